//! What a reading of a matter says, field by field, with those marked in which the readings differ; and what they differ in, in a
//! sentence.

use super::called;
use crate::app::people::Person;
use crate::app::settle::{Differs, Mark, Matter, MatterKind, sayers};
use crate::app::state::Open;
use crate::browser::clock::date_and_time;
use crate::core::model::{Content, RecordId, TagLine};
use crate::t;
use crate::ui::collate::{Field, fields, kind_word};

/// So many people are named before the rest is counted.
const NAMED: usize = 4;

/// What a reading says.
pub struct Told {
    /// Whose it is.
    pub who: String,
    /// How many people have it.
    pub people: usize,
    /// When it was made.
    pub when: String,
    /// The records that it is made of; none where it says that the record is deleted.
    pub records: Vec<ToldRecord>,
}

/// What one record of a reading says.
pub struct ToldRecord {
    /// The tag of a claim: its record, letter and line.
    pub tag: Option<(RecordId, String, TagLine)>,
    /// Whether another reading has no such tag.
    pub tag_differs: bool,
    /// What it says, the field that names it first.
    pub said: Vec<Said>,
}

/// One field.
pub struct Said {
    /// What it is called.
    pub label: String,
    /// What it says.
    pub value: String,
    /// Whether another reading says something else.
    pub differs: bool,
}

/// Returns what each reading of a matter says.
pub fn told(open: &Open, matter: &Matter, people: &[Person]) -> Vec<Told> {
    let all: Vec<Vec<(Option<&Content>, Vec<Field>)>> = (0..matter.readings.len())
        .map(|place| {
            matter
                .shown(place)
                .filter_map(|mark| content(open, matter, mark).map(|content| (mark, content)))
                .map(|(mark, content)| {
                    (
                        Some(content),
                        fields(&mark.record, content, &open.casebook, &open.derived),
                    )
                })
                .collect()
        })
        .collect();
    let flat: Vec<&Vec<Field>> = all.iter().flatten().map(|(_, fields)| fields).collect();
    let labels = labels(&flat);
    let tags: Vec<Option<&RecordId>> = all.iter().flatten().map(|(content, _)| tag_of(*content)).collect();
    let tags_differ = tags.windows(2).any(|pair| pair.first() != pair.get(1));
    let mut told = Vec::new();
    for (place, records) in all.iter().enumerate() {
        let Some(reading) = matter.readings.get(place) else {
            continue;
        };
        let record = |(content, own): &(Option<&Content>, Vec<Field>)| ToldRecord {
            tag: tag_of(*content).and_then(|id| {
                let tag = open.casebook.tag(id)?;
                Some((id.clone(), tag.letter.clone(), tag.line))
            }),
            tag_differs: tags_differ,
            said: labels
                .iter()
                .map(|label| Said {
                    label: label.clone(),
                    value: value(label, own).to_owned(),
                    differs: differs(label, &flat),
                })
                .collect(),
        };
        told.push(Told {
            who: names(open, people, &reading.people),
            people: reading.people.len(),
            when: when(open, matter, place),
            records: records.iter().map(record).collect(),
        });
    }
    told
}

/// Returns the names of some people; those beyond the first few are counted.
fn names(open: &Open, people: &[Person], ids: &[RecordId]) -> String {
    let named: Vec<String> = ids.iter().take(NAMED).map(|id| called(open, people, id)).collect();
    let named = named.join(", ");
    match ids.len().saturating_sub(NAMED) {
        0 if named.is_empty() => t!("collate-nobody"),
        0 => named,
        more => t!("collate-people-more", names = named, count = more),
    }
}

/// Returns what a mark says; nothing where it says that its record is deleted.
fn content<'a>(open: &'a Open, matter: &Matter, mark: &Mark) -> Option<&'a Content> {
    let record = open.casebook.record(&mark.record)?;
    match matter.kind {
        MatterKind::Conflict => record.states().get(mark.variant)?.live(),
        MatterKind::Claims | MatterKind::Comparisons => record.content(),
    }
}

fn when(open: &Open, matter: &Matter, place: usize) -> String {
    let mut latest = 0;
    for mark in matter.shown(place) {
        let Some(record) = open.casebook.record(&mark.record) else {
            continue;
        };
        let own = match (matter.kind, record.states().get(mark.variant)) {
            (MatterKind::Conflict, Some(said)) => sayers(record, said).iter().map(|head| head.clock.clamped().ms).max(),
            _ => record.first().map(|first| first.clock.clamped().ms),
        };
        latest = latest.max(own.unwrap_or_default());
    }
    if latest > 0 {
        date_and_time(latest)
    } else {
        String::new()
    }
}

fn tag_of(content: Option<&Content>) -> Option<&RecordId> {
    match content {
        Some(Content::Claim(claim)) => Some(&claim.tag),
        _ => None,
    }
}

/// Returns the labels to show: where readings differ, and where one says something that is not only for telling them apart.
fn labels(told: &[&Vec<Field>]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for fields in told {
        for (n, field) in fields.iter().enumerate() {
            // The first names the record, and stays even where it is empty.
            let is_shown = n == 0 || differs(&field.label, told) || (!field.is_quiet && !field.value.is_empty());
            if is_shown && !labels.contains(&field.label) {
                labels.push(field.label.clone());
            }
        }
    }
    labels
}

fn value<'a>(label: &str, fields: &'a [Field]) -> &'a str {
    let field = fields.iter().find(|field| field.label == label);
    field.map_or("", |field| field.value.as_str())
}

fn differs(label: &str, told: &[&Vec<Field>]) -> bool {
    let mut values = told.iter().map(|fields| value(label, fields));
    let first = values.next();
    values.any(|other| Some(other) != first)
}

/// Returns what people differ in, in a sentence.
pub fn difference(open: &Open, matter: &Matter) -> String {
    let count = matter.people().len();
    let kind = || {
        let record = matter.record().and_then(|id| open.casebook.record(id)?.shown());
        record.map(|shown| kind_word(shown.state.kind())).unwrap_or_default()
    };
    match &matter.differs {
        Differs::Fields(_) => t!("settle-differs-fields", kind = kind()),
        Differs::Deleted => t!("settle-differs-deleted", kind = kind()),
        Differs::Tags => t!("settle-differs-tags", count = count),
        Differs::Spans => t!("settle-differs-spans", count = count),
        Differs::Both => t!("settle-differs-both", count = count),
        Differs::Question {
            same_words: true,
            verdicts: true,
        } => t!("settle-differs-question-verdicts", count = count),
        Differs::Question {
            same_words: true,
            verdicts: false,
        } => t!("settle-differs-question", count = count),
        Differs::Question {
            same_words: false,
            verdicts: true,
        } => t!("settle-differs-evidence-verdicts", count = count),
        Differs::Question {
            same_words: false,
            verdicts: false,
        } => t!("settle-differs-evidence", count = count),
    }
}
