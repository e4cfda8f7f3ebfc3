//! The house rules that a machine can check: who may import whom, files that say what they are, and words that exist.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("it is text")
}

/// The rooms of the house, each with those that it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("core/order", &[]),
    ("core/json", &["core/order"]),
    ("core/text", &["core/json", "core/order"]),
    ("core/colour", &[]),
    ("core/agreement", &["core/order"]),
    ("core/anchor", &["core/json", "core/order", "core/text"]),
    ("core/model", &["core/anchor", "core/json", "core/order", "core/text"]),
    (
        "core/segment",
        &["core/model", "core/anchor", "core/order", "core/text"],
    ),
    (
        "core/format",
        &["core/model", "core/anchor", "core/json", "core/order", "core/text"],
    ),
    (
        "core/analysis",
        &["core/model", "core/anchor", "core/json", "core/order", "core/text"],
    ),
    ("core/figure", &["core/analysis", "core/order", "core/text"]),
    ("app", &["core"]),
    ("browser", &["app", "core"]),
    ("ui", &["browser", "app", "core"]),
    ("cli", &["app", "core"]),
];

fn room_of(path: &str) -> Option<&'static (&'static str, &'static [&'static str])> {
    ROOMS
        .iter()
        .find(|(room, _)| path == *room || path.starts_with(&format!("{room}/")) || path == format!("{room}.rs"))
}

/// Returns every path below the crate that a file names, `core/text` for `crate::core::text::Span`.
fn named(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for at in source.match_indices("crate::").map(|(at, _)| at) {
        let rest = &source[at + "crate::".len()..];
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
            .unwrap_or(rest.len());
        let path = rest[..end].trim_end_matches(':');
        if rest[end..].starts_with('{') {
            // `crate::core::{a::B, c}` and the like.
            let close = rest.find('}').unwrap_or(rest.len());
            for item in rest[end + 1..close].split(',') {
                found.push(format!("{path}::{}", item.trim()).replace("::", "/"));
            }
        } else {
            found.push(path.replace("::", "/"));
        }
    }
    found
}

#[test]
fn imports_point_one_way() {
    let src = root().join("src");
    let mut breaches = Vec::new();
    let mut checked = 0;
    for file in files(&src, "rs") {
        let inside = file
            .strip_prefix(&src)
            .expect("it is below")
            .to_string_lossy()
            .replace('\\', "/");
        let Some((room, allowed)) = room_of(&inside) else {
            assert!(
                ["lib.rs", "main.rs", "core/mod.rs"].contains(&inside.as_str()),
                "{inside} stands in no room"
            );
            continue;
        };
        checked += 1;
        for path in named(&read(&file)) {
            let to = path.as_str();
            let own = to == *room || to.starts_with(&format!("{room}/"));
            let known = ROOMS.iter().any(|(r, _)| to == *r || to.starts_with(&format!("{r}/")));
            let fine = allowed.iter().any(|a| to == *a || to.starts_with(&format!("{a}/")));
            // The macro of the words is at the root: `crate::t!`.
            if !own && !fine && (known || to.starts_with("core")) && to != "t" {
                breaches.push(format!("{inside} imports {to}"));
            }
        }
    }
    assert!(checked > 50, "only {checked} files were checked");
    assert_eq!(breaches, Vec::<String>::new());
}

#[test]
fn only_the_browser_speaks_to_javascript() {
    let src = root().join("src");
    for file in files(&src, "rs") {
        let inside = file
            .strip_prefix(&src)
            .expect("it is below")
            .to_string_lossy()
            .replace('\\', "/");
        let text = read(&file);
        if !inside.starts_with("browser/") {
            for word in ["extern \"C\"", "Closure::", "js_sys::", "wasm_bindgen_futures"] {
                assert!(!text.contains(word), "{inside} has {word}");
            }
        }
        if !inside.starts_with("browser/") && !inside.starts_with("ui/") && inside != "main.rs" {
            for word in ["web_sys", "yew::", "gloo::"] {
                assert!(!text.contains(word), "{inside} has {word}");
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is() {
    let root = root();
    for folder in ["src", "tests", "xtask/src", "benches", "examples"] {
        for file in files(&root.join(folder), "rs") {
            assert!(
                read(&file).starts_with("//! "),
                "{} does not open with what it is",
                file.display()
            );
        }
    }
    for file in files(&root.join("styles"), "css") {
        assert!(
            read(&file).starts_with("/*"),
            "{} does not open with what it is",
            file.display()
        );
    }
}

/// Returns every message id that stands in the code between quotation marks with one of the prefixes of `locales/`.
fn used(prefixes: &BTreeSet<String>) -> BTreeMap<String, String> {
    let src = root().join("src");
    let mut found = BTreeMap::new();
    for file in files(&src, "rs") {
        let inside = file
            .strip_prefix(&src)
            .expect("it is below")
            .to_string_lossy()
            .into_owned();
        let text = read(&file);
        for (n, part) in text.split('"').enumerate() {
            let is_id = n % 2 == 1
                && part.contains('-')
                && !part.ends_with('-')
                && part.starts_with(|c: char| c.is_ascii_lowercase())
                && part
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            let after_t = text.contains(&format!("t!(\"{part}\""));
            let prefix = part.split('-').next().unwrap_or_default();
            if is_id && (after_t || (["step", "toast", "problem"].contains(&prefix) && prefixes.contains(prefix))) {
                found.insert(part.to_owned(), inside.clone());
            }
        }
    }
    found
}

#[test]
fn every_sentence_exists_in_every_language() {
    let (english, wrong) = variorum::app::words::inventory("en");
    assert_eq!(wrong, Vec::<String>::new());
    let mut seen = BTreeSet::new();
    let doubled: Vec<_> = english.iter().filter(|id| !seen.insert((*id).clone())).collect();
    assert_eq!(doubled, Vec::<&String>::new(), "these stand twice");
    let prefixes = seen
        .iter()
        .filter_map(|id| id.split('-').next())
        .map(str::to_owned)
        .collect();
    let used = used(&prefixes);
    assert!(used.len() > 100, "only {} were found", used.len());
    let missing: Vec<_> = used.iter().filter(|(id, _)| !seen.contains(*id)).collect();
    assert_eq!(missing, Vec::<(&String, &String)>::new(), "these have no sentence");
    for (tag, _) in variorum::app::words::languages() {
        let (ids, wrong) = variorum::app::words::inventory(tag);
        assert_eq!(wrong, Vec::<String>::new(), "{tag}");
        let ids: BTreeSet<String> = ids.into_iter().collect();
        assert_eq!(
            seen.symmetric_difference(&ids).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{tag}"
        );
    }
}

#[test]
fn no_sentence_of_the_articles_is_here() {
    let corpus = root().join("../shared/corpus");
    if !corpus.is_dir() {
        println!("skipped: there are no articles beside the project");
        return;
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(variorum::core::text::lower_case)
            .collect()
    };
    let mut runs: BTreeSet<Vec<String>> = BTreeSet::new();
    for file in files(&corpus, "txt") {
        runs.extend(words(&read(&file)).windows(8).map(<[String]>::to_vec));
    }
    for (folder, ending) in [("samples", "json"), ("tests", "rs"), ("src", "rs"), ("locales", "ftl")] {
        for file in files(&root().join(folder), ending) {
            let hit = words(&read(&file))
                .windows(8)
                .find(|w| runs.contains(*w))
                .map(<[String]>::to_vec);
            assert_eq!(hit, None, "{}", file.display());
        }
    }
}
