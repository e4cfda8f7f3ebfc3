//! Accessibility, checked by axe-core in the page itself. It waives nothing: a screen with a violation fails.

use std::fmt::Write;
use std::panic::Location;
use std::sync::OnceLock;

use serde_json::Value;

use crate::page::Page;

/// Returns what axe-core finds wrong with the page as it stands, as text for people; empty when nothing is.
pub async fn axe(page: &Page) -> String {
    if page.js("return typeof window.axe", Vec::new()).await != "object" {
        page.js(source(), Vec::new()).await;
    }
    // Preloading would fetch style sheets, and the request watch allows no fetching.
    let script = "const done = arguments[arguments.length - 1];
        // Colours are those of the screen at rest.
        const endless = (one) => one.effect?.getComputedTiming().endTime === Infinity;
        const moving = document.getAnimations().filter((one) => !endless(one));
        Promise.allSettled(moving.map((one) => one.finished)).then(() => window.axe.run(document, { preload: false, resultTypes: ['violations'] }))
            .then((result) => done({ violations: result.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help,
                nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })) })) }),
            (error) => done({ error: String(error) }));";
    let result = page.js_async(script, Vec::new()).await;
    if let Some(error) = result["error"].as_str() {
        return format!("axe-core itself failed: {error}");
    }
    let Some(violations) = result["violations"].as_array() else {
        return "axe-core returned no result".to_owned();
    };
    let mut said = String::new();
    for violation in violations {
        let text = |key: &str| violation[key].as_str().unwrap_or_default();
        writeln!(said, "{} ({}): {}", text("id"), text("impact"), text("help")).expect("a String takes all");
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let html: String = node["html"].as_str().unwrap_or_default().chars().take(160).collect();
            let why = node["failureSummary"].as_str().unwrap_or_default().replace('\n', " ");
            let target = node["target"]
                .as_array()
                .map(|parts| parts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "));
            writeln!(said, "    {}: {html}\n        {why}", target.unwrap_or_default()).expect("a String takes all");
        }
    }
    said
}

/// Fails if axe-core finds anything; `screen` says which screen it was.
#[track_caller]
pub fn assert_accessible(page: &Page, screen: &str) -> impl Future<Output = ()> {
    let here = Location::caller();
    async move {
        let found = axe(page).await;
        assert!(
            found.is_empty(),
            "{here}: {screen} in {:?} is not accessible to all:\n{found}",
            page.engine()
        );
    }
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = std::env::var("AXE").expect("AXE names axe-core's axe.min.js (npm install axe-core)");
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("AXE={path}: {error}"))
    })
}
