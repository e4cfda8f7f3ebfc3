//! The list of keys.

use yew::prelude::*;

use crate::t;
use crate::ui::parts::Modal;

/// What [`HelpDialog`] needs.
#[derive(Properties, PartialEq)]
pub struct HelpDialogProps {
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

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

/// Shows the list of keys.
#[component]
pub fn HelpDialog(props: &HelpDialogProps) -> Html {
    let sections = SECTIONS.iter().map(|(title, rows)| {
        html! {
            <section key={*title}>
                <h3>{ t!(title) }</h3>
                <dl>{ for rows.iter().map(|(what, keys)| html! { <><dt>{ t!(what) }</dt><dd>{ for keys.iter().copied().map(key) }</dd></> }) }</dl>
            </section>
        }
    });
    html! {
        <Modal id="help" title={t!("help-title")} class="dlg--help" onclose={props.onclose.clone()}>
            <div class="dlg__body">
                <div class="keys">{ for sections }</div>
                <p class="meta">{ t!("help-where") }</p>
                <p class="meta">{ t!("help-caret") }</p>
            </div>
        </Modal>
    }
}

fn key(key: &'static str) -> Html {
    match key.strip_prefix('{').and_then(|k| k.strip_suffix('}')) {
        Some(id) => html! { <kbd>{ t!(id) }</kbd> },
        None if key == "–" => html! { <>{ key }</> },
        None => html! { <kbd>{ key }</kbd> },
    }
}
