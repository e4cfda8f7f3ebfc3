//! Plain text articles: the frozen text, and a source card as far as the text itself shows it.
//!
//! It never fails and never changes the text; what it reads off is a guess that says where it comes from.

use super::problem::{Problem, ProblemKind};
use crate::core::model::Source;
use crate::core::text::{Decided, Decode, FrozenText, freeze, language_guess};
use std::ops::Range;

/// The longest first line, in code points, that is taken for a title.
const TITLE: usize = 160;
/// The longest line, in code points, whose date is taken for that of the article.
const DATE_LINE: usize = 100;
/// Lines at the start that are looked at for the card.
const HEAD: usize = 8;
/// Lines at the end that are.
const FOOT: usize = 5;

/// An article that was read from plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedArticle {
    /// Its text.
    pub text: FrozenText,
    /// The WHATWG name of its encoding.
    pub encoding: &'static str,
    /// By what right that encoding was taken.
    pub how: Decided,
    /// What its card may say.
    pub card: CardGuess,
}

/// What a text shows of its card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardGuess {
    /// The title, without the outlet behind it.
    pub title: Option<Guess>,
    /// Who published it.
    pub outlet: Option<Guess>,
    /// The day it was published, as `2025-07-31`.
    pub date: Option<Guess>,
    /// Who wrote it.
    pub author: Option<Guess>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<Guess>,
}

/// A value and what it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The value.
    pub value: String,
    /// What shows it: `first-line`, `title-end`, `agency`, `date-line`, `byline` or `words`.
    pub from: &'static str,
}

impl Guess {
    fn new(value: &str, from: &'static str) -> Self {
        Self {
            value: value.to_owned(),
            from,
        }
    }
}

/// Reads a plain text article.
///
/// `label` is the encoding that a person chose. There is no article only where a problem is fatal.
#[must_use]
pub fn parse(
    bytes: &[u8],
    file_name: &str,
    label: Option<&str>,
    decode: Decode,
) -> (Option<ParsedArticle>, Vec<Problem>) {
    match freeze(bytes, label, decode) {
        Err(error) => (None, vec![Problem::of_file(file_name, ProblemKind::from(error))]),
        Ok(frozen) => {
            let problems = frozen
                .problems
                .into_iter()
                .map(|what| Problem::of_file(file_name, what.into()))
                .collect();
            let card = card_guess(&frozen.text);
            (
                Some(ParsedArticle {
                    text: frozen.text,
                    encoding: frozen.encoding,
                    how: frozen.how,
                    card,
                }),
                problems,
            )
        }
    }
}

/// Reads off a text what its card may say.
#[must_use]
pub fn card_guess(text: &FrozenText) -> CardGuess {
    let lines: Vec<&str> = text
        .paragraphs()
        .iter()
        .filter_map(|line| text.slice(*line))
        .map(str::trim)
        .collect();
    let mut head: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| !is_navigation(line))
        .take(HEAD)
        .collect();
    let foot: Vec<&str> = lines.iter().copied().skip(head.len()).rev().take(FOOT).collect();

    let first = head
        .iter()
        .position(|line| author_of(line).is_none() && !is_date_alone(line));
    let titled = first
        .filter(|_| lines.len() > 1)
        .map(|at| (at, head[at]))
        .filter(|(_, line)| is_title(line));
    let (title, outlet) = titled.map_or((None, None), |(_, line)| title_and_outlet(line));
    if let Some((at, _)) = titled {
        // A day in the title is the day of the event.
        head.remove(at);
    }
    CardGuess {
        title: title.map(|title| Guess::new(title, "first-line")),
        outlet: outlet.map(|outlet| Guess::new(outlet, "title-end")).or_else(|| {
            head.iter()
                .chain(&foot)
                .find_map(|line| agency_of(line))
                .map(|agency| Guess::new(agency, "agency"))
        }),
        date: date_guess(&head, &foot).map(|date| Guess {
            value: date,
            from: "date-line",
        }),
        author: head
            .iter()
            .find_map(|line| author_of(line))
            .map(|author| Guess::new(author, "byline")),
        language: language_guess(text.as_str()).map(|language| Guess::new(language, "words")),
    }
}

/// Tells whether a line belongs to the page around the article rather than to the article.
fn is_navigation(line: &str) -> bool {
    const LINES: &[&str] = &[
        "menu",
        "home",
        "search",
        "sign in",
        "log in",
        "subscribe",
        "advertisement",
        "live",
        "breaking news",
        "anzeige",
        "menü",
        "suche",
        "publicité",
        "zum inhalt springen",
        "aller au contenu",
        "ir al contenido",
        "saltar al contenido",
    ];
    let line = line.to_lowercase();
    LINES.contains(&line.as_str()) || (line.starts_with("skip to ") && line.len() < 60)
}

fn is_title(line: &str) -> bool {
    line.chars().count() <= TITLE && !line.ends_with(['.', '。', ':', ';', ','])
}

/// Splits `Title | Outlet` and `Title — Outlet`.
fn title_and_outlet(line: &str) -> (Option<&str>, Option<&str>) {
    let split = [" | ", " — ", " – ", " - "]
        .iter()
        .filter_map(|mark| line.rsplit_once(mark))
        .min_by_key(|(_, outlet)| outlet.len());
    match split {
        Some((title, outlet)) if is_outlet(outlet.trim()) && title.chars().count() > outlet.chars().count() => {
            (Some(title.trim()), Some(outlet.trim()))
        }
        _ => (Some(line), None),
    }
}

/// Tells whether words can be the name of an outlet: few, at least three letters, the first one a capital.
fn is_outlet(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && words.chars().count() <= 40
        && words.split_whitespace().count() <= 5
        && words.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// Finds a news agency: `MOSCOW (AFP) —` at the start of a line, or `(Reuters)` at the end of one.
fn agency_of(line: &str) -> Option<&'static str> {
    const AGENCIES: &[&str] = &[
        "AFP",
        "AP",
        "Reuters",
        "dpa",
        "TASS",
        "EFE",
        "ANSA",
        "Xinhua",
        "PTI",
        "UPI",
        "PA",
        "AAP",
        "KUNA",
        "SANA",
        "WAM",
        "Interfax",
        "Kyodo",
        "Yonhap",
        "Bloomberg",
        "APA",
        "ATS",
        "Lusa",
        "Belga",
        "ANP",
        "PAP",
        "Anadolu",
        "Ukrinform",
        "IANS",
        "ANI",
        "KNA",
        "epd",
        "SID",
    ];
    let open = line.find('(')?;
    let inside = &line[open + 1..];
    let (name, after) = inside.split_once(')')?;
    let dateline = line[..open].chars().count() <= 60 && after.trim_start().starts_with(['-', '–', '—', ':']);
    let agency = |name: &str| {
        AGENCIES
            .iter()
            .copied()
            .find(|agency| agency.eq_ignore_ascii_case(name.trim()))
    };
    if dateline {
        agency(name)
    } else {
        agency(line.trim_end_matches('.').strip_suffix(')')?.rsplit_once('(')?.1)
    }
}

/// Finds the name in `By Jane Doe`, also in German, French, Spanish and Italian.
fn author_of(line: &str) -> Option<&str> {
    const PARTICLES: &[&str] = &[
        "and", "und", "et", "y", "e", "de", "del", "della", "di", "da", "van", "von", "der", "den", "la", "le", "al",
        "el", "bin", "ben", "zu",
    ];
    let (by, rest) = line.split_once(char::is_whitespace)?;
    if line.chars().count() > 100 || !["by", "von", "par", "por", "di"].contains(&by.to_lowercase().as_str()) {
        return None;
    }
    let cut = [
        " | ", " — ", " – ", " - ", ",", " for ", " in ", " für ", " pour ", " • ", " · ",
    ]
    .iter()
    .filter_map(|mark| rest.find(mark))
    .min();
    let name = rest[..cut.unwrap_or(rest.len())].trim();
    let is_name = |word: &str| {
        PARTICLES.contains(&word) || word.chars().next().is_some_and(char::is_uppercase) || word.starts_with("al-")
    };
    let words = name.split_whitespace().count();
    let plain =
        !name.ends_with('.') && !name.contains(|c: char| c.is_numeric() || matches!(c, '"' | '“' | ':' | '?' | '!'));
    let whole = words >= 2 || (words == 1 && name.chars().all(char::is_uppercase));
    (plain && whole && words <= 8 && name.split_whitespace().all(is_name)).then_some(name)
}

/// Finds the day of publication: first where a line says that it is one, then in a short line.
fn date_guess(head: &[&str], foot: &[&str]) -> Option<String> {
    let lines = || head.iter().chain(foot).copied();
    let short = |line: &&str| line.chars().count() <= DATE_LINE;
    lines()
        .filter(|line| short(line) && says_so(line))
        .find_map(date_in)
        .or_else(|| lines().filter(short).find_map(date_in))
        .map(|(date, _)| date)
}

/// Tells whether a line is there for its date: it says so, or has one word beside it at most, such as the day of the week.
fn is_date_alone(line: &str) -> bool {
    date_in(line).is_some_and(|(_, range)| {
        let is_word = |word: &&str| word.starts_with(char::is_alphabetic);
        let beside = [&line[..range.start], &line[range.end..]]
            .concat()
            .split_whitespace()
            .filter(is_word)
            .count();
        says_so(line) || beside <= 1
    })
}

/// Tells whether a line speaks of its publication.
fn says_so(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "publish",
        "updated",
        "posted",
        "veröffentlicht",
        "aktualisiert",
        "stand:",
        "publié",
        "mis à jour",
        "publicado",
        "actualizado",
        "pubblicato",
    ];
    let line = line.to_lowercase();
    WORDS.iter().any(|word| line.contains(word))
}

/// One number or word of a line.
struct Token<'a> {
    range: Range<usize>,
    text: &'a str,
}

impl Token<'_> {
    fn number(&self, digits: Range<usize>) -> Option<u32> {
        digits
            .contains(&self.text.len())
            .then(|| self.text.parse().ok())
            .flatten()
    }

    fn day(&self) -> Option<u32> {
        self.number(1..3)
    }

    fn year(&self) -> Option<u32> {
        self.number(4..5).filter(|year| (1800..2200).contains(year))
    }

    fn month(&self) -> Option<u32> {
        let word = self.text.to_lowercase();
        let at = MONTHS
            .iter()
            .position(|names| names.split(' ').any(|name| name == word))?;
        u32::try_from(at + 1).ok()
    }
}

/// The months in English, German, French, Spanish, Italian, Portuguese and Dutch, with their usual short forms.
const MONTHS: [&str; 12] = [
    "january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar febr février févr febrero febbraio fevereiro fev februari",
    "march mar märz mrz mär mars marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août agosto ago augustus",
    "september sept sep septembre septiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
];

/// Finds the first absolute date of a line, as `2025-07-31`, and where it stands in bytes.
fn date_in(line: &str) -> Option<(String, Range<usize>)> {
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
        } else if let (Some(year), Some(month), Some(day), true) = (a.year(), b.day(), c.day(), between('-')) {
            (year, month, day)
        } else if let (Some(day), Some(month), Some(year), true) = (a.day(), b.day(), c.year(), between('.')) {
            (year, month, day)
        } else {
            return None;
        };
        let exists = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        exists.then(|| (format!("{year:04}-{month:02}-{day:02}"), a.range.start..c.range.end))
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
    const LITTLE: &[&str] = &["st", "nd", "rd", "th", "er", "de", "del", "of", "the"];
    let mut tokens: Vec<Token<'_>> = Vec::new();
    for (at, c) in line.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match tokens.last_mut() {
            Some(last)
                if last.range.end == at
                    && last
                        .text
                        .ends_with(|before: char| before.is_ascii_digit() == c.is_ascii_digit()) =>
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
    tokens
}

impl Source {
    /// Returns the card of a fresh article, filled in as far as its text shows it.
    #[must_use]
    pub fn from_guess(article: &ParsedArticle, file: &str, order: u32) -> Self {
        let guess = |g: &Option<Guess>| g.as_ref().map(|g| g.value.clone()).unwrap_or_default();
        Self {
            title: guess(&article.card.title),
            outlet: guess(&article.card.outlet),
            date: guess(&article.card.date),
            author: guess(&article.card.author),
            language: guess(&article.card.language),
            file: file.to_owned(),
            encoding: article.encoding.to_owned(),
            order,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(text: &str) -> CardGuess {
        card_guess(&FrozenText::new(text.to_owned()))
    }

    fn value(guess: Option<&Guess>) -> Option<&str> {
        guess.map(|guess| guess.value.as_str())
    }

    #[test]
    fn dates_are_read() {
        let table = [
            ("Published On 31 Jul 2025", Some("2025-07-31")),
            ("July 31, 2025 at 14:02", Some("2025-07-31")),
            ("Thursday 31st of July 2025", Some("2025-07-31")),
            ("Stand: 31. Juli 2025, 18:40 Uhr", Some("2025-07-31")),
            ("Publié le 1er août 2025", Some("2025-08-01")),
            ("3 de julio de 2025", Some("2025-07-03")),
            ("2025-07-31T14:02:00Z", Some("2025-07-31")),
            ("31.07.2025", Some("2025-07-31")),
            ("29 February 2024", Some("2024-02-29")),
            ("29 February 2025", None),
            ("31 June 2025", None),
            ("07/08/2025", None),
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
    fn authors_are_read() {
        let table = [
            ("By Ada Lind", Some("Ada Lind")),
            ("BY ADA LIND, Tollbrook", Some("ADA LIND")),
            (
                "By Ada Lind and Omar al-Nasser | 14 October",
                Some("Ada Lind and Omar al-Nasser"),
            ),
            ("Von Maren van der Berg", Some("Maren van der Berg")),
            ("By AFP", Some("AFP")),
            ("By Monday the bridge was closed", None),
            ("By Monday", None),
            ("Bystander Ada Lind", None),
            ("By Ada Lind.", None),
        ];
        for (line, expected) in table {
            assert_eq!(author_of(line), expected, "{line}");
        }
    }

    #[test]
    fn cards_are_read() {
        // text, title, outlet, date, author
        type Expected = [Option<&'static str>; 4];
        let table: &[(&str, Expected)] = &[
            (
                "Skip to main content\n\nFootbridge gives way — The Brook Courier\nBy Ada Lind\n14 October 2025\nThe bridge fell.\n",
                [
                    Some("Footbridge gives way"),
                    Some("The Brook Courier"),
                    Some("2025-10-14"),
                    Some("Ada Lind"),
                ],
            ),
            (
                "Talks resume\n\nSKERRIN (AFP) — The talks resumed on 3 May 2025 after a long and cold night on the quay, where both sides had waited for word.\n",
                [Some("Talks resume"), Some("AFP"), None, None],
            ),
            (
                "Ferry is late - FM\nIt was late.\n(Reuters)\n",
                [Some("Ferry is late - FM"), Some("Reuters"), None, None],
            ),
            (
                "The bridge fell on Tuesday.\nNobody was hurt.",
                [None, None, None, None],
            ),
            ("Only one line", [None, None, None, None]),
            (
                "Posted 15 October 2025\nBy Ada Lind\nWhat happened on 14 October 2025?\nIt fell.",
                [
                    Some("What happened on 14 October 2025?"),
                    None,
                    Some("2025-10-15"),
                    Some("Ada Lind"),
                ],
            ),
            (
                "A caption\nThe mayor (Omar Nasser/AFP)\nIt fell.",
                [Some("A caption"), None, None, None],
            ),
            ("Menu\n", [None, None, None, None]),
        ];
        for (text, expected) in table {
            let card = card(text);
            let found = [&card.title, &card.outlet, &card.date, &card.author].map(|guess| value(guess.as_ref()));
            assert_eq!(found, *expected, "{text}");
        }
        assert_eq!(
            value(
                card("The bridge\nIt was closed by the mayor and that is it.")
                    .language
                    .as_ref()
            ),
            Some("en")
        );
    }

    #[test]
    fn reading_is_total() {
        // bytes, label, article, problems
        type Row<'a> = (&'a [u8], Option<&'a str>, bool, &'a [ProblemKind]);
        let table: &[Row<'_>] = &[
            (b"", None, false, &[ProblemKind::Empty]),
            (b"a\0b", None, false, &[ProblemKind::Binary]),
            (
                b"a",
                Some("klingon"),
                false,
                &[ProblemKind::UnknownEncoding {
                    label: "klingon".to_owned(),
                }],
            ),
            (b"fine\nand well", None, true, &[]),
            (
                b"a\xff\x07bcdefgh",
                Some("utf-8"),
                true,
                &[
                    ProblemKind::Undecodable { count: 1 },
                    ProblemKind::Controls { count: 1 },
                ],
            ),
        ];
        for (bytes, label, is_article, expected) in table {
            let (article, problems) = parse(bytes, "a.txt", *label, crate::core::text::decode_natively);
            assert_eq!(article.is_some(), *is_article);
            assert_eq!(
                problems.iter().map(|problem| problem.what.clone()).collect::<Vec<_>>(),
                *expected
            );
            assert_eq!(problems.iter().any(Problem::is_fatal), !is_article);
            assert!(
                problems
                    .iter()
                    .all(|problem| problem.to_string().starts_with("a.txt: "))
            );
        }
    }
}
