//! `variorum bundle`: a casebook inside the one-file app.

use std::path::{Path, PathBuf};

use super::Outcome;
use super::files::{Ended, FileError, is_refusal, read, read_casebook, say, write};
use crate::core::format::casebook;
use crate::core::model::Casebook;

/// Where the one-file app keeps a casebook, to the letter.
const SLOT: &str = r#"<script type="application/json" id="variorum-casebook"></script>"#;

pub(super) fn bundle(file: &Path, output: &Path, app: Option<&Path>) -> Ended {
    let (parsed, problems) = read_casebook(file, &Casebook::default())?;
    say(&problems);
    let parsed = parsed.ok_or_else(|| FileError::Nothing(format!("{} holds no casebook", file.display())))?;
    let app = match app {
        Some(app) => app.to_owned(),
        None => find_app().ok_or_else(|| {
            FileError::Nothing("the one-file app is neither beside this program nor in dist/; name it with --app, or make it with `cargo xtask bundle`".into())
        })?,
    };
    let page =
        String::from_utf8(read(&app)?).map_err(|_| FileError::Nothing(format!("{} is no page", app.display())))?;
    let page = fill(&page, &casebook::write(&parsed.casebook)).ok_or_else(|| {
        FileError::Nothing(format!(
            "{} is not the one-file app: it has no empty place for a casebook",
            app.display()
        ))
    })?;
    write(output, page.as_bytes())?;
    Ok(if problems.iter().any(is_refusal) {
        Outcome::Refused
    } else {
        Outcome::Done
    })
}

/// Returns the page with the casebook in its place. In JSON `<` only stands in strings, so that writing it as an escape changes nothing,
/// and no text can end the element that holds it.
fn fill(page: &str, casebook: &[u8]) -> Option<String> {
    let json = std::str::from_utf8(casebook)
        .ok()?
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026");
    let (before, after) = page.split_once(SLOT)?;
    let (start, end) = SLOT.split_once("></")?;
    Some(format!("{before}{start}>{json}</{end}{after}"))
}

fn find_app() -> Option<PathBuf> {
    let beside = std::env::current_exe()
        .ok()
        .and_then(|exe| Some(exe.parent()?.join("variorum.html")));
    [beside, Some(PathBuf::from("dist/variorum.html"))]
        .into_iter()
        .flatten()
        .find(|p| p.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element() {
        let page = format!("<head>{SLOT}</head>");
        let filled = fill(&page, br#"{"a":"</script><script>alert(1)</script>&amp;"}"#).expect("it has the place");
        assert_eq!(filled.matches("<script").count(), 1);
        assert_eq!(filled.matches("</script>").count(), 1);
        assert!(filled.contains(r#""\u003c/script\u003e"#));
        assert_eq!(fill("<head></head>", b"{}"), None);
    }
}
