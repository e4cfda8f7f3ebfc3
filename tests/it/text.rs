//! Laws of texts: freezing, identity, offsets in three units, graphemes, words, paragraphs.

use proptest::prelude::*;
use variorum::core::format::article::{Lent, Wish, articles};
use variorum::core::format::problem::Problem;
use variorum::core::text::{
    ByteOffset, CodePointOffset, FrozenText, MAX_ARTICLE_BYTES, Span, TextId, Utf16Offset, decode_natively, freeze,
};

/// Texts of pieces that are hard to count: line ends, marks, clusters, pairs, right-to-left, without spaces.
fn hard_text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a",
        "Z9",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\u{feff}",
        "é",
        "e\u{301}",
        "\u{301}",
        "😀",
        "👩‍👩‍👧",
        "🇺🇦",
        "🇩",
        "漢字",
        "か\u{3099}",
        "สวัสดี",
        "नि",
        "שלום",
        "سلام",
        "’",
        "don't",
        "1,200",
        "\u{ad}",
        "\u{200b}",
        "\u{a0}",
        "\0",
        "한국어",
        "mayor",
        "— ",
    ];
    prop_oneof![
        prop::collection::vec(prop::sample::select(pieces), 0..200).prop_map(|pieces| pieces.concat()),
        ".{0,60}",
    ]
}

/// A frozen text and two places in it that need not be borders of anything.
fn text_and_places() -> impl Strategy<Value = (FrozenText, usize, usize)> {
    hard_text().prop_flat_map(|text| {
        let text = FrozenText::new(text);
        let end = text.len() + 2;
        (Just(text), 0..=end, 0..=end)
    })
}

proptest! {
    #[test]
    fn freezing_twice_is_freezing_once(text in hard_text()) {
        let once = FrozenText::new(text);
        let twice = FrozenText::new(once.as_str().to_owned());
        prop_assert_eq!(once.as_str(), twice.as_str());
        prop_assert_eq!(once.id(), twice.id());
        prop_assert!(!once.as_str().contains('\r'));
        let has_mark = once.as_str().starts_with('\u{feff}');
        prop_assert!(!has_mark);
        prop_assert_eq!(once.id().to_string().parse::<TextId>(), Ok(once.id()));
    }

    #[test]
    fn line_ends_and_marks_do_not_change_the_id(lines in prop::collection::vec("[a-zé ]{0,9}", 0..9)) {
        let id = |end: &str| FrozenText::new(format!("\u{feff}{}", lines.join(end))).id();
        prop_assert_eq!(id("\n"), id("\r\n"));
        prop_assert_eq!(id("\n"), id("\r"));
    }

    #[test]
    fn text_in_utf8_and_utf16_freezes_alike(text in hard_text()) {
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> { std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect() };
        let [plain, little, big] = [freeze(text.as_bytes(), Some("utf-8"), decode_natively), freeze(&wide(u16::to_le_bytes), None, decode_natively), freeze(&wide(u16::to_be_bytes), None, decode_natively)];
        prop_assert_eq!(little.as_ref().ok().map(|frozen| frozen.text.id()), big.as_ref().ok().map(|frozen| frozen.text.id()));
        if let (Ok(plain), Ok(little)) = (plain, little) {
            prop_assert_eq!(plain.text.id(), little.text.id());
            prop_assert_eq!(plain.replaced, 0);
            prop_assert_eq!(little.replaced, 0);
        }
    }

    #[test]
    fn freezing_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..600), label in prop::option::of("[a-z0-9-]{0,12}|utf-16le|gbk|big5|shift_jis|koi8-r")) {
        if let Ok(frozen) = freeze(&bytes, label.as_deref(), decode_natively) {
            prop_assert!(!frozen.text.is_empty());
            let shown = frozen.text.as_str().matches('\u{fffd}').count();
            prop_assert!(shown >= frozen.replaced);
        }
    }

    #[test]
    fn every_article_is_read_or_refused(text in hard_text(), head in "(By |Von )?[A-Z(]?\\PC{0,40}[-|—.)]? ?[0-9]{0,2}[. ]{0,2}(July|mai|[0-9]{2})?[., -]{0,2}(2025)?") {
        let (articles, problems) = articles(format!("{head}\n{text}").as_bytes(), "a.txt", Wish::default(), Lent::natively());
        prop_assert_eq!(articles.is_empty(), problems.iter().any(Problem::is_fatal));
        articles.iter().for_each(|article| drop(article.card(0)));
    }

    #[test]
    fn offsets_survive_the_round_trip((text, at, _) in text_and_places()) {
        let byte = ByteOffset::of(at);
        let is_border = text.as_str().is_char_boundary(at);
        let (utf16, code_point) = (text.utf16_from_byte(byte), text.code_point_from_byte(byte));
        prop_assert_eq!(utf16.is_some(), is_border);
        prop_assert_eq!(code_point.is_some(), is_border);
        if let (Some(utf16), Some(code_point)) = (utf16, code_point) {
            prop_assert_eq!(text.byte_from_utf16(utf16), Some(byte));
            prop_assert_eq!(text.byte_from_code_point(code_point), Some(byte));
            prop_assert_eq!(utf16.get(), text.as_str()[..at].encode_utf16().count());
            prop_assert_eq!(code_point.get(), text.as_str()[..at].chars().count());
        }
        let units: Vec<u16> = text.as_str().encode_utf16().collect();
        let is_border = at <= units.len() && !units.get(at).is_some_and(|unit| (0xdc00..0xe000).contains(unit));
        prop_assert_eq!(text.byte_from_utf16(Utf16Offset::of(at)).is_some(), is_border);
        prop_assert_eq!(text.byte_from_code_point(CodePointOffset::of(at)).is_some(), at <= text.as_str().chars().count());
    }

    #[test]
    fn whole_graphemes_hold_the_span_and_stay((text, a, b) in text_and_places()) {
        let span = Span::new(a.min(b), a.max(b));
        let wide = text.whole_graphemes(span);
        prop_assert!(text.slice(wide).is_some());
        prop_assert_eq!(text.whole_graphemes(wide), wide);
        if let Some(inside) = span.intersect(text.span()) {
            prop_assert!(wide.contains(inside));
        }
        let trimmed = text.trimmed(wide);
        prop_assert!(wide.contains(trimmed));
        prop_assert_eq!(text.trimmed(trimmed), trimmed);
        prop_assert_eq!(text.slice(trimmed).map(|words| words.chars().filter(|c| !c.is_whitespace()).count()),
            text.slice(wide).map(|words| words.chars().filter(|c| !c.is_whitespace()).count()));
    }

    #[test]
    fn carets_always_get_to_the_ends((text, at, _) in text_and_places()) {
        type Step = fn(&FrozenText, ByteOffset) -> ByteOffset;
        let forward: [Step; 2] = [FrozenText::next_grapheme, FrozenText::next_word];
        let back: [Step; 2] = [FrozenText::prev_grapheme, FrozenText::prev_word];
        for (step, goes_on) in forward.iter().map(|step| (step, true)).chain(back.iter().map(|step| (step, false))) {
            let mut here = ByteOffset::of(at.min(text.len()));
            let end = if goes_on { text.len() } else { 0 };
            for _ in 0..=text.len() {
                if here.get() == end {
                    break;
                }
                let next = step(&text, here);
                let advances = if goes_on { next > here } else { next < here };
                prop_assert!(advances);
                prop_assert!(text.as_str().is_char_boundary(next.get()));
                here = next;
            }
            prop_assert_eq!(here.get(), end);
            prop_assert_eq!(step(&text, here), here);
        }
    }

    #[test]
    fn paragraphs_are_all_that_is_not_blank((text, at, _) in text_and_places()) {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let lines: Vec<&str> = text.paragraphs().iter().filter_map(|line| text.slice(*line)).collect();
        prop_assert_eq!(lines.len(), text.paragraphs().len());
        prop_assert!(lines.iter().all(|line| !line.trim().is_empty() && !line.contains('\n')));
        prop_assert_eq!(words(&lines.join("\n")), words(text.as_str()));
        prop_assert!(text.paragraphs().windows(2).all(|pair| pair[0].end < pair[1].start));
        let expected = text.paragraphs().iter().position(|line| (line.start.get()..=line.end.get()).contains(&at));
        prop_assert_eq!(text.paragraph_of(ByteOffset::of(at)), expected);
    }
}

#[test]
fn twenty_megabytes_are_refused_at_once() {
    assert!(freeze(&vec![b' '; 20 * 1024 * 1024], None, decode_natively).is_err());
    assert!(
        freeze(
            "word and word\n".repeat(MAX_ARTICLE_BYTES / 14).as_bytes(),
            None,
            decode_natively
        )
        .is_ok()
    );
}
