//! Compares what the finders found with what is marked, and counts. What counts as right is written in `tests/it/analysis.rs`.

use super::finders;
use super::gold::{Article, Mark, Marked};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is counted of a finder in one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Results that were judged.
    pub found: usize,
    /// Of these, right ones.
    pub right: usize,
    /// What is marked.
    pub gold: usize,
    /// Of these, found ones.
    pub got: usize,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.found += other.found;
        self.right += other.right;
        self.gold += other.gold;
        self.got += other.got;
    }

    /// Returns how many of a hundred results are right; `None` where there is none.
    pub fn precision(self) -> Option<usize> {
        percent(self.right, self.found)
    }

    /// Returns how many of a hundred marked ones were found; `None` where there is none.
    pub fn recall(self) -> Option<usize> {
        percent(self.got, self.gold)
    }
}

/// Returns a share in whole percent, never a hundred where something is missing; `None` of nothing.
pub fn percent(part: usize, whole: usize) -> Option<usize> {
    let rounded = (100 * part + whole / 2).checked_div(whole)?;
    Some(if part < whole { rounded.min(99) } else { rounded })
}

/// Words of a text that a finder missed or got wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text.
    pub id: String,
    /// The words.
    pub words: String,
    /// What they were taken for, or should have been; often nothing.
    pub remark: String,
}

/// Everything that was counted of a finder.
#[derive(Debug, Default)]
pub struct Score {
    pub finder: &'static str,
    /// For each language.
    pub tallies: BTreeMap<String, Tally>,
    pub missed: Vec<Note>,
    pub wrong: Vec<Note>,
    /// What else can be said of the right results: how many of how many.
    pub asides: Vec<(&'static str, usize, usize)>,
}

impl Score {
    fn new(finder: &'static str) -> Self {
        Self {
            finder,
            ..Self::default()
        }
    }

    /// Returns the counts of all languages.
    pub fn all(&self) -> Tally {
        let mut all = Tally::default();
        for tally in self.tallies.values() {
            all.add(*tally);
        }
        all
    }

    fn count(&mut self, article: &Article, tally: Tally) {
        self.tallies.entry(article.language.clone()).or_default().add(tally);
    }

    fn miss(&mut self, article: &Article, span: &Range<usize>, remark: &str) {
        self.missed.push(note(article, span, remark));
    }

    fn err(&mut self, article: &Article, span: &Range<usize>, remark: &str) {
        self.wrong.push(note(article, span, remark));
    }

    fn aside(&mut self, what: &'static str, is: bool) {
        match self.asides.iter_mut().find(|(name, ..)| *name == what) {
            Some((_, yes, of)) => {
                *yes += usize::from(is);
                *of += 1;
            }
            None => self.asides.push((what, usize::from(is), 1)),
        }
    }

    /// Judges results one to one: `fits(marked, found)` says which are the same; results that overlap an open stretch and fit nothing
    /// are not judged. Returns the pairs.
    fn judge(
        &mut self,
        article: &Article,
        gold: &[(Range<usize>, String)],
        open: &[Range<usize>],
        found: &[(Range<usize>, String)],
        fits: &dyn Fn(usize, usize) -> bool,
    ) -> Vec<(usize, usize)> {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        let mut tally = Tally {
            gold: gold.len(),
            ..Tally::default()
        };
        for (f, (span, said)) in found.iter().enumerate() {
            let free = |g: &usize| !pairs.iter().any(|(taken, _)| taken == g);
            // The same words first: a result that spans two marked ones must not take the other's.
            let same = (0..gold.len()).filter(free).filter(|g| fits(*g, f));
            if let Some(g) = same.min_by_key(|g| distance(&gold[*g].0, span)) {
                pairs.push((g, f));
                tally.found += 1;
            } else if !open.iter().any(|stretch| overlap(stretch, span)) {
                tally.found += 1;
                self.err(article, span, said);
            }
        }
        tally.right = pairs.len();
        tally.got = pairs.len();
        for (g, (span, value)) in gold.iter().enumerate() {
            if !pairs.iter().any(|(taken, _)| *taken == g) {
                self.miss(article, span, value);
            }
        }
        self.count(article, tally);
        pairs
    }
}

fn note(article: &Article, span: &Range<usize>, remark: &str) -> Note {
    let words: Vec<&str> = article.slice(span).split_whitespace().collect();
    let words = words.join(" ");
    let count = words.chars().count();
    let words = if count > 90 {
        let head: String = words.chars().take(45).collect();
        let tail: String = words.chars().skip(count - 35).collect();
        format!("{head} … {tail}")
    } else {
        words
    };
    Note {
        id: article.id.clone(),
        words,
        remark: remark.to_owned(),
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Returns by how many bytes two spans differ.
fn distance(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.start.abs_diff(b.start) + a.end.abs_diff(b.end)
}

/// Tells whether two sets of places have nine tenths of their words in common (Dice's coefficient). Both are in order.
fn same_words(a: &[usize], b: &[usize]) -> bool {
    let common = a.iter().filter(|place| b.binary_search(place).is_ok()).count();
    !a.is_empty() && 20 * common >= 9 * (a.len() + b.len())
}

fn spans(marked: &[&Marked]) -> Vec<Range<usize>> {
    marked.iter().map(|marked| marked.span.clone()).collect()
}

/// Parts what is marked into what has to be found and where anything goes.
fn parted(article: &Article, mark: Mark) -> (Vec<&Marked>, Vec<Range<usize>>) {
    let (open, gold): (Vec<&Marked>, Vec<&Marked>) = article.of(mark).into_iter().partition(|marked| marked.is_open());
    (gold, spans(&open))
}

/// Scores the sentences.
pub fn sentences(articles: &[Article]) -> Score {
    let mut score = Score::new("sentences");
    for article in articles {
        let plain = |span: &Range<usize>| (span.clone(), String::new());
        let gold: Vec<_> = article.sentences.iter().map(plain).collect();
        let found: Vec<_> = finders::sentences(article).iter().map(plain).collect();
        score.judge(article, &gold, &[], &found, &|g, f| gold[g].0 == found[f].0);
    }
    score
}

fn bounds(low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else {
        format!("{low}–{high}")
    }
}

/// Scores the numbers.
pub fn numbers(articles: &[Article]) -> Score {
    let mut score = Score::new("numbers");
    for article in articles {
        let (marked, open) = parted(article, Mark::Number);
        let numbers = finders::numbers(article);
        let value = |m: &&Marked| (m.span.clone(), bounds(m.value("low", "is"), m.value("high", "is")));
        let gold: Vec<_> = marked.iter().map(value).collect();
        let found: Vec<_> = numbers
            .iter()
            .map(|number| (number.span.clone(), bounds(&number.low, &number.high)))
            .collect();
        let pairs = score.judge(article, &gold, &open, &found, &|g, f| {
            overlap(&gold[g].0, &found[f].0)
                && marked[g].allows("low", "is", &numbers[f].low)
                && marked[g].allows("high", "is", &numbers[f].high)
        });
        for (g, f) in pairs {
            let (marked, number) = (marked[g], &numbers[f]);
            score.aside("the same borders", marked.span == number.span);
            let approximate = marked.get("approx").is_some() == number.approximate;
            score.aside("approximate or not, rightly", approximate);
            score.aside("the same kind", marked.get("kind").unwrap_or("count") == number.kind);
            if let Some(units) = marked.get("unit") {
                score.aside("a unit, or what is counted, that has a word of the marked one", {
                    units.split('|').any(|unit| shares_word(unit, &number.unit))
                });
            }
        }
    }
    score
}

/// Tells whether two units share a word; a word is the same as another that begins with the same four letters, or is the same sign.
fn shares_word(gold: &str, found: &str) -> bool {
    let stem = |word: &str| -> String { variorum::core::text::lower_case(word).chars().take(4).collect() };
    let gold: Vec<String> = gold.split_whitespace().map(stem).collect();
    found.split_whitespace().any(|word| gold.contains(&stem(word)))
}

/// Scores the dates.
pub fn dates(articles: &[Article]) -> Score {
    let mut score = Score::new("dates");
    for article in articles {
        let (marked, open) = parted(article, Mark::Date);
        let dates = finders::dates(article);
        let value = |m: &&Marked| (m.span.clone(), bounds(m.value("from", "on"), m.value("to", "on")));
        let gold: Vec<_> = marked.iter().map(value).collect();
        let found: Vec<_> = dates
            .iter()
            .map(|date| (date.span.clone(), bounds(&date.from, &date.to)))
            .collect();
        let pairs = score.judge(article, &gold, &open, &found, &|g, f| {
            overlap(&gold[g].0, &found[f].0)
                && marked[g].allows("from", "on", &dates[f].from)
                && marked[g].allows("to", "on", &dates[f].to)
        });
        for (g, f) in pairs {
            score.aside("the same borders", gold[g].0 == found[f].0);
        }
    }
    score
}

/// A marked quotation.
struct Quoted<'a> {
    marked: &'a Marked,
    words: Vec<usize>,
    /// The first piece of the same quotation: this one, where it does not go on from another.
    first: usize,
}

/// Scores the quotations, and the speakers of those that were found.
pub fn quotations(articles: &[Article]) -> (Score, Score) {
    let (mut score, mut speakers) = (Score::new("quotations"), Score::new("speakers"));
    for article in articles {
        let (mut marked, open) = parted(article, Mark::Quotation);
        marked.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
        let mut gold: Vec<Quoted<'_>> = Vec::new();
        for marked in marked {
            let words = article.words(&marked.span);
            let first = match gold.last() {
                Some(before) if marked.get("cont").is_some() => before.first,
                _ => gold.len(),
            };
            gold.push(Quoted { marked, words, first });
        }
        let mut tally = Tally {
            gold: gold.len(),
            ..Tally::default()
        };
        let mut got = vec![false; gold.len()];
        for quotation in finders::quotations(article) {
            let words = article.words(&quotation.inner);
            let mut same: Vec<usize> = (0..gold.len())
                .filter(|g| !got[*g] && same_words(&gold[*g].words, &words))
                .take(1)
                .collect();
            if same.is_empty() {
                same = whole(&gold, &got, &words);
            }
            let is_open = || open.iter().any(|stretch| overlap(stretch, &quotation.span));
            if same.is_empty() {
                if !is_open() {
                    tally.found += 1;
                    score.err(article, &quotation.span, "");
                }
                continue;
            }
            tally.found += 1;
            tally.right += 1;
            score.aside("the same borders", {
                let (first, last) = (same[0], same[same.len() - 1]);
                gold[first].marked.span.start == quotation.span.start
                    && gold[last].marked.span.end == quotation.span.end
            });
            for g in same {
                got[g] = true;
                tally.got += 1;
                speaker(&mut speakers, article, gold[g].marked, &quotation);
            }
        }
        for quoted in gold
            .iter()
            .zip(&got)
            .filter(|(_, got)| !**got)
            .map(|(quoted, _)| quoted)
        {
            score.miss(article, &quoted.marked.span, "");
        }
        score.count(article, tally);
    }
    (score, speakers)
}

/// Returns the pieces of a quotation that has all these words.
fn whole(gold: &[Quoted<'_>], got: &[bool], words: &[usize]) -> Vec<usize> {
    for first in 0..gold.len() {
        let pieces: Vec<usize> = (0..gold.len()).filter(|g| gold[*g].first == first).collect();
        let all: Vec<usize> = pieces.iter().flat_map(|g| gold[*g].words.iter().copied()).collect();
        if pieces.len() > 1 && !pieces.iter().any(|g| got[*g]) && same_words(&all, words) {
            return pieces;
        }
    }
    Vec::new()
}

/// Judges the speaker of a quotation that was found.
fn speaker(score: &mut Score, article: &Article, marked: &Marked, quotation: &finders::Quotation) {
    let known = marked.get("by").or_else(|| marked.get("speaker"));
    let mut tally = Tally {
        gold: usize::from(known.is_some()),
        found: usize::from(quotation.speaker.is_some()),
        ..Tally::default()
    };
    if let Some(named) = &quotation.speaker {
        if is_speaker(article, marked, named) {
            tally.right = 1;
            tally.got = 1;
        } else {
            score.err(
                article,
                &marked.span,
                &format!("{named}, not {}", known.unwrap_or("anyone")),
            );
        }
    } else if let Some(known) = known {
        score.miss(article, &marked.span, known);
    }
    score.count(article, tally);
}

/// Tells whether `named` is the one whom the mark names.
///
/// Someone with an id is right by any of his names in this text, with or without a title; but not where it is the fuller name of someone
/// else who shares it: `Viktor Doran` is not `Doran` where `Doran` is Pavel.
/// Anyone else, or what else he is called, is right by all the words of the mark.
fn is_speaker(article: &Article, marked: &Marked, named: &str) -> bool {
    let named = folded(named);
    if let Some(id) = marked.get("by") {
        let names = || article.marked.iter().filter(|m| m.is_name());
        let longest = |own: bool| {
            names()
                .filter(|m| (m.get("id") == Some(id)) == own)
                .map(|m| folded(article.slice(&m.span)))
                .filter(|name| name.iter().all(|word| named.contains(word)))
                .map(|name| name.len())
                .max()
        };
        if longest(true).is_some_and(|own| longest(false).is_none_or(|other| own >= other)) {
            return true;
        }
    }
    let words = marked.get("speaker").unwrap_or_default();
    words.split('|').any(|words| {
        let words = folded(words);
        !words.is_empty() && words.iter().all(|word| named.contains(word))
    })
}

/// Returns the words of a name, in lower case.
fn folded(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(variorum::core::text::lower_case)
        .collect()
}

/// A marked name that the finder found: the text, the mark, and the entity that it was put to.
struct Named<'a> {
    article: &'a Article,
    marked: &'a Marked,
    entity: Option<usize>,
}

/// Scores the names, and how they are put together over the texts of an event.
pub fn names(articles: &[Article]) -> (Score, Score) {
    let (mut score, mut clusters) = (Score::new("names"), Score::new("variants"));
    for event in events(articles) {
        let found = finders::names(&event);
        let mut together = Vec::new();
        for (article, found) in event.iter().zip(&found) {
            let marked: Vec<&Marked> = article.marked.iter().filter(|m| m.is_name()).collect();
            let plain = |m: &&Marked| (m.span.clone(), String::new());
            let gold: Vec<_> = marked.iter().map(plain).collect();
            let open = spans(&article.of(Mark::OtherName));
            let spans: Vec<_> = found
                .iter()
                .map(|name| (name.span.clone(), name.kind.clone()))
                .collect();
            let pairs = score.judge(article, &gold, &open, &spans, &|g, f| overlap(&gold[g].0, &spans[f].0));
            for (g, f) in pairs {
                score.aside("the same borders", gold[g].0 == found[f].span);
                if !found[f].kind.is_empty() {
                    let kind = match marked[g].mark {
                        Mark::Person => "person",
                        Mark::Place => "place",
                        _ => "organisation",
                    };
                    score.aside("the same kind, of those whose kind is told", found[f].kind == kind);
                }
                together.push(Named {
                    article,
                    marked: marked[g],
                    entity: found[f].entity,
                });
            }
        }
        joined(&mut clusters, &together);
    }
    (score, clusters)
}

/// Judges every pair of names of an event.
fn joined(score: &mut Score, names: &[Named<'_>]) {
    let mut told: Vec<(String, String)> = Vec::new();
    for (n, a) in names.iter().enumerate() {
        for b in &names[n + 1..] {
            let same = a.marked.get("id") == b.marked.get("id");
            let put = a.entity.is_some() && a.entity == b.entity;
            let both = usize::from(same && put);
            score.count(
                a.article,
                Tally {
                    found: usize::from(put),
                    right: both,
                    gold: usize::from(same),
                    got: both,
                },
            );
            let (one, other) = (a.article.slice(&a.marked.span), b.article.slice(&b.marked.span));
            let pair = if one < other { (one, other) } else { (other, one) };
            let pair = (pair.0.to_owned(), pair.1.to_owned());
            if same != put && !told.contains(&pair) {
                let remark = format!("and {other} of {}", b.article.id);
                if same {
                    score.miss(a.article, &a.marked.span, &remark);
                } else {
                    score.err(a.article, &a.marked.span, &remark);
                }
                told.push(pair);
            }
        }
    }
}

/// Parts the texts into those of one event each.
fn events(articles: &[Article]) -> Vec<Vec<&Article>> {
    let mut events: BTreeMap<&str, Vec<&Article>> = BTreeMap::new();
    for article in articles {
        events.entry(&article.event).or_default().push(article);
    }
    events.into_values().collect()
}

/// Scores the furniture. Results are counted in characters, white space left out, and what was marked in pieces.
pub fn furniture(articles: &[Article]) -> Score {
    let mut score = Score::new("furniture");
    for event in events(articles) {
        for (article, struck) in event.iter().zip(finders::furniture(&event)) {
            let pieces = article.furniture();
            let credits = spans(&article.of(Mark::Credit));
            let within = |spans: &[Range<usize>], at: usize| spans.iter().any(|span| span.contains(&at));
            let mut tally = Tally {
                gold: pieces.len(),
                ..Tally::default()
            };
            let mut story = Vec::new();
            let characters = article.text.char_indices().filter(|(_, c)| !c.is_whitespace());
            let mut reached = vec![(0, 0); pieces.len()];
            for (at, _) in characters {
                let is_struck = struck.iter().any(|(span, _)| span.contains(&at));
                if let Some(piece) = pieces.iter().position(|piece| piece.contains(&at)) {
                    reached[piece].0 += usize::from(is_struck);
                    reached[piece].1 += 1;
                }
                if is_struck && !within(&credits, at) {
                    let is_right = within(&pieces, at);
                    tally.found += 1;
                    tally.right += usize::from(is_right);
                    if !is_right {
                        story.push(at);
                    }
                }
            }
            for (span, reason) in &struck {
                if story.iter().any(|at| span.contains(at)) {
                    score.err(article, span, reason);
                }
            }
            for (piece, (got, of)) in pieces.iter().zip(reached) {
                if 10 * got >= 9 * of {
                    tally.got += 1;
                } else {
                    score.miss(article, piece, "");
                }
            }
            score.count(article, tally);
        }
    }
    score
}

/// Scores the passages that texts of an event share, each for every two texts that have it.
pub fn shared(articles: &[Article]) -> Score {
    let mut score = Score::new("shared passages");
    for event in events(articles) {
        let mut gold: Vec<(usize, usize, &Marked, &Marked)> = Vec::new();
        for (a, one) in event.iter().enumerate() {
            for (b, other) in event.iter().enumerate().skip(a + 1) {
                for wire in one.of(Mark::Wire) {
                    let same = other.of(Mark::Wire).into_iter().find(|w| w.get("id") == wire.get("id"));
                    gold.extend(same.map(|same| (a, b, wire, same)));
                }
            }
        }
        let mut got = vec![false; gold.len()];
        let passages = finders::shared(&event);
        for places in &passages {
            for (n, (a, one)) in places.iter().enumerate() {
                for (b, other) in &places[n + 1..] {
                    let same = |(i, j, first, second): &(usize, usize, &Marked, &Marked)| {
                        let words = |text: usize, span: &Range<usize>| event[text].words(span);
                        (i, j) == (a, b)
                            && same_words(&words(*i, &first.span), &words(*a, one))
                            && same_words(&words(*j, &second.span), &words(*b, other))
                    };
                    let place = gold.iter().zip(&got).position(|(pair, got)| !got && same(pair));
                    if let Some(place) = place {
                        got[place] = true;
                    } else {
                        score.err(event[*a], one, &format!("and {}", event[*b].id));
                    }
                    let right = usize::from(place.is_some());
                    score.count(
                        event[*a],
                        Tally {
                            found: 1,
                            right,
                            ..Tally::default()
                        },
                    );
                }
            }
        }
        for ((a, b, wire, _), got) in gold.iter().zip(&got) {
            score.count(
                event[*a],
                Tally {
                    gold: 1,
                    got: usize::from(*got),
                    ..Tally::default()
                },
            );
            if !got {
                score.miss(event[*a], &wire.span, &format!("and {}", event[*b].id));
            }
        }
    }
    score
}
