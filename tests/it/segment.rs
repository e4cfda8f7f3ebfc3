//! Laws of runs and lanes.

use proptest::prelude::*;
use variorum::core::segment::{lanes, runs};
use variorum::core::text::Span;

fn span() -> impl Strategy<Value = Span> {
    (0_usize..60, 0_usize..30).prop_map(|(start, len)| Span::new(start, start + len))
}

proptest! {
    #[test]
    fn runs_add_up_to_the_whole(within in span(), marks in prop::collection::vec(span(), 0..12)) {
        let named: Vec<(Span, usize)> = marks.iter().copied().zip(0..).collect();
        let runs = runs(within, &named);
        let mut at = within.start;
        for run in &runs {
            prop_assert_eq!(run.span.start, at);
            prop_assert!(!run.span.is_empty());
            at = run.span.end;
        }
        prop_assert_eq!(at, within.end);
        for run in &runs {
            // What covers it is what holds all of it, and nothing else touches it.
            let mut expected: Vec<usize> = (0..marks.len()).filter(|index| marks[*index].contains(run.span)).collect();
            let touching = marks.iter().filter(|mark| mark.overlaps(run.span)).count();
            prop_assert_eq!(expected.len(), touching);
            expected.sort_by_key(|index| (std::cmp::Reverse(marks[*index].len()), marks[*index].start, *index));
            prop_assert_eq!(&run.covering, &expected);
        }
        for pair in runs.windows(2) {
            prop_assert_ne!(&pair[0].covering, &pair[1].covering);
        }
    }

    #[test]
    fn marks_that_overlap_have_lanes_of_their_own(marks in prop::collection::vec(span(), 0..12)) {
        let lanes = lanes(&marks);
        prop_assert_eq!(lanes.len(), marks.len());
        for (a, mark) in marks.iter().enumerate() {
            for (b, other) in marks.iter().enumerate().filter(|(b, other)| a != *b && mark.overlaps(**other)) {
                prop_assert_ne!(lanes[a], lanes[b]);
                // A mark inside another lies nearer the text.
                if other.contains(*mark) && mark.len() < other.len() && lanes[b] == 0 {
                    prop_assert!(false, "{:?} lies outside {:?}", other, mark);
                }
            }
            let shortest = marks.iter().all(|other| !other.overlaps(*mark) || other.len() > mark.len() || other == mark);
            let twins = marks.iter().filter(|other| *other == mark).count();
            if shortest && twins == 1 {
                prop_assert_eq!(lanes[a], 0);
            }
        }
        // No lane is left out: each mark above the first has a neighbour in every lane below it.
        for (a, mark) in marks.iter().enumerate() {
            for below in 0..lanes[a] {
                prop_assert!(marks.iter().enumerate().any(|(b, other)| lanes[b] == below && other.overlaps(*mark)));
            }
        }
    }
}

#[test]
fn three_hundred_marks_over_one_word_share_the_last_lane() {
    let mut lanes = lanes(&[Span::new(0, 5); 300]);
    lanes.dedup();
    assert!(lanes.iter().copied().eq(0..=u8::MAX));
}
