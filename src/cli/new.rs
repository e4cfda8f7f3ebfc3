//! `variorum new`: articles into a casebook.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::Outcome;
use super::files::{Ended, FileError, author, is_refusal, name, now_ms, read, say, write};
use crate::app::action::FileBytes;
use crate::app::loading;
use crate::core::format::article::{Lent, Wish};
use crate::core::format::casebook;
use crate::core::model::{Casebook, Clock, Content, RecordId, RecordState, Source, Title, default_codebook};

pub(super) fn new(articles: &[PathBuf], output: &Path, title: Option<String>) -> Ended {
    let mut book = Casebook::default();
    for revision in default_codebook() {
        book.insert(Rc::new(revision));
    }
    let clock = Clock {
        ms: now_ms(),
        counter: 0,
    };
    let mut files = Vec::new();
    for path in articles {
        files.push(FileBytes {
            name: name(path),
            bytes: read(path)?.into(),
        });
    }
    let loading = loading::load(files, &book, Wish::default(), Lent::natively());
    let refused = loading.problems.iter().any(is_refusal);
    say(&loading.problems);
    let first = loading.new.first().map(|new| (new.text.id(), new.card.title.clone()));
    for new in loading.new {
        // The folder in which an article lay is nobody's business.
        let card = Source {
            file: file_name(Path::new(&new.card.file)),
            ..new.card
        };
        put(
            &mut book,
            &RecordId::of_source(new.text.id()),
            Content::Source(card),
            clock,
        );
        book.insert_text(new.text);
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
