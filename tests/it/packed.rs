//! Files that hold articles in a wrapping: what comes out of each, what is refused, and that no bytes whatever stop the program.

pub mod build;

use build::{How, docx, epub, odt, zip, zip_with};
use proptest::prelude::*;
use std::path::Path;
use variorum::core::format::packed::{Body, Form, Limits, Piece, beside_page, form_of, unpack};
use variorum::core::format::problem::Problem;
use variorum::core::model::PartKind;
use variorum::core::text::{FrozenText, decode_natively};

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/packed")
        .join(name);
    std::fs::read(path).expect("the fixture is there")
}

fn open(name: &str, bytes: &[u8]) -> (Vec<Piece>, Vec<Problem>) {
    open_within(name, bytes, Limits::default())
}

/// Opens a file, and holds what comes out against the laws.
fn open_within(name: &str, bytes: &[u8], limits: Limits) -> (Vec<Piece>, Vec<Problem>) {
    let (pieces, problems) = unpack(name, bytes, None, decode_natively, limits);
    assert!(!pieces.is_empty() || !problems.is_empty(), "{name} gave nothing");
    assert!(pieces.len() <= limits.pieces);
    for piece in &pieces {
        assert!(piece.name.starts_with(name), "{} is not in {name}", piece.name);
        let mut names: Vec<&str> = piece.fields.iter().map(|field| field.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), piece.fields.len(), "a field stands twice");
        for field in &piece.fields {
            assert!(
                !field.value.trim().is_empty() && !field.value.contains('\n'),
                "{field:?}"
            );
            assert!(["title", "outlet", "date", "author", "address", "language", "saved"].contains(&field.name));
        }
        match &piece.body {
            Body::Bytes { .. } => assert!(matches!(piece.form, Form::Text | Form::Html)),
            Body::Text { text, parts } => {
                assert_eq!(FrozenText::new(text.clone()).as_str(), text, "freezing changes it");
                assert!(!text.trim().is_empty());
                for part in parts {
                    let words = text.get(part.span.range()).expect("a part is a stretch of the text");
                    assert!(!words.is_empty() && words.trim() == words, "{words:?}");
                    assert_eq!(part.kind == PartKind::Link, !part.address.is_empty());
                }
            }
        }
    }
    for problem in &problems {
        assert!(problem.file.starts_with(name), "{problem} is not of {name}");
    }
    (pieces, problems)
}

fn words(piece: &Piece) -> String {
    match &piece.body {
        Body::Text { text, .. } => text.clone(),
        Body::Bytes { bytes, charset } => {
            let label = charset.as_deref().unwrap_or("utf-8");
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("the label is known");
            encoding.decode(bytes).0.into_owned()
        }
    }
}

fn fields(piece: &Piece) -> Vec<String> {
    let shown =
        |field: &variorum::core::format::article::Field| format!("{}={} ({})", field.name, field.value, field.from);
    piece.fields.iter().map(shown).collect()
}

fn parts(piece: &Piece) -> Vec<(PartKind, String)> {
    let Body::Text { text, parts } = &piece.body else {
        return Vec::new();
    };
    let shown = |part: &variorum::core::format::article::PartSpan| {
        let words = &text[part.span.range()];
        (part.kind, [words, &part.address].join(" ").trim().to_owned())
    };
    parts.iter().map(shown).collect()
}

fn names(pieces: &[Piece]) -> Vec<&str> {
    pieces.iter().map(|piece| piece.name.as_str()).collect()
}

fn shown(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn web_archives_give_their_page() {
    let (pieces, problems) = open("page.mhtml", &fixture("saved-by-chrome.mhtml"));
    assert_eq!((names(&pieces), shown(&problems)), (vec!["page.mhtml"], vec![]));
    assert_eq!(pieces[0].form, Form::Html);
    assert!(words(&pieces[0]).contains("The mayor said “nobody was hurt” when the bridge"));
    assert_eq!(
        fields(&pieces[0]),
        [
            "address=https://courier.example/2025/footbridge (saved-page)",
            "saved=2025-10-16 (saved-page)"
        ]
    );
    let (pieces, problems) = open("page.mht", &fixture("saved-by-explorer.mht"));
    assert_eq!(problems, []);
    assert!(words(&pieces[0]).contains("Die Brücke bleibt gesperrt"));
    assert_eq!(
        fields(&pieces[0]),
        [
            "address=http://anzeiger.example/kai.html (saved-page)",
            "saved=2025-10-15 (saved-page)"
        ]
    );
}

#[test]
fn mails_give_their_text_and_what_hangs_on_them() {
    let (pieces, problems) = open("news.eml", &fixture("newsletter.eml"));
    assert_eq!(names(&pieces), ["news.eml", "news.eml/note.txt"]);
    assert_eq!(pieces[0].form, Form::Html);
    assert!(words(&pieces[0]).contains("<h1>Footbridge gives way</h1>"));
    assert_eq!(words(&pieces[1]), "Мост закрыт.\n");
    assert_eq!(
        fields(&pieces[0]),
        [
            "title=Footbridge gives way – nobody hurt (mail-header)",
            "outlet=The Brook Courier (mail-header)",
            "date=2025-10-14 (mail-header)",
            "language=en (mail-header)"
        ]
    );
    assert_eq!(shown(&problems).len(), 1);
    assert!(shown(&problems)[0].starts_with("news.eml/plan.pdf: it is a PDF"));

    let (pieces, problems) = open("letter.eml", &fixture("letter.eml"));
    assert_eq!(problems, []);
    assert_eq!(
        words(&pieces[0]),
        "The quay is closed until Friday, the harbour office says.\nA café nearby has opened its doors to those who wait.\n\nAda\n"
    );
    assert_eq!(
        fields(&pieces[0]),
        [
            "title=The quay (mail-header)",
            "author=Ada Lind (mail-header)",
            "date=2025-10-15 (mail-header)"
        ]
    );
}

#[test]
fn mails_in_mails_are_opened() {
    let inner = String::from_utf8(fixture("letter.eml")).expect("it is text");
    let outer = format!(
        "From: Omar <omar@post.example>\nSubject: see below\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nSee below.\n--x\nContent-Type: message/rfc822\n\n{inner}\n--x--\n"
    );
    let (pieces, problems) = open("outer.eml", outer.as_bytes());
    assert_eq!(names(&pieces), ["outer.eml", "outer.eml/2.eml"]);
    assert_eq!(problems, []);
}

#[test]
fn office_documents_are_read() {
    let (pieces, problems) = open("a.docx", &docx());
    assert_eq!(
        words(&pieces[0]),
        "Footbridge gives way\n\nThe bridge fell, the mayor of Brückfurt said.\n\nNobody was hurt.\n\nShe spoke at noon."
    );
    assert_eq!(
        parts(&pieces[0]),
        [
            (PartKind::Headline, "Footbridge gives way".to_owned()),
            (PartKind::Link, "the mayor https://town.example/mayor".to_owned()),
            (PartKind::BlockQuote, "Nobody was hurt.".to_owned()),
        ]
    );
    assert_eq!(
        fields(&pieces[0]),
        [
            "title=Footbridge gives way (document-headline)",
            "author=Ada Lind (document-properties)"
        ]
    );
    assert_eq!(shown(&problems).len(), 1, "the deletion is told");

    let (pieces, problems) = open("a.odt", &odt());
    assert_eq!(words(&pieces[0]), "Steg stürzt ein\n\nDer Steg ist eingestürzt.");
    assert_eq!(
        fields(&pieces[0]),
        [
            "title=Steg stürzt ein (document-headline)",
            "language=de-DE (document-properties)",
            "author=Maren Berg (document-properties)"
        ]
    );
    assert_eq!(problems, []);

    let (pieces, problems) = open("a.epub", &epub());
    assert_eq!(
        names(&pieces),
        ["a.epub/OEBPS/text/one.xhtml", "a.epub/OEBPS/text/two b.xhtml"]
    );
    assert_eq!(
        fields(&pieces[1]),
        [
            "outlet=The Brook Courier (document-properties)",
            "language=en (document-properties)"
        ]
    );
    assert_eq!(
        shown(&problems),
        ["a.epub/OEBPS/missing.xhtml: it is damaged and cannot be opened"]
    );
}

#[test]
fn rich_texts_are_read() {
    let (pieces, problems) = open("word.rtf", &fixture("word.rtf"));
    assert_eq!(
        words(&pieces[0]),
        "Footbridge gives way\n\nThe bridge over the Lidd fell on Tuesday –“nobody was hurt”, said the mayor of Brückfurt.\n\nTwo boats were under it.\nOne was damaged.\n\nМост закрыт. Мост.\n\n2019\t3\n2024\t1\n\nSee the mayor's page.\n\nShe spoke at noon."
    );
    assert_eq!(
        parts(&pieces[0]),
        [
            (PartKind::Headline, "Footbridge gives way".to_owned()),
            (PartKind::ListItem, "Two boats were under it.".to_owned()),
            (PartKind::ListItem, "One was damaged.".to_owned()),
            (PartKind::Link, "the mayor's page https://town.example/mayor".to_owned()),
        ]
    );
    assert_eq!(shown(&problems).len(), 1, "the deletion is told");
    let (pieces, problems) = open("textedit.rtf", &fixture("textedit.rtf"));
    assert_eq!(
        words(&pieces[0]),
        "The quay is closed – until Friday.\n\n“Nobody was hurt”, she said."
    );
    assert_eq!(problems, []);
}

#[test]
fn markdown_and_rows_are_read() {
    let (pieces, problems) = open("notes.md", &fixture("notes.md"));
    assert_eq!(
        words(&pieces[0]),
        "Footbridge gives way\n\nThe footbridge over the Lidd fell on Tuesday, the mayor said. Nobody was hurt.\n\nWhat is known\n\nTwo boats were under it.\nOne was damaged.\n\nIt had been inspected in May.\n\nYear\tRepairs\n2019\t3\n2024\t1"
    );
    assert_eq!(pieces[0].fields.len(), 4);
    assert_eq!(problems, []);
    let (pieces, problems) = open("table.csv", &fixture("table.csv"));
    assert_eq!(names(&pieces), ["table.csv, row 2", "table.csv, row 3"]);
    assert_eq!(
        words(&pieces[0]),
        "The bridge fell; nobody was hurt.\nThe mayor called it \"a warning\"."
    );
    assert_eq!(
        fields(&pieces[0]),
        [
            "title=Footbridge gives way (row)",
            "outlet=The Brook Courier (row)",
            "date=2025-10-14 (row)",
            "address=https://courier.example/1 (row)",
            "language=en (row)"
        ]
    );
    assert_eq!(shown(&problems), ["table.csv: row 4: it holds no text"]);
    let (pieces, problems) = open("rows.jsonl", &fixture("rows.jsonl"));
    assert_eq!((pieces.len(), pieces[1].form, problems.len()), (2, Form::Html, 0));
    assert_eq!(
        fields(&pieces[1])[..2],
        ["title=Steg stürzt ein (row)", "outlet=Hohenauer Anzeiger (row)"]
    );
}

#[test]
fn archives_give_their_articles_and_name_what_they_cannot() {
    let inner = zip(&[("deep.txt", b"Deep."), ("deeper.zip", &zip(&[("x.txt", b"x")]))]);
    let archive = zip_with(&[
        ("one.txt", b"The quay is closed.", How::Deflated),
        ("folder/", b"", How::Stored),
        ("folder/page.html", b"<!DOCTYPE html><p>Hi", How::Deflated),
        ("folder/page_files/frame.html", b"<html><p>Advert", How::Deflated),
        ("folder/page_files/style.css", b"p{}", How::Deflated),
        ("__MACOSX/._one.txt", b"\0\x05\x16\x07", How::Stored),
        (".DS_Store", b"\0", How::Stored),
        ("a.docx", &docx(), How::Stored),
        ("inner.zip", &inner, How::Stored),
        ("../../evil.txt", b"Harmless.", How::Stored),
        ("secret.txt", b"xxxx", How::Locked),
        ("broken.txt", b"What?", How::Wrong),
        ("odd.txt", b"What?", How::Unknown),
        ("plan.pdf", b"%PDF-1.4", How::Stored),
        ("sheet.xlsx", &zip(&[("xl/workbook.xml", b"<x/>")]), How::Stored),
        ("data.json", b"{}", How::Stored),
        ("photo.jpg", b"\xff\xd8\xff", How::Stored),
    ]);
    let (pieces, problems) = open("a.zip", &archive);
    assert_eq!(
        names(&pieces),
        [
            "a.zip/one.txt",
            "a.zip/folder/page.html",
            "a.zip/a.docx",
            "a.zip/inner.zip/deep.txt",
            "a.zip/../../evil.txt"
        ]
    );
    let of: Vec<String> = problems.iter().map(|p| [&p.file, " ", p.what.key()].concat()).collect();
    assert_eq!(
        of,
        [
            "a.zip/a.docx problem-tracked-changes",
            "a.zip/inner.zip/deeper.zip problem-too-deep",
            "a.zip/secret.txt problem-locked",
            "a.zip/broken.txt problem-damaged",
            "a.zip/odd.txt problem-other-form",
            "a.zip/plan.pdf problem-pdf",
            "a.zip/sheet.xlsx problem-spreadsheet",
            "a.zip/data.json problem-other-form",
        ]
    );
    let (pieces, problems) = open("empty.zip", &zip(&[("photo.jpg", b"x")]));
    assert_eq!(
        (pieces.len(), shown(&problems)),
        (0, vec!["empty.zip: it holds no text".to_owned()])
    );
    assert_eq!(beside_page(&["a.htm", "a_files/b.htm"]), [false, true]);
}

#[test]
fn bombs_stay_closed() {
    let zeros = vec![b' '; 4 << 20];
    let bomb = zip(&[("a.txt", &zeros), ("b.txt", b"Fine.")]);
    let (pieces, problems) = open("bomb.zip", &bomb);
    assert_eq!(names(&pieces), ["bomb.zip/b.txt"]);
    assert_eq!(problems[0].what.key(), "problem-bomb");

    let small = Limits {
        file: 100_000,
        member: 1_000,
        total: 1_500,
        members: 4,
        pieces: 2,
        ..Limits::default()
    };
    let text = "word ".repeat(100);
    let members: Vec<(String, &[u8])> = (0..6).map(|n| (format!("{n}.txt"), text.as_bytes())).collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let (pieces, problems) = open_within("many.zip", &zip(&members), small);
    let keys: Vec<&str> = problems.iter().map(|problem| problem.what.key()).collect();
    assert_eq!(
        (pieces.len(), keys),
        (2, vec!["problem-too-many-items", "problem-too-many-items"])
    );
    let wide = Limits {
        pieces: 9,
        members: 9,
        ..small
    };
    let (pieces, problems) = open_within("total.zip", &zip(&members), wide);
    let keys: Vec<&str> = problems.iter().map(|problem| problem.what.key()).collect();
    assert_eq!(
        (pieces.len(), keys),
        (3, vec!["problem-bomb"]),
        "no more than the total is unpacked"
    );
    let long = "word ".repeat(300);
    let (_, problems) = open_within("member.zip", &zip(&[("a.txt", long.as_bytes())]), small);
    assert_eq!(problems[0].what.key(), "problem-bomb");
    let (pieces, problems) = open_within("file.txt", &vec![b'a'; 100_001], small);
    assert_eq!((pieces.len(), problems[0].what.key()), (0, "problem-too-large"));
}

/// One member that stands in the table of contents a thousand times: every copy costs what it unpacks to.
#[test]
fn members_that_lie_over_each_other_are_each_counted() {
    let text = "word ".repeat(20_000);
    let one = zip(&[("a.txt", text.as_bytes())]);
    let start = one
        .windows(4)
        .position(|w| w == b"PK\x01\x02")
        .expect("a table of contents");
    let end = one.windows(4).rposition(|w| w == b"PK\x05\x06").expect("its end");
    let mut bomb = one[..start].to_vec();
    (0..1_000).for_each(|_| bomb.extend(&one[start..end]));
    let mut tail = one[end..].to_vec();
    let length = u32::try_from(bomb.len() - start).expect("it is short");
    tail[12..16].copy_from_slice(&length.to_le_bytes());
    bomb.extend(tail);
    let limits = Limits {
        total: 10 * text.len(),
        ..Limits::default()
    };
    let (pieces, problems) = open_within("over.zip", &bomb, limits);
    assert_eq!(pieces.len(), 10);
    assert_eq!(problems.last().map(|p| p.what.key()), Some("problem-bomb"));
}

#[test]
fn locked_and_old_documents_are_refused_by_name() {
    let locked_odt = zip_with(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text", How::Stored),
        (
            "META-INF/manifest.xml",
            b"<m><manifest:encryption-data/></m>",
            How::Stored,
        ),
        ("content.xml", b"\x01\x02\x03", How::Stored),
    ]);
    let mut locked_docx = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked_docx.resize(1_024, 0);
    locked_docx.extend("EncryptedPackage".bytes().flat_map(|b| [b, 0]));
    let table: &[(&str, &[u8], &str)] = &[
        ("a.odt", &locked_odt, "problem-locked"),
        ("a.docx", &locked_docx, "problem-locked"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "problem-old-word"),
        ("a.pdf", b"%PDF-1.7", "problem-pdf"),
        ("a.xyz", b"\0\x01\x02", "problem-other-form"),
        ("a.docx", b"PK\x03\x04", "problem-damaged"),
        ("a.docx", b"", "problem-empty"),
        ("a.jpg", b"\xff\xd8\xff", "problem-other-form"),
    ];
    for (name, bytes, key) in table {
        let (pieces, problems) = open(name, bytes);
        let keys: Vec<&str> = problems.iter().map(|problem| problem.what.key()).collect();
        assert_eq!((pieces.len(), keys), (0, vec![*key]), "{name}");
        assert!(problems[0].is_fatal());
    }
}

/// One file of every sort.
fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let archive = zip(&[
        ("one.txt", b"The quay."),
        ("a.docx", &docx()),
        ("b.eml", &fixture("letter.eml")),
    ]);
    vec![
        ("a.mhtml", fixture("saved-by-chrome.mhtml")),
        ("a.mht", fixture("saved-by-explorer.mht")),
        ("a.eml", fixture("newsletter.eml")),
        ("b.eml", fixture("letter.eml")),
        ("a.rtf", fixture("word.rtf")),
        ("b.rtf", fixture("textedit.rtf")),
        ("a.md", fixture("notes.md")),
        ("a.csv", fixture("table.csv")),
        ("a.jsonl", fixture("rows.jsonl")),
        ("a.docx", docx()),
        ("a.odt", odt()),
        ("a.epub", epub()),
        ("a.zip", archive),
    ]
}

#[test]
fn samples_that_are_cut_anywhere_are_read_or_refused() {
    for (name, bytes) in samples() {
        for end in 0..bytes.len() {
            open(name, &bytes[..end]);
        }
    }
}

#[test]
fn members_that_are_cut_anywhere_are_read_or_refused() {
    // An archive that is cut has no table of contents, so its members are cut before they are packed.
    let document = |xml: &[u8]| zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml)]);
    let text = |xml: &[u8]| {
        zip_with(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text", How::Stored),
            ("content.xml", xml, How::Stored),
        ])
    };
    let xml = "<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:hyperlink r:id='r'><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK \"x\"</w:instrText><w:t>Brücke &amp; Steg</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    for end in 0..xml.len() {
        open("a.docx", &document(&xml.as_bytes()[..end]));
    }
    let xml = "<office:document-content><office:body><office:text><text:list><text:list-item><text:p>Brücke<text:s text:c='3'/><text:note><text:note-body><text:p>&#8211;</text:p></text:note-body></text:note></text:p></text:list-item></text:list></office:text></office:body></office:document-content>";
    for end in 0..xml.len() {
        open("a.odt", &text(&xml.as_bytes()[..end]));
    }
}

/// Pieces of every format, to be put together without sense.
fn scraps() -> impl Strategy<Value = Vec<u8>> {
    let scraps: Vec<&'static [u8]> = vec![
        b"{\\rtf1",
        b"{",
        b"}",
        b"\\u-10179 ",
        b"\\u8220?",
        b"\\'e4",
        b"\\par ",
        b"\\f1 ",
        b"\\*",
        b"\\bin3 ",
        b"{\\footnote ",
        b"\\row ",
        b"{\\fonttbl{\\f1\\fcharset128 x;}}",
        b"{\\field{\\*\\fldinst HYPERLINK \"a:b\"}{\\fldrslt ",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Type: text/html; charset=utf-16\n",
        b"MIME-Version: 1.0\n",
        b"Subject: =?utf-8?B?w?=\n",
        b"--b\n",
        b"--b--\n",
        b"\n",
        b"\r\n",
        b"=\n",
        b"=C3=BC",
        b"Content-Transfer-Encoding: quoted-printable\n",
        b"Content-Disposition: attachment; filename=a.zip\n",
        b"Content-Transfer-Encoding: base64\n",
        b"UEsDBA==",
        b"# ",
        b"> ",
        b"- ",
        b"```\n",
        b"| a | b |\n|---|---|\n",
        b"[a](b)",
        b"[",
        b"]",
        b"](",
        b"*",
        b"__",
        b"`",
        b"<",
        b">",
        b"<!--",
        b"---\n",
        b"title: x\n",
        b"text",
        b"text,title\n",
        b"\"",
        b",",
        b";",
        b"\t",
        b"{\"text\":\"",
        b"\\ud800",
        b"\"}\n",
        b"a",
        b"\xc3\xbc",
        b"\xff",
        b"\0",
        b"\xef\xbb\xbf",
        b"&amp;",
        b"&#x2013;",
        b" ",
        b"  \n",
    ];
    prop::collection::vec(prop::sample::select(scraps), 0..60).prop_map(|scraps| scraps.concat())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), which in 0..13_usize) {
        open(samples_names()[which], &bytes);
    }

    #[test]
    fn any_scraps_are_read_or_refused(bytes in scraps(), which in 0..13_usize) {
        open(samples_names()[which], &bytes);
    }

    #[test]
    fn samples_with_wrong_bytes_are_read_or_refused(which in 0..13_usize, flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let (name, mut bytes) = samples().swap_remove(which);
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        open(name, &bytes);
    }

    #[test]
    fn the_form_is_told_of_anything(name in "[a-z./]{0,12}(\\.[a-z]{1,5})?", bytes in scraps()) {
        prop_assert!(!form_of(&name, &bytes).word().is_empty());
    }

    #[test]
    fn a_table_gives_back_what_was_written(rows in prop::collection::vec(("[ -~\n]{0,20}[a-z]", "[a-z;,\t\"'|]{0,9}"), 1..6), mark in prop::sample::select(vec![',', ';', '\t'])) {
        let cell = |words: &str| format!("\"{}\"", words.replace('"', "\"\""));
        let mut table = format!("text{mark}title\r\n");
        for (text, title) in &rows {
            table.push_str(&format!("{}{mark}{}\r\n", cell(text), cell(title)));
        }
        let (pieces, _) = open("a.csv", table.as_bytes());
        let plain: Vec<String> = pieces.iter().filter(|piece| piece.form == Form::Csv).map(words).collect();
        let expected: Vec<String> = rows.iter().map(|(text, _)| text.trim().to_owned()).collect();
        // What looks like a page goes on as one.
        if plain.len() == pieces.len() {
            prop_assert_eq!(plain, expected);
        }
    }
}

fn samples_names() -> [&'static str; 13] {
    [
        "a.mhtml", "a.mht", "a.eml", "b.eml", "a.rtf", "b.rtf", "a.md", "a.csv", "a.jsonl", "a.docx", "a.odt",
        "a.epub", "a.zip",
    ]
}
