//! Makes `dist/variorum.html` (one file) and `dist/web/` (installable) from what Trunk compiled and from `styles/` and `web/`.
//! It refuses stylesheets that would fetch something, and glue that would.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::first::{self, First};
use crate::page::{self, Names, Parts};
use crate::snip;
use crate::toolbox::{Toolbox, run};

/// Everything whose change makes a new build necessary.
const INPUTS: [&str; 12] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    ".cargo",
    "src",
    "styles",
    "locales",
    "samples",
    "web",
    "xtask/src",
];

/// How wasm-opt is called: what today's Rust emits, and passes in an order that was measured.
const WASM_OPT: &str = "--low-memory-unused --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int \
                        --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue \
                        -Oz --flatten --rereloop -Oz -Oz";

/// Returns where the one-file app is written.
pub fn one_file(root: &Path) -> PathBuf {
    root.join("dist/variorum.html")
}

/// Returns where the web form is written.
pub fn web(root: &Path) -> PathBuf {
    root.join("dist/web")
}

/// Returns where Trunk leaves the glue and the WebAssembly, in this order.
pub fn compiled(root: &Path) -> [PathBuf; 2] {
    ["variorum.js", "variorum_bg.wasm"].map(|name| root.join("target/trunk").join(name))
}

/// Says whether `dist/` is younger than everything it is made from.
pub fn is_fresh(root: &Path) -> bool {
    let built = fs::metadata(one_file(root)).and_then(|metadata| metadata.modified());
    let inputs = INPUTS.iter().filter_map(|input| newest(&root.join(input))).max();
    web(root).join("sw.js").exists() && matches!((built, inputs), (Ok(built), Some(input)) if built > input)
}

/// Compiles the app for release and writes both forms of it.
pub fn bundle(tools: &Toolbox) -> Result<()> {
    let root = &tools.root;
    // Trunk must not look for tools elsewhere, hence --offline; so what cargo needs is fetched before.
    if run(&mut tools.cargo(&["fetch", "--quiet", "--target", "wasm32-unknown-unknown"])).is_err() {
        println!("the registry does not answer: going on with the crates that are here");
    }
    let mut trunk = tools.command("trunk", &["build", "--release", "--offline"]);
    // Trunk takes this variable for its own switch and stops at the customary value 1.
    run(trunk.env_remove("NO_COLOR"))?;
    shrink(tools, "target/trunk/variorum_bg.wasm")?;

    let (glue, wasm) = load(&compiled(root))?;
    let css = styles(root)?;
    let first = first::first(root)?;
    write_web(root, &glue, &wasm, &css, &first)?;
    fs::write(one_file(root), in_one_file(tools, glue, wasm, css, first)?)?;
    println!("wrote {} and {}", one_file(root).display(), web(root).display());
    Ok(())
}

/// Compiles `examples/minimal.rs` as Trunk compiles the app, and writes it as one file of the same form, without a stylesheet and with
/// nothing before it. Returns
/// where that is.
pub fn minimal(tools: &Toolbox) -> Result<PathBuf> {
    let root = &tools.root;
    let build = [
        "build",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--example",
        "minimal",
    ];
    run(&mut tools.cargo(&build))?;
    let bind = "--target web --no-typescript --out-dir target/minimal target/wasm32-unknown-unknown/release/examples/minimal.wasm";
    let bind: Vec<&str> = bind.split_whitespace().collect();
    run(&mut tools.command("wasm-bindgen", &bind))?;

    let wasm = "target/minimal/minimal_bg.wasm";
    shrink(tools, wasm)?;
    let (glue, wasm) = load(&[root.join("target/minimal/minimal.js"), root.join(wasm)])?;
    let page = root.join("target/minimal.html");
    fs::write(&page, in_one_file(tools, glue, wasm, String::new(), First::default())?)?;
    println!("wrote {}", page.display());
    Ok(page)
}

/// Makes a WebAssembly smaller, in its place: without what would tell of a panic, and by wasm-opt.
fn shrink(tools: &Toolbox, wasm: &str) -> Result<()> {
    let file = tools.root.join(wasm);
    let before = fs::read(&file).with_context(|| format!("{}", file.display()))?;
    let (snipped, count) = snip::snip(&before)?;
    let (blank, places) = snip::blank_places(&snipped)?;
    fs::write(&file, blank).with_context(|| format!("{}", file.display()))?;
    println!(
        "{count} functions that only tell of panics or write for programmers are empty, {places} places of panics blank"
    );
    let options: Vec<&str> = WASM_OPT.split_whitespace().collect();
    run(tools.command("wasm-opt", &[wasm, "--output", wasm]).args(options))
}

/// Reads glue and WebAssembly, refuses glue that cannot be used, and numbers the names by which both know each other's functions.
fn load([glue, wasm]: &[PathBuf; 2]) -> Result<(String, Vec<u8>)> {
    let glue = fs::read_to_string(glue).with_context(|| format!("{}", glue.display()))?;
    let wasm = fs::read(wasm).with_context(|| format!("{}", wasm.display()))?;
    check_glue(&glue)?;
    let (glue, wasm) = number_names(&glue, wasm);
    Ok((unindented(&glue), wasm))
}

/// Returns a script without its indentation, its comments that fill a line and its empty lines. wasm-bindgen writes no string over
/// several lines; where one began, the script stays as it is.
fn unindented(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Returns the page that carries everything.
fn in_one_file(tools: &Toolbox, glue: String, wasm: Vec<u8>, css: String, first: First) -> Result<String> {
    let icon = fs::read_to_string(tools.root.join("web/icon.svg")).context("web/icon.svg")?;
    let unpacker = STANDARD.encode(unpacker(tools)?);
    let script = glue + &page::fill(include_str!("start-one-file.js"), &[("unpacker", &unpacker)])?;
    page::one_file(&Parts {
        css,
        script,
        wasm,
        icon,
        first,
    })
}

/// Compiles what unpacks the app in the page.
fn unpacker(tools: &Toolbox) -> Result<Vec<u8>> {
    let wasm = tools.root.join("target/unpacker.wasm");
    let to = wasm.to_string_lossy();
    let options = "--edition 2024 --target wasm32-unknown-unknown --crate-type cdylib -C opt-level=s -C lto=fat -C panic=abort \
                   -C strip=symbols -C link-arg=--export=__heap_base -C link-arg=-zstack-size=65536 xtask/src/join-page.rs -o";
    let args: Vec<&str> = options.split_whitespace().chain([to.as_ref()]).collect();
    run(&mut tools.command("rustc", &args))?;
    fs::read(&wasm).with_context(|| format!("{}", wasm.display()))
}

fn write_web(root: &Path, glue: &str, wasm: &[u8], css: &str, first: &First) -> Result<()> {
    let folder = web(root);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;

    let wasm_name = format!("variorum-{}.wasm", page::fingerprint(wasm));
    let script = glue.to_owned() + &page::fill(include_str!("start-web.js"), &[("wasm", &wasm_name)])?;
    let names = Names {
        css: format!("variorum-{}.css", page::fingerprint(css.as_bytes())),
        script: format!("variorum-{}.js", page::fingerprint(script.as_bytes())),
        wasm: wasm_name,
    };
    let mut files = vec![
        (names.css.clone(), css.as_bytes().to_vec()),
        (names.script.clone(), script.into_bytes()),
        (names.wasm.clone(), wasm.to_vec()),
        ("index.html".to_owned(), page::web(&names, first)?.into_bytes()),
    ];
    for name in ["icon.svg", "manifest.webmanifest"] {
        files.push((
            name.to_owned(),
            fs::read(root.join("web").join(name)).with_context(|| format!("web/{name}"))?,
        ));
    }

    // The page is asked for by its folder, so that is the name it is kept under.
    let kept: Vec<&str> = files
        .iter()
        .map(|(name, _)| if name == "index.html" { "./" } else { name })
        .collect();
    let content: Vec<u8> = files.iter().flat_map(|(_, content)| content.iter().copied()).collect();
    let template = fs::read_to_string(root.join("web/sw.js")).context("web/sw.js")?;
    let worker = page::fill(
        &template,
        &[("build", &page::fingerprint(&content)), ("files", &kept.join(" "))],
    )?;
    files.push(("sw.js".to_owned(), worker.into_bytes()));

    for (name, content) in files {
        fs::write(folder.join(name), content)?;
    }
    Ok(())
}

/// Refuses glue that is not the single module which both pages expect.
fn check_glue(glue: &str) -> Result<()> {
    if let Some(import) = glue.lines().find(|line| line.starts_with("import ")) {
        bail!("the glue asks for another file, which the one-file app cannot have: {import}");
    }
    if !glue.contains("function __wbg_init(") || !glue.contains("function initSync(") {
        bail!(
            "the glue lacks `__wbg_init` or `initSync`: wasm-bindgen has changed its form, and xtask/src/start-*.js must follow"
        );
    }
    Ok(())
}

/// Puts numbers in place of the hashes in the names by which glue and WebAssembly know each other's functions
/// (`__wbg_get_2080c49015e35254`): hashes cannot be compressed, and there are hundreds. Nothing changes its length.
fn number_names(glue: &str, mut wasm: Vec<u8>) -> (String, Vec<u8>) {
    const HASH: usize = 16;
    let mut hashes: Vec<&str> = glue
        .match_indices('_')
        .filter_map(|(at, _)| glue.get(at + 1..at + 1 + HASH))
        .filter(|hash| hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
        .collect();
    hashes.sort_unstable();
    hashes.dedup();
    let number = |hash: &str| Some(format!("{:0HASH$}", hashes.binary_search(&hash).ok()?));
    let mut numbered = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(at) = rest.find('_') {
        let (before, after) = rest.split_at(at + 1);
        numbered += before;
        rest = match after.get(..HASH).and_then(number) {
            Some(number) => {
                numbered += &number;
                &after[HASH..]
            }
            None => after,
        };
    }
    numbered += rest;
    for at in 0..wasm.len().saturating_sub(HASH) {
        if wasm[at] == b'_'
            && let Some(name) = std::str::from_utf8(&wasm[at + 1..=at + HASH]).ok().and_then(number)
        {
            wasm[at + 1..=at + HASH].copy_from_slice(name.as_bytes());
        }
    }
    (numbered, wasm)
}

/// Returns the stylesheets of `styles/order.txt`, joined in that order, without comments and indentation.
fn styles(root: &Path) -> Result<String> {
    let folder = root.join("styles");
    let order = fs::read_to_string(folder.join("order.txt")).context("styles/order.txt")?;
    let named: Vec<&str> = order
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let mut joined = String::new();
    for name in &named {
        let css = fs::read_to_string(folder.join(name)).with_context(|| format!("styles/{name}"))?;
        let css = trimmed(&css);
        if css.contains("@import") || css.replace("url(\"data:", "").replace("url(data:", "").contains("url(") {
            bail!("styles/{name} fetches something: only data: may stand in url(), and nothing is imported");
        }
        joined.push_str(&css);
    }
    for entry in walk(&folder) {
        let name = entry.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
        if name.ends_with(".css") && !named.contains(&name.as_str()) {
            bail!("styles/{name} is not in styles/order.txt");
        }
    }
    Ok(joined)
}

/// Returns a stylesheet without its comments, its indentation and its empty lines. Strings stay as they are.
fn trimmed(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut quote = None;
    let mut letters = css.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (None, '/') if letters.peek() == Some(&'*') => {
                letters.next();
                let mut last = ' ';
                for letter in letters.by_ref() {
                    if (last, letter) == ('*', '/') {
                        break;
                    }
                    last = letter;
                }
                continue;
            }
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if letter == open => quote = None,
            (Some(_), '\\') => {
                plain.push(letter);
                plain.extend(letters.next());
                continue;
            }
            _ => {}
        }
        plain.push(letter);
    }
    plain
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| format!("{line}\n"))
        .collect()
}

fn newest(path: &Path) -> Option<SystemTime> {
    let files = if path.is_dir() {
        walk(path)
    } else {
        vec![path.to_path_buf()]
    };
    files
        .iter()
        .filter_map(|file| fs::metadata(file).and_then(|metadata| metadata.modified()).ok())
        .max()
}

/// Returns every file below a folder, and the folders too: a file that was removed shows in its folder's time.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_path_buf()];
    let mut at = 0;
    while let Some(path) = found.get(at).cloned() {
        at += 1;
        if let Ok(entries) = fs::read_dir(&path) {
            found.extend(entries.filter_map(|entry| entry.ok().map(|entry| entry.path())));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_agree_after_their_hashes_became_numbers() {
        let glue = "a_b __wbg_get_2080c49015e35254: f, __wbg_get_0123456789abcdef: g, __wbg_get_2080c49015e35254";
        let wasm =
            b"\0asm\x1a__wbg_get_2080c49015e35254\x1a__wbg_get_0123456789abcdef__wbg_get_ffffffffffffffff".to_vec();
        let (glue, wasm) = number_names(glue, wasm);
        assert_eq!(
            glue,
            "a_b __wbg_get_0000000000000001: f, __wbg_get_0000000000000000: g, __wbg_get_0000000000000001"
        );
        assert_eq!(
            wasm,
            b"\0asm\x1a__wbg_get_0000000000000001\x1a__wbg_get_0000000000000000__wbg_get_ffffffffffffffff"
        );
    }

    #[test]
    fn trimming_spares_strings() {
        for (from, to) in [
            ("/* a */ a {\n  b: c;\n}\n\n", "a {\nb: c;\n}\n"),
            (
                "a::before { content: \"/* \\\" */\" }",
                "a::before { content: \"/* \\\" */\" }\n",
            ),
            ("a { content: '\"' } /* ' */ b {}", "a { content: '\"' }  b {}\n"),
            ("a/**/b /***/ c", "ab  c\n"),
        ] {
            assert_eq!(trimmed(from), to);
        }
    }
}
