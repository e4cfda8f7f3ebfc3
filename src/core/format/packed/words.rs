//! Words that a wrapping says of its article: decoded, in one line, and only where they can be what they are said to be.
//!
//! It judges no value by whether it is true.

use super::super::article::Field;
use super::ascii::{is_among, meaning_of};
use crate::core::text::{Decode, freeze};

/// The longest value of a field, in bytes.
const LONGEST: usize = 2_000;

/// Decodes a few words whose encoding is named, or guessed where it is not known.
pub(super) fn decoded(bytes: &[u8], label: Option<&str>, decode: Decode) -> String {
    let label = label.map(plain_label);
    match freeze(bytes, label, decode).or_else(|_| freeze(bytes, None, decode)) {
        Ok(frozen) => frozen.text.as_str().to_owned(),
        // White space alone is no article, but it may stand between two words.
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Returns the usual label of an encoding for one that only mail programs use.
fn plain_label(label: &str) -> &str {
    const OTHERS: &str = "ks_c_5601-1987 euc-kr ks_c_5601 euc-kr cp949 euc-kr windows-949 euc-kr x-sjis shift_jis ms_kanji shift_jis \
                          windows-31j shift_jis cp932 shift_jis cp936 gbk x-gbk gbk gb_2312-80 gbk windows-936 gbk cp950 big5 \
                          big5-hkscs big5 x-x-big5 big5 cp1253 windows-1253 cp1255 windows-1255 cp1257 windows-1257 \
                          iso-8859-8-e iso-8859-8-i";
    meaning_of(&label.to_ascii_lowercase(), OTHERS).unwrap_or(label)
}

/// Returns the label under which bytes can be decoded, or `None` where it is not known, or says nothing: plain ASCII is said of much that
/// is not.
pub(super) fn known_label(label: &str, decode: Decode) -> Option<String> {
    let label = plain_label(label.trim());
    let label = label.to_ascii_lowercase();
    let is_ascii = is_among(&label, "us-ascii ascii unknown-8bit");
    // Two bytes, so that they are a character in UTF-16 too.
    let is_known = !is_ascii && freeze(b"aa", Some(&label), decode).is_ok();
    is_known.then_some(label)
}

/// Returns a value without line ends and doubled spaces, and never longer than a card can show.
pub(super) fn one_line(value: &str) -> String {
    let mut line = String::new();
    for word in value.split(|c: char| c.is_whitespace() || c.is_control()) {
        if word.is_empty() {
            continue;
        }
        if line.len() + word.len() > LONGEST {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Adds a field, where there is something in it and no other field has that name.
pub(super) fn add_field(fields: &mut Vec<Field>, name: &'static str, value: &str, from: &'static str) {
    let value = one_line(value);
    if !value.is_empty() && fields.iter().all(|field| field.name != name) {
        fields.push(Field { name, value, from });
    }
}

/// Tells whether a value can be a language tag: `de`, `pt-BR`.
pub(super) fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && tag.len() <= 35
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && tag
            .split('-')
            .all(|part| !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Tells whether an address leads to a page of the web.
pub(super) fn is_web(address: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(scheme))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;

    #[test]
    fn values_are_judged_by_their_shape() {
        for tag in ["de", "pt-BR", "zh-Hant-TW", "ast"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["", "English", "d", "de-", "12", "de_DE", "\u{fc}b"] {
            assert!(!is_language(tag), "{tag}");
        }
        assert!(is_web("HTTPS://brook.example") && !is_web("cid:1@mhtml") && !is_web("http:/"));
        assert_eq!(one_line(" The\r\n quay \u{7} is\tclosed "), "The quay is closed");
        assert_eq!(one_line(&"ab ".repeat(2_000)).len(), 2_000);
        let labels = ["utf-8", " KS_C_5601-1987 ", "us-ascii", "klingon", "utf-16le"];
        let known = labels.map(|label| known_label(label, decode_natively));
        assert_eq!(
            known.each_ref().map(Option::as_deref),
            [Some("utf-8"), Some("euc-kr"), None, None, Some("utf-16le")]
        );
    }
}
