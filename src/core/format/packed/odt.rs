//! OpenDocument texts: the words of the text, with headings, lists, quotations, captions and links.
//!
//! Deletions under tracked changes, comments, indexes and what stands in headers and footers stay out. Notes follow behind the text.

use super::super::problem::ProblemKind;
use super::Opening;
use super::ascii::{Names, is_among};
use super::flow::Flow;
use super::form::Form;
use super::office::{fields, member};
use super::xml::{self, Mark, Tag};
use super::zip::Package;
use crate::core::model::PartKind;

/// Elements that are left out with everything in them. How many deletions there are shows in the text, where each has its mark.
const UNREAD: &str = "tracked-changes annotation forms desc note-citation ruby-text table-of-content illustration-index table-index \
                      object-index user-index alphabetical-index bibliography sequence-decls variable-decls user-field-decls \
                      event-listeners";

/// How many spaces one mark stands for at most.
const SPACES: usize = 100;

/// Opens an OpenDocument text.
pub(super) fn open(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let package = match Package::open(bytes, opening.limits.members) {
        Ok(package) => package,
        Err(what) => return opening.report(name, what),
    };
    if member(opening, &package, "META-INF/manifest.xml").is_ok_and(|xml| xml.contains("encryption-data")) {
        return opening.report(name, ProblemKind::Locked);
    }
    let content = match member(opening, &package, "content.xml") {
        Ok(content) => content,
        Err(what) => return opening.report(name, what),
    };
    let mut reading = Reading::default();
    let is_whole = xml::walk(&content, &mut |mark| reading.mark(mark));
    if !is_whole {
        opening.report(name, ProblemKind::CutOff);
    }
    if reading.deletions > 0 {
        let count = reading.deletions;
        opening.report(name, ProblemKind::TrackedChanges { count });
    }
    let mut draft = reading.flow.finish();
    draft.raise_heading();
    let fields = fields(opening, &package, &draft, "meta.xml");
    opening.add_words(name, Form::Odt, draft, fields, None);
}

/// A document that is being read.
#[derive(Default)]
struct Reading {
    flow: Flow,
    /// Elements that are open within one that is left out.
    skipped: usize,
    /// The styles that the document made for itself, in order once the text begins, and those that they follow.
    styles: Vec<String>,
    parents: Vec<String>,
    made: Names,
    in_text: bool,
    /// How many lists are open.
    lists: usize,
    /// The notes that are open; their paragraphs stand within one of the text.
    notes: usize,
    deletions: usize,
}

impl Reading {
    fn mark(&mut self, mark: Mark<'_>) {
        match mark {
            Mark::Open(_) if self.skipped > 0 => self.skipped += 1,
            Mark::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Mark::Open(tag) => self.open(&tag),
            Mark::Close(name) => self.close(name),
            Mark::Words(words) => {
                if let (0, Some(paragraph)) = (self.skipped, self.flow.paragraph()) {
                    paragraph.push_collapsed(words);
                }
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "style" if !self.in_text => {
                if let (Some(name), Some(parent)) = (tag.get("name"), tag.get("parent-style-name")) {
                    self.styles.push(name);
                    self.parents.push(parent);
                }
            }
            "text" if !self.in_text && tag.prefix == "office" => {
                self.in_text = true;
                self.made = Names::of(std::mem::take(&mut self.styles));
            }
            _ if !self.in_text => {}
            "title" if tag.prefix == "svg" => self.skipped = 1,
            name if is_among(name, UNREAD) => self.skipped = 1,
            "change" => self.deletions += 1,
            "p" | "h" => {
                let kind = self.kind_of(tag);
                self.flow.begin_paragraph();
                if let Some(paragraph) = self.flow.paragraph() {
                    paragraph.kind = kind;
                }
            }
            "list" => self.lists += 1,
            "note-body" => {
                self.notes += 1;
                self.flow.is_note = true;
            }
            "s" => {
                let count = tag.get("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.put(&" ".repeat(SPACES.min(count)));
            }
            "tab" => self.put("\t"),
            "line-break" => self.put("\n"),
            "a" => {
                if let (Some(address), Some(paragraph)) = (tag.get("href"), self.flow.paragraph()) {
                    paragraph.begin_link(&address);
                }
            }
            "table-row" => self.flow.begin_row(),
            "table-cell" => self.flow.begin_cell(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" if self.in_text => self.flow.end_paragraph(),
            "list" => self.lists = self.lists.saturating_sub(1),
            "note-body" => {
                self.notes = self.notes.saturating_sub(1);
                self.flow.is_note = self.notes > 0;
            }
            "a" => {
                if let Some(paragraph) = self.flow.paragraph() {
                    paragraph.end_link();
                }
            }
            "table-row" => self.flow.end_row(),
            _ => {}
        }
    }

    fn put(&mut self, words: &str) {
        if let Some(paragraph) = self.flow.paragraph() {
            paragraph.push_str(words);
        }
    }

    /// Returns what a paragraph is, by its style or by what it stands in.
    fn kind_of(&self, tag: &Tag<'_>) -> Option<PartKind> {
        let style = tag.get("style-name").unwrap_or_default();
        let parent = self.made.find(&style).and_then(|at| self.parents.get(at));
        match parent.unwrap_or(&style).as_str() {
            "Title" => Some(PartKind::Headline),
            "Subtitle" => Some(PartKind::Standfirst),
            "Quotations" => Some(PartKind::BlockQuote),
            "Caption" | "Illustration" | "Figure" | "Drawing" => Some(PartKind::Caption),
            _ if tag.name == "h" => Some(PartKind::Heading),
            _ if self.lists > 0 => Some(PartKind::ListItem),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<String>) {
        let mut reading = Reading::default();
        let xml = format!(
            "<office:document-content><office:automatic-styles><style:style style:name='P1' style:parent-style-name='Title'/></office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"
        );
        assert!(xml::walk(&xml, &mut |mark| reading.mark(mark)));
        let super::super::Body::Text { text, parts } = reading.flow.finish().into_body() else {
            panic!("it is text");
        };
        let parts = parts
            .iter()
            .map(|part| [part.kind.word(), ": ", &text[part.span.range()], " ", &part.address].concat())
            .collect();
        (text, parts)
    }

    #[test]
    fn texts_are_read() {
        // name, XML, text, parts
        let table: &[(&str, &str, &str, &[&str])] = &[
            (
                "headings and white space",
                "<text:p text:style-name='P1'>The\n   quay</text:p><text:h text:outline-level='2'>Morning</text:h><text:p>It<text:s text:c='2'/>was<text:tab/>closed<text:line-break/>again.</text:p>",
                "The quay\n\nMorning\n\nIt  was\tclosed\nagain.",
                &["headline: The quay ", "heading: Morning "],
            ),
            (
                "lists, quotations, links",
                "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list><text:p text:style-name='Quotations'>Never.</text:p><text:p>See <text:a xlink:href='https://mill.example/'>the <text:span>mill</text:span></text:a>.</text:p>",
                "one\ntwo\n\nNever.\n\nSee the mill.",
                &[
                    "list-item: one ",
                    "list-item: two ",
                    "block-quote: Never. ",
                    "link: the mill https://mill.example/",
                ],
            ),
            (
                "notes, comments, deletions",
                "<text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes><text:p>It<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So they say.</text:p></text:note-body></text:note> fell<office:annotation><text:p>really?</text:p></office:annotation>.</text:p><text:p>End</text:p>",
                "It fell.\n\nEnd\n\nSo they say.",
                &[],
            ),
            (
                "tables and boxes",
                "<table:table><table:table-row><table:table-cell><text:p>boats</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table><text:p>x<draw:frame><draw:text-box><text:p text:style-name='Caption'>The quay</text:p></draw:text-box></draw:frame>y</text:p>",
                "boats\t12\n\nThe quay\n\nxy",
                &["caption: The quay "],
            ),
            (
                "hostile spaces",
                "<text:p>a<text:s text:c='999999999'/>b</text:p>",
                &["a", &" ".repeat(100), "b"].concat(),
                &[],
            ),
        ];
        for (name, xml, text, parts) in table {
            let (found, found_parts) = read(xml);
            assert_eq!(found, *text, "{name}");
            assert_eq!(found_parts, *parts, "{name}");
        }
    }
}
