//! Whole pages, invented ones: each in `tests/fixtures/html` with the text that is to be read from it (`.txt`) and with everything else
//! that is (`.card`). In the texts a line of the story begins with `+`, any other with a space; what follows them is the line.

mod built;
mod hostile;

use super::*;
use crate::core::text::{FrozenText, decode_natively};
use std::fmt::Write;

struct Fixture {
    name: &'static str,
    bytes: &'static [u8],
    text: &'static str,
    card: &'static str,
}

macro_rules! fixtures {
    ($($name:literal $ending:literal),* $(,)?) => {
        &[$(Fixture {
            name: $name,
            bytes: include_bytes!(concat!("../../../../../tests/fixtures/html/", $name, $ending)),
            text: include_str!(concat!("../../../../../tests/fixtures/html/", $name, ".txt")),
            card: include_str!(concat!("../../../../../tests/fixtures/html/", $name, ".card")),
        }),*]
    };
}

/// Pages with one article each.
const ARTICLES: &[Fixture] = fixtures![
    "plain-article" ".html",
    "div-soup" ".html",
    "tables-2003" ".html",
    "cms-graph" ".html",
    "newsletter-between" ".html",
    "live-blog" ".html",
    "severny-kurier" ".html",
    "sada-al-mina" ".html",
    "chronik" ".xhtml",
];

/// Pages with none, or with ill will.
const OTHERS: &[Fixture] = fixtures!["front-page" ".html", "hostile" ".html"];

impl Fixture {
    fn html(&self) -> String {
        let name = match charset(self.bytes).as_deref() {
            Some("windows-1252") => "windows-1252",
            Some("windows-1251") => "windows-1251",
            _ => "UTF-8",
        };
        decode_natively(self.bytes, name).unwrap()
    }

    fn tree(&self) -> Tree {
        parse_natively(&self.html())
    }

    fn expected_text(&self) -> String {
        let lines: Vec<&str> = self
            .text
            .lines()
            .map(|line| line.get(2..).unwrap_or_default())
            .collect();
        lines.join("\n")
    }

    /// Returns the sentences of the story, folded.
    fn story(&self) -> Vec<String> {
        let lines = self.text.lines().filter_map(|line| line.strip_prefix("+ "));
        let sentences = lines.flat_map(|line| line.split_inclusive(['.', '?', '!', '؟']));
        sentences
            .map(letters)
            .filter(|sentence| sentence.chars().count() > 10)
            .collect()
    }
}

/// Returns the letters and digits of a text.
fn letters(text: &str) -> String {
    crate::core::text::lower_case(text)
        .chars()
        .map(|c| if c == '²' { '2' } else { c })
        .filter(|c| c.is_alphanumeric())
        .collect()
}

fn card(page: &Page, charset: Option<&str>) -> String {
    let mut card = format!(
        "{:?} {} {}\n",
        page.extent,
        charset.unwrap_or("-"),
        page.doubts.join(" ")
    )
    .trim_end()
    .to_owned();
    card.push('\n');
    for field in &page.fields {
        writeln!(card, "{} ({}): {}", field.name, field.from, field.value).unwrap();
    }
    for part in &page.parts {
        let words = page.text[part.span.range()].replace('\n', " / ");
        let line = format!("- {}: {words} {}", part.kind.word(), part.address);
        writeln!(card, "{}", line.trim_end()).unwrap();
    }
    card
}

#[test]
fn every_page_gives_its_text_and_its_card() {
    for fixture in ARTICLES.iter().chain(OTHERS) {
        let page = read(&fixture.tree(), Extent::Article);
        assert_eq!(page.text, fixture.expected_text(), "{}", fixture.name);
        assert_eq!(
            card(&page, charset(fixture.bytes).as_deref()),
            fixture.card,
            "{}",
            fixture.name
        );
        let names = crate::core::order::set_of(page.fields.iter().map(|field| field.name));
        assert_eq!(
            names.len(),
            page.fields.len(),
            "{}: one value for a field",
            fixture.name
        );
    }
}

#[test]
fn what_is_read_is_frozen_as_it_is_and_its_parts_are_words_of_it() {
    for fixture in ARTICLES.iter().chain(OTHERS) {
        for extent in [Extent::Article, Extent::Whole] {
            let page = read(&fixture.tree(), extent);
            let frozen = FrozenText::new(page.text.clone());
            assert_eq!(frozen.as_str(), page.text, "{}", fixture.name);
            for part in &page.parts {
                let words = frozen.slice(part.span).expect("it lies on borders of characters");
                assert!(
                    !words.is_empty() && words.trim() == words,
                    "{}: {words:?}",
                    fixture.name
                );
            }
            assert!(!page.text.contains("alert(") || fixture.name == "hostile");
        }
    }
}

#[test]
fn the_whole_page_has_everything_that_the_article_has() {
    for fixture in ARTICLES {
        let tree = fixture.tree();
        let (article, whole) = (read(&tree, Extent::Article), read(&tree, Extent::Whole));
        assert_eq!(
            (article.extent, whole.extent),
            (Extent::Article, Extent::Whole),
            "{}",
            fixture.name
        );
        assert!(
            whole.text.len() > article.text.len() || fixture.name == "chronik",
            "{}",
            fixture.name
        );
        let all = letters(&whole.text);
        for line in article.text.lines() {
            assert!(all.contains(&letters(line)), "{}: {line}", fixture.name);
        }
    }
}

/// What a maintained crate of the readability family finds of the story, we find too.
#[test]
fn no_less_is_found_than_by_others() {
    let (mut ours, mut theirs, mut both, mut all) = (0, 0, 0, 0);
    for fixture in ARTICLES {
        let html = fixture.html();
        let text = letters(&read(&parse_natively(&html), Extent::Article).text);
        let article = dom_smoothie::Readability::new(html.as_str(), None, None)
            .unwrap()
            .parse();
        let oracle = article.map_or(String::new(), |article| letters(&article.text_content));
        let story = fixture.story();
        assert!(story.len() >= 5, "{}", fixture.name);
        let found: Vec<&String> = story.iter().filter(|sentence| oracle.contains(*sentence)).collect();
        let shared = found.iter().filter(|sentence| text.contains(**sentence)).count();
        assert!(
            shared * 10 >= found.len() * 9,
            "{}: {shared} of {} sentences",
            fixture.name,
            found.len()
        );
        ours += story.iter().filter(|sentence| text.contains(*sentence)).count();
        theirs += found.len();
        both += shared;
        all += story.len();
    }
    assert_eq!(ours, all);
    assert!(
        theirs * 10 >= all * 7 && both == theirs,
        "{theirs} of {all}, {both} of them by both"
    );
}
