//! The casebooks that ship with the app, made from their plain descriptions in `samples/`. The same everywhere, to the byte, so that
//! two people's work on one sample merges.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::effect::SampleId;
use super::state::SampleInfo;
use crate::core::anchor::describe;
use crate::core::format::casebook::pieces;
use crate::core::json::{Json, json_object};
use crate::core::model::{
    Annotator, Casebook, Claim, Clock, Comparison, ComparisonKind, Confidence, Content, Furniture, Position, RecordId,
    RecordState, Revision, Role, Silence, Source, SourceKind, Status, Title, VARIORUM, Verdict, WorthChecking,
    default_codebook,
};
use crate::core::text::{FrozenText, Span, TextId};

const SAMPLES: &[(SampleId, &str)] = &[
    (
        "old-mill-footbridge",
        include_str!("../../samples/old-mill-footbridge.json"),
    ),
    ("moscow-visit", include_str!("../../samples/moscow-visit.json")),
    (
        "skerrin-ferry-talks",
        include_str!("../../samples/skerrin-ferry-talks.json"),
    ),
];

/// When the samples count as made: 2025-11-01, in milliseconds since 1970-01-01 UTC.
const MADE_MS: u64 = 1_761_955_200_000;

struct Sample {
    id: String,
    title: String,
    sources: Vec<Article>,
    claims: Vec<Marked>,
    comparisons: Vec<Compared>,
}

json_object!(loose Sample {
    id,
    title,
    sources,
    claims,
    comparisons,
});

struct Article {
    key: String,
    outlet: String,
    title: String,
    date: String,
    author: String,
    address: String,
    language: String,
    kind: SourceKind,
    text: Vec<String>,
    furniture: Vec<String>,
}

json_object!(loose Article {
    key,
    outlet,
    title,
    date,
    author,
    address,
    language,
    kind,
    text,
    furniture,
});

struct Marked {
    id: String,
    source: String,
    quotes: Vec<String>,
    tag: String,
    speaker: String,
    role: String,
    worth_checking: String,
    note: String,
}

json_object!(loose Marked {
    id,
    source,
    quotes,
    tag,
    speaker,
    role,
    worth_checking,
    note,
});

struct Compared {
    id: String,
    question: String,
    kinds: Vec<ComparisonKind>,
    positions: Vec<Answer>,
    silent: Vec<Silent>,
    verdict: Verdict,
    severity: u8,
    why: String,
    settle: String,
    status: Status,
    confidence: String,
}

json_object!(loose Compared {
    id,
    question,
    kinds,
    positions,
    silent,
    verdict,
    severity,
    why,
    settle,
    status,
    confidence,
});

struct Answer {
    label: String,
    claims: Vec<String>,
}

json_object!(loose Answer { label, claims });

struct Silent {
    source: String,
    searched: String,
}

json_object!(loose Silent { source, searched });

/// Returns the samples that there are.
#[must_use]
pub fn list() -> Vec<SampleInfo> {
    let head = |(id, text): &(SampleId, &str)| {
        // Both stand at the top, and the rest is not even looked at: this stands between a person and the first screen.
        let (top, _) = text.split_once("\"sources\"")?;
        let members = pieces(top, usize::MAX)?.members;
        let words = |name: &str| {
            let (_, raw) = members.iter().find(|(key, _)| *key == name)?;
            String::from_json(serde_json::from_str(raw).ok()?).ok()
        };
        Some(SampleInfo {
            id,
            title: words("\"title\"")?,
            about: words("\"about\"")?,
        })
    };
    SAMPLES.iter().filter_map(head).collect()
}

/// Returns a sample as a casebook; `None` where there is no such sample.
#[must_use]
pub fn casebook(id: &str) -> Option<Casebook> {
    let (_, text) = SAMPLES.iter().find(|(s, _)| *s == id)?;
    let sample = parse(text)?;
    Some(
        Maker {
            sample: &sample,
            book: Casebook::default(),
            texts: BTreeMap::new(),
        }
        .make(),
    )
}

fn parse(text: &str) -> Option<Sample> {
    Sample::from_json(serde_json::from_str(text).ok()?).ok()
}

struct Maker<'a> {
    sample: &'a Sample,
    book: Casebook,
    texts: BTreeMap<&'a str, Rc<FrozenText>>,
}

impl<'a> Maker<'a> {
    fn make(mut self) -> Casebook {
        for revision in default_codebook() {
            self.book.insert(Rc::new(revision));
        }
        self.put(
            RecordId::new(VARIORUM),
            Content::Annotator(Annotator {
                name: "Variorum".into(),
            }),
        );
        let title = Title {
            title: self.sample.title.clone(),
            created_ms: MADE_MS,
        };
        self.put(self.id("casebook", ""), Content::Casebook(title));
        for (article, order) in self.sample.sources.iter().zip(0..) {
            self.source(article, order);
        }
        for marked in &self.sample.claims {
            self.claim(marked);
        }
        for (compared, order) in self.sample.comparisons.iter().zip(0..) {
            self.comparison(compared, order);
        }
        self.book
    }

    fn id(&self, kind: &str, name: &str) -> RecordId {
        RecordId::new(&format!("urn:variorum:sample:{}:{kind}:{name}", self.sample.id))
    }

    fn put(&mut self, record: RecordId, content: Content) {
        self.book.insert(Rc::new(Revision {
            record,
            author: RecordId::new(VARIORUM),
            clock: Clock {
                ms: MADE_MS,
                counter: 0,
            },
            parents: BTreeSet::new(),
            state: RecordState::Live(content),
        }));
    }

    fn source(&mut self, article: &'a Article, order: u32) {
        let text = Rc::new(FrozenText::new(article.text.join("\n\n")));
        let furniture = article.furniture.iter().filter_map(|words| {
            let span = find(&text, words)?;
            Some(Furniture {
                start: text.code_point_from_byte(span.start)?,
                end: text.code_point_from_byte(span.end)?,
                ..Furniture::default()
            })
        });
        let card = Source {
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            siglum: article.key.clone(),
            date: article.date.clone(),
            author: article.author.clone(),
            address: article.address.clone(),
            language: article.language.clone(),
            kind: article.kind,
            encoding: "UTF-8".into(),
            order,
            furniture: furniture.collect(),
            ..Source::default()
        };
        self.put(RecordId::of_source(text.id()), Content::Source(card));
        self.book.insert_text(Rc::clone(&text));
        self.texts.insert(&article.key, text);
    }

    fn claim(&mut self, marked: &Marked) {
        let Some(text) = self.texts.get(marked.source.as_str()) else {
            return;
        };
        let pieces: Vec<_> = marked
            .quotes
            .iter()
            .filter_map(|q| describe(text, find(text, q)?))
            .collect();
        let claim = Claim {
            source: text.id(),
            pieces,
            tag: RecordId::new(&format!("urn:variorum:tag:claims-and-sources:{}", marked.tag)),
            speaker: marked.speaker.clone(),
            role: Role::from_word(&marked.role),
            worth_checking: WorthChecking::from_word(&marked.worth_checking),
            note: marked.note.clone(),
        };
        self.put(self.id("claim", &marked.id), Content::Claim(claim));
    }

    fn comparison(&mut self, compared: &Compared, order: u32) {
        let position = |a: &Answer| Position {
            label: a.label.clone(),
            evidence: a.claims.iter().map(|c| self.id("claim", c)).collect(),
        };
        let text_of = |key: &str| self.texts.get(key).map(|t| t.id());
        let silence = |s: &Silent| {
            Some(Silence {
                source: text_of(&s.source)?,
                searched: s.searched.clone(),
                unread: false,
            })
        };
        let mut silent: Vec<Silence> = compared.silent.iter().filter_map(silence).collect();
        crate::core::order::sort_by_key(&mut silent, |s: &Silence| -> TextId { s.source });
        let comparison = Comparison {
            question: compared.question.clone(),
            kinds: compared.kinds.clone(),
            positions: compared.positions.iter().map(position).collect(),
            silent,
            verdict: Some(compared.verdict),
            severity: compared.severity,
            why: compared.why.clone(),
            settle: compared.settle.clone(),
            confidence: Confidence::from_word(&compared.confidence),
            status: compared.status,
            order,
        };
        self.put(self.id("comparison", &compared.id), Content::Comparison(comparison));
    }
}

/// Finds words that stand in a text exactly once.
fn find(text: &FrozenText, words: &str) -> Option<Span> {
    let mut places = text.as_str().match_indices(words);
    let (start, _) = places.next()?;
    places.next().is_none().then(|| Span::new(start, start + words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_what_the_samples_say() {
        let titles: Vec<String> = list().into_iter().map(|info| info.title).collect();
        let parsed = SAMPLES.iter().filter_map(|(_, text)| parse(text));
        let expected: Vec<String> = parsed.map(|sample| sample.title).collect();
        assert_eq!(titles, expected);
        assert_eq!(titles.len(), SAMPLES.len());
        assert!(list().iter().all(|info| !info.about.is_empty()));
    }

    #[test]
    fn every_word_of_the_samples_is_found() {
        for (id, text) in SAMPLES {
            let sample = parse(text).expect("the sample is JSON of its shape");
            let book = casebook(id).expect("it is listed");
            assert_eq!(book.sources().len(), sample.sources.len(), "{id}");
            assert_eq!(book.claims().count(), sample.claims.len(), "{id}");
            for marked in &sample.claims {
                let record = RecordId::new(&format!("urn:variorum:sample:{id}:claim:{}", marked.id));
                assert_eq!(
                    book.claim(&record).map(|c| c.pieces.len()),
                    Some(marked.quotes.len()),
                    "{id} {}",
                    marked.id
                );
                assert!(
                    book.claim(&record).is_some_and(|c| book.tag(&c.tag).is_some()),
                    "{id} {}",
                    marked.id
                );
            }
            for (_, card) in book.sources() {
                let article = sample
                    .sources
                    .iter()
                    .find(|a| a.key == card.siglum)
                    .expect("its key is its siglum");
                assert_eq!(card.furniture.len(), article.furniture.len(), "{id} {}", article.key);
            }
            for (_, comparison) in book.comparisons() {
                for claim in comparison.positions.iter().flat_map(|p| &p.evidence) {
                    assert!(book.claim(claim).is_some(), "{id} {claim}");
                }
                let verdict = comparison.verdict.expect("every comparison of a sample has one");
                assert!(
                    !verdict.is_disagreement() || !comparison.why.is_empty(),
                    "{id} {}",
                    comparison.question
                );
            }
        }
    }
}
