//! What the keys mean while the focus is on a matter. It listens to nothing.

use super::{SettleAction, Settlement};
use crate::app::Action;
use crate::core::text::lower_case;

/// What a matter lets a key do.
#[derive(Debug, Clone, Copy)]
pub struct Can {
    /// Its place.
    pub at: usize,
    /// How many readings it has.
    pub readings: usize,
    /// The reading that is chosen.
    pub chosen: Option<usize>,
    /// Whether its records can become one.
    pub joins: bool,
    /// Whether it was decided to stand.
    pub is_standing: bool,
    /// Whether the focus is on a button, which does what it says.
    pub is_on_button: bool,
    /// Whether the page runs from right to left.
    pub runs_left: bool,
}

/// Returns what a key does while the focus is on a matter; arrows point where they are drawn.
#[must_use]
pub fn meaning(key: &str, can: Can) -> Option<Action> {
    let decide = |how| (!can.is_standing).then_some(SettleAction::Decide(how));
    let step = |forward: bool| {
        Some(SettleAction::Go(if forward {
            can.at + 1
        } else {
            can.at.saturating_sub(1)
        }))
    };
    let small = lower_case(key);
    let wish = match small.as_str() {
        "arrowleft" => step(can.runs_left),
        "arrowright" => step(!can.runs_left),
        "k" => step(false),
        "n" => step(true),
        "enter" if can.is_on_button => None,
        "enter" => can.chosen.and_then(|chosen| decide(Settlement::Take(chosen))),
        "b" => decide(Settlement::Keep),
        "j" if can.joins => decide(Settlement::Join),
        "delete" | "backspace" => decide(Settlement::Reject),
        "u" => return Some(Action::Undo),
        digit => {
            let number = digit.parse::<usize>().ok().filter(|_| digit.len() == 1)?;
            (1..=can.readings)
                .contains(&number)
                .then(|| SettleAction::Choose(number - 1))
        }
    };
    wish.map(Action::Settling)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn keys_choose_decide_and_lead_on() {
        let can = |chosen, joins, is_standing| Can {
            at: 3,
            readings: 2,
            chosen,
            joins,
            is_standing,
            is_on_button: false,
            runs_left: false,
        };
        let decide = |how| Some(SettleAction::Decide(how));
        let table = [
            ("1", Some(SettleAction::Choose(0))),
            ("2", Some(SettleAction::Choose(1))),
            ("3", None),
            ("0", None),
            ("Enter", decide(Settlement::Take(1))),
            ("b", decide(Settlement::Keep)),
            ("J", decide(Settlement::Join)),
            ("Delete", decide(Settlement::Reject)),
            ("Backspace", decide(Settlement::Reject)),
            ("n", Some(SettleAction::Go(4))),
            ("K", Some(SettleAction::Go(2))),
            ("ArrowRight", Some(SettleAction::Go(4))),
            ("ArrowLeft", Some(SettleAction::Go(2))),
            ("x", None),
        ];
        for (key, expected) in table {
            let action = meaning(key, can(Some(1), true, false));
            assert_eq!(action, expected.map(Action::Settling), "{key}");
        }
        let none = can(None, false, false);
        let on_button = Can {
            is_on_button: true,
            ..can(Some(0), true, false)
        };
        let from_right = Can {
            runs_left: true,
            ..none
        };
        for key in ["Enter", "j"] {
            assert_eq!(
                meaning(key, none),
                None,
                "nothing is chosen, and a conflict is not joined"
            );
        }
        assert_eq!(meaning("Enter", on_button), None);
        let back = meaning("ArrowRight", from_right);
        assert_eq!(
            back,
            Some(Action::Settling(SettleAction::Go(2))),
            "an arrow points where it is drawn"
        );
        for key in ["Enter", "b", "j", "Delete"] {
            assert_eq!(meaning(key, can(Some(0), true, true)), None, "it stands: {key}");
        }
        assert_eq!(meaning("u", none), Some(Action::Undo));
    }
}
