//! Pages that nobody would write, or only with ill will; and the way over to the page as XML, which must lose nothing on any of them.

use super::super::tree::{Attribute, Tag};
use super::super::*;
use super::ARTICLES;
use crate::core::text::FrozenText;
use std::fmt::Write;

/// Writes a tree as a browser's serialiser would.
fn xml(tree: &Tree) -> String {
    const ATTRIBUTES: &[(&str, Attribute)] = &[
        ("class", Attribute::Class),
        ("id", Attribute::Id),
        ("href", Attribute::Href),
        ("content", Attribute::Content),
        ("property", Attribute::Property),
        ("name", Attribute::Name),
        ("type", Attribute::Type),
        ("lang", Attribute::Lang),
        ("xml:lang", Attribute::XmlLang),
        ("itemprop", Attribute::Itemprop),
        ("datetime", Attribute::Datetime),
        ("rel", Attribute::Rel),
        ("role", Attribute::Role),
        ("hidden", Attribute::Hidden),
        ("aria-hidden", Attribute::AriaHidden),
        ("data-style", Attribute::Style),
        ("http-equiv", Attribute::HttpEquiv),
        ("open", Attribute::Open),
    ];
    let escaped = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;")
    };
    let mut xml = String::new();
    let mut open: Vec<(usize, String)> = Vec::new();
    for at in 0..tree.len() {
        while let Some((_, name)) = open.pop_if(|(end, _)| *end <= at) {
            write!(xml, "</{name}>").unwrap();
        }
        let tag = tree.tag(at);
        if tag == Tag::Text {
            xml += &escaped(tree.text(at));
            continue;
        }
        let name = match tag {
            Tag::Base => "basefont".to_owned(),
            tag => format!("{tag:?}").to_ascii_lowercase(),
        };
        write!(xml, "<{name}").unwrap();
        for (attribute, known) in ATTRIBUTES {
            if let Some(value) = tree.attribute(at, *known) {
                write!(xml, " {attribute}=\"{}\"", escaped(value)).unwrap();
            }
        }
        xml += ">";
        open.push((tree.end(at), name));
    }
    for (_, name) in open.iter().rev() {
        write!(xml, "</{name}>").unwrap();
    }
    xml
}

#[test]
fn the_tree_that_comes_over_as_xml_is_the_same() {
    for fixture in ARTICLES {
        let tree = fixture.tree();
        let other = serialised::read(&xml(&tree));
        assert_eq!(tree.len(), other.len(), "{}", fixture.name);
        for at in 0..tree.len() {
            assert_eq!(
                (tree.tag(at), tree.end(at), tree.text(at)),
                (other.tag(at), other.end(at), other.text(at))
            );
            for name in [Attribute::Class, Attribute::Href, Attribute::Content] {
                assert_eq!(tree.attribute(at, name), other.attribute(at, name));
            }
        }
        let (page, other) = (read(&tree, Extent::Article), read(&other, Extent::Article));
        assert_eq!(page.text, other.text);
    }
}

/// Pieces of pages, sound and broken, to be put together in any order; a bar between them.
const PIECES: &str = "\
    <p>¦</p>¦<div class=ad>¦<div class='article-body'>¦</div>¦<table>¦<tr>¦<td>¦</table>¦<ul>¦<li>¦<b>¦</b>¦<i>¦</i>¦\
    <a href='/x'>¦<a href=javascript:x>¦</a>¦<h1>¦<h2 id=title>¦</h1>¦<q>¦</q>¦<sup>¦</sup>¦<br>¦<pre>\n¦</pre>¦<svg>¦\
    <math><mtext>¦<title>¦<script>¦</script>¦<style>¦<noscript>¦<template>¦<textarea>¦<select><option>¦</select>¦<form>¦\
    </form>¦<blockquote>¦<figcaption>¦<nav>¦<article>¦<span>a</span>¦<!-- c -->¦<!doctype html>¦<body>¦<html lang=de>¦\
    <body hidden>¦&nbsp;¦&amp;¦&#13;¦&#xfeff;¦&#0;¦\r\n¦\u{feff}¦ ¦\t¦3¦É¦漢字¦א¦said the mayor, who knew.¦e\u{301}¦\
    \u{200b}¦\"¦<¦>¦=¦/";

proptest::proptest! {
    #[test]
    fn whatever_stands_in_a_page_its_text_is_frozen_as_it_is(places in proptest::collection::vec(0..200_usize, 0..120)) {
        let pieces: Vec<&str> = PIECES.split('¦').collect();
        let html: String = places.iter().map(|place| pieces[place % pieces.len()]).collect();
        let tree = parse_natively(&html);
        let again = serialised::read(&xml(&tree));
        proptest::prop_assert_eq!(again.len(), tree.len());
        for extent in [Extent::Article, Extent::Whole] {
            let page = read(&tree, extent);
            let frozen = FrozenText::new(page.text.clone());
            proptest::prop_assert_eq!(frozen.as_str(), &page.text);
            proptest::prop_assert_eq!(page.text.trim_matches('\n'), &page.text);
            proptest::prop_assert!(!page.text.contains("\n\n\n"));
            for part in &page.parts {
                let words = frozen.slice(part.span);
                proptest::prop_assert!(words.is_some_and(|words| !words.is_empty() && words.trim() == words));
                proptest::prop_assert!(!part.address.contains("script"));
            }
        }
    }
}

#[test]
fn hostile_pages_end() {
    let many = 100_000;
    let paragraph =
        "<p>The ferry hit the north pier at seven, the harbour office said, and fourteen people were hurt.</p>"
            .to_owned();
    let unclosed: String = (0..3_000).map(|n| format!("<font size={n}>")).collect();
    let table: &[(&str, String)] = &[
        ("elements in elements", "<div>".repeat(many) + &paragraph),
        (
            "headings in headings",
            "<h1 class=title><b>".repeat(many / 2) + &paragraph,
        ),
        ("lists in lists", "<ul><li class=caption>x".repeat(many / 2)),
        ("quotations in quotations", "<q><a href=x>".repeat(many / 4) + "a"),
        ("tables in tables", "<table><tr><td>".repeat(many / 5) + "a"),
        ("elements beside elements", "<span>a</span>".repeat(many)),
        ("blank lines", "<p>&nbsp;<a href=/x>&nbsp;</a>".repeat(many / 4)),
        (
            "pieces of an article",
            format!("<div class=article-body>{paragraph}</div>").repeat(2_000),
        ),
        (
            "elements that come again in each paragraph",
            unclosed + &"<p>a".repeat(20_000),
        ),
        ("end tags", "<i>".repeat(2_000) + &"</h1></x>".repeat(many)),
        ("less than", "<".repeat(1 << 20)),
        ("quotation marks", "<a \"".repeat(1 << 18)),
        ("ampersands", "&".repeat(1 << 20)),
        ("comments", "<!-- saved from url=".repeat(1 << 16)),
        ("attributes", format!("<p {}>a", "a='1' b='2' class=ad ".repeat(many))),
        ("classes", format!("<p class='{}'>a", "adAdAd-".repeat(many))),
        (
            "data in data",
            format!(
                "<script type=application/ld+json>{}</script>",
                "[{\"@graph\":".repeat(many)
            ),
        ),
        (
            "names in names",
            format!(
                "<script type=application/ld+json>{{\"@type\":\"Article\",\"author\":{}1{}}}</script>",
                "[".repeat(100),
                "]".repeat(100)
            ),
        ),
        ("xhtml", "<?xml?>".to_owned() + &"<a \"/>'<i/>".repeat(many)),
        ("one long word", "a".repeat(1 << 22)),
    ];
    for (name, html) in table {
        let tree = parse_natively(html);
        for extent in [Extent::Article, Extent::Whole] {
            let page = read(&tree, extent);
            assert!(page.text.len() <= html.len() * 3, "{name}");
            assert!(page.parts.len() <= 40_000, "{name}");
        }
        let _ = serialised::read(html);
    }
    assert!(
        read(&parse_natively(&table[0].1), Extent::Whole)
            .doubts
            .contains(&"cut-off")
    );
}
