//! Names found and joined over small invented texts, and the spellings that must be one or stay two.

mod joining;

use super::*;
use proptest::prelude::*;

fn with_told<T>(texts: &[(&str, &str)], told: &[Told], show: impl Fn(&[Reading<'_>], &Entities) -> T) -> T {
    let readings: Vec<_> = texts
        .iter()
        .map(|(tag, text)| Reading::new(text, tag, "2025-07-31", &[]))
        .collect();
    let mentions: Vec<_> = readings.iter().map(mentions).collect();
    let pairs = readings.iter().zip(&mentions);
    let sources: Vec<_> = pairs
        .map(|(reading, mentions)| Mentioned { reading, mentions })
        .collect();
    let found = entities(&sources, told);
    assert_eq!(found, entities(&sources, told));
    show(&readings, &found)
}

/// Returns a line for each entity: `kind label: spellings, most frequent first`; and `none: …` for names that are nobody's.
fn lines(readings: &[Reading<'_>], found: &Entities) -> Vec<String> {
    let mut lines: Vec<String> = found
        .entities
        .iter()
        .map(|entity| {
            format!(
                "{} {}: {}",
                entity.kind.word(),
                entity.label,
                entity.variants.join(", ")
            )
        })
        .collect();
    for (reading, names) in readings.iter().zip(&found.names) {
        for name in names.iter().filter(|name| name.entity.is_none()) {
            lines.push(format!("none: {} {}", reading.slice(name.span), name.reason));
        }
    }
    lines
}

fn english(texts: &[&str]) -> Vec<String> {
    let texts: Vec<(&str, &str)> = texts.iter().map(|text| ("en", *text)).collect();
    with_told(&texts, &[], lines)
}

/// Returns the labels of what one text names.
fn labels(tag: &str, text: &str) -> Vec<String> {
    with_told(&[(tag, text)], &[], |_, found| {
        found.entities.iter().map(|entity| entity.label.clone()).collect()
    })
}

#[test]
fn names_are_found_as_they_stand() {
    let table: &[(&str, &[&str])] = &[
        // Titles are no part of a name, nor is what is said of a people.
        ("Russian Foreign Minister Sergey Lavrov spoke.", &["Sergey Lavrov"]),
        (
            "Later US Secretary of State Lena Moss met Prof. Dr. Ada Lind.",
            &["US", "Lena Moss", "Ada Lind"],
        ),
        (
            "The former Syrian President Bashar Al Assad’s house.",
            &["Bashar Al Assad"],
        ),
        (
            "Syria's interim President Ahmed al-Sharaa left.",
            &["Syria", "Ahmed al-Sharaa"],
        ),
        ("He met the Minister for Foreign Affairs, Pekka Lund.", &["Pekka Lund"]),
        (
            "UN Secretary-General Omar Lind and Vice-President Brandt left.",
            &["UN", "Omar Lind", "Brandt"],
        ),
        (
            "A word from spokeswoman Lena Moss and her father Tom.",
            &["Lena Moss", "Tom"],
        ),
        ("It went to the Prime Minister.", &[]),
        // Particles, hyphens, initials.
        (
            "She met Ursula von der Leyen and Murhaf Abu Qasra.",
            &["Ursula von der Leyen", "Murhaf Abu Qasra"],
        ),
        (
            "She met Jean-Claude Marin and J.K. Reed.",
            &["Jean-Claude Marin", "J.K. Reed"],
        ),
        ("It belongs to O'Neil & Sons.", &["O'Neil & Sons"]),
        ("A man called von der Leyen smiled.", &["von der Leyen"]),
        // Organisations and places of several words.
        (
            "At the Bank of England, in the City of London.",
            &["Bank of England", "City of London"],
        ),
        (
            "The General Assembly and the Russian Foreign Ministry.",
            &["General Assembly", "Russian Foreign Ministry"],
        ),
        (
            "She left St Anne's Hospital for the Kurdistan Workers' Party.",
            &["St Anne's Hospital", "Kurdistan Workers' Party"],
        ),
        (
            "Near Mount Kern, on Lake Orla, by the Strait of Hormuz.",
            &["Mount Kern", "Lake Orla", "Strait of Hormuz"],
        ),
        (
            "The Syrian Observatory for Human Rights counted.",
            &["Syrian Observatory for Human Rights"],
        ),
        (
            "The U.S. Congress, the U.S. and the WHO met.",
            &["U.S. Congress", "U.S.", "WHO"],
        ),
        (
            "The UN Charter and the Israel-Syria border.",
            &["UN", "Israel", "Syria"],
        ),
        ("At a Russia-Arab League summit.", &["Russia", "Arab League"]),
        // No names: what begins a sentence, peoples, months, common words, headings.
        (
            "Rescuers came. Speaking on Thursday in May, Syrians and Druze agreed. “Nobody fell,” I said.",
            &[],
        ),
        ("Assurances\nNeither minister came. Read More", &[]),
        ("Police said so. Footage showed it.", &[]),
        (
            "As Maren Holt said, it fell. At Ahlers it stands. An Orla boat came.",
            &["Maren Holt", "Ahlers", "Orla"],
        ),
        ("World War II ended.", &[]),
        ("BREAKING NEWS", &[]),
        ("The pro-Russian party and the post-Brandt era.", &["Brandt"]),
        // Uncertain ones count where they are certain elsewhere.
        ("Holt opened it. So said Maren Holt.", &["Maren Holt"]),
        ("Holt opened it.", &[]),
        (
            "Holt To Open New Bridge\nThe bridge was opened by Maren Holt.",
            &["Maren Holt"],
        ),
        (
            "A bridge for former mayor Maren Holt Skerrin waits. Skerrin waits for Maren Holt in Moscow.",
            &["Maren Holt Skerrin", "Maren Holt", "Moscow"],
        ),
        (
            "A bridge for former mayor Maren Holt Moscow waits for Maren Holt.",
            &["Maren Holt", "Moscow"],
        ),
        (
            "In the Putin-Holt call, as Vladimir Putin and Maren Holt say.",
            &["Vladimir Putin", "Maren Holt"],
        ),
        ("In the Holt-Brandt house with Maren Holt.", &["Maren Holt"]),
        ("In the Holt-Brandt house.", &["Holt-Brandt"]),
        // What has a number is a label; what has a short name in brackets is whole.
        ("It was at Pier 4, by Gate 11.", &[]),
        (
            "It was the Unity and Reform Front (URF). So said the URF.",
            &["Unity and Reform Front"],
        ),
        (
            "It was Prosecutor T. S. Ward KC and Sheriff Ann Moss.",
            &["T. S. Ward", "Ann Moss"],
        ),
    ];
    for (text, expected) in table {
        let mut found = labels("en", text);
        let mut expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        // The order is that of the text; only the set counts here.
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn other_languages_have_their_own_signs() {
    let table: &[(&str, &str, &[&str])] = &[
        (
            "de",
            "Der russische Außenminister Sergej Lawrow traf seinen Kollegen Assaad al-Schaibani in Moskau. Lawrow dankte. Die Gespräche enden.",
            &["Sergej Lawrow", "Assaad al-Schaibani", "Moskau"],
        ),
        (
            "de",
            "Herr Brandt und die Ministerin Ada Lind kosten Millionen Euro.",
            &["Brandt", "Ada Lind"],
        ),
        ("de", "Die Alte Mühle steht. Die Alte Mühle fällt.", &["Alte Mühle"]),
        (
            "fr",
            "Le président Emmanuel Marin a vu le ministre de la Défense d'Iran à Paris. M. Marin est parti avec Charles de Ville.",
            &["Emmanuel Marin", "Iran", "Paris", "Charles de Ville"],
        ),
        (
            "es",
            "El presidente Pedro Gil viajó a Madrid. Gil habló en el Banco de España con Ana María López.",
            &["Pedro Gil", "Madrid", "Banco de España", "Ana María López"],
        ),
        (
            "ru",
            "Министр иностранных дел России Сергей Лавров приехал. По словам Лаврова, в Москве тихо. Лавров уехал из Москвы.",
            &["России", "Сергей Лавров", "Москве"],
        ),
        (
            "ar",
            "قال وزير الخارجية الروسي سيرغي لافروف إن موسكو مستعدة. وأضاف لافروف أن الرئيس السوري أحمد الشرع سيزور روسيا.",
            &[],
        ),
        (
            "de",
            "Der Minister J.-P. Rohde Versäumnisse und Jan Thiele. Bei Lenz & Söhne.",
            &["J.-P. Rohde", "Jan Thiele", "Lenz & Söhne"],
        ),
        (
            "fr",
            "Le président de la RTN, M. Delcourt, est venu.",
            &["RTN", "Delcourt"],
        ),
        ("ar", "اجتمع الوزراء في المدينة أمس.", &[]),
        ("xx", "Maren Holt met Lena Moss.", &["Maren Holt", "Lena Moss"]),
        ("ja", "東京で会議が開かれた。", &[]),
    ];
    for (tag, text, expected) in table {
        assert_eq!(labels(tag, text), *expected, "{text}");
    }
}

#[test]
fn what_a_name_is_the_name_of() {
    let table = [
        ("It was President Holt.", "person"),
        ("It was Lena Vorst.", "person"),
        ("It was J. Vorst.", "person"),
        ("It was Gorm Vorst, 43, who fell.", "person"),
        ("It was Gorm Vorst, a lawyer.", "person"),
        ("So Gorm Vorst said.", "person"),
        ("It was Gorm Vorst.", "unknown"),
        ("It was in Vorst.", "place"),
        ("It was the town of Vorst.", "place"),
        ("It was near Vorst airport.", "place"),
        ("It was Syria.", "place"),
        ("It was Lake Vorst.", "place"),
        ("It was the Vorst Council.", "organisation"),
        ("It was the University of Vorst.", "organisation"),
        ("It was the VRS.", "organisation"),
        ("It was the Kremlin.", "organisation"),
    ];
    for (text, kind) in table {
        with_told(&[("en", text)], &[], |_, found| {
            let kinds: Vec<_> = found.entities.iter().map(|entity| entity.kind.word()).collect();
            assert_eq!(kinds, [kind], "{text}");
        });
    }
}

fn told(label: &str, variants: &[&str], kind: EntityKind) -> Told {
    Told {
        variants: variants.iter().map(ToString::to_string).collect(),
        label: label.to_owned(),
        kind,
    }
}

#[test]
fn what_a_person_told_holds() {
    use EntityKind::{Organisation, Person};
    let texts = [
        ("en", "It was Maren Holt and the quay master, Ms Ahlers."),
        ("en", "It was Marren Holt. So said Holt."),
        ("ar", "هبط الطائر"),
    ];
    let lines = |told: &[Told]| with_told(&texts, told, lines);
    // Without: folded. Split: two. Joined: what folding would never join.
    assert_eq!(
        lines(&[]),
        [
            "person Maren Holt: Maren Holt, Marren Holt, Holt",
            "person Ahlers: Ahlers"
        ]
    );
    assert_eq!(
        lines(&[
            told("M. Holt", &["Maren Holt"], Person),
            told("The other", &["Marren Holt"], Person)
        ]),
        [
            "person M. Holt: Maren Holt",
            "person Ahlers: Ahlers",
            "person The other: Marren Holt, Holt"
        ]
    );
    assert_eq!(
        lines(&[told("Quay", &["Ahlers", "Holt", "quay  master"], Organisation)]),
        [
            "person Maren Holt: Maren Holt, Marren Holt",
            "organisation Quay: quay master, Ahlers, Holt"
        ]
    );
    // A spelling that no rule would find, in a script without capitals.
    assert_eq!(
        lines(&[told("Bird", &["الطائر"], Person)]).last().map(String::as_str),
        Some("person Bird: الطائر")
    );
    // The very spelling goes before the folded one.
    let two = [
        told("One", &["al-Shibani"], Person),
        told("Two", &["Al Shibani"], Person),
    ];
    with_told(&[("en", "It was al-Shibani and Al Shibani.")], &two, |_, found| {
        let labels: Vec<_> = found.entities.iter().map(|entity| entity.label.as_str()).collect();
        assert_eq!(labels, ["One", "Two"]);
        assert!(found.entities.iter().all(|entity| entity.reason == "told"));
    });
}

#[test]
fn what_is_struck_names_nobody() {
    let text = "It was Maren Ada Lind Holt.";
    let reading = Reading::new(text, "en", "", &[Span::new(13, 21)]);
    let found: Vec<_> = mentions(&reading)
        .iter()
        .map(|mention| (reading.slice(mention.span), mention.certain))
        .collect();
    assert_eq!(found, [("Maren", true), ("Holt", false)]);
}

#[test]
fn hostile_texts_end() {
    let words: String = (0..20_000)
        .map(|n: u32| char::from_u32(97 + n % 26).unwrap_or('a'))
        .collect();
    let many = |piece: &str| piece.repeat(40_000 / piece.len());
    let brandts: String = (0..2_000)
        .map(|n| format!("So {}{} Brandt and Brandt left. ", "Xa", &words[n..n + 5]))
        .collect();
    let texts = [
        many("Aa "),
        many("AA "),
        many("A."),
        many("A. "),
        many("Aa-"),
        many("al-A "),
        many("Aa (AA) "),
        many("President "),
        many("Mr. "),
        many("Minister of State "),
        many("von der "),
        many("New York "),
        many("\""),
        many("\n"),
        many("So Aa-Bb said. "),
        many("Aa's "),
        many("Aa & "),
        many("الرئيس "),
        brandts,
    ];
    for text in &texts {
        with_told(&[("en", text), ("de", text), ("ar", text)], &[], |_, found| {
            assert_eq!(found.names.len(), 3);
        });
    }
}

proptest! {
    #[test]
    fn it_is_total_and_whole(
        texts in prop::collection::vec("(President |Maren |Marren |Holt|Brandt|al-|Al |von |J\\. |Jr|of |\\(|\\)|HTS|\"|’s|é|\n|, |\\. |[A-Za-z]{0,5} |.){0,30}", 0..4),
        tag in "(en|de|fr|es|ru|ar|)",
        variants in prop::collection::vec("(Holt|Maren Holt|Marren Holt|al-|HTS|.{0,4})", 0..4),
    ) {
        let texts: Vec<(&str, &str)> = texts.iter().map(|text| (tag.as_str(), text.as_str())).collect();
        let tolds: Vec<Told> = variants.chunks(2).map(|pair| Told {
            variants: pair.to_vec(),
            label: "L".to_owned(),
            kind: EntityKind::Person,
        }).collect();
        with_told(&texts, &tolds, |readings, found| {
            let mut counted = 0;
            for (source, names) in found.names.iter().enumerate() {
                let text = readings[source].text;
                assert!(names.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
                for name in names {
                    let shown = &text[name.span.range()];
                    assert!(!shown.is_empty() && shown.trim() == shown, "{shown:?}");
                    if let Some(entity) = name.entity {
                        assert!(found.entities[entity].mentions.contains(&(source, name.span)));
                        counted += 1;
                    }
                }
            }
            assert_eq!(counted, found.entities.iter().map(|entity| entity.mentions.len()).sum::<usize>());
            assert!(found.entities.iter().all(|entity| !entity.mentions.is_empty() && !entity.variants.is_empty()));
        });
    }
}
