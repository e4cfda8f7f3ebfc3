//! How far the people who are switched on agree: in a sentence, by tag, by pair, by source, and where they part. It is worked out when the
//! view is shown, after it was painted, and once for the same casebook and people. It says of nobody that they are right.

mod compared;
mod figure;
mod kept;
mod pairs;
mod sources;
mod tags;

use std::rc::Rc;

use yew::prelude::*;

use self::compared::{compared, meaning};
use self::kept::{Key, use_agreed};
use self::pairs::pairs;
use self::sources::{passages, sources};
use self::tags::{family, tags};
use super::people::shown_name;
use crate::app::agreement::{Agreed, why};
use crate::app::beside::beside;
use crate::app::people::Person;
use crate::app::state::Open;
use crate::app::view::Derived;
use crate::core::agreement::Word;
use crate::core::model::Casebook;
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::use_dispatch;

/// What the view shows.
#[derive(Properties)]
pub struct AgreementProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// The casebooks that stand beside it.
    pub beside: Vec<Rc<Casebook>>,
    /// Everybody, in order.
    pub people: Rc<Vec<Person>>,
    /// Whether pseudonyms stand in place of names.
    pub anonymous: bool,
}

impl PartialEq for AgreementProps {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Rc<Casebook>], b: &[Rc<Casebook>]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Rc::ptr_eq(a, b))
        };
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && same(&self.beside, &other.beside)
            && self.people == other.people
            && self.anonymous == other.anonymous
    }
}

impl AgreementProps {
    /// Returns what the view shows of the open casebook.
    #[must_use]
    pub fn of(open: &Open, people: &Rc<Vec<Person>>) -> Self {
        let files = beside(&open.collate).into_iter();
        Self {
            casebook: Rc::clone(&open.casebook),
            derived: Rc::clone(&open.derived),
            beside: files.map(|(_, file)| Rc::clone(&file.casebook)).collect(),
            people: Rc::clone(people),
            anonymous: open.collate.people.anonymous,
        }
    }
}

/// What its parts show.
struct Shown<'a> {
    props: &'a AgreementProps,
    agreed: &'a Agreed,
}

impl Shown<'_> {
    /// Returns the name of a person by number, as it is shown.
    fn name(&self, number: usize) -> String {
        let id = self.agreed.people.get(number);
        let person = self.props.people.iter().find(|person| Some(&person.id) == id);
        person
            .map(|person| shown_name(person, self.props.anonymous))
            .unwrap_or_default()
    }

    /// Returns the letters of a person by number.
    fn sign(&self, number: usize) -> String {
        let id = self.agreed.people.get(number);
        let person = self.props.people.iter().find(|person| Some(&person.id) == id);
        person.map(|person| person.sign.clone()).unwrap_or_default()
    }
}

/// How far people agree.
#[component]
pub fn AgreementView(props: &AgreementProps) -> Html {
    let dispatch = use_dispatch();
    let people = props
        .people
        .iter()
        .filter(|person| person.is_on)
        .map(|person| person.id.clone());
    let agreed = use_agreed(
        Key::of(&props.casebook, &props.beside, people.collect()),
        Rc::clone(&props.casebook),
        Rc::clone(&props.derived),
        props.beside.clone(),
    );
    let Some(agreed) = agreed else {
        let note = el("p").class("meta").attr("role", "status");
        return el("div").class("agree").child(note.child(t!("agree-working"))).html();
    };
    let shown = Shown { props, agreed: &agreed };
    let is_layered = agreed.all.unitizing.is_layered;
    let is_there = agreed.all.counts.texts > 0;
    el("div")
        .class("agree")
        .child(lead(&shown))
        .child(el("p").class("note").child(t!("agree-truth")))
        .child_if(is_there, || {
            el("div").class("agree__cols").child(tags(&shown)).child(family(&shown))
        })
        .child_if(is_layered, || el("p").class("note").child(t!("agree-layered")))
        .child_if(is_there, || pairs(&shown))
        .child_if(is_there, || sources(&shown))
        .child_if(!agreed.passages.is_empty(), || passages(&shown, &dispatch))
        .child(compared(&shown))
        .child(meaning())
        .html()
}

/// Returns the one sentence.
fn lead(shown: &Shown<'_>) -> El {
    let agreed = shown.agreed;
    let said = el("p").class("agree__lead said");
    if let Err(reason) = agreed.all.unitizing.whole.value
        && agreed.all.counts.texts == 0
    {
        return said.child(t!("agree-lead-none", why = why(reason)));
    }
    let on = |person: &&Person| person.is_on && person.is_me && person.marks > 0;
    let who = if shown.props.people.iter().any(|person| on(&person)) {
        "you"
    } else {
        "they"
    };
    let tag = agreed
        .odd_tag()
        .and_then(|id| shown.props.casebook.tag(id))
        .map(|tag| tag.name.as_str());
    let words = match (agreed.all.nominal.word(agreed.all.counts.marks), tag) {
        (Word::TooFew, _) => t!("agree-lead-few"),
        (Word::Firm, None) => t!("agree-lead-firm", who = who),
        (Word::Firm, Some(tag)) => t!("agree-lead-firm-odd", who = who, tag = tag),
        (Word::Usable, None) => t!("agree-lead-usable", who = who),
        (Word::Usable, Some(tag)) => t!("agree-lead-usable-odd", who = who, tag = tag),
        (Word::Weak, None) => t!("agree-lead-weak", who = who),
        (Word::Weak, Some(tag)) => t!("agree-lead-weak-odd", who = who, tag = tag),
    };
    said.child(words)
}

/// Returns the line over the view: who and what it is about.
pub fn agreement_bar(props: &AgreementProps) -> El {
    let people = props.people.iter().filter(|person| person.is_on).count();
    let sources = props.derived.order.len();
    el("div")
        .class("subbar")
        .child(el("b").child(t!("agree-heading")))
        .child(el("span").class("meta").child(t!("agree-people", count = people)))
        .child(el("span").class("meta").child(t!("agree-sources", count = sources)))
}

/// Begins a section with a heading.
fn section(id: &'static str, heading: String, help: String) -> El {
    el("section")
        .class("agree__part")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).child(heading))
        .child_if(!help.is_empty(), || el("p").class("meta").child(help))
}

/// Returns the head of a table.
fn thead(columns: Vec<String>) -> El {
    let heads = columns
        .into_iter()
        .map(|words| el("th").attr("scope", "col").child(words));
    el("thead").child(el("tr").children(heads))
}
