//! Where words begin and end: UAX #29 (word boundaries) as far as it matters here, without its tables. In scripts that write no spaces
//! between words, ideographs and kana stand for themselves and other letters stay together.

/// Tells whether a character is part of a word: a letter, or a mark on one.
#[must_use]
pub fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining(c)
}

/// Combining marks of the scripts at hand (general category Mn, as far as it matters for words), tatweel and invisible joiners.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}'
        | '\u{200c}' | '\u{200d}' | '\u{ad}' | '\u{fe20}'..='\u{fe2f}')
}

/// Tells whether a character is a word by itself: an ideograph, or hiragana.
fn is_alone(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns where each word begins and ends, in bytes: runs of letters and digits, with what joins two of them (`can't`, `3.5`).
pub fn words(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let begins = |c: char| c.is_alphanumeric();
        let start = at + text.get(at..)?.find(begins)?;
        let mut chars = text.get(start..)?.char_indices().peekable();
        let (_, first) = chars.next()?;
        at = start + first.len_utf8();
        let mut last = first;
        while let Some((offset, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let joins = next.is_some_and(|next| match c {
                '.' | '\'' | '’' | '․' => last.is_numeric() == next.is_numeric() && next.is_alphanumeric(),
                ':' | '·' => is_letter(last) && is_letter(next),
                ',' | ';' | '٫' | '٬' => last.is_numeric() && next.is_numeric(),
                _ => false,
            });
            let is_part = is_letter(c) || c.is_numeric() || matches!(c, '_' | '\u{202f}');
            let ends = is_alone(c) || is_alone(last) && !is_combining(c) || joins && next.is_some_and(is_alone);
            if ends || !(is_part || joins) {
                break;
            }
            at = start + offset + c.len_utf8();
            if !is_combining(c) {
                last = c;
            }
        }
        Some((start, at))
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn theirs(text: &str) -> Vec<&str> {
        text.unicode_words().collect()
    }

    fn ours(text: &str) -> Vec<&str> {
        words(text).map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn words_are_those_of_the_crate_in_articles() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/analysis");
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            assert_eq!(ours(&text), theirs(&text), "{}", path.display());
        }
    }

    #[test]
    fn words_are_those_of_the_crate_in_hard_places() {
        for text in [
            "can't rock 'n' roll d’une l'été a.b.c. U.S. 3.5 12,000; 1;2 a,b a1 1a x_y 14:02 a:b e.g. 3.x don''t",
            "北京2008年の橋が落ちた カタカナ。東京tower",
            "قالَ ٣٫٥ الشيباني",
            "naïve e\u{301}tude \u{200d} a\u{200d}b",
            "",
            "…—“”",
        ] {
            assert_eq!(ours(text), theirs(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_stand_in_order_and_hold_a_letter(text in "\\PC*") {
            let mut last = 0;
            for (start, end) in words(&text) {
                prop_assert!(start >= last && end > start);
                prop_assert!(text[start..end].contains(char::is_alphanumeric));
                last = end;
            }
            prop_assert!(!text[last..].contains(char::is_alphanumeric));
        }
    }
}
