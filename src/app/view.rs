//! What the screens derive from a casebook: where each claim stands, what each paragraph shows, what each cell of the matrix says.
//! Derived again after every change, but only where something changed, so that the page repaints little.

mod deriving;
mod paragraph;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub use self::deriving::Deriving;
pub use self::paragraph::{MarkView, ParagraphView, RunMark, RunView};
use crate::core::anchor::Outcome;
use crate::core::model::{
    Casebook, Claim, Comparison, Content, Furniture, PartKind, Record, RecordId, Source, Tag, TagLine, Verdict,
};
use crate::core::order::{map_of, sort_by_key};
use crate::core::segment::lanes;
use crate::core::text::lower_case;
use crate::core::text::{FrozenText, Span, TextId};

/// Everything derived from one casebook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Derived {
    /// Where each claim stands.
    pub placed: BTreeMap<RecordId, Rc<Placed>>,
    /// What each source shows, by its text.
    pub sources: BTreeMap<TextId, Rc<SourceView>>,
    /// The sources in their order, without earlier versions that no claim stands on.
    pub order: Vec<TextId>,
    /// Earlier versions of sources that no claim stands on any more.
    pub earlier: Vec<TextId>,
    /// The number of each comparison.
    pub numbers: BTreeMap<RecordId, usize>,
    inputs: BTreeMap<TextId, Rc<Inputs>>,
}

/// Where the pieces of a claim stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    record: Rc<Record>,
    had_text: bool,
    /// One outcome for each piece.
    pub pieces: Vec<Outcome>,
}

impl Placed {
    /// Returns the claim's record.
    #[must_use]
    pub fn record(&self) -> &Rc<Record> {
        &self.record
    }

    /// Returns the claim's id.
    #[must_use]
    pub fn id(&self) -> Option<&RecordId> {
        self.record.shown().map(|revision| &revision.record)
    }

    /// Returns the claim.
    #[must_use]
    pub fn claim(&self) -> Option<&Claim> {
        match self.record.content()? {
            Content::Claim(claim) => Some(claim),
            _ => None,
        }
    }

    /// Returns the spans of the pieces that are certain.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        self.pieces.iter().filter_map(|outcome| match outcome {
            Outcome::Placed(span) | Outcome::Moved(span) => Some(*span),
            Outcome::Changed(_) | Outcome::Ambiguous(_) | Outcome::Lost => None,
        })
    }

    /// Says whether a piece of it could not be placed.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.spans().count() < self.pieces.len()
    }
}

/// A claim where it stands, with the comparisons that it is evidence of.
type Shown = (Rc<Placed>, Rc<Vec<Call>>);

/// What a source shows was made from these; while they are the same, so is what it shows.
#[derive(Debug, PartialEq)]
struct Inputs {
    card: Rc<Record>,
    siglum: String,
    is_earlier: bool,
    tags: Vec<Rc<Record>>,
    claims: Vec<Shown>,
}

/// The number of a comparison, shown where its evidence ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The comparison.
    pub comparison: RecordId,
    /// Its number.
    pub number: usize,
    /// Its verdict.
    pub verdict: Option<Verdict>,
}

/// What a source shows.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceView {
    /// The text's id.
    pub id: TextId,
    /// The text.
    pub text: Rc<FrozenText>,
    /// The card.
    pub card: Source,
    /// Two letters that stand for it, different from those of every other source.
    pub siglum: String,
    /// Whether there is a newer version of it.
    pub is_earlier: bool,
    /// The paragraphs.
    pub paragraphs: Vec<Rc<ParagraphView>>,
    /// The claims that have a certain place, in the order of the text.
    pub claims: Vec<RecordId>,
    /// The same claims, where they stand.
    pub standing: Vec<Rc<Placed>>,
    /// The claims that have none.
    pub lost: Vec<RecordId>,
}

/// What a cell of the matrix says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The source says something: place of the position, its label, and the words.
    Says(Vec<(usize, String, String)>),
    /// The source was read and says nothing.
    Silent,
    /// Nobody looked yet.
    NotChecked,
}

impl Derived {
    /// Derives everything, taking over from `before` what has not changed.
    #[must_use]
    pub fn of(casebook: &Casebook, before: Option<&Self>) -> Self {
        let mut deriving = Deriving::of(casebook);
        while !deriving.go_on(casebook, before, usize::MAX) {}
        deriving.done()
    }

    /// Returns the siglum of a source; empty where there is none.
    #[must_use]
    pub fn siglum(&self, id: TextId) -> &str {
        self.sources.get(&id).map_or("", |s| s.siglum.as_str())
    }

    /// Returns the number of the paragraph in which a claim starts, from 1; `None` for a headline or where it has no place.
    #[must_use]
    pub fn paragraph(&self, casebook: &Casebook, claim: &RecordId) -> Option<usize> {
        let source = self.sources.get(&casebook.claim(claim)?.source)?;
        let span = self.placed.get(claim)?.spans().next()?;
        let paragraph = source.paragraphs.iter().find(|p| p.span.overlaps(span))?;
        (paragraph.number > 0).then_some(paragraph.number)
    }
}

impl Inputs {
    fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && self.siglum == other.siglum
            && self.is_earlier == other.is_earlier
            && self.tags.len() == other.tags.len()
            && self.tags.iter().zip(&other.tags).all(|(a, b)| Rc::ptr_eq(a, b))
            && self.claims.len() == other.claims.len()
            && self
                .claims
                .iter()
                .zip(&other.claims)
                .all(|(a, b)| Rc::ptr_eq(&a.0, &b.0) && a.1 == b.1)
    }
}

/// Returns the struck stretches of a source in bytes, in order: without what a person kept.
#[must_use]
pub fn furniture(text: &FrozenText, card: &Source) -> Vec<Span> {
    let shown = card.furniture.iter().filter(|f| !f.kept);
    let mut spans: Vec<Span> = shown.filter_map(|f| furniture_span(text, f)).collect();
    sort_by_key(&mut spans, |s| (s.start, s.end));
    spans
}

/// Returns where a stretch of a card stands, in bytes; `None` where it lies outside of the text.
#[must_use]
pub fn furniture_span(text: &FrozenText, stretch: &Furniture) -> Option<Span> {
    let start = text.byte_from_code_point(stretch.start)?;
    let end = text.byte_from_code_point(stretch.end)?;
    (start < end).then_some(Span { start, end })
}

fn source_view(
    casebook: &Casebook,
    text: &Rc<FrozenText>,
    card: &Source,
    inputs: &Inputs,
    earlier: Option<&SourceView>,
) -> SourceView {
    let tags: BTreeMap<&RecordId, Worn> = map_of(casebook.tags().into_iter().map(|(id, tag)| (id, Worn::of(tag))));
    let unknown = Worn::default();
    let mut marks: Vec<(MarkView, &Rc<Placed>)> = Vec::new();
    let mut lost = Vec::new();
    for (placed, calls) in &inputs.claims {
        let (Some(id), Some(claim)) = (placed.id(), placed.claim()) else {
            continue;
        };
        if placed.is_lost() {
            lost.push(id.clone());
        }
        let worn = tags.get(&claim.tag).unwrap_or(&unknown);
        let conflict = placed.record.is_conflict();
        for span in placed.spans() {
            let mark = MarkView {
                span,
                claim: id.clone(),
                tag: claim.tag.clone(),
                letter: Rc::clone(&worn.letter),
                name: Rc::clone(&worn.name),
                line: worn.line,
                lane: 0,
                conflict,
                calls: Vec::new(),
            };
            marks.push((mark, placed));
        }
        if let Some((mark, _)) = marks.last_mut().filter(|(mark, _)| mark.claim == *id) {
            mark.calls.clone_from(calls);
        }
    }
    sort_by_key(&mut marks, |(mark, _)| {
        (mark.span.start, std::cmp::Reverse(mark.span.end), mark.claim.clone())
    });
    let all: Vec<Span> = marks.iter().map(|(mark, _)| mark.span).collect();
    let mut seen = BTreeSet::new();
    let (mut claims, mut standing, mut shown) = (Vec::new(), Vec::new(), Vec::new());
    for ((mut mark, placed), lane) in marks.into_iter().zip(lanes(&all)) {
        mark.lane = lane;
        // Only a claim of several pieces can come again.
        if placed.pieces.len() < 2 || seen.insert(mark.claim.clone()) {
            claims.push(mark.claim.clone());
            standing.push(Rc::clone(placed));
        }
        shown.push(Rc::new(mark));
    }
    SourceView {
        id: text.id(),
        text: Rc::clone(text),
        card: card.clone(),
        siglum: inputs.siglum.clone(),
        is_earlier: inputs.is_earlier,
        paragraphs: paragraphs(text, card, &shown, earlier),
        claims,
        standing,
        lost,
    }
}

/// How the marks of a tag look.
struct Worn {
    letter: Rc<str>,
    name: Rc<str>,
    line: TagLine,
}

impl Worn {
    fn of(tag: &Tag) -> Self {
        Self {
            letter: Rc::from(tag.letter.as_str()),
            name: Rc::from(tag.name.as_str()),
            line: tag.line,
        }
    }
}

impl Default for Worn {
    /// The look of a tag that is not there.
    fn default() -> Self {
        Self {
            letter: Rc::from("?"),
            name: Rc::from(""),
            line: TagLine::Solid,
        }
    }
}

fn paragraphs(
    text: &FrozenText,
    card: &Source,
    marks: &[Rc<MarkView>],
    earlier: Option<&SourceView>,
) -> Vec<Rc<ParagraphView>> {
    let struck = furniture(text, card);
    let parts = blocks(text, card);
    let mut number = 0;
    let mut headline_found = false;
    let mut paragraphs = Vec::new();
    let mut coming = marks.iter().peekable();
    let mut here: Vec<&Rc<MarkView>> = Vec::new();
    for (n, span) in text.paragraphs().iter().enumerate() {
        let is_struck = struck.iter().any(|s| s.contains(text.trimmed(*span)));
        let inside = text.trimmed(*span);
        let part = parts
            .iter()
            .find(|(part, _)| part.contains(inside))
            .map(|(_, kind)| *kind);
        let is_named = part == Some(PartKind::Headline) || is_headline(text, *span, card);
        let headline = !is_struck && !headline_found && is_named;
        // What comes before the story, such as a label or a date, does not keep its headline from being one.
        headline_found |= headline
            || (!is_struck
                && !parts
                    .iter()
                    .any(|(part, kind)| *kind == PartKind::Headline && part.start >= span.end));
        if !is_struck && !headline {
            number += 1;
        }
        // Both the paragraphs and the marks are in the order of the text.
        here.retain(|mark| mark.span.end > span.start);
        while let Some(mark) = coming.next_if(|mark| mark.span.start < span.end) {
            here.push(mark);
        }
        let view = ParagraphView {
            span: *span,
            number: if is_struck || headline { 0 } else { number },
            headline,
            part: part.filter(|_| !headline),
            struck: is_struck,
            marks: here
                .iter()
                .filter(|m| m.span.overlaps(*span))
                .map(|m| Rc::clone(m))
                .collect(),
            strikes: struck.iter().filter(|s| s.overlaps(*span)).copied().collect(),
            runs: OnceCell::new(),
        };
        let kept = earlier
            .and_then(|e| e.paragraphs.get(n))
            .filter(|old| old.as_ref() == &view);
        paragraphs.push(kept.cloned().unwrap_or_else(|| Rc::new(view)));
    }
    paragraphs
}

/// Returns the parts of a text that are lines of their own, with what they were, in bytes.
fn blocks(text: &FrozenText, card: &Source) -> Vec<(Span, PartKind)> {
    let lines = card.structure.iter().filter(|part| part.kind != PartKind::Link);
    lines
        .filter_map(|part| {
            let start = text.byte_from_code_point(part.start)?;
            let end = text.byte_from_code_point(part.end)?;
            Some((Span { start, end }, part.kind))
        })
        .collect()
}

fn is_headline(text: &FrozenText, span: Span, card: &Source) -> bool {
    let line = text.slice(span).unwrap_or_default().trim();
    !line.is_empty() && line == card.title.trim()
}

/// Returns two letters for each source, no two alike: those of the card, else made from the outlet, else from its place.
#[must_use]
pub fn sigla(sources: &[(TextId, &Source)]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for (n, (_, card)) in sources.iter().enumerate() {
        let mut wishes = Vec::new();
        let chosen: String = card.siglum.trim().chars().take(3).collect();
        if !chosen.is_empty() {
            wishes.push(chosen);
        }
        let name = if card.outlet.trim().is_empty() {
            &card.title
        } else {
            &card.outlet
        };
        let words: Vec<Vec<char>> = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| {
                !w.is_empty()
                    && !matches!(
                        lower_case(w).as_str(),
                        "the" | "der" | "die" | "das" | "le" | "la" | "les" | "el"
                    )
            })
            .map(|w| w.chars().collect())
            .collect();
        if let Some(first) = words.first() {
            if let Some(second) = words.get(1) {
                wishes.push(upper(&[first[0], second[0]]));
            }
            wishes.extend(first.iter().skip(1).map(|c| upper(&[first[0], *c])));
            wishes.extend(words.iter().skip(1).flatten().map(|c| upper(&[first[0], *c])));
        }
        let spare = (n + 1..).map(|k| format!("S{k}"));
        let siglum = wishes
            .into_iter()
            .chain(spare)
            .find(|w| !taken.contains(w))
            .unwrap_or_default();
        taken.push(siglum);
    }
    taken
}

fn upper(letters: &[char]) -> String {
    letters.iter().map(|letter| crate::core::text::upper(*letter)).collect()
}

/// Returns what a source has to say on a comparison.
#[must_use]
pub fn cell(casebook: &Casebook, comparison: &Comparison, source: TextId) -> Cell {
    let mut says = Vec::new();
    for (n, position) in comparison.positions.iter().enumerate() {
        let mut words = position
            .evidence
            .iter()
            .filter_map(|id| casebook.claim(id))
            .filter(|c| c.source == source)
            .map(claim_words)
            .peekable();
        if words.peek().is_some() {
            says.push((n, position.label.clone(), words.collect::<Vec<_>>().join(" · ")));
        }
    }
    if !says.is_empty() {
        Cell::Says(says)
    } else if comparison.checked(source).is_some() {
        Cell::Silent
    } else {
        Cell::NotChecked
    }
}

/// Returns the words of a claim, its pieces joined by an ellipsis.
#[must_use]
pub fn claim_words(claim: &Claim) -> String {
    claim
        .pieces
        .iter()
        .map(|p| p.exact.as_str())
        .collect::<Vec<_>>()
        .join(" … ")
}

/// Returns at most so many characters (code points) of a text on one line, with an ellipsis where something was cut.
#[must_use]
pub fn shorten(text: &str, characters: usize) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= characters {
        return line;
    }
    let cut: String = line.chars().take(characters.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// Returns the name of a tag in attributes and style sheets: letters, digits and hyphens only, whatever its id is.
#[must_use]
pub fn tag_attribute(id: &RecordId) -> String {
    id.as_str()
        .rsplit(':')
        .next()
        .unwrap_or_default()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect()
}

/// Returns the letter of a position: a, b, c …
#[must_use]
pub fn position_letter(place: usize) -> String {
    let letter = u8::try_from(place % 26).map_or('a', |n| char::from(b'a' + n));
    if place < 26 {
        letter.to_string()
    } else {
        format!("{letter}{}", place / 26 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sigla_are_two_letters_and_differ() {
        let card = |outlet: &str, siglum: &str| Source {
            outlet: outlet.into(),
            siglum: siglum.into(),
            ..Source::default()
        };
        let cards = [
            card("The Evening Lamp", ""),
            card("Evening Lantern", ""),
            card("Reuters", ""),
            card("", ""),
            card("X", "EL"),
            card("", ""),
        ];
        let rows: Vec<(TextId, &Source)> = cards
            .iter()
            .enumerate()
            .map(|(n, c)| (TextId::of(&n.to_string()), c))
            .collect();
        assert_eq!(sigla(&rows), ["EL", "EV", "RE", "S4", "S5", "S6"]);
    }

    #[test]
    fn position_letters_go_on() {
        assert_eq!([0, 25, 26, 52].map(position_letter), ["a", "z", "a2", "a3"]);
    }

    #[test]
    fn shortening_keeps_one_line() {
        for (text, short) in [("a b", "a b"), ("a\nb", "a b"), ("abcdef", "abc…"), ("", "")] {
            assert_eq!(shorten(text, 4), short);
        }
    }
}
