//! The figures of the samples: what they show, that no words in them meet, and their pictures as files in `target/figures/`.

use std::fmt::Write;
use std::path::Path;

use variorum::app::figure::{Figures, figures, ground};
use variorum::app::sample;
use variorum::app::view::Derived;
use variorum::core::figure::drawing::{BAR, Drawing, Shape, WIDTH};
use variorum::core::figure::{number_line, quote, timeline};
use variorum::core::model::{Casebook, ComparisonKind};

fn opened(id: &str) -> (Casebook, Derived) {
    let book = sample::casebook(id).expect("it ships with the app");
    let derived = Derived::of(&book, None);
    (book, derived)
}

fn of(book: &Casebook, derived: &Derived, question: &str) -> Figures {
    let comparisons = book.comparisons();
    let (_, comparison) = comparisons
        .iter()
        .find(|(_, comparison)| comparison.question == question)
        .expect("it is asked");
    figures(&ground(book, derived, comparison))
}

/// Names a tick, as the page does in the language of the person.
fn named(date: time::Date, (hour, minute): (u8, u8), unit: timeline::Unit) -> String {
    let month = date.month().to_string();
    match unit {
        timeline::Unit::Clock => format!("{hour:02}:{minute:02}"),
        timeline::Unit::Day => format!("{} {}", date.day(), &month[..3]),
        timeline::Unit::Month => format!("{} {}", &month[..3], date.year()),
        timeline::Unit::Year => date.year().to_string(),
    }
}

fn svg(drawing: &Drawing) -> String {
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-8 0 {} {}' width='776'><style>\
         text {{ font: 500 11px sans-serif; fill: #4a4e54; paint-order: stroke; stroke: #fff; stroke-width: 3px }} .sigt {{ font-weight: 600; fill: #1a1c1f }} \
         .said {{ font-family: serif; font-style: italic }} .ax {{ stroke: #7f8079; fill: none }} .grid {{ stroke: #deded8 }} .pt {{ fill: #1a1c1f }} \
         .pt--o {{ fill: #fff; stroke: #1a1c1f; stroke-width: 2 }} .ray {{ stroke: #1a1c1f; stroke-width: 2.5; fill: none }} .vague {{ stroke-dasharray: 3 3 }} \
         .bar {{ fill: #1a1c1f }} .bar--o {{ fill: #fff; stroke: #1a1c1f; stroke-dasharray: 3 3 }} .num {{ fill: #fff; stroke: none; font-weight: 700 }}</style>\
         <rect x='-8' width='400' height='1000' fill='#fff'/>",
        WIDTH + 16,
        drawing.height
    );
    for shape in &drawing.shapes {
        match shape {
            Shape::Words(words) => writeln!(
                out,
                "<text class='{}' x='{}' y='{}' text-anchor='{}'>{}</text>",
                words.class, words.x, words.y, words.anchor, words.words
            ),
            Shape::Path { class, d } => writeln!(out, "<path class='{class}' d='{d}'/>"),
            Shape::Circle { class, x, y, r } => writeln!(out, "<circle class='{class}' cx='{x}' cy='{y}' r='{r}'/>"),
            Shape::Bar { class, x, y, width } => {
                writeln!(
                    out,
                    "<rect class='{class}' x='{x}' y='{y}' width='{width}' height='{BAR}' rx='5'/>"
                )
            }
        }
        .expect("a string takes all");
    }
    out + "</svg>"
}

#[test]
fn no_words_meet_in_the_figures_of_the_samples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/figures");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let mut made = 0;
    for id in ["old-mill-footbridge", "moscow-visit"] {
        let (book, derived) = opened(id);
        for (n, (_, comparison)) in book.comparisons().into_iter().enumerate() {
            let shown = figures(&ground(&book, &derived, comparison));
            let mut drawings = Vec::new();
            if let Some(line) = &shown.numbers {
                drawings.push(("numbers", number_line::drawing(line, &shown.sigla, "people")));
            }
            if let Some(line) = &shown.times
                && let Some(scale) = &line.scale
            {
                drawings.push(("times", timeline::drawing(line, scale, &shown.sigla, &named)));
            }
            for (kind, drawing) in drawings {
                let name = format!("{id}-{}-{kind}.svg", n + 1);
                assert_eq!(drawing.fault(), None, "{name}");
                std::fs::write(folder.join(&name), svg(&drawing)).expect("it can be written");
                made += 1;
            }
        }
    }
    assert!(made >= 4, "only {made} were made");
}

/// Says what a number line shows, a value a line.
fn told(figures: &Figures) -> Vec<String> {
    let line = figures.numbers.as_ref().expect("there are numbers");
    let end = |value: Option<variorum::core::analysis::Decimal>| value.map_or_else(String::new, |v| v.to_string());
    let letters = |value: &number_line::Value| -> String {
        let (number, siglum) = (&value.number, &figures.sigla[value.source]);
        format!(
            "{siglum} “{}” {}..{} {}",
            value.words,
            end(number.low),
            end(number.high),
            number.unit
        )
    };
    let mut all: Vec<String> = line.values.iter().map(letters).collect();
    all.extend(
        line.apart
            .iter()
            .map(|(value, why)| format!("{why:?} {}", letters(value))),
    );
    all
}

#[test]
fn the_numbers_of_the_samples() {
    let (book, derived) = opened("old-mill-footbridge");
    assert_eq!(
        told(&of(&book, &derived, "How many people were hurt?")),
        [
            "TC “Three people” 3..3 people",
            "NW “Three” 3..3 people",
            "EL “At least five people” 5.. people wounded",
            "EL “Dozens hurt” 12.. people wounded",
            "VF “several people” 3.. people wounded",
        ]
    );
    assert_eq!(told(&of(&book, &derived, "How many stood by?")).len(), 2);
    // Figures for another scope are not held against each other.
    let (book, derived) = opened("moscow-visit");
    assert_eq!(
        told(&of(
            &book,
            &derived,
            "How many were killed or hurt in Syria's south in July?"
        )),
        [
            "R2 “12” 12..12 people killed",
            "Counted R2 “40” 40..40 people wounded",
            "Period R3 “more than 250 people” 250.. people killed",
            "Counted R5 “about 1,200 Bedouin and Druze” 1200..1200 bedouin",
        ]
    );
}

#[test]
fn the_times_of_the_samples() {
    let told = |figures: &Figures| -> Vec<String> {
        let line = figures.times.as_ref().expect("there are times");
        let one = |event: &timeline::Event| {
            let when = match &event.when {
                Err(why) => format!("{why:?}"),
                Ok(stretch) => format!("{:?} {}", stretch.by, stretch.from),
            };
            format!("{}{} {when}", figures.sigla[event.source], event.order)
        };
        line.events.iter().map(one).collect()
    };
    let (book, derived) = opened("old-mill-footbridge");
    assert_eq!(
        told(&of(&book, &derived, "On which day was it?")),
        [
            "TC1 Resolved 2025-10-14",
            "NW1 Said 2025-10-14",
            "TB1 Said 2025-10-14",
            "VF1 Resolved 2025-10-14",
            "EL1 Resolved 2025-10-14",
        ]
    );
    assert_eq!(
        told(&of(&book, &derived, "When did the deck give way?")),
        ["NW1 Sentence 2025-10-14", "TC1 Others 2025-10-14", "VF1 NoTime"]
    );
    // Nothing is told of twice, and no day is said.
    assert!(of(&book, &derived, "Why did the deck sag?").times.is_none());
}

#[test]
fn the_quotations_of_the_samples() {
    let told = |figures: &Figures| -> Vec<String> {
        let quotes = figures.quotes.as_ref().expect("there are quotations");
        let one = |version: &quote::Version| {
            let sigla: Vec<_> = version
                .sources
                .iter()
                .map(|(source, _)| figures.sigla[*source].as_str())
                .collect();
            let words: Vec<_> = version
                .pieces
                .iter()
                .map(|piece| format!("{:?} {}", piece.sort, piece.words))
                .collect();
            format!("{} {:?}: {}", sigla.join(" "), version.against, words.join(" | "))
        };
        quotes.versions.iter().map(one).collect()
    };
    let (book, derived) = opened("old-mill-footbridge");
    assert_eq!(
        told(&of(&book, &derived, "What did the mayor say about March?")),
        [
            "TC NW Longest: Plain We were advised in March  | Contested and acted on it",
            "EL Same: Plain We were advised in March | Missing  and acted on it",
        ]
    );
    // Furniture inside of a quotation is no part of it.
    let mother = told(&of(&book, &derived, "What did the mother say of the moment?"));
    assert!(
        mother
            .iter()
            .any(|version| version.contains("like a mattress, and then everybody ran")),
        "{mother:?}"
    );
}

#[test]
fn the_terms_of_the_samples() {
    let (book, derived) = opened("old-mill-footbridge");
    let named = book.comparisons().into_iter();
    let named = named.filter(|(_, comparison)| comparison.kinds.contains(&ComparisonKind::Name));
    let mut told = Vec::new();
    for (_, comparison) in named {
        let shown = figures(&ground(&book, &derived, comparison));
        let Some(terms) = shown.terms else { continue };
        told.push(comparison.question.clone());
        told.extend(terms.0.iter().map(|term| format!("{} {:?}", term.words, term.counts)));
    }
    assert_eq!(
        told,
        [
            "What is it called?",
            "its deck sagged [1, 0, 0, 0, 0]",
            "a pedestrian bridge in Tollbrook sagged [0, 1, 0, 0, 0]",
            "gave way [0, 0, 1, 0, 0]",
            "bridge collapses [0, 0, 0, 1, 0]",
            "an incident [0, 0, 0, 0, 1]",
            "How is the mother's name spelled?",
            "Adeyo [1, 0]",
            "Adeyoh [0, 1]",
            "How is the town's name written?",
            "Tollbrook [1, 3, 1, 0]",
            "Toll Brook [0, 0, 0, 1]",
        ]
    );
    // Only where a person says that it is about a name or a label.
    assert_eq!(of(&book, &derived, "How many people were hurt?").terms, None);
}

#[test]
fn copies_are_one_origin() {
    let (book, derived) = opened("old-mill-footbridge");
    let shown = of(&book, &derived, "What did the mayor say about March?");
    let found = shown.provenance.expect("it is known who says so");
    assert_eq!((found.sources, found.origins), (3, 2));
    let copies: Vec<_> = found
        .copies
        .iter()
        .map(|copy| (copy.sources.clone(), copy.words))
        .collect();
    assert_eq!(copies, [(vec![0, 1], 14)]);
    let credits: Vec<_> = found
        .credits
        .iter()
        .map(|credit| (credit.name.as_str(), credit.sources.len()))
        .collect();
    assert_eq!(credits, [("Tomas Wren", 3)]);
}
