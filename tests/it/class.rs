//! A class of thirty: every file is read whole, all of them become one in any order, and only what was written twice is in conflict.

use variorum::core::format::casebook::{Limits, read, write};
use variorum::core::model::Casebook;

use crate::made::{CONFLICTS, class};

const NOW: u64 = 1_800_000_000_000;

fn parse(name: &str, bytes: &[u8]) -> Casebook {
    let (parsed, problems) = read(bytes, name, &Casebook::default(), NOW, Limits::default());
    assert_eq!(problems, [], "{name}");
    let parsed = parsed.unwrap_or_else(|| panic!("{name} is a file"));
    assert_eq!(parsed.quarantined, 0, "{name}");
    parsed.casebook
}

#[test]
fn thirty_files_become_one() {
    let (teacher, students) = class(30);
    if let Ok(folder) = std::env::var("VARIORUM_WRITTEN") {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        for (name, bytes) in students
            .iter()
            .chain([&("teacher.variorum.json".to_owned(), teacher.clone())])
        {
            std::fs::write(format!("{folder}/{name}"), bytes).expect("the file can be written");
        }
    }
    let books: Vec<Casebook> = students.iter().map(|(name, bytes)| parse(name, bytes)).collect();
    let mut all = parse("teacher", &teacher);
    let claims: usize = books.iter().map(|book| book.claims().count()).sum();
    for book in &books {
        all.merge(book);
    }
    assert_eq!(all.claims().count(), claims, "nobody's claim is anybody else's");
    assert_eq!(all.conflicts().count(), CONFLICTS);
    let mut backwards = parse("teacher", &teacher);
    for book in books.iter().rev().chain(&books) {
        backwards.merge(book);
    }
    assert!(
        write(&backwards) == write(&all),
        "the order and a second time make no difference"
    );
}
