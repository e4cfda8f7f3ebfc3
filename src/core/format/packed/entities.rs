//! Characters that stand in markup by a name or a number: `&amp;`, `&#8211;`.
//!
//! It knows the names that people and programs write outside of web pages; another name stays as it stands.

use super::ascii::meaning_of;

/// Names and what they stand for, in turn.
const NAMES: &str = "amp & lt < gt > quot \" apos ' ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » \
                     lsaquo ‹ rsaquo › bull • middot · copy © reg ® trade ™ deg ° euro € pound £ yen ¥ sect § para ¶ auml ä ouml ö uuml ü \
                     Auml Ä Ouml Ö Uuml Ü szlig ß eacute é egrave è ecirc ê agrave à acirc â ccedil ç ocirc ô icirc î ntilde ñ aacute á \
                     iacute í oacute ó uacute ú";

/// Returns what a name or number between `&` and `;` stands for.
pub(super) fn resolve(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(number.ok()?).filter(|c| *c != '\0');
    }
    match name {
        // These cannot stand in the list, being white space or nothing to see.
        "nbsp" => return Some('\u{a0}'),
        "shy" => return Some('\u{ad}'),
        "ensp" | "emsp" | "thinsp" => return Some(' '),
        _ => {}
    }
    meaning_of(name, NAMES)?.chars().next()
}

/// Puts the character in for every name or number of a text.
pub(in crate::core::format) fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        rest = after;
        let end = after.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| Some((resolve(after.get(..end)?)?, after.get(end + 1..)?))) {
            Some((c, behind)) => {
                out.push(c);
                rest = behind;
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_resolved() {
        let table = [
            ("Bread &amp; butter", "Bread & butter"),
            ("&#8220;Hi&#x201D;", "“Hi”"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("&amp;amp;", "&amp;"),
            (
                "&nosuch; & &;&#; &#0; &#xD800; &#99999999999;",
                "&nosuch; & &;&#; &#0; &#xD800; &#99999999999;",
            ),
            ("&ndash;&Uuml;&uacute;", "–Üú"),
            ("&", "&"),
            ("&éééééééééééé;", "&éééééééééééé;"),
        ];
        for (marked, plain) in table {
            assert_eq!(resolved(marked), plain);
        }
    }
}
