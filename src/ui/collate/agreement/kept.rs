//! The figures, worked out after the page was painted and kept: coming back to the view with the same casebook and people costs nothing.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::agreement::{Agreed, DRAWS, agreed};
use crate::app::view::Derived;
use crate::core::model::{Casebook, RecordId};

/// What the figures were made of. It keeps no casebook alive.
#[derive(Clone)]
pub struct Key {
    books: Vec<Weak<Casebook>>,
    people: Vec<RecordId>,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.people == other.people
            && self.books.len() == other.books.len()
            && self.books.iter().zip(&other.books).all(|(a, b)| a.ptr_eq(b))
    }
}

impl Key {
    /// Makes the key of a casebook, those beside it, and people.
    pub fn of(casebook: &Rc<Casebook>, beside: &[Rc<Casebook>], people: Vec<RecordId>) -> Self {
        let mut books = vec![Rc::downgrade(casebook)];
        books.extend(beside.iter().map(Rc::downgrade));
        Self { books, people }
    }
}

thread_local! {
    static KEPT: RefCell<Option<(Key, Rc<Agreed>)>> = const { RefCell::new(None) };
}

fn kept(key: &Key) -> Option<Rc<Agreed>> {
    KEPT.with_borrow(|kept| {
        let (made_of, agreed) = kept.as_ref()?;
        (made_of == key).then(|| Rc::clone(agreed))
    })
}

/// Returns the figures, as soon as they are there; until then the last ones.
#[hook]
pub fn use_agreed(
    key: Key,
    casebook: Rc<Casebook>,
    derived: Rc<Derived>,
    beside: Vec<Rc<Casebook>>,
) -> Option<Rc<Agreed>> {
    let last = use_state(|| None::<Rc<Agreed>>);
    let found = kept(&key);
    {
        let (last, found) = (last.clone(), found.clone());
        use_effect_with(key, move |key| {
            let key = key.clone();
            let later = match found {
                Some(found) => {
                    last.set(Some(found));
                    None
                }
                None => Some(Timeout::new(0, move || {
                    let found = Rc::new(work(&casebook, &derived, &beside, &key.people));
                    KEPT.set(Some((key, Rc::clone(&found))));
                    last.set(Some(found));
                })),
            };
            move || drop(later)
        });
    }
    found.or_else(|| (*last).clone())
}

fn work(casebook: &Casebook, derived: &Derived, beside: &[Rc<Casebook>], people: &[RecordId]) -> Agreed {
    if beside.is_empty() {
        return agreed(casebook, derived, people, DRAWS);
    }
    let mut whole = casebook.clone();
    for other in beside {
        whole.merge(other);
    }
    let derived = Derived::of(&whole, Some(derived));
    agreed(&whole, &derived, people, DRAWS)
}
