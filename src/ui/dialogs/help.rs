//! The list of keys.

use yew::prelude::*;
use yew::props;

use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::part::keyed;
use crate::ui::parts::{Modal, ModalProps};

/// A heading, and its keys: what they do, and which they are.
type Section = (&'static str, &'static [(&'static str, &'static [&'static str])]);

/// The heading of a section, and what each key does in it. A key in braces is the id of its word; a slash parts two ways.
const SECTIONS: &[Section] = &[
    (
        "help-mark",
        &[
            ("help-tag", &["1", "–", "9", "0"]),
            ("help-tags", &["T"]),
            ("help-note", &["A"]),
            ("help-end", &["{help-key-shift}", "←", "→"]),
            ("help-start", &["{help-key-ctrl}", "{help-key-shift}", "←", "→"]),
            ("help-piece", &["{help-key-shift}", "{help-key-enter}"]),
            ("help-remove", &["{help-key-delete}"]),
        ],
    ),
    ("help-compare", &[("help-pin", &["P"]), ("help-link", &["L"])]),
    (
        "help-table",
        &[
            ("help-cells", &["←", "↑", "↓", "→"]),
            ("help-open-card", &["{help-key-enter}"]),
            ("help-passage", &["G"]),
            ("help-back", &["{help-key-esc}"]),
            ("help-column", &["{help-key-alt}", "{help-key-shift}", "←", "→"]),
        ],
    ),
    (
        "help-move",
        &[
            ("help-claim", &["]", "["]),
            ("help-overlap", &["O"]),
            ("help-source", &["{help-key-alt}", "↓", "↑"]),
            ("help-search", &["/"]),
        ],
    ),
    (
        "help-work",
        &[
            ("help-undo", &["{help-key-ctrl}", "Z"]),
            ("help-redo", &["{help-key-ctrl}", "{help-key-shift}", "Z"]),
            ("help-save", &["{help-key-ctrl}", "S"]),
            ("help-open", &["{help-key-ctrl}", "O"]),
            ("help-list", &["?"]),
            ("help-let-go", &["{help-key-esc}"]),
        ],
    ),
];

/// Shows the list of keys; `onclose` is told when it should go away.
pub fn help_dialog(onclose: Callback<()>) -> Html {
    let body = el("div")
        .class("dlg__body")
        .child(el("div").class("keys").children(SECTIONS.iter().map(section)))
        .child(el("p").class("meta").child(t!("help-where")))
        .child(el("p").class("meta").child(t!("help-caret")))
        .html();
    keyed::<Modal>(
        "help",
        props!(ModalProps {
            id: "help",
            title: t!("help-title"),
            class: "dlg--help",
            onclose,
            children: body
        }),
    )
}

fn section((title, rows): &Section) -> El {
    let rows = rows.iter().map(|(what, keys)| {
        row()
            .child(el("dt").child(t!(what)))
            .child(el("dd").children(keys.iter().copied().map(key)))
    });
    el("section")
        .key(*title)
        .child(el("h3").child(t!(title)))
        .child(el("dl").children(rows))
}

fn key(key: &'static str) -> El {
    match key.strip_prefix('{').and_then(|k| k.strip_suffix('}')) {
        Some(id) => el("kbd").child(t!(id)),
        None if key == "–" => row().child(key),
        None => el("kbd").child(key),
    }
}
