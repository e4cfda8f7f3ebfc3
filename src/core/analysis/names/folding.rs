//! From a name as it stands to two keys, as docs/names.md tells in plain words: the *plain* key, which spellings share that nobody would
//! tell apart, and the *folded* key, which spellings share that one person's name is known to have in different newspapers.
//!
//! It does not translate, carries no name from one script to another, and decides nothing: that two names have one key is a reason to
//! look, and [`entities`](super::entities()) asks for more before it joins them.

use super::runs::without_possessive;
use super::signs::{is_article, is_head, is_single};
use super::words::{COURTESY, GIVEN, MODIFIERS, TITLES, has, listed, spelled};
use crate::core::text::{lower, lower_case};

/// The longest name, in words, that is folded whole; what comes after is left out.
const WORDS: usize = 12;

/// Short names, and after the sign what they are short for, both in plain form. The short ones hold only in capitals.
const SHORT: &str = "eu=european_union uae=united_arab_emirates uk=united_kingdom un=united_nations us=united_states \
    usa=united_states ussr=soviet_union";

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
    let last = pieces.last();
    for piece in pieces.iter().take(WORDS * 2) {
        // The Spanish title; behind a name it is senior.
        let is_title = words.is_empty() && piece.eq_ignore_ascii_case("sr");
        let tied = piece.strip_suffix('-');
        let word = if is_title {
            "sr".to_owned()
        } else {
            plain_word(tied.unwrap_or(piece))
        };
        // The l of the article, as the letter after it is spoken, has a hyphen.
        let is_article =
            has("al el the аль эль", &word) || tied.is_some() && (is_article(&word) || has("es ul", &word));
        let is_last = last.is_some_and(|last| std::ptr::eq(last, piece));
        if !word.is_empty() && words.len() < WORDS && (!is_article || is_last && words.is_empty()) {
            words.push(word);
        }
    }
    without_titles(&mut words);
    let key = words.join(" ");
    match short(&key).filter(|_| !name.chars().any(char::is_lowercase)) {
        Some(long) => long.replace('_', " "),
        None => key,
    }
}

/// Returns what a short name in plain form is short for, with `_` for spaces.
pub(super) fn short(key: &str) -> Option<&'static str> {
    listed(SHORT, key)
}

/// Takes titles off the front, as long as a name is left: of Mr Park, but not of General Assembly.
fn without_titles(words: &mut Vec<String>) {
    let list = if words.last().is_some_and(|last| is_head(last)) {
        COURTESY
    } else {
        TITLES
    };
    let mut from = 0;
    // A title may have words before it that are none by themselves: Foreign Minister.
    for (index, word) in words.iter().enumerate() {
        if has(list, word) {
            from = index + 1;
        } else if !has(MODIFIERS, word) {
            break;
        }
    }
    if from < words.len() {
        words.drain(..from);
    }
}

/// Returns the parts of a name between spaces, hyphens and stops, without possessive endings; with a hyphen at the end where one follows.
fn pieces(name: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut piece = String::new();
    let mut letters = String::new();
    let mut is_letters = name.is_ascii();
    for c in name.chars().chain([' ']) {
        if c.is_alphanumeric() || is_mark(c) || is_apostrophe(c) {
            piece.push(c);
            continue;
        }
        if c == '\u{2010}' || c == '\u{2011}' || c == '-' {
            is_letters = false;
        }
        if piece.is_empty() {
            continue;
        }
        piece.truncate(without_possessive(&piece));
        is_letters &= is_single(&piece);
        letters.push_str(&piece);
        if c == '\u{2010}' || c == '\u{2011}' || c == '-' {
            piece.push('-');
        }
        pieces.push(std::mem::take(&mut piece));
    }
    // U.S. and U.N. are one word each; J. in J. Reed is another one than Reed.
    if is_letters && pieces.len() > 1 && short(&lower_case(&letters)).is_some() {
        return vec![letters];
    }
    pieces
}

/// Tells whether a character is written for an apostrophe, or for a sound that Latin letters lack.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`' | 'ʿ' | 'ʾ')
}

/// Tells whether a character is a mark on a letter, or leaves no trace.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{ad}' | '\u{200c}'..='\u{200f}')
}

/// What is written for letters with accents: it stands before the sign, they after it.
const ACCENTS: &str = "a=àáâãäåāăąǎạảấầẩẫậắằẳẵặ c=çćĉċč d=ďđḍḏ e=èéêëēĕėęěẹẻẽếềểễệə g=ĝğġģǧ h=ĥħḥḫ i=ìíîïĩīĭįıỉị j=ĵ k=ķḳ \
    l=ĺļľŀł n=ñńņňṇ o=òóôõöøōŏőơọỏốồổỗộớờởỡợ r=ŕŗřṛ s=śŝşšșṣ t=ţťŧțṭṯ u=ùúûüũūŭůűųưụủứừửữự w=ŵ y=ýÿŷỳỵỷỹ z=źżžẓ ss=ß ae=æ oe=œ \
    th=þð е=ё ا=أإآٱ ي=ى ه=ة";

/// Returns what stands for a letter with an accent.
fn unaccented(accented: char) -> Option<&'static str> {
    let (mut start, mut sign) = (0, 0);
    for (at, c) in ACCENTS.char_indices() {
        match c {
            ' ' => start = at + 1,
            '=' => sign = at,
            _ if c == accented && sign > start => return ACCENTS.get(start..sign),
            _ => {}
        }
    }
    None
}

/// Returns a word in small letters, without what no two newspapers agree on: accents, apostrophes, the ends of Sergei and Sergey.
pub(super) fn plain_word(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().map(lower) {
        if c.is_ascii_alphanumeric() || matches!(c, 'а'..='я') {
            plain.push(c);
        } else if let Some(base) = unaccented(c) {
            plain.push_str(base);
        } else if c.is_alphanumeric() && !is_mark(c) && !is_apostrophe(c) {
            plain.push(c);
        }
    }
    match plain.chars().next().unwrap_or_default() {
        'a'..='z' => latin_end(plain),
        'а'..='я' => without_case(plain),
        'ء'..='ي' => match plain.strip_prefix("ال") {
            Some(rest) if rest.chars().nth(2).is_some() => rest.to_owned(),
            _ => plain,
        },
        _ => plain,
    }
}

fn latin_end(mut plain: String) -> String {
    if let Some(other) = listed(
        "elder=senior ibn=bin jnr=junior jr=junior jun=junior snr=senior sr=senior younger=junior",
        &plain,
    ) {
        return other.to_owned();
    }
    if plain.len() > 4 && (plain.ends_with("ey") || plain.ends_with("ej")) {
        plain.pop();
        plain.push('i');
    }
    // Zelensky, Zelenskyy, Zelenskiy, Zelenskij and Zelenski.
    let mut stem = plain.len();
    while stem > 0 && matches!(plain.as_bytes()[stem - 1], b'i' | b'y' | b'j') {
        stem -= 1;
    }
    if stem < plain.len() && stem >= 4 && plain.as_bytes()[..stem].ends_with(b"sk") {
        plain.truncate(stem);
        plain.push('i');
    }
    plain
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'ю' | 'я' | 'э')
}

/// The letters of a Russian word that stay, whatever its ending.
const LEAST: usize = 3;

/// Takes the ending of its case off a Russian word: Лаврова and Лавровым are Лавров, Москвы and Москве the same place.
fn without_case(mut plain: String) -> String {
    let mut letters = plain.chars().count();
    let mut ending = plain.chars().rev();
    if let (Some('м' | 'х'), Some(before)) = (ending.next(), ending.next())
        && is_vowel(before)
        && letters > LEAST + 1
    {
        plain.pop();
        plain.pop();
        letters -= 2;
    }
    while letters > LEAST
        && let Some(c) = plain.chars().next_back()
        && (is_vowel(c) || matches!(c, 'й' | 'ь'))
    {
        plain.pop();
        letters -= 1;
    }
    plain
}

/// Tells whether a word is a given name, in whatever spelling.
pub(super) fn is_given(word: &str) -> bool {
    let plain = plain_word(word);
    has(GIVEN, &plain) || spelled(&sounds(&plain)).is_some()
}

/// Returns the folded key of a plain one.
#[must_use]
pub(super) fn folded(plain: &str) -> String {
    let mut folded = String::with_capacity(plain.len());
    for word in plain.split(' ') {
        if !folded.is_empty() {
            folded.push(' ');
        }
        let sounds = sounds(word);
        folded.push_str(spelled(&sounds).unwrap_or(&sounds));
    }
    folded
}

/// Letters that stand for one sound, and the sign for it, longest first. The first six in any word, the others only in words of five letters
/// and more: shorter ones would fall together with others.
const SOUNDS: [(&str, &str); 13] = [
    ("sch", "sh"),
    ("kh", "h"),
    ("dj", "j"),
    ("ou", "u"),
    ("q", "k"),
    ("w", "v"),
    ("ai", "i"),
    ("ay", "i"),
    ("ei", "i"),
    ("ey", "i"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
];

fn sounds(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    if !word.is_ascii() {
        folded.push_str(word);
        return folded;
    }
    let is_long = word.len() >= 5;
    let mut at = 0;
    while let Some(own) = word.get(at..=at) {
        let (mut sound, mut length) = (own, 1);
        for (letters, sign) in &SOUNDS[..if is_long { SOUNDS.len() } else { 6 }] {
            if word.as_bytes()[at..].starts_with(letters.as_bytes()) {
                (sound, length) = (*sign, letters.len());
                break;
            }
        }
        // A doubled letter counts once; digits are what they are.
        if folded.is_empty() || !folded.ends_with(sound) || own.as_bytes()[0].is_ascii_digit() {
            folded.push_str(sound);
        }
        at += length;
    }
    if is_long && folded.ends_with('y') {
        folded.pop();
        if !folded.ends_with('i') {
            folded.push('i');
        }
    }
    // Hamah, Fatimah
    if is_long && folded.ends_with('h') && folded.len() > 1 && b"aeo".contains(&folded.as_bytes()[folded.len() - 2]) {
        folded.pop();
    }
    folded
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
            prop_assert_eq!(plain(&lower_case(&name)), plain(&name));
            prop_assert_eq!(plain(&name.replace(' ', "-")), plain(&name));
            let possessive = format!("{name}’s");
            prop_assert_eq!(plain(&possessive), plain(&name));
        }
    }
}
