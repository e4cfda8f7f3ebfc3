//! What a person should know of files that wait on Collate before merging them: which are copies of one another, and which speak in the
//! name of whoever works here. It refuses nothing.

use std::rc::Rc;

use super::state::Incoming;
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, RecordId, Shared, copied};

/// Adds to the files from `first` on what is to be said of them beside the open casebook and the other files.
pub fn tell(ours: &Casebook, me: &RecordId, files: &mut [Incoming], first: usize) {
    let held: Vec<Rc<Casebook>> = files.iter().map(|file| Rc::clone(&file.casebook)).collect();
    let books: Vec<&Casebook> = std::iter::once(ours).chain(held.iter().map(Rc::as_ref)).collect();
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    for copy in copied(&books) {
        // The casebook that is open is the first; it is not a file, and its own work is expected in others.
        let (Some(place), of) = (copy.book.checked_sub(1), copy.of.checked_sub(1)) else {
            continue;
        };
        let file = of.and_then(|of| names.get(of)).cloned().unwrap_or_default();
        let what = match copy.what {
            Shared::Makers(count) => ProblemKind::CopiedRecords { count, file },
            Shared::Work(_) if of.is_none() => continue,
            Shared::Work(person) => ProblemKind::CopiedFile {
                person: books
                    .get(copy.book)
                    .and_then(|book| book.annotator(&person))
                    .unwrap_or(person.as_str())
                    .to_owned(),
                file,
            },
        };
        add(files, place, what);
    }
    let count_of = |book: &Casebook, is_new: &dyn Fn(&RecordId, &crate::core::model::RevisionId) -> bool| {
        let all = book
            .records()
            .iter()
            .flat_map(|(id, r)| r.known().iter().map(move |k| (id, k)));
        all.filter(|(record, (id, r))| r.author == *me && is_new(record, id))
            .count()
    };
    // Whoever has done nothing here yet may well bring their own work.
    if count_of(ours, &|record, _| record != me) == 0 {
        return;
    }
    for (n, book) in held.iter().enumerate().skip(first) {
        let is_new = |record: &RecordId, id: &_| ours.record(record).is_none_or(|r| !r.known().contains_key(id));
        let count = count_of(book, &is_new);
        if count > 0 {
            add(files, n, ProblemKind::InYourName { count });
        }
    }
}

fn add(files: &mut [Incoming], place: usize, what: ProblemKind) {
    let Some(file) = files.get_mut(place) else { return };
    let problem = Problem::of_file(&file.name, what);
    if !file.problems.contains(&problem) {
        Rc::make_mut(&mut file.problems).push(problem);
    }
}
