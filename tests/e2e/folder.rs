//! Two people who share a folder that some other program copies about, as the test does here: late, and once only in part. The
//! browser's own window for folders cannot be driven, so a stand-in takes its place; what the app reads and writes through it is real.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::rc::Rc;

use serde_json::{Value, json};

use crate::desk::{
    COURIER, POST, bring_articles, call_me, claims, columns, fixture, go, quotes, save, saved, sit_down, swap, tag,
};
use crate::driver::{Browser, Engine, Profile};
use crate::page::{Page, has};
use crate::run::in_each_browser;
use crate::wait::until;

/// How many claims each of the two makes; each is given another tag four times: 120 actions on either side.
const CLAIMS: usize = 24;

/// Takes the place of the browser's folders: one folder, whose files are kept in the page. What is written counts when it is closed,
/// and the names of what the page wrote itself are known.
const STAND_IN: &str = "
    const { Promise, DOMException, Blob, File, Map, Set } = window;
    const shared = { files: new Map(), own: new Set(), clock: 1000 };
    window.shared = shared;
    shared.put = (name, text) => {
        shared.clock += 1000;
        shared.files.set(name, { text, at: shared.clock });
    };
    Object.entries(arguments[0]).forEach(([name, text]) => shared.put(name, text));
    const missing = () => Promise.reject(new DOMException('It is not there.', 'NotFoundError'));
    const fileHandle = (name) => ({
        kind: 'file',
        name,
        getFile: () => {
            const file = shared.files.get(name);
            return file ? Promise.resolve(new File([file.text], name, { lastModified: file.at })) : missing();
        },
        createWritable: () => {
            const parts = [];
            return Promise.resolve({
                write: (part) => { parts.push(part); return Promise.resolve(); },
                close: () => new Blob(parts).text().then((text) => {
                    shared.own.add(name);
                    shared.put(name, text);
                }),
            });
        },
    });
    const folder = {
        kind: 'directory',
        name: 'Flood group',
        queryPermission: () => Promise.resolve('granted'),
        requestPermission: () => Promise.resolve('granted'),
        values: () => {
            const names = [...shared.files.keys()];
            return { next: () => Promise.resolve(names.length
                ? { done: false, value: fileHandle(names.shift()) }
                : { done: true, value: undefined }) };
        },
        getFileHandle: (name, options) => (shared.files.has(name) || (options && options.create)
            ? Promise.resolve(fileHandle(name))
            : missing()),
    };
    window.showDirectoryPicker = () => Promise.resolve(folder);";

/// One person: the browser, and the folder on the disk, which outlives the browser.
struct Person {
    browser: Browser,
    page: Page,
    outlet: &'static str,
    disk: BTreeMap<String, String>,
    own: BTreeSet<String>,
}

impl Person {
    async fn sit_down(engine: Engine, profile: &Rc<Profile>, outlet: &'static str) -> Self {
        let (browser, page) = sit_down(engine, profile).await;
        Self {
            browser,
            page,
            outlet,
            disk: BTreeMap::new(),
            own: BTreeSet::new(),
        }
    }

    /// Puts the stand-in into the page and begins to watch the folder.
    async fn watch(&self) {
        self.page.js(STAND_IN, vec![json!(self.disk)]).await;
        go(&self.page, "Collate").await;
        self.page.role("button", "Watch a folder…").click().await;
        self.page.text_visible("Flood group").await;
        self.page.role("button", "Stop watching").visible().await;
    }

    /// Goes to the one text that this person works on.
    async fn to_text(&self) {
        go(&self.page, "Read").await;
        columns(&self.page, 1).await;
        if self.page.role("article", self.outlet).count().await == 0 {
            swap(&self.page, COURIER, self.outlet).await;
        }
    }

    /// Learns what is in the folder of the page now.
    async fn pull(&mut self) {
        let script = "const { files, own } = window.shared;
            const texts = {};
            files.forEach(({ text }, name) => { texts[name] = text; });
            return { texts, own: [...own] };";
        let told = self.page.js(script, Vec::new()).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let texts = told["texts"].as_object().into_iter().flatten();
        self.disk = texts.map(|(name, value)| (name.clone(), text(value))).collect();
        self.own.extend(told["own"].as_array().into_iter().flatten().map(text));
    }

    async fn put(&mut self, name: &str, text: &str) {
        self.page
            .js(
                "window.shared.put(arguments[0], arguments[1]);",
                vec![json!(name), json!(text)],
            )
            .await;
        self.disk.insert(name.to_owned(), text.to_owned());
    }

    /// Takes over what the other one wrote, as a program does that keeps two folders alike.
    async fn take_over(&mut self, other: &Self) {
        for name in &other.own {
            if let Some(text) = other.disk.get(name)
                && self.disk.get(name) != Some(text)
            {
                self.put(name, text).await;
            }
        }
    }

    /// Returns the name of the own file and what is in it.
    fn mine(&self) -> (String, String) {
        let names: Vec<&String> = self.own.iter().collect();
        assert_eq!(names.len(), 1, "each writes one file, and it keeps its name: {names:?}");
        (names[0].clone(), self.disk.get(names[0]).cloned().unwrap_or_default())
    }

    /// Makes a claim, and thinks better of its tag four times.
    async fn work(&self, words: &str) {
        tag(&self.page, self.outlet, words, "1").await;
        for key in ["2", "3", "4", "5"] {
            self.page.keys(key).await;
        }
    }
}

async fn sync(one: &mut Person, other: &mut Person) {
    one.pull().await;
    other.pull().await;
    one.take_over(other).await;
    other.take_over(one).await;
}

/// Returns pairs of words that stand once in an article, none of them overlapping.
fn passages(file: &str) -> Vec<String> {
    let text = fs::read_to_string(fixture(file)).expect("the article is there");
    let squash = |words: &str| words.to_lowercase().split_whitespace().collect::<String>();
    let whole = squash(&text);
    let mut found = Vec::new();
    for paragraph in text.lines().skip(3) {
        let words: Vec<&str> = paragraph.split(' ').collect();
        for pair in words.chunks_exact(2) {
            let pair = pair.join(" ");
            let pair = pair.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            if whole.matches(&squash(pair)).count() == 1 {
                found.push(pair.to_owned());
            }
        }
    }
    found
}

#[test]
fn there_are_enough_passages() {
    for file in ["lindmere-courier.txt", "harbour-post.txt"] {
        let found = passages(file);
        assert!(found.len() >= CLAIMS, "{file} has {}: {found:?}", found.len());
    }
}

#[test]
fn two_people_share_a_folder_and_a_kill_and_a_cut_file_lose_nothing() {
    in_each_browser(async |engine| {
        let (here, there) = (Rc::new(Profile::fresh()), Rc::new(Profile::fresh()));
        let mut ada = Person::sit_down(engine, &here, COURIER).await;
        call_me(&ada.page, "Ada").await;
        bring_articles(&ada.page, 2).await;
        let file = save(&ada.page).await;
        let mut ben = Person::sit_down(engine, &there, POST).await;
        call_me(&ben.page, "Ben").await;
        ben.page.pick_files(&[&file]).await;
        ben.page.role("main", "Read").visible().await;
        for person in [&ada, &ben] {
            person.watch().await;
            person.to_text().await;
        }
        let (courier, post) = (passages("lindmere-courier.txt"), passages("harbour-post.txt"));
        for n in 0..CLAIMS {
            ada.work(&courier[n]).await;
            ben.work(&post[n]).await;
            sync(&mut ada, &mut ben).await;
            if n == CLAIMS / 2 && engine.keeps_profile() {
                ben = killed_and_back(&mut ada, ben, engine, &there, n + 1).await;
            }
        }
        let all: BTreeSet<String> = courier[..CLAIMS].iter().chain(&post[..CLAIMS]).cloned().collect();
        let same = until(std::time::Duration::from_secs(60), async || {
            sync(&mut ada, &mut ben).await;
            if ada.own.is_empty() || ben.own.is_empty() {
                return Err("somebody has written nothing yet".to_owned());
            }
            let ((mine, ours), (theirs, other)) = (ada.mine(), ben.mine());
            let there: BTreeSet<String> = words_in(&ours).into_iter().collect();
            if ours != other {
                Err(format!("{mine} has {} bytes, {theirs} {}", ours.len(), other.len()))
            } else if there != all {
                Err(format!("of {} passages there are {}", all.len(), there.len()))
            } else {
                Ok(())
            }
        })
        .await;
        same.unwrap_or_else(|why| panic!("the two files do not become the same: {why}"));
        let (mine, _) = ada.mine();
        assert!(mine.contains("Ada") && ben.mine().0.contains("Ben"), "{mine}");
        for person in [&ada, &ben] {
            go(&person.page, "Read").await;
            columns(&person.page, 2).await;
            claims(&person.page, 2 * CLAIMS).await;
            go(&person.page, "Collate").await;
            person.page.text_visible("2 people").await;
            person.page.text_gone("Not all there yet").await;
        }
        for person in [ada, ben] {
            person.browser.assert_no_requests().await;
            person.browser.assert_no_errors().await;
            person.browser.close().await;
        }
    });
}

/// Kills the browser of one person while the other goes on, cuts the file that it had written, and brings the person back.
async fn killed_and_back(ada: &mut Person, ben: Person, engine: Engine, there: &Rc<Profile>, made: usize) -> Person {
    saved(&ben.page).await;
    let Person {
        browser,
        outlet,
        mut disk,
        own,
        ..
    } = ben;
    browser.kill_browser();
    for name in &own {
        if let Some(text) = disk.get_mut(name) {
            let half = text
                .char_indices()
                .nth(text.chars().count() / 2)
                .map_or(0, |(at, _)| at);
            text.truncate(half);
            ada.put(name, text).await;
        }
    }
    assert!(!own.is_empty(), "there was a file to cut");
    go(&ada.page, "Collate").await;
    ada.page.text_visible("Not all there yet").await;
    let mut ben = Person::sit_down(engine, there, outlet).await;
    (ben.disk, ben.own) = (disk, own);
    ben.page
        .text("Burst pipe floods Lindmere library")
        .first()
        .click()
        .await;
    ben.page.role("main", "Read").visible().await;
    ben.watch().await;
    ben.to_text().await;
    claims(&ben.page, made).await;
    let whole = until(std::time::Duration::from_secs(60), async || {
        sync(ada, &mut ben).await;
        if ada
            .page
            .role("complementary", has("Files"))
            .text("Not all there yet")
            .count()
            .await
            == 0
        {
            Ok(())
        } else {
            Err("the file that was cut is not whole yet".to_owned())
        }
    })
    .await;
    whole.unwrap_or_else(|why| panic!("{why}"));
    ada.to_text().await;
    ben
}

/// Returns the words of the claims in a file.
fn words_in(text: &str) -> Vec<String> {
    quotes(&serde_json::from_str(text).unwrap_or_else(|error| panic!("what was written is no JSON: {error}")))
}
