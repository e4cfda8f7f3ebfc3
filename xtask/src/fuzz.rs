//! Fuzzing: builds `fuzz/` with libFuzzer's counters in it, by the compiler that the project has, and runs its targets one after
//! another. What it found is left as a file, and named.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::toolbox::{Toolbox, answer, run};

/// What `-Zsanitizer` would set: counters and comparisons that libFuzzer reads (SanitizerCoverage of LLVM).
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
                     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";

/// Seconds for which each target runs in the test command.
const SHORT: u32 = 5;

/// Returns the names of the targets, as `fuzz/src/main.rs` lists them.
pub fn targets(root: &Path) -> Result<Vec<String>> {
    let source = std::fs::read_to_string(root.join("fuzz/src/main.rs")).context("fuzz/src/main.rs")?;
    let (_, list) = source.split_once("const TARGETS").context("the list of the targets")?;
    let (list, _) = list.split_once("\n];").context("the end of the list")?;
    let named = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(\"")?.split_once('"'));
    Ok(named.map(|(name, _)| name.to_owned()).collect())
}

/// Runs one target, or all, for so many seconds each.
pub fn fuzz(tools: &Toolbox, args: &[&str]) -> Result<()> {
    let (seconds, names): (Vec<&str>, Vec<&str>) = args.iter().partition(|arg| arg.parse::<u32>().is_ok());
    let seconds = seconds.first().and_then(|n| n.parse().ok()).unwrap_or(60);
    let known = targets(&tools.root)?;
    if let Some(name) = names.iter().find(|name| !known.iter().any(|target| target == *name)) {
        bail!("there is no target `{name}`: {}", known.join(", "));
    }
    let chosen: Vec<&str> = known
        .iter()
        .map(String::as_str)
        .filter(|name| names.is_empty() || names.contains(name))
        .collect();
    let program = build(tools)?;
    for name in chosen {
        one(tools, &program, name, seconds)?;
    }
    Ok(())
}

/// Runs every target for a few seconds; returns what there is to say about it.
pub fn short(tools: &Toolbox) -> Result<String> {
    let program = build(tools)?;
    let targets = targets(&tools.root)?;
    for name in &targets {
        one(tools, &program, name, SHORT)?;
    }
    Ok(format!("{} targets, {SHORT} s each", targets.len()))
}

fn build(tools: &Toolbox) -> Result<PathBuf> {
    let host = "x86_64-unknown-linux-gnu";
    let target = if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        host.to_owned()
    } else {
        let version = answer(&mut tools.command("rustc", &["-vV"])).unwrap_or_default();
        let line = version.lines().find_map(|line| line.strip_prefix("host: "));
        line.context("rustc names no host")?.to_owned()
    };
    let folder = tools.root.join("target/fuzz");
    let mut cargo = tools.cargo(&[
        "build",
        "--release",
        "--manifest-path",
        "fuzz/Cargo.toml",
        "--target",
        &target,
    ]);
    // With a target named, the flags reach no build script.
    run(cargo.env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", &folder))?;
    Ok(folder.join(target).join("release/variorum-fuzz"))
}

fn one(tools: &Toolbox, program: &Path, name: &str, seconds: u32) -> Result<()> {
    let corpus = tools.root.join("target/fuzz/corpus").join(name);
    let found = tools.root.join("target/fuzz/found");
    std::fs::create_dir_all(&corpus)?;
    std::fs::create_dir_all(&found)?;
    let mut command = tools.command(&program.to_string_lossy(), &[]);
    command
        .env("VARIORUM_TARGET", name)
        .arg(&corpus)
        .arg(tools.root.join("tests/fixtures"))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/{name}-", found.display()))
        .args([
            "-timeout=10",
            "-rss_limit_mb=2048",
            "-max_len=65536",
            "-print_final_stats=1",
        ]);
    let output = command
        .stdout(Stdio::null())
        .output()
        .with_context(|| program.display().to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let tail: Vec<&str> = said.lines().rev().take(40).collect();
        let tail: Vec<&str> = tail.into_iter().rev().collect();
        bail!(
            "the target `{name}` found something; its input is in {}\n{}",
            found.display(),
            tail.join("\n")
        );
    }
    let runs = said
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    println!(
        "{name:<10} {:>10} inputs in {seconds} s, nothing found",
        runs.unwrap_or("?").trim()
    );
    Ok(())
}
