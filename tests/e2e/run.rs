//! In which browsers a journey runs, and on what. A listed browser that cannot start fails the test, but for WebKit, whose
//! driver few systems have: there the reason is printed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::OnceLock;

use tokio::runtime::Builder;

use crate::driver::{Browser, Engine, Profile};

/// Runs a journey once in each browser of `BROWSERS` (a list with commas, `chromium` if unset) and fails with the names of
/// those where it failed.
pub fn in_each_browser(journey: impl AsyncFn(Engine)) {
    let mut failed = Vec::new();
    for engine in listed() {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a thread can run tasks");
        let run = AssertUnwindSafe(|| {
            runtime.block_on(async {
                if engine == Engine::WebKit && !webkit_starts().await {
                    return;
                }
                journey(engine).await;
            });
        });
        if catch_unwind(run).is_err() {
            failed.push(engine);
        }
    }
    assert!(failed.is_empty(), "failed in {failed:?}; the reasons are above");
}

fn listed() -> Vec<Engine> {
    let list = std::env::var("BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    let engines: Vec<Engine> = list
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| match name {
            "chromium" => Engine::Chromium,
            "firefox" => Engine::Firefox,
            "webkit" => Engine::WebKit,
            other => panic!("BROWSERS: “{other}” is none of chromium, firefox, webkit"),
        })
        .collect();
    assert!(!engines.is_empty(), "BROWSERS lists no browser");
    engines
}

async fn webkit_starts() -> bool {
    static STARTS: OnceLock<bool> = OnceLock::new();
    if let Some(known) = STARTS.get() {
        return *known;
    }
    let started = Browser::try_start(Engine::WebKit, &Rc::new(Profile::fresh())).await;
    if let Err(why) = &started {
        eprintln!("WebKit is left out: {why}");
    }
    *STARTS.get_or_init(|| started.is_ok())
}

/// Returns the one-file app: `VARIORUM_HTML`, or `dist/variorum.html`.
pub fn one_file() -> PathBuf {
    built("VARIORUM_HTML", "dist/variorum.html")
}

/// Returns the folder of the installable web app: `VARIORUM_WEB`, or `dist/web`.
pub fn web_app() -> PathBuf {
    built("VARIORUM_WEB", "dist/web")
}

fn built(variable: &str, usual: &str) -> PathBuf {
    let path =
        std::env::var_os(variable).map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(usual), PathBuf::from);
    assert!(
        path.exists(),
        "{} is not there: run `cargo xtask bundle`, or set {variable}",
        path.display()
    );
    path
}
