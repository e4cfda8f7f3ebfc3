//! Every picture of the app, once, to be used by name. Outlines only: colour comes from the text around.

use yew::prelude::*;

/// The pictures, in frames of 12, 16 or 20 pixels.
const PICTURES: &str = include_str!("sprite.svg");

/// Holds every picture of the app, unseen. The one place where markup comes as a text: it is ours and part of the program.
#[component]
pub fn Sprite() -> Html {
    Html::from_html_unchecked(AttrValue::Static(PICTURES))
}
