//! Who says so: the outlet itself, an agency, an office, a person, somebody without a name; and which of the sources have the words of
//! the evidence from one text. It knows offices and agencies by a few words only, and never who wrote a text first.

use super::{Evidence, Told};
use crate::core::analysis::names::fold;
use crate::core::analysis::reading::Reading;
use crate::core::analysis::shared::shared;
use crate::core::order::set_of;
use crate::core::text::lower_case;

/// Who says what the evidence of a comparison says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Everybody who says it, in the order of the evidence.
    pub credits: Vec<Credit>,
    /// The sources that share their words, the longest passage first.
    pub copies: Vec<Copied>,
    /// How many sources there are.
    pub sources: usize,
    /// How many there are if those that share their words count as one.
    pub origins: usize,
}

/// Somebody who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// What they are.
    pub who: Who,
    /// How they are called first; empty for the sources themselves.
    pub name: String,
    /// Through which sources, in order.
    pub sources: Vec<usize>,
}

/// What somebody is who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The source itself.
    Outlet,
    /// An agency.
    Agency,
    /// An office, or somebody who speaks for one.
    Office,
    /// Somebody with a name.
    Named,
    /// Somebody without one.
    Unnamed,
}

/// Sources that share words around their evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The sources, in order.
    pub sources: Vec<usize>,
    /// How many words in a row.
    pub words: usize,
}

const UNNAMED: &str = "nobody unnamed anonymous source sources someone somebody witness witnesses listener neighbour neighbours neighbor \
    neighbors resident residents observers critics insider insiders";
const OFFICES: &str = "police council ministry minister ministers president mayor government court army military spokesman spokeswoman \
    spokesperson department commission parliament embassy hospital authority authorities official officials observatory un kremlin";
const AGENCIES: &str = "reuters ap afp tass dpa xinhua sana interfax efe ansa agency wire";

/// Returns who says so; `None` where fewer than two sources say anything, or all only for themselves and in their own words.
#[must_use]
pub fn provenance(told: Told<'_>) -> Option<Provenance> {
    let sources = set_of(
        told.evidence
            .iter()
            .map(|piece| piece.source)
            .filter(|source| *source < told.sources.len()),
    );
    if sources.len() < 2 {
        return None;
    }
    let credits = credits(told);
    let copies = copies(told);
    let is_plain = |credit: &Credit| credit.name.is_empty();
    if copies.is_empty() && credits.iter().all(is_plain) {
        return None;
    }
    // Each copy joins the sources that are not yet one.
    let mut origin: Vec<usize> = (0..told.sources.len()).collect();
    for copy in &copies {
        let own: Vec<usize> = copy
            .sources
            .iter()
            .filter_map(|source| origin.get(*source).copied())
            .collect();
        let first = own.iter().copied().min().unwrap_or_default();
        for of in &mut origin {
            if own.contains(of) {
                *of = first;
            }
        }
    }
    let origins = set_of(sources.iter().filter_map(|source| origin.get(*source))).len();
    Some(Provenance {
        credits,
        copies,
        sources: sources.len(),
        origins,
    })
}

fn credits(told: Told<'_>) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    for piece in told.evidence {
        let Some(telling) = told.sources.get(piece.source) else {
            continue;
        };
        let mut near = telling.quotations.iter();
        let near = near.find(|quotation| {
            piece.spans.iter().any(|span| span.overlaps(quotation.inner)) && quotation.speaker.is_some()
        });
        let speaker = near.and_then(|quotation| quotation.speaker.as_ref());
        let name = match speaker {
            _ if !piece.speaker.is_empty() => piece.speaker.as_str(),
            Some(speaker) => speaker.name.as_str(),
            None => "",
        };
        let who = who(name, telling.is_wire);
        // Who are not named are not the same, whatever they are called; sources that speak for themselves stand in one line.
        let is_same = |other: &&mut Credit| other.who == who && fold(&other.name) == fold(name);
        match credits.iter_mut().find(is_same) {
            Some(credit) if credit.sources.contains(&piece.source) => {}
            Some(credit) => credit.sources.push(piece.source),
            None => credits.push(Credit {
                who,
                name: name.to_owned(),
                sources: vec![piece.source],
            }),
        }
    }
    credits
}

/// Returns what somebody of this name is; no name is the source itself.
fn who(name: &str, is_wire: bool) -> Who {
    let lower = lower_case(name);
    let has = |list: &str| {
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        words.any(|word| list.split_whitespace().any(|other| other == word))
    };
    if name.is_empty() {
        if is_wire { Who::Agency } else { Who::Outlet }
    } else if has(UNNAMED) {
        Who::Unnamed
    } else if has(OFFICES) {
        Who::Office
    } else if has(AGENCIES) {
        Who::Agency
    } else {
        Who::Named
    }
}

/// Returns the sources that share words in the sentences of their evidence.
fn copies(told: Told<'_>) -> Vec<Copied> {
    let near: Vec<Reading<'_>> = (0..told.sources.len()).filter_map(|source| told.near(source)).collect();
    let readings: Vec<&Reading<'_>> = near.iter().collect();
    let touches = |source: usize, span| {
        let Some(reading) = near.get(source) else { return false };
        let in_sentence = |piece: &Evidence| {
            piece.spans.iter().any(|own| {
                let sentence = reading
                    .sentence_of(own.start.get())
                    .and_then(|at| reading.sentences.get(at));
                sentence.is_some_and(|sentence| sentence.span.overlaps(span))
            })
        };
        told.evidence
            .iter()
            .any(|piece| piece.source == source && in_sentence(piece))
    };
    let mut copies: Vec<Copied> = Vec::new();
    for passage in shared(&readings) {
        let places = passage.places.iter().filter(|(source, span)| touches(*source, *span));
        let sources: Vec<usize> = places.map(|(source, _)| *source).collect();
        if sources.len() > 1 && !copies.iter().any(|copy| copy.sources == sources) {
            copies.push(Copied {
                sources,
                words: passage.words,
            });
        }
    }
    copies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::figure::tests::{marked, tellings};
    use proptest::prelude::*;

    fn of(texts: &[&str]) -> Option<Provenance> {
        let texts: Vec<_> = texts.iter().map(|text| ("en", "2025-10-15", *text)).collect();
        let marked: Vec<_> = texts.iter().enumerate().map(|(n, text)| marked(n, text.2)).collect();
        let sources = tellings(&texts, &marked);
        let sources: Vec<_> = sources.iter().collect();
        let evidence: Vec<Evidence> = marked.iter().flat_map(|(_, evidence)| evidence.clone()).collect();
        provenance(Told {
            sources: &sources,
            evidence: &evidence,
        })
    }

    #[test]
    fn three_sources_may_be_one_origin() {
        let same = "⟦Three people were lightly hurt⟧ when the deck gave way under a crowd, the works department said.";
        let other = "⟦Five were hurt⟧, and nobody knows why.";
        let found = of(&[same, same, same]).unwrap();
        assert_eq!((found.sources, found.origins, found.copies.len()), (3, 1, 1));
        let found = of(&[same, other, same]).unwrap();
        assert_eq!((found.sources, found.origins), (3, 2));
        assert_eq!(found.copies[0].sources, [0, 2]);
        // The same words elsewhere in the text are no copy of the evidence.
        let far = [
            "⟦Five were hurt.⟧\n\nThe old bridge was built by two brothers from the upper valley.",
            "⟦Six people were hurt.⟧\n\nThe old bridge was built by two brothers from the upper valley.",
        ];
        assert_eq!(of(&far), None);
        assert_eq!(of(&[same]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn those_who_say_so_are_told_apart() {
        for (name, expected) in [
            ("", Who::Outlet),
            ("Tomas Wren", Who::Named),
            ("Jonas Hale, police", Who::Office),
            ("The works department", Who::Office),
            ("A source close to the council", Who::Unnamed),
            ("nobody named", Who::Unnamed),
            ("TASS", Who::Agency),
        ] {
            assert_eq!(who(name, false), expected, "{name}");
        }
        assert_eq!(who("", true), Who::Agency);
        let found = of(&["⟦“No,”⟧ Tomas Wren said.", "⟦“Never,”⟧ Tomas Wren said. ⟦It rained.⟧"]).unwrap();
        let told: Vec<_> = found
            .credits
            .iter()
            .map(|credit| (credit.who, credit.name.as_str(), credit.sources.len()))
            .collect();
        assert_eq!(told, [(Who::Named, "Tomas Wren", 2), (Who::Outlet, "", 1)]);
    }

    proptest! {
        #[test]
        fn no_more_origins_than_sources(texts in prop::collection::vec("(⟦([ab] ){9,12}said Tomas Wren\\. ⟧|⟦.{0,20}⟧){1,3}", 0..5)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            if let Some(found) = of(&texts) {
                prop_assert!(1 <= found.origins && found.origins <= found.sources && found.sources <= texts.len());
                prop_assert!(found.origins == found.sources || !found.copies.is_empty());
            }
        }
    }
}
