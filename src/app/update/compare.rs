//! Comparisons and comments, and the table of comparisons.

use std::rc::Rc;

use super::look::Wanted;
use super::read::next_order;
use super::{Turn, live};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::look::tag_letter;
use crate::app::past::state_of;
use crate::app::state::{Screen, StepName, ToastButton};
use crate::app::view::{claim_words, shorten};
use crate::core::model::{Comment, Comparison, Content, Position, RecordId, RecordKind, RecordState, Silence};
use crate::core::text::TextId;

impl Turn {
    pub(super) fn act_on_comparing(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::NewComparison(question) => self.new_comparison(&question),
            Action::OpenComparison(id) => {
                if let Some(open) = &mut self.state.open {
                    open.compare.open = id;
                }
                self.state.screen = Screen::Compare;
                self.state.dialog = None;
            }
            Action::EditComparison(id, comparison, step) => {
                // A field that loses the focus as its comparison goes must not bring it back.
                self.state.open.as_ref()?.casebook.comparison(&id)?;
                let name = StepName::new(step, &comparison.question);
                self.commit(name, vec![(id, live(Content::Comparison(*comparison)))]);
            }
            Action::DeleteComparison(id) => self.delete_comparison(&id),
            Action::SetSilent(id, source, searched) => self.set_silent(&id, source, searched),
            Action::Seek(sought) => self.state.open.as_mut()?.compare.sought = sought,
            Action::UseSentence {
                comparison,
                source,
                sentence,
                found,
                place,
            } => {
                let letter = tag_letter(
                    self.state
                        .open
                        .as_ref()?
                        .casebook
                        .comparison(&comparison)?
                        .kinds
                        .first()
                        .copied(),
                );
                let wanted = Wanted {
                    source,
                    span: found,
                    sentence,
                    // A claim of a word or two does not say what a sentence says.
                    least: sentence.len() / 2,
                    words: sentence,
                    letter,
                };
                self.use_as_evidence(comparison, &wanted, place);
            }
            Action::AddComment(about, text, mentions) => {
                let text = text.trim().to_owned();
                if !text.is_empty() {
                    let id = self.random(0);
                    let name = StepName::new("step-comment", &text);
                    let comment = Comment {
                        about,
                        text,
                        mentions,
                        resolved: false,
                    };
                    self.commit(name, vec![(id, live(Content::Comment(comment)))]);
                }
            }
            Action::ResolveThread(id, resolved) => {
                let open = self.state.open.as_ref()?;
                if let Some(Content::Comment(comment)) = open.casebook.content(&id) {
                    let comment = Comment {
                        resolved,
                        ..comment.clone()
                    };
                    let step = if resolved { "step-resolve" } else { "step-reopen" };
                    let name = StepName::new(step, &comment.text);
                    self.commit(name, vec![(id, live(Content::Comment(comment)))]);
                }
            }
            Action::BringBack(record, version) => {
                let open = self.state.open.as_ref()?;
                if let Some(state) = state_of(&open.casebook, &record, version) {
                    self.commit(StepName::new("step-bring-back", ""), vec![(record, state)]);
                }
            }
            Action::DeleteComment(id) => {
                self.commit(
                    StepName::new("step-delete-comment", ""),
                    vec![(id, RecordState::Deleted(RecordKind::Comment))],
                );
                self.toast("toast-comment-deleted", "", 1, Some(ToastButton::Undo));
            }
            Action::Arrange(change) => {
                if let Some(open) = &mut self.state.open {
                    Rc::make_mut(&mut open.compare.table).change(change, &open.derived.order);
                }
            }
            Action::GoFromCell(comparison, claim) => {
                let open = self.state.open.as_mut()?;
                open.compare.cell = Some((comparison, open.casebook.claim(&claim)?.source));
                open.read.from_cell = Some(claim.clone());
                self.go_to(claim);
            }
            Action::BackToCell => self.back_to_cell(),
            other => return Some(other),
        }
        None
    }

    /// Goes back to the cell of the table from which a person came to the passage.
    pub(super) fn back_to_cell(&mut self) {
        self.show(Screen::Compare);
        self.effects.push(Effect::Focus("matrix-at"));
    }

    fn new_comparison(&mut self, question: &str) {
        let Some(open) = &self.state.open else { return };
        let fresh = Comparison {
            question: question.trim().to_owned(),
            order: next_order(&open.casebook),
            ..Comparison::default()
        };
        let id = self.random(0);
        self.commit(
            StepName::new("step-add-comparison", question),
            vec![(id.clone(), live(Content::Comparison(fresh)))],
        );
        if let Some(open) = &mut self.state.open {
            open.compare.open = Some(id);
            open.compare.show_all();
        }
        self.state.screen = Screen::Compare;
        self.effects.push(Effect::Show("matrix-open"));
        self.effects.push(Effect::Focus("question"));
    }

    fn delete_comparison(&mut self, id: &RecordId) {
        let Some(open) = &self.state.open else { return };
        let Some(comparison) = open.casebook.comparison(id) else {
            return;
        };
        let question = match comparison.question.trim() {
            "" => format!("#{}", open.derived.numbers.get(id).copied().unwrap_or_default()),
            question => question.to_owned(),
        };
        let all = open.casebook.comparisons();
        let at = all.iter().position(|(c, _)| *c == id).unwrap_or(0);
        let next = all
            .get(at + 1)
            .or_else(|| all.get(at.wrapping_sub(1)))
            .map(|(c, _)| (*c).clone());
        self.commit(
            StepName::new("step-delete-comparison", &question),
            vec![(id.clone(), RecordState::Deleted(RecordKind::Comparison))],
        );
        self.toast("toast-comparison-deleted", &question, 1, Some(ToastButton::Undo));
        if let Some(open) = &mut self.state.open {
            open.compare.open = next;
        }
    }

    /// Makes words of a source evidence of a position, as one step. What is no claim yet becomes one.
    fn use_as_evidence(&mut self, id: RecordId, wanted: &Wanted, place: usize) {
        let Some((claim, new)) = self.evidence(wanted, 0, &[]) else {
            return;
        };
        let Some(open) = &self.state.open else { return };
        let Some(mut comparison) = open.casebook.comparison(&id).cloned() else {
            return;
        };
        let known = open.casebook.claim(&claim);
        let words = new.as_ref().or(known).map(claim_words).unwrap_or_default();
        comparison.silent.retain(|silence| silence.source != wanted.source);
        for position in &mut comparison.positions {
            position.evidence.retain(|evidence| *evidence != claim);
        }
        match comparison.positions.get_mut(place) {
            Some(position) => position.evidence.push(claim.clone()),
            None => comparison.positions.push(Position {
                label: shorten(&words, 60),
                evidence: vec![claim.clone()],
            }),
        }
        let what = match comparison.question.trim() {
            "" => words,
            question => question.to_owned(),
        };
        let mut states = vec![(id, live(Content::Comparison(comparison)))];
        states.extend(new.map(|new| (claim, live(Content::Claim(new)))));
        self.commit(StepName::new("step-add-evidence", &what), states);
        self.toast("toast-compared", &what, 1, Some(ToastButton::Undo));
    }

    fn set_silent(&mut self, id: &RecordId, source: TextId, searched: Option<String>) {
        let Some(open) = &self.state.open else { return };
        let Some(mut comparison) = open.casebook.comparison(id).cloned() else {
            return;
        };
        let silent = searched.is_some();
        match (comparison.silent.iter_mut().find(|s| s.source == source), searched) {
            (Some(silence), Some(searched)) => {
                silence.searched = searched;
                silence.unread = false;
            }
            (None, Some(searched)) => comparison.silent.push(Silence {
                source,
                searched,
                unread: false,
            }),
            (_, None) => comparison.silent.retain(|s| s.source != source),
        }
        crate::core::order::sort_by_key(&mut comparison.silent, |s| s.source);
        let name = StepName::new(
            if silent { "step-silent" } else { "step-not-silent" },
            open.derived.siglum(source),
        );
        self.commit(name, vec![(id.clone(), live(Content::Comparison(comparison)))]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::matrix::{Arrange, Pick, Sort, lines};
    use crate::app::state::{Open, State};
    use crate::app::{Stamp, update};
    use crate::core::format::article::Lent;

    fn act(state: &State, action: Action) -> (State, Vec<Effect>) {
        let stamp = Stamp {
            now_ms: 1_760_000_000_000 + state.counter,
            seed: u128::from(state.counter) + 1,
            lent: Lent::natively(),
        };
        update(state, action, stamp)
    }

    fn after(actions: Vec<Action>) -> State {
        let sample = crate::app::sample::list().remove(0).id;
        let first = [Action::OpenSample(sample), Action::Show(Screen::Compare)];
        let all = first.into_iter().chain(actions);
        all.fold(State::default(), |state, action| act(&state, action).0)
    }

    fn open(state: &State) -> &Open {
        state.open.as_ref().unwrap()
    }

    /// Returns the comparison, source and claim of the last cell of the first row that says something.
    fn cell(state: &State) -> (RecordId, TextId, RecordId) {
        let line = lines(&open(state).casebook, &open(state).derived).remove(0);
        let mut cells = line.cells.iter().zip(&line.evidence).rev();
        let ((source, _, _), claims) = cells.find(|(_, claims)| !claims.is_empty()).unwrap();
        (line.id.clone(), *source, claims[0].clone())
    }

    #[test]
    fn from_a_cell_to_the_passage_and_back() {
        let state = after(vec![
            Action::Arrange(Arrange::Sort(Sort::Severity)),
            Action::Arrange(Arrange::Pick(Pick::Disagreement)),
        ]);
        let table = open(&state).compare.table.clone();
        let (comparison, source, claim) = cell(&state);
        let (state, _) = act(&state, Action::GoFromCell(comparison.clone(), claim.clone()));
        assert_eq!(state.screen, Screen::Read);
        let read = &open(&state).read;
        assert_eq!(read.focus, Some(claim.clone()));
        assert!(read.sources[..read.columns].contains(&source));
        assert_eq!(read.from_cell, Some(claim.clone()));

        for back in [Action::LetGo, Action::BackToCell] {
            let (state, effects) = act(&state, back);
            assert_eq!(state.screen, Screen::Compare);
            assert_eq!(open(&state).compare.cell, Some((comparison.clone(), source)));
            assert!(effects.contains(&Effect::Focus("matrix-at")));
            assert_eq!(open(&state).read.from_cell, None, "the way back is gone once");
            assert_eq!(open(&state).compare.table, table, "the table is as it was left");
        }

        // Who went on to another claim lets go of that one first.
        let (state, _) = act(&state, Action::StepClaim(true));
        assert_ne!(open(&state).read.focus, Some(claim));
        let (state, _) = act(&state, Action::LetGo);
        assert_eq!((state.screen, &open(&state).read.focus), (Screen::Read, &None));
        let (state, _) = act(&state, Action::Show(Screen::Sources));
        assert_eq!(
            open(&state).read.from_cell,
            None,
            "who went elsewhere does not want back"
        );
    }

    #[test]
    fn a_new_comparison_is_not_hidden() {
        let state = after(vec![
            Action::Arrange(Arrange::Pick(Pick::Disagreement)),
            Action::Arrange(Arrange::Sort(Sort::Severity)),
            Action::NewComparison("Who paid?".into()),
        ]);
        let table = &open(&state).compare.table;
        assert_eq!((table.picks.len(), table.sort), (0, Sort::Severity));
    }

    #[test]
    fn the_table_shows_the_row_of_a_new_comparison() {
        let (state, effects) = act(&after(vec![]), Action::NewComparison("Who paid?".into()));
        assert!(open(&state).compare.open.is_some());
        assert_eq!(effects.iter().filter(|e| **e == Effect::Show("matrix-open")).count(), 1);
    }

    #[test]
    fn a_source_that_goes_takes_its_filter_along() {
        let state = after(vec![]);
        let (_, source, _) = cell(&state);
        let pick = Pick::Source(source, crate::app::matrix::Stand::Says);
        let (state, _) = act(&state, Action::Arrange(Arrange::Pick(pick)));
        assert_eq!(open(&state).compare.table.picks.len(), 1);
        let (state, _) = act(&state, Action::RemoveSource(source));
        assert!(open(&state).compare.table.picks.is_empty());
    }
}
