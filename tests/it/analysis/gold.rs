//! The test texts with their marks. Reads the marks and refuses those that are malformed; judges nothing.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// What a mark says about its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Number,
    Date,
    Quotation,
    Person,
    Place,
    Organisation,
    OtherName,
    Furniture,
    Credit,
    Wire,
}

/// The letter of each mark, the attributes that it may have, and one of which it must have: none where the list is empty.
const MARKS: &[(&str, Mark, &[&str], &[&str])] = &[
    (
        "n",
        Mark::Number,
        &["is", "low", "high", "approx", "unit", "kind", "any"],
        &["is", "low", "high", "any"],
    ),
    ("d", Mark::Date, &["on", "from", "to", "any"], &["on", "from", "any"]),
    ("q", Mark::Quotation, &["by", "speaker", "cont", "any"], &[]),
    ("p", Mark::Person, &["id"], &["id"]),
    ("g", Mark::Place, &["id"], &["id"]),
    ("o", Mark::Organisation, &["id"], &["id"]),
    ("x", Mark::OtherName, &[], &[]),
    ("f", Mark::Furniture, &[], &[]),
    ("m", Mark::Credit, &[], &[]),
    ("w", Mark::Wire, &["id"], &["id"]),
];

/// A marked stretch of a text.
#[derive(Debug, Clone)]
pub struct Marked {
    pub mark: Mark,
    /// In bytes of the text.
    pub span: Range<usize>,
    attributes: Vec<(String, String)>,
}

impl Marked {
    /// Returns an attribute; the empty string for one without a value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Tells whether anything, or nothing, may be found here.
    pub fn is_open(&self) -> bool {
        self.get("any").is_some()
    }

    /// Tells whether `found` is one of the values that the attribute, or else its short form, allows; nothing is the empty value.
    pub fn allows(&self, name: &str, short: &str, found: &str) -> bool {
        let values = self.get(name).or_else(|| self.get(short)).unwrap_or_default();
        values.split('|').any(|value| value == found)
    }

    /// Returns the first value of the attribute, or else of its short form; the empty string where there is none.
    pub fn value(&self, name: &str, short: &str) -> &str {
        let values = self.get(name).or_else(|| self.get(short)).unwrap_or_default();
        values.split('|').next().unwrap_or_default()
    }

    /// Tells whether it names someone or something.
    pub fn is_name(&self) -> bool {
        matches!(self.mark, Mark::Person | Mark::Place | Mark::Organisation)
    }
}

/// A test text.
#[derive(Debug, Clone)]
pub struct Article {
    pub id: String,
    pub language: String,
    pub date: String,
    pub event: String,
    pub outlet: String,
    pub text: String,
    pub sentences: Vec<Range<usize>>,
    /// In the order of their ends.
    pub marked: Vec<Marked>,
}

impl Article {
    /// Returns what is marked so.
    pub fn of(&self, mark: Mark) -> Vec<&Marked> {
        self.marked.iter().filter(|marked| marked.mark == mark).collect()
    }

    /// Returns its furniture.
    pub fn furniture(&self) -> Vec<Range<usize>> {
        self.of(Mark::Furniture)
            .iter()
            .map(|marked| marked.span.clone())
            .collect()
    }

    /// Returns the words of a span; nothing where it does not lie on characters.
    pub fn slice(&self, span: &Range<usize>) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Returns the places of the words of the story in a span: where each begins, in bytes, furniture left out.
    pub fn words(&self, span: &Range<usize>) -> Vec<usize> {
        let furniture = self.furniture();
        let mut found = Vec::new();
        let mut before = false;
        for (at, c) in self.slice(span).char_indices() {
            let at = span.start + at;
            if c.is_alphanumeric() && !before && !furniture.iter().any(|piece| piece.contains(&at)) {
                found.push(at);
            }
            before = c.is_alphanumeric();
        }
        found
    }
}

/// Returns the folder of the texts.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/analysis")
}

/// Reads all texts, in the order of their names.
///
/// Panics with file and line where one is malformed.
pub fn articles() -> Vec<Article> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder of the texts is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let raw = std::fs::read_to_string(path).expect("it is text");
            let article = parse(&name, &raw).unwrap_or_else(|problem| panic!("{problem}"));
            assert_eq!(
                format!("{}.txt", article.id),
                name,
                "the id is not the name of the file"
            );
            article
        })
        .collect()
}

/// Reads one text; the problem is `file:line: what`.
pub fn parse(file: &str, raw: &str) -> Result<Article, String> {
    let (head, body) = raw
        .split_once("\n\n")
        .ok_or_else(|| format!("{file}:1: no empty line after the header"))?;
    let mut header = Vec::new();
    for (n, line) in head.lines().enumerate() {
        let pair = line.strip_prefix("# ").and_then(|rest| rest.split_once(": "));
        header.push(pair.ok_or_else(|| format!("{file}:{}: no header line", n + 1))?);
    }
    let field = |name: &str| {
        let value = header
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, value)| (*value).to_owned());
        value.ok_or_else(|| format!("{file}:1: no {name} in the header"))
    };
    let mut reader = Reader {
        line: head.lines().count() + 2,
        ..Reader::default()
    };
    reader
        .body(body.trim_end())
        .map_err(|(line, what)| format!("{file}:{line}: {what}"))?;
    let mut article = Article {
        id: field("id")?,
        language: field("language")?,
        date: field("date")?,
        event: field("event")?,
        outlet: field("outlet")?,
        text: reader.text,
        sentences: Vec::new(),
        marked: reader.marked,
    };
    let cuts = reader.cuts;
    sentences(&mut article, &cuts).map_err(|(line, what)| format!("{file}:{line}: {what}"))?;
    for quotation in article.of(Mark::Quotation) {
        let named = |id: &str| article.marked.iter().any(|m| m.is_name() && m.get("id") == Some(id));
        if let Some(id) = quotation.get("by").filter(|id| !named(id)) {
            return Err(format!("{file}:1: nobody has the id {id} that a quotation is by"));
        }
    }
    Ok(article)
}

/// A problem with its line.
type Problem = (usize, String);

/// Reads a body from its start to its end.
/// A mark that is open: which, where in the text it began, and its attributes.
type OpenMark = (&'static str, Mark, usize, Vec<(String, String)>);

#[derive(Default)]
struct Reader {
    text: String,
    marked: Vec<Marked>,
    /// The marks that are open: which, where in the text they began, and their attributes.
    open: Vec<OpenMark>,
    /// Where sentences end, each with its line.
    cuts: Vec<(usize, usize)>,
    line: usize,
}

impl Reader {
    fn body(&mut self, body: &str) -> Result<(), Problem> {
        let mut rest = body;
        while let Some(c) = rest.chars().next() {
            let taken = match c {
                '<' => {
                    let end = rest.find('>').ok_or_else(|| self.problem("a tag without an end"))?;
                    self.tag(&rest[1..end])?;
                    end + 1
                }
                '>' => return Err(self.problem("an end without a tag")),
                '¦' => {
                    self.cuts.push((self.text.len(), self.line));
                    c.len_utf8()
                }
                _ => {
                    self.line += usize::from(c == '\n');
                    self.text.push(c);
                    c.len_utf8()
                }
            };
            rest = &rest[taken..];
        }
        match self.open.last() {
            Some((letter, ..)) => Err(self.problem(&format!("<{letter}> is never closed"))),
            None => Ok(()),
        }
    }

    fn problem(&self, what: &str) -> Problem {
        (self.line, what.to_owned())
    }

    fn tag(&mut self, tag: &str) -> Result<(), Problem> {
        if let Some(closed) = tag.strip_prefix('/') {
            let Some((letter, mark, start, attributes)) = self.open.pop() else {
                return Err(self.problem(&format!("</{closed}> closes nothing")));
            };
            if letter != closed {
                return Err(self.problem(&format!("</{closed}> closes <{letter}>")));
            }
            let words = &self.text[start..];
            if words.trim().is_empty() || mark != Mark::Furniture && words.trim() != words {
                return Err(self.problem(&format!("<{letter}> has white space at an end")));
            }
            let span = start..self.text.len();
            self.marked.push(Marked { mark, span, attributes });
            return Ok(());
        }
        let (letter, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let Some(&(letter, mark, allowed, needed)) = MARKS.iter().find(|(l, ..)| *l == letter) else {
            return Err(self.problem(&format!("<{letter}> is no mark")));
        };
        let attributes = attributes(rest).ok_or_else(|| self.problem(&format!("<{tag}> has malformed attributes")))?;
        for (name, value) in &attributes {
            if !allowed.contains(&name.as_str()) {
                return Err(self.problem(&format!("<{letter}> has no attribute {name}")));
            }
            let is_number = |value: &str| {
                let digits = value.strip_prefix('-').unwrap_or(value);
                digits.chars().all(|c| c.is_ascii_digit() || c == '.')
            };
            let good = match name.as_str() {
                "is" | "low" | "high" => value.split('|').all(is_number),
                "on" | "from" | "to" => value
                    .split('|')
                    .all(|day| variorum::core::analysis::reading::day(day).is_some()),
                _ => true,
            };
            if !good {
                return Err(self.problem(&format!("{name}={value} is no value of <{letter}>")));
            }
        }
        let has = |name: &&str| attributes.iter().any(|(n, _)| n == name);
        if !needed.is_empty() && !needed.iter().any(has) || has(&"from") != has(&"to") {
            return Err(self.problem(&format!("<{letter}> lacks an attribute")));
        }
        self.open.push((letter, mark, self.text.len(), attributes));
        Ok(())
    }
}

/// Reads `a=b c="d e" f`.
fn attributes(mut rest: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
        if rest.is_empty() {
            return Some(found);
        }
        if end == 0 {
            return None;
        }
        let (name, after) = rest.split_at(end);
        let value;
        if let Some(quoted) = after.strip_prefix("=\"") {
            (value, rest) = quoted.split_once('"')?;
        } else if let Some(plain) = after.strip_prefix('=') {
            (value, rest) = plain.split_at(plain.find(' ').unwrap_or(plain.len()));
        } else {
            (value, rest) = ("", after);
        }
        found.push((name.to_owned(), value.to_owned()));
    }
}

/// Puts the sentences of an article: each from the first character of the story after the one before, up to its cut.
fn sentences(article: &mut Article, cuts: &[(usize, usize)]) -> Result<(), Problem> {
    let furniture = article.furniture();
    let is_story = |at: usize, c: char| !c.is_whitespace() && !furniture.iter().any(|piece| piece.contains(&at));
    let first = |from: usize, to: usize| {
        let mut chars = article.text[from..to].char_indices();
        chars.find(|(at, c)| is_story(from + at, *c)).map(|(at, _)| from + at)
    };
    let mut found = Vec::new();
    let mut before = 0;
    for &(cut, line) in cuts {
        let start = first(before, cut).ok_or_else(|| (line, "a sentence without words".to_owned()))?;
        found.push(start..cut);
        before = cut;
    }
    if first(before, article.text.len()).is_some() {
        let line = cuts.last().map_or(1, |(_, line)| *line);
        return Err((line, "the story goes on after the last sentence".to_owned()));
    }
    article.sentences = found;
    Ok(())
}
