//! Small and capital letters one by one, without rules of any language: Latin, Greek, Cyrillic, Armenian and Adlam; any other letter stays
//! as it is. The tables of the standard library know all, and are a large part of a download.

/// Capitals that stand in no row, each with its small letter.
const PAIRS: &str = "ƁɓƂƃƄƅƆɔƇƈƉɖƊɗƋƌƎǝƏəƐɛƑƒƓɠƔɣƖɩƗɨƘƙƜɯƝɲƟɵƠơƢƣƤƥƧƨƩʃƬƭƮʈƯưƱʊƲʋƳƴƵƶƷʒƸƹƼƽǄǆǇǉǊǌǱǳǴǵȺⱥȻȼȽƚɁɂɃƀɄʉɅʌ\
                     ΆάΈέΉήΊίΌόΎύΏώӀӏẞß";

/// Returns the capital of a letter: Latin, Greek and Cyrillic ones only, for initials.
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

/// Returns the small letter of a letter.
#[must_use]
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0xd7 | 0x3a2 => code,
        0x41..=0x5a | 0xc0..=0xde | 0x391..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => code + 32,
        0x400..=0x40f => code + 80,
        0x531..=0x556 => code + 48,
        0x2160..=0x216f => code + 16,
        0x1e900..=0x1e921 => code + 34,
        0x130 => 0x69,
        0x178 => 0xff,
        // Pairs of capital and small letter, the capital odd in some rows and even in others.
        0x139..=0x147 | 0x179..=0x17d | 0x1cd..=0x1db | 0x4c1..=0x4cd if !code.is_multiple_of(2) => code + 1,
        0x100..=0x136
        | 0x14a..=0x176
        | 0x1de..=0x1ee
        | 0x1f8..=0x21e
        | 0x222..=0x232
        | 0x246..=0x24e
        | 0x370..=0x372
        | 0x376
        | 0x3d8..=0x3ee
        | 0x460..=0x480
        | 0x48a..=0x4be
        | 0x4d0..=0x52e
        | 0x1e00..=0x1e94
        | 0x1ea0..=0x1efe
            if code.is_multiple_of(2) =>
        {
            code + 1
        }
        0x181..=0x245 | 0x386..=0x38f | 0x4c0 | 0x1e9e => {
            let mut pairs = PAIRS.chars();
            while let (Some(capital), Some(small)) = (pairs.next(), pairs.next()) {
                if capital == letter {
                    return small;
                }
            }
            code
        }
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Returns a letter small and without its accent, as far as the languages of the finders have such; nothing for a mark that stands on
/// another letter (accents, Arabic vowel signs) and for what nobody sees (tatweel, joiners, soft hyphens).
#[must_use]
pub fn plain(letter: char) -> Option<char> {
    Some(match lower(letter) {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        '’' | 'ʼ' => '\'',
        '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{200c}'
        | '\u{200d}'
        | '\u{ad}' => {
            return None;
        }
        small => small,
    })
}

/// Returns words with every letter small. A capital sigma at the end of a word becomes a sigma as everywhere.
#[must_use]
#[inline(never)]
pub fn lower_case(words: &str) -> String {
    words.chars().map(lower).collect()
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

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the oracle")]
    fn small_letters_are_those_of_the_standard_library() {
        let mut unknown = Vec::new();
        for letter in '\0'..=char::MAX {
            let mut all = letter.to_lowercase();
            let expected = all.next().unwrap_or(letter);
            if lower(letter) != expected {
                assert_eq!(
                    lower(letter),
                    letter,
                    "never another letter than it should be: {letter}"
                );
                unknown.push(letter);
            }
        }
        // Phonetic letters, archaic Greek and Cyrillic, scripts that have capitals for titles or in old books only.
        let archaic = "ƦƱǅǈǋǲǶǷȠȾͿϏϴϷϹϺϽϾϿ";
        let met = |range: std::ops::RangeInclusive<char>| unknown.iter().any(|letter| range.contains(letter));
        assert!(
            unknown
                .iter()
                .filter(|letter| **letter < '\u{10a0}')
                .all(|letter| archaic.contains(*letter))
        );
        assert!(!met('\u{1e00}'..='\u{1eff}') && met('\u{13a0}'..='\u{13f5}'));
        for words in [
            "ÉTÉ À L’ŒUVRE",
            "ГОСТЬ ЁЖ ЇЖАК",
            "İSTANBUL ŞİŞLİ",
            "ΑΘΉΝΑ",
            "ĐẠI HỌC",
            "Ɗan ƙasa",
            "STRASSE ẞ",
        ] {
            let expected: String = words
                .chars()
                .flat_map(char::to_lowercase)
                .filter(|c| *c != '\u{307}')
                .collect();
            assert_eq!(lower_case(words), expected);
        }
    }
}
