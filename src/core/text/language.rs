//! Which language a text is probably in: a small guess from scripts and common words, for the source card.
//!
//! It refuses to choose where the signs are few or point two ways, and knows only the languages it lists.

/// Characters that are looked at; the start of an article is enough.
const LOOKED_AT: usize = 20_000;

/// Common short words that tell the Latin-script languages apart.
const COMMON: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "and", "of", "to", "is", "was", "that", "with", "for", "has", "have", "it", "by", "from", "are",
            "his", "said",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "den", "von", "zu", "auf", "im", "dem",
            "sich", "wurde",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "et", "des", "est", "une", "dans", "du", "pour", "que", "qui", "au", "pas", "sur",
            "avec", "été",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "las", "y", "del", "una", "que", "por", "con", "para", "es", "su", "más", "fue", "como",
            "se",
        ],
    ),
    (
        "it",
        &[
            "il", "di", "che", "della", "per", "una", "con", "non", "sono", "è", "del", "gli", "nel", "alla", "dei",
            "più", "stato",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "não", "uma", "do", "da", "em", "para", "com", "que", "foi", "ao", "mais", "são", "pelo", "dos",
            "também",
        ],
    ),
    (
        "nl",
        &[
            "de", "het", "een", "van", "en", "niet", "zijn", "op", "dat", "voor", "met", "werd", "ook", "aan", "naar",
            "wordt", "hij",
        ],
    ),
    (
        "pl",
        &[
            "i", "w", "na", "nie", "się", "że", "jest", "do", "z", "przez", "oraz", "był", "został", "dla", "po",
            "jak", "od",
        ],
    ),
    (
        "tr",
        &[
            "ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "olan", "daha", "çok", "sonra", "gibi", "kadar",
            "değil", "ancak", "ise",
        ],
    ),
];

/// Letters counted by script, and the letters that tell two languages of one script apart.
#[derive(Default)]
struct Letters {
    all: usize,
    latin: usize,
    cyrillic: usize,
    russian: usize,
    ukrainian: usize,
    other_cyrillic: usize,
    arabic: usize,
    persian: usize,
    hebrew: usize,
    han: usize,
    kana: usize,
    hangul: usize,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut seen = Self::default();
        for c in text.chars().take(LOOKED_AT).filter(|c| c.is_alphabetic()) {
            seen.all += 1;
            match c {
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => seen.latin += 1,
                '\u{400}'..='\u{52f}' => {
                    seen.cyrillic += 1;
                    match c {
                        'ы' | 'э' | 'Ы' | 'Э' => seen.russian += 1,
                        'ї' | 'є' | 'ґ' | 'Ї' | 'Є' | 'Ґ' => seen.ukrainian += 1,
                        'ў' | 'ј' | 'љ' | 'њ' | 'ђ' | 'ћ' | 'џ' | 'ѓ' | 'ќ' => seen.other_cyrillic += 1,
                        _ => {}
                    }
                }
                '\u{590}'..='\u{5ff}' => seen.hebrew += 1,
                '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => {
                    seen.arabic += 1;
                    if matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی') {
                        seen.persian += 1;
                    }
                }
                '\u{3040}'..='\u{30ff}' => seen.kana += 1,
                '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => seen.han += 1,
                '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => seen.hangul += 1,
                _ => {}
            }
        }
        seen
    }
}

/// Guesses the language of a text as a BCP 47 tag, or `None` where it cannot be told.
///
/// Knows `en de fr es it pt nl pl tr ru uk ar he fa zh ja ko`.
#[must_use]
pub fn language_guess(text: &str) -> Option<&'static str> {
    let seen = Letters::of(text);
    let mostly = |count: usize| seen.all >= 4 && count * 2 > seen.all;
    if mostly(seen.latin) {
        latin(text)
    } else if mostly(seen.cyrillic) {
        match (seen.russian, seen.ukrainian, seen.other_cyrillic) {
            (russian, ukrainian, other) if russian > 4 * (ukrainian + other) => Some("ru"),
            (russian, ukrainian, other) if ukrainian > 4 * (russian + other) => Some("uk"),
            _ => None,
        }
    } else if mostly(seen.hebrew) {
        Some("he")
    } else if mostly(seen.arabic) {
        // The Persian forms of kaf and yeh alone are some fifteenth of all letters.
        Some(if seen.persian * 40 > seen.arabic { "fa" } else { "ar" })
    } else if mostly(seen.hangul) {
        Some("ko")
    } else if mostly(seen.han + seen.kana) {
        Some(if seen.kana * 10 > seen.han { "ja" } else { "zh" })
    } else {
        None
    }
}

fn latin(text: &str) -> Option<&'static str> {
    let (mut words, mut hits) = (0_usize, vec![0_usize; COMMON.len()]);
    let start = text.char_indices().nth(LOOKED_AT).map_or(text, |(at, _)| &text[..at]);
    for word in start
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
    {
        let word = word.to_lowercase();
        words += 1;
        for (hit, (_, common)) in hits.iter_mut().zip(COMMON) {
            *hit += usize::from(common.contains(&word.as_str()));
        }
    }
    let mut ranked: Vec<_> = hits
        .iter()
        .zip(COMMON)
        .map(|(hit, (language, _))| (*hit, *language))
        .collect();
    crate::core::order::sort_by_key(&mut ranked, |r| std::cmp::Reverse(*r));
    let [(best, language), (second, _), ..] = ranked.as_slice() else {
        return None;
    };
    (*best >= 3 && best * 10 >= words && best * 2 >= second * 3).then_some(*language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        let table = [
            ("The bridge was closed and the mayor said that it is safe.", Some("en")),
            (
                "Die Brücke wurde gesperrt, und der Bürgermeister ist nicht im Amt.",
                Some("de"),
            ),
            (
                "Le pont est fermé et les habitants sont dans la rue avec une pancarte.",
                Some("fr"),
            ),
            (
                "El puente fue cerrado por la policía y los vecinos se quejan del alcalde.",
                Some("es"),
            ),
            (
                "Il ponte è stato chiuso e gli abitanti non sono nel centro della città.",
                Some("it"),
            ),
            (
                "A ponte foi fechada e os moradores não são do centro, em uma rua com obras.",
                Some("pt"),
            ),
            (
                "De brug werd gesloten en het verkeer moet van de andere kant op een omweg.",
                Some("nl"),
            ),
            (
                "Most został zamknięty i nie jest bezpieczny, po tym jak się zawalił w nocy.",
                Some("pl"),
            ),
            (
                "Köprü kapatıldı ve bu bir kaza için daha sonra çok geç olarak görüldü.",
                Some("tr"),
            ),
            ("Мост закрыт, это было решение мэра, жители объезжают.", Some("ru")),
            ("Міст закрито, її мешканці їздять навколо, є інший шлях.", Some("uk")),
            ("أغلق الجسر أمام حركة المرور مساء اليوم", Some("ar")),
            ("پل به روی رفت و آمد بسته شد و گروهی ایستادند", Some("fa")),
            ("הגשר נסגר לתנועה בערב", Some("he")),
            ("桥梁已经关闭交通", Some("zh")),
            ("橋は夕方に閉鎖されました", Some("ja")),
            ("다리는 저녁에 폐쇄되었다", Some("ko")),
            ("Bron stängdes", None),
            ("12 40 1200", None),
            ("", None),
        ];
        for (text, language) in table {
            assert_eq!(language_guess(text), language, "{text}");
        }
    }
}
