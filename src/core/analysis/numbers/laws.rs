//! Laws of the finders of dates and numbers that hold for any text.

use proptest::prelude::*;

use super::*;
use crate::core::analysis::dates::dates;

/// Every finder keeps its promises: characters are whole, nothing overlaps, no white space at the ends.
fn promises_hold(text: &str, language: &str, published: &str) {
    let struck = [Span::new(3, 7)];
    for struck in [&struck[..], &[]] {
        let reading = Reading::new(text, language, published, struck);
        let dates = dates(&reading);
        let numbers = numbers(&reading, &dates);
        for spans in [
            dates.iter().map(|date| date.span).collect::<Vec<_>>(),
            numbers.iter().map(|number| number.span).collect(),
        ] {
            for span in &spans {
                let words = text.get(span.range()).expect("a span of whole characters");
                assert!(!words.is_empty() && words.trim() == words, "{words:?}");
            }
            for pair in spans.windows(2) {
                assert!(pair[0].end <= pair[1].start, "{pair:?} in {text:?}");
            }
        }
        for date in &dates {
            assert!(date.from <= date.to && date.time.is_none_or(|(hour, minute)| hour < 24 && minute < 60));
            let overlaps = |number: &Number| number.span.start < date.span.end && date.span.start < number.span.end;
            assert!(!numbers.iter().any(overlaps), "{text:?}");
        }
        for number in &numbers {
            assert!(
                number.low.is_none_or(|low| number.high.is_none_or(|high| low <= high)),
                "{number:?}"
            );
        }
    }
}

const LANGUAGES: [&str; 7] = ["en", "de", "fr", "es", "ru", "ar", "xx"];
const PIECES: &str = "at least|more than|about|over|between|and|from|to|of|a|half|third|two|twenty|hundred|million|dozens|5|14|\
     31|2015|1,200|1.200,5|٣٬٥٠٠|½|999999999999999999|0|007|-|–|.|,|:|/|(|)|$|€|%|percent|dollars|years|-year-old|st|th|\
     July|May|Thursday|last|next|week|ago|since|until|early|summer|today|18:40|pm|killed|people|were|’s|\n|\u{a0}|mindestens|\
     zwischen|von|bis|dreiundzwanzig|Millionen|jährige|vor|Tagen|Uhr|31.7.|plus de|quatre|vingt|dix|une|dizaine|de|le|mai|il y a|\
     h|al menos|mil|y|treinta|hace|años|menos|от|до|пять|тыс.|лет|года|назад|с|بين|و|خمسة|عشر|ألف|مئة|قبل|يومين|عام|الماضي|شخصا";

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,60}", language in 0..LANGUAGES.len()) {
        promises_hold(&text, LANGUAGES[language], "2025-07-31");
    }

    #[test]
    fn any_pieces_are_read(
        pieces in proptest::collection::vec((0..PIECES.split('|').count(), 0..5_u8), 0..24),
        language in 0..LANGUAGES.len(),
        published in prop::sample::select(vec!["2025-07-31", "", "9999-12-31", "0000-01-01", "2024-02-29"]),
    ) {
        let mut text = String::new();
        for (piece, gap) in pieces {
            text.push_str(PIECES.split('|').nth(piece).unwrap());
            text.push_str(if gap == 0 { "" } else { " " });
        }
        promises_hold(&text, LANGUAGES[language], published);
    }
}

/// What takes time with the square of its length would not end.
#[test]
fn long_texts_are_read() {
    let pieces =
        "7|1,|1 |2-|31.|at least |two and |hundred |<|from 3 to |May |18:40 |a|²|$|(|\n5|May 3 |three or |, 54";
    for (place, piece) in pieces.split('|').enumerate() {
        // All of them in one language, and each language with some.
        for language in ["en", LANGUAGES[place % LANGUAGES.len()]] {
            let text = piece.repeat(150_000 / piece.len());
            let reading = Reading::new(&text, language, "2025-07-31", &[]);
            assert!(numbers(&reading, &dates(&reading)).len() < text.len());
        }
    }
}
