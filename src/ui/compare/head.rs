//! The heads of the columns: who the source is, a menu of what can be done with its column, and a handle for its width. A column moves
//! by being dragged onto another one, by `Alt+Shift` and an arrow, or from its menu; it grows by its handle.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::focus::focus_soon;
use super::grid::{AT, runs_left};
use super::matrix::ColumnHead;
use super::widths::{lay_out, usual};
use crate::app::Action;
use crate::app::matrix::{Arrange, Arrangement, Column, Pick, Sort, Stand};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// How far an arrow key moves a border, in CSS pixels.
const STEP: i32 = 16;

/// What the heads show.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The sources, in their order.
    pub sources: Rc<Vec<ColumnHead>>,
    /// The sources in the order of their columns.
    pub columns: Vec<TextId>,
    /// How the table is arranged.
    pub table: Rc<Arrangement>,
    /// Where the Tab key reaches a head, what names its column.
    pub at: Option<AttrValue>,
    /// The table.
    pub grid: NodeRef,
}

/// What is being dragged: a column, or a border with where it was taken and how wide the column was then.
#[derive(Default)]
struct Drag {
    column: Option<TextId>,
    border: Option<(Column, i32, i32)>,
}

/// Shows the heads of the columns.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let dispatch = use_dispatch();
    let drag = use_mut_ref(Drag::default);
    let heads = Heads {
        props,
        drag,
        arrange: dispatch.reform(Action::Arrange),
    };
    let sources = props.columns.iter().filter_map(|id| heads.source(*id));
    el("tr")
        .attr("role", "row")
        .attr("aria-rowindex", "1")
        .attr("data-r", "head")
        .child(
            heads
                .head("q", Column::Question)
                .class("q")
                .child(t!("compare-column-comparison"))
                .child(heads.handle("q", Column::Question, t!("compare-width-questions"))),
        )
        .children(sources)
        .child(
            heads
                .head("v", Column::Verdict)
                .class("v")
                .child(t!("compare-column-verdict"))
                .child(heads.handle("v", Column::Verdict, t!("compare-width-verdicts"))),
        )
        .html()
}

/// What every head needs.
struct Heads<'a> {
    props: &'a HeadProps,
    drag: Rc<RefCell<Drag>>,
    arrange: Callback<Arrange>,
}

impl Heads<'_> {
    /// Begins the head of a column.
    fn head(&self, name: &str, column: Column) -> El {
        let is_at = self.props.at.as_ref().is_some_and(|at| at == name);
        el("th")
            .attr("role", "columnheader")
            .attr("data-c", name.to_owned())
            .attr("aria-sort", sorted(&self.props.table, column))
            .attr("id", is_at.then_some(AT))
            .attr("tabindex", if is_at { "0" } else { "-1" })
    }

    /// Shows the head of the column of a source.
    fn source(&self, id: TextId) -> Option<El> {
        let (_, letters, name) = self.props.sources.iter().find(|(known, _, _)| *known == id)?;
        let column = Column::Source(id);
        let key = id.to_string();
        let onkeydown = {
            let arrange = self.arrange.clone();
            Callback::from(move |event: KeyboardEvent| moved_by_key(&event, &arrange, id))
        };
        let (over, dropped, start) = dragging(&self.drag, &self.arrange, id);
        let end = {
            let drag = Rc::clone(&self.drag);
            Callback::from(move |_: DragEvent| drag.borrow_mut().column = None)
        };
        let width = self.handle(&key, column, t!("compare-width-of", siglum = letters.as_str()));
        Some(
            self.head(&key, column)
                .key(key)
                .attr("title", name.clone())
                .on(ListenerKind::onkeydown, onkeydown)
                .on(ListenerKind::ondragover, over)
                .on(ListenerKind::ondrop, dropped)
                .child(
                    el("span")
                        .class("head")
                        .attr("draggable", "true")
                        .on(ListenerKind::ondragstart, start)
                        .on(ListenerKind::ondragend, end)
                        .child(siglum(letters).class("sig--big"))
                        .child(el("small").attr("dir", "auto").child(name.clone())),
                )
                .child(menu(self.props, &self.arrange, id, letters))
                .child(width),
        )
    }

    /// Shows the handle of a column's border.
    fn handle(&self, name: &str, column: Column, label: String) -> El {
        let width = self.props.table.width(column).unwrap_or_else(|| usual(column));
        let (down, moving, up) = self.pulled(column);
        let lost = {
            let drag = Rc::clone(&self.drag);
            Callback::from(move |_: PointerEvent| drag.borrow_mut().border = None)
        };
        let arrange = self.arrange.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowRight" => STEP,
                "ArrowLeft" => -STEP,
                "Enter" | "Escape" => {
                    event.prevent_default();
                    focus_soon(AT.to_owned());
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let step = step * leaning(column);
            if let Some(now) = event.target_dyn_into::<Element>().and_then(|handle| width_of(&handle)) {
                arrange.emit(Arrange::Width(column, pixels(now + step)));
            }
        });
        el("span")
            .class("grip")
            .attr("id", handle_id(name))
            .attr("role", "separator")
            .attr("tabindex", "-1")
            .attr("aria-orientation", "vertical")
            .attr("aria-label", label)
            .attr("aria-valuenow", width.to_string())
            .attr("aria-valuemin", Arrangement::NARROWEST.to_string())
            .attr("aria-valuemax", Arrangement::WIDEST.to_string())
            .on(ListenerKind::onkeydown, onkeydown)
            .on(ListenerKind::onpointerdown, down)
            .on(ListenerKind::onpointermove, moving)
            .on(ListenerKind::onpointerup, up)
            .on(ListenerKind::onlostpointercapture, lost)
    }

    /// Returns what happens when the handle is taken, pulled and let go.
    fn pulled(&self, column: Column) -> (Callback<PointerEvent>, Callback<PointerEvent>, Callback<PointerEvent>) {
        let down = {
            let drag = Rc::clone(&self.drag);
            Callback::from(move |event: PointerEvent| {
                let handle = event.target_dyn_into::<Element>();
                if let Some(handle) = handle.filter(|_| event.button() == 0)
                    && let Some(width) = width_of(&handle)
                {
                    handle.set_pointer_capture(event.pointer_id()).ok();
                    drag.borrow_mut().border = Some((column, event.client_x(), width));
                }
            })
        };
        let now = |drag: &Drag, event: &PointerEvent| {
            let (column, from, width) = drag.border?;
            let far = (event.client_x() - from) * leaning(column);
            Some((column, pixels(width + far)))
        };
        let moving = {
            let (drag, grid) = (Rc::clone(&self.drag), self.props.grid.clone());
            let (columns, table) = (self.props.columns.clone(), Rc::clone(&self.props.table));
            Callback::from(move |event: PointerEvent| {
                let width = now(&drag.borrow(), &event);
                if width.is_some() {
                    lay_out(&grid, &columns, &table, width);
                }
            })
        };
        let (drag, arrange) = (Rc::clone(&self.drag), self.arrange.clone());
        let up = Callback::from(move |event: PointerEvent| {
            let width = now(&drag.borrow(), &event);
            let from = drag.borrow_mut().border.take().map(|(_, from, _)| from);
            // A click is no pull: the column keeps taking what room there is.
            if let Some((column, width)) = width.filter(|_| from != Some(event.client_x())) {
                arrange.emit(Arrange::Width(column, width));
            }
        });
        (down, moving, up)
    }
}

/// Returns how the rows are sorted by a column, in ARIA's word for it.
fn sorted(table: &Arrangement, column: Column) -> Option<&'static str> {
    let by = match table.sort {
        Sort::Question => Column::Question,
        Sort::Verdict => Column::Verdict,
        _ => return None,
    };
    let word = if table.reversed { "descending" } else { "ascending" };
    (by == column).then_some(word)
}

fn moved_by_key(event: &KeyboardEvent, arrange: &Callback<Arrange>, id: TextId) {
    let is_right = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return,
    };
    if event.alt_key() && event.shift_key() && !event.ctrl_key() {
        event.prevent_default();
        arrange.emit(Arrange::Move(id, is_right != runs_left()));
        // A column that is taken out and put in again loses the focus.
        focus_soon(AT.to_owned());
    }
}

type DragOn = Callback<DragEvent>;

/// Returns what happens when something is dragged over the head of a column, dropped on it, and when the head itself is taken.
fn dragging(drag: &Rc<RefCell<Drag>>, arrange: &Callback<Arrange>, id: TextId) -> (DragOn, DragOn, DragOn) {
    let over = {
        let drag = Rc::clone(drag);
        Callback::from(move |event: DragEvent| {
            if drag.borrow().column.is_some() {
                event.prevent_default();
            }
        })
    };
    let dropped = {
        let (drag, arrange) = (Rc::clone(drag), arrange.clone());
        Callback::from(move |event: DragEvent| {
            let taken = drag.borrow_mut().column.take();
            if let Some(taken) = taken {
                event.prevent_default();
                arrange.emit(Arrange::Place(taken, id));
            }
        })
    };
    let drag = Rc::clone(drag);
    let start = Callback::from(move |event: DragEvent| {
        drag.borrow_mut().column = Some(id);
        if let Some(data) = event.data_transfer() {
            // Some browsers drag nothing that carries nothing; what is carried means nothing outside.
            data.set_data("application/x-variorum-column", "column").ok();
            data.set_effect_allowed("move");
        }
    });
    (over, dropped, start)
}

/// Shows what can be done with the column of a source.
fn menu(props: &HeadProps, arrange: &Callback<Arrange>, id: TextId, letters: &str) -> Html {
    let item = |change: Arrange| {
        let arrange = arrange.clone();
        let is_move = matches!(change, Arrange::Move(..));
        let onclick = Callback::from(move |_: MouseEvent| {
            arrange.emit(change.clone());
            if is_move {
                focus_soon(AT.to_owned());
            }
        });
        button("item", onclick)
    };
    let at = props.columns.iter().position(|known| *known == id);
    let (is_first, is_last) = (at == Some(0), at == props.columns.len().checked_sub(1));
    let (left, right) = if runs_left() { (true, false) } else { (false, true) };
    let widen = Callback::from(move |_: MouseEvent| focus_soon(handle_id(&id.to_string())));
    let stand = |stand: Stand| {
        let pick = Pick::Source(id, stand);
        let is_picked = props.table.picks.contains(&pick);
        let words = match stand {
            Stand::Says => t!("compare-only-says"),
            Stand::Silent => t!("compare-only-silent"),
            Stand::NotChecked => t!("compare-only-not-checked"),
        };
        item(Arrange::Pick(pick))
            .attr("aria-pressed", yes_no(is_picked))
            .child(words)
            .child(is_picked.then(|| el("span").class("ct").child(small_icon("check"))))
    };
    let items = row()
        .child(
            item(Arrange::Move(id, left))
                .flag("disabled", if left { is_last } else { is_first })
                .child(t!("compare-move-left")),
        )
        .child(
            item(Arrange::Move(id, right))
                .flag("disabled", if right { is_last } else { is_first })
                .child(t!("compare-move-right")),
        )
        .child(button("item", widen).child(t!("compare-change-width")))
        .child(el("hr"))
        .children(Stand::ALL.map(stand))
        .html();
    part::<MenuButton>(props!(MenuButtonProps {
        label: t!("compare-column-of", siglum = letters),
        icon: "more",
        class: "icon-btn icon-btn--s",
        place: "has-pop--end",
        tabindex: "-1",
        children: items
    }))
}

fn handle_id(name: &str) -> String {
    ["grip-", name].concat()
}

/// Returns 1 where a column grows as its border goes right, and -1 where it grows as that goes left: the border of the last column is
/// at its start.
fn leaning(column: Column) -> i32 {
    let is_turned = runs_left() != (column == Column::Verdict);
    if is_turned { -1 } else { 1 }
}

/// Returns how wide the column of a handle is now, in CSS pixels.
fn width_of(handle: &Element) -> Option<i32> {
    let head = handle.parent_element()?.dyn_into::<HtmlElement>().ok()?;
    Some(head.offset_width())
}

fn pixels(width: i32) -> u16 {
    u16::try_from(width.max(0)).unwrap_or(u16::MAX)
}
