//! The bar with the choices of how the table is arranged: what is shown, sorted and grouped by what, as words or as values, and where
//! the columns stand. What was picked stands below it and can be taken back piece by piece.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::book::Book;
use super::focus::focus_soon;
use super::line::Line;
use super::matrix::ColumnHead;
use crate::app::Action;
use crate::app::matrix::{Arrange, Arrangement, Grouping, Pick, Sort, Stand};
use crate::core::model::{ComparisonKind, RecordId, Status, Verdict};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::*;

/// The id of the button that shows all comparisons again.
const SHOW_ALL: &str = "show-all";
/// The id of the list of what the rows are sorted by.
const SORT: &str = "compare-sort";

/// What there is to choose from, and what is chosen.
pub struct Choices<'a> {
    /// All rows.
    pub lines: &'a [Rc<Line>],
    /// The sources, in their order.
    pub sources: &'a [ColumnHead],
    /// How the table is arranged.
    pub table: &'a Arrangement,
    /// The casebook.
    pub book: Book,
    /// Who works here.
    pub me: RecordId,
}

/// Shows the choices of how the table is arranged.
pub fn arrange_bar(dispatch: &Callback<Action>, choices: &Choices<'_>) -> El {
    let arrange = dispatch.reform(Action::Arrange);
    let table = choices.table;
    let (sort, group) = lists(dispatch, table);
    let values = segments(Segments {
        label: AttrValue::from(t!("compare-cells")),
        options: vec![
            (AttrValue::from("words"), AttrValue::from(t!("compare-cells-words"))),
            (AttrValue::from("values"), AttrValue::from(t!("compare-cells-values"))),
            (AttrValue::from("coverage"), AttrValue::from(t!("compare-coverage"))),
        ],
        chosen: AttrValue::from(match (table.coverage, table.values) {
            (true, _) => "coverage",
            (false, true) => "values",
            (false, false) => "words",
        }),
        onchoose: arrange.reform(|key: AttrValue| match key.as_str() {
            "coverage" => Arrange::Coverage,
            key => Arrange::Values(key == "values"),
        }),
        soft: true,
        optional: false,
    });
    row()
        .child(
            el("div")
                .class("subbar arrangebar")
                .attr("role", "group")
                .attr("aria-label", t!("compare-arrange"))
                .child(part::<MenuButton>(props!(MenuButtonProps {
                    label: t!("compare-filter"),
                    text: t!("compare-filter"),
                    class: "btn btn--small btn--quiet",
                    menu: "picks",
                    children: filters(&arrange, choices).html()
                })))
                .child(sort)
                .child(group)
                .child(values)
                .child(part::<MenuButton>(props!(MenuButtonProps {
                    label: t!("compare-columns"),
                    text: t!("compare-columns"),
                    class: "btn btn--small btn--quiet",
                    menu: "columns",
                    place: "has-pop--end",
                    children: columns(&arrange, choices).html()
                }))),
        )
        .child(chips(&arrange, choices))
}

/// Shows by what the rows are sorted, with the other way round, and by what they are grouped.
fn lists(dispatch: &Callback<Action>, table: &Arrangement) -> (El, Html) {
    let arrange = dispatch.reform(Action::Arrange);
    let onsort = arrange.reform(Arrange::Sort);
    let sort = list(SORT, t!("compare-sort"), &Sort::ALL, table.sort, sort_words, onsort);
    let label = t!("compare-group");
    let ongroup = arrange.reform(Arrange::Group);
    let group = list(
        "compare-group",
        label,
        &Grouping::ALL,
        table.group,
        group_words,
        ongroup,
    );
    let reverse = button("icon-btn icon-btn--s", act(dispatch, Action::Arrange(Arrange::Reverse)))
        .attr("aria-label", t!("compare-reverse"))
        .attr("title", t!("compare-reverse"))
        .attr("aria-pressed", yes_no(table.reversed))
        .child(small_icon("down"));
    let sorting = el("span").class("sortby").child(sort).child(reverse);
    (sorting, group)
}

fn sort_words(sort: Sort) -> String {
    t!(match sort {
        Sort::Number => "compare-sort-number",
        Sort::Question => "compare-sort-question",
        Sort::Verdict => "compare-sort-verdict",
        Sort::Severity => "compare-sort-severity",
        Sort::Status => "compare-sort-status",
        Sort::Answers => "compare-sort-answers",
        Sort::Changed => "compare-sort-changed",
    })
}

fn group_words(group: Grouping) -> String {
    t!(match group {
        Grouping::None => "compare-group-none",
        Grouping::Kind => "compare-group-kind",
        Grouping::Verdict => "compare-group-verdict",
        Grouping::Status => "compare-group-status",
    })
}

/// Shows a list of all that can be chosen; the place of each is its key.
fn list<T: Copy + PartialEq + 'static>(
    id: &'static str,
    label: String,
    all: &'static [T],
    chosen: T,
    words: fn(T) -> String,
    onchoose: Callback<T>,
) -> Html {
    let key = |n: usize| AttrValue::from(n.to_string());
    let mut options = Vec::new();
    let mut at = 0;
    for (n, item) in all.iter().enumerate() {
        options.push((key(n), AttrValue::from(words(*item))));
        if *item == chosen {
            at = n;
        }
    }
    let onchoose = Callback::from(move |key: AttrValue| {
        if let Some(item) = key.parse::<usize>().ok().and_then(|n| all.get(n)) {
            onchoose.emit(*item);
        }
    });
    part::<Select>(props!(SelectProps {
        id,
        label,
        options,
        chosen: key(at),
        onchoose,
        hide_label: true,
        quiet: true
    }))
}

/// Returns what a pick asks for, in the words of a chip, which stand alone.
fn pick_words(pick: &Pick, choices: &Choices<'_>) -> String {
    match pick {
        Pick::Kind(Some(kind)) => words::kind(*kind),
        Pick::Kind(None) => t!("compare-pick-no-kind"),
        Pick::Verdict(verdict) => words::verdict_or_none(*verdict),
        Pick::Disagreement => t!("compare-pick-disagreement"),
        Pick::Severity(0) => t!("compare-pick-no-severity"),
        Pick::Severity(severity) => t!("compare-pick-severity", value = i64::from(*severity)),
        Pick::Status(status) => words::status(*status),
        Pick::Unchecked => t!("compare-pick-unchecked"),
        Pick::Source(source, stand) => [choices.book.siglum(*source), stand_words(*stand)].join(" "),
        Pick::Annotator(who) => choices.book.who(who, &choices.me),
    }
}

fn stand_words(stand: Stand) -> String {
    t!(match stand {
        Stand::Says => "compare-pick-says",
        Stand::Silent => "compare-pick-silent",
        Stand::NotChecked => "compare-pick-not-checked",
    })
}

/// Shows everything that can be asked for, family by family.
fn filters(arrange: &Callback<Arrange>, choices: &Choices<'_>) -> El {
    let tick = |pick: Pick, words: String| {
        let is_picked = choices.table.picks.contains(&pick);
        let arrange = arrange.clone();
        let onchange = Callback::from(move |_: Event| arrange.emit(Arrange::Pick(pick.clone())));
        let field = el("input")
            .attr("type", "checkbox")
            .checked(is_picked)
            .on(ListenerKind::onchange, onchange);
        el("label").class("check").child(field).child(words)
    };
    let family = |name: String, picks: Vec<Pick>| {
        let ticks = picks.into_iter().map(|pick| {
            let words = pick_words(&pick, choices);
            tick(pick, words)
        });
        el("fieldset").child(el("legend").child(name)).children(ticks)
    };
    let kinds = ComparisonKind::ALL.into_iter().map(Some).chain([None]).map(Pick::Kind);
    let verdicts = Verdict::ALL.into_iter().map(Some).chain([None]).map(Pick::Verdict);
    let sources = choices.sources.iter().map(|(id, letters, name)| {
        let ticks = Stand::ALL.map(|stand| tick(Pick::Source(*id, stand), stand_words(stand)));
        el("fieldset")
            .key(letters.as_str())
            .child(
                el("legend")
                    .child(siglum(letters))
                    .child(" ")
                    .child(el("span").attr("dir", "auto").child(name.clone())),
            )
            .children(ticks)
    });
    let mut people: Vec<RecordId> = Vec::new();
    for who in choices.lines.iter().flat_map(|line| &line.people) {
        if !people.contains(who) {
            people.push(who.clone());
        }
    }
    let people = people.into_iter().map(Pick::Annotator).collect();
    row()
        .child(family(
            t!("compare-verdict"),
            std::iter::once(Pick::Disagreement).chain(verdicts).collect(),
        ))
        .child(family(t!("compare-kinds"), kinds.collect()))
        .child(family(
            t!("compare-severity"),
            (0..=3).rev().map(Pick::Severity).collect(),
        ))
        .child(family(
            t!("compare-status"),
            [Status::Open, Status::Agreed, Status::Rejected]
                .map(Pick::Status)
                .into(),
        ))
        .child(family(t!("compare-any-source"), vec![Pick::Unchecked]))
        .children(sources)
        .child(family(t!("compare-people"), people))
}

/// Shows the columns in their order, each with the ways to move it, where heads cannot be dragged or are not shown.
fn columns(arrange: &Callback<Arrange>, choices: &Choices<'_>) -> El {
    let ids: Vec<_> = choices.sources.iter().map(|(id, _, _)| *id).collect();
    let order = choices.table.columns(&ids);
    let last = order.len().saturating_sub(1);
    let move_it = |change: Arrange, picture: &'static str, label: String, is_end: bool| {
        let arrange = arrange.clone();
        button(
            "icon-btn icon-btn--s",
            Callback::from(move |_: MouseEvent| arrange.emit(change.clone())),
        )
        .flag("disabled", is_end)
        .attr("aria-label", label)
        .child(icon_as(picture, "i i--12 i--flip"))
    };
    let lines = order.iter().enumerate().filter_map(|(n, id)| {
        let (_, letters, name) = choices.sources.iter().find(|(known, _, _)| known == id)?;
        let (back, on) = (
            t!("compare-move-before", siglum = letters.as_str()),
            t!("compare-move-behind", siglum = letters.as_str()),
        );
        Some(
            el("div")
                .key(letters.as_str())
                .class("row")
                .child(siglum(letters))
                .child(el("span").class("grow").attr("dir", "auto").child(name.clone()))
                .child(move_it(Arrange::Move(*id, false), "prev", back, n == 0))
                .child(move_it(Arrange::Move(*id, true), "next", on, n == last)),
        )
    });
    let reset = {
        let arrange = arrange.clone();
        Callback::from(move |_: MouseEvent| arrange.emit(Arrange::ResetColumns))
    };
    row().children(lines).child(
        button("item", reset)
            .flag("disabled", !choices.table.has_own_columns())
            .child(t!("compare-columns-reset")),
    )
}

/// Shows what was picked, each piece with a way to take it back, and how many rows are left.
fn chips(arrange: &Callback<Arrange>, choices: &Choices<'_>) -> El {
    let table = choices.table;
    let count = choices.lines.len();
    let shown = choices.lines.iter().filter(|line| table.shows(line)).count();
    let said = if table.picks.is_empty() {
        String::new()
    } else {
        t!("compare-shown", shown = shown, count = count)
    };
    let take = |change: Arrange, next: &'static str| {
        let arrange = arrange.clone();
        Callback::from(move |_: MouseEvent| {
            arrange.emit(change.clone());
            focus_soon(next.to_owned());
        })
    };
    let next = if table.picks.len() > 1 { SHOW_ALL } else { SORT };
    let chip = |(n, pick): (usize, &Pick)| {
        let words = pick_words(pick, choices);
        button("pill chip", take(Arrange::Pick(pick.clone()), next))
            .key(n)
            .attr("aria-label", t!("compare-unpick", what = words.as_str()))
            .child(el("span").attr("dir", "auto").child(words))
            .child(small_icon("close"))
    };
    el("div")
        .class("chips")
        .child(el("p").attr("role", "status").child(said))
        .children(table.picks.iter().enumerate().map(chip))
        .child_if(!table.picks.is_empty(), || {
            button("link", take(Arrange::ShowAll, SORT))
                .attr("id", SHOW_ALL)
                .child(t!("compare-show-all"))
        })
}
