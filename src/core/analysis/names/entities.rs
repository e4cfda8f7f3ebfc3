//! Which names are one: first inside each source, then across all of them (docs/names.md tells the rules in the same order).
//!
//! It never compares every name with every other one: names are indexed by their keys. And it never joins two spellings by folding that
//! one source has beside each other: an author who writes both means two.

use super::gathered::Gathered;
use super::joins::{Index, Joins, local, sorted};
use super::known::{Item, items, without_suffix};
use super::signs::is_single;
use super::words::{GIVEN, PLACES, has};
use super::{Entities, EntityKind, Mentioned, Named, Told, folding};
use crate::core::analysis::Language;

/// Names before an ambiguous one that are looked at in its paragraph.
const NEAR: usize = 16;

/// Letters of a folded name of one word below which it proves nothing.
const LONG: usize = 6;

/// Joins the names of all sources into entities.
///
/// The entities come in the order of their first mention. The same sources and the same told spellings give the same result.
#[must_use]
pub fn entities(sources: &[Mentioned<'_>], told: &[Told]) -> Entities {
    let mut work = Work::of(items(sources, told), sources);
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
    /// Whether a title stands before it.
    has_title: bool,
    /// Whether its text is in Spanish: of two family names the first counts.
    is_spanish: bool,
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

    /// Returns the first of two Spanish family names: Belmonte of Ernesto Belmonte Ruiz.
    fn first_surname(&self) -> Option<&str> {
        match self.parts().0[..] {
            [_, .., name, _] if self.is_spanish && !has(GIVEN, name) && !is_particle(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the shorter names that a full one may go by: Brandt, von der Leyen, Abu Qasra; but not the father's of bin Salman.
    fn surnames(&self) -> Vec<String> {
        let (words, suffix) = self.parts();
        let mut names: Vec<String> = Vec::new();
        if !self.is_person_like() {
            return names;
        }
        if let [.., before, last] = words[..]
            && before != "bin"
        {
            names.push(last.to_owned());
        }
        if let Some(at) = (1..words.len()).find(|at| is_particle(words[*at])) {
            names.push(words[at..].join(" "));
        }
        if let Some(name) = self.first_surname() {
            names.push(name.to_owned());
        }
        if !suffix.is_empty() {
            for at in 0..names.len() {
                names.push([&names[at], " ", suffix].concat());
            }
        }
        names
    }

    /// Tells whether it is a person's by its title, and long enough for [`folding`] to say something: Mrs Adeyo, Mrs Adeyoh.
    fn is_titled_word(&self) -> bool {
        self.has_title && self.key.chars().nth(LONG - 2).is_some()
    }

    /// Tells whether it may stand for a longer name.
    fn is_short(&self) -> bool {
        let (words, _) = self.parts();
        words.len() == 1 || words.first().is_some_and(|first| is_particle(first))
    }
}

fn is_particle(word: &str) -> bool {
    has(
        "abd abu ben bin da de del della den der di du la le ter umm van von zu",
        word,
    )
}

/// Returns a key that holds in the form's source only, or else for all, folded.
fn scoped(inside: bool, form: &Form, key: &str) -> String {
    if inside {
        local(form.source, key)
    } else {
        folding::folded(key)
    }
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
    fn of(items: Vec<Item>, sources: &[Mentioned<'_>]) -> Self {
        let mut entries = Vec::new();
        for (at, item) in items.iter().enumerate() {
            // A person called like a country is kept apart from the country.
            let is_namesake = item.kind == Some(EntityKind::Person) && has(PLACES, &item.key);
            let mut key = local(item.source, &item.key);
            key.push(if is_namesake { '/' } else { '|' });
            key.push_str(&item.told.map_or_else(String::new, |number| number.to_string()));
            entries.push((key, at));
        }
        let mut forms: Vec<Form> = Vec::new();
        let mut told = Vec::new();
        let mut form_of = vec![None; items.len()];
        for group in Index::of(entries).groups() {
            let first = &items[group[0].1];
            let mut form = Form {
                source: first.source,
                key: first.key.clone(),
                words: first.key.split(' ').count(),
                items: Vec::new(),
                weights: [0; 3],
                has_article: false,
                has_title: false,
                is_spanish: sources[first.source].reading.language == Language::Spanish,
                told: first.told,
                is_attached: false,
            };
            for (_, at) in group {
                let item = &items[*at];
                form_of[*at] = Some(forms.len());
                form.items.push(*at);
                form.has_article |= item.has_article;
                form.has_title |= item.kind == Some(EntityKind::Person) && item.weight > 2;
                item.weigh(&mut form.weights);
            }
            told.push(form.told);
            forms.push(form);
        }
        Self {
            joins: Joins::of(told),
            why: vec![None; items.len()],
            items,
            form_of,
            forms,
        }
    }

    /// Joins a form with the one that an index has under a key, if it has one only; tells whether it has any.
    fn attach(&mut self, at: usize, index: &Index, key: &str, reason: &'static str) -> bool {
        let others = index.find(key, at);
        if let Some(other) = self.joins.only(&others) {
            self.joins.join(other, at, reason);
            self.forms[at].is_attached |= matches!(reason, "surname" | "given-name");
        }
        !others.is_empty()
    }

    /// Joins forms that an index has under one key, as far as the pair of them allows; `contested` groups not at all.
    fn join_groups(&mut self, index: &Index, reason: &'static str, allows: &dyn Fn(&Form, &Form, usize) -> bool) {
        for group in index.groups() {
            if reason == "folded" && self.is_contested(group) {
                continue;
            }
            let letters = group[0].0.chars().count();
            for pair in group.windows(2) {
                if allows(&self.forms[pair[0].1], &self.forms[pair[1].1], letters) {
                    self.joins.join(pair[0].1, pair[1].1, reason);
                }
            }
        }
    }

    /// Hayat Tahrir al-Sham (HTS).
    fn join_brackets(&mut self) {
        for at in 0..self.items.len() {
            let Some(span) = self.items[at].expands else {
                continue;
            };
            let place = (self.items[at].source, span.start);
            let partner = self
                .items
                .partition_point(|item| (item.source, item.span.start) < place);
            let is_there = self.items.get(partner).is_some_and(|item| item.span == span);
            if let (Some(form), Some(Some(partner))) = (self.form_of[at], self.form_of.get(partner))
                && is_there
            {
                self.joins.join(*partner, form, "acronym");
            }
        }
    }

    /// Karl Brandt and Karl Heinz Brandt, if there is one of them only.
    fn join_longer_forms(&mut self, inside: bool) {
        let key = |form: &Form, last: Option<&str>| {
            let (words, suffix) = form.parts();
            let ends = [words[0], " ", last.unwrap_or(words[words.len() - 1]), " ", suffix].concat();
            scoped(inside, form, &ends)
        };
        let long = self.index(&|form| {
            let mut keys = Vec::new();
            if form.is_person_like() && form.parts().0.len() > 2 {
                keys.push(key(form, None));
                if let Some(name) = form.first_surname() {
                    keys.push(key(form, Some(name)));
                }
            }
            keys
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.told.is_none() && form.parts().0.len() == 2 && form.is_person_like() {
                let key = key(form, None);
                self.attach(at, &long, &key, "middle-name");
            }
        }
    }

    /// J. Reed and John Reed, if there is one of them only.
    fn join_initials(&mut self, inside: bool) {
        let key = |form: &Form| {
            let (words, _) = form.parts();
            let letter = words[0].chars().next().unwrap_or_default();
            scoped(
                inside,
                form,
                &[&*letter.to_string(), " ", words[words.len() - 1]].concat(),
            )
        };
        let is_short = |form: &Form| is_single(form.parts().0[0]);
        let full = self.index(&|form| {
            if form.is_person_like() && !is_short(form) {
                vec![key(form)]
            } else {
                Vec::new()
            }
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if is_short(form) && form.told.is_none() && form.is_person_like() {
                let key = key(form);
                self.attach(at, &full, &key, "initials");
            }
        }
    }

    /// A family name alone stands for the full name of its own source; where it has several, for the one that the text's order tells.
    fn join_surnames_inside(&mut self, sources: &[Mentioned<'_>]) {
        let full = self.index(&|form| form.surnames().iter().map(|name| local(form.source, name)).collect());
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            // What a person has told of a short name is not stretched to the longer ones.
            if form.told.is_some() || !form.is_short() {
                continue;
            }
            let others = full.find(&local(form.source, &form.key), at);
            if others.is_empty() {
                continue;
            }
            if form.is_known_place() {
                self.leave_namesakes(at);
                continue;
            }
            self.forms[at].is_attached = true;
            match self.joins.only(&others) {
                Some(other) => self.joins.join(other, at, "surname"),
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
        // The full names in order, each with its form; the items of a source are in the order of its text.
        let mut full = Vec::new();
        for other in others {
            for item in &self.forms[*other].items {
                full.push((*item, *other));
            }
        }
        let full = sorted(full);
        let first_root = full.first().map(|(_, form)| self.joins.root(*form));
        let mut second = 0;
        while second < full.len() && Some(self.joins.root(full[second].1)) == first_root {
            second += 1;
        }
        let tokens = &sources[self.forms[at].source].reading.tokens;
        let line = |item: usize, work: &Self| {
            let start = work.items[item].span.start.get();
            let token = tokens.partition_point(|token| token.start < start);
            tokens.get(token).map(|token| token.line)
        };
        for item in std::mem::take(&mut self.forms[at].items) {
            let own = line(item, self);
            let earlier = full.partition_point(|(other, _)| *other < item);
            let mut whose = None;
            for (other, form) in full[..earlier].iter().rev().take(NEAR) {
                if line(*other, self) != own {
                    break;
                }
                let is_same = whose.is_none_or(|whose| self.joins.root(whose) == self.joins.root(*form));
                if !is_same {
                    whose = None;
                    break;
                }
                whose = whose.or(Some(*form));
            }
            if earlier <= second && earlier > 0 {
                whose = Some(full[earlier - 1].1);
            }
            self.form_of[item] = whose;
            self.why[item] = Some(if whose.is_some() {
                "surname"
            } else {
                "surname-of-several"
            });
        }
    }

    /// A given name alone stands for the only full name of its own source that begins with it.
    fn join_given_names(&mut self) {
        let full = self.index(&|form| {
            let first = form.parts().0[0];
            if form.is_person_like() && (form.weights[0] > 0 || has(GIVEN, first)) {
                vec![local(form.source, first)]
            } else {
                Vec::new()
            }
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            let is_taken = form.told.is_some() || form.is_attached || form.weights[1] > 0 || has(PLACES, &form.key);
            if form.words == 1 && !is_taken {
                let key = local(form.source, &form.key);
                self.attach(at, &full, &key, "given-name");
            }
        }
    }

    /// The same full name in several sources.
    fn join_same(&mut self) {
        let same = self.index(&|form| {
            if form.words > 1 && !form.is_attached {
                vec![form.key.clone()]
            } else {
                Vec::new()
            }
        });
        self.join_groups(&same, "same-spelling", &|_, _, _| true);
    }

    /// The same folded name in several sources, whether it is one word or two, unless one source has two of its spellings.
    fn join_folded(&mut self) {
        let same = self.index(&|form| {
            let key = folding::folded(&form.key).replace(' ', "");
            let is_long = form.words > 1 || key.chars().nth(LONG).is_some();
            if is_long && !form.is_attached {
                vec![key]
            } else {
                Vec::new()
            }
        });
        self.join_groups(&same, "folded", &|one, other, _| {
            (one.words > 1 || other.words > 1) && !one.contradicts(other)
        });
    }

    /// Tells whether one source has two of these names, and not as one.
    fn is_contested(&mut self, group: &[(String, usize)]) -> bool {
        let mut seen: Vec<(usize, usize)> = Vec::new();
        for (_, form) in group {
            seen.push((self.forms[*form].source, self.joins.root(*form)));
        }
        sorted(seen)
            .windows(2)
            .any(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1)
    }

    /// A family name whose source has no full name stands for the full name of other sources, if there is one only.
    fn join_surnames_across(&mut self) {
        let full = self.index(&Form::surnames);
        let folded = self.index(&|form| form.surnames().iter().map(|name| folding::folded(name)).collect());
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
            let key = form.key.clone();
            if self.attach(at, &full, &key, "surname") {
                continue;
            }
            let form = &self.forms[at];
            let key = folding::folded(&form.key);
            let letters = key.chars().count();
            let is_enough = form.has_article || letters >= LONG || form.is_titled_word();
            let is_strange = |other: &usize| self.forms[*other].source == form.source;
            if is_enough && !folded.find(&key, at).iter().any(is_strange) && self.attach(at, &folded, &key, "folded") {
                self.forms[at].is_attached = true;
            }
        }
    }

    /// Names of one word that stand for no longer one: the same in several sources, then the same folded.
    fn join_single_words(&mut self) {
        let same = self.index(&|form| {
            let is_namesake = form.weights[0] > 0 && has(PLACES, &form.key);
            if form.words == 1 && !form.is_attached && !is_namesake {
                vec![form.key.clone()]
            } else {
                Vec::new()
            }
        });
        self.join_groups(&same, "same-spelling", &|_, _, _| true);
        let folded = self.index(&|form| {
            if form.words == 1 && !form.is_attached {
                vec![folding::folded(&form.key)]
            } else {
                Vec::new()
            }
        });
        self.join_groups(&folded, "folded", &|one, other, letters| {
            let is_enough = letters >= LONG
                || one.is_titled_word() && other.is_titled_word()
                || one.has_article && other.has_article
                || one.weights[1] > 0 && other.weights[1] > 0;
            // HTS is not written like a word; its letters are folded with nothing.
            let is_word = one.weights[2] == 0 && other.weights[2] == 0;
            is_enough && is_word && one.key != other.key && !one.contradicts(other)
        });
    }

    /// HTS stands for the only name with these first letters, of three or more, with or without its small words.
    fn join_acronyms(&mut self) {
        let long = self.index(&|form| {
            let (mut all, mut large) = (String::new(), String::new());
            for word in form.key.split(' ').filter(|_| form.words > 2 && form.told.is_none()) {
                let letter = word.chars().next().unwrap_or_default();
                all.push(letter);
                if !has(
                    "and d de del der des du e et for fur la las le les los of para the und y и",
                    word,
                ) {
                    large.push(letter);
                }
            }
            if all == large { vec![all] } else { vec![all, large] }
        });
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            let is_short = form.words == 1 && form.weights[2] > 0 && form.key.chars().nth(2).is_some();
            if is_short && form.told.is_none() {
                let key = form.key.clone();
                self.attach(at, &long, &key, "acronym");
            }
        }
    }

    /// What a person has told is one, whatever the rest says.
    fn join_told(&mut self) {
        let mut told: Vec<(usize, usize)> = Vec::new();
        for (at, form) in self.forms.iter().enumerate() {
            if let Some(number) = form.told {
                told.push((number, at));
            }
        }
        for pair in sorted(told).windows(2) {
            if pair[0].0 == pair[1].0 {
                self.joins.join(pair[0].1, pair[1].1, "told");
            }
        }
    }

    fn index(&self, keys: &dyn Fn(&Form) -> Vec<String>) -> Index {
        let mut entries = Vec::new();
        for (at, form) in self.forms.iter().enumerate() {
            for key in keys(form) {
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
