//! Loading articles and keeping their cards.

use std::rc::Rc;

use super::{Change, Turn, live};
use crate::app::action::{Action, Again, FileBytes};
use crate::app::effect::Effect;
use crate::app::job::Done;
use crate::app::loading::{self, Loading, Original};
use crate::app::state::{Screen, StepName, ToastButton};
use crate::app::view;
use crate::core::format::article::{Extent, Wish, articles};
use crate::core::format::casebook;
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Content, Furniture, RecordId, RecordKind, RecordState, Source};
use crate::core::text::{Span, TextId};

impl Turn {
    pub(super) fn act_on_sources(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::FilesRead(files) => self.files_read(files),
            Action::FileUnreadable(file, message) => self.file_unreadable(file, message),
            Action::Paste(text, html) => self.paste(text, html),
            Action::ShowSource(id) => {
                if let Some(open) = &mut self.state.open {
                    open.source = id;
                }
            }
            Action::EditSource(id, card) => {
                // A field that loses the focus as its source goes must not bring it back.
                let before = self.card(id)?;
                let mut card = card;
                let changed = changed_fields(&before, &card);
                card.origins.retain(|origin| !changed.contains(&origin.field.as_str()));
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
            Action::StrikeParagraph(id, paragraph) => self.strike_paragraph(id, paragraph),
            Action::Strike(id, span) => self.strike(id, span),
            Action::StrikeSelection => {
                if let Some(selection) = self.selection() {
                    self.strike(selection.source, selection.span);
                    self.effects.push(Effect::ClearSelection);
                }
            }
            Action::Keep(id, span) => self.keep(id, span),
            Action::MoveSource(id, down) => self.move_source(id, down),
            Action::RemoveSource(id) => self.remove_source(id),
            Action::ReadAgain(id, again) => self.read_again(id, &again),
            Action::NewVersion(id, file) => self.new_version(id, file),
            Action::Worked(ticket, Done::Found(found)) => self.found(ticket, found),
            Action::Worked(ticket, Done::Looked(found)) => self.looked(ticket, found),
            Action::ShowMoving(claim) => self.show_moving(claim),
            Action::MovePiece(claim, piece, to) => self.move_piece(claim, piece, to),
            Action::TakeVersion => self.take_version(),
            Action::LeaveVersion => self.leave_version(),
            Action::EditAlias(record, alias) => self.edit_alias(record, alias.map(|alias| *alias)),
            Action::AddAlias(alias) => {
                let record = self.random(0);
                self.join_alias(record, *alias);
            }
            Action::JoinAlias(record, alias) => self.join_alias(record, *alias),
            Action::SplitAlias(of, rest, own) => self.split_alias(of, *rest, *own),
            Action::DismissProblems => {
                if let Some(open) = &mut self.state.open {
                    open.problems = Rc::default();
                }
            }
            other => return Some(other),
        }
        None
    }

    pub(super) fn open_file(&mut self, file: &FileBytes) {
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

    pub(super) fn say(&mut self, new: Vec<Problem>) {
        if let Some(open) = &mut self.state.open {
            Rc::make_mut(&mut open.problems).extend(new);
        }
    }

    /// Adds what was pasted: as HTML where there is some, for the structure and the links in it.
    fn paste(&mut self, text: String, html: Option<String>) {
        self.state.dialog = None;
        let is_whole = |html: &String| html.len() > text.len() / 2;
        let (name, content) = match html.filter(is_whole) {
            Some(html) => ("clipboard.html", html),
            None => ("", text),
        };
        let file = FileBytes {
            name: name.to_owned(),
            bytes: content.into_bytes().into(),
        };
        let wish = Wish {
            label: Some("UTF-8"),
            extent: Extent::Whole,
        };
        self.add_articles(vec![file], wish);
    }

    pub(super) fn add_articles(&mut self, files: Vec<FileBytes>, wish: Wish<'_>) {
        if self.state.open.is_none() {
            self.new_casebook("");
        }
        let Some(open) = &self.state.open else { return };
        let is_untitled = open.title().is_empty();
        let Loading {
            new,
            doubles,
            struck,
            problems,
        } = loading::load(files, &open.casebook, wish, self.stamp.lent);
        self.say(problems);
        let mut change = Change::default();
        let mut states = Vec::new();
        let mut originals = Vec::new();
        let first = new.first().map(|new| new.text.id());
        let headline = new
            .iter()
            .map(|new| &new.card.title)
            .find(|title| !title.is_empty())
            .cloned();
        let what = match new.as_slice() {
            [one] if one.card.title.is_empty() => one.original.name.clone(),
            [one] => one.card.title.clone(),
            several => several.len().to_string(),
        };
        let count = new.len();
        for new in new {
            let id = new.text.id();
            originals.push((id, new.original));
            change.texts.push(new.text);
            states.push((RecordId::of_source(id), live(Content::Source(new.card))));
        }
        let struck = struck.into_iter();
        states.extend(struck.map(|(id, card)| (RecordId::of_source(id), live(Content::Source(card)))));
        self.apply_texts(change);
        if count > 0 {
            let step = if count == 1 {
                "step-add-source"
            } else {
                "step-add-sources"
            };
            self.commit(StepName::new(step, &what), states);
            if let (true, Some(headline)) = (is_untitled, headline) {
                self.title_by(&headline);
            }
            self.state.screen = Screen::Sources;
            self.toast("toast-sources-added", &what, count, Some(ToastButton::Undo));
        }
        if let Some(open) = &mut self.state.open {
            let all = Rc::make_mut(&mut open.originals);
            for (id, original) in originals {
                all.insert(id, original);
            }
            open.source = first.or_else(|| doubles.first().copied()).or(open.source);
        }
    }

    /// Puts texts beside the records that will name them.
    pub(super) fn apply_texts(&mut self, change: Change) {
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
            title: view::shorten(headline, 80),
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

    fn strike_paragraph(&mut self, id: TextId, paragraph: usize) {
        let (Some(card), Some(open)) = (self.card(id), &self.state.open) else {
            return;
        };
        let Some(text) = open.casebook.text(id) else { return };
        let Some(span) = text.paragraphs().get(paragraph) else {
            return;
        };
        let span = text.trimmed(*span);
        if view::furniture(text, &card).iter().any(|struck| struck.contains(span)) {
            self.keep(id, span);
        } else {
            self.strike(id, span);
        }
    }

    /// Strikes a stretch out. What a person kept in it is struck again.
    fn strike(&mut self, id: TextId, span: Span) {
        let (Some(mut card), Some(open)) = (self.card(id), &self.state.open) else {
            return;
        };
        let Some(text) = open.casebook.text(id) else { return };
        let span = text.trimmed(text.whole_graphemes(span));
        let Some(entry) = loading::struck(text, span, "").filter(|_| !span.is_empty()) else {
            return;
        };
        // What lies inside is part of it from now on; the program's own stretch, told to be kept before, is only struck again.
        let is_same = |start, end| (start, end) == (entry.start, entry.end);
        let own = card.furniture.iter_mut().find(|other| is_same(other.start, other.end));
        match own {
            Some(own) => own.kept = false,
            None => {
                card.furniture
                    .retain(|other| other.start < entry.start || other.end > entry.end);
                card.furniture.push(entry);
            }
        }
        crate::core::order::sort_by_key(&mut card.furniture, |f| (f.start, f.end));
        let name = StepName::new("step-strike", text.slice(span).unwrap_or_default());
        self.commit(name, vec![(RecordId::of_source(id), live(Content::Source(card)))]);
    }

    /// Takes back what is struck in a stretch. That the program took it for furniture is remembered: it is not offered again.
    fn keep(&mut self, id: TextId, span: Span) {
        let (Some(mut card), Some(open)) = (self.card(id), &self.state.open) else {
            return;
        };
        let Some(text) = open.casebook.text(id) else { return };
        let is_hit =
            |stretch: &Furniture| view::furniture_span(text, stretch).is_some_and(|struck| struck.overlaps(span));
        card.furniture
            .retain(|stretch| !stretch.reason.is_empty() || !is_hit(stretch));
        for stretch in &mut card.furniture {
            let is_hit = is_hit(stretch);
            stretch.kept |= is_hit;
        }
        let name = StepName::new("step-keep", text.slice(span).unwrap_or_default());
        self.commit(name, vec![(RecordId::of_source(id), live(Content::Source(card)))]);
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

    /// Reads the file of a source in another way. Only while no claim stands on it, and in the sitting in which it was opened.
    fn read_again(&mut self, id: TextId, again: &Again) {
        let Some(open) = &self.state.open else { return };
        let (Some(original), Some(card)) = (open.originals.get(&id).cloned(), self.card(id)) else {
            return;
        };
        if open.casebook.claims().any(|(_, c)| c.source == id) {
            return;
        }
        let said = |field: &str| card.origins.iter().find(|origin| origin.field == field);
        let was_chosen = said("encoding").is_some_and(|origin| origin.from == "chosen");
        let was_whole = said("text").is_some_and(|origin| origin.from == "page");
        let wish = match again {
            Again::Encoding(label) => Wish {
                label: Some(label),
                extent: if was_whole { Extent::Whole } else { Extent::Article },
            },
            Again::Extent(extent) => Wish {
                label: was_chosen.then_some(card.encoding.as_str()),
                extent: *extent,
            },
        };
        let (found, problems) = articles(&original.file.bytes, &original.file.name, wish, self.stamp.lent);
        let Some(article) = found.into_iter().find(|article| article.name == original.name) else {
            self.say(problems);
            return;
        };
        let new = article.text.id();
        if new != id && open.casebook.source(new).is_some() {
            self.say(vec![Problem::of_file(&article.name, ProblemKind::SameText)]);
            return;
        }
        let mut fresh = article.card(card.order);
        fresh.siglum.clone_from(&card.siglum);
        let text = Rc::new(article.text);
        loading::strike_again(&mut fresh, &text);
        let name = match again {
            Again::Encoding(label) => StepName::new("step-reencode", label),
            Again::Extent(_) => StepName::new("step-extent", &fresh.title),
        };
        if new == id {
            self.commit(name, vec![(RecordId::of_source(id), live(Content::Source(fresh)))]);
            return;
        }
        self.say(problems);
        self.apply_texts(Change {
            texts: vec![text],
            ..Change::default()
        });
        let states = vec![
            (RecordId::of_source(id), RecordState::Deleted(RecordKind::Source)),
            (RecordId::of_source(new), live(Content::Source(fresh))),
        ];
        self.commit(name, states);
        if let Some(open) = &mut self.state.open {
            let original = Rc::new(Original::clone(&original));
            Rc::make_mut(&mut open.originals).insert(new, original);
            open.source = Some(new);
        }
        self.effects.push(Effect::Focus("card"));
    }
}

/// Returns the fields in which two cards differ: what a person wrote there was not filled in by the program.
fn changed_fields(before: &Source, after: &Source) -> Vec<&'static str> {
    let fields = [
        ("title", before.title == after.title),
        ("outlet", before.outlet == after.outlet),
        ("date", before.date == after.date),
        ("author", before.author == after.author),
        ("address", before.address == after.address),
        ("language", before.language == after.language),
        ("kind", before.kind == after.kind),
    ];
    fields
        .into_iter()
        .filter(|(_, same)| !same)
        .map(|(field, _)| field)
        .collect()
}
