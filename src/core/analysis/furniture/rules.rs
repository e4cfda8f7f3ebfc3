//! Whole lines: what their words are anywhere, what they are before and behind the story, and what they are beside others that were
//! struck already.

use super::inline::sentences;
use super::invitation::is_small_print;
use super::lines::{Line, Sheet};
use crate::core::text::furnishing::{Place, Words, ends_sentence, lowered};

/// Lines of a list between its count and its end, at most.
const LIST: usize = 24;
/// Bytes of other sentences in the small print.
const OTHERS: usize = 160;
/// Names of parts of a site in a row that make a menu.
const MENU: usize = 3;

/// Strikes the lines whose words alone are enough.
pub fn strike_lines(sheet: &mut Sheet<'_>) {
    // Where the headline is not known, it is the first line that is nothing else: "Watch: …" may be one.
    let first = sheet.lines.iter().position(|line| {
        let is_page = line.furnishing.is_some_and(|found| found.place != Place::Colon);
        !is_page
    });
    let is_known = sheet.lines.iter().any(|line| line.is_title);
    for (number, line) in sheet.lines.iter_mut().enumerate() {
        let Some(found) = line.furnishing.filter(|_| !line.is_title) else {
            continue;
        };
        let is_headline = !is_known && Some(number) == first;
        if matches!(found.place, Place::Line | Place::Link) || found.place == Place::Colon && !is_headline {
            line.reason = Some(found.reason);
        }
    }
}

/// Strikes the lines that stand where only the page does, or beside what was struck. `titles` are those of all texts, folded, in order.
pub fn strike_neighbours(sheet: &mut Sheet<'_>, titles: &[String]) {
    small_print(sheet);
    let open = |line: &Line<'_>| line.is_prose && line.reason.is_none();
    sheet.story = sheet.lines.iter().position(open).unwrap_or(sheet.lines.len());
    sheet.foot = sheet.lines.iter().rposition(open).map_or(sheet.story, |last| last + 1);
    edges(sheet);
    menus(sheet);
    links(sheet, titles);
    lists(sheet);
    beside(sheet);
}

/// Strikes the small print under the story, from below up to the last line of the story, and at its end.
fn small_print(sheet: &mut Sheet<'_>) {
    let outlet = lowered(sheet.page.outlet.trim(), 80);
    for line in sheet.lines.iter_mut().rev().filter(|line| line.reason.is_none()) {
        // A short line that the outlet's name begins is the publisher's from there on.
        let is_named = !outlet.is_empty() && line.words <= 24 && lowered(line.text, 100).starts_with(&outlet);
        match printed_from(line.text) {
            Some(from) if from == 0 || is_named => line.reason = Some("footer"),
            Some(from) => {
                line.parts.retain(|(start, ..)| *start < from);
                let from = line.parts.last().map_or(from, |(_, end, _)| from.max(*end));
                let words = &line.text[from..];
                if !words.trim().is_empty() {
                    let from = from + (words.len() - words.trim_start().len());
                    line.parts.push((from, line.text.len(), "footer"));
                }
                return;
            }
            None if line.is_prose => return,
            None => {}
        }
    }
}

/// Returns where the small print of a line begins that goes on to its end, in bytes.
fn printed_from(line: &str) -> Option<usize> {
    let (mut from, mut others) = (None, 0);
    for (start, end) in sentences(line) {
        if is_small_print(&line[start..end], from.is_some()) {
            from = from.or(Some(start));
        } else if from == Some(0) {
            // A sentence or two of a publisher's own between them.
            others += end - start;
        } else {
            from = None;
        }
    }
    from.filter(|_| others <= OTHERS)
}

/// Strikes what is furniture before and behind the story only.
fn edges(sheet: &mut Sheet<'_>) {
    let outlet = lowered(sheet.page.outlet.trim(), 80);
    for number in (0..sheet.story).chain(sheet.foot..sheet.lines.len()) {
        let is_foot = number >= sheet.foot;
        let Some(line) = sheet.lines.get_mut(number) else {
            continue;
        };
        if line.is_title || line.is_touched() {
            continue;
        }
        if let Some(found) = line.furnishing.filter(|found| found.place == Place::Edge) {
            line.reason = Some(found.reason);
        } else if !is_foot && is_weather(line) {
            line.reason = Some("weather");
        } else if is_foot && is_slogan(line, &outlet) {
            line.reason = Some("footer");
        } else if is_foot && is_following(line) {
            line.reason = Some("promotion");
        }
    }
}

fn is_weather(line: &Line<'_>) -> bool {
    const OPENINGS: &[&str] = &[
        "today",
        "weather",
        "now ",
        "currently",
        "heute",
        "wetter",
        "meteo",
        "aujourd'hui",
        "hoy",
        "tiempo",
        "el tiempo",
        "сегодня",
        "погода",
        "الطقس",
        "اليوم",
    ];
    let words = lowered(line.text, 200);
    words.contains('°') && !ends_sentence(line.text) && OPENINGS.iter().any(|opening| words.starts_with(opening))
}

/// Tells whether a line is the name of the outlet with a word for itself, or with its company, behind it.
fn is_slogan(line: &Line<'_>, outlet: &str) -> bool {
    const COMPANY: &[&str] = &[
        " ltd",
        " limited",
        " inc",
        " llc",
        " gmbh",
        " mbh",
        " s. l.",
        " s.l.",
        " s.a.",
        " sarl",
        " ooo ",
        "aviso legal",
        "impressum",
        "mentions legales",
        "privacy",
        "datenschutz",
        "terms of",
        "cookies",
        "ооо ",
        "سياسة الخصوصية",
    ];
    let words = lowered(line.text, 200);
    let Some(rest) = words.strip_prefix(outlet).filter(|_| !outlet.is_empty()) else {
        return false;
    };
    let is_parted = rest.trim_start().starts_with([',', ':', '–', '—', '|', '-', '.']) && line.words >= 5;
    let is_company = rest.starts_with([' ', ',']) && COMPANY.iter().any(|mark| rest.contains(mark));
    (is_parted || is_company)
        && (3..=24).contains(&line.words)
        && (!ends_sentence(line.text) || rest.starts_with('.'))
        && !words.contains('(')
}

/// Tells whether a line asks to follow a page: `Follow the Courier on Facebook`.
fn is_following(line: &Line<'_>) -> bool {
    const OPENINGS: &[&str] = &[
        "follow ",
        "folgen sie ",
        "suivez ",
        "siga a ",
        "sigue a ",
        "sigue ",
        "читайте ",
        "تابع ",
    ];
    const SERVICES: &[&str] = &[
        " telegram",
        " whatsapp",
        " facebook",
        " twitter",
        " x",
        " instagram",
        " youtube",
        " google news",
        " tiktok",
        " bluesky",
    ];
    let words = lowered(line.text, 120);
    line.words <= 8
        && !ends_sentence(line.text)
        && OPENINGS.iter().any(|opening| words.starts_with(opening))
        && SERVICES.iter().any(|service| words.ends_with(service))
}

/// Strikes rows of names of the parts of a site, before and behind the story.
fn menus(sheet: &mut Sheet<'_>) {
    let is_name = |line: &Line<'_>| {
        let is_page = line
            .furnishing
            .is_some_and(|found| matches!(found.place, Place::Section | Place::Edge | Place::Line | Place::Link));
        is_page && !line.is_title && line.words <= 4
    };
    let mut number = 0;
    while number < sheet.lines.len() {
        let row = sheet.lines[number..].iter().take_while(|line| is_name(line)).count();
        let lines = &mut sheet.lines[number..number + row];
        let is_section = |line: &&mut Line<'_>| line.furnishing.is_some_and(|found| found.place == Place::Section);
        let sections = lines.iter_mut().filter(is_section).count();
        let is_outside = number + row <= sheet.story || number >= sheet.foot;
        if sections >= MENU && is_outside {
            for line in lines.iter_mut().filter(|line| line.reason.is_none()) {
                line.reason = Some("menu");
            }
        }
        number += row.max(1);
    }
}

/// Strikes the headline that a bare "read more" stands under or over.
fn links(sheet: &mut Sheet<'_>, titles: &[String]) {
    for number in 0..sheet.lines.len() {
        let line = &sheet.lines[number];
        let is_link = line.furnishing.is_some_and(|found| found.place == Place::Link);
        if line.reason != Some("read-more") || line.words > 5 || (!is_link && line.text.contains(':')) {
            continue;
        }
        let is_other = |line: &Line<'_>| line.words >= 4 && titles.binary_search(&Words::of(line.text).folded).is_ok();
        let is_free = |line: &Line<'_>| line.is_headline() && !line.is_touched();
        let (ends_open, is_close) = (line.text.ends_with(':'), !line.after_blank);
        let above = number.checked_sub(1).filter(|above| {
            let line = &sheet.lines[*above];
            is_free(line) && (is_close && !ends_open && line.after_blank && sheet.has_blanks || is_other(line))
        });
        let below = Some(number + 1).filter(|below| {
            let Some(line) = sheet.lines.get(*below) else {
                return false;
            };
            let stands_alone = sheet.lines.get(below + 1).is_none_or(|next| next.after_blank);
            let is_beside = sheet.has_blanks && !line.after_blank && stands_alone;
            above.is_none() && is_link && is_free(line) && (ends_open && line.words >= 4 || is_beside || is_other(line))
        });
        if let Some(headline) = above.or(below).and_then(|found| sheet.lines.get_mut(found)) {
            headline.reason = Some("read-more");
        }
    }
}

/// Strikes lists of links: those that a screen reader is told of, and those under the story.
fn lists(sheet: &mut Sheet<'_>) {
    let mut number = 0;
    while number < sheet.lines.len() {
        let line = &sheet.lines[number];
        let folded = line.reason.map_or_else(String::new, |_| Words::of(line.text).folded);
        let mut strike = 0;
        if folded == "list of # items" {
            let rest = &sheet.lines[number + 1..];
            let end = rest
                .iter()
                .take(LIST)
                .position(|line| Words::of(line.text).folded == "end of list");
            strike = end.unwrap_or(0);
        } else if folded == "list # of #" {
            strike = 1;
        } else if line.reason == Some("related") && number >= sheet.foot {
            strike = sheet.lines.len() - number - 1;
        } else if line.reason == Some("related") && sheet.has_blanks {
            // In the middle of a story only what no blank line parts from its title.
            let rest = sheet.lines[number + 1..].iter();
            strike = rest
                .take(LIST)
                .take_while(|line| !line.after_blank && line.is_headline())
                .count();
        }
        for line in sheet.lines.iter_mut().skip(number + 1).take(strike) {
            if line.reason.is_none()
                && !line.is_title
                && (line.is_headline() || strike < LIST && line.words <= 30 && !line.is_prose)
            {
                line.reason = Some("related");
            }
        }
        number += 1;
    }
}

/// Strikes lines beside others: the second of two buttons, the title of a newsletter, the number behind a time.
fn beside(sheet: &mut Sheet<'_>) {
    let count = sheet.lines.len();
    for number in (1..count).chain((0..count.saturating_sub(1)).rev()) {
        // Going down, the neighbour above is done already; going up, the one below.
        for neighbour in [number.checked_sub(1), Some(number + 1)].into_iter().flatten() {
            let Some(reason) = sheet.lines.get(neighbour).and_then(|line| line.reason) else {
                continue;
            };
            let is_edge = sheet.is_edge(number);
            let line = &mut sheet.lines[number];
            if line.is_title || line.is_touched() {
                continue;
            }
            let is_same = line
                .furnishing
                .is_some_and(|found| found.place == Place::Edge && found.reason == reason && reason != "menu");
            let is_number = is_edge && line.words == 1 && Words::of(line.text).folded == "#";
            if is_same {
                line.reason = Some(reason);
            } else if is_number && matches!(reason, "time-stamp" | "share" | "comments" | "counter") {
                line.reason = Some("counter");
            } else if reason == "newsletter" && (2..=10).contains(&line.words) && line.is_title_of_something() {
                let words = lowered(line.text, 200);
                let is_invitation = ["sign up for ", "sign up to ", "subscribe to ", "get the "]
                    .iter()
                    .any(|opening| words.starts_with(opening));
                if is_invitation
                    || ["newsletter", "infolettre", "boletin", "рассылка", "النشرة"]
                        .iter()
                        .any(|mark| words.contains(mark))
                {
                    line.reason = Some("newsletter");
                }
            }
        }
    }
}
