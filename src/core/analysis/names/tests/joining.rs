//! Spellings that must be one, and those that must stay two.

use super::*;

/// Texts, each a source, and the lines of what they name together.
type Scenario = (&'static [&'static str], &'static [&'static str]);

#[test]
fn spellings_of_one_name_are_joined() {
    let table: &[Scenario] = &[
        (
            &[
                "It was Foreign Minister Asaad al-Shibani. Al-Shibani left.",
                "It was Asaad Al Shibani. Mr Al Shibani left.",
                "It was Asaad al-Shaibani. Then Shaibani left.",
                "It was the minister, al-Shaibani.",
            ],
            &[
                "person Asaad al-Shibani: Asaad al-Shibani, Al-Shibani, Asaad Al Shibani, Al Shibani, Asaad al-Shaibani, Shaibani, al-Shaibani",
            ],
        ),
        (
            &["It was al-Shibani.", "It was Al Shibani.", "It was al-Shaibani."],
            &["unknown al-Shibani: al-Shibani, Al Shibani, al-Shaibani"],
        ),
        (
            &[
                "It was Ahmed al-Sharaa. So said al-Sharaa.",
                "It was President Ahmad Al Shara. Then Mr Al Shara left.",
                "It was Sharaa.",
            ],
            &["person Ahmed al-Sharaa: Ahmed al-Sharaa, al-Sharaa, Ahmad Al Shara, Al Shara, Sharaa"],
        ),
        (
            &["It is in Tartus, near Hmeimim.", "It is in Tartous, near Khmeimim."],
            &["place Tartus: Tartus, Tartous", "place Hmeimim: Hmeimim, Khmeimim"],
        ),
        (
            &[
                "It was led by Hayat Tahrir Al Sham and then by HTS.",
                "It was led by Hayat Tahrir al-Sham (HTS).",
                "It was led by HTS.",
            ],
            &["organisation Hayat Tahrir Al Sham: HTS, Hayat Tahrir Al Sham, Hayat Tahrir al-Sham"],
        ),
        (
            &[
                "The SIC, the Skerrin Island Council, and the OPCW (Council of Peers).",
                "It was the SIC.",
            ],
            &[
                "organisation Skerrin Island Council: SIC, Skerrin Island Council",
                "organisation OPCW: OPCW",
                "organisation Council of Peers: Council of Peers",
            ],
        ),
        (
            &[
                "It was Bashar Al Assad. Then Mr Al Assad left. Mr Al Assad's father Hafez stayed. After him Mr Al Assad came.",
                "It was Bashar al-Assad and the al-Assad family.",
                "It was Bashar Assad. It was for Assad.",
                "It was Assad.",
            ],
            &[
                "person Bashar Al Assad: Al Assad, Assad, Bashar Al Assad, Bashar al-Assad, al-Assad, Bashar Assad",
                "person Hafez: Hafez",
            ],
        ),
        (
            &[
                "It was Sergei Lavrov and Sergey Lavrov. So said Lavrov.",
                "It was Foreign Minister Sergej Lawrow.",
            ],
            &["person Sergei Lavrov: Sergei Lavrov, Sergey Lavrov, Lavrov, Sergej Lawrow"],
        ),
        (
            &[
                "It was John F. Reed. So said J. Reed. Then Reed left.",
                "It was J. Reed.",
                "It was Mr Reed.",
            ],
            &["person John F. Reed: J. Reed, Reed, John F. Reed"],
        ),
        (
            &["It was Karl-Heinz Brandt.", "It was Karl Heinz Brandt."],
            &["person Karl-Heinz Brandt: Karl-Heinz Brandt, Karl Heinz Brandt"],
        ),
        (
            &["It was Mrs Ines Adeyo.", "It was Mrs Adeyoh."],
            &["person Ines Adeyo: Ines Adeyo, Adeyoh"],
        ),
        (
            &["It was Mrs Adeyo.", "It was Mrs Adeyoh."],
            &["person Adeyo: Adeyo, Adeyoh"],
        ),
        (
            &["It was the World Health League.", "It was the WHL, said Lena Moss."],
            &[
                "organisation World Health League: World Health League, WHL",
                "person Lena Moss: Lena Moss",
            ],
        ),
        (
            &["LETHIA, May 5 — It was Lena Moss.", "It was Lethia."],
            &["unknown LETHIA: LETHIA, Lethia", "person Lena Moss: Lena Moss"],
        ),
        (
            &["It is in Tollbrook.", "It is in Toll Brook."],
            &["place Tollbrook: Tollbrook, Toll Brook"],
        ),
        (
            &[
                "It was the US.",
                "It was the United States.",
                "It was the U.S. and so on.",
            ],
            &["place United States: US, United States, U.S."],
        ),
        (
            &["It was Lena Moss. So Lena left."],
            &["person Lena Moss: Lena Moss, Lena"],
        ),
    ];
    for (texts, expected) in table {
        assert_eq!(english(texts), *expected, "{texts:?}");
    }
}

#[test]
fn other_languages_join_too() {
    let table: &[(&str, Scenario)] = &[
        (
            "es",
            (
                &[
                    "Habló el alcalde Ernesto Belmonte Ruiz. Belmonte se fue.",
                    "Según Ernesto Belmonte, del Instituto Norteño y Vulcanológico (INV). El INV calla.",
                ],
                &[
                    "person Ernesto Belmonte Ruiz: Ernesto Belmonte Ruiz, Belmonte, Ernesto Belmonte",
                    "organisation Instituto Norteño y Vulcanológico: INV, Instituto Norteño y Vulcanológico",
                ],
            ),
        ),
        (
            "fr",
            (
                &[
                    "La Régie des transports du Nord (RTN) roule.",
                    "Selon M. J.-L. Marin, la RTN roule. Jean-Luc Marin part.",
                ],
                &[
                    "organisation Régie des transports du Nord: RTN, Régie des transports du Nord",
                    "person Jean-Luc Marin: J.-L. Marin, Jean-Luc Marin",
                ],
            ),
        ),
        (
            "de",
            (
                &["Herr Karl-Heinz Thiele kam. Sein Sohn Jan Thiele blieb."],
                &[
                    "person Karl-Heinz Thiele: Karl-Heinz Thiele",
                    "person Jan Thiele: Jan Thiele",
                ],
            ),
        ),
        // A man, and a woman with the same family name; a man in the genitive.
        (
            "ru",
            (
                &[
                    "Это губернатор А. П. Вершинин. Потом Вершинин уехал.",
                    "Вот губернатор Вершинин. Но аналитик А. Вершинина против.",
                ],
                &[
                    "person Вершинин: Вершинин, А. П. Вершинин",
                    "person А. Вершинина: А. Вершинина",
                ],
            ),
        ),
        (
            "ru",
            (
                &["Вот жительница Нина Орлова. Вот мэр Н. Орлов, не брат Орловой."],
                &["unknown Нина Орлова: Нина Орлова, Орловой", "person Н. Орлов: Н. Орлов"],
            ),
        ),
        (
            "ru",
            (
                &["Вот министр Сергей Лавров. Вот письмо Лаврова. Нет Сергея Лаврова."],
                &["person Сергей Лавров: Сергей Лавров, Лаврова, Сергея Лаврова"],
            ),
        ),
    ];
    for (tag, (texts, expected)) in table {
        let pairs: Vec<(&str, &str)> = texts.iter().map(|text| (*tag, *text)).collect();
        assert_eq!(with_told(&pairs, &[], lines), *expected, "{texts:?}");
    }
}

#[test]
fn different_ones_stay_apart() {
    let table: &[Scenario] = &[
        // Two spellings in one source are two people, and so they are in all others.
        (
            &[
                "The chair Maren Holt met the minister Marren Holt.",
                "It was Maren Holt.",
                "It was Marren Holt.",
                "It was Mareen Holt, a lawyer.",
            ],
            &[
                "person Maren Holt: Maren Holt",
                "person Marren Holt: Marren Holt",
                "person Mareen Holt: Mareen Holt",
            ],
        ),
        (
            &["The chair Maren Holt met the minister Marren Holte."],
            &["person Maren Holt: Maren Holt", "person Marren Holte: Marren Holte"],
        ),
        (
            &["She met Maren.", "She met Marren."],
            &["unknown Maren: Maren", "unknown Marren: Marren"],
        ),
        (
            &["It was al-Shibani and al-Shaibani.", "It was al-Shibani."],
            &["unknown al-Shibani: al-Shibani", "unknown al-Shaibani: al-Shaibani"],
        ),
        // A father and a son; the name alone is the one's who was named last, if the paragraph has one only.
        (
            &[
                "The firm is Karl Brandt's.\nLater Karl Brandt junior took it. So Brandt says.\nThen it was sold, and Brandt left.",
            ],
            &[
                "person Karl Brandt: Karl Brandt",
                "person Karl Brandt junior: Karl Brandt junior, Brandt",
                "none: Brandt surname-of-several",
            ],
        ),
        (
            &[
                "So Brandt wrote in 1950. It was Karl Brandt, and Brandt was proud. Then Anna Brandt came, and Brandt left.",
                "It was Mr Brandt.",
            ],
            &[
                "person Karl Brandt: Karl Brandt, Brandt",
                "person Anna Brandt: Anna Brandt",
                "person Brandt: Brandt",
                "none: Brandt surname-of-several",
                "none: Brandt surname-of-several",
            ],
        ),
        (
            &["It was Bashar Assad. It was Hafez Assad."],
            &["person Bashar Assad: Bashar Assad", "person Hafez Assad: Hafez Assad"],
        ),
        (
            &["It was Prince Mohammed bin Salman and King Salman. Then Mr bin Salman left."],
            &[
                "person Mohammed bin Salman: Mohammed bin Salman, bin Salman",
                "person Salman: Salman",
            ],
        ),
        // A person and a place of one name.
        (
            &["It was Michael Jordan in Jordan. So Jordan said. He is in Jordan with Mr Jordan."],
            &[
                "person Michael Jordan: Michael Jordan, Jordan",
                "place Jordan: Jordan",
                "none: Jordan surname-of-several",
            ],
        ),
        (
            &["It was Paris Holt in Paris."],
            &["unknown Paris Holt: Paris Holt", "place Paris: Paris"],
        ),
        (
            &["It was Damascus University in Damascus, near the Washington Post in Washington."],
            &[
                "organisation Damascus University: Damascus University",
                "place Damascus: Damascus",
                "organisation Washington Post: Washington Post",
                "place Washington: Washington",
            ],
        ),
        (
            &["It was Iran.", "It was Iraq."],
            &["place Iran: Iran", "place Iraq: Iraq"],
        ),
        (
            &["It was J. Reed.", "It was John Reed and James Reed."],
            &[
                "person J. Reed: J. Reed",
                "person John Reed: John Reed",
                "person James Reed: James Reed",
            ],
        ),
    ];
    for (texts, expected) in table {
        assert_eq!(english(texts), *expected, "{texts:?}");
    }
}

#[test]
fn every_join_has_its_reason() {
    let table = [
        (&["It was Maren Holt.", "It was Maren Holt."][..], "same-spelling"),
        (&["It was Maren Holt. So said Holt."], "surname"),
        (&["It was Maren Holt. So Maren left."], "given-name"),
        (&["It was Maren Holt. So said M. Holt."], "initials"),
        (&["It was Maren Ada Holt. So said Maren Holt."], "middle-name"),
        (&["It was the Skerrin Island Council (SIC)."], "acronym"),
        (&["It was Maren Holt.", "It was Marren Holt."], "folded"),
    ];
    for (texts, reason) in table {
        let texts: Vec<(&str, &str)> = texts.iter().map(|text| ("en", *text)).collect();
        with_told(&texts, &[], |_, found| {
            let reasons: Vec<_> = found.entities.iter().map(|entity| entity.reason).collect();
            assert_eq!(reasons, [reason], "{texts:?}");
        });
    }
}
