//! Stage 4: words that are like a quote. They are certain only where nothing that matters differs, the surroundings agree, and nothing
//! else is as near; anything less waits for a person.

use super::approximate::{Near, Pattern, distance};
use super::edges::free_at;
use super::exact::{Agreement, ENOUGH, Quote, edges};
use super::fold::Folded;
use super::guard::agree;
use super::resolve::{Resolver, certain, quoted};
use super::{Anchor, CONTEXT, Outcome, Resolution};
use crate::core::text::{ByteOffset, Span};

/// Code points of a quote below which words that are only like it prove nothing.
const LONG: usize = 16;

/// Errors that are allowed at most: one in five of the quote's code points, and no more than this.
const ERRORS: usize = 64;

impl Resolver<'_> {
    /// Stage 4: finds words that are like the quote. They are certain only where nothing that matters differs, the surroundings agree,
    /// and nothing else is as near.
    pub(super) fn near(&self, anchor: &Anchor) -> Option<Resolution> {
        let [folded, _] = self.folded();
        let folded = folded.as_ref()?;
        let quote = Like::of(anchor);
        let before = self.old.and_then(|old| quoted(old, anchor));
        let home = before.map(|span| self.home(span));
        let mut found = self.candidates(folded, &quote, home);
        if found.is_empty() {
            return self.replaced(anchor, &quote, before?);
        }
        crate::core::order::sort_by_key(&mut found, |place| (place.errors, place.span.start));
        let best = found[0];
        let rivals: Vec<Span> = found
            .iter()
            .filter(|place| place.errors <= best.errors + 2)
            .map(|place| place.span)
            .collect();
        let words = self.text.slice(best.span).unwrap_or_default();
        let outcome = if rivals.len() > 1 && !(best.settled && found[1..].iter().all(|other| !other.settled)) {
            let mut rivals = rivals;
            crate::core::order::sort_by_key(&mut rivals, |span| *span);
            Outcome::Ambiguous(rivals)
        } else if best.settled && agree(&anchor.exact, words) {
            certain(self.text, anchor, best.span)
        } else {
            Outcome::Changed(best.span)
        };
        Some(quote.resolution(outcome, best.errors))
    }

    /// Returns the places in which words like the quote stand.
    fn candidates(&self, folded: &Folded, quote: &Like, home: Option<Span>) -> Vec<Candidate> {
        if quote.length < LONG {
            return Vec::new();
        }
        let most = quote.most();
        let chars = self.chars.get_or_init(|| folded.text.chars().collect());
        let blocks = quote.length.div_ceil(64);
        // Around the place where the words were: what lies between the nearest words that stayed.
        let near = home.map(|home| {
            let margin = most + CONTEXT;
            let from = folded.char_at(home.start.get()).saturating_sub(margin);
            from..(folded.char_at(home.end.get()) + margin).min(chars.len())
        });
        for range in near.into_iter().chain([0..chars.len()]) {
            let steps = range.len().saturating_mul(blocks);
            if steps > self.steps.get() {
                break;
            }
            self.steps.set(self.steps.get() - steps);
            let is_home = range.len() < chars.len();
            let places = quote.pattern.places(&quote.exact, &chars[range.clone()], most);
            let places = places.into_iter().map(|near| Near {
                start: near.start + range.start,
                end: near.end + range.start,
                ..near
            });
            let found: Vec<Candidate> = places
                .filter_map(|near| self.candidate(folded, chars, quote, near, home))
                .collect();
            if !found.is_empty() || (is_home && range.len() == chars.len()) {
                return found;
            }
        }
        Vec::new()
    }

    /// Looks at one place: brings its ends to borders of words where the quote's were, and tells what speaks for it.
    fn candidate(
        &self,
        folded: &Folded,
        chars: &[char],
        quote: &Like,
        near: Near,
        home: Option<Span>,
    ) -> Option<Candidate> {
        let span = self.whole_words(quote, folded.span_of_chars(near.start..near.end));
        let range = folded.char_at(span.start.get())..folded.char_at(span.end.get());
        let errors = distance(&quote.exact, &chars[range.clone()], quote.most())?;
        // Words that stood elsewhere in the old text are those words, however like they are.
        if self.old.is_some() && home.is_none_or(|home| !home.overlaps(span)) && self.stood(span).is_some() {
            return None;
        }
        let bytes = folded.byte_of(range.start)..folded.byte_of(range.end);
        let around = Agreement::of(&folded.text, &bytes, quote.quote());
        let (before, after) = (around.before >= ENOUGH, around.after >= ENOUGH);
        let both = around.all_before && around.all_after;
        let settled = match home {
            Some(home) => home.overlaps(span) && (before || after || both),
            None => (before && after) || (both && around.before + around.after >= ENOUGH),
        };
        Some(Candidate { span, errors, settled })
    }

    /// Brings the ends of a span outward to borders of words, where those of the quote were, and leaves out white space.
    fn whole_words(&self, quote: &Like, span: Span) -> Span {
        let text = self.text.as_str();
        let span = self.text.trimmed(span);
        let (mut start, mut end) = (span.start.get(), span.end.get());
        while quote.free_start && start > 0 && !free_at(text, start) {
            start = text.floor_char_boundary(start - 1);
        }
        while quote.free_end && end < text.len() && !free_at(text, end) {
            end = text.ceil_char_boundary(end + 1);
        }
        Span::new(start, end)
    }

    /// Returns the stretch of this text that lies between the nearest words that stayed, around a span of the old one.
    fn home(&self, span: Span) -> Span {
        let same = self.changes();
        let mapped =
            |(was, is): &(Span, Span), at: ByteOffset| (at.get() - was.start.get() + is.start.get()).min(is.end.get());
        let first = same.partition_point(|(was, _)| was.end <= span.start);
        let start = match same.get(first) {
            Some(pair) if pair.0.start <= span.start => mapped(pair, span.start),
            _ => first.checked_sub(1).map_or(0, |before| same[before].1.end.get()),
        };
        let last = same.partition_point(|(was, _)| was.start < span.end);
        let end = match last.checked_sub(1).map(|last| &same[last]) {
            Some(pair) if pair.0.end >= span.end => mapped(pair, span.end),
            _ => same.get(last).map_or(self.text.len(), |after| after.1.start.get()),
        };
        Span::new(start, end)
    }

    /// Where the words between the nearest ones that stayed are others now, but some of the quote's stayed: that place, for a person.
    fn replaced(&self, anchor: &Anchor, quote: &Like, before: Span) -> Option<Resolution> {
        let home = self.whole_words(quote, self.home(before));
        let words = self.text.slice(home).filter(|words| !words.is_empty())?;
        let stayed: usize = self
            .changes()
            .iter()
            .filter_map(|(was, _)| was.intersect(before))
            .map(Span::len)
            .sum();
        let most = anchor.exact.len().max(words.len());
        let errors = distance(
            &quote.exact,
            &Folded::of(words).text.chars().collect::<Vec<_>>(),
            usize::MAX,
        )?;
        (stayed * 2 > most).then(|| quote.resolution(Outcome::Changed(home), errors))
    }
}

/// A place with words like the quote's.
#[derive(Clone, Copy)]
struct Candidate {
    span: Span,
    errors: usize,
    /// Whether its surroundings say that it is the place.
    settled: bool,
}

/// A quote, folded and ready for stage 4.
struct Like {
    exact: Vec<char>,
    parts: [String; 3],
    length: usize,
    pattern: Pattern,
    free_start: bool,
    free_end: bool,
}

impl Like {
    fn of(anchor: &Anchor) -> Self {
        let parts = [&anchor.exact, &anchor.prefix, &anchor.suffix].map(|part| Folded::of(part).text);
        let exact: Vec<char> = parts[0].chars().collect();
        let quote = Quote {
            exact: &anchor.exact,
            prefix: &anchor.prefix,
            suffix: &anchor.suffix,
        };
        let (free_start, free_end) = edges(quote);
        Self {
            length: exact.len(),
            pattern: Pattern::new(exact.iter().copied()),
            exact,
            parts,
            free_start,
            free_end,
        }
    }

    fn quote(&self) -> Quote<'_> {
        let [exact, prefix, suffix] = &self.parts;
        Quote { exact, prefix, suffix }
    }

    fn most(&self) -> usize {
        (self.length / 5).min(ERRORS)
    }

    fn resolution(&self, outcome: Outcome, errors: usize) -> Resolution {
        let wrong = (errors * 100).div_ceil(self.length.max(1)).min(100);
        Resolution {
            outcome,
            stage: 4,
            errors: u32::try_from(errors).unwrap_or(u32::MAX),
            score: u8::try_from(100 - wrong).unwrap_or(0),
        }
    }
}
