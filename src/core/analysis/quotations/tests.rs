//! Quotations as tables: texts with `⟦…⟧` around each quotation that is to be found, and who is to have said it.

use super::*;
use proptest::prelude::*;

/// Checks a text: each marked quotation with its speaker; `-` is none.
#[track_caller]
fn check(language: &str, rows: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (marked, speakers) in rows {
        let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
        for c in marked.chars() {
            match c {
                '⟦' => open.push(text.len()),
                '⟧' => spans.push(Span::new(open.pop().unwrap(), text.len())),
                c => text.push(c),
            }
        }
        spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let reading = Reading::new(&text, language, "2025-10-14", &[]);
        let found = quotations(&reading);
        let places: Vec<Span> = found.iter().map(|quotation| quotation.span).collect();
        let told: Vec<String> = found
            .iter()
            .map(|quotation| {
                quotation
                    .speaker
                    .as_ref()
                    .map_or("-".to_owned(), |speaker| speaker.name.clone())
            })
            .collect();
        if places != spans || told != *speakers {
            let found: Vec<&str> = places.iter().map(|span| &text[span.range()]).collect();
            wrong.push(format!("{marked}\n    {found:?}\n    {told:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} wrong\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

#[test]
fn marks() {
    check(
        "en",
        &[
            ("It was a ⟦“free”⟧ day and a ⟦\"good\"⟧ one.", &["-", "-"]),
            ("They don’t know the ministers’ plan of the ’90s, rock ’n’ roll.", &[]),
            ("He stood 6' 2\" tall and 5' wide.", &[]),
            ("A ⟦“mixed\"⟧ pair and a ⟦\"mixed”⟧ one.", &["-", "-"]),
            ("So ⟦“we heard ⟦‘no’⟧ from the ministers’ office”⟧ twice.", &["-", "-"]),
            ("It was ⟦‘the neighbours’ plan’⟧ then.", &["-"]),
            ("⟦“It was glued.”⟧⟦“So was this.”⟧", &["-", "-"]),
            ("⟦\"One\"⟧ and ⟦\"two\"⟧ and ⟦\"three\"⟧.", &["-", "-", "-"]),
            ("An empty “” one.", &[]),
        ],
    );
    check("de", &[("Er las ⟦„so etwas“⟧ und ⟦»anderes«⟧ vor.", &["-", "-"])]);
    check("fr", &[("Il a lu ⟦« ceci »⟧ et ⟦« cela »⟧.", &["-", "-"])]);
    check("ru", &[("Там было ⟦«это»⟧ и ⟦„то“⟧.", &["-", "-"])]);
}

#[test]
fn speakers_in_english() {
    check(
        "en",
        &[
            ("⟦“We knew,”⟧ said Ada Lind.", &["Ada Lind"]),
            ("⟦“We knew,”⟧ Ada Lind said on Monday.", &["Ada Lind"]),
            (
                "⟦“We knew,”⟧ Foreign Minister Omar al-Nasser said.",
                &["Omar al-Nasser"],
            ),
            ("Ada Lind said: ⟦“We knew.”⟧", &["Ada Lind"]),
            ("Mr Lind called for ⟦“mutual trust”⟧ there.", &["Lind"]),
            (
                "⟦“We knew,”⟧ said Ada Lind, ⟦“and told them.”⟧",
                &["Ada Lind", "Ada Lind"],
            ),
            (
                "⟦“We knew,”⟧ Ada Lind said. ⟦“We told them.”⟧",
                &["Ada Lind", "Ada Lind"],
            ),
            ("⟦“We knew,”⟧ said the librarian, Ada Quill.", &["Ada Quill"]),
            (
                "⟦“We knew,”⟧ said a spokesman for the ministry.",
                &["a spokesman for the ministry"],
            ),
            ("⟦“We knew,”⟧ the diplomat said.", &["the diplomat"]),
            ("The official told Anna Reed: ⟦“We knew.”⟧", &["The official"]),
            ("It was ⟦“a free day”⟧, according to Ada Lind.", &["Ada Lind"]),
            ("Ada Lind, who sells ice there, said: ⟦“We knew.”⟧", &["Ada Lind"]),
            ("Ada Lind said it was late. She added: ⟦“We knew.”⟧", &["Ada Lind"]),
            (
                "⟦“We knew,”⟧ said Ada Lind.\nShe added: ⟦“They knew.”⟧",
                &["Ada Lind", "Ada Lind"],
            ),
            ("⟦“We knew.”⟧ The mayor said nothing.", &["-"]),
            ("Ada Lind came. They sang ⟦“Good night”⟧ there.", &["-"]),
            ("⟦“Why?”⟧ asked Ada Lind.", &["Ada Lind"]),
        ],
    );
}

#[test]
fn speakers_in_other_languages() {
    check(
        "de",
        &[
            ("⟦„Wir wussten es“⟧, sagte Bürgermeisterin Anna Holt.", &["Anna Holt"]),
            ("Anna Holt sagte: ⟦„Wir wussten es.“⟧", &["Anna Holt"]),
            ("⟦„Wir wussten es“⟧, sagte ein Sprecher.", &["ein Sprecher"]),
        ],
    );
    check(
        "fr",
        &[("⟦« Nous savions »⟧, a déclaré la ministre Anne Morel.", &["Anne Morel"])],
    );
    check("es", &[("⟦«Lo sabíamos»⟧, dijo Ana Molina.", &["Ana Molina"])]);
    check(
        "ru",
        &[
            ("⟦«Мы знали»⟧, — сказал Антон Лебедев.", &["Антон Лебедев"]),
            ("⟦«Мы знали»⟧, — сказала Анна Лебедева.", &["Анна Лебедева"]),
        ],
    );
    check("ar", &[("وأكّدت الوزيرة منى الحداد: ⟦«نعم»⟧.", &["الوزيرة منى الحداد"])]);
}

#[test]
fn subjects_apart_from_their_verb() {
    check(
        "en",
        &[
            (
                "Ada Lind, 61, a former judge who knew him, told us it was ⟦“a very long day”⟧.",
                &["Ada Lind"],
            ),
            ("His deputy, Omar Bek, called it ⟦“a farce”⟧.", &["Omar Bek"]),
            ("Ada Lind’s lawyer, Omar Bek, answered: ⟦“We knew.”⟧", &["Omar Bek"]),
            ("Ada Lind’s lawyer said: ⟦“We knew.”⟧", &["Ada Lind’s lawyer"]),
            ("⟦“We knew,”⟧ Ada Lind of the Harbour Office said.", &["Ada Lind"]),
            ("Ada Lind KC told them it was ⟦“too late”⟧.", &["Ada Lind"]),
            ("Ada Lind rose late and called the vote ⟦“a farce”⟧.", &["Ada Lind"]),
            (
                "Ada Lind, a doctor, warned that it was ⟦“too late,”⟧ a word she called ⟦“kind.”⟧",
                &["Ada Lind", "Ada Lind"],
            ),
            (
                "⟦“We knew,”⟧ Ada Lind said, adding that it was ⟦“late”⟧.",
                &["Ada Lind", "Ada Lind"],
            ),
            (
                "Speaking beside Omar Bek in the town, Ada Lind called it ⟦“a farce”⟧.",
                &["Ada Lind"],
            ),
            (
                "Without naming Omar Bek, Ada Lind demanded ⟦“a fair vote”⟧.",
                &["Ada Lind"],
            ),
            (
                "The vote, described by Ada Lind as ⟦“a farce”⟧, was late.",
                &["Ada Lind"],
            ),
            ("Ada Lind was blunt: ⟦“We knew.”⟧", &["Ada Lind"]),
            ("Ada Lind read it out:\n\n⟦“We knew.”⟧", &["Ada Lind"]),
            ("Police said they had seen ⟦“no more than that”⟧.", &["Police"]),
            (
                "⟦“My mother told us, ⟦‘Shut the door’⟧, and we did,”⟧ said Ada Lind.",
                &["Ada Lind", "My mother"],
            ),
        ],
    );
    check(
        "de",
        &[
            (
                "Anna Holt von der Gewerkschaft Bau und Verkehr nannte das ⟦„einen Witz“⟧.",
                &["Anna Holt"],
            ),
            ("Am Montag sagte Anna Holt: ⟦„Wir wussten es.“⟧", &["Anna Holt"]),
        ],
    );
    check(
        "fr",
        &[(
            "Pour Anne Morel, avocate, ⟦« rien n’est encore dit »⟧.",
            &["Anne Morel"],
        )],
    );
    check(
        "es",
        &[(
            "Su presidenta, Ana Molina, culpó a ⟦«la lluvia de mayo»⟧.",
            &["Ana Molina"],
        )],
    );
    check(
        "ar",
        &[("وقال الوزير سامي النجار إن الخطة ⟦«صعبة»⟧.", &["الوزير سامي النجار"])],
    );
}

#[test]
fn pronouns_stand_for_whom_the_sentence_before_is_about() {
    check(
        "en",
        &[
            ("Ada Lind met Omar Bek. ⟦“We knew,”⟧ she said.", &["Ada Lind"]),
            (
                "Omar Bek said: ⟦“No.”⟧\nAda Lind walked home. ⟦“We knew,”⟧ she said.",
                &["Omar Bek", "Ada Lind"],
            ),
            (
                "Mr Bek closed the road; Mrs Lind opened it. ⟦“We knew,”⟧ she said.",
                &["Lind"],
            ),
            (
                "It was late, said Ada Lind.\n\n⟦“We knew,”⟧ she added. ⟦“All of us.”⟧",
                &["Ada Lind", "Ada Lind"],
            ),
            (
                "The letters of Ada Lind to Omar Bek were burnt. ⟦“We knew,”⟧ he said.",
                &["-"],
            ),
            ("The roads to Paris are shut. ⟦“We knew,”⟧ he said.", &["-"]),
        ],
    );
    check(
        "es",
        &[("Ana Molina perdió su casa. ⟦«Lo sabíamos»⟧, lamentó.", &["Ana Molina"])],
    );
    check(
        "fr",
        &[("Anne Morel est partie. ⟦« Nous savions »⟧, dit-elle.", &["Anne Morel"])],
    );
    check(
        "ru",
        &[(
            "Антон Лебедев приехал вчера. ⟦«Мы знали»⟧, — сказал он.",
            &["Антон Лебедев"],
        )],
    );
}

#[test]
fn nobody_is_named_where_there_is_a_doubt() {
    check(
        "en",
        &[
            ("Ada Lind asked why the so-called ⟦“ice clause”⟧ was missing.", &["-"]),
            ("The plan was called ⟦“a farce”⟧ there.", &["-"]),
            ("Ada Lind and Omar Bek said it was ⟦“a farce”⟧.", &["-"]),
            ("They heard the claims of ⟦“a farce”⟧ again.", &["-"]),
            (
                "⟦“We knew,”⟧ said Ada Lind. Trains to the coast run on what is now ⟦“a line”⟧.",
                &["Ada Lind", "-"],
            ),
            ("⟦“We knew,”⟧ he said the next day.", &["-"]),
            ("On Monday residents told the mayor that it was ⟦“a farce”⟧.", &["-"]),
            (
                "⟦“We knew,”⟧ Ada Lind said. But the vote was ⟦“free”⟧ and late.",
                &["Ada Lind", "-"],
            ),
        ],
    );
}

#[test]
fn a_paragraph_of_its_own_carries_on() {
    check(
        "en",
        &[(
            "⟦“We knew,”⟧ Ada Lind said.\n\n⟦“They did not.”⟧\n\nIt was late.",
            &["Ada Lind", "Ada Lind"],
        )],
    );
}

#[test]
fn paragraphs_go_on() {
    let text = "Ada Lind said: “We knew.\n“We told them.\n“Nobody came.”\nIt was late.";
    let reading = Reading::new(text, "en", "", &[]);
    let found = quotations(&reading);
    let told: Vec<_> = found
        .iter()
        .map(|quotation| {
            (
                quotation.continues,
                quotation.unclosed,
                quotation.speaker.as_ref().map(|s| s.name.as_str()),
            )
        })
        .collect();
    let ada = Some("Ada Lind");
    assert_eq!(told, [(None, false, ada), (Some(0), false, ada), (Some(1), false, ada)]);
}

#[test]
fn what_is_not_closed_ends_with_its_paragraph() {
    let reading = Reading::new("It says “nothing more\nand goes on.", "en", "", &[]);
    let found = quotations(&reading);
    assert_eq!(found.len(), 1);
    assert!(found[0].unclosed);
    assert_eq!(reading.slice(found[0].inner), "nothing more");
}

#[test]
fn struck_words_do_not_end_a_quotation() {
    let text = "He said: “We knew it Read more at once and told them.”";
    let at = text.find("Read more").unwrap();
    let reading = Reading::new(text, "en", "", &[Span::new(at, at + 9)]);
    let found = quotations(&reading);
    assert_eq!(found.len(), 1);
    assert!(found[0].span.contains(Span::new(at, at + 9)));
}

proptest! {
    #[test]
    fn any_text_is_read(text in "([“”\"'‘’„«»‹› ]|[a-zA-Z]{1,6}| |\n|[.,:]|said|Ada Lind|قال){0,60}") {
        for language in ["en", "de", "ar"] {
            let reading = Reading::new(&text, language, "", &[]);
            let found = quotations(&reading);
            for (n, quotation) in found.iter().enumerate() {
                prop_assert!(quotation.span.contains(quotation.inner));
                prop_assert_eq!(reading.slice(quotation.inner).trim(), reading.slice(quotation.inner));
                prop_assert!(quotation.continues.is_none_or(|before| before < n));
                prop_assert!(quotation.speaker.as_ref().is_none_or(|speaker| !speaker.name.is_empty()));
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].span.start < pair[1].span.start));
        }
    }
}

#[test]
fn a_megabyte_of_marks_is_read_at_once() {
    for unit in [
        "\"",
        "“",
        "’ ",
        "« a",
        "'a ",
        "\"a\" said ",
        "a said ‘b’ ",
        "Ada Lind and Omar Bek said \"a\", he said. ",
    ] {
        let text = unit.repeat(1_000_000 / unit.len());
        drop(quotations(&Reading::new(&text, "en", "", &[])));
    }
}
