//! Russian family names of women: *Орлова* is a woman's, and of *Орлов* the genitive. Their plain keys are the same; here they part.
//!
//! It changes the keys of one text's names, by what that text has beside them, and joins nothing.

use super::EntityKind;
use super::joins::Index;
use super::known::Item;
use crate::core::analysis::Reading;

/// What the ending of a name says of who has it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Man,
    Woman,
    /// A woman, or a man in the genitive.
    Open,
    None,
}

fn ending(name: &str) -> Ending {
    let is_family = |stem: &str| ["ов", "ев", "ёв", "ин", "ын"].iter().any(|end| stem.ends_with(end));
    let last = name.rsplit(' ').next().unwrap_or_default();
    let letters = last.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    let (stem, end) = last.split_at(letters);
    let one = last.char_indices().next_back().map_or(0, |(at, _)| at);
    match end {
        "ой" if is_family(stem) => Ending::Woman,
        "ым" if is_family(stem) => Ending::Man,
        "ая" | "ую" if stem.ends_with("ск") => Ending::Woman,
        _ if is_family(last) => Ending::Man,
        _ if last.ends_with('а') && is_family(&last[..one]) => Ending::Open,
        _ => Ending::None,
    }
}

/// Gives the women of a text other keys than the men of the same family name.
pub(super) fn part_women(items: &mut [Item], reading: &Reading<'_>) {
    let endings: Vec<Ending> = items.iter().map(|item| ending(reading.slice(item.span))).collect();
    let is_other = |item: &Item| matches!(item.kind, Some(EntityKind::Place | EntityKind::Organisation));
    let family = |item: &Item| item.key.rsplit(' ').next().unwrap_or_default().to_owned();
    let (mut men, mut women) = (Vec::new(), Vec::new());
    for (at, item) in items.iter().enumerate() {
        if endings[at] == Ending::Man {
            men.push((item.key.clone(), at));
        }
    }
    let men = Index::of(men);
    // Full names first, as they tell who the family names alone are.
    let is_woman = |at: usize| {
        let item = &items[at];
        let is_full = item.key.contains(' ') && men.count(&item.key) == 0;
        !is_other(item) && (endings[at] == Ending::Woman || endings[at] == Ending::Open && is_full)
    };
    for (at, item) in items.iter().enumerate() {
        if is_woman(at) {
            women.push((family(item), at));
        }
    }
    let women = Index::of(women);
    for (at, item) in items.iter_mut().enumerate() {
        let is_open = matches!(endings[at], Ending::Woman | Ending::Open) && !is_other(item);
        if is_open && men.count(&item.key) * usize::from(item.key.contains(' ')) == 0 && women.count(&family(item)) > 0
        {
            item.key.push('а');
        }
    }
}
