//! Settling: what a person decides of the matters on which people differ, each time as one step.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Change, Turn, live, states_of};
use crate::app::bringing::{BringAction, SLICE_CLAIMS};
use crate::app::effect::Effect;
use crate::app::people::listed;
use crate::app::settle::{
    Filter, Matter, Matters, Plan, Said, SettleAction, Settlement, Settling, kept, label, names, seal,
};
use crate::app::state::{CollateView, Screen, StepName, ToastButton};
use crate::core::model::{Content, Decision, Outcome, RecordId, RecordState};

impl Turn {
    pub(super) fn act_on_settling(&mut self, action: SettleAction) {
        let Some(action) = self.of_what_was_seen(action) else {
            return;
        };
        match action {
            SettleAction::Find(record) => self.find_matter(&record),
            SettleAction::Filter(filter) => self.settling(|settling| {
                settling.filter = filter;
                settling.at = 0;
            }),
            SettleAction::Go(place) => self.settling(|settling| settling.at = place),
            SettleAction::Choose(reading) => {
                let key = self.in_front().map(|matter| matter.key.clone());
                self.settling(|settling| settling.chosen = key.map(|key| (key, reading)));
            }
            SettleAction::Like(like) => self.settling(|settling| settling.like = like),
            SettleAction::Threshold(threshold) => self.settling(|settling| settling.threshold = threshold),
            SettleAction::Decide(how) => self.decide_matter(how),
            SettleAction::Reopen => self.reopen(),
            SettleAction::Majority => self.settle_by_majority(),
            SettleAction::JoinSame => self.join_same(),
        }
    }

    /// What is decided is decided of what is there now. Where that is something else than was seen, the same matter stays in front, and
    /// nothing is returned that would decide of any other.
    fn of_what_was_seen(&mut self, action: SettleAction) -> Option<SettleAction> {
        let front = self.in_front().map(|matter| matter.key.clone());
        let settle = |turn: &Self| {
            turn.state
                .open
                .as_ref()
                .map(|open| Rc::clone(&open.collate.settle.matters))
        };
        let before = settle(self)?;
        self.all_matters();
        let now = settle(self)?;
        if Rc::ptr_eq(&before, &now) || (before.open == now.open && before.standing == now.standing) {
            return Some(action);
        }
        self.put_in_front(front.as_deref());
        let is_same = front.is_some() && self.in_front().map(|matter| matter.key.clone()) == front;
        let is_alone = !self.state.open.as_ref().is_some_and(|open| open.collate.settle.like);
        match action {
            SettleAction::Choose(_) | SettleAction::Reopen if !is_same => None,
            SettleAction::Decide(_) if !is_same || !is_alone => None,
            SettleAction::Majority | SettleAction::JoinSame => None,
            other => Some(other),
        }
    }

    /// Shows the matter that a record is in, its conflict before all others.
    fn find_matter(&mut self, record: &RecordId) {
        self.show(Screen::Collate);
        self.settling(|settling| settling.filter = Filter::All);
        self.all_matters();
        let Some(open) = &mut self.state.open else { return };
        open.collate.view = CollateView::Settle;
        let settling = &mut open.collate.settle;
        let shown = settling.shown(&open.collate.people.off);
        let own = shown.iter().position(|matter| matter.record() == Some(record));
        let has = |matter: &&Rc<Matter>| matter.marks.iter().any(|mark| mark.record == *record);
        if let Some(place) = own.or_else(|| shown.iter().position(has)) {
            settling.at = place;
        }
        self.effects.push(Effect::Focus("settle"));
    }

    fn settling(&mut self, change: impl FnOnce(&mut Settling)) {
        if let Some(open) = &mut self.state.open {
            change(&mut open.collate.settle);
        }
    }

    fn in_front(&self) -> Option<Rc<Matter>> {
        let collate = &self.state.open.as_ref()?.collate;
        let shown = collate.settle.shown(&collate.people.off);
        shown.get(collate.settle.at).map(|matter| Rc::clone(matter))
    }

    /// Looks for what is to settle, where Collate is shown and something has changed; in very many claims a part now and the rest in a
    /// moment, which it returns. What came back by undo comes to the front.
    pub(super) fn keep_matters(&mut self, came_back: bool) -> bool {
        let has_more = self.find_matters(SLICE_CLAIMS, came_back);
        if has_more {
            self.soon(BringAction::LookOn);
        }
        has_more
    }

    /// Finds all that is to settle, now.
    fn all_matters(&mut self) {
        self.find_matters(usize::MAX, false);
    }

    /// Looks into sources until so many claims were looked at; says whether there is more to look at.
    fn find_matters(&mut self, claims: usize, came_back: bool) -> bool {
        let is_shown = self.state.screen == Screen::Collate;
        let Some(open) = &mut self.state.open else {
            return false;
        };
        let settling = &mut open.collate.settle;
        if !is_shown {
            settling.finding = None;
            return false;
        }
        let off = &open.collate.people.off;
        if !settling.matters.is_of(&open.derived) {
            let (finding, back) = settling.finding.take().unzip();
            let came_back = came_back || back.unwrap_or_default();
            let kept = finding.filter(|finding| finding.is_of(&open.derived));
            let mut finding = kept.unwrap_or_else(|| Matters::begun(&open.derived));
            let before = Rc::clone(&settling.matters);
            // After a long look the rest is for the next time too.
            if !finding.look(claims, &before) {
                settling.finding = Some((finding, came_back));
                return true;
            }
            settling.matters = Rc::new(finding.gathered(&open.casebook));
            if came_back {
                let known: BTreeSet<&str> = before.open.iter().map(|matter| matter.key.as_str()).collect();
                let shown = settling.shown(off);
                let fresh = shown.iter().position(|matter| !known.contains(matter.key.as_str()));
                settling.at = fresh.unwrap_or(settling.at);
            }
        }
        let last = settling.shown(off).len().saturating_sub(1);
        settling.at = settling.at.min(last);
        false
    }

    /// Settles the matter in front, and those like it where that is wanted, and goes on to the next.
    fn decide_matter(&mut self, how: Settlement) {
        let Some(open) = &self.state.open else { return };
        let collate = &open.collate;
        if collate.settle.filter == Filter::Standing {
            return;
        }
        let settled = collate.settle.settled(&collate.people.off, how);
        let (step, said) = match how {
            Settlement::Take(_) => ("step-settle-take", "settle-said-take"),
            Settlement::Join => ("step-settle-join", "settle-said-join"),
            Settlement::Keep => ("step-settle-keep", "settle-said-keep"),
            Settlement::Reject => ("step-settle-reject", "settle-said-reject"),
        };
        self.carry_out(&settled, step, said);
    }

    fn settle_by_majority(&mut self) {
        let Some(open) = &self.state.open else { return };
        let off = &open.collate.people.off;
        let threshold = self.threshold();
        let settled = open.collate.settle.by_majority(off, threshold);
        let count = self.carry_out(&settled, "step-settle-majority", "settle-said-majority");
        if count > 0 {
            self.toast("toast-settled", "", count, Some(ToastButton::Undo));
        }
    }

    /// Returns how many people make a majority.
    fn threshold(&self) -> usize {
        let Some(open) = &self.state.open else {
            return usize::MAX;
        };
        let people = listed(open, &self.state.me.id);
        let count = people.iter().filter(|person| person.is_on && !person.is_beside).count();
        open.collate.settle.least(count)
    }

    /// Settles matters as one step, says so, and puts the next one to the front. Returns how many it settled.
    fn carry_out(&mut self, settled: &[(Rc<Matter>, Settlement)], step: &'static str, said: &'static str) -> usize {
        let Some((first, _)) = settled.first() else { return 0 };
        let Some(open) = &self.state.open else { return 0 };
        let what = label(&open.casebook, first);
        let names = names(open, &self.state.me.id);
        let mut kept_keys: Vec<Rc<Matter>> = Vec::new();
        let mut plan = Plan::new(&open.casebook, &open.derived, &names);
        let mut done: BTreeSet<&str> = BTreeSet::new();
        for (matter, how) in settled {
            // One that does not work, of many, does not keep the others from being settled.
            if !plan.settle(matter, *how) {
                continue;
            }
            done.insert(&matter.key);
            if *how == Settlement::Keep {
                kept_keys.push(Rc::clone(matter));
            }
        }
        let mut states = plan.states();
        if done.is_empty() {
            return 0;
        }
        let next = self.next_of(&done);
        for (n, matter) in kept_keys.iter().enumerate() {
            states.extend(self.decision_on(matter, Outcome::Kept, n));
        }
        self.commit_all(StepName::new(step, &what), states);
        self.all_matters();
        self.put_in_front(next.as_deref());
        let number = self.next_number();
        let count = done.len();
        self.settling(|settling| {
            settling.chosen = None;
            settling.said = Some(Said {
                id: said,
                what,
                count,
                number,
            });
        });
        count
    }

    /// Returns the key of the matter that follows when some are settled.
    fn next_of(&self, done: &BTreeSet<&str>) -> Option<String> {
        let collate = &self.state.open.as_ref()?.collate;
        let shown = collate.settle.shown(&collate.people.off);
        let later = shown.iter().skip(collate.settle.at);
        let next = later.clone().find(|matter| !done.contains(matter.key.as_str()));
        let next = next.or_else(|| shown.iter().rev().find(|matter| !done.contains(matter.key.as_str())));
        next.map(|matter| matter.key.clone())
    }

    fn put_in_front(&mut self, key: Option<&str>) {
        let Some(open) = &mut self.state.open else { return };
        let settling = &mut open.collate.settle;
        let shown = settling.shown(&open.collate.people.off);
        let place = shown.iter().position(|matter| Some(matter.key.as_str()) == key);
        let last = shown.len().saturating_sub(1);
        settling.at = place.unwrap_or(settling.at).min(last);
    }

    fn reopen(&mut self) {
        let Some(matter) = self.in_front() else { return };
        let Some(open) = &self.state.open else { return };
        let what = label(&open.casebook, &matter);
        let states: Vec<_> = self.decision_on(&matter, Outcome::Open, 0).into_iter().collect();
        self.commit_all(StepName::new("step-settle-reopen", &what), states);
        let number = self.next_number();
        self.settling(|settling| {
            settling.said = Some(Said {
                id: "settle-said-reopen",
                what,
                count: 1,
                number,
            });
        });
    }

    fn join_same(&mut self) {
        let Some(open) = &self.state.open else { return };
        let matters = Rc::clone(&open.collate.settle.matters);
        let names = names(open, &self.state.me.id);
        let mut plan = Plan::new(&open.casebook, &open.derived, &names);
        for claims in &matters.same {
            plan.join_same(claims);
        }
        let (states, count) = (plan.states(), matters.same.len());
        if count > 0 {
            self.commit_all(StepName::new("step-settle-same", ""), states);
            self.toast("toast-joined-same", "", count, Some(ToastButton::Undo));
        }
    }

    /// Returns the record that says what was decided on a matter: the one that there is, else a new one with the `n`th random id.
    fn decision_on(&mut self, matter: &Matter, outcome: Outcome, n: usize) -> Option<(RecordId, Vec<RecordState>)> {
        let open = self.state.open.as_ref()?;
        let known = kept(&open.casebook)
            .get(matter.key.as_str())
            .map(|(id, _)| (*id).clone());
        let decision = Decision {
            suggestion: matter.key.clone(),
            outcome,
            label: label(&open.casebook, matter),
            seal: seal(&open.casebook, matter),
        };
        let id = known.unwrap_or_else(|| self.random(u32::try_from(n).unwrap_or(u32::MAX)));
        Some((id, vec![live(Content::Decision(decision))]))
    }

    /// Makes the heads of the records say these things, as one step that can be undone; what they say already is said again.
    fn commit_all(&mut self, name: StepName, states: Vec<(RecordId, Vec<RecordState>)>) {
        let me = self.state.me.id.clone();
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let mut before = Vec::new();
        let mut change = Change::default();
        for (record, states) in states {
            before.push((record.clone(), states_of(&open.casebook, &record)));
            // The last one written is the one that is shown.
            for state in states.into_iter().rev() {
                open.clock = open.clock.next(now);
                change
                    .revisions
                    .push(open.casebook.revise(&record, state, &me, open.clock));
            }
        }
        if !change.revisions.is_empty() {
            self.apply(change);
            self.remember(name, before);
        }
    }
}
