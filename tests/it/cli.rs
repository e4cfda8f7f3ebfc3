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
