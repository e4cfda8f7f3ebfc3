//! How well anchors hold, measured on made edits of the texts in `tests/fixtures/analysis`, beside three simple ways. The table stands in
//! `docs/anchoring.md`, and the test fails where the two are not the same; `UPDATE_DOCS=1` writes it there.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use variorum::core::anchor::{Anchor, Known, Outcome, describe, resolve};
use variorum::core::text::{FrozenText, Span};

/// A text before and after an edit, with a claim on it.
struct Case {
    old: String,
    new: String,
    claim: Span,
    /// Where the claim's words are now; `None` where they are gone, or say something else.
    truth: Option<Span>,
}

/// Returns the fixture texts without their marks, and their sentences in bytes.
fn texts() -> Vec<(String, Vec<Span>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/analysis");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| plain(&std::fs::read_to_string(file).expect("it is text")))
        .collect()
}

fn plain(marked: &str) -> (String, Vec<Span>) {
    let body = marked.split_once("\n\n").map_or("", |(_, body)| body);
    let (mut text, mut sentences, mut start, mut in_tag) = (String::new(), Vec::new(), 0, false);
    for c in body.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            '¦' => {
                let from = start + text[start..].len() - text[start..].trim_start().len();
                sentences.push(Span::new(from, text.len()));
                start = text.len();
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    (text, sentences)
}

/// A generator of numbers with a fixed seed (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n.max(1) as u64).expect("it is below n")
    }
}

/// Returns words of a sentence, four to twelve of them, as a claim.
fn claim(text: &str, sentence: Span, dice: &mut Dice) -> Option<Span> {
    let words: Vec<(usize, &str)> = text[sentence.range()]
        .split_inclusive(char::is_whitespace)
        .scan(sentence.start.get(), |at, word| {
            let start = *at;
            *at += word.len();
            Some((start, word.trim_end()))
        })
        .filter(|(_, word)| !word.is_empty())
        .collect();
    let count = 4 + dice.below(9);
    let last = words.len().checked_sub(count)?;
    let first = dice.below(last + 1);
    let (start, _) = words[first];
    let (end, word) = words[first + count - 1];
    Some(Span::new(
        start,
        end + word.trim_end_matches(['.', ',', ';', ':']).len(),
    ))
}

const NOTICE: &str = "More was not known at first, and the report is kept up to date.";

fn replaced(text: &str, span: Span, by: &str) -> String {
    [&text[..span.start.get()], by, &text[span.end.get()..]].concat()
}

fn moved(span: Span, at: usize, taken: usize, put: usize) -> Span {
    let by = |n: usize| if n >= at + taken { n + put - taken } else { n };
    Span::new(by(span.start.get()), by(span.end.get()))
}

type Edit = fn(&str, &[Span], usize, Span, &mut Dice) -> Option<(String, Option<Span>)>;

fn typography(text: &str, _: &[Span], _: usize, claim: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    let turn = |part: &str| -> String {
        part.chars()
            .map(|c| match c {
                '“' | '”' | '„' => '"',
                '’' => '\'',
                '–' | '—' => '-',
                '"' => '”',
                '\u{a0}' => ' ',
                c => c,
            })
            .collect::<String>()
            .replace(' ', "\u{a0}")
    };
    let before = turn(&text[..claim.start.get()]);
    let own = turn(&text[claim.range()]);
    let span = Span::new(before.len(), before.len() + own.len());
    Some((before + &own + &turn(&text[claim.end.get()..]), Some(span)))
}

fn inserted(text: &str, sentences: &[Span], n: usize, claim: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    let at = sentences[n].start.get();
    let end = sentences[n].end.get();
    let new = [&text[..at], NOTICE, " ", &text[at..end], " ", NOTICE, &text[end..]].concat();
    Some((new, Some(moved(claim, at, 0, NOTICE.len() + 1))))
}

fn cut_around(text: &str, sentences: &[Span], n: usize, claim: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    let (before, after) = (sentences.get(n.checked_sub(1)?)?, sentences.get(n + 1)?);
    let new = replaced(&replaced(text, *after, ""), *before, "");
    Some((new, Some(moved(claim, before.start.get(), before.len(), 0))))
}

fn slips(text: &str, _: &[Span], _: usize, claim: Span, dice: &mut Dice) -> Option<(String, Option<Span>)> {
    let mut words: Vec<String> = text[claim.range()].split(' ').map(str::to_owned).collect();
    let plain: Vec<usize> = (0..words.len())
        .filter(|n| words[*n].chars().count() >= 6 && words[*n].chars().all(|c| c.is_alphabetic() && !c.is_uppercase()))
        .collect();
    if plain.is_empty() || claim.len() < 30 {
        return None;
    }
    let first = dice.below(plain.len());
    for n in 0..=dice.below(3.min(plain.len())) {
        let word = &mut words[plain[(first + n) % plain.len()]];
        let mut letters: Vec<char> = word.chars().collect();
        let at = 1 + dice.below(letters.len() - 3);
        match dice.below(3) {
            0 => letters.swap(at, at + 1),
            1 => drop(letters.remove(at)),
            _ => letters.insert(at, letters[at]),
        }
        *word = letters.into_iter().collect();
    }
    let own = words.join(" ");
    let span = Span::new(claim.start.get(), claim.start.get() + own.len());
    (own != text[claim.range()]).then(|| (replaced(text, claim, &own), Some(span)))
}

fn half(text: &str, _: &[Span], _: usize, claim: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    let own = &text[claim.range()];
    let spaces = own.match_indices(' ').map(|(at, _)| at);
    let middle = spaces.min_by_key(|at| at.abs_diff(own.len() / 2))?;
    let is_word = own[middle..].chars().filter(|c| c.is_alphabetic()).count() > 3;
    let new = [&own[..middle], " quite something else altogether"].concat();
    is_word.then(|| (replaced(text, claim, &new), None))
}

/// As [`number`], with the old words quoted at the end of the text.
fn corrected(text: &str, sentences: &[Span], n: usize, claim: Span, dice: &mut Dice) -> Option<(String, Option<Span>)> {
    let (new, truth) = number(text, sentences, n, claim, dice)?;
    let words = &text[claim.range()];
    Some((
        format!(
            "{} In an earlier version it had said here: {words}, which was not right.",
            new.trim_end()
        ),
        truth,
    ))
}

fn number(text: &str, _: &[Span], _: usize, claim: Span, dice: &mut Dice) -> Option<(String, Option<Span>)> {
    let own = &text[claim.range()];
    let at = own.find(|c: char| c.is_ascii_digit())?;
    let digit = own.as_bytes()[at] - b'0';
    let other = (usize::from(digit) + 1 + dice.below(8)) % 10;
    let new = [&own[..at], &other.to_string(), &own[at + 1..]].concat();
    Some((replaced(text, claim, &new), None))
}

fn negation(text: &str, _: &[Span], _: usize, claim: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    const PAIRS: &[(&str, &str)] = &[
        (" was ", " was not "),
        (" were ", " were not "),
        (" is ", " is not "),
        (" will ", " will not "),
        (" had ", " had not "),
        (" wurde ", " wurde nicht "),
        (" ist ", " ist nicht "),
        (" hat ", " hat nicht "),
        (" a été ", " n’a pas été "),
        (" est ", " n’est pas "),
        (" ha ", " no ha "),
        (" fue ", " no fue "),
        (" es ", " no es "),
        (" был ", " не был "),
        (" будет ", " не будет "),
        (" что ", " что не "),
        (" قد ", " لم "),
        (" has ", " has not "),
        (" have ", " have not "),
        (" would ", " would not "),
        (" said ", " never said "),
        (" to ", " not to "),
        (" sagte ", " sagte nicht "),
        (" wird ", " wird nicht "),
        (" sind ", " sind nicht "),
        (" a ", " n’a pas "),
        (" sont ", " ne sont pas "),
        (" dijo ", " no dijo "),
        (" se ", " no se "),
        (" в ", " не в "),
        (" في ", " ليس في "),
    ];
    let own = &text[claim.range()];
    let (from, to) = PAIRS.iter().find(|(from, _)| own.contains(from))?;
    Some((replaced(text, claim, &own.replacen(from, to, 1)), None))
}

fn name(text: &str, _: &[Span], _: usize, claim: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    let own = &text[claim.range()];
    let at = own.match_indices(' ').map(|(at, _)| at + 1).find(|at| {
        let word = own[*at..]
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        word.chars().count() >= 4 && word.starts_with(char::is_uppercase)
    })?;
    let word = own[at..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let new = [&own[..at], "Zorander", &own[at + word.len()..]].concat();
    Some((replaced(text, claim, &new), None))
}

fn deleted(text: &str, sentences: &[Span], n: usize, _: Span, _: &mut Dice) -> Option<(String, Option<Span>)> {
    Some((replaced(text, sentences[n], ""), None))
}

const SAME: &[(&str, Edit)] = &[
    ("typography (quotation marks, dashes, spaces)", typography),
    ("sentences put in before and after", inserted),
    ("the sentences before and after cut out", cut_around),
    ("one to three letter slips inside", slips),
];

const GONE: &[(&str, Edit)] = &[
    ("half of the words rewritten", half),
    ("a number swapped", number),
    ("a number swapped, the old words quoted elsewhere", corrected),
    ("a “not” put in", negation),
    ("a name swapped", name),
    ("one of two twins deleted: the claim’s", deleted),
    ("deleted whole", deleted),
];

fn cases(edit: Edit, twins: bool) -> Vec<Case> {
    let mut dice = Dice(7);
    let mut cases = Vec::new();
    for (text, sentences) in texts() {
        for n in 0..sentences.len() {
            let Some(claim) = claim(&text, sentences[n], &mut dice) else {
                continue;
            };
            let (mut old, mut own) = (text.clone(), sentences.clone());
            if twins {
                // The same sentence once more, at the end, in other surroundings.
                let again = [" ", NOTICE, " ", &text[sentences[n].range()], " ", NOTICE].concat();
                old = old.trim_end().to_owned() + &again;
                own.truncate(n + 1);
            }
            if let Some((new, truth)) = edit(&old, &own, n, claim, &mut dice) {
                // An edit that left the words as they were is none.
                if truth.is_some() || new.get(claim.range()) != old.get(claim.range()) {
                    cases.push(Case { old, new, claim, truth });
                }
            }
        }
    }
    cases
}

/// What a way says: the place, if it takes one, and whether it asks a person.
type Way = fn(&FrozenText, &FrozenText, &Anchor) -> (Option<Span>, bool);

fn variorum(old: Option<&FrozenText>, new: &FrozenText, anchor: &Anchor) -> (Option<Span>, bool) {
    let found = resolve(new, anchor, Known { same_text: false, old });
    (
        found.span(),
        matches!(found.outcome, Outcome::Changed(_) | Outcome::Ambiguous(_)),
    )
}

fn position(_: &FrozenText, new: &FrozenText, anchor: &Anchor) -> (Option<Span>, bool) {
    let end = new.byte_from_code_point(anchor.end);
    let span = new
        .byte_from_code_point(anchor.start)
        .zip(end)
        .map(|(start, end)| Span { start, end });
    (span, false)
}

fn exact(_: &FrozenText, new: &FrozenText, anchor: &Anchor) -> (Option<Span>, bool) {
    let at = new.as_str().find(&anchor.exact);
    (at.map(|at| Span::new(at, at + anchor.exact.len())), false)
}

/// The best approximate match anywhere, one error in five allowed (Sellers 1980), without surroundings and without a guard.
fn nearest(_: &FrozenText, new: &FrozenText, anchor: &Anchor) -> (Option<Span>, bool) {
    let quote: Vec<char> = anchor.exact.chars().collect();
    // For each prefix of the quote: errors, and where the match began.
    let mut column: Vec<(usize, usize)> = (0..=quote.len()).map(|n| (n, 0)).collect();
    let mut best: Option<(usize, Span)> = None;
    for (at, c) in new.as_str().char_indices() {
        let mut corner = column[0];
        column[0] = (0, at + c.len_utf8());
        for (n, own) in quote.iter().enumerate() {
            let left = column[n + 1];
            let step = (corner.0 + usize::from(*own != c), if n == 0 { at } else { corner.1 });
            column[n + 1] = step.min((left.0 + 1, left.1)).min((column[n].0 + 1, column[n].1));
            corner = left;
        }
        let (errors, start) = column[quote.len()];
        if errors * 5 <= quote.len() && best.is_none_or(|(least, _)| errors < least) {
            best = Some((errors, Span::new(start, at + c.len_utf8())));
        }
    }
    (best.map(|(_, span)| span), false)
}

/// So many of the ways, the first ones, are ours.
const OURS: usize = 2;

const WAYS: &[(&str, Way)] = &[
    ("Variorum, old text known", |old, new, anchor| {
        variorum(Some(old), new, anchor)
    }),
    ("Variorum, old text not known", |_, new, anchor| {
        variorum(None, new, anchor)
    }),
    ("position only", position),
    ("exact quote, first hit", exact),
    ("best approximate match", nearest),
];

#[derive(Default, Clone, Copy)]
struct Score {
    right: usize,
    wrong: usize,
    asked: usize,
    of: usize,
}

fn score(cases: &[Case], way: Way) -> Score {
    let mut score = Score {
        of: cases.len(),
        ..Score::default()
    };
    for case in cases {
        let (old, new) = (FrozenText::new(case.old.clone()), FrozenText::new(case.new.clone()));
        let anchor = describe(&old, case.claim).expect("a claim lies on characters");
        let (found, asks) = way(&old, &new, &anchor);
        // A letter more or less at an end is the same place.
        let is_right = |found: Span, truth: Span| {
            found.start.get().abs_diff(truth.start.get()) <= 2 && found.end.get().abs_diff(truth.end.get()) <= 2
        };
        score.asked += usize::from(asks);
        match (found, case.truth) {
            (Some(found), Some(truth)) if is_right(found, truth) => score.right += 1,
            (Some(_), _) => score.wrong += 1,
            (None, _) => {}
        }
    }
    score
}

/// Returns the head of a table.
fn head(title: &str) -> String {
    let ways: String = WAYS.iter().map(|(way, _)| format!(" {way} |")).collect();
    format!("| {title} |{ways}\n|---|{}\n", "---|".repeat(WAYS.len()))
}

#[test]
fn the_table_in_the_docs_is_what_is_measured() {
    let mut there = head("the words are there: placed rightly, of so many claims");
    let mut gone = head("the words are gone or say something else: placed all the same");
    let rows = SAME
        .iter()
        .map(|row| (row, true))
        .chain(GONE.iter().map(|row| (row, false)));
    for ((kind, edit), is_there) in rows {
        let cases = cases(*edit, kind.contains("twins"));
        assert!(cases.len() >= 80, "{kind}: only {} cases", cases.len());
        let table = if is_there { &mut there } else { &mut gone };
        write!(table, "| {kind} |").expect("a string takes it");
        for (n, (way, run)) in WAYS.iter().enumerate() {
            let score = score(&cases, *run);
            let taken = if is_there { score.right } else { score.wrong };
            write!(table, " {taken} of {}", score.of).expect("a string takes it");
            if is_there && score.wrong > 0 {
                write!(table, ", {} wrongly", score.wrong).expect("a string takes it");
            }
            if n < OURS {
                write!(table, ", {} asked", score.asked).expect("a string takes it");
                // Without the old text nobody can know that a sentence which stands once stood twice.
                assert!(
                    score.wrong == 0 || (n == 1 && kind.contains("twins")),
                    "{way}: {kind}: {} placed wrongly",
                    score.wrong
                );
                let (floor, floor_asked) = floors(kind, n == 0);
                assert!(
                    score.right * 100 >= score.of * floor,
                    "{way}: {kind}: {} of {}",
                    score.right,
                    score.of
                );
                assert!(
                    score.asked * 100 >= score.of * floor_asked,
                    "{way}: {kind}: {} of {}",
                    score.asked,
                    score.of
                );
            }
            table.push_str(" |");
        }
        table.push('\n');
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/anchoring.md");
    let page = std::fs::read_to_string(&file).expect("docs/anchoring.md is there");
    let (start, rest) = page.split_once("<!-- table -->\n").expect("the table has a beginning");
    let (_, end) = rest.split_once("<!-- end of table -->").expect("the table has an end");
    let wanted = [
        start,
        "<!-- table -->\n",
        &there,
        "\n",
        &gone,
        "<!-- end of table -->",
        end,
    ]
    .concat();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, &wanted).expect("it can be written");
    } else {
        assert!(
            page == wanted,
            "docs/anchoring.md has another table; UPDATE_DOCS=1 writes this one:\n{there}\n{gone}"
        );
    }
}

/// Returns how many of a hundred have to be placed, and how many have to be shown to a person.
fn floors(kind: &str, knows_old: bool) -> (usize, usize) {
    match kind {
        kind if kind.starts_with("one to three") => (60, 0),
        kind if SAME.iter().any(|(same, _)| *same == kind) => (if knows_old { 99 } else { 90 }, 0),
        kind if kind.contains("number") || kind.contains("name") || kind.contains("not") => {
            (0, if knows_old { 97 } else { 75 })
        }
        _ => (0, 0),
    }
}
