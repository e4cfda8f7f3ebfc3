//! Guesses the encoding of a text that does not say it, by decoding it in each way and looking at what comes out: letters of one
//! script in a word, common letters, capitals where capitals stand, no stray symbols. It only guesses: a person can overrule it.
//!
//! Own code for one reason: the maintained detectors carry the decoding tables of every East Asian encoding with them, a third of the
//! app's whole download. The native tests hold this one against a maintained detector.

use super::freeze::Decode;
use crate::core::text::lower;

/// The encodings that are tried, with the letters beyond ASCII that their languages use most, the likelier encoding first.
const CANDIDATES: &[(&str, &str)] = &[
    ("windows-1252", "áéíóñüöäèàçêßúåøæãôâîûœëï"),
    ("windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє"),
    ("windows-1250", "áéíčšžřěýóöüőűůłąęćśńżźúäôťďňľâîşţđ"),
    ("windows-1256", "اليمونترسعبكدحهةقفأجىئإشصطخضذثغزظءآؤپچژگ"),
    ("windows-1253", "αοιετνσρπκλμςηυδγωχθφβξζψάέήίόύώ"),
    ("windows-1255", "יולהמאבתנרשדעקפכחםגןזסטךצףץ"),
    ("windows-1254", "ığşçöüİŞâ"),
    ("windows-1257", "āēīūšžčļņķģąčęėįųõäöü"),
    ("windows-874", "านรอกเงมยลวดทตสปบพคหชแขไจผโใซศ่้ัีิุูะำ์"),
    ("KOI8-R", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё"),
    ("Shift_JIS", "のにはをたがでとしれさいるなもっかう、。日本人年大国会中"),
    ("EUC-JP", "のにはをたがでとしれさいるなもっかう、。日本人年大国会中"),
    ("GBK", "的一是不了在人有我他这中大来上国个到说们为和地会，。年"),
    ("Big5", "的一是不了在人有我他這中大來上國個到說們為和地會，。年"),
    ("EUC-KR", "이다에는을의가한고지로하를은기사도서대인라자일나있."),
];

/// How much of a file is looked at, in bytes: enough for every article, and bounded for a hostile one.
const LOOK_AT: usize = 16_384;

/// Returns the likeliest legacy encoding of bytes that are no UTF-8 (its WHATWG name).
#[must_use]
pub fn guess(bytes: &[u8], decode: Decode) -> &'static str {
    // From the first byte beyond ASCII on, with a little before it.
    let first = bytes
        .iter()
        .position(|b| !b.is_ascii())
        .unwrap_or(0)
        .saturating_sub(200);
    let seen = bytes.get(first..).unwrap_or_default();
    let seen = seen.get(..LOOK_AT).unwrap_or(seen);
    let mut best = ("windows-1252", i64::MIN);
    for (name, letters) in CANDIDATES {
        let Some(text) = decode(seen, name) else { continue };
        let score = score(&text, letters);
        if score > best.1 {
            best = (name, score);
        }
    }
    best.0
}

/// Returns how much a decoded text looks like one: points for each character beyond ASCII, less for what no text has.
fn score(text: &str, common: &str) -> i64 {
    let mut points = 0;
    let mut before = Kind::Gap;
    let mut was_lower = false;
    for c in text.chars() {
        let kind = Kind::of(c);
        if !c.is_ascii() {
            points += match kind {
                Kind::Broken => -40,
                Kind::Symbol => -6,
                Kind::Mark => 2,
                Kind::Gap => 0,
                Kind::Letter(script) => match place(common, c) {
                    Some(0..12) => 6,
                    Some(12..22) => 4,
                    Some(_) => 2,
                    None if script == Script::Ideographs => 1,
                    None => -2,
                },
            };
        }
        if let (Kind::Letter(a), Kind::Letter(b)) = (before, kind) {
            // Two scripts in one word, or a capital behind a small letter, hardly ever stand in a text.
            if a != b {
                points -= 12;
            } else if was_lower && c.is_uppercase() && !c.is_ascii() {
                points -= 8;
            }
        }
        if let (Kind::Letter(_), Kind::Symbol) | (Kind::Symbol, Kind::Letter(_)) = (before, kind) {
            points -= 6;
        }
        was_lower = c.is_lowercase();
        before = kind;
    }
    points
}

/// Returns how common a letter is: its place among the common ones, small or capital.
fn place(common: &str, c: char) -> Option<usize> {
    let small = lower(c);
    common.chars().position(|l| l == c || l == small)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter(Script),
    Mark,
    Symbol,
    Gap,
    Broken,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Thai,
    Ideographs,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        if "«»‘’‚“”„–—…‹›•€£°§،؟؛".contains(c) {
            return Self::Mark;
        }
        match c {
            '\u{fffd}' | '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' => Self::Broken,
            '\u{a0}' | '\u{200c}'..='\u{200f}' | '\u{3000}' => Self::Gap,
            '\u{64b}'..='\u{652}' | '、'..='〟' | '！'..='｠' => Self::Mark,
            'ª' | 'º' | '\u{ff61}'..='\u{ff9f}' => Self::Symbol,
            _ if c.is_alphabetic() || ('\u{e31}'..='\u{e4e}').contains(&c) => Self::Letter(match c {
                '\u{0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
                '\u{370}'..='\u{3ff}' => Script::Greek,
                '\u{400}'..='\u{52f}' => Script::Cyrillic,
                '\u{590}'..='\u{5ff}' => Script::Hebrew,
                '\u{600}'..='\u{6ff}' => Script::Arabic,
                '\u{e00}'..='\u{e7f}' => Script::Thai,
                '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Script::Ideographs,
                _ => Script::Other,
            }),
            _ if c.is_ascii() => Self::Gap,
            _ => Self::Symbol,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;

    /// Own sentences, each with an encoding that its readers used.
    const SENTENCES: &[(&str, &str)] = &[
        (
            "windows-1252",
            "Der Bürgermeister erklärte am Dienstag, die Brücke müsse für Fußgänger gesperrt bleiben.",
        ),
        (
            "windows-1252",
            "Le maire a déclaré à la presse que le pont était fermé « jusqu'à nouvel ordre ».",
        ),
        (
            "windows-1252",
            "El alcalde dijo que mañana habrá más información sobre el número de heridos.",
        ),
        (
            "windows-1252",
            "“We don’t know yet,” the mayor said — and left without another word…",
        ),
        (
            "windows-1252",
            "Borgmesteren sagde på mødet, at broen først åbner igen når sommeren er forbi.",
        ),
        (
            "windows-1252",
            "O presidente da câmara disse que não há informações sobre a reparação da ponte.",
        ),
        (
            "windows-1251",
            "Мэр заявил во вторник, что мост останется закрытым до весны, пока его не починят.",
        ),
        (
            "windows-1251",
            "Міський голова сказав, що міст зачинено, і жодної дати поки що не назвав.",
        ),
        (
            "windows-1250",
            "Starosta řekl, že most zůstane zavřený, dokud jej dělníci příští týden neopraví.",
        ),
        (
            "windows-1250",
            "Burmistrz powiedział, że kładka będzie zamknięta, dopóki nie zostanie naprawiona.",
        ),
        (
            "windows-1250",
            "A polgármester közölte, hogy a hidat csütörtökig lezárják, és senki sem sérült meg súlyosan, őszig.",
        ),
        (
            "windows-1256",
            "قال رئيس البلدية يوم الثلاثاء إن الجسر سيبقى مغلقا حتى الربيع بسبب الأضرار.",
        ),
        (
            "windows-1253",
            "Ο δήμαρχος δήλωσε την Τρίτη ότι η γέφυρα θα παραμείνει κλειστή μέχρι την άνοιξη.",
        ),
        (
            "windows-1255",
            "ראש העיר אמר ביום שלישי כי הגשר יישאר סגור עד האביב בגלל הנזק.",
        ),
        (
            "windows-1254",
            "Belediye başkanı salı günü köprünün ilkbahara kadar kapalı kalacağını açıkladı.",
        ),
        (
            "KOI8-R",
            "Мэр заявил во вторник, что мост останется закрытым до весны, пока его не починят.",
        ),
        (
            "Shift_JIS",
            "市長は火曜日、橋は春まで閉鎖されると述べた。けが人は三人だった。",
        ),
        (
            "EUC-JP",
            "市長は火曜日、橋は春まで閉鎖されると述べた。けが人は三人だった。",
        ),
        (
            "GBK",
            "市长星期二说，这座桥将关闭到春天，有三个人受了轻伤，他们都已经回家了。",
        ),
        (
            "Big5",
            "市長星期二說，這座橋將關閉到春天，有三個人受了輕傷，他們都已經回家了。",
        ),
        (
            "EUC-KR",
            "시장은 화요일에 다리가 봄까지 닫혀 있을 것이라고 말했다. 세 사람이 가볍게 다쳤다.",
        ),
    ];

    #[test]
    fn sentences_of_many_languages_are_recognised() {
        for (name, sentence) in SENTENCES {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("it is an encoding");
            let (bytes, _, lossy) = encoding.encode(sentence);
            assert!(!lossy, "{name} {sentence}");
            let guessed = guess(&bytes, decode_natively);
            assert_eq!(
                decode_natively(&bytes, guessed).as_deref(),
                Some(*sentence),
                "{guessed} for {name}"
            );
        }
    }

    #[test]
    fn a_maintained_detector_is_right_nowhere_that_we_are_wrong() {
        let mut right = 0;
        for (name, sentence) in SENTENCES {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("it is an encoding");
            // Cut shorter and shorter: the less there is, the harder it is.
            for words in [4, 6, 9, 100] {
                let part = sentence
                    .split_inclusive([' ', '、', '，'])
                    .take(words)
                    .collect::<String>();
                let (bytes, _, _) = encoding.encode(&part);
                let mut oracle = chardetng::EncodingDetector::new();
                oracle.feed(&bytes, true);
                let theirs = decode_natively(&bytes, oracle.guess(None, false).name());
                if theirs.as_deref() == Some(part.as_str()) && !part.is_ascii() {
                    right += 1;
                    assert_eq!(
                        decode_natively(&bytes, guess(&bytes, decode_natively)),
                        theirs,
                        "{name}"
                    );
                }
            }
        }
        assert!(right > 40, "{right}");
    }
}
