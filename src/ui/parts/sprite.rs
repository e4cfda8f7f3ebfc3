//! Every picture of the app, once, to be used by name. Outlines only: colour comes from the text around.

use yew::prelude::*;

use crate::ui::element::{El, el};

/// One stroke of a picture.
enum Stroke {
    /// A line along this path.
    Line(&'static str),
    /// A line of dashes: path, and the lengths of dash and gap.
    Dashes(&'static str, &'static str),
    /// A line of this width.
    Wide(&'static str, &'static str),
    /// A filled shape.
    Shape(&'static str),
    /// A circle: centre, radius, and the lengths of dash and gap or nothing.
    Circle(&'static str, &'static str, &'static str, &'static str),
}

use Stroke::{Circle, Dashes, Line, Shape, Wide};

const TWELVE: &str = "0 0 12 12";
const SIXTEEN: &str = "0 0 16 16";
const TWENTY: &str = "0 0 20 20";

/// Name, frame and strokes of each picture.
const PICTURES: &[(&str, &str, &[Stroke])] = &[
    (
        "i-undo",
        SIXTEEN,
        &[Line("M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7")],
    ),
    (
        "i-redo",
        SIXTEEN,
        &[Line("m10 3 3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9")],
    ),
    (
        "i-search",
        SIXTEEN,
        &[Circle("7", "7", "4.5", ""), Line("m10.5 10.5 3.5 3.5")],
    ),
    (
        "i-help",
        SIXTEEN,
        &[
            Line("M5.5 5.8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.8-1.1 1.7"),
            Line("M8 12.6v.1"),
        ],
    ),
    (
        "i-theme",
        SIXTEEN,
        &[Circle("8", "8", "5.5", ""), Shape("M8 2.5a5.5 5.5 0 0 1 0 11z")],
    ),
    (
        "i-half",
        TWELVE,
        &[Circle("6", "6", "4.5", ""), Shape("M6 1.5a4.5 4.5 0 0 0 0 9z")],
    ),
    ("i-down", TWELVE, &[Line("m3 4.5 3 3 3-3")]),
    ("i-next", TWELVE, &[Line("m4.5 2.5 3.5 3.5-3.5 3.5")]),
    ("i-prev", TWELVE, &[Line("M7.5 2.5 4 6l3.5 3.5")]),
    ("i-close", TWELVE, &[Line("m2.5 2.5 7 7m0-7-7 7")]),
    ("i-plus", TWELVE, &[Line("M6 2v8M2 6h8")]),
    ("i-check", TWELVE, &[Line("m2 6.5 2.8 2.8L10 3.5")]),
    ("i-alert", TWELVE, &[Line("M6 2.5v4M6 9.3v.1")]),
    ("i-warn", SIXTEEN, &[Line("M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1")]),
    (
        "i-bad",
        SIXTEEN,
        &[Circle("8", "8", "5.8", ""), Line("m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4")],
    ),
    ("i-wait", SIXTEEN, &[Circle("8", "8", "5.8", "2 2.5")]),
    ("i-note", SIXTEEN, &[Line("M3 3h10v7l-3 3H3zM10 13v-3h3")]),
    ("i-link", SIXTEEN, &[Line("M2.5 4.5h4v7h-4zM9.5 4.5h4v7h-4zM7 8h2")]),
    ("i-file", SIXTEEN, &[Line("M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5")]),
    ("i-more", SIXTEEN, &[Wide("M3.5 8h.1M8 8h.1M12.5 8h.1", "2.4")]),
    (
        "i-print",
        SIXTEEN,
        &[Line("M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z")],
    ),
    ("i-sources", TWENTY, &[Line("M5 3h7l3 3v11H5zM8 9h4M8 12h4")]),
    (
        "i-read",
        TWENTY,
        &[Line(
            "M10 5.5C8 4 5.5 3.8 3 4.2v11c2.5-.4 5-.2 7 1.3 2-1.5 4.5-1.7 7-1.3v-11c-2.5-.4-5-.2-7 1.3zM10 5.5v11",
        )],
    ),
    ("i-compare", TWENTY, &[Line("M3 4.5h5.5v11H3zM11.5 4.5H17v11h-5.5z")]),
    (
        "i-collate",
        TWENTY,
        &[Line(
            "M4 4c0 5 6 3.5 6 8.5V17M16 4c0 5-6 3.5-6 8.5M7.5 14.5 10 17l2.5-2.5",
        )],
    ),
    (
        "i-report",
        TWENTY,
        &[Line("M4.5 3h11v14h-11zM7.5 7h5M7.5 10h5M7.5 13h3")],
    ),
    ("i-silent", SIXTEEN, &[Line("M3 8h10")]),
    (
        "i-pin",
        SIXTEEN,
        &[Line("M5.5 2.5h5M6.5 2.5v4L4 9.5h8L9.5 6.5v-4M8 9.5v4.5")],
    ),
    ("i-pen", SIXTEEN, &[Line("M3 13l.8-3L11 2.8l2.2 2.2L6 12.2z")]),
    ("i-copy", SIXTEEN, &[Line("M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3")]),
    (
        "i-bin",
        SIXTEEN,
        &[Line("M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9")],
    ),
    (
        "i-person",
        SIXTEEN,
        &[
            Circle("8", "5.5", "2.8", ""),
            Line("M2.8 13.5c.6-2.8 2.6-4 5.2-4s4.6 1.2 5.2 4"),
        ],
    ),
    ("i-save", SIXTEEN, &[Line("M8 2.5v7M5 7l3 3 3-3M2.5 11v2.5h11V11")]),
    ("v-contra", SIXTEEN, &[Line("M3 6h10M3 10h10M10.5 2.5l-5 11")]),
    (
        "v-tension",
        SIXTEEN,
        &[Line("M5.5 3.5 1.5 8l4 4.5M10.5 3.5l4 4.5-4 4.5")],
    ),
    (
        "v-wording",
        SIXTEEN,
        &[Line(
            "M2.5 7c2-2.5 4-2 5.5-.8s3.5 1.7 5.5-.8M2.5 11.5c2-2.5 4-2 5.5-.8s3.5 1.7 5.5-.8",
        )],
    ),
    (
        "v-both",
        SIXTEEN,
        &[Circle("5.8", "8", "4", ""), Circle("10.2", "8", "4", "")],
    ),
    (
        "v-cant",
        SIXTEEN,
        &[Line("M5.5 5.8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.8-1.1 1.7M8 12.8v.1")],
    ),
    ("v-agree", SIXTEEN, &[Line("M3 6h10M3 10h10")]),
    ("v-none", SIXTEEN, &[Circle("8", "8", "4.5", "2 2.2")]),
    (
        "i-changed",
        SIXTEEN,
        &[Dashes("M8 2.5 13.5 8 8 13.5 2.5 8z", "2.5 1.8")],
    ),
];

/// Holds every picture of the app, unseen.
#[component]
pub fn Sprite() -> Html {
    let pictures = PICTURES.iter().map(|(name, frame, strokes)| {
        el("symbol")
            .attr("id", *name)
            .attr("viewBox", *frame)
            .children(strokes.iter().map(stroke))
    });
    let mark = |name: &'static str, shape: El| el("g").attr("id", name).child(shape);
    let path = |path: &'static str| el("path").attr("d", path);
    el("svg")
        .class("sprite")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(pictures)
        .child(mark("m-contra", path("M0-5 5 0 0 5-5 0z")))
        .child(mark("m-tension", path("M0-4.3 4.3 0 0 4.3-4.3 0z")))
        .child(mark("m-only", el("circle").attr("r", "3.6")))
        .child(mark("m-silent", path("M-4-1H4V1H-4z")))
        .html()
}

fn stroke(stroke: &Stroke) -> El {
    match *stroke {
        Line(path) => el("path").attr("d", path),
        Dashes(path, gaps) => el("path").attr("d", path).attr("stroke-dasharray", gaps),
        Wide(path, width) => el("path").attr("d", path).attr("stroke-width", width),
        Shape(path) => el("path")
            .attr("d", path)
            .attr("fill", "currentColor")
            .attr("stroke", "none"),
        Circle(x, y, radius, gaps) => el("circle")
            .attr("cx", x)
            .attr("cy", y)
            .attr("r", radius)
            .attr("stroke-dasharray", (!gaps.is_empty()).then_some(gaps)),
    }
}
