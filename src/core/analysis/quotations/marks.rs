//! Which marks open and close a quotation, and which are apostrophes or inches. It knows no speaker.

use super::Quotation;
use crate::core::analysis::reading::{Reading, Token, TokenKind};
use crate::core::text::Span;

/// Families of marks: one of a family closes another of it, as real texts mix them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Family {
    Double,
    Angle,
    Single,
    SingleAngle,
}

fn family(mark: &str) -> Option<Family> {
    match mark {
        "\"" | "“" | "”" | "„" | "‟" | "＂" => Some(Family::Double),
        "«" | "»" => Some(Family::Angle),
        "'" | "‘" | "’" | "‚" | "‛" => Some(Family::Single),
        "‹" | "›" => Some(Family::SingleAngle),
        _ => None,
    }
}

/// A quotation, by the places of its marks among the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The token that opens it.
    pub open: usize,
    /// The token that closes it; of one that is not closed, the last one in it.
    pub close: usize,
    /// Whether it is closed.
    pub closed: bool,
    /// Whether it goes on in the next paragraph.
    pub goes_on: bool,
    /// Whether it stands in another one.
    pub nested: bool,
}

struct Open {
    at: usize,
    family: Family,
}

/// Finds the quotations, in order of their beginnings.
pub(super) fn pairs(reading: &Reading<'_>) -> Vec<Pair> {
    let tokens = &reading.tokens;
    let mut pairs: Vec<Pair> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut line = 0;
    for at in 0..tokens.len() {
        if tokens[at].line != line {
            end_of_line(tokens, at, &mut open, &mut pairs);
            line = tokens[at].line;
        }
        let Some(family) = family(tokens[at].text) else {
            continue;
        };
        let pending = open.iter().rposition(|o| o.family == family);
        let mark = Mark::of(reading.text, tokens, at, pending.map(|n| tokens[open[n].at].text));
        match mark {
            Mark::Neither => {}
            Mark::Opens => {
                if let Some(n) = pending.filter(|_| matches!(family, Family::Double | Family::Angle)) {
                    // The one before was never closed: it ends here.
                    close(tokens, &mut open, n, at.saturating_sub(1), false, &mut pairs);
                }
                open.push(Open { at, family });
            }
            Mark::Closes => {
                if let Some(n) = pending {
                    close(tokens, &mut open, n, at, true, &mut pairs);
                }
            }
        }
    }
    end_of_line(tokens, tokens.len(), &mut open, &mut pairs);
    crate::core::order::sort_by_key(&mut pairs, |pair| (pair.open, std::cmp::Reverse(pair.close)));
    let mut end = 0;
    for pair in &mut pairs {
        pair.nested = pair.open < end;
        end = end.max(pair.close);
    }
    pairs
}

fn close(tokens: &[Token<'_>], open: &mut Vec<Open>, n: usize, at: usize, closed: bool, pairs: &mut Vec<Pair>) {
    let from = open[n].at;
    // Single marks inside that were never closed were apostrophes.
    open.truncate(n);
    if at > from + usize::from(closed) && tokens[at].line == tokens[from].line {
        pairs.push(Pair {
            open: from,
            close: at,
            closed,
            goes_on: false,
            nested: false,
        });
    }
}

/// Ends what is open at the end of a paragraph: it goes on where the next one begins with the same sort of mark.
fn end_of_line(tokens: &[Token<'_>], at: usize, open: &mut Vec<Open>, pairs: &mut Vec<Pair>) {
    for pending in std::mem::take(open) {
        let is_outer = matches!(pending.family, Family::Double | Family::Angle);
        if !is_outer || at <= pending.at + 1 {
            continue;
        }
        let goes_on = tokens
            .get(at)
            .is_some_and(|next| family(next.text) == Some(pending.family));
        pairs.push(Pair {
            open: pending.at,
            close: at - 1,
            closed: false,
            goes_on,
            nested: false,
        });
        // What was opened inside of an unclosed one is not told apart from it.
        break;
    }
}

enum Mark {
    Opens,
    Closes,
    Neither,
}

impl Mark {
    #[expect(
        clippy::match_same_arms,
        reason = "one line for each way in which a mark stands, family by family"
    )]
    /// Tells what a mark does where it stands; `pending` is the mark of its family that waits to be closed.
    fn of(text: &str, tokens: &[Token<'_>], at: usize, pending: Option<&str>) -> Self {
        let token = &tokens[at];
        let before = text[..token.start].chars().next_back();
        let after = text[token.end..].chars().next();
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let after_open =
            before.is_some_and(|c| matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '…' | '¿' | '¡') || is_opener(c));
        let may_open = (is_space(before) || after_open) && !is_space(after);
        match token.text {
            "„" | "‚" => Self::Opens,
            "‘" | "‛" if pending == Some("‚") => Self::Closes,
            "‘" | "‛" if may_open || (!is_word(before) && is_word(after)) => Self::Opens,
            "‘" | "‛" => Self::Neither,
            "“" if pending == Some("„") => Self::Closes,
            "“" if pending.is_some() && !may_open && !is_word(after) => Self::Closes,
            "“" => Self::Opens,
            "”" if pending.is_some() => Self::Closes,
            "”" if may_open => Self::Opens,
            "”" => Self::Neither,
            "«" if pending == Some("»") => Self::Closes,
            "«" => Self::Opens,
            "»" if pending.is_some() => Self::Closes,
            "»" if may_open && is_word(after) => Self::Opens,
            "»" => Self::Neither,
            "‹" if pending == Some("›") => Self::Closes,
            "‹" => Self::Opens,
            "›" if pending.is_some() => Self::Closes,
            "›" => Self::Neither,
            "'" | "’" => Self::single(tokens, at, may_open, pending, after),
            // Straight: 6' 2" is a length.
            _ if pending.is_some() && !(may_open && is_space(before) && !is_space(after) && is_word(after)) => {
                Self::Closes
            }
            _ if pending.is_some() => Self::again(tokens, at),
            _ if before.is_some_and(char::is_numeric) => Self::Neither,
            _ if is_space(after) && !is_space(before) => Self::Neither,
            _ => Self::Opens,
        }
    }

    /// A straight mark that could open although one is open: it does where more of them follow in its line than would close.
    fn again(tokens: &[Token<'_>], at: usize) -> Self {
        let rest = tokens[at + 1..]
            .iter()
            .take_while(|token| token.line == tokens[at].line);
        let left = rest
            .filter(|token| family(token.text) == Some(Family::Double))
            .take(64)
            .count();
        if left % 2 == 1 { Self::Opens } else { Self::Closes }
    }

    /// A single mark: mostly an apostrophe.
    fn single(tokens: &[Token<'_>], at: usize, may_open: bool, pending: Option<&str>, after: Option<char>) -> Self {
        let next = tokens.get(at + 1);
        if pending.is_none() {
            let is_short = next.is_some_and(|next| next.kind != TokenKind::Word || next.text.chars().count() == 1);
            let is_cut = tokens[at].text == "’" || is_short && after.is_some_and(char::is_alphanumeric);
            // ’90s, ’n’; and a mark that no other one of its line could close is an apostrophe too.
            let opens = may_open && !is_cut && Self::has_close(tokens, at);
            return if opens { Self::Opens } else { Self::Neither };
        }
        let is_plural = at > 0
            && tokens[at - 1].end == tokens[at].start
            && tokens[at - 1].text.ends_with(['s', 'x', 'z'])
            && next.is_some_and(|next| next.kind == TokenKind::Word && next.start > tokens[at].end);
        if after.is_some_and(char::is_alphanumeric) || (is_plural && Self::has_close(tokens, at)) {
            Self::Neither
        } else {
            Self::Closes
        }
    }

    /// Tells whether a single mark further on in the line could close: behind a letter or a sign, before a space or a sign.
    fn has_close(tokens: &[Token<'_>], at: usize) -> bool {
        let line = tokens[at].line;
        let rest = tokens.iter().enumerate().skip(at + 1).take(200);
        let mut rest = rest.take_while(|(_, token)| token.line == line);
        rest.any(|(n, token)| {
            family(token.text) == Some(Family::Single)
                && tokens[n - 1].end == token.start
                && tokens
                    .get(n + 1)
                    .is_none_or(|next| next.start > token.end || next.kind == TokenKind::Mark || next.line != line)
        })
    }
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«' | '‘' | '‚' | '‹' | '»')
}

impl Pair {
    /// Returns the quotation with these marks, without its speaker; nothing where there are no words in it.
    pub(super) fn quotation(&self, reading: &Reading<'_>) -> Option<Quotation> {
        let tokens = &reading.tokens;
        let first = tokens.get(self.open + 1)?;
        let last = if self.closed {
            self.close.checked_sub(1)?
        } else {
            self.close
        };
        let last = tokens.get(last).filter(|last| last.start >= first.start)?;
        let inside = &tokens[self.open + 1..];
        let words = inside
            .iter()
            .take_while(|token| token.start <= last.start)
            .filter(|token| token.kind != TokenKind::Mark)
            .count();
        if words == 0 {
            return None;
        }
        let inner = Span::new(first.start, last.end);
        Some(Quotation {
            span: Span::new(tokens[self.open].start, tokens[self.close].end),
            inner,
            speaker: None,
            continues: None,
            partial: is_partial(reading, inner, words),
            unclosed: !self.closed && !self.goes_on,
            level: u8::from(self.nested),
            reason: match () {
                () if self.nested => "nested",
                () if self.goes_on => "goes-on",
                () if !self.closed => "unclosed",
                () => "marks",
            },
        })
    }
}

/// Tells whether words are a piece of a sentence: they begin with a small letter, or are few and end without a mark of their own.
fn is_partial(reading: &Reading<'_>, inner: Span, words: usize) -> bool {
    let own = reading.slice(inner);
    let first = own.chars().find(|c| c.is_alphabetic());
    let ends = own.ends_with(['.', '!', '?', '…', ',', '؟', '۔', '。']);
    let follows = reading.text[inner.end.get()..]
        .chars()
        .skip(1)
        .find(|c| !c.is_whitespace());
    let is_small = first.is_some_and(char::is_lowercase);
    is_small || (!ends && words <= 6 && !matches!(follows, Some('.' | '!' | '?' | ','))) || (!ends && words <= 3)
}
