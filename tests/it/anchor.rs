//! Laws of anchors: what was described is found again, and nothing is ever placed on other words.

use proptest::prelude::*;
use variorum::core::anchor::{Anchor, CONTEXT, Known, Outcome, describe, resolve};
use variorum::core::text::{FrozenText, Span};

/// Words that repeat, hide in each other, and differ in what counts.
const WORDS: &[&str] = &[
    "12",
    "1",
    "120",
    "1,200",
    "3",
    "people",
    "killed",
    "not",
    "Kyiv",
    "kyiv",
    "mayor",
    "mayor’s",
    "was",
    "were",
    "“warned”",
    "\"warned\"",
    "so-called",
    "so–called",
    "re\u{ad}gime",
    "regime",
    "漢字",
    "二",
    "二十",
    "a",
    "cafe\u{301}",
    "👩‍👧",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    let gap = prop::sample::select(vec![" ", " ", " ", "  ", "\n", "\u{a0}", ", ", ". ", ""]);
    prop::collection::vec((prop::sample::select(WORDS), gap), 0..most)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn on_border(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}

/// A text and a span of it that is not empty, any characters.
fn text_and_span() -> impl Strategy<Value = (FrozenText, Span)> {
    let text = prop_oneof![words(80), ".{1,80}", "[ab]{1,40}"].prop_map(FrozenText::new);
    (text, any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_filter_map(
        "no character",
        |(text, a, b)| {
            let [a, b] = [a, b].map(|at| on_border(text.as_str(), at.index(text.len() + 1)));
            let span = Span::new(a.min(b), a.max(b));
            (!span.is_empty()).then_some((text, span))
        },
    )
}

/// Folds as FORMAT.md says, by an own and slower way.
fn folded(text: &str) -> String {
    let visible = text
        .chars()
        .filter(|c| !"\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{61c}\u{2060}\u{feff}".contains(*c));
    let plain: String = visible
        .map(|c| match c {
            c if "‘’‚‛′`´ʼ‹›＇".contains(c) => '\'',
            c if "“”„‟″«»〝〞＂".contains(c) => '"',
            c if "‐‑‒–—―−﹘﹣－".contains(c) => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    plain
        .split(' ')
        .enumerate()
        .fold(String::new(), |mut folded, (at, part)| {
            if at > 0 && !folded.ends_with(' ') {
                folded.push(' ');
            }
            folded + part
        })
}

/// What must never differ where words are placed: digits, the words among `WORDS` that are numbers, negations or names.
fn telling(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|c: char| !(c.is_alphanumeric() || c == ','));
    let is_telling = |word: &&str| word.contains(|c: char| c.is_ascii_digit()) || ["not", "Kyiv"].contains(word);
    words
        .map(|word| word.trim_matches(','))
        .filter(is_telling)
        .map(|word| word.replace(',', ""))
        .collect()
}

/// A news text of sentences that resemble each other, each with its number.
fn sentences(count: usize) -> Vec<String> {
    const WHO: &[&str] = &[
        "The mayor",
        "A clerk",
        "The council",
        "Ada Lind",
        "The harbour master",
        "A neighbour",
        "The ferry line",
    ];
    const WHAT: &[&str] = &[
        "said that the pier would be closed for",
        "denied that the repairs had cost",
        "told reporters to expect at least",
        "did not know of",
    ];
    const WHEN: &[&str] = &[
        "days before the storm",
        "crowns in the spring",
        "boats on the morning of the fair",
        "people on the old quay",
        "planks that had come loose",
    ];
    let one = |n: usize| {
        format!(
            "{} {} {} {}.",
            WHO[n % WHO.len()],
            WHAT[n % WHAT.len()],
            n * 3 + 2,
            WHEN[n % WHEN.len()]
        )
    };
    (0..count).map(one).collect()
}

/// Every place of a quote, overlapping ones too.
fn places(text: &str, quote: &str) -> Vec<usize> {
    text.char_indices()
        .map(|(at, _)| at)
        .filter(|at| text[*at..].starts_with(quote))
        .collect()
}

proptest! {
    #[test]
    fn what_was_described_is_placed_where_it_was((text, span) in text_and_span(), same_text in any::<bool>()) {
        let anchor = describe(&text, span).expect("the span is on borders and not empty");
        let resolution = resolve(&text, &anchor, Known { same_text, old: None });
        prop_assert_eq!((resolution.outcome, resolution.stage), (Outcome::Placed(span), 1));
    }

    #[test]
    fn other_words_are_never_taken((old, span) in text_and_span(), new in words(40), knows_old in any::<bool>()) {
        let anchor = describe(&old, span).expect("the span is on borders and not empty");
        let new = FrozenText::new(new);
        let resolution = resolve(&new, &anchor, Known { same_text: false, old: knows_old.then_some(&old) });
        let (found, is_certain) = match resolution.outcome {
            Outcome::Placed(span) | Outcome::Moved(span) => (vec![span], true),
            Outcome::Changed(span) => (vec![span], false),
            Outcome::Ambiguous(spans) => (spans, false),
            Outcome::Lost => (vec![], false),
        };
        prop_assert!(found.is_sorted());
        for span in found {
            let words = new.slice(span);
            prop_assert!(words.is_some_and(|words| !words.is_empty()));
            if resolution.stage < 4 {
                prop_assert_eq!(words.map(folded), Some(folded(&anchor.exact)));
                prop_assert!(resolution.stage == 3 || words == Some(&anchor.exact));
            } else if is_certain {
                prop_assert_eq!(words.map(telling), Some(telling(&anchor.exact)));
            }
        }
    }

    #[test]
    fn edits_outside_never_move_words_to_other_words((old, span) in text_and_span(), place in any::<prop::sample::Index>(), cut in 0_usize..30, insert in words(6), knows_old in any::<bool>()) {
        let anchor = describe(&old, span).expect("the span is on borders and not empty");
        let text = old.as_str();
        // An edit before or after the span, never in it.
        let at = on_border(text, place.index(text.len() + 1));
        let (at, until) = if at <= span.start.get() {
            (at, on_border(text, at + cut).clamp(at, span.start.get()))
        } else {
            let at = at.max(span.end.get());
            (at, on_border(text, at + cut).max(at))
        };
        let edited = format!("{}{insert}{}", &text[..at], &text[until..]);
        // A mark that came to the start is dropped in freezing.
        prop_assume!(!edited.starts_with('\u{feff}'));
        let new = FrozenText::new(edited);
        let moved_by = if at <= span.start.get() && until <= span.start.get() { (insert.len(), until - at) } else { (0, 0) };
        let expected = Span::new(span.start.get() + moved_by.0 - moved_by.1, span.end.get() + moved_by.0 - moved_by.1);
        let resolution = resolve(&new, &anchor, Known { same_text: false, old: knows_old.then_some(&old) });
        let is_unique = places(new.as_str(), &anchor.exact).len() == 1;
        if is_unique && resolution.stage < 3 && let Some(found) = resolution.span() {
            prop_assert_eq!(found, expected);
        }
        // Words that stood once and stand once, their surroundings untouched, are found.
        let between = if until <= span.start.get() { &text[until..span.start.get()] } else { &text[span.end.get()..at] };
        let is_far = between.chars().count() >= CONTEXT;
        if is_unique && is_far && places(text, &anchor.exact).len() == 1 {
            prop_assert_eq!(resolution.span(), Some(expected));
        }
    }

    #[test]
    fn a_text_moved_as_a_whole_moves_its_anchors((old, span) in text_and_span(), before in words(10)) {
        let anchor = describe(&old, span).expect("the span is on borders and not empty");
        let new = FrozenText::new(format!("{before}\n\n{}", old.as_str()));
        let by = new.len() - old.len();
        let resolution = resolve(&new, &anchor, Known { same_text: false, old: Some(&old) });
        if old.as_str().starts_with(|c: char| c.is_alphanumeric()) && places(new.as_str(), &anchor.exact).len() == places(old.as_str(), &anchor.exact).len() {
            let expected = Span::new(span.start.get() + by, span.end.get() + by);
            prop_assert_eq!(resolution.span(), Some(expected));
        }
    }

    #[test]
    fn any_anchor_is_answered(text in words(20), start in any::<u32>(), end in 0_u32..50, parts in ["\\PC{0,6}", "\\PC{0,6}", "\\PC{0,6}"], same_text in any::<bool>()) {
        use variorum::core::text::CodePointOffset;
        let text = FrozenText::new(text);
        let [exact, prefix, suffix] = parts;
        for start in [start, start % 50] {
            let anchor = Anchor { start: CodePointOffset::new(start), end: CodePointOffset::new(end), exact: exact.clone(), prefix: prefix.clone(), suffix: suffix.clone() };
            let resolution = resolve(&text, &anchor, Known { same_text, old: None });
            prop_assert_eq!(resolution.outcome == Outcome::Lost, resolution.stage == 5);
        }
    }

    #[test]
    fn a_claim_outside_the_edits_is_placed_exactly(
        mine in 0_usize..40,
        edits in prop::collection::vec((0_usize..40, 0_usize..5), 0..25),
    ) {
        // Each sentence is left as it is, cut out, doubled, replaced, or gets another one before it; only the claim's own is not touched.
        let old: Vec<String> = sentences(40);
        let mut new: Vec<(String, bool)> = old.iter().enumerate().map(|(n, sentence)| (sentence.clone(), n == mine)).collect();
        for (at, what) in edits {
            let at = at % new.len();
            if new[at].1 {
                continue;
            }
            match what {
                0 => { new.remove(at); }
                1 => { let again = new[at].0.clone(); new.insert(at, (again, false)); }
                2 => new[at].0 = "Nothing of it could be checked at once.".to_owned(),
                3 => new.insert(at, (format!("Update {at}: more was heard later."), false)),
                _ => new[at].0 = new[at].0.replace("the ", "that "),
            }
        }
        let join = |sentences: Vec<&str>| sentences.join(" ");
        let old_text = FrozenText::new(join(old.iter().map(String::as_str).collect()));
        let expected: usize = new.iter().take_while(|(_, is_mine)| !is_mine).map(|(sentence, _)| sentence.len() + 1).sum();
        let new_text = FrozenText::new(join(new.iter().map(|(sentence, _)| sentence.as_str()).collect()));
        let at: usize = old[..mine].iter().map(|sentence| sentence.len() + 1).sum();
        let span = Span::new(at, at + old[mine].len() - 1);
        let anchor = describe(&old_text, span).expect("a sentence is not empty");
        let resolution = resolve(&new_text, &anchor, Known { same_text: false, old: Some(&old_text) });
        prop_assert_eq!(resolution.span(), Some(Span::new(expected, expected + old[mine].len() - 1)));
    }

    #[test]
    fn any_edits_outside_leave_a_claim_where_it_is(
        from in any::<prop::sample::Index>(), length in 1_usize..25,
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..60, words(5)), 0..14),
    ) {
        let old = sentences(30).join(" ");
        // A claim of whole words, with the white space around it.
        let borders: Vec<usize> = old.match_indices(' ').map(|(at, _)| at).collect();
        let first = from.index(borders.len() - 1);
        let last = (first + length).min(borders.len() - 1);
        let (start, end) = (borders[first], borders[last] + 1);
        let mut new = old.clone();
        let (mut own_start, mut own_end) = (start, end);
        for (at, cut, put) in edits {
            let at = on_border(&new, at.index(new.len() + 1));
            let until = on_border(&new, at + cut);
            if until <= own_start {
                own_start = own_start + put.len() - (until - at);
                own_end = own_end + put.len() - (until - at);
            } else if at < own_end {
                continue;
            }
            new.replace_range(at..until, &put);
        }
        let claim = Span::new(start + 1, end - 1);
        let expected = Span::new(own_start + 1, own_end - 1);
        let (old_text, new_text) = (FrozenText::new(old.clone()), FrozenText::new(new.clone()));
        prop_assume!(new_text.len() == new.len());
        prop_assert_eq!(&new[expected.range()], &old[claim.range()]);
        let anchor = describe(&old_text, claim).expect("it has words");
        let resolution = resolve(&new_text, &anchor, Known { same_text: false, old: Some(&old_text) });
        let stands_once = |text: &str| places(text, &anchor.exact).len() == 1;
        match resolution.span() {
            Some(found) => prop_assert_eq!(found, expected),
            // Where the words stand once in both, there is no doubt.
            None => prop_assert!(!stands_once(&old) || !stands_once(&new) || anchor.exact.len() < 16, "{:?}", resolution),
        }
    }

    #[test]
    fn what_matters_never_changes_unseen(mine in 0_usize..40, how in 0_usize..4, knows_old in any::<bool>()) {
        let old = sentences(40);
        let number = (mine * 3 + 2).to_string();
        let changed = match how {
            0 => old[mine].replacen(&format!(" {number} "), &format!(" {} ", mine * 3 + 7), 1),
            1 if old[mine].contains("did not") => old[mine].replacen("did not know", "did know", 1),
            1 => old[mine].replacen(" that ", " not that ", 1).replacen(" to expect", " not to expect", 1),
            2 => old[mine].replacen("Ada Lind", "Ida Lind", 1).replacen("mayor", "Mayor Holt", 1).replacen("clerk", "clerk of Reed", 1).replacen("council", "council of Skerrin", 1).replacen("neighbour", "neighbour of Holt", 1).replacen("ferry line", "Skerrin line", 1).replacen("harbour master", "Lindmere master", 1),
            _ => old[mine].replacen(&format!(" {number} "), " many ", 1),
        };
        prop_assume!(changed != old[mine]);
        let mut new = old.clone();
        new[mine] = changed;
        let (old_text, new_text) = (FrozenText::new(old.join(" ")), FrozenText::new(new.join(" ")));
        let at: usize = old[..mine].iter().map(|sentence| sentence.len() + 1).sum();
        let anchor = describe(&old_text, Span::new(at, at + old[mine].len())).expect("a sentence is not empty");
        let resolution = resolve(&new_text, &anchor, Known { same_text: false, old: knows_old.then_some(&old_text) });
        prop_assert_eq!(resolution.span(), None, "{:?}", resolution);
    }
}
