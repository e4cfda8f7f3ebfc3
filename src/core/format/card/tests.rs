//! Whole cards, from own texts.

use super::*;

fn value(guess: Option<&Guess>) -> Option<(&str, &str)> {
    guess.map(|guess| (guess.value.as_str(), guess.from))
}

#[test]
fn cards_are_read() {
    // text; title, outlet, date, author
    type Expected = [Option<&'static str>; 4];
    let table: &[(&str, Expected)] = &[
        (
            "Skip to main content\n\nFootbridge gives way — The Brook Courier\nBy Ada Lind\n14 October 2025\nThe bridge fell.\n",
            [
                Some("Footbridge gives way"),
                Some("The Brook Courier"),
                Some("2025-10-14"),
                Some("Ada Lind"),
            ],
        ),
        (
            "Talks resume\n\nSKERRIN (AFP) — The talks resumed on 3 May 2025 after a long and cold night on the quay, where both sides had waited for word.\n",
            [Some("Talks resume"), Some("AFP"), None, None],
        ),
        (
            "Ferry is late - FM\nIt was late.\n(Reuters)\n",
            [Some("Ferry is late - FM"), Some("Reuters"), None, None],
        ),
        (
            "The bridge fell on Tuesday.\nNobody was hurt.",
            [None, None, None, None],
        ),
        ("Only one line", [None, None, None, None]),
        (
            "Posted 15 October 2025\nBy Ada Lind\nWhat happened on 14 October 2025?\nIt fell.",
            [
                Some("What happened on 14 October 2025?"),
                None,
                Some("2025-10-15"),
                Some("Ada Lind"),
            ],
        ),
        (
            "A caption\nThe mayor (Omar Nasser/AFP)\nIt fell.",
            [Some("A caption"), None, None, None],
        ),
        ("Menu\n", [None, None, None, None]),
        // Times that only the reader's day dates; a menu; a link over the headline; a subject.
        (
            "Menu\nHome\nRead more: Ten bridges we trust\nVALLEY\nFootbridge gives way in the rain\n21 hours ago 13\nThe bridge fell.",
            [Some("Footbridge gives way in the rain"), None, None, None],
        ),
        // Small print.
        (
            "Footbridge gives way\nThe bridge fell.\nIt was built on 3 May 1987.\nValley Eye delivers independent coverage of the valley.",
            [Some("Footbridge gives way"), Some("Valley Eye"), None, None],
        ),
        (
            "Footbridge gives way\nThe bridge fell.\nNew MEE newsletter: The Dispatch\nSign up to get the latest\n",
            [Some("Footbridge gives way"), Some("MEE"), None, None],
        ),
        // A dateline; its year only where the text says it.
        (
            "Footbridge gives way\nTOLLBROOK, October 14 (Reuters) - The footbridge was closed.\n© 2025 Reuters. All rights reserved.",
            [Some("Footbridge gives way"), Some("Reuters"), Some("2025-10-14"), None],
        ),
        (
            "Footbridge gives way\nTOLLBROOK, October 14 (Reuters) - The footbridge was closed.\nIt was built in 1987.",
            [Some("Footbridge gives way"), Some("Reuters"), None, None],
        ),
        (
            "Мост закрыт\nТОЛЛБРУК, 14 октября 2025. /ТАСС/. Мост закрыт до весны.",
            [Some("Мост закрыт"), Some("ТАСС"), Some("2025-10-14"), None],
        ),
        // A paper that prints an agency's report.
        (
            "Footbridge gives way | Tollbrook Courier\nTOLLBROOK (AFP) - The footbridge was closed.",
            [
                Some("Footbridge gives way"),
                Some("Tollbrook Courier"),
                None,
                Some("AFP"),
            ],
        ),
        (
            "Pasarela cerrada | El Diario del Valle\nTOLLBROOK, 14 oct (EFE).- La pasarela fue cerrada.\n(Agencias)",
            [Some("Pasarela cerrada"), Some("El Diario del Valle"), None, Some("EFE")],
        ),
        // Published first, whatever stands before.
        (
            "Steg gesperrt\nVon Ada Lind\nAktualisiert am 15. Oktober 2025, veröffentlicht am 14. Oktober 2025\nDer Steg ist zu.",
            [Some("Steg gesperrt"), None, Some("2025-10-14"), Some("Ada Lind")],
        ),
        (
            "إغلاق الجسر\nبقلم عادلة الناصر\nالثلاثاء 14 أكتوبر 2025\nأغلق الجسر مساء اليوم.\nالمصدر: الجزيرة",
            [
                Some("إغلاق الجسر"),
                Some("الجزيرة"),
                Some("2025-10-14"),
                Some("عادلة الناصر"),
            ],
        ),
        (
            "La passerelle fermée\nPar Ada Lind avec AFP\nPublié le 14 octobre 2025 à 19h02\nLa passerelle est fermée.",
            [Some("La passerelle fermée"), None, Some("2025-10-14"), Some("Ada Lind")],
        ),
        // A photographer is no author, and the day of a picture not that of the text.
        (
            "Footbridge gives way\nThe deck of the bridge after it sagged in the rain on 13 October, 2025 (Omar Nasser/AFP)\nThe bridge fell.\nPhoto by Omar Nasser",
            [Some("Footbridge gives way"), None, None, None],
        ),
        (
            "Footbridge gives way\nhttps://www.courier.example/2025/10/14/bridge\nThe bridge fell.",
            [
                Some("Footbridge gives way"),
                Some("courier.example"),
                Some("2025-10-14"),
                None,
            ],
        ),
        // A speaker behind a dash is no outlet.
        (
            "Bridge is safe – Wren\nThe bridge is safe.",
            [Some("Bridge is safe – Wren"), None, None, None],
        ),
        (
            "Tollbrook Courier\nFootbridge gives way in the rain\nThe bridge fell.",
            [
                Some("Footbridge gives way in the rain"),
                Some("Tollbrook Courier"),
                None,
                None,
            ],
        ),
        (
            "Footbridge gives way\nValley Ledger staff, 14 August 2025, 18:05\nThe bridge fell.",
            [Some("Footbridge gives way"), None, Some("2025-08-14"), None],
        ),
        // What a short line tells of is not what it was published.
        (
            "Footbridge gives way\nPolice released pictures on 14 October 2025\nThe bridge fell.",
            [Some("Footbridge gives way"), None, None, None],
        ),
        (
            "Footbridge gives way\nA report was published on 3 May 1987.\nThe bridge fell.\nIt was seen by the news agency (SANA).",
            [Some("Footbridge gives way"), None, None, None],
        ),
        (
            "Footbridge closed 14 October 2025\nThis article was published on 15 October 2025.\nThe bridge fell.\n© Omar Nasser, AFP",
            [
                Some("Footbridge closed 14 October 2025"),
                None,
                Some("2025-10-15"),
                None,
            ],
        ),
        (
            "Footbridge gives way | Opinion\nBy Ada Lind, Staff Reporter\nThe bridge fell.",
            [Some("Footbridge gives way"), None, None, Some("Ada Lind")],
        ),
        (
            "Footbridge gives way\nAda Lind, a reporter, was on the bridge\nThe bridge fell.\nOmar Nasser is a journalist who was killed there.",
            [Some("Footbridge gives way"), None, None, None],
        ),
    ];
    for (text, expected) in table {
        let card = card_guess(&FrozenText::new((*text).to_owned()));
        let found = [&card.title, &card.outlet, &card.date, &card.author]
            .map(|guess| value(guess.as_ref()).map(|(value, _)| value));
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn a_guess_says_what_it_was_read_from() {
    let text = "Footbridge gives way | Tollbrook Courier\nBy Ada Lind\nPublished 14 October 2025\nThe bridge was closed and the mayor said that it is safe.\n\
        Read original at https://courier.example/bridge?id=7.";
    let card = card_guess(&FrozenText::new(text.to_owned()));
    let table = [
        (&card.title, Some(("Footbridge gives way", "first-line"))),
        (&card.outlet, Some(("Tollbrook Courier", "title-end"))),
        (&card.date, Some(("2025-10-14", "date-line"))),
        (&card.author, Some(("Ada Lind", "byline"))),
        (
            &card.address,
            Some(("https://courier.example/bridge?id=7", "address-line")),
        ),
        (&card.language, Some(("en", "words"))),
        (&card.kind, None),
    ];
    for (guess, expected) in table {
        assert_eq!(value(guess.as_ref()), expected);
    }
}

#[test]
fn agencies_are_found() {
    let table = [
        ("MOSCOW (AFP) — The talks", Some("AFP")),
        ("MOSCOW, July 31 (Reuters) - The talks", Some("Reuters")),
        ("Berlin (dpa) - Die Gespräche", Some("dpa")),
        ("Berlin/Moskau (dpa/AFP) - Die Gespräche", Some("dpa")),
        ("Moscú, 31 jul (EFE).- Las conversaciones", Some("EFE")),
        ("MOSCOW, July 31. /TASS/. The talks", Some("TASS")),
        (
            "МОСКВА, 31 июл — РИА Новости. Переговоры прошли успешно",
            Some("РИА Новости"),
        ),
        ("دمشق (أ ف ب) - قال الوزير", Some("أ ف ب")),
        ("KESTREL CITY, Nov 6 (Valley Wire) — The bank", Some("Valley Wire")),
        ("مرسى الوادي، 26 أيار/مايو (المسار) – أعلنت", Some("المسار")),
        ("The talks of 3 May (Saturday) - a success", None),
        ("Tollbrook, a town (population 9,000) - and its bridge", None),
        ("The bridge fell. (Reuters)", Some("Reuters")),
        ("The bridge fell. — AP", Some("AP")),
        ("The bridge fell. -AFP", Some("AFP")),
        ("El puente cayó. EFE", Some("EFE")),
        ("The mayor (Omar Nasser/AFP)", None),
        ("with agency inputs", None),
        ("(Agencias)", None),
        ("The group (AP) was founded in 1987.", None),
        ("He saw the news agency (SANA).", None),
        ("He spoke to Reuters", None),
        ("A semi-official PA", None),
    ];
    for (line, expected) in table {
        assert_eq!(agency_of(line), expected, "{line}");
    }
}

#[test]
fn it_is_total() {
    const PIECES: &[&str] = &[
        "By ",
        "von ",
        " (AFP)",
        " - ",
        "© ",
        "2025",
        "31 July",
        "/",
        "http://",
        "a.b",
        "\n",
        "İ",
        "é",
        "e\u{301}",
        ". ",
        "OPINION",
        "Ada Lind",
        "بقلم ",
        "Source: ",
        " newsletter",
        "|",
        "ẞ",
        "🌉",
        "(",
        ")",
        "Published ",
        "— ",
        " is a ",
        "reporter",
    ];
    let mut seed: u32 = 11;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..5_000 {
        let text: String = (0..next(24)).map(|_| PIECES[next(PIECES.len())]).collect();
        let card = card_guess(&FrozenText::new(text.clone()));
        for guess in [card.title, card.outlet, card.date, card.author, card.address]
            .into_iter()
            .flatten()
        {
            assert!(!guess.value.trim().is_empty(), "{text:?}");
        }
    }
}
