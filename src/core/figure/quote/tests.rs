//! What is printed of what was said, as tables of texts with `⟦…⟧` around the evidence.

use proptest::prelude::*;

use super::*;
use crate::core::figure::tests::{marked, tellings};

fn of(texts: &[(&str, &str)]) -> Option<Quotes> {
    let texts: Vec<_> = texts
        .iter()
        .map(|(language, text)| (*language, "2025-10-15", *text))
        .collect();
    let marked: Vec<_> = texts.iter().enumerate().map(|(n, text)| marked(n, text.2)).collect();
    let sources = tellings(&texts, &marked);
    let sources: Vec<_> = sources.iter().collect();
    let evidence: Vec<Evidence> = marked.iter().flat_map(|(_, evidence)| evidence.clone()).collect();
    quotes(Told {
        sources: &sources,
        evidence: &evidence,
    })
}

/// Shows each version on a line: what is contested as `_…_`, what is missing as `-…-`, what is only there as `+…+`.
fn shown(texts: &[(&str, &str)]) -> Vec<String> {
    let Some(quotes) = of(texts) else { return Vec::new() };
    let one = |version: &Version| {
        let mut said = String::new();
        for (source, speaker) in &version.sources {
            said.push(char::from(b'A' + u8::try_from(*source).unwrap()));
            said.push_str(&speaker.as_ref().map_or(String::new(), |speaker| format!("({speaker})")));
        }
        said.push_str(&format!(
            " {:?} -{} +{} ",
            version.against, version.missing, version.added
        ));
        said.push_str(if version.dotted { "dotted: " } else { "" });
        for piece in &version.pieces {
            let mark = match piece.sort {
                Sort::Plain => "",
                Sort::Contested => "_",
                Sort::Missing => "-",
                Sort::Added => "+",
            };
            said.push_str(&[mark, &piece.words, mark].concat());
        }
        said
    };
    quotes.versions.iter().map(one).collect()
}

/// Texts with their languages, and what is to be shown of them.
type Row = (&'static [(&'static str, &'static str)], &'static [&'static str]);

#[test]
fn words_are_held_against_the_longest() {
    let table: &[Row] = &[
        // A cut that nothing shows; the comma before the mark is nobody's word.
        (
            &[
                (
                    "en",
                    "⟦“We were advised in March and acted on it,” the mayor, Tomas Wren, said.⟧",
                ),
                ("en", "⟦“We were advised in March.”⟧ It was Tomas Wren who said it."),
                ("en", "⟦“We were advised in March and acted on it,”⟧ Tomas Wren said."),
            ],
            &[
                "A(Tomas Wren)C(Tomas Wren) Longest -0 +0 We were advised in March _and acted on it_",
                "B Same -4 +0 We were advised in March- and acted on it-",
            ],
        ),
        // A cut that dots show, a word that was changed, a capital that was not.
        (
            &[
                (
                    "en",
                    "Ana Brell said: ⟦“We want a straight and fair footing, but some owners spoil it.”⟧",
                ),
                (
                    "en",
                    "Ana Brell said: ⟦“… a straight and fair basis, but some owners spoil it.”⟧",
                ),
                (
                    "en",
                    "Ana Brell said: ⟦“A straight and fair footing, but some owners spoil it.”⟧",
                ),
            ],
            &[
                "A(Ana Brell) Longest -0 +0 _We want_ a straight and fair _footing_, but some owners spoil it",
                "B(Ana Brell) Same -3 +1 dotted: -We want-… a straight and fair -footing-+basis+, but some owners spoil it",
                "C(Ana Brell) Same -2 +0 -We want -A straight and fair footing, but some owners spoil it",
            ],
        ),
        // Other words, and words in another language: not held against the longest, which is of the language that most have.
        (
            &[
                ("en", "She said: ⟦“The boats will sail again.”⟧"),
                ("en", "She said: ⟦“Nobody spoke with us.”⟧"),
                (
                    "de",
                    "Sie sagte: ⟦„Die Boote werden bestimmt wieder fahren, und zwar bald.“⟧",
                ),
            ],
            &[
                "A Longest -0 +0 The boats will sail again",
                "C Translated -0 +0 Die Boote werden bestimmt wieder fahren, und zwar bald",
                "B Other -0 +0 Nobody spoke with us",
            ],
        ),
        // What stands in no quotation marks is held as it is.
        (
            &[("en", "⟦they had been told in March⟧"), ("en", "⟦they had been told⟧")],
            &[
                "A Longest -0 +0 they had been told _in March_",
                "B Same -2 +0 they had been told- in March-",
            ],
        ),
        (&[("en", "⟦“Only one.”⟧")], &[]),
        (&[("en", "⟦“Twice ⟦the same⟧.”⟧")], &[]),
        (&[], &[]),
    ];
    let mut wrong = String::new();
    for (texts, expected) in table {
        let found = shown(texts);
        if found != *expected {
            wrong.push_str(&format!("{texts:?}\n  is  {found:#?}\n  not {expected:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

proptest! {
    #[test]
    fn no_word_is_lost(texts in prop::collection::vec("⟦“([a-d]{1,2}[ ,.]){1,12}”⟧", 2..6)) {
        let texts: Vec<_> = texts.iter().map(|text| ("en", text.as_str())).collect();
        let Some(quotes) = of(&texts) else { return Ok(()) };
        let join = |version: &Version, but: Sort| -> String {
            version.pieces.iter().filter(|piece| piece.sort != but).map(|piece| folded(&piece.words)).collect()
        };
        let longest = join(&quotes.versions[0], Sort::Added);
        for version in quotes.versions.iter().filter(|version| version.against == Against::Same) {
            prop_assert_eq!(&join(version, Sort::Added), &longest);
        }
    }

    #[test]
    fn it_is_total(a in "⟦.{0,40}⟧", b in "⟦[“”… ]{0,3}.{0,40}[”]{0,1}⟧") {
        of(&[("en", &a), ("ar", &b)]);
    }
}
