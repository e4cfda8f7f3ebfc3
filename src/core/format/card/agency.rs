//! News agencies: their names, and the datelines and credits that name them.

use super::date::{Day, day_in};

/// Agencies, in their usual spellings.
const AGENCIES: &[&str] = &[
    "AFP",
    "AP",
    "Associated Press",
    "The Associated Press",
    "Reuters",
    "dpa",
    "TASS",
    "EFE",
    "ANSA",
    "Xinhua",
    "PTI",
    "UPI",
    "PA",
    "PA Media",
    "AAP",
    "KUNA",
    "SANA",
    "WAM",
    "SPA",
    "MENA",
    "Petra",
    "Interfax",
    "RIA Novosti",
    "Kyodo",
    "Yonhap",
    "Bloomberg",
    "APA",
    "ATS",
    "Lusa",
    "Belga",
    "ANP",
    "PAP",
    "AA",
    "Anadolu",
    "Anadolu Agency",
    "Ukrinform",
    "IANS",
    "ANI",
    "KNA",
    "epd",
    "SID",
    "NTB",
    "TT",
    "Ritzau",
    "STT",
    "CTK",
    "MTI",
    "Europa Press",
    "dts",
    "IRNA",
    "Tasnim",
    "WAFA",
    "NNA",
    "Sputnik",
    "ТАСС",
    "РИА Новости",
    "Интерфакс",
    "أ ف ب",
    "أ.ف.ب",
    "ا ف ب",
    "فرانس برس",
    "رويترز",
    "سانا",
    "واس",
    "وام",
    "د ب أ",
    "د.ب.أ",
    "أ ش أ",
    "كونا",
    "بترا",
    "الأناضول",
];

/// Code points before the mark that ends a dateline, at most.
const DATELINE: usize = 90;

/// The start of a report that says where, when and by which agency it was written: `MOSCOW, July 31 (Reuters) -`.
#[derive(Debug, PartialEq, Eq)]
pub struct Dateline<'a> {
    /// The agency; one that is not known by its name only between a day and the mark that ends the dateline.
    pub agency: Option<&'a str>,
    /// The day, as far as it is said.
    pub day: Option<Day>,
}

/// Returns the agency of this name.
pub fn agency(name: &str) -> Option<&'static str> {
    let name = name.trim();
    AGENCIES
        .iter()
        .copied()
        .find(|agency| agency.eq_ignore_ascii_case(name))
}

/// Reads the dateline that a line begins with.
pub fn dateline(line: &str) -> Option<Dateline<'_>> {
    let end = line.char_indices().nth(DATELINE).map_or(line.len(), |(at, _)| at);
    let start = &line[..end];
    if start.starts_with(|c: char| c.is_lowercase() || c.is_numeric()) {
        return None;
    }
    let bracketed = bracketed(start);
    let slashed = start
        .split_once('/')
        .and_then(|(_, rest)| rest.split_once('/'))
        .and_then(|(name, after)| {
            let is_end = after.trim_start().starts_with(['.', '-', '–', '—']);
            Some((agency(name)?, is_end.then(|| start.len() - after.len())?))
        });
    if let Some((agency, to)) = bracketed.or(slashed) {
        return Some(Dateline {
            agency: Some(agency),
            day: day_in(&start[..to]),
        });
    }
    // "ISTANBUL, Mar 31: …", "МОСКВА, 31 июл — РИА Новости. …"
    let (mark, len) = [" — ", " – ", " - ", " -- ", ": "]
        .iter()
        .filter_map(|mark| start.find(mark).map(|at| (at, mark.len())))
        .min()?;
    let (place, rest) = (&start[..mark], &start[mark + len..]);
    let capitals = |c: char| c.is_uppercase() || !c.is_alphabetic();
    let is_place = place
        .split(',')
        .next()
        .is_some_and(|town| town.chars().count() >= 3 && town.chars().all(capitals));
    let day = day_in(place);
    let agency = rest.split_once('.').and_then(|(name, _)| agency(name));
    (is_place && (day.is_some() || agency.is_some()) && rest.split_whitespace().count() >= 3)
        .then_some(Dateline { agency, day })
}

/// Returns the agency in the first brackets of a line, where a mark behind them ends a dateline, and where they close.
fn bracketed(start: &str) -> Option<(&str, usize)> {
    let (before, inside) = start.split_once('(')?;
    let (name, after) = inside.split_once(')')?;
    let after = after.trim_start_matches('.').trim_start();
    let is_dateline = before.chars().count() <= 60 && after.starts_with(['-', '–', '—', ':']);
    is_dateline.then_some(())?;
    // `(AFP/dpa)`: the first of them.
    let first = match name.split(['/', ',']).find_map(agency) {
        Some(known) => known,
        None => named_after_day(before, name)?,
    };
    Some((first, before.len() + 1 + name.len() + 1))
}

/// Returns the words in the brackets of `TOWN, 31 July (Valley Wire) –`: behind a place and a day and nothing else, a name.
fn named_after_day<'a>(before: &str, name: &'a str) -> Option<&'a str> {
    let (place, day) = before.rsplit_once([',', '،'])?;
    let is_place = place.split_whitespace().count() <= 4 && !place.starts_with(char::is_lowercase);
    let is_day = day_in(day).is_some() && day.split_whitespace().count() <= 4;
    let name = name.trim();
    let is_name = (1..=3).contains(&name.split_whitespace().count())
        && !name.contains(|c: char| c.is_numeric() || matches!(c, ':' | '"' | '“'))
        && name
            .split_whitespace()
            .all(|word| !word.starts_with(char::is_lowercase));
    (is_place && is_day && is_name).then_some(name)
}

/// Finds the agency of a report: in its dateline, or as a credit at the end of a line.
pub fn agency_of(line: &str) -> Option<&str> {
    if let Some(found) = dateline(line).and_then(|dateline| dateline.agency) {
        return Some(found);
    }
    // The last words of a line: no further back than a name is long.
    let tail = line.len().saturating_sub(60);
    let tail = &line[line.ceil_char_boundary(tail)..];
    let last = tail.trim_end_matches(['.', ' ']);
    // What stands in brackets behind a word explains the word.
    let is_credit = |before: &str| before.is_empty() || before.ends_with(['.', '!', '?', '”', '"', '»', '…']);
    if let Some(inside) = last.strip_suffix([')', ']']) {
        let (before, name) = inside.rsplit_once(['(', '['])?;
        return agency(name).filter(|_| is_credit(before.trim_end()));
    }
    if let Some(inside) = last.strip_suffix('/') {
        return agency(inside.rsplit_once('/')?.1);
    }
    // "… he said. — AP", "… he said. EFE"
    let marked = last
        .rsplit_once(['—', '–', '-'])
        .filter(|(before, _)| is_credit(before.trim_end()));
    let bare = last.rsplit_once(". ").filter(|(before, _)| !before.is_empty());
    marked.or(bare).and_then(|(_, name)| agency(name))
}
