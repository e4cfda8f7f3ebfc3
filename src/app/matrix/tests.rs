//! Tests of how the table is arranged.

use super::*;
use crate::app::view::cell;
use proptest::prelude::*;

fn source(n: u8) -> TextId {
    TextId::of(&n.to_string())
}

fn who(n: u128) -> RecordId {
    RecordId::random(n)
}

/// Returns a line with a cell for each sign of `cells`: a letter for the position that it says, `-` silent, `?` not checked.
fn line(number: usize, cells: &str, change: impl FnOnce(&mut Line)) -> Rc<Line> {
    let cell = |(n, sign): (usize, char)| {
        let cell = match sign {
            '-' => Cell::Silent,
            '?' => Cell::NotChecked,
            letter => Cell::Says(vec![(letter as usize, String::new(), letter.to_string())]),
        };
        (source(u8::try_from(n).unwrap()), String::new(), cell)
    };
    let mut line = Line {
        id: who(number as u128),
        number,
        comparison: Comparison::default(),
        cells: cells.chars().enumerate().map(cell).collect(),
        evidence: Vec::new(),
        people: Vec::new(),
        changed_ms: 0,
    };
    change(&mut line);
    Rc::new(line)
}

fn lines() -> Vec<Rc<Line>> {
    use ComparisonKind::{Date, Number, Who};
    vec![
        line(1, "ab-", |l| {
            l.comparison.question = "beta".into();
            l.comparison.kinds = vec![Number, Who];
            l.comparison.verdict = Some(Verdict::Tension);
            l.comparison.severity = 2;
            l.people = vec![who(100)];
            l.changed_ms = 30;
        }),
        line(2, "aa?", |l| {
            l.comparison.question = "Alpha".into();
            l.comparison.kinds = vec![Date];
            l.comparison.verdict = Some(Verdict::Agree);
            l.comparison.status = Status::Agreed;
            l.people = vec![who(100), who(200)];
            l.changed_ms = 10;
        }),
        line(3, "abc", |l| {
            l.comparison.verdict = Some(Verdict::Contradiction);
            l.comparison.severity = 3;
            l.people = vec![who(200)];
            l.changed_ms = 20;
        }),
        line(4, "???", |l| l.comparison.question = "gamma".into()),
    ]
}

fn numbers(arrangement: &Arrangement) -> Vec<usize> {
    let number = |entry: &Entry| match entry {
        Entry::Heading(..) => None,
        Entry::Line(line) => Some(line.number),
    };
    arrangement.arranged(&lines()).iter().filter_map(number).collect()
}

fn arrangement(changes: impl IntoIterator<Item = Arrange>) -> Arrangement {
    let mut arrangement = Arrangement::default();
    for change in changes {
        arrangement.change(change, &[source(0), source(1), source(2)]);
    }
    arrangement
}

#[test]
fn rows_are_sorted_by_each_thing_and_the_other_way_round() {
    for (sort, order) in [
        (Sort::Number, [1, 2, 3, 4]),
        (Sort::Question, [2, 1, 4, 3]),
        (Sort::Verdict, [3, 1, 2, 4]),
        (Sort::Severity, [3, 1, 2, 4]),
        (Sort::Status, [1, 3, 4, 2]),
        (Sort::Answers, [3, 1, 2, 4]),
        (Sort::Changed, [1, 3, 2, 4]),
    ] {
        assert_eq!(numbers(&arrangement([Arrange::Sort(sort)])), order, "{sort:?}");
        let mut back = order;
        back.reverse();
        let reversed = arrangement([Arrange::Sort(sort), Arrange::Reverse]);
        assert_eq!(numbers(&reversed), back, "{sort:?}, the other way round");
    }
}

#[test]
fn of_one_family_one_pick_is_enough_and_each_family_counts() {
    use Pick::{Annotator, Disagreement, Kind, Severity, Source, Unchecked};
    let rows: [(&[Pick], &[usize]); 12] = [
        (&[], &[1, 2, 3, 4]),
        (&[Kind(Some(ComparisonKind::Who))], &[1]),
        (
            &[Kind(Some(ComparisonKind::Who)), Kind(Some(ComparisonKind::Date))],
            &[1, 2],
        ),
        (&[Kind(None)], &[3, 4]),
        (&[Disagreement], &[1, 3]),
        (&[Disagreement, Pick::Verdict(None)], &[1, 3, 4]),
        (&[Disagreement, Severity(3)], &[3]),
        (&[Pick::Status(Status::Agreed)], &[2]),
        (&[Unchecked], &[2, 4]),
        (&[Source(source(2), Stand::Silent)], &[1]),
        (&[Source(source(0), Stand::Says), Source(source(2), Stand::Says)], &[3]),
        (&[Annotator(who(100)), Annotator(who(200))], &[1, 2, 3]),
    ];
    for (picks, left) in rows {
        let arrangement = arrangement(picks.iter().cloned().map(Arrange::Pick));
        assert_eq!(numbers(&arrangement), left, "{picks:?}");
        let shown = lines().iter().filter(|line| arrangement.shows(line)).count();
        assert_eq!(shown, left.len());
    }
    let twice = arrangement([Arrange::Pick(Disagreement), Arrange::Pick(Disagreement)]);
    assert_eq!(twice, Arrangement::default(), "asking twice takes it back");
    let all = arrangement([Arrange::Pick(Disagreement), Arrange::Pick(Unchecked), Arrange::ShowAll]);
    assert_eq!(all, Arrangement::default());
}

#[test]
fn groups_have_headings_and_fold() {
    let said = |arrangement: &Arrangement| -> Vec<String> {
        let word = |entry: &Entry| match entry {
            Entry::Heading(heading, count, folded) => format!("{heading:?} {count} {folded}"),
            Entry::Line(line) => line.number.to_string(),
        };
        arrangement.arranged(&lines()).iter().map(word).collect()
    };
    let mut by_kind = arrangement([Arrange::Sort(Sort::Number), Arrange::Group(Grouping::Kind)]);
    let whole = [
        "Kind(Some(Number)) 1 false",
        "1",
        "Kind(Some(Date)) 1 false",
        "2",
        "Kind(None) 2 false",
        "3",
        "4",
    ];
    assert_eq!(said(&by_kind), whole);
    let heading = Heading::Kind(None);
    by_kind.change(Arrange::Fold(heading), &[]);
    assert_eq!(said(&by_kind)[4..], ["Kind(None) 2 true"]);
    by_kind.change(Arrange::Reverse, &[]);
    assert_eq!(said(&by_kind)[..2], whole[..2], "groups keep their order");
    by_kind.change(Arrange::Fold(heading), &[]);
    assert_eq!(said(&by_kind)[5..], ["4", "3"]);
    by_kind.change(Arrange::Group(Grouping::Status), &[]);
    assert_eq!(said(&by_kind)[0], "Status(Open) 3 false");
    let by_verdict = arrangement([Arrange::Group(Grouping::Verdict)]);
    assert_eq!(
        said(&by_verdict).last().unwrap(),
        "4",
        "those without a verdict come last"
    );
}

#[test]
fn columns_move_and_come_back() {
    let all = [source(0), source(1), source(2)];
    let [a, b, c] = all;
    for (change, order) in [
        (Arrange::Move(a, true), [b, a, c]),
        (Arrange::Move(c, true), [a, b, c]),
        (Arrange::Move(a, false), [a, b, c]),
        (Arrange::Move(c, false), [a, c, b]),
        (Arrange::Place(a, c), [b, c, a]),
        (Arrange::Place(c, a), [c, a, b]),
        (Arrange::Place(b, b), [a, b, c]),
    ] {
        let mut moved = arrangement([change.clone()]);
        assert_eq!(moved.columns(&all), order, "{change:?}");
        let grown = [source(9), source(0), source(1), source(2)];
        assert_eq!(moved.columns(&grown).len(), 4, "a new source has a column");
        moved.change(Arrange::ResetColumns, &all);
        assert_eq!(moved.columns(&all), all);
        assert!(!moved.has_own_columns());
    }
}

#[test]
fn widths_stay_within_reason_and_go_with_their_source() {
    let column = Column::Source(source(1));
    let mut wide = arrangement([Arrange::Width(column, 9), Arrange::Width(Column::Question, 9000)]);
    assert_eq!(wide.width(column), Some(Arrangement::NARROWEST));
    assert_eq!(wide.width(Column::Question), Some(Arrangement::WIDEST));
    assert_eq!(wide.width(Column::Verdict), None);
    wide.change(Arrange::Pick(Pick::Source(source(1), Stand::Says)), &[]);
    wide.tidy(&[source(0)]);
    assert_eq!((wide.width(column), wide.picks.len()), (None, 0));
    assert!(wide.width(Column::Question).is_some());
}

#[test]
fn the_cells_of_the_samples_are_those_of_the_casebook() {
    for info in crate::app::sample::list() {
        let book = crate::app::sample::casebook(info.id).unwrap();
        let derived = Derived::of(&book, None);
        let lines = super::lines(&book, &derived);
        assert!(lines.len() >= 8, "{}", info.id);
        for line in lines {
            for ((source, _, said), evidence) in line.cells.iter().zip(&line.evidence) {
                assert_eq!(*said, cell(&book, &line.comparison, *source));
                let named = if let Cell::Says(says) = said { says.len() } else { 0 };
                assert_eq!(evidence.len(), named);
                assert!(evidence.iter().all(|id| book.claim(id).unwrap().source == *source));
            }
            assert_eq!(line.people.len(), 1);
            assert!(line.changed_ms > 0);
        }
    }
}

fn any_change() -> impl Strategy<Value = Arrange> {
    let from = |n: u8| source(n % 4);
    prop_oneof![
        (0..7_usize).prop_map(|n| Arrange::Sort(Sort::ALL[n])),
        (0..4_usize).prop_map(|n| Arrange::Group(Grouping::ALL[n])),
        Just(Arrange::Reverse),
        Just(Arrange::Fold(Heading::Verdict(None))),
        Just(Arrange::Pick(Pick::Unchecked)),
        Just(Arrange::Pick(Pick::Disagreement)),
        (any::<u8>(), any::<bool>()).prop_map(move |(n, on)| Arrange::Move(from(n), on)),
        (any::<u8>(), any::<u8>()).prop_map(move |(n, m)| Arrange::Place(from(n), from(m))),
    ]
}

proptest! {
    /// Whatever was changed, each row that is asked for is there once and each source has one column.
    #[test]
    fn nothing_is_lost_or_doubled(changes in prop::collection::vec(any_change(), 0..20)) {
        let arrangement = arrangement(changes);
        let entries = arrangement.arranged(&lines());
        let folded: usize = entries.iter().map(|e| match e {
            Entry::Heading(_, count, true) => *count,
            _ => 0,
        }).sum();
        let mut found = numbers(&arrangement);
        let shown = lines().iter().filter(|line| arrangement.shows(line)).count();
        prop_assert_eq!(found.len() + folded, shown);
        found.sort_unstable();
        found.dedup();
        prop_assert_eq!(found.len() + folded, shown);
        let mut columns = arrangement.columns(&[source(0), source(1), source(2)]);
        prop_assert_eq!(columns.len(), 3);
        columns.sort();
        columns.dedup();
        prop_assert_eq!(columns.len(), 3);
    }
}

#[test]
fn disagreements_are_told_apart() {
    use Verdict::{Agree, Contradiction, Tension, Wording};
    crate::app::words::choose(&[], |_, n| if n == 1 { "one" } else { "other" }.to_owned());
    let table: [(&[Option<Verdict>], &str); 5] = [
        (&[], ""),
        (&[None, Some(Agree), Some(Verdict::BothTrue)], ""),
        (&[Some(Wording), None, Some(Wording)], "2 wording only"),
        (
            &[Some(Wording), Some(Tension), Some(Contradiction), Some(Tension)],
            "1 contradiction, 2 tensions, 1 wording only",
        ),
        (
            &[Some(Contradiction), Some(Contradiction), Some(Tension)],
            "2 contradictions, 1 tension",
        ),
    ];
    for (verdicts, told) in table {
        assert_eq!(disagreements(verdicts), told);
    }
}
