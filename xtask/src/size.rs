//! Says what weighs what in the one-file app, and holds the whole against its budget. Brotli numbers are at the highest level
//! (11, window 22), as a web server would send the file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::bundle;

/// Bytes of `dist/variorum.html` with Brotli that the app should have at most.
const BUDGET: usize = 550_000;
/// Bytes that it may have, since Compare and Collate (docs/adr/0004-what-the-download-is-made-of.md): whoever needs more says there for what.
const CEILING: usize = 830_000;

/// One line of the account.
pub struct Weight {
    name: String,
    raw: usize,
    brotli: Option<usize>,
}

/// Weighs the parts of the last build, and the whole of it last.
pub fn weigh(root: &Path) -> Result<Vec<Weight>> {
    let [glue, wasm] = bundle::compiled(root);
    let wasm = fs::read(&wasm).with_context(|| format!("{}: run `cargo xtask bundle`", wasm.display()))?;
    let page = fs::read_to_string(bundle::one_file(root)).context("dist/variorum.html: run `cargo xtask bundle`")?;
    let css = between(&page, "<style>", "</style>")?;
    let packed = between(&page, "id=\"variorum-wasm\">", "</script>")?;
    let script = between(&page, "<script type=\"module\">", "</script>")?;

    let mut weights = vec![weight("WebAssembly", &wasm)?];
    for (name, size) in sections(&wasm) {
        weights.push(Weight {
            name: format!("  its {name}"),
            raw: size,
            brotli: None,
        });
    }
    let glue = fs::read(glue)?;
    weights.push(weight("glue of wasm-bindgen", &glue)?);
    weights.push(weight("styles", css.as_bytes())?);
    weights.push(Weight {
        name: "HTML, icon".to_owned(),
        raw: page.len() - packed.len() - script.len() - css.len(),
        brotli: None,
    });
    weights.push(weight("in the page: WebAssembly as text", packed.as_bytes())?);
    weights.push(weight("in the page: script", script.as_bytes())?);
    weights.push(weight("dist/variorum.html", page.as_bytes())?);
    Ok(weights)
}

/// Prints an account.
pub fn print(weights: &[Weight]) {
    println!("\n{:<44}{:>12}{:>12}", "what weighs what (bytes)", "raw", "Brotli");
    for Weight { name, raw, brotli } in weights {
        println!(
            "{name:<44}{raw:>12}{:>12}",
            brotli.map(|size| size.to_string()).unwrap_or_default()
        );
    }
}

/// Weighs, prints, and fails where the whole is over its budget. Returns the whole's Brotli number as a sentence.
pub fn check(root: &Path) -> Result<String> {
    let weights = weigh(root)?;
    print(&weights);
    let whole = weights
        .last()
        .and_then(|whole| whole.brotli)
        .context("nothing was weighed")?;
    if whole > CEILING {
        bail!("dist/variorum.html is {whole} bytes with Brotli: over {CEILING}, and over its budget of {BUDGET}");
    }
    let over = if whole > BUDGET { "OVER ITS BUDGET: " } else { "" };
    Ok(format!("{over}{whole} of {BUDGET} bytes with Brotli"))
}

fn weight(name: &str, content: &[u8]) -> Result<Weight> {
    Ok(Weight {
        name: name.to_owned(),
        raw: content.len(),
        brotli: Some(brotli(content)?),
    })
}

/// Returns how many bytes Brotli leaves.
pub fn brotli(content: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut small, &parameters)?;
    Ok(small.len())
}

fn between<'a>(page: &'a str, before: &str, after: &str) -> Result<&'a str> {
    let (_, rest) = page
        .split_once(before)
        .with_context(|| format!("dist/variorum.html has no {before}"))?;
    rest.split_once(after)
        .map(|(inside, _)| inside)
        .with_context(|| format!("dist/variorum.html has no {after}"))
}

/// Returns the sizes in bytes of the sections over 1 kB of a WebAssembly module (WebAssembly Core Specification, 5.5.2).
fn sections(wasm: &[u8]) -> Vec<(&'static str, usize)> {
    const NAMES: [&str; 13] = [
        "custom sections",
        "types",
        "imports",
        "functions",
        "tables",
        "memory",
        "globals",
        "exports",
        "start",
        "elements",
        "code",
        "data",
        "data count",
    ];
    let mut found = Vec::new();
    let mut rest = wasm.get(8..).unwrap_or_default();
    while let Some((id, after)) = rest.split_first() {
        // The size is an unsigned LEB128 number.
        let Some(width) = after.iter().position(|byte| byte & 0x80 == 0) else {
            break;
        };
        let size = after[..=width]
            .iter()
            .rev()
            .fold(0, |size: usize, byte| (size << 7) | usize::from(byte & 0x7f));
        if size > 1000 {
            found.push((NAMES.get(usize::from(*id)).copied().unwrap_or("other"), size));
        }
        rest = after.get(width + 1 + size..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_sections_of_more_than_a_kilobyte() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 2, 0, 0]);
        wasm.extend([10, 0x80 | 0x58, 0x0b]);
        wasm.extend(vec![0; 1496]);
        assert_eq!(sections(&wasm), [("code", 1496)]);
    }
}
