//! One thing on a page, by the way to find it: what a person does with it and asks of it. It holds no element, so nothing
//! it names can go stale, and it acts only where exactly one thing fits.

use std::panic::Location;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{Name, Page, brief, squash};
use crate::driver::Engine;
use crate::keys::chords;
use crate::wait::{PATIENCE, until};

#[derive(Clone, Debug)]
enum Step {
    Role(String, Name),
    Css(String),
    Text(String),
    Nth(usize),
    Last,
}

/// How often the Tab key is pressed to reach a thing before it counts as out of reach.
const MOST_TABS: usize = 300;

/// A way to find one thing on a page. It is looked for anew at each use, so it never goes stale.
#[derive(Clone)]
pub struct Locator {
    page: Page,
    steps: Vec<Step>,
}

impl Locator {
    /// Returns the whole page, for steps to narrow.
    pub(super) fn everything(page: &Page) -> Self {
        Self {
            page: page.clone(),
            steps: Vec::new(),
        }
    }

    /// Finds by role and name within what this finds.
    pub fn role(&self, role: &str, name: impl Into<Name>) -> Self {
        self.then(Step::Role(role.to_owned(), name.into()))
    }

    /// Finds the innermost visible thing with these words within what this finds.
    pub fn text(&self, words: &str) -> Self {
        self.then(Step::Text(words.to_owned()))
    }

    /// Finds by CSS within what this finds.
    pub fn css(&self, selector: &str) -> Self {
        self.then(Step::Css(selector.to_owned()))
    }

    /// Takes the one at this place, counted from 0, where there are several.
    pub fn nth(&self, index: usize) -> Self {
        self.then(Step::Nth(index))
    }

    /// Takes the first where there are several.
    pub fn first(&self) -> Self {
        self.nth(0)
    }

    /// Takes the last where there are several.
    pub fn last(&self) -> Self {
        self.then(Step::Last)
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self {
            page: self.page.clone(),
            steps,
        }
    }

    // ---- doing

    /// Clicks it. Where it is out of sight or something stands in front of it, it is scrolled to the middle first, as a person does.
    #[track_caller]
    pub fn click(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, "click", async |element| {
                if self.page.engine() == Engine::WebKit {
                    self.stands_still(element).await?;
                }
                let clicked = element.click().await;
                let hidden = ["element click intercepted", "element not interactable"];
                if matches!(&clicked, Err(CmdError::Standard(error)) if hidden.contains(&error.error().as_str())) {
                    let client = self.page.client().await;
                    let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
                    client.execute(middle, vec![json!(element)]).await?;
                }
                clicked
            })
            .await;
        }
    }

    /// Taps it with a finger. Where the driver has none, the page hears what it hears of a tap.
    #[track_caller]
    pub fn tap(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, "tap", async |element| {
                if self.page.engine().has_finger() {
                    let to = json!({ "type": "pointerMove", "origin": element, "x": 0, "y": 0 });
                    let down = json!({ "type": "pointerDown", "button": 0 });
                    let up = json!({ "type": "pointerUp", "button": 0 });
                    return self.page.act("touch", vec![to, down, up]).await;
                }
                let tapped = self.page.ask(&["tap".into(), json!(element)]).await?;
                match tapped.as_str() {
                    Some(why) => Err(CmdError::InvalidArgument("element".into(), why.to_owned())),
                    None => Ok(()),
                }
            })
            .await;
        }
    }

    /// WebKit's driver clicks where a thing was, even when it moves meanwhile: so two frames must find it in one place.
    async fn stands_still(&self, element: &Element) -> Result<(), CmdError> {
        const STILL: &str = "const [one, done] = arguments;
            const at = () => { const { x, y } = one.getBoundingClientRect(); return `${x} ${y}`; };
            const before = at();
            requestAnimationFrame(() => requestAnimationFrame(() => done(at() === before)));";
        let client = self.page.client().await;
        let still = client.execute_async(STILL, vec![json!(element)]).await?;
        if still == json!(true) {
            return Ok(());
        }
        Err(CmdError::InvalidArgument("element".into(), "it moves".into()))
    }

    /// Presses the Tab key, or Shift and Tab, until it has the focus.
    #[track_caller]
    pub fn reach(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, "reach by the Tab key", async |element| {
                // Forth or back, as it stands in the page: at its end some browsers go on to their own buttons.
                const WHERE: &str = "const [one] = arguments, at = document.activeElement;
                    return at === one ? '' : at.compareDocumentPosition(one) & 2 ? 'shift+tab' : 'tab'";
                for _ in 0..MOST_TABS {
                    let client = self.page.client().await;
                    let way = client.execute(WHERE, vec![json!(element)]).await?;
                    let Some(way) = way.as_str().filter(|way| !way.is_empty()) else {
                        return Ok(());
                    };
                    self.page.act("key", chords(way)).await?;
                }
                Err(CmdError::InvalidArgument(
                    "element".into(),
                    "the Tab key does not come to it".into(),
                ))
            })
            .await;
        }
    }

    /// Gives it the focus, as the Tab key would.
    #[track_caller]
    pub fn focus(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, "focus", async |element| {
                let client = self.page.client().await;
                client
                    .execute("arguments[0].focus()", vec![json!(element)])
                    .await
                    .map(drop)
            })
            .await;
        }
    }

    /// Moves the mouse over its middle.
    #[track_caller]
    pub fn hover(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, "point at", async |element| {
                let to = json!({ "type": "pointerMove", "origin": element, "x": 0, "y": 0, "duration": 30 });
                self.page.act("pointer", vec![to]).await
            })
            .await;
        }
    }

    /// Replaces what it holds, as a person does who selects all and types.
    #[track_caller]
    pub fn fill(&self, text: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, "clear", async |element| {
                element.click().await?;
                self.page.act("key", chords("ctrl+a delete")).await
            })
            .await;
            if !text.is_empty() {
                self.send_at(here, text, "type into").await;
            }
        }
    }

    /// Gives it the focus and presses keys.
    #[track_caller]
    pub fn keys(&self, keys: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.attempt(here, &format!("press {keys} on"), async |element| {
                let client = self.page.client().await;
                client.execute("arguments[0].focus()", vec![json!(element)]).await?;
                self.page.act("key", chords(keys)).await
            })
            .await;
        }
    }

    /// Chooses the option with this label, in a list to choose from.
    #[track_caller]
    pub fn choose(&self, label: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        let what = format!("choose “{label}” in");
        async move {
            self.attempt(here, &what, async |element| {
                let script =
                    "return [...arguments[0].options].find((one) => one.label.trim() === arguments[1]) ?? null";
                let client = self.page.client().await;
                let option = client.execute(script, vec![json!(element), json!(label)]).await?;
                match self.page.elements(&option).first() {
                    Some(option) => option.click().await,
                    None => Err(CmdError::InvalidArgument(
                        "label".into(),
                        format!("there is no option “{label}”"),
                    )),
                }
            })
            .await;
        }
    }

    // ---- asking

    /// Waits until it is there.
    #[track_caller]
    pub fn visible(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move { self.visible_at(here).await }
    }

    /// Waits until nothing like it is there.
    #[track_caller]
    pub fn gone(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move { self.gone_at(here).await }
    }

    /// Waits until there are this many.
    #[track_caller]
    pub fn count_is(&self, wanted: usize) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            let done = until(PATIENCE, async || {
                let count = self.found().await.map_err(brief)?.len();
                if count == wanted {
                    Ok(())
                } else {
                    Err(format!("there are {count}"))
                }
            })
            .await;
            if let Err(why) = done {
                self.page.give_up(here, &format!("see {wanted} of {self}"), &why).await;
            }
        }
    }

    /// Returns how many there are now, without waiting.
    #[track_caller]
    pub fn count(&self) -> impl Future<Output = usize> {
        let here = Location::caller();
        async move {
            let found = self.found().await;
            self.page.must(here, "count", found).await.len()
        }
    }

    /// Waits until its visible text contains these words.
    #[track_caller]
    pub fn shows(&self, words: &str) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            let done = until(PATIENCE, async || {
                let text = self.only().await?.text().await.map_err(brief)?;
                if squash(&text).contains(&squash(words)) {
                    Ok(())
                } else {
                    Err(format!("it reads “{text}”"))
                }
            })
            .await;
            if let Err(why) = done {
                self.page
                    .give_up(here, &format!("read “{words}” in {self}"), &why)
                    .await;
            }
        }
    }

    /// Returns its visible text.
    #[track_caller]
    pub fn words(&self) -> impl Future<Output = String> {
        let here = Location::caller();
        async move { self.attempt(here, "read", async |element| element.text().await).await }
    }

    /// Returns what it, a field, holds.
    #[track_caller]
    pub fn value(&self) -> impl Future<Output = String> {
        let here = Location::caller();
        async move {
            self.attempt(here, "read", async |element| element.prop("value").await)
                .await
                .unwrap_or_default()
        }
    }

    /// Returns an attribute, such as `aria-pressed`.
    #[track_caller]
    pub fn attribute(&self, name: &str) -> impl Future<Output = Option<String>> {
        let here = Location::caller();
        async move {
            self.attempt(here, "read", async |element| element.attr(name).await)
                .await
        }
    }

    /// Returns the accessible name that the browser computes for it.
    #[track_caller]
    pub fn name(&self) -> impl Future<Output = String> {
        let here = Location::caller();
        async move {
            self.attempt(here, "name", async |element| self.page.computed(element, "label").await)
                .await
        }
    }

    // ---- inside

    pub(super) async fn visible_at(&self, here: &Location<'_>) {
        self.attempt(here, "see", async |_| Ok(())).await;
    }

    pub(super) async fn gone_at(&self, here: &Location<'_>) {
        let done = until(PATIENCE, async || match self.found().await.map_err(brief)?.len() {
            0 => Ok(()),
            count => Err(format!("there are {count}")),
        })
        .await;
        if let Err(why) = done {
            self.page.give_up(here, &format!("see {self} go"), &why).await;
        }
    }

    pub(super) async fn send_at(&self, here: &Location<'_>, text: &str, what: &str) {
        self.attempt(here, what, async |element| element.send_keys(text).await)
            .await;
    }

    /// Does something with the one thing found, and tries again while it is missing, moving or covered.
    async fn attempt<T>(
        &self,
        here: &Location<'_>,
        what: &str,
        mut act: impl AsyncFnMut(&Element) -> Result<T, CmdError>,
    ) -> T {
        let done = until(PATIENCE, async || {
            let element = self.only().await?;
            act(&element).await.map_err(brief)
        })
        .await;
        match done {
            Ok(value) => value,
            Err(why) => self.page.give_up(here, &format!("{what} {self}"), &why).await,
        }
    }

    /// Returns the one thing found; several are as wrong as none, for a person would not know which is meant.
    pub(super) async fn only(&self) -> Result<Element, String> {
        let mut found = self.found().await.map_err(brief)?;
        match found.len() {
            0 => Err("there is none".into()),
            1 => Ok(found.remove(0)),
            several => Err(format!("there are {several}")),
        }
    }

    async fn found(&self) -> Result<Vec<Element>, CmdError> {
        let mut scopes: Option<Vec<Element>> = None;
        for step in &self.steps {
            let mut question: Vec<Value> = match step {
                Step::Nth(index) => {
                    let found = scopes.unwrap_or_default().into_iter().nth(*index);
                    scopes = Some(found.into_iter().collect());
                    continue;
                }
                Step::Last => {
                    scopes = Some(scopes.unwrap_or_default().pop().into_iter().collect());
                    continue;
                }
                Step::Css(selector) => vec!["css".into(), json!(selector), Value::Null],
                Step::Text(words) => vec!["text".into(), json!(words), Value::Null],
                Step::Role(role, name) => vec!["role".into(), json!(role), json!(name.words())],
            };
            if let Some(scopes) = &scopes {
                if scopes.is_empty() {
                    return Ok(Vec::new());
                }
                // Elements must not be inside a list: WebKit's driver hands those over as plain data.
                question.extend(scopes.iter().map(|element| json!(element)));
            }
            let found = self.page.ask(&question).await?;
            let mut found = self.page.elements(&found);
            if let Step::Role(role, name) = step {
                let mut fitting = Vec::new();
                for element in found {
                    // WebKit computes some roles of its own (a list to choose from is a button that opens a menu), so
                    // there the markup's role stands.
                    let role_fits = self.page.engine() == Engine::WebKit
                        || same_role(&self.page.computed(&element, "role").await?, role);
                    if role_fits && name.fits(&self.page.computed(&element, "label").await?) {
                        fitting.push(element);
                    }
                }
                found = fitting;
            }
            scopes = Some(found);
        }
        Ok(scopes.unwrap_or_default())
    }
}

impl std::fmt::Display for Locator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, step) in self.steps.iter().enumerate() {
            let comma = if at == 0 { "" } else { " › " };
            match step {
                Step::Role(role, Name::Is(name)) => write!(f, "{comma}{role} “{name}”")?,
                Step::Role(role, Name::Has(name)) => write!(f, "{comma}{role} “…{name}…”")?,
                Step::Role(role, Name::Any) => write!(f, "{comma}{role}")?,
                Step::Css(selector) => write!(f, "{comma}{selector}")?,
                Step::Text(words) => write!(f, "{comma}“{words}”")?,
                Step::Nth(index) => write!(f, " (no. {index})")?,
                Step::Last => write!(f, " (the last)")?,
            }
        }
        Ok(())
    }
}

/// Compares roles; WAI-ARIA 1.3 has two names for one of them.
fn same_role(computed: &str, wanted: &str) -> bool {
    let one = |role: &str| {
        if role == "img" {
            "image".to_owned()
        } else {
            role.to_ascii_lowercase()
        }
    };
    one(computed) == one(wanted)
}
