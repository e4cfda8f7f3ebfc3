//! The build of Variorum: `cargo xtask VERB`. It calls cargo, Trunk, npm and the browsers' drivers, and makes the pages from what
//! they leave. It knows nothing of casebooks, and takes nothing from a host that is not a package manager's.

mod bench;
mod bundle;
mod first;
mod fuzz;
mod join;
mod page;
mod serve;
mod setup;
mod size;
mod snip;
mod streams;
mod test;
mod toolbox;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::toolbox::Toolbox;

const HELP: &str = "\
cargo xtask VERB

  open [--no-serve]   build, serve on this machine, open the browser
  bundle              dist/variorum.html (one file) and dist/web/ (installable)
  test [STEP…]        every check, or the named steps; `test --list` names them
  bench [core] [page] the timed budgets: of the core, and of the page in Chromium
  fuzz [TARGET…] [SECONDS]  looks for inputs that break a parser, 60 seconds for each
  shots               screenshots of the real app, in target/shots/
  size                what weighs what, and the budget
  setup [--tests]     only install what is missing for building, or for testing too
  clean               remove what the verbs above wrote, tools excepted
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match obey(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(args: &[&str]) -> Result<()> {
    let tools = Toolbox::new()?;
    match args {
        ["open"] => open(&tools, true),
        ["open", "--no-serve"] => open(&tools, false),
        ["bundle"] => {
            setup::for_build(&tools)?;
            bundle::bundle(&tools)?;
            size::print(&size::weigh(&tools.root)?);
            Ok(())
        }
        ["test", "--list"] => {
            test::list();
            Ok(())
        }
        ["test", steps @ ..] => test::test(&tools, steps),
        ["bench", names @ ..] => bench::bench(&tools, names),
        ["fuzz", args @ ..] => setup::for_fuzzing(&tools).and_then(|()| fuzz::fuzz(&tools, args)),
        ["shots"] => test::shots(&tools),
        ["size"] => {
            if !bundle::is_fresh(&tools.root) {
                setup::for_build(&tools)?;
                bundle::bundle(&tools)?;
            }
            size::check(&tools.root).map(drop)
        }
        ["setup"] => setup::for_build(&tools),
        ["setup", "--tests"] => setup::for_build(&tools).and_then(|()| setup::for_tests(&tools)),
        ["clean"] => clean(&tools.root),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => bail!("`{}` is not understood\n\n{HELP}", args.join(" ")),
    }
}

fn open(tools: &Toolbox, serving: bool) -> Result<()> {
    if bundle::is_fresh(&tools.root) {
        println!("dist/ is up to date");
    } else {
        setup::for_build(tools)?;
        bundle::bundle(tools)?;
    }
    println!("\nThe one-file app: {}", bundle::one_file(&tools.root).display());
    if serving {
        serve::serve(tools, &bundle::web(&tools.root))
    } else {
        Ok(())
    }
}

fn clean(root: &Path) -> Result<()> {
    for made in [
        "dist",
        "target/trunk",
        "target/shots",
        "target/minimal",
        "target/minimal.html",
    ] {
        let made = root.join(made);
        if made.is_dir() {
            std::fs::remove_dir_all(&made)?;
        } else if made.exists() {
            std::fs::remove_file(&made)?;
        } else {
            continue;
        }
        println!("removed {}", made.display());
    }
    Ok(())
}
