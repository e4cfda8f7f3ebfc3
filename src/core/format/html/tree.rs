//! A page as a tree, as far as anything here depends on it: elements, a few of their attributes, and text, in the order of the page.
//!
//! Nothing that runs, loads or draws gets in: scripts (but for linked data), styles, frames and pictures are left out as the tree is
//! filled. It has a limit in depth and in nodes, and never recurses.

/// Turns a page into its tree, by the WHATWG HTML standard and as a browser with scripting disabled. The page lends the browser's own
/// parser, so that none is shipped; natively it is `parse_natively`.
pub type ParseHtml = fn(&str) -> Tree;

/// How deep elements stand in one another at most; what is deeper stands at this depth, as in the browsers.
const DEPTH: usize = 512;
/// Nodes of a tree at most.
const NODES: usize = 1_000_000;
/// The longest value of an attribute that is kept, in bytes.
const VALUE: usize = 4_096;

/// Elements that are left out with everything in them: they run, load or draw, or hold what is shown only where they fail.
const LEFT_OUT: &str = " annotation annotation-xml applet audio canvas datalist embed frame iframe noembed noframes object picture progress \
                        meter select style svg template textarea video ";

macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($first:ident),* } $($variant:ident = $name:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is named as in the standard")]
        pub enum $type {
            $($first,)*
            $($variant,)*
        }

        impl $type {
            /// Every name, in the order of the alphabet.
            const NAMES: &[(&'static str, Self)] = &[$(($name, Self::$variant)),*];

            fn named(name: &str) -> Option<Self> {
                let at = Self::NAMES.partition_point(|(known, _)| *known < name);
                Self::NAMES.get(at).filter(|(known, _)| *known == name).map(|(_, known)| *known)
            }
        }
    };
}

names! {
    /// What a node is: text, or an element with one of the names that something depends on, or with any other.
    Tag { Text, Other }
    A = "a",
    Address = "address",
    Article = "article",
    Aside = "aside",
    Base = "basefont",
    Blockquote = "blockquote",
    Body = "body",
    Br = "br",
    Button = "button",
    Caption = "caption",
    Center = "center",
    Dd = "dd",
    Details = "details",
    Dialog = "dialog",
    Dir = "dir",
    Div = "div",
    Dl = "dl",
    Dt = "dt",
    Fieldset = "fieldset",
    Figcaption = "figcaption",
    Figure = "figure",
    Footer = "footer",
    Form = "form",
    H1 = "h1",
    H2 = "h2",
    H3 = "h3",
    H4 = "h4",
    H5 = "h5",
    H6 = "h6",
    Head = "head",
    Header = "header",
    Hgroup = "hgroup",
    Hr = "hr",
    Html = "html",
    Label = "label",
    Legend = "legend",
    Li = "li",
    Link = "link",
    Listing = "listing",
    Main = "main",
    Menu = "menu",
    Meta = "meta",
    Nav = "nav",
    Noscript = "noscript",
    Ol = "ol",
    P = "p",
    Plaintext = "plaintext",
    Pre = "pre",
    Q = "q",
    Script = "script",
    Search = "search",
    Section = "section",
    Span = "span",
    Summary = "summary",
    Sup = "sup",
    Table = "table",
    Tbody = "tbody",
    Td = "td",
    Tfoot = "tfoot",
    Th = "th",
    Thead = "thead",
    Time = "time",
    Title = "title",
    Tr = "tr",
    Ul = "ul",
    Xmp = "xmp",
}

names! {
    /// The attributes that something depends on.
    Attribute {}
    AriaHidden = "aria-hidden",
    Class = "class",
    Content = "content",
    Style = "data-style",
    Datetime = "datetime",
    Hidden = "hidden",
    Href = "href",
    HttpEquiv = "http-equiv",
    Id = "id",
    Itemprop = "itemprop",
    Lang = "lang",
    Name = "name",
    Open = "open",
    Property = "property",
    Rel = "rel",
    Role = "role",
    Type = "type",
    XmlLang = "xml:lang",
}

impl Tag {
    /// Tells whether it stands on lines of its own.
    #[must_use]
    pub fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Text
                | Self::Other
                | Self::A
                | Self::Base
                | Self::Br
                | Self::Button
                | Self::Label
                | Self::Link
                | Self::Meta
                | Self::Noscript
                | Self::Q
                | Self::Script
                | Self::Span
                | Self::Sup
                | Self::Time
        )
    }

    /// Tells whether it is a heading.
    #[must_use]
    pub fn is_heading(self) -> bool {
        matches!(self, Self::H1 | Self::H2 | Self::H3 | Self::H4 | Self::H5 | Self::H6)
    }

    /// Tells whether its white space is shown as it is.
    #[must_use]
    pub fn is_preformatted(self) -> bool {
        matches!(self, Self::Pre | Self::Listing | Self::Plaintext | Self::Xmp)
    }
}

/// Text or an element.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Node {
    tag: Tag,
    parent: usize,
    /// One past the last node inside.
    end: usize,
    /// Of text, its bytes; of an element, its attributes.
    from: usize,
    to: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    name: Attribute,
    from: usize,
    to: usize,
}

/// A page: its nodes in document order, each known by its place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    values: Vec<Value>,
    chars: String,
    saved_from: Option<String>,
    is_cut: bool,
}

impl Tree {
    /// Returns the number of nodes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Tells whether there is no node.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Tells whether the page had more than is read.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Returns the address that the browser wrote into the page when it saved it.
    #[must_use]
    pub fn saved_from(&self) -> Option<&str> {
        self.saved_from.as_deref()
    }

    /// Returns what a node is.
    #[must_use]
    pub fn tag(&self, at: usize) -> Tag {
        self.nodes.get(at).map_or(Tag::Other, |node| node.tag)
    }

    /// Returns the place after the last node inside a node.
    #[must_use]
    pub fn end(&self, at: usize) -> usize {
        self.nodes.get(at).map_or(at + 1, |node| node.end)
    }

    /// Returns the element that a node stands in.
    #[must_use]
    pub fn parent(&self, at: usize) -> Option<usize> {
        self.nodes.get(at).map(|node| node.parent).filter(|parent| *parent < at)
    }

    /// Returns the text of a node; nothing for an element.
    #[must_use]
    pub fn text(&self, at: usize) -> &str {
        match self.nodes.get(at) {
            Some(node) if node.tag == Tag::Text => self.chars.get(node.from..node.to).unwrap_or_default(),
            _ => "",
        }
    }

    /// Returns the value of an attribute of an element.
    #[must_use]
    pub fn attribute(&self, at: usize, name: Attribute) -> Option<&str> {
        let node = self.nodes.get(at).filter(|node| node.tag != Tag::Text)?;
        let value = self
            .values
            .get(node.from..node.to)?
            .iter()
            .find(|value| value.name == name)?;
        self.chars.get(value.from..value.to)
    }

    /// Returns an element and everything that it stands in, from the inside out.
    pub fn lineage(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(at), |at| self.parent(*at))
    }

    /// Returns what stands directly in an element.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = self.end(at);
        std::iter::successors(Some(at + 1), |child| Some(self.end(*child))).take_while(move |child| *child < end)
    }

    /// Returns the text in a node, white space collapsed, as far as `most` bytes and as many nodes go.
    #[must_use]
    pub fn words(&self, at: usize, most: usize) -> String {
        let mut words = String::new();
        for node in at..self.end(at).min(at + most) {
            if node > at && self.tag(node).is_block() {
                words.push(' ');
            }
            words.push_str(self.text(node));
            if words.len() > most {
                break;
            }
        }
        collapsed(&words)
    }
}

/// Returns a text with one space for each run of white space, and none at its ends.
#[must_use]
pub fn collapsed(text: &str) -> String {
    let mut one = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !one.is_empty() {
            one.push(' ');
        }
        one.push_str(word);
    }
    one
}

/// Fills a tree as a parser goes through a page: every element is opened, then closed after what stands in it.
#[derive(Debug, Default)]
pub struct Builder {
    tree: Tree,
    /// The open elements that take further nodes.
    open: Vec<usize>,
    /// Open elements below the greatest depth.
    too_deep: usize,
    /// Open elements from one that is left out on.
    left_out: usize,
}

impl Builder {
    /// Opens an element, with its attributes.
    pub fn open<'a>(&mut self, name: &str, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
        let tag = Tag::named(name);
        if self.left_out > 0 || (tag.is_none() && is_left_out(name)) || !self.has_room() {
            self.left_out += 1;
            return;
        }
        let at = self.tree.nodes.len();
        let (from, before) = (self.tree.values.len(), self.tree.chars.len());
        for (name, value) in attributes {
            let Some(name) = Attribute::named(name) else { continue };
            let start = self.tree.chars.len();
            let kept = value.floor_char_boundary(VALUE.min(value.len()));
            self.tree.chars.push_str(&value[..kept]);
            self.tree.values.push(Value {
                name,
                from: start,
                to: self.tree.chars.len(),
            });
        }
        self.push(tag.unwrap_or(Tag::Other), from, self.tree.values.len());
        let is_linked_data = |value: &str| {
            value
                .trim_start()
                .to_ascii_lowercase()
                .starts_with("application/ld+json")
        };
        if tag == Some(Tag::Script) && !self.tree.attribute(at, Attribute::Type).is_some_and(is_linked_data) {
            self.tree.nodes.truncate(at);
            self.tree.values.truncate(from);
            self.tree.chars.truncate(before);
            self.left_out = 1;
        } else if self.open.len() < DEPTH {
            self.open.push(at);
        } else {
            self.too_deep += 1;
        }
    }

    /// Adds text to the open element.
    pub fn text(&mut self, text: &str) {
        let Some(parent) = self.open.last().copied() else {
            return;
        };
        if self.left_out > 0 || text.is_empty() || !self.has_room() {
            return;
        }
        let from = self.tree.chars.len();
        self.tree.chars.push_str(text);
        let to = self.tree.chars.len();
        match self.tree.nodes.last_mut() {
            Some(last) if last.tag == Tag::Text && last.parent == parent && last.to == from => last.to = to,
            _ => self.push(Tag::Text, from, to),
        }
    }

    /// Takes note of a comment: a browser writes into one where a page was saved from.
    pub fn comment(&mut self, comment: &str) {
        let said = ["saved from url=", "Page saved with SingleFile"]
            .iter()
            .find_map(|mark| comment.split_once(mark));
        let Some((_, rest)) = said.filter(|_| self.left_out == 0 && self.tree.saved_from.is_none()) else {
            return;
        };
        let address = rest.find("http").and_then(|at| rest[at..].split_whitespace().next());
        self.tree.saved_from = address.filter(|address| address.len() < VALUE).map(str::to_owned);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(at) = self.open.pop() {
            self.tree.nodes[at].end = self.tree.nodes.len();
        }
    }

    /// Says that the page has more than was given.
    pub fn cut(&mut self) {
        self.tree.is_cut = true;
    }

    /// Returns the tree; what is still open is closed.
    #[must_use]
    pub fn finish(mut self) -> Tree {
        (self.left_out, self.too_deep) = (0, 0);
        while !self.open.is_empty() {
            self.close();
        }
        self.tree
    }

    fn push(&mut self, tag: Tag, from: usize, to: usize) {
        let at = self.tree.nodes.len();
        self.tree.nodes.push(Node {
            tag,
            // The outermost stands in itself, so to say: `Tree::parent` knows no parent that does not come before.
            parent: self.open.last().copied().unwrap_or(at),
            end: at + 1,
            from,
            to,
        });
    }

    fn has_room(&mut self) -> bool {
        let has_room = self.tree.nodes.len() < NODES;
        self.tree.is_cut |= !has_room;
        has_room
    }
}

fn is_left_out(name: &str) -> bool {
    LEFT_OUT.split(' ').any(|known| known == name && !name.is_empty())
}
