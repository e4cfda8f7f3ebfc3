//! Who is told to have said what stands between quotation marks: beside a verb of saying or a word such as *according to*, in the same
//! sentence. It takes no name that is only near, and none who was only told something.

use super::Speaker;
use super::marks::Pair;
use super::phrases::{Name, Phrases, is_caseless, is_doing};
use super::words::{
    Sex, is_anyone, is_before_noun, is_between, is_break, is_determiner, is_link, is_naming, is_participle, is_passive,
    is_saying, is_source, is_source_link, is_time, owned, pronoun, title,
};
use crate::core::analysis::Language;
use crate::core::analysis::names::EntityKind;
use crate::core::analysis::reading::{Reading, Token, TokenKind};

/// Tokens that are looked at on one side of a quotation.
const REACH: usize = 48;

/// Lines over which *he* or *she* may reach back.
const LINES: u32 = 6;

/// Sentences over which they may.
const SENTENCES: usize = 4;

/// The quotation before another one: its number, its marks, and its speaker.
pub(super) type Before<'p> = (usize, &'p Pair, Option<Speaker>);

/// Finds speakers, from the first quotation to the last.
pub(super) struct Attribution<'r, 'a> {
    phrases: Phrases<'r, 'a>,
    pairs: &'r [Pair],
    /// Which tokens are between marks, or are marks.
    quoted: Vec<bool>,
    /// Who was found, with the token beside which that was.
    told: Vec<(usize, Speaker)>,
}

impl<'r, 'a> Attribution<'r, 'a> {
    pub(super) fn new(reading: &'r Reading<'a>, pairs: &'r [Pair]) -> Self {
        let mut quoted = vec![false; reading.tokens.len()];
        for pair in pairs.iter().filter(|pair| !pair.nested) {
            quoted[pair.open..=pair.close].fill(true);
        }
        Self {
            phrases: Phrases::new(reading),
            pairs,
            quoted,
            told: Vec::new(),
        }
    }

    /// Returns the speaker of a quotation and the one that it continues; `before` is the one before it that is no part of another.
    pub(super) fn of(&mut self, n: usize, before: Option<Before<'_>>) -> (Option<Speaker>, Option<usize>) {
        let pair = self.pairs[n];
        let line = self.line(pair.open);
        let Some((number, last, speaker)) = before else {
            let own = self.after(&pair).or_else(|| self.ahead(pair.open));
            return (self.remember(own, &pair), None);
        };
        if last.goes_on
            && line <= self.line(last.close) + 2
            && self.line(last.close) < line
            && last.close + 1 == pair.open
        {
            let own = self.after(&pair).or_else(|| speaker.map(carried));
            return (self.remember(own, &pair), Some(number));
        }
        let between = self.tokens().get(last.close + 1..pair.open).unwrap_or_default();
        let verbs = between.iter().filter(|token| is_saying(token.text)).count();
        let is_near = line == self.line(last.close) && between.len() <= REACH;
        let ends = (last.close + 1..pair.open).filter(|at| self.ends_sentence(*at)).count();
        // Split by an attribution: “…,” she said, “…”.
        let is_split = is_near && ends == 0 && verbs > 0 && speaker.is_some() && ends_open(between);
        if is_split && verbs == 1 {
            let speaker = speaker.map(|speaker| Speaker {
                how: "middle",
                ..speaker
            });
            return (self.remember(speaker, &pair), Some(number));
        }
        let own = self.after(&pair).or_else(|| self.ahead(pair.open)).or_else(|| {
            // “…,” he said. “…”: nothing but the attribution of the one before stands between.
            let is_whole = pair.open == last.close + 1 || self.ends_sentence(pair.open - 1);
            // Or it is a paragraph of its own, behind one that ended so.
            let is_alone =
                between.len() <= REACH && self.line(pair.open - 1) == self.line(last.close) && self.is_paragraph(&pair);
            let is_next = line <= self.line(last.close) + LINES && is_alone && verbs > 0;
            speaker
                .filter(|_| (is_near || is_next) && is_whole && ends <= 1 && verbs <= 2)
                .map(carried)
        });
        (self.remember(own, &pair), None)
    }

    /// Returns the speaker of a quotation within another, which is told within that one.
    pub(super) fn within(&self, n: usize, outer: &Pair) -> Option<Speaker> {
        let open = self.pairs[n].open;
        let from = self.begin_of(open).max(outer.open + 1);
        let verb = (from..open).rev().take(6).find(|at| is_saying(self.word(*at)))?;
        let speaker = self.subject(verb, from, true, "before")?;
        (speaker.how != "pronoun").then_some(speaker)
    }

    /// Tells whether a quotation is all of its paragraph.
    fn is_paragraph(&self, pair: &Pair) -> bool {
        let line = self.line(pair.open);
        pair.open.checked_sub(1).is_none_or(|before| self.line(before) != line) && self.line(pair.close + 1) != line
    }

    fn remember(&mut self, speaker: Option<Speaker>, pair: &Pair) -> Option<Speaker> {
        if let Some(speaker) = &speaker {
            let beside = if speaker.how == "before" { pair.open } else { pair.close };
            self.told.push((beside, speaker.clone()));
        }
        speaker
    }

    fn tokens(&self) -> &'r [Token<'a>] {
        self.phrases.tokens()
    }

    fn word(&self, at: usize) -> &'a str {
        self.phrases.word(at)
    }

    fn line(&self, at: usize) -> u32 {
        self.tokens().get(at).map_or(u32::MAX, |token| token.line)
    }

    /// Looks behind a quotation: *said X*, *X said*, *according to X*.
    fn after(&self, pair: &Pair) -> Option<Speaker> {
        let tokens = self.tokens();
        let line = self.line(pair.close);
        let mut at = pair.close + 1;
        while tokens
            .get(at)
            .is_some_and(|token| token.line == line && matches!(token.text, "," | "—" | "–" | "-" | "،"))
        {
            at += 1;
        }
        let has_mark = at > pair.close + 1;
        let inner_end = self.word(pair.close.checked_sub(1)?);
        let first = tokens.get(at).filter(|token| token.line == line)?;
        // A quotation that ended its sentence is not taken up by a new one: “We knew.” The mayor said nothing.
        if !has_mark
            && matches!(inner_end, "." | "…")
            && !first.text.starts_with(char::is_lowercase)
            && !is_caseless(first.text)
        {
            return None;
        }
        let end = self.end_of(at, line);
        if is_source(first.text) {
            return self.source(at, end, "after");
        }
        let verb = (at..end).find(|n| self.is_verb(*n) && !is_passive(self.word(n.saturating_sub(1))))?;
        // said X; a déclaré X; hat X gesagt
        if (at..verb).all(|n| is_between(self.word(n)) && !tokens[n].is_capital()) {
            return self.behind(verb, end, "after");
        }
        // dit-elle, a-t-il dit
        if verb <= at + 6 && (at..end.min(at + 6)).any(|n| self.word(n) == "-" && pronoun(self.word(n + 1)).is_some()) {
            return self.antecedent(at, None);
        }
        if !has_mark && !matches!(inner_end, "," | "?" | "!" | "،" | "؟" | "." | "…") {
            return None;
        }
        self.adjacent(at, verb, end, "after")
    }

    /// Returns who stands from a token up to a verb, with nothing else between.
    fn adjacent(&self, at: usize, verb: usize, end: usize, how: &'static str) -> Option<Speaker> {
        if let Some(sex) = pronoun(self.word(at)) {
            return (at + 1..verb)
                .all(|n| is_between(self.word(n)))
                .then(|| self.antecedent(at, Some(sex)))
                .flatten();
        }
        let phrase = self.phrases.phrase(at, verb, how)?;
        // X said; X also said; X of the council said; X, who sells ice, said.
        let has_comma = self.word(phrase.to) == ",";
        let rest = &self.tokens()[phrase.to.min(verb)..verb];
        let is_linked = phrase.name.is_some() && rest.first().is_some_and(|token| is_link(token.text));
        // Ada Lind KC said.
        let is_short = |token: &Token<'_>| phrase.name.is_some() && token.is_capital() && token.text.len() <= 3;
        let is_all = rest.iter().all(|token| {
            is_between(token.text) || is_short(token) || token.kind == TokenKind::Mark && token.text != ","
        });
        let is_apart = has_comma && (rest.len() == 1 || self.word(verb - 1) == ",");
        (verb < end && (is_all || is_linked || is_apart)).then_some(phrase.speaker)
    }

    /// Looks before a quotation, back to the beginning of its sentence: *X said: …*, *X called for …*, *according to X, …*.
    fn ahead(&self, open: usize) -> Option<Speaker> {
        let tokens = self.tokens();
        let last = open.checked_sub(1)?;
        let has_colon = tokens[last].text == ":";
        // A paragraph that ends with a colon announces the next one.
        let edge = if has_colon && self.line(open) <= self.line(last) + 2 {
            last
        } else {
            open
        };
        let from = self.begin_of(edge);
        if from >= open || self.line(from) != self.line(edge) || self.is_named_only(open) {
            return None;
        }
        let verb = (from..open).rev().find(|n| self.is_verb(*n));
        let source = (from..open)
            .rev()
            .find(|n| is_source(self.word(*n)) && !self.quoted[*n]);
        if let Some(source) = source.filter(|source| verb.is_none_or(|verb| verb < *source)) {
            return self.source(source, open, "before");
        }
        // Pour Ada Lind, « … »
        if matches!(self.word(from), "Pour" | "Para") && tokens[last].text == "," {
            let phrase = self.phrases.phrase(from + 1, open, "before");
            return phrase
                .filter(|phrase| phrase.name.is_some())
                .map(|phrase| phrase.speaker);
        }
        match verb {
            // The plan failed: he had promised “…”
            Some(verb) if (verb..last).any(|n| self.word(n) == ":" && !self.quoted[n]) => None,
            Some(verb) => self.subject(verb, from, false, "before"),
            None if has_colon => self
                .head(from, open, "before")
                .filter(|speaker| speaker.how != "unnamed"),
            None => None,
        }
    }

    /// Tells whether the words are only a name of something: *the so-called “clause”*.
    fn is_named_only(&self, open: usize) -> bool {
        let Some(last) = open.checked_sub(1).map(|last| self.word(last)) else {
            return false;
        };
        let before = open.checked_sub(2).map_or("", |before| self.word(before));
        is_naming(last) && (last != "called" || before == "-" || is_passive(before))
    }

    /// Tells whether a token is a verb of saying, and not a noun like one: *the claims*.
    fn is_verb(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let is_quoted = self.quoted.get(at).copied().unwrap_or_default();
        !is_quoted
            && is_saying(self.word(at))
            && !is_before_noun(before)
            && (before != "-" || self.word(at) != "called")
    }

    /// Returns the subject of a verb, in a clause that begins no earlier than `from`.
    fn subject(&self, verb: usize, from: usize, nested: bool, how: &'static str) -> Option<Speaker> {
        let tokens = self.tokens();
        let end = self.end_of(verb + 1, self.line(verb));
        if is_participle(self.word(verb))
            && from < verb
            && (is_caseless(self.word(verb)) || matches!(self.word(verb - 1), "," | "and"))
        {
            return self
                .head(from, verb, how)
                .filter(|speaker| speaker.how != "unnamed" || is_caseless(self.word(verb)));
        }
        // described by X as “…”
        if self.word(verb + 1) == "by" {
            return self.who(verb + 2, end, how);
        }
        let is_part = |n: usize| {
            let token = &tokens[n];
            let is_mark = token.kind == TokenKind::Mark && !matches!(token.text, "-" | "‑" | "’" | "'" | ".");
            (nested || !self.quoted[n]) && !is_mark && !self.is_verb(n) && (!is_break(token.text) || token.is_capital())
        };
        let begin = (from..verb).rev().find(|n| !is_part(*n)).map_or(from, |n| n + 1);
        let mut at = begin;
        // But Lind said
        while at < verb && is_break(self.word(at)) {
            at += 1;
        }
        if (at..verb).any(|n| is_passive(self.word(n))) {
            return None;
        }
        let is_empty =
            (at..verb).all(|n| is_between(self.word(n)) && !tokens[n].is_capital() || is_break(self.word(n)));
        let stop = begin
            .checked_sub(1)
            .filter(|_| begin > from)
            .map_or("", |stop| self.word(stop));
        if is_empty {
            // X, the mayor, said; X came and said; X, who said; or, at the beginning, said X
            return match stop {
                "" => self.behind(verb, end, how),
                "," | "and" | "but" | "und" | "aber" | "et" | "y" | "e" | "и" | "who" | "qui" => {
                    let is_apart =
                        |speaker: &Speaker| speaker.how != "unnamed" || stop == "," && words_of(&speaker.name) <= 4;
                    self.head(from, verb, how).filter(is_apart)
                }
                _ => None,
            };
        }
        if let Some(sex) = (at..verb)
            .rev()
            .find(|n| !is_between(self.word(*n)))
            .and_then(|n| pronoun(self.word(n)))
        {
            return if nested {
                None
            } else {
                self.antecedent(verb - 1, Some(sex))
            };
        }
        // On Monday, in the town, Lind said; „Am Montag sagte Lind“
        if self.phrases.is_link(at) || is_time(self.word(at)) {
            let name = self
                .name_before(verb)
                .filter(|name| name.to <= verb && name.from > at && name.is_person());
            let Some(name) = name else {
                // In English the subject would stand before its verb.
                let may_follow = self.phrases.reading.language != Language::English;
                return self.behind(verb, end, how).filter(|_| may_follow);
            };
            let is_beside = (name.to..verb).all(|n| is_between(self.word(n)));
            let is_subject = is_beside && !self.phrases.is_link(name.from - 1) && !is_time(self.word(name.from));
            return is_subject.then(|| self.phrases.speaker(name.span, how));
        }
        if matches!(stop, "and" | "und" | "et" | "y" | "e" | "и") {
            // Lind and Bek said
            if self
                .name_before(begin)
                .is_some_and(|name| name.sure && name.to + 1 == begin)
            {
                return None;
            }
            // Ada Lind of Rail and Road said
            let whole = self
                .phrases
                .phrase(from, verb, how)
                .filter(|whole| whole.name.is_some() && self.phrases.is_link(whole.to));
            if let Some(whole) = whole.filter(|whole| (whole.to..begin).all(|n| is_break(self.word(n)) || is_part(n))) {
                return Some(whole.speaker);
            }
        }
        if let Some(speaker) = self.adjacent(at, verb, end, how) {
            return Some(speaker);
        }
        self.bare(at, verb).filter(|_| begin == from || stop == ":")
    }

    /// Returns the last name that begins before a token.
    fn name_before(&self, at: usize) -> Option<&Name> {
        let names = &self.phrases.names;
        names
            .partition_point(|name| name.from < at)
            .checked_sub(1)
            .and_then(|n| names.get(n))
    }

    /// Returns one who is called by a word alone: *Police said*, *Minister blames*.
    fn bare(&self, at: usize, verb: usize) -> Option<Speaker> {
        let tokens = self.tokens();
        let words = &tokens[at..verb];
        let first = words.first().filter(|first| first.is_capital() && words.len() <= 3)?;
        let is_odd = |token: &Token<'_>| {
            let word = token.text;
            token.kind != TokenKind::Word
                || is_between(word)
                || is_link(word)
                || is_anyone(word)
                || is_time(word)
                || is_break(word)
        };
        let is_headline = !tokens[verb..]
            .iter()
            .take(REACH)
            .take_while(|token| token.line == first.line)
            .any(|token| token.text == ".");
        let is_many = words
            .last()
            .is_some_and(|last| last.is("police") || last.text.ends_with('s') && !last.text.ends_with("ss"));
        (!words.iter().any(is_odd) && (is_headline || is_many) && first.text.len() > 3)
            .then(|| self.phrases.span_of(at, verb - 1, "unnamed"))
    }

    /// Returns who stands behind a verb: *said X*, *said the mayor, X*, *said a spokesman*.
    fn behind(&self, verb: usize, end: usize, how: &'static str) -> Option<Speaker> {
        let mut at = verb + 1;
        while at < end && (is_between(self.word(at)) || self.is_verb(at)) && !is_determiner(self.word(at)) {
            at += 1;
        }
        // “…,” lamentó.
        let is_alone = self
            .tokens()
            .get(at)
            .is_none_or(|token| at >= end || matches!(token.text, "." | "," | ":" | "،"));
        if is_alone {
            return self.antecedent(verb, None).filter(|_| verb + 1 == at);
        }
        self.who(at, end, how)
    }

    /// Returns who stands behind a word such as *according to*; *laut*, *selon*.
    fn source(&self, word: usize, end: usize, how: &'static str) -> Option<Speaker> {
        // по его словам
        let owner = word.checked_sub(1).map_or("", |owner| self.word(owner));
        if let Some(sex) = owned(owner) {
            return self.antecedent(word, Some(sex));
        }
        let mut at = word + 1;
        while at < end && is_source_link(self.word(at)) {
            at += 1;
        }
        self.who(at, end, how)
    }

    /// Returns who begins with a token: a name, a description with a name beside it, a description, or a pronoun.
    fn who(&self, at: usize, end: usize, how: &'static str) -> Option<Speaker> {
        // dit-elle
        let at =
            at + usize::from(self.word(at) == "-") + 2 * usize::from(self.word(at + 1) == "t" && self.word(at) == "-");
        if let Some(sex) = pronoun(self.word(at)) {
            return self.antecedent(at, Some(sex));
        }
        self.phrases.phrase(at, end, how).map(|phrase| phrase.speaker)
    }

    /// Returns who stands at the head of a sentence, before anything that is told of him.
    fn head(&self, from: usize, end: usize, how: &'static str) -> Option<Speaker> {
        let mut at = from;
        while at < end && (is_break(self.word(at)) || self.quoted[at] || matches!(self.word(at), "," | "—" | "–")) {
            at += 1;
        }
        // On Monday, Ada Lind …
        let is_small = self.tokens().get(at + 1).is_some_and(|next| !next.is_capital());
        if self.phrases.is_link(at) || is_doing(self.word(at)) && is_small {
            at = (at..end.min(at + 20)).find(|n| self.word(*n) == ",")? + 1;
        }
        if self.is_verb(at) && is_caseless(self.word(at)) {
            return self.behind(at, end, how);
        }
        if let Some(sex) = pronoun(self.word(at)) {
            return self.antecedent(at, Some(sex));
        }
        self.phrases.phrase(at, end, how).map(|phrase| phrase.speaker)
    }

    /// Returns the one whom a pronoun means: the head of the sentence before, or the only one named in it.
    fn antecedent(&self, at: usize, sex: Option<Sex>) -> Option<Speaker> {
        let line = self.line(at);
        let own = self.begin_of(at);
        let before = self.among(own, at, sex);
        let mut end = own;
        let mut found = before?;
        for _ in 0..SENTENCES {
            if found.is_some() || end == 0 || line.saturating_sub(self.line(end - 1)) > LINES {
                break;
            }
            let from = self.begin_of(end - 1).min(end - 1);
            found = self.among(from, end, sex)?;
            end = from;
        }
        found.map(|speaker| Speaker {
            how: "pronoun",
            ..speaker
        })
    }

    /// Returns the one person of a sentence whom a pronoun in the next one means: nothing where there are several, nobody where there is none.
    fn among(&self, from: usize, end: usize, sex: Option<Sex>) -> Option<Option<Speaker>> {
        let told = self.told.iter().rfind(|(beside, _)| *beside < end);
        if let Some((_, speaker)) = told.filter(|(beside, _)| *beside >= from) {
            return Some(Some(speaker.clone()));
        }
        let first = self.phrases.names.partition_point(|name| name.from < from);
        let names = || self.phrases.names[first..].iter().take_while(|name| name.from < end);
        // Speaking beside Bek, Lind said
        let says = |name: &&Name| {
            name.is_person() && is_saying(self.word(name.to)) && !self.quoted[name.from] && name.to < end
        };
        let apart = |name: &&Name| name.from == from || self.word(name.from - 1) == ",";
        if let Some(name) = names().find(|name| says(name) && apart(name)) {
            return Some(Some(self.phrases.speaker(name.span, "pronoun")));
        }
        let mut people =
            names().filter(|name| name.is_person() && !self.quoted[name.from] && self.suits(name.from, sex));
        let Some(person) = people.next() else { return Some(None) };
        let is_other = |other: &Name| {
            let (one, other) = (
                self.phrases.reading.slice(person.span),
                self.phrases.reading.slice(other.span),
            );
            !one.ends_with(other) && !other.ends_with(one)
        };
        let is_own = self.tokens()[person.to - 1].end > person.span.end.get();
        let is_head = !is_own && self.head_is(person.from, from);
        let is_one = person.kind == Some(EntityKind::Person) && !people.any(is_other);
        (is_head || is_one).then(|| Some(self.phrases.speaker(person.span, "pronoun")))
    }

    /// Tells whether nothing but titles stands before a name at the beginning of a sentence.
    fn head_is(&self, name: usize, from: usize) -> bool {
        let lead = &self.tokens()[from.min(name)..name];
        lead.len() <= 8
            && !lead.iter().any(|token| {
                is_link(token.text) || is_saying(token.text) || is_break(token.text) && !token.is_capital()
            })
    }

    /// Tells whether the title before a name allows the pronoun.
    fn suits(&self, name: usize, sex: Option<Sex>) -> bool {
        let before = |back: usize| name.checked_sub(back).map_or("", |at| self.word(at));
        let word = if before(1) == "." { before(2) } else { before(1) };
        sex.is_none() || title(word).is_none_or(|told| Some(told) == sex)
    }

    /// Returns where the sentence ends that goes on from a token, at most [`REACH`] further; the end is not part of it.
    fn end_of(&self, at: usize, line: u32) -> usize {
        let most = (at + REACH).min(self.tokens().len());
        (at..most)
            .find(|n| self.line(*n) != line || self.ends_sentence(*n) || self.quoted[*n])
            .unwrap_or(most)
    }

    /// Returns where the sentence begins that a token is in, at most [`REACH`] before.
    fn begin_of(&self, at: usize) -> usize {
        let line = self.line(at);
        let least = at.saturating_sub(REACH);
        (least..at)
            .rev()
            .find(|n| self.line(*n) != line || self.ends_sentence(*n))
            .map_or(least, |n| n + 1)
    }

    /// Tells whether a token is the last one of a sentence of the story, or of a part of it that could be one.
    fn ends_sentence(&self, at: usize) -> bool {
        if self.quoted[at] {
            // “We knew.” Lind left: the mark ends the sentence.
            let is_close = self.quoted.get(at + 1).is_none_or(|next| !next);
            return is_close && self.phrases.sentence(at) != self.phrases.sentence(at + 1);
        }
        self.word(at) == ";" || self.phrases.sentence(at) != self.phrases.sentence(at + 1)
    }
}

fn words_of(name: &str) -> usize {
    name.split(' ').count()
}

fn carried(speaker: Speaker) -> Speaker {
    Speaker {
        how: "carried",
        ..speaker
    }
}

/// Tells whether what stands between two quotations leads on to the second: it ends in a comma, a colon or a dash.
fn ends_open(between: &[Token<'_>]) -> bool {
    between
        .last()
        .is_some_and(|last| matches!(last.text, "," | ":" | "—" | "–" | "-" | "،"))
}
