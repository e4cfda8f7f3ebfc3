//! Records and their revisions: what a casebook is made of, how it is changed, shown and merged. Knows no file format, no clock
//! of its own and no screen.

mod casebook;
mod clock;
mod codebook;
mod content;
mod decision;
mod difference;
mod id;
mod revision;

pub use casebook::{Casebook, Record};
pub use clock::Clock;
pub use codebook::{DEFAULT_CODEBOOK, VARIORUM, default_codebook};
pub use content::{
    Alias, Annotator, Claim, Comment, Comparison, ComparisonKind, Confidence, Content, EntityKind, Furniture, Origin,
    Part, PartKind, Position, RecordKind, Role, Silence, Source, SourceKind, Status, Tag, TagLine, Title, Verdict,
    WorthChecking,
};
pub use decision::{Decision, Outcome};
pub use difference::{Difference, difference};
pub use id::{BadRevisionId, RecordId, RevisionId};
pub use revision::{RecordState, Revision};
