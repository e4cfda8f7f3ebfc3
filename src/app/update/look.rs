//! Where to look: the job that finds it, what a person decides on it, and the comparison that comes of it.

use std::rc::Rc;

use super::read::next_order;
use super::{Turn, live};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::look::{Basis, Draft, Look, comparison_kind, outcomes, sorted, tag_letter};
use crate::app::state::{Screen, StepName, ToastButton};
use crate::app::view::Placed;
use crate::core::analysis::suggestions::{Passage, Suggestion, SuggestionKind};
use crate::core::anchor::describe;
use crate::core::model::{Claim, Comparison, Content, Decision, Outcome, Position, RecordId, RecordState, Silence};
use crate::core::text::{Span, TextId};

/// Evidence that is to be: the claim, with what it says where it is new.
pub(super) type Evidence = (RecordId, Option<Claim>);

/// What is to be evidence.
pub(super) struct Wanted {
    /// The source.
    pub source: TextId,
    /// What a claim has to hold so that it says this already.
    pub span: Span,
    /// What it must not leave.
    pub sentence: Span,
    /// How much of the sentence it has at least, in bytes.
    pub least: usize,
    /// What becomes a claim where there is none.
    pub words: Span,
    /// The letter of its tag.
    pub letter: &'static str,
}

impl Turn {
    pub(super) fn act_on_looking(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Progressed(ticket, done, of) => {
                let look = self.look()?;
                if look.asked.as_ref().is_some_and(|(asked, _)| *asked == ticket) {
                    look.progress = (done, of);
                }
            }
            Action::ShowSuggestions(is_wide) => {
                self.look()?.is_wide = is_wide;
                self.effects.push(Effect::Focus("look"));
            }
            Action::AcceptSuggestion(key, draft) => self.accept(&key, &draft),
            Action::DecideSuggestion(key, outcome, label) => self.decide(&key, outcome, &label),
            Action::StopLooking => {
                let look = self.look()?;
                look.stopped = true;
                look.asked = None;
                self.effects.push(Effect::StopWork);
            }
            Action::LookAgain => {
                let look = self.look()?;
                look.stopped = false;
                look.basis = None;
                look.found = Rc::default();
            }
            other => return Some(other),
        }
        None
    }

    fn look(&mut self) -> Option<&mut Look> {
        Some(&mut self.state.open.as_mut()?.compare.look)
    }

    /// Has the suggestions made that Compare shows, where the casebook is another than they were made from.
    pub(super) fn keep_looking(&mut self) {
        let Some(open) = &self.state.open else { return };
        let look = &open.compare.look;
        if self.state.screen != Screen::Compare || look.stopped {
            return;
        }
        let basis = Basis::of(&open.casebook);
        let asked = look.asked.as_ref().map(|(_, basis)| &**basis);
        if asked.or(look.basis.as_deref()) == Some(&basis) {
            return;
        }
        let job = basis.job(&open.casebook);
        let basis = Rc::new(basis);
        let was_asked = asked.is_some();
        let ticket = self.next_number();
        if let Some(look) = self.look() {
            look.asked = Some((ticket, basis));
            look.progress = (0, 0);
        }
        if was_asked {
            self.effects.push(Effect::StopWork);
        }
        self.effects.push(Effect::Work(ticket, Rc::new(job)));
    }

    pub(super) fn looked(&mut self, ticket: u64, found: Vec<Suggestion>) {
        let Some(look) = self.look() else { return };
        if let Some((_, basis)) = look.asked.take_if(|(asked, _)| *asked == ticket) {
            look.basis = Some(basis);
            look.found = Rc::new(found);
        }
    }

    fn decide(&mut self, key: &str, outcome: Outcome, label: &str) {
        let name = match outcome {
            Outcome::Accepted | Outcome::Open | Outcome::Kept => "step-suggestion-open",
            Outcome::Dismissed => "step-suggestion-dismiss",
            Outcome::Postponed => "step-suggestion-postpone",
        };
        let Some(decided) = self.decision(key, outcome, label.to_owned()) else {
            return;
        };
        self.commit(StepName::new(name, label), vec![decided]);
        // The button that was pressed is gone.
        self.effects.push(Effect::Focus("look"));
        match outcome {
            Outcome::Dismissed => self.toast("toast-suggestion-dismissed", label, 1, Some(ToastButton::Undo)),
            Outcome::Postponed => self.toast("toast-suggestion-postponed", label, 1, Some(ToastButton::Undo)),
            Outcome::Accepted | Outcome::Open | Outcome::Kept => {}
        }
    }

    /// Returns the record that says what became of a suggestion: the one that there is, else a new one.
    fn decision(&mut self, key: &str, outcome: Outcome, label: String) -> Option<(RecordId, RecordState)> {
        let open = self.state.open.as_ref()?;
        let known = outcomes(&open.casebook).get(key).map(|(id, _)| (*id).clone());
        let id = known.unwrap_or_else(|| self.random(0));
        let decision = Decision {
            suggestion: key.to_owned(),
            outcome,
            label,
            seal: String::new(),
        };
        Some((id, live(Content::Decision(decision))))
    }

    /// Makes a comparison of a suggestion, with its positions, its evidence and the silent sources, as one step. What is no claim yet
    /// becomes one.
    fn accept(&mut self, key: &str, draft: &Draft) {
        let Some(open) = &self.state.open else { return };
        let look = &open.compare.look;
        let Some(suggestion) = look.suggestion(key).cloned() else {
            return;
        };
        if !look.stands(&open.casebook, &suggestion) {
            return;
        }
        let Some(decided) = self.decision(key, Outcome::Accepted, draft.label.clone()) else {
            return;
        };
        let Some(open) = &self.state.open else { return };
        let sources = open.compare.look.basis.as_ref().map(|basis| basis.sources.clone());
        let sources = sources.unwrap_or_default();
        let is_gone: Vec<bool> = sources.iter().map(|id| open.casebook.source(*id).is_none()).collect();
        let mut states = vec![decided];
        let mut comparison = Comparison {
            question: draft.question.clone(),
            kinds: comparison_kind(suggestion.kind).into_iter().collect(),
            order: next_order(&open.casebook),
            ..Comparison::default()
        };
        let mut made: Vec<Evidence> = Vec::new();
        for position in &suggestion.positions {
            let mut evidence = Vec::new();
            for passage in &position.passages {
                let n = u32::try_from(made.len()).unwrap_or(u32::MAX).saturating_add(2);
                let wanted = self.look().and_then(|look| wanted(look, suggestion.kind, passage));
                let Some(mut wanted) = wanted else { continue };
                let taken = |(id, _): &Evidence| comparison.positions.iter().any(|other| other.evidence.contains(id));
                let mut found = self.evidence(&wanted, n, &made);
                if found.as_ref().is_some_and(taken) {
                    // One sentence for two answers: then the words alone are the evidence of each.
                    (wanted.words, wanted.sentence) = (passage.span, passage.span);
                    found = self.evidence(&wanted, n, &made);
                }
                if let Some((id, claim)) = found.filter(|found| !taken(found)) {
                    if !evidence.contains(&id) {
                        evidence.push(id.clone());
                    }
                    made.push((id, claim));
                }
            }
            comparison.positions.push(Position {
                label: crate::app::view::shorten(&position.label, 60),
                evidence,
            });
        }
        let silent = suggestion.silent.iter().filter(|n| is_gone.get(**n) == Some(&false));
        let silent = silent.filter_map(|n| sources.get(*n));
        comparison.silent = silent
            .map(|source| Silence {
                source: *source,
                searched: draft.searched.clone(),
                unread: true,
            })
            .collect();
        crate::core::order::sort_by_key(&mut comparison.silent, |silence| silence.source);
        for (id, claim) in made {
            states.extend(claim.map(|claim| (id, live(Content::Claim(claim)))));
        }
        let id = self.random(1);
        states.push((id.clone(), live(Content::Comparison(comparison))));
        self.commit(StepName::new("step-suggestion-accept", &draft.question), states);
        if let Some(open) = &mut self.state.open {
            open.compare.open = Some(id);
            open.compare.show_all();
        }
        if self.look().is_some_and(|look| look.is_wide) {
            self.go_on_from(key);
            self.toast("toast-compared", &draft.question, 1, Some(ToastButton::Undo));
        } else {
            self.effects.push(Effect::Show("matrix-open"));
            self.effects.push(Effect::Focus("question"));
        }
    }

    /// In the list of all suggestions, goes on to the one that waits behind that with this key, else to the last that waits.
    fn go_on_from(&mut self, key: &str) {
        let Some(open) = &mut self.state.open else { return };
        let found = Rc::clone(&open.compare.look.found);
        let at = found.iter().position(|one| one.key == key).unwrap_or_default();
        let waiting = sorted(&open.casebook, &open.derived, &open.compare.look).open;
        let next = waiting.iter().find(|n| **n > at).or(waiting.last());
        let next = next.and_then(|n| found.get(*n)).map(|one| one.key.clone());
        let id = if next.is_some() { "look-next" } else { "look" };
        open.compare.look.next = next;
        self.effects.push(Effect::Focus(id));
    }

    /// Returns the claim that says what is wanted, or a new one with the `n`th random id.
    pub(super) fn evidence(&mut self, wanted: &Wanted, n: u32, made: &[Evidence]) -> Option<Evidence> {
        let new = self.random(n);
        let open = self.state.open.as_ref()?;
        let says = |id: &RecordId, placed: &Placed| {
            let mut spans = placed.spans();
            let first = spans.next().unwrap_or_default();
            open.casebook
                .claim(id)
                .is_some_and(|claim| claim.source == wanted.source)
                && wanted.sentence.contains(first)
                && first.len() >= wanted.least
                && (first.contains(wanted.span) || spans.any(|span| span.contains(wanted.span)))
        };
        // A claim that holds the words that differ, and no more than their sentence, says it already.
        if let Some((id, _)) = open.derived.placed.iter().find(|(id, placed)| says(id, placed)) {
            return Some((id.clone(), None));
        }
        let text = open.casebook.text(wanted.source)?;
        let anchor = describe(text, text.trimmed(text.whole_graphemes(wanted.words)))?;
        let is_there = |(_, claim): &&Evidence| {
            claim
                .as_ref()
                .is_some_and(|claim| claim.source == wanted.source && claim.pieces.first() == Some(&anchor))
        };
        if let Some((id, _)) = made.iter().find(is_there) {
            return Some((id.clone(), None));
        }
        let tags = open.casebook.tags();
        let fitting = tags
            .iter()
            .find(|(_, tag)| tag.letter == wanted.letter)
            .or(tags.first())?;
        let claim = Claim {
            source: wanted.source,
            pieces: vec![anchor],
            tag: fitting.0.clone(),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        Some((new, Some(claim)))
    }
}

/// Returns what a passage is evidence of.
fn wanted(look: &Look, kind: SuggestionKind, passage: &Passage) -> Option<Wanted> {
    Some(Wanted {
        source: look.source(passage)?,
        span: passage.span,
        sentence: passage.sentence,
        least: 0,
        words: words_of(kind, passage),
        letter: match kind {
            SuggestionKind::Terms => "L",
            _ => tag_letter(comparison_kind(kind)),
        },
    })
}

/// Returns what of a passage becomes a claim: words that are a matter by themselves, else the sentence, which says of what they are.
fn words_of(kind: SuggestionKind, passage: &Passage) -> Span {
    match kind {
        SuggestionKind::Quotation | SuggestionKind::Terms | SuggestionKind::Name | SuggestionKind::Speaker => {
            passage.span
        }
        _ => passage.sentence,
    }
}
