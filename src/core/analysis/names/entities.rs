//! Which names are one: first inside each source, then across all of them (docs/names.md tells the rules in the same order).
//!
//! It never compares every name with every other one: names are indexed by their keys. And it never joins two spellings by folding that
//! one source has beside each other: an author who writes both means two.

use super::gathered::Gathered;
use super::joins::{Index, Joins, local};
use super::known::{Item, items, without_suffix};
use super::words::{GIVEN, PLACES, has};
use super::{Entities, EntityKind, Mentioned, Named, Told, folding};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// Names before an ambiguous one that are looked at in its paragraph.
const NEAR: usize = 16;

/// Letters of a folded name of one word below which it proves nothing.
const LONG: usize = 6;

/// Joins the names of all sources into entities.
///
/// The entities come in the order of their first mention. The same sources and the same told spellings give the same result.
#[must_use]
pub fn entities(sources: &[Mentioned<'_>], told: &[Told]) -> Entities {
    let mut work = Work::of(items(sources, told));
    work.join_brackets();
    work.join_longer_forms(true);
    work.join_initials(true);
    work.join_surnames_inside(sources);
    work.join_given_names();
    work.join_same();
    work.join_folded();
    work.join_longer_forms(false);
    work.join_initials(false);
    work.join_surnames_across();
    work.join_single_words();
    work.join_acronyms();
    work.join_told();
    work.result(sources, told)
}

/// One spelling in one source, all of its places.
struct Form {
    source: usize,
    key: String,
    words: usize,
    items: Vec<usize>,
    /// How much tells that it is a person, a place, an organisation.
    weights: [usize; 3],
    has_article: bool,
    told: Option<usize>,
    /// Whether it stands for a longer name of its own source.
    is_attached: bool,
}

impl Form {
    /// Tells whether it can be the full name of a person.
    fn is_person_like(&self) -> bool {
        let [person, place, body] = self.weights;
        (2..=6).contains(&self.words) && (person > place + body || place + body == 0) && !self.key.contains(" of ")
    }

    /// Tells whether it is a single word that nearly everybody takes for a place.
    fn is_known_place(&self) -> bool {
        self.weights[0] <= self.weights[1] && has(PLACES, &self.key)
    }

    fn contradicts(&self, other: &Self) -> bool {
        let (a, b) = (self.weights, other.weights);
        a[0] >= 2 && a[1] == 0 && b[1] >= 2 && b[0] == 0 || b[0] >= 2 && b[1] == 0 && a[1] >= 2 && a[0] == 0
    }

    /// Returns the words of a full name before `junior`, and that one; empty where it has none.
    fn parts(&self) -> (Vec<&str>, &str) {
        let (name, suffix) = without_suffix(&self.key);
        (name.split(' ').collect(), suffix)
    }

    /// Returns the shorter names that a full one may go by: Brandt, von der Leyen, Abu Qasra; but not the father's of bin Salman.
    fn surnames(&self) -> Vec<String> {
        let (words, suffix) = self.parts();
        let mut names: Vec<String> = Vec::new();
        if let [.., before, last] = words[..]
            && before != "bin"
        {
            names.push(last.to_owned());
        }
        if let Some(at) = words.iter().skip(1).position(|word| is_particle(word)) {
            names.push(words[at + 1..].join(" "));
        }
        if !suffix.is_empty() {
            let with_suffix: Vec<String> = names.iter().map(|name| [name, " ", suffix].concat()).collect();
            names.extend(with_suffix);
        }
        names
    }

    /// Tells whether it may stand for a longer name.
    fn is_short(&self) -> bool {
        let (words, _) = self.parts();
        words.len() == 1 || words.first().is_some_and(|first| is_particle(first))
    }
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "bin"
            | "abu"
            | "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "du"
            | "del"
            | "della"
            | "la"
            | "le"
            | "ben"
            | "ter"
            | "zu"
            | "umm"
            | "abd"
    )
}

struct Work {
    items: Vec<Item>,
    /// The form of each item; none where it stays without an entity.
    form_of: Vec<Option<usize>>,
    /// Why each item is with its entity, where that differs from its form's reason.
    why: Vec<Option<&'static str>>,
    forms: Vec<Form>,
    joins: Joins,
}

impl Work {
    fn of(items: Vec<Item>) -> Self {
        // A person called like a country is kept apart from the country.
        let is_namesake = |item: &Item| item.kind == Some(EntityKind::Person) && has(PLACES, &item.key);
        let mut order: Vec<usize> = (0..items.len()).collect();
        sort_by_key(&mut order, |at| {
            let item = &items[*at];
            (item.source, item.key.clone(), item.told, is_namesake(item))
        });
        let mut forms: Vec<Form> = Vec::new();
        let mut form_of = vec![None; items.len()];
        let is_same = |a: &usize, b: &usize| {
            let (a, b) = (&items[*a], &items[*b]);
            a.source == b.source && a.key == b.key && a.told == b.told && is_namesake(a) == is_namesake(b)
        };
        for group in order.chunk_by(is_same) {
            let first = &items[group[0]];
            let mut form = Form {
                source: first.source,
                key: first.key.clone(),
                words: first.key.split(' ').count(),
                items: group.to_vec(),
                weights: [0; 3],
                has_article: false,
                told: first.told,
                is_attached: false,
            };
            for at in group {
                let item = &items[*at];
                form_of[*at] = Some(forms.len());
                form.has_article |= item.has_article;
                let weight = usize::from(item.weight);
                match item.kind {
                    Some(EntityKind::Person) => form.weights[0] += weight,
                    Some(EntityKind::Place) => form.weights[1] += weight,
                    Some(EntityKind::Organisation) => form.weights[2] += weight,
                    Some(EntityKind::Unknown) | None => {}
                }
            }
            forms.push(form);
        }
        let joins = Joins::of(forms.iter().map(|form| form.told));
        let why = vec![None; items.len()];
        Self {
            items,
            form_of,
            why,
            forms,
            joins,
        }
    }

    /// Hayat Tahrir al-Sham (HTS).
    fn join_brackets(&mut self) {
        for at in 0..self.items.len() {
            let partner = self.items[at].partner.and_then(|partner| self.form_of[partner]);
            if let (Some(form), Some(partner)) = (self.form_of[at], partner) {
                self.joins.join(partner, form, "acronym");
            }
        }
    }

    /// Karl Brandt and Karl Heinz Brandt, if there is one of them only.
    fn join_longer_forms(&mut self, inside: bool) {
        let key = |form: &Form| {
            let (words, suffix) = form.parts();
            let ends = [words.first()?, " ", words.last()?, " ", suffix].concat();
            Some(if inside {
                local(form.source, &ends)
            } else {
                folding::folded(&ends)
            })
        };
        let long =
            self.index(|form| (form.is_person_like() && form.words > 2).then(|| key(form).into_iter().collect()));
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.told.is_some() || form.parts().0.len() != 2 || !form.is_person_like() {
                continue;
            }
            let Some(key) = key(form) else { continue };
            let is_longer = |other: &usize| {
                self.forms[*other].parts().0.len() > 2 && (inside || self.forms[*other].source != form.source)
            };
            if let Some(other) = self.joins.only(long.find(&key).filter(is_longer)) {
                self.joins.join(other, at, "middle-name");
            }
        }
    }

    /// J. Reed and John Reed, if there is one of them only.
    fn join_initials(&mut self, inside: bool) {
        let key = |form: &Form, letter: char| {
            let (words, _) = form.parts();
            let mut key = String::from(letter);
            key.push(' ');
            key.push_str(words.last().copied().unwrap_or_default());
            if inside {
                local(form.source, &key)
            } else {
                folding::folded(&key)
            }
        };
        let full = self.index(|form| {
            let letter = form.key.chars().next().filter(|_| form.is_person_like())?;
            let first = form.key.split(' ').next().unwrap_or_default();
            (first.chars().nth(1).is_some()).then(|| vec![key(form, letter)])
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            let mut letters = form.key.split(' ').next().unwrap_or_default().chars();
            let (Some(letter), None) = (letters.next(), letters.next()) else {
                continue;
            };
            if form.told.is_some() || !form.is_person_like() {
                continue;
            }
            if let Some(other) = self.joins.only(full.find(&key(form, letter))) {
                self.joins.join(other, at, "initials");
            }
        }
    }

    /// A family name alone stands for the full name of its own source; where it has several, for the one that the text's order tells.
    fn join_surnames_inside(&mut self, sources: &[Mentioned<'_>]) {
        let full = self.index(|form| {
            let names = form.is_person_like().then(|| form.surnames())?;
            Some(names.iter().map(|name| local(form.source, name)).collect())
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            // What a person has told of a short name is not stretched to the longer ones.
            if form.told.is_some() || !form.is_short() {
                continue;
            }
            let others: Vec<usize> = full
                .find(&local(form.source, &form.key))
                .filter(|other| *other != at)
                .collect();
            if others.is_empty() {
                continue;
            }
            if form.is_known_place() {
                self.leave_namesakes(at);
                continue;
            }
            self.forms[at].is_attached = true;
            match self.joins.only(others.iter().copied()) {
                Some(other) => {
                    self.joins.join(other, at, "surname");
                }
                None => self.attach_by_order(at, &others, sources),
            }
        }
    }

    /// The word is a place and somebody's family name: only what something is in is surely the place.
    fn leave_namesakes(&mut self, at: usize) {
        let mut kept = Vec::new();
        for item in std::mem::take(&mut self.forms[at].items) {
            if self.items[item].weight > 2 {
                kept.push(item);
            } else {
                self.form_of[item] = None;
                self.why[item] = Some("surname-of-several");
            }
        }
        self.forms[at].items = kept;
    }

    fn attach_by_order(&mut self, at: usize, others: &[usize], sources: &[Mentioned<'_>]) {
        let mut full: Vec<(Span, usize)> = Vec::new();
        for other in others {
            full.extend(
                self.forms[*other]
                    .items
                    .iter()
                    .map(|item| (self.items[*item].span, *other)),
            );
        }
        sort_by_key(&mut full, |(span, _)| *span);
        let first_root = full.first().map(|(_, form)| self.joins.root(*form));
        let second = full
            .iter()
            .position(|(_, form)| Some(self.joins.root(*form)) != first_root)
            .unwrap_or(full.len());
        let reading = sources.get(self.forms[at].source).map(|mentioned| mentioned.reading);
        let line = |span: Span| {
            let tokens = reading.map_or(&[][..], |reading| &reading.tokens);
            let token = tokens.partition_point(|token| token.start < span.start.get());
            tokens.get(token).map(|token| token.line)
        };
        for item in std::mem::take(&mut self.forms[at].items) {
            let span = self.items[item].span;
            let earlier = full.partition_point(|(other, _)| other.start < span.start);
            let form = earlier.checked_sub(1).and_then(|last| {
                let (_, form) = full[last];
                let root = self.joins.root(form);
                let near = full[..earlier].iter().rev().take(NEAR);
                let mut here = near.take_while(|(other, _)| line(*other) == line(span)).peekable();
                let is_clear = here.peek().is_some() && here.all(|(_, other)| self.joins.root(*other) == root);
                (earlier <= second || is_clear).then_some(form)
            });
            self.form_of[item] = form;
            self.why[item] = Some(if form.is_some() {
                "surname"
            } else {
                "surname-of-several"
            });
        }
    }

    /// A given name alone stands for the only full name of its own source that begins with it.
    fn join_given_names(&mut self) {
        let full = self.index(|form| {
            let first = form.key.split(' ').next().filter(|_| form.is_person_like())?;
            (form.weights[0] > 0 || has(GIVEN, first)).then(|| vec![local(form.source, first)])
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.words != 1
                || form.told.is_some()
                || form.is_attached
                || form.weights[1] > 0
                || has(PLACES, &form.key)
            {
                continue;
            }
            if let Some(other) = self.joins.only(full.find(&local(form.source, &form.key))) {
                self.joins.join(other, at, "given-name");
                self.forms[at].is_attached = true;
            }
        }
    }

    /// The same full name in several sources.
    fn join_same(&mut self) {
        let same = self.index(|form| (form.words > 1 && !form.is_attached).then(|| vec![form.key.clone()]));
        for group in same.groups() {
            for other in &group[1..] {
                self.joins.join(group[0].1, other.1, "same-spelling");
            }
        }
    }

    /// The same folded name in several sources, whether it is one word or two, unless one source has two of its spellings.
    fn join_folded(&mut self) {
        let same = self.index(|form| {
            let key = folding::folded(&form.key).replace(' ', "");
            let is_long = form.words > 1 || key.chars().count() > LONG;
            (is_long && !form.is_attached).then(|| vec![key])
        });
        for group in same.groups() {
            if self.is_contested(group) {
                continue;
            }
            for other in &group[1..] {
                let (first, other) = (group[0].1, other.1);
                let (a, b) = (&self.forms[first], &self.forms[other]);
                if (a.words > 1 || b.words > 1) && !a.contradicts(b) {
                    self.joins.join(first, other, "folded");
                }
            }
        }
    }

    /// Tells whether one source has two of these names, and not as one.
    fn is_contested(&mut self, group: &[(String, usize)]) -> bool {
        let mut seen: Vec<(usize, usize)> = Vec::new();
        for (_, form) in group {
            seen.push((self.forms[*form].source, self.joins.root(*form)));
        }
        sort_by_key(&mut seen, |pair| *pair);
        seen.windows(2)
            .any(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1)
    }

    /// A family name whose source has no full name stands for the full name of other sources, if there is one only.
    fn join_surnames_across(&mut self) {
        let full = self.index(|form| form.is_person_like().then(|| form.surnames()));
        let folded = self.index(|form| {
            let names = form.is_person_like().then(|| form.surnames())?;
            Some(names.iter().map(|name| folding::folded(name)).collect())
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.told.is_some()
                || !form.is_short()
                || form.is_attached
                || form.items.is_empty()
                || form.is_known_place()
                || form.weights[2] > form.weights[0]
            {
                continue;
            }
            let others: Vec<usize> = full.find(&form.key).filter(|other| *other != at).collect();
            if !others.is_empty() {
                if let Some(other) = self.joins.only(others) {
                    self.joins.join(other, at, "surname");
                    self.forms[at].is_attached = true;
                }
                continue;
            }
            let key = folding::folded(&form.key);
            let others: Vec<usize> = folded.find(&key).filter(|other| *other != at).collect();
            let is_strange = others.iter().any(|other| self.forms[*other].source == form.source);
            let is_enough = form.has_article || key.chars().count() >= LONG;
            if !is_strange
                && is_enough
                && let Some(other) = self.joins.only(others)
            {
                self.joins.join(other, at, "folded");
                self.forms[at].is_attached = true;
            }
        }
    }

    /// Names of one word that stand for no longer one: the same in several sources, then the same folded.
    fn join_single_words(&mut self) {
        let same = self.index(|form| {
            let is_namesake = form.weights[0] > 0 && has(PLACES, &form.key);
            (form.words == 1 && !form.is_attached && !is_namesake).then(|| vec![form.key.clone()])
        });
        for group in same.groups() {
            for other in &group[1..] {
                self.joins.join(group[0].1, other.1, "same-spelling");
            }
        }
        let folded =
            self.index(|form| (form.words == 1 && !form.is_attached).then(|| vec![folding::folded(&form.key)]));
        for group in folded.groups() {
            if self.is_contested(group) {
                continue;
            }
            for pair in group.windows(2) {
                let (one, other) = (&self.forms[pair[0].1], &self.forms[pair[1].1]);
                let is_place = one.weights[1] > 0 && other.weights[1] > 0;
                let is_enough = pair[0].0.chars().count() >= LONG || one.has_article && other.has_article || is_place;
                // HTS is not written like a word; its letters are folded with nothing.
                let is_word = one.weights[2] == 0 && other.weights[2] == 0;
                if is_enough && is_word && one.key != other.key && !one.contradicts(other) {
                    self.joins.join(pair[0].1, pair[1].1, "folded");
                }
            }
        }
    }

    /// HTS stands for the only name with these first letters, of three or more.
    fn join_acronyms(&mut self) {
        let long = self.index(|form| {
            let is_long = form.words > 2 && form.told.is_none();
            is_long.then(|| {
                let words = form
                    .key
                    .split(' ')
                    .filter(|word| !matches!(*word, "of" | "for" | "the" | "and"));
                vec![words.filter_map(|word| word.chars().next()).collect()]
            })
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            let is_short = form.words == 1 && form.weights[2] > 0 && form.key.chars().count() > 2;
            if !is_short || form.told.is_some() {
                continue;
            }
            if let Some(other) = self.joins.only(long.find(&form.key)) {
                self.joins.join(other, at, "acronym");
            }
        }
    }

    /// What a person has told is one, whatever the rest says.
    fn join_told(&mut self) {
        let mut told: Vec<(usize, usize)> = Vec::new();
        for (at, form) in self.forms.iter().enumerate() {
            told.extend(form.told.map(|number| (number, at)));
        }
        sort_by_key(&mut told, |pair| *pair);
        for pair in told.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            self.joins.join(pair[0].1, pair[1].1, "told");
        }
    }

    fn index(&self, keys: impl Fn(&Form) -> Option<Vec<String>>) -> Index {
        let mut entries = Vec::new();
        for (at, form) in self.forms.iter().enumerate() {
            for key in keys(form).unwrap_or_default() {
                entries.push((key, at));
            }
        }
        Index::of(entries)
    }

    fn result(mut self, sources: &[Mentioned<'_>], told: &[Told]) -> Entities {
        let mut names: Vec<Vec<Named>> = vec![Vec::new(); sources.len()];
        // The entity of each root, once it has one.
        let mut number_of: Vec<Option<usize>> = vec![None; self.forms.len()];
        let mut gathered: Vec<Gathered> = Vec::new();
        for at in 0..self.items.len() {
            let item = &self.items[at];
            let mut reason = self.why[at].unwrap_or("same-spelling");
            let entity = self.form_of[at].map(|form| {
                let root = self.joins.root(form);
                let number = *number_of[root].get_or_insert_with(|| {
                    gathered.push(Gathered::default());
                    gathered.len() - 1
                });
                if self.why[at].is_none() {
                    reason = if item.told.is_some() {
                        "told"
                    } else {
                        self.joins.reason(form)
                    };
                }
                gathered[number].add(item, sources[item.source].reading.slice(item.span), reason);
                gathered[number].told = gathered[number].told.or(self.joins.told(root));
                number
            });
            names[item.source].push(Named {
                span: item.span,
                entity,
                reason,
            });
        }
        Entities {
            entities: gathered.into_iter().map(|gathered| gathered.entity(told)).collect(),
            names,
        }
    }
}
