//! The first screen as it stands in both pages before the app runs: `first.html` with the sentences, samples and sign that the app itself
//! shows there, and `first.js`, which serves it until then. A journey holds it against what the app shows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::page;

/// The samples, by their files.
const SAMPLES: [&str; 3] = ["old-mill-footbridge", "moscow-visit", "skerrin-ferry-talks"];

/// The first screen.
#[derive(Default)]
pub struct First {
    /// Its elements.
    pub html: String,
    /// What serves it.
    pub script: String,
}

/// Makes the first screen.
pub fn first(root: &Path) -> Result<First> {
    let mut values = sentences(root)?;
    for sample in SAMPLES {
        let file = root.join(format!("samples/{sample}.json"));
        let text = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        let read: serde_json::Value = serde_json::from_str(&text).with_context(|| format!("{}", file.display()))?;
        for member in ["title", "about"] {
            let words = read[member]
                .as_str()
                .with_context(|| format!("{sample} has no {member}"))?;
            values.push((format!("{sample}/{member}"), escaped(words)));
        }
    }
    let sprite = fs::read_to_string(root.join("src/ui/parts/sprite.svg")).context("the sprite")?;
    let (_, file) = sprite.split_once("id=\"i-file\"").context("the sprite has no i-file")?;
    let (_, file) = file.split_once('>').context("i-file does not begin")?;
    let (file, _) = file.split_once("</symbol>").context("i-file does not end")?;
    values.push(("icon-file".to_owned(), file.to_owned()));

    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Ok(First {
        html: page::fill(include_str!("first.html"), &values)?,
        script: include_str!("first.js").to_owned(),
    })
}

/// Returns the English messages that stand on one line and ask for nothing.
fn sentences(root: &Path) -> Result<Vec<(String, String)>> {
    let folder = root.join("locales/en");
    let mut all = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))? {
        let text = fs::read_to_string(entry?.path())?;
        let lines = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let pairs = lines.filter_map(|line| line.split_once(" = "));
        let plain = pairs.filter(|(_, words)| !words.contains('{'));
        all.extend(plain.map(|(name, words)| (name.to_owned(), escaped(words))));
    }
    Ok(all)
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_words_in_every_place() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let first = first(&root).unwrap();
        assert!(!first.html.contains("{{") && first.html.contains("Open files…"));
        for empty in ["\"></b>", "></h1>", "\"></button>"] {
            assert!(!first.html.contains(empty), "{empty}");
        }
    }

    #[test]
    fn what_is_said_is_no_markup() {
        assert_eq!(escaped("a < \"b\" & c"), "a &lt; &quot;b&quot; &amp; c");
    }
}
