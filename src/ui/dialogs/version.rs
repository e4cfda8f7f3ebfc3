//! A new version of a source, or another save of it that is here, before it is taken: what differs between the texts, and for each claim where its words are now. What is
//! not certain is the person's to decide; nothing changes before that.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::version::{Moving, NewVersion, Standing};
use crate::app::view::{claim_words, shorten};
use crate::core::anchor::Outcome;
use crate::core::model::{Casebook, Claim};
use crate::core::text::diff::{Change, word_diff};
use crate::core::text::{FrozenText, Span};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, small_icon, tag_key, yes_no};

/// Bytes of the text that are shown around a place.
const AROUND: usize = 90;
/// Bytes of unchanged text that are shown around a change.
const KEPT: usize = 160;

/// Shows a new version of a source.
pub fn version_dialog(dispatch: &Callback<Action>, casebook: &Casebook, version: &Rc<NewVersion>) -> Html {
    let onclose = dispatch.reform(|()| Action::LeaveVersion);
    let casebook = version.book(casebook);
    let name = [&version.card.outlet, &version.card.title]
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_default();
    let body = if version.ready {
        row()
            .child(ready(dispatch, casebook, version))
            .child(foot(dispatch, version))
    } else {
        row().child(
            el("div").class("dlg__body").child(
                el("p")
                    .attr("role", "status")
                    .child(small_icon("wait"))
                    .child(" ")
                    .child(t!("version-looking", count = version.claims.len())),
            ),
        )
    };
    let name = shorten(&name, 60);
    let title = if version.is_here() {
        t!("saves-title", name = name)
    } else {
        t!("version-title", name = name)
    };
    part::<Modal>(props!(ModalProps {
        id: "version",
        title,
        class: "dlg--version",
        onclose,
        children: body.html()
    }))
}

fn ready(dispatch: &Callback<Action>, casebook: &Casebook, version: &Rc<NewVersion>) -> El {
    let Some(old) = casebook.text(version.old) else {
        return row();
    };
    let body = el("div").class("dlg__body");
    let differs = version
        .changes
        .iter()
        .any(|change| !matches!(change, Change::Same { .. }));
    let text = el("details")
        .class("version__text")
        .flag("open", version.claims.is_empty())
        .child(el("summary").child(t!("version-text")))
        .child(if differs {
            whole_diff(old, version)
        } else {
            el("p").class("meta").child(t!("version-same-words"))
        });
    if version.claims.is_empty() {
        return body.child(el("p").child(t!("version-no-claims"))).child(text);
    }
    let list = version.claims.iter().enumerate().filter_map(|(n, moving)| {
        let claim = casebook.claim(&moving.claim)?;
        Some(entry(dispatch, casebook, claim, moving, n, version.shown))
    });
    let onkeydown = keys(dispatch, version);
    let shown = version
        .claims
        .get(version.shown)
        .and_then(|moving| Some((moving, casebook.claim(&moving.claim)?)));
    let help = match (&version.within, version.is_here()) {
        (Some(_), _) => t!("saves-try-help"),
        (None, true) => t!("saves-dialog-help"),
        (None, false) => t!("version-help"),
    };
    let report = t!(
        "saves-report",
        placed = version.count(Standing::Placed),
        moved = version.count(Standing::Moved),
        changed = version.count(Standing::Changed),
        ambiguous = version.count(Standing::Ambiguous),
        lost = version.count(Standing::Lost)
    );
    body.child(el("p").class("meta").child(help))
        .child(el("p").class("version__report").child(report))
        .child(
            el("div")
                .class("version")
                .on(ListenerKind::onkeydown, onkeydown)
                .child(
                    el("ul")
                        .class("version__list")
                        .attr("aria-label", t!("version-claims"))
                        .children(list),
                )
                .child(shown.map(|(moving, claim)| passage(dispatch, old, version, claim, moving))),
        )
        .child(text)
}

/// Returns what the keys do: arrows go through the claims, a number takes the place with it, `N` takes none.
fn keys(dispatch: &Callback<Action>, version: &Rc<NewVersion>) -> Callback<KeyboardEvent> {
    let (dispatch, version) = (dispatch.clone(), Rc::clone(version));
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let (shown, last) = (version.shown, version.claims.len().saturating_sub(1));
        let moving = version.claims.get(shown);
        let open = moving
            .and_then(|moving| moving.to.iter().position(Option::is_none))
            .unwrap_or(0);
        let action = match event.key().as_str() {
            "ArrowDown" if shown < last => Action::ShowMoving(shown + 1),
            "ArrowUp" if shown > 0 => Action::ShowMoving(shown - 1),
            "n" | "N" => Action::MovePiece(shown, open, None),
            key => {
                let digit = key.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
                let found = moving.and_then(|moving| moving.found.get(open));
                let place = found.and_then(|found| places(&found.outcome).get(digit?).copied());
                let Some(place) = place else { return };
                Action::MovePiece(shown, open, Some(place))
            }
        };
        event.prevent_default();
        dispatch.emit(action);
    })
}

/// Returns the places that were found, the certain one alone where there is one.
fn places(outcome: &Outcome) -> Vec<Span> {
    match outcome {
        Outcome::Placed(span) | Outcome::Moved(span) | Outcome::Changed(span) => vec![*span],
        Outcome::Ambiguous(spans) => spans.clone(),
        Outcome::Lost => Vec::new(),
    }
}

fn entry(
    dispatch: &Callback<Action>,
    casebook: &Casebook,
    claim: &Claim,
    moving: &Moving,
    place: usize,
    shown: usize,
) -> El {
    let (class, icon, words) = fate(moving);
    let tag = casebook.tag(&claim.tag);
    let current = (place == shown).then_some("true");
    el("li").key(place).attr("aria-current", current).child(
        button("version__claim", act(dispatch, Action::ShowMoving(place)))
            .attr("aria-pressed", yes_no(place == shown))
            .child(tag.map(|tag| tag_key(&claim.tag, &tag.letter, tag.line, &tag.name)))
            .child(
                el("span")
                    .class("said")
                    .attr("dir", "auto")
                    .child(shorten(&claim_words(claim), 70)),
            )
            .child(el("span").class(class).child(small_icon(icon)).child(words)),
    )
}

/// Returns what becomes of a claim, as it stands now: class, icon and words.
fn fate(moving: &Moving) -> (&'static str, &'static str, String) {
    if moving.waits() {
        let words = match moving.standing() {
            Standing::Changed => t!("version-changed"),
            _ => t!("version-ambiguous"),
        };
        return ("state state--warn", "alert", words);
    }
    if !moving.moves() {
        let words = if moving.decided {
            t!("version-stays")
        } else {
            t!("version-lost")
        };
        return ("state state--bad", "bad", words);
    }
    let words = match (moving.decided, moving.standing()) {
        (false, Standing::Placed) => t!("version-placed"),
        (false, _) => t!("version-moved"),
        (true, _) => t!("version-chosen"),
    };
    ("state state--ok", "check", words)
}

/// Returns the words of a claim as they were, and each place where they may be now, with what differs.
fn passage(dispatch: &Callback<Action>, old: &FrozenText, version: &NewVersion, claim: &Claim, moving: &Moving) -> El {
    let pieces = moving.found.iter().zip(&claim.pieces).enumerate();
    let shown = pieces.map(|(n, (found, anchor))| {
        let start = old.byte_from_code_point(anchor.start);
        let was = start.zip(old.byte_from_code_point(anchor.end));
        let was = was.map(|(start, end)| Span { start, end });
        let to = moving.to.get(n).copied().flatten();
        let places = places(&found.outcome);
        let offered = places.iter().enumerate().map(|(place, span)| {
            let is_taken = to == Some(*span);
            let take = act(dispatch, Action::MovePiece(version.shown, n, Some(*span)));
            el("figure")
                .class("cmp")
                .class_if(is_taken, "is-taken")
                .child(in_context(&version.text, *span, Some(&anchor.exact)))
                .child(
                    button(
                        if is_taken {
                            "btn btn--small is-on"
                        } else {
                            "btn btn--small"
                        },
                        take,
                    )
                    .attr("aria-pressed", yes_no(is_taken))
                    .child_if(place < 9, || el("kbd").child((place + 1).to_string()))
                    .child(if is_taken {
                        t!("version-taken")
                    } else {
                        t!("version-take")
                    }),
                )
        });
        let none = act(dispatch, Action::MovePiece(version.shown, n, None));
        el("div")
            .key(n)
            .class("version__piece")
            .child(el("h3").child(t!("version-was")))
            .child(el("figure").class("cmp").child(match was {
                Some(span) => in_context(old, span, None),
                None => el("blockquote").class("said").child(anchor.exact.clone()),
            }))
            .child(el("h3").child(t!("version-is", count = places.len())))
            .child_if(places.is_empty(), || el("p").class("meta").child(t!("version-nowhere")))
            .children(offered)
            .child_if(!places.is_empty(), || {
                button("btn btn--small btn--quiet", none)
                    .attr("aria-pressed", yes_no(to.is_none()))
                    .child(el("kbd").child("N"))
                    .child(t!("version-none"))
            })
    });
    el("div")
        .class("version__claims")
        .attr("aria-live", "polite")
        .children(shown)
}

/// Returns the words of a span with some around; against other words, with what differs marked.
fn in_context(text: &FrozenText, span: Span, against: Option<&str>) -> El {
    let all = text.as_str();
    let from = all.floor_char_boundary(span.start.get().saturating_sub(AROUND));
    let to = all.ceil_char_boundary((span.end.get() + AROUND).min(all.len()));
    let words = text.slice(span).unwrap_or_default();
    let around = |from: usize, to: usize| text.slice(Span::new(from, to)).unwrap_or_default().to_owned();
    let marked = match against {
        Some(old) if old != words => difference(old, words),
        _ => el("mark").child(words.to_owned()),
    };
    el("blockquote")
        .class("said")
        .attr("dir", "auto")
        .child_if(from > 0, || "…")
        .child(around(from, span.start.get()))
        .child(marked)
        .child(around(span.end.get(), to))
        .child_if(to < all.len(), || "…")
}

/// Returns words with what was taken out of older ones and what was put in.
fn difference(old: &str, new: &str) -> El {
    let cut = |words: &str, span: Span| words.get(span.range()).unwrap_or_default().to_owned();
    let pieces = word_diff(old, new).into_iter().map(|change| match change {
        Change::Same { new: span, .. } => el("span").child(cut(new, span)),
        Change::Removed(span) => el("del").child(cut(old, span)),
        Change::Added(span) => el("ins").child(cut(new, span)),
    });
    el("mark").children(pieces)
}

/// Returns what differs between the two texts, with a little of what does not.
fn whole_diff(old: &FrozenText, version: &NewVersion) -> El {
    let last = version.changes.len().saturating_sub(1);
    let pieces = version.changes.iter().enumerate().map(|(n, change)| match change {
        Change::Same { new, .. } => same(&version.text, *new, n == 0, n == last),
        Change::Removed(span) => el("del").child(old.slice(*span).unwrap_or_default().to_owned()),
        Change::Added(span) => el("ins").child(version.text.slice(*span).unwrap_or_default().to_owned()),
    });
    el("div")
        .class("version__diff said")
        .attr("dir", "auto")
        .children(pieces)
}

/// Returns unchanged text: of a long stretch only what stands next to a change.
fn same(text: &FrozenText, span: Span, is_first: bool, is_last: bool) -> El {
    let words = text.slice(span).unwrap_or_default();
    if words.len() <= 2 * KEPT {
        return el("span").child(words.to_owned());
    }
    let head = words.floor_char_boundary(KEPT);
    let tail = words.ceil_char_boundary(words.len() - KEPT);
    el("span")
        .child_if(!is_first, || words[..head].to_owned())
        .child(el("span").class("version__gap").child(t!("version-gap")))
        .child_if(!is_last, || words[tail..].to_owned())
}

fn foot(dispatch: &Callback<Action>, version: &NewVersion) -> El {
    let moves = version.claims.iter().filter(|moving| moving.moves()).count();
    let waits = version.claims.iter().filter(|moving| moving.waits()).count();
    let stays = version.claims.len() - moves;
    el("footer")
        .class("dlg__foot")
        .child(el("p").class("meta grow").attr("role", "status").child(t!(
            "version-sum",
            moves = moves,
            stays = stays,
            waits = waits
        )))
        .child(button("btn", act(dispatch, Action::LeaveVersion)).child(t!("version-leave")))
        .child_if(version.within.is_none(), || {
            let words = if version.is_here() {
                t!("saves-use")
            } else {
                t!("version-use")
            };
            button("btn btn--main", act(dispatch, Action::TakeVersion)).child(words)
        })
}
