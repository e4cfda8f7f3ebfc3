//! Capitals of letters, for initials. It knows Latin, Greek and Cyrillic letters one by one and no rules of any language; any other letter
//! stays as it is. The tables of the standard library know all, and are a large part of a download.

/// Returns the capital of a letter.
#[must_use]
pub fn upper(letter: char) -> char {
    let code = u32::from(letter);
    let capital = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe | 0x3b1..=0x3c1 | 0x3c3..=0x3cb | 0x430..=0x44f => code - 32,
        0xff => 0x178,
        0x131 => 0x49,
        0x3c2 => 0x3a3,
        0x450..=0x45f => code - 80,
        // Pairs of capital and small letter, the capital odd in some rows and even in others.
        0x13a..=0x148 | 0x17a..=0x17e if code.is_multiple_of(2) => code - 1,
        0x101..=0x137 | 0x14b..=0x177 | 0x461..=0x481 | 0x48b..=0x4bf | 0x4d1..=0x52f if !code.is_multiple_of(2) => {
            code - 1
        }
        _ => code,
    };
    char::from_u32(capital).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        let ranges = [0x20..=0x17e, 0x3b1..=0x3cb, 0x400..=0x4bf, 0x4d0..=0x52f];
        for letter in ranges.into_iter().flatten().filter_map(char::from_u32) {
            let mut all = letter.to_uppercase();
            if let (Some(capital), None) = (all.next(), all.next()) {
                // The micro sign is no letter of a word.
                let expected = if letter == 'µ' { letter } else { capital };
                assert_eq!(upper(letter), expected, "{letter}");
            }
        }
        assert_eq!(['漢', 'א', '3', 'ß'].map(upper), ['漢', 'א', '3', 'ß']);
    }
}
