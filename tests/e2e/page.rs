//! A page as a person meets it: things found by role and name or by their words, pressed, typed into, selected, dropped.
//! Each step waits for its condition, within limits, and a step that fails says what was on the screen instead. Nothing
//! here sets the page's state behind its back.

use std::fs;
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use http::Method;
use serde_json::{Value, json};

use crate::driver::{Engine, Session};
use crate::keys::{chords, repeated};
use crate::requests;
use crate::server::media_type;
use crate::wait::{PATIENCE, until};

mod locator;

pub use locator::Locator;

/// The questions that are asked from inside a page.
const IN_PAGE: &str = include_str!("in_page.js");
/// The key under which WebDriver hands elements over (W3C WebDriver, section 12, "web element identifier").
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One window of a browser.
#[derive(Clone)]
pub struct Page {
    session: Rc<Session>,
    window: WindowHandle,
}

/// What a thing must be called.
#[derive(Clone, Debug)]
pub enum Name {
    /// Exactly this, but for case and whitespace.
    Is(String),
    /// Something that contains this.
    Has(String),
    /// Anything, or nothing.
    Any,
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Is(name.to_owned())
    }
}

impl From<&String> for Name {
    fn from(name: &String) -> Self {
        Self::Is(name.clone())
    }
}

/// Returns a name that need only contain these words.
pub fn has(words: &str) -> Name {
    Name::Has(words.to_owned())
}

impl Name {
    fn words(&self) -> &str {
        match self {
            Self::Is(words) | Self::Has(words) => words,
            Self::Any => "",
        }
    }

    fn fits(&self, label: &str) -> bool {
        match self {
            Self::Is(words) => squash(label) == squash(words),
            Self::Has(words) => squash(label).contains(&squash(words)),
            Self::Any => true,
        }
    }
}

/// Leaves out whitespace and case, which style sheets change and people do not read.
fn squash(text: &str) -> String {
    variorum::core::text::lower_case(text)
        .chars()
        .filter(|letter| !letter.is_whitespace() && !['\u{200b}', '\u{2060}'].contains(letter))
        .collect()
}

impl Page {
    pub(crate) fn new(session: &Rc<Session>, window: WindowHandle) -> Self {
        Self {
            session: Rc::clone(session),
            window,
        }
    }

    /// Returns which engine shows the page.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    // ---- going somewhere

    /// Opens an address (`file://…` or `http://127.0.0.1…`).
    #[track_caller]
    pub fn open(&self, address: &str) -> impl Future<Output = ()> {
        self.open_at(address.to_owned(), Location::caller())
    }

    /// Opens a file of the disk, as a double click on it does.
    #[track_caller]
    pub fn open_file(&self, file: &Path) -> impl Future<Output = ()> {
        let full = fs::canonicalize(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let address = url::Url::from_file_path(full).expect("a canonical path is absolute");
        self.open_at(address.to_string(), Location::caller())
    }

    async fn open_at(&self, address: String, here: &'static Location<'static>) {
        self.note_requests().await;
        self.session.watch.open(&address);
        let client = self.client().await;
        self.must(here, &format!("open {address}"), client.goto(&address).await)
            .await;
        // What stands there until the app runs is no app yet; whoever looks at that goes there another way.
        if let Err(why) = until(PATIENCE, async || self.app_runs().await).await {
            self.give_up(here, "see the app run", &why).await;
        }
    }

    /// Says whether the app has taken the place of its first screen, or the page is no app.
    async fn app_runs(&self) -> Result<(), String> {
        let waits = self.run("return document.querySelector('.first') !== null").await;
        match waits.map_err(brief)? {
            Value::Bool(false) => Ok(()),
            _ => Err("the app does not run yet".to_owned()),
        }
    }

    /// Loads the page again, as the browser's own button does. (WebDriver's Refresh would go around a service worker in
    /// Firefox.)
    #[track_caller]
    pub fn reload(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.note_requests().await;
            let done = async {
                let age = "return performance.timeOrigin";
                let before = self.run(age).await.map_err(brief)?;
                self.run("location.reload()").await.map_err(brief)?;
                until(PATIENCE, async || {
                    let ready = self.run("return document.readyState").await.map_err(brief)?;
                    let now = self.run(age).await.map_err(brief)?;
                    if now != before && ready == "complete" {
                        self.app_runs().await
                    } else {
                        Err("the page is not back".to_owned())
                    }
                })
                .await
            };
            if let Err(why) = done.await {
                self.give_up(here, "reload", &why).await;
            }
        }
    }

    /// Returns the title of the document.
    #[track_caller]
    pub fn title(&self) -> impl Future<Output = String> {
        let here = Location::caller();
        async move {
            let client = self.client().await;
            self.must(here, "read the title", client.title().await).await
        }
    }

    /// Makes the inside of the window this large, in CSS pixels, and waits until it is (in WebKit: as near as it comes).
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            let client = self.client().await;
            // WebKit's small browser is never narrower than its toolbar, and gets what it can give.
            let limit = if self.engine() == Engine::WebKit {
                Duration::from_secs(2)
            } else {
                PATIENCE
            };
            let done = until(limit, async || {
                if self.engine() == Engine::Chromium {
                    // A window of Chromium cannot be as narrow as a phone; what it shows can.
                    let body = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params":
                        { "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false } });
                    self.session
                        .call(Method::POST, "goog/cdp/execute", Some(body))
                        .await
                        .map_err(brief)?;
                }
                if self.engine() == Engine::Firefox {
                    // Its toolbar sets a least width of its own, wider than a phone.
                    let free = "document.documentElement.style.setProperty('min-width', '0', 'important')";
                    requests::inside_firefox(&self.session, free).await.map_err(brief)?;
                }
                let now: Vec<i64> = self
                    .ask(&["viewport".into()])
                    .await
                    .map(|size| numbers(&size))
                    .map_err(brief)?;
                let [inner_width, inner_height, outer_width, outer_height] = now[..] else {
                    return Err("no size".into());
                };
                let (wide, high) = (i64::from(width), i64::from(height));
                if (inner_width, inner_height) == (wide, high) {
                    return Ok(());
                }
                let frame =
                    |outer: i64, inner: i64, wanted: i64| u32::try_from(wanted + (outer - inner).max(0)).unwrap_or(0);
                client
                    .set_window_size(
                        frame(outer_width, inner_width, wide),
                        frame(outer_height, inner_height, high),
                    )
                    .await
                    .map_err(brief)?;
                Err(format!("the window is {inner_width}×{inner_height} inside"))
            })
            .await;
            if let Err(why) = done
                && self.engine() != Engine::WebKit
            {
                self.give_up(here, &format!("resize to {width}×{height}"), &why).await;
            }
        }
    }

    // ---- finding

    /// Finds by ARIA role and accessible name: `page.role("button", "Open files…")`, `page.role("dialog", Name::Any)`.
    pub fn role(&self, role: &str, name: impl Into<Name>) -> Locator {
        self.all().role(role, name)
    }

    /// Finds the innermost visible thing that holds these words.
    pub fn text(&self, words: &str) -> Locator {
        self.all().text(words)
    }

    /// Finds by CSS, visible or not: for what has no name that a person could say.
    pub fn css(&self, selector: &str) -> Locator {
        self.all().css(selector)
    }

    fn all(&self) -> Locator {
        Locator::everything(self)
    }

    /// Waits until these words are to be seen.
    #[track_caller]
    pub fn text_visible(&self, words: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let found = self.text(words).first();
        async move { found.visible_at(here).await }
    }

    /// Waits until these words are nowhere to be seen.
    #[track_caller]
    pub fn text_gone(&self, words: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let found = self.text(words);
        async move { found.gone_at(here).await }
    }

    /// Waits for a condition of the test's own making; `Err` says what is still missing.
    #[track_caller]
    pub fn eventually<T>(&self, what: &str, ask: impl AsyncFnMut() -> Result<T, String>) -> impl Future<Output = T> {
        let here = Location::caller();
        async move {
            match until(PATIENCE, ask).await {
                Ok(answer) => answer,
                Err(why) => self.give_up(here, what, &why).await,
            }
        }
    }

    /// Returns role and name of what has the focus.
    #[track_caller]
    pub fn focused(&self) -> impl Future<Output = (String, String)> {
        let here = Location::caller();
        async move {
            let asked = async {
                let element = self.ask(&["focused".into()]).await?;
                match self.elements(&element).first() {
                    Some(element) => Ok((
                        self.computed(element, "role").await?,
                        self.computed(element, "label").await?,
                    )),
                    None => Ok(Default::default()),
                }
            };
            self.must(here, "ask what has the focus", asked.await).await
        }
    }

    // ---- keys and pointer

    /// Presses keys wherever the focus is: `"ctrl+z"`, `"1"`, several separated by spaces.
    #[track_caller]
    pub fn keys(&self, keys: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let (actions, what) = (chords(keys), format!("press {keys}"));
        async move {
            let pressed = self.act("key", actions).await;
            self.must(here, &what, pressed).await;
        }
    }

    /// Types text wherever the focus is, letter by letter.
    #[track_caller]
    pub fn type_text(&self, text: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let actions = text
            .chars()
            .map(|letter| if letter == '\n' { '\u{e007}' } else { letter })
            .flat_map(|letter| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": letter })))
            .collect();
        async move {
            let typed = self.act("key", actions).await;
            self.must(here, "type", typed).await;
        }
    }

    /// Selects the first place in a column that reads like the quote, by dragging the mouse from its first letter to
    /// its last, and waits until the browser says that just this is selected.
    #[track_caller]
    pub fn select_text(&self, column: &Locator, quote: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let what = format!("select “{quote}” with the mouse");
        async move {
            let done = until(PATIENCE, async || {
                let column = column.only().await?;
                let place = self.ask(&["place".into(), json!(column), quote.into()]).await.map_err(brief)?;
                let point = |end: &str| Some((place[end]["x"].as_i64()?, place[end]["y"].as_i64()?));
                let (Some(start), Some(end)) = (point("start"), point("end")) else {
                    return Err(place.as_str().unwrap_or("no place").to_owned());
                };
                // A press on what is already selected would begin to drag it.
                self.run("getSelection().removeAllRanges()").await.map_err(brief)?;
                let to = |(x, y): (i64, i64)| json!({ "type": "pointerMove", "origin": "viewport", "x": x, "y": y, "duration": 30 });
                let half = (i64::midpoint(start.0, end.0), i64::midpoint(start.1, end.1));
                self.act(
                    "pointer",
                    vec![
                        to(start),
                        json!({ "type": "pointerDown", "button": 0 }),
                        to(half),
                        to(end),
                        json!({ "type": "pointerUp", "button": 0 }),
                    ],
                )
                .await
                .map_err(brief)?;
                // Time for the page to answer: a second drag at once would count as a double click.
                until(Duration::from_secs(2), async || self.selection_is(quote).await).await
            })
            .await;
            if let Err(why) = done {
                self.give_up(here, &what, &why).await;
            }
        }
    }

    /// Selects the same without a mouse: the focus goes to the column, arrow keys bring its caret to the quote, and
    /// arrow keys with Shift extend it. The browser's own selection tells where the caret is.
    #[track_caller]
    pub fn select_text_by_keyboard(&self, column: &Locator, quote: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let what = format!("select “{quote}” with the keyboard");
        async move {
            let done = async {
                let column = until(PATIENCE, async || column.only().await).await?;
                let client = self.client().await;
                client
                    .execute("arguments[0].focus()", vec![json!(column)])
                    .await
                    .map_err(brief)?;
                self.walk(&column, quote, "start", "").await?;
                self.walk(&column, quote, "end", "shift+").await?;
                until(PATIENCE, async || self.selection_is(quote).await).await
            };
            if let Err(why) = done.await {
                self.give_up(here, &what, &why).await;
            }
        }
    }

    /// Selects the same with a finger: a long press takes the first word, and then the handles are moved to the ends of the
    /// quote. Handles belong to the browser and not to the page, which only hears that the selection is another one.
    #[track_caller]
    pub fn select_text_by_touch(&self, column: &Locator, quote: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let what = format!("select “{quote}” with a finger");
        async move {
            let done = until(PATIENCE, async || {
                let column = column.only().await?;
                self.run("getSelection().removeAllRanges()").await.map_err(brief)?;
                let moved = self
                    .ask(&["handles".into(), json!(column), quote.into()])
                    .await
                    .map_err(brief)?;
                if let Some(why) = moved.as_str() {
                    return Err(why.to_owned());
                }
                until(Duration::from_secs(2), async || self.selection_is(quote).await).await
            })
            .await;
            if let Err(why) = done {
                self.give_up(here, &what, &why).await;
            }
        }
    }

    /// Presses arrow keys until the caret is at one end of the quote; `held` is a modifier with its `+`.
    async fn walk(&self, column: &Element, quote: &str, end: &str, held: &str) -> Result<(), String> {
        let mut lines = held.is_empty();
        let mut stuck = 0;
        let mut before = None;
        loop {
            let at = self
                .ask(&["caret".into(), json!(column), quote.into()])
                .await
                .map_err(brief)?;
            let Some(goal) = at[end].as_i64() else {
                return Err(at.as_str().unwrap_or("no place").to_owned());
            };
            let Some(caret) = at["focus"].as_i64() else {
                // Not in the text yet: the first key lets a caret appear.
                stuck += 1;
                if stuck > 5 {
                    return Err("the text has the focus, but no caret appears in it".into());
                }
                self.act("key", chords("right")).await.map_err(brief)?;
                continue;
            };
            if caret == goal {
                return Ok(());
            }
            stuck = if before == Some(caret) { stuck + 1 } else { 0 };
            if stuck > 3 {
                return Err(format!("the caret stays at {caret} and does not come to {goal}"));
            }
            lines &= stuck == 0 || before.is_none();
            before = Some(caret);
            let distance = usize::try_from((goal - caret).abs()).unwrap_or(0);
            let far = lines && goal > caret && distance > 160;
            let key = if far {
                "down"
            } else if goal > caret {
                "right"
            } else {
                "left"
            };
            let times = if far { 1 } else { distance.min(60) };
            self.act("key", repeated(&format!("{held}{key}"), times))
                .await
                .map_err(brief)?;
        }
    }

    async fn selection_is(&self, quote: &str) -> Result<(), String> {
        let selected = self.ask(&["selected".into()]).await.map_err(brief)?;
        let selected = selected.as_str().unwrap_or_default();
        if selected == squash(quote) {
            Ok(())
        } else {
            Err(format!("what is selected is “{selected}”"))
        }
    }

    // ---- files

    /// Lets files fall on the window, and fails if the page does not welcome them.
    #[track_caller]
    pub fn drop_files(&self, files: &[&Path]) -> impl Future<Output = ()> {
        let here = Location::caller();
        let files: Vec<Value> = files.iter().map(|file| file_value(file)).collect();
        async move {
            let dropped = self.ask(&["drop".into(), files.into(), Value::Null]).await;
            if self.must(here, "drop files", dropped).await != Value::Bool(true) {
                self.give_up(
                    here,
                    "drop files",
                    "the page did not accept the drag (no preventDefault on dragover)",
                )
                .await;
            }
        }
    }

    /// Picks files through the page's (usually hidden) file field, as the browser's own file window would.
    #[track_caller]
    pub fn pick_files(&self, files: &[&Path]) -> impl Future<Output = ()> {
        let here = Location::caller();
        let field = self.css("input[type=file]").first();
        let files = paths(files);
        async move { field.send_at(here, &files, "pick files").await }
    }

    /// Picks files through one file field, by its selector.
    #[track_caller]
    pub fn pick_into(&self, field: &str, files: &[&Path]) -> impl Future<Output = ()> {
        let here = Location::caller();
        let field = self.css(field);
        let files = paths(files);
        async move { field.send_at(here, &files, "pick files").await }
    }

    /// Waits for a finished download and returns where it is. `name` is its whole name and may hold one `*`.
    #[track_caller]
    pub fn download(&self, name: &str) -> impl Future<Output = PathBuf> {
        let here = Location::caller();
        async move {
            let folder = self.session.profile.downloads();
            let done = until(PATIENCE, async || {
                let names: Vec<String> = fs::read_dir(&folder)
                    .map_err(|error| error.to_string())?
                    .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                    .collect();
                if names.iter().any(|name| {
                    [".part", ".crdownload", ".wkdownload"]
                        .iter()
                        .any(|end| name.ends_with(end))
                }) {
                    return Err("a download is not finished".into());
                }
                let fits = |found: &&String| match name.split_once('*') {
                    Some((start, end)) => {
                        found.len() >= name.len() - 1 && found.starts_with(start) && found.ends_with(end)
                    }
                    None => *found == name,
                };
                let file = names.iter().find(fits).map(|name| folder.join(name));
                file.filter(|file| fs::metadata(file).is_ok_and(|data| data.len() > 0))
                    .ok_or_else(|| format!("what arrived is {names:?}"))
            })
            .await;
            match done {
                Ok(file) => self.session.profile.take(&file),
                Err(why) => self.give_up(here, &format!("download {name}"), &why).await,
            }
        }
    }

    /// Writes a picture of the window to a PNG file.
    #[track_caller]
    pub fn screenshot(&self, file: &Path) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            let client = self.client().await;
            let png = self.must(here, "take a screenshot", client.screenshot().await).await;
            fs::write(file, png).unwrap_or_else(|error| panic!("{here}: {}: {error}", file.display()));
        }
    }

    /// Prints as the browser's own command does, without the window that asks for a printer, and returns the PDF: the pages
    /// named, such as `"1"` or `"2-3"`, or all where none is. WebKit's driver cannot.
    #[track_caller]
    pub fn print(&self, pages: &[&str]) -> impl Future<Output = Vec<u8>> {
        let here = Location::caller();
        let body = json!({ "pageRanges": pages });
        async move {
            self.client().await;
            let answer = self.session.call(Method::POST, "print", Some(body)).await;
            let pdf = self.must(here, "print", answer).await;
            match STANDARD.decode(pdf.as_str().unwrap_or_default()) {
                Ok(bytes) => bytes,
                Err(error) => self.give_up(here, "print", &error.to_string()).await,
            }
        }
    }

    /// Runs a script, the body of a function, in the page. For what only a script can know, such as a length of text.
    #[track_caller]
    pub fn js(&self, script: &str, arguments: Vec<Value>) -> impl Future<Output = Value> {
        let here = Location::caller();
        async move {
            let client = self.client().await;
            self.must(here, "run a script", client.execute(script, arguments).await)
                .await
        }
    }

    /// Runs a script that calls its last argument when it is done.
    #[track_caller]
    pub fn js_async(&self, script: &str, arguments: Vec<Value>) -> impl Future<Output = Value> {
        let here = Location::caller();
        async move {
            let client = self.client().await;
            self.must(here, "run a script", client.execute_async(script, arguments).await)
                .await
        }
    }

    /// Refuses storage to pages from the next one on, as a strict setting of the browser does. WebKit's driver cannot.
    #[track_caller]
    pub fn block_storage(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            match self.engine() {
                Engine::Chromium => {
                    let source =
                        "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); }";
                    self.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))
                        .await;
                }
                Engine::Firefox => {
                    let refuse = "Services.prefs.setIntPref('network.cookie.cookieBehavior', 2)";
                    let done = requests::inside_firefox(&self.session, refuse).await;
                    self.must(here, "refuse storage", done).await;
                }
                Engine::WebKit => {}
            }
        }
    }

    /// Sends a command of Chromium's own protocol, for what WebDriver has no name for.
    #[track_caller]
    pub fn chromium(&self, command: &str, parameters: &Value) -> impl Future<Output = Value> {
        let here = Location::caller();
        let body = json!({ "cmd": command, "params": parameters });
        async move {
            self.client().await;
            let answer = self.session.call(Method::POST, "goog/cdp/execute", Some(body)).await;
            self.must(here, "command Chromium", answer).await
        }
    }

    // ---- inside

    /// Takes note of what the page tried to reach since the last time. A browser that is gone has told all it will tell.
    pub(crate) async fn note_requests(&self) {
        self.client().await;
        requests::note(&self.session, IN_PAGE).await.ok();
    }

    /// Returns the client with this page's window made the active one.
    async fn client(&self) -> &Client {
        let active = *self.session.active.borrow() == self.window;
        if !active && self.session.client.switch_to_window(self.window.clone()).await.is_ok() {
            self.session.active.replace(self.window.clone());
        }
        &self.session.client
    }

    async fn ask(&self, question: &[Value]) -> Result<Value, CmdError> {
        self.client().await.execute(IN_PAGE, question.to_vec()).await
    }

    async fn run(&self, script: &str) -> Result<Value, CmdError> {
        self.client().await.execute(script, Vec::new()).await
    }

    async fn act(&self, kind: &str, actions: Vec<Value>) -> Result<(), CmdError> {
        self.client().await;
        let mut device = json!({ "type": kind, "id": kind, "actions": actions });
        if kind == "pointer" {
            device["parameters"] = json!({ "pointerType": "mouse" });
        }
        if kind == "touch" {
            device["type"] = "pointer".into();
            device["parameters"] = json!({ "pointerType": "touch" });
        }
        self.session
            .call(Method::POST, "actions", Some(json!({ "actions": [device] })))
            .await
            .map(drop)
    }

    fn elements(&self, value: &Value) -> Vec<Element> {
        let one = |value: &Value| {
            let id = value.get(ELEMENT)?.as_str()?.to_owned();
            Some(Element::from_element_id(
                self.session.client.clone(),
                ElementRef::from(id),
            ))
        };
        value.as_array().map_or_else(
            || one(value).into_iter().collect(),
            |list| list.iter().filter_map(one).collect(),
        )
    }

    /// Returns the role or the label that the browser computed for assistive technology.
    async fn computed(&self, element: &Element, what: &str) -> Result<String, CmdError> {
        let path = format!("element/{}/computed{what}", &*element.element_id());
        let answer = self.session.call(Method::GET, &path, None).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    async fn must<T>(&self, here: &Location<'_>, what: &str, result: Result<T, CmdError>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => self.give_up(here, what, &brief(error)).await,
        }
    }

    /// Fails the test with the step, the reason, and the screen as it is.
    async fn give_up(&self, here: &Location<'_>, what: &str, why: &str) -> ! {
        static FAILURES: AtomicUsize = AtomicUsize::new(1);
        let outline = self.ask(&["outline".into()]).await;
        let outline = outline.map_or_else(brief, |text| text.as_str().unwrap_or_default().to_owned());
        let mut picture = String::new();
        if let Ok(png) = self.session.client.screenshot().await {
            let number = FAILURES.fetch_add(1, Ordering::SeqCst);
            let file =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("failure-{}-{number}.png", std::process::id()));
            if fs::write(&file, png).is_ok() {
                picture = format!("a picture is in {}\n", file.display());
            }
        }
        panic!(
            "{here}: in {:?}: could not {what}: {why}\n{picture}on the screen: {outline}",
            self.engine()
        );
    }
}

fn numbers(value: &Value) -> Vec<i64> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect()
}

fn paths(files: &[&Path]) -> String {
    let full = |file: &&Path| {
        fs::canonicalize(file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
            .display()
            .to_string()
    };
    files.iter().map(full).collect::<Vec<_>>().join("\n")
}

fn file_value(file: &Path) -> Value {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let kind = media_type(file).split(';').next().unwrap_or_default();
    json!({ "name": name, "type": kind, "base64": STANDARD.encode(bytes) })
}

/// Returns the first line of an error: drivers append their own stack.
fn brief(error: CmdError) -> String {
    match error {
        CmdError::Standard(error) => format!("{}: {}", error.error, error.message.lines().next().unwrap_or_default()),
        other => other.to_string(),
    }
}
