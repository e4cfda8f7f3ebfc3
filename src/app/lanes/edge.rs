//! Where in a source each reader marked something, as shares of its height: what an overview at the edge of a text shows.

use super::Lanes;
use crate::core::text::Span;

/// The least height of a mark, in hundredths of the whole: marks nearer than that are one.
const LEAST: f64 = 0.5;

/// Returns for each of the first readers from where to where they marked something, in hundredths of the height.
#[must_use]
pub fn bars(lanes: &Lanes, readers: usize) -> Vec<Vec<(f64, f64)>> {
    let mut all: Vec<Vec<(f64, f64)>> = vec![Vec::new(); readers];
    for mark in &lanes.marks {
        let Some(bars) = all.get_mut(mark.reader) else { continue };
        let from = height(lanes, mark.span.start.get());
        let to = height(lanes, mark.span.end.get()).max(from + LEAST);
        match bars.last_mut() {
            // The marks are in the order of the text.
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => bars.push((from, to)),
        }
    }
    all
}

/// Returns how far down a place of the text is: paragraph by paragraph, as the minimap has them.
fn height(lanes: &Lanes, at: usize) -> f64 {
    let number = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    let paragraphs = &lanes.source.paragraphs;
    let at = Span::new(at, at).start;
    let place = paragraphs.partition_point(|paragraph| paragraph.span.end <= at);
    let within = paragraphs.get(place).map_or(0.0, |paragraph| {
        let from = at.get().saturating_sub(paragraph.span.start.get());
        number(from) / number(paragraph.span.len().max(1))
    });
    2.0 + (number(place) + within) / number(paragraphs.len().max(1)) * 96.0
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, book, lanes, words};
    use super::*;

    #[test]
    fn marks_stand_where_their_paragraph_stands() {
        let marks = words(&[
            ("Ada", "Pier shut", "F"),
            ("Ben", "It reopens in May.", "P"),
            ("Ada", "It reopens in May.", "P"),
            ("Ada", "May", "P"),
        ]);
        let (book, source) = book(TEXT, &[], &marks);
        let bars = bars(&lanes(&book, source, "Ben Ada Cy"), 2);
        let rounded: Vec<Vec<(i32, i32)>> = bars
            .iter()
            .map(|bars| {
                let whole = |n: f64| format!("{n:.0}").parse::<i32>().unwrap();
                bars.iter().map(|(from, to)| (whole(*from), whole(*to))).collect()
            })
            .collect();
        // Four paragraphs share what lies between 2 and 98; the mark within another one makes no second bar.
        assert_eq!(rounded, [vec![(74, 98)], vec![(2, 26), (74, 98)]]);
    }

    #[test]
    fn many_marks_are_few_bars() {
        let text = "word ".repeat(2_000);
        let marks: Vec<_> = (0..2_000)
            .map(|n| ("Ada", vec![Span::new(n * 5, n * 5 + 4)], "F"))
            .collect();
        let (book, source) = book(&text, &[], &marks);
        let bars = bars(&lanes(&book, source, "Ada"), 1);
        assert!(bars[0].len() <= 200, "{}", bars[0].len());
    }
}
