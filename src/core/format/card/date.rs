//! The day of publication: from a line that says so, a line that is nothing else, a dateline, or the address.

use super::agency::dateline;
use super::outlet::has_press_word;
use super::person::{byline, has_role};
use super::{Guess, Lines};
use crate::core::text::furnishing::ends_sentence;
use crate::core::text::lower_case;
use std::ops::Range;

/// The longest line, in code points, whose date is taken for that of the article.
const DATE_LINE: usize = 100;
/// Other words between bars beside the date of a line.
const BESIDE: usize = 4;

/// A day, with the year where it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub year: Option<u32>,
    pub month: u32,
    pub day: u32,
}

impl Day {
    fn new(year: Option<u32>, month: u32, day: u32) -> Option<Self> {
        // Without a year, 29 February may be.
        let exists = (1..=12).contains(&month) && (1..=days_of(year.unwrap_or(2024), month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    fn iso(self) -> Option<String> {
        let Self { year, month, day } = self;
        year.map(|year| format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// Finds the day of publication.
pub fn date_guess(lines: &Lines<'_>, address: Option<&str>) -> Option<Guess> {
    let short = |line: &&str| line.chars().take(DATE_LINE + 1).count() <= DATE_LINE;
    let said = |words: &[&str]| {
        lines.both().filter(short).find_map(|line| {
            let at = said_at(line, words)?;
            let is_own = is_own(line, at);
            let after = date_in(line.get(at..).filter(|_| is_own)?);
            after.or_else(|| date_in(line)).map(|(date, _)| date)
        })
    };
    let guess = |date: String, from| Guess { value: date, from };
    said(PUBLISHED)
        .or_else(|| said(UPDATED))
        .or_else(|| {
            let alone = |line: &&str| is_date_alone(line) || byline(line).is_some();
            lines
                .both()
                .filter(short)
                .filter(alone)
                .find_map(date_in)
                .map(|(date, _)| date)
        })
        .map(|date| guess(date, "date-line"))
        .or_else(|| of_dateline(lines).map(|date| guess(date, "dateline")))
        .or_else(|| address.and_then(of_address).map(|date| guess(date, "address")))
}

/// Words before the day of publication.
const PUBLISHED: &[&str] = &[
    "publish",
    "posted",
    "issued",
    "released",
    "veröffentlicht",
    "erschienen",
    "erstellt",
    "publié",
    "parution",
    "publicado",
    "publicada",
    "pubblicato",
    "опубликован",
    "نشر",
];
/// Words before the day of the last change.
const UPDATED: &[&str] = &[
    "updated",
    "modified",
    "aktualisiert",
    "stand:",
    "mis à jour",
    "modifié",
    "actualizado",
    "actualizada",
    "aggiornato",
    "обновлен",
    "обновлён",
    "تحديث",
];

fn said_at(line: &str, words: &[&str]) -> Option<usize> {
    // Few letters change their length with their case; where one does, the whole line is read.
    let lower = lower_case(line);
    let at = words.iter().filter_map(|word| lower.find(word)).min()?;
    Some(if lower.len() == line.len() && line.is_char_boundary(at) {
        at
    } else {
        0
    })
}

/// Tells whether a line is there for its date: it says so, or has little beside it, such as the day of the week.
pub fn is_date_alone(line: &str) -> bool {
    if line.chars().take(DATE_LINE + 1).count() > DATE_LINE {
        return false;
    }
    date_in(line).is_some_and(|(_, range)| {
        let is_other = |word: &&str| word.starts_with(char::is_alphabetic) && !is_of_time(word);
        let words = [&line[..range.start], &line[range.end..]].concat();
        let others = words.split_whitespace().filter(is_other).count();
        let says_so = said_at(line, PUBLISHED).or_else(|| said_at(line, UPDATED));
        let says_so = says_so.is_some_and(|at| is_own(line, at));
        // "Courier staff, 14 August 2025, 18:05"
        let is_by_outlet = line.contains([',', '،']) && (has_press_word(line) || has_role(line));
        let is_wide = line.contains(['|', '•', '·']) || is_by_outlet && !ends_sentence(line);
        let most = if is_wide { BESIDE } else { 1 };
        others <= most || says_so && (others <= 6 || !ends_sentence(line))
    })
}

/// Tells whether a line that speaks of a publication there, in bytes, speaks of its own: it begins with it, alone or behind a mark.
/// "A report was published on …" is of the story.
fn is_own(line: &str, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "",
        "originally",
        "first",
        "last",
        "article",
        "story",
        "date",
        "online",
        "this article was",
        "this story was",
        "this article was originally",
        "this article was first",
        "zuletzt",
        "erstmals",
        "artikel",
        "article",
        "initialement",
        "date de",
        "fecha de",
        "дата",
        "تم",
        "آخر",
        "تاريخ",
    ];
    let before = line.get(..at).unwrap_or_default().trim_end();
    before.ends_with(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        || BEFORE.contains(&lower_case(before).as_str())
}

/// Tells whether a word belongs to a time: a day of the week, a part of the day, a zone.
fn is_of_time(word: &str) -> bool {
    const WORDS: &str = " on at the of um uhr am pm a.m p.m gmt utc bst est edt et cet cest ist msk h le à a las en date \
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
        montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so \
        lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
        понедельник вторник среда четверг пятница суббота воскресенье в мск года г \
        الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم الساعة ص م ";
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    word.len() <= 24 && (word.is_empty() || WORDS.split(' ').any(|known| known == lower_case(word)))
}

/// Returns the day of a dateline, with its year from where the text says it.
fn of_dateline(lines: &Lines<'_>) -> Option<String> {
    let day = lines.head.iter().find_map(|line| dateline(line)?.day)?;
    if day.year.is_some() {
        return day.iso();
    }
    let year = lines.backwards().find_map(|line| {
        let year = copyright_year(line);
        year.or_else(|| {
            let other = day_in(line.get(..line.floor_char_boundary(600))?)?;
            (other.month == day.month && other.day == day.day)
                .then_some(other.year)
                .flatten()
        })
    })?;
    Day::new(Some(year), day.month, day.day)?.iso()
}

fn copyright_year(line: &str) -> Option<u32> {
    let start = line.get(..line.floor_char_boundary(200))?;
    let lower = lower_case(start);
    let is_copyright = start.starts_with('©') || lower.starts_with("copyright") || lower.starts_with("(c)");
    is_copyright
        .then(|| tokens(start).iter().rev().find_map(Token::year))
        .flatten()
}

/// Returns the day in an address such as `…/2025/07/31/…`.
fn of_address(address: &str) -> Option<String> {
    let parts: Vec<&str> = address.split(['/', '-', '_']).collect();
    parts.windows(3).find_map(|three| {
        let [year, month, day] = three else { return None };
        let is_fit = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
        let number = |digits: &str| digits.parse::<u32>().ok();
        let year = number(year).filter(|year| is_fit && (1990..2100).contains(year))?;
        Day::new(Some(year), number(month)?, number(day)?)?.iso()
    })
}

/// One number or word of a line.
struct Token<'a> {
    range: Range<usize>,
    text: &'a str,
}

impl Token<'_> {
    fn number(&self, digits: Range<usize>) -> Option<u32> {
        if !digits.contains(&self.text.chars().count()) {
            return None;
        }
        self.text.chars().try_fold(0, |number, c| {
            let digit = match c {
                '0'..='9' => u32::from(c) - u32::from('0'),
                '٠'..='٩' => u32::from(c) - u32::from('٠'),
                '۰'..='۹' => u32::from(c) - u32::from('۰'),
                _ => return None,
            };
            Some(number * 10 + digit)
        })
    }

    fn day(&self) -> Option<u32> {
        self.number(1..3)
    }

    fn year(&self) -> Option<u32> {
        self.number(4..5).filter(|year| (1800..2200).contains(year))
    }

    fn month(&self) -> Option<u32> {
        if self.text.len() > 40 {
            return None;
        }
        let word = lower_case(self.text);
        let at = MONTHS
            .iter()
            .position(|names| names.split(' ').any(|name| name == word))?;
        u32::try_from(at + 1).ok()
    }
}

/// The months in English, German, French, Spanish, Italian, Portuguese, Dutch, Russian and Arabic (both ways), with their usual short forms.
const MONTHS: [&str; 12] = [
    "january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari января янв январь يناير",
    "february feb februar febr février févr febrero febbraio fevereiro fev februari февраля фев февр февраль فبراير شباط",
    "march mar märz mrz mär mars marzo março maart mrt марта мар март مارس آذار",
    "april apr avril avr abril abr aprile апреля апр апрель أبريل ابريل نيسان",
    "may mai mayo maggio mag maio mei мая май مايو أيار",
    "june jun juni juin junio giugno giu junho июня июн июнь يونيو يونيه حزيران",
    "july jul juli juillet juil julio luglio lug julho июля июл июль يوليو يوليه تموز",
    "august aug août agosto ago augustus августа авг август أغسطس آب",
    "september sept sep septembre septiembre settembre set setembro сентября сен сент сентябрь سبتمبر أيلول",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября окт октябрь أكتوبر",
    "november nov novembre noviembre novembro ноября ноя нояб ноябрь نوفمبر",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря дек декабрь ديسمبر",
];

/// Finds the first absolute date of a line, as `2025-07-31`, and where it stands in bytes.
pub fn date_in(line: &str) -> Option<(String, Range<usize>)> {
    let tokens = tokens(line);
    tokens.windows(3).find_map(|window| {
        let [a, b, c] = window else {
            return None;
        };
        let between = |mark: char| {
            [a.range.end..b.range.start, b.range.end..c.range.start]
                .iter()
                .all(|gap| line[gap.clone()].chars().eq([mark]))
        };
        let (year, month, day) = if let (Some(day), Some(month), Some(year)) = (a.day(), b.month(), c.year()) {
            (year, month, day)
        } else if let (Some(month), Some(day), Some(year)) = (a.month(), b.day(), c.year()) {
            (year, month, day)
        } else if let (Some(year), Some(month), Some(day), true) =
            (a.year(), b.day(), c.day(), between('-') || between('/'))
        {
            (year, month, day)
        } else if let (Some(first), Some(second), Some(year)) = (a.day(), b.day(), c.year()) {
            // With full stops the day comes first; else only where one of the two can be no month.
            match (first > 12, second > 12) {
                (_, false) if between('.') => (year, second, first),
                (true, false) if between('/') || between('-') => (year, second, first),
                (false, true) if between('/') => (year, first, second),
                _ => return None,
            }
        } else {
            return None;
        };
        let date = Day::new(Some(year), month, day)?.iso()?;
        Some((date, a.range.start..c.range.end))
    })
}

/// Finds the first day and month of a stretch, with the year where it is said.
pub fn day_in(words: &str) -> Option<Day> {
    let tokens = tokens(words);
    (0..tokens.len()).find_map(|at| {
        let (a, b) = (tokens.get(at)?, tokens.get(at + 1)?);
        let ((Some(month), Some(day), ..) | (_, _, Some(day), Some(month))) = (a.month(), b.day(), a.day(), b.month())
        else {
            return None;
        };
        Day::new(tokens.get(at + 2).and_then(Token::year), month, day)
    })
}

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Cuts a line into numbers and words, without the little words inside dates (31st, 1er, 3 de julio de 2025).
fn tokens(line: &str) -> Vec<Token<'_>> {
    const LITTLE: &[&str] = &["st", "nd", "rd", "th", "er", "de", "del", "of", "the", "º", "ª"];
    let mut tokens: Vec<Token<'_>> = Vec::new();
    for (at, c) in line.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match tokens.last_mut() {
            Some(last)
                if last.range.end == at
                    && last
                        .text
                        .ends_with(|before: char| before.is_numeric() == c.is_numeric()) =>
            {
                last.range.end = end;
                last.text = &line[last.range.clone()];
            }
            _ => tokens.push(Token {
                range: at..end,
                text: &line[at..end],
            }),
        }
    }
    tokens.retain(|token| !LITTLE.contains(&token.text));
    // A month under both of its names: يوليو/تموز.
    let mut last = None;
    tokens.retain(|token| {
        let month = token.month();
        let is_same = month.is_some() && month == last;
        last = month;
        !is_same
    });
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read() {
        let table = [
            ("Published On 31 Jul 2025", Some("2025-07-31")),
            ("July 31, 2025 at 14:02", Some("2025-07-31")),
            ("Thursday 31st of July 2025", Some("2025-07-31")),
            ("Stand: 31. Juli 2025, 18:40 Uhr", Some("2025-07-31")),
            ("Publié le 1er août 2025", Some("2025-08-01")),
            ("3 de julio de 2025", Some("2025-07-03")),
            ("31 июля 2025 года, 14:02", Some("2025-07-31")),
            ("الخميس ٣١ يوليو/تموز ٢٠٢٥", Some("2025-07-31")),
            ("2025-07-31T14:02:00Z", Some("2025-07-31")),
            ("31.07.2025", Some("2025-07-31")),
            ("31/07/2025 - 20:05", Some("2025-07-31")),
            ("07/31/2025", Some("2025-07-31")),
            ("13-09-2025 08:24", Some("2025-09-13")),
            ("2025/07/31", Some("2025-07-31")),
            ("09th Mar, 2022. 06:00 pm", Some("2022-03-09")),
            ("July 28,2022", Some("2022-07-28")),
            ("29 February 2024", Some("2024-02-29")),
            ("29 February 2025", None),
            ("31 June 2025", None),
            ("07/08/2025", None),
            ("07-08-2025", None),
            ("October 15", None),
            ("December 2024", None),
            ("2025 07 31", None),
            ("31 people in 2025", None),
            ("99 July 20255", None),
        ];
        for (line, expected) in table {
            assert_eq!(date_in(line).map(|(date, _)| date).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn addresses_tell_days() {
        let table = [
            ("https://courier.example/2025/10/14/bridge", Some("2025-10-14")),
            ("https://courier.example/bridge-2025-10-14", Some("2025-10-14")),
            ("https://courier.example/2025/bridge", None),
            ("https://courier.example/2025/13/14", None),
        ];
        for (address, day) in table {
            assert_eq!(of_address(address).as_deref(), day, "{address}");
        }
    }
}
