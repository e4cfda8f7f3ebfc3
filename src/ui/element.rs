//! Builds elements by functions: `el("p").class("meta").attr("dir", "auto").child(text)`. Each call is one call in the compiled
//! app too, where Yew's `html!` writes out every field of every element in place; with some nine hundred elements that is a third of
//! the download (the figures are in `docs/adr/0004-what-the-download-is-made-of.md`). Components are mounted by
//! [`part`](super::part).

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText};

use super::part::is_own_key;
use crate::core::text::inert;

/// An element that is being built.
#[must_use]
pub struct El(Box<Parts>);

struct Parts {
    /// Empty for a row of nodes without an element around them.
    tag: &'static str,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    class: Option<usize>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
    key: Option<Key>,
    node: NodeRef,
    value: Option<AttrValue>,
    checked: Option<bool>,
}

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        names: Vec::new(),
        values: Vec::new(),
        class: None,
        listeners: Vec::new(),
        children: Vec::new(),
        key: None,
        node: NodeRef::default(),
        value: None,
        checked: None,
    }))
}

/// Begins a row of nodes without an element around them.
pub fn row() -> El {
    el("")
}

/// Begins a button of a class, with what a click does.
#[inline(never)]
pub fn button(class: &'static str, onclick: Callback<MouseEvent>) -> El {
    el("button").attr("type", "button").class(class).on_click(onclick)
}

impl El {
    /// Sets an attribute; a value of `None` leaves it out. Every building of one place in a page should name the same attributes in the
    /// same order, so that a later one is compared value by value.
    pub fn attr(self, name: &'static str, value: impl AttrText) -> Self {
        value.set(self, name)
    }

    /// Sets an attribute that has no value, where it applies.
    #[inline(never)]
    pub fn flag(mut self, name: &'static str, on: bool) -> Self {
        self.0.names.push(name);
        self.0.values.push(on.then_some(AttributeOrProperty::Static("")));
        self
    }

    /// Adds to the classes.
    pub fn class(self, class: impl ClassText) -> Self {
        class.add(self)
    }

    /// Adds to the classes where it applies.
    #[inline(never)]
    pub fn class_if(self, on: bool, class: &'static str) -> Self {
        if on { self.class(class) } else { self }
    }

    /// Sets what a field holds.
    pub fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.value = Some(value.into());
        self
    }

    /// Sets whether a box is ticked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// Sets what tells this element from its siblings.
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Keeps a hold on the element of the page.
    #[inline(never)]
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.node = node.clone();
        self
    }

    /// Adds what shall happen at an event. The callback must take the event that belongs to the kind.
    pub fn on<E: JsCast + 'static>(self, kind: ListenerKind, callback: Callback<E>) -> Self {
        self.listen(Rc::new(Heard { kind, callback }))
    }

    /// Adds what a click does.
    #[inline(never)]
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.on(ListenerKind::onclick, callback)
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.listeners.push(Some(listener));
        self
    }

    /// Adds a child: an element, a node, a text, or what may be none of them.
    pub fn child(self, child: impl Child) -> Self {
        child.join(self)
    }

    /// Adds a child that is made only where it applies.
    pub fn child_if<C: Child>(self, on: bool, child: impl FnOnce() -> C) -> Self {
        if on {
            self.child(child())
        } else {
            self.child(Html::default())
        }
    }

    /// Adds a run of children, which are told apart among themselves.
    pub fn children<C: Into<VNode>>(self, children: impl IntoIterator<Item = C>) -> Self {
        let mut nodes = Vec::new();
        for child in children {
            nodes.push(child.into());
        }
        self.child(nodes)
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<AttributeOrProperty>) -> Self {
        self.0.names.push(name);
        self.0.values.push(value);
        self
    }

    #[inline(never)]
    fn put(mut self, child: VNode) -> Self {
        self.0.children.push(child);
        self
    }

    /// Returns the node.
    #[inline(never)]
    pub fn html(self) -> Html {
        let parts = *self.0;
        let mut children = parts.children;
        let inside = match children.len() {
            0 => None,
            1 => children.pop(),
            _ => Some(list(children)),
        };
        if parts.tag.is_empty() {
            return match (inside, parts.key) {
                (inside, None) => inside.unwrap_or_default(),
                (inside, key) => VNode::from(VList::with_children(inside.into_iter().collect(), key)),
            };
        }
        let mut tag = VTag::new(AttrValue::Static(parts.tag));
        tag.key = parts.key;
        tag.node_ref = parts.node;
        if !parts.names.is_empty() {
            tag.attributes = Attributes::Dynamic {
                keys: shape(&parts.names),
                values: parts.values.into_boxed_slice(),
            };
        }
        if !parts.listeners.is_empty() {
            tag.set_listeners(parts.listeners.into_boxed_slice());
        }
        if let (Some(place), Some(inside)) = (tag.children_mut(), inside) {
            *place = inside;
        }
        if let Some(value) = parts.value {
            tag.set_value(value);
        }
        if let Some(checked) = parts.checked {
            tag.set_checked(checked);
        }
        VNode::from(tag)
    }
}

/// Joins nodes to a run of them. Components without keys of their own are told apart by their places, hence a node without a key.
#[inline(never)]
fn list(mut nodes: Vec<VNode>) -> VNode {
    if nodes.iter().any(is_own_key) {
        nodes.push(VNode::default());
    }
    VNode::from(VList::with_children(nodes, None))
}

impl From<El> for VNode {
    fn from(el: El) -> Self {
        el.html()
    }
}

thread_local! {
    static SHAPES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// Returns the one list that holds these names: Yew compares two elements value by value where their lists are the same one.
/// There are as many as there are different rows of attributes in the source code, so keeping them all is no leak.
#[inline(never)]
fn shape(names: &[&'static str]) -> &'static [&'static str] {
    SHAPES.with_borrow_mut(|shapes| match shapes.binary_search_by(|shape| (**shape).cmp(names)) {
        Ok(at) => shapes.get(at).copied().unwrap_or_default(),
        Err(at) => {
            let kept: &'static [&'static str] = Box::leak(names.into());
            shapes.insert(at, kept);
            kept
        }
    })
}

struct Heard<E> {
    kind: ListenerKind,
    callback: Callback<E>,
}

impl<E: JsCast> Listener for Heard<E> {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event.unchecked_into());
    }

    fn passive(&self) -> bool {
        matches!(self.kind, ListenerKind::onscroll)
    }
}

/// The one door through which words go to the page: what nobody could see in them is named, so that it moves and hides nothing. The
/// text of an article, whose characters are counted, goes past it as a node, see `read/paragraph.rs`.
#[inline(never)]
fn seen(words: AttrValue) -> AttrValue {
    match inert(&words) {
        Cow::Borrowed(_) => words,
        Cow::Owned(shown) => AttrValue::from(shown),
    }
}

/// What an attribute can be set to.
pub trait AttrText {
    /// Sets the attribute.
    fn set(self, el: El, name: &'static str) -> El;
}

impl AttrText for &'static str {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        el.set(name, Some(AttributeOrProperty::Static(self)))
    }
}

impl AttrText for AttrValue {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        // What a person reads or hears; ids, addresses and the like stay what they are.
        let is_told = name.starts_with("aria-") || matches!(name, "title" | "placeholder" | "data-l" | "data-say");
        let value = if is_told { seen(self) } else { self };
        el.set(name, Some(AttributeOrProperty::Attribute(value)))
    }
}

impl AttrText for String {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        AttrValue::from(self).set(el, name)
    }
}

impl<T: AttrText> AttrText for Option<T> {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        match self {
            Some(value) => value.set(el, name),
            None => el.set(name, None),
        }
    }
}

/// What can be added to the classes of an element.
pub trait ClassText {
    /// Adds it.
    fn add(self, el: El) -> El;
}

impl ClassText for AttrValue {
    #[inline(never)]
    fn add(self, mut el: El) -> El {
        if self.is_empty() {
            return el;
        }
        let place = match el.0.class {
            None => {
                el.0.class = Some(el.0.names.len());
                return el.attr("class", self);
            }
            Some(at) => el.0.values.get_mut(at),
        };
        if let Some(Some(AttributeOrProperty::Attribute(old))) = place {
            *old = AttrValue::from([old.as_str(), " ", self.as_str()].concat());
        }
        el
    }
}

impl ClassText for &'static str {
    #[inline(never)]
    fn add(self, el: El) -> El {
        AttrValue::Static(self).add(el)
    }
}

impl ClassText for String {
    fn add(self, el: El) -> El {
        AttrValue::from(self).add(el)
    }
}

/// What can stand in an element.
pub trait Child {
    /// Adds it.
    fn join(self, parent: El) -> El;
}

impl Child for El {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        parent.put(self.html())
    }
}

impl Child for VNode {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        parent.put(self)
    }
}

impl Child for AttrValue {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        parent.put(VNode::from(VText::new(seen(self))))
    }
}

impl Child for &AttrValue {
    fn join(self, parent: El) -> El {
        self.clone().join(parent)
    }
}

impl Child for String {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        AttrValue::from(self).join(parent)
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        AttrValue::Static(self).join(parent)
    }
}

impl Child for Vec<VNode> {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        parent.put(list(self))
    }
}

impl<C: Child> Child for Option<C> {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        match self {
            Some(child) => child.join(parent),
            None => parent.put(VNode::default()),
        }
    }
}
