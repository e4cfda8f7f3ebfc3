//! Coverage: on how many questions each source says something, and where it is the only one. It counts what is recorded and judges nothing.

use super::matrix::Line;
use super::view::Cell;
use crate::core::model::RecordId;
use crate::core::text::TextId;

/// What one source has on some questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The source.
    pub source: TextId,
    /// On how many it says something.
    pub says: usize,
    /// On how many it was read and is silent.
    pub silent: usize,
    /// For how many nobody checked it.
    pub unchecked: usize,
    /// Where no other source says anything.
    pub alone: Vec<Alone>,
}

/// A question on which one source only says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alone {
    /// The comparison.
    pub comparison: RecordId,
    /// Its number.
    pub number: usize,
    /// Its question.
    pub question: String,
    /// Whether every other source was checked.
    pub is_certain: bool,
}

/// Returns what each source has on these questions, in the order of the cells.
#[must_use]
pub fn coverage(lines: &[&Line]) -> Vec<Coverage> {
    let mut all: Vec<Coverage> = Vec::new();
    for line in lines {
        let answers = line.cells.iter().filter(|(_, _, cell)| matches!(cell, Cell::Says(_)));
        let is_alone = answers.count() == 1;
        for (n, (source, _, cell)) in line.cells.iter().enumerate() {
            if all.len() <= n {
                all.push(Coverage {
                    source: *source,
                    says: 0,
                    silent: 0,
                    unchecked: 0,
                    alone: Vec::new(),
                });
            }
            let Some(own) = all.get_mut(n) else { continue };
            match cell {
                Cell::Silent => own.silent += 1,
                Cell::NotChecked => own.unchecked += 1,
                Cell::Says(_) => {
                    own.says += 1;
                    if is_alone {
                        own.alone.push(Alone {
                            comparison: line.id.clone(),
                            number: line.number,
                            question: line.comparison.question.clone(),
                            is_certain: line.unchecked() == 0,
                        });
                    }
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::matrix::lines;
    use crate::app::view::Derived;

    #[test]
    fn each_cell_counts_once() {
        for sample in crate::app::sample::list() {
            let book = crate::app::sample::casebook(sample.id).unwrap();
            let derived = Derived::of(&book, None);
            let lines = lines(&book, &derived);
            let all: Vec<&Line> = lines.iter().map(AsRef::as_ref).collect();
            let counted = coverage(&all);
            assert_eq!(counted.iter().map(|one| one.source).collect::<Vec<_>>(), derived.order);
            for one in &counted {
                assert_eq!(one.says + one.silent + one.unchecked, lines.len(), "{}", sample.id);
                assert!(one.alone.len() <= one.says);
            }
            let unchecked: usize = lines.iter().map(|line| line.unchecked()).sum();
            assert_eq!(counted.iter().map(|one| one.unchecked).sum::<usize>(), unchecked);
        }
        assert!(coverage(&[]).is_empty());
    }

    #[test]
    fn it_stands_instead_of_the_cells() {
        use crate::app::matrix::{Arrange, Arrangement};
        let mut table = Arrangement::default();
        for (change, shown) in [
            (Arrange::Values(true), (true, false)),
            (Arrange::Coverage, (true, true)),
            (Arrange::Values(true), (true, false)),
            (Arrange::Values(false), (false, false)),
        ] {
            table.change(change, &[]);
            assert_eq!((table.values, table.coverage), shown);
        }
    }

    #[test]
    fn who_is_alone_is_told_and_whether_that_is_certain() {
        let list = crate::app::sample::list();
        let id = list.iter().map(|sample| sample.id).find(|id| id.contains("footbridge"));
        let book = crate::app::sample::casebook(id.unwrap()).unwrap();
        let derived = Derived::of(&book, None);
        let mut lines = lines(&book, &derived);
        // Only the Courier has heard of the inspection; all others were checked.
        let alone = |lines: &[std::rc::Rc<Line>]| {
            let all: Vec<&Line> = lines.iter().map(AsRef::as_ref).collect();
            let all = coverage(&all);
            let of = |one: &Coverage| {
                one.alone
                    .iter()
                    .map(|a| (a.question.clone(), a.is_certain))
                    .collect::<Vec<_>>()
            };
            all.iter().map(of).collect::<Vec<_>>()
        };
        let warned = ("Had anyone warned about the weight?".to_owned(), true);
        let told = alone(&lines);
        assert!(told[0].contains(&warned), "{told:?}");
        let line = lines
            .iter_mut()
            .find(|line| line.comparison.question == warned.0)
            .unwrap();
        let cell = std::rc::Rc::make_mut(line)
            .cells
            .iter_mut()
            .find(|(_, _, cell)| *cell == Cell::Silent);
        cell.unwrap().2 = Cell::NotChecked;
        assert!(alone(&lines)[0].contains(&(warned.0, false)));
    }
}
