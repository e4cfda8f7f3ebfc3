//! From the bytes of a file to a frozen text: which encoding, by what right, and what went wrong.
//!
//! It refuses what is not text, and never hides a doubt: how the encoding was decided and every replaced or invisible
//! character is reported beside the text.

use super::detect::guess;
use super::frozen::FrozenText;

/// Decodes bytes in an encoding (its WHATWG name): a byte order mark left out, U+FFFD for what means nothing; `None` where the
/// encoding is not known. The page lends the browser's own decoder, so that no tables are shipped; natively it is
/// [`decode_natively`].
pub type Decode = fn(&[u8], &'static str) -> Option<String>;

/// Decodes with the tables of the WHATWG Encoding Standard.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn decode_natively(bytes: &[u8], name: &'static str) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes())?;
    Some(encoding.decode_with_bom_removal(bytes).0.into_owned())
}

/// The largest article that is read, in bytes.
pub const MAX_ARTICLE_BYTES: usize = 8 * 1024 * 1024;

/// A line longer than this many bytes is reported: the file has probably lost its line ends.
const LONG_LINE: usize = 20_000;

/// The encodings a person can choose from, by their WHATWG names; every one that can be guessed is among them.
pub const ENCODINGS: &[&str] = &[
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "ISO-8859-2",
    "ISO-8859-3",
    "ISO-8859-4",
    "ISO-8859-5",
    "ISO-8859-6",
    "ISO-8859-7",
    "ISO-8859-8",
    "ISO-8859-8-I",
    "ISO-8859-10",
    "ISO-8859-13",
    "ISO-8859-14",
    "ISO-8859-15",
    "ISO-8859-16",
    "IBM866",
    "KOI8-R",
    "KOI8-U",
    "GBK",
    "gb18030",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "ISO-2022-JP",
    "EUC-KR",
];

/// How a file that is no text often begins.
const SIGNATURES: &[&[u8]] = &[
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
];

/// Says by what right an encoding was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decided {
    /// A person said so.
    Chosen,
    /// The file's own label says so.
    Declared,
    /// The byte order mark says so.
    Mark,
    /// The bytes are valid UTF-8.
    Valid,
    /// It is only likely.
    Guessed,
}

impl Decided {
    /// Returns the word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Declared => "declared",
            Self::Mark => "mark",
            Self::Valid => "valid",
            Self::Guessed => "guessed",
        }
    }
}

/// Something about a decoded text that a person should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextProblem {
    /// Bytes that mean nothing in the encoding; each place became U+FFFD.
    Undecodable {
        /// How many places.
        count: usize,
    },
    /// Control characters other than tab and line feed.
    Controls {
        /// How many characters.
        count: usize,
    },
    /// Invisible characters that change the direction of the text around them (embeddings, overrides, isolates).
    Bidi {
        /// How many characters.
        count: usize,
    },
    /// A line so long that line ends have probably been lost.
    LongLine,
}

/// A text that was frozen, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The text.
    pub text: FrozenText,
    /// The WHATWG name of the encoding that was used.
    pub encoding: &'static str,
    /// By what right.
    pub how: Decided,
    /// How many U+FFFD were put in for bytes that mean nothing.
    pub replaced: usize,
    /// What a person should know about the text.
    pub problems: Vec<TextProblem>,
}

/// Says why bytes are no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FreezeError {
    /// There is nothing to read in it.
    #[error("the file holds no text")]
    Empty,
    /// It is longer than [`MAX_ARTICLE_BYTES`].
    #[error("the file has {bytes} bytes; an article may have {limit}")]
    TooLarge {
        /// Its length in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// It is not text.
    #[error("the file is not plain text")]
    Binary,
    /// No encoding has this label.
    #[error("no encoding is called “{0}”")]
    UnknownEncoding(String),
}

/// Decodes and freezes a file.
///
/// A `label` (a name of [`ENCODINGS`], in any case, or a common other name) is obeyed. Without one a byte order mark decides, else valid UTF-8,
/// else the likeliest legacy encoding.
///
/// # Errors
///
/// [`FreezeError`] where the bytes are too many, hold nothing to read, are not text, or the label is unknown.
pub fn freeze(bytes: &[u8], label: Option<&str>, decode: Decode) -> Result<Frozen, FreezeError> {
    if bytes.len() > MAX_ARTICLE_BYTES {
        return Err(FreezeError::TooLarge {
            bytes: bytes.len(),
            limit: MAX_ARTICLE_BYTES,
        });
    }
    if bytes.is_empty() {
        return Err(FreezeError::Empty);
    }
    let (encoding, how) = decide(bytes, label, decode)?;
    let text = match (encoding, std::str::from_utf8(bytes)) {
        ("UTF-8", Ok(text)) => text.to_owned(),
        _ => decode(bytes, encoding).ok_or_else(|| FreezeError::UnknownEncoding(encoding.to_owned()))?,
    };
    if text.len() > MAX_ARTICLE_BYTES {
        return Err(FreezeError::TooLarge {
            bytes: text.len(),
            limit: MAX_ARTICLE_BYTES,
        });
    }
    let own = if encoding.starts_with("UTF-") {
        own_replacements(bytes, encoding)
    } else {
        0
    };
    let replaced = text.matches('\u{fffd}').count().saturating_sub(own);
    let text = FrozenText::new(text);
    let seen = Seen::of(text.as_str());
    if seen.controls * 4 > seen.characters {
        return Err(FreezeError::Binary);
    }
    if text.as_str().trim().is_empty() {
        return Err(FreezeError::Empty);
    }
    let mut problems = Vec::new();
    if replaced > 0 {
        problems.push(TextProblem::Undecodable { count: replaced });
    }
    if seen.controls > 0 {
        problems.push(TextProblem::Controls { count: seen.controls });
    }
    if seen.bidi > 0 {
        problems.push(TextProblem::Bidi { count: seen.bidi });
    }
    if text.paragraphs().iter().any(|line| line.len() > LONG_LINE) {
        problems.push(TextProblem::LongLine);
    }
    Ok(Frozen {
        text,
        encoding,
        how,
        replaced,
        problems,
    })
}

/// Returns how many U+FFFD the file itself holds.
fn own_replacements(bytes: &[u8], encoding: &str) -> usize {
    let pairs = |of: fn([u8; 2]) -> u16| bytes.chunks_exact(2).filter(|p| of([p[0], p[1]]) == 0xfffd).count();
    match encoding {
        "UTF-16LE" => pairs(u16::from_le_bytes),
        "UTF-16BE" => pairs(u16::from_be_bytes),
        _ => bytes.windows(3).filter(|w| *w == b"\xef\xbf\xbd").count(),
    }
}

/// Returns the encoding with this name.
fn named(label: &str) -> Option<&'static str> {
    let label = label.trim().to_ascii_lowercase();
    let other = match label.as_str() {
        "utf8" => "utf-8",
        "utf-16" => "utf-16le",
        "latin1" | "iso-8859-1" | "us-ascii" | "ascii" | "cp1252" => "windows-1252",
        "iso-8859-9" | "cp1254" => "windows-1254",
        "iso-8859-11" => "windows-874",
        "cp1250" => "windows-1250",
        "cp1251" => "windows-1251",
        "cp1256" => "windows-1256",
        "gb2312" => "gbk",
        "sjis" => "shift_jis",
        known => known,
    };
    ENCODINGS.iter().find(|e| e.eq_ignore_ascii_case(other)).copied()
}

fn decide(bytes: &[u8], label: Option<&str>, decode: Decode) -> Result<(&'static str, Decided), FreezeError> {
    let has_nul = bytes.contains(&0);
    if let Some(label) = label {
        let encoding = named(label).ok_or_else(|| FreezeError::UnknownEncoding(label.to_owned()))?;
        return if has_nul && !encoding.starts_with("UTF-16") {
            Err(FreezeError::Binary)
        } else {
            Ok((encoding, Decided::Chosen))
        };
    }
    let mark = [
        ("UTF-8", &b"\xef\xbb\xbf"[..]),
        ("UTF-16LE", b"\xff\xfe"),
        ("UTF-16BE", b"\xfe\xff"),
    ];
    if let Some((encoding, _)) = mark.iter().find(|(_, mark)| bytes.starts_with(mark)) {
        return if has_nul && *encoding == "UTF-8" {
            Err(FreezeError::Binary)
        } else {
            Ok((encoding, Decided::Mark))
        };
    }
    if has_nul || SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) {
        return Err(FreezeError::Binary);
    }
    Ok(match utf8_damage(bytes) {
        Damage::None => ("UTF-8", Decided::Valid),
        Damage::Slight => ("UTF-8", Decided::Guessed),
        Damage::Heavy => (guess(bytes, decode), Decided::Guessed),
    })
}

enum Damage {
    None,
    Slight,
    Heavy,
}

/// Tells UTF-8 with a few broken places (a cut file, one bad byte) from text that only looks like it here and there.
fn utf8_damage(bytes: &[u8]) -> Damage {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if broken == 0 {
        Damage::None
    } else if sound >= broken.saturating_mul(10) {
        Damage::Slight
    } else {
        Damage::Heavy
    }
}

/// What stands in a text beside what one reads.
#[derive(Default)]
struct Seen {
    characters: usize,
    controls: usize,
    bidi: usize,
}

impl Seen {
    fn of(text: &str) -> Self {
        let mut seen = Self::default();
        for c in text.chars() {
            seen.characters += 1;
            match c {
                '\t' | '\n' => {}
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => seen.bidi += 1,
                c if c.is_control() => seen.controls += 1,
                _ => {}
            }
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_decided() {
        let russian = "Министр иностранных дел прибыл в столицу, где пройдут переговоры о поставках и портах.";
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
        // name, bytes, label, text, encoding, how
        type Row<'a> = (&'a str, &'a [u8], Option<&'a str>, &'a str, &'a str, Decided);
        let table: &[Row<'_>] = &[
            ("plain", b"The mayor", None, "The mayor", "UTF-8", Decided::Valid),
            (
                "utf-8",
                "Brücke ▲".as_bytes(),
                None,
                "Brücke ▲",
                "UTF-8",
                Decided::Valid,
            ),
            (
                "utf-8 with mark",
                b"\xef\xbb\xbfa\r\nb\rc",
                None,
                "a\nb\nc",
                "UTF-8",
                Decided::Mark,
            ),
            (
                "little end first",
                b"\xff\xfea\0\xe9\0",
                None,
                "aé",
                "UTF-16LE",
                Decided::Mark,
            ),
            (
                "big end first",
                b"\xfe\xff\0a\0\xe9",
                None,
                "aé",
                "UTF-16BE",
                Decided::Mark,
            ),
            (
                "two bytes by choice",
                b"a\0b\0",
                Some("utf-16le"),
                "ab",
                "UTF-16LE",
                Decided::Chosen,
            ),
            (
                "western",
                b"une journ\xe9e d'\xe9t\xe9 \xe0 Paris",
                None,
                "une journée d'été à Paris",
                "windows-1252",
                Decided::Guessed,
            ),
            (
                "latin1 by choice",
                b"\xe9",
                Some("latin1"),
                "é",
                "windows-1252",
                Decided::Chosen,
            ),
            ("cyrillic", &cyrillic, None, russian, "windows-1251", Decided::Guessed),
        ];
        for (name, bytes, label, text, encoding, how) in table {
            let frozen = freeze(bytes, *label, decode_natively).unwrap();
            assert_eq!(
                (frozen.text.as_str(), frozen.encoding, frozen.how),
                (*text, *encoding, *how),
                "{name}"
            );
            assert_eq!((frozen.replaced, frozen.problems), (0, vec![]), "{name}");
        }
    }

    #[test]
    fn refuses_what_is_no_article() {
        let table: &[(&[u8], Option<&str>, FreezeError)] = &[
            (b"", None, FreezeError::Empty),
            (b"\xef\xbb\xbf", None, FreezeError::Empty),
            (b" \r\n\t", None, FreezeError::Empty),
            (b"a\0b", None, FreezeError::Binary),
            (b"a\0b", Some("windows-1252"), FreezeError::Binary),
            (b"\xff\xfea\0\0\0\0\0", None, FreezeError::Binary),
            (b"%PDF-1.7 and so on", None, FreezeError::Binary),
            (b"\x01\x02\x03\x04abc", None, FreezeError::Binary),
            (b"a", Some("utf-99"), FreezeError::UnknownEncoding("utf-99".to_owned())),
            (
                b"a",
                Some("iso-2022-cn"),
                FreezeError::UnknownEncoding("iso-2022-cn".to_owned()),
            ),
        ];
        for (bytes, label, error) in table {
            assert_eq!(freeze(bytes, *label, decode_natively).unwrap_err(), *error, "{bytes:?}");
        }
        let long = vec![b'a'; MAX_ARTICLE_BYTES + 1];
        assert_eq!(
            freeze(&long, None, decode_natively).unwrap_err(),
            FreezeError::TooLarge {
                bytes: MAX_ARTICLE_BYTES + 1,
                limit: MAX_ARTICLE_BYTES
            }
        );
    }

    #[test]
    fn doubts_are_counted() {
        type Row = (
            &'static [u8],
            Option<&'static str>,
            &'static str,
            &'static [TextProblem],
        );
        let table: &[Row] = &[
            (
                b"a\xffb\xfe",
                Some("utf-8"),
                "a\u{fffd}b\u{fffd}",
                &[TextProblem::Undecodable { count: 2 }],
            ),
            // Half a surrogate pair in UTF-16.
            (
                b"\xff\xfe\x3d\xd8a\0",
                None,
                "\u{fffd}a",
                &[TextProblem::Undecodable { count: 1 }],
            ),
            (
                b"page one\x0cpage two",
                None,
                "page one\u{c}page two",
                &[TextProblem::Controls { count: 1 }],
            ),
            (
                "left \u{202e}right\u{202c}".as_bytes(),
                None,
                "left \u{202e}right\u{202c}",
                &[TextProblem::Bidi { count: 2 }],
            ),
            // A file that was cut inside a character is still UTF-8.
            (
                b"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3",
                None,
                "éééééééééé\u{fffd}",
                &[TextProblem::Undecodable { count: 1 }],
            ),
        ];
        for (bytes, label, text, problems) in table {
            let frozen = freeze(bytes, *label, decode_natively).unwrap();
            assert_eq!(frozen.text.as_str(), *text);
            assert_eq!(frozen.problems, *problems, "{text:?}");
        }
        let line = freeze("word ".repeat(LONG_LINE).as_bytes(), None, decode_natively).unwrap();
        assert_eq!(line.problems, [TextProblem::LongLine]);
    }

    #[test]
    fn every_offered_encoding_is_known_by_its_own_name() {
        for name in ENCODINGS {
            let known = encoding_rs::Encoding::for_label(name.as_bytes()).map(encoding_rs::Encoding::name);
            assert_eq!(known, Some(*name));
        }
    }
}
