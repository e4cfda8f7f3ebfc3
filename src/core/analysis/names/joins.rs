//! Sets of names that are one, and names by their keys.
//!
//! It refuses one thing: to put what a person has told to be two into one set.

use crate::core::order::sort_by_key;

/// Disjoint sets of forms.
pub(super) struct Joins {
    /// A form of the same set, nearer to its root; a root is its own.
    parent: Vec<usize>,
    /// What a person has told of a set, at its root.
    told: Vec<Option<usize>>,
    /// Why each form is with its set.
    reason: Vec<&'static str>,
}

impl Joins {
    pub fn of(told: Vec<Option<usize>>) -> Self {
        Self {
            parent: (0..told.len()).collect(),
            reason: vec!["same-spelling"; told.len()],
            told,
        }
    }

    /// Returns the form that stands for the set of this one.
    pub fn root(&mut self, form: usize) -> usize {
        let mut form = form;
        while self.parent[form] != form {
            self.parent[form] = self.parent[self.parent[form]];
            form = self.parent[form];
        }
        form
    }

    /// Returns what a person has told of the set with this root.
    pub fn told(&self, root: usize) -> Option<usize> {
        self.told[root]
    }

    /// Returns why a form is with its set.
    pub fn reason(&self, form: usize) -> &'static str {
        self.reason[form]
    }

    /// Puts the set of `other` into that of `form`, because `other` is its like.
    pub fn join(&mut self, form: usize, other: usize, reason: &'static str) {
        let (a, b) = (self.root(form), self.root(other));
        let are_told_two = self.told[a] != self.told[b] && self.told[a].is_some() && self.told[b].is_some();
        if a == b || are_told_two {
            return;
        }
        let (first, second) = (a.min(b), a.max(b));
        self.parent[second] = first;
        self.told[first] = self.told[first].or(self.told[second]);
        if self.reason[other] == "same-spelling" {
            self.reason[other] = reason;
        }
    }

    /// Returns the first of these forms if all are in one set.
    pub fn only(&mut self, forms: &[usize]) -> Option<usize> {
        let first = *forms.first()?;
        let root = self.root(first);
        forms.iter().all(|form| self.root(*form) == root).then_some(first)
    }
}

/// Numbers by key.
pub(super) struct Index {
    entries: Vec<(String, usize)>,
}

impl Index {
    pub fn of(mut entries: Vec<(String, usize)>) -> Self {
        sort_by_key(&mut entries, Clone::clone);
        Self { entries }
    }

    /// Returns the entries from the first one on that is not before a key.
    fn from(&self, key: &str) -> &[(String, usize)] {
        let from = self.entries.partition_point(|(other, _)| other.as_str() < key);
        &self.entries[from..]
    }

    /// Returns the numbers with a key, in order, without one of them.
    pub fn find(&self, key: &str, but: usize) -> Vec<usize> {
        let mut found = Vec::new();
        for (other, number) in self.from(key) {
            if other != key {
                break;
            }
            if *number != but {
                found.push(*number);
            }
        }
        found
    }

    /// Marks a key, if it is there.
    pub fn mark(&mut self, key: &str) {
        let at = self.entries.len() - self.from(key).len();
        if let Some((_, mark)) = self.entries.get_mut(at).filter(|(other, _)| other == key) {
            *mark = 1;
        }
    }

    /// Tells whether a key is marked.
    pub fn is_marked(&self, key: &str) -> bool {
        self.from(key)
            .first()
            .is_some_and(|(other, mark)| other == key && *mark == 1)
    }

    /// Returns how many entries have a key; beyond two it does not count.
    pub fn count(&self, key: &str) -> usize {
        let from = self.from(key);
        let is_key = |at: usize| usize::from(from.get(at).is_some_and(|(other, _)| other == key));
        is_key(0) + is_key(1)
    }

    /// Tells whether a key begins with these letters.
    pub fn begins(&self, letters: &str) -> bool {
        self.from(letters)
            .first()
            .is_some_and(|(key, _)| key.starts_with(letters))
    }

    /// Returns the numbers that share a key, key by key, each with the key.
    pub fn groups(&self) -> Vec<&[(String, usize)]> {
        self.entries.chunk_by(|a, b| a.0 == b.0).collect()
    }
}

/// Brings pairs into order.
pub(super) fn sorted(mut pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    sort_by_key(&mut pairs, |pair| *pair);
    pairs
}

/// Returns a key that holds in one source only.
pub(super) fn local(source: usize, key: &str) -> String {
    let mut local = source.to_string();
    local.push('|');
    local.push_str(key);
    local
}
