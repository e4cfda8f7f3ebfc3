//! The file: lossless, deterministic, total.

use std::rc::Rc;

use proptest::prelude::*;
use serde_json::{Value, json};
use variorum::app::sample;
use variorum::core::format::casebook::{Limits, Parsed, read, write};
use variorum::core::format::problem::{Problem, ProblemKind};
use variorum::core::model::{Casebook, Content, RecordState};
use variorum::core::text::FrozenText;

const NOW: u64 = 1_800_000_000_000;

fn footbridge() -> Casebook {
    sample::casebook("old-mill-footbridge").expect("it ships with the app")
}

fn parse(bytes: &[u8]) -> (Option<Parsed>, Vec<Problem>) {
    read(bytes, "file", &Casebook::default(), NOW, Limits::default())
}

fn kinds(problems: &[Problem]) -> Vec<(&str, &'static str)> {
    problems.iter().map(|p| (p.place.as_str(), p.what.key())).collect()
}

/// Where the W3C schemas are run over what the tests write.
fn keep(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("VARIORUM_WRITTEN") {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(format!("{folder}/{name}.variorum.json"), bytes).expect("the file can be written");
    }
}

#[test]
fn samples_survive_their_file() {
    for info in sample::list() {
        let book = sample::casebook(info.id).expect("it is listed");
        let bytes = write(&book);
        keep(info.id, &bytes);
        let (parsed, problems) = parse(&bytes);
        assert_eq!(kinds(&problems), []);
        let parsed = parsed.expect("what we wrote we can read");
        assert_eq!(parsed.casebook, book);
        assert_eq!(write(&parsed.casebook), bytes);
    }
    keep("empty", &write(&Casebook::default()));
}

#[test]
fn conflicts_and_deletions_survive_their_file() {
    let mut ours = footbridge();
    let mut theirs = footbridge();
    let ids: Vec<_> = ours.claims().map(|(id, _)| id.clone()).take(3).collect();
    let me = variorum::core::model::RecordId::new("urn:x:me");
    let clock = ours.clock(NOW).next(NOW);
    let with_note = |book: &Casebook, id, note: &str| {
        let mut claim = book.claim(id).expect("it is a claim").clone();
        note.clone_into(&mut claim.note);
        Rc::new(book.revise(id, RecordState::Live(Content::Claim(claim)), &me, clock))
    };
    ours.insert(with_note(&ours, &ids[0], "ours"));
    theirs.insert(with_note(&theirs, &ids[0], "theirs"));
    ours.insert(Rc::new(ours.revise(
        &ids[1],
        RecordState::Deleted(variorum::core::model::RecordKind::Claim),
        &me,
        clock,
    )));
    theirs.insert(with_note(&theirs, &ids[1], "edited against a deletion"));
    ours.insert(Rc::new(ours.revise(
        &ids[2],
        RecordState::Deleted(variorum::core::model::RecordKind::Claim),
        &me,
        clock,
    )));
    ours.merge(&theirs);
    assert_eq!(ours.conflicts().count(), 2);
    let bytes = write(&ours);
    keep("conflicts", &bytes);
    let (parsed, problems) = parse(&bytes);
    assert_eq!(kinds(&problems), []);
    let read = parsed.expect("it can be read").casebook;
    assert_eq!(write(&read), bytes);
    assert_eq!(read, ours, "with its history");
    assert_eq!(read.conflicts().count(), 2);
    assert_eq!(read.content(&ids[2]), None);
}

/// Damages the file of the footbridge and reads it.
fn damaged(change: impl FnOnce(&mut Value)) -> (Parsed, Vec<Problem>) {
    let mut value: Value = serde_json::from_slice(&write(&footbridge())).expect("it is JSON");
    change(&mut value);
    let (parsed, problems) = parse(value.to_string().as_bytes());
    (parsed.expect("the good part is offered"), problems)
}

#[test]
fn the_history_of_a_record_travels_and_cannot_be_changed() {
    let mut book = footbridge();
    let id = book.claims().map(|(id, _)| id.clone()).next().expect("it has claims");
    let me = variorum::core::model::RecordId::new("urn:x:me");
    let mut clock = book.clock(NOW);
    for note in ["first", "second", "third"] {
        clock = clock.next(NOW);
        let mut claim = book.claim(&id).expect("it is a claim").clone();
        note.clone_into(&mut claim.note);
        book.insert(Rc::new(book.revise(
            &id,
            RecordState::Live(Content::Claim(claim)),
            &me,
            clock,
        )));
    }
    let bytes = write(&book);
    keep("history", &bytes);
    let (parsed, problems) = parse(&bytes);
    assert_eq!(kinds(&problems), []);
    let read = parsed.expect("it is a file").casebook;
    assert_eq!(read, book, "all four versions are there");
    let text = String::from_utf8(bytes).expect("it is UTF-8");
    let (parsed, problems) = parse(text.replace("\"second\"", "\"never said\"").as_bytes());
    let places: Vec<_> = problems.iter().map(|p| p.what.key()).collect();
    assert_eq!(places, ["problem-not-replaced"], "{problems:?}");
    assert!(problems[0].place.starts_with("/variorum:history/"));
    let parsed = parsed.expect("the rest is read");
    assert_eq!(parsed.quarantined, 1);
    let heads = |book: &Casebook| {
        book.record(&id)
            .map(|r| r.heads().map(|(id, _)| id).collect::<Vec<_>>())
    };
    assert_eq!(
        heads(&parsed.casebook),
        heads(&book),
        "no old version came back as a new one"
    );
}

#[test]
fn one_bad_item_spoils_no_other() {
    type Damage = fn(&mut Value);
    let all = footbridge().claims().count();
    let table: [(&str, Damage, &str, &str); 9] = [
        ("a number for an item", |i| *i = json!(7), "", "problem-wrong-type"),
        (
            "no target",
            |i| drop(i.as_object_mut().expect("an object").remove("target")),
            "",
            "problem-missing",
        ),
        (
            "an id with a space",
            |i| i["id"] = json!("urn:x y"),
            "",
            "problem-bad-id",
        ),
        (
            "an id that is none",
            |i| i["id"] = json!("__proto__"),
            "",
            "problem-bad-id",
        ),
        (
            "a negative offset",
            |i| i["target"]["selector"][1]["start"] = json!(-1),
            "/target/selector/1/start",
            "problem-out-of-range",
        ),
        (
            "an offset before its start",
            |i| i["target"]["selector"][1]["end"] = json!(0),
            "",
            "problem-out-of-range",
        ),
        (
            "a clock beyond numbers",
            |i| i["variorum:revision"]["clock"]["ms"] = json!(u64::MAX),
            "/variorum:revision/clock/ms",
            "problem-out-of-range",
        ),
        (
            "a string without end",
            |i| i["variorum:speaker"] = json!("x".repeat(200_000)),
            "/variorum:speaker",
            "problem-too-long",
        ),
        (
            "a revision that is a list",
            |i| i["variorum:revision"] = json!([]),
            "",
            "problem-wrong-type",
        ),
    ];
    for (name, damage, inside, key) in table {
        let mut place = 0;
        let (parsed, problems) = damaged(|v| {
            let items = v["first"]["items"].as_array_mut().expect("a list");
            place = items
                .iter()
                .position(|i| {
                    i["motivation"] == "tagging" && i["target"].is_object() && i["target"]["selector"][1]["start"] != 0
                })
                .expect("a claim");
            damage(&mut items[place]);
        });
        assert_eq!(
            kinds(&problems),
            [(format!("/first/items/{place}{inside}").as_str(), key)],
            "{name}"
        );
        assert_eq!(parsed.quarantined, 1, "{name}");
        assert_eq!(parsed.casebook.claims().count(), all - 1, "{name}");
    }
}

#[test]
fn half_a_surrogate_pair_spoils_its_item_only() {
    let text = String::from_utf8(write(&footbridge())).expect("it is UTF-8");
    let broken = text.replacen("\"motivation\": \"tagging\"", "\"motivation\": \"\\ud83d\"", 1);
    let (parsed, problems) = parse(broken.as_bytes());
    assert_eq!(
        problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
        ["problem-json"]
    );
    assert_eq!(
        parsed.map(|p| p.casebook.claims().count()),
        Some(footbridge().claims().count() - 1)
    );
}

#[test]
fn what_is_no_file_is_refused_with_its_reason() {
    for (bytes, key) in [
        (&b""[..], "problem-empty"),
        (b"\xff\xfe\x00", "problem-not-utf8"),
        (b"\0\0\0\0", "problem-not-collection"),
        (b"hello", "problem-not-collection"),
        (b"7", "problem-not-collection"),
        (b"{}", "problem-not-collection"),
        (b"{\"a\":1}", "problem-not-collection"),
        (b"<!doctype html>", "problem-not-collection"),
    ] {
        let (parsed, problems) = parse(bytes);
        assert!(parsed.is_none(), "{key}");
        assert_eq!(
            problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
            [key],
            "{bytes:?}"
        );
        assert!(problems[0].is_fatal());
    }
    let limits = Limits {
        bytes: 10,
        ..Limits::default()
    };
    let (parsed, problems) = read(&write(&footbridge()), "file", &Casebook::default(), NOW, limits);
    assert!(parsed.is_none());
    assert!(matches!(problems[0].what, ProblemKind::TooLarge { limit: 10, .. }));
}

#[test]
fn depth_is_bounded() {
    let deep = format!(
        "{{\"type\":\"AnnotationCollection\",\"items\":[{}{}]}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let (parsed, problems) = parse(deep.as_bytes());
    assert_eq!(parsed.map(|p| p.quarantined), Some(1));
    assert_eq!(kinds(&problems), [("/items/0", "problem-json")]);
}

#[test]
fn a_change_by_another_program_is_a_new_version_of_its_own() {
    let (parsed, problems) = damaged(|v| {
        let items = v["first"]["items"].as_array_mut().expect("a list");
        let claim = items
            .iter_mut()
            .find(|i| i["motivation"] == "tagging")
            .expect("a claim");
        claim["body"]
            .as_array_mut()
            .expect("bodies")
            .retain(|b| b["purpose"] == "tagging");
        claim["body"]
            .as_array_mut()
            .expect("bodies")
            .push(json!({"type": "TextualBody", "purpose": "commenting", "value": "changed by hand"}));
    });
    assert_eq!(
        problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
        ["problem-edited-elsewhere"]
    );
    let mut book = footbridge();
    book.merge(&parsed.casebook);
    assert_eq!(
        book.conflicts().count(),
        0,
        "it follows from the version that it changed"
    );
    assert_eq!(book.claims().filter(|(_, c)| c.note == "changed by hand").count(), 1);
}

#[test]
fn a_text_with_a_wrong_hash_stands_for_itself() {
    let (parsed, problems) = damaged(|v| v["variorum:sources"][0]["text"] = json!("Another text."));
    assert!(problems.iter().any(|p| matches!(p.what, ProblemKind::WrongHash { .. })));
    assert!(
        parsed
            .casebook
            .text(FrozenText::new("Another text.".into()).id())
            .is_some()
    );
}

#[test]
fn annotations_of_other_tools_are_read_as_far_as_they_can_be() {
    let book = footbridge();
    let (id, card) = book.sources()[0];
    let words: String = book
        .text(id)
        .expect("a text")
        .as_str()
        .lines()
        .next()
        .expect("a line")
        .to_owned();
    let selector = json!({"type": "TextQuoteSelector", "exact": words});
    let annotation = |target: Value| {
        json!({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "http://example.org/1",
        "creator": {"name": "Ada"}, "body": [{"type": "TextualBody", "purpose": "tagging", "value": "checkable fact"},
        {"type": "TextualBody", "purpose": "commenting", "value": "look"}], "target": target})
    };
    let by_hash = json!({"source": id.to_string(), "selector": selector});
    let unknown = json!({"source": "http://example.org/page", "selector": [selector]});
    let refined = json!({"source": {"id": id.to_string()}, "selector": {"type": "FragmentSelector", "value": "p1", "refinedBy": selector}});
    let position = json!({"source": id.to_string(), "selector": {"type": "TextPositionSelector", "start": 0, "end": words.chars().count()}});
    for (target, note) in [(by_hash, false), (unknown, true), (refined, false), (position, false)] {
        for file in [
            json!({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [annotation(target.clone())]}}),
            json!([annotation(target.clone())]),
            annotation(target.clone()),
        ] {
            let (parsed, problems) = read(file.to_string().as_bytes(), "file", &book, NOW, Limits::default());
            let parsed = parsed.expect("it can be read");
            let keys: Vec<_> = problems.iter().map(|p| p.what.key()).collect();
            let expected: &[&str] = if note {
                &["problem-made-elsewhere", "problem-placed-by-quote"]
            } else {
                &["problem-made-elsewhere"]
            };
            assert_eq!(keys, expected, "{file}");
            let (_, claim) = parsed.casebook.claims().next().expect("a claim");
            assert_eq!(
                (claim.source, claim.pieces[0].exact.as_str(), claim.note.as_str()),
                (id, words.as_str(), "look")
            );
            let mut merged = book.clone();
            merged.merge(&parsed.casebook);
            assert_eq!(merged.tag(&claim.tag).map(|t| t.letter.as_str()), Some("F"));
        }
    }
    for (target, key) in [
        (
            json!({"source": id.to_string(), "selector": {"type": "TextQuoteSelector", "exact": "words that are not there"}}),
            "problem-lost-quote",
        ),
        (
            json!({"source": "http://example.org/", "selector": {"type": "TextQuoteSelector", "exact": "words that are not there"}}),
            "problem-unknown-source",
        ),
        (json!({"source": id.to_string()}), "problem-missing"),
        (json!("http://example.org/page"), "problem-no-place"),
        (
            json!({"source": id.to_string(), "selector": {"type": "TextQuoteSelector", "exact": "the"}}),
            "problem-ambiguous-quote",
        ),
    ] {
        let (parsed, problems) = read(
            annotation(target).to_string().as_bytes(),
            "file",
            &book,
            NOW,
            Limits::default(),
        );
        assert_eq!(parsed.map(|p| p.quarantined), Some(1), "{key}");
        assert_eq!(problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(), [key]);
    }
    assert!(!card.title.is_empty());
}

#[test]
fn a_file_cut_off_anywhere_keeps_what_stands_before() {
    let bytes = write(&footbridge());
    let whole = footbridge();
    for tenth in 1..10 {
        let cut = bytes.len() * tenth / 10;
        let (parsed, problems) = parse(&bytes[..cut]);
        assert!(
            problems
                .iter()
                .any(|p| matches!(p.what, ProblemKind::CutOff | ProblemKind::NotUtf8)),
            "{tenth}"
        );
        if let Some(parsed) = parsed {
            for (id, record) in parsed.casebook.records() {
                assert_eq!(whole.record(id).map(|r| r.states()), Some(record.states()), "{tenth}");
            }
            assert!(tenth < 5 || parsed.casebook.claims().count() > 10, "{tenth}");
        }
    }
}

#[test]
fn hostile_strings_stay_strings() {
    let hostile = "</script><img src=x onerror=alert(1)> =1+1 \u{202e}\u{0}";
    let (parsed, _) = damaged(|v| {
        let items = v["first"]["items"].as_array_mut().expect("a list");
        items
            .iter_mut()
            .filter(|i| i["motivation"] == "tagging")
            .for_each(|i| i["variorum:speaker"] = json!(hostile));
        v["variorum:sources"]
            .as_array_mut()
            .expect("a list")
            .iter_mut()
            .for_each(|s| s["outlet"] = json!(hostile));
    });
    assert!(parsed.casebook.claims().all(|(_, c)| c.speaker == hostile));
    let bytes = write(&parsed.casebook);
    keep("hostile", &bytes);
    assert_eq!(parse(&bytes).0.map(|p| p.casebook), Some(parsed.casebook));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(parse(&bytes));
    }

    #[test]
    fn no_damage_makes_the_reader_panic(places in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6), cut in any::<proptest::sample::Index>()) {
        let mut bytes = write(&footbridge());
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        if let Some(parsed) = parse(&bytes).0 {
            drop(parse(&write(&parsed.casebook)));
        }
    }
}

#[test]
fn no_item_makes_a_source_or_the_title_into_something_else() {
    let book = footbridge();
    let source = book.sources()[0].0.to_string();
    let title = book.title().expect("it has one").0.to_string();
    for id in [source, title] {
        let mut value: Value = serde_json::from_slice(&write(&book)).expect("it is JSON");
        let items = value["first"]["items"].as_array_mut().expect("a list");
        let claim = items
            .iter_mut()
            .find(|i| i["motivation"] == "tagging")
            .expect("a claim");
        claim["id"] = json!(id);
        let (parsed, problems) = read(value.to_string().as_bytes(), "file", &book, NOW, Limits::default());
        assert_eq!(
            problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
            ["problem-bad-id"]
        );
        let mut merged = book.clone();
        merged.merge(&parsed.expect("the rest is read").casebook);
        assert_eq!(merged.sources().len(), book.sources().len());
        assert_eq!(
            merged.title().map(|(_, t)| &t.title),
            book.title().map(|(_, t)| &t.title)
        );
    }
}

#[test]
fn a_card_that_differs_in_its_place_only_is_no_conflict() {
    let book = footbridge();
    let (id, card) = book.sources()[0];
    let record = variorum::core::model::RecordId::of_source(id);
    let mut merged = book.clone();
    let clock = book.clock(NOW).next(NOW);
    let mut put = |change: fn(&mut variorum::core::model::Source), author: &str| {
        let mut card = card.clone();
        change(&mut card);
        let author = variorum::core::model::RecordId::new(author);
        merged.insert(Rc::new(book.revise(
            &record,
            RecordState::Live(Content::Source(card)),
            &author,
            clock,
        )));
        merged.conflicts().count()
    };
    assert_eq!(put(|c| c.order = 7, "urn:x:ada"), 0);
    assert_eq!(put(|c| c.file = "other.txt".into(), "urn:x:ben"), 0);
    assert_eq!(put(|c| c.title = "Other".into(), "urn:x:cleo"), 1);
}
