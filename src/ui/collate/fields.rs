//! What a version of a record says, field by field, so that versions can be laid side by side. It compares nothing.

use crate::app::view::{Derived, claim_words, furniture, position_letter, shorten};
use crate::browser::clock::date_and_time;
use crate::core::model::{Casebook, Claim, Comment, Comparison, Content, RecordId, Source, Tag};
use crate::t;
use crate::ui::parts::words;

/// Characters of a piece of evidence or of a struck line.
const PIECE: usize = 60;

/// One field of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is called.
    pub label: String,
    /// What it says.
    pub value: String,
    /// Whether it is shown only where the versions differ in it.
    pub is_quiet: bool,
}

/// The fields of a version, the one that names it first.
#[derive(Default)]
struct Fields(Vec<Field>);

impl Fields {
    fn say(&mut self, label: &str, value: impl Into<String>) {
        self.0.push(Field {
            label: t!(label),
            value: value.into(),
            is_quiet: false,
        });
    }

    fn quietly(&mut self, label: &str, value: impl Into<String>) {
        self.0.push(Field {
            label: t!(label),
            value: value.into(),
            is_quiet: true,
        });
    }
}

/// Returns what a content says; the first field is what names it.
#[must_use]
pub fn fields(id: &RecordId, content: &Content, casebook: &Casebook, derived: &Derived) -> Vec<Field> {
    let mut list = Fields::default();
    match content {
        Content::Casebook(title) => {
            list.say("collate-field-title", title.title.clone());
            list.quietly("collate-field-made", date_and_time(title.created_ms));
        }
        Content::Source(source) => of_source(&mut list, id, source, casebook),
        Content::Tag(tag) => of_tag(&mut list, tag),
        Content::Claim(claim) => of_claim(&mut list, claim, casebook, derived),
        Content::Comparison(comparison) => of_comparison(&mut list, comparison, casebook, derived),
        Content::Comment(comment) => of_comment(&mut list, comment, casebook),
        Content::Annotator(annotator) => list.say("collate-field-name", annotator.name.clone()),
        Content::Alias(alias) => {
            list.say("collate-field-name", alias.label.clone());
            list.say("collate-field-kind", words::entity_kind(alias.kind));
            list.say("collate-field-spellings", alias.variants.join(" · "));
        }
        Content::Decision(decision) => {
            list.say("collate-field-suggestion", decision.label.clone());
            list.say("collate-field-outcome", words::outcome(decision.outcome));
        }
    }
    list.0
}

fn of_source(list: &mut Fields, id: &RecordId, source: &Source, casebook: &Casebook) {
    list.say("sources-field-outlet", source.outlet.clone());
    list.say("sources-field-title", source.title.clone());
    list.say("sources-field-siglum", source.siglum.clone());
    list.say("sources-field-date", source.date.clone());
    list.say("sources-field-author", source.author.clone());
    list.say("sources-field-address", source.address.clone());
    list.say("sources-field-language", source.language.clone());
    list.say("sources-field-kind", words::source_kind(source.kind));
    let text = id.text().and_then(|text| casebook.text(text));
    let struck: Vec<String> = text.map_or_else(Vec::new, |text| {
        let spans = furniture(text, source);
        spans
            .into_iter()
            .filter_map(|span| text.slice(span))
            .map(|line| shorten(line, PIECE))
            .collect()
    });
    list.quietly("collate-field-struck", struck.join(" · "));
    list.quietly("sources-field-encoding", source.encoding.clone());
    list.quietly("collate-field-file", source.file.clone());
    list.quietly("collate-field-order", place(source.order));
}

fn of_tag(list: &mut Fields, tag: &Tag) {
    list.say("collate-field-name", tag.name.clone());
    list.say("collate-field-letter", tag.letter.clone());
    list.say("collate-field-key", tag.key.clone());
    list.say("collate-field-definition", tag.definition.clone());
    list.say("collate-field-example", tag.example.clone());
    list.say("collate-field-colour", tag.colour.clone());
    list.say(
        "collate-field-line",
        t!("collate-line", line = words::line_word(tag.line)),
    );
    list.quietly("collate-field-order", place(tag.order));
}

fn of_comment(list: &mut Fields, comment: &Comment, casebook: &Casebook) {
    list.say("collate-field-comment", comment.text.clone());
    let mentioned = comment.mentions.iter().filter_map(|id| casebook.claim(id));
    let mentioned: Vec<String> = mentioned.map(|claim| shorten(&claim_words(claim), PIECE)).collect();
    list.say("compare-mentions", mentioned.join(" · "));
    let state = if comment.resolved {
        t!("collate-resolved")
    } else {
        String::new()
    };
    list.say("collate-field-thread", state);
}

fn of_claim(list: &mut Fields, claim: &Claim, casebook: &Casebook, derived: &Derived) {
    list.say("collate-field-words", claim_words(claim));
    list.say(
        "collate-field-tag",
        casebook.tag(&claim.tag).map(|t| t.name.clone()).unwrap_or_default(),
    );
    let speaker = if claim.speaker.is_empty() {
        t!("collate-outlet-itself")
    } else {
        claim.speaker.clone()
    };
    list.say("collate-field-speaker", speaker);
    list.say("collate-field-role", claim.role.map(words::role).unwrap_or_default());
    list.say(
        "collate-field-worth",
        claim.worth_checking.map(words::worth).unwrap_or_default(),
    );
    list.say("collate-field-note", claim.note.clone());
    let places: Vec<String> = claim
        .pieces
        .iter()
        .map(|p| format!("{}–{}", p.start.raw(), p.end.raw()))
        .collect();
    list.quietly("collate-field-place", places.join(", "));
    list.quietly("collate-field-source", derived.siglum(claim.source));
}

fn of_comparison(list: &mut Fields, comparison: &Comparison, casebook: &Casebook, derived: &Derived) {
    list.say("collate-field-question", comparison.question.clone());
    list.say(
        "collate-field-kinds",
        comparison
            .kinds
            .iter()
            .map(|k| words::kind(*k))
            .collect::<Vec<_>>()
            .join(", "),
    );
    for (n, position) in comparison.positions.iter().enumerate() {
        let quote = |id: &RecordId| {
            let claim = casebook.claim(id)?;
            let words = shorten(&claim_words(claim), PIECE);
            Some(t!(
                "collate-evidence",
                siglum = derived.siglum(claim.source),
                words = words
            ))
        };
        let evidence: Vec<String> = position.evidence.iter().filter_map(quote).collect();
        let parts: Vec<String> = [position.label.clone(), evidence.join(" · ")]
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect();
        let label = t!("collate-field-position", letter = position_letter(n));
        list.0.push(Field {
            label,
            value: parts.join(": "),
            is_quiet: false,
        });
    }
    let silent = |unread: bool| {
        let silent = comparison.silent.iter().filter(|s| s.unread == unread);
        silent.map(|s| derived.siglum(s.source)).collect::<Vec<_>>().join(", ")
    };
    list.say("collate-field-silent", silent(false));
    list.say("collate-field-unheard", silent(true));
    let searched: Vec<&str> = comparison
        .silent
        .iter()
        .filter(|s| !s.unread)
        .map(|s| s.searched.as_str())
        .filter(|words| !words.is_empty())
        .collect();
    list.quietly("collate-field-searched", searched.join(" · "));
    list.say(
        "collate-field-verdict",
        comparison.verdict.map(words::verdict).unwrap_or_default(),
    );
    let severity = if comparison.severity == 0 {
        String::new()
    } else {
        comparison.severity.to_string()
    };
    list.say("collate-field-severity", severity);
    list.say("collate-field-why", comparison.why.clone());
    list.say("collate-field-settle", comparison.settle.clone());
    list.say(
        "collate-field-confidence",
        comparison.confidence.map(words::confidence).unwrap_or_default(),
    );
    list.say("collate-field-status", words::status(comparison.status));
    list.quietly("collate-field-order", place(comparison.order));
}

fn place(order: u32) -> String {
    order.saturating_add(1).to_string()
}
