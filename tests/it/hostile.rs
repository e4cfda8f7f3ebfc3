//! Files that are damaged or mean harm: what is refused, how it is named, and that the rest is read.

use serde_json::{Value, json};
use variorum::app::sample;
use variorum::core::format::casebook::{ELSEWHERE, Limits, Parsed, read, write};
use variorum::core::format::csv;
use variorum::core::format::problem::{Problem, ProblemKind};
use variorum::core::model::{Casebook, Content, RecordState, Revision};
use variorum::core::text::is_hidden;

const NOW: u64 = 1_800_000_000_000;

fn footbridge() -> Casebook {
    sample::casebook("old-mill-footbridge").expect("it ships with the app")
}

fn file() -> String {
    String::from_utf8(write(&footbridge())).expect("it is UTF-8")
}

fn parse(bytes: &[u8]) -> (Option<Parsed>, Vec<Problem>) {
    read(bytes, "file", &Casebook::default(), NOW, Limits::default())
}

fn keys(problems: &[Problem]) -> Vec<(&str, &'static str)> {
    problems.iter().map(|p| (p.place.as_str(), p.what.key())).collect()
}

fn claims(parsed: Option<Parsed>) -> usize {
    parsed.map_or(0, |p| p.casebook.claims().count())
}

/// The file after a change to its JSON.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_str(&file()).expect("it is JSON");
    change(&mut value);
    value.to_string().into_bytes()
}

/// The first claim among the items, and its place.
fn claim(value: &mut Value) -> (usize, &mut Value) {
    let items = value["first"]["items"].as_array_mut().expect("a list");
    let place = items.iter().position(|i| i["motivation"] == "tagging");
    let place = place.expect("a claim");
    (place, &mut items[place])
}

#[test]
fn what_is_too_much_in_an_item_is_named_by_its_pointer() {
    type Damage = fn(&mut Value);
    let table: [(Damage, &str, &str); 10] = [
        (
            |i| i["a/b~c"] = json!({"d": "x".repeat(100_001)}),
            "/a~1b~0c/d",
            "problem-too-long",
        ),
        (
            |i| i["x".repeat(100_001)] = json!(1),
            &format!("/{}", "x".repeat(100)),
            "problem-too-long",
        ),
        (
            |i| i["body"][0]["value"] = json!("x".repeat(100_001)),
            "/body/0/value",
            "problem-too-long",
        ),
        (|i| i["list"] = json!(vec![0; 100_001]), "/list", "problem-out-of-range"),
        (
            |i| i["variorum:revision"]["clock"]["counter"] = json!(0.5),
            "/variorum:revision/clock/counter",
            "problem-out-of-range",
        ),
        (
            |i| i["variorum:revision"]["clock"]["counter"] = json!(1_u64 << 32),
            "",
            "problem-json",
        ),
        (
            |i| i["variorum:revision"]["author"] = json!("urn:x:a\u{202e}b"),
            "",
            "problem-bad-id",
        ),
        (|i| i["id"] = json!("urn:x:a\u{200b}b"), "", "problem-bad-id"),
        (
            |i| i["variorum:revision"]["parents"] = json!(["00"]),
            "",
            "problem-json",
        ),
        (|i| i["variorum:kind"] = json!("constructor"), "", "problem-json"),
    ];
    let all = footbridge().claims().count();
    for (damage, inside, key) in table {
        let mut at = 0;
        let bytes = changed(|v| {
            let (place, item) = claim(v);
            at = place;
            damage(item);
        });
        let (parsed, problems) = parse(&bytes);
        assert_eq!(keys(&problems), [(format!("/first/items/{at}{inside}").as_str(), key)]);
        assert!(problems[0].what.is_quarantine());
        assert_eq!(claims(parsed), all - 1);
    }
}

#[test]
fn keys_that_mean_something_to_javascript_mean_nothing() {
    let all = footbridge();
    // In an item of ours that allows no other members, they spoil it; elsewhere they are passed over.
    for name in ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"] {
        let bytes = changed(|v| {
            v[name] = json!({"variorum:version": 9, "items": []});
            let (_, item) = claim(v);
            item[name] = json!({"polluted": true});
            item["variorum:revision"][name] = json!([]);
            item["target"][name] = json!("x");
        });
        let (parsed, problems) = parse(&bytes);
        assert_eq!(
            (keys(&problems), parsed.map(|p| p.casebook)),
            (vec![], Some(all.clone())),
            "{name}"
        );
        let bytes = changed(|v| v["variorum:codebook"][0][name] = json!({"polluted": true}));
        let (parsed, problems) = parse(&bytes);
        assert_eq!(keys(&problems), [("/variorum:codebook/0", "problem-json")], "{name}");
        assert_eq!(parsed.map(|p| p.quarantined), Some(1));
    }
}

#[test]
fn depth_is_bounded_in_items_and_costs_nothing_around_them() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(50_000), close.repeat(50_000));
        let (parsed, problems) = parse(format!("{{\"x\":{deep},\"items\":[{deep}],\"y\":{deep}}}").as_bytes());
        assert_eq!(keys(&problems), [("/items/0", "problem-json")]);
        assert_eq!(parsed.map(|p| p.quarantined), Some(1));
    }
}

#[test]
fn items_are_counted_in_each_list_and_in_all_together() {
    let limits = |items, total| Limits {
        items,
        total,
        ..Limits::default()
    };
    let counts = |limits: Limits| {
        let (parsed, problems) = read(file().as_bytes(), "file", &Casebook::default(), NOW, limits);
        let parsed = parsed.expect("a part is read").casebook;
        (parsed.sources().len(), parsed.claims().count(), problems)
    };
    let (sources, all, problems) = counts(Limits::default());
    assert!(problems.is_empty());
    let (_, few, problems) = counts(limits(all / 2, 200_000));
    assert!(few <= all / 2 && few > 0);
    assert!(
        problems
            .iter()
            .any(|p| p.place == "/first/items" && matches!(p.what, ProblemKind::TooManyItems { .. }))
    );
    // The sources come first, so that what is read of the rest has something to stand on.
    let (read, few, problems) = counts(limits(100_000, all));
    assert_eq!(read, sources);
    assert!(few < all);
    assert!(
        problems
            .iter()
            .all(|p| matches!(p.what, ProblemKind::TooManyItems { .. }))
    );
    // What is only counted is not kept in memory one by one.
    let long = format!("{{\"items\":[{}1]}}", "1,".repeat(300_000));
    let (parsed, problems) = parse(long.as_bytes());
    assert_eq!(parsed.map(|p| p.quarantined), Some(100_000));
    let first = problems.iter().find(|p| p.place == "/items").map(|p| p.what.clone());
    assert_eq!(
        first,
        Some(ProblemKind::TooManyItems {
            found: 300_001,
            limit: 100_000
        })
    );
}

#[test]
fn half_of_a_character_spoils_its_item_only() {
    let all = footbridge().claims().count();
    for broken in ["\\ud83d", "\\udc00\\ud800", "\\u12z", "\\x"] {
        for (place, what) in [
            ("\"exact\": \"", "exact"),
            ("\"variorum:tag\": \"", "tag"),
            ("\"motivation\": \"tagging", "motivation"),
        ] {
            let file = file();
            let (before, after) = file.split_at(file.find("\"first\"").expect("it has a page"));
            let text = [before, &after.replacen(place, &[place, broken].concat(), 1)].concat();
            let (parsed, problems) = parse(text.as_bytes());
            assert_eq!(problems.len(), 1, "{broken} in {what}: {problems:?}");
            assert_eq!(problems[0].what.key(), "problem-json");
            assert!(claims(parsed) >= all - 1, "{broken} in {what}");
        }
    }
}

#[test]
fn damage_in_the_middle_spoils_what_it_hits() {
    let text = file();
    let all = footbridge().claims().count();
    let at = text.find("\"first\"").expect("it has a page");
    let quote = at + text[at..].find("\"exact\": \"").expect("a claim") + 10;
    let damaged = |from: usize, bytes: &[u8]| {
        let mut file = text.clone().into_bytes();
        file[from..from + bytes.len()].copy_from_slice(bytes);
        file
    };
    // Bytes that are no text.
    let (parsed, problems) = parse(&damaged(quote, b"\xff\xfe\xc0"));
    assert_eq!(problems.len(), 1);
    assert!(problems[0].place.starts_with("/first/items/"));
    assert!(problems[0].what.to_string().contains("UTF-8"));
    assert_eq!(claims(parsed), all - 1);
    // A quotation mark that is gone: the string ends with its line.
    let end = quote + text[quote..].find("\",\n").expect("the end of the quote");
    let (parsed, problems) = parse(&damaged(end, b"x"));
    assert_eq!(problems.len(), 1);
    assert_eq!(claims(parsed), all - 1);
    // A bracket of the wrong sort: what follows cannot be told apart any more, and that is said.
    let close = at + text[at..].find("],\n").expect("the end of a list");
    let (parsed, problems) = parse(&damaged(close, b"}"));
    assert!(problems.iter().any(|p| p.what == ProblemKind::CutOff), "{problems:?}");
    assert!(parsed.is_some_and(|p| p.casebook.sources().len() == footbridge().sources().len()));
    // A comma that is gone between two items.
    let comma = at + text[at..].find("\n   },\n   {").expect("two items") + 5;
    let (parsed, problems) = parse(&damaged(comma, b" "));
    assert_eq!(keys(&problems), [("/first/items/1", "problem-cut-off")]);
    assert!(parsed.is_some());
    // A half that was never written, as a computer leaves it that lost its power.
    let mut file = text.clone().into_bytes();
    let half = file.len() / 2;
    file[half..].fill(0);
    let (parsed, problems) = parse(&file);
    assert!(problems.iter().any(|p| p.what == ProblemKind::CutOff));
    assert!(parsed.is_some_and(|p| !p.casebook.sources().is_empty()));
}

#[test]
fn a_file_may_break_off_within_a_character() {
    let text = file();
    let whole = footbridge();
    let cuts = text
        .char_indices()
        .filter(|(_, c)| c.len_utf8() > 1)
        .map(|(at, _)| at + 1);
    let mut tried = 0;
    for cut in cuts.step_by(7) {
        let (parsed, problems) = parse(&text.as_bytes()[..cut]);
        assert!(problems.iter().all(|p| p.what == ProblemKind::CutOff), "{problems:?}");
        for (id, record) in parsed.expect("what stands before is read").casebook.records() {
            let known = whole.record(id).expect("it is one of ours").known();
            assert!(record.known().keys().all(|k| known.contains_key(k)));
        }
        tried += 1;
    }
    assert!(tried > 3, "the sample has such characters");
}

#[test]
fn other_json_that_breaks_off_is_no_file_of_ours() {
    for text in [
        "{\"name\": \"x\", \"dependencies\": {\"a\": [1, ",
        "{\"a/b\": [{\"x\": 1},",
        "{\"x\": [",
        "{\"\": [",
    ] {
        let (parsed, problems) = parse(text.as_bytes());
        assert!(parsed.is_none(), "{text}");
        assert_eq!(keys(&problems), [("", "problem-not-collection")], "{text}");
    }
    let (parsed, problems) = parse(b"{\"items\": {\"a\": {}}}");
    assert_eq!(
        (parsed.map(|p| p.quarantined), keys(&problems)),
        (Some(1), vec![("/items", "problem-wrong-type")])
    );
}

#[test]
fn one_version_twice_is_one_and_is_said() {
    let bytes = changed(|v| {
        let (_, item) = claim(v);
        let again = item.clone();
        v["first"]["items"].as_array_mut().expect("a list").push(again);
    });
    let (parsed, problems) = parse(&bytes);
    assert_eq!(
        problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
        ["problem-duplicate"]
    );
    assert_eq!(parsed.map(|p| p.casebook), Some(footbridge()));
    // Two items under one id that say different things: both are there, and nobody's is taken for the other's.
    let bytes = changed(|v| {
        let (_, item) = claim(v);
        let mut other = item.clone();
        other["variorum:speaker"] = json!("somebody else");
        v["first"]["items"].as_array_mut().expect("a list").push(other);
    });
    let (parsed, problems) = parse(&bytes);
    assert_eq!(
        problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
        ["problem-edited-elsewhere"]
    );
    let book = parsed.expect("it can be read").casebook;
    let versions: Vec<&Revision> = book
        .records()
        .values()
        .flat_map(|r| r.known().values())
        .map(AsRef::as_ref)
        .collect();
    let foreign: Vec<_> = versions.iter().filter(|r| r.author.as_str() == ELSEWHERE).collect();
    assert_eq!(foreign.len(), 1);
    assert_eq!(versions.len(), footbridge().records().len() + 1);
}

#[test]
fn whoever_changes_an_author_in_a_file_makes_a_version_of_nobody() {
    let all = footbridge();
    let bytes = changed(|v| {
        let (_, item) = claim(v);
        item["variorum:revision"]["author"] = json!("urn:x:mallory");
        item["creator"]["id"] = json!("urn:x:mallory");
    });
    let (parsed, problems) = parse(&bytes);
    assert_eq!(
        problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
        ["problem-edited-elsewhere"]
    );
    let mut merged = all.clone();
    merged.merge(&parsed.expect("it can be read").casebook);
    for (id, record) in all.records() {
        let after = merged.record(id).expect("nothing goes");
        assert!(
            record.known().keys().all(|k| after.known().contains_key(k)),
            "no version is replaced or lost"
        );
        assert_eq!(after.states(), record.states());
    }
    assert!(
        merged
            .records()
            .values()
            .flat_map(|r| r.known().values())
            .all(|r| r.author.as_str() != "urn:x:mallory")
    );
}

#[test]
fn an_earlier_version_is_held_to_the_same_rules() {
    let mut book = footbridge();
    let (id, content) = book
        .claims()
        .next()
        .map(|(id, c)| (id.clone(), c.clone()))
        .expect("it has claims");
    let me = variorum::core::model::RecordId::new("urn:x:me");
    let state = RecordState::Live(Content::Claim(content));
    let revision = book.revise(&id, state, &me, book.clock(NOW).next(NOW));
    book.insert(revision.into());
    type Damage = fn(&mut Value);
    let table: [(Damage, &str, &str); 6] = [
        (
            |h| h["body"]["note"] = json!("x".repeat(100_001)),
            "/body/note",
            "problem-too-long",
        ),
        (
            |h| h["clock"]["ms"] = json!(1_u64 << 53),
            "/clock/ms",
            "problem-out-of-range",
        ),
        (|h| h["author"] = json!("not an iri"), "", "problem-bad-id"),
        (|h| h["body"]["pieces"] = json!([]), "", "problem-out-of-range"),
        (|h| h["body"]["__proto__"] = json!(1), "", "problem-json"),
        (|h| h["body"]["note"] = json!("never said"), "", "problem-not-replaced"),
    ];
    for (damage, inside, key) in table {
        let mut value: Value = serde_json::from_slice(&write(&book)).expect("it is JSON");
        damage(&mut value["variorum:history"][0]);
        let (parsed, problems) = parse(value.to_string().as_bytes());
        assert_eq!(
            keys(&problems),
            [(format!("/variorum:history/0{inside}").as_str(), key)]
        );
        let parsed = parsed.expect("the rest is read");
        assert_eq!(parsed.casebook.claims().count(), footbridge().claims().count());
    }
}

#[test]
fn what_another_program_made_cannot_keep_the_page_busy() {
    // A long text, and very many annotations that name no source: each would have to be searched for in it.
    let text = "lorem ipsum ".repeat(20_000);
    let source = variorum::core::text::TextId::of(&text);
    let annotation = |n: usize| {
        json!({"type": "Annotation", "id": format!("http://example.org/{n}"), "body": {"value": "x", "purpose": "tagging"},
            "target": {"source": "http://example.org/", "selector": {"type": "TextQuoteSelector", "exact": format!("words {n}")}}})
    };
    let card: Value = serde_json::from_str(&file())
        .map(|v: Value| v["variorum:sources"][0].clone())
        .expect("it is JSON");
    let mut card = card;
    card["text"] = json!(text);
    card["id"] = json!(source.to_string());
    let items: Vec<Value> = (0..300).map(annotation).collect();
    let bytes = json!({"variorum:sources": [card], "items": items})
        .to_string()
        .into_bytes();
    let limits = Limits {
        search: 10 * text.len(),
        ..Limits::default()
    };
    let (parsed, problems) = read(&bytes, "file", &Casebook::default(), NOW, limits);
    assert_eq!(parsed.map(|p| p.quarantined), Some(300));
    let count = |wanted: &str| problems.iter().filter(|p| p.what.key() == wanted).count();
    assert_eq!(
        (count("problem-unknown-source"), count("problem-too-much-to-search")),
        (10, 290)
    );
}

#[test]
fn tables_show_what_is_hidden_and_run_nothing() {
    let nasty = "=cmd()\u{202e}\u{0}\u{1b}[31m\u{200b}<script>\u{e0041}";
    let mut book = footbridge();
    let me = variorum::core::model::RecordId::new("urn:x:me");
    let clock = book.clock(NOW).next(NOW);
    for (id, mut content) in book.claims().map(|(id, c)| (id.clone(), c.clone())).collect::<Vec<_>>() {
        content.speaker = nasty.into();
        content.note = nasty.into();
        let revision = book.revise(&id, RecordState::Live(Content::Claim(content)), &me, clock);
        book.insert(revision.into());
    }
    for (id, mut content) in book
        .comparisons()
        .into_iter()
        .map(|(id, c)| (id.clone(), c.clone()))
        .collect::<Vec<_>>()
    {
        content.question = nasty.into();
        content.why = nasty.into();
        let revision = book.revise(&id, RecordState::Live(Content::Comparison(content)), &me, clock);
        book.insert(revision.into());
    }
    for table in [csv::claims(&book), csv::comparisons(&book)] {
        let table = String::from_utf8(table).expect("it is UTF-8");
        let table = table
            .strip_prefix('\u{feff}')
            .expect("it begins with a byte order mark");
        assert!(!table.chars().any(is_hidden));
        assert!(table.contains("'=cmd()[U+202E][U+0000][U+001B][31m[U+200B]<script>[U+E0041]"));
    }
}
