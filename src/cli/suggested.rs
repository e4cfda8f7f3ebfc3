//! Suggestions as `variorum analyze` prints them. It finds none itself.

use serde_json::{Value, json};

use super::analyze::{Looked, list, place, text};
use crate::core::analysis::suggestions::{Reason, Suggestion};

/// Returns a suggestion as the command line prints it.
pub(super) fn row(sources: &[Looked], one: &Suggestion) -> Value {
    let labels: Vec<&str> = one.positions.iter().map(|position| position.label.as_str()).collect();
    let positions: Vec<Value> = one
        .positions
        .iter()
        .map(|position| {
            let spans = position.passages.iter();
            let spans = spans.filter_map(|passage| place(sources, passage.source, passage.span));
            json!({ "label": position.label, "spans": spans.collect::<Vec<_>>() })
        })
        .collect();
    let silent = one.silent.iter().filter_map(|n| sources.get(*n));
    json!({
        "kind": one.kind.word(),
        "question": question(one),
        "reason": format!("{}: {}", phrase(one.reason), labels.join(" / ")),
        "score": f64::from(one.score) / 1000.0,
        "positions": positions,
        "silent": silent.map(|source| source.id.to_string()).collect::<Vec<_>>(),
        "key": one.key,
    })
}

/// Returns the question that a suggestion raises.
fn question(one: &Suggestion) -> String {
    let start = match one.reason {
        Reason::Numbers => "How many, how much",
        Reason::Dates | Reason::Times => "When",
        Reason::Order => "What came first",
        Reason::Speakers => "Who said it",
        Reason::Actors => "Who did it",
        Reason::Words | Reason::Cut => "What was said",
        Reason::Certainty => "How certain is it",
        Reason::Terms => "What is it called",
        Reason::Spellings => "How is it spelled",
        Reason::Alone | Reason::Few => "Who reports it",
        Reason::Headline => "Does the headline say what the text says",
        Reason::Itself => "Does the text say both",
    };
    if one.subject.is_empty() {
        format!("{start}?")
    } else {
        format!("{start}: {}?", one.subject)
    }
}

/// Returns why it is suggested.
fn phrase(reason: Reason) -> &'static str {
    match reason {
        Reason::Numbers => "numbers differ",
        Reason::Dates => "dates differ",
        Reason::Times => "times of day differ",
        Reason::Order => "told in another order",
        Reason::Speakers => "given to different speakers",
        Reason::Actors => "told of different people or bodies",
        Reason::Words => "quoted in different words",
        Reason::Cut => "quoted at different lengths",
        Reason::Certainty => "certain here, doubtful or denied there",
        Reason::Terms => "different words for it",
        Reason::Spellings => "spelled in several ways",
        Reason::Alone => "only one source reports it",
        Reason::Few => "only some sources report it",
        Reason::Headline => "the headline and the text differ",
        Reason::Itself => "two places of one source differ",
    }
}

/// Prints the suggestions for people to read.
pub(super) fn print(found: &Value) {
    let outlet = |id: &Value| {
        let source = list(&found["sources"]).into_iter().find(|source| source["id"] == *id);
        source.map_or_else(String::new, |source| {
            let outlet = text(&source["outlet"]);
            if outlet.is_empty() {
                text(&source["file"])
            } else {
                outlet
            }
        })
    };
    let suggestions = list(&found["suggestions"]);
    println!("look here: {}", suggestions.len());
    for (n, one) in suggestions.iter().enumerate() {
        println!("  {}. {} [{}]", n + 1, text(&one["question"]), text(&one["kind"]));
        println!("     {}", text(&one["reason"]));
        for position in list(&one["positions"]) {
            let mut outlets: Vec<String> = Vec::new();
            for span in list(&position["spans"]) {
                let outlet = outlet(&span["source"]);
                if !outlets.contains(&outlet) {
                    outlets.push(outlet);
                }
            }
            println!("     “{}”: {}", text(&position["label"]), outlets.join(", "));
        }
        let silent: Vec<String> = list(&one["silent"]).iter().map(outlet).collect();
        if !silent.is_empty() {
            println!("     silent: {}", silent.join(", "));
        }
    }
}
