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
    pub fn of(told: impl Iterator<Item = Option<usize>>) -> Self {
        let told: Vec<Option<usize>> = told.collect();
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

    /// Puts the set of `other` into that of `form`, because `other` is its like; tells whether they are one now.
    pub fn join(&mut self, form: usize, other: usize, reason: &'static str) -> bool {
        let (a, b) = (self.root(form), self.root(other));
        if a == b {
            return true;
        }
        if let (Some(one), Some(two)) = (self.told[a], self.told[b])
            && one != two
        {
            return false;
        }
        let (first, second) = (a.min(b), a.max(b));
        self.parent[second] = first;
        self.told[first] = self.told[first].or(self.told[second]);
        if self.reason[other] == "same-spelling" {
            self.reason[other] = reason;
        }
        true
    }

    /// Returns the first of these forms if all are in one set.
    pub fn only(&mut self, forms: impl IntoIterator<Item = usize>) -> Option<usize> {
        let mut forms = forms.into_iter();
        let first = forms.next()?;
        let root = self.root(first);
        forms.all(|form| self.root(form) == root).then_some(first)
    }
}

/// Forms by key.
pub(super) struct Index {
    entries: Vec<(String, usize)>,
}

impl Index {
    pub fn of(mut entries: Vec<(String, usize)>) -> Self {
        sort_by_key(&mut entries, |(key, form)| (key.clone(), *form));
        Self { entries }
    }

    /// Returns the forms with a key, in order.
    pub fn find(&self, key: &str) -> impl Iterator<Item = usize> {
        let from = self.entries.partition_point(|(other, _)| other.as_str() < key);
        let count = self.entries[from..].partition_point(|(other, _)| other == key);
        self.entries[from..from + count].iter().map(|(_, form)| *form)
    }

    /// Returns the forms that share a key with others, key by key.
    pub fn groups(&self) -> impl Iterator<Item = &[(String, usize)]> {
        self.entries.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1)
    }
}

/// Returns a key that holds in one source only.
pub(super) fn local(source: usize, key: &str) -> String {
    let mut local = source.to_string();
    local.push('|');
    local.push_str(key);
    local
}
