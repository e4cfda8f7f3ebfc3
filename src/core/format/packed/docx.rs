//! Word documents (Office Open XML): the words of the text, with headings, lists, quotations, captions and links.
//!
//! What a reader does not see stays out: deletions under tracked changes, hidden words, field codes, comments, headers and footers, the
//! table of contents. Footnotes follow behind the text. Fonts and numbers of lists are not kept.

mod styles;

pub(super) use styles::{Role, role_of};

use super::super::problem::ProblemKind;
use super::Opening;
use super::ascii::{Names, is_among};
use super::flow::Flow;
use super::form::Form;
use super::office::{fields, joined, link_of, member};
use super::xml::{self, Mark, Tag};
use super::zip::Package;
use crate::core::model::PartKind;
use styles::{Styles, is_level};

/// Elements that are left out with everything in them.
const UNREAD: &str = "Fallback sdtPr tblPr tblGrid trPr tcPr sectPr delText rt rPrChange";

/// How many fields may stand one in the other.
const FIELDS: usize = 32;

/// Opens a Word document.
pub(super) fn open(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let package = match Package::open(bytes, opening.limits.members) {
        Ok(package) => package,
        Err(what) => return opening.report(name, what),
    };
    let main = relations(opening, &package, "")
        .first("officeDocument")
        .map_or_else(|| "word/document.xml".to_owned(), |relation| relation.path.clone());
    let document = match member(opening, &package, &main) {
        Ok(document) => document,
        Err(what) => return opening.report(name, what),
    };
    let relations = relations(opening, &package, &main);
    let mut styles = Styles::default();
    if let Some(xml) = related(opening, &package, &relations, "styles") {
        styles = Styles::read(&xml);
    }
    let mut reading = Reading::new(&relations, &styles);
    let is_whole = xml::walk(&document, &mut |mark| reading.mark(mark));
    if !is_whole {
        opening.report(name, ProblemKind::CutOff);
    }
    let (mut flow, deletions) = (std::mem::take(&mut reading.flow), reading.deletions);
    let wanted = std::mem::take(&mut reading.notes);
    if deletions > 0 {
        opening.report(name, ProblemKind::TrackedChanges { count: deletions });
    }
    for (kind, element) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        if wanted.iter().any(|(of, _)| *of == element)
            && let Some(xml) = related(opening, &package, &relations, kind)
        {
            let mut notes = Reading::new(&relations, &styles);
            notes.flow = flow;
            notes.flow.is_note = true;
            notes.only = Some((element, ids_of(&wanted, element)));
            xml::walk(&xml, &mut |mark| notes.mark(mark));
            flow = notes.flow;
        }
    }
    let mut draft = flow.finish();
    draft.raise_heading();
    let fields = fields(opening, &package, &draft, "docProps/core.xml");
    opening.add_words(name, Form::Docx, draft, fields, None);
}

/// Returns the ids of the notes of one sort that the text refers to.
fn ids_of(wanted: &[(&'static str, String)], element: &str) -> Names {
    let mut ids = Vec::new();
    for (of, id) in wanted {
        if *of == element {
            ids.push(id.clone());
        }
    }
    Names::of(ids)
}

/// Where another member, or an address outside, is said to be.
struct Relation {
    kind: String,
    /// The path of a member, or an address.
    path: String,
    is_outside: bool,
}

/// The relations of a member.
#[derive(Default)]
struct Relations {
    ids: Names,
    all: Vec<Relation>,
}

impl Relations {
    /// Returns the first of a kind.
    fn first(&self, kind: &str) -> Option<&Relation> {
        self.all.iter().find(|relation| {
            relation
                .kind
                .strip_suffix(kind)
                .is_some_and(|before| before.is_empty() || before.ends_with('/'))
        })
    }
}

/// Reads the relations of a member; those of the whole document where the path is empty.
fn relations(opening: &mut Opening<'_>, package: &Package<'_>, of: &str) -> Relations {
    let (folder, file) = of.rsplit_once('/').map_or(("", of), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    let path = [folder, slash, "_rels/", file, ".rels"].concat();
    let Ok(xml) = member(opening, package, &path) else {
        return Relations::default();
    };
    let (mut ids, mut all) = (Vec::new(), Vec::new());
    xml::walk(&xml, &mut |mark| {
        if let Mark::Open(tag) = mark
            && let ("Relationship", Some(id), Some(target)) = (tag.name, tag.get("Id"), tag.get("Target"))
        {
            let is_outside = tag.get("TargetMode").is_some_and(|mode| mode == "External");
            ids.push(id);
            all.push(Relation {
                kind: tag.get("Type").unwrap_or_default(),
                path: if is_outside { target } else { joined(folder, &target) },
                is_outside,
            });
        }
    });
    Relations {
        ids: Names::of(ids),
        all,
    }
}

/// Reads the member that a relation of this kind leads to.
fn related(opening: &mut Opening<'_>, package: &Package<'_>, all: &Relations, kind: &str) -> Option<String> {
    let relation = all.first(kind).filter(|relation| !relation.is_outside)?;
    member(opening, package, &relation.path).ok()
}

/// A field whose words are worked out by the program, such as a link.
struct OpenField {
    code: String,
    /// Whether its words have begun.
    has_words: bool,
    is_link: bool,
}

/// A document that is being read.
struct Reading<'a> {
    relations: &'a Relations,
    styles: &'a Styles,
    flow: Flow,
    /// Elements that are open within one that is left out.
    skipped: usize,
    /// Whether the properties of a paragraph, or of a run of words, are open.
    in_properties: bool,
    in_run_properties: bool,
    is_hidden: bool,
    /// Words of the text element that is open, and whether white space at their ends counts.
    words: Option<(String, bool)>,
    in_code: bool,
    fields: Vec<OpenField>,
    deletions: usize,
    /// The notes that the text refers to.
    notes: Vec<(&'static str, String)>,
    /// The element and the ids, where only those are read.
    only: Option<(&'static str, Names)>,
}

impl<'a> Reading<'a> {
    fn new(relations: &'a Relations, styles: &'a Styles) -> Self {
        Self {
            relations,
            styles,
            flow: Flow::default(),
            skipped: 0,
            in_properties: false,
            in_run_properties: false,
            is_hidden: false,
            words: None,
            in_code: false,
            fields: Vec::new(),
            deletions: 0,
            notes: Vec::new(),
            only: None,
        }
    }

    fn mark(&mut self, mark: Mark<'_>) {
        match mark {
            Mark::Open(_) if self.skipped > 0 => self.skipped += 1,
            Mark::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Mark::Open(tag) => self.open(&tag),
            Mark::Close(name) => self.close(name),
            Mark::Words(words) => {
                if self.skipped > 0 {
                } else if let Some((open, _)) = &mut self.words {
                    open.push_str(words);
                } else if let (true, Some(field)) = (self.in_code, self.fields.last_mut()) {
                    field.code.push_str(words);
                }
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        if self.in_properties {
            self.property(tag);
            return;
        }
        match tag.name {
            "del" | "moveFrom" => {
                self.deletions += usize::from(tag.name == "del");
                self.skipped = 1;
            }
            name if is_among(name, UNREAD) => self.skipped = 1,
            "footnote" | "endnote" => self.skipped = usize::from(!self.is_wanted(tag)),
            "p" => self.flow.begin_paragraph(),
            "pPr" => self.in_properties = true,
            "r" => self.is_hidden = false,
            "rPr" => self.in_run_properties = true,
            "vanish" if self.in_run_properties => self.is_hidden = is_on(tag),
            "t" => {
                let keeps = tag.get("space").is_some_and(|space| space == "preserve");
                self.words = Some((String::new(), keeps));
            }
            "instrText" => self.in_code = true,
            "tab" | "ptab" => self.put("\t"),
            "br" | "cr" => self.put("\n"),
            "noBreakHyphen" => self.put("\u{2011}"),
            "sym" => self.symbol(tag),
            "fldChar" => self.field(&tag.get("fldCharType").unwrap_or_default()),
            "hyperlink" => {
                let address = tag.get_prefixed("id").and_then(|id| self.address(&id));
                if let (Some(address), Some(paragraph)) = (address, self.flow.paragraph()) {
                    paragraph.begin_link(&address);
                }
            }
            "footnoteReference" => self.refer("footnote", tag),
            "endnoteReference" => self.refer("endnote", tag),
            "tr" => self.flow.begin_row(),
            "tc" => self.flow.begin_cell(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "pPr" => self.in_properties = false,
            "rPr" => self.in_run_properties = false,
            "instrText" => self.in_code = false,
            "t" => {
                if let Some((words, keeps)) = self.words.take() {
                    self.put(if keeps { &words } else { words.trim() });
                }
            }
            "hyperlink" => {
                if let Some(paragraph) = self.flow.paragraph() {
                    paragraph.end_link();
                }
            }
            "p" => {
                // A field whose words never came would swallow the rest.
                self.fields.retain(|field| field.has_words);
                self.flow.end_paragraph();
            }
            "tr" => self.flow.end_row(),
            _ => {}
        }
    }

    /// Reads a property of the open paragraph.
    fn property(&mut self, tag: &Tag<'_>) {
        let value = tag.get("val").unwrap_or_default();
        let role = match tag.name {
            // How it was before a change that is tracked.
            "pPrChange" | "rPr" | "sectPr" => {
                self.skipped = 1;
                return;
            }
            "pStyle" => self.styles.role(&value),
            "outlineLvl" if is_level(&value) => Some(Role::Part(PartKind::Heading)),
            "numId" if value != "0" => Some(Role::Part(PartKind::ListItem)),
            _ => None,
        };
        let Some(paragraph) = self.flow.paragraph() else {
            return;
        };
        match role {
            // Numbered headings are headings.
            Some(Role::Part(PartKind::ListItem | PartKind::Heading)) if paragraph.kind.is_some() => {}
            Some(Role::Part(kind)) => paragraph.kind = Some(kind),
            Some(Role::Contents) => paragraph.is_left_out = true,
            None => {}
        }
    }

    fn is_wanted(&self, tag: &Tag<'_>) -> bool {
        match (&self.only, tag.get("id")) {
            (Some((element, ids)), Some(id)) => *element == tag.name && ids.has(&id),
            _ => false,
        }
    }

    fn refer(&mut self, element: &'static str, tag: &Tag<'_>) {
        self.notes.extend(tag.get("id").map(|id| (element, id)));
    }

    fn address(&self, id: &str) -> Option<String> {
        let at = self.relations.ids.find(id)?;
        let relation = self.relations.all.get(at).filter(|relation| relation.is_outside)?;
        Some(relation.path.clone())
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" if self.fields.len() < FIELDS => self.fields.push(OpenField {
                code: String::new(),
                has_words: false,
                is_link: false,
            }),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.has_words = true;
                    if let (Some(address), Some(paragraph)) = (link_of(&field.code), self.flow.paragraph()) {
                        field.is_link = true;
                        paragraph.begin_link(&address);
                    }
                }
            }
            "end" => {
                if let (Some(true), Some(paragraph)) =
                    (self.fields.pop().map(|field| field.is_link), self.flow.paragraph())
                {
                    paragraph.end_link();
                }
            }
            _ => {}
        }
    }

    /// Puts a character of a symbol font; one that only that font knows is left out.
    fn symbol(&mut self, tag: &Tag<'_>) {
        let code = tag.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let c = code.and_then(char::from_u32);
        if let Some(c) = c.filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c)) {
            self.put(c.encode_utf8(&mut [0; 4]));
        }
    }

    fn put(&mut self, words: &str) {
        let is_code = self.fields.iter().any(|field| !field.has_words);
        if !self.is_hidden
            && !is_code
            && let Some(paragraph) = self.flow.paragraph()
        {
            match words {
                "\n" | "\t" => paragraph.push_str(words),
                words => paragraph.push_spaced(words),
            }
        }
    }
}

/// Tells whether a property that is there is not switched off.
fn is_on(tag: &Tag<'_>) -> bool {
    tag.get("val")
        .is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off"))
}

#[cfg(test)]
mod tests {
    use super::super::draft::Draft;
    use super::*;

    fn read(body: &str) -> Draft {
        let styles = Styles::read(
            "<w:styles><w:style w:styleId='T'><w:name w:val='Title'/></w:style><w:style w:styleId='H'><w:name w:val='heading 1'/></w:style><w:style w:styleId='M'><w:name w:val='Mine'/><w:basedOn w:val='H'/></w:style><w:style w:styleId='V'><w:name w:val='toc 1'/></w:style><w:style w:styleId='L'><w:name w:val='loop'/><w:basedOn w:val='L'/></w:style></w:styles>",
        );
        let relations = Relations {
            ids: Names::of(vec!["r1".to_owned()]),
            all: vec![Relation {
                kind: "x/hyperlink".to_owned(),
                path: "https://brook.example/quay".to_owned(),
                is_outside: true,
            }],
        };
        let mut reading = Reading::new(&relations, &styles);
        let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
        xml::walk(&xml, &mut |mark| reading.mark(mark));
        reading.flow.finish()
    }

    fn words(draft: Draft) -> (String, Vec<String>) {
        let super::super::Body::Text { text, parts } = draft.into_body() else {
            panic!("it is text");
        };
        let parts = parts
            .iter()
            .map(|part| [part.kind.word(), ": ", &text[part.span.range()], " ", &part.address].concat())
            .collect();
        (text, parts)
    }

    #[test]
    fn paragraphs_are_read() {
        let p = |inner: &str| format!("<w:p>{inner}</w:p>");
        let t = |words: &str| format!("<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>");
        // name, XML, text, parts
        let table: &[(&str, String, &str, &[&str])] = &[
            (
                "styles",
                [
                    p(&format!("<w:pPr><w:pStyle w:val='T'/></w:pPr>{}", t("The quay"))),
                    p(&format!("<w:pPr><w:pStyle w:val='M'/></w:pPr>{}", t("Morning"))),
                    p(&format!("<w:pPr><w:pStyle w:val='L'/></w:pPr>{}", t("Plain"))),
                    p(&format!("<w:pPr><w:pStyle w:val='V'/></w:pPr>{}", t("Morning 1"))),
                ]
                .concat(),
                "The quay\n\nMorning\n\nPlain",
                &["headline: The quay ", "heading: Morning "],
            ),
            (
                "tracked changes",
                p(&format!(
                    "{}<w:del><w:r><w:delText>nine</w:delText></w:r></w:del><w:ins>{}</w:ins><w:moveFrom>{}</w:moveFrom>{}",
                    t("About "),
                    t("ten"),
                    t("gone"),
                    t(" boats")
                )),
                "About ten boats",
                &[],
            ),
            (
                "hidden words and codes",
                p(&format!(
                    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>{}<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
                    t("Page "),
                    t("7")
                )),
                "Page 7",
                &[],
            ),
            (
                "links",
                p(&format!(
                    "<w:hyperlink r:id='r1'>{}</w:hyperlink>{}<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"https://mill.example\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
                    t("the quay"),
                    t(" and "),
                    t("the mill")
                )),
                "the quay and the mill",
                &[
                    "link: the quay https://brook.example/quay",
                    "link: the mill https://mill.example",
                ],
            ),
            (
                "a field without words swallows nothing",
                [
                    p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>no</w:t></w:r>"),
                    p(&t("yes")),
                ]
                .concat(),
                "yes",
                &[],
            ),
            (
                "lists and tables",
                format!(
                    "{}{}<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                    p(&format!(
                        "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>{}",
                        t("one")
                    )),
                    p(&format!(
                        "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>{}",
                        t("two")
                    )),
                    p(&t("boats")),
                    p(&t("12")),
                    p(&t("ferries")),
                    p(&t("3"))
                ),
                "one\ntwo\n\nboats\t12\nferries\t3",
                &["list-item: one ", "list-item: two "],
            ),
            (
                "a table that only arranges the page",
                format!(
                    "<w:tbl><w:tr><w:tc>{}{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                    p(&t("a")),
                    p(&t("b")),
                    p(&t("c"))
                ),
                "a\n\nb\n\nc",
                &[],
            ),
            (
                "breaks and tabs",
                p(
                    "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a </w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:char='F0B7'/><w:sym w:char='2022'/></w:r>",
                ),
                "a\tb\nc\u{2011}d•",
                &[],
            ),
            (
                "a text box once",
                p(&format!(
                    "{}<mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent>",
                    t("outside"),
                    p(&t("in the box")),
                    p(&t("in the box"))
                )),
                "in the box\n\noutside",
                &[],
            ),
        ];
        for (name, xml, text, parts) in table {
            let (found, found_parts) = words(read(xml));
            assert_eq!(found, *text, "{name}");
            assert_eq!(found_parts, *parts, "{name}");
        }
    }

    #[test]
    fn nesting_without_end_is_read() {
        let deep = "<w:tbl><w:tr><w:tc><w:p>".repeat(100_000);
        assert!(read(&deep).is_empty());
        let deep = format!("{}<w:r><w:t>x</w:t></w:r>", "<w:p>".repeat(200_000));
        assert_eq!(words(read(&deep)).0, "x");
    }
}
