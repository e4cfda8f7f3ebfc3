//! What the styles of a document are for: headings, lists, quotations, whatever they look like.
//!
//! A style that follows from another is for the same, unless it says otherwise.

use super::super::ascii::Names;
use super::super::xml::{self, Mark};
use crate::core::model::PartKind;
use crate::core::text::lower_case;

/// How many styles a style may follow from, one from the other.
const STYLES: usize = 10;

/// What the paragraphs of a style are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Role {
    Part(PartKind),
    /// They belong to the table of contents.
    Contents,
}

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    ids: Names,
    all: Vec<Style>,
}

#[derive(Default)]
struct Style {
    based_on: String,
    role: Option<Role>,
}

impl Styles {
    pub(super) fn read(xml: &str) -> Self {
        let mut styles: Vec<Style> = Vec::new();
        let mut ids = Vec::new();
        xml::walk(xml, &mut |mark| {
            let Mark::Open(tag) = mark else {
                return;
            };
            if tag.name == "style" {
                ids.push(tag.get("styleId").unwrap_or_default());
                styles.push(Style::default());
            }
            if let (Some(style), Some(value)) = (styles.last_mut(), tag.get("val")) {
                match tag.name {
                    "name" => style.role = role_of(&value),
                    "basedOn" => style.based_on = value,
                    "outlineLvl" if style.role.is_none() && is_level(&value) => {
                        style.role = Some(Role::Part(PartKind::Heading));
                    }
                    _ => {}
                }
            }
        });
        Self {
            ids: Names::of(ids),
            all: styles,
        }
    }

    pub(super) fn role(&self, id: &str) -> Option<Role> {
        let mut id = id;
        for _ in 0..STYLES {
            let style = self.all.get(self.ids.find(id)?)?;
            if style.role.is_some() {
                return style.role;
            }
            id = &style.based_on;
        }
        None
    }
}

pub(super) fn is_level(value: &str) -> bool {
    value.parse::<u8>().is_ok_and(|level| level < 9)
}

/// Returns what a style is for by its name; in the file the usual ones have English names in every language.
pub(in super::super) fn role_of(name: &str) -> Option<Role> {
    let name = lower_case(name);
    let begins = |start: &str| name.starts_with(start);
    Some(Role::Part(match name.as_str() {
        "title" => PartKind::Headline,
        "subtitle" => PartKind::Standfirst,
        "caption" => PartKind::Caption,
        "quote" | "intense quote" | "block text" | "quotations" => PartKind::BlockQuote,
        _ if begins("toc ") || begins("table of ") || begins("contents ") => return Some(Role::Contents),
        _ if begins("heading") => PartKind::Heading,
        _ if begins("list bullet") || begins("list number") => PartKind::ListItem,
        _ => return None,
    }))
}
