//! What a page says of its article beside the text: title, outlet, date, author, address, language and kind.
//!
//! Of several statements the first counts, in this order of trust:
//! - title: the headline in the page where the page says elsewhere that it is the title (`headline`), then `json-ld`, `open-graph`,
//!   `meta`, an unconfirmed `headline`, the `<title>` (`title-element`: with the name of the site, as it stands);
//! - outlet: `json-ld`, `open-graph`, `meta`;
//! - date: `json-ld`, `open-graph`, `meta`, microdata (`microdata`), the `<time>` near the headline (`time`);
//! - author: `json-ld`, `open-graph`, `meta`, `byline`;
//! - address: the canonical link (`canonical`), `json-ld`, `open-graph`, what the browser wrote into the page when saving (`saved-from`);
//! - language: the `lang` of the article or what it stands in (`lang`), `json-ld`, `open-graph`, `meta`;
//! - kind: `json-ld`, `open-graph`, and only where they say that it is an opinion or a report.
//!
//! The page may be wrong in all of them; a person sees what each was taken from.

use super::super::article::Field;
use super::super::packed::day::date_of;
use super::super::packed::entities::resolved as without_references;
use super::address::{absolute, resolved};
use super::extract::Extracted;
use super::headline::{folded, is_itemprop};
use super::linked::{LinkedData, linked_data};
use super::tree::{Attribute, Tag, Tree, collapsed};
use crate::core::text::lower_case;

/// The longest value of a field, in bytes.
const LONGEST: usize = 400;
/// `<meta>` elements that are looked at.
const METAS: usize = 2_000;

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    linked: LinkedData,
    /// Names in small letters, with what they say.
    metas: Vec<(String, String)>,
    title: String,
    canonical: String,
    base: String,
    saved_from: String,
}

impl Said {
    /// Returns what a `<meta>` with the first of these names that has one says.
    fn meta(&self, names: &str) -> &str {
        names
            .split_whitespace()
            .find_map(|name| {
                self.metas
                    .iter()
                    .find(|(known, value)| known == name && !value.is_empty())
            })
            .map_or("", |(_, value)| value)
    }

    /// Returns the titles that the page gives, folded.
    #[must_use]
    pub(super) fn folded_titles(&self) -> Vec<String> {
        let titles = [
            self.linked.headline.as_str(),
            self.meta("og:title"),
            self.meta(TITLES),
            self.title.as_str(),
        ];
        titles
            .iter()
            .map(|title| folded(&without_references(title)))
            .filter(|title| !title.is_empty())
            .collect()
    }

    /// Returns the name of the site.
    #[must_use]
    pub(super) fn site(&self) -> &str {
        [self.meta("og:site_name"), &self.linked.outlet, self.meta(OUTLETS)]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// Returns the text of the article as data, where the page carries it.
    #[must_use]
    pub(super) fn body(&self) -> &str {
        &self.linked.body
    }

    /// Returns what the page says of the article in a sentence.
    #[must_use]
    pub(super) fn description(&self) -> &str {
        [
            self.meta("og:description description twitter:description"),
            &self.linked.description,
        ]
        .into_iter()
        .find(|words| !words.is_empty())
        .unwrap_or_default()
    }

    /// Returns the address from which links lead on; empty where it is not known.
    #[must_use]
    pub(super) fn base(&self) -> String {
        let own = self
            .addresses()
            .iter()
            .find_map(|(address, _)| absolute(address))
            .unwrap_or_default();
        match resolved(&self.base, &own) {
            Some(base) => absolute(&base).unwrap_or(own),
            None => own,
        }
    }

    fn addresses(&self) -> [(&str, &'static str); 4] {
        [
            (&self.canonical, "canonical"),
            (&self.linked.address, "json-ld"),
            (self.meta("og:url"), "open-graph"),
            (&self.saved_from, "saved-from"),
        ]
    }
}

const TITLES: &str = "twitter:title dc.title dcterms.title parsely-title sailthru.title headline";
const OUTLETS: &str = "application-name dc.publisher dcterms.publisher publisher apple-mobile-web-app-title";
const DATES: &str = "datepublished date pubdate publishdate publish-date publish_date published-date publication_date publicationdate \
                     parsely-pub-date sailthru.date dc.date.issued dc.date dcterms.issued dcterms.date dcterms.created \
                     cxenseparse:recs:publishtime article.published date.release";
const AUTHORS: &str =
    "author parsely-author sailthru.author dc.creator dcterms.creator byl article:author:name cxenseparse:author";

/// Gathers what a page says of itself.
#[must_use]
pub(super) fn said(tree: &Tree) -> Said {
    let mut said = Said {
        saved_from: tree.saved_from().unwrap_or_default().to_owned(),
        ..Said::default()
    };
    for at in 0..tree.len() {
        let attribute = |name| tree.attribute(at, name).unwrap_or_default();
        match tree.tag(at) {
            Tag::Meta if said.metas.len() < METAS => {
                let content = collapsed(attribute(Attribute::Content));
                for name in [
                    Attribute::Property,
                    Attribute::Name,
                    Attribute::Itemprop,
                    Attribute::HttpEquiv,
                ] {
                    // Some sites give one statement several names.
                    for name in attribute(name).split_whitespace().take(4) {
                        said.metas.push((name.to_ascii_lowercase(), content.clone()));
                    }
                }
            }
            Tag::Link if said.canonical.is_empty() && attribute(Attribute::Rel).eq_ignore_ascii_case("canonical") => {
                attribute(Attribute::Href).clone_into(&mut said.canonical);
            }
            Tag::Base if said.base.is_empty() => attribute(Attribute::Href).clone_into(&mut said.base),
            Tag::Title if said.title.is_empty() => said.title = tree.words(at, 2_000),
            _ => {}
        }
    }
    let titles = said.folded_titles();
    said.linked = linked_data(tree, &titles);
    said
}

/// Returns the fields of the card that the page fills in.
#[must_use]
pub(super) fn fields(tree: &Tree, said: &Said, extracted: &Extracted) -> Vec<Field> {
    let mut card = Card(Vec::new());
    let linked = &said.linked;
    let headline = extracted
        .headline
        .map(|headline| (tree.words(headline.at, 2_000), headline.is_confirmed));
    let headline = headline
        .as_ref()
        .map_or(("", false), |(words, is_confirmed)| (words.as_str(), *is_confirmed));
    if headline.1 {
        card.offer("title", headline.0, "headline");
    }
    card.offer("title", &linked.headline, "json-ld");
    card.offer("title", said.meta("og:title"), "open-graph");
    card.offer("title", said.meta(TITLES), "meta");
    card.offer("title", headline.0, "headline");
    card.offer("title", &said.title, "title-element");

    card.offer("outlet", &linked.outlet, "json-ld");
    card.offer("outlet", said.meta("og:site_name"), "open-graph");
    card.offer("outlet", said.meta(OUTLETS), "meta");

    let dates = [
        (linked.date.as_str(), "json-ld"),
        (
            said.meta("article:published_time og:published_time og:article:published_time"),
            "open-graph",
        ),
        (said.meta(DATES), "meta"),
    ];
    for (date, from) in dates {
        card.offer("date", &date_of(date).unwrap_or_default(), from);
    }
    let (date, from) = date_in_page(tree, extracted).unwrap_or_default();
    card.offer("date", &date, from);

    let outlet = card.value("outlet").to_owned();
    for (name, from) in [
        (linked.author.as_str(), "json-ld"),
        (said.meta("article:author og:author og:article:author"), "open-graph"),
        (said.meta(AUTHORS), "meta"),
    ] {
        card.offer("author", &person(name, &outlet), from);
    }
    card.offer("author", &person(&byline(tree, extracted), &outlet), "byline");

    for (address, from) in said.addresses() {
        // What is relative leads on from where the page itself says that it is.
        let address = resolved(address, &said.base()).and_then(|address| absolute(&address));
        card.offer("address", &address.unwrap_or_default(), from);
    }

    let own = tree.lineage(extracted.root).find_map(|at| {
        let language = |name| tree.attribute(at, name).filter(|language| !language.trim().is_empty());
        language(Attribute::Lang).or_else(|| language(Attribute::XmlLang))
    });
    for (language, from) in [
        (own.unwrap_or_default(), "lang"),
        (linked.language.as_str(), "json-ld"),
        (said.meta("og:locale"), "open-graph"),
        (
            said.meta("content-language language dc.language dcterms.language"),
            "meta",
        ),
    ] {
        card.offer("language", &language_tag(language).unwrap_or_default(), from);
    }

    if linked.types.contains(" opinionnewsarticle ") || is_opinion(&linked.section) {
        card.offer("kind", "opinion", "json-ld");
    } else if linked.types.contains(" reportagenewsarticle ") {
        card.offer("kind", "report", "json-ld");
    }
    if is_opinion(said.meta("article:section")) {
        card.offer("kind", "opinion", "open-graph");
    }
    card.0
}

/// One value for a field: the first that is offered.
struct Card(Vec<Field>);

impl Card {
    fn offer(&mut self, name: &'static str, value: &str, from: &'static str) {
        if !self.value(name).is_empty() {
            return;
        }
        let most = if name == "address" { 2_000 } else { LONGEST };
        let value = if name == "address" {
            value.to_owned()
        } else {
            collapsed(&without_references(value))
        };
        if value.is_empty() {
            return;
        }
        let value = value[..value.floor_char_boundary(most.min(value.len()))]
            .trim_end()
            .to_owned();
        self.0.push(Field { name, value, from });
    }

    fn value(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|field| field.name == name)
            .map_or("", |field| &field.value)
    }
}

/// What stands before the name of an author.
const BY: &str = "by von par por di door av af автор автора بقلم كتب";

/// Finds the day in the page: where microdata say what it is, else in the first `<time>` near the headline.
fn date_in_page(tree: &Tree, extracted: &Extracted) -> Option<(String, &'static str)> {
    let is_seen = |at: &usize| !extracted.out.has(*at);
    let published = |at: usize| is_itemprop(tree, at, "datePublished");
    let day = |at: usize| {
        let said = [Attribute::Datetime, Attribute::Content]
            .iter()
            .find_map(|name| tree.attribute(at, *name));
        let in_words = || (at..tree.end(at)).take(20).find_map(|at| date_of(tree.text(at)));
        said.and_then(date_of).or_else(in_words)
    };
    let all = || (0..tree.len()).filter(is_seen);
    if let Some(day) = all().filter(|at| published(*at)).find_map(day) {
        return Some((day, "microdata"));
    }
    let near = extracted.head.clone();
    let time = |at: &usize| tree.tag(*at) == Tag::Time && near.contains(at);
    all().filter(time).find_map(day).map(|day| (day, "time"))
}

/// Finds the author as the page names one near the headline.
fn byline(tree: &Tree, extracted: &Extracted) -> String {
    let is_author = |at: &usize| {
        let by_rel = tree
            .attribute(*at, Attribute::Rel)
            .is_some_and(|rel| rel.split_whitespace().any(|word| word == "author"));
        (by_rel || is_itemprop(tree, *at, "author")) && !extracted.out.has(*at)
    };
    let names = extracted.head.clone().filter(is_author).map(|at| {
        let name = (at..tree.end(at)).find(|inner| is_itemprop(tree, *inner, "name"));
        tree.words(name.unwrap_or(at), 200)
    });
    let mut all: Vec<String> = Vec::new();
    for name in names.take(20).filter(|name| is_name(name)) {
        // One name is often linked twice, with a picture and with words.
        if all.iter().all(|known| !known.contains(&name)) {
            all.push(name);
        }
    }
    if all.is_empty() {
        all.extend(
            extracted
                .byline
                .map(|at| tree.words(at, 200))
                .filter(|name| is_name(name) && name.split(' ').count() <= 8),
        );
    }
    all.join(", ")
}

fn is_name(name: &str) -> bool {
    name.chars().any(char::is_alphabetic)
        && name.len() < 120
        && !name.contains(|c: char| c.is_numeric() || "|•·".contains(c))
}

/// Returns the name of an author, without the word before it; nothing where it is an address or the outlet itself.
fn person(name: &str, outlet: &str) -> String {
    let name = collapsed(name);
    let (by, rest) = name.split_once(' ').unwrap_or_default();
    let by = lower_case(by.trim_end_matches(':'));
    let bare = if BY.split(' ').any(|known| known == by) && !by.is_empty() {
        rest
    } else {
        &name
    };
    if bare.contains("://") || bare.starts_with(['@', '/']) || (!outlet.is_empty() && folded(bare) == folded(outlet)) {
        return String::new();
    }
    bare.to_owned()
}

/// Returns a BCP 47 tag as far as it looks like one.
fn language_tag(language: &str) -> Option<String> {
    let tag = language.split([',', ';', ' ']).next()?.trim().replace('_', "-");
    let short = tag.split('-').next()?;
    let is_tag = (2..=3).contains(&short.len())
        && short.bytes().all(|b| b.is_ascii_alphabetic())
        && tag.len() <= 35
        && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !matches!(short, "und" | "mul" | "zxx");
    is_tag.then_some(tag)
}

fn is_opinion(section: &str) -> bool {
    const SECTIONS: &str = " opinion opinions comment commentary editorial editorials op-ed meinung kommentar opinión opinions tribune мнение \
                            мнения رأي آراء ";
    let section = lower_case(section.trim());
    !section.is_empty() && !section.contains(' ') && SECTIONS.contains(&[" ", &section, " "].concat())
}

/// Returns text without the tags and references that data may carry.
#[must_use]
pub(super) fn without_markup(text: &str) -> String {
    if !text.contains('<') {
        return without_references(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        plain.push(' ');
        rest = after.split_once('>').unwrap_or_default().1;
    }
    plain.push_str(rest);
    without_references(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_in_data_are_resolved_once() {
        let table = [
            ("a &amp; b", "a & b"),
            ("&ldquo;Yes&rdquo; &#8211; &#x201C;no&#x201d;", "“Yes” – “no”"),
            ("&amp;amp;", "&amp;"),
            ("R&D; &nosuch; & &", "R&D; &nosuch; & &"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("&;&=;&p;", "&;&=;&p;"),
            ("Müller &uuml;", "Müller ü"),
        ];
        for (text, expected) in table {
            assert_eq!(without_references(text), expected, "{text}");
        }
        assert_eq!(without_markup("<p>a</p><p>b &lt; c"), " a  b < c");
    }

    #[test]
    fn values_are_held_against_what_they_should_be() {
        for (tag, expected) in [
            ("en_GB", Some("en-GB")),
            ("de", Some("de")),
            ("en, fr", Some("en")),
            ("und", None),
            ("english", None),
            ("x-default", None),
            ("", None),
        ] {
            assert_eq!(language_tag(tag).as_deref(), expected, "{tag}");
        }
        for (name, expected) in [
            ("By  Jane Doe", "Jane Doe"),
            ("https://social.example/jane", ""),
            ("harbour-post", ""),
            ("Bylund", "Bylund"),
        ] {
            assert_eq!(person(name, "Harbour Post"), expected, "{name}");
        }
        assert!(is_opinion("Opinion") && is_opinion("رأي") && !is_opinion("World") && !is_opinion(""));
    }
}
