//! What a file would bring, in numbers and as shares of one bar. The bar says nothing that the numbers beside it do not.

use super::known::of_kind;
use crate::app::preview::{Kind, Preview};
use crate::core::model::Difference;
use crate::t;
use crate::ui::element::{El, el};

/// One share of the bar.
struct Share {
    count: usize,
    class: &'static str,
    name: &'static str,
    note: &'static str,
    /// Whether it is left out of the numbers where there is none.
    is_rare: bool,
    /// How many of them are of a kind.
    of: fn(&Kind) -> usize,
}

/// What a file would bring, in numbers.
pub fn dry_run(found: &Difference, quarantined: usize, preview: Option<&Preview>) -> El {
    let share = |count, class, name, note, is_rare, of| Share {
        count,
        class,
        name,
        note,
        is_rare,
        of,
    };
    let (new, same, conflicts) = (found.new.len(), found.same.len(), found.conflicts.len());
    let (changed, deleted) = (found.changed.len(), found.deleted.len());
    let shares: [Share; 6] = [
        share(new, "d-new", "collate-new", "collate-new-note", false, |k| k.new),
        share(same, "d-same", "collate-same", "collate-same-note", false, |k| k.same),
        share(
            changed,
            "d-chg",
            "collate-changed",
            "collate-changed-note",
            false,
            |k| k.changed,
        ),
        share(deleted, "d-chg", "collate-deleted", "collate-deleted-note", true, |k| {
            k.deleted
        }),
        share(
            conflicts,
            "d-conf",
            "collate-conflicts",
            "collate-conflicts-note",
            false,
            |k| k.conflicts,
        ),
        share(quarantined, "d-held", "collate-held", "collate-held-note", false, |_| 0),
    ];
    let kinds = preview.map_or(&[][..], |preview| &preview.kinds);
    let listed = || shares.iter().filter(|s| s.count > 0 || !s.is_rare);
    let spoken: Vec<String> = listed().map(|s| format!("{} {}", s.count, t!(s.name))).collect();
    el("section")
        .class("dry")
        .attr("aria-labelledby", "h-dry")
        .child(el("h2").attr("id", "h-dry").class("vh").child(t!("collate-dry")))
        .child(
            el("svg")
                .class("drybar")
                .attr("role", "img")
                .attr("aria-label", spoken.join(", "))
                .children(rects(&shares)),
        )
        .child(
            el("ol")
                .class("drycounts")
                .children(listed().map(|share| number(share, kinds))),
        )
}

fn number(share: &Share, kinds: &[Kind]) -> El {
    let counted = kinds.iter().map(|kind| (kind.kind, (share.of)(kind)));
    let counted = counted.filter(|(_, count)| *count > 0);
    let kinds: Vec<String> = counted.map(|(kind, count)| of_kind(kind, count)).collect();
    el("li")
        .key(share.name)
        .child(el("b").child(share.count.to_string()))
        .child(
            el("span")
                .child(el("i").class("sw").class(share.class))
                .child(t!(share.name)),
        )
        .child(el("small").child(t!(share.note)))
        .child_if(!kinds.is_empty(), || el("small").child(kinds.join(", ")))
}

fn rects(shares: &[Share]) -> Vec<El> {
    // In thousandths of the whole, so that the shares add up without fractions.
    let all = shares.iter().map(|s| s.count).sum::<usize>().max(1);
    let thousandths = |count: usize| count * 1000 / all;
    let mut before = 0;
    let mut rects = Vec::new();
    for share in shares.iter().filter(|s| s.count > 0) {
        let (from, to) = (thousandths(before), thousandths(before + share.count));
        before += share.count;
        let rect = el("rect")
            .class(share.class)
            .attr("x", percent(from))
            .attr("y", "0")
            .attr("width", percent(to - from))
            .attr("height", "8");
        rects.push(rect);
    }
    rects
}

fn percent(thousandths: usize) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
