//! Writes the two pages from their parts: the one-file app, which carries everything, and the page of the web form, which names
//! its files. Each gets a content security policy under which no request can leave. It refuses parts that could end the
//! element that holds them.

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::first::First;
use crate::join::{HIGH, HIGH_BITS, LISTED, ODD, ZERO};
use crate::streams;

/// Where `variorum bundle FILE` puts a casebook: exactly once in each page.
pub const CASEBOOK_SLOT: &str = r#"<script type="application/json" id="variorum-casebook"></script>"#;

const PAGE: &str = include_str!("page.html");

/// What the one-file app is made of.
pub struct Parts {
    /// The stylesheets, in order.
    pub css: String,
    /// wasm-bindgen's glue with the lines that start the app.
    pub script: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
    /// The icon, SVG.
    pub icon: String,
    /// What is shown until the app runs.
    pub first: First,
}

/// The names of the files beside the page of the web form.
pub struct Names {
    /// The stylesheet.
    pub css: String,
    /// The glue with the lines that start the app.
    pub script: String,
    /// The WebAssembly.
    pub wasm: String,
}

/// Returns the one-file app.
pub fn one_file(parts: &Parts) -> Result<String> {
    refuse("the stylesheet", &parts.css, &["</style", "<!--"])?;
    refuse("the script", &parts.script, SCRIPT_ENDS)?;
    let first = before_the_app(&parts.first)?;
    let policy = format!(
        "default-src 'none'; script-src '{}'{} 'wasm-unsafe-eval'; style-src '{}'; img-src data:; font-src 'none'; \
         connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'",
        hash(&parts.script),
        first.allowed,
        hash(&parts.css),
    );
    let head = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n<style>{}</style>",
        STANDARD.encode(&parts.icon),
        parts.css
    );
    let app = format!(
        "<script type=\"application/octet-stream\" id=\"variorum-wasm\">{}</script>\n<script type=\"module\">{}</script>",
        streams::packed(&parts.wasm)?,
        parts.script
    );
    finished(&policy, &head, &first.html, &app)
}

/// Returns the page of the web form.
pub fn web(names: &Names, first: &First) -> Result<String> {
    let first = before_the_app(first)?;
    let policy = format!(
        "default-src 'none'; script-src 'self'{} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'none'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
        first.allowed
    );
    let head = format!(
        "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
         <link rel=\"stylesheet\" href=\"{}\">\n\
         <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
        names.css, names.wasm
    );
    let app = format!("<script type=\"module\" src=\"{}\"></script>", names.script);
    finished(&policy, &head, &first.html, &app)
}

/// Returns a template with each `{{name}}` replaced by its value; what the values contain is not looked at again.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut parts = template.split("{{");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((name, rest)) = part.split_once("}}") else {
            bail!("a template has {{{{ without }}}}")
        };
        let Some((_, value)) = values.iter().find(|(known, _)| *known == name) else {
            bail!("a template asks for `{name}`, which nobody gives")
        };
        filled.push_str(value);
        filled.push_str(rest);
    }
    Ok(filled)
}

/// Returns a short name for the content of a file: the first 16 hexadecimal digits of its SHA-256.
pub fn fingerprint(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Returns bytes as ASCII text, which a browser reads three times as fast as other text, and in which Brotli finds the bytes nearly as
/// they were. `join.rs` turns it back.
pub fn as_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 9 / 8);
    for byte in bytes {
        match (*byte, ODD.iter().zip('a'..).find(|(odd, _)| *odd == byte)) {
            (0, _) => text.push(char::from(ZERO)),
            (_, Some((_, letter))) => text.extend([char::from(LISTED), letter]),
            (128.., None) => text.extend([HIGH, byte ^ HIGH_BITS].map(char::from)),
            (_, None) => text.push(char::from(*byte)),
        }
    }
    text
}

/// What ends a script, or begins something else in it.
const SCRIPT_ENDS: &[&str] = &["</script", "<script", "<!--"];

/// What stands in the page before the app, and what the policy says of it.
struct Before {
    html: String,
    allowed: String,
}

fn before_the_app(first: &First) -> Result<Before> {
    if first.html.is_empty() {
        return Ok(Before {
            html: String::new(),
            allowed: String::new(),
        });
    }
    refuse("the script of the first screen", &first.script, SCRIPT_ENDS)?;
    Ok(Before {
        html: format!("{}<script>{}</script>\n", first.html, first.script),
        allowed: format!(" '{}'", hash(&first.script)),
    })
}

fn finished(policy: &str, head: &str, first: &str, app: &str) -> Result<String> {
    let page = fill(
        PAGE,
        &[("policy", policy), ("head", head), ("first", first), ("app", app)],
    )?;
    match page.matches(CASEBOOK_SLOT).count() {
        1 => Ok(page),
        count => bail!("the page has {count} slots for a casebook instead of one"),
    }
}

fn hash(inline: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(inline)))
}

fn refuse(what: &str, text: &str, endings: &[&str]) -> Result<()> {
    let lower = text.to_ascii_lowercase();
    match endings.iter().find(|ending| lower.contains(**ending)) {
        Some(ending) => bail!("{what} contains `{ending}`, which would end the element that holds it"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(css: &str, script: &str) -> Parts {
        Parts {
            css: css.into(),
            script: script.into(),
            wasm: b"\0asm\x01\0\0\0".to_vec(),
            icon: "<svg/>".into(),
            first: First::default(),
        }
    }

    #[test]
    fn bytes_come_back_from_their_text() {
        let bytes: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
        let text = as_text(&bytes);
        assert!(
            text.bytes()
                .all(|b| b.is_ascii() && !matches!(b, 0 | b'\r' | b'<' | crate::join::SEPARATOR))
        );
        let mut back = text.into_bytes();
        let (parts, count) = crate::join::unescape(&mut back).unwrap();
        assert_eq!((count, &back[..parts[1]]), (1, &bytes[..]));
    }

    #[test]
    fn nothing_inline_can_end_its_element() {
        assert!(one_file(&parts("a{}", "let a = 1;")).is_ok());
        for (css, script) in [
            ("</STYLE>", ""),
            ("", "'</script>'"),
            ("", "'<!-- '"),
            ("", "'<Script'"),
        ] {
            assert!(one_file(&parts(css, script)).is_err(), "{css}{script}");
        }
    }

    #[test]
    fn the_policy_names_the_very_inline_script() {
        let page = one_file(&parts("a{}", "let a = \"{{app}}\";")).unwrap();
        assert!(page.contains(&hash("let a = \"{{app}}\";")));
        assert!(page.contains("<script type=\"module\">let a = \"{{app}}\";</script>"));
    }

    #[test]
    fn a_template_is_filled_once() {
        assert_eq!(fill("a{{x}}b{{y}}", &[("x", "{{y}}"), ("y", "2")]).unwrap(), "a{{y}}b2");
        assert!(fill("{{z}}", &[]).is_err());
    }
}
