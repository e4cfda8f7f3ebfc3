//! Who wrote it: from a byline, a name with a role, a line on the author under the text, or the credit of an agency's writers. Who took a
//! picture is never taken.

use super::agency::agency;
use super::outlet::is_press;
use super::{Guess, Lines};
use crate::core::text::lower_case;

/// The longest byline, in code points.
const BYLINE: usize = 100;

/// Words that a byline begins with; those with a colon only before one.
const BY: &[&str] = &[
    "by ",
    "written by ",
    "words by ",
    "story by ",
    "report by ",
    "posted by ",
    "text by ",
    "von ",
    "text: ",
    "autor: ",
    "autorin: ",
    "par ",
    "por ",
    "texto: ",
    "di ",
    "door ",
    "автор: ",
    "автор ",
    "авторы: ",
    "текст: ",
    "بقلم ",
    "بقلم: ",
    "كتب: ",
    "كتبت: ",
    "كتب - ",
    "إعداد: ",
    "الكاتب: ",
    "author: ",
    "auteur: ",
    "autor ",
];
/// Small words inside names.
const PARTICLES: &[&str] = &[
    "and", "und", "et", "y", "e", "и", "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "la", "le",
    "al", "el", "bin", "ben", "ibn", "zu", "ter", "ten",
];
/// Words that begin no name, whatever their first letter.
const NO_NAMES: &str = " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december night day morning evening noon now then default design accident contrast comparison law far land sea air \
    train car force mistake chance popular all any our your their his her this that these the a an invitation order \
    montag dienstag mittwoch donnerstag freitag samstag sonntag beginn anfang lundi mardi mercredi jeudi vendredi lunes martes miércoles \
    jueves viernes primera favor ";
/// Words for what somebody does at an outlet.
const ROLES: &str = " staff desk newsroom redaktion rédaction redacción редакция correspondent reporter editor journalist writer columnist commentator analyst bureau producer presenter \
    korrespondent korrespondentin redakteur redakteurin journalistin reporterin kolumnistin kolumnist \
    journaliste correspondant correspondante rédacteur rédactrice reportère chroniqueur envoyé envoyée \
    periodista corresponsal redactor redactora reportero reportera columnista \
    корреспондент журналист обозреватель редактор колумнист репортёр репортер \
    مراسل مراسلة صحفي صحفية صحافي صحافية محرر محررة كاتب كاتبة ";

/// A byline: who, and what stands behind the name.
#[derive(Debug, PartialEq, Eq)]
pub struct Byline<'a> {
    pub name: &'a str,
    pub rest: &'a str,
}

/// Finds the author.
pub fn author_guess(lines: &Lines<'_>) -> Option<Guess> {
    let head = &lines.head;
    let said = head.iter().find_map(|line| byline(line));
    said.map(|byline| Guess::new(byline.name, "byline"))
        .or_else(|| {
            let next = |at: usize| head.get(at + 1).copied().unwrap_or_default();
            (0..head.len())
                .take(5)
                .find_map(|at| with_role(head[at], next(at)))
                .map(|name| Guess::new(name, "role"))
        })
        .or_else(|| {
            lines
                .foot
                .iter()
                .find_map(|line| credit(line))
                .map(|name| Guess::new(name, "credit"))
        })
        .or_else(|| {
            lines
                .foot
                .iter()
                .take(4)
                .find_map(|line| bio(line))
                .map(|name| Guess::new(name, "bio"))
        })
}

/// Reads a byline: `By Jane Doe, Tollbrook`, `Von …`, `Par …`, `Por …`, `Автор: …`, `بقلم …`.
pub fn byline(line: &str) -> Option<Byline<'_>> {
    if line.len() > 4 * BYLINE || line.chars().count() > BYLINE {
        return None;
    }
    let lower = lower_case(line);
    let by = BY
        .iter()
        .filter(|by| lower.starts_with(**by))
        .max_by_key(|by| by.len())?;
    let rest = line.get(by.len()..)?.trim();
    let cut = [
        " | ",
        " — ",
        " – ",
        " - ",
        ",",
        " for ",
        " in ",
        " from ",
        " with ",
        " für ",
        " aus ",
        " mit ",
        " pour ",
        " avec ",
        " para ",
        " con ",
        " en ",
        " à ",
        " для ",
        " • ",
        " · ",
        " (",
        "،",
        " Published",
        " Updated",
        " Posted",
        " on ",
    ]
    .iter()
    .filter_map(|mark| rest.find(mark))
    .min()
    .unwrap_or(rest.len());
    // "Ada Lind, Omar Nasser and Ines Adeyo": a list of names ends with one more word between.
    let listed = rest[cut..].strip_prefix(',').and_then(|more| {
        let end = cut
            + 1
            + [" | ", " in ", " • ", " – ", " — ", " für ", " à "]
                .iter()
                .filter_map(|mark| more.find(mark))
                .min()
                .unwrap_or(more.len());
        let all = rest.get(..end)?.trim();
        let has_and = [" and ", " und ", " et ", " y ", " и "]
            .iter()
            .any(|and| more.contains(and));
        let names = all
            .split([','])
            .flat_map(|part| part.split(" and "))
            .all(|part| is_name(part.trim()) && part.split_whitespace().count() >= 2);
        (has_and && names).then_some((all, end))
    });
    let (name, end) = listed.unwrap_or((rest[..cut].trim(), cut));
    let whole = name.split_whitespace().count() >= 2 || agency(name).is_some() || is_capitals(name);
    (whole && (listed.is_some() || is_name(name))).then(|| Byline {
        name,
        rest: rest[end..].trim_start_matches(|c: char| !c.is_alphanumeric()),
    })
}

fn is_capitals(name: &str) -> bool {
    !name.is_empty() && name.chars().all(char::is_uppercase)
}

/// Tells whether words can be names: each with a capital, or in a script without, and none that begins no name.
pub fn is_name(words: &str) -> bool {
    let is_word = |word: &str| {
        let has_case = word.chars().any(|c| c.is_uppercase() || c.is_lowercase());
        PARTICLES.contains(&word)
            || !has_case && word.chars().any(char::is_alphabetic)
            || word.starts_with(char::is_uppercase)
            || word.starts_with("al-")
            || word.starts_with("el-")
            || word.starts_with("d'")
            || word.starts_with("d’")
    };
    let count = words.split_whitespace().count();
    let is_plain = !words.ends_with('.')
        && !words.contains(|c: char| {
            c.is_numeric() || matches!(c, '"' | '“' | '”' | ':' | '?' | '!' | '/' | '@' | '(' | ')' | ';' | '«')
        });
    let has_case = words.chars().any(char::is_uppercase);
    is_plain
        && (1..=8).contains(&count)
        && (has_case || count <= 5)
        && words.split_whitespace().all(is_word)
        && !words.split_whitespace().any(|word| is_in(NO_NAMES, word))
}

/// Tells whether one of the words is what somebody does at an outlet.
pub fn has_role(words: &str) -> bool {
    words.split_whitespace().any(|word| is_in(ROLES, word))
}

/// Tells whether a word stands in a list, whatever its case.
fn is_in(list: &str, word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() || word.len() > 40 {
        return false;
    }
    let lower = lower_case(word);
    list.split(' ').any(|known| known == lower)
}

/// Reads `Jane Doe, Moscow correspondent`, or a name over a line that is a role.
fn with_role<'a>(line: &'a str, next: &str) -> Option<&'a str> {
    let is_role = |words: &str| {
        let first = words.split_whitespace().next().unwrap_or_default();
        let is_told = is_in(" a an the who has was is one ", first);
        words.len() <= 120
            && words.split_whitespace().count() <= 6
            && has_role(words)
            && !is_told
            && !words.contains(',')
    };
    if line.len() > 240 || line.ends_with('.') {
        return None;
    }
    let split = [", ", " | ", " — ", " – ", " - ", "، "]
        .iter()
        .filter_map(|mark| line.split_once(mark))
        .min_by_key(|(name, _)| name.len());
    let is_full = |name: &str| (2..=5).contains(&name.split_whitespace().count()) && is_name(name) && !has_role(name);
    match split {
        Some((name, role)) if is_full(name) && is_role(role) => Some(name.trim()),
        None if is_full(line) && is_role(next) && !next.ends_with('.') => Some(line),
        _ => None,
    }
}

/// Reads the names in an agency's credit at the end: `(Reporting by Jane Doe; Editing by …)`.
fn credit(line: &str) -> Option<&str> {
    const OPENINGS: &[&str] = &["Reporting by ", "Reported by ", "(Reporting by ", "Writing by "];
    let rest = OPENINGS.iter().find_map(|opening| line.strip_prefix(opening))?;
    let rest = rest.get(..rest.floor_char_boundary(200))?;
    let end = [";", " in ", ")", ".", " from ", ", additional", " Editing", ", editing"]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min()?;
    let name = rest[..end].trim();
    let is_names = name
        .split(',')
        .flat_map(|part| part.split(" and "))
        .all(|part| is_name(part.trim()));
    (is_names && name.split_whitespace().count() >= 2).then_some(name)
}

/// Reads who is told of under the text: `Jane Doe is a journalist who …`.
fn bio(line: &str) -> Option<&str> {
    // A story may end with a journalist too; a line on its author goes on with where the work is done.
    const MARKS: &[&str] = &[
        "based in",
        "lives in",
        "ollow ",
        "@",
        "author of",
        "contribut",
        "covers",
        "covering",
        "freelance",
        "writes",
        "fellow",
        "lebt in",
        "vit à",
        "vive en",
    ];
    const IS: &[&str] = &[" is a ", " is an ", " is the ", " ist ", " est ", " es "];
    let start = line.get(..line.floor_char_boundary(240))?;
    let (at, is) = IS
        .iter()
        .filter_map(|is| start.find(is).map(|at| (at, is)))
        .min_by_key(|(at, _)| *at)?;
    let (name, rest) = (&start[..at], &start[at + is.len()..]);
    let told = rest.split_whitespace().take(7).any(|word| is_in(ROLES, word));
    let is_person = (2..=4).contains(&name.split_whitespace().count()) && is_name(name) && !is_press(name);
    let is_own = MARKS.iter().any(|mark| rest.contains(mark));
    (told && is_own && is_person && !name.starts_with("The ")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_read() {
        let table = [
            ("By Ada Lind", Some("Ada Lind")),
            ("BY ADA LIND, Tollbrook", Some("ADA LIND")),
            (
                "By Ada Lind and Omar al-Nasser | 14 October",
                Some("Ada Lind and Omar al-Nasser"),
            ),
            (
                "By Ada Lind, Omar Nasser and Ines Adeyo in Tollbrook",
                Some("Ada Lind, Omar Nasser and Ines Adeyo"),
            ),
            ("By Ada Lind, Middle East Correspondent", Some("Ada Lind")),
            ("By Ada Lind Published 14 October 2025", Some("Ada Lind")),
            ("Written by Ada Lind", Some("Ada Lind")),
            ("Von Maren van der Berg", Some("Maren van der Berg")),
            ("Von Ada Lind, Berlin", Some("Ada Lind")),
            ("Text: Ada Lind", Some("Ada Lind")),
            ("Par Ada Lind avec AFP", Some("Ada Lind")),
            ("Por Ada Lind", Some("Ada Lind")),
            ("Автор: Ада Линд", Some("Ада Линд")),
            ("بقلم عادلة الناصر", Some("عادلة الناصر")),
            ("By AFP", Some("AFP")),
            ("By Monday the bridge was closed", None),
            ("By Monday", None),
            ("By Tuesday Evening Everyone Knew", None),
            ("Bystander Ada Lind", None),
            ("By Ada Lind.", None),
            ("By Omar Nasser/Getty Images", None),
            ("Photo by Ada Lind", None),
            ("Von Damaskus nach Moskau", None),
            ("Por favor", None),
        ];
        for (line, expected) in table {
            assert_eq!(byline(line).map(|byline| byline.name), expected, "{line}");
        }
    }

    #[test]
    fn roles_credits_and_bios_are_read() {
        let table = [
            (with_role("Ada Lind, Moscow correspondent", ""), Some("Ada Lind")),
            (with_role("Ada Lind", "Reuters correspondent"), Some("Ada Lind")),
            (with_role("Ада Линд", "корреспондент в Москве"), Some("Ада Линд")),
            (with_role("Ada Lind", "The bridge was closed, a reporter saw."), None),
            (with_role("Tollbrook, the town of the bridge", ""), None),
            (with_role("Middle East correspondent", "Ada Lind"), None),
            (
                credit("Reporting by Ada Lind and Omar Nasser in Tollbrook; Editing by Ines Adeyo"),
                Some("Ada Lind and Omar Nasser"),
            ),
            (credit("Reporting by the police was late."), None),
            (
                bio("Ada Lind is a journalist who lives in Tollbrook."),
                Some("Ada Lind"),
            ),
            (bio("The bridge is a journalist of its own."), None),
            (bio("Tomas Wren is the mayor of Tollbrook."), None),
        ];
        for (found, expected) in table {
            assert_eq!(found, expected);
        }
    }
}
