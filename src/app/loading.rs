//! Files to sources that can be added to a casebook: read, their cards filled in, what looks like furniture struck out. Pure; the same
//! for the screens and the command line.

use std::rc::Rc;

use super::action::FileBytes;
use super::view;
use crate::core::analysis::Language;
use crate::core::analysis::furniture::{Page, furniture};
use crate::core::format::article::{Lent, ParsedArticle, Wish, articles};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, Furniture, Source};
use crate::core::text::{FrozenText, Span, TextId};

/// What an article was read from: it can be read again in another way.
#[derive(Debug, Clone, PartialEq)]
pub struct Original {
    /// The file.
    pub file: Rc<FileBytes>,
    /// The name of the article; that of the file where it holds no other.
    pub name: String,
}

/// An article, ready to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// Its card, with what looks like furniture struck out.
    pub card: Source,
    /// Its text.
    pub text: Rc<FrozenText>,
    /// What it was read from.
    pub original: Rc<Original>,
}

/// What came of loading files.
#[derive(Debug, Default)]
pub struct Loading {
    /// The articles that the casebook does not have yet.
    pub new: Vec<Loaded>,
    /// The sources that it has already.
    pub doubles: Vec<TextId>,
    /// Sources of the casebook in which more furniture shows, now that there are others beside them.
    pub struck: Vec<(TextId, Source)>,
    /// What is wrong with the files.
    pub problems: Vec<Problem>,
}

/// Reads files for a casebook. One bad file spoils no other.
#[must_use]
pub fn load(files: Vec<FileBytes>, book: &Casebook, wish: Wish<'_>, lent: Lent) -> Loading {
    let mut loading = Loading::default();
    let mut order = next_place(book);
    for file in files {
        let (found, problems) = articles(&file.bytes, &file.name, wish, lent);
        loading.problems.extend(problems);
        let file = Rc::new(file);
        for article in found {
            let id = article.text.id();
            if book.source(id).is_some() || loading.new.iter().any(|new| new.text.id() == id) {
                loading.doubles.push(id);
                loading
                    .problems
                    .push(Problem::of_file(&article.name, ProblemKind::SameText));
                continue;
            }
            loading.new.push(loaded(article, order, &file));
            order = order.saturating_add(1);
        }
    }
    strike(&mut loading, book);
    loading
}

/// Strikes out what looks like furniture in one text alone.
pub fn strike_again(card: &mut Source, text: &FrozenText) {
    let found = furniture(&[page(text, card)]).into_iter().flatten();
    let found: Vec<_> = found.map(|struck| (struck.span, struck.reason)).collect();
    add(card, text, &found);
}

/// Returns the place behind the last source.
#[must_use]
pub fn next_place(book: &Casebook) -> u32 {
    let places = book.sources().into_iter().map(|(_, card)| card.order.saturating_add(1));
    places.max().unwrap_or(0)
}

fn loaded(article: ParsedArticle, order: u32, file: &Rc<FileBytes>) -> Loaded {
    Loaded {
        card: article.card(order),
        original: Rc::new(Original {
            file: Rc::clone(file),
            name: article.name,
        }),
        text: Rc::new(article.text),
    }
}

/// Strikes out what looks like furniture in the new articles, and in the old ones what only shows beside the new.
fn strike(loading: &mut Loading, book: &Casebook) {
    if loading.new.is_empty() {
        return;
    }
    let old: Vec<(TextId, &Source)> = book.sources();
    let mut pages: Vec<Page<'_>> = loading.new.iter().map(|new| page(&new.text, &new.card)).collect();
    pages.extend(old.iter().filter_map(|(id, card)| Some(page(book.text(*id)?, card))));
    let mut found = furniture(&pages).into_iter().map(|page| {
        let places = page.into_iter().map(|struck| (struck.span, struck.reason));
        places.collect::<Vec<_>>()
    });
    let of_new: Vec<_> = found.by_ref().take(loading.new.len()).collect();
    let of_old: Vec<_> = found.collect();
    for (new, found) in loading.new.iter_mut().zip(of_new) {
        add(&mut new.card, &new.text, &found);
    }
    let has_text = old.iter().filter(|(id, _)| book.text(*id).is_some());
    for ((id, card), found) in has_text.zip(of_old) {
        let Some(text) = book.text(*id) else { continue };
        // What people have worked on stays as they left it.
        let claimed = book.claims().any(|(_, claim)| claim.source == *id);
        let mut more = (*card).clone();
        if !claimed && add(&mut more, text, &found) {
            loading.struck.push((*id, more));
        }
    }
}

fn page<'a>(text: &'a FrozenText, card: &'a Source) -> Page<'a> {
    Page {
        text: text.as_str(),
        language: Language::of_tag(&card.language),
        outlet: &card.outlet,
        title: &card.title,
    }
}

/// Adds what was found to a card, but for what touches something that was decided already. Says whether anything was added.
fn add(card: &mut Source, text: &FrozenText, found: &[(Span, &'static str)]) -> bool {
    let decided: Vec<Span> = card
        .furniture
        .iter()
        .filter_map(|f| view::furniture_span(text, f))
        .collect();
    let before = card.furniture.len();
    for (span, reason) in found {
        if decided.iter().any(|known| known.overlaps(*span)) {
            continue;
        }
        if let Some(entry) = struck(text, *span, reason) {
            card.furniture.push(entry);
        }
    }
    crate::core::order::sort_by_key(&mut card.furniture, |f| (f.start, f.end));
    card.furniture.len() > before
}

/// Returns the entry of a card that strikes a stretch; `None` where it does not lie on characters.
#[must_use]
pub fn struck(text: &FrozenText, span: Span, reason: &str) -> Option<Furniture> {
    Some(Furniture {
        start: text.code_point_from_byte(span.start)?,
        end: text.code_point_from_byte(span.end)?,
        reason: reason.to_owned(),
        kept: false,
    })
}
