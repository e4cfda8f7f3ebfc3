//! What a file would bring, record by record and kind by kind; at most fifty of a kind are listed before somebody asks for all.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::known::of_kind;
use super::record::{Line, line};
use crate::app::preview::rank;
use crate::app::view::Derived;
use crate::core::model::{Casebook, Content, Difference, RecordId, RecordKind};
use crate::core::order::{map_of, sort_by_key};
use crate::core::text::{CodePointOffset, TextId};
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::parts::tag_key;

/// How many records of a kind are listed at first.
const LISTED: usize = 50;

/// What is listed.
#[derive(Properties)]
pub struct ChangesProps {
    /// The open casebook.
    pub ours: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// What could be read of the file.
    pub theirs: Rc<Casebook>,
    /// What it would bring.
    pub found: Rc<Difference>,
    /// Whether it was merged.
    pub merged: bool,
    /// Whether names are hidden.
    pub anonymous: bool,
}

impl PartialEq for ChangesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ours, &other.ours)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && Rc::ptr_eq(&self.theirs, &other.theirs)
            && Rc::ptr_eq(&self.found, &other.found)
            && self.merged == other.merged
            && self.anonymous == other.anonymous
    }
}

/// What becomes of a record: class, and name of the sentence.
type Fate = (&'static str, &'static str);

/// What a file would bring, record by record.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let whole = use_state(|| None::<RecordKind>);
    let found = &props.found;
    let heading = if props.merged {
        t!("collate-brought")
    } else {
        t!("collate-brings")
    };
    let texts = || el("span").class("meta").child(t!("collate-texts", count = found.texts));
    let body = if found.is_nothing() {
        el("p").class("meta").child(t!("collate-nothing"))
    } else {
        let places = map_of(props.derived.order.iter().enumerate().map(|(n, id)| (*id, n)));
        let kinds = by_kind(props).into_iter().map(|(_, kind, records)| {
            let show = {
                let whole = whole.clone();
                Callback::from(move |_: MouseEvent| whole.set(Some(kind)))
            };
            list(props, &places, kind, records, (*whole != Some(kind)).then_some(show))
        });
        el("div").children(kinds)
    };
    el("section")
        .class("changes")
        .attr("aria-labelledby", "h-changes")
        .child(
            el("header")
                .class("sechead")
                .child(el("h2").attr("id", "h-changes").child(heading))
                .child_if(found.texts > 0, texts),
        )
        .child(body)
        .html()
}

/// A kind with its rank, and its records with what becomes of each.
type OfKind<'a> = (u8, RecordKind, Vec<(usize, Fate, &'a RecordId)>);

/// Sorts what the file brings by kind.
fn by_kind(props: &ChangesProps) -> Vec<OfKind<'_>> {
    let found = &props.found;
    let lists: [(&[RecordId], Fate); 4] = [
        (&found.conflicts, ("state state--bad", "collate-conflicts")),
        (&found.changed, ("state", "collate-changed")),
        (&found.deleted, ("state", "collate-deleted")),
        (&found.new, ("state", "collate-new")),
    ];
    let mut kinds: BTreeMap<RecordKind, Vec<(usize, Fate, &RecordId)>> = BTreeMap::new();
    for (n, (ids, fate)) in lists.into_iter().enumerate() {
        for id in ids {
            if let Some(shown) = props.theirs.record(id).and_then(|record| record.shown()) {
                kinds.entry(shown.state.kind()).or_default().push((n, fate, id));
            }
        }
    }
    let mut all: Vec<OfKind<'_>> = Vec::new();
    for (kind, records) in kinds {
        all.push((rank(kind), kind, records));
    }
    sort_by_key(&mut all, |(rank, ..)| *rank);
    all
}

/// Lists the records of a kind; all of them where nothing shows more.
fn list(
    props: &ChangesProps,
    places: &BTreeMap<TextId, usize>,
    kind: RecordKind,
    mut records: Vec<(usize, Fate, &RecordId)>,
    show: Option<Callback<MouseEvent>>,
) -> El {
    let count = records.len();
    sort_by_key(&mut records, |(n, _, id)| (*n, order(props, places, id)));
    let listed = if show.is_some() { LISTED } else { count };
    // What is merged, or deleted by the file, is still known here; what is new is known there.
    let items = records.into_iter().take(listed).filter_map(|(_, fate, id)| {
        let mut line = line(id, &props.theirs, &props.ours)?;
        if props.anonymous && line.kind == RecordKind::Annotator {
            line.words = t!("collate-hidden");
        }
        Some(item(id, &line, fate))
    });
    let rest = show.filter(|_| count > LISTED);
    el("div")
        .key(rank(kind))
        .class("known__kind")
        .child(el("h3").child(of_kind(kind, count)))
        .child(el("ul").class("changelist").children(items))
        .child(rest.map(|show| button("btn btn--small", show).child(t!("preview-show-all", count = count))))
}

/// Returns what puts claims in the order of the texts, and the rest in the order of their ids.
fn order(props: &ChangesProps, places: &BTreeMap<TextId, usize>, id: &RecordId) -> (usize, CodePointOffset, RecordId) {
    let content = props.theirs.content(id).or_else(|| props.ours.content(id));
    let (place, start) = match content {
        Some(Content::Source(source)) => (
            usize::try_from(source.order).unwrap_or(usize::MAX),
            CodePointOffset::default(),
        ),
        Some(Content::Claim(claim)) => (
            places.get(&claim.source).copied().unwrap_or(usize::MAX),
            claim.pieces.first().map(|p| p.start).unwrap_or_default(),
        ),
        _ => (0, CodePointOffset::default()),
    };
    (place, start, id.clone())
}

fn item(id: &RecordId, line: &Line, (class, word): Fate) -> El {
    let tag = match &line.tag {
        Some((tag, letter, drawn, name)) => tag_key(tag, letter, *drawn, name),
        None => el("span"),
    };
    el("li")
        .key(id.to_string())
        .child(el("span").class(class).child(t!(word)))
        .child(tag)
        .child(el("span").class("said").attr("dir", "auto").child(line.words.clone()))
        .child(el("span").class("meta").attr("dir", "auto").child(line.source.clone()))
}
