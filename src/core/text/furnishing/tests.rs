//! What lines are taken for by their words, in tables.

use super::*;

#[test]
fn phrases_are_folded_already_and_stand_once() {
    let phrases = Phrases::new();
    for (phrase, _) in &phrases.sorted {
        assert!(!phrase.is_empty());
        let words = Words::of(phrase);
        // The sign for a number is no word when it is read again.
        assert_eq!(
            words.folded,
            phrase.replace("# ", "").replace(" #", "").replace('#', ""),
            "{phrase}"
        );
        assert!(phrase.split(' ').count() <= MOST_WORDS, "{phrase}");
    }
    let twice: Vec<_> = phrases
        .sorted
        .windows(2)
        .filter(|pair| pair[0].0 == pair[1].0)
        .map(|pair| pair[0].0)
        .collect();
    assert_eq!(twice, [""; 0]);
}

#[test]
fn lines_are_told_by_their_words() {
    use Place::{Colon, Edge, Line, Link, Section};
    let table = [
        ("Skip to main content", Some(("skip-link", Line))),
        ("  » READ MORE »", Some(("read-more", Link))),
        ("Also Read: Council debates repairs", Some(("read-more", Line))),
        ("ALSO READ | Council debates repairs", Some(("read-more", Line))),
        (
            "Lesen Sie auch: Rat berät über die Reparatur",
            Some(("read-more", Line)),
        ),
        ("À LIRE AUSSI : Le conseil débat", Some(("read-more", Line))),
        ("Lea también: El consejo debate", Some(("read-more", Line))),
        ("Читайте также: Совет обсудил ремонт", Some(("read-more", Line))),
        ("اقرأ أيضاً: المجلس يناقش الإصلاحات", Some(("read-more", Line))),
        ("Read more books, the minister urged.", None),
        ("Read more books", None),
        ("Watch: Council debates repairs", Some(("read-more", Colon))),
        ("Watch: he said. Then he left.", None),
        ("WATCH  Mayor walks over the bridge", Some(("read-more", Colon))),
        ("WATCH OUT FOR THE BRIDGE", None),
        ("Watch Mayor walk over the bridge", None),
        ("8 01 1 2 3 4", None),
        ("21 hours ago 13", Some(("time-stamp", Line))),
        ("Last updated 3 hours ago", Some(("time-stamp", Line))),
        ("10 years ago", Some(("time-stamp", Edge))),
        ("vor 2 Stunden", Some(("time-stamp", Line))),
        ("il y a 3 heures", Some(("time-stamp", Line))),
        ("hace una hora", Some(("time-stamp", Line))),
        ("2 часа назад", Some(("time-stamp", Line))),
        ("منذ ٣ ساعات", Some(("time-stamp", Line))),
        ("منذ ساعتين", Some(("time-stamp", Line))),
        ("Three days ago he left", None),
        ("Published On 31 Jul 2025", None),
        ("3 min read", Some(("reading-time", Line))),
        ("Lesezeit: 3 Minuten", Some(("reading-time", Line))),
        ("Temps de lecture : 3 min", Some(("reading-time", Line))),
        ("1.2K views", Some(("counter", Line))),
        ("12 comments", Some(("comments", Line))),
        ("Wait 5 sec.", Some(("player", Line))),
        ("Share on Facebook", Some(("share", Line))),
        ("Facebook Twitter WhatsApp E-Mail", Some(("share", Line))),
        ("Teilen Merken Drucken", Some(("share", Line))),
        ("Save Share", Some(("share", Edge))),
        ("Manage preferences Accept all", Some(("cookies", Line))),
        ("Your email address Sign up", Some(("newsletter", Line))),
        ("Home News World Business Opinion Sport", Some(("menu", Line))),
        ("World Health News", Some(("menu", Edge))),
        ("World health news", None),
        ("News International Business School", None),
        ("الرئيسية أخبار اقتصاد رياضة ثقافة", Some(("menu", Line))),
        (
            "Valley Press Publishing Co KG | Impressum | Datenschutz",
            Some(("menu", Line)),
        ),
        ("Facebook", Some(("share", Edge))),
        ("Facebook and Twitter", None),
        ("“Share this”", None),
        ("Search", Some(("menu", Edge))),
        ("World", Some(("menu", Section))),
        ("International | | | |", Some(("menu", Line))),
        ("Home | Council | Waste and water | Libraries", Some(("menu", Line))),
        ("Home > World > Middle East", Some(("menu", Line))),
        ("Bridges | Rivers | Tollbrook | Repairs", Some(("menu", Edge))),
        ("By Ada Lind | Tollbrook | News | 14 October", None),
        ("Bridge closed | Tollbrook Courier", None),
        ("Tags: bridge, Tollbrook, repairs", Some(("tags", Edge))),
        ("Photo: Omar Nasser/AFP via Getty Images", Some(("image-credit", Line))),
        ("Image source, Getty Images", Some(("image-credit", Line))),
        ("Photo: the bridge on the evening before it fell", None),
        ("> > > It fell", None),
        ("| key | does | | |", None),
        ("1 2 3 4 x", None),
        ("Read more – and write more", None),
        ("Read more, write less", None),
        ("Lee: yes, we saw it", None),
        ("Something went wrong", Some(("script", Edge))),
        ("Live in fear", None),
        ("Follow the money", None),
        ("Sign up now, the army tells young men", None),
        ("Subscribe to the theory of everything", None),
        ("Assurances", None),
        ("", None),
    ];
    let phrases = Phrases::new();
    for (line, expected) in table {
        let found = phrases.line(line).map(|found| (found.reason, found.place));
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn words_are_folded() {
    let table = [
        ("À l’époque…", "a l'epoque"),
        ("E\u{301}cole", "ecole"),
        ("1.2K: 12,000 at 14:02, 5sec", "# # at # # sec"),
        ("قَالَ ـ أَيْضاً", "قال ايضا"),
        ("Ещё  раз", "еще раз"),
        ("'so'", "so"),
    ];
    for (text, expected) in table {
        assert_eq!(Words::of(text).folded, expected, "{text}");
    }
    assert_eq!(Words::of(&"x".repeat(1 << 20)).folded.len(), 40);
}
