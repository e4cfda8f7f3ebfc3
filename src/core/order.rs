//! Sorting and sets with one shared routine inside: the standard library writes its whole sort again for each type, which the page
//! would have to download. Stable, like the standard one; it decides no order by itself.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by a key, which is made once for each item. Equal items keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let mut places = places(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    // Each item goes where it belongs along the rings of the permutation, in place.
    for start in 0..places.len() {
        let mut at = start;
        while places[at] != start {
            let from = std::mem::replace(&mut places[at], at);
            items.swap(at, from);
            at = from;
        }
        places[at] = at;
    }
}

fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Returns the items as a set.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// Returns the pairs as a map; of two with one key the later stays.
pub fn map_of<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_does_and_keeps_equals_in_order() {
        let items = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let (mut ours, mut theirs) = (items.to_vec(), items.to_vec());
        sort_by_key(&mut ours, |(n, _)| *n);
        theirs.sort_by_key(|(n, _)| *n);
        assert_eq!(ours, theirs);
        assert_eq!(set_of([2, 1, 2]).into_iter().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(map_of([(1, 'a'), (1, 'b')])[&1], 'b');
    }
}
