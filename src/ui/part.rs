//! Mounts the components. To Yew all of them are one, [`Block`]: it compiles what belongs to a component's life once instead of once
//! for each of them (the figures are in `docs/adr/0004-what-the-download-is-made-of.md`). Components are still written by
//! `#[component]`, with hooks; `part::<Row>(props!(RowProps { line }))` stands where `html! { <Row {line} /> }` would.

use std::any::Any;
use std::rc::Rc;

use yew::functional::{FunctionComponent, FunctionProvider, HookContext};
use yew::html::{BaseComponent, HtmlResult};
use yew::prelude::*;
use yew::virtual_dom::{Key, VComp, VNode};

/// What begins a key that tells components apart but not the parts of one list: no key of a caller begins so.
const OWN: char = '\u{1}';

/// Mounts a component.
pub fn part<C: FunctionProvider + 'static>(props: C::Properties) -> Html {
    mount(Drawn::<C>::which(), Rc::new(Drawn::<C>(props)), None)
}

/// Mounts a component that has siblings of its sort, and says what tells it from them.
pub fn keyed<C: FunctionProvider + 'static>(key: impl Into<Key>, props: C::Properties) -> Html {
    mount(Drawn::<C>::which(), Rc::new(Drawn::<C>(props)), Some(&key.into()))
}

/// Tells whether a node's key is none that a caller gave it.
pub fn is_own_key(node: &VNode) -> bool {
    node.key().is_some_and(|key| key.starts_with(OWN))
}

#[inline(never)]
fn mount(which: usize, drawn: Rc<dyn Draw>, key: Option<&Key>) -> Html {
    let which = which.to_string();
    let key = match key {
        None => [&OWN.to_string(), which.as_str()].concat(),
        Some(key) => [which.as_str(), " ", key].concat(),
    };
    VNode::from(VComp::new::<Block>(Rc::new(BlockProps { drawn }), Some(key.into())))
}

/// A component and its properties, whichever they are.
trait Draw {
    fn draw(&self, context: &mut HookContext) -> HtmlResult;
    fn props(&self) -> &dyn Any;
    /// Tells whether the properties are the same; other sorts of them never are.
    fn same(&self, props: &dyn Any) -> bool;
}

struct Drawn<C: FunctionProvider>(C::Properties);

impl<C: FunctionProvider> Drawn<C> {
    /// Returns a number that no other component has.
    fn which() -> usize {
        C::run as fn(&mut HookContext, &C::Properties) -> HtmlResult as usize
    }
}

impl<C: FunctionProvider + 'static> Draw for Drawn<C> {
    fn draw(&self, context: &mut HookContext) -> HtmlResult {
        C::run(context, &self.0)
    }

    fn props(&self) -> &dyn Any {
        &self.0
    }

    fn same(&self, props: &dyn Any) -> bool {
        props
            .downcast_ref::<C::Properties>()
            .is_some_and(|props| *props == self.0)
    }
}

#[derive(Properties, Clone)]
struct BlockProps {
    drawn: Rc<dyn Draw>,
}

impl PartialEq for BlockProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawn, &other.drawn) || self.drawn.same(other.drawn.props())
    }
}

/// The one component. Another sort of component in its place has another key, so that Yew mounts a new one.
struct Block {
    function: FunctionComponent<Self>,
}

impl FunctionProvider for Block {
    type Properties = BlockProps;

    fn run(context: &mut HookContext, props: &BlockProps) -> HtmlResult {
        props.drawn.draw(context)
    }
}

impl BaseComponent for Block {
    type Message = ();
    type Properties = BlockProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            function: FunctionComponent::new(ctx),
        }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        true
    }

    fn changed(&mut self, _: &Context<Self>, _: &BlockProps) -> bool {
        true
    }

    fn view(&self, ctx: &Context<Self>) -> HtmlResult {
        self.function.render(ctx.props())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.function.rendered();
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.function.destroy();
    }

    fn prepare_state(&self) -> Option<String> {
        self.function.prepare_state()
    }
}
