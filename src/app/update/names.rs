//! Names and their spellings, as people confirm, split and join them.

use super::{Turn, live};
use crate::app::state::StepName;
use crate::core::model::{Alias, Content, RecordId, RecordKind, RecordState};

impl Turn {
    /// Makes a record of spellings say this, or deletes it.
    pub(super) fn edit_alias(&mut self, record: RecordId, alias: Option<Alias>) {
        let Some(open) = &self.state.open else { return };
        let label = alias.as_ref().map(|alias| alias.label.clone());
        let label = label.or_else(|| open.casebook.alias(&record).map(|alias| alias.label.clone()));
        let state = match alias {
            Some(alias) => live(Content::Alias(alias)),
            None => RecordState::Deleted(RecordKind::Alias),
        };
        let name = StepName::new("step-names", &label.unwrap_or_default());
        self.commit(name, vec![(record, state)]);
    }

    /// Makes a record hold these spellings. Those that another record has go over to this one.
    pub(super) fn join_alias(&mut self, record: RecordId, alias: Alias) {
        let mut states = self.without(&alias.variants, &record);
        let name = StepName::new("step-names", &alias.label);
        states.push((record, live(Content::Alias(alias))));
        self.commit(name, states);
    }

    /// Tells two names apart: what stands in the two records is never one name.
    pub(super) fn split_alias(&mut self, of: Option<RecordId>, rest: Alias, own: Alias) {
        let first = of.unwrap_or_else(|| self.random(0));
        let second = self.random(1);
        let name = StepName::new("step-names-split", &own.label);
        let states = vec![(first, live(Content::Alias(rest))), (second, live(Content::Alias(own)))];
        self.commit(name, states);
    }

    /// Returns the records that lose these spellings, as they then are.
    fn without(&self, variants: &[String], but: &RecordId) -> Vec<(RecordId, RecordState)> {
        let Some(open) = &self.state.open else {
            return Vec::new();
        };
        let mut states = Vec::new();
        for (id, alias) in open.casebook.aliases() {
            let mut rest = alias.clone();
            rest.variants.retain(|variant| !variants.contains(variant));
            if id == but || rest.variants.len() == alias.variants.len() {
                continue;
            }
            let state = if rest.variants.is_empty() {
                RecordState::Deleted(RecordKind::Alias)
            } else {
                live(Content::Alias(rest))
            };
            states.push((id.clone(), state));
        }
        states
    }
}
