//! The encoding that a page names in its first bytes (WHATWG HTML, 13.2.3.2, "prescan a byte stream to determine its encoding").
//!
//! It decodes nothing, and knows of no encoding but those that can be chosen.

use crate::core::text::ENCODINGS;

/// How much of a page is looked at, in bytes: so much do the browsers.
const LOOKED_AT: usize = 1_024;

/// Labels of encodings (WHATWG Encoding, 4.2) beside their own names, each group behind the name that it stands for.
const LABELS: &[(&str, &str)] = &[
    (
        "UTF-8",
        "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    ),
    (
        "windows-1252",
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 \
         latin1 us-ascii x-cp1252 x-user-defined",
    ),
    ("windows-1250", "cp1250 x-cp1250"),
    ("windows-1251", "cp1251 x-cp1251"),
    ("windows-1253", "cp1253 x-cp1253"),
    (
        "windows-1254",
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254",
    ),
    ("windows-1255", "cp1255 x-cp1255"),
    ("windows-1256", "cp1256 x-cp1256"),
    ("windows-1257", "cp1257 x-cp1257"),
    ("windows-1258", "cp1258 x-cp1258"),
    ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    (
        "ISO-8859-2",
        "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
    ),
    (
        "ISO-8859-3",
        "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
    ),
    (
        "ISO-8859-4",
        "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
    ),
    (
        "ISO-8859-5",
        "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
    ),
    (
        "ISO-8859-6",
        "arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
    ),
    (
        "ISO-8859-7",
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek",
    ),
    (
        "ISO-8859-8",
        "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual",
    ),
    ("ISO-8859-8-I", "csiso88598i logical"),
    ("ISO-8859-10", "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
    ("ISO-8859-13", "iso8859-13 iso885913"),
    ("ISO-8859-14", "iso8859-14 iso885914"),
    ("ISO-8859-15", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"),
    ("IBM866", "866 cp866 csibm866"),
    ("KOI8-R", "cskoi8r koi koi8 koi8_r"),
    ("KOI8-U", "koi8-ru"),
    (
        "GBK",
        "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk",
    ),
    ("Big5", "big5-hkscs cn-big5 csbig5 x-x-big5"),
    ("EUC-JP", "cseucpkdfmtjapanese x-euc-jp"),
    ("ISO-2022-JP", "csiso2022jp"),
    (
        "Shift_JIS",
        "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis",
    ),
    (
        "EUC-KR",
        "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
    ),
];

/// Returns the WHATWG name of the encoding that a page declares for itself: in a `<meta>` within its first 1024 bytes, else in its XML
/// declaration.
///
/// A page that was saved may have been written in another encoding than it declares. `None` where nothing known is declared.
#[must_use]
pub fn charset(bytes: &[u8]) -> Option<String> {
    let seen = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    in_meta(seen).or_else(|| in_xml(seen)).map(str::to_owned)
}

/// Returns the WHATWG name of an encoding by any of its labels.
fn named(label: &[u8]) -> Option<&'static str> {
    let label = std::str::from_utf8(label).ok()?.trim_ascii().to_ascii_lowercase();
    let name = if label.starts_with("utf-16") || label.ends_with("10646-ucs-2") || label.starts_with("ucs-2") {
        // The bytes of the declaration itself could be read: whoever wrote it is wrong.
        "UTF-8"
    } else {
        LABELS
            .iter()
            .find(|(_, labels)| !label.is_empty() && labels.split(' ').any(|known| known == label))
            .map_or(label.as_str(), |(name, _)| name)
    };
    ENCODINGS.iter().find(|known| known.eq_ignore_ascii_case(name)).copied()
}

fn in_meta(bytes: &[u8]) -> Option<&'static str> {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == b'<') {
        rest = &rest[at..];
        let is_meta = rest.get(1..5).is_some_and(|name| name.eq_ignore_ascii_case(b"meta"))
            && rest.get(5).is_some_and(|b| is_space(*b) || *b == b'/');
        let after_slash = usize::from(rest.get(1) == Some(&b'/'));
        if rest.starts_with(b"<!--") {
            // `<!-->` is a whole comment.
            let end = rest.windows(3).skip(2).position(|w| w == b"-->")?;
            rest = &rest[end + 5..];
        } else if is_meta {
            let (found, after) = meta(&rest[5..]);
            if found.is_some() {
                return found;
            }
            rest = after;
        } else if rest.get(1 + after_slash).is_some_and(u8::is_ascii_alphabetic) {
            let end = rest.iter().position(|b| is_space(*b) || *b == b'>')?;
            rest = &rest[end..];
            while let Some((_, _, after)) = attribute(rest) {
                rest = after;
            }
        } else if matches!(rest.get(1), Some(b'!' | b'/' | b'?')) {
            let end = rest.iter().position(|b| *b == b'>')?;
            rest = &rest[end..];
        } else {
            rest = &rest[1..];
        }
    }
    None
}

/// Reads the attributes of a `<meta>`; returns the encoding that they declare, and what follows.
fn meta(bytes: &[u8]) -> (Option<&'static str>, &[u8]) {
    let mut rest = bytes;
    let (mut is_pragma, mut needs_pragma, mut found) = (false, None, None);
    let mut seen: Vec<Vec<u8>> = Vec::new();
    while let Some((name, value, after)) = attribute(rest) {
        rest = after;
        if seen.contains(&name) {
            continue;
        }
        match name.as_slice() {
            b"http-equiv" => is_pragma = value == b"content-type",
            b"content" if found.is_none() => {
                if let Some(name) = in_content(&value).and_then(named) {
                    (found, needs_pragma) = (Some(name), Some(true));
                }
            }
            b"charset" => (found, needs_pragma) = (named(&value), Some(false)),
            _ => {}
        }
        seen.push(name);
    }
    let counts = needs_pragma.is_some_and(|needs| !needs || is_pragma);
    (found.filter(|_| counts), rest)
}

/// Reads one attribute (13.2.3.2, "get an attribute"): its name and value in small letters, and what follows.
fn attribute(bytes: &[u8]) -> Option<(Vec<u8>, Vec<u8>, &[u8])> {
    let start = bytes.iter().position(|b| !is_space(*b) && *b != b'/')?;
    let mut rest = &bytes[start..];
    if rest[0] == b'>' {
        return None;
    }
    let end = rest
        .iter()
        .enumerate()
        .position(|(at, b)| (*b == b'=' && at > 0) || is_space(*b) || matches!(b, b'/' | b'>'))?;
    let name = rest[..end].to_ascii_lowercase();
    rest = &rest[end..];
    let spaces = rest.iter().position(|b| !is_space(*b))?;
    if rest[spaces] != b'=' {
        return Some((name, Vec::new(), rest));
    }
    rest = &rest[spaces + 1..];
    rest = &rest[rest.iter().position(|b| !is_space(*b))?..];
    let (value, after) = match rest[0] {
        quote @ (b'"' | b'\'') => {
            let inside = &rest[1..];
            let end = inside.iter().position(|b| *b == quote)?;
            (&inside[..end], &inside[end + 1..])
        }
        _ => rest.split_at(rest.iter().position(|b| is_space(*b) || *b == b'>')?),
    };
    Some((name, value.to_ascii_lowercase(), after))
}

/// Returns the label in the content of a `<meta>` (2.6.5, "extracting a character encoding from a meta element").
fn in_content(content: &[u8]) -> Option<&[u8]> {
    let mut rest = content;
    loop {
        let at = rest.windows(7).position(|w| w == b"charset")?;
        rest = rest[at + 7..].trim_ascii_start();
        if let Some(value) = rest.strip_prefix(b"=") {
            return value_of(value.trim_ascii_start());
        }
    }
}

fn value_of(value: &[u8]) -> Option<&[u8]> {
    match value.first()? {
        quote @ (b'"' | b'\'') => {
            let inside = &value[1..];
            Some(&inside[..inside.iter().position(|b| b == quote)?])
        }
        _ => {
            let end = value.iter().position(|b| is_space(*b) || *b == b';');
            Some(&value[..end.unwrap_or(value.len())])
        }
    }
}

/// Returns the encoding of an XML declaration.
fn in_xml(bytes: &[u8]) -> Option<&'static str> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    let declaration = &declaration[..declaration.iter().position(|b| *b == b'>')?];
    let at = declaration.windows(8).position(|w| w == b"encoding")?;
    let value = declaration[at + 8..].trim_ascii_start().strip_prefix(b"=")?;
    named(value_of(value.trim_ascii_start())?)
}

fn is_space(b: u8) -> bool {
    matches!(b, b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_found_where_the_standard_finds_them() {
        // What a page begins with, the encoding that it declares.
        let table: &[(&str, Option<&str>)] = &[
            ("<meta charset=utf-8>", Some("UTF-8")),
            (
                "<!doctype html><html><head><META CharSet='Windows-1251'/>",
                Some("windows-1251"),
            ),
            (
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
                Some("windows-1252"),
            ),
            (
                "<meta content='text/html; charset = \"koi8-r\"' http-equiv=content-type>",
                Some("KOI8-R"),
            ),
            // Without the pragma a content says nothing; with another attribute of the same name neither.
            ("<meta content=\"text/html; charset=koi8-r\">", None),
            (
                "<meta http-equiv=refresh http-equiv=content-type content=\"charset=koi8-r\">",
                None,
            ),
            ("<meta name=charset content=koi8-r><meta charset=big5>", Some("Big5")),
            // Nothing within comments, values of attributes, end tags and declarations.
            ("<!-- <meta charset=big5> --><meta charset=gbk>", Some("GBK")),
            ("<!--><meta charset=big5> -->", Some("Big5")),
            (
                "<a title='<meta charset=big5>'></a><meta charset=euc-kr>",
                Some("EUC-KR"),
            ),
            ("<! <meta charset=big5><meta charset=sjis>", Some("Shift_JIS")),
            ("</x <meta charset=big5>", None),
            // Whoever could be read so far does not write in pairs of bytes.
            ("<meta charset=utf-16le>", Some("UTF-8")),
            ("<meta charset=x-user-defined>", Some("windows-1252")),
            // An unknown name does not end the search.
            ("<meta charset=klingon><meta charset=tis-620>", Some("windows-874")),
            ("<meta charset=>", None),
            ("<meta charset", None),
            ("<metacharset=big5>", None),
            (
                "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>",
                Some("ISO-8859-2"),
            ),
            (
                "<?xml version=\"1.0\" encoding='utf-8'?><html><meta charset=windows-1250>",
                Some("windows-1250"),
            ),
            ("<?xml version=\"1.0\"?>", None),
            ("plain text, charset=utf-8", None),
            ("", None),
            ("<", None),
        ];
        for (page, expected) in table {
            assert_eq!(charset(page.as_bytes()).as_deref(), *expected, "{page}");
        }
    }

    #[test]
    fn only_the_first_bytes_count_and_all_of_them_are_harmless() {
        let late = " ".repeat(1_010) + "<meta charset=big5>";
        assert_eq!(charset(late.as_bytes()), None);
        for byte in 0..=u8::MAX {
            for head in [&b"<meta charset="[..], b"<!--", b"<", b"<a ", b"<?xml encoding="] {
                let _ = charset(&[head, &[byte, byte, b'>', byte]].concat());
            }
        }
        for hostile in ["<", "\"", "<meta ", "<a =", "<!--", "charset", "<meta content=charset"] {
            let _ = charset(hostile.repeat(100_000).as_bytes());
        }
    }

    #[test]
    fn every_label_means_what_it_means_to_the_standard() {
        for (name, labels) in LABELS {
            for label in labels.split_whitespace().chain([*name]) {
                let standard = encoding_rs::Encoding::for_label(label.as_bytes()).map(encoding_rs::Encoding::name);
                let expected = if label == "x-user-defined" {
                    Some("windows-1252")
                } else {
                    standard
                };
                assert_eq!(named(label.as_bytes()), expected, "{label}");
            }
        }
    }
}
