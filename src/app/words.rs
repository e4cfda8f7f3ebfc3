//! Every sentence that a person reads, out of `locales/` (Project Fluent). It chooses the language, and writes none itself.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language of the app: its tag, its own name, its direction, its files.
struct Locale {
    tag: &'static str,
    name: &'static str,
    right_to_left: bool,
    files: &'static [&'static str],
}

macro_rules! files {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../locales/", $tag, "/app.ftl")),
            include_str!(concat!("../../locales/", $tag, "/collate.ftl")),
            include_str!(concat!("../../locales/", $tag, "/compare.ftl")),
            include_str!(concat!("../../locales/", $tag, "/dialogs.ftl")),
            include_str!(concat!("../../locales/", $tag, "/problems.ftl")),
            include_str!(concat!("../../locales/", $tag, "/read.ftl")),
            include_str!(concat!("../../locales/", $tag, "/report.ftl")),
            include_str!(concat!("../../locales/", $tag, "/sources.ftl")),
            include_str!(concat!("../../locales/", $tag, "/steps.ftl")),
            include_str!(concat!("../../locales/", $tag, "/toasts.ftl")),
        ]
    };
}

const LOCALES: &[Locale] = &[Locale {
    tag: "en",
    name: "English",
    right_to_left: false,
    files: files!("en"),
}];

thread_local! {
    static WORDS: RefCell<(usize, FluentBundle<FluentResource>)> = RefCell::new((0, bundle(&LOCALES[0])));
}

fn bundle(locale: &Locale) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // Marks that isolate arguments are for pages of mixed direction; the page isolates them by markup.
    bundle.set_use_isolating(false);
    for file in locale.files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Returns the languages of the app: tag and own name.
#[must_use]
pub fn languages() -> Vec<(&'static str, &'static str)> {
    LOCALES.iter().map(|l| (l.tag, l.name)).collect()
}

/// Speaks the first of these languages (BCP 47) that there is, else English.
pub fn choose(wanted: &[String]) {
    let known = wanted.iter().find_map(|w| {
        let primary = w.split('-').next().unwrap_or_default();
        LOCALES.iter().position(|l| l.tag == primary)
    });
    let place = known.unwrap_or(0);
    WORDS.with_borrow_mut(|words| {
        if words.0 != place {
            *words = (place, bundle(&LOCALES[place]));
        }
    });
}

/// Returns the tag of the language that is spoken, and whether it runs from right to left.
#[must_use]
pub fn spoken() -> (&'static str, bool) {
    WORDS.with_borrow(|(place, _)| (LOCALES[*place].tag, LOCALES[*place].right_to_left))
}

/// Returns a sentence; its id where there is none, so that nothing is ever blank.
#[must_use]
pub fn sentence(id: &str, args: Option<&FluentArgs<'_>>) -> String {
    WORDS.with_borrow(|(_, bundle)| {
        let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    })
}

/// Returns the ids of every message of a language, and what is wrong with its files.
#[must_use]
pub fn inventory(tag: &str) -> (Vec<String>, Vec<String>) {
    let mut ids = Vec::new();
    let mut wrong = Vec::new();
    for file in LOCALES.iter().filter(|l| l.tag == tag).flat_map(|l| l.files) {
        if let Err((_, errors)) = FluentResource::try_new((*file).to_owned()) {
            wrong.extend(errors.iter().map(ToString::to_string));
        }
        let names = file
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|l| l.split(" =").next());
        ids.extend(names.map(|n| n.trim().to_owned()));
    }
    (ids, wrong)
}

/// Returns a sentence of `locales/`: `t!("id")`, or `t!("id", name = value)` with what it speaks of.
#[macro_export]
macro_rules! t {
    ($id:expr) => {
        $crate::app::words::sentence($id, None)
    };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::app::words::sentence_of($id, &[$((stringify!($name), $crate::app::words::Word::from($value))),+])
    };
}

/// What a sentence speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum Word {
    /// Words.
    Text(String),
    /// A number, which may decide the form of other words.
    Number(f64),
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Word {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Word {
            fn from(number: $number) -> Self {
                // What is counted in a sentence fits 32 bits; more is said as the most.
                Self::Number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
            }
        })+
    };
}
numbers!(i32, u8, u32, u64, usize, i64);

/// Returns a sentence with what it speaks of; its id where there is none.
#[must_use]
pub fn sentence_of(id: &str, words: &[(&str, Word)]) -> String {
    let mut args = FluentArgs::new();
    for (name, word) in words {
        match word {
            Word::Text(text) => args.set(*name, text.as_str()),
            Word::Number(number) => args.set(*name, *number),
        }
    }
    sentence(id, Some(&args))
}
