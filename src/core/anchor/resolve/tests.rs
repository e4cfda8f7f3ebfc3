//! What anchors find, as tables: texts with the words marked, before and after.

use super::super::describe;
use super::*;
use crate::core::json::Json;

/// Takes `a«b»c` apart into the text and the span between each pair of marks.
fn marked(text: &str) -> (FrozenText, Vec<Span>) {
    let (mut plain, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        match c {
            '«' => start = plain.len(),
            '»' => spans.push(Span::new(start, plain.len())),
            c => plain.push(c),
        }
    }
    (FrozenText::new(plain), spans)
}

/// Shows a text with what was found marked, after the first letter of the outcome and the stage.
fn shown(text: &FrozenText, resolution: &Resolution) -> String {
    let (letter, spans) = match &resolution.outcome {
        Outcome::Placed(span) => ('P', vec![*span]),
        Outcome::Moved(span) => ('M', vec![*span]),
        Outcome::Changed(span) => ('C', vec![*span]),
        Outcome::Ambiguous(spans) => ('A', spans.clone()),
        Outcome::Lost => return format!("L{}", resolution.stage),
    };
    let mut shown = text.as_str().to_owned();
    for span in spans.iter().rev() {
        shown.insert(span.end.get(), '»');
        shown.insert(span.start.get(), '«');
    }
    format!("{letter}{} {shown}", resolution.stage)
}

/// Described on the first text, resolved on the second: without and with knowledge of the first.
#[test]
fn anchors_find_their_words() {
    let table = [
        // The same place.
        (
            "The «mayor» denied it.",
            "The mayor denied it.",
            "P1 The «mayor» denied it.",
        ),
        // Elsewhere, once.
        (
            "The «mayor» denied it.",
            "On Monday the mayor denied it.",
            "M2 On Monday the «mayor» denied it.",
        ),
        (
            "The «mayor» denied it.",
            "The mayor denied all.",
            "P2 The «mayor» denied all.",
        ),
        // A longer word or number is another word or number.
        ("About «12» were hurt.", "About 120 were hurt.", "L5"),
        ("About «12» were hurt.", "About 12,000 were hurt.", "L5"),
        ("About «12» were hurt.", "About 12 000 were hurt.", "L5"),
        ("About «12» were hurt.", "About 3.12 were hurt.", "L5"),
        ("About «12» were hurt.", "It was 18:12 when they came.", "L5"),
        ("Some «5» degrees there.", "Some −5 degrees there.", "L5"),
        ("They «can» come.", "They can’t come.", "L5"),
        ("A «fact» it is.", "An artefact it is.", "L5"),
        ("共有«十二人»受伤。", "共有二十二人受伤。", "L5"),
        (
            "共有«十二人»受伤。",
            "昨天,共有十二人受伤。",
            "M2 昨天,共有«十二人»受伤。",
        ),
        ("a «e» b", "a e\u{301} b", "L5"),
        // Another number, name or negation is never near enough.
        (
            "They said «12 people were killed» there.",
            "They said 15 people were killed there.",
            "C4 They said «15 people were killed» there.",
        ),
        ("«It was confirmed» today.", "It was not confirmed today.", "L5"),
        // Twins that the surroundings do not tell apart.
        (
            "First «three people» came.",
            "Later three people left, then three people.",
            "A2 Later «three people» left, then «three people».",
        ),
        // Twins that they do.
        (
            "The council said that «three people» were hurt on the bridge.",
            "Early three people came. The council said that three people were hurt on the bridge.",
            "M2 Early three people came. The council said that «three people» were hurt on the bridge.",
        ),
        (
            "The council said that «three people» were hurt on the bridge.",
            "Early three people came. The council said that three people fell.",
            "M2 Early three people came. The council said that «three people» fell.",
        ),
        // A short quote needs its surroundings.
        ("It was «X» there.", "And X it was.", "A2 And «X» it was."),
        // Typesetting is folded.
        (
            "He said: «\"We  were\nwarned\" - twice», then left.",
            "He said: “We were warned” — twice, then left.",
            "P3 He said: «“We were warned” — twice», then left.",
        ),
        ("The «re\u{ad}gime» fell.", "The regime fell.", "P3 The «regime» fell."),
        (
            "The «regime» fell.",
            "Look: the re\u{ad}gi\u{200b}me fell.",
            "M3 Look: the «re\u{ad}gi\u{200b}me» fell.",
        ),
        (
            "«1 200 people» came.",
            "1\u{a0}200 people came.",
            "P3 «1\u{a0}200 people» came.",
        ),
        ("«1 200 people» came.", "1200 people came.", "L5"),
        ("The «so-called plan».", "The artful so–called planner.", "L5"),
        ("It \u{201c}«fell»\u{201d}.", "", "L5"),
    ];
    // What the old text tells beside.
    let with_old: &[(&str, &str)] = &[
        ("About 120 were hurt.", "C4 About «120» were hurt."),
        ("About 12,000 were hurt.", "C4 About «12,000» were hurt."),
        ("About 12 000 were hurt.", "C4 About «12 000» were hurt."),
        ("About 3.12 were hurt.", "C4 About «3.12» were hurt."),
        ("Some −5 degrees there.", "C4 Some «−5» degrees there."),
        ("They can’t come.", "C4 They «can’t» come."),
        ("共有二十二人受伤。", "C4 共有«二十二人»受伤。"),
        ("a e\u{301} b", "C4 a «e\u{301}» b"),
        ("The artful so–called planner.", "C4 The artful «so–called planner»."),
        ("It was not confirmed today.", "C4 «It was not confirmed» today."),
        ("1200 people came.", "C4 «1200 people» came."),
    ];
    for (old, new, expected) in table {
        let (old, spans) = marked(old);
        let new = FrozenText::new(new.to_owned());
        let anchor = describe(&old, spans[0]).unwrap();
        for known in [
            Known::default(),
            Known {
                same_text: false,
                old: Some(&old),
            },
        ] {
            let resolution = resolve(&new, &anchor, known);
            let told = with_old
                .iter()
                .find(|(text, _)| known.old.is_some() && *text == new.as_str());
            assert_eq!(
                shown(&new, &resolution),
                told.map_or(expected, |(_, told)| *told),
                "{} -> {}",
                old.as_str(),
                new.as_str()
            );
        }
    }
}

/// Checks what becomes of a claim: the old text with it, the new text, and what is found there without the old text and with it.
#[track_caller]
fn hold(table: &[(&str, &str, &str, &str)]) {
    for (old, new, without, with) in table {
        let (old, spans) = marked(old);
        let new = FrozenText::new((*new).to_owned());
        let anchor = describe(&old, spans[0]).unwrap();
        let on = |old| shown(&new, &resolve(&new, &anchor, Known { same_text: false, old }));
        assert_eq!((on(None).as_str(), on(Some(&old)).as_str()), (*without, *with));
    }
}

/// Old text, new text, what is found without and with knowledge of the old one.
#[test]
fn like_words_are_taken_only_where_all_speaks_for_them() {
    let table = [
        // Slips, with surroundings that agree on both sides.
        (
            "The council said on Monday that «the pier was damaged by the storm» and will stay shut.",
            "The council said on Monday that the pier was damagd by teh storm and will stay shut.",
            "P4 The council said on Monday that «the pier was damagd by teh storm» and will stay shut.",
            "P4 The council said on Monday that «the pier was damagd by teh storm» and will stay shut.",
        ),
        // Only one side agrees: enough where the old text shows the place.
        (
            "The council said on Monday that «the pier was damaged by the storm» and will stay shut.",
            "A spokesman told us: the pier was damaged by teh storm and will stay shut.",
            "C4 A spokesman told us: «the pier was damaged by teh storm» and will stay shut.",
            "M4 A spokesman told us: «the pier was damaged by teh storm» and will stay shut.",
        ),
        // A number, a "not" or a name differs.
        (
            "The council said that «about 40 people were on the pier» when it fell.",
            "The council said that about 45 people were on the pier when it fell.",
            "C4 The council said that «about 45 people were on the pier» when it fell.",
            "C4 The council said that «about 45 people were on the pier» when it fell.",
        ),
        (
            "The council said that «the pier had been checked in spring» by its engineer.",
            "The council said that the pier had not been checked in spring by its engineer.",
            "C4 The council said that «the pier had not been checked in spring» by its engineer.",
            "C4 The council said that «the pier had not been checked in spring» by its engineer.",
        ),
        (
            "The council said that «the pier was built by Anton Reed» and his sons.",
            "The council said that the pier was built by Anton Weed and his sons.",
            "C4 The council said that «the pier was built by Anton Weed» and his sons.",
            "C4 The council said that «the pier was built by Anton Weed» and his sons.",
        ),
        // The words are gone, and a sentence that looks like them was there before.
        (
            "«The east pier was closed on Monday.» Nobody was hurt, the mayor said. The west pier was closed on Monday.",
            "Nobody was hurt, the mayor said. The west pier was closed on Monday.",
            "C4 Nobody was hurt, the mayor said. «The west pier was closed on Monday.»",
            "L5",
        ),
        // Two places are as like.
        (
            "They wrote that «the pier would open again in spring» to all.",
            "It was said the pier would open agaim in spring, then the pier would open agian in spring, too.",
            "A4 It was said «the pier would open agaim in spring», then «the pier would open agian in spring», too.",
            "A4 It was said «the pier would open agaim in spring», then «the pier would open agian in spring», too.",
        ),
        // A part of a longer number is another number.
        (
            "It was «12 people were hurt there» in all.",
            "It was 112 people were hurt there in all.",
            "C4 It was «112 people were hurt there» in all.",
            "C4 It was «112 people were hurt there» in all.",
        ),
    ];
    hold(&table);
}

/// What other tools are known to place wrongly.
#[test]
fn known_failures_of_others_are_none_here() {
    let table = [
        // The sentence is gone, and one that looks like it was there before.
        (
            "«The east pier was closed on Monday.» Nobody was hurt, the mayor said. The west pier was closed on Monday.",
            "Nobody was hurt, the mayor said. The west pier was closed on Monday.",
            "C4 Nobody was hurt, the mayor said. «The west pier was closed on Monday.»",
            "L5",
        ),
        // The quote is part of another word.
        (
            "He saw «the art» there, and wept for a while.",
            "He saw the artist there, and wept for a while.",
            "L5",
            "C4 He saw «the artist» there, and wept for a while.",
        ),
        // The quote goes over two paragraphs, and these are now told apart in another way.
        (
            "They left «at noon.\n\nThe others» stayed behind, said Ada Lind.",
            "They left at noon.\n \n\tThe others stayed behind, said Ada Lind.",
            "P3 They left «at noon.\n \n\tThe others» stayed behind, said Ada Lind.",
            "P3 They left «at noon.\n \n\tThe others» stayed behind, said Ada Lind.",
        ),
        // One letter.
        (
            "Plan A was dropped. Then «a» boat came with a crew.",
            "Plan A was dropped at noon. Then a boat came with a crew.",
            "M2 Plan A was dropped at noon. Then «a» boat came with a crew.",
            "M2 Plan A was dropped at noon. Then «a» boat came with a crew.",
        ),
        (
            "Then «a» boat came.",
            "What a day: it was over, and a crew had left.",
            "A2 What «a» day: it was over, and «a» crew had left.",
            "A2 What «a» day: it was over, and «a» crew had left.",
        ),
        // A quote that stands again and again, edited above.
        (
            "It rained. Nobody came. It rained. «Nobody came.» It rained. Nobody came.",
            "All day long it rained. Nobody came. It rained. Nobody came. It rained. Nobody came.",
            "M2 All day long it rained. Nobody came. It rained. «Nobody came.» It rained. Nobody came.",
            "M2 All day long it rained. Nobody came. It rained. «Nobody came.» It rained. Nobody came.",
        ),
        // What was corrected is quoted as what had been said: the words are there, and are not the claim's.
        (
            "The clerk said on Friday that «12 people were hurt on the pier», but not how.",
            "The clerk said on Friday that 15 people were hurt on the pier, but not how. Correction: we had written: 12 people were hurt on the pier.",
            "A2 The clerk said on Friday that 15 people were hurt on the pier, but not how. Correction: we had written: «12 people were hurt on the pier».",
            "C4 The clerk said on Friday that «15 people were hurt on the pier», but not how. Correction: we had written: 12 people were hurt on the pier.",
        ),
        // Two numbers on two lines are no number.
        (
            "In all «some 1 200 people came» to see it.",
            "In all some 1\n200 people came to see it.",
            "C3 In all «some 1\n200 people came» to see it.",
            "C3 In all «some 1\n200 people came» to see it.",
        ),
        // One letter makes another word, which is in use.
        (
            "The mayor said that «the council denied the whole report» at noon. They defied him, and denied it.",
            "The mayor said that the council defied the whole report at noon. They defied him, and denied it.",
            "C4 The mayor said that «the council defied the whole report» at noon. They defied him, and denied it.",
            "C4 The mayor said that «the council defied the whole report» at noon. They defied him, and denied it.",
        ),
        // The paragraph moved, and the words with it.
        (
            "Early on «three boats were seen» near the old quay.\nThe mayor was not there.\nNobody had called him.",
            "The mayor was not there.\nNobody had called him.\nEarly on three boats were seen near the old quay.",
            "M2 The mayor was not there.\nNobody had called him.\nEarly on «three boats were seen» near the old quay.",
            "M2 The mayor was not there.\nNobody had called him.\nEarly on «three boats were seen» near the old quay.",
        ),
        // Half of it is left.
        (
            "Later «the harbour and its quay were closed for three days», they said.",
            "Later the harbour and its quay were opened again by the navy, they said.",
            "L5",
            "C4 Later «the harbour and its quay were opened again by the navy», they said.",
        ),
    ];
    hold(&table);
}

#[test]
fn a_position_is_worth_as_much_as_the_text_it_counts_in() {
    let old = FrozenText::new("😀 Three boats were seen at noon. The mayor was not there.".to_owned());
    let new = FrozenText::new("At last. 😀 Three boats were seen at noon. The mayor was not there.".to_owned());
    let words = old.as_str().find("boats were").unwrap();
    let code_points = old.as_str()[..words].chars().count();
    let utf16 = old.as_str()[..words].encode_utf16().count();
    let expected = Span::new(words + 9, words + 19);
    let known = Known {
        same_text: false,
        old: Some(&old),
    };
    // Without a quote, in code points; with one, in the unit that cuts it.
    for (start, exact) in [(code_points, ""), (utf16, "boats were"), (words, "boats were")] {
        let anchor = Anchor {
            start: CodePointOffset::of(start),
            end: CodePointOffset::of(start + 10),
            exact: exact.to_owned(),
            ..Anchor::default()
        };
        assert_eq!(
            resolve(&new, &anchor, known).outcome,
            Outcome::Moved(expected),
            "{start} {exact}"
        );
        if !exact.is_empty() {
            let on_same = Known {
                same_text: true,
                old: None,
            };
            let own = Span::new(words, words + 10);
            assert_eq!(
                resolve(&old, &anchor, on_same).outcome,
                Outcome::Placed(own),
                "{start} {exact}"
            );
            assert_eq!(resolve(&old, &anchor, on_same).stage, 1);
        }
    }
}

#[test]
fn errors_and_score_are_told() {
    let old = FrozenText::new("The clerk wrote that forty boats had been seen there at noon.".to_owned());
    let span = Span::new(21, 47);
    let anchor = describe(&old, span).unwrap();
    // new text, errors, score
    let table = [
        ("The clerk wrote that forty boats had been seen there at noon.", 0, 100),
        (
            "Now the clerk wrote that forty boats had been seen there at noon.",
            0,
            100,
        ),
        ("The clerk wrote that forty boats had been sene there at noon.", 2, 92),
        ("The clerk wrote that fifty boats had been seen there at noon.", 2, 92),
        ("Nobody wrote anything.", 0, 0),
    ];
    for (new, errors, score) in table {
        let new = FrozenText::new(new.to_owned());
        let known = Known {
            same_text: false,
            old: Some(&old),
        };
        let found = resolve(&new, &anchor, known);
        assert_eq!((found.errors, found.score), (errors, score), "{}", new.as_str());
        assert_eq!(Resolution::from_json(found.to_json()).unwrap(), found);
    }
}

#[test]
fn units_of_other_tools_are_known_by_what_they_cut() {
    let text = FrozenText::new("😀 The mayor denied it, and the mayor’s clerk denied it.".to_owned());
    let clerk = text.as_str().find("mayor’s").unwrap();
    let utf16 = text.as_str()[..clerk].encode_utf16().count();
    for start in [utf16, clerk] {
        let anchor = Anchor {
            start: CodePointOffset::of(start),
            end: CodePointOffset::of(start + 5),
            exact: "mayor".to_owned(),
            prefix: " it, and the ".to_owned(),
            suffix: "’s clerk".to_owned(),
        };
        let resolution = resolve(&text, &anchor, Known::default());
        assert_eq!(resolution.outcome, Outcome::Placed(Span::new(clerk, clerk + 5)));
        assert_eq!(resolution.stage, 1);
    }
}

#[test]
fn many_anchors_are_found_as_one_by_one() {
    let sentence = |n: usize| format!("Sentence number {n} says that {} boats came in. ", n * 7);
    let old = FrozenText::new((0..60).map(sentence).collect());
    let new = FrozenText::new(format!(
        "New head.\n{}",
        old.as_str().replace("number 30 says", "nubmer 30 says")
    ));
    let known = Known {
        same_text: false,
        old: Some(&old),
    };
    let resolver = Resolver::new(&new, known);
    for n in 0..60 {
        let at = old.as_str().find(&sentence(n)).unwrap();
        let anchor = describe(&old, Span::new(at, at + sentence(n).len() - 1)).unwrap();
        assert_eq!(resolver.resolve(&anchor), resolve(&new, &anchor, known), "{n}");
        assert!(
            resolver.resolve(&anchor).span().is_some(),
            "{n}: {:?}",
            resolver.resolve(&anchor)
        );
    }
}

#[test]
fn the_old_text_decides_about_twins() {
    let table = [
        // One twin went, and the surroundings of the other do not say which it is.
        (
            "Of them «three people» fell. Then three people came.",
            "In the end three people stayed.",
            "A2 In the end «three people» stayed.",
        ),
        // They do say it.
        (
            "Of them all «three people» fell into the water. Then three people came.",
            "Of them all three people fell into the water; nobody came.",
            "P2 Of them all «three people» fell into the water; nobody came.",
        ),
        (
            "Then three people came. Of them all «three people» fell into the water.",
            "Of them all three people fell into the water. Nobody came.",
            "M2 Of them all «three people» fell into the water. Nobody came.",
        ),
        // What stays the same to the end is the same.
        (
            "Yes, yes. «Yes», yes.",
            "No. Yes, yes. Yes, yes.",
            "M2 No. Yes, yes. «Yes», yes.",
        ),
    ];
    for (old, new, expected) in table {
        let (old, spans) = marked(old);
        let new = FrozenText::new(new.to_owned());
        let anchor = describe(&old, spans[0]).unwrap();
        let resolution = resolve(
            &new,
            &anchor,
            Known {
                same_text: false,
                old: Some(&old),
            },
        );
        assert_eq!(shown(&new, &resolution), expected);
    }
}

#[test]
fn anchors_from_elsewhere_are_read_as_far_as_they_go() {
    let text = FrozenText::new("The mayor denied it. The clerk denied it.".to_owned());
    let anchor = |start, end, exact: &str, prefix: &str, suffix: &str| Anchor {
        start: CodePointOffset::new(start),
        end: CodePointOffset::new(end),
        exact: exact.to_owned(),
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
    };
    // anchor, on the same text, on an unknown one
    let table = [
        (
            anchor(4, 9, "", "", ""),
            "P1 The «mayor» denied it. The clerk denied it.",
            "L5",
        ),
        (anchor(4, 99, "", "", ""), "L5", "L5"),
        (anchor(9, 4, "", "", ""), "L5", "L5"),
        (anchor(0, 0, "", "a", "b"), "L5", "L5"),
        (
            anchor(0, 0, "mayor", "", ""),
            "P2 The «mayor» denied it. The clerk denied it.",
            "P2 The «mayor» denied it. The clerk denied it.",
        ),
        (
            anchor(0, 0, "denied", "", ""),
            "A2 The mayor «denied» it. The clerk «denied» it.",
            "A2 The mayor «denied» it. The clerk «denied» it.",
        ),
        (
            anchor(0, 0, "denied", "The clerk ", " it."),
            "P2 The mayor denied it. The clerk «denied» it.",
            "P2 The mayor denied it. The clerk «denied» it.",
        ),
        (
            anchor(31, 37, "denied", "", ""),
            "P1 The mayor denied it. The clerk «denied» it.",
            "A2 The mayor «denied» it. The clerk «denied» it.",
        ),
        (
            anchor(30, 36, "clerk", "", ""),
            "M2 The mayor denied it. The «clerk» denied it.",
            "M2 The mayor denied it. The «clerk» denied it.",
        ),
    ];
    for (anchor, same, unknown) in table {
        let on = |same_text| shown(&text, &resolve(&text, &anchor, Known { same_text, old: None }));
        assert_eq!((on(true).as_str(), on(false).as_str()), (same, unknown), "{anchor:?}");
    }
}

#[test]
fn a_hostile_quote_is_bounded_work() {
    let text = FrozenText::new("a".repeat(1 << 20));
    let span = Span::new(1 << 18, 3 << 18);
    let anchor = Anchor {
        prefix: "b".to_owned(),
        ..describe(&text, span).unwrap()
    };
    let resolution = resolve(&text, &anchor, Known::default());
    assert_eq!(resolution.span(), None);
}
