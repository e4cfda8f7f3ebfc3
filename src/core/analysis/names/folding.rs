//! From a name as it stands to two keys, as docs/names.md tells in plain words: the *plain* key, which spellings share that nobody would
//! tell apart, and the *folded* key, which spellings share that one person's name is known to have in different newspapers.
//!
//! It does not translate, carries no name from one script to another, and decides nothing: that two names have one key is a reason to
//! look, and [`entities`](super::entities()) asks for more before it joins them.

use super::words::{ARABIC_TITLES, BODY_HEADS, COURTESY, GIVEN, MODIFIERS, PLACE_HEADS, SHORT, TITLES, has, spelled};

/// The longest name, in words, that is folded whole; what comes after is left out.
const WORDS: usize = 12;

/// Returns the folded key of a name: the one that a search for it should compare.
#[must_use]
pub fn fold(name: &str) -> String {
    folded(&plain(name))
}

/// Returns the plain key of a name: its words in small letters without titles, articles, possessive endings, accents and marks.
#[must_use]
pub fn plain(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let pieces = pieces(name);
    for (index, piece) in pieces.iter().take(WORDS * 2).enumerate() {
        // The Spanish title; behind a name it is senior.
        let is_title = words.is_empty() && piece.text.eq_ignore_ascii_case("sr");
        let word = if is_title {
            "sr".to_owned()
        } else {
            plain_word(piece.text)
        };
        let is_last = index + 1 == pieces.len();
        let is_article = match word.as_str() {
            "al" | "el" | "аль" | "эль" | "the" => true,
            // The l of the article, as the letter after it is spoken.
            "as" | "ash" | "an" | "ar" | "at" | "ad" | "az" | "es" | "ul" => piece.hyphen,
            _ => false,
        };
        if !word.is_empty() && words.len() < WORDS && (!is_article || is_last && words.is_empty()) {
            words.push(word);
        }
    }
    without_titles(&mut words);
    if let [word] = &words[..]
        && !name.contains(char::is_lowercase)
        && let Some((_, long)) = SHORT.iter().find(|(short, _)| short == word)
    {
        return (*long).to_owned();
    }
    words.join(" ")
}

/// Takes titles off the front, as long as a name is left: of Mr Park, but not of General Assembly.
fn without_titles(words: &mut Vec<String>) {
    let is_body = words
        .last()
        .is_some_and(|last| has(BODY_HEADS, last) || has(PLACE_HEADS, last));
    let is_title = |word: &String| {
        if is_body {
            has(COURTESY, word)
        } else {
            has(TITLES, word) || has(ARABIC_TITLES, word)
        }
    };
    let mut from = 0;
    // A title may have words before it that are none by themselves: Foreign Minister.
    for (index, word) in words.iter().enumerate() {
        if is_title(word) {
            from = index + 1;
        } else if !has(MODIFIERS, word) {
            break;
        }
    }
    if from < words.len() {
        words.drain(..from);
    }
}

/// A part of a name between spaces, hyphens and stops.
struct Piece<'a> {
    text: &'a str,
    /// Whether a hyphen follows.
    hyphen: bool,
}

fn pieces(name: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let is_border =
        |c: char| !(c.is_alphanumeric() || is_mark(c) || matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`' | 'ʿ' | 'ʾ'));
    for text in name.split_inclusive(is_border) {
        let word = text.trim_end_matches(is_border);
        let hyphen = text.ends_with(['-', '\u{2010}', '\u{2011}']);
        let word = ["'s", "’s", "ʼs"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word);
        if !word.is_empty() {
            pieces.push(Piece { text: word, hyphen });
        }
    }
    // U.S. and U.N. are one word each; J. in J. Reed is another one than Reed.
    if pieces.len() > 1 && pieces.iter().all(|piece| piece.text.chars().nth(1).is_none()) && name.is_ascii() {
        let letters: String = pieces.iter().map(|piece| piece.text).collect();
        if let Some((short, _)) = SHORT.iter().find(|(short, _)| short.eq_ignore_ascii_case(&letters)) {
            return vec![Piece {
                text: short,
                hyphen: false,
            }];
        }
    }
    pieces
}

/// Tells whether a character is a mark on a letter, or leaves no trace.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{ad}' | '\u{200c}'..='\u{200f}')
}

/// Letters with accents, and what stands before the colon in their place.
const ACCENTS: &[(&str, &str)] = &[
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ("c", "çćĉċč"),
    ("d", "ďđḍḏ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệə"),
    ("g", "ĝğġģǧ"),
    ("h", "ĥħḥḫ"),
    ("i", "ìíîïĩīĭįıỉị"),
    ("j", "ĵ"),
    ("k", "ķḳ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňṇ"),
    ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"),
    ("r", "ŕŗřṛ"),
    ("s", "śŝşšșṣ"),
    ("t", "ţťŧțṭṯ"),
    ("u", "ùúûüũūŭůűųưụủứừửữự"),
    ("w", "ŵ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżžẓ"),
    ("ss", "ß"),
    ("ae", "æ"),
    ("oe", "œ"),
    ("th", "þð"),
    ("е", "ё"),
    ("ا", "أإآٱ"),
    ("ي", "ى"),
    ("ه", "ة"),
];

/// Returns a word in small letters, without what no two newspapers agree on: accents, apostrophes, the ends of Sergei and Sergey.
pub(super) fn plain_word(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() || matches!(c, 'а'..='я') {
            plain.push(c);
        } else if let Some((base, _)) = ACCENTS.iter().find(|(_, accented)| accented.contains(c)) {
            plain.push_str(base);
        } else if c.is_alphanumeric() && !is_mark(c) && !matches!(c, 'ʼ' | 'ʿ' | 'ʾ') {
            plain.push(c);
        }
    }
    let first = plain.chars().next().unwrap_or_default();
    match first {
        'a'..='z' => plain_end(plain),
        'а'..='я' => without_case(plain),
        'ء'..='ي' => match plain.strip_prefix("ال") {
            Some(rest) if rest.chars().count() >= 3 && !has(ARABIC_TITLES, &plain) => rest.to_owned(),
            _ => plain,
        },
        _ => plain,
    }
}

fn plain_end(mut plain: String) -> String {
    match plain.as_str() {
        "jr" | "jnr" | "jun" | "younger" => return "junior".to_owned(),
        "sr" | "snr" | "elder" => return "senior".to_owned(),
        "ibn" => return "bin".to_owned(),
        _ => {}
    }
    for (end, other) in [("ey", "ei"), ("ej", "ei")] {
        if plain.len() > 4 && plain.ends_with(end) {
            plain.truncate(plain.len() - end.len());
            plain.push_str(other);
        }
    }
    // Zelensky, Zelenskyy, Zelenskiy, Zelenskij and Zelenski.
    let stem = plain.trim_end_matches(['i', 'y', 'j']).len();
    if stem < plain.len() && stem >= 4 && plain[..stem].ends_with("sk") {
        plain.truncate(stem);
        plain.push('i');
    }
    plain
}

/// Takes the ending of its case off a Russian word: Лаврова and Лавровым are Лавров, Москвы and Москве the same place.
fn without_case(plain: String) -> String {
    let letters = plain.chars().count();
    let least = 3;
    if letters <= least {
        return plain;
    }
    let is_vowel = |c: char| matches!(c, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'ю' | 'я' | 'э');
    let mut stem: Vec<char> = plain.chars().collect();
    if let [.., before, 'м' | 'х'] = stem[..]
        && is_vowel(before)
        && stem.len() > least + 1
    {
        stem.truncate(stem.len() - 2);
    }
    while stem.len() > least && stem.last().is_some_and(|c| is_vowel(*c) || matches!(c, 'й' | 'ь')) {
        stem.pop();
    }
    stem.into_iter().collect()
}

/// Tells whether a word is a given name, in whatever spelling.
pub(super) fn is_given(word: &str) -> bool {
    let plain = plain_word(word);
    has(GIVEN, &plain) || spelled(&plain).is_some()
}

/// Returns the folded key of a plain one.
#[must_use]
pub(super) fn folded(plain: &str) -> String {
    let mut folded = String::with_capacity(plain.len());
    for word in plain.split(' ') {
        if !folded.is_empty() {
            folded.push(' ');
        }
        match spelled(word) {
            Some(first) => folded.push_str(first),
            None => fold_word(word, &mut folded),
        }
    }
    folded
}

/// Letters that stand for one sound, longest first: in any word.
const SOUNDS: &[(&str, &str)] = &[
    ("sch", "sh"),
    ("kh", "h"),
    ("dj", "j"),
    ("ou", "u"),
    ("q", "k"),
    ("w", "v"),
];

/// The same in words of five letters and more: shorter ones would fall together with others.
const VOWELS: &[(&str, &str)] = &[
    ("ai", "i"),
    ("ay", "i"),
    ("ei", "i"),
    ("ey", "i"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
];

fn fold_word(word: &str, folded: &mut String) {
    if !word.is_ascii() {
        folded.push_str(word);
        return;
    }
    let from = folded.len();
    let (mut rest, is_long) = (word, word.len() >= 5);
    while let Some(c) = rest.chars().next() {
        let vowels = if is_long { VOWELS } else { &[] };
        let sound = SOUNDS
            .iter()
            .chain(vowels)
            .find(|(letters, _)| rest.starts_with(letters));
        let (sound, length) = match sound {
            Some((letters, sound)) => (*sound, letters.len()),
            None => (&rest[..c.len_utf8()], c.len_utf8()),
        };
        // A doubled letter counts once; digits are what they are.
        if folded.len() == from || !folded.ends_with(sound) || c.is_ascii_digit() {
            folded.push_str(sound);
        }
        rest = &rest[length..];
    }
    if is_long && folded.ends_with('y') {
        folded.pop();
        folded.push('i');
    }
    // Hamah, Fatimah
    if is_long && ["ah", "eh", "oh"].iter().any(|end| folded.ends_with(end)) {
        folded.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_keys_are_what_is_left_of_a_name() {
        let table = [
            ("Asaad al-Shibani", "asaad shibani"),
            ("Mr Al Shibani’s", "shibani"),
            ("Al-Shibani", "shibani"),
            ("Foreign Minister Sergey Lavrov", "sergei lavrov"),
            ("Sergej Lawrow", "sergei lawrow"),
            ("the Washington Post", "washington post"),
            ("Hayat Tahrir Al Sham", "hayat tahrir sham"),
            ("HTS", "hts"),
            ("U.S.", "united states"),
            ("US", "united states"),
            ("us", "us"),
            ("J. Reed", "j reed"),
            ("J.K. Reed", "j k reed"),
            ("Karl Brandt Jr.", "karl brandt junior"),
            ("Mohammed ibn Salman", "mohammed bin salman"),
            ("O’Neil", "oneil"),
            ("Sana'a", "sanaa"),
            ("Sana’a’s", "sanaa"),
            ("ash-Sharaa", "sharaa"),
            ("Ash Carter", "ash carter"),
            ("El Salvador", "salvador"),
            ("Al", "al"),
            ("the", "the"),
            ("President", "president"),
            ("President Park", "park"),
            ("Sr. García", "garcia"),
            ("General Assembly", "general assembly"),
            ("Premier League", "premier league"),
            ("Müller", "muller"),
            ("Großmann", "grossmann"),
            ("ʿAlī", "ali"),
            ("Volodymyr Zelenskyy", "volodymyr zelenski"),
            ("Zelensky", "zelenski"),
            ("Лаврова", "лавров"),
            ("Лавровым", "лавров"),
            ("Москвы", "москв"),
            ("Сергея", "серг"),
            ("Сергей", "серг"),
            ("аль-Шараа", "шар"),
            ("الرئيس أحمد الشرع", "احمد شرع"),
            ("", ""),
            ("--", ""),
        ];
        for (name, key) in table {
            assert_eq!(plain(name), key, "{name}");
        }
    }

    #[test]
    fn these_fold_together() {
        let table = [
            &[
                "al-Shibani",
                "Al Shibani",
                "al-Shaibani",
                "Shaibani",
                "Mr Al Shibani",
                "El Shibani",
                "Al-Shibani’s",
            ][..],
            &[
                "Asaad al-Shibani",
                "Asaad Al Shibani",
                "Asaad al-Shaibani",
                "Foreign Minister Asaad al-Shaibani",
            ],
            &["al-Sharaa", "Al Shara", "Sharaa", "ash-Sharaa", "el-Sharaa"],
            &[
                "Ahmed al-Sharaa",
                "Ahmad Al Shara",
                "Ahmad al-Sharaa",
                "President Ahmed Al-Sharaa",
            ],
            &["Tartus", "Tartous"],
            &["Hmeimim", "Khmeimim", "Hmeymim"],
            &["Hayat Tahrir Al Sham", "Hayat Tahrir al-Sham"],
            &["Bashar Al Assad", "Bashar al-Assad", "Bashar Assad", "Bachar el-Assad"],
            &["Sergei Lavrov", "Sergey Lavrov", "Sergej Lawrow", "Serguei Lavrov"],
            &["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"],
            &["Mohammed bin Salman", "Muhammad ibn Salman", "Mohamed Bin Salman"],
            &["Yousef Khoury", "Yusuf Khouri", "Youssef Khury"],
            &["Abdelqader", "Abdelkader"],
            &["Mahmoud", "Mahmud"],
            &["José Muñoz", "Jose Munoz"],
            &["Müller", "Mueller"],
            &["Adeyo", "Addeyo", "Adeyoh"],
            &["Fatima", "Fatimah"],
            &["Karl Brandt junior", "Karl Brandt Jr.", "Karl Brandt the Younger"],
        ];
        for names in table {
            for name in names {
                assert_eq!(fold(name), fold(names[0]), "{name}");
            }
        }
    }

    #[test]
    fn these_stay_apart() {
        let table = [
            ("Bashar Assad", "Hafez Assad"),
            ("Karl Brandt", "Karl Brandt junior"),
            ("Karl Brandt Sr", "Karl Brandt Jr"),
            ("Maria Rossi", "Mario Rossi"),
            ("Daniel Klein", "Daniela Klein"),
            ("John Smith", "Jane Smith"),
            ("Iran", "Iraq"),
            ("Niger", "Nigeria"),
            ("Austria", "Australia"),
            ("Slovakia", "Slovenia"),
            ("John Reed", "John Reid"),
            ("May", "Mi"),
            ("Karl", "Carl"),
            ("Anna", "Anne"),
            ("Noah", "Noa"),
            ("Route 11", "Route 1"),
            ("UN", "un"),
        ];
        for (one, other) in table {
            assert_ne!(fold(one), fold(other), "{one} / {other}");
        }
    }

    proptest! {
        #[test]
        fn folding_is_total_and_its_own_key(name in ".{0,40}") {
            let key = plain(&name);
            prop_assert!(!key.contains("  ") && !key.starts_with(' ') && !key.ends_with(' '));
            prop_assert!(key.split(' ').count() <= WORDS);
            prop_assert_eq!(fold(&name), folded(&key));
        }

        #[test]
        fn case_and_marks_do_not_count(name in "[A-Z][a-z]{3,7} [A-Z][a-z]{3,8}") {
            prop_assert_eq!(plain(&name.to_lowercase()), plain(&name));
            prop_assert_eq!(plain(&name.replace(' ', "-")), plain(&name));
            let possessive = format!("{name}’s");
            prop_assert_eq!(plain(&possessive), plain(&name));
        }
    }
}
