//! The request watch: what pages tried to reach, as each engine can tell it, whether it was sent or refused by the page's
//! own policy; and what errors they left in the console. It judges nothing that the browser does for itself.

use std::cell::RefCell;
use std::collections::BTreeSet;

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::driver::{Engine, Session};

/// Addresses seen so far, and those that are part of the app under test.
#[derive(Default)]
pub struct Watch {
    seen: RefCell<BTreeSet<String>>,
    errors: RefCell<BTreeSet<String>>,
    own: RefCell<BTreeSet<String>>,
    allowed: RefCell<BTreeSet<String>>,
}

impl Watch {
    /// Counts an origin among the app under test.
    pub fn allow(&self, origin: &str) {
        self.allowed
            .borrow_mut()
            .insert(format!("{}/", origin.trim_end_matches('/')));
    }

    /// Counts one document among the app under test: the one that a test opens.
    pub fn open(&self, address: &str) {
        self.own.borrow_mut().insert(without_fragment(address).to_owned());
    }

    fn note(&self, addresses: impl IntoIterator<Item = String>) {
        self.seen.borrow_mut().extend(addresses);
    }

    /// Keeps a message of the console; one about a refused request counts as the request that it was.
    fn message(&self, text: &str) {
        let text = text.chars().take(600).collect::<String>();
        if text.contains("Content Security Policy") || text.contains("Content-Security-Policy") {
            let words = text.split(|letter: char| letter.is_whitespace() || "'\"“”{}".contains(letter));
            self.note(
                words
                    .filter(|word| word.contains("://"))
                    .map(|word| word.trim_end_matches(['.', ',']).to_owned()),
            );
        } else {
            self.errors.borrow_mut().insert(text);
        }
    }

    /// Returns the errors that the console told of.
    pub fn errors(&self) -> BTreeSet<String> {
        self.errors.borrow().clone()
    }

    /// Returns what was tried beyond the app itself and its own data. Another file of the disk is foreign, too.
    pub fn foreign(&self) -> BTreeSet<String> {
        let (own, allowed) = (self.own.borrow(), self.allowed.borrow());
        self.seen
            .borrow()
            .iter()
            .filter(|address| {
                let inner = ["data:", "blob:", "about:", "chrome:", "resource:"];
                !inner.iter().any(|scheme| address.starts_with(scheme))
                    && !own.contains(without_fragment(address))
                    && !allowed.iter().any(|origin| address.starts_with(origin.as_str()))
            })
            .cloned()
            .collect()
    }
}

fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}

/// Returns whether an address at the proxy is one that a browser calls on its own account, whatever page is open.
pub fn is_housekeeping(address: &str) -> bool {
    let host = address
        .trim_start_matches("http://")
        .split(['/', ':'])
        .next()
        .unwrap_or_default();
    // Debian's Chromium warms up its search engine, the last of these.
    [
        ".mozilla.com",
        ".mozilla.net",
        ".mozilla.org",
        ".firefox.com",
        ".google.com",
        ".googleapis.com",
        ".gvt1.com",
        ".duckduckgo.com",
    ]
    .iter()
    .any(|domain| host.ends_with(domain))
}

/// Firefox tells of requests only to its own inner scripts. What they hear is kept in an environment variable of the
/// browser, which outlives windows and pages.
const LISTEN: &str = r"
    const name = 'VARIORUM_REQUESTS';
    const observer = { observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIChannel);
        const who = channel.loadInfo?.loadingPrincipal ?? channel.loadInfo?.triggeringPrincipal;
        if (who && !who.isSystemPrincipal) Services.env.set(name, Services.env.get(name) + channel.URI.spec.slice(0, 500) + '\n');
    } };
    Services.env.set(name, '');
    Services.obs.addObserver(observer, 'http-on-opening-request');
";

/// Firefox's list of errors of pages, policies included, and not of its own scripts.
const HEARD: &str = r"
    const errors = Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag)
            && /^(file|https?|blob|data):/.test(one.sourceName))
        .map((one) => one.errorMessage);
    return { requests: Services.env.get('VARIORUM_REQUESTS'), errors };
";

/// Starts the watch of a new session.
pub async fn begin(session: &Session) -> Result<(), CmdError> {
    if session.engine == Engine::Firefox {
        inside_firefox(session, LISTEN).await?;
    }
    Ok(())
}

/// Takes note of what the active page tried since the last time.
pub async fn note(session: &Session, in_page: &str) -> Result<(), CmdError> {
    match session.engine {
        Engine::Chromium => {
            let entries = async |kind: &str| {
                session
                    .call(http::Method::POST, "se/log", Some(json!({ "type": kind })))
                    .await
            };
            let log = entries("performance").await?;
            session
                .watch
                .note(log.as_array().into_iter().flatten().filter_map(chromium_request));
            let log = entries("browser").await?;
            let severe = log
                .as_array()
                .into_iter()
                .flatten()
                .filter(|entry| entry["level"] == "SEVERE");
            severe
                .filter_map(|entry| entry["message"].as_str())
                .for_each(|text| session.watch.message(text));
        }
        Engine::Firefox => {
            let heard = inside_firefox(session, HEARD).await?;
            session.watch.note(
                heard["requests"]
                    .as_str()
                    .unwrap_or_default()
                    .lines()
                    .map(str::to_owned),
            );
            let errors = heard["errors"].as_array().into_iter().flatten();
            errors
                .filter_map(Value::as_str)
                .for_each(|text| session.watch.message(text));
        }
        Engine::WebKit => {
            let heard = session.client.execute(in_page, vec![json!("requests")]).await?;
            session.watch.note(
                heard
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .map(str::to_owned),
            );
        }
    }
    Ok(())
}

/// Returns the address of a log entry that tells of a request or of a socket.
fn chromium_request(entry: &Value) -> Option<String> {
    let inner: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let message = &inner["message"];
    let address = match message["method"].as_str()? {
        "Network.requestWillBeSent" => &message["params"]["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &message["params"]["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}

/// Runs a script with the rights of Firefox itself.
pub async fn inside_firefox(session: &Session, script: &str) -> Result<Value, CmdError> {
    let context = async |name: &str| {
        session
            .call(http::Method::POST, "moz/context", Some(json!({ "context": name })))
            .await
    };
    context("chrome").await?;
    let answer = session.client.execute(script, Vec::new()).await;
    context("content").await?;
    answer
}
