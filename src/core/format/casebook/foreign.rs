//! Annotations that another tool made: no `variorum:` keys, a creator by name or none, targets by quote, by position or both.
//! Each becomes a claim, or is refused with the reason; none is placed by guess.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::rc::Rc;

use super::ELSEWHERE;
use super::members::body;
use super::read::{Read, Reader};
use crate::core::anchor::{Anchor, Known, Outcome, describe, resolve};
use crate::core::format::problem::ProblemKind;
use crate::core::json::compact;
use crate::core::model::{
    Annotator, Claim, Clock, Content, DEFAULT_CODEBOOK, RecordId, RecordKind, RecordState, Revision, Tag, TagLine,
};
use crate::core::order::map_of;
use crate::core::text::lower_case;
use crate::core::text::{FrozenText, TextId};

pub(super) fn annotation(reader: &mut Reader<'_>, object: &Map<String, Value>) -> Read<Vec<ProblemKind>> {
    if object.get("type").is_some_and(|t| !names(t, "Annotation")) {
        return Err(ProblemKind::NotAnnotation);
    }
    let mut notes = vec![ProblemKind::MadeElsewhere];
    let targets = match object.get("target") {
        Some(Value::Array(targets)) => targets.clone(),
        Some(one) => vec![one.clone()],
        None => {
            return Err(ProblemKind::Missing {
                member: "target".into(),
            });
        }
    };
    let mut source = None;
    let mut pieces = Vec::new();
    for target in &targets {
        let target = target.as_object().ok_or(ProblemKind::NoPlace)?;
        let (text, placed) = place(reader, target, &mut notes)?;
        if source.is_some_and(|s| s != text) {
            return Err(ProblemKind::SeveralSources);
        }
        source = Some(text);
        pieces.push(placed);
    }
    let source = source.ok_or(ProblemKind::NoPlace)?;
    crate::core::order::sort_by_key(&mut pieces, Clone::clone);
    let author = author(reader, object);
    let clock = Clock {
        ms: ["modified", "created"]
            .iter()
            .find_map(|m| milliseconds(object.get(*m)?.as_str()?))
            .unwrap_or(0),
        counter: 0,
    };
    let tag = tag(
        reader,
        body(object, "tagging")
            .or_else(|| body(object, "classifying"))
            .unwrap_or_default(),
    );
    let claim = Claim {
        source,
        pieces,
        tag,
        speaker: String::new(),
        role: None,
        worth_checking: None,
        note: note(object),
    };
    let id = match reader.iri(object, "id") {
        // The id of a source is a hash: an annotation may not pose as one.
        Ok(iri) if !iri.starts_with("urn:sha256:") && !iri.starts_with("urn:variorum:") => RecordId::new(&iri),
        // A fraction in it counts as nothing: none is part of a claim.
        _ => RecordId::new(&format!(
            "urn:variorum:item:{}",
            hex(&compact(&Value::Object(object.clone())))
        )),
    };
    reader.check_kind(&id, RecordKind::Claim)?;
    if clock.is_ahead_of(reader.now_ms) {
        notes.push(ProblemKind::FutureClock);
    }
    insert(reader, id, author, clock, Content::Claim(claim));
    reader.parsed.elsewhere += 1;
    Ok(notes)
}

fn insert(reader: &mut Reader<'_>, record: RecordId, author: RecordId, clock: Clock, content: Content) {
    let revision = Revision {
        record,
        author,
        clock,
        parents: BTreeSet::new(),
        state: RecordState::Live(content),
    };
    reader.parsed.casebook.insert(Rc::new(revision));
}

fn names(value: &Value, wanted: &str) -> bool {
    value == wanted || value.as_array().is_some_and(|all| all.iter().any(|v| v == wanted))
}

/// Finds the text that a target speaks of, and the place in it.
fn place(reader: &mut Reader<'_>, target: &Map<String, Value>, notes: &mut Vec<ProblemKind>) -> Read<(TextId, Anchor)> {
    let anchor = reader.anchor(target)?;
    let iri = match target.get("source") {
        Some(Value::String(iri)) => iri.clone(),
        Some(Value::Object(source)) => reader.string(source, "id")?,
        _ => {
            return Err(ProblemKind::Missing {
                member: "source".into(),
            });
        }
    };
    let by_hash = iri.parse::<TextId>().ok().filter(|id| reader.any_text(*id).is_some());
    let same_text = by_hash.is_some();
    let known = by_hash.or_else(|| address(reader, &iri));
    let (id, guessed) = match known {
        Some(id) => (id, false),
        None => {
            let found = by_quote(reader, &anchor.exact)?;
            let iri = iri.chars().take(200).collect();
            (found.ok_or(ProblemKind::UnknownSource { iri })?, true)
        }
    };
    let text = Rc::clone(reader.any_text(id).ok_or(ProblemKind::UnknownSource { iri })?);
    spend(reader, text.len())?;
    let span = match resolve(&text, &anchor, Known { same_text, old: None }).outcome {
        Outcome::Placed(span) | Outcome::Moved(span) => span,
        Outcome::Ambiguous(places) => return Err(ProblemKind::AmbiguousQuote { places: places.len() }),
        Outcome::Changed(_) => return Err(ProblemKind::ChangedQuote),
        Outcome::Lost => return Err(ProblemKind::LostQuote),
    };
    if guessed {
        notes.push(ProblemKind::PlacedByQuote);
    }
    let placed = describe(&text, whole(&text, span)).ok_or(ProblemKind::LostQuote)?;
    Ok((id, placed))
}

/// Returns the source whose card has this address.
fn address(reader: &mut Reader<'_>, iri: &str) -> Option<TextId> {
    let known = reader.known;
    let books = [known, &reader.parsed.casebook];
    let addresses = reader.addresses.get_or_insert_with(|| {
        // The first source of the file comes before any other.
        let all = books.iter().flat_map(|b| b.sources().into_iter().rev());
        map_of(all.map(|(id, card)| (card.address.clone(), id)))
    });
    addresses.get(iri).filter(|_| !iri.is_empty()).copied()
}

/// Returns the only text in which these words stand.
fn by_quote(reader: &mut Reader<'_>, exact: &str) -> Read<Option<TextId>> {
    if exact.is_empty() {
        return Ok(None);
    }
    let texts = reader
        .parsed
        .casebook
        .texts()
        .values()
        .chain(reader.known.texts().values());
    let mut found: BTreeSet<TextId> = BTreeSet::new();
    let mut cost = 0;
    for text in texts {
        cost += text.len();
        if cost > reader.limits.search {
            break;
        }
        if text.as_str().contains(exact) {
            found.insert(text.id());
        }
    }
    spend(reader, cost)?;
    Ok(if found.len() == 1 { found.pop_first() } else { None })
}

/// Counts what is searched, and refuses what would go beyond the limit: a file may not keep the page busy for hours.
fn spend(reader: &mut Reader<'_>, bytes: usize) -> Read<()> {
    reader.searched = reader.searched.saturating_add(bytes);
    if reader.searched > reader.limits.search {
        return Err(ProblemKind::TooMuchToSearch);
    }
    Ok(())
}

fn whole(text: &FrozenText, span: crate::core::text::Span) -> crate::core::text::Span {
    text.whole_graphemes(span)
}

/// Makes a record for the creator and returns its id.
fn author(reader: &mut Reader<'_>, object: &Map<String, Value>) -> RecordId {
    let creator = match object.get("creator") {
        Some(Value::Array(all)) => all.first(),
        other => other,
    };
    let (id, name) = match creator {
        Some(Value::String(iri)) => (iri.clone(), iri.clone()),
        Some(Value::Object(person)) => {
            let get = |m: &str| person.get(m).and_then(Value::as_str).map(str::to_owned);
            let name = get("name").or_else(|| get("nickname")).unwrap_or_default();
            (get("id").unwrap_or_else(|| name.clone()), name)
        }
        _ => (String::new(), String::new()),
    };
    if id.is_empty() {
        return RecordId::new(ELSEWHERE);
    }
    // Never the id itself: a file from elsewhere may not speak as one of our annotators.
    let record = RecordId::new(&format!("urn:variorum:annotator:{}", hex(&id)));
    let name: String = name.chars().take(200).collect();
    insert(
        reader,
        record.clone(),
        RecordId::new(ELSEWHERE),
        Clock::default(),
        Content::Annotator(Annotator { name }),
    );
    record
}

/// Returns the tag with this name or letter, or makes one.
fn tag(reader: &mut Reader<'_>, name: &str) -> RecordId {
    let name: String = name.trim().chars().take(100).collect();
    let folded = lower_case(&name);
    let books = [reader.known, &reader.parsed.casebook];
    let tags = reader.tags.get_or_insert_with(|| {
        let all = books.iter().flat_map(|b| b.tags().into_iter().rev());
        map_of(all.map(|(id, tag)| (lower_case(&tag.name), id.clone())))
    });
    if let Some(id) = tags.get(&folded) {
        return id.clone();
    }
    if let Some(row) = DEFAULT_CODEBOOK.iter().find(|row| lower_case(row.2) == folded) {
        return RecordId::new(&format!("urn:variorum:tag:claims-and-sources:{}", row.1));
    }
    let record = RecordId::new(&format!("urn:variorum:tag:elsewhere:{}", hex(&folded)));
    tags.insert(folded, record.clone());
    let letter = name
        .chars()
        .find(|c| c.is_alphanumeric())
        .map_or_else(|| "·".to_owned(), |c| crate::core::text::upper(c).to_string());
    let tag = Tag {
        letter,
        name,
        colour: "#BBBBBB".into(),
        line: TagLine::Solid,
        order: 1_000,
        ..Tag::default()
    };
    insert(
        reader,
        record.clone(),
        RecordId::new(ELSEWHERE),
        Clock::default(),
        Content::Tag(tag),
    );
    record
}

fn note(object: &Map<String, Value>) -> String {
    let by_purpose = ["commenting", "describing", "replying"]
        .iter()
        .find_map(|p| body(object, p));
    let plain = || match object.get("body") {
        Some(Value::Object(one)) if !one.contains_key("purpose") => one.get("value").and_then(Value::as_str),
        _ => object.get("bodyValue").and_then(Value::as_str),
    };
    by_purpose.or_else(plain).unwrap_or_default().to_owned()
}

/// Reads `YYYY-MM-DDThh:mm:ss`, fraction and `Z` or nothing behind it (RFC 3339), to milliseconds since 1970-01-01 UTC.
fn milliseconds(stamp: &str) -> Option<u64> {
    let number = |range: std::ops::Range<usize>| stamp.get(range)?.parse::<u8>().ok();
    let year: i32 = stamp.get(0..4)?.parse().ok()?;
    let month = time::Month::try_from(number(5..7)?).ok()?;
    let date = time::Date::from_calendar_date(year, month, number(8..10)?).ok()?;
    let at = date
        .with_hms(number(11..13)?, number(14..16)?, number(17..19)?)
        .ok()?
        .assume_utc();
    u64::try_from(at.unix_timestamp_nanos() / 1_000_000).ok()
}

fn hex(text: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(text).iter().take(16).fold(String::new(), |mut s, b| {
        // Writing into a string cannot fail.
        write!(s, "{b:02x}").ok();
        s
    })
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn reads_timestamps() {
        for (stamp, ms) in [
            ("1970-01-01T00:00:01Z", Some(1_000)),
            ("2025-10-14T18:40:00.500Z", Some(1_760_467_200_000)),
            ("2025-13-14T18:40:00Z", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(milliseconds(stamp), ms, "{stamp}");
        }
    }
}
