//! Measures the finders of `core::analysis` on texts that were written and marked for it, and keeps `docs/analysis.md` true.
//!
//! `UPDATE_DOCS=1 cargo test --test it analysis` writes the measured parts of `docs/analysis.md`. Without it, the test fails where they
//! are not what is measured now, and where a finder falls below [`FLOORS`].
//!
//! # The texts
//!
//! `tests/fixtures/analysis/*.txt`: invented news, written without a look at the finders. A header of `# name: value` lines (`id`, the
//! name of the file; `language`; `date`, that of the card; `event`, which texts tell the same; `outlet`), an empty line, and the body.
//! In the body `¦` ends a sentence, and these stand around words; they may nest, and neither is part of the text:
//!
//! | mark | what | attributes |
//! |---|---|---|
//! | `<n>` | number | `low` and `high`, or `is` for both; `approx`; `unit`; `kind` (`money`, `percent`, `age`, `ordinal`, `measure`; else `count`) |
//! | `<d>` | date | `from` and `to`, or `on` for both |
//! | `<q>` | quotation, its marks with it | `by`, the id of who speaks, or `speaker`, words for one without a name, or both; `cont` |
//! | `<p>` `<g>` `<o>` | name of a person, place, organisation | `id`, the same in all texts of an event |
//! | `<x>` | other name: a storm, a street, a law | |
//! | `<f>` | furniture | |
//! | `<m>` | byline, date line or agency credit | |
//! | `<w>` | passage that texts of the event share word for word | `id` |
//!
//! `a|b` in a value allows both, nothing among them where it is empty. `any` in `<n>`, `<d>`, `<q>`: what is found here, or not, is not
//! judged; so are `<x>` for names, `<m>` for furniture.
//!
//! # What is marked, and what is right
//!
//! All finders but that of furniture get the text with the marked furniture struck out, so that each is measured alone. Results are
//! compared one to one.
//!
//! - **Sentences**: also inside of quotations; a closing mark belongs to the sentence before it; what follows a quotation without a
//!   capital, or after a dash, belongs to its last sentence. A headline, a byline, a line of its own is a sentence,
//!   and so is a date line with a full stop. Right: the same borders.
//! - **Numbers**: what counts, measures, orders or gives an age, in digits or words; never dates, years, times of day, or mere labels
//!   (`Pier 4`, `Channel Six`). The whole expression with its bound, currency and percent sign, without the unit or what is counted.
//!   Bounds are inclusive: `more than 60` is 60 and up, `up to three` is 3 and down; `nearly 40` is 40, approximate; `hundreds` is 100 and
//!   up, approximate; `from nine to 14` is two numbers where something rose. Shares of a whole in words (`a third`), `once` and `twice`,
//!   and `one` as a pronoun are open. Right: overlapping, with the same low and high.
//! - **Dates**: what names a day or a period, if need be by the date of the card; not `the next morning`, which hangs on the story.
//!   `since March` is March, or from March to the card's date. Right: overlapping, with the same first and last day.
//! - **Quotations**: all that stands in quotation marks, speech or single words, also within another. Parts between which the story speaks
//!   are two. One that runs over paragraphs is marked in pieces (`cont`), and may be found as pieces or as one. Where the closing mark is
//!   missing, it ends with its paragraph. Right: the words in the marks are the same, to nine tenths.
//! - **Speakers** are judged on the quotations that were found, by the name as it stands in the text; a pronoun stands for its name.
//! - **Names**: without title and genitive `’s`; not adjectives and inhabitants (`Lethian`). Right: overlapping. **Variants**: of every two
//!   names of an event that were found, whether they are put together, and whether they belong together.
//! - **Furniture**: counted by characters, white space left out, for what was struck, and by pieces for what was marked; a piece is found
//!   when nine tenths of it are struck.
//! - **Shared passages**: for every two texts; right: nine tenths of the words in both.

mod finders;
mod gold;
pub mod report;
mod score;

use score::Score;
use std::path::{Path, PathBuf};

/// The least precision and recall of each finder, in percent: over all languages (`all`), or in one.
const FLOORS: &[(&str, &str, usize, usize)] = &[
    ("sentences", "all", 98, 98),
    ("numbers", "all", 97, 94),
    ("dates", "all", 97, 94),
    ("quotations", "all", 98, 97),
    ("speakers", "all", 95, 90),
    ("names", "en", 96, 92),
    ("variants", "en", 95, 75),
    ("furniture", "all", 100, 85),
    ("shared passages", "all", 100, 100),
];

fn document() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/analysis.md")
}

fn scores(articles: &[gold::Article]) -> Vec<Score> {
    let (quotations, speakers) = score::quotations(articles);
    let (names, variants) = score::names(articles);
    vec![
        score::sentences(articles),
        score::numbers(articles),
        score::dates(articles),
        quotations,
        speakers,
        names,
        variants,
        score::furniture(articles),
        score::shared(articles),
    ]
}

#[test]
fn the_document_says_what_is_measured() {
    let articles = gold::articles();
    let scores = scores(&articles);
    let mut blocks = vec![("texts", report::texts(&articles))];
    blocks.extend(scores.iter().map(|score| (score.finder, report::block(score))));
    let old = std::fs::read_to_string(document()).expect("docs/analysis.md is there");
    let new = report::placed(&old, &blocks).unwrap_or_else(|marker| panic!("docs/analysis.md has no {marker}"));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(document(), &new).expect("docs/analysis.md can be written");
    } else if let Some((was, is)) = old.lines().zip(new.lines()).find(|(was, is)| was != is) {
        panic!(
            "docs/analysis.md is not what is measured now; run with UPDATE_DOCS=1.\nit says:  {was}\nmeasured: {is}"
        );
    } else {
        assert_eq!(
            old, new,
            "docs/analysis.md is not what is measured now; run with UPDATE_DOCS=1"
        );
    }
    let mut fallen = Vec::new();
    for (finder, language, precision, recall) in FLOORS {
        let score = scores.iter().find(|score| score.finder == *finder);
        let score = score.unwrap_or_else(|| panic!("there is no finder {finder}"));
        let tally = match *language {
            "all" => score.all(),
            tag => score.tallies.get(tag).copied().unwrap_or_default(),
        };
        let (got, found) = (tally.precision().unwrap_or(0), tally.recall().unwrap_or(0));
        if got < *precision || found < *recall {
            fallen.push(format!("{finder} ({language}): precision {got}, recall {found}"));
        }
    }
    assert_eq!(fallen, Vec::<String>::new(), "below the floors");
}

#[test]
fn the_texts_are_as_many_as_promised() {
    let articles = gold::articles();
    let sentences: usize = articles.iter().map(|article| article.sentences.len()).sum();
    assert!(sentences >= 300, "only {sentences} sentences");
    for tag in ["en", "de", "fr", "es", "ru", "ar"] {
        let texts = articles.iter().filter(|article| article.language == tag);
        let sentences: usize = texts.map(|article| article.sentences.len()).sum();
        assert!(sentences >= 35, "only {sentences} sentences in {tag}");
    }
    let words = |article: &gold::Article, span: &std::ops::Range<usize>| -> Vec<String> {
        let slice = variorum::core::text::lower_case(article.slice(span));
        let words = slice
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    for one in &articles {
        for wire in one.of(gold::Mark::Wire) {
            let said = words(one, &wire.span);
            assert!(said.len() >= 8, "{}: {said:?} is too short to be shared", one.id);
            let mut shared = 0;
            for other in articles
                .iter()
                .filter(|other| other.event == one.event && other.id != one.id)
            {
                for same in other
                    .of(gold::Mark::Wire)
                    .iter()
                    .filter(|w| w.get("id") == wire.get("id"))
                {
                    shared += 1;
                    assert_eq!(said, words(other, &same.span), "{} and {}", one.id, other.id);
                }
            }
            assert!(shared > 0, "{}: {said:?} is in no other text", one.id);
        }
    }
}

#[test]
fn marks_are_read_and_malformed_ones_refused() {
    let read = |body: &str| {
        let head = "# id: a\n# language: en\n# date: 2025-08-14\n# event: a\n# outlet: A\n\n";
        gold::parse("a.txt", &format!("{head}{body}"))
    };
    let article = read(
        "Toll: <n is=4>four</n>¦\n<f>Share</f> <q by=lind>“We <f>Ad</f> are <n low=5|6 unit=\"tired men\" approx>at least five</n>.”</q>¦ \
         <p id=lind>Ms Lind</p> left.¦\n<f>(c)</f>",
    )
    .expect("it is well formed");
    assert_eq!(
        article.text,
        "Toll: four\nShare “We Ad are at least five.” Ms Lind left.\n(c)"
    );
    let sentences: Vec<&str> = article.sentences.iter().map(|span| article.slice(span)).collect();
    assert_eq!(sentences, ["Toll: four", "“We Ad are at least five.”", "Ms Lind left."]);
    let number = article.of(gold::Mark::Number)[1];
    assert_eq!((number.value("low", "is"), number.value("high", "is")), ("5", ""));
    assert!(number.allows("low", "is", "6") && number.allows("high", "is", "") && !number.allows("high", "is", "6"));
    assert_eq!(number.get("unit"), Some("tired men"));
    assert_eq!(article.words(&article.of(gold::Mark::Quotation)[0].span).len(), 5);
    for (body, problem) in [
        ("A <n is=4>four¦", "a.txt:7: <n> is never closed"),
        ("A¦\n<n is=4>four</d>¦", "a.txt:8: </d> closes <n>"),
        ("A </n>four¦", "a.txt:7: </n> closes nothing"),
        ("A <n>four</n>¦", "a.txt:7: <n> lacks an attribute"),
        ("A <n is=4 colour=red>four</n>¦", "a.txt:7: <n> has no attribute colour"),
        ("A <n is=4x>four</n>¦", "a.txt:7: is=4x is no value of <n>"),
        ("A <n =4>four</n>¦", "a.txt:7: <n =4> has malformed attributes"),
        ("A <n is=4> four</n>¦", "a.txt:7: <n> has white space at an end"),
        (
            "A <d on=2025-02-30>day</d>¦",
            "a.txt:7: on=2025-02-30 is no value of <d>",
        ),
        ("A <d from=2025-02-20>day</d>¦", "a.txt:7: <d> lacks an attribute"),
        (
            "A <q by=lind>“No”</q>¦",
            "a.txt:1: nobody has the id lind that a quotation is by",
        ),
        ("A <z>b</z>¦", "a.txt:7: <z> is no mark"),
        ("A < b¦", "a.txt:7: a tag without an end"),
        ("A > b¦", "a.txt:7: an end without a tag"),
        ("A¦\nB", "a.txt:7: the story goes on after the last sentence"),
        ("A¦ ¦", "a.txt:7: a sentence without words"),
    ] {
        assert_eq!(
            read(body).map(|article| article.text),
            Err(problem.to_owned()),
            "{body}"
        );
    }
    assert_eq!(
        gold::parse("a.txt", "# id: a\n\nA¦").map(|article| article.text),
        Err("a.txt:1: no language in the header".to_owned())
    );
    assert_eq!(
        gold::parse("a.txt", "# id: a\nlanguage: en\n\nA¦").map(|article| article.text),
        Err("a.txt:2: no header line".to_owned())
    );
}

#[test]
fn shares_are_whole_percents() {
    for (part, whole, shown) in [
        (0, 0, None),
        (1, 3, Some(33)),
        (2, 3, Some(67)),
        (999, 1000, Some(99)),
        (7, 7, Some(100)),
    ] {
        assert_eq!(score::percent(part, whole), shown, "{part} of {whole}");
    }
}
