//! Who published it: behind the headline, in the small print, in what the page says of itself.

use super::agency::agency;
use super::kind::{is_greeting, is_label};
use super::person::{byline, has_role};
use super::{Guess, Lines};
use crate::core::text::furnishing::{Phrases, Place};
use crate::core::text::lower_case;

/// Words in the names of outlets.
const PRESS: &str = " agencia agence agentur агентство diario correo voz dépêche messager листок вестник ledger courant register news times post herald courier daily journal tribune guardian gazette chronicle observer mail mirror standard press \
    telegraph examiner inquirer star sun globe independent express review weekly magazine media radio tv television fm wire network \
    agency online today bulletin monitor record dispatch sentinel bbc cnn npr nbc cbs abc cbc sky dw rt zdf ard orf srf rtl trt rfi \
    rfe ndtv sbs pbs msnbc reuters bloomberg politico axios haaretz jazeera arabiya monde figaro libération parisien echos mediapart país \
    mundo vanguardia nación clarín zeitung zeit spiegel welt bild tagesschau taz faz stern fokus focus presse kurier anzeiger nachrichten \
    tageblatt rundschau merkur blatt post sputnik tass interfax meduza kommersant новости газета известия коммерсантъ медуза ведомости \
    рбк тасс риа лента правда времени الجزيرة العربية الحدث صحيفة جريدة وكالة قناة الأخبار اليوم الأوسط eye ";
/// Words that follow an article and make no outlet.
const NO_PRESS: &str =
    " hague kremlin white pentagon un vatican elysee state foreign defence defense minister ministry president police ";
/// The longest name of an outlet, in code points.
const NAME: usize = 40;

/// Splits `Headline | Outlet`, and `Headline — Outlet` where the last words can be no speaker's.
pub fn title_and_outlet<'a>(line: &'a str, phrases: &Phrases) -> (Option<&'a str>, Option<&'a str>) {
    let mut line = line.trim_start_matches('#').trim();
    // What part of the site it is from, or what sort of text it is, is no outlet.
    while let Some((title, _)) = line.rsplit_once(" | ").filter(|(_, part)| is_part(part, phrases)) {
        line = title.trim();
    }
    let split = [" | ", " — ", " – ", " - "]
        .iter()
        .filter_map(|mark| {
            line.rsplit_once(mark)
                .map(|(title, outlet)| (title.trim(), outlet.trim(), *mark))
        })
        .min_by_key(|(_, outlet, _)| outlet.len());
    match split {
        Some((title, outlet, mark))
            if is_outlet(outlet) && (mark == " | " || is_press(outlet)) && is_longer(title, outlet) =>
        {
            // The name of the part of the site between the two.
            let section = title.rsplit_once(mark).filter(|(_, part)| is_part(part, phrases));
            (Some(section.map_or(title, |(title, _)| title.trim())), Some(outlet))
        }
        _ => (Some(line), None),
    }
}

/// Tells whether words behind a headline are a part of the site or a sort of text.
fn is_part(words: &str, phrases: &Phrases) -> bool {
    let found = phrases.opening(words);
    found.is_some_and(|found| found.is_all && matches!(found.place, Place::Section | Place::Edge))
        || is_in(
            " explained explainer exclusive updates live interview factcheck ",
            words.trim(),
        )
        || is_label(words)
}

/// Tells whether the first of two parts is the headline: it is longer, or only the second one is the name of an outlet.
fn is_longer(title: &str, outlet: &str) -> bool {
    title.chars().count() > outlet.chars().count() || title.contains(' ') && is_press(outlet) && !is_press(title)
}

/// Tells whether words can be the name of an outlet: few, at least three letters, the first one a capital.
fn is_outlet(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && words.chars().count() <= NAME
        && words.split_whitespace().count() <= 5
        && words.chars().next().is_some_and(|c| !c.is_lowercase())
        && !words.contains(['?', '!', '"', '“', '”', ',', ';', ':', '(', '['])
        && !words.starts_with(char::is_numeric)
}

/// Tells whether words are the name of an outlet and nobody's: one of them is of the press, or an article begins them, or they are an address.
pub fn is_press(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let has_article = parts
        .next()
        .is_some_and(|first| is_in(" the le la el der die das al ", first))
        && parts
            .next()
            .is_some_and(|second| !second.starts_with(char::is_lowercase))
        && !words.split_whitespace().any(|word| is_in(NO_PRESS, word));
    let is_domain = !words.contains(' ')
        && [".com", ".org", ".net", ".de", ".fr", ".es", ".ru", ".info"]
            .iter()
            .any(|end| words.ends_with(end));
    has_press_word(words) || has_article || is_domain || agency(words).is_some()
}

/// Tells whether one of the words is of the press.
pub fn has_press_word(words: &str) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| is_in(PRESS, word))
}

/// Tells whether a word stands in a list, whatever its case.
fn is_in(list: &str, word: &str) -> bool {
    if word.is_empty() || word.len() > 40 {
        return false;
    }
    let lower = lower_case(word);
    list.split(' ').any(|known| known == lower)
}

/// Finds the outlet in what stands before and behind the story.
pub fn outlet_guess(lines: &Lines<'_>, phrases: &Phrases) -> Option<Guess> {
    let find = |from: &'static str, read: &dyn Fn(&str) -> Option<String>| {
        lines
            .backwards()
            .filter(|line| line.len() <= 1_500)
            .find_map(read)
            .map(|value| Guess { value, from })
    };
    find("published-by", &|line| {
        after(
            line,
            &[
                "published by ",
                "herausgegeben von ",
                "publié par ",
                "publicado por ",
                "a publication of ",
            ],
        )
    })
    .or_else(|| {
        lines
            .head
            .iter()
            .find_map(|line| of_byline(line))
            .map(|value| Guess { value, from: "byline" })
    })
    .or_else(|| find("footer", &of_footer))
    .or_else(|| find("copyright", &of_copyright))
    .or_else(|| find("source-line", &of_source))
    .or_else(|| {
        let top = lines.top.iter().map(|(line, _)| *line);
        let all = || {
            top.clone()
                .chain(lines.foot.iter().copied())
                .filter(|line| line.len() <= 400)
        };
        let newsletter = all().find_map(of_newsletter).map(|value| Guess {
            value,
            from: "newsletter",
        });
        newsletter.or_else(|| {
            all().find_map(|line| of_invitation(line, phrases)).map(|value| Guess {
                value,
                from: "follow-us",
            })
        })
    })
    .or_else(|| find("reports", &of_reports))
    .or_else(|| {
        let greeting = lines.head.iter().take(4).find(|line| is_greeting(line))?;
        of_greeting(greeting).map(|value| Guess {
            value,
            from: "greeting",
        })
    })
}

/// Takes words as the name of an outlet where they can be one; what a sentence goes on with is left out.
fn named(words: &str) -> Option<String> {
    let end = [". ", ", ", " | ", " – ", " — ", " - ", "; ", " on ", " and ", "."]
        .iter()
        .filter_map(|mark| words.find(mark))
        .min();
    let mut name = words[..end.unwrap_or(words.len())].trim();
    for company in [
        " Ltd", " Limited", " Inc", " LLC", " GmbH", " AG", " S.A", " SA", " PLC", " plc", " SAS",
    ] {
        name = name.strip_suffix(company).unwrap_or(name);
    }
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    // The closing mark of a name inside stays: Агентство «Меридиан».
    let name = name.trim_end_matches(|c: char| {
        !(c.is_alphanumeric() || matches!(c, '.' | '!' | '»') && (c != '»' || name.contains('«')))
    });
    // A company owns outlets and is none.
    let is_company = [" Group", " Holding", " Verlag", " Corporation", " Publishing"]
        .iter()
        .any(|word| name.contains(word));
    (is_outlet(name) && !is_company && !name.starts_with("This ")).then(|| name.to_owned())
}

fn after(line: &str, openings: &[&str]) -> Option<String> {
    let start = lower_case(line.get(..line.floor_char_boundary(120))?);
    let opening = openings.iter().find(|opening| start.starts_with(**opening))?;
    named(line.get(opening.len()..)?)
}

/// `By Jane Doe for The Brook Courier`, `By Jane Doe, Associated Press`.
fn of_byline(line: &str) -> Option<String> {
    let rest = byline(line)?.rest;
    let rest = ["for ", "für ", "pour ", "para "]
        .iter()
        .find_map(|mark| rest.strip_prefix(mark))
        .unwrap_or(rest);
    named(rest).filter(|name| is_press(name) && !has_role(name))
}

/// `The Valley Eye delivers independent …`
fn of_footer(line: &str) -> Option<String> {
    const VERBS: &[&str] = &[
        " delivers independent",
        " is an independent",
        " is a non-profit",
        " is a nonprofit news",
        " is an online news",
        " is the leading news",
    ];
    if let Some(at) = VERBS.iter().filter_map(|verb| line.find(verb)).min() {
        return named(&line[..at]);
    }
    // "Northline Wire. Corrections to … All rights reserved."
    let first = line.split(". ").next().filter(|first| first.len() < line.len())?;
    let is_printed = [
        "All rights reserved",
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "Все права защищены",
        "Prohibida la reproducción",
        "Reproduction interdite",
    ]
    .iter()
    .any(|mark| line.contains(mark));
    named(first).filter(|name| is_printed && is_press(name))
}

/// `Good morning, and welcome to the breakfast news on Valley FM.`
fn of_greeting(line: &str) -> Option<String> {
    let start = line.get(..line.floor_char_boundary(200))?;
    let sentence = start.split(['.', '!', '?', ';']).next()?;
    let after = [" on ", " to ", " bei ", " auf ", " sur ", " en "]
        .iter()
        .filter_map(|mark| sentence.rsplit_once(mark).map(|(_, name)| name));
    let name = after.min_by_key(|name| name.len())?;
    named(name).filter(|name| has_press_word(name))
}

/// `© 2025 The Brook Courier. All rights reserved.`
fn of_copyright(line: &str) -> Option<String> {
    let start = line.rfind('©').map_or(line, |at| &line[at..]);
    let lower = lower_case(start.get(..start.floor_char_boundary(40))?);
    let is_copyright = start.starts_with('©') || lower.starts_with("copyright") || lower.starts_with("(c)");
    if !is_copyright {
        return None;
    }
    let rest = start.trim_start_matches('©').trim_start();
    let rest = ["Copyright", "copyright", "COPYRIGHT", "(c)", "(C)"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let name = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let name = ["by ", "(c) ", "c) "]
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .unwrap_or(name);
    let name = name.split([',', '|', '•']).next().unwrap_or_default();
    // Up to a year; a name may hold a number, as World24 does.
    let digits = |at: usize| name[at..].chars().take_while(char::is_ascii_digit).count();
    let year = name
        .match_indices(' ')
        .map(|(at, _)| at + 1)
        .find(|at| digits(*at) == 4);
    let end = year.unwrap_or(name.len());
    let name = name[..end].trim_end();
    let lower = lower_case(name);
    let end = [
        " all rights",
        " alle rechte",
        " tous droits",
        " todos los",
        " все права",
    ]
    .iter()
    .filter_map(|mark| lower.find(mark))
    .min();
    let name = end.and_then(|end| name.get(..end)).unwrap_or(name);
    // Who took a picture has a © too, but no year and no rights reserved.
    let is_whole = line.chars().any(char::is_numeric) || end.is_some();
    named(name).filter(|name| (is_whole || is_press(name)) && !name.starts_with("All ") && !name.contains("Getty"))
}

/// `Source: The Brook Courier and agencies`
fn of_source(line: &str) -> Option<String> {
    const LABELS: &[&str] = &[
        "source: ",
        "source : ",
        "quelle: ",
        "fuente: ",
        "fonte: ",
        "источник: ",
        "المصدر: ",
        "المصدر : ",
    ];
    if line.len() > 240 || line.contains("://") {
        return None;
    }
    let lower = lower_case(line);
    let label = LABELS.iter().find(|label| lower.starts_with(**label))?;
    let rest = line.get(label.len()..)?;
    let end = [" and ", " und ", " et ", " y ", " и ", " + ", "/", ", ", " - ", " – "]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min();
    let name = rest[..end.unwrap_or(rest.len())].trim().trim_end_matches('.');
    let is_name = is_outlet(name) && (is_press(name) || !name.chars().any(char::is_uppercase));
    (is_name || agency(name).is_some()).then(|| name.to_owned())
}

/// `New MEE newsletter: …`, `Sign up for the Brook Courier newsletter`
fn of_newsletter(line: &str) -> Option<String> {
    const OPENINGS: &[&str] = &[
        "New ",
        "Sign up",
        "Subscribe",
        "Get ",
        "Join ",
        "Our ",
        "Receive ",
        "Free ",
    ];
    let at = line.find(" newsletter")?;
    if !OPENINGS.iter().any(|opening| line.starts_with(opening)) {
        return None;
    }
    let before = &line[..at];
    let words: Vec<&str> = before.split_whitespace().collect();
    let count = words
        .iter()
        .rev()
        .take_while(|word| word.starts_with(char::is_uppercase))
        .count();
    let mut name = &words[words.len() - count..];
    while let Some((first, rest)) = name.split_first() {
        if ![
            "New",
            "Our",
            "The",
            "Get",
            "Join",
            "Free",
            "Daily",
            "Weekly",
            "Sign",
            "Subscribe",
        ]
        .contains(first)
        {
            break;
        }
        name = rest;
    }
    let name = name.join(" ");
    (count >= 1 && is_outlet(&name)).then_some(name)
}

/// `Follow the Brook Courier on Facebook`, `Download the Brook Courier app`, `More from the Brook Courier`
fn of_invitation(line: &str, phrases: &Phrases) -> Option<String> {
    const OPENINGS: &[&str] = &[
        "Follow ",
        "Download ",
        "Subscribe to ",
        "Join ",
        "Sign up for ",
        "Sign up to ",
    ];
    const ENDS: &[&str] = &[
        " on Twitter",
        " on Facebook",
        " on X",
        " on Instagram",
        " on WhatsApp",
        " on Telegram",
        " on YouTube",
        " on Google News",
        " app",
        "'s app",
        " on social media",
    ];
    let rest = OPENINGS.iter().find_map(|opening| line.strip_prefix(opening))?;
    let end = ENDS.iter().filter_map(|end| rest.find(end)).min()?;
    let name = rest[..end].trim();
    let name = name.strip_prefix("the ").unwrap_or(name);
    // Nobody's own page, and not "our app".
    (is_outlet(name)
        && phrases.opening(name).is_none_or(|found| !found.is_all)
        && is_press(name)
        && !name.contains("author"))
    .then(|| name.to_owned())
}

/// `Valley FM reports`, alone on its line.
fn of_reports(line: &str) -> Option<String> {
    let line = line.trim_end_matches(['.', ':', ' ']);
    let name = [
        " reports",
        " reported",
        " berichtet",
        " rapporte",
        " informa",
        " сообщает",
    ]
    .iter()
    .find_map(|verb| line.strip_suffix(verb))?;
    let name = name.strip_prefix("as ").unwrap_or(name).trim();
    (is_outlet(name) && is_press(name)).then(|| name.to_owned())
}

/// Returns the host of an address, without `www.`.
pub fn host(address: &str) -> Option<&str> {
    let host = address.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_are_split_from_headlines() {
        let phrases = Phrases::new();
        let table = [
            (
                "Bridge gives way | Tollbrook Lamp",
                "Bridge gives way",
                Some("Tollbrook Lamp"),
            ),
            (
                "Bridge gives way | News | The Lamp",
                "Bridge gives way",
                Some("The Lamp"),
            ),
            (
                "Footbridge gives way — The Brook Courier",
                "Footbridge gives way",
                Some("The Brook Courier"),
            ),
            ("Bridge gives way | Opinion", "Bridge gives way", None),
            (
                "Bridge gives way | Explained | The Lamp",
                "Bridge gives way",
                Some("The Lamp"),
            ),
            (
                "Footbridge gives way - Reuters",
                "Footbridge gives way",
                Some("Reuters"),
            ),
            ("Мост закрыт — РИА Новости", "Мост закрыт", Some("РИА Новости")),
            ("# A bridge gives way", "A bridge gives way", None),
            // Who says so, not who prints it.
            ("Bridge is safe – FM", "Bridge is safe – FM", None),
            ("Bridge is safe – Lavrov", "Bridge is safe – Lavrov", None),
            ("Bridge is safe - Tomas Wren", "Bridge is safe - Tomas Wren", None),
            ("Bridge was unsafe — UN", "Bridge was unsafe — UN", None),
            ("Bridge was unsafe – The Hague", "Bridge was unsafe – The Hague", None),
            ("The bridge - a disgrace", "The bridge - a disgrace", None),
        ];
        for (line, title, outlet) in table {
            assert_eq!(title_and_outlet(line, &phrases), (Some(title), outlet), "{line}");
        }
    }

    #[test]
    fn pages_name_their_outlets() {
        let phrases = Phrases::new();
        type Read<'a> = &'a dyn Fn(&str) -> Option<String>;
        let invitation = |line: &str| of_invitation(line, &phrases);
        let table: &[(Read<'_>, &str, Option<&str>)] = &[
            (
                &of_copyright,
                "© 2025 The Brook Courier. All rights reserved.",
                Some("The Brook Courier"),
            ),
            (&of_copyright, "Copyright © 2025 Brook Media Ltd", Some("Brook Media")),
            (
                &of_copyright,
                "Copyright 2025 The Associated Press. All rights reserved.",
                Some("The Associated Press"),
            ),
            (&of_copyright, "© Tollbrook Courier 2025", Some("Tollbrook Courier")),
            (&of_copyright, "© World24 2025", Some("World24")),
            (&of_copyright, "© «Вестник долины» – 2025", Some("Вестник долины")),
            (&of_copyright, "© 2025 Valley Media Group", None),
            (&of_copyright, "© 2025. All rights reserved.", None),
            (&of_copyright, "Copyrighted songs were sung.", None),
            (
                &of_footer,
                "Valley Eye delivers independent and fearless coverage.",
                Some("Valley Eye"),
            ),
            (
                &of_footer,
                "Northline Wire. Corrections to the night desk. All rights reserved.",
                Some("Northline Wire"),
            ),
            (
                &of_greeting,
                "Good morning, and welcome to the breakfast news on Valley FM.",
                Some("Valley FM"),
            ),
            (&of_source, "Source: Al Jazeera and news agencies", Some("Al Jazeera")),
            (&of_source, "Quelle: dpa", Some("dpa")),
            (&of_source, "المصدر: الجزيرة", Some("الجزيرة")),
            (&of_source, "Source: a man on the bridge", None),
            (&of_source, "Source: Omar Nasser", None),
            (&of_newsletter, "New MEE newsletter: Jerusalem Dispatch", Some("MEE")),
            (
                &of_newsletter,
                "Sign up for the Brook Courier newsletter",
                Some("Brook Courier"),
            ),
            (&of_newsletter, "Sign up for our newsletter", None),
            (&of_newsletter, "The newsletter had warned of it", None),
            (
                &invitation,
                "Follow the Brook Courier on Facebook",
                Some("Brook Courier"),
            ),
            (&invitation, "Follow us on Facebook", None),
            (&of_reports, "Valley FM reports", Some("Valley FM")),
            (&of_reports, "He reports", None),
            (&of_reports, "The mayor reports", None),
        ];
        for (read, line, outlet) in table {
            assert_eq!(read(line).as_deref(), *outlet, "{line}");
        }
        assert_eq!(host("https://www.brook.example/a?b"), Some("brook.example"));
    }
}
