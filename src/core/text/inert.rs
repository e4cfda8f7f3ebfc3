//! Characters that nobody sees and that can change what is seen: for whatever shows words that came from a file. It never changes the
//! words themselves; a frozen text keeps every character.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Says whether a character shows nothing by itself, white space and the soft hyphen excepted: controls, marks of direction (Unicode
/// Bidirectional Algorithm, UAX #9, section 2), characters without width, fillers, and tags.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    if c < '\u{300}' {
        return c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    }
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Says whether a character belongs to a script that is written from right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && c != '\u{61c}'
}

/// Returns how a hidden character is named where it stands: `U+202E`.
#[must_use]
pub fn named(c: char) -> String {
    let mut name = String::from("U+");
    // Writing to a string does not fail.
    write!(name, "{:04X}", u32::from(c)).unwrap_or_default();
    name
}

/// Returns the characters to name where words are shown, each with its byte: what is hidden, but for what some scripts need. Those are
/// joiners behind letters that are not ASCII, the marks of direction beside letters from right to left, and an isolate (U+2068) that is
/// closed.
#[must_use]
pub fn to_name(words: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    if !words.chars().any(is_hidden) {
        return found;
    }
    let has_rtl = words.chars().any(is_rtl);
    let isolates = closed_isolates(words);
    let mut before = ' ';
    for (at, c) in words.char_indices() {
        let is_named = match c {
            '\u{200c}' | '\u{200d}' => before.is_ascii() || is_hidden(before),
            '\u{200e}' | '\u{200f}' | '\u{61c}' => !has_rtl,
            '\u{2068}' | '\u{2069}' => !isolates.contains(&at),
            c => is_hidden(c),
        };
        if is_named {
            found.push((at, c));
        }
        before = c;
    }
    found
}

/// Returns words as they are shown: what is hidden in them is named in brackets.
#[must_use]
pub fn inert(words: &str) -> Cow<'_, str> {
    let found = to_name(words);
    if found.is_empty() {
        return Cow::Borrowed(words);
    }
    let mut shown = String::with_capacity(words.len());
    let mut done = 0;
    for (at, c) in found {
        shown.push_str(words.get(done..at).unwrap_or_default());
        shown.push('[');
        shown.push_str(&named(c));
        shown.push(']');
        done = at + c.len_utf8();
    }
    shown.push_str(words.get(done..).unwrap_or_default());
    Cow::Owned(shown)
}

/// Returns the bytes where isolates open and close that are both there, one pair inside of another or beside it.
fn closed_isolates(words: &str) -> BTreeSet<usize> {
    let (mut open, mut closed) = (Vec::new(), BTreeSet::new());
    for (at, c) in words.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push((at, c)),
            '\u{2069}' => {
                if let Some((start, '\u{2068}')) = open.pop() {
                    closed.extend([start, at]);
                }
            }
            _ => {}
        }
    }
    closed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_named() {
        for (words, shown) in [
            ("Ada", "Ada"),
            ("two\nlines\tand soft\u{ad}ly", "two\nlines\tand soft\u{ad}ly"),
            ("exe.\u{202e}gpj", "exe.[U+202E]gpj"),
            ("a\u{2066}b\u{2069}", "a[U+2066]b[U+2069]"),
            ("a\u{2068}b\u{2069}c", "a\u{2068}b\u{2069}c"),
            ("a\u{2069}b\u{2068}c", "a[U+2069]b[U+2068]c"),
            ("\u{2068}\u{2067}x\u{2069}\u{2069}", "\u{2068}[U+2067]x[U+2069]\u{2069}"),
            ("\u{0}\u{1b}[31m\u{7f}\u{85}", "[U+0000][U+001B][31m[U+007F][U+0085]"),
            ("Ad\u{200b}a\u{feff}", "Ad[U+200B]a[U+FEFF]"),
            ("Ad\u{200d}a", "Ad[U+200D]a"),
            ("می\u{200c}شود", "می\u{200c}شود"),
            ("👩\u{200d}🚒", "👩\u{200d}🚒"),
            ("שלום\u{200f}!", "שלום\u{200f}!"),
            ("hello\u{200f}!", "hello[U+200F]!"),
            ("x\u{e0041}\u{e007f}", "x[U+E0041][U+E007F]"),
            ("\u{3164}", "[U+3164]"),
            ("a\u{2028}b", "a[U+2028]b"),
            ("", ""),
        ] {
            assert_eq!(inert(words), shown);
            assert_eq!(inert(shown), shown, "twice is once");
        }
    }

    /// Whatever comes in, nothing that is shown can turn the direction of what stands beside it.
    #[test]
    fn nothing_gets_out() {
        let mut words = String::new();
        for n in 0..0x10_ffff_u32 {
            words.extend(char::from_u32(n));
        }
        let shown = inert(&words);
        for c in shown.chars().filter(|c| is_hidden(*c)) {
            assert!(
                matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{2068}' | '\u{2069}'),
                "{c:?}"
            );
        }
        let depth = shown.chars().fold(0_i32, |depth, c| {
            let depth = depth + i32::from(c == '\u{2068}') - i32::from(c == '\u{2069}');
            assert!(depth >= 0);
            depth
        });
        assert_eq!(depth, 0);
    }
}
