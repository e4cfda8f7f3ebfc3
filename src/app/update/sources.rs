//! Loading articles and keeping their cards.

use std::rc::Rc;

use super::{Change, Turn, live};
use crate::app::action::{Action, FileBytes};
use crate::app::effect::Effect;
use crate::app::state::{Screen, StepName, ToastButton};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::format::{casebook, txt};
use crate::core::model::{Content, Furniture, RecordId, RecordKind, RecordState, Source};
use crate::core::text::{Span, TextId};

impl Turn {
    pub(super) fn act_on_sources(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::FilesRead(files) => self.files_read(files),
            Action::FileUnreadable(file, message) => self.file_unreadable(file, message),
            Action::Paste(text) => {
                self.state.dialog = None;
                let file = FileBytes {
                    name: String::new(),
                    bytes: text.into_bytes().into(),
                };
                self.add_articles(vec![file], Some("UTF-8"));
            }
            Action::ShowSource(id) => {
                if let Some(open) = &mut self.state.open {
                    open.source = id;
                }
            }
            Action::EditSource(id, card) => {
                // A field that loses the focus as its source goes must not bring it back.
                self.card(id)?;
                let name = StepName::new(
                    "step-edit-source",
                    if card.outlet.is_empty() {
                        &card.title
                    } else {
                        &card.outlet
                    },
                );
                self.commit(name, vec![(RecordId::of_source(id), live(Content::Source(*card)))]);
            }
            Action::StrikeParagraph(id, paragraph) => self.strike(id, paragraph),
            Action::MoveSource(id, down) => self.move_source(id, down),
            Action::RemoveSource(id) => self.remove_source(id),
            Action::Reencode(id, label) => self.reencode(id, &label),
            Action::DismissProblems => {
                if let Some(open) = &mut self.state.open {
                    open.problems = Rc::default();
                }
            }
            other => return Some(other),
        }
        None
    }

    /// Casebooks among the files go to Collate; without an open casebook the first of them is opened. The rest are articles.
    fn files_read(&mut self, files: Vec<FileBytes>) {
        let is_book =
            |f: &FileBytes| f.name.to_lowercase().ends_with(".json") || f.name.to_lowercase().ends_with(".jsonld");
        let (mut books, articles): (Vec<_>, Vec<_>) = files.into_iter().partition(is_book);
        if self.state.open.is_none() && !books.is_empty() && articles.is_empty() {
            self.open_file(&books.remove(0));
        }
        if !articles.is_empty() {
            self.add_articles(articles, None);
        }
        if !books.is_empty() {
            if self.state.open.is_none() {
                self.new_casebook("");
            }
            self.incoming(books);
        }
    }

    fn open_file(&mut self, file: &FileBytes) {
        let known = crate::core::model::Casebook::default();
        let (parsed, problems) = casebook::read(
            &file.bytes,
            &file.name,
            &known,
            self.stamp.now_ms,
            casebook::Limits::default(),
        );
        match parsed {
            Some(parsed) => {
                let title = parsed
                    .casebook
                    .title()
                    .map(|(_, t)| t.title.clone())
                    .unwrap_or_default();
                let has_sources = !parsed.casebook.texts().is_empty();
                let mut book = parsed.casebook;
                if book.title().is_none() {
                    // Another tool made it: it gets a title to change and a codebook to go on with.
                    book.merge(&self.empty_casebook(""));
                }
                self.open_new(&book, &title, if has_sources { Screen::Read } else { Screen::Sources });
                if let Some(open) = &mut self.state.open {
                    open.file_is_behind = false;
                    if file.name.ends_with(casebook::EXTENSION) {
                        open.file_name.clone_from(&file.name);
                    }
                    open.problems = Rc::new(problems);
                }
            }
            None => {
                self.new_casebook("");
                self.say(problems);
            }
        }
    }

    fn file_unreadable(&mut self, file: String, message: String) {
        if self.state.open.is_none() {
            self.new_casebook("");
        }
        self.say(vec![Problem {
            file,
            place: String::new(),
            what: ProblemKind::Unreadable { message },
        }]);
    }

    fn say(&mut self, new: Vec<Problem>) {
        if let Some(open) = &mut self.state.open {
            Rc::make_mut(&mut open.problems).extend(new);
        }
    }

    fn add_articles(&mut self, files: Vec<FileBytes>, label: Option<&str>) {
        if self.state.open.is_none() {
            self.new_casebook("");
        }
        let Some(open) = &self.state.open else { return };
        let mut order = open
            .casebook
            .sources()
            .iter()
            .map(|(_, s)| s.order.saturating_add(1))
            .max()
            .unwrap_or(0);
        let mut change = Change::default();
        let mut states = Vec::new();
        let mut said = Vec::new();
        let mut names = Vec::new();
        let mut headline = None;
        let mut doubles = Vec::new();
        let mut originals = Vec::new();
        for file in files {
            let (article, problems) = txt::parse(&file.bytes, &file.name, label, self.stamp.decode);
            said.extend(problems);
            let Some(article) = article else { continue };
            let id = article.text.id();
            let record = RecordId::of_source(id);
            if open.casebook.source(id).is_some() || states.iter().any(|(r, _)| *r == record) {
                doubles.push(id);
                said.push(Problem {
                    file: file.name,
                    place: String::new(),
                    what: ProblemKind::SameText,
                });
                continue;
            }
            let card = Source::from_guess(&article, &file.name, order);
            order += 1;
            if headline.is_none() && !card.title.is_empty() {
                headline = Some(card.title.clone());
            }
            names.push(if card.title.is_empty() {
                file.name.clone()
            } else {
                card.title.clone()
            });
            originals.push((id, Rc::new(file)));
            change.texts.push(Rc::new(article.text));
            states.push((record, live(Content::Source(card))));
        }
        let count = states.len();
        let first = states.first().and_then(|(r, _)| r.text());
        let is_untitled = open.title().is_empty();
        self.say(said);
        self.apply_texts(change);
        if count > 0 {
            let what = if count == 1 {
                names[0].clone()
            } else {
                count.to_string()
            };
            self.commit(
                StepName::new(
                    if count == 1 {
                        "step-add-source"
                    } else {
                        "step-add-sources"
                    },
                    &what,
                ),
                states,
            );
            if let (true, Some(headline)) = (is_untitled, headline) {
                self.title_by(&headline);
            }
            self.state.screen = Screen::Sources;
            self.toast("toast-sources-added", &what, count, Some(ToastButton::Undo));
        }
        if let Some(open) = &mut self.state.open {
            let all = Rc::make_mut(&mut open.originals);
            for (id, file) in originals {
                all.insert(id, file);
            }
            open.source = first.or_else(|| doubles.first().copied()).or(open.source);
        }
    }

    /// Puts texts beside the records that will name them.
    fn apply_texts(&mut self, change: Change) {
        if !change.texts.is_empty() {
            self.apply(change);
        }
    }

    /// Gives an untitled casebook the headline of its first source, without a step of its own.
    fn title_by(&mut self, headline: &str) {
        let Some(open) = &mut self.state.open else { return };
        let Some((id, title)) = open.casebook.title() else {
            return;
        };
        let id = id.clone();
        let title = crate::core::model::Title {
            title: crate::app::view::shorten(headline, 80),
            created_ms: title.created_ms,
        };
        open.file_name = super::shelf::file_name(&title.title);
        open.clock = open.clock.next(self.stamp.now_ms);
        let revision = open
            .casebook
            .revise(&id, live(Content::Casebook(title)), &self.state.me.id, open.clock);
        self.apply(Change {
            revisions: vec![revision],
            ..Change::default()
        });
    }

    fn card(&self, id: TextId) -> Option<Source> {
        self.state.open.as_ref()?.casebook.source(id).cloned()
    }

    fn strike(&mut self, id: TextId, paragraph: usize) {
        let (Some(mut card), Some(open)) = (self.card(id), &self.state.open) else {
            return;
        };
        let Some(text) = open.casebook.text(id) else { return };
        let Some(span) = text.paragraphs().get(paragraph) else {
            return;
        };
        let span = text.trimmed(*span);
        let struck = crate::app::view::furniture(text, &card);
        if struck.iter().any(|s| s.contains(span)) {
            let code_points = |s: &Span| text.code_point_from_byte(s.start).zip(text.code_point_from_byte(s.end));
            let hit: Vec<_> = struck
                .iter()
                .filter(|s| s.overlaps(span))
                .filter_map(code_points)
                .collect();
            card.furniture.retain(|f| !hit.contains(&(f.start, f.end)));
            let name = StepName::new("step-keep", text.slice(span).unwrap_or_default());
            self.commit(name, vec![(RecordId::of_source(id), live(Content::Source(card)))]);
        } else if let (Some(start), Some(end)) = (
            text.code_point_from_byte(span.start),
            text.code_point_from_byte(span.end),
        ) {
            card.furniture.push(Furniture { start, end });
            crate::core::order::sort_by_key(&mut card.furniture, |f| *f);
            let name = StepName::new("step-strike", text.slice(span).unwrap_or_default());
            self.commit(name, vec![(RecordId::of_source(id), live(Content::Source(card)))]);
        }
    }

    fn move_source(&mut self, id: TextId, down: bool) {
        let Some(open) = &self.state.open else { return };
        let mut order: Vec<TextId> = open.derived.order.clone();
        let Some(at) = order.iter().position(|s| *s == id) else {
            return;
        };
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        if to >= order.len() {
            return;
        }
        order.swap(at, to);
        let cards = order.iter().zip(0..).filter_map(|(id, place)| {
            let card = open.casebook.source(*id)?;
            (card.order != place).then(|| {
                (
                    RecordId::of_source(*id),
                    live(Content::Source(Source {
                        order: place,
                        ..card.clone()
                    })),
                )
            })
        });
        let states = cards.collect();
        let name = StepName::new("step-move-source", open.derived.siglum(id));
        self.commit(name, states);
    }

    fn remove_source(&mut self, id: TextId) {
        let Some(open) = &self.state.open else { return };
        let Some(card) = open.casebook.source(id) else { return };
        let title = if card.outlet.is_empty() {
            card.title.clone()
        } else {
            card.outlet.clone()
        };
        let mut states = vec![(RecordId::of_source(id), RecordState::Deleted(RecordKind::Source))];
        let gone: Vec<RecordId> = open
            .casebook
            .claims()
            .filter(|(_, c)| c.source == id)
            .map(|(r, _)| r.clone())
            .collect();
        for (record, comparison) in open.casebook.comparisons() {
            let mut rest = comparison.clone();
            for position in &mut rest.positions {
                position.evidence.retain(|e| !gone.contains(e));
            }
            rest.silent.retain(|s| s.source != id);
            if rest != *comparison {
                states.push((record.clone(), live(Content::Comparison(rest))));
            }
        }
        states.extend(gone.into_iter().map(|r| (r, RecordState::Deleted(RecordKind::Claim))));
        self.commit(StepName::new("step-remove-source", &title), states);
        self.toast("toast-source-removed", &title, 1, Some(ToastButton::Undo));
    }

    /// Decodes the file of a source in another way. Only while no claim stands on it, and in the sitting in which it was opened.
    fn reencode(&mut self, id: TextId, label: &str) {
        let Some(open) = &self.state.open else { return };
        let Some(original) = open.originals.get(&id).cloned() else {
            return;
        };
        if open.casebook.claims().any(|(_, c)| c.source == id) {
            return;
        }
        let (article, problems) = txt::parse(&original.bytes, &original.name, Some(label), self.stamp.decode);
        let (Some(article), Some(card)) = (article, self.card(id)) else {
            self.say(problems);
            return;
        };
        let new = article.text.id();
        let mut fresh = Source::from_guess(&article, &original.name, card.order);
        fresh.siglum.clone_from(&card.siglum);
        if new == id {
            self.commit(
                StepName::new("step-reencode", label),
                vec![(RecordId::of_source(id), live(Content::Source(fresh)))],
            );
            return;
        }
        self.say(problems);
        let change = Change {
            texts: vec![Rc::new(article.text)],
            ..Change::default()
        };
        self.apply_texts(change);
        let states = vec![
            (RecordId::of_source(id), RecordState::Deleted(RecordKind::Source)),
            (RecordId::of_source(new), live(Content::Source(fresh))),
        ];
        self.commit(StepName::new("step-reencode", label), states);
        if let Some(open) = &mut self.state.open {
            Rc::make_mut(&mut open.originals).insert(new, original);
            open.source = Some(new);
        }
        self.effects.push(Effect::Focus("card"));
    }
}
