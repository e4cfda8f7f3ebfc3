//! The native parser: `html5ever`, which follows the WHATWG HTML standard, fills a tree.
//!
//! It is not part of the page, which has the browser's. A hostile page is read as far as a fixed amount of work goes, never further.

use super::prepared;
use super::tree::{Builder, Tree};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, ParseOpts, QualName, parse_document};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Bytes that are parsed between two looks at the work that was done.
const PIECE: usize = 256;
/// Questions that the parser may ask about open elements: a page of elements that are never closed asks all of them at every step.
const WORK: usize = 100_000_000;
/// Elements at most; more come of tags that are opened again and again in each paragraph.
const ELEMENTS: usize = 1_500_000;

const NONE: usize = usize::MAX;
const DOCUMENT: usize = 0;

/// Parses a page.
#[must_use]
pub fn parse(html: &str) -> Tree {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    let mut parser = parse_document(Sink::default(), options);
    let html = prepared(html);
    let mut rest: &str = &html;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE.min(rest.len())));
        parser.process(StrTendril::from(piece));
        rest = after;
        let sink = &parser.tokenizer.sink.sink;
        if !rest.is_empty() && (sink.work.get() > WORK || sink.nodes.borrow().len() > ELEMENTS) {
            sink.is_cut.set(true);
            break;
        }
    }
    parser.finish()
}

/// An element as the parser holds it.
#[derive(Clone)]
struct Handle(Rc<Held>);

struct Held {
    at: usize,
    name: QualName,
    /// What stands in a template.
    contents: Option<Handle>,
    is_integration_point: bool,
}

enum What {
    Element(QualName, Vec<Attribute>),
    Text(String),
    Comment(String),
    Other,
}

/// A node with its neighbours, so that every change that the parser makes takes the same time.
struct Node {
    what: What,
    parent: usize,
    first: usize,
    last: usize,
    previous: usize,
    next: usize,
}

struct Sink {
    nodes: RefCell<Vec<Node>>,
    document: Handle,
    work: Cell<usize>,
    is_cut: Cell<bool>,
}

impl Default for Sink {
    fn default() -> Self {
        let mut nodes = Vec::new();
        let at = add(&mut nodes, What::Other);
        let name = QualName::new(None, Namespace::default(), LocalName::default());
        Self {
            nodes: RefCell::new(nodes),
            document: held(at, name, None, false),
            work: Cell::new(0),
            is_cut: Cell::new(false),
        }
    }
}

fn held(at: usize, name: QualName, contents: Option<Handle>, is_integration_point: bool) -> Handle {
    Handle(Rc::new(Held {
        at,
        name,
        contents,
        is_integration_point,
    }))
}

fn add(nodes: &mut Vec<Node>, what: What) -> usize {
    nodes.push(Node {
        what,
        parent: NONE,
        first: NONE,
        last: NONE,
        previous: NONE,
        next: NONE,
    });
    nodes.len() - 1
}

fn detach(nodes: &mut [Node], at: usize) {
    let (parent, previous, next) = (nodes[at].parent, nodes[at].previous, nodes[at].next);
    if parent == NONE {
        return;
    }
    match nodes.get_mut(previous) {
        Some(before) => before.next = next,
        None => nodes[parent].first = next,
    }
    match nodes.get_mut(next) {
        Some(after) => after.previous = previous,
        None => nodes[parent].last = previous,
    }
    (nodes[at].parent, nodes[at].previous, nodes[at].next) = (NONE, NONE, NONE);
}

/// Puts a node into `parent`, before `next` or, where that is none, at the end.
fn attach(nodes: &mut [Node], at: usize, parent: usize, next: usize) {
    detach(nodes, at);
    let previous = nodes.get(next).map_or(nodes[parent].last, |after| after.previous);
    (nodes[at].parent, nodes[at].previous, nodes[at].next) = (parent, previous, next);
    match nodes.get_mut(previous) {
        Some(before) => before.next = at,
        None => nodes[parent].first = at,
    }
    match nodes.get_mut(next) {
        Some(after) => after.previous = at,
        None => nodes[parent].last = at,
    }
}

impl Sink {
    fn place(&self, child: NodeOrText<Handle>, parent: usize, next: usize) {
        let nodes = &mut *self.nodes.borrow_mut();
        let at = match child {
            NodeOrText::AppendNode(handle) => handle.0.at,
            NodeOrText::AppendText(text) => {
                let before = nodes.get(next).map_or(nodes[parent].last, |after| after.previous);
                if let Some(Node {
                    what: What::Text(words),
                    ..
                }) = nodes.get_mut(before)
                {
                    words.push_str(&text);
                    return;
                }
                add(nodes, What::Text(text.to_string()))
            }
        };
        attach(nodes, at, parent, next);
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        let nodes = self.nodes.into_inner();
        let mut builder = Builder::default();
        if self.is_cut.get() {
            builder.cut();
        }
        let mut at = nodes[DOCUMENT].first;
        while let Some(node) = nodes.get(at) {
            match &node.what {
                What::Element(name, attributes) => {
                    builder.open(&name.local, attributes.iter().map(|a| (&*a.name.local, &*a.value)));
                    if node.first != NONE {
                        at = node.first;
                        continue;
                    }
                    builder.close();
                }
                What::Text(text) => builder.text(text),
                What::Comment(text) => builder.comment(text),
                What::Other => {}
            }
            let mut here = at;
            while here != DOCUMENT && nodes[here].next == NONE {
                here = nodes[here].parent;
                builder.close();
            }
            at = nodes[here].next;
        }
        builder.finish()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.document.clone()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.work.set(self.work.get() + 1);
        target.0.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let nodes = &mut *self.nodes.borrow_mut();
        let contents = flags.template.then(|| {
            let name = QualName::new(None, Namespace::default(), LocalName::default());
            held(add(nodes, What::Other), name, None, false)
        });
        let at = add(nodes, What::Element(name.clone(), attributes));
        held(at, name, contents, flags.mathml_annotation_xml_integration_point)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        let at = add(&mut self.nodes.borrow_mut(), What::Comment(text.to_string()));
        held(at, self.document.0.name.clone(), None, false)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        let at = add(&mut self.nodes.borrow_mut(), What::Other);
        held(at, self.document.0.name.clone(), None, false)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.place(child, parent.0.at, NONE);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.nodes.borrow()[element.0.at].parent != NONE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.0.contents.as_ref().unwrap_or(target).clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        self.work.set(self.work.get() + 1);
        x.0.at == y.0.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.nodes.borrow()[sibling.0.at].parent;
        if parent != NONE {
            self.place(child, parent, sibling.0.at);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        if let What::Element(_, known) = &mut self.nodes.borrow_mut()[target.0.at].what {
            for attribute in attributes {
                if known.iter().all(|other| other.name != attribute.name) {
                    known.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        detach(&mut self.nodes.borrow_mut(), target.0.at);
    }

    fn reparent_children(&self, from: &Handle, to: &Handle) {
        let nodes = &mut *self.nodes.borrow_mut();
        while let Some(child) = Some(nodes[from.0.at].first).filter(|child| *child != NONE) {
            attach(nodes, child, to.0.at, NONE);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Handle) -> bool {
        handle.0.is_integration_point
    }

    fn allow_declarative_shadow_roots(&self, _: &Handle) -> bool {
        false
    }
}
