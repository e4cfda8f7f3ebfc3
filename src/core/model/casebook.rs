//! A casebook as a set of revisions with texts beside them. Merging is set union; what is shown is derived. It forgets nothing and
//! settles nothing by itself.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::clock::Clock;
use super::comparison::Comparison;
use super::content::{Alias, Claim, Comment, Content, RecordKind, Source, Tag, Title};
use super::decision::Decision;
use super::id::{RecordId, RevisionId};
use super::revision::{RecordState, Revision};
use crate::core::order::{set_of, sort_by_key};
use crate::core::text::{FrozenText, TextId};

/// Everything known of one record.
#[derive(Debug, Clone, Default)]
pub struct Record {
    known: BTreeMap<RevisionId, Rc<Revision>>,
    past: BTreeSet<RevisionId>,
    /// The heads in order; worked out when somebody asks, so that a thousand revisions that come in are ordered once.
    heads: OnceCell<Vec<RevisionId>>,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.known == other.known && self.past == other.past
    }
}

impl Eq for Record {}

impl Record {
    /// Returns every revision whose body is known, by id.
    #[must_use]
    pub fn known(&self) -> &BTreeMap<RevisionId, Rc<Revision>> {
        &self.known
    }

    /// Returns the ids of the revisions that some other one replaces, or is said to replace, known or not.
    #[must_use]
    pub fn past(&self) -> &BTreeSet<RevisionId> {
        &self.past
    }

    /// Returns the revisions that no other replaces. The one to show comes first: a live one before a deleted one, then the
    /// greatest clock, then the greatest id.
    pub fn heads(&self) -> impl Iterator<Item = (RevisionId, &Rc<Revision>)> {
        self.order().iter().filter_map(|id| Some((*id, self.known.get(id)?)))
    }

    /// Returns the revision to show.
    #[must_use]
    pub fn shown(&self) -> Option<&Rc<Revision>> {
        if self.known.len() == 1 {
            // Of one version, nothing has to be worked out.
            return self.known.values().next();
        }
        self.order().first().and_then(|id| self.known.get(id))
    }

    /// Returns the sort of record that it is by what is known of it.
    #[must_use]
    pub fn kind(&self) -> Option<RecordKind> {
        self.known.values().next().map(|r| r.state.kind())
    }

    /// Returns the content to show, unless the record is deleted.
    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        self.shown()?.state.live()
    }

    /// Returns the distinct states of the heads, the shown one first. More than one is a conflict.
    #[must_use]
    pub fn states(&self) -> Vec<&RecordState> {
        let heads = self.order();
        let mut states: Vec<&RecordState> = Vec::new();
        let mut said = BTreeSet::new();
        for (_, head) in self.heads() {
            // A few are held against each other; of very many, each is put into words once.
            let is_new = if heads.len() <= FEW {
                !states.iter().any(|s| s.says_the_same(&head.state))
            } else {
                said.insert(head.state.in_words())
            };
            if is_new {
                states.push(&head.state);
            }
        }
        states
    }

    /// Says whether several heads say different things.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.known.len() > 1 && self.order().len() > 1 && self.states().len() > 1
    }

    /// Returns the earliest revision whose body is known: who made the record, and when.
    #[must_use]
    pub fn first(&self) -> Option<&Rc<Revision>> {
        if self.known.len() == 1 {
            return self.known.values().next();
        }
        self.known
            .iter()
            .min_by_key(|(id, r)| (r.clock.clamped(), **id))
            .map(|(_, r)| r)
    }

    /// Returns the revision that first said this, as far as it is known: whoever undid something did not say it.
    #[must_use]
    pub fn first_with(&self, state: &RecordState) -> Option<&Rc<Revision>> {
        let same = self.known.iter().filter(|(_, r)| r.state == *state);
        same.min_by_key(|(id, r)| (r.clock.clamped(), **id)).map(|(_, r)| r)
    }

    fn insert(&mut self, id: RevisionId, revision: Rc<Revision>) {
        self.past.extend(revision.parents.iter().copied());
        self.known.insert(id, revision);
        self.heads.take();
    }

    /// Says whether the other one knows something of this record that this one does not.
    pub(super) fn lacks(&self, other: &Self) -> bool {
        other.known.keys().any(|id| !self.known.contains_key(id)) || !other.past.is_subset(&self.past)
    }

    /// Adds everything that the other one knows of this record.
    pub(super) fn take_in(&mut self, other: &Self) {
        for (id, revision) in &other.known {
            self.known.entry(*id).or_insert_with(|| Rc::clone(revision));
        }
        self.past.extend(other.past.iter().copied());
        self.heads.take();
    }

    /// Returns the heads in order. A revision is replaced by those that name it among their parents: its id is in their ids, so nobody
    /// can add to that afterwards. A bare list of ancestors is covered by nothing: it is believed only where the versions
    /// between are missing, and only of a person's own earlier version, see [`Record::unproven`].
    fn order(&self) -> &[RevisionId] {
        self.heads.get_or_init(|| {
            let replaced = match self.known.len() {
                0 | 1 => BTreeSet::new(),
                _ => set_of(self.known.values().flat_map(|r| r.parents.iter().copied())),
            };
            let mut heads: Vec<_> = self.known.iter().filter(|(id, _)| !replaced.contains(id)).collect();
            if heads.len() > 1 && heads.iter().any(|(id, _)| self.past.contains(id)) {
                let unproven = self.unproven(&heads);
                heads.retain(|(id, r)| {
                    let later = unproven.get(&r.author);
                    !self.past.contains(id) || later.is_none_or(|later| *later <= (r.clock.clamped(), **id))
                });
            }
            sort_by_key(&mut heads, |(id, r)| {
                (r.state.live().is_some(), r.clock.clamped(), **id)
            });
            heads.into_iter().rev().map(|(id, _)| *id).collect()
        })
    }

    /// Returns for each author the latest of these heads whose history is not all known, so that what it is said to replace may be true.
    fn unproven<'a>(
        &'a self,
        heads: &[(&RevisionId, &'a Rc<Revision>)],
    ) -> BTreeMap<&'a RecordId, (Clock, RevisionId)> {
        let mut after: BTreeMap<RevisionId, Vec<RevisionId>> = BTreeMap::new();
        let mut todo = Vec::new();
        for (id, revision) in &self.known {
            for parent in &revision.parents {
                after.entry(*parent).or_default().push(*id);
                if !self.known.contains_key(parent) {
                    todo.push(*id);
                }
            }
        }
        let mut gaps = BTreeSet::new();
        while let Some(id) = todo.pop() {
            if gaps.insert(id) {
                todo.extend(after.get(&id).into_iter().flatten());
            }
        }
        let mut latest = BTreeMap::new();
        for (id, revision) in heads.iter().filter(|(id, _)| gaps.contains(id)) {
            let at = (revision.clock.clamped(), **id);
            let known = latest.entry(&revision.author).or_insert(at);
            *known = at.max(*known);
        }
        latest
    }
}

/// Notes of which kind the record is that this is a version of.
fn note(kinds: &mut BTreeMap<RecordKind, BTreeSet<RecordId>>, revision: &Revision) {
    let kind = revision.state.kind();
    if kind != RecordKind::Claim && !kinds.get(&kind).is_some_and(|ids| ids.contains(&revision.record)) {
        kinds.entry(kind).or_default().insert(revision.record.clone());
    }
}

/// How many heads are compared one by one.
const FEW: usize = 8;

/// One event: its sources, codebook, claims, comparisons and comments, with their whole history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Casebook {
    records: BTreeMap<RecordId, Rc<Record>>,
    /// The ids of the records of each kind, except for claims: nearly all records are claims.
    kinds: BTreeMap<RecordKind, BTreeSet<RecordId>>,
    texts: BTreeMap<TextId, Rc<FrozenText>>,
}

impl Casebook {
    /// Returns every record, deleted ones too, by id.
    #[must_use]
    pub fn records(&self) -> &BTreeMap<RecordId, Rc<Record>> {
        &self.records
    }

    /// Returns one record.
    #[must_use]
    pub fn record(&self, id: &RecordId) -> Option<&Rc<Record>> {
        self.records.get(id)
    }

    /// Returns every text, by hash.
    #[must_use]
    pub fn texts(&self) -> &BTreeMap<TextId, Rc<FrozenText>> {
        &self.texts
    }

    /// Returns one text.
    #[must_use]
    pub fn text(&self, id: TextId) -> Option<&Rc<FrozenText>> {
        self.texts.get(&id)
    }

    /// Adds a text; says whether it is new.
    pub fn insert_text(&mut self, text: Rc<FrozenText>) -> bool {
        self.texts.insert(text.id(), text).is_none()
    }

    /// Adds a revision; says whether it is new. Adding one twice does nothing.
    pub fn insert(&mut self, revision: Rc<Revision>) -> bool {
        self.insert_known(revision.id(), revision)
    }

    /// Adds a revision whose id was computed before; says whether it is new.
    pub fn insert_known(&mut self, id: RevisionId, revision: Rc<Revision>) -> bool {
        let record = self.records.entry(revision.record.clone()).or_default();
        if record.known.contains_key(&id) {
            return false;
        }
        note(&mut self.kinds, &revision);
        Rc::make_mut(record).insert(id, revision);
        true
    }

    /// Adds ids of revisions that a known one of this record replaces, directly or not. Says whether one was new.
    pub fn insert_past(&mut self, record: &RecordId, past: &BTreeSet<RevisionId>) -> bool {
        let Some(entry) = self.records.get_mut(record) else {
            return false;
        };
        if past.is_subset(&entry.past) {
            return false;
        }
        let entry = Rc::make_mut(entry);
        entry.past.extend(past.iter().copied());
        entry.heads.take();
        true
    }

    /// Adds everything that the other casebook knows: set union, so that order, grouping and repetition make no difference.
    pub fn merge(&mut self, other: &Self) {
        for text in other.texts.values() {
            self.texts.entry(text.id()).or_insert_with(|| Rc::clone(text));
        }
        for (id, theirs) in &other.records {
            self.merge_record(id, theirs);
        }
    }

    /// Adds everything that is known elsewhere of one record.
    pub fn merge_record(&mut self, id: &RecordId, theirs: &Rc<Record>) {
        match self.records.get_mut(id) {
            None => {
                self.records.insert(id.clone(), Rc::clone(theirs));
            }
            Some(ours) if ours.lacks(theirs) => Rc::make_mut(ours).take_in(theirs),
            Some(_) => return,
        }
        for revision in theirs.known.values() {
            note(&mut self.kinds, revision);
        }
    }

    /// Makes one record what it was before, or takes it away: whoever takes a merge back knows what was there. Returns the ids of the
    /// revisions whose bodies are no longer known, and of those no longer known as replaced.
    pub fn put_back(&mut self, id: &RecordId, before: Option<&Rc<Record>>) -> (Vec<RevisionId>, Vec<RevisionId>) {
        let now = match before {
            Some(before) => self.records.insert(id.clone(), Rc::clone(before)),
            None => self.records.remove(id),
        };
        for revision in now.iter().flat_map(|now| now.known.values()) {
            let is_last = self.kinds.get_mut(&revision.state.kind()).is_some_and(|ids| {
                ids.remove(id);
                ids.is_empty()
            });
            if is_last {
                self.kinds.remove(&revision.state.kind());
            }
        }
        for revision in before.into_iter().flat_map(|before| before.known.values()) {
            note(&mut self.kinds, revision);
        }
        let Some(now) = now else { return Default::default() };
        let nothing = Record::default();
        let before = before.map_or(&nothing, Rc::as_ref);
        let known = now.known.keys().filter(|id| !before.known.contains_key(id));
        (
            known.copied().collect(),
            now.past.difference(&before.past).copied().collect(),
        )
    }

    /// Takes a text away that came with a merge that is taken back.
    pub fn take_text(&mut self, id: TextId) {
        self.texts.remove(&id);
    }

    /// Returns the revision that would make the record say this, settling every conflict of it.
    #[must_use]
    pub fn revise(&self, record: &RecordId, state: RecordState, author: &RecordId, clock: Clock) -> Revision {
        let parents = self
            .records
            .get(record)
            .map(|r| set_of(r.order().iter().copied()))
            .unwrap_or_default();
        Revision {
            record: record.clone(),
            author: author.clone(),
            clock,
            parents,
            state,
        }
    }

    /// Returns the revisions that make the record's heads say these states again, conflict included; none where they do already.
    /// `clock` is the last reading used, and moves on.
    #[must_use]
    pub fn restore(
        &self,
        record: &RecordId,
        states: &[RecordState],
        author: &RecordId,
        clock: &mut Clock,
        now_ms: u64,
    ) -> Vec<Revision> {
        let Some(entry) = self.records.get(record) else {
            return Vec::new();
        };
        let current = entry.states();
        if current.len() == states.len() && states.iter().all(|s| current.contains(&s)) {
            return Vec::new();
        }
        let gone = [RecordState::Deleted(
            current.first().map_or(RecordKind::Claim, |s| s.kind()),
        )];
        let wanted = if states.is_empty() { &gone[..] } else { states };
        wanted
            .iter()
            .rev()
            .map(|state| {
                *clock = clock.next(now_ms);
                self.revise(record, state.clone(), author, *clock)
            })
            .collect()
    }

    /// Returns the greatest believable clock reading in the casebook, as seen at `now_ms`.
    #[must_use]
    pub fn clock(&self, now_ms: u64) -> Clock {
        let all = self.records.values().flat_map(|r| r.known.values());
        all.fold(Clock::default(), |clock, r| clock.witness(r.clock, now_ms))
    }

    /// Returns what the records of a kind other than claims show, by id.
    fn live<'a, T: 'a>(
        &'a self,
        kind: RecordKind,
        pick: impl Fn(&'a Content) -> Option<&'a T> + 'a,
    ) -> impl Iterator<Item = (&'a RecordId, &'a T)> + 'a {
        let ids = self.kinds.get(&kind).into_iter().flatten();
        ids.filter_map(move |id| Some((id, pick(self.content(id)?)?)))
    }

    /// Returns the sources whose text is here, in their order.
    #[must_use]
    pub fn sources(&self) -> Vec<(TextId, &Source)> {
        let mut all: Vec<(TextId, &Source)> = self
            .live(RecordKind::Source, |c| {
                if let Content::Source(s) = c { Some(s) } else { None }
            })
            .filter_map(|(id, s)| Some((id.text()?, s)))
            .filter(|(id, _)| self.texts.contains_key(id))
            .collect();
        sort_by_key(&mut all, |(id, s)| (s.order, *id));
        all
    }

    /// Returns the card of a source.
    #[must_use]
    pub fn source(&self, id: TextId) -> Option<&Source> {
        match self.content(&RecordId::of_source(id))? {
            Content::Source(source) => Some(source),
            _ => None,
        }
    }

    /// Returns the tags in the order of the codebook.
    #[must_use]
    pub fn tags(&self) -> Vec<(&RecordId, &Tag)> {
        let mut all: Vec<_> = self
            .live(
                RecordKind::Tag,
                |c| if let Content::Tag(t) = c { Some(t) } else { None },
            )
            .collect();
        sort_by_key(&mut all, |(id, t)| (t.order, (*id).clone()));
        all
    }

    /// Returns one tag.
    #[must_use]
    pub fn tag(&self, id: &RecordId) -> Option<&Tag> {
        match self.content(id)? {
            Content::Tag(tag) => Some(tag),
            _ => None,
        }
    }

    /// Returns how many records of a kind show something.
    #[must_use]
    pub fn count(&self, kind: RecordKind) -> usize {
        match kind {
            RecordKind::Claim => self.claims().count(),
            _ => self.live(kind, |c| (c.kind() == kind).then_some(c)).count(),
        }
    }

    /// Returns the claims with their records, by id.
    pub fn claim_records(&self) -> impl Iterator<Item = (&RecordId, &Rc<Record>, &Claim)> {
        self.records.iter().filter_map(|(id, record)| match record.content()? {
            Content::Claim(claim) => Some((id, record, claim)),
            _ => None,
        })
    }

    /// Returns the claims, by id.
    pub fn claims(&self) -> impl Iterator<Item = (&RecordId, &Claim)> {
        self.claim_records().map(|(id, _, claim)| (id, claim))
    }

    /// Returns one claim.
    #[must_use]
    pub fn claim(&self, id: &RecordId) -> Option<&Claim> {
        match self.content(id)? {
            Content::Claim(claim) => Some(claim),
            _ => None,
        }
    }

    /// Returns the comparisons in their order.
    #[must_use]
    pub fn comparisons(&self) -> Vec<(&RecordId, &Comparison)> {
        let mut all: Vec<_> = self
            .live(RecordKind::Comparison, |c| {
                if let Content::Comparison(c) = c { Some(c) } else { None }
            })
            .collect();
        sort_by_key(&mut all, |(id, c)| (c.order, (*id).clone()));
        all
    }

    /// Returns one comparison.
    #[must_use]
    pub fn comparison(&self, id: &RecordId) -> Option<&Comparison> {
        match self.content(id)? {
            Content::Comparison(comparison) => Some(comparison),
            _ => None,
        }
    }

    /// Returns the comments on one record, the oldest first.
    #[must_use]
    pub fn comments(&self, about: &RecordId) -> Vec<(&RecordId, &Comment)> {
        let mut all: Vec<_> = self
            .live(RecordKind::Comment, |c| {
                if let Content::Comment(c) = c { Some(c) } else { None }
            })
            .filter(|(_, c)| c.about == *about)
            .collect();
        sort_by_key(&mut all, |(id, _)| {
            (self.records[*id].first().map(|r| r.clock.clamped()), (*id).clone())
        });
        all
    }

    /// Returns the chosen name of an annotator, where one is known and not blank.
    #[must_use]
    pub fn annotator(&self, id: &RecordId) -> Option<&str> {
        match self.content(id)? {
            Content::Annotator(a) if !a.name.trim().is_empty() => Some(&a.name),
            _ => None,
        }
    }

    /// Returns the records of spellings, by id.
    #[must_use]
    pub fn aliases(&self) -> Vec<(&RecordId, &Alias)> {
        self.live(RecordKind::Alias, |c| {
            if let Content::Alias(a) = c { Some(a) } else { None }
        })
        .collect()
    }

    /// Returns one record of spellings.
    #[must_use]
    pub fn alias(&self, id: &RecordId) -> Option<&Alias> {
        match self.content(id)? {
            Content::Alias(alias) => Some(alias),
            _ => None,
        }
    }

    /// Returns what people decided on suggestions, the latest decision on each last.
    #[must_use]
    pub fn decisions(&self) -> Vec<(&RecordId, &Decision)> {
        let mut all: Vec<_> = self
            .live(RecordKind::Decision, |c| {
                if let Content::Decision(d) = c { Some(d) } else { None }
            })
            .collect();
        sort_by_key(&mut all, |(id, _)| {
            (self.records[*id].shown().map(|r| r.clock.clamped()), (*id).clone())
        });
        all
    }

    /// Returns the content that a record shows.
    #[must_use]
    pub fn content(&self, id: &RecordId) -> Option<&Content> {
        self.records.get(id)?.content()
    }

    /// Returns the casebook's own record. Of two casebooks merged into one, it is the older one's.
    #[must_use]
    pub fn title(&self) -> Option<(&RecordId, &Title)> {
        self.live(RecordKind::Casebook, |c| {
            if let Content::Casebook(t) = c { Some(t) } else { None }
        })
        .min_by_key(|(id, t)| (t.created_ms, (*id).clone()))
    }

    /// Returns the records that are in conflict, by id.
    pub fn conflicts(&self) -> impl Iterator<Item = (&RecordId, &Rc<Record>)> {
        self.records.iter().filter(|(_, r)| r.is_conflict())
    }
}
