//! Records and their revisions: what a casebook is made of, how it is changed, shown and merged. Knows no file format, no clock
//! of its own and no screen.

mod casebook;
mod clock;
mod codebook;
mod comparison;
mod content;
mod decision;
mod difference;
mod id;
mod revision;

pub use casebook::{Casebook, Record};
pub use clock::Clock;
pub use codebook::{DEFAULT_CODEBOOK, VARIORUM, default_codebook};
pub use comparison::{Comparison, ComparisonKind, Confidence, Position, Silence, Status, Verdict};
pub use content::{
    Alias, Annotator, Claim, Comment, Content, EntityKind, Furniture, Origin, Part, PartKind, RecordKind, Role, Source,
    SourceKind, Tag, TagLine, Title, WorthChecking,
};
pub use decision::{Decision, Outcome};
pub use difference::{Difference, difference};
pub use id::{BadRevisionId, RecordId, RevisionId};
pub use revision::{RecordState, Revision};
