//! Searching a source that nobody checked, in the card of a comparison: what for, the sentences that have it, and what follows: a
//! sentence becomes evidence, or the source is recorded as silent with what was searched for. It decides neither.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::book::Book;
use super::choose::choose;
use super::editor::Editor;
use super::focus::focus_soon;
use crate::app::Action;
use crate::app::silence::{Hit, Sought, TICKED, hits, spellings, terms};
use crate::app::view::shorten;
use crate::core::text::{FrozenText, Span, TextId};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;

/// How many sentences are shown at once.
const SHOWN: usize = 5;

/// How many characters of one's own words are searched for at once.
const LONGEST: usize = 200;

/// The id of the search: no more than one is open.
const PANEL: &str = "seek";

/// Searches a source so.
fn seek(editor: &Editor, sought: Sought) {
    editor.dispatch.emit(Action::Seek(Some(Rc::new(sought))));
}

/// A search in one source.
pub struct Seek<'a> {
    /// The casebook.
    pub book: &'a Book,
    /// Changes the comparison.
    pub editor: &'a Editor,
    /// The source.
    pub source: TextId,
    /// The letters of its siglum.
    pub letters: &'a str,
    /// Key and words of the positions that evidence can go to; the last one is new.
    pub positions: &'a [(AttrValue, AttrValue)],
    /// The search, while it is open.
    pub sought: Option<&'a Sought>,
    /// The field for one's own words.
    pub field: &'a NodeRef,
}

impl Seek<'_> {
    /// Shows the button that opens the search with what is worth searching for, and closes it.
    pub fn button(&self) -> El {
        let is_open = self.sought.is_some();
        let toggle = {
            let (book, editor, source) = (self.book.clone(), self.editor.clone(), self.source);
            Callback::from(move |_: MouseEvent| {
                let comparison = book.casebook.comparison(&editor.id).filter(|_| !is_open);
                match comparison {
                    Some(comparison) => {
                        let names = Rc::new(spellings(&book.casebook));
                        let mut terms = terms(&book.casebook, comparison, &names);
                        let offered = terms.split_off(terms.len().min(TICKED));
                        let comparison = editor.id.clone();
                        let sought = Sought {
                            comparison,
                            source,
                            terms,
                            offered,
                            names,
                        };
                        seek(&editor, sought);
                        focus_soon(PANEL.to_owned());
                    }
                    None => editor.dispatch.emit(Action::Seek(None)),
                }
            })
        };
        button("btn btn--small", toggle)
            .attr("aria-expanded", yes_no(is_open))
            .attr("aria-label", t!("compare-search-of", siglum = self.letters))
            .child(small_icon("search"))
            .child(t!("compare-search"))
    }

    /// Shows the search, where it is open.
    pub fn panel(&self) -> Option<El> {
        let sought = self.sought?;
        let terms = &sought.terms;
        let text = self.book.casebook.text(self.source)?;
        let hits = hits(text, self.book.casebook.source(self.source)?, terms, &sought.names);
        let silent = {
            let (editor, source, searched) = (self.editor.clone(), self.source, terms.join(", "));
            Callback::from(move |_: MouseEvent| {
                let action = Action::SetSilent(editor.id.clone(), source, Some(searched.clone()));
                editor.dispatch.emit(action);
                focus_soon(super::silence::field_id(source));
            })
        };
        let list = |hits: &[Hit]| el("ul").children(hits.iter().map(|hit| self.hit(text, hit)));
        let (first, more) = hits.split_at(hits.len().min(SHOWN));
        Some(
            el("div")
                .class("seek")
                .attr("id", PANEL)
                .attr("tabindex", "-1")
                .attr("role", "group")
                .attr("aria-label", t!("compare-search-in", siglum = self.letters))
                .child(
                    el("div")
                        .class("seek__terms")
                        .children(terms.iter().map(|term| self.chip(sought, term, true)))
                        .children(sought.offered.iter().map(|term| self.chip(sought, term, false))),
                )
                .child(self.own_words(sought))
                .child(
                    el("p")
                        .class("meta")
                        .child(
                            el("span")
                                .attr("role", "status")
                                .child(t!("compare-search-count", count = hits.len())),
                        )
                        .child(" ")
                        .child(t!("compare-search-how")),
                )
                .child_if(!first.is_empty(), || list(first))
                .child_if(!more.is_empty(), || {
                    el("details")
                        .child(el("summary").child(t!("compare-search-more", count = more.len())))
                        .child(list(more))
                })
                .child(
                    el("div").class("checkrow").child(
                        button("btn btn--small", silent)
                            .attr("aria-label", t!("compare-search-none-of", siglum = self.letters))
                            .flag("disabled", terms.is_empty())
                            .child(t!("compare-search-none")),
                    ),
                ),
        )
    }

    /// Shows one of the terms, with the way to take it out; or one that is only offered, with the way to take it in.
    fn chip(&self, sought: &Sought, term: &str, is_in: bool) -> El {
        let (editor, sought, own) = (self.editor.clone(), sought.clone(), term.to_owned());
        let change = Callback::from(move |_: MouseEvent| {
            let mut sought = sought.clone();
            sought.terms.retain(|other| *other != own);
            sought.offered.retain(|other| *other != own);
            let list = if is_in { &mut sought.offered } else { &mut sought.terms };
            list.push(own.clone());
            seek(&editor, sought);
            focus_soon(PANEL.to_owned());
        });
        let (label, sign) = if is_in {
            (t!("compare-search-drop", what = term), "close")
        } else {
            (t!("compare-search-for", what = term), "plus")
        };
        button(if is_in { "pill chip" } else { "pill chip chip--off" }, change)
            .key(term.to_owned())
            .attr("aria-label", label)
            .child(el("span").attr("dir", "auto").child(term.to_owned()))
            .child(small_icon(sign))
    }

    /// Shows the field for one's own words.
    fn own_words(&self, sought: &Sought) -> El {
        let (editor, sought) = (self.editor.clone(), sought.clone());
        let field = self.field.clone();
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else {
                return;
            };
            let own = shorten(&input.value(), LONGEST);
            input.set_value("");
            if !own.is_empty() && !sought.terms.contains(&own) {
                let mut sought = sought.clone();
                sought.offered.retain(|other| *other != own);
                sought.terms.push(own);
                seek(&editor, sought);
            }
        });
        el("form")
            .class("position__v")
            .on(ListenerKind::onsubmit, onsubmit)
            .child(
                el("input")
                    .node(self.field)
                    .class("input said")
                    .attr("autocomplete", "off")
                    .attr("dir", "auto")
                    .attr("aria-label", t!("compare-search-own", siglum = self.letters))
                    .attr("placeholder", t!("compare-search-own-short")),
            )
            .child(
                el("button")
                    .attr("type", "submit")
                    .class("btn btn--small")
                    .child(t!("compare-search-add")),
            )
    }

    /// Shows a sentence with what was found in it, and what can be done with it.
    fn hit(&self, text: &FrozenText, hit: &Hit) -> El {
        let words = |from: usize, to: usize| text.as_str().get(from..to).unwrap_or_default().to_owned();
        let language = self.book.casebook.source(self.source).map(|card| card.language.clone());
        let mut said = el("p")
            .class("said")
            .attr("dir", "auto")
            .attr("lang", language.filter(|language| !language.is_empty()));
        let mut at = hit.sentence.start.get();
        for mark in &hit.marks {
            said = said
                .child(words(at, mark.start.get()))
                .child(el("mark").child(words(mark.start.get(), mark.end.get())));
            at = mark.end.get();
        }
        let said = said.child(words(at, hit.sentence.end.get()));
        let about = shorten(text.slice(hit.sentence).unwrap_or_default(), 60);
        let go = act(&self.editor.dispatch, Action::Reveal(self.source, hit.sentence));
        el("li").key(hit.sentence.start.get().to_string()).child(said).child(
            el("div").class("checkrow").child(self.choice(hit, &about)).child(
                button("btn btn--small btn--quiet", go)
                    .attr("aria-label", [t!("compare-search-go").as_str(), ": ", &about].concat())
                    .child(t!("compare-search-go")),
            ),
        )
    }

    /// Shows the choice of the position that a sentence is evidence of; a button where there is none yet but a new one.
    fn choice(&self, hit: &Hit, about: &str) -> El {
        let ends = (hit.marks.first(), hit.marks.last());
        let found = match ends {
            (Some(first), Some(last)) => Span::new(first.start.get(), last.end.get()),
            _ => hit.sentence,
        };
        let (editor, source, sentence) = (self.editor.clone(), self.source, hit.sentence);
        let take = Callback::from(move |key: AttrValue| {
            let Ok(place) = key.parse::<usize>() else { return };
            editor.dispatch.emit(Action::UseSentence {
                comparison: editor.id.clone(),
                source,
                sentence,
                found,
                place,
            });
            focus_soon(super::positions::field_id(place));
        });
        match self.positions {
            [(key, _)] => {
                let key = key.clone();
                button("btn btn--small", take.reform(move |_: MouseEvent| key.clone()))
                    .attr("aria-label", [t!("compare-search-use").as_str(), " ", about].concat())
                    .child(t!("compare-search-use"))
            }
            positions => choose(t!("compare-search-use"), about, positions, take),
        }
    }
}
