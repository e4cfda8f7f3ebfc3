//! What sort of file it is: by what stands in it first, and by its name only where that does not decide.
//!
//! It opens nothing beyond the table of contents of an archive, and promises nothing: a file may still be damaged.

use super::super::problem::ProblemKind;
use super::ascii::{end_of, is_among};
use super::zip::Package;
use super::{Limits, mime};

/// What sort of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A web page with everything that belongs to it in one file (RFC 2557).
    Mhtml,
    /// A mail.
    Eml,
    /// A Word document of the form used since 2007.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// An electronic book.
    Epub,
    /// Rich text.
    Rtf,
    /// An archive of files.
    Zip,
    /// A table with one article a row.
    Csv,
    /// One JSON object a line, each an article.
    Jsonl,
    /// A PDF, which is refused.
    Pdf,
    /// A Word document of the form used up to 2003, or another file of that age, which is refused.
    Doc,
    /// A spreadsheet, which is refused.
    Spreadsheet,
    /// Anything else, which is refused.
    Other,
}

/// How much of a file is looked at, in bytes.
const HEAD: usize = 4_096;

/// Members of an archive whose names are looked at.
const MEMBERS: usize = 10_000;

/// How a file begins that is neither text nor taken apart here.
const SIGNATURES: &[&[u8]] = &[
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\xfd7zXZ",
    b"ID3",
    b"OggS",
    b"bplist",
    b"wOF",
    b"\0asm",
    b"MZ\x90",
    b"%!PS",
];

/// Extensions of files whose words are no article.
const NO_ARTICLES: &str = "json xml rss atom css js mjs ts jsx tsx svg map ics vcf yaml yml toml ini plist webarchive eps ps asc p7s \
                           sig key pem py rb rs c h cpp java go sh bat ps1 sql db lnk url webloc exe dll mbox fodt fods";

/// The extensions of the forms that are known by them alone; then those that are not what their names say, or cut down to nothing.
const NAMED: &[(Form, &str)] = &[
    (Form::Markdown, "md markdown mdown mkd"),
    (Form::Html, "html htm xhtml xht shtml"),
    (Form::Mhtml, "mhtml mht"),
    (Form::Eml, "eml"),
    (Form::Csv, "csv tsv"),
    (Form::Jsonl, "jsonl ndjson"),
    (Form::Other, "pdf doc docx odt epub rtf zip xlsx xls"),
];

/// Returns what sort of file it is.
#[must_use]
pub fn form_of(file_name: &str, bytes: &[u8]) -> Form {
    let extension = extension_of(file_name);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return form_of_package(&extension, bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return if holds_wide(bytes, "Workbook") && !holds_wide(bytes, "WordDocument") {
            Form::Spreadsheet
        } else {
            Form::Doc
        };
    }
    let head = head_of(bytes);
    let start = head.trim_start();
    if start.starts_with("%pdf-") {
        return Form::Pdf;
    }
    if start.starts_with("{\\rtf") {
        return Form::Rtf;
    }
    if SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) {
        return Form::Other;
    }
    if is_page(start) {
        return Form::Html;
    }
    // A whole mailbox begins like one mail.
    if extension == "mbox" {
        return Form::Other;
    }
    if let Some(form) = mime::form_of_head(bytes, &extension) {
        return form;
    }
    for (form, extensions) in NAMED {
        if is_among(&extension, extensions) {
            return *form;
        }
    }
    match extension.as_str() {
        other if is_among(other, NO_ARTICLES) => Form::Other,
        // A person may know the encoding of what calls itself a text.
        other if other != "txt" && other != "text" && is_no_text(bytes, start) => Form::Other,
        _ => Form::Text,
    }
}

/// Tells whether a file of an unknown name is no text for people: XML, or bytes that no text has.
fn is_no_text(bytes: &[u8], head: &str) -> bool {
    head.starts_with("<?xml") || (bytes.iter().take(HEAD).any(|b| *b == 0) && !has_wide_mark(bytes))
}

/// Returns what follows the last dot of a name, in small letters.
pub(super) fn extension_of(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, extension)) if end_of(extension, b"/\\") == extension.len() => extension.trim().to_ascii_lowercase(),
        _ => String::new(),
    }
}

impl Form {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Mhtml => "mhtml",
            Self::Eml => "eml",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Epub => "epub",
            Self::Rtf => "rtf",
            Self::Zip => "zip",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Pdf => "pdf",
            Self::Doc => "doc",
            Self::Spreadsheet => "spreadsheet",
            Self::Other => "other",
        }
    }
}

/// Returns why a file of a form that is not read is refused.
pub(super) fn refusal(form: Form, bytes: &[u8]) -> ProblemKind {
    match form {
        Form::Pdf => ProblemKind::Pdf,
        Form::Doc if is_locked(bytes) => ProblemKind::Locked,
        Form::Doc => ProblemKind::OldWord,
        Form::Spreadsheet => ProblemKind::Spreadsheet,
        _ if bytes.is_empty() => ProblemKind::Empty,
        _ => ProblemKind::OtherForm,
    }
}

/// Tells whether an office document of the old form holds one of the new form under a password.
fn is_locked(bytes: &[u8]) -> bool {
    holds_wide(bytes, "EncryptedPackage")
}

/// Tells whether a name stands in a file in UTF-16, as the old office documents write the names of what is in them.
fn holds_wide(bytes: &[u8], name: &str) -> bool {
    // The names stand in sectors of 512 bytes, each in an entry of 128.
    bytes.chunks(128).any(|entry| {
        let mut wide = entry.chunks(2);
        name.bytes().all(|byte| wide.next() == Some(&[byte, 0]))
    })
}

fn has_wide_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

/// Returns the start of a file as small ASCII letters; what is not ASCII becomes U+FFFD.
fn head_of(bytes: &[u8]) -> String {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let is_wide = has_wide_mark(head);
    let mark = match head {
        [0xef, 0xbb, 0xbf, ..] => 3,
        _ if is_wide => 2,
        _ => 0,
    };
    let mut start = String::new();
    for byte in head.iter().skip(mark) {
        if byte.is_ascii() && !(is_wide && *byte == 0) {
            start.push(char::from(byte.to_ascii_lowercase()));
        } else if !byte.is_ascii() {
            start.push('\u{fffd}');
        }
    }
    start
}

/// Tells whether a text begins as a web page does, behind an XML declaration and comments.
fn is_page(head: &str) -> bool {
    let mut rest = head;
    loop {
        let end = if rest.starts_with("<?xml") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            break;
        };
        let Some((_, after)) = rest.split_once(end) else {
            return false;
        };
        rest = after.trim_start();
    }
    let begins = |start: &str| {
        rest.strip_prefix(start)
            .is_some_and(|after| !after.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric()))
    };
    begins("<!doctype html") || begins("<html")
}

/// Returns what sort of file a zip archive is.
fn form_of_package(extension: &str, bytes: &[u8]) -> Form {
    let Ok(package) = Package::open(bytes, MEMBERS) else {
        return match extension {
            "docx" | "docm" | "dotx" => Form::Docx,
            "odt" | "ott" => Form::Odt,
            "epub" => Form::Epub,
            _ => Form::Zip,
        };
    };
    let has = |name: &str| package.find(name).is_some();
    let kind = package
        .find("mimetype")
        .and_then(|entry| {
            let limits = Limits {
                member: HEAD,
                ..Limits::default()
            };
            let mut left = HEAD;
            package.read(entry, &limits, &mut left).ok()
        })
        .unwrap_or_default();
    if kind.starts_with(b"application/epub+zip") || has("META-INF/container.xml") {
        Form::Epub
    } else if kind.starts_with(b"application/vnd.oasis.opendocument.text") {
        Form::Odt
    } else if kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") || has("xl/workbook.xml") {
        Form::Spreadsheet
    } else if kind.starts_with(b"application/vnd.") || has("ppt/presentation.xml") || has("Index/Document.iwa") {
        Form::Other
    } else if has("[Content_Types].xml") && package.entries().iter().any(|entry| entry.name.starts_with("word/")) {
        Form::Docx
    } else if extension == "odt" && has("content.xml") {
        Form::Odt
    } else {
        Form::Zip
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        let table: &[(&str, &[u8], Form)] = &[
            ("a.txt", b"The quay was closed.", Form::Text),
            ("a", b"The quay was closed.", Form::Text),
            ("a.log", b"The quay was closed.", Form::Text),
            ("a.txt", b"<!DOCTYPE html>\n<p>Hi", Form::Html),
            ("a.txt", b"\xef\xbb\xbf \n<HTML lang=en>", Form::Html),
            ("a.txt", b"<!-- saved from url=(0014)about:internet -->\r\n<html>", Form::Html),
            ("a.txt", b"\xff\xfe<\0h\0t\0m\0l\0>\0", Form::Html),
            ("a.txt", b"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC>", Form::Html),
            ("a.txt", b"<htmlish>", Form::Text),
            ("a.txt", b"<!-- never closed <html>", Form::Text),
            ("a.md", b"# A <html> tag", Form::Markdown),
            ("a.HTM", b"<p>no head", Form::Html),
            ("a.doc", b"{\\rtf1\\ansi Hi}", Form::Rtf),
            ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form::Doc),
            ("a.txt", b"%PDF-1.7\n", Form::Pdf),
            ("a.pdf", b"nothing of the sort", Form::Other),
            ("a.csv", b"title,text\n", Form::Csv),
            ("a.jsonl", b"{}\n", Form::Jsonl),
            ("a.json", b"{}", Form::Other),
            ("a.mbox", b"From x\nMIME-Version: 1.0\nSubject: y\n\nz", Form::Other),
            ("a.unknown", b"<?xml version='1.0'?><feed/>", Form::Other),
            ("a.png", b"\x89PNG\r\n", Form::Other),
            ("a", b"\0\0\0\x18ftypmp42", Form::Other),
            ("a.txt", b"a\0b", Form::Text),
            ("a.txt", b"", Form::Text),
            ("a.docx", b"PK\x03\x04 and then it was cut", Form::Docx),
            ("a.zip", b"PK\x03\x04 and then it was cut", Form::Zip),
            ("a.webarchive", b"bplist00", Form::Other),
            ("a.txt", b"From: the mayor\nTo: the town\n\nIt is closed.", Form::Text),
            (
                "a.txt",
                b"From: Ada <ada@brook.example>\nMIME-Version: 1.0\nSubject: Hi\n\nIt is closed.",
                Form::Eml,
            ),
            (
                "a",
                b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://brook.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n",
                Form::Mhtml,
            ),
        ];
        for (name, bytes, form) in table {
            assert_eq!(
                form_of(name, bytes),
                *form,
                "{name} {:?}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn old_office_documents_are_told_apart() {
        let with = |name: &str| {
            let mut bytes = b"\xd0\xcf\x11\xe0".to_vec();
            bytes.resize(512, 0);
            bytes.extend(name.bytes().flat_map(|b| [b, 0]));
            bytes
        };
        assert_eq!(form_of("a.doc", &with("WordDocument")), Form::Doc);
        assert_eq!(form_of("a.xls", &with("Workbook")), Form::Spreadsheet);
        assert!(is_locked(&with("EncryptedPackage")));
        assert!(!is_locked(&with("WordDocument")));
    }
}
