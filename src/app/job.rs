//! Work that takes longer than a frame, as data that can travel to a worker and back. Pure: the answer depends on the job alone.

use crate::core::anchor::{Anchor, Known, Resolution, Resolver};
use crate::core::json::json_object;
use crate::core::text::FrozenText;
use crate::core::text::diff::{Change, word_diff};

/// Finds anchors of one text in another one.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The text that the anchors were described on.
    pub old: String,
    /// The text to find them in.
    pub new: String,
    /// The anchors.
    pub anchors: Vec<Anchor>,
}

json_object!(Job { old, new, anchors });

/// What came of a [`Job`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Done {
    /// What was found, one for each anchor.
    pub found: Vec<Resolution>,
    /// What differs between the texts.
    pub changes: Vec<Change>,
}

json_object!(Done { found, changes });

impl Job {
    /// Does it.
    #[must_use]
    pub fn done(&self) -> Done {
        let (old, new) = (FrozenText::new(self.old.clone()), FrozenText::new(self.new.clone()));
        let known = Known {
            same_text: old == new,
            old: Some(&old),
        };
        let resolver = Resolver::new(&new, known);
        Done {
            found: self.anchors.iter().map(|anchor| resolver.resolve(anchor)).collect(),
            changes: word_diff(old.as_str(), new.as_str()),
        }
    }
}
