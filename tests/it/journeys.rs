//! Journeys through the state machine: actions in, state out, no browser.

mod bringing;
mod checking;
mod finish;
mod folder;
mod hostile;
mod lanes;
mod linking;
mod preview;
mod settle;
mod threads;

use std::rc::Rc;

use variorum::app::action::{Again, ClaimField, Edge, FileBytes, Into};
use variorum::app::effect::{Batch, Effect};
use variorum::app::job::Done;
use variorum::app::look::{Draft, sorted};
use variorum::app::settle::{SettleAction, Settlement};
use variorum::app::silence::{self, Sought};
use variorum::app::state::{Dialog, Fate, Open, Screen, StoreTrouble};
use variorum::app::version::Standing;
use variorum::app::view::Cell;
use variorum::app::{Action, Stamp, State, update, view};
use variorum::core::format::article::{Extent, Lent};
use variorum::core::format::casebook;
use variorum::core::model::{Casebook, Comparison, Outcome, RecordId, Verdict};
use variorum::core::text::{Span, TextId, Utf16Offset};

/// A person at a screen, with a store that keeps what it is told.
struct Person {
    state: State,
    now: u64,
    seed: u128,
    effects: Vec<Effect>,
    kept: Casebook,
    trouble: Option<StoreTrouble>,
}

impl Person {
    fn new(name: &str) -> Self {
        let seed = name
            .bytes()
            .fold(7_u128, |s, b| s.wrapping_mul(1_000_003) + u128::from(b));
        let mut person = Self {
            state: State::default(),
            now: 1_760_000_000_000,
            seed,
            effects: Vec::new(),
            kept: Casebook::default(),
            trouble: None,
        };
        person.state.me.id = RecordId::random(seed);
        person.act(Action::NameMe(name.to_owned()));
        person
    }

    /// Does something, and everything that is to be done soon after it.
    fn act(&mut self, action: Action) -> &mut Self {
        self.one(action);
        let mut effects = Vec::new();
        loop {
            let asked = std::mem::take(&mut self.effects);
            let mut soon = Vec::new();
            for effect in asked {
                match effect {
                    Effect::Soon(action) => soon.push(*action),
                    other => effects.push(other),
                }
            }
            if soon.is_empty() {
                break;
            }
            for action in soon {
                let before = std::mem::take(&mut self.effects);
                self.one(action);
                self.effects.splice(0..0, before);
            }
        }
        self.effects = effects;
        self
    }

    /// Does something, and nothing that is to be done soon after it.
    fn one(&mut self, action: Action) -> &mut Self {
        self.now += 10_000;
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let (state, effects) = update(
            &self.state,
            action,
            Stamp {
                now_ms: self.now,
                seed: self.seed,
                lent: Lent::natively(),
            },
        );
        self.state = state;
        self.effects = effects.clone();
        for effect in effects {
            if let Effect::Append(number, batch) = effect {
                let answer = match &self.trouble {
                    Some(trouble) => Err(trouble.clone()),
                    None => {
                        self.write(&batch);
                        Ok(())
                    }
                };
                let (state, _) = update(
                    &self.state,
                    Action::Appended(number, answer),
                    Stamp {
                        now_ms: self.now,
                        seed: self.seed,
                        lent: Lent::natively(),
                    },
                );
                self.state = state;
            }
        }
        self
    }

    fn write(&mut self, batch: &Batch) {
        if !batch.gone.is_empty() || !batch.gone_past.is_empty() {
            let before = std::mem::take(&mut self.kept);
            for (id, record) in before.records() {
                let known = record.known().iter().filter(|(id, _)| !batch.gone.contains(id));
                for (id, revision) in known {
                    self.kept.insert_known(*id, Rc::clone(revision));
                }
                let past = record.past().iter().filter(|id| !batch.gone_past.contains(id));
                self.kept.insert_past(id, &past.copied().collect());
            }
            for (id, text) in before.texts() {
                if self.kept.record(&RecordId::of_source(*id)).is_some() {
                    self.kept.insert_text(Rc::clone(text));
                }
            }
        }
        for text in &batch.texts {
            self.kept.insert_text(Rc::clone(text));
        }
        for (id, revision) in &batch.revisions {
            self.kept.insert_known(*id, Rc::clone(revision));
        }
        for (record, past) in &batch.past {
            self.kept.insert_past(record, past);
        }
    }

    fn open(&self) -> &Open {
        self.state.open.as_ref().expect("a casebook is open")
    }

    fn load(&mut self, articles: &[(&str, &str)]) -> Vec<TextId> {
        let file = |(name, text): &(&str, &str)| FileBytes {
            name: (*name).to_owned(),
            bytes: text.as_bytes().into(),
        };
        self.act(Action::FilesRead(articles.iter().map(file).collect()));
        self.open().derived.order.clone()
    }

    /// Selects words that stand once in a source.
    fn select(&mut self, source: TextId, words: &str) -> &mut Self {
        let text = self
            .open()
            .casebook
            .text(source)
            .expect("it was loaded")
            .as_str()
            .to_owned();
        let at = text.find(words).expect("the words are there");
        let paragraph = text[..at].rfind('\n').map_or(0, |n| n + 1);
        let units = |s: &str| Utf16Offset::of(s.encode_utf16().count());
        let (start, end) = (units(&text[paragraph..at]), units(&text[paragraph..at + words.len()]));
        self.act(Action::Select {
            source,
            start: (paragraph, start),
            end: (paragraph, end),
        })
    }

    fn tag(&mut self, source: TextId, words: &str, letter: &str) -> RecordId {
        self.select(source, words);
        let tag = self
            .open()
            .casebook
            .tags()
            .iter()
            .find(|(_, t)| t.letter == letter)
            .map(|(id, _)| (*id).clone())
            .expect("the tag is there");
        self.act(Action::TagSelection(tag));
        self.open().read.focus.clone().expect("the new claim has the focus")
    }

    fn file(&mut self) -> Vec<u8> {
        self.act(Action::SaveFile);
        match self.effects.first() {
            Some(Effect::SaveFile { bytes, .. }) => bytes.to_vec(),
            other => panic!("no file was saved but {other:?}"),
        }
    }

    fn receive(&mut self, name: &str, bytes: &[u8]) -> &mut Self {
        self.act(Action::FilesRead(vec![FileBytes {
            name: name.to_owned(),
            bytes: bytes.into(),
        }]))
    }
}

const ONE: &str = "Pier closed\n\nThe pier closed on Monday. Two people 👩‍👩‍👧 were hurt, the mayor said.\n";
const TWO: &str = "Pier shut after storm\n\nFour people were hurt when the pier shut on Monday.\n";
const THREE: &str = "A quiet week\n\nThe band played on the pier.\n";

fn ready(name: &str) -> (Person, Vec<TextId>) {
    let mut person = Person::new(name);
    let sources = person.load(&[("one.txt", ONE), ("two.txt", TWO), ("three.txt", THREE)]);
    assert_eq!(sources.len(), 3);
    (person, sources)
}

#[test]
fn articles_in_claims_and_a_disagreement_out() {
    let (mut ada, sources) = ready("Ada");
    assert_eq!(ada.state.screen, Screen::Sources);
    let two = ada.tag(sources[0], "Two people 👩‍👩‍👧", "N");
    ada.act(Action::Pin(Some(two.clone())));
    ada.select(sources[1], "Four people").act(Action::Link);
    let Some(Dialog::Compare(claims)) = ada.state.dialog.clone() else {
        panic!("it asks for the question")
    };
    assert_eq!((claims.len(), claims.first()), (2, Some(&two)));
    let answers = claims.into_iter().map(|claim| vec![claim]).collect();
    ada.act(Action::LinkClaims(
        answers,
        Into::NewComparison("How many were hurt?".into()),
    ));
    let (id, comparison) = ada
        .open()
        .casebook
        .comparisons()
        .first()
        .map(|(id, c)| ((*id).clone(), (*c).clone()))
        .expect("it was made");
    assert_eq!(comparison.positions.len(), 2);
    let cells: Vec<Cell> = sources
        .iter()
        .map(|s| view::cell(&ada.open().casebook, &comparison, *s))
        .collect();
    assert!(matches!(&cells[0], Cell::Says(says) if says[0].2 == "Two people 👩‍👩‍👧"));
    assert_eq!(cells[2], Cell::NotChecked);
    ada.act(Action::SetSilent(id.clone(), sources[2], Some("hurt, injured".into())));
    let verdict = Comparison {
        verdict: Some(Verdict::Contradiction),
        why: "Two is not four.".into(),
        ..ada.open().casebook.comparison(&id).expect("it is there").clone()
    };
    ada.act(Action::EditComparison(id.clone(), Box::new(verdict), "step-verdict"));
    let comparison = ada.open().casebook.comparison(&id).expect("it is there");
    assert_eq!(view::cell(&ada.open().casebook, comparison, sources[2]), Cell::Silent);
    assert_eq!(
        ada.kept,
        *ada.open().casebook,
        "what is on the disk is what is on the screen"
    );
}

#[test]
fn everything_can_be_undone_and_done_again_step_by_step() {
    let (mut ada, sources) = ready("Ada");
    let shown = |p: &Person| {
        let book = &p.open().casebook;
        (
            format!("{:?}{:?}", book.claims().collect::<Vec<_>>(), book.comparisons()),
            p.open().derived.order.clone(),
        )
    };
    let mut states = vec![shown(&ada)];
    let claim = ada.tag(sources[0], "Two people", "N");
    states.push(shown(&ada));
    for action in [
        Action::EditClaim(claim.clone(), ClaimField::Speaker("the mayor".into())),
        Action::MoveEdge(Edge::End, true),
        Action::EditClaim(claim.clone(), ClaimField::Note("look".into())),
        Action::NewComparison("How many?".into()),
        Action::DeleteClaim(claim),
        Action::RemoveSource(sources[1]),
    ] {
        ada.act(action);
        states.push(shown(&ada));
        assert_ne!(states[states.len() - 1], states[states.len() - 2]);
    }
    for expected in states.iter().rev().skip(1) {
        ada.act(Action::Undo);
        assert_eq!(shown(&ada), *expected);
    }
    for expected in states.iter().skip(1) {
        ada.act(Action::Redo);
        assert_eq!(shown(&ada), *expected);
    }
    assert_eq!(ada.kept, *ada.open().casebook);
}

#[test]
fn a_search_becomes_evidence_or_is_recorded() {
    let (mut ada, sources) = ready("Ada");
    ada.act(Action::NewComparison("How many were hurt?".into()));
    let id = ada.open().compare.open.clone().expect("it is open");
    let search = |ada: &Person, source: TextId| {
        let book = &ada.open().casebook;
        let names = silence::spellings(book);
        let terms = silence::terms(book, book.comparison(&id).expect("it is there"), &names);
        let (text, card) = (
            book.text(source).expect("its text"),
            book.source(source).expect("its card"),
        );
        (terms.join(", "), silence::hits(text, card, &terms, &names))
    };
    let take = |ada: &mut Person, source: TextId, place: usize| {
        let hit = search(ada, source).1.first().cloned().expect("it is found");
        ada.act(Action::UseSentence {
            comparison: id.clone(),
            source,
            sentence: hit.sentence,
            found: hit.marks[0],
            place,
        });
    };
    take(&mut ada, sources[0], 0);
    let words = |ada: &Person| -> Vec<(String, usize)> {
        let book = &ada.open().casebook;
        let positions = &book.comparison(&id).expect("it is there").positions;
        positions.iter().map(|p| (p.label.clone(), p.evidence.len())).collect()
    };
    assert_eq!(
        words(&ada),
        [("Two people 👩‍👩‍👧 were hurt, the mayor said.".to_owned(), 1)]
    );
    assert_eq!(ada.open().casebook.claims().count(), 1);
    ada.act(Action::Undo);
    assert_eq!(
        (words(&ada).len(), ada.open().casebook.claims().count()),
        (0, 0),
        "one step"
    );
    ada.act(Action::Redo);

    // A claim of most of the sentence says it already; one of a word does not. A silence that was wrong goes.
    ada.tag(sources[1], "hurt", "L");
    let claim = ada.tag(sources[1], "Four people were hurt when the pier shut", "F");
    ada.act(Action::SetSilent(id.clone(), sources[1], Some("injured".into())));
    take(&mut ada, sources[1], 0);
    let comparison = ada.open().casebook.comparison(&id).expect("it is there").clone();
    assert!(comparison.silent.is_empty());
    assert_eq!(comparison.positions[0].evidence.last(), Some(&claim));

    let (searched, hits) = search(&ada, sources[2]);
    let sought = Rc::new(Sought {
        comparison: id.clone(),
        source: sources[2],
        terms: vec!["band".into()],
        offered: Vec::new(),
        names: Rc::default(),
    });
    ada.act(Action::Seek(Some(Rc::clone(&sought))));
    ada.act(Action::Reveal(sources[2], Span::new(0, 3)))
        .act(Action::Show(Screen::Compare));
    assert_eq!(
        ada.open().compare.sought,
        Some(sought),
        "who looked at a passage goes on"
    );
    assert!(hits.is_empty(), "{hits:?}");
    ada.act(Action::SetSilent(id.clone(), sources[2], Some(searched.clone())));
    assert!(searched.contains("hurt"), "{searched}");
    let comparison = ada.open().casebook.comparison(&id).expect("it is there");
    assert_eq!(comparison.silent[0].searched, searched);
}

#[test]
fn who_found_a_source_silent_is_known() {
    let (mut ada, sources) = ready("Ada");
    ada.act(Action::NewComparison("Who sang?".into()));
    let id = ada.open().compare.open.clone().expect("it is open");
    let mut ben = Person::new("Ben");
    let file = ada.file();
    ben.receive("pier.variorum.json", &file);
    ben.act(Action::SetSilent(id.clone(), sources[0], Some("sang".into())));
    let (when, file) = (ben.now, ben.file());
    ada.receive("ben.variorum.json", &file).act(Action::MergeWaiting);
    ada.act(Action::SetSilent(id.clone(), sources[1], Some("song".into())));
    // Whoever says more of what was searched for, or undoes something, did not check it first.
    ada.act(Action::SetSilent(id.clone(), sources[0], Some("sang, song".into())));
    ada.act(Action::SetSilent(id.clone(), sources[0], None))
        .act(Action::Undo);
    let record = ada.open().casebook.record(&id).expect("it is there");
    let checked = |source: TextId| {
        let revision = silence::checked(record, source).expect("it has versions");
        (revision.author.clone(), revision.clock.ms)
    };
    assert_eq!(checked(sources[0]), (ben.state.me.id.clone(), when));
    assert_eq!(checked(sources[1]).0, ada.state.me.id);
    let made = record.first().expect("it has versions").clock.ms;
    assert_eq!(
        checked(sources[2]),
        (ada.state.me.id.clone(), made),
        "nobody: who made it"
    );
}

#[test]
fn a_second_person_adds_and_both_come_together() {
    let (mut ada, sources) = ready("Ada");
    let shared = ada.tag(sources[0], "The pier closed", "F");
    let file = ada.file();
    let mut ben = Person::new("Ben");
    ben.receive("pier.variorum.json", &file);
    assert_eq!(ben.open().casebook.claims().count(), 1);
    ben.tag(sources[1], "Four people", "N");
    ben.act(Action::EditClaim(shared.clone(), ClaimField::Note("Ben's note".into())));
    ada.act(Action::EditClaim(shared.clone(), ClaimField::Note("Ada's note".into())));
    ada.tag(sources[2], "The band", "F");
    let from_ben = ben.file();
    ada.receive("ben.variorum.json", &from_ben);
    assert_eq!(ada.state.screen, Screen::Collate);
    let incoming = ada.open().collate.files[0].clone();
    assert_eq!(
        (
            incoming.fate,
            incoming.difference.new.len(),
            incoming.difference.conflicts.len()
        ),
        (Fate::Waiting, 2, 1),
        "a claim and a name; a note"
    );
    assert_eq!(incoming.people, ["Ben".to_owned()]);
    assert_eq!(ada.open().casebook.claims().count(), 2, "nothing changed yet");
    let before_merge = casebook::write(&ada.open().casebook);
    ada.act(Action::MergeWaiting);
    assert_eq!(ada.open().casebook.claims().count(), 3);
    let before_undo = casebook::write(&ada.open().casebook);
    ada.act(Action::Undo);
    assert_eq!(
        casebook::write(&ada.open().casebook),
        before_merge,
        "an undone merge leaves nothing behind"
    );
    assert_eq!(ada.kept, *ada.open().casebook, "nor in the browser");
    assert_eq!(
        ada.open().collate.files[0].fate,
        Fate::Waiting,
        "it can be merged again"
    );
    assert_eq!(ada.open().casebook.claims().count(), 2);
    assert_eq!(
        ada.open().casebook.claim(&shared).map(|c| c.note.as_str()),
        Some("Ada's note")
    );
    ada.act(Action::Redo);
    assert_eq!(ada.open().casebook.conflicts().count(), 1);
    assert_eq!(casebook::write(&ada.open().casebook), before_undo);
    assert_eq!(ada.kept, *ada.open().casebook);
    let place = ada
        .open()
        .casebook
        .record(&shared)
        .expect("it is there")
        .states()
        .iter()
        .position(|s| format!("{s:?}").contains("Ben's"))
        .expect("Ben's version");
    ada.act(Action::Show(Screen::Collate));
    ada.act(Action::Settling(SettleAction::Decide(Settlement::Take(place))));
    assert_eq!(ada.open().casebook.conflicts().count(), 0);
    assert_eq!(
        ada.open().casebook.claim(&shared).map(|c| c.note.as_str()),
        Some("Ben's note")
    );
    // The same file again brings nothing.
    ada.receive("ben.variorum.json", &from_ben);
    assert!(ada.open().collate.files[1].difference.is_nothing());
    ben.receive("ada.variorum.json", &ada.file()).act(Action::MergeWaiting);
    assert_eq!(
        casebook::write(&ben.open().casebook),
        casebook::write(&ada.open().casebook),
        "both have the same bytes now"
    );
}

#[test]
fn a_full_disk_loses_nothing() {
    let (mut ada, sources) = ready("Ada");
    ada.trouble = Some(StoreTrouble::Full);
    ada.tag(sources[0], "Two people", "N");
    assert_eq!(ada.state.saving.trouble, Some(StoreTrouble::Full));
    assert!(!ada.state.saving.waiting.is_empty());
    assert_ne!(ada.kept, *ada.open().casebook);
    let file = ada.file();
    assert!(
        String::from_utf8_lossy(&file).contains("Two people"),
        "it can still be saved as a file"
    );
    ada.trouble = None;
    ada.act(Action::Retry);
    assert!(ada.state.saving.waiting.is_empty());
    assert_eq!(ada.state.saving.trouble, None);
    assert_eq!(ada.kept, *ada.open().casebook);
}

#[test]
fn the_same_article_is_not_doubled() {
    let (mut ada, _) = ready("Ada");
    ada.load(&[("again.txt", ONE), ("crlf.txt", &ONE.replace('\n', "\r\n"))]);
    assert_eq!(ada.open().derived.order.len(), 3);
    assert_eq!(
        ada.open().problems.iter().map(|p| p.what.key()).collect::<Vec<_>>(),
        ["problem-same-text"; 2]
    );
}

#[test]
fn one_bad_file_spoils_no_other() {
    let mut ada = Person::new("Ada");
    let file = |name: &str, bytes: &[u8]| FileBytes {
        name: name.to_owned(),
        bytes: bytes.into(),
    };
    ada.act(Action::FilesRead(vec![
        file("empty.txt", b""),
        file("one.txt", ONE.as_bytes()),
        file("x.bin", &[0, 1, 2, 0, 0, 255]),
        file("bad.json", b"{"),
    ]));
    assert_eq!(ada.open().derived.order.len(), 1);
    assert_eq!(
        ada.open()
            .problems
            .iter()
            .map(|p| (p.file.as_str(), p.what.key()))
            .collect::<Vec<_>>(),
        [("empty.txt", "problem-empty"), ("x.bin", "problem-other-form")]
    );
    assert_eq!(ada.open().collate.files[0].fate, Fate::Unreadable);
}

#[test]
fn a_selection_is_whole_characters() {
    let (mut ada, sources) = ready("Ada");
    // From the middle of a family of three to its end: the family is one grapheme cluster of eight UTF-16 units.
    let text = ada
        .open()
        .casebook
        .text(sources[0])
        .expect("it is there")
        .as_str()
        .to_owned();
    let paragraph = text.find("The pier").expect("it is there");
    let family = text.find('👩').expect("it is there");
    let units = Utf16Offset::of(text[paragraph..family].encode_utf16().count() + 3);
    ada.act(Action::Select {
        source: sources[0],
        start: (paragraph, units),
        end: (paragraph, Utf16Offset::of(units.get() + 1)),
    });
    // Half a surrogate pair is no place: nothing is selected rather than something wrong.
    let selected = ada.open().read.selection.map(|s| text[s.span.range()].to_owned());
    assert!(selected.is_none() || selected.as_deref() == Some("👩‍👩‍👧"), "{selected:?}");
}

#[test]
fn two_pieces_make_one_claim() {
    let (mut ada, sources) = ready("Ada");
    let claim = ada.tag(sources[0], "the mayor said", "Q");
    ada.act(Action::AddPiece);
    assert_eq!(ada.open().read.extend.as_ref(), Some(&claim));
    ada.select(sources[0], "Two people").act(Action::AddPiece);
    let pieces: Vec<_> = ada
        .open()
        .casebook
        .claim(&claim)
        .expect("it is there")
        .pieces
        .iter()
        .map(|p| p.exact.clone())
        .collect();
    assert_eq!(pieces, ["Two people", "the mayor said"]);
    let csv = variorum::core::format::csv::claims(&ada.open().casebook);
    assert_eq!(String::from_utf8(csv).expect("UTF-8").lines().count(), 3);
}

#[test]
fn failed_writes_are_tried_again_and_never_multiply() {
    let (mut ada, sources) = ready("Ada");
    ada.trouble = Some(StoreTrouble::Full);
    for words in ["Two people", "the mayor", "were hurt"] {
        ada.tag(sources[0], words, "F");
    }
    let waiting = ada.state.saving.waiting.len();
    assert_eq!(waiting, 3);
    for _ in 0..10 {
        ada.act(Action::Retry);
        let writes = ada.effects.iter().filter(|e| matches!(e, Effect::Append(..))).count();
        assert_eq!(writes, waiting);
        assert_eq!(ada.state.saving.waiting.len(), waiting);
    }
    // Nothing leads away from work that is nowhere else; a file makes the way free.
    ada.act(Action::CloseCasebook);
    assert!(ada.state.open.is_some());
    ada.act(Action::SaveFile);
    let Some(Effect::SaveFile { key, changes, .. }) = ada.effects.first().cloned() else {
        panic!("no file was saved")
    };
    let name = "pier.variorum.json".to_owned();
    ada.act(Action::FileSaved {
        key,
        name,
        changes,
        downloaded: false,
    });
    ada.act(Action::CloseCasebook);
    assert!(ada.state.open.is_none());
}

#[test]
fn a_file_that_was_saved_while_the_work_went_on_is_behind() {
    let (mut ada, sources) = ready("Ada");
    ada.act(Action::SaveFile);
    let Some(Effect::SaveFile { key, changes, .. }) = ada.effects.first().cloned() else {
        panic!("no file was saved")
    };
    ada.tag(sources[0], "Two people", "N");
    let name = "pier.variorum.json".to_owned();
    ada.act(Action::FileSaved {
        key: key.clone(),
        name: name.clone(),
        changes,
        downloaded: false,
    });
    assert!(ada.open().file_is_behind);
    ada.act(Action::FileSaved {
        key: "another".into(),
        name,
        changes: ada.open().changes,
        downloaded: true,
    });
    assert!(
        ada.open().file_is_behind,
        "another casebook's file says nothing of this one"
    );
}

#[test]
fn undo_leaves_alone_what_another_tab_changed_again() {
    let (mut ada, sources) = ready("Ada");
    let claim = ada.tag(sources[0], "Two people", "N");
    ada.act(Action::EditClaim(claim.clone(), ClaimField::Note("first".into())));
    // The other tab: the same person, the same casebook, a later note.
    let mut changed = ada.open().casebook.claim(&claim).expect("it is there").clone();
    changed.note = "second".into();
    let state = variorum::core::model::RecordState::Live(variorum::core::model::Content::Claim(changed));
    let clock = ada.open().clock.next(ada.now + 1);
    let revision = ada
        .open()
        .casebook
        .revise(&claim, state, &ada.state.me.id.clone(), clock);
    let kept = variorum::app::action::Kept {
        revisions: vec![(revision.id(), Rc::new(revision))],
        ..variorum::app::action::Kept::default()
    };
    let key = ada.open().key.clone();
    ada.act(Action::KeptGrew(key, kept));
    ada.act(Action::Undo);
    let note = |p: &Person| p.open().casebook.claim(&claim).map(|c| c.note.clone());
    assert_eq!(note(&ada).as_deref(), Some("second"));
    assert_eq!(ada.state.toast.as_ref().map(|t| t.id), Some("toast-not-undone"));
}

#[test]
fn the_same_position_is_meant_both_ways() {
    let (mut ada, sources) = ready("Ada");
    let one = ada.tag(sources[0], "Two people", "N");
    let two = ada.tag(sources[1], "Four people", "N");
    let link = |claims: &[&RecordId], into: Into| {
        Action::LinkClaims(vec![claims.iter().map(|claim| (*claim).clone()).collect()], into)
    };
    ada.act(link(&[&two], Into::NewComparison("How many?".into())));
    let id = ada.open().compare.open.clone().expect("it was made");
    ada.act(link(&[&one, &two], Into::Position(id.clone(), usize::MAX)));
    let comparison = ada.open().casebook.comparison(&id).expect("it is there");
    assert_eq!(comparison.positions.len(), 1);
    assert_eq!(comparison.positions[0].evidence, [two, one]);
}

#[test]
fn claims_find_their_place_when_their_text_arrives_later() {
    let (mut ada, sources) = ready("Ada");
    let claim = ada.tag(sources[0], "Two people", "N");
    let mut bare: serde_json::Value = serde_json::from_slice(&ada.file()).expect("it is JSON");
    for source in bare["variorum:sources"].as_array_mut().expect("a list") {
        source.as_object_mut().expect("an object").remove("text");
    }
    let mut ben = Person::new("Ben");
    ben.receive("bare.variorum.json", bare.to_string().as_bytes());
    assert!(ben.open().derived.placed[&claim].is_lost());
    let whole = ada.file();
    ben.receive("whole.variorum.json", &whole).act(Action::MergeWaiting);
    assert!(!ben.open().derived.placed[&claim].is_lost());
}

#[test]
fn a_file_of_another_tool_can_be_titled_and_tagged() {
    let mut ada = Person::new("Ada");
    let (_, sources) = ready("Ben");
    drop(sources);
    ada.receive(
        "other.json",
        br#"{"type":"AnnotationCollection","id":"http://example.org/c","label":"x","total":0}"#,
    );
    assert_eq!(ada.open().casebook.tags().len(), 8);
    ada.act(Action::Retitle("Ours now".into()));
    assert_eq!(ada.open().title(), "Ours now");
}

const BEFORE: &str = "Pier shut after storm\n\nThe pier at Lindmere was shut on Monday after a storm tore off planks. \
About 40 people were on it. “We had no warning,” said Ada Lind, who sells ice there.\n\n\
The council did not say when it would open again. Repairs will cost 240,000 crowns.\n";

const AFTER: &str = "Pier shut after storm\n\nUPDATE: This report has new figures.\n\n\
The pier at Lindmere was shut on Monday after a storm tore off planks. \
About 55 people were on it. “We had no warning,” said Ada Lind, who sells ice there.\n\n\
The council did not say when it would open again.\n";

/// Does the work that the last action asked for, as a worker of the page would.
fn work(person: &mut Person) {
    for effect in std::mem::take(&mut person.effects) {
        if let Effect::Work(ticket, job) = effect
            && let Some(done) = job.done(&mut |_, _| true)
        {
            person.act(Action::Worked(ticket, done));
        }
    }
}

fn new_version(person: &mut Person, of: TextId, text: &str) {
    person.act(Action::NewVersion(
        of,
        FileBytes {
            name: "again.txt".into(),
            bytes: text.as_bytes().into(),
        },
    ));
    work(person);
}

#[test]
fn a_new_version_moves_what_is_certain_and_asks_for_the_rest() {
    let mut ada = Person::new("Ada");
    let old = ada.load(&[("pier.txt", BEFORE)])[0];
    let quote = ada.tag(old, "“We had no warning,” said Ada Lind", "Q");
    let figure = ada.tag(old, "About 40 people were on it", "N");
    let cost = ada.tag(old, "Repairs will cost 240,000 crowns", "N");
    new_version(&mut ada, old, AFTER);
    let (_, version) = ada.open().version.clone().expect("it is looked at");
    let standing = |id: &RecordId| {
        let moving = version
            .claims
            .iter()
            .find(|moving| moving.claim == *id)
            .expect("it is listed");
        (moving.standing(), moving.moves())
    };
    assert_eq!(standing(&quote), (Standing::Moved, true));
    assert_eq!(
        standing(&figure),
        (Standing::Changed, false),
        "another number is another claim"
    );
    assert_eq!(standing(&cost), (Standing::Lost, false));
    assert_eq!(version.shown, 0, "the first claim that waits is shown");

    // What waits or has no place stays on the old text, which stays.
    ada.act(Action::TakeVersion);
    let new = version.text.id();
    let on = |person: &Person, id: &RecordId| person.open().casebook.claim(id).expect("it is there").source;
    assert_eq!((on(&ada, &quote), on(&ada, &figure), on(&ada, &cost)), (new, old, old));
    assert_eq!(
        ada.open().derived.order.len(),
        2,
        "the old version is shown while claims stand on it"
    );
    assert!(ada.open().derived.sources[&old].is_earlier);
    assert_eq!(ada.open().derived.placed[&quote].spans().count(), 1);

    // It is one step.
    ada.act(Action::Undo);
    assert_eq!((on(&ada, &quote), ada.open().derived.order.len()), (old, 1));
    ada.act(Action::Redo);
    assert_eq!(on(&ada, &quote), new);
    assert_eq!(ada.kept, *ada.open().casebook, "all of it is on the disk");
}

#[test]
fn a_person_decides_what_the_program_does_not() {
    let mut ada = Person::new("Ada");
    let old = ada.load(&[("pier.txt", BEFORE)])[0];
    let figure = ada.tag(old, "About 40 people were on it", "N");
    let quote = ada.tag(old, "“We had no warning,”", "Q");
    new_version(&mut ada, old, AFTER);
    let (_, version) = ada.open().version.clone().expect("it is looked at");
    let place = |id: &RecordId| {
        version
            .claims
            .iter()
            .position(|m| m.claim == *id)
            .expect("it is listed")
    };
    let at = AFTER.find("About 55 people were on it").expect("it is there");
    ada.act(Action::MovePiece(place(&figure), 0, Some(Span::new(at, at + 26))));
    ada.act(Action::MovePiece(place(&quote), 0, None));
    // Neither of these is there: nothing happens.
    ada.act(Action::MovePiece(9, 9, None));
    ada.act(Action::MovePiece(0, 0, Some(Span::new(1, 1_000_000))));
    ada.act(Action::TakeVersion);
    let claim = |id: &RecordId| ada.open().casebook.claim(id).expect("it is there").clone();
    assert_eq!(claim(&figure).pieces[0].exact, "About 55 people were on it");
    assert_eq!(claim(&quote).source, old);
}

#[test]
fn a_version_that_is_left_changes_nothing() {
    let mut ada = Person::new("Ada");
    let old = ada.load(&[("pier.txt", BEFORE)])[0];
    ada.tag(old, "About 40 people", "N");
    let before = ada.open().casebook.clone();
    new_version(&mut ada, old, AFTER);
    ada.act(Action::LeaveVersion);
    assert_eq!((&ada.open().casebook, &ada.open().version), (&before, &None));
    // The same text is no new version, and an answer that comes too late is for nobody.
    new_version(&mut ada, old, BEFORE);
    assert_eq!(ada.open().version, None);
    assert_eq!(ada.open().problems.len(), 1);
    ada.act(Action::Worked(999, Done::Looked(Vec::new())));
    assert_eq!(ada.open().casebook, before);
}

#[test]
fn furniture_is_struck_with_its_reason_and_kept_by_one_click() {
    let mut ada = Person::new("Ada");
    let text = "Pier shut\n\nShare on Facebook\n\nThe pier was shut on Monday.\n\n3 min read\n";
    let id = ada.load(&[("pier.txt", text)])[0];
    let struck = |person: &Person| {
        let view = &person.open().derived.sources[&id];
        view.paragraphs.iter().filter(|p| p.struck).count()
    };
    assert_eq!(struck(&ada), 2);
    let card = ada.open().casebook.source(id).expect("it is there").clone();
    assert!(card.furniture.iter().all(|f| !f.reason.is_empty() && !f.kept));
    ada.act(Action::StrikeParagraph(id, 1));
    assert_eq!(struck(&ada), 1);
    assert!(
        ada.open().casebook.source(id).expect("it is there").furniture[0].kept,
        "it is remembered"
    );
    ada.act(Action::StrikeParagraph(id, 1));
    assert_eq!(struck(&ada), 2);
    // More can be struck, down to a word, and all of it comes back.
    let at = text.find("on Monday").expect("it is there");
    ada.act(Action::Strike(id, Span::new(at, at + 9)));
    let furniture = |person: &Person| {
        person
            .open()
            .casebook
            .source(id)
            .expect("it is there")
            .furniture
            .clone()
    };
    assert_eq!(furniture(&ada).len(), 3);
    ada.act(Action::Keep(id, Span::new(0, text.len())));
    assert_eq!((struck(&ada), furniture(&ada).len()), (0, 2));
    assert_eq!(
        ada.open().casebook.text(id).expect("it is there").as_str(),
        text,
        "the text never changes"
    );
}

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier shut | Lindmere Courier</title>
<meta property="og:site_name" content="Lindmere Courier"><meta property="article:published_time" content="2025-10-14T18:40:00Z">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Pier shut after storm</h1>
<p>The pier at Lindmere was shut on Monday after a storm tore off planks, and it will stay shut until somebody has looked at every one of them.</p>
<p>About 40 people were on it when the wind rose, and all of them came ashore before the first planks went, the harbour master said.</p>
<p>The council did not say when it would open again, or who would pay for the repairs that the harbour has asked for since the spring.</p>
</article><footer>All rights reserved</footer><script>alert("no")</script></body></html>"#;

#[test]
fn a_saved_page_is_read_as_its_article_and_again_as_a_whole() {
    let mut ada = Person::new("Ada");
    let id = ada.load(&[("pier.html", PAGE)])[0];
    let card = ada.open().casebook.source(id).expect("it is there").clone();
    assert_eq!(
        (card.outlet.as_str(), card.date.as_str(), card.language.as_str()),
        ("Lindmere Courier", "2025-10-14", "en")
    );
    let text = ada.open().casebook.text(id).expect("it is there").as_str().to_owned();
    assert!(
        text.contains("About 40 people") && !text.contains("Sport") && !text.contains("alert"),
        "{text}"
    );
    assert!(!card.structure.is_empty() && !card.origins.is_empty());
    ada.act(Action::ReadAgain(id, Again::Extent(Extent::Whole)));
    let whole = ada.open().derived.order[0];
    let text = ada
        .open()
        .casebook
        .text(whole)
        .expect("it is there")
        .as_str()
        .to_owned();
    assert!(text.contains("Sport") && !text.contains("alert"), "{text}");
    // With a claim on it, the text is settled.
    ada.tag(whole, "About 40 people", "N");
    ada.act(Action::ReadAgain(whole, Again::Extent(Extent::Article)));
    assert_eq!(ada.open().derived.order, [whole]);
}

#[test]
fn a_suggestion_becomes_a_comparison_and_what_is_decided_reaches_others() {
    let mut ada = Person::new("Ada");
    ada.load(&checking::ARTICLES);
    ada.act(Action::Show(Screen::Compare));
    work(&mut ada);
    let found = Rc::clone(&ada.open().compare.look.found);
    assert!(found.len() >= 2, "{found:?}");
    let before = ada.file();
    let draft = Draft {
        question: "How many?".into(),
        searched: "people".into(),
        label: "Numbers differ".into(),
    };
    ada.act(Action::AcceptSuggestion(found[0].key.clone(), Box::new(draft)));
    let book = &ada.open().casebook;
    let [(_, made)] = book.comparisons()[..] else {
        panic!("one comparison")
    };
    assert_eq!(made.question, "How many?");
    assert_eq!(made.silent.len(), found[0].silent.len());
    for (position, told) in made.positions.iter().zip(&found[0].positions) {
        assert!(told.label.starts_with(position.label.trim_end_matches('…')));
        assert!(!position.evidence.is_empty());
        for (claim, passage) in position.evidence.iter().zip(&told.passages) {
            let spans: Vec<Span> = ada.open().derived.placed[claim].spans().collect();
            let holds = spans
                .iter()
                .any(|span| span.start <= passage.span.start && span.end >= passage.span.end);
            assert!(holds, "{spans:?} is not where {passage:?} is");
        }
    }
    let sort = |person: &Person| {
        sorted(
            &person.open().casebook,
            &person.open().derived,
            &person.open().compare.look,
        )
    };
    assert!(sort(&ada).compared.iter().any(|(n, _)| *n == 0));
    ada.act(Action::Undo);
    assert_eq!(
        ada.open().casebook.claims().count(),
        0,
        "one step: comparison, claims and decision"
    );
    assert!(sort(&ada).open.contains(&0) && ada.open().casebook.decisions().is_empty());
    assert_ne!(ada.file(), before, "what was undone stays in the history");

    // Dismissed here is dismissed there; brought back there, it waits here again.
    let key = found[1].key.clone();
    ada.act(Action::DecideSuggestion(
        key.clone(),
        Outcome::Dismissed,
        "Dates differ".into(),
    ));
    let mut ben = Person::new("Ben");
    ben.receive("pier.variorum.json", &ada.file());
    ben.act(Action::Show(Screen::Compare));
    work(&mut ben);
    assert_eq!(
        ben.open().compare.look.found,
        found,
        "the same texts, the same suggestions"
    );
    assert_eq!(sort(&ben).dismissed, [1]);
    ben.now = ada.now + 60_000;
    ben.act(Action::DecideSuggestion(key, Outcome::Open, "Dates differ".into()));
    ada.receive("ben.variorum.json", &ben.file()).act(Action::MergeWaiting);
    assert!(sort(&ada).open.contains(&1));
    assert_eq!(ada.open().casebook.conflicts().count(), 0);
    // A source less is another state to look into; the answer to the old one is for nobody.
    let gone = ada.open().derived.order[0];
    ada.act(Action::Show(Screen::Sources))
        .act(Action::RemoveSource(gone))
        .act(Action::Show(Screen::Compare));
    let asked = ada.open().compare.look.asked.clone().expect("it looks again").0;
    // What is found still names it, and is neither shown nor taken.
    assert!(sort(&ada).open.is_empty() && !found.is_empty());
    let before = ada.open().casebook.clone();
    ada.act(Action::AcceptSuggestion(found[0].key.clone(), Box::default()));
    assert_eq!(ada.open().casebook, before);
    ada.act(Action::Worked(asked - 1, Done::Looked(Vec::new())));
    assert_eq!(ada.open().compare.look.found, found);
    ada.act(Action::StopLooking);
    ada.act(Action::Worked(asked, Done::Looked(Vec::new())));
    assert_eq!(ada.open().compare.look.found, found, "it was stopped");
}
