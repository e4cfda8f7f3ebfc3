//! What stands on one scale and what apart, as tables of texts with `⟦…⟧` around the evidence.

use proptest::prelude::*;

use super::*;
use crate::core::figure::tests::{marked, tellings};

/// Shows a line as its values in order, those set apart behind the reason.
fn shown(texts: &[(&str, &str, &str)]) -> String {
    let marked: Vec<_> = texts.iter().enumerate().map(|(n, text)| marked(n, text.2)).collect();
    let sources = tellings(texts, &marked);
    let sources: Vec<_> = sources.iter().collect();
    let evidence: Vec<Evidence> = marked.iter().flat_map(|(_, evidence)| evidence.clone()).collect();
    let told = Told {
        sources: &sources,
        evidence: &evidence,
    };
    let Some(line) = number_line(told) else {
        return String::from("-");
    };
    let end = |value: Option<Decimal>| value.map_or_else(String::new, |value| value.to_string());
    let one = |value: &Value| {
        let number = &value.number;
        let rough = if number.approximate { "~" } else { "" };
        if number.low == number.high {
            return format!("{rough}{}", end(number.low));
        }
        format!("{rough}{}..{}", end(number.low), end(number.high))
    };
    let mut all: Vec<String> = line.values.iter().map(one).collect();
    all.extend(line.apart.iter().map(|(value, why)| format!("{why:?} {}", one(value))));
    if line.axis.log {
        all.push("log".to_owned());
    }
    all.join("; ")
}

#[test]
fn what_cannot_be_compared_stands_apart() {
    let en = |texts: &[&'static str]| -> Vec<(&'static str, &'static str, &'static str)> {
        texts.iter().map(|text| ("en", "2025-10-15", *text)).collect()
    };
    let table: &[(&[&'static str], &str)] = &[
        // Bounds, ranges, what is said roughly.
        (
            &[
                "⟦Three people⟧ fell in.",
                "⟦At least five people⟧ fell in.",
                "⟦Between 4 and 6 people⟧ fell.",
            ],
            "3; 5..; 4..6",
        ),
        (&["⟦About 40 goats⟧ ran.", "⟦Up to 60 goats⟧ ran."], "~40; ..60"),
        // What befell people counts; how it is called does not.
        (
            &[
                "⟦Three people were hurt⟧.",
                "⟦Five people were injured⟧.",
                "⟦Nine people were killed⟧.",
            ],
            "3; 5; Counted 9",
        ),
        // Of whom nothing is said may be whoever the others count.
        (
            &["There were ⟦twelve⟧.", "⟦20 sailors⟧ saw it.", "⟦30 sailors⟧ saw it."],
            "12; 20; 30",
        ),
        (
            &["⟦Twelve boats⟧ sank.", "⟦20 boats⟧ sank.", "⟦30 sailors⟧ drowned."],
            "12; 20; Counted 30",
        ),
        // Shares, money, measures.
        (
            &["⟦40 %⟧ agreed.", "⟦45 percent⟧ agreed.", "⟦300 voters⟧ agreed."],
            "40; 45; Sort 300",
        ),
        (
            &[
                "It cost ⟦€5 million⟧.",
                "It cost ⟦€7 million⟧.",
                "It cost ⟦£6 million⟧.",
            ],
            "5000000; 7000000; Unit 6000000",
        ),
        (
            &["It ran ⟦40 km⟧.", "It ran ⟦50 km⟧.", "It ran ⟦30 miles⟧."],
            "40; 50; Unit 30",
        ),
        // Another period is said; a day later is still about the same.
        (
            &[
                "⟦Ninety travellers⟧ were stranded on 6 May 2025.",
                "⟦1,150 travellers⟧ were stranded in May 2025.",
                "⟦95 travellers⟧ were stranded on 6 May 2025.",
            ],
            "90; 95; Period 1150",
        ),
        (
            &[
                "⟦90 travellers⟧ waited on 6 May 2025.",
                "⟦95 travellers⟧ waited on 7 May 2025.",
            ],
            "90; 95",
        ),
        // Another place.
        (
            &[
                "⟦90 trains⟧ stood still in France.",
                "⟦95 trains⟧ stood still in France.",
                "⟦500 trains⟧ stood still in Germany.",
            ],
            "90; 95; Place 500",
        ),
        // Twenty times as much and more.
        (&["⟦12 goats⟧ ran.", "⟦1,200 goats⟧ ran."], "12; 1200; log"),
        // Too little for a line; one place of a text counts once.
        (&["⟦Three people⟧ fell in.", "⟦Several⟧"], "3; ~3.."),
        (&["⟦⟦Three people⟧ fell in⟧."], "-"),
        (&["Nobody counted ⟦them⟧."], "-"),
        (&[], "-"),
    ];
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(texts, expected)| {
            let found = shown(&en(texts));
            (found != *expected).then(|| format!("{texts:?}\n  is  {found}\n  not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nouns_of_two_languages_are_not_held_against_each_other() {
    let texts = [
        ("en", "2025-10-15", "⟦Twelve boats⟧ sank."),
        ("en", "2025-10-15", "⟦13 boats⟧ sank."),
        ("de", "2025-10-15", "⟦20 Boote⟧ sanken."),
    ];
    assert_eq!(shown(&texts), "12; 13; 20");
}

proptest! {
    #[test]
    fn no_words_of_a_line_meet(
        texts in prop::collection::vec("(⟦(about |at least |up to |)[0-9]{1,7} (people|goats|km|%|boats in the harbour of the old town)⟧ (on 6 May 2025|)\\. ){1,3}", 0..6),
        sigla in "[A-ZÄم]{1,3}",
    ) {
        let texts: Vec<_> = texts.iter().map(|text| ("en", "2025-10-15", text.as_str())).collect();
        let marked: Vec<_> = texts.iter().enumerate().map(|(n, text)| marked(n, text.2)).collect();
        let sources = tellings(&texts, &marked);
        let sources: Vec<_> = sources.iter().collect();
        let evidence: Vec<Evidence> = marked.iter().flat_map(|(_, evidence)| evidence.clone()).collect();
        if let Some(line) = number_line(Told { sources: &sources, evidence: &evidence }) {
            let sigla: Vec<String> = (0..sources.len()).map(|n| format!("{sigla}{n}")).collect();
            crate::core::figure::tests::check(&drawing(&line, &sigla, "on a scale"));
        }
    }

    #[test]
    fn it_is_total(text in ".{0,80}", from in 0..200_usize, length in 0..90_usize) {
        let spans = vec![Span::new(from, from + length)];
        let texts = [(text, Vec::new())];
        let sources = tellings(&[("en", "2025-10-15", "")], &texts);
        let sources: Vec<_> = sources.iter().collect();
        let evidence = [Evidence { spans, ..Evidence::default() }, Evidence { source: 7, ..Evidence::default() }];
        if let Some(line) = number_line(Told { sources: &sources, evidence: &evidence }) {
            crate::core::figure::tests::check(&drawing(&line, &[], ""));
        }
    }
}
