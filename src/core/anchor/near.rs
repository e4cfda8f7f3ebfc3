//! Stage 4: words that are like a quote. They are certain only where nothing that matters differs, the surroundings agree, and nothing
//! else is as near; anything less waits for a person.

use super::agreement::{Agreement, LONG};
use super::aligned::{Home, Side};
use super::approximate::{EVERYWHERE, Near, Pattern};
use super::edges::{narrowed, widened};
use super::fold::folded;
use super::guard::{Passage, difference};
use super::haystack::Needle;
use super::resolve::{OFFERED, Resolver, Sought};
use super::{Outcome, Resolution};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// Errors that are allowed at most: one in five of the quote's code points, and no more than this.
const ERRORS: usize = 64;

/// Code points of a quote up to which other words in its place are offered though none of its own are left.
const FEW: usize = 32;

/// Code points by which the place of words may be longer than they were.
const SLACK: usize = 16;

/// Steps that it may take to count the errors of words that were replaced.
const COUNTED: usize = 1 << 18;

/// A place with words like the quote's.
struct Candidate {
    span: Span,
    errors: usize,
    agreement: Agreement,
}

impl Resolver<'_> {
    /// Looks for words like the quote anywhere in the text. Where the old text is known, none that are found so are certain: only the place
    /// that was theirs can be.
    pub(super) fn like(&self, sought: &Sought<'_>) -> Option<Resolution> {
        let needle = &sought.needle;
        let (prefix, suffix) = &needle.around;
        if needle.length() < LONG || prefix.len() + suffix.len() == 0 {
            return None;
        }
        let pattern = sought.pattern()?;
        let settles = |candidate: &Candidate| candidate.agreement.settles();
        if sought.own.is_none() {
            // Only where its surroundings are can it be certain.
            let (found, complete) = pattern.between(&self.places, &needle.around, most(needle));
            let candidates = self.candidates(sought, pattern, found);
            if candidates.iter().any(settles) {
                return self.judged(sought, candidates, &|candidate| complete && settles(candidate));
            }
        }
        let candidates = self.anywhere(sought, pattern);
        self.judged(sought, candidates, &|_| false)
    }

    /// Returns the places in which words are very like the quote, whatever is around them; where the old text is known, only such as are
    /// new, or where the quote was.
    fn anywhere(&self, sought: &Sought<'_>, pattern: &Pattern) -> Vec<Candidate> {
        let folded = self.places.folded();
        let is_new = |at: usize| self.aligned().is_none_or(|aligned| aligned.is_new(folded.byte_of(at)));
        let is_home = |at: usize| {
            sought
                .home
                .as_ref()
                .is_some_and(|home| home.span.range().contains(&folded.byte_of(at)))
        };
        let (found, _) = pattern.search(&self.places, most(&sought.needle) / 2, &|at| is_new(at) || is_home(at));
        self.candidates(sought, pattern, found)
    }

    /// Looks for words like the quote in the place that was theirs: between the nearest words that stayed.
    pub(super) fn in_place(&self, sought: &Sought<'_>) -> Option<Resolution> {
        let home = sought.home.as_ref()?;
        let needle = &sought.needle;
        let chars = self.places.folded();
        let from = chars.char_from_byte(home.span.start.get());
        let within = from..chars.char_from_byte(home.span.end.get()).max(from);
        if needle.length() >= LONG
            && let Some(pattern) = sought.pattern()
        {
            let most = most(needle);
            let is_narrow = within.len() <= 4 * needle.length() + 256;
            let found = if is_narrow {
                pattern.places(&chars.chars, within, most, &EVERYWHERE)
            } else {
                pattern.between(&self.places, &needle.around, most).0
            };
            let mut candidates = self.candidates(sought, pattern, found);
            // Where the surroundings do not speak for it, words elsewhere may be as near.
            if !candidates.is_empty() && !candidates.iter().any(|candidate| candidate.agreement.settles()) {
                let others = self.anywhere(sought, pattern);
                candidates.extend(others.into_iter().filter(|other| !home.span.overlaps(other.span)));
                in_order(&mut candidates);
            }
            let is_home = |candidate: &Candidate| home.span.overlaps(candidate.span);
            let is_trusted = |candidate: &Candidate| {
                is_home(candidate) && ((is_narrow && home.is_held) || candidate.agreement.settles())
            };
            if candidates.iter().any(is_home)
                && let Some(resolution) = self.judged(sought, candidates, &is_trusted)
            {
                return Some(resolution);
            }
        }
        self.replaced(sought, home)
    }

    /// Brings found places to the borders of words, and leaves out those that are known to be other words of the old text.
    fn candidates(&self, sought: &Sought<'_>, pattern: &Pattern, found: Vec<Near>) -> Vec<Candidate> {
        let needle = &sought.needle;
        let (text, chars) = (self.text.as_str(), self.places.folded());
        let mut candidates: Vec<Candidate> = Vec::new();
        for near in found {
            let found = chars.span(text, &near.range);
            let as_found = self.text.trimmed(found).range();
            let [wide, tight] = [widened, narrowed].map(|to_words| {
                let range = to_words(text, &as_found, needle.free);
                let own = folded(&text[range.clone()]);
                let errors = if range == found.range() {
                    near.errors
                } else {
                    pattern.distance(&own)
                };
                (errors, range)
            });
            let (errors, range) = if tight.0 < wide.0 { tight } else { wide };
            let span = Span::new(range.start, range.end);
            let is_another = || self.stood(span).is_some_and(|was| Some(was) != sought.own);
            if errors > most(needle) || span.is_empty() || is_another() {
                continue;
            }
            candidates.push(Candidate {
                agreement: Agreement::of(text, span, needle),
                span,
                errors,
            });
        }
        sort_by_key(&mut candidates, |candidate| {
            (
                candidate.errors,
                std::cmp::Reverse(candidate.agreement.score()),
                candidate.span,
            )
        });
        candidates
    }

    /// Says what candidates come to, the one with the fewest errors first; `is_trusted` tells whether one is in the right place.
    fn judged(
        &self,
        sought: &Sought<'_>,
        mut candidates: Vec<Candidate>,
        is_trusted: &dyn Fn(&Candidate) -> bool,
    ) -> Option<Resolution> {
        // What the surroundings speak for goes before what is nearer by a letter.
        let best = candidates
            .iter()
            .position(|candidate| candidate.agreement.settles())
            .unwrap_or(0);
        if candidates.is_empty() {
            return None;
        }
        let best = candidates.remove(best);
        let is_rival = |other: &Candidate| {
            other.errors <= best.errors + best.errors / 2 + 2 && !best.agreement.beats(other.agreement)
        };
        candidates.retain(is_rival);
        let errors = candidates
            .iter()
            .map(|other| other.errors)
            .min()
            .map_or(best.errors, |least| least.min(best.errors));
        let outcome = if !candidates.is_empty() {
            candidates.truncate(OFFERED - 1);
            let mut places: Vec<Span> = candidates.iter().map(|other| other.span).chain([best.span]).collect();
            sort_by_key(&mut places, |span| *span);
            Outcome::Ambiguous(places)
        } else if is_trusted(&best) && !self.differs(sought, best.span) {
            sought.certain(best.span)
        } else {
            Outcome::Changed(best.span)
        };
        Some(resolution(&sought.needle, outcome, 4, errors))
    }

    /// Tells whether words differ from the quote in what matters.
    pub(super) fn differs(&self, sought: &Sought<'_>, span: Span) -> bool {
        let before = &self.text.as_str()[..span.start.get()];
        let near = before.char_indices().rev().nth(64).map_or(0, |(at, _)| at);
        let quote = Passage {
            before: sought.needle.prefix,
            words: sought.needle.exact,
        };
        let found = Passage {
            before: &before[near..],
            words: self.text.slice(span).unwrap_or_default(),
        };
        // A spelling that is in use elsewhere as well is a word, and no slip; where both are, they are two words.
        let in_use = |word: &str, own: Option<Span>| {
            self.places.has_word(word, Some(span))
                || self.old_places.as_ref().is_some_and(|old| old.has_word(word, own))
        };
        let are_words = |a: &str, b: &str| in_use(a, sought.own) && in_use(b, sought.own);
        difference(quote, found, &are_words).is_some()
    }

    /// Where other words stand now between those that stayed: that place, for a person, if half of the quote is left there, or if it was
    /// short and nothing but it was replaced.
    fn replaced(&self, sought: &Sought<'_>, home: &Home) -> Option<Resolution> {
        let needle = &sought.needle;
        let text = self.text.as_str();
        let own = needle.exact.chars().count();
        let room = 2 * own + SLACK;
        // Bytes first: a place may be the whole of a long text.
        let fits = |span: Span, text: &str| {
            let words = text.get(span.range()).filter(|_| span.len() <= 4 * room);
            words.is_some_and(|words| words.chars().count() <= room && !words.trim().is_empty())
        };
        let stays = home.stayed > 0 && 2 * home.stayed >= home.letters;
        let was_little = self.old.is_some_and(|old| fits(home.was, old.as_str()));
        let is_swapped = own <= FEW && home.is_held && was_little;
        let span = match home.hull {
            _ if (stays || is_swapped) && fits(home.span, text) => self.text.trimmed(home.span),
            Some(hull) if stays && fits(hull, text) => self.text.trimmed(hull),
            _ => return None,
        };
        let range = widened(text, &span.range(), needle.free);
        let words = folded(&text[range.clone()]);
        let errors = match sought.pattern() {
            Some(pattern) if pattern.steps(words.len()) <= COUNTED => pattern.distance(&words),
            _ => needle.length().max(words.len()),
        };
        let span = Span::new(range.start, range.end);
        let is_another = self.aligned().and_then(|aligned| aligned.counterpart(Side::New, span));
        let is_another = is_another.is_some_and(|(was, firm)| firm && Some(was) != sought.own);
        (!is_another).then(|| resolution(needle, Outcome::Changed(span), 4, errors))
    }
}

/// Sorts candidates: the fewest errors first.
fn in_order(candidates: &mut [Candidate]) {
    sort_by_key(candidates, |candidate| {
        (
            candidate.errors,
            std::cmp::Reverse(candidate.agreement.score()),
            candidate.span,
        )
    });
}

fn most(needle: &Needle<'_>) -> usize {
    (needle.length() / 5).min(ERRORS)
}

/// Makes a resolution, with the score for its errors.
pub(super) fn resolution(needle: &Needle<'_>, outcome: Outcome, stage: u8, errors: usize) -> Resolution {
    let wrong = errors.saturating_mul(100).div_ceil(needle.length().max(1)).min(100);
    Resolution {
        outcome,
        stage,
        errors: u32::try_from(errors).unwrap_or(u32::MAX),
        score: u8::try_from(100 - wrong).unwrap_or(0),
    }
}
