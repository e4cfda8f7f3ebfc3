//! A class that worked on one casebook: the teacher's file, and one file of each student. The same call makes the same.

use std::rc::Rc;

use variorum::app::sample;
use variorum::core::anchor::describe;
use variorum::core::format::casebook::write;
use variorum::core::model::{
    Annotator, Casebook, Claim, Clock, Comment, Comparison, Content, Position, RecordId, RecordState, Title,
};
use variorum::core::text::{FrozenText, Span, TextId};

/// When the lesson began, in milliseconds since 1970-01-01 UTC.
const LESSON: u64 = 1_790_000_000_000;
/// How many records the teacher and a student changed both.
pub const CONFLICTS: usize = 10;

/// One person at work.
struct Hand {
    book: Casebook,
    me: RecordId,
    clock: Clock,
    seed: u64,
    made: u128,
}

impl Hand {
    fn new(base: &Casebook, name: &str, seed: u64) -> Self {
        let mut hand = Self {
            book: base.clone(),
            me: RecordId::new(&format!("urn:x:seat-{seed:02}")),
            clock: Clock {
                ms: LESSON + seed * 1_000,
                counter: 0,
            },
            seed,
            made: 0,
        };
        let me = hand.me.clone();
        hand.say(&me, Content::Annotator(Annotator { name: name.into() }));
        hand
    }

    fn say(&mut self, record: &RecordId, content: Content) {
        self.clock = self.clock.next(self.clock.ms + 1_000);
        let revision = self
            .book
            .revise(record, RecordState::Live(content), &self.me, self.clock);
        self.book.insert(Rc::new(revision));
    }

    fn fresh(&mut self) -> RecordId {
        self.made += 1;
        RecordId::random(u128::from(self.seed) << 64 | self.made)
    }

    /// The next of a row of numbers below `below` (splitmix64).
    fn chance(&mut self, below: u64) -> usize {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % below).unwrap_or_default()
    }

    fn mark(&mut self, source: TextId, span: Span, tag: &RecordId) -> Option<RecordId> {
        let text = Rc::clone(self.book.text(source)?);
        let anchor = describe(&text, text.trimmed(text.whole_graphemes(span)))?;
        let id = self.fresh();
        let claim = Claim {
            source,
            pieces: vec![anchor],
            tag: tag.clone(),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        self.say(&id, Content::Claim(claim));
        Some(id)
    }
}

/// Returns the sentences of a text, roughly: what ends in a full stop.
fn sentences(text: &FrozenText) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for (at, c) in text.as_str().char_indices() {
        if c == '\n' || c == '.' {
            if at > start + 12 {
                spans.push(Span::new(start, at));
            }
            start = at + 1;
        }
    }
    spans
}

/// Returns what everybody begins with: the sources and the codebook of a sample, and as many comparisons as will be in conflict.
fn base() -> Casebook {
    let whole = sample::casebook("old-mill-footbridge").expect("it ships with the app");
    let mut book = Casebook::default();
    for (id, record) in whole.records() {
        let wanted = matches!(record.content(), Some(Content::Source(_) | Content::Tag(_)));
        if wanted {
            for revision in record.known().values() {
                book.insert(Rc::clone(revision));
            }
            if let Some(text) = id.text().and_then(|id| whole.text(id)) {
                book.insert_text(Rc::clone(text));
            }
        }
    }
    let mut teacher = Hand::new(&book, "Ms Okafor", 0);
    let title = RecordId::new("urn:x:lesson");
    let titled = Title {
        title: "Footbridge lesson".into(),
        created_ms: LESSON,
    };
    teacher.say(&title, Content::Casebook(titled));
    for n in 0..CONFLICTS {
        let question = Comparison {
            question: format!("Question {} of the lesson?", n + 1),
            order: u32::try_from(n).unwrap_or_default(),
            ..Comparison::default()
        };
        let id = RecordId::new(&format!("urn:x:question-{n:02}"));
        teacher.say(&id, Content::Comparison(question));
    }
    teacher.book
}

/// Returns the teacher's file and those of so many students, each with its name.
pub fn class(students: u32) -> (Vec<u8>, Vec<(String, Vec<u8>)>) {
    let base = base();
    let mut teacher = Hand::new(&base, "Ms Okafor", 0);
    teacher.clock.ms += 3_600_000;
    for n in 0..CONFLICTS {
        answer(&mut teacher, n, "as the teacher sees it");
    }
    let files = (1..=students).map(|seed| {
        let hand = student(&base, seed);
        (format!("seat-{seed:02}.variorum.json"), write(&hand.book))
    });
    let files = files.collect();
    (write(&teacher.book), files)
}

fn answer(hand: &mut Hand, n: usize, why: &str) {
    let id = RecordId::new(&format!("urn:x:question-{n:02}"));
    if let Some(comparison) = hand.book.comparison(&id).cloned() {
        let why = why.to_owned();
        hand.say(&id, Content::Comparison(Comparison { why, ..comparison }));
    }
}

fn student(base: &Casebook, seed: u32) -> Hand {
    let mut hand = Hand::new(base, &format!("Student {seed}"), u64::from(seed));
    let tags: Vec<RecordId> = base.tags().iter().map(|(id, _)| (*id).clone()).collect();
    let sources: Vec<TextId> = base.sources().iter().map(|(id, _)| *id).collect();
    let mut evidence = Vec::new();
    for source in sources.iter().take(3) {
        let Some(text) = base.text(*source).map(Rc::clone) else {
            continue;
        };
        for (n, sentence) in sentences(&text).into_iter().enumerate() {
            if hand.chance(10) >= 6 {
                continue;
            }
            // Most mark the whole sentence and agree on its tag; some leave its beginning out, some choose another.
            let cut = if hand.chance(4) == 0 { sentence.len() / 3 } else { 0 };
            let other = if hand.chance(4) == 0 { hand.chance(3) } else { 0 };
            let span = Span::new(sentence.start.get() + cut, sentence.end.get());
            let tag = tags[(n + other) % 4].clone();
            if let Some(id) = hand.mark(*source, span, &tag) {
                evidence.push(id);
            }
        }
    }
    let own = hand.fresh();
    let of_each = |evidence: &[RecordId], n: usize| evidence.get(n).cloned().into_iter().collect();
    let comparison = Comparison {
        question: "How many people were hurt?".into(),
        positions: vec![
            Position {
                label: "three".into(),
                evidence: of_each(&evidence, 0),
            },
            Position {
                label: "at least five".into(),
                evidence: of_each(&evidence, evidence.len() / 2),
            },
        ],
        order: 20,
        ..Comparison::default()
    };
    hand.say(&own, Content::Comparison(comparison));
    let comment = hand.fresh();
    let said = Comment {
        about: own,
        text: format!("Seat {seed} is not sure."),
        mentions: evidence.first().cloned().into_iter().collect(),
        resolved: false,
    };
    hand.say(&comment, Content::Comment(said));
    // One question each for the first ten.
    let n = usize::try_from(seed).unwrap_or_default();
    if n <= CONFLICTS {
        answer(&mut hand, n - 1, &format!("as seat {seed} sees it"));
    }
    hand
}
