//! Selecting, tagging and changing claims.

use super::{Turn, live};
use crate::app::action::{Action, ClaimField, Edge, Into};
use crate::app::effect::Effect;
use crate::app::state::{Dialog, Screen, Selection, StepName, ToastButton};
use crate::app::view::claim_words;
use crate::core::anchor::{Outcome, describe};
use crate::core::model::{Claim, Comparison, Content, Position, RecordId, RecordKind, RecordState};
use crate::core::text::{ByteOffset, Span, TextId, Utf16Offset};

impl Turn {
    pub(super) fn act_on_reading(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Columns(columns) => {
                self.reading(|read| read.columns = columns.clamp(1, 3));
                // The text is set anew: what was drawn at the caret would hang in the air.
                self.effects.push(Effect::ClearSelection);
            }
            Action::PutInColumn(column, source) => self.reading(|read| {
                // A source stands in one column at a time: the two change places.
                match read.sources.iter().position(|s| *s == source) {
                    Some(other) if column < read.sources.len() => read.sources.swap(other, column),
                    _ if column < read.sources.len() => read.sources[column] = source,
                    _ => {}
                }
            }),
            Action::StepSource(forward) => self.step_source(forward),
            Action::Together(together) => self.reading(|read| read.together = together),
            Action::Select { source, start, end } => self.select(source, start, end),
            Action::Deselect => self.reading(|read| read.selection = None),
            Action::TagSelection(tag) => self.tag_selection(&tag),
            Action::FocusClaim(claim) => self.focus(claim, false),
            Action::StepClaim(forward) => self.step_claim(forward),
            Action::GoToClaim(claim) => self.go_to(claim),
            Action::CycleOverlap => self.cycle_overlap(),
            Action::EditClaim(id, field) => self.edit_claim(&id, field),
            Action::MoveEdge(edge, forward) => self.move_edge(edge, forward),
            Action::ReplacePiece(id) => self.replace_piece(&id),
            Action::AddPiece => self.add_piece(),
            Action::DeleteClaim(id) => self.delete_claim(&id),
            Action::Pin(claim) => self.reading(|read| {
                let known = read.pins.iter().position(|pin| Some(pin) == claim.as_ref());
                match known {
                    Some(at) => drop(read.pins.remove(at)),
                    None if claim.is_none() => read.pins.clear(),
                    None => read.pins.extend(claim),
                }
            }),
            Action::Link => self.link(),
            Action::AddEvidence(claim, into) => {
                self.add_evidence(&[vec![claim]], into);
            }
            Action::LinkClaims(answers, into) => {
                if self.add_evidence(&answers, into) {
                    self.reading(|read| read.pins.clear());
                }
            }
            Action::OnlyTag(tag) => self.reading(|read| read.only_tag = tag),
            Action::Reveal(source, span) => {
                self.reveal_source(source);
                self.reading(|read| {
                    read.selection = Some(Selection { source, span });
                    read.reveal += 1;
                });
                self.state.screen = Screen::Read;
                self.state.dialog = None;
            }
            Action::LetGo => self.let_go(),
            other => return Some(other),
        }
        None
    }

    fn reading(&mut self, change: impl FnOnce(&mut crate::app::state::Reading)) {
        if let Some(open) = &mut self.state.open {
            change(&mut open.read);
        }
    }

    fn step_source(&mut self, forward: bool) {
        let Some(open) = &mut self.state.open else { return };
        let order = &open.derived.order;
        let Some(shown) = open.read.sources.first() else { return };
        let Some(at) = order.iter().position(|s| s == shown) else {
            return;
        };
        let next = order[(at + if forward { 1 } else { order.len() - 1 }) % order.len()];
        match open.read.sources.iter().position(|s| *s == next) {
            Some(other) => open.read.sources.swap(0, other),
            None => open.read.sources[0] = next,
        }
        open.read.selection = None;
    }

    fn select(&mut self, source: TextId, start: (usize, Utf16Offset), end: (usize, Utf16Offset)) {
        let Some(open) = &mut self.state.open else { return };
        let Some(text) = open.casebook.text(source) else { return };
        // From UTF-16 units behind the start of a paragraph, which is a byte offset, to bytes of the whole text.
        let byte = |(paragraph, units): (usize, Utf16Offset)| {
            let from = text.utf16_from_byte(ByteOffset::of(paragraph))?;
            text.byte_from_utf16(Utf16Offset::of(from.get() + units.get()))
        };
        let (Some(a), Some(b)) = (byte(start), byte(end)) else {
            return;
        };
        let span = text.trimmed(text.whole_graphemes(Span {
            start: a.min(b),
            end: a.max(b),
        }));
        open.read.selection = (!span.is_empty()).then_some(Selection { source, span });
    }

    fn claim(&self, id: &RecordId) -> Option<Claim> {
        self.state.open.as_ref()?.casebook.claim(id).cloned()
    }

    /// Makes a claim of the selection and returns its id.
    fn claim_selection(&mut self, tag: &RecordId) -> Option<(RecordId, Claim)> {
        let open = self.state.open.as_ref()?;
        let selection = open.read.selection?;
        let text = open.casebook.text(selection.source)?;
        let anchor = describe(text, selection.span)?;
        let claim = Claim {
            source: selection.source,
            pieces: vec![anchor],
            tag: tag.clone(),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        Some((self.random(0), claim))
    }

    fn tag_selection(&mut self, tag: &RecordId) {
        self.state.dialog = None;
        let Some(open) = &self.state.open else { return };
        if open.casebook.tag(tag).is_none() {
            return;
        }
        if open.read.selection.is_none() {
            if let Some(focus) = open.read.focus.clone() {
                self.edit_claim(&focus, ClaimField::Tag(tag.clone()));
            }
            return;
        }
        // The same words with the same tag twice are one claim.
        let Some((id, claim)) = self.claim_selection(tag) else {
            return;
        };
        let Some(open) = &self.state.open else { return };
        let twin = open
            .casebook
            .claims()
            .find(|(_, c)| c.source == claim.source && c.tag == claim.tag && c.pieces == claim.pieces);
        if let Some((twin, _)) = twin {
            let twin = twin.clone();
            self.focus(Some(twin), false);
            return;
        }
        self.commit(
            StepName::new("step-tag", &claim_words(&claim)),
            vec![(id.clone(), live(Content::Claim(claim)))],
        );
        self.focus(Some(id), false);
    }

    fn focus(&mut self, claim: Option<RecordId>, reveal: bool) {
        let Some(open) = &mut self.state.open else { return };
        let claim = claim.filter(|id| open.casebook.claim(id).is_some());
        if claim.is_some() {
            open.read.selection = None;
            self.effects.push(Effect::ClearSelection);
        }
        if claim.is_some() {
            open.read.extend = None;
        }
        open.read.focus = claim;
        if reveal {
            open.read.reveal += 1;
        }
    }

    fn step_claim(&mut self, forward: bool) {
        let Some(open) = &self.state.open else { return };
        let read = &open.read;
        let shown: Vec<&RecordId> = read
            .sources
            .iter()
            .take(read.columns)
            .filter_map(|id| open.derived.sources.get(id))
            .flat_map(|s| &s.claims)
            .filter(|id| read.only_tag.is_none() || open.casebook.claim(id).map(|c| &c.tag) == read.only_tag.as_ref())
            .collect();
        if shown.is_empty() {
            return;
        }
        let at = read.focus.as_ref().and_then(|f| shown.iter().position(|id| *id == f));
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % shown.len(),
            (Some(at), false) => (at + shown.len() - 1) % shown.len(),
            (None, true) => 0,
            (None, false) => shown.len() - 1,
        };
        let next = shown[next].clone();
        self.focus(Some(next), true);
    }

    fn reveal_source(&mut self, source: TextId) {
        let Some(open) = &mut self.state.open else { return };
        let read = &mut open.read;
        if read.sources.iter().take(read.columns).any(|s| *s == source) {
            return;
        }
        match read.sources.iter().position(|s| *s == source) {
            Some(other) => read.sources.swap(0, other),
            None if !read.sources.is_empty() => read.sources[0] = source,
            None => read.sources.push(source),
        }
    }

    pub(super) fn go_to(&mut self, claim: RecordId) {
        let Some(source) = self.claim(&claim).map(|c| c.source) else {
            return;
        };
        self.state.screen = Screen::Read;
        self.state.dialog = None;
        self.reveal_source(source);
        self.focus(Some(claim), true);
    }

    fn cycle_overlap(&mut self) {
        let Some(open) = &self.state.open else { return };
        let Some(focus) = &open.read.focus else { return };
        let all = overlapping(open, focus);
        let at = all.iter().position(|id| id == focus).unwrap_or(0);
        if all.len() > 1 {
            let next = all[(at + 1) % all.len()].clone();
            self.focus(Some(next), false);
        }
    }

    fn edit_claim(&mut self, id: &RecordId, field: ClaimField) {
        let Some(mut claim) = self.claim(id) else { return };
        let name = match &field {
            ClaimField::Tag(_) => "step-retag",
            ClaimField::Speaker(_) => "step-edit-speaker",
            ClaimField::Role(_) => "step-role",
            ClaimField::WorthChecking(_) => "step-worth",
            ClaimField::Note(_) => "step-edit-note",
        };
        field.apply(&mut claim);
        self.commit(
            StepName::new(name, &claim_words(&claim)),
            vec![(id.clone(), live(Content::Claim(claim)))],
        );
    }

    fn move_edge(&mut self, edge: Edge, forward: bool) {
        let Some(open) = &self.state.open else { return };
        let Some(id) = open.read.focus.clone() else { return };
        let (Some(mut claim), Some(placed)) = (self.claim(&id), open.derived.placed.get(&id)) else {
            return;
        };
        let Some(text) = open.casebook.text(claim.source) else {
            return;
        };
        // The first piece's start, or the last piece's end.
        let piece = match edge {
            Edge::Start => 0,
            Edge::End => claim.pieces.len().saturating_sub(1),
        };
        // A piece that was lost keeps its old words: there is no end to move.
        let Some(Outcome::Placed(span) | Outcome::Moved(span)) = placed.pieces.get(piece).cloned() else {
            return;
        };
        let at = match edge {
            Edge::Start => span.start,
            Edge::End => span.end,
        };
        let to = if forward {
            text.next_word(at)
        } else {
            text.prev_word(at)
        };
        let moved = match edge {
            Edge::Start => Span {
                start: to,
                end: span.end,
            },
            Edge::End => Span {
                start: span.start,
                end: to,
            },
        };
        if moved.start >= moved.end {
            return;
        }
        let Some(anchor) = describe(text, moved) else { return };
        claim.pieces[piece] = anchor;
        self.commit(
            StepName::new("step-edit-ends", &claim_words(&claim)),
            vec![(id, live(Content::Claim(claim)))],
        );
    }

    fn replace_piece(&mut self, id: &RecordId) {
        let Some(open) = &self.state.open else { return };
        let (Some(mut claim), Some(selection)) = (self.claim(id), open.read.selection) else {
            return;
        };
        let Some(text) = open.casebook.text(claim.source) else {
            return;
        };
        if selection.source != claim.source {
            return;
        }
        let Some(anchor) = describe(text, selection.span) else {
            return;
        };
        claim.pieces = vec![anchor];
        self.commit(
            StepName::new("step-edit-ends", &claim_words(&claim)),
            vec![(id.clone(), live(Content::Claim(claim)))],
        );
        self.focus(Some(id.clone()), false);
    }

    /// The first call, with a claim in focus, waits for a selection; the second one adds it.
    fn add_piece(&mut self) {
        let Some(open) = &mut self.state.open else { return };
        if open.read.selection.is_none() {
            open.read.extend = open.read.focus.clone();
            return;
        }
        let Some(id) = open.read.extend.clone().or_else(|| open.read.focus.clone()) else {
            return;
        };
        let Some(open) = &self.state.open else { return };
        let (Some(mut claim), Some(selection)) = (self.claim(&id), open.read.selection) else {
            return;
        };
        let Some(text) = open.casebook.text(claim.source) else {
            return;
        };
        if selection.source != claim.source {
            self.toast("toast-piece-elsewhere", "", 1, None);
            return;
        }
        let Some(anchor) = describe(text, selection.span) else {
            return;
        };
        claim.pieces.push(anchor);
        crate::core::order::sort_by_key(&mut claim.pieces, Clone::clone);
        self.commit(
            StepName::new("step-add-piece", &claim_words(&claim)),
            vec![(id.clone(), live(Content::Claim(claim)))],
        );
        self.focus(Some(id), false);
    }

    fn delete_claim(&mut self, id: &RecordId) {
        let Some(claim) = self.claim(id) else { return };
        let Some(open) = &self.state.open else { return };
        let next = open.derived.sources.get(&claim.source).and_then(|s| {
            let at = s.claims.iter().position(|c| c == id)?;
            s.claims
                .get(at + 1)
                .or_else(|| s.claims.get(at.wrapping_sub(1)))
                .cloned()
        });
        let mut states = vec![(id.clone(), RecordState::Deleted(RecordKind::Claim))];
        for (record, comparison) in open.casebook.comparisons() {
            if comparison.positions.iter().any(|p| p.evidence.contains(id)) {
                let mut rest: Comparison = comparison.clone();
                rest.positions.iter_mut().for_each(|p| p.evidence.retain(|e| e != id));
                states.push((record.clone(), live(Content::Comparison(rest))));
            }
        }
        let words = claim_words(&claim);
        self.commit(StepName::new("step-delete-claim", &words), states);
        self.toast("toast-claim-deleted", &words, 1, Some(ToastButton::Undo));
        self.focus(next, false);
    }

    /// Offers to compare the pinned claims with one another and with the selection or the focused claim.
    fn link(&mut self) {
        let Some(open) = &self.state.open else { return };
        let mut claims = open.read.pins.clone();
        let are_pinned = !claims.is_empty();
        let other = if open.read.selection.is_some() {
            self.selection_as_claim()
        } else {
            open.read.focus.clone()
        };
        claims.extend(other.filter(|claim| !claims.contains(claim)));
        // Where nothing is pinned, a claim can still be put into a comparison on its own.
        match claims.len() {
            0 => self.toast("toast-nothing-to-compare", "", 1, None),
            1 if are_pinned => self.toast("toast-select-to-compare", "", 1, None),
            _ => self.state.dialog = Some(Dialog::Compare(claims)),
        }
    }

    /// Returns the claim that has exactly the selected words, or makes one: with the pinned claim's tag, else as a checkable fact.
    fn selection_as_claim(&mut self) -> Option<RecordId> {
        let open = self.state.open.as_ref()?;
        let selection = open.read.selection?;
        let exact = open.derived.placed.iter().find(|(id, placed)| {
            let here = open.casebook.claim(id).is_some_and(|c| c.source == selection.source);
            here && placed.spans().collect::<Vec<_>>() == [selection.span]
        });
        if let Some((id, _)) = exact {
            return Some(id.clone());
        }
        let pinned = open
            .read
            .pins
            .first()
            .and_then(|p| open.casebook.claim(p))
            .map(|c| c.tag.clone());
        let tag = pinned.or_else(|| open.casebook.tags().first().map(|(id, _)| (*id).clone()))?;
        let (id, claim) = self.claim_selection(&tag)?;
        self.commit(
            StepName::new("step-tag", &claim_words(&claim)),
            vec![(id.clone(), live(Content::Claim(claim)))],
        );
        self.focus(Some(id.clone()), false);
        Some(id)
    }

    /// Puts claims into a comparison, each set of them into one position: the one that is named, else where one of the set stands
    /// already, else a new one. Says whether there was anything to put.
    fn add_evidence(&mut self, answers: &[Vec<RecordId>], into: Into) -> bool {
        self.state.dialog = None;
        let is_new = matches!(into, Into::NewComparison(_));
        let first = answers.iter().flatten().find_map(|claim| self.claim(claim));
        let Some(words) = first.map(|claim| claim_words(&claim)) else {
            return false;
        };
        let Some(open) = &self.state.open else { return false };
        let (id, mut comparison, named, name) = match into {
            Into::NewComparison(question) => {
                let order = next_order(&open.casebook);
                let fresh = Comparison {
                    question: question.trim().to_owned(),
                    order,
                    ..Comparison::default()
                };
                (self.random(3), fresh, usize::MAX, "step-add-comparison")
            }
            Into::Position(id, place) => match open.casebook.comparison(&id) {
                Some(comparison) => (id.clone(), comparison.clone(), place, "step-add-evidence"),
                None => return false,
            },
        };
        let Some(open) = &self.state.open else { return false };
        for answer in answers {
            let stands = |claim: &RecordId| comparison.positions.iter().position(|p| p.evidence.contains(claim));
            let mut place = match named {
                usize::MAX => answer.iter().find_map(stands).unwrap_or(named),
                named => named,
            };
            for claim in answer {
                let Some(found) = open.casebook.claim(claim) else {
                    continue;
                };
                let stands = comparison.positions.iter().position(|p| p.evidence.contains(claim));
                if stands == Some(place) {
                    continue;
                }
                // A source that is now evidence is not silent.
                comparison.silent.retain(|s| s.source != found.source);
                comparison
                    .positions
                    .iter_mut()
                    .for_each(|p| p.evidence.retain(|e| e != claim));
                if let Some(position) = comparison.positions.get_mut(place) {
                    position.evidence.push(claim.clone());
                } else {
                    let label = crate::app::view::shorten(&claim_words(found), 60);
                    place = comparison.positions.len();
                    comparison.positions.push(Position {
                        label,
                        evidence: vec![claim.clone()],
                    });
                }
            }
        }
        let what = if comparison.question.is_empty() {
            words
        } else {
            comparison.question.clone()
        };
        self.commit(
            StepName::new(name, &what),
            vec![(id.clone(), live(Content::Comparison(comparison)))],
        );
        if let Some(open) = &mut self.state.open {
            open.compare.open = Some(id);
            if is_new {
                open.compare.show_all();
            }
        }
        self.toast("toast-compared", &what, 1, Some(ToastButton::Undo));
        true
    }

    fn let_go(&mut self) {
        if self.state.dialog.take().is_some() {
            return;
        }
        let Some(open) = &mut self.state.open else { return };
        let read = &mut open.read;
        if read.selection.take().is_some() {
            self.effects.push(Effect::ClearSelection);
        } else if read.from_cell.is_some() && read.from_cell == read.focus {
            self.back_to_cell();
        } else if read.extend.take().is_none() && read.focus.take().is_none() {
            read.pins.clear();
        }
    }
}

/// Returns the place behind the last comparison.
pub(super) fn next_order(casebook: &crate::core::model::Casebook) -> u32 {
    casebook
        .comparisons()
        .iter()
        .map(|(_, c)| c.order.saturating_add(1))
        .max()
        .unwrap_or(0)
}

/// Returns the claims that overlap a claim, itself included, the longest first.
#[must_use]
pub(crate) fn overlapping(open: &crate::app::state::Open, claim: &RecordId) -> Vec<RecordId> {
    let Some(source) = open
        .casebook
        .claim(claim)
        .and_then(|c| open.derived.sources.get(&c.source))
    else {
        return Vec::new();
    };
    let Some(placed) = open.derived.placed.get(claim) else {
        return Vec::new();
    };
    let own: Vec<Span> = placed.spans().collect();
    let touches = |id: &&RecordId| {
        open.derived
            .placed
            .get(*id)
            .is_some_and(|p| p.spans().any(|s| own.iter().any(|o| o.overlaps(s))))
    };
    source.claims.iter().filter(touches).cloned().collect()
}
