//! `variorum new`: articles into a casebook.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::Outcome;
use super::files::{Ended, FileError, author, is_refusal, name, now_ms, read, say, write};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::format::{casebook, txt};
use crate::core::model::{Casebook, Clock, Content, RecordId, RecordState, Source, Title, default_codebook};
use crate::core::text::{TextId, decode_natively};

pub(super) fn new(articles: &[PathBuf], output: &Path, title: Option<String>) -> Ended {
    let mut book = Casebook::default();
    for revision in default_codebook() {
        book.insert(Rc::new(revision));
    }
    let mut refused = false;
    let mut order = 0;
    let mut first: Option<(TextId, String)> = None;
    let clock = Clock {
        ms: now_ms(),
        counter: 0,
    };
    for path in articles {
        let (article, mut problems) = txt::parse(&read(path)?, &name(path), None, decode_natively);
        if let Some(article) = article {
            let id = article.text.id();
            if book.source(id).is_some() {
                problems.push(Problem::of_file(&name(path), ProblemKind::SameText));
            } else {
                let card = Source::from_guess(&article, &file_name(path), order);
                first.get_or_insert_with(|| (id, card.title.clone()));
                order += 1;
                put(&mut book, &RecordId::of_source(id), Content::Source(card), clock);
                book.insert_text(Rc::new(article.text));
            }
        }
        refused |= problems.iter().any(is_refusal);
        say(&problems);
    }
    let Some((first, headline)) = first else {
        return Err(FileError::Nothing("none of the articles could be read".into()));
    };
    // The id follows from the first text: two casebooks made of the same articles are one when they are merged.
    let record = RecordId::new(&format!("urn:variorum:casebook:{}", first.short()));
    let title = title.unwrap_or(headline);
    put(
        &mut book,
        &record,
        Content::Casebook(Title {
            title,
            created_ms: clock.ms,
        }),
        clock,
    );
    write(output, &casebook::write(&book))?;
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}

fn put(book: &mut Casebook, record: &RecordId, content: Content, clock: Clock) {
    let revision = book.revise(record, RecordState::Live(content), &author(), clock);
    book.insert(Rc::new(revision));
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default()
}
