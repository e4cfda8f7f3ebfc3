//! What a file would bring, in numbers and as shares of one bar. The bar says nothing that the numbers beside it do not.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::model::Difference;
use crate::t;

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct DryRunProps {
    /// What the file would bring.
    pub difference: Rc<Difference>,
    /// How many items were refused.
    pub quarantined: usize,
}

/// One share of the bar.
struct Share {
    count: usize,
    class: &'static str,
    name: &'static str,
    note: &'static str,
    /// Whether it is left out of the numbers where there is none.
    is_rare: bool,
}

/// What a file would bring, in numbers.
#[component]
pub fn DryRun(props: &DryRunProps) -> Html {
    let found = &props.difference;
    let share = |count, class, name, note, is_rare| Share {
        count,
        class,
        name,
        note,
        is_rare,
    };
    let shares = [
        share(found.new.len(), "d-new", "collate-new", "collate-new-note", false),
        share(found.same.len(), "d-same", "collate-same", "collate-same-note", false),
        share(
            found.changed.len(),
            "d-chg",
            "collate-changed",
            "collate-changed-note",
            false,
        ),
        share(
            found.deleted.len(),
            "d-chg",
            "collate-deleted",
            "collate-deleted-note",
            true,
        ),
        share(
            found.conflicts.len(),
            "d-conf",
            "collate-conflicts",
            "collate-conflicts-note",
            false,
        ),
        share(props.quarantined, "d-held", "collate-held", "collate-held-note", false),
    ];
    let listed = || shares.iter().filter(|s| s.count > 0 || !s.is_rare);
    let spoken: Vec<String> = listed().map(|s| format!("{} {}", s.count, t!(s.name))).collect();
    html! {
        <section class="dry" aria-labelledby="h-dry">
            <h2 id="h-dry" class="vh">{ t!("collate-dry") }</h2>
            <svg class="drybar" role="img" aria-label={spoken.join(", ")}>
                { for rects(&shares) }
            </svg>
            <ol class="drycounts">
                { for listed().map(|share| html! {
                    <li key={share.name}>
                        <b>{ share.count.to_string() }</b>
                        <span><i class={classes!("sw", share.class)}></i>{ t!(share.name) }</span>
                        <small>{ t!(share.note) }</small>
                    </li>
                }) }
            </ol>
        </section>
    }
}

fn rects(shares: &[Share]) -> Vec<Html> {
    // In thousandths of the whole, so that the shares add up without fractions.
    let all = shares.iter().map(|s| s.count).sum::<usize>().max(1);
    let thousandths = |count: usize| count * 1000 / all;
    let mut before = 0;
    let mut rects = Vec::new();
    for share in shares.iter().filter(|s| s.count > 0) {
        let (from, to) = (thousandths(before), thousandths(before + share.count));
        before += share.count;
        rects.push(html! {
            <rect class={share.class} x={percent(from)} y="0" width={percent(to - from)} height="8" />
        });
    }
    rects
}

fn percent(thousandths: usize) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
