//! Word differences, as tables and laws.

use super::*;
use proptest::prelude::*;

/// Shows a difference: `[-taken out-]`, `{+put in+}`.
fn shown(old: &str, new: &str) -> String {
    let change = |change| match change {
        Change::Same { old: span, .. } => old[span.range()].to_owned(),
        Change::Removed(span) => format!("[-{}-]", &old[span.range()]),
        Change::Added(span) => format!("{{+{}+}}", &new[span.range()]),
    };
    word_diff(old, new).into_iter().map(change).collect()
}

#[test]
fn words_are_paired() {
    let table = [
        ("", "", ""),
        ("a b", "a b", "a b"),
        ("", "a", "{+a+}"),
        (" a ", "", "[- a -]"),
        ("a b", "a  b", "a[- -]{+  +}b"),
        (
            "12 people were hurt",
            "15 people were hurt",
            "[-12-]{+15+} people were hurt",
        ),
        ("It was so.", "It was not so.", "It was {+not +}so."),
        ("one two three four", "one three four", "one [-two -]three four"),
        ("x y z", "p q r", "[-x y z-]{+p q r+}"),
        // A number is one word with the marks between its digits; an apostrophe is a word of its own.
        ("About 12 came.", "About 12,000 came.", "About [-12-]{+12,000+} came."),
        ("in 12, 15", "in 12, 16", "in 12, [-15-]{+16+}"),
        ("They can go", "They can’t go", "They can{+’t+} go"),
        ("a e b", "a e\u{301} b", "a [-e-]{+e\u{301}+} b"),
        ("共有十二人。", "共有二十二人。", "共有{+二+}十二人。"),
        ("👩\u{200d}👧 x", "👩\u{200d}👦 x", "[-👩\u{200d}👧-]{+👩\u{200d}👦+} x"),
        // A word alone between long changes is no likeness.
        (
            "The harbour was closed at noon by order and the",
            "Nobody knows the reason why to this very day",
            "[-The harbour was closed at noon by order and the-]{+Nobody knows the reason why to this very day+}",
        ),
    ];
    for (old, new, expected) in table {
        assert_eq!(shown(old, new), expected, "{old} -> {new}");
    }
}

#[test]
fn paragraphs_keep_their_places() {
    let line = |n: usize| {
        format!(
            "In part {n} of the report the clerk wrote that {} boats were seen.\n\n",
            n * 7
        )
    };
    let old: String = (0..40).map(line).collect();
    let new: String = (0..40).filter(|n| n % 5 != 3).map(line).collect();
    let changes = word_diff(&old, &new);
    let taken_out: Vec<&str> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Removed(span) => Some(&old[span.range()]),
            _ => None,
        })
        .collect();
    assert_eq!(taken_out.len(), 8, "{taken_out:?}");
    assert!(
        taken_out.iter().all(|part| part.matches("boats").count() == 1),
        "{taken_out:?}"
    );
}

proptest! {
    #[test]
    fn nothing_is_lost(
        old in "[ab .\n]{0,40}|\\PC{0,30}|([a-d]{1,2}[ ,]){0,200}",
        new in "[ab .\n]{0,40}|\\PC{0,30}|([a-d]{1,2}[ ,]){0,200}",
    ) {
        let (mut at_old, mut at_new) = (0, 0);
        for change in word_diff(&old, &new) {
            match change {
                Change::Same { old: a, new: b } => {
                    prop_assert_eq!(&old[a.range()], &new[b.range()]);
                    prop_assert_eq!((a.start.get(), b.start.get()), (at_old, at_new));
                    (at_old, at_new) = (a.end.get(), b.end.get());
                    prop_assert!(!a.is_empty());
                }
                Change::Removed(span) => {
                    prop_assert_eq!(span.start.get(), at_old);
                    at_old = span.end.get();
                    prop_assert!(!span.is_empty() && old.is_char_boundary(at_old));
                }
                Change::Added(span) => {
                    prop_assert_eq!(span.start.get(), at_new);
                    at_new = span.end.get();
                    prop_assert!(!span.is_empty() && new.is_char_boundary(at_new));
                }
            }
            prop_assert_eq!(Change::from_json(change.to_json()).unwrap(), change);
        }
        prop_assert_eq!((at_old, at_new), (old.len(), new.len()));
    }

    #[test]
    fn a_short_difference_is_the_shortest(old in "[abc]( [abc]){0,12}", new in "[abc]( [abc]){0,12}") {
        // The longest common row of words, by the plain table.
        let (a, b): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
        let mut row = vec![0_usize; b.len() + 1];
        for x in &a {
            let mut corner = 0;
            for (n, y) in b.iter().enumerate() {
                let up = row[n + 1];
                row[n + 1] = if x == y { corner + 1 } else { up.max(row[n]) };
                corner = up;
            }
        }
        let mut pairing = Pairing::of(&old, &new, 0..old.len(), 0..new.len());
        let runs = pairing.runs();
        prop_assert_eq!(runs.iter().map(|run| run.length).sum::<usize>(), row[b.len()]);
    }
}

#[test]
fn hostile_texts_are_bounded_work() {
    let ladder = |gap: &str| -> String {
        let up = (0..9_000).map(|n| format!("w{n} {gap} "));
        up.chain((0..9_000).rev().map(|n| format!("{gap} w{n} "))).collect()
    };
    let texts = [
        ("a b ".repeat(100_000), "c d ".repeat(100_000)),
        ("a b ".repeat(100_000), "b c ".repeat(100_000)),
        (ladder("a"), ladder("b")),
        (String::new(), "\"".repeat(300_000)),
    ];
    for (old, new) in texts {
        assert!(!word_diff(&old, &new).is_empty());
    }
}
