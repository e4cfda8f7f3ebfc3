//! Every sentence that a person reads, out of `locales/` (Project Fluent). It chooses the language, and writes none itself.
//!
//! The files are read by Fluent's own parser. What they say is put together here and not by `fluent-bundle`, which brings the reading
//! and printing of fractions along, a twentieth of the download; a test holds the two against each other. References, terms and
//! choices, by plurals too, are all there; functions are not.

use std::cell::{Cell, RefCell};
use std::fmt::Write;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode;

use crate::core::order::sort_by_key;

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
            // The first screen needs these two.
            include_str!(concat!("../../locales/", $tag, "/app.ftl")),
            include_str!(concat!("../../locales/", $tag, "/dialogs.ftl")),
            include_str!(concat!("../../locales/", $tag, "/agreement.ftl")),
            include_str!(concat!("../../locales/", $tag, "/collate.ftl")),
            include_str!(concat!("../../locales/", $tag, "/lanes.ftl")),
            include_str!(concat!("../../locales/", $tag, "/compare.ftl")),
            include_str!(concat!("../../locales/", $tag, "/folder.ftl")),
            include_str!(concat!("../../locales/", $tag, "/look.ftl")),
            include_str!(concat!("../../locales/", $tag, "/preview.ftl")),
            include_str!(concat!("../../locales/", $tag, "/problems.ftl")),
            include_str!(concat!("../../locales/", $tag, "/read.ftl")),
            include_str!(concat!("../../locales/", $tag, "/reasons.ftl")),
            include_str!(concat!("../../locales/", $tag, "/report.ftl")),
            include_str!(concat!("../../locales/", $tag, "/settle.ftl")),
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

/// Returns the keyword of the plural that a number takes in a language (Unicode TR 35, part 3, section 5): who calls says how that is
/// known, since the page asks the browser and carries no rules.
pub type Plural = fn(&'static str, u32) -> String;

thread_local! {
    static WORDS: RefCell<(usize, Words)> = RefCell::new((0, Words::of(&LOCALES[0])));
    static PLURAL: Cell<Plural> = const { Cell::new(|_, _| String::new()) };
}

/// How many references a sentence may follow: one that refers to itself ends.
const DEPTH: u8 = 8;

/// The sentences of one language. A file is read when a sentence is not in those read before: the first screen waits for one or two.
struct Words {
    /// The files that were not read yet, the next one last.
    unread: Vec<&'static str>,
    /// By id, in order; the id of a term begins with a dash.
    patterns: Vec<(String, Pattern<&'static str>)>,
    /// The tag of the language.
    tag: &'static str,
}

impl Words {
    fn of(locale: &Locale) -> Self {
        Self {
            unread: locale.files.iter().rev().copied().collect(),
            patterns: Vec::new(),
            tag: locale.tag,
        }
    }

    /// Reads the next file, and says whether there was one.
    fn read_on(&mut self) -> bool {
        let Some(file) = self.unread.pop() else { return false };
        for entry in parse_runtime(file).unwrap_or_else(|(read, _)| read).body {
            match entry {
                Entry::Message(message) => {
                    let value = message.value.map(|value| (message.id.name.to_owned(), value));
                    self.patterns.extend(value);
                }
                Entry::Term(term) => self.patterns.push((["-", term.id.name].concat(), term.value)),
                _ => {}
            }
        }
        sort_by_key(&mut self.patterns, |(id, _)| id.clone());
        true
    }

    /// Returns a sentence, and reads on for it, and for every sentence that it refers to.
    fn sentence(&mut self, id: &str, words: &[(&str, Word)]) -> String {
        loop {
            let mut out = String::new();
            let is_whole = match self.pattern(id) {
                Some(pattern) => self.say(pattern, words, DEPTH, &mut out),
                None => false,
            };
            if is_whole || !self.read_on() {
                return if out.is_empty() && !is_whole {
                    id.to_owned()
                } else {
                    out
                };
            }
        }
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&'static str>> {
        let place = self
            .patterns
            .binary_search_by(|(other, _)| other.as_str().cmp(id))
            .ok()?;
        self.patterns.get(place).map(|(_, pattern)| pattern)
    }

    /// Adds a sentence, and says whether everything that it refers to is known.
    fn say(&self, pattern: &Pattern<&str>, words: &[(&str, Word)], depth: u8, out: &mut String) -> bool {
        let mut is_whole = true;
        for element in &pattern.elements {
            is_whole &= match element {
                PatternElement::TextElement { value } => {
                    out.push_str(value);
                    true
                }
                PatternElement::Placeable { expression } => self.say_expression(expression, words, depth, out),
            };
        }
        is_whole
    }

    fn say_expression(
        &self,
        expression: &Expression<&str>,
        words: &[(&str, Word)],
        depth: u8,
        out: &mut String,
    ) -> bool {
        match expression {
            Expression::Inline(inline) => self.say_inline(inline, words, depth, out),
            Expression::Select { selector, variants } => {
                let chosen = variants.iter().find(|variant| self.fits(selector, variant, words));
                let chosen = chosen.or_else(|| variants.iter().find(|variant| variant.default));
                chosen.is_none_or(|variant| self.say(&variant.value, words, depth, out))
            }
        }
    }

    fn say_inline(&self, inline: &InlineExpression<&str>, words: &[(&str, Word)], depth: u8, out: &mut String) -> bool {
        let mut refer = |id: &str| match (self.pattern(id), depth.checked_sub(1)) {
            (Some(pattern), Some(left)) => self.say(pattern, words, left, out),
            (found, _) => {
                out.push_str(id);
                found.is_some()
            }
        };
        match inline {
            InlineExpression::MessageReference { id, .. } => return refer(id.name),
            InlineExpression::TermReference { id, .. } => return refer(&["-", id.name].concat()),
            InlineExpression::Placeable { expression } => return self.say_expression(expression, words, depth, out),
            // Writing to a string does not fail.
            InlineExpression::StringLiteral { value } => unescape_unicode(out, value).unwrap_or_default(),
            InlineExpression::NumberLiteral { value } => out.push_str(value),
            InlineExpression::VariableReference { id } => match word(words, id.name) {
                Some(Word::Text(text)) => out.push_str(text),
                Some(Word::Number(number)) => write!(out, "{number}").unwrap_or_default(),
                None => out.push_str(id.name),
            },
            InlineExpression::FunctionReference { id, .. } => out.push_str(id.name),
        }
        true
    }

    /// Says whether a form of a sentence is meant for what decides about it: the very number or word, or the plural of the number.
    fn fits(&self, selector: &InlineExpression<&str>, variant: &Variant<&str>, words: &[(&str, Word)]) -> bool {
        let InlineExpression::VariableReference { id } = selector else {
            return false;
        };
        match (word(words, id.name), &variant.key) {
            (Some(Word::Number(number)), VariantKey::NumberLiteral { value }) => value.parse() == Ok(*number),
            (Some(Word::Number(number)), VariantKey::Identifier { name }) => PLURAL.get()(self.tag, *number) == *name,
            (Some(Word::Text(text)), VariantKey::Identifier { name }) => text == name,
            _ => false,
        }
    }
}

fn word<'w>(words: &'w [(&str, Word)], name: &str) -> Option<&'w Word> {
    words.iter().find(|(other, _)| *other == name).map(|(_, word)| word)
}

/// Returns the languages of the app: tag and own name.
#[must_use]
pub fn languages() -> Vec<(&'static str, &'static str)> {
    LOCALES.iter().map(|l| (l.tag, l.name)).collect()
}

/// Speaks the first of these languages (BCP 47) that there is, else English, with these plurals.
pub fn choose(wanted: &[String], plural: Plural) {
    PLURAL.set(plural);
    let known = wanted.iter().find_map(|w| {
        let primary = w.split('-').next().unwrap_or_default();
        LOCALES.iter().position(|l| l.tag == primary)
    });
    let place = known.unwrap_or(0);
    WORDS.with_borrow_mut(|words| {
        if words.0 != place {
            *words = (place, Words::of(&LOCALES[place]));
        }
    });
}

/// Returns the tag of the language that is spoken, and whether it runs from right to left.
#[must_use]
pub fn spoken() -> (&'static str, bool) {
    WORDS.with_borrow(|(place, _)| (LOCALES[*place].tag, LOCALES[*place].right_to_left))
}

/// Returns the ids of every message of a language, and what is wrong with its files.
#[must_use]
pub fn inventory(tag: &str) -> (Vec<String>, Vec<String>) {
    let mut ids = Vec::new();
    let mut wrong = Vec::new();
    for file in LOCALES.iter().filter(|l| l.tag == tag).flat_map(|l| l.files) {
        if let Err((_, errors)) = parse_runtime(*file) {
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
        $crate::app::words::sentence($id)
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
    Number(u32),
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
                Self::Number(u32::try_from(number).unwrap_or(u32::MAX))
            }
        })+
    };
}
numbers!(i32, u8, u32, u64, usize, i64);

/// Returns a sentence that speaks of nothing in particular; its id where there is none, so that nothing is ever blank.
#[must_use]
pub fn sentence(id: &str) -> String {
    sentence_of(id, &[])
}

/// Returns a sentence with what it speaks of; its id where there is none.
#[must_use]
pub fn sentence_of(id: &str, words: &[(&str, Word)]) -> String {
    WORDS.with_borrow_mut(|(_, all)| all.sentence(id, words))
}

#[cfg(test)]
mod tests {
    use intl_pluralrules::{PluralRuleType, PluralRules};
    use unic_langid::LanguageIdentifier;

    use super::*;
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    /// What Fluent's own implementation says.
    fn oracle(files: &[&str], tag: &str) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
        bundle.set_use_isolating(false);
        PLURAL.set(cldr);
        for file in files {
            bundle.add_resource_overriding(FluentResource::try_new((*file).to_owned()).unwrap());
        }
        bundle
    }

    fn cldr(tag: &'static str, number: u32) -> String {
        let rules = PluralRules::create(tag.parse::<LanguageIdentifier>().unwrap(), PluralRuleType::CARDINAL).unwrap();
        format!("{:?}", rules.select(number).unwrap()).to_ascii_lowercase()
    }

    fn agree(words: &mut Words, bundle: &FluentBundle<FluentResource>, id: &str, given: &[(&str, Word)]) {
        let mut args = FluentArgs::new();
        for (name, word) in given {
            match word {
                Word::Text(text) => args.set(*name, text.as_str()),
                Word::Number(number) => args.set(*name, *number),
            }
        }
        let pattern = bundle.get_message(id).and_then(|m| m.value()).unwrap();
        let theirs = bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned();
        assert_eq!(words.sentence(id, given), theirs, "{id} with {given:?}");
    }

    #[test]
    fn every_sentence_reads_as_fluent_itself_reads_it() {
        for locale in LOCALES {
            let (mut words, bundle) = (Words::of(locale), oracle(locale.files, locale.tag));
            while words.read_on() {}
            let ids: Vec<String> = words.patterns.iter().map(|(id, _)| id.clone()).collect();
            // Every name that any sentence speaks of, once as a number and once as words.
            let names: Vec<&str> = locale
                .files
                .iter()
                .flat_map(|file| file.split('$').skip(1))
                .map(|rest| {
                    rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
                        .next()
                        .unwrap()
                })
                .collect();
            for value in [0, 1, 2, 5, 11, 21, 1000] {
                let numbers: Vec<_> = names.iter().map(|name| (*name, Word::Number(value))).collect();
                for id in &ids {
                    agree(&mut words, &bundle, id, &numbers);
                }
            }
            for text in ["x", "jan", "dec", "{ $count }", ""] {
                let texts: Vec<_> = names.iter().map(|name| (*name, Word::from(text))).collect();
                for id in &ids {
                    agree(&mut words, &bundle, id, &texts);
                }
            }
        }
    }

    #[test]
    fn what_no_sentence_uses_yet_is_there_for_translators() {
        const FILE: &str = "-brand = Variorum\nplain = { -brand }: { \"\\u0041 {\" } { 7 }\nrefers = { plain }!\n\
            few = { $n ->\n    [0] none\n    [one] one\n    [few] few\n    [many] many\n   *[other] other\n }\n\
            inner = { $n ->\n   *[other] { $who ->\n       [ada] Ada\n      *[other] { $who }\n    }\n }\n";
        for tag in ["en", "ar", "ru", "pl", "de"] {
            let files: &'static [&'static str] = &[FILE];
            let locale = Locale {
                tag,
                name: "",
                right_to_left: false,
                files,
            };
            let (mut words, bundle) = (Words::of(&locale), oracle(files, tag));
            for number in [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1_000_000] {
                for who in ["ada", "bob"] {
                    let given = [("n", Word::Number(number)), ("who", Word::from(who))];
                    for id in ["plain", "refers", "few", "inner"] {
                        agree(&mut words, &bundle, id, &given);
                    }
                }
            }
        }
    }

    #[test]
    fn a_sentence_is_found_in_a_file_that_was_not_read_yet() {
        let locale = Locale {
            tag: "en",
            name: "",
            right_to_left: false,
            files: &["one = { two }!\n", "three = 3\n", "two = 2\n", "four = 4\n"],
        };
        let mut words = Words::of(&locale);
        assert_eq!(words.sentence("one", &[]), "2!");
        assert_eq!(words.unread.len(), 1, "the last file is not needed yet");
        assert_eq!(words.sentence("none", &[]), "none");
        assert_eq!(words.sentence("four", &[]), "4");
    }

    #[test]
    fn a_sentence_that_refers_to_itself_ends() {
        const FILE: &str = "round = a { round }\n";
        let locale = Locale {
            tag: "en",
            name: "",
            right_to_left: false,
            files: &[FILE],
        };
        let out = Words::of(&locale).sentence("round", &[]);
        assert!(out.ends_with("a round"), "{out}");
        assert_eq!(sentence("no-such-id"), "no-such-id");
    }
}
