//! How wide the columns of the table are: what a person chose, else what the room gives. The page's policy forbids widths in the markup,
//! so they are handed to the style of the table.

use web_sys::HtmlElement;
use yew::NodeRef;

use crate::app::matrix::{Arrangement, Column};
use crate::core::text::TextId;

/// Returns the width of a column that nobody chose one for, in CSS pixels; that of a source is the least it has.
pub fn usual(column: Column) -> u16 {
    match column {
        Column::Question => 206,
        Column::Source(_) => 112,
        Column::Verdict => 136,
    }
}

/// Lays the columns of the table out: those of these sources, between the questions and the verdicts. One may be about to get another
/// width.
pub fn lay_out(grid: &NodeRef, sources: &[TextId], table: &Arrangement, changing: Option<(Column, u16)>) {
    let Some(grid) = grid.cast::<HtmlElement>() else { return };
    let own = |column: Column| {
        let now = changing.filter(|(known, _)| *known == column).map(|(_, width)| width);
        now.or_else(|| table.width(column))
    };
    let mut columns = String::new();
    let mut sum = 0_u32;
    let between = sources.iter().map(|id| Column::Source(*id));
    for column in std::iter::once(Column::Question)
        .chain(between)
        .chain([Column::Verdict])
    {
        let width = own(column).unwrap_or_else(|| usual(column));
        sum += u32::from(width);
        let pixels = width.to_string();
        let takes_room = own(column).is_none() && matches!(column, Column::Source(_));
        let parts = if takes_room {
            [" minmax(", &pixels, "px,1fr)"]
        } else {
            [" ", &pixels, "px"]
        };
        columns.push_str(&parts.concat());
    }
    let style = grid.style();
    // What sticks at both ends must not cover the cell that the focus goes to.
    for (name, column) in [("--first", Column::Question), ("--last", Column::Verdict)] {
        let width = own(column).unwrap_or_else(|| usual(column));
        style.set_property(name, &[&width.to_string(), "px"].concat()).ok();
    }
    style.set_property("--cols", columns.trim_start()).ok();
    style.set_property("--wide", &[&sum.to_string(), "px"].concat()).ok();
}
