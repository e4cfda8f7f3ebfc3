//! `variorum agree`, run as a program on files of several people: a published example as casebooks, and what is said where there is no
//! figure.

use std::path::Path;
use std::process::{Command, Output};
use std::rc::Rc;

use serde_json::Value;
use variorum::core::anchor::describe;
use variorum::core::format::casebook::write;
use variorum::core::model::{
    Annotator, Casebook, Claim, Clock, Content, RecordId, RecordState, Source, default_codebook,
};
use variorum::core::text::{FrozenText, Span};

/// Sixty characters: words enough, each offset a character.
const TEXT: &str = "abcdefg hijkl mnopqrs tuvwxyzabcde fghijklmno pqrstuvwxyz ab";

type Marks<'a> = &'a [(usize, usize, usize)];
/// Krippendorff 2019, figure 12.11.
const ALEX: Marks<'_> = &[
    (0, 7, 0),
    (7, 13, 1),
    (30, 32, 4),
    (32, 37, 5),
    (37, 44, 5),
    (44, 60, 6),
];
const PAUL: Marks<'_> = &[(0, 7, 0), (7, 13, 2), (13, 21, 4), (32, 44, 5)];
const SUZAN: Marks<'_> = &[
    (0, 7, 0),
    (7, 13, 3),
    (13, 21, 4),
    (32, 37, 5),
    (37, 41, 5),
    (41, 44, 5),
];

/// Returns the casebook of one person, with the marks as claims.
fn book(name: &str, marks: Marks<'_>) -> Casebook {
    let mut book = Casebook::default();
    for revision in default_codebook() {
        book.insert(Rc::new(revision));
    }
    let text = Rc::new(FrozenText::new(TEXT.to_owned()));
    assert_eq!(text.len(), 60);
    book.insert_text(Rc::clone(&text));
    let author = RecordId::new(&format!("urn:x:{name}"));
    let tags: Vec<RecordId> = book.tags().iter().map(|(id, _)| (*id).clone()).collect();
    let mut ms = 1_760_000_000_000;
    let mut put = |record: RecordId, content: Content| {
        ms += 1;
        let clock = Clock { ms, counter: 0 };
        let revision = book.revise(&record, RecordState::Live(content), &author, clock);
        book.insert(Rc::new(revision));
    };
    put(RecordId::of_source(text.id()), Content::Source(Source::default()));
    let name_of = Annotator { name: name.to_owned() };
    put(author.clone(), Content::Annotator(name_of));
    for (n, (start, end, tag)) in marks.iter().enumerate() {
        let claim = Claim {
            source: text.id(),
            pieces: vec![describe(&text, Span::new(*start, *end)).expect("it lies in the text")],
            tag: tags[*tag].clone(),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        put(RecordId::new(&format!("urn:x:{name}:{n}")), Content::Claim(claim));
    }
    book
}

fn run(name: &str, books: &[(&str, Marks<'_>)], flags: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_variorum")));
    command.arg("agree").current_dir(folder.path());
    for (person, marks) in books {
        let file = format!("{person}.variorum.json");
        std::fs::write(folder.path().join(&file), write(&book(person, marks))).expect("a file can be written");
        command.arg(file);
    }
    let output = command.args(flags).output().expect("the program runs");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{name}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

fn json(name: &str, books: &[(&str, Marks<'_>)]) -> Value {
    serde_json::from_slice(&run(name, books, &["--json"]).stdout).expect("one JSON document")
}

fn near(value: &Value, wanted: f64, within: f64) {
    let found = value.as_f64().unwrap_or_else(|| panic!("{value} instead of {wanted}"));
    assert!((found - wanted).abs() <= within, "{found} instead of {wanted}");
}

#[test]
fn the_published_example_comes_out_of_three_files() {
    let found = json("three", &[("Alex", ALEX), ("Paul", PAUL), ("Suzan", SUZAN)]);
    assert_eq!(found["annotators"], serde_json::json!(["Alex", "Paul", "Suzan"]));
    let family = &found["unitizing"];
    near(&family["u_alpha"], 0.510, 0.5e-3);
    near(&family["bar_u_alpha"], 0.4136, 1e-4);
    near(&family["cu_alpha"], 0.724, 0.5e-3);
    assert_eq!(family["layered"], false);
    let tags: Vec<&String> = family["by_tag"].as_object().expect("an object").keys().collect();
    assert_eq!(tags.len(), 7, "{tags:?}");
    // The seventh tag is nowhere where another person has marked.
    let nulls: Vec<_> = family["by_tag"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, v)| v.is_null())
        .collect();
    let [(only, _)] = nulls.as_slice() else {
        panic!("{nulls:?}")
    };
    assert!(
        family["why"]["by_tag"][only.as_str()]
            .as_str()
            .is_some_and(|why| why.contains("overlap"))
    );
    assert_eq!(found["counts"]["marks"], 16);
    assert_eq!(found["by_pair"].as_array().map(Vec::len), Some(3));
    let sources = found["by_source"].as_object().expect("an object");
    assert_eq!(sources.len(), 1);
    assert!(sources.values().all(|one| one["u_alpha"] == family["u_alpha"]));
    // The order of the files makes no difference, nor does naming one twice.
    let again = json(
        "turned",
        &[("Suzan", SUZAN), ("Alex", ALEX), ("Paul", PAUL), ("Alex", ALEX)],
    );
    assert_eq!(found, again);
}

#[test]
fn what_is_not_defined_is_null_and_says_why() {
    let alone = json("alone", &[("Alex", ALEX)]);
    for (part, figure) in [
        ("unitizing", "u_alpha"),
        ("unitizing", "bar_u_alpha"),
        ("unitizing", "cu_alpha"),
        ("nominal_alpha", "sentence"),
        ("span_f1", "exact"),
        ("span_f1", "overlap"),
        ("comparisons", "pairs_alpha"),
        ("comparisons", "link_f1"),
    ] {
        assert!(alone[part][figure].is_null(), "{part} {figure}");
        assert!(
            alone[part]["why"][figure].as_str().is_some_and(|why| why.len() > 9),
            "{part} {figure}"
        );
    }
    // Marks of one person with different tags overlap.
    let layers = json(
        "layers",
        &[("Ada", &[(0, 7, 0), (2, 9, 1)]), ("Ben", &[(0, 7, 0), (30, 35, 1)])],
    );
    let family = &layers["unitizing"];
    assert_eq!(
        (&family["layered"], &family["cu_alpha"]),
        (&Value::Bool(true), &Value::Null)
    );
    assert!(
        family["why"]["cu_alpha"]
            .as_str()
            .is_some_and(|why| why.contains("layer"))
    );
    assert!(family["note"].as_str().is_some_and(|note| note.contains("layer")));
    let values = family["by_tag"].as_object().expect("an object");
    assert!(values.values().any(|value| value.as_f64() == Some(1.0)), "{values:?}");
    assert!(
        values.values().any(|value| value.as_f64().is_some_and(|v| v < 0.0)),
        "{values:?}"
    );
}

#[test]
fn without_json_it_is_told_in_lines() {
    let output = run("lines", &[("Alex", ALEX), ("Paul", PAUL)], &[]);
    let told = String::from_utf8(output.stdout).expect("it is text");
    for line in [
        "2 annotators, 1 sources, 10 marks",
        "  u_alpha: 0.",
        "  Alex / Paul",
        "  pairs_alpha: none (fewer than two",
    ] {
        assert!(told.contains(line), "{line} is not in {told}");
    }
    assert!(!told.contains("NaN"), "{told}");
}
