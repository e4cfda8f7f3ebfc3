//! Checking a source that has no evidence in a comparison: what to search it for, in which sentences that stands, and who did so.
//! Pure. It never says by itself that a source is silent.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::seen;
use crate::core::analysis::names::{fold, plain};
use crate::core::analysis::numbers::{Number, numbers};
use crate::core::analysis::suggestions::{Lexicon, cut};
use crate::core::analysis::{Decimal, Reading};
use crate::core::model::{Casebook, Comparison, Content, Record, RecordId, Revision, Source};
use crate::core::order::sort_by_key;
use crate::core::text::words::words;
use crate::core::text::{FrozenText, Span, TextId, lower_case};

/// How many terms are offered at most.
const TERMS: usize = 40;

/// How many of them are searched for at first.
pub const TICKED: usize = 8;

/// How many words of the question, and of each label, are looked at.
const WORDS: usize = 60;

/// The longest name, in words.
const NAME: usize = 4;

/// What is put before a number, so that it counts something.
const BEFORE: &str = "of ";

/// How many letters a term has at least that stands for every word which begins so, in languages other than English: their endings are
/// many. It is also how many letters a name has whose accents are let go.
const STEM: usize = 4;

/// A search in one source, for one comparison, as a person has it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// The comparison.
    pub comparison: RecordId,
    /// The source.
    pub source: TextId,
    /// What is searched for.
    pub terms: Vec<String>,
    /// What could be searched for, too.
    pub offered: Vec<String>,
    /// The names in the sources.
    pub names: Rc<Spellings>,
}

/// The spellings of each name, as people have confirmed them and as the program found them.
pub type Spellings = Vec<Vec<String>>;

/// Returns the spellings of the names in all sources of a casebook.
#[must_use]
pub fn spellings(book: &Casebook) -> Spellings {
    let names = super::names::names(book).into_iter();
    names
        .map(|name| name.spellings.into_iter().map(|one| one.words).collect())
        .collect()
}

/// A sentence in which something searched for stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The sentence.
    pub sentence: Span,
    /// The words that were found, in order and apart.
    pub marks: Vec<Span>,
    /// How many of the terms it has.
    pub terms: usize,
}

/// Returns the version of a comparison in which a source came to be silent: who checked it, and when. Where that is not known, who made
/// the comparison.
#[must_use]
pub fn checked(record: &Record, source: TextId) -> Option<&Rc<Revision>> {
    let is_silent = |revision: &&Rc<Revision>| match revision.state.live() {
        Some(Content::Comparison(comparison)) => comparison.checked(source).is_some(),
        _ => false,
    };
    let Some(mut at) = record.shown().filter(is_silent) else {
        return record.first();
    };
    // Each turn goes back in time; a file that lies about that ends here, too.
    for _ in 0..record.known().len() {
        let before = at.parents.iter().filter_map(|id| record.known().get(id));
        // Whoever undid something did not check.
        let next = before.filter(is_silent).min_by_key(|revision| revision.clock);
        match next.or_else(|| record.first_with(&at.state)) {
            Some(next) if next != at => at = next,
            _ => break,
        }
    }
    Some(at)
}

/// Returns what to search for to answer a comparison: the words of its question and of the labels of its positions, names in every
/// spelling, numbers in digits too, and words of the sources that mean about the same. What is rarest in the sources comes first, and
/// last what is in none of them.
#[must_use]
pub fn terms(book: &Casebook, comparison: &Comparison, names: &Spellings) -> Vec<String> {
    let keys = |spellings: &Vec<String>| spellings.iter().map(|name| plain(name)).collect();
    let mut terms = Terms {
        lexicon: Lexicon::ready(),
        names: names.iter().map(|own| (keys(own), own.as_slice())).collect(),
        language: book.sources().first().map(|(_, card)| card.language.clone()),
        found: Vec::new(),
        keys: Vec::new(),
    };
    terms.read(&comparison.question);
    for position in &comparison.positions {
        terms.read(&position.label);
    }
    let meanings: Vec<u16> = terms.keys.iter().filter_map(|key| terms.lexicon.meaning(key)).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (id, _) in book.sources() {
        let text = book.text(id).map(|text| text.as_str()).unwrap_or_default();
        for (start, end) in words(text) {
            let word = lower_case(text.get(start..end).unwrap_or_default());
            if terms.lexicon.meaning(&word).is_some_and(|own| meanings.contains(&own)) {
                terms.add(&word);
            }
            *counts.entry(cut(&word).to_owned()).or_default() += 1;
        }
    }
    let rarity = |term: &String| {
        let words = words(term).filter_map(|(start, end)| term.get(start..end));
        let counts = words.map(|word| counts.get(cut(&lower_case(word))).copied().unwrap_or_default());
        // None is as good as many.
        counts.min().unwrap_or_default().wrapping_sub(1)
    };
    sort_by_key(&mut terms.found, rarity);
    terms.found
}

/// Terms as they are gathered.
struct Terms<'n> {
    lexicon: Lexicon,
    /// The plain keys of each name, and its spellings.
    names: Vec<(Vec<String>, &'n [String])>,
    language: Option<String>,
    found: Vec<String>,
    /// What tells each from the others: small letters without an ending.
    keys: Vec<String>,
}

impl Terms<'_> {
    fn add(&mut self, term: &str) {
        let key = cut(&lower_case(term)).to_owned();
        if !key.is_empty() && self.found.len() < TERMS && !self.keys.contains(&key) {
            self.found.push(term.to_owned());
            self.keys.push(key);
        }
    }

    /// Takes the terms out of a question or a label.
    fn read(&mut self, text: &str) {
        let mut parts: Vec<Span> = Vec::new();
        for (start, end) in words(text).take(WORDS) {
            // 18:40 is one term.
            let is_digits = |at: usize| {
                text.get(at..)
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_numeric()))
            };
            match parts.last_mut() {
                Some(last) if last.end.get() + 1 == start && is_digits(start) && is_digits(last.start.get()) => {
                    *last = Span::new(last.start.get(), end);
                }
                _ => parts.push(Span::new(start, end)),
            }
        }
        let mut taken = self.read_names(text, &parts);
        // Digits that begin a line could be those of a list.
        let behind = [BEFORE, text].concat();
        let reading = Reading::new(&behind, self.language.as_deref().unwrap_or_default(), "", &[]);
        for number in numbers(&reading, &[]) {
            let words = reading.slice(number.span);
            let from = number.span.start.get().saturating_sub(BEFORE.len());
            let span = Span::new(from, from + words.len());
            if let Some(value) = value(&number).filter(|value| value.as_whole() != Some(1)) {
                taken.push(span);
                if words.starts_with(|c: char| c.is_numeric()) {
                    self.add(words);
                } else {
                    if !words.contains(' ') {
                        self.add(&lower_case(words));
                    }
                    self.add(&value.to_string());
                }
            }
        }
        for part in parts {
            let word = text.get(part.range()).unwrap_or_default();
            let small = lower_case(word);
            // EU says something; of, Al, Mr and X do not.
            let is_short = match word.chars().count() {
                1 => word.starts_with(|c: char| c.is_lowercase() || c.is_uppercase()),
                letters => letters < 3 && word.ends_with(|c: char| c.is_lowercase()),
            };
            // What was shortened may end within a word.
            let is_stub = text.get(part.end.get()..).is_some_and(|rest| rest.starts_with('…'));
            if !is_short && !is_stub && !taken.iter().any(|span| span.overlaps(part)) && !self.lexicon.is_common(&small)
            {
                self.add(word.trim_end_matches("'s").trim_end_matches("’s"));
            }
        }
    }

    /// Takes every spelling of the names in a text, and returns where those stand.
    fn read_names(&mut self, text: &str, parts: &[Span]) -> Vec<Span> {
        let mut taken = Vec::new();
        if self.names.is_empty() {
            return taken;
        }
        for (n, first) in parts.iter().enumerate() {
            for last in parts.iter().skip(n).take(NAME) {
                let span = Span::new(first.start.get(), last.end.get());
                let key = plain(text.get(span.range()).unwrap_or_default());
                let named = self
                    .names
                    .iter()
                    .find(|(keys, _)| !key.is_empty() && keys.contains(&key));
                let spellings = named.map_or(&[][..], |(_, spellings)| spellings);
                if !spellings.is_empty() {
                    taken.push(span);
                    spellings.iter().for_each(|spelling| self.add(spelling));
                }
            }
        }
        taken
    }
}

/// Returns the one number that an expression gives; none for *several*.
fn value(number: &Number) -> Option<Decimal> {
    match (number.low, number.high) {
        (Some(low), Some(high)) => Some(low).filter(|_| low == high),
        (bound, other) => bound.or(other).filter(|_| !number.approximate),
    }
}

/// A term, ready to be looked for.
struct Term {
    /// Its words; of a name those of every spelling.
    spellings: Vec<Vec<Word>>,
    value: Option<Decimal>,
}

/// A word, ready to be compared.
struct Word {
    span: Span,
    small: String,
    /// What begins with a capital, without accents; else empty.
    key: String,
    /// Whether it stands for every word that begins so.
    is_stem: bool,
}

impl Word {
    fn of(text: &str, start: usize, end: usize, has_endings: bool) -> Self {
        let word = text.get(start..end).unwrap_or_default();
        let is_long = word.chars().nth(STEM - 1).is_some();
        let is_name = is_long && word.starts_with(char::is_uppercase);
        Self {
            span: Span::new(start, end),
            small: lower_case(word),
            key: if is_name { plain(word) } else { String::new() },
            is_stem: is_long && has_endings || text.get(end..).is_some_and(|rest| rest.starts_with('*')),
        }
    }

    /// Tells whether a word of a text is this one or a form of it. Another spelling of a name is another word.
    fn fits(&self, word: &Self) -> bool {
        let is_plural = |one: &str, other: &str| matches!(other.strip_prefix(one), Some("s" | "es"));
        self.small == word.small
            || self.is_stem && word.small.starts_with(&self.small)
            || is_plural(&self.small, &word.small)
            || is_plural(&word.small, &self.small)
            || cut(&self.small) == cut(&word.small)
            || !self.key.is_empty() && self.key == word.key
    }
}

impl Term {
    fn of(term: &str, language: &str, names: &Spellings) -> Self {
        // Bare digits are a number only where they count something.
        let term = term.trim();
        let counted = [BEFORE, term, " people"].concat();
        let reading = Reading::new(&counted, language, "", &[]);
        let number = numbers(&reading, &[]).into_iter().next();
        let whole = number.filter(|number| number.span == Span::new(BEFORE.len(), BEFORE.len() + term.len()));
        let has_endings = !language.starts_with("en");
        let ready = |name: &str| {
            words(name)
                .map(|(start, end)| Word::of(name, start, end, has_endings))
                .collect()
        };
        let small = lower_case(term);
        let mut spellings = vec![ready(term)];
        let key = fold(term);
        for name in names {
            // A part of a name is found as the other spellings of that name have it.
            let parts = || name.iter().flat_map(|spelling| spelling.split_whitespace());
            if !key.is_empty() && parts().any(|part| lower_case(part) == small) {
                let alike = parts().filter(|part| fold(part) == key);
                spellings.extend(alike.map(ready));
            }
            if name.iter().any(|spelling| lower_case(spelling) == small) {
                spellings.extend(name.iter().map(|spelling| ready(spelling)));
            }
        }
        Self {
            spellings,
            value: whole.as_ref().and_then(value),
        }
    }

    /// Returns where it stands among the words, and the numbers, of a sentence.
    fn places(&self, sentence: &[Word], numbers: &[Number]) -> Vec<Span> {
        let same = |number: &&Number| value(number).is_some_and(|value| self.value == Some(value));
        let mut places: Vec<Span> = numbers.iter().filter(same).map(|number| number.span).collect();
        for words in self.spellings.iter().filter(|words| !words.is_empty()) {
            for run in sentence.windows(words.len()) {
                if let (Some(first), Some(last)) = (run.first(), run.last())
                    && words.iter().zip(run).all(|(own, word)| own.fits(word))
                {
                    places.push(Span::new(first.span.start.get(), last.span.end.get()));
                }
            }
        }
        places
    }
}

/// Returns the sentences of a source in which any of the terms stands, without what is struck out: those with most of them first. A word
/// is found in its forms, a number in digits and in words, a name in its own spellings.
#[must_use]
pub fn hits(text: &FrozenText, card: &Source, terms: &[String], names: &Spellings) -> Vec<Hit> {
    let reading = seen::reading(text, card);
    let terms: Vec<Term> = terms.iter().map(|term| Term::of(term, &card.language, names)).collect();
    let all_numbers = match terms.iter().any(|term| term.value.is_some()) {
        true => numbers(&reading, &[]),
        false => Vec::new(),
    };
    let is_struck = |span: Span| {
        let next = reading.struck.partition_point(|struck| struck.end <= span.start);
        reading.struck.get(next).is_some_and(|struck| struck.start < span.end)
    };
    let mut hits = Vec::new();
    for sentence in &reading.sentences {
        let from = sentence.span.start.get();
        let own = words(reading.slice(sentence.span))
            .map(|(start, end)| Word::of(reading.text, from + start, from + end, false));
        let own: Vec<Word> = own.filter(|word| !is_struck(word.span)).collect();
        let first = all_numbers.partition_point(|number| number.span.start < sentence.span.start);
        let last = all_numbers.partition_point(|number| number.span.start < sentence.span.end);
        let mut found = Vec::new();
        let mut count = 0;
        for term in &terms {
            let places = term.places(&own, all_numbers.get(first..last).unwrap_or_default());
            count += usize::from(!places.is_empty());
            found.extend(places);
        }
        if count > 0 {
            hits.push(Hit {
                sentence: sentence.span,
                marks: apart(found),
                terms: count,
            });
        }
    }
    sort_by_key(&mut hits, |hit| (Reverse(hit.terms), hit.sentence));
    hits
}

/// Brings spans into order and joins those that overlap.
fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    sort_by_key(&mut spans, |span| *span);
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if last.overlaps(span) => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn footbridge() -> Casebook {
        let list = crate::app::sample::list();
        let id = list.iter().map(|sample| sample.id).find(|id| id.contains("footbridge"));
        crate::app::sample::casebook(id.unwrap()).unwrap()
    }

    fn source<'b>(book: &'b Casebook, outlet: &str) -> (TextId, &'b Source) {
        let mut sources = book.sources().into_iter();
        sources.find(|(_, card)| card.outlet == outlet).unwrap()
    }

    fn asked(question: &str, labels: &[&str]) -> Comparison {
        let position = |label: &&str| crate::core::model::Position {
            label: (*label).to_owned(),
            evidence: Vec::new(),
        };
        Comparison {
            question: question.to_owned(),
            positions: labels.iter().map(position).collect(),
            ..Comparison::default()
        }
    }

    fn found(book: &Casebook, outlet: &str, terms: &[String]) -> Vec<String> {
        let (id, card) = source(book, outlet);
        let text = book.text(id).unwrap();
        let marked = |hit: &Hit| {
            let words = hit.marks.iter().map(|span| text.slice(*span).unwrap());
            words.collect::<Vec<_>>().join("|")
        };
        hits(text, card, terms, &spellings(book)).iter().map(marked).collect()
    }

    #[test]
    fn terms_are_words_that_say_something() {
        let book = footbridge();
        let table = [
            (
                "How many people were hurt?",
                &["three", "at least five"][..],
                "3 injuries injured three people hurt 5",
            ),
            (
                "What will the repair cost?",
                &["2.4 million crowns"],
                "cost 2.4 million bill repair crowns",
            ),
            ("When was it?", &["about 18:40", "14 October"], "18:40 14 October"),
            (
                "What of the mayor’s EU flat in al-Hasa?",
                &["Mr X"],
                "mayor EU flat Hasa",
            ),
            ("", &[], ""),
        ];
        for (question, labels, expected) in table {
            assert_eq!(
                terms(&book, &asked(question, labels), &spellings(&book)).join(" "),
                expected,
                "{question}"
            );
        }
    }

    #[test]
    fn a_silent_source_has_no_hits_and_another_has() {
        let book = footbridge();
        let search = |question: &str, labels: &[&str], outlet: &str| {
            let terms = terms(&book, &asked(question, labels), &spellings(&book));
            found(&book, outlet, &terms)
        };
        let hurt = "How many people were hurt?";
        assert!(search(hurt, &["three", "at least five"], "Town Hall Bulletin").is_empty());
        assert_eq!(
            search(hurt, &["three", "at least five"], "The Evening Lamp"),
            ["At least five|people|injured", "hurt"]
        );
        // The line of links names the council, too; it is struck out.
        assert_eq!(
            search("Who speaks for the council?", &[], "Town Hall Bulletin"),
            ["council", "council's", "council"]
        );
    }

    #[test]
    fn forms_numbers_and_spellings_are_found() {
        let book = footbridge();
        let table = [
            ("Valley FM", &["12"][..], &["About a dozen"][..]),
            ("The Evening Lamp", &["dozen", "12"], &["Dozens", "12"]),
            ("Valley FM", &["Adeyo"], &["Adeyoh"]),
            ("Tollbrook Courier", &["240000"], &["240,000"]),
            ("Northline Wire", &["14 October"], &["14 October"]),
            ("Northline Wire", &["injur*", "ill*"], &["injuries", "injured"]),
            ("Northline Wire", &["", "*", "ill"], &[]),
        ];
        for (outlet, terms, expected) in table {
            let terms: Vec<String> = terms.iter().map(|term| (*term).to_owned()).collect();
            assert_eq!(found(&book, outlet, &terms), expected, "{outlet}: {terms:?}");
        }
    }

    #[test]
    fn words_and_names_that_are_only_alike_are_not_found() {
        let text = FrozenText::new(
            "The base moved. It was based there. Both bases. Assad spoke. Asaad left. Ásaad came back.".to_owned(),
        );
        let card = Source {
            language: "en".into(),
            ..Source::default()
        };
        let names = vec![
            vec!["Asaad Shab".to_owned()],
            vec!["Assad".to_owned(), "Bashar".to_owned()],
            vec!["Asad".to_owned(), "Assad".to_owned()],
        ];
        let none = Vec::new();
        let table = [
            ("base", &none, "base|bases"),
            ("bas*", &none, "base|based|bases"),
            ("Asaad", &names, "Asaad|Ásaad"),
            ("Assad", &names, "Assad"),
            // One name in its own spellings.
            ("bashar", &names, "Assad"),
            ("Asad", &names, "Assad"),
        ];
        for (term, names, expected) in table {
            let hits = hits(&text, &card, &[term.to_owned()], names);
            let marks: Vec<&str> = hits
                .iter()
                .flat_map(|hit| &hit.marks)
                .filter_map(|mark| text.slice(*mark))
                .collect();
            assert_eq!(marks.join("|"), expected, "{term}");
        }
    }

    #[test]
    fn the_rarest_terms_come_first_and_stubs_do_not_come() {
        let book = footbridge();
        let names = spellings(&book);
        let all = terms(
            &book,
            &asked("Was the footbridge inspected by the council?", &["the constitutiona…"]),
            &names,
        );
        assert!(!all.iter().any(|term| term.starts_with("constitu")), "{all:?}");
        let count = |term: &str| {
            let sources = book.sources();
            let texts = sources.iter().filter_map(|(id, _)| book.text(*id));
            texts
                .map(|text| lower_case(text.as_str()).matches(&lower_case(term)).count())
                .sum::<usize>()
        };
        assert!(count(all.first().unwrap()) <= count("footbridge"), "{all:?}");
    }

    #[test]
    fn what_people_took_as_evidence_is_found() {
        let book = footbridge();
        let derived = crate::app::view::Derived::of(&book, None);
        let names = spellings(&book);
        let (mut found, mut all) = (0, 0);
        for (_, comparison) in book.comparisons() {
            let terms: Vec<String> = terms(&book, comparison, &names).into_iter().take(TICKED).collect();
            for id in &derived.order {
                let evidence = comparison.positions.iter().flat_map(|position| &position.evidence);
                let own = evidence.filter(|claim| book.claim(claim).unwrap().source == *id);
                let spans: Vec<Span> = own.flat_map(|claim| derived.placed[claim].spans()).collect();
                let hits = hits(book.text(*id).unwrap(), book.source(*id).unwrap(), &terms, &names);
                let is_found = hits
                    .iter()
                    .take(5)
                    .any(|hit| spans.iter().any(|span| hit.sentence.overlaps(*span)));
                all += usize::from(!spans.is_empty());
                found += usize::from(is_found);
            }
        }
        assert!(all > 50 && found + 1 >= all, "{found} of {all} among the first five");
    }

    #[test]
    fn who_checked_is_who_first_said_so() {
        let book = footbridge();
        let (id, _) = source(&book, "Town Hall Bulletin");
        let (comparison, _) = *book.comparisons().first().unwrap();
        let record = book.record(comparison).unwrap();
        assert_eq!(checked(record, id), record.first());
        assert_eq!(checked(record, TextId::of("none")), record.first());
    }

    proptest! {
        #[test]
        fn searching_is_total_and_marks_lie_in_sentences(text in "[ a-zA-Z0-9,.:*’-]{0,80}|.{0,60}", term in ".{0,20}|[a-z0-9]{1,4}") {
            let text = FrozenText::new(text);
            let all = hits(&text, &Source::default(), &[term.clone(), "a".to_owned(), "2".to_owned()], &Vec::new());
            for hit in &all {
                prop_assert!(!hit.marks.is_empty() && hit.terms > 0);
                prop_assert!(hit.marks.iter().all(|mark| hit.sentence.contains(*mark) && text.slice(*mark).is_some()));
                prop_assert!(hit.marks.windows(2).all(|pair| pair[0].end <= pair[1].start));
            }
            prop_assert!(terms(&Casebook::default(), &asked(text.as_str(), &[&term]), &Vec::new()).len() <= TERMS);
        }
    }
}
