//! Reads the sets of texts with what was planted in them, and tells what of it was suggested.

use serde_json::Value;
use std::path::{Path, PathBuf};
use variorum::core::analysis::Reading;
use variorum::core::analysis::suggestions::{Article, Passage, Suggestion, joined, suggestions};
use variorum::core::text::{FrozenText, Span};

/// How many suggestions count.
pub const FIRST: usize = 20;

/// A text of a set.
pub struct Source {
    pub key: String,
    pub language: String,
    pub date: String,
    pub text: String,
    pub struck: Vec<Span>,
}

/// A quote and where it stands.
pub struct Place {
    pub source: usize,
    pub span: Span,
}

/// Something that was planted, or only looks as if it were.
pub struct Planted {
    pub id: String,
    pub kind: String,
    pub note: String,
    pub places: Vec<Place>,
}

/// Texts on one event, with what was planted in them.
pub struct Set {
    pub id: String,
    pub about: String,
    pub sources: Vec<Source>,
    pub planted: Vec<Planted>,
    pub look_alikes: Vec<Planted>,
}

impl Set {
    /// Tells whether it was measured only when all else was done.
    pub fn is_held_out(&self) -> bool {
        self.id.starts_with("heldout")
    }
}

impl Fate {
    /// Tells whether it is told among the first suggestions.
    pub fn is_first(&self) -> bool {
        self.rank.is_some_and(|rank| rank <= FIRST)
    }
}

/// What came of something planted.
pub struct Fate {
    pub kind: String,
    pub note: String,
    /// The place of the first suggestion that tells it, from 1.
    pub rank: Option<usize>,
}

/// What was suggested on a set, and what of it is right.
pub struct Outcome {
    pub suggestions: Vec<Suggestion>,
    /// What each suggestion tells of what was planted.
    pub matches: Vec<Vec<String>>,
    pub planted: Vec<Fate>,
    /// The look-alikes among the first, with their places.
    pub false_alarms: Vec<(String, usize)>,
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn words(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

/// Returns all sets, in the order of their names.
pub fn sets() -> Vec<Set> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root("tests/fixtures/suggestions"))
        .expect("there are sets")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths.iter().map(|path| set(&json(path))).collect()
}

fn set(value: &Value) -> Set {
    let id = words(value, "id");
    let sample = words(value, "sample");
    let texts = if sample.is_empty() {
        value.clone()
    } else {
        json(&root(&format!("samples/{sample}.json")))
    };
    let sources: Vec<Source> = list(&texts, "sources").iter().map(source).collect();
    let of = |name: &str| {
        list(value, name)
            .iter()
            .map(|one| planted(&id, &sources, one))
            .collect()
    };
    Set {
        planted: of("planted"),
        look_alikes: of("look_alikes"),
        about: words(value, "about"),
        sources,
        id,
    }
}

fn source(value: &Value) -> Source {
    let paragraphs: Vec<&str> = list(value, "text").iter().filter_map(Value::as_str).collect();
    let text = FrozenText::new(paragraphs.join("\n\n")).as_str().to_owned();
    let struck = list(value, "furniture").iter().filter_map(Value::as_str);
    let struck = struck
        .map(|words| found(&text, words).unwrap_or_else(|| panic!("no furniture {words:?}")))
        .collect();
    Source {
        key: words(value, "key"),
        language: words(value, "language"),
        date: words(value, "date"),
        struck,
        text,
    }
}

fn found(text: &str, words: &str) -> Option<Span> {
    let at = text.find(words)?;
    Some(Span::new(at, at + words.len()))
}

fn planted(set: &str, sources: &[Source], value: &Value) -> Planted {
    let place = |passage: &Value| {
        let (key, quote) = (words(passage, "source"), words(passage, "quote"));
        let source = sources.iter().position(|source| source.key == key);
        let source = source.unwrap_or_else(|| panic!("{set}: no source {key}"));
        let span = found(&sources[source].text, &quote).unwrap_or_else(|| panic!("{set}: {key} has no {quote:?}"));
        Place { source, span }
    };
    Planted {
        id: words(value, "id"),
        kind: words(value, "kind"),
        note: words(value, "note"),
        places: list(value, "passages").iter().map(place).collect(),
    }
}

/// Suggests on a set, and compares with what was planted.
pub fn outcome(set: &Set) -> Outcome {
    let articles: Vec<Article<'_>> = set
        .sources
        .iter()
        .map(|source| {
            let id = FrozenText::new(source.text.clone()).id();
            Article::new(
                id,
                Reading::new(&source.text, &source.language, &source.date, &source.struck),
            )
        })
        .collect();
    let names = joined(&articles, &[]);
    let suggestions = suggestions(&articles, &names, &mut |_, _| true).expect("nobody stopped it");
    let mut matches: Vec<Vec<String>> = vec![Vec::new(); suggestions.len()];
    let mut fates = Vec::new();
    for planted in &set.planted {
        let mut rank = None;
        for (n, suggestion) in suggestions.iter().enumerate() {
            if tells(suggestion, planted) {
                rank = rank.or(Some(n + 1));
                matches[n].push(planted.id.clone());
            }
        }
        fates.push(Fate {
            kind: planted.kind.clone(),
            note: planted.note.clone(),
            rank,
        });
    }
    let mut false_alarms = Vec::new();
    for alike in &set.look_alikes {
        let at = suggestions
            .iter()
            .take(FIRST)
            .position(|suggestion| is_fooled(suggestion, alike));
        false_alarms.extend(at.map(|at| (alike.id.clone(), at + 1)));
    }
    Outcome {
        suggestions,
        matches,
        planted: fates,
        false_alarms,
    }
}

/// Tells whether a suggestion of one kind may stand for another.
fn fits(suggested: &str, planted: &str) -> bool {
    let figures = ["number", "date", "within"];
    suggested == planted || figures.contains(&suggested) && figures.contains(&planted)
}

fn covers(passage: &Passage, place: &Place) -> bool {
    passage.source == place.source && passage.span.overlaps(place.span)
}

/// Tells whether a suggestion tells what was planted: passages in two of its sources, and in two positions; of one source alone that one,
/// within a source both places.
fn tells(suggestion: &Suggestion, planted: &Planted) -> bool {
    if !fits(suggestion.kind.word(), &planted.kind) {
        return false;
    }
    let (mut sources, mut positions, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for (p, position) in suggestion.positions.iter().enumerate() {
        for passage in &position.passages {
            for (n, place) in planted
                .places
                .iter()
                .enumerate()
                .filter(|(_, place)| covers(passage, place))
            {
                sources.push(place.source);
                positions.push(p);
                places.push(n);
            }
        }
    }
    for list in [&mut sources, &mut positions, &mut places] {
        list.sort_unstable();
        list.dedup();
    }
    match planted.kind.as_str() {
        "only" => !sources.is_empty(),
        "within" => places.len() > 1 && positions.len() > 1,
        _ => sources.len() > 1 && positions.len() > 1,
    }
}

/// Tells whether a suggestion says that a look-alike differs: two of its places stand in two positions.
fn is_fooled(suggestion: &Suggestion, alike: &Planted) -> bool {
    let kind = suggestion.kind.word();
    if !fits(kind, &alike.kind) {
        return false;
    }
    let holds = |place: &Place| {
        suggestion
            .positions
            .iter()
            .position(|position| position.passages.iter().any(|passage| covers(passage, place)))
    };
    let mut held: Vec<usize> = alike.places.iter().filter_map(holds).collect();
    held.sort_unstable();
    held.dedup();
    held.len() > 1
}
