//! What the screens derive from a casebook: where each claim stands, what each paragraph shows, what each cell of the matrix says.
//! Derived again after every change, but only where something changed, so that the page repaints little.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::core::anchor::{Known, Outcome, resolve};
use crate::core::model::{
    Casebook, Claim, Comparison, Content, Furniture, PartKind, Record, RecordId, Source, TagLine, Verdict,
};
use crate::core::order::{map_of, set_of, sort_by_key};
use crate::core::segment::{lanes, runs};
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
    /// The claims that have none.
    pub lost: Vec<RecordId>,
}

/// What a paragraph shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphView {
    /// The paragraph, in bytes of the text.
    pub span: Span,
    /// Its number among the paragraphs of the story; 0: a headline or struck out.
    pub number: usize,
    /// Whether it is the headline.
    pub headline: bool,
    /// What else it was in the file that it came from.
    pub part: Option<PartKind>,
    /// Whether all of it is struck out.
    pub struck: bool,
    /// The runs that it is painted as.
    pub runs: Vec<RunView>,
    /// The claims in it.
    pub claims: BTreeSet<RecordId>,
    /// The numbers of the comparisons whose evidence ends in it.
    pub calls: Vec<Call>,
}

/// A stretch of a paragraph under the same marks.
#[derive(Debug, Clone, PartialEq)]
pub struct RunView {
    /// The stretch, in bytes of the text.
    pub span: Span,
    /// The marks over it, the outermost first.
    pub marks: Vec<MarkView>,
    /// Whether it is struck out.
    pub struck: bool,
    /// The comparisons whose evidence ends here.
    pub calls: Vec<Call>,
}

/// One mark over a run.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkView {
    /// The claim.
    pub claim: RecordId,
    /// The tag's record.
    pub tag: RecordId,
    /// The tag's letter.
    pub letter: String,
    /// The tag's name.
    pub name: String,
    /// How its line is drawn.
    pub line: TagLine,
    /// How far below the text its line is.
    pub lane: u8,
    /// Whether the piece starts with this run.
    pub first: bool,
    /// Whether the piece ends with this run.
    pub last: bool,
    /// Whether its record is in conflict.
    pub conflict: bool,
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
        let mut derived = Self::default();
        let sources = casebook.sources();
        let replaced = set_of(sources.iter().filter_map(|(_, card)| card.replaces));
        let claimed = set_of(casebook.claims().map(|(_, claim)| claim.source));
        for (id, _) in &sources {
            let is_past = replaced.contains(id) && !claimed.contains(id);
            let list = if is_past {
                &mut derived.earlier
            } else {
                &mut derived.order
            };
            list.push(*id);
        }
        let sigla = sigla(&sources);
        let comparisons = casebook.comparisons();
        let mut calls: BTreeMap<RecordId, Rc<Vec<Call>>> = BTreeMap::new();
        for (n, (id, comparison)) in comparisons.iter().enumerate() {
            derived.numbers.insert((*id).clone(), n + 1);
            let evidence = set_of(comparison.positions.iter().flat_map(|p| &p.evidence));
            for claim in evidence {
                let call = Call {
                    comparison: (*id).clone(),
                    number: n + 1,
                    verdict: comparison.verdict,
                };
                Rc::make_mut(calls.entry(claim.clone()).or_default()).push(call);
            }
        }
        let tags: Vec<Rc<Record>> = casebook
            .tags()
            .iter()
            .filter_map(|(id, _)| casebook.record(id).cloned())
            .collect();
        let places = map_of(sources.iter().enumerate().map(|(n, (id, _))| (*id, n)));
        let mut by_source: Vec<Vec<Shown>> = vec![Vec::new(); sources.len()];
        for (id, claim) in casebook.claims() {
            let Some(record) = casebook.record(id) else { continue };
            let kept = before
                .and_then(|b| b.placed.get(id))
                .filter(|p| Rc::ptr_eq(&p.record, record) && p.had_text == casebook.text(claim.source).is_some());
            let placed = kept.cloned().unwrap_or_else(|| Rc::new(place(casebook, claim, record)));
            if let Some(shown) = places.get(&claim.source).and_then(|n| by_source.get_mut(*n)) {
                shown.push((Rc::clone(&placed), calls.remove(id).unwrap_or_default()));
            }
            derived.placed.insert(id.clone(), placed);
        }
        for ((id, card), (siglum, claims)) in sources.into_iter().zip(sigla.into_iter().zip(by_source)) {
            let (Some(text), Some(record)) = (casebook.text(id), casebook.record(&RecordId::of_source(id))) else {
                continue;
            };
            let inputs = Inputs {
                card: Rc::clone(record),
                siglum,
                is_earlier: replaced.contains(&id),
                tags: tags.clone(),
                claims,
            };
            let earlier = before.and_then(|b| Some((b.inputs.get(&id)?, b.sources.get(&id)?)));
            let (inputs, view) = match earlier {
                Some((old, view)) if old.is_same(&inputs) => (Rc::clone(old), Rc::clone(view)),
                _ => {
                    let view = source_view(casebook, text, card, &inputs, earlier.map(|(_, view)| view.as_ref()));
                    (Rc::new(inputs), Rc::new(view))
                }
            };
            derived.inputs.insert(id, inputs);
            derived.sources.insert(id, view);
        }
        derived
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

fn place(casebook: &Casebook, claim: &Claim, record: &Rc<Record>) -> Placed {
    let pieces = match casebook.text(claim.source) {
        Some(text) => {
            let known = Known {
                same_text: true,
                old: None,
            };
            claim
                .pieces
                .iter()
                .map(|anchor| resolve(text, anchor, known).outcome)
                .collect()
        }
        None => claim.pieces.iter().map(|_| Outcome::Lost).collect(),
    };
    Placed {
        record: Rc::clone(record),
        had_text: casebook.text(claim.source).is_some(),
        pieces,
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

/// What covers a run: a mark, by its place in the list, or a strike.
#[derive(Clone, Copy)]
enum Cover {
    Mark(usize),
    Strike,
}

struct Piece {
    span: Span,
    mark: MarkView,
    calls: Vec<Call>,
}

fn source_view(
    casebook: &Casebook,
    text: &Rc<FrozenText>,
    card: &Source,
    inputs: &Inputs,
    earlier: Option<&SourceView>,
) -> SourceView {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut lost = Vec::new();
    for (placed, calls) in &inputs.claims {
        let Some(revision) = placed.record.shown() else {
            continue;
        };
        let Some(Content::Claim(claim)) = revision.state.live() else {
            continue;
        };
        if placed.is_lost() {
            lost.push(revision.record.clone());
        }
        let tag = casebook.tag(&claim.tag);
        let spans: Vec<Span> = placed.spans().collect();
        for (n, span) in spans.iter().enumerate() {
            pieces.push(Piece {
                span: *span,
                mark: MarkView {
                    claim: revision.record.clone(),
                    tag: claim.tag.clone(),
                    letter: tag.map_or_else(|| "?".to_owned(), |t| t.letter.clone()),
                    name: tag.map(|t| t.name.clone()).unwrap_or_default(),
                    line: tag.map_or(TagLine::Solid, |t| t.line),
                    lane: 0,
                    first: false,
                    last: false,
                    conflict: placed.record.is_conflict(),
                },
                calls: if n + 1 == spans.len() {
                    calls.as_ref().clone()
                } else {
                    Vec::new()
                },
            });
        }
    }
    sort_by_key(&mut pieces, |p| {
        (p.span.start, std::cmp::Reverse(p.span.end), p.mark.claim.clone())
    });
    let all: Vec<Span> = pieces.iter().map(|p| p.span).collect();
    for (piece, lane) in pieces.iter_mut().zip(lanes(&all)) {
        piece.mark.lane = lane;
    }
    let mut seen = BTreeSet::new();
    let claims = pieces
        .iter()
        .map(|p| &p.mark.claim)
        .filter(|id| seen.insert(RecordId::clone(id)))
        .cloned()
        .collect();
    let struck = furniture(text, card);
    let parts = blocks(text, card);
    let mut number = 0;
    let mut headline_found = false;
    let mut paragraphs = Vec::new();
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
        let own = if is_struck || headline { 0 } else { number };
        let mut view = paragraph_view(*span, own, headline, is_struck, &pieces, &struck);
        view.part = part.filter(|_| !headline);
        let kept = earlier
            .and_then(|e| e.paragraphs.get(n))
            .filter(|old| old.as_ref() == &view);
        paragraphs.push(kept.cloned().unwrap_or_else(|| Rc::new(view)));
    }
    SourceView {
        id: text.id(),
        text: Rc::clone(text),
        card: card.clone(),
        siglum: inputs.siglum.clone(),
        is_earlier: inputs.is_earlier,
        paragraphs,
        claims,
        lost,
    }
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

fn paragraph_view(
    span: Span,
    number: usize,
    headline: bool,
    struck: bool,
    pieces: &[Piece],
    strikes: &[Span],
) -> ParagraphView {
    let mut marks: Vec<(Span, Cover)> = Vec::new();
    // Pieces are in order of their start: those that start behind the paragraph cannot touch it.
    for (n, piece) in pieces.iter().enumerate().take_while(|(_, p)| p.span.start < span.end) {
        if piece.span.overlaps(span) {
            marks.push((piece.span, Cover::Mark(n)));
        }
    }
    marks.extend(strikes.iter().filter(|s| s.overlaps(span)).map(|s| (*s, Cover::Strike)));
    let mut view = ParagraphView {
        span,
        number,
        headline,
        part: None,
        struck,
        runs: Vec::new(),
        claims: BTreeSet::new(),
        calls: Vec::new(),
    };
    for run in runs(span, &marks) {
        let mut shown = RunView {
            span: run.span,
            marks: Vec::new(),
            struck: false,
            calls: Vec::new(),
        };
        for cover in &run.covering {
            match cover {
                Cover::Strike => shown.struck = true,
                Cover::Mark(n) => {
                    let piece = &pieces[*n];
                    let mut mark = piece.mark.clone();
                    mark.first = run.span.start == piece.span.start;
                    mark.last = run.span.end == piece.span.end;
                    if mark.last {
                        shown.calls.extend(piece.calls.iter().cloned());
                    }
                    view.claims.insert(mark.claim.clone());
                    shown.marks.push(mark);
                }
            }
        }
        view.calls.extend(shown.calls.iter().cloned());
        view.runs.push(shown);
    }
    view
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
