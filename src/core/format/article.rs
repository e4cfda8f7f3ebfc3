//! From the bytes of a file, whatever its format, to the articles in it: each with its frozen text, what its parts were, and what the
//! file says of it. It refuses nothing silently: what is not read is a problem with its place.

use super::card::{CardGuess, Guess, card_guess};
use super::html::{self, ParseHtml};
use super::packed::{self, Body, Form, Limits, Piece};
use super::problem::{Problem, ProblemKind};
use crate::core::model::{Origin, Part, PartKind, Source, SourceKind};
use crate::core::text::{Decided, Decode, FrozenText, Span, TextProblem, freeze};

/// What a host lends: its decoder of legacy encodings and its parser of HTML. The page lends the browser's, so that neither is shipped.
#[derive(Debug, Clone, Copy)]
pub struct Lent {
    /// Decodes bytes.
    pub decode: Decode,
    /// Parses HTML.
    pub html: ParseHtml,
}

impl Lent {
    /// Lends the native decoder and parser.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn natively() -> Self {
        Self {
            decode: crate::core::text::decode_natively,
            html: html::parse_natively,
        }
    }
}

/// How much of a page is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// The article, as far as it can be told from what stands around it.
    #[default]
    Article,
    /// Everything that can be seen.
    Whole,
}

/// What a person wants to be read otherwise than the program would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wish<'a> {
    /// The encoding.
    pub label: Option<&'a str>,
    /// How much of a page.
    pub extent: Extent,
}

/// Something that a file says of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The field of the card: `title`, `outlet`, `date`, `author`, `address`, `language` or `kind`.
    pub name: &'static str,
    /// What it says.
    pub value: String,
    /// The word for what says it, such as `json-ld` or `mail-header`.
    pub from: &'static str,
}

/// What a stretch of a text was in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartSpan {
    /// The stretch, in bytes of the text.
    pub span: Span,
    /// What it was.
    pub kind: PartKind,
    /// Where a link led.
    pub address: String,
}

/// An article as its file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedArticle {
    /// The name of its file; of one of several in a file, with its place there.
    pub name: String,
    /// Its text.
    pub text: FrozenText,
    /// The WHATWG name of the encoding of its bytes; empty where they have none of their own.
    pub encoding: &'static str,
    /// By what right that encoding was taken.
    pub how: Decided,
    /// The format.
    pub form: Form,
    /// How much of a page was taken, where it came from one.
    pub extent: Option<Extent>,
    /// What its parts were.
    pub parts: Vec<PartSpan>,
    /// What the file says of it.
    pub fields: Vec<Field>,
}

/// Reads the articles of a file.
#[must_use]
pub fn articles(bytes: &[u8], name: &str, wish: Wish<'_>, lent: Lent) -> (Vec<ParsedArticle>, Vec<Problem>) {
    let (pieces, mut problems) = packed::unpack(name, bytes, wish.label, lent.decode, Limits::default());
    let mut articles = Vec::new();
    for piece in pieces {
        articles.extend(article(piece, wish, lent, &mut problems));
    }
    (articles, problems)
}

fn article(piece: Piece, wish: Wish<'_>, lent: Lent, problems: &mut Vec<Problem>) -> Option<ParsedArticle> {
    let Piece {
        name,
        form,
        body,
        mut fields,
        encoding,
    } = piece;
    let mut say = |what| problems.push(Problem::of_file(&name, what));
    let (text, parts, encoding, how, extent) = match body {
        Body::Text { text, parts } => {
            let (encoding, how) = encoding.unwrap_or(("", Decided::Valid));
            (text, parts, encoding, how, None)
        }
        Body::Bytes { bytes, charset } => {
            let is_html = form == Form::Html;
            let declared = charset.or_else(|| is_html.then(|| html::charset(&bytes)).flatten());
            // What a table carries was decoded with the table.
            let label = if encoding.is_some() { Some("UTF-8") } else { wish.label };
            let frozen = match decoded(&bytes, label, declared.as_deref(), lent.decode) {
                Ok(frozen) => frozen,
                Err(what) => {
                    say(what);
                    return None;
                }
            };
            let notes = frozen.problems;
            let is_long = |note: &TextProblem| matches!(note, TextProblem::LongLine);
            for note in notes.into_iter().filter(|note| !(is_html && is_long(note))) {
                say(note.into());
            }
            if is_html {
                let page = html::read(&(lent.html)(frozen.text.as_str()), wish.extent);
                for doubt in page.doubts {
                    say(match doubt {
                        "no-article" => ProblemKind::NoArticle,
                        "cut-off" => ProblemKind::PageCutOff,
                        _ => ProblemKind::Teaser,
                    });
                }
                fields.extend(page.fields);
                (page.text, page.parts, frozen.encoding, frozen.how, Some(page.extent))
            } else {
                (
                    frozen.text.as_str().to_owned(),
                    Vec::new(),
                    frozen.encoding,
                    frozen.how,
                    None,
                )
            }
        }
    };
    if text.trim().is_empty() {
        say(ProblemKind::Empty);
        return None;
    }
    Some(ParsedArticle {
        text: FrozenText::new(text),
        name,
        encoding,
        how,
        form,
        extent,
        parts,
        fields,
    })
}

/// Decodes a text: as a person chose, else as UTF-8 where it can be nothing else, else as its file declares where that gives no doubt,
/// else as it looks. Pages are saved again as UTF-8 and go on declaring what they were.
fn decoded(
    bytes: &[u8],
    chosen: Option<&str>,
    declared: Option<&str>,
    decode: Decode,
) -> Result<crate::core::text::Frozen, ProblemKind> {
    let is_unicode = || !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    if chosen.is_none()
        && let Some(label) = declared.filter(|_| !is_unicode())
        && let Ok(frozen) = freeze(bytes, Some(label), decode)
        && !frozen
            .problems
            .iter()
            .any(|note| matches!(note, TextProblem::Undecodable { .. }))
    {
        return Ok(crate::core::text::Frozen {
            how: Decided::Declared,
            ..frozen
        });
    }
    freeze(bytes, chosen, decode).map_err(ProblemKind::from)
}

impl ParsedArticle {
    /// Returns the card, filled in from what the file says and else from what the text shows.
    #[must_use]
    pub fn card(&self, order: u32) -> Source {
        let guessed = card_guess(&self.text);
        let mut origins = Vec::new();
        let mut take = |name: &'static str, guess: &Option<Guess>| {
            let said = self
                .fields
                .iter()
                .find(|field| field.name == name && !field.value.trim().is_empty());
            let (value, from) = match (said, guess) {
                (Some(field), _) => (field.value.trim(), field.from),
                (None, Some(guess)) => (guess.value.as_str(), guess.from),
                (None, None) => return String::new(),
            };
            origins.push(Origin {
                field: name.to_owned(),
                from: from.to_owned(),
            });
            value.to_owned()
        };
        let CardGuess {
            title,
            outlet,
            date,
            author,
            address,
            language,
            kind,
        } = &guessed;
        let mut card = Source {
            title: take("title", title),
            outlet: take("outlet", outlet),
            date: take("date", date),
            author: take("author", author),
            address: take("address", address),
            language: take("language", language),
            kind: SourceKind::from_word(&take("kind", kind)).unwrap_or_default(),
            file: self.name.clone(),
            encoding: self.encoding.to_owned(),
            order,
            ..Source::default()
        };
        let how = if self.encoding.is_empty() { "" } else { self.how.word() };
        let taken = match self.extent {
            Some(Extent::Article) => "article",
            Some(Extent::Whole) => "page",
            None => self.form.word(),
        };
        for (field, from) in [("encoding", how), ("text", taken)] {
            if !from.is_empty() {
                origins.push(Origin {
                    field: field.to_owned(),
                    from: from.to_owned(),
                });
            }
        }
        card.origins = origins;
        card.structure = self.parts.iter().filter_map(|part| self.part(part)).collect();
        card
    }

    fn part(&self, part: &PartSpan) -> Option<Part> {
        Some(Part {
            start: self.text.code_point_from_byte(part.span.start)?,
            end: self.text.code_point_from_byte(part.span.end)?,
            kind: part.kind,
            address: part.address.clone(),
        })
    }
}
