//! The search for like words, beside the plain table.

use super::*;
use crate::core::text::FrozenText;
use proptest::prelude::*;

/// The plain table (P. Sellers, 1980): for each prefix of the text, the errors of the quote at its end.
fn table(quote: &[char], text: &[char], anchored: bool) -> Vec<usize> {
    let mut column: Vec<usize> = (0..=quote.len()).collect();
    let mut ends = Vec::new();
    for (n, c) in text.iter().enumerate() {
        let mut corner = column[0];
        column[0] = if anchored { n + 1 } else { 0 };
        for (m, own) in quote.iter().enumerate() {
            let left = column[m + 1];
            column[m + 1] = (corner + usize::from(own != c)).min(left + 1).min(column[m] + 1);
            corner = left;
        }
        ends.push(column[quote.len()]);
    }
    ends
}

fn chars(text: &str) -> Vec<char> {
    text.chars().collect()
}

fn ready(quote: &[char]) -> Pattern {
    Pattern::new(quote.to_vec()).unwrap()
}

fn all(pattern: &Pattern, text: &[char], most: usize) -> Vec<Near> {
    pattern.places(text, 0..text.len(), most, &EVERYWHERE)
}

/// Puts errors into a text: at each place a character put in, taken out or replaced.
fn with_errors(text: &[char], errors: &[(prop::sample::Index, u8)]) -> Vec<char> {
    let mut text = text.to_vec();
    for (at, how) in errors {
        let at = at.index(text.len().max(1));
        match how % 3 {
            0 => text.insert(at, 'x'),
            1 if at < text.len() => drop(text.remove(at)),
            _ if at < text.len() => text[at] = 'y',
            _ => {}
        }
    }
    text
}

proptest! {
    #[test]
    fn it_agrees_with_the_plain_table(
        quote in "[ab]{1,6}|[abcé漢 ]{1,200}",
        text in "[ab]{0,30}|[abcé漢 ]{0,300}",
        anchored in any::<bool>(),
    ) {
        let (quote, text) = (chars(&quote), chars(&text));
        let mut found = Vec::new();
        ready(&quote).run(&text, anchored, &EVERYWHERE, &mut |_, errors| found.push(errors));
        prop_assert_eq!(found, table(&quote, &text, anchored));
        prop_assert_eq!(is_within(&quote, &text, 5), table(&quote, &text, true).last().copied().unwrap_or(quote.len()) <= 5);
    }

    #[test]
    fn a_band_leaves_out_no_way_within_it(
        quote in "[abc ]{130,700}", errors in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        before in "[abc ]{0,20}", after in "[abc ]{0,20}",
    ) {
        let quote = chars(&quote);
        let text = [chars(&before), with_errors(&quote, &errors), chars(&after)].concat();
        let most = 20;
        let band = -most..signed(before.len()) + most + 1;
        let plain = table(&quote, &text, false);
        let mut least = usize::MAX;
        ready(&quote).run(&text, false, &band, &mut |end, errors| {
            assert!(errors >= plain[end - 1]);
            least = least.min(errors);
        });
        prop_assert_eq!(least, plain.into_iter().min().unwrap());
    }

    #[test]
    fn every_place_has_the_errors_that_it_says(quote in "[ab ]{1,90}", text in "[ab ]{0,200}", most in 0_usize..20) {
        let (quote, text) = (chars(&quote), chars(&text));
        let pattern = ready(&quote);
        let places = all(&pattern, &text, most);
        for near in &places {
            prop_assert!(near.errors <= most);
            prop_assert_eq!(pattern.distance(&text[near.range.clone()]), near.errors);
        }
        let least = table(&quote, &text, false).into_iter().min().filter(|least| *least <= most);
        prop_assert_eq!(places.iter().map(|near| near.errors).min(), least);
    }

    #[test]
    fn parts_are_found_as_quotes_are(quote in "[abc]{70,150}", text in "[abc]{0,60}", from in 0_usize..60, length in 1_usize..64, most in 0_usize..8) {
        let (quote, text) = (chars(&quote), chars(&text));
        let part = from..(from + length).min(quote.len());
        let least = table(&quote[part.clone()], &text, false).into_iter().min();
        let expected = least.is_some_and(|least| least <= most);
        prop_assert_eq!(ready(&quote).has_part(&part, &text, most), expected);
    }

    #[test]
    fn the_search_misses_nothing(
        quote in "[a-e]{1,6}( [a-e]{2,6}){4,7}|[a-eé]{1,6}( [a-eé]{2,9}){12,60}",
        copies in prop::collection::vec((prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..9), "[a-e]{0,30} [a-e]{0,60}"), 0..4),
    ) {
        let quote = chars(quote.trim());
        prop_assume!(quote.len() >= 16);
        let most = (quote.len() / 5).min(64);
        let mut text: Vec<char> = Vec::new();
        for (errors, between) in &copies {
            text.extend(with_errors(&quote, errors));
            text.extend(between.chars());
        }
        let text = FrozenText::new(text.into_iter().collect());
        let haystack = Haystack::new(&text, usize::MAX);
        let pattern = ready(&quote);
        let (found, complete) = pattern.search(&haystack, most, &|_| true);
        prop_assert!(complete);
        let folded = &haystack.folded().chars;
        for near in &found {
            prop_assert_eq!(pattern.distance(&folded[near.range.clone()]), near.errors);
        }
        // Every end with few enough errors lies in a place, or overlaps one with no more errors.
        for (end, errors) in table(&quote, folded, false).into_iter().zip(1_usize..).map(|(errors, end)| (end, errors)) {
            let reach = end.saturating_sub(quote.len() + most)..end + most;
            let is_found = |near: &Near| near.errors <= errors && near.range.start < reach.end && reach.start < near.range.end;
            prop_assert!(errors > most || found.iter().any(is_found), "{} with {} errors: {:?}", end, errors, found);
        }
    }
}

#[test]
fn slips_are_found() {
    let text = chars("On Monday the storm tore planks off the old pier at Lindmere.");
    let pattern = ready(&chars("the strom tore plnaks off the pier"));
    let places = all(&pattern, &text, 10);
    let [near] = &places[..] else { panic!("{places:?}") };
    let found: String = text[near.range.clone()].iter().collect();
    assert_eq!(
        (found.as_str(), near.errors),
        ("the storm tore planks off the old pier", 8)
    );
}

#[test]
fn a_hostile_text_is_bounded_work() {
    let text = FrozenText::new("ab".repeat(1 << 20));
    let haystack = Haystack::new(&text, 1 << 24);
    let pattern = ready(&chars(&["ab".repeat(40), "c".to_owned()].concat().repeat(25)));
    for _ in 0..20 {
        assert!(!pattern.search(&haystack, 64, &|_| true).1);
    }
}

#[test]
fn a_quote_of_too_many_letters_is_refused() {
    let all = ('\u{1000}'..'\u{d000}')
        .chain('\u{10000}'..'\u{2ffff}')
        .collect::<Vec<_>>();
    assert!(Pattern::new(all).is_none());
    assert!(Pattern::new("letters ".repeat(40_000).chars().collect()).is_some());
}
