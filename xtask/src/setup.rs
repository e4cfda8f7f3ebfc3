//! Installs what is missing, through rustup, cargo, npm and Debian's apt only. What it cannot install it names, with the
//! command that would. A tool that is already on the `PATH` in the right version is taken as it is.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::toolbox::{Toolbox, answer, run};

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
/// Older ones reject the WebAssembly that today's Rust emits.
const OLDEST_BINARYEN: u32 = 120;
const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4";
const CARGO_DENY: &str = "0.20.2";

/// Makes sure that the app can be built: the target, wasm-bindgen, Trunk, wasm-opt.
pub fn for_build(tools: &Toolbox) -> Result<()> {
    all([target(tools), wasm_bindgen(tools), trunk(tools), wasm_opt(tools)])
}

/// Makes sure that everything can be tested, WebKit excepted: that one is optional.
pub fn for_tests(tools: &Toolbox) -> Result<()> {
    all([chromium(tools), firefox(tools), axe(tools).map(drop), cargo_deny(tools)])?;
    match webkit(tools) {
        Ok(()) => Ok(()),
        Err(why) => {
            println!("optional: {why:#}");
            Ok(())
        }
    }
}

/// Gathers what is missing, so that one run names all of it.
pub fn all(results: impl IntoIterator<Item = Result<()>>) -> Result<()> {
    let missing: Vec<String> = results
        .into_iter()
        .filter_map(Result::err)
        .map(|error| format!("  {error:#}"))
        .collect();
    if !missing.is_empty() {
        bail!("missing, and could not be installed here:\n{}", missing.join("\n"));
    }
    Ok(())
}

/// Makes sure that Rust's standard library for WebAssembly is there.
pub fn target(tools: &Toolbox) -> Result<()> {
    let sysroot =
        answer(&mut tools.command("rustc", &["--print", "sysroot"])).context("rustc: see https://rustup.rs")?;
    if PathBuf::from(sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    run(&mut tools.command("rustup", &["target", "add", TARGET]))
        .with_context(|| format!("the target {TARGET}: rustup target add {TARGET}"))
}

/// Makes sure of wasm-bindgen in the very version of the crate in `Cargo.lock`; any other one refuses to work.
pub fn wasm_bindgen(tools: &Toolbox) -> Result<()> {
    let lock = tools.root.join("Cargo.lock");
    if !lock.exists() {
        run(&mut tools.cargo(&["generate-lockfile"]))?;
    }
    let lock = std::fs::read_to_string(&lock).with_context(|| format!("{}", lock.display()))?;
    let wanted = locked(&lock, "wasm-bindgen").context("wasm-bindgen is not in Cargo.lock")?;
    // Without --locked: the lockfile that was published with it names a crate that is not in the registry.
    cargo_tool(tools, "wasm-bindgen", "wasm-bindgen-cli", Some(wanted), wanted, &[])
}

fn trunk(tools: &Toolbox) -> Result<()> {
    cargo_tool(
        tools,
        "trunk",
        "trunk",
        Some(TRUNK),
        TRUNK,
        &["--locked", "--no-default-features", "--features", "rustls"],
    )
}

fn wasm_opt(tools: &Toolbox) -> Result<()> {
    let version = answer(&mut tools.command("wasm-opt", &["--version"]));
    let number = version
        .as_deref()
        .and_then(|text| text.split(' ').nth(2))
        .and_then(|number| number.parse::<u32>().ok());
    if number.is_some_and(|number| number >= OLDEST_BINARYEN) {
        return Ok(());
    }
    npm(tools, &format!("binaryen@{BINARYEN}"))
}

/// Makes sure of Chromium and its driver.
pub fn chromium(tools: &Toolbox) -> Result<()> {
    let there = || tools.find_any(&CHROMIUM).is_some() && tools.find("chromedriver").is_some();
    debian(tools, there, "chromium", &["chromium", "chromium-driver"])
}

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Makes sure of Firefox and its driver.
pub fn firefox(tools: &Toolbox) -> Result<()> {
    let there = || tools.find_any(&["firefox-esr", "firefox"]).is_some();
    debian(tools, there, "firefox", &["firefox-esr"])?;
    cargo_tool(tools, "geckodriver", "geckodriver", None, GECKODRIVER, &["--locked"])
}

/// Makes sure of WebKit's driver and of a screen for it. Optional: nobody but Debian has it.
pub fn webkit(tools: &Toolbox) -> Result<()> {
    let there = || tools.find("WebKitWebDriver").is_some() && tools.find("Xvfb").is_some();
    debian(tools, there, "webkit", &["webkit2gtk-driver", "xvfb"])
}

/// Makes sure of the accessibility checker and returns its one file.
pub fn axe(tools: &Toolbox) -> Result<PathBuf> {
    let own = tools.tools().join("node_modules");
    let global = answer(&mut tools.command("npm", &["root", "--global"])).map(PathBuf::from);
    let script = |folder: PathBuf| Some(folder.join("axe-core/axe.min.js")).filter(|path| path.is_file());
    if let Some(path) = script(own.clone()).or_else(|| global.and_then(script)) {
        return Ok(path);
    }
    npm(tools, &format!("axe-core@{AXE}"))?;
    script(own).context("axe-core: npm installed it without axe.min.js")
}

/// Makes sure of a C++ compiler, which libFuzzer is built with.
pub fn for_fuzzing(tools: &Toolbox) -> Result<()> {
    let there = || tools.find_any(&["c++", "clang++", "g++"]).is_some();
    debian(tools, there, "c++", &["g++"])
}

/// Makes sure of the checker of licences and sources.
pub fn cargo_deny(tools: &Toolbox) -> Result<()> {
    cargo_tool(tools, "cargo-deny", "cargo-deny", None, CARGO_DENY, &["--locked"])
}

/// Returns the version of a package in a `Cargo.lock`.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| **line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn cargo_tool(
    tools: &Toolbox,
    program: &str,
    package: &str,
    exactly: Option<&str>,
    install: &str,
    options: &[&str],
) -> Result<()> {
    let found = answer(&mut tools.command(program, &["--version"]));
    let version = found.as_deref().and_then(|text| text.split_whitespace().nth(1));
    if version.is_some_and(|version| exactly.is_none_or(|wanted| version == wanted)) {
        return Ok(());
    }
    let mut cargo = tools.cargo(&["install", package, "--version", install]);
    cargo.args(options).arg("--root").arg(tools.tools());
    // A tool that runs for seconds need not be optimised for a quarter of an hour.
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    let command = ["cargo install", package, "--version", install, &options.join(" ")].join(" ");
    run(&mut cargo).with_context(|| format!("{program}: {command}"))
}

fn npm(tools: &Toolbox, package: &str) -> Result<()> {
    let prefix = tools.tools();
    std::fs::create_dir_all(&prefix)?;
    let mut npm = tools.command(
        "npm",
        &["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"],
    );
    run(npm.arg("--prefix").arg(&prefix).arg(package))
        .with_context(|| format!("{package}: npm install --global {package}"))
}

fn debian(tools: &Toolbox, there: impl Fn() -> bool, name: &str, packages: &[&str]) -> Result<()> {
    if there() {
        return Ok(());
    }
    let by_hand = format!("{name}: apt-get install {}", packages.join(" "));
    let root = answer(&mut tools.command("id", &["-u"])).is_some_and(|id| id == "0");
    if !root || tools.find("apt-get").is_none() {
        bail!("{by_hand} (as root)");
    }
    let install = || {
        let mut apt = tools.command("apt-get", &["install", "--yes", "--no-install-recommends"]);
        run(apt.args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    install()
        .or_else(|_| run(&mut tools.command("apt-get", &["update"])).and_then(|()| install()))
        .with_context(|| by_hand.clone())?;
    if there() {
        Ok(())
    } else {
        bail!("{by_hand} (it ran, and left no such program)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "yew"), None);
    }
}
