//! From an anchor back to a place in a text (FORMAT.md, Anchoring, stages 1, 2, 3 and 5).
//!
//! It refuses to guess: words are never placed on a part of a longer word or number, on a twin that its surroundings do
//! not tell apart, or on words that only resemble the quote.

use super::{Anchor, Known, Outcome, Resolution};
use crate::core::text::{FrozenText, Span};
use std::ops::Range;
use unicode_segmentation::GraphemeCursor;

/// Code points of agreeing surroundings below which they prove nothing.
const ENOUGH: usize = 8;

/// A quote shorter than this many letters needs agreeing surroundings even where it stands once; one without spaces
/// between its words says twice as much with each.
const SHORT: usize = 4;

/// Places that are offered to a person at most.
const OFFERED: usize = 64;

/// Code points that are looked through for a visible neighbour.
const NEAR: usize = 64;

/// Bytes compared at most in the search for one quote, so that a hostile file cannot stop the page.
const WORK: usize = 1 << 26;

/// Finds the words of an anchor in a text, and says how certain the place is.
#[must_use]
pub fn resolve(text: &FrozenText, anchor: &Anchor, known: Known<'_>) -> Resolution {
    let (outcome, stage) = stages(text, anchor, known);
    Resolution { outcome, stage }
}

fn stages(text: &FrozenText, anchor: &Anchor, known: Known<'_>) -> (Outcome, u8) {
    let place = position(text, anchor);
    if anchor.exact.is_empty() {
        return match place {
            Some(span) if known.same_text => (Outcome::Placed(span), 1),
            _ => (Outcome::Lost, 5),
        };
    }
    if let Some(span) = place.filter(|span| text.slice(*span) == Some(&anchor.exact))
        && (known.same_text || surroundings_agree(text, span, anchor))
    {
        return (Outcome::Placed(span), 1);
    }
    let old = known.old.filter(|_| !known.same_text);
    if let Some(span) = old.and_then(|old| untouched(text, old, anchor)) {
        return (certain(text, anchor, span), 2);
    }
    let hay = Hay {
        text: text.as_str(),
        old: old.map(FrozenText::as_str),
    };
    let quote = Quote {
        exact: &anchor.exact,
        prefix: &anchor.prefix,
        suffix: &anchor.suffix,
    };
    if let Some(outcome) = outcome(text, anchor, choose(hay, quote), |range| {
        Span::new(range.start, range.end)
    }) {
        return (outcome, 2);
    }
    let folded = Folded::of(text.as_str());
    let folded_old = old.map(|old| Folded::of(old.as_str()));
    let [exact, prefix, suffix] = [&anchor.exact, &anchor.prefix, &anchor.suffix].map(|part| Folded::of(part).text);
    let hay = Hay {
        text: &folded.text,
        old: folded_old.as_ref().map(|old| old.text.as_str()),
    };
    let quote = Quote {
        exact: &exact,
        prefix: &prefix,
        suffix: &suffix,
    };
    match outcome(text, anchor, choose(hay, quote), |range| folded.span(&range)) {
        Some(outcome) => (outcome, 3),
        None => (Outcome::Lost, 5),
    }
}

/// Returns the span at the anchor's position, where it has one and it lies in the text.
fn position(text: &FrozenText, anchor: &Anchor) -> Option<Span> {
    let start = text.byte_from_code_point(anchor.start)?;
    let end = text.byte_from_code_point(anchor.end)?;
    (start < end).then_some(Span { start, end })
}

/// Tells whether prefix and suffix stand around a span; no surroundings at all agree with nothing.
fn surroundings_agree(text: &FrozenText, span: Span, anchor: &Anchor) -> bool {
    let (before, after) = (&text.as_str()[..span.start.get()], &text.as_str()[span.end.get()..]);
    let told = !anchor.prefix.is_empty() || !anchor.suffix.is_empty() || (before.is_empty() && after.is_empty());
    let quote = Quote {
        exact: &anchor.exact,
        prefix: &anchor.prefix,
        suffix: &anchor.suffix,
    };
    told && before.ends_with(quote.prefix) && after.starts_with(quote.suffix) && {
        let (free_start, free_end) = edges(quote);
        let hay = text.as_str();
        free_at(hay, span.start.get()) == free_start && free_at(hay, span.end.get()) == free_end
    }
}

/// Finds the span where the old text and this one are the same from the start, or the same to the end.
///
/// The anchor's words must lie wholly in such a part and touch no changed character.
fn untouched(text: &FrozenText, old: &FrozenText, anchor: &Anchor) -> Option<Span> {
    let span = position(old, anchor).filter(|span| old.slice(*span) == Some(&anchor.exact))?;
    let (old, new) = (old.as_str(), text.as_str());
    let from_start = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let to_end = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (start, end) = (span.start.get(), span.end.get());
    let found = if end <= from_start {
        span
    } else if start >= old.len() - to_end {
        let from_end = |at: usize| new.len() - (old.len() - at);
        Span::new(from_end(start), from_end(end))
    } else {
        return None;
    };
    let same_edges =
        free_at(old, start) == free_at(new, found.start.get()) && free_at(old, end) == free_at(new, found.end.get());
    (text.slice(found) == Some(&anchor.exact) && same_edges).then_some(found)
}

/// Names a certain place: placed where the anchor says so or says nothing, moved elsewhere.
fn certain(text: &FrozenText, anchor: &Anchor, span: Span) -> Outcome {
    let has_position = anchor.start < anchor.end;
    if !has_position || text.byte_from_code_point(anchor.start) == Some(span.start) {
        Outcome::Placed(span)
    } else {
        Outcome::Moved(span)
    }
}

fn outcome(text: &FrozenText, anchor: &Anchor, choice: Choice, span: impl Fn(Range<usize>) -> Span) -> Option<Outcome> {
    match choice {
        Choice::None => None,
        Choice::One(range) => Some(certain(text, anchor, span(range))),
        Choice::Several(ranges) => Some(Outcome::Ambiguous(ranges.into_iter().map(span).collect())),
    }
}

/// Where to look: the text in hand and, where known, the one the anchor was described on.
#[derive(Clone, Copy)]
struct Hay<'a> {
    text: &'a str,
    old: Option<&'a str>,
}

/// What to look for.
#[derive(Clone, Copy)]
struct Quote<'a> {
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

enum Choice {
    None,
    One(Range<usize>),
    Several(Vec<Range<usize>>),
}

/// How much of the surroundings stands around a candidate, in code points.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Agreement {
    before: usize,
    after: usize,
    /// The whole prefix.
    all_before: bool,
    /// The whole suffix.
    all_after: bool,
}

impl Agreement {
    fn of(hay: &str, range: &Range<usize>, quote: Quote<'_>) -> Self {
        let count = |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.take_while(|(a, b)| a == b).count();
        let before = count(&mut hay[..range.start].chars().rev().zip(quote.prefix.chars().rev()));
        let after = count(&mut hay[range.end..].chars().zip(quote.suffix.chars()));
        Self {
            before,
            after,
            all_before: before == quote.prefix.chars().count(),
            all_after: after == quote.suffix.chars().count(),
        }
    }

    fn score(self) -> usize {
        self.before + self.after
    }

    /// Tells whether it is enough to know the place by: all of it, or all of one side.
    fn identifies(self) -> bool {
        let (before, after) = (
            self.all_before && self.before >= ENOUGH,
            self.all_after && self.after >= ENOUGH,
        );
        let both = self.all_before && self.all_after && self.score() >= ENOUGH;
        before || after || both
    }

    /// Tells whether it leaves another no doubt: no worse on either side, and better by enough or alone in full agreement.
    fn beats(self, other: Self) -> bool {
        let full = |agreement: Self| agreement.all_before && agreement.all_after;
        self.before >= other.before
            && self.after >= other.after
            && (self.score() >= other.score() + ENOUGH || (full(self) && !full(other)))
    }
}

/// Chooses among the places where the quote stands as whole words.
fn choose(hay: Hay<'_>, quote: Quote<'_>) -> Choice {
    let (places, complete) = occurrences(hay.text, quote);
    let mut places: Vec<_> = places
        .into_iter()
        .map(|range| (Agreement::of(hay.text, &range, quote), range))
        .collect();
    if places.is_empty() {
        return Choice::None;
    }
    if complete && let Some(range) = winner(&places, hay.old, quote) {
        return Choice::One(range);
    }
    crate::core::order::sort_by_key(&mut places, |(agreement, range)| {
        (std::cmp::Reverse(agreement.score()), range.start)
    });
    places.truncate(OFFERED);
    let mut offered: Vec<_> = places.into_iter().map(|(_, range)| range).collect();
    crate::core::order::sort_by_key(&mut offered, |range| range.start);
    Choice::Several(offered)
}

fn winner(places: &[(Agreement, Range<usize>)], old: Option<&str>, quote: Quote<'_>) -> Option<Range<usize>> {
    let best = places
        .iter()
        .enumerate()
        .max_by_key(|(at, (agreement, _))| (agreement.score(), std::cmp::Reverse(*at)));
    let (index, (agreement, range)) = best?;
    let alone = places.len() == 1;
    let clear = places
        .iter()
        .enumerate()
        .all(|(at, (other, _))| at == index || agreement.beats(*other));
    // In the old text the anchor's own place agrees in full; any other place there is a twin.
    let (twins, complete) = old.map_or((Vec::new(), true), |old| {
        let (ranges, complete) = occurrences(old, quote);
        (
            ranges.iter().map(|range| Agreement::of(old, range, quote)).collect(),
            complete,
        )
    });
    let had_twins = twins.len() > 1;
    if alone && !had_twins && complete && (!is_short(quote.exact) || agreement.identifies()) {
        return Some(range.clone());
    }
    let mut twins = twins;
    let own = twins.iter().position(|twin| twin.all_before && twin.all_after);
    if let Some(own) = own {
        twins.remove(own);
    }
    let is_own = twins.iter().all(|twin| agreement.beats(*twin));
    (agreement.identifies() && clear && complete && is_own).then(|| range.clone())
}

/// Finds every place where the quote stands with the same edges as it had, overlapping ones too.
///
/// The second value tells whether all were found within the limit of work.
fn occurrences(hay: &str, quote: Quote<'_>) -> (Vec<Range<usize>>, bool) {
    let Some(first) = quote.exact.chars().next() else {
        return (Vec::new(), true);
    };
    let (free_start, free_end) = edges(quote);
    let most = (WORK / quote.exact.len()).clamp(16, 100_000);
    let (mut found, mut from) = (Vec::new(), 0);
    for _ in 0..most {
        let Some(start) = hay[from..].find(quote.exact).map(|at| from + at) else {
            return (found, true);
        };
        let end = start + quote.exact.len();
        if free_at(hay, start) == free_start && free_at(hay, end) == free_end {
            found.push(start..end);
        }
        from = start + first.len_utf8();
    }
    (found, false)
}

/// Tells whether the quote began and ended at the border of a word where it was described; where that is not told, yes.
fn edges(quote: Quote<'_>) -> (bool, bool) {
    let around = [quote.prefix, quote.exact, quote.suffix].concat();
    let start = quote.prefix.len();
    (free_at(&around, start), free_at(&around, start + quote.exact.len()))
}

/// Tells whether no word, number or grapheme cluster runs across a place.
fn free_at(text: &str, at: usize) -> bool {
    let whole = GraphemeCursor::new(at, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true);
    let mut before = text[..at].chars().rev().take(NEAR).filter(|c| !is_invisible(*c));
    let mut after = text[at..].chars().take(NEAR).filter(|c| !is_invisible(*c));
    let (Some(last), Some(first)) = (before.next(), after.next()) else {
        return whole;
    };
    let (previous, following) = (before.next(), after.next());
    whole
        && !(runs_on(last, first)
            || following.is_some_and(|following| is_link(last, first, following))
            || previous.is_some_and(|previous| is_link(previous, last, first))
            || is_sign(previous, last, first))
}

/// Tells whether two neighbours belong to one word or one number.
fn runs_on(left: char, right: char) -> bool {
    (is_word(left) && is_word(right))
        || (is_han_numeral(left) && is_han_numeral(right))
        || (left.is_numeric() && right.is_numeric())
}

/// Tells whether a character links its neighbours: 1,200 · 18:40 · 1 200 · can't.
fn is_link(left: char, link: char, right: char) -> bool {
    let in_number =
        matches!(link, '.' | ',' | ':' | '/' | '\'' | '’' | '٫' | '٬') || link.is_whitespace() && link != '\n';
    (left.is_numeric() && right.is_numeric() && in_number)
        || (left.is_alphabetic() && right.is_alphabetic() && matches!(link, '\'' | '’'))
}

/// Tells whether a number continues the sign before it: −5, but not 3-5 nor non-5.
fn is_sign(previous: Option<char>, last: char, first: char) -> bool {
    first.is_numeric() && matches!(last, '-' | '−' | '–' | '+') && previous.is_none_or(|c| !c.is_alphanumeric())
}

/// Tells whether a character is part of a word that spaces set apart.
fn is_word(c: char) -> bool {
    c == '_' || (c.is_alphanumeric() && !is_without_spaces(c))
}

/// Tells whether a character belongs to a script that puts no spaces between words: Chinese, Japanese, Thai and their like.
fn is_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn is_short(exact: &str) -> bool {
    exact
        .chars()
        .map(|c| if is_without_spaces(c) { 2 } else { 1 })
        .sum::<usize>()
        < SHORT
}

fn is_han_numeral(c: char) -> bool {
    c.is_numeric() || "〇零一二三四五六七八九十百千万萬億亿兆两兩数數".contains(c)
}

/// Tells whether a character leaves no trace on the page: soft hyphen, zero-width characters, direction marks.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{2060}' | '\u{feff}'
    )
}

/// A text without what typesetting changes, and where each of its characters came from.
struct Folded {
    text: String,
    /// For each character: where it begins in `text`, and the bytes of the original it stands for.
    origin: Vec<(usize, Range<usize>)>,
}

impl Folded {
    /// Folds runs of white space, soft hyphens and zero-width characters, quotation marks and dashes; nothing else.
    fn of(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
        };
        for (at, c) in original.char_indices().filter(|(_, c)| !is_invisible(*c)) {
            let range = at..at + c.len_utf8();
            let c = fold(c);
            match folded.origin.last_mut() {
                Some((_, last)) if c == ' ' && folded.text.ends_with(' ') => last.end = range.end,
                _ => {
                    folded.origin.push((folded.text.len(), range));
                    folded.text.push(c);
                }
            }
        }
        folded
    }

    /// Returns the span of the original that a range of the folded text stands for.
    fn span(&self, range: &Range<usize>) -> Span {
        let first = self.origin.partition_point(|(at, _)| *at < range.start);
        let last = self.origin.partition_point(|(at, _)| *at < range.end);
        let start = self.origin.get(first).map_or(0, |(_, from)| from.start);
        let end = last
            .checked_sub(1)
            .and_then(|last| self.origin.get(last))
            .map_or(start, |(_, from)| from.end);
        Span::new(start, end)
    }
}

fn fold(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' | '‹' | '›' | '＇' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '〝' | '〞' | '＂' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::super::describe;
    use super::*;

    /// Takes `a«b»c` apart into the text and the span between each pair of marks.
    fn marked(text: &str) -> (FrozenText, Vec<Span>) {
        let (mut plain, mut spans, mut start) = (String::new(), Vec::new(), 0);
        for c in text.chars() {
            match c {
                '«' => start = plain.len(),
                '»' => spans.push(Span::new(start, plain.len())),
                c => plain.push(c),
            }
        }
        (FrozenText::new(plain), spans)
    }

    /// Shows a text with what was found marked, after the first letter of the outcome and the stage.
    fn shown(text: &FrozenText, resolution: &Resolution) -> String {
        let (letter, spans) = match &resolution.outcome {
            Outcome::Placed(span) => ('P', vec![*span]),
            Outcome::Moved(span) => ('M', vec![*span]),
            Outcome::Ambiguous(spans) => ('A', spans.clone()),
            Outcome::Lost => return format!("L{}", resolution.stage),
        };
        let mut shown = text.as_str().to_owned();
        for span in spans.iter().rev() {
            shown.insert(span.end.get(), '»');
            shown.insert(span.start.get(), '«');
        }
        format!("{letter}{} {shown}", resolution.stage)
    }

    /// Described on the first text, resolved on the second: without and with knowledge of the first.
    #[test]
    fn anchors_find_their_words() {
        let table = [
            // The same place.
            (
                "The «mayor» denied it.",
                "The mayor denied it.",
                "P1 The «mayor» denied it.",
            ),
            // Elsewhere, once.
            (
                "The «mayor» denied it.",
                "On Monday the mayor denied it.",
                "M2 On Monday the «mayor» denied it.",
            ),
            (
                "The «mayor» denied it.",
                "The mayor denied all.",
                "P2 The «mayor» denied all.",
            ),
            // A longer word or number is another word or number.
            ("About «12» were hurt.", "About 120 were hurt.", "L5"),
            ("About «12» were hurt.", "About 12,000 were hurt.", "L5"),
            ("About «12» were hurt.", "About 12 000 were hurt.", "L5"),
            ("About «12» were hurt.", "About 3.12 were hurt.", "L5"),
            ("About «12» were hurt.", "It was 18:12 when they came.", "L5"),
            ("Some «5» degrees there.", "Some −5 degrees there.", "L5"),
            ("They «can» come.", "They can’t come.", "L5"),
            ("A «fact» it is.", "An artefact it is.", "L5"),
            ("共有«十二人»受伤。", "共有二十二人受伤。", "L5"),
            (
                "共有«十二人»受伤。",
                "昨天,共有十二人受伤。",
                "M2 昨天,共有«十二人»受伤。",
            ),
            ("a «e» b", "a e\u{301} b", "L5"),
            // Another number, name or negation is never near enough.
            (
                "They said «12 people were killed» there.",
                "They said 15 people were killed there.",
                "L5",
            ),
            ("«It was confirmed» today.", "It was not confirmed today.", "L5"),
            // Twins that the surroundings do not tell apart.
            (
                "First «three people» came.",
                "Later three people left, then three people.",
                "A2 Later «three people» left, then «three people».",
            ),
            // Twins that they do.
            (
                "The council said that «three people» were hurt on the bridge.",
                "Early three people came. The council said that three people were hurt on the bridge.",
                "M2 Early three people came. The council said that «three people» were hurt on the bridge.",
            ),
            (
                "The council said that «three people» were hurt on the bridge.",
                "Early three people came. The council said that three people fell.",
                "M2 Early three people came. The council said that «three people» fell.",
            ),
            // A short quote needs its surroundings.
            ("It was «X» there.", "And X it was.", "A2 And «X» it was."),
            // Typesetting is folded.
            (
                "He said: «\"We  were\nwarned\" - twice», then left.",
                "He said: “We were warned” — twice, then left.",
                "P3 He said: «“We were warned” — twice», then left.",
            ),
            ("The «re\u{ad}gime» fell.", "The regime fell.", "P3 The «regime» fell."),
            (
                "The «regime» fell.",
                "Look: the re\u{ad}gi\u{200b}me fell.",
                "M3 Look: the «re\u{ad}gi\u{200b}me» fell.",
            ),
            (
                "«1 200 people» came.",
                "1\u{a0}200 people came.",
                "P3 «1\u{a0}200 people» came.",
            ),
            ("«1 200 people» came.", "1200 people came.", "L5"),
            ("The «so-called plan».", "The artful so–called planner.", "L5"),
            ("It \u{201c}«fell»\u{201d}.", "", "L5"),
        ];
        for (old, new, expected) in table {
            let (old, spans) = marked(old);
            let new = FrozenText::new(new.to_owned());
            let anchor = describe(&old, spans[0]).unwrap();
            for known in [
                Known::default(),
                Known {
                    same_text: false,
                    old: Some(&old),
                },
            ] {
                let resolution = resolve(&new, &anchor, known);
                assert_eq!(
                    shown(&new, &resolution),
                    expected,
                    "{} -> {}",
                    old.as_str(),
                    new.as_str()
                );
            }
        }
    }

    #[test]
    fn the_old_text_decides_about_twins() {
        let table = [
            // One twin went, and the surroundings of the other do not say which it is.
            (
                "Of them «three people» fell. Then three people came.",
                "In the end three people stayed.",
                "A2 In the end «three people» stayed.",
            ),
            // They do say it.
            (
                "Of them all «three people» fell into the water. Then three people came.",
                "Of them all three people fell into the water; nobody came.",
                "P2 Of them all «three people» fell into the water; nobody came.",
            ),
            (
                "Then three people came. Of them all «three people» fell into the water.",
                "Of them all three people fell into the water. Nobody came.",
                "M2 Of them all «three people» fell into the water. Nobody came.",
            ),
            // What stays the same to the end is the same.
            (
                "Yes, yes. «Yes», yes.",
                "No. Yes, yes. Yes, yes.",
                "M2 No. Yes, yes. «Yes», yes.",
            ),
        ];
        for (old, new, expected) in table {
            let (old, spans) = marked(old);
            let new = FrozenText::new(new.to_owned());
            let anchor = describe(&old, spans[0]).unwrap();
            let resolution = resolve(
                &new,
                &anchor,
                Known {
                    same_text: false,
                    old: Some(&old),
                },
            );
            assert_eq!(shown(&new, &resolution), expected);
        }
    }

    #[test]
    fn anchors_from_elsewhere_are_read_as_far_as_they_go() {
        let text = FrozenText::new("The mayor denied it. The clerk denied it.".to_owned());
        let anchor = |start, end, exact: &str, prefix: &str, suffix: &str| Anchor {
            start: crate::core::text::CodePointOffset::new(start),
            end: crate::core::text::CodePointOffset::new(end),
            exact: exact.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
        };
        // anchor, on the same text, on an unknown one
        let table = [
            (
                anchor(4, 9, "", "", ""),
                "P1 The «mayor» denied it. The clerk denied it.",
                "L5",
            ),
            (anchor(4, 99, "", "", ""), "L5", "L5"),
            (anchor(9, 4, "", "", ""), "L5", "L5"),
            (anchor(0, 0, "", "a", "b"), "L5", "L5"),
            (
                anchor(0, 0, "mayor", "", ""),
                "P2 The «mayor» denied it. The clerk denied it.",
                "P2 The «mayor» denied it. The clerk denied it.",
            ),
            (
                anchor(0, 0, "denied", "", ""),
                "A2 The mayor «denied» it. The clerk «denied» it.",
                "A2 The mayor «denied» it. The clerk «denied» it.",
            ),
            (
                anchor(0, 0, "denied", "The clerk ", " it."),
                "P2 The mayor denied it. The clerk «denied» it.",
                "P2 The mayor denied it. The clerk «denied» it.",
            ),
            (
                anchor(31, 37, "denied", "", ""),
                "P1 The mayor denied it. The clerk «denied» it.",
                "A2 The mayor «denied» it. The clerk «denied» it.",
            ),
            (
                anchor(30, 36, "clerk", "", ""),
                "M2 The mayor denied it. The «clerk» denied it.",
                "M2 The mayor denied it. The «clerk» denied it.",
            ),
        ];
        for (anchor, same, unknown) in table {
            let on = |same_text| shown(&text, &resolve(&text, &anchor, Known { same_text, old: None }));
            assert_eq!((on(true).as_str(), on(false).as_str()), (same, unknown), "{anchor:?}");
        }
    }

    #[test]
    fn a_hostile_quote_is_bounded_work() {
        let text = FrozenText::new("a".repeat(1 << 20));
        let span = Span::new(1 << 18, 3 << 18);
        let anchor = Anchor {
            prefix: "b".to_owned(),
            ..describe(&text, span).unwrap()
        };
        let resolution = resolve(&text, &anchor, Known::default());
        assert_eq!(resolution.span(), None);
    }

    #[test]
    fn folding_remembers_where_it_comes_from() {
        let folded = Folded::of("a\u{ad} \u{200b}\n“b”—漢");
        assert_eq!(folded.text, "a \"b\"-漢");
        assert_eq!(folded.span(&(0..1)), Span::new(0, 1));
        assert_eq!(folded.span(&(1..2)), Span::new(3, 8));
        assert_eq!(folded.span(&(2..5)), Span::new(8, 15));
        assert_eq!(folded.span(&(6..9)), Span::new(18, 21));
    }
}
