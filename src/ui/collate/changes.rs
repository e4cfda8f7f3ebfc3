//! What a file would bring, record by record; at most fifty of a sort are listed, the rest is counted.

use super::record::{Line, kind_word, line};
use crate::app::state::{Fate, Incoming, Open};
use crate::core::model::{Content, RecordId, RecordKind};
use crate::core::text::CodePointOffset;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::parts::tag_key;

/// How many records of a sort are listed.
const LISTED: usize = 50;

/// What a file would bring, record by record.
pub fn changes(open: &Open, file: &Incoming, anonymous: bool) -> El {
    let found = &file.difference;
    let lists = [
        (&found.conflicts, "state state--bad", "collate-conflicts"),
        (&found.changed, "state", "collate-changed"),
        (&found.deleted, "state", "collate-deleted"),
        (&found.new, "state", "collate-new"),
    ];
    let heading = if matches!(file.fate, Fate::Merged { .. }) {
        t!("collate-brought")
    } else {
        t!("collate-brings")
    };
    let texts = || el("span").class("meta").child(t!("collate-texts", count = found.texts));
    let body = if found.is_nothing() {
        el("p").class("meta").child(t!("collate-nothing"))
    } else {
        let lists = lists
            .into_iter()
            .map(|(ids, class, word)| list(open, file, ids, (class, word, anonymous)));
        el("ul").class("changelist").children(lists)
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
}

fn list(
    open: &Open,
    file: &Incoming,
    ids: &[RecordId],
    (class, word, anonymous): (&'static str, &'static str, bool),
) -> El {
    let mut ids: Vec<&RecordId> = ids.iter().collect();
    crate::core::order::sort_by_key(&mut ids, |id| order(open, file, id));
    let more = ids.len().saturating_sub(LISTED);
    // What is merged, or deleted by the file, is still known here; what is new is known there.
    let lines = ids.into_iter().take(LISTED).filter_map(|id| {
        let mut line = line(id, &file.casebook, &open.casebook)?;
        if anonymous && line.kind == RecordKind::Annotator {
            line.words = t!("collate-hidden");
        }
        Some((id, line))
    });
    let rest = || {
        el("li")
            .key(format!("{word}-more"))
            .child(el("span").class("meta").child(t!("collate-more", count = more)))
    };
    row()
        .children(lines.map(|(id, line)| item(id, &line, class, word)))
        .child_if(more > 0, rest)
}

/// Returns what puts sources first, then claims in the order of the texts, then the rest.
fn order(open: &Open, file: &Incoming, id: &RecordId) -> (u8, usize, CodePointOffset, RecordId) {
    let content = file.casebook.content(id).or_else(|| open.casebook.content(id));
    let (rank, place, start) = match content {
        Some(Content::Source(source)) => (
            0,
            usize::try_from(source.order).unwrap_or(usize::MAX),
            CodePointOffset::default(),
        ),
        Some(Content::Claim(claim)) => {
            let place = open
                .derived
                .order
                .iter()
                .position(|s| *s == claim.source)
                .unwrap_or(usize::MAX);
            (1, place, claim.pieces.first().map(|p| p.start).unwrap_or_default())
        }
        Some(Content::Comparison(_)) => (2, 0, CodePointOffset::default()),
        Some(Content::Comment(_)) => (3, 0, CodePointOffset::default()),
        Some(_) | None => (4, 0, CodePointOffset::default()),
    };
    (rank, place, start, id.clone())
}

fn item(id: &RecordId, line: &Line, class: &'static str, word: &'static str) -> El {
    let sort = if line.source.is_empty() {
        kind_word(line.kind)
    } else {
        line.source.clone()
    };
    let tag = match &line.tag {
        Some((tag, letter, drawn, name)) => tag_key(tag, letter, *drawn, name),
        None => el("span"),
    };
    el("li")
        .key(id.to_string())
        .child(el("span").class(class).child(t!(word)))
        .child(tag)
        .child(el("span").class("said").attr("dir", "auto").child(line.words.clone()))
        .child(el("span").class("meta").attr("dir", "auto").child(sort))
}
