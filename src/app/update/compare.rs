//! Comparisons and comments, and the table of comparisons.

use std::rc::Rc;

use super::read::next_order;
use super::{Turn, live};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::state::{Screen, StepName, ToastButton};
use crate::core::model::{Comment, Comparison, Content, RecordId, RecordKind, RecordState, Silence};
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
            Action::AddComment(about, text) => {
                let text = text.trim().to_owned();
                if !text.is_empty() {
                    let id = self.random(0);
                    let name = StepName::new("step-comment", &text);
                    self.commit(name, vec![(id, live(Content::Comment(Comment { about, text })))]);
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
            // Wherever the rows are sorted to, the new one is among them.
            let table = Rc::make_mut(&mut open.compare.table);
            table.picks.clear();
            table.folded.clear();
        }
        self.state.screen = Screen::Compare;
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

    fn set_silent(&mut self, id: &RecordId, source: TextId, searched: Option<String>) {
        let Some(open) = &self.state.open else { return };
        let Some(mut comparison) = open.casebook.comparison(id).cloned() else {
            return;
        };
        let silent = searched.is_some();
        match (comparison.silent.iter_mut().find(|s| s.source == source), searched) {
            (Some(silence), Some(searched)) => silence.searched = searched,
            (None, Some(searched)) => comparison.silent.push(Silence { source, searched }),
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
