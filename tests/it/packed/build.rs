//! Archives and office documents, written byte by byte, so that nothing that cannot be read stands among the fixtures.

/// How a member of an archive is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    Stored,
    Deflated,
    Locked,
    /// With a checksum that is not its own.
    Wrong,
    /// With a method that nobody knows.
    Unknown,
}

/// Writes a zip archive.
pub fn zip_with(members: &[(&str, &[u8], How)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes, how) in members {
        let packed = match how {
            How::Deflated => miniz_oxide::deflate::compress_to_vec(bytes, 6),
            _ => bytes.to_vec(),
        };
        let crc = rawzip::crc32(bytes) ^ u32::from(*how == How::Wrong);
        let method: u16 = match how {
            How::Deflated => 8,
            How::Unknown => 77,
            _ => 0,
        };
        // Names are in UTF-8.
        let flags: u16 = 0x800 | u16::from(*how == How::Locked);
        let mut both = Vec::new();
        both.extend([20, 0]);
        both.extend(flags.to_le_bytes());
        both.extend(method.to_le_bytes());
        both.extend([0, 0, 0x21, 0x5b]);
        both.extend(crc.to_le_bytes());
        both.extend(u32::try_from(packed.len()).expect("it is small").to_le_bytes());
        both.extend(u32::try_from(bytes.len()).expect("it is small").to_le_bytes());
        both.extend(u16::try_from(name.len()).expect("it is short").to_le_bytes());
        both.extend([0, 0]);
        let at = u32::try_from(file.len()).expect("it is small");
        directory.extend(b"PK\x01\x02\x14\x03");
        directory.extend(&both);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&both);
        file.extend(name.as_bytes());
        file.extend(packed);
    }
    let count = u16::try_from(members.len()).expect("they are few").to_le_bytes();
    let at = u32::try_from(file.len()).expect("it is small");
    let size = u32::try_from(directory.len()).expect("it is small");
    file.extend(directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend(size.to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0, 0]);
    file
}

/// Writes a zip archive, every member deflated.
pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let members: Vec<(&str, &[u8], How)> = members
        .iter()
        .map(|(name, bytes)| (*name, *bytes, How::Deflated))
        .collect();
    zip_with(&members)
}

/// A Word document with a heading, a link, a quotation, a footnote and a change that is tracked.
pub fn docx() -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
        ),
        (
            "word/_rels/document.xml.rels",
            b"<Relationships><Relationship Id='rId1' Type='x/styles' Target='styles.xml'/><Relationship Id='rId2' Type='x/footnotes' Target='/word/footnotes.xml'/><Relationship Id='rId3' Type='x/hyperlink' Target='https://town.example/mayor' TargetMode='External'/></Relationships>",
        ),
        (
            "word/styles.xml",
            b"<w:styles xmlns:w='w'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style><w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style></w:styles>",
        ),
        (
            "word/footnotes.xml",
            "<w:footnotes xmlns:w='w'><w:footnote w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>Not this one.</w:t></w:r></w:p></w:footnote><w:footnote w:id='1'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> She spoke at noon.</w:t></w:r></w:p></w:footnote></w:footnotes>".as_bytes(),
        ),
        (
            "word/document.xml",
            "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='w' xmlns:r='r'><w:body><w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>Footbridge gives way</w:t></w:r></w:p><w:p><w:r><w:t xml:space='preserve'>The bridge fell, </w:t></w:r><w:hyperlink r:id='rId3'><w:r><w:t>the mayor</w:t></w:r></w:hyperlink><w:r><w:t xml:space='preserve'> of Brückfurt said.</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p><w:p><w:pPr><w:pStyle w:val='Zitat'/></w:pPr><w:ins><w:r><w:t>Nobody was hurt.</w:t></w:r></w:ins><w:del><w:r><w:delText>Two were hurt.</w:delText></w:r></w:del></w:p><w:sectPr/></w:body></w:document>".as_bytes(),
        ),
        (
            "docProps/core.xml",
            b"<cp:coreProperties><dc:title>Microsoft Word - Document1</dc:title><dc:creator>Ada Lind</dc:creator><dcterms:created>2025-11-01T00:00:00Z</dcterms:created></cp:coreProperties>",
        ),
        ("word/media/image1.png", b"\x89PNG"),
    ])
}

/// An OpenDocument text with a heading and a link.
pub fn odt() -> Vec<u8> {
    zip_with(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text", How::Stored),
        ("META-INF/manifest.xml", b"<manifest:manifest/>", How::Deflated),
        (
            "content.xml",
            "<office:document-content><office:body><office:text><text:h text:outline-level='1'>Steg stürzt ein</text:h><text:p>Der <text:a xlink:href='https://stadt.example/'>Steg</text:a> ist eingestürzt.</text:p></office:text></office:body></office:document-content>".as_bytes(),
            How::Deflated,
        ),
        (
            "meta.xml",
            b"<office:document-meta><office:meta><meta:initial-creator>Maren Berg</meta:initial-creator><dc:language>de-DE</dc:language><dc:date>2025-11-01</dc:date></office:meta></office:document-meta>",
            How::Deflated,
        ),
    ])
}

fn chapter(words: &str) -> Vec<u8> {
    let story = "The bridge over the Lidd fell on Tuesday, and two boats were damaged. ".repeat(5);
    format!("<html><body><h1>{words}</h1><p>{story}</p></body></html>").into_bytes()
}

/// A book of two chapters, a title page, a table of contents and a chapter that is missing.
pub fn epub() -> Vec<u8> {
    zip_with(&[
        ("mimetype", b"application/epub+zip", How::Stored),
        (
            "META-INF/container.xml",
            b"<container><rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles></container>",
            How::Deflated,
        ),
        (
            "OEBPS/content.opf",
            b"<package><metadata><dc:title>The week</dc:title><dc:publisher>The Brook Courier</dc:publisher><dc:language>en</dc:language></metadata><manifest><item id='t' href='title.xhtml' media-type='application/xhtml+xml'/><item id='n' href='x.xhtml' media-type='application/xhtml+xml' properties='nav'/><item id='b' href='text/two%20b.xhtml' media-type='application/xhtml+xml'/><item id='a' href='text/one.xhtml' media-type='application/xhtml+xml'/><item id='m' href='missing.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='t'/><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='m'/></spine></package>",
            How::Deflated,
        ),
        ("OEBPS/title.xhtml", b"<html><body><h1>The week</h1></body></html>", How::Deflated),
        ("OEBPS/x.xhtml", &chapter("Contents"), How::Deflated),
        ("OEBPS/text/one.xhtml", &chapter("One"), How::Deflated),
        ("OEBPS/text/two b.xhtml", &chapter("Two"), How::Deflated),
    ])
}
