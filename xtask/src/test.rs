//! Runs every check, in the order in which a failure is cheapest to hear of, and stops at the first one that fails. Each step
//! installs what it needs before anything runs. It never counts a step that was skipped as passed: the table says why it was.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::toolbox::{Toolbox, answer, run};
use crate::{bundle, setup, size};

/// One check: what it is called, what it does, what it needs, and how it runs. Running returns what there is to say about it.
struct Step {
    name: &'static str,
    does: &'static str,
    needs: fn(&Toolbox) -> Result<()>,
    run: fn(&Toolbox) -> Result<String>,
}

const STEPS: [Step; 9] = [
    Step {
        name: "fmt",
        does: "formatting",
        needs: nothing,
        run: fmt,
    },
    Step {
        name: "clippy",
        does: "lints, native and WebAssembly",
        needs: setup::target,
        run: clippy,
    },
    Step {
        name: "native",
        does: "native tests and the examples in the docs",
        needs: nothing,
        run: native,
    },
    Step {
        name: "wasm",
        does: "tests inside a headless browser",
        needs: needs_wasm,
        run: wasm,
    },
    Step {
        name: "fuzz",
        does: "every parser on inputs that grow towards what is not reached yet, for a few seconds",
        needs: setup::for_fuzzing,
        run: crate::fuzz::short,
    },
    Step {
        name: "bundle",
        does: "both forms of the app, and the size budget",
        needs: setup::for_build,
        run: bundle_and_size,
    },
    Step {
        name: "e2e",
        does: "journeys over the built app in every browser",
        needs: needs_e2e,
        run: e2e,
    },
    Step {
        name: "deny",
        does: "licences, sources and advisories of the dependencies",
        needs: setup::cargo_deny,
        run: deny,
    },
    Step {
        name: "w3c",
        does: "written files against the Web Annotation schemas, where ../shared has them",
        needs: nothing,
        run: w3c,
    },
];

/// Where the native tests leave every casebook file that they write (`VARIORUM_WRITTEN`), for the step `w3c`.
const WRITTEN: &str = "target/written";

/// Prints the names of the steps.
pub fn list() {
    for step in &STEPS {
        println!("{:<8} {}", step.name, step.does);
    }
}

/// Runs the named steps, or all where none is named.
pub fn test(tools: &Toolbox, names: &[&str]) -> Result<()> {
    if let Some(name) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        bail!("there is no step `{name}`; `cargo xtask test --list` names them");
    }
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|step| names.is_empty() || names.contains(&step.name))
        .collect();
    setup::all(chosen.iter().map(|step| (step.needs)(tools)))?;

    let mut table = Vec::new();
    let mut failure = None;
    for step in &chosen {
        println!("\n== {}: {}", step.name, step.does);
        let begun = Instant::now();
        let outcome = (step.run)(tools);
        let seconds = begun.elapsed().as_secs_f64();
        let said = match &outcome {
            Ok(note) if note.is_empty() => "passed".to_owned(),
            Ok(note) => note.clone(),
            Err(_) => "FAILED".to_owned(),
        };
        println!("== {}: {said} ({seconds:.1} s)", step.name);
        table.push((step.name, seconds, said));
        if let Err(error) = outcome {
            failure = Some(error.context(format!("the step `{}`", step.name)));
            break;
        }
    }

    println!("\n{:<8}{:>10}  outcome", "step", "seconds");
    for (name, seconds, said) in &table {
        println!("{name:<8}{seconds:>10.1}  {said}");
    }
    for step in chosen.iter().skip(table.len()) {
        println!("{:<8}{:>10}  not run", step.name, "");
    }
    failure.map_or(Ok(()), Err)
}

/// Takes screenshots of the built app, in Chromium.
pub fn shots(tools: &Toolbox) -> Result<()> {
    setup::all([
        setup::for_build(tools),
        setup::chromium(tools),
        setup::axe(tools).map(drop),
    ])?;
    let folder = tools.root.join("target/shots");
    std::fs::create_dir_all(&folder)?;
    let mut cargo = on_the_built_app(tools, &["shots", "--", "--nocapture"])?;
    run(cargo.env("BROWSERS", "chromium").env("VARIORUM_SHOTS", &folder))?;
    println!("the pictures are in {}", folder.display());
    Ok(())
}

fn nothing(_: &Toolbox) -> Result<()> {
    Ok(())
}

fn needs_wasm(tools: &Toolbox) -> Result<()> {
    setup::all([setup::target(tools), setup::wasm_bindgen(tools), setup::chromium(tools)])
}

fn needs_e2e(tools: &Toolbox) -> Result<()> {
    setup::all([
        setup::for_build(tools),
        setup::chromium(tools),
        setup::firefox(tools),
        setup::axe(tools).map(drop),
    ])
}

fn fmt(tools: &Toolbox) -> Result<String> {
    run(&mut tools.cargo(&["fmt", "--all", "--", "--check"]))?;
    Ok(String::new())
}

fn clippy(tools: &Toolbox) -> Result<String> {
    let strict = ["--", "--deny", "warnings"];
    // A target with `test = false` is not among all targets, so it is named.
    run(tools
        .cargo(&["clippy", "--workspace", "--all-targets", "--test", "e2e"])
        .args(strict))?;
    let wasm = [
        "clippy",
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--test",
        "web",
        "--example",
        "minimal",
    ];
    run(tools.cargo(&wasm).args(strict))?;
    Ok(String::new())
}

fn native(tools: &Toolbox) -> Result<String> {
    let written = tools.root.join(WRITTEN);
    if written.exists() {
        std::fs::remove_dir_all(&written)?;
    }
    std::fs::create_dir_all(&written)?;
    run(tools
        .cargo(&["test", "--workspace", "--lib", "--bins", "--test", "it"])
        .env("VARIORUM_WRITTEN", &written))?;
    run(&mut tools.cargo(&["test", "--doc"]))?;
    Ok(String::new())
}

fn wasm(tools: &Toolbox) -> Result<String> {
    let mut cargo = tools.cargo(&["test", "--target", "wasm32-unknown-unknown", "--test", "web"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        tools.root.join("xtask/webdriver.json"),
    );
    cargo.env("CHROMEDRIVER", tools.find("chromedriver").context("chromedriver")?);
    run(&mut cargo)?;
    Ok(String::new())
}

fn bundle_and_size(tools: &Toolbox) -> Result<String> {
    bundle::bundle(tools)?;
    size::check(&tools.root)
}

fn e2e(tools: &Toolbox) -> Result<String> {
    let mut browsers = vec!["chromium", "firefox"];
    let mut note = String::new();
    match setup::webkit(tools) {
        Ok(()) => browsers.push("webkit"),
        Err(why) => note = format!("passed, WebKit skipped: {why:#}"),
    }
    run(on_the_built_app(tools, &[])?.env("BROWSERS", browsers.join(",")))?;
    Ok(note)
}

/// Returns the command that runs the end-to-end tests, on a build that is up to date. The tests start the drivers themselves.
fn on_the_built_app(tools: &Toolbox, args: &[&str]) -> Result<Command> {
    if !bundle::is_fresh(&tools.root) {
        bundle::bundle(tools)?;
    }
    let mut cargo = tools.cargo(&["test", "--test", "e2e"]);
    cargo.args(args);
    cargo
        .env("VARIORUM_HTML", bundle::one_file(&tools.root))
        .env("VARIORUM_WEB", bundle::web(&tools.root));
    cargo.env("AXE", setup::axe(tools)?);
    Ok(cargo)
}

fn deny(tools: &Toolbox) -> Result<String> {
    run(&mut tools.cargo(&["deny", "check", "licenses", "bans", "sources"]))?;
    // The list of known defects comes from elsewhere than a package manager's host: where it cannot be had, that is said.
    if answer(&mut tools.cargo(&["deny", "fetch", "db"])).is_none() {
        return Ok("passed, advisories skipped: their database cannot be fetched from here".to_owned());
    }
    run(&mut tools.cargo(&["deny", "check", "--disable-fetch", "advisories"]))?;
    Ok(String::new())
}

fn w3c(tools: &Toolbox) -> Result<String> {
    let check = tools.root.join("../shared/checks/web-annotation/check.py");
    let written = json_files(&tools.root.join(WRITTEN))?;
    if !check.exists() {
        return Ok("skipped: ../shared/checks/web-annotation is not there".to_owned());
    }
    if written.is_empty() {
        return Ok(format!("skipped: {WRITTEN} is empty; the step `native` fills it"));
    }
    let python = |args: &[&str]| {
        let mut python = tools.command("python3", args);
        python.stderr(Stdio::inherit());
        python
    };
    if answer(&mut python(&["-c", "import jsonschema, referencing"])).is_none() {
        return Ok("skipped: pip install \"jsonschema[format-nongpl]\"".to_owned());
    }
    run(python(&[]).arg(&check).args(&written))?;
    Ok(format!("passed, {} files", written.len()))
}

fn json_files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in entries {
        found.push(entry?.path());
    }
    found.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    found.sort();
    Ok(found)
}
