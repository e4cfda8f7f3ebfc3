//! Measures what has a budget in time: the core natively, the page in Chromium. It says what it found, and holds nobody to it.

use anyhow::{Result, bail};

use crate::toolbox::{Toolbox, run};
use crate::{bundle, setup};

const HALVES: [&str; 2] = ["core", "page"];

/// Measures the named halves, or both where none is named.
pub fn bench(tools: &Toolbox, names: &[&str]) -> Result<()> {
    if let Some(name) = names.iter().find(|name| !HALVES.contains(name)) {
        bail!("nothing called `{name}` is measured, only {}", HALVES.join(" and "));
    }
    let wanted = |half| names.is_empty() || names.contains(&half);
    if wanted("page") {
        setup::all([setup::for_build(tools), setup::chromium(tools)])?;
    }
    if wanted("core") {
        run(&mut tools.cargo(&["bench", "--bench", "core"]))?;
    }
    if wanted("page") {
        if !bundle::is_fresh(&tools.root) {
            bundle::bundle(tools)?;
        }
        let minimal = bundle::minimal(tools)?;
        let mut cargo = tools.cargo(&["bench", "--bench", "page"]);
        cargo.env("VARIORUM_HTML", bundle::one_file(&tools.root));
        run(cargo.env("VARIORUM_MINIMAL", minimal))?;
    }
    Ok(())
}
