//! One row of the lanes: the sentence, and a cell for each reader with the tags of what the reader marked in it. Below it, what one
//! reader marked, where that cell is open.

use std::rc::Rc;

use yew::prelude::*;

use super::detail::detail;
use super::words::words;
use super::{Ground, Head};
use crate::app::lanes::{Mark, Row};
use crate::core::model::{RecordId, TagLine};
use crate::t;
use crate::ui::collate::people::sign;
use crate::ui::element::{El, el, row};
use crate::ui::parts::{tag_key, yes_no};
use crate::ui::read::names::direction;
use crate::ui::use_dispatch;

/// What a row shows.
#[derive(Properties)]
pub struct LaneRowProps {
    /// What the whole table shows.
    pub ground: Rc<Ground>,
    /// Which row it is.
    pub place: usize,
    /// How many readers are enough for a stretch to be shaded.
    pub least: usize,
    /// The reader whose cell is open.
    pub open: Option<usize>,
    /// The column of the cell that the Tab key reaches, where it is in this row.
    pub at: Option<AttrValue>,
    /// Which row of the whole table it is, for screen readers.
    pub index: usize,
    /// Whether sentences before it are left out.
    pub gap: bool,
}

impl PartialEq for LaneRowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ground, &other.ground)
            && (self.place, self.least, self.open, self.index, self.gap)
                == (other.place, other.least, other.open, other.index, other.gap)
            && self.at == other.at
    }
}

/// Shows one row.
#[component]
pub fn LaneRow(props: &LaneRowProps) -> Html {
    let dispatch = use_dispatch();
    let ground = &props.ground;
    let Some(shown) = ground.lanes.rows.get(props.place) else {
        return Html::default();
    };
    let cell = |(n, head): (usize, &Head)| cell(props, shown, n, head);
    let line = el("tr")
        .class_if(props.gap, "is-apart")
        .attr("role", "row")
        .attr("aria-rowindex", props.index.to_string())
        .attr("data-r", props.place.to_string())
        .child(sentence(props, shown))
        .children(ground.heads.iter().enumerate().map(cell));
    let open = props.open.and_then(|n| Some((n, ground.heads.get(n)?)));
    row()
        .child(line)
        .child(open.map(|(n, head)| detail(&dispatch, ground, shown, n, head)))
        .html()
}

/// The sentence, which is the head of the row.
fn sentence(props: &LaneRowProps, shown: &Row) -> El {
    let source = &props.ground.lanes.source;
    let lang = (!source.card.language.is_empty()).then(|| source.card.language.clone());
    let number = (shown.first && shown.paragraph > 0).then(|| shown.paragraph.to_string());
    let count = props.ground.lanes.count(shown);
    let tally = || {
        let of = props.ground.lanes.readers.len();
        el("small")
            .attr("dir", "auto")
            .child(t!("lanes-tally", count = count, of = of))
    };
    el("th")
        .attr("role", "rowheader")
        .attr("scope", "row")
        .attr("data-c", "s")
        .attr("tabindex", tab(props, "s"))
        .class_if(shown.headline, "is-headline")
        .child(
            el("span")
                .class("said")
                .attr("lang", lang)
                .attr("dir", direction(source.text.as_str()))
                .attr("data-p", number)
                .child(words(&props.ground, shown, props.least, props.open)),
        )
        .child_if(count > 0, tally)
}

/// The cell of one reader.
fn cell(props: &LaneRowProps, shown: &Row, n: usize, head: &Head) -> El {
    let mut tags: Vec<&Mark> = Vec::new();
    for mark in props.ground.lanes.cell(shown, n) {
        if !tags.iter().any(|other| other.tag == mark.tag) {
            tags.push(mark);
        }
    }
    let column = n.to_string();
    let is_open = props.open == Some(n);
    let named = |mark: &&Mark| tag(&props.ground, &mark.tag);
    let (keys, names): (Vec<El>, Vec<String>) = tags.iter().map(named).unzip();
    let is_marked = !keys.is_empty();
    el("td")
        .attr("role", "gridcell")
        .attr("tabindex", tab(props, &column))
        .attr("data-c", column)
        .attr("aria-label", is_marked.then(|| names.join(", ")))
        .attr("aria-expanded", is_marked.then(|| yes_no(is_open)))
        .class_if(is_open, "is-open")
        .child_if(is_marked, || row().child(sign(&head.person)).children(keys))
}

/// Returns the swatch of a tag and its name, also where the tag is gone.
pub fn tag(ground: &Ground, id: &RecordId) -> (El, String) {
    match ground.whole.casebook.tag(id) {
        Some(tag) => (tag_key(id, &tag.letter, tag.line, ""), tag.name.clone()),
        None => (tag_key(id, "?", TagLine::Solid, ""), t!("lanes-no-tag")),
    }
}

fn tab(props: &LaneRowProps, column: &str) -> &'static str {
    if props.at.as_deref() == Some(column) { "0" } else { "-1" }
}
