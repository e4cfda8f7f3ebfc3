//! Figures as people read them: two digits, a bar, a word, an interval, or the reason why there is none.

use yew::prelude::*;

use crate::app::agreement::{digits, hundredths, why};
use crate::core::agreement::{Figure, Word};
use crate::t;
use crate::ui::element::{El, el};

/// Returns the word for a figure.
pub fn word(word: Word) -> String {
    t!(match word {
        Word::Firm => "agree-word-firm",
        Word::Usable => "agree-word-usable",
        Word::Weak => "agree-word-weak",
        Word::TooFew => "agree-word-few",
    })
}

/// Returns the interval of a figure in words; empty where there is none.
pub fn interval(figure: &Figure) -> String {
    match figure.interval {
        Some((low, high)) => t!("agree-interval", low = digits(low), high = digits(high)),
        None => String::new(),
    }
}

/// Returns a figure as digits, or the reason why there is none.
pub fn told(figure: &Figure) -> El {
    match figure.value {
        Ok(value) => el("b").class("tnum").child(digits(value)),
        Err(reason) => el("small").class("none").child(t!("agree-none", why = why(reason))),
    }
}

/// Returns a bar as long as a figure; it says nothing that the digits beside it do not.
pub fn bar(figure: &Figure) -> El {
    let length = figure.value.map_or(0, |value| hundredths(value).clamp(0, 100));
    el("svg").class("abar").attr("aria-hidden", "true").child(
        el("rect")
            .attr("x", "0")
            .attr("y", "0")
            .attr("width", format!("{length}%"))
            .attr("height", "6"),
    )
}

/// Returns the cells of a figure in a table: bar, digits with a word, interval. `marks`: how many it rests on.
pub fn cells(figure: &Figure, marks: usize) -> Vec<Html> {
    let words = figure.word(marks);
    let value = match figure.value {
        Err(reason) => {
            let none = el("td").class("none").attr("colspan", "3").attr("title", why(reason));
            return vec![none.child(word(words)).child(": ").child(why(reason)).html()];
        }
        Ok(value) if words == Word::TooFew => {
            let few = el("td")
                .class("none")
                .attr("colspan", "3")
                .child(word(words))
                .child(" ");
            return vec![few.child(el("span").class("tnum").child(digits(value))).html()];
        }
        Ok(value) => value,
    };
    let said = el("td")
        .class("tnum")
        .child(digits(value))
        .child(" ")
        .child(el("small").child(word(words)));
    let range = el("td").class("tnum on-wide").child(interval(figure));
    vec![
        el("td").class("barcell").child(bar(figure)).html(),
        said.html(),
        range.html(),
    ]
}
