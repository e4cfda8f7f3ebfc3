//! What a page says of its article as linked data (JSON-LD with the words of schema.org).
//!
//! It follows no address and no context; what is broken is as good as not there.

use super::headline::folded;
use super::tree::{Attribute, Tag, Tree};
use serde_json::Value;

/// The longest piece of linked data that is read, in bytes.
const LONGEST: usize = 4 << 20;
/// Objects that are looked through.
const OBJECTS: usize = 20_000;

/// What linked data says of an article; empty strings where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LinkedData {
    pub(super) headline: String,
    pub(super) description: String,
    pub(super) date: String,
    pub(super) author: String,
    pub(super) outlet: String,
    pub(super) address: String,
    pub(super) language: String,
    /// The types of the article, in small letters, a space around each.
    pub(super) types: String,
    pub(super) section: String,
    pub(super) body: String,
}

/// Reads the linked data of a page. Of several articles it is the one with a headline that is among `titles` (folded), else the first.
#[must_use]
pub(super) fn linked_data(tree: &Tree, titles: &[String]) -> LinkedData {
    let mut roots = Vec::new();
    for at in 0..tree.len() {
        if tree.tag(at) == Tag::Script && tree.attribute(at, Attribute::Type).is_some() {
            let json: String = tree.children(at).map(|child| tree.text(child)).collect();
            roots.extend(parsed(&json));
        }
    }
    let objects = objects(&roots);
    let articles: Vec<&Value> = objects.iter().copied().filter(|object| is_article(object)).collect();
    let is_meant = |article: &&&Value| {
        let headline = folded(&words(article.get("headline")));
        !headline.is_empty()
            && titles
                .iter()
                .any(|title| title.contains(&headline) || headline.contains(title.as_str()))
    };
    let chosen = articles.iter().find(is_meant).or(articles.first()).copied();
    let first = |names: &[&str]| {
        names
            .iter()
            .map(|name| words(chosen.and_then(|article| article.get(name))))
            .find(|value| !value.is_empty())
            .unwrap_or_default()
    };
    let name_in = |member: &str| names(chosen.and_then(|article| article.get(member)), &objects, 0);
    let mut said = LinkedData {
        headline: first(&["headline", "name"]),
        description: first(&["description", "alternativeHeadline"]),
        date: first(&["datePublished", "dateCreated"]),
        author: [name_in("author"), name_in("creator")]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default(),
        outlet: [name_in("publisher"), name_in("sourceOrganization")]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default(),
        address: first(&["url", "mainEntityOfPage", "@id"]),
        language: first(&["inLanguage"]),
        types: chosen.map(types).unwrap_or_default(),
        section: first(&["articleSection"]),
        body: first(&["articleBody", "text"]),
    };
    if said.outlet.is_empty() {
        let site = objects.iter().find(|object| types(object).contains(" website "));
        said.outlet = names(site.copied(), &objects, 0);
    }
    said
}

/// Parses linked data, also where it is wrapped in a comment or has line ends in its strings, which is common.
fn parsed(json: &str) -> Option<Value> {
    let json = json.trim();
    let json = ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["]
        .iter()
        .fold(json, |json, open| json.strip_prefix(open).unwrap_or(json));
    let json = ["-->", "//]]>", "/*]]>*/", "]]>", ";"]
        .iter()
        .fold(json.trim(), |json, close| {
            json.strip_suffix(close).unwrap_or(json).trim_end()
        });
    if json.len() > LONGEST {
        return None;
    }
    serde_json::from_str(json)
        .or_else(|_| serde_json::from_str(&json.replace(|c: char| c.is_control(), " ")))
        .ok()
}

/// Returns every object, the outer ones first.
fn objects(roots: &[Value]) -> Vec<&Value> {
    let mut seen: Vec<&Value> = roots.iter().collect();
    let mut at = 0;
    while let Some(value) = seen.get(at).copied() {
        at += 1;
        if seen.len() > OBJECTS {
            break;
        }
        match value {
            Value::Array(items) => seen.extend(items.iter()),
            Value::Object(members) => {
                seen.extend(
                    members
                        .iter()
                        .map(|(_, member)| member)
                        .filter(|m| m.is_object() || m.is_array()),
                );
            }
            _ => {}
        }
    }
    seen.retain(|value| value.is_object());
    seen
}

/// Returns the types of an object in small letters, with a space around each.
fn types(object: &Value) -> String {
    let types = object.get("@type");
    let mut all = String::from(" ");
    for one in types
        .and_then(Value::as_array)
        .map_or_else(|| types.into_iter().collect(), |all| all.iter().collect::<Vec<_>>())
    {
        let name = one.as_str().unwrap_or_default();
        all.push_str(&name.rsplit(['/', ':']).next().unwrap_or_default().to_ascii_lowercase());
        all.push(' ');
    }
    all
}

fn is_article(object: &Value) -> bool {
    types(object)
        .split(' ')
        .any(|name| name.ends_with("article") || matches!(name, "blogposting" | "liveblogposting" | "report"))
}

/// Returns what a value says in words: itself, the first of several, or where an object has them.
fn words(value: Option<&Value>) -> String {
    let mut value = value;
    // Arrays in arrays end somewhere: the parser allows 128.
    while let Some(inner) = value {
        value = match inner {
            Value::String(words) => return words.clone(),
            Value::Array(items) => items.first(),
            Value::Object(members) => ["@value", "@id", "url", "name"]
                .iter()
                .find_map(|name| members.get(*name)),
            _ => None,
        };
    }
    String::new()
}

/// Returns the names of persons or organisations, also where an object only refers to another.
fn names(value: Option<&Value>, objects: &[&Value], depth: usize) -> String {
    match value {
        Some(Value::String(name)) => name.clone(),
        Some(Value::Array(items)) if depth < 4 => {
            let mut all = String::new();
            for item in items.iter().take(20) {
                let name = names(Some(item), objects, depth + 1);
                if !name.is_empty() {
                    all.push_str(if all.is_empty() { "" } else { ", " });
                    all.push_str(&name);
                }
            }
            all
        }
        Some(object @ Value::Object(_)) => {
            let named = |object: &Value| match object.get("name") {
                Some(Value::String(name)) => name.clone(),
                Some(Value::Array(parts)) => words(parts.first()),
                _ => String::new(),
            };
            let own = named(object);
            match object.get("@id").filter(|_| own.is_empty()) {
                Some(id) => {
                    let is_same = |other: &&&Value| other.get("@id") == Some(id) && other.get("name").is_some();
                    objects
                        .iter()
                        .find(is_same)
                        .map(|other| named(other))
                        .unwrap_or_default()
                }
                None => own,
            }
        }
        _ => String::new(),
    }
}
