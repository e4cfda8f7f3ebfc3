//! The marks around sentences: which end them, which open and which close. It judges each by its neighbours and by what is open in the
//! line, and finds no quotations.

use crate::core::analysis::Language;

/// Tells whether a mark may end a sentence (UAX #29, `ATerm` and `STerm`, with the ellipsis).
pub fn is_end_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '\u{2024}' | '\u{fe52}' | '．' | '‼'..='‽' | '⁇'..='⁉'
        | '\u{589}' | '\u{61d}'..='\u{61f}' | '\u{6d4}' | '\u{700}'..='\u{702}' | '\u{964}' | '\u{965}'
        | '\u{104a}' | '\u{104b}' | '\u{1362}' | '\u{1367}' | '\u{1368}' | '\u{17d4}' | '\u{17d5}')
        || is_full_width(c)
}

/// Tells whether it is an end mark of the scripts that write without spaces.
pub fn is_full_width(c: char) -> bool {
    matches!(c, '。' | '｡' | '！' | '？')
}

/// Tells whether it is a quotation mark, or serves as one.
pub fn is_quote(c: char) -> bool {
    "\"'“”„‟‘’‚«»‹›「」『』＂".contains(c)
}

/// Tells whether it closes a bracket.
pub fn is_bracket_end(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '】' | '》' | '〉' | '］')
}

/// Tells whether it may stand before the first word of a sentence: a bracket or quotation mark that opens, or `¿` and `¡`.
pub fn is_opener(c: char) -> bool {
    is_open_bracket(c) || matches!(c, '¿' | '¡') || is_quote(c) && !matches!(c, '”' | '’' | '」' | '』')
}

fn is_open_bracket(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '【' | '《' | '〈' | '［')
}

/// What closes after an end mark.
pub struct Closed {
    /// Where the last of it ends.
    pub end: usize,
    /// Whether a quotation mark is among it.
    pub has_quote: bool,
    /// Whether the end of a bracket is among it.
    pub has_bracket: bool,
}

/// What is open at a place in a line.
pub struct Marks {
    /// Whether `»` may open.
    is_outward: bool,
    /// The angle mark that opened, and how often.
    angle: Option<(char, u32)>,
    low: bool,
    low_single: bool,
    straight: bool,
    single: bool,
    /// Whether a bracket is open that was opened behind the first word of its sentence.
    inside: bool,
}

impl Marks {
    /// Returns what is open at the start of a line.
    pub fn new(language: Language) -> Self {
        Self {
            is_outward: matches!(language, Language::German | Language::Other),
            angle: None,
            low: false,
            low_single: false,
            straight: false,
            single: false,
            inside: false,
        }
    }

    /// Says that a sentence begins.
    pub fn begin(&mut self) {
        self.inside = false;
    }

    /// Says that a bracket closes.
    pub fn close(&mut self) {
        self.inside = false;
    }

    /// Tells whether a bracket is open that was opened behind the first word of its sentence.
    pub fn is_inside(&self) -> bool {
        self.inside
    }

    /// Notes the character at a place. `has_word`: a word of its sentence stands before it.
    pub fn pass(&mut self, line: &str, at: usize, before: Option<char>, has_word: bool) {
        let mut chars = line[at..].chars();
        let Some(c) = chars.next() else {
            return;
        };
        let after = chars.next();
        let is_after_blank = before.is_none_or(|c| c.is_whitespace() || is_opener(c));
        let is_before_word = after.is_some_and(char::is_alphanumeric);
        match c {
            '„' | '‟' => self.low = true,
            '“' | '”' => self.low = false,
            '‚' => self.low_single = is_before_word,
            '‘' => self.low_single = false,
            '"' if is_after_blank == is_before_word => self.straight = is_before_word,
            '"' => self.straight = !self.straight,
            '\'' if !is_before_word => self.single = false,
            '\'' if is_after_blank => self.single = true,
            '«' | '»' => self.pass_angle(c),
            _ if is_open_bracket(c) => self.inside = has_word,
            _ if is_bracket_end(c) => self.inside = false,
            _ => {}
        }
    }

    fn pass_angle(&mut self, c: char) {
        self.angle = match self.angle {
            None if c == '«' || self.is_outward => Some((c, 1)),
            Some((open, depth)) if open == c => Some((c, depth.saturating_add(1))),
            Some((open, depth)) if depth > 1 => Some((open, depth - 1)),
            _ => None,
        };
    }

    /// Tells whether a quotation mark after an end mark closes. `is_apart`: white space stands between them.
    fn closes(&self, c: char, after: Option<char>, is_apart: bool) -> bool {
        let is_before_word = after.is_some_and(|c| c.is_alphanumeric() || is_opener(c));
        let is_open = match c {
            '”' | '’' | '」' | '』' => !is_apart || c == '”' && !is_before_word,
            '“' => self.low,
            '‘' => self.low_single,
            '"' => self.straight,
            '\'' => self.single && !is_apart,
            '«' | '»' if self.angle.is_some_and(|(open, _)| open != c) => return true,
            '«' | '»' if !self.is_outward => return c == '»' && !is_apart,
            _ => false,
        };
        if is_apart {
            is_open && !after.is_some_and(char::is_alphanumeric)
        } else {
            is_open || is_quote(c) && !is_before_word
        }
    }

    /// Finds what closes after the end marks that end at a place, and notes it.
    pub fn closed_after(&mut self, line: &str, end: usize) -> Closed {
        let mut closed = Closed {
            end,
            has_quote: false,
            has_bracket: false,
        };
        let mut at = end;
        loop {
            let rest = &line[at..];
            let mut chars = rest.chars();
            let c = chars.next();
            let is_apart = at > closed.end;
            match c {
                Some(c) if is_quote(c) && self.closes(c, chars.next(), is_apart) => {
                    closed.has_quote = true;
                    // Straight marks close here even before a word, where they else would open.
                    match c {
                        '"' => self.straight = false,
                        '\'' => self.single = false,
                        _ => self.pass(line, at, None, true),
                    }
                    at += c.len_utf8();
                }
                Some(c) if !is_apart && is_bracket_end(c) => {
                    closed.has_bracket = true;
                    at += c.len_utf8();
                }
                Some(c) if !is_apart && is_trailing(c) => at += c.len_utf8(),
                Some('[') if !is_apart && note(rest) > 0 => at += note(rest),
                Some(c) if !is_apart && c.is_whitespace() => {
                    at += rest.len() - rest.trim_start().len();
                    continue;
                }
                _ => return closed,
            }
            closed.end = at;
        }
    }
}

/// Pictures and raised digits, which belong to what is before them.
fn is_trailing(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}' | '¹' | '²' | '³' | '⁰'..='⁹')
}

/// Returns the length of the number of a note in brackets that a text begins with, or nothing.
fn note(rest: &str) -> usize {
    let digits = rest.bytes().skip(1).take_while(u8::is_ascii_digit).take(4).count();
    let is_note = (1..=3).contains(&digits) && rest.as_bytes().get(digits + 1) == Some(&b']');
    if is_note { digits + 2 } else { 0 }
}
