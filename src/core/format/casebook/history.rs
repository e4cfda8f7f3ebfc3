//! The earlier versions of records in a file: what each record said before, who said it, and when. They are taken as they are or not
//! at all: one that nothing names as replaced is refused, so that no old version comes back as a new one.

use serde_json::Value;
use std::rc::Rc;

use super::members::not_fitting;
use super::read::{Read, Reader};
use crate::core::format::problem::ProblemKind;
use crate::core::model::Revision;

impl Reader<'_> {
    /// Reads one earlier version; says whether it is new.
    pub(super) fn earlier(&mut self, value: Value) -> Read<bool> {
        let revision = Revision::from_json(value).map_err(|misfit| not_fitting(&misfit))?;
        self.check_kind(&revision.record, revision.state.kind())?;
        self.fits(&revision)?;
        let id = revision.id();
        let book = &mut self.parsed.casebook;
        if book
            .record(&revision.record)
            .is_some_and(|record| record.past().contains(&id))
        {
            Ok(book.insert_known(id, Rc::new(revision)))
        } else {
            Err(ProblemKind::NotReplaced)
        }
    }
}
