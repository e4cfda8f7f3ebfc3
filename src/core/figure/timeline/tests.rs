//! What stands where in time, as tables of texts with `⟦…⟧` around the evidence. All are of Wednesday, 15 October 2025.

use proptest::prelude::*;

use super::*;
use crate::core::figure::tests::{check, marked, tellings};

fn of(texts: &[&str]) -> Option<Timeline> {
    let texts: Vec<_> = texts.iter().map(|text| ("en", "2025-10-15", *text)).collect();
    let marked: Vec<_> = texts.iter().enumerate().map(|(n, text)| marked(n, text.2)).collect();
    let sources = tellings(&texts, &marked);
    let sources: Vec<_> = sources.iter().collect();
    let evidence: Vec<Evidence> = marked.iter().flat_map(|(_, evidence)| evidence.clone()).collect();
    timeline(Told {
        sources: &sources,
        evidence: &evidence,
    })
}

fn named(date: Date, (hour, minute): (u8, u8), unit: Unit) -> String {
    match unit {
        Unit::Clock => format!("{hour:02}:{minute:02}"),
        Unit::Day => format!("{} {}", date.day(), &date.month().to_string()[..3]),
        Unit::Month => format!("{} {}", &date.month().to_string()[..3], date.year()),
        Unit::Year => date.year().to_string(),
    }
}

fn shown(texts: &[&str]) -> String {
    let Some(line) = of(texts) else { return "-".to_owned() };
    let mut all = Vec::new();
    for event in &line.events {
        let when = match &event.when {
            Err(apart) => format!("{apart:?}"),
            Ok(stretch) => {
                let mut said = stretch.from.to_string();
                if stretch.to != stretch.from {
                    said = format!("{said}..{}", stretch.to);
                }
                if let Some((hour, minute)) = stretch.time {
                    said = format!("{said} {hour}:{minute:02}");
                }
                let rough = if stretch.approximate { "~" } else { "" };
                let by = if stretch.by == By::Said {
                    String::new()
                } else {
                    format!(" {:?}", stretch.by)
                };
                format!("{rough}{said}{by}")
            }
        };
        all.push(format!(
            "{}{} {when}",
            char::from(b'A' + u8::try_from(event.source).unwrap()),
            event.order
        ));
    }
    let ticks = line.scale.iter().flat_map(|scale| {
        let name = |(_, date, time): &(f64, Date, (u8, u8))| named(*date, *time, scale.unit);
        scale.ticks.iter().map(name)
    });
    format!("{} | {}", all.join("; "), ticks.collect::<Vec<_>>().join(" "))
}

#[test]
fn events_stand_at_their_days() {
    let table: &[(&[&str], &str)] = &[
        // Relative dates are resolved and marked as that.
        (
            &[
                "It sagged ⟦on Tuesday⟧.",
                "It sagged ⟦on 14 October⟧.",
                "It sagged ⟦yesterday⟧.",
            ],
            "A1 2025-10-14 Resolved; B1 2025-10-14; C1 2025-10-14 Resolved | 13 Oct 14 Oct 15 Oct",
        ),
        // Hours, where they matter; a time without a day is on the day of the others; what has no time stands apart.
        (
            &[
                "It sagged ⟦at 18:40 on 14 October⟧.",
                "It sagged ⟦at 19:05 on 14 October⟧.",
                "The call ⟦came at 18:55⟧.",
                "It sagged ⟦on Tuesday⟧.",
            ],
            "A1 2025-10-14 18:40; B1 2025-10-14 19:05; C1 2025-10-14 18:55 Others; D1 NoTime | 18:40 18:45 18:50 18:55 19:00 19:05",
        ),
        // The day of its sentence.
        (
            &["⟦The deck sagged⟧ on 14 October.", "⟦The deck sagged⟧ on 12 October."],
            "A1 2025-10-14 Sentence; B1 2025-10-12 Sentence | 12 Oct 13 Oct 14 Oct",
        ),
        // Its own order of telling.
        (
            &["⟦They struck on 3 May 2025⟧ after ⟦a fault on 1 May 2025⟧. ⟦All was well.⟧"],
            "A1 2025-05-03; A2 2025-05-01; A3 NoDay | 1 May 2 May 3 May",
        ),
        (&["⟦First this⟧. ⟦Then that.⟧"], "-"),
        (
            &["⟦First this⟧. ⟦Then that.⟧", "⟦First ⟦that⟧⟧. ⟦Then this⟧."],
            "A1 NoDay; A2 NoDay; B1 NoDay; B2 NoDay | ",
        ),
        // A date that belongs to something else in the sentence is not taken.
        (
            &[
                "The bridge, built in 1987, ⟦stays shut until spring⟧.",
                "It ⟦opens in May 2026⟧.",
                "It ⟦opens in June 2026⟧.",
            ],
            "A1 NoDay; B1 2026-05-01..2026-05-31; C1 2026-06-01..2026-06-30 | May 2026 Jun 2026 Jul 2026",
        ),
        // Periods, and scales of months and years.
        (
            &[
                "It was shut ⟦from 1 March to 31 May 2025⟧.",
                "It was shut ⟦in April 2025⟧.",
            ],
            "A1 2025-03-01..2025-05-31; B1 2025-04-01..2025-04-30 | Mar 2025 Apr 2025 May 2025 Jun 2025",
        ),
        (
            &["It was ⟦built in 1987⟧.", "It was ⟦rebuilt in 1997⟧."],
            "A1 1987-01-01..1987-12-31; B1 1997-01-01..1997-12-31 | 1986 1988 1990 1992 1994 1996 1998",
        ),
        (&["It sagged ⟦on 14 October⟧."], "-"),
        (&["⟦It sagged.⟧", "⟦It sagged.⟧"], "-"),
        (&["The call ⟦came at 18:55⟧.", "The call ⟦came at 18:40⟧."], "-"),
        (&[], "-"),
    ];
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(texts, expected)| {
            let found = shown(texts);
            (found != *expected).then(|| format!("{texts:?}\n  is  {found}\n  not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #[test]
    fn no_words_of_a_timeline_meet(
        texts in prop::collection::vec("(⟦(It sagged |In a very long sentence of the mayor the deck gave way |)(on 1[0-9] (May|October) 2025|on Tuesday|yesterday at 18:[1-5]0|in 19[0-9]{2}|at 2[0-3]:15|from May to October 2024)⟧\\. ){1,5}", 1..5),
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        if let Some(line) = of(&texts) {
            let sigla: Vec<String> = (0..texts.len()).map(|n| format!("S{n}")).collect();
            if let Some(scale) = &line.scale {
                prop_assert!(scale.ticks.windows(2).all(|pair| pair[0].0 < pair[1].0));
                check(&drawing(&line, scale, &sigla, &named));
            }
        }
    }

    #[test]
    fn it_is_total(text in "⟦.{0,60}(1[0-9]:[0-9]{2}|[0-9]{1,4}|on [0-9]{1,2} May [0-9]{4}).{0,20}⟧", other in "⟦(in|on) [0-9]{4}⟧") {
        if let Some(line) = of(&[&text, &other])
            && let Some(scale) = &line.scale
        {
            check(&drawing(&line, scale, &[], &named));
        }
    }
}
