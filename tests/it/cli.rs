//! The command line, run as a program: what it writes, prints and answers.

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("variorum-cli-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.0.join(name), bytes).expect("a file can be written");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).expect("the file is there")
    }

    fn run(&self, args: &[&str]) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_variorum"));
        Command::new(program)
            .args(args)
            .current_dir(&self.0)
            .output()
            .expect("the program runs")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left in a folder for temporary files is no harm.
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn status(output: &Output) -> Option<i32> {
    output.status.code()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn articles_become_a_casebook_that_can_be_checked_shown_merged_and_bundled() {
    let folder = Folder::new("all");
    folder.write("one.txt", b"Pier closed\n\nThe pier closed on Monday.\n");
    folder.write(
        "two.txt",
        "Пирс закрыт\n\nПирс закрыли в понедельник, сказал мэр.\n".as_bytes(),
    );
    let made = folder.run(&[
        "new",
        "one.txt",
        "two.txt",
        "-o",
        "pier.variorum.json",
        "--title",
        "The pier",
    ]);
    assert_eq!(status(&made), Some(0), "{}", text(&made.stderr));
    let checked = folder.run(&["check", "pier.variorum.json", "--json"]);
    assert_eq!(status(&checked), Some(0));
    let json: Value = serde_json::from_slice(&checked.stdout).expect("one JSON document");
    assert_eq!(json["files"][0]["problems"], serde_json::json!([]));
    let shown = folder.run(&["show", "pier.variorum.json", "--json"]);
    let json: Value = serde_json::from_slice(&shown.stdout).expect("one JSON document");
    assert_eq!(
        (json["title"].as_str(), json["sources"].as_array().map(Vec::len)),
        (Some("The pier"), Some(2))
    );
    let merge = |files: &[&str], output: &str| {
        let mut args = vec!["merge"];
        args.extend(files);
        args.extend(["-o", output, "--report", "report.json"]);
        folder.run(&args)
    };
    assert_eq!(
        status(&merge(&["pier.variorum.json", "pier.variorum.json"], "merged.json")),
        Some(0)
    );
    assert_eq!(
        folder.read("merged.json"),
        folder.read("pier.variorum.json"),
        "merging with itself changes nothing"
    );
    let report: Value = serde_json::from_str(&folder.read("report.json")).expect("JSON");
    assert_eq!(
        (
            report["files"][0]["new"].as_u64() > Some(0),
            report["files"][1]["new"].as_u64()
        ),
        (true, Some(0))
    );
    folder.write(
        "app.html",
        br#"<head><script type="application/json" id="variorum-casebook"></script></head>"#,
    );
    let bundled = folder.run(&["bundle", "pier.variorum.json", "-o", "page.html", "--app", "app.html"]);
    assert_eq!(status(&bundled), Some(0), "{}", text(&bundled.stderr));
    assert!(folder.read("page.html").contains("The pier"));
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_a_status() {
    let folder = Folder::new("wrong");
    folder.write("empty.txt", b"");
    folder.write("one.txt", b"Pier closed\n\nThe pier closed on Monday.\n");
    folder.write("no.json", b"{");
    let made = folder.run(&["new", "one.txt", "empty.txt", "-o", "x.json"]);
    assert_eq!(status(&made), Some(1), "done, but one was refused");
    assert!(
        text(&made.stderr).contains("empty.txt: it holds no text"),
        "{}",
        text(&made.stderr)
    );
    let checked = folder.run(&["check", "no.json"]);
    assert_eq!(status(&checked), Some(1));
    for (args, said) in [
        (&["new", "missing.txt", "-o", "y.json"][..], "missing.txt"),
        (&["new", "empty.txt", "-o", "y.json"], "none of the articles"),
        (&["merge", "no.json", "-o", "y.json"], "none of the files"),
        (&["show", "no.json"], "holds no casebook"),
        (&["frobnicate"], "frobnicate"),
        (
            &["bundle", "x.json", "-o", "y.html", "--app", "one.txt"],
            "not the one-file app",
        ),
    ] {
        let output = folder.run(args);
        assert_eq!(status(&output), Some(2), "{args:?}");
        assert!(
            text(&output.stderr).contains(said),
            "{args:?}: {}",
            text(&output.stderr)
        );
        assert!(output.stdout.is_empty(), "{args:?}");
    }
    assert!(!folder.0.join("y.json").exists(), "nothing half is written");
}

#[test]
fn a_merge_tells_whose_files_they_are_and_of_which_sources_they_speak() {
    let folder = Folder::new("report");
    let words = "The pier at Lindmere was shut on Monday after a storm tore off planks, and nobody knows who will pay for \
        the repairs, which will take until the end of the summer.\n";
    folder.write("one.txt", format!("Pier shut\n\n{words}").as_bytes());
    folder.write(
        "menu.txt",
        format!("Home | News | Sign in\n\nPier shut\n\n{words}").as_bytes(),
    );
    folder.write(
        "alone.txt",
        b"A quiet week\n\nThe band played on the quay in Skerrin.\n",
    );
    for (articles, file) in [
        (&["one.txt"][..], "one.json"),
        (&["menu.txt", "alone.txt"][..], "two.json"),
    ] {
        let made = folder.run(&[&["new"][..], articles, &["-o", file]].concat());
        assert_eq!(status(&made), Some(0), "{}", text(&made.stderr));
    }
    let files = [
        "merge",
        "one.json",
        "two.json",
        "two.json",
        "-o",
        "all.json",
        "--report",
        "report.json",
    ];
    let merged = folder.run(&files);
    assert_eq!(status(&merged), Some(0), "{}", text(&merged.stderr));
    let report: Value = serde_json::from_str(&folder.read("report.json")).expect("JSON");
    let [one, two, again] = &report["files"].as_array().expect("a list")[..] else {
        panic!("{report}");
    };
    let words = |row: &Value| -> Vec<String> {
        let sources = row["sources"].as_array().expect("a list").iter();
        sources
            .map(|source| source["is"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(words(one), ["new"]);
    let mut of_two = words(two);
    of_two.sort();
    assert_eq!(of_two, ["near", "new"]);
    assert_eq!(words(again), ["same", "same"]);
    let near = two["sources"]
        .as_array()
        .and_then(|all| all.iter().find(|source| source["is"] == "near"));
    assert_eq!(
        near.map(|source| (&source["near"]["source"], source["near"]["percent"].as_u64())),
        Some((&one["sources"][0]["id"], Some(100)))
    );
    assert_eq!(
        one["kinds"]["source"],
        serde_json::json!({"new": 1, "same": 0, "changed": 0, "conflicts": 0})
    );
    assert_eq!(
        (&one["copied"], &again["new"]),
        (&serde_json::json!([]), &serde_json::json!(0))
    );
    assert_eq!(
        again["copied"],
        serde_json::json!([{"what": "file", "file": "two.json"}])
    );
    assert_eq!(one["people"][0]["id"], "urn:variorum:annotator:command-line");
    assert!(one["last"]["at"].as_str().is_some_and(|at| at.ends_with('Z')), "{one}");

    // The other save is made an earlier version by hand; the call says one of two ways.
    let id = |place: &Value| place.as_str().unwrap_or_default().to_owned();
    let (own, other) = (
        id(&one["sources"][0]["id"]),
        near.map(|source| id(&source["id"])).unwrap_or_default(),
    );
    let moved = folder.run(&[
        "reanchor",
        "all.json",
        "--source",
        &other,
        "--onto",
        &own,
        "-o",
        "moved.json",
    ]);
    assert_eq!(status(&moved), Some(0), "{}", text(&moved.stderr));
    let file: Value = serde_json::from_str(&folder.read("moved.json")).expect("JSON");
    let card = file["variorum:sources"]
        .as_array()
        .and_then(|all| all.iter().find(|card| card["id"] == own.as_str()));
    assert_eq!(card.and_then(|card| card["replaces"].as_str()), Some(other.as_str()));
    for more in [
        &[][..],
        &["--with", "one.txt", "--onto", "x"],
        &["--onto", &other],
        &["--onto", "nowhere"],
    ] {
        let wrong = folder.run(&[&["reanchor", "all.json", "--source", &other, "-o", "x.json"], more].concat());
        assert_eq!(status(&wrong), Some(2), "{more:?}");
    }
}
