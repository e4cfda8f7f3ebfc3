//! A browser under test: which engine, on which profile, with no network, through its WebDriver. It knows nothing of what
//! a page shows (that is `page`), and leaves no process and no folder behind.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fs;
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::page::Page;
use crate::process::{Leash, first_there, free_port, is_in_use, kill_profile};
use crate::requests;
use crate::server::Trap;
use crate::wait::until;

/// The window a browser opens with, in CSS pixels.
const WINDOW: (u32, u32) = (1366, 768);

/// Which browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium, through `chromedriver`.
    Chromium,
    /// Firefox, through `geckodriver`.
    Firefox,
    /// WebKitGTK's small browser, through `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// Returns whether a second session finds what the first one stored. WebKit's small browser keeps nothing under automation.
    pub fn keeps_profile(self) -> bool {
        self != Self::WebKit
    }

    /// Returns whether the driver has a finger that the browser takes for one: whose long press selects a word and whose tap
    /// clicks. Those of Firefox and WebKit let the page hear touches, and nothing comes of them.
    pub fn has_finger(self) -> bool {
        self == Self::Chromium
    }
}

/// Where a browser keeps what it stores, and where its downloads go. The folder goes when this value goes.
pub struct Profile {
    root: TempDir,
    taken: Cell<usize>,
}

impl Profile {
    /// Makes a profile that no browser has used.
    pub fn fresh() -> Self {
        let root = tempfile::Builder::new()
            .prefix("variorum-e2e-")
            .tempdir()
            .expect("a temporary folder can be made");
        for folder in ["browser", "downloads", "taken"] {
            fs::create_dir(root.path().join(folder)).expect("a new folder can hold another");
        }
        Self {
            root,
            taken: Cell::new(0),
        }
    }

    fn browser(&self) -> PathBuf {
        self.root.path().join("browser")
    }

    /// Returns the folder that downloads arrive in.
    pub fn downloads(&self) -> PathBuf {
        self.root.path().join("downloads")
    }

    /// Moves a finished download out of the way, so that the next one of this name gets the same name.
    pub(crate) fn take(&self, file: &Path) -> PathBuf {
        self.taken.set(self.taken.get() + 1);
        let folder = self.root.path().join("taken").join(self.taken.get().to_string());
        fs::create_dir(&folder).expect("each number is used once");
        let to = folder.join(file.file_name().expect("a download has a name"));
        fs::rename(file, &to).expect("both folders are on one disk");
        to
    }
}

/// What all pages of one session share.
pub(crate) struct Session {
    pub client: Client,
    pub engine: Engine,
    pub profile: Rc<Profile>,
    pub active: RefCell<WindowHandle>,
    pub watch: requests::Watch,
}

impl Session {
    /// Sends a command that the client library has no name for. `path` follows `/session/{id}/`.
    pub async fn call(&self, method: http::Method, path: &str, body: Option<Value>) -> Result<Value, CmdError> {
        self.client
            .issue_cmd(Call {
                method,
                path: path.to_owned(),
                body,
            })
            .await
    }
}

/// One running browser. Dropping it ends the browser, its driver and its display.
pub struct Browser {
    session: Rc<Session>,
    trap: Trap,
    // The order matters: a driver goes before the display it draws on.
    driver: Leash,
    _display: Option<Leash>,
}

impl Browser {
    /// Starts a browser on a profile, fresh or used before, with the network blocked.
    ///
    /// # Panics
    ///
    /// When it cannot be started, with what its driver said.
    #[track_caller]
    pub fn start(engine: Engine, profile: &Rc<Profile>) -> impl Future<Output = Self> {
        let here = Location::caller();
        let profile = Rc::clone(profile);
        async move {
            match Self::try_start(engine, &profile).await {
                Ok(browser) => browser,
                Err(why) => panic!("{here}: {engine:?} cannot be started: {why}"),
            }
        }
    }

    /// Starts a browser, or says why not. A driver that does not come to a session is given up and started anew, for the
    /// start is not what is tested, and WebKit's now and then waits for a browser that has not heard it.
    ///
    /// # Errors
    ///
    /// What the driver, or the attempt to run it, said the last time.
    pub async fn try_start(engine: Engine, profile: &Rc<Profile>) -> Result<Self, String> {
        let mut last = String::new();
        for _ in 0..3 {
            match Self::start_once(engine, profile).await {
                Ok(browser) => return Ok(browser),
                Err(why) => last = why,
            }
            kill_profile(&profile.browser());
        }
        Err(last)
    }

    async fn start_once(engine: Engine, profile: &Rc<Profile>) -> Result<Self, String> {
        let trap = Trap::start();
        let (display, screen) = match engine {
            Engine::WebKit => Leash::display().map(|(leash, name)| (Some(leash), Some(name)))?,
            Engine::Chromium | Engine::Firefox => (None, None),
        };
        // Left behind by a browser that was killed; a driver could take an old port for the new one.
        for stale in ["DevToolsActivePort", "MarionetteActivePort"] {
            fs::remove_file(profile.browser().join(stale)).ok();
        }
        let port = free_port();
        let log = profile.root.path().join("driver.log");
        let mut command = driver_command(engine, port);
        command.env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        if let Some(screen) = screen {
            command
                .env("DISPLAY", screen)
                .env("GDK_BACKEND", "x11")
                .env("NO_AT_BRIDGE", "1");
            // WebKit's small browser takes no folder for downloads but the desktop's own.
            let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.downloads().display());
            fs::write(profile.root.path().join("user-dirs.dirs"), folders).map_err(|error| error.to_string())?;
            command.env("XDG_CONFIG_HOME", profile.root.path());
        }
        let mut driver = Leash::start(&mut command, &log)?;
        let said = |what: String| {
            let log = fs::read_to_string(&log).unwrap_or_default();
            let from = log.char_indices().rev().nth(2_000).map_or(0, |(at, _)| at);
            format!("{what}\n{}", &log[from..])
        };
        until(Duration::from_secs(30), async || {
            if driver.has_ended() {
                return Ok(false);
            }
            tokio::net::TcpStream::connect(("127.0.0.1", port))
                .await
                .map(|_| true)
                .map_err(|error| error.to_string())
        })
        .await
        .and_then(|listens| {
            if listens {
                Ok(())
            } else {
                Err("the driver ended at once".into())
            }
        })
        .map_err(said)?;

        let wanted = capabilities(engine, profile, trap.port());
        let connected = tokio::time::timeout(
            Duration::from_secs(40),
            ClientBuilder::new(HttpConnector::new())
                .capabilities(wanted)
                .connect(&format!("http://127.0.0.1:{port}")),
        )
        .await;
        let client = match connected {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => return Err(said(error.to_string())),
            Err(_) => return Err(said("no session within 40 seconds".into())),
        };
        let window = client.window().await.map_err(|error| said(error.to_string()))?;
        let session = Rc::new(Session {
            client,
            engine,
            profile: Rc::clone(profile),
            active: RefCell::new(window),
            watch: requests::Watch::default(),
        });
        requests::begin(&session)
            .await
            .map_err(|error| said(error.to_string()))?;
        let browser = Self {
            session,
            trap,
            driver,
            _display: display,
        };
        browser.page().resize(WINDOW.0, WINDOW.1).await;
        Ok(browser)
    }

    /// Returns which engine this is.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// Returns the page in the window that was last opened or used.
    pub fn page(&self) -> Page {
        Page::new(&self.session, self.session.active.borrow().clone())
    }

    /// Opens another window on the same profile, as large as the first, and returns its page. (A window rather than a
    /// tab, because browsers slow down what is behind another tab.)
    pub async fn new_page(&self) -> Page {
        let opened = self
            .session
            .client
            .new_window(false)
            .await
            .expect("a browser can open a second window");
        let page = Page::new(&self.session, opened.handle);
        page.resize(WINDOW.0, WINDOW.1).await;
        page
    }

    /// Lets the page call this origin: the one that serves the web app under test.
    pub fn allow(&self, origin: &str) {
        self.session.watch.allow(origin);
    }

    /// Fails if any page of this browser tried to reach anything but itself, its own data and the allowed origins.
    #[track_caller]
    pub fn assert_no_requests(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.page().note_requests().await;
            let seen = self.foreign();
            assert!(
                seen.is_empty(),
                "{here}: in {:?} something was to leave this machine: {seen:#?}",
                self.session.engine
            );
        }
    }

    /// Returns what pages were seen to reach for, and what reached the proxy beyond the browser's own housekeeping.
    pub fn foreign(&self) -> BTreeSet<String> {
        let mut seen = self.session.watch.foreign();
        seen.extend(
            self.trap
                .caught()
                .into_iter()
                .filter(|address| !requests::is_housekeeping(address)),
        );
        seen
    }

    /// Returns the errors that the consoles of this browser's pages told of. WebKit's driver tells of none.
    pub fn errors(&self) -> BTreeSet<String> {
        self.session.watch.errors()
    }

    /// Fails if a script of any page of this browser ended in an error that nothing caught, or logged one.
    #[track_caller]
    pub fn assert_no_errors(&self) -> impl Future<Output = ()> {
        let here = Location::caller();
        async move {
            self.page().note_requests().await;
            let errors = self.errors();
            assert!(
                errors.is_empty(),
                "{here}: in {:?} the console tells of errors: {errors:#?}",
                self.session.engine
            );
        }
    }

    /// Closes the browser as a person does, and waits until it has let go of its profile.
    pub async fn close(self) {
        self.page().note_requests().await;
        self.session.client.clone().close().await.ok();
        // The window is closed when the driver says so; what the browser still writes, it writes before its last process ends.
        until(Duration::from_secs(10), async || {
            if is_in_use(&self.session.profile.browser()) {
                Err("the profile is in use".to_owned())
            } else {
                Ok(())
            }
        })
        .await
        .ok();
    }

    /// Ends the browser's processes at once (`SIGKILL`), as a crash or a power cut would, and returns how many there were.
    ///
    /// # Panics
    ///
    /// When there was nothing to kill: the test would prove nothing.
    #[track_caller]
    pub fn kill_browser(self) -> usize {
        let killed = match self.session.engine {
            Engine::Chromium | Engine::Firefox => kill_profile(&self.session.profile.browser()),
            Engine::WebKit => usize::from(self.driver.id() > 0),
        };
        assert!(killed > 0, "no process of the browser was found");
        killed
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if self.session.engine != Engine::WebKit {
            kill_profile(&self.session.profile.browser());
        }
    }
}

fn driver_command(engine: Engine, port: u16) -> Command {
    match engine {
        Engine::Chromium => {
            let mut command = Command::new("chromedriver");
            command.arg(format!("--port={port}"));
            command
        }
        Engine::Firefox => {
            let mut command = Command::new("geckodriver");
            // System access lets the request watch see what the page cannot.
            command.args([
                "--host",
                "127.0.0.1",
                "--websocket-port",
                "0",
                "--allow-system-access",
                "--port",
            ]);
            command.arg(port.to_string());
            command
        }
        Engine::WebKit => {
            let mut command = Command::new("WebKitWebDriver");
            command.arg(format!("--port={port}"));
            command
        }
    }
}

fn capabilities(engine: Engine, profile: &Profile, proxy: u16) -> Capabilities {
    let mut wanted = match engine {
        Engine::Chromium => chromium(profile, proxy),
        Engine::Firefox => firefox(profile, proxy),
        Engine::WebKit => webkit(proxy),
    };
    wanted["timeouts"] = json!({ "script": 60_000, "pageLoad": 60_000, "implicit": 0 });
    match wanted {
        Value::Object(map) => map,
        _ => unreachable!("each engine's capabilities are written as an object"),
    }
}

fn chromium(profile: &Profile, proxy: u16) -> Value {
    let folder = profile.browser();
    json!({
        "browserName": "chrome",
        "unhandledPromptBehavior": "accept",
        "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
        "goog:chromeOptions": {
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-features=PreconnectToSearch", "--disable-dev-shm-usage", "--hide-crash-restore-bubble", "--lang=en-US",
                // The native file windows of these pickers cannot be driven; without them the page must take its other way.
                "--disable-blink-features=FileSystemAccessLocal",
                format!("--window-size={},{}", WINDOW.0, WINDOW.1),
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                format!("--proxy-server=127.0.0.1:{proxy}"),
                format!("--user-data-dir={}", folder.display()),
            ],
            "prefs": {
                "download.default_directory": profile.downloads(),
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.automatic_downloads": 1,
                "intl.accept_languages": "en-US",
            },
        },
    })
}

fn firefox(profile: &Profile, proxy: u16) -> Value {
    json!({
        "browserName": "firefox",
        "unhandledPromptBehavior": "accept",
        "moz:firefoxOptions": {
            "args": [
                "-headless", "-profile", profile.browser(),
                format!("--width={}", WINDOW.0), format!("--height={}", WINDOW.1),
            ],
            "prefs": {
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1", "network.proxy.http_port": proxy,
                "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": proxy,
                "network.proxy.socks": "", "network.proxy.no_proxies_on": "127.0.0.1",
                "network.dns.disablePrefetch": true, "network.prefetch-next": false,
                "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false,
                "network.trr.mode": 5,
                "browser.download.folderList": 2, "browser.download.dir": profile.downloads(),
                "browser.download.useDownloadDir": true, "browser.download.alwaysOpenPanel": false,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.download.manager.addToRecentDocs": false,
                "intl.accept_languages": "en-US", "intl.locale.requested": "en-US",
                "ui.systemUsesDarkTheme": 0,
            },
        },
    })
}

fn webkit(proxy: u16) -> Value {
    let browser = first_there(&[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ]);
    json!({
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        "proxy": {
            "proxyType": "manual",
            "httpProxy": format!("127.0.0.1:{proxy}"), "sslProxy": format!("127.0.0.1:{proxy}"),
            "noProxy": ["127.0.0.1"],
        },
    })
}

/// A command of the WebDriver standard, or of a vendor, that the client library does not name.
#[derive(Debug)]
struct Call {
    method: http::Method,
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Call {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Value::to_string))
    }
}
