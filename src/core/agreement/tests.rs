//! Published examples as oracles, what is not defined, and the figures against a computation character by character.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bootstrap::SplitMix;
use super::*;

fn mark(start: u32, end: u32, tag: usize) -> Mark {
    Mark { start, end, tag }
}

fn text(length: u32, marks: &[&[(u32, u32, usize)]]) -> Text {
    let of = |marks: &&[(u32, u32, usize)]| Some(marks.iter().map(|(s, e, t)| mark(*s, *e, *t)).collect());
    Text {
        length,
        units: Vec::new(),
        marks: marks.iter().map(of).collect(),
    }
}

fn marked(tags: usize, texts: Vec<Text>) -> Marked {
    Marked {
        people: texts.iter().map(|text| text.marks.len()).max().unwrap_or_default(),
        tags,
        texts,
    }
}

fn near(figure: &Figure, value: f64, within: f64) {
    let found = figure.value.unwrap_or_else(|why| panic!("{why:?} instead of {value}"));
    assert!((found - value).abs() <= within, "{found} instead of {value}");
}

/// Krippendorff 2019, figure 12.11: Alex, Paul and Suzan on a continuum of 60.
fn alex_paul_suzan() -> Marked {
    let alex = [
        (0, 7, 1),
        (7, 13, 2),
        (30, 32, 5),
        (32, 37, 6),
        (37, 44, 6),
        (44, 60, 7),
    ];
    let paul = [(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 44, 6)];
    let suzan = [
        (0, 7, 1),
        (7, 13, 4),
        (13, 21, 5),
        (32, 37, 6),
        (37, 41, 6),
        (41, 44, 6),
    ];
    marked(8, vec![text(60, &[&alex, &paul, &suzan])])
}

#[test]
fn the_published_example_of_unitizing_comes_out() {
    let found = agreement(&alex_paul_suzan(), 0).unitizing;
    near(&found.whole, 0.510, 0.5e-3);
    near(&found.marked, 0.4136, 1e-4);
    near(&found.coding, 0.724, 0.5e-3);
    for (tag, value) in [(1, 1.0), (2, 0.0), (3, 0.0), (4, 0.0), (5, 1.0), (6, 1.0)] {
        near(&found.by_tag[tag], value, 1e-9);
    }
    assert_eq!(found.by_tag[7].value, Err(Why::NothingMeets));
    assert_eq!(found.by_tag[0].value, Err(Why::NoMarks));
    // Of what is tagged 5, 8 of 18 characters meet other marks.
    assert!((found.coverage_by_tag[5] - 8.0 / 18.0).abs() < 1e-12);
    assert!(!found.is_layered);
}

#[test]
fn the_published_examples_of_nominal_alpha_come_out() {
    // Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": four observers and twelve units; a point is missing data.
    let four = ["123321412...", "1233224125.3", ".3332342251.", "1233244125 1."];
    near(&nominal_alpha(&units(&four)), 0.743, 0.5e-3);
    near(&nominal_alpha(&units(&four)), 0.743_421_052_631_579, 1e-12);
    // Three coders and fifteen units, as in Krippendorff 1980 and often since.
    let three = [".....3412113 3.3", "1.213343.......", "..2134 4.211 33.4"];
    near(&nominal_alpha(&units(&three)), 0.691, 0.5e-3);
    near(&nominal_alpha(&units(&three)), 0.691_358_024_691_358, 1e-12);
}

/// Turns a row for each person into a row for each unit.
fn units(rows: &[&str]) -> Vec<Vec<Option<usize>>> {
    let rows: Vec<Vec<Option<usize>>> = rows
        .iter()
        .map(|row| {
            let values = row.chars().filter(|c| *c != ' ');
            values.map(|c| c.to_digit(10).map(|d| d as usize)).collect()
        })
        .collect();
    assert!(
        rows.iter().all(|row| row.len() == rows[0].len()),
        "the rows are of one length"
    );
    (0..rows[0].len())
        .map(|n| rows.iter().map(|row| row[n]).collect())
        .collect()
}

#[test]
fn what_is_not_defined_says_why() {
    let one: &[(u32, u32, usize)] = &[(2, 5, 0)];
    type Row<'a> = (&'a str, Marked, [Result<(), Why>; 4]);
    let table: [Row<'_>; 7] = [
        ("nothing", Marked::default(), [Err(Why::Alone); 4]),
        ("one person", marked(1, vec![text(9, &[one])]), [Err(Why::Alone); 4]),
        (
            "no marks",
            marked(1, vec![text(9, &[&[], &[]])]),
            [Err(Why::NoMarks); 4],
        ),
        (
            "an empty text",
            marked(1, vec![text(0, &[one, one])]),
            [Err(Why::Alone); 4],
        ),
        (
            "all of it, one tag",
            marked(1, vec![text(9, &[&[(0, 9, 0)], &[(0, 9, 0)]])]),
            [
                Err(Why::OneValue),
                Err(Why::OneValue),
                Err(Why::OneValue),
                Err(Why::OneValue),
            ],
        ),
        (
            "nothing meets",
            marked(2, vec![text(9, &[&[(0, 3, 0)], &[(5, 9, 1)]])]),
            [Ok(()), Ok(()), Err(Why::NothingMeets), Ok(())],
        ),
        (
            "layers",
            marked(2, vec![text(9, &[&[(0, 3, 0), (2, 5, 1)], &[(0, 3, 0)]])]),
            [Ok(()), Ok(()), Err(Why::Layers), Ok(())],
        ),
    ];
    for (name, data, wanted) in table {
        let found = agreement(&data, 50);
        let all = [
            found.unitizing.whole,
            found.unitizing.marked,
            found.unitizing.coding,
            found.nominal,
        ];
        for (figure, wanted) in all.iter().zip(wanted) {
            assert_eq!(figure.value.map(drop), wanted, "{name}");
        }
    }
    let apart = Marked {
        people: 2,
        tags: 1,
        texts: vec![
            Text {
                length: 9,
                units: Vec::new(),
                marks: vec![Some(vec![mark(0, 2, 0)]), None],
            },
            Text {
                length: 9,
                units: Vec::new(),
                marks: vec![None, Some(vec![mark(0, 2, 0)])],
            },
        ],
    };
    assert_eq!(agreement(&apart, 0).unitizing.whole.value, Err(Why::Alone));
    let crowd = Marked {
        people: MOST_PEOPLE + 1,
        ..Marked::default()
    };
    assert_eq!(agreement(&crowd, 0).exact.value, Err(Why::TooMany));
}

#[test]
fn marks_match_one_to_one() {
    // ours, theirs, marks that are the same, marks that share half
    type Row<'a> = (&'a [(u32, u32, usize)], &'a [(u32, u32, usize)], f64, f64);
    let table: [Row<'_>; 7] = [
        (&[(0, 4, 0)], &[(0, 4, 0)], 1.0, 1.0),
        (&[(0, 4, 0)], &[(0, 4, 1)], 0.0, 0.0),
        (&[(0, 4, 0)], &[(0, 8, 0)], 0.0, 1.0),
        (&[(0, 3, 0)], &[(0, 8, 0)], 0.0, 0.0),
        // Two halves of one mark: one of them is its match.
        (&[(0, 8, 0)], &[(0, 4, 0), (4, 8, 0)], 0.0, 2.0 / 3.0),
        (&[(0, 4, 0), (10, 14, 0)], &[(1, 4, 0), (10, 14, 0)], 0.5, 1.0),
        // Marks of one tag that overlap are one mark.
        (&[(0, 3, 0), (2, 4, 0)], &[(0, 4, 0)], 1.0, 1.0),
    ];
    for (ours, theirs, exact, overlap) in table {
        for (a, b) in [(ours, theirs), (theirs, ours)] {
            let found = agreement(&marked(2, vec![text(20, &[a, b])]), 0);
            near(&found.exact, exact, 1e-12);
            near(&found.overlap, overlap, 1e-12);
        }
    }
}

#[test]
fn comparisons_agree_by_cells_and_links() {
    let comparing = Comparing {
        cells: 4,
        held: vec![
            vec![(0, true), (1, false), (2, true)],
            vec![(0, true), (1, false), (2, false), (3, true)],
            Vec::new(),
        ],
        links: vec![
            [(1, 2), (1, 3)].into_iter().collect(),
            [(1, 2), (4, 5)].into_iter().collect(),
            std::collections::BTreeSet::new(),
        ],
    };
    let found = compared(&comparing, 50);
    let same = [[Some(1), Some(1)], [Some(0), Some(0)], [Some(1), Some(0)]].map(|unit| unit.to_vec());
    assert_eq!(found.cells.value, nominal_alpha(&same).value);
    near(&found.links, 0.5, 1e-12);
    assert_eq!((found.shared_cells, found.people, found.link_count), (3, 2, 4));
    for (comparing, cells, links) in [
        (Comparing::default(), Why::NoComparisons, Why::NoComparisons),
        (
            Comparing {
                cells: 2,
                held: vec![vec![(0, true)], vec![(1, true)]],
                links: vec![std::collections::BTreeSet::new(); 2],
            },
            Why::NoCommonCells,
            Why::NoComparisons,
        ),
    ] {
        let found = compared(&comparing, 50);
        assert_eq!((found.cells.value, found.links.value), (Err(cells), Err(links)));
    }
}

#[test]
fn intervals_are_the_same_each_time_and_hold_the_figure() {
    let mut data = alex_paul_suzan();
    data.texts[0].units = (0..20).map(|n| n * 3).collect();
    let found = agreement(&data, 400);
    assert_eq!(found, agreement(&data, 400));
    for figure in [
        found.unitizing.whole,
        found.unitizing.marked,
        found.unitizing.coding,
        found.nominal,
    ] {
        let (low, high) = figure.interval.expect("there are units enough");
        let value = figure.value.expect("it is defined");
        assert!(low < value && value < high && high <= 1.0, "{low} {value} {high}");
    }
    assert_eq!(agreement(&alex_paul_suzan(), 400).unitizing.whole.interval, None);
    // The generator is the published one: the first numbers of seed 1234567.
    let mut chance = SplitMix(1_234_567);
    assert_eq!(
        [chance.next(), chance.next(), chance.next()],
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423
        ]
    );
}

#[test]
fn a_value_has_a_word() {
    for (value, marks, word) in [
        (0.8, 9, Word::Firm),
        (0.79, 9, Word::Usable),
        (0.667, 9, Word::Usable),
        (0.66, 9, Word::Weak),
        (-0.2, 9, Word::Weak),
        (1.0, 4, Word::TooFew),
    ] {
        assert_eq!(Figure::of(value).word(marks), word, "{value}");
    }
    assert_eq!(Figure::none(Why::NoMarks).word(100), Word::TooFew);
    assert_eq!(Figure::of(f64::NAN).value, Err(Why::OneValue));
}

/// The family, character by character and pair by pair, as the equations have it.
struct Naive {
    whole: Option<f64>,
    marked: Option<f64>,
    coding: Option<f64>,
    by_tag: Vec<Option<f64>>,
}

/// What stands at each character for one person: 0 unmarked, else the tag and 1.
fn painted(text: &Text, marks: &[Mark]) -> Vec<usize> {
    let mut row = vec![0; text.length as usize];
    for mark in marks {
        row[mark.start as usize..mark.end as usize].fill(mark.tag + 1);
    }
    row
}

fn naive(data: &Marked) -> Naive {
    let mut l: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let mut squares = vec![0.0; data.tags + 1];
    let mut met_squares = vec![0.0; data.tags + 1];
    for text in &data.texts {
        let rows: Vec<(Vec<usize>, &Vec<Mark>)> = text
            .marks
            .iter()
            .flatten()
            .map(|marks| (painted(text, marks), marks))
            .collect();
        if rows.len() < 2 {
            continue;
        }
        let weight = 1.0 / (rows.len() - 1) as f64;
        for (i, (ours, marks)) in rows.iter().enumerate() {
            let others = || {
                rows.iter()
                    .enumerate()
                    .filter(|(j, _)| *j != i)
                    .map(|(_, (row, _))| row)
            };
            for theirs in others() {
                for (c, k) in ours.iter().zip(theirs) {
                    *l.entry((*c, *k)).or_default() += weight;
                }
            }
            squares[0] += ours.iter().filter(|c| **c == 0).count() as f64;
            for mark in *marks {
                let at = mark.start as usize..mark.end as usize;
                squares[mark.tag + 1] += (at.len() * at.len()) as f64;
                let met: usize = others()
                    .map(|row| row[at.clone()].iter().filter(|k| **k != 0).count())
                    .sum();
                met_squares[mark.tag + 1] += (met as f64 * weight).powi(2);
            }
        }
    }
    let sum = |want: &dyn Fn(usize, usize) -> bool| -> f64 {
        l.iter()
            .filter(|((c, k), _)| want(*c, *k))
            .map(|(_, length)| length)
            .sum()
    };
    let expected = |rows: &[f64], squares: &[f64], c: usize, k: usize| {
        let all: f64 = rows.iter().sum();
        let own = if c == k { squares[c] } else { 0.0 };
        all * (rows[c] * rows[k] - own) / (all * all - squares.iter().sum::<f64>())
    };
    let alpha = |observed: f64, expected: f64| (expected > 1e-12).then(|| 1.0 - observed / expected);
    let rows: Vec<f64> = (0..=data.tags).map(|v| sum(&|c, _| c == v)).collect();
    let met: Vec<f64> = (0..=data.tags)
        .map(|v| if v == 0 { 0.0 } else { sum(&|c, k| c == v && k != 0) })
        .collect();
    let cross = |rows: &[f64], squares: &[f64]| -> f64 {
        let pairs = (0..rows.len()).flat_map(|c| (0..rows.len()).map(move |k| (c, k)));
        pairs
            .filter(|(c, k)| c != k)
            .map(|(c, k)| expected(rows, squares, c, k))
            .sum()
    };
    let any = rows.iter().skip(1).any(|row| *row > 0.0);
    let by_tag = |k: usize| {
        let (row, all): (f64, f64) = (met[k], met.iter().sum());
        let kk = sum(&|c, other| c == k && other == k);
        let e: f64 = (1..=data.tags).map(|c| expected(&met, &met_squares, c, k)).sum();
        let ekk = expected(&met, &met_squares, k, k);
        (row > 1e-9 && all - row > 1e-9).then(|| 1.0 - (e / row) * (row - kk) / (e - ekk))
    };
    let meets = met.iter().any(|row| *row > 1e-9);
    Naive {
        whole: any
            .then(|| alpha(sum(&|c, k| c != k), cross(&rows, &squares)))
            .flatten(),
        marked: any
            .then(|| {
                let e: f64 = (1..=data.tags).map(|k| expected(&rows, &squares, 0, k)).sum();
                alpha(sum(&|c, k| (c == 0) != (k == 0)), 2.0 * e)
            })
            .flatten(),
        coding: meets
            .then(|| alpha(sum(&|c, k| c != 0 && k != 0 && c != k), cross(&met, &met_squares)))
            .flatten(),
        by_tag: (1..=data.tags).map(|k| if meets { by_tag(k) } else { None }).collect(),
    }
}

/// Marks of one person that do not overlap, by the gaps and lengths between them.
fn row(length: u32, steps: &[(u32, u32, usize)]) -> Vec<Mark> {
    let mut at = 0;
    let mut marks = Vec::new();
    for (gap, long, tag) in steps {
        let start = at + gap;
        let end = start + long + 1;
        if end > length {
            break;
        }
        marks.push(mark(start, end, *tag));
        at = end;
    }
    marks
}

fn some_text() -> impl Strategy<Value = Text> {
    let step = (0_u32..6, 0_u32..8, 0_usize..3);
    let person = proptest::option::weighted(0.85, proptest::collection::vec(step, 0..7));
    (
        10_u32..60,
        proptest::collection::vec(person, 4),
        proptest::collection::vec(1_u32..9, 0..8),
    )
        .prop_map(|(length, people, units)| Text {
            length,
            units: units
                .iter()
                .scan(0, |at, step| {
                    *at += step;
                    Some(*at)
                })
                .collect(),
            marks: people
                .into_iter()
                .map(|steps| steps.map(|steps| row(length, &steps)))
                .collect(),
        })
}

fn same(figure: &Figure, value: Option<f64>) -> Result<(), TestCaseError> {
    match (figure.value, value) {
        (Ok(a), Some(b)) => prop_assert!((a - b).abs() < 1e-9, "{a} {b}"),
        (Err(_), None) => {}
        (a, b) => prop_assert!(false, "{a:?} {b:?}"),
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_sweep_is_what_characters_give(texts in proptest::collection::vec(some_text(), 1..4)) {
        let data = marked(3, texts);
        let (found, naive) = (agreement(&data, 0).unitizing, naive(&data));
        same(&found.whole, naive.whole)?;
        same(&found.marked, naive.marked)?;
        same(&found.coding, naive.coding)?;
        for (figure, value) in found.by_tag.iter().zip(naive.by_tag) {
            same(figure, value)?;
        }
        // A layer is the family of the marks of one tag alone.
        for (tag, layer) in found.layers.iter().enumerate() {
            let mut alone = data.clone();
            for marks in alone.texts.iter_mut().flat_map(|text| &mut text.marks).flatten() {
                marks.retain(|mark| mark.tag == tag);
            }
            same(layer, self::naive(&alone).whole)?;
        }
    }

    #[test]
    fn two_people_are_a_pair_and_a_whole(
        texts in proptest::collection::vec(some_text(), 1..4),
        overlaps in any::<bool>(),
    ) {
        let mut data = marked(3, texts);
        data.people = 2;
        data.texts.iter_mut().for_each(|text| text.marks.truncate(2));
        if overlaps && let Some(Some(marks)) = data.texts[0].marks.first_mut() {
            marks.push(mark(0, 9, 0));
            marks.push(mark(4, 10, 1));
        }
        let found = agreement(&data, 0);
        let Some(pair) = found.pairs.first() else { return Ok(()) };
        same(&pair.whole, found.unitizing.whole.value.ok())?;
        same(&pair.nominal, found.nominal.value.ok())?;
        same(&found.exact, pair.exact.value.ok())?;
    }

    #[test]
    fn neither_the_order_of_people_nor_the_numbers_of_tags_matter(
        texts in proptest::collection::vec(some_text(), 1..4),
        overlaps in any::<bool>(),
    ) {
        let mut data = marked(3, texts);
        if overlaps && let Some(Some(marks)) = data.texts[0].marks.first_mut() {
            marks.push(mark(0, 9, 0));
            marks.push(mark(4, 10, 1));
        }
        let mut turned = data.clone();
        for text in &mut turned.texts {
            text.marks.reverse();
            for mark in text.marks.iter_mut().flatten().flatten() {
                mark.tag = (mark.tag + 1) % 3;
            }
        }
        let (a, b) = (agreement(&data, 40), agreement(&turned, 40));
        let close = |x: &Figure, y: &Figure| {
            let near = |x: f64, y: f64| (x - y).abs() < 1e-9;
            let intervals = match (x.interval, y.interval) {
                (Some(x), Some(y)) => near(x.0, y.0) && near(x.1, y.1),
                (x, y) => x == y,
            };
            intervals && match (x.value, y.value) {
                (Ok(x), Ok(y)) => near(x, y),
                (x, y) => x == y,
            }
        };
        for (x, y) in [
            (a.unitizing.whole, b.unitizing.whole),
            (a.unitizing.marked, b.unitizing.marked),
            (a.unitizing.coding, b.unitizing.coding),
            (a.nominal, b.nominal),
            (a.exact, b.exact),
            (a.overlap, b.overlap),
        ] {
            prop_assert!(close(&x, &y), "{x:?} {y:?}");
        }
        for tag in 0..3 {
            let other = (tag + 1) % 3;
            prop_assert!(close(&a.unitizing.by_tag[tag], &b.unitizing.by_tag[other]));
            prop_assert!(close(&a.unitizing.layers[tag], &b.unitizing.layers[other]));
            prop_assert!(close(&a.nominal_by_tag[tag], &b.nominal_by_tag[other]));
            prop_assert!(close(&a.overlap_by_tag[tag], &b.overlap_by_tag[other]));
        }
        prop_assert_eq!(&a.parted.iter().map(Vec::len).collect::<Vec<_>>(), &b.parted.iter().map(Vec::len).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_is_ever_not_a_number_nor_more_than_one(
        length in 0_u32..40,
        marks in proptest::collection::vec(proptest::option::of(proptest::collection::vec((any::<u32>(), any::<u32>(), 0_usize..5), 0..6)), 0..5),
        units in proptest::collection::vec(any::<u32>(), 0..9),
    ) {
        let small = |n: u32| if n.is_multiple_of(7) { n } else { n % 45 };
        let data = Marked {
            people: 4,
            tags: 3,
            texts: vec![Text {
                length,
                units,
                marks: marks.into_iter().map(|marks| marks.map(|marks| {
                    marks.into_iter().map(|(s, e, tag)| mark(small(s), small(e), tag)).collect()
                })).collect(),
            }],
        };
        let found = agreement(&data, 30);
        let mut all = vec![found.unitizing.whole, found.unitizing.marked, found.unitizing.coding, found.nominal, found.exact, found.overlap];
        all.extend(found.unitizing.by_tag.iter().chain(&found.unitizing.layers).chain(&found.nominal_by_tag).chain(&found.overlap_by_tag));
        all.extend(found.pairs.iter().flat_map(|pair| [pair.exact, pair.overlap, pair.whole, pair.nominal]));
        for figure in all {
            prop_assert!(figure.value.is_err() || figure.value.is_ok_and(|value| value.is_finite() && value <= 1.0 + 1e-12), "{figure:?}");
        }
        prop_assert!(found.parted.iter().flatten().all(|share| (0.0..=1.0).contains(share)));
    }
}
