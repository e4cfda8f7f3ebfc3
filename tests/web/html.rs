//! The browser's parser and the native one make the same tree of a page, so that a page has the same text, and so the same id, in the app
//! and on the command line.

use variorum::browser::clock::decode;
use variorum::browser::html::parse;
use variorum::core::format::article::Extent;
use variorum::core::format::html::{Tree, charset, prepared, read, tree};
use wasm_bindgen_test::wasm_bindgen_test;

// The library has the native parser only where it is native.
#[path = "../../src/core/format/html/native.rs"]
mod native;

macro_rules! pages {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../fixtures/html/", $name)))),*]
    };
}

const PAGES: &[(&str, &[u8])] = pages![
    "chronik.xhtml",
    "cms-graph.html",
    "div-soup.html",
    "front-page.html",
    "hostile.html",
    "live-blog.html",
    "newsletter-between.html",
    "plain-article.html",
    "sada-al-mina.html",
    "severny-kurier.html",
    "tables-2003.html",
];

/// Names of the encodings of the pages.
const ENCODINGS: &[&str] = &["UTF-8", "windows-1251", "windows-1252"];

fn html(bytes: &[u8]) -> String {
    let declared = charset(bytes);
    let name = ENCODINGS
        .iter()
        .find(|name| declared.as_deref() == Some(**name))
        .unwrap_or(&"UTF-8");
    decode(bytes, name).expect("the browser knows the encoding")
}

fn outline(tree: &Tree) -> Vec<String> {
    (0..tree.len())
        .map(|at| format!("{} {:?} {:?}", tree.lineage(at).count(), tree.tag(at), tree.text(at)))
        .collect()
}

#[wasm_bindgen_test]
fn every_page_is_the_same_tree_and_the_same_text() {
    for (name, bytes) in PAGES {
        let html = html(bytes);
        let (browser, native) = (parse(&html), native::parse(&html));
        assert_eq!(outline(&browser), outline(&native), "{name}");
        assert_eq!(browser, native, "{name}: attributes");
        for extent in [Extent::Article, Extent::Whole] {
            assert_eq!(read(&browser, extent), read(&native, extent), "{name}");
        }
        assert!(browser.len() > 10, "{name}");
    }
}

/// Tags and text, sound and broken, that are put together at random; a bar between them.
const PIECES: &str = "\
    <p>¦</p>¦<div class=a>¦</div>¦<table>¦<tr>¦<td>¦<caption>¦</table>¦<ul>¦<li>¦</ul>¦<b>¦</b>¦<i>¦</i>¦<font color=a>¦\
    </font>¦<a href='/x?a&b'>¦</a>¦<h1>¦</h1>¦<q>¦<br>¦</br>¦<pre>\n\nx¦</pre>¦<svg>¦</svg>¦<math><mi>¦</math>¦<title>t¦\
    </title>¦<script>if(a<b){}¦</script>¦<style>a>b¦</style>¦<noscript>¦</noscript>¦<template>¦</template>¦<textarea>\n¦\
    </textarea>¦<form>¦</form>¦<button>¦</button>¦<nobr>¦<blockquote>¦<dl><dt>¦<dd>¦<iframe>¦</iframe>¦<head>¦</head>¦\
    <body class=x>¦</body>¦<html lang=de>¦</html>¦<!-- c -->¦<!--->¦<![CDATA[x]]>¦<?x?>¦<!doctype html>¦&nbsp;¦&amp;lt;¦\
    &#13;¦&notin¦&copy¦\r\n¦\r¦ ¦3¦É¦漢¦<img src=x>¦<hr>¦<image>¦<o:p>¦</o:p>¦<x-y z=1>¦<a b='c' b='d' =e \"f>¦<article>¦\
    </article>¦<select><option>a¦</select>¦<meta name=a content='b&quot;c'>¦<link rel=canonical href=/c>";

/// The parsers agree on nearly everything else as well; in rare broken pages each browser goes its own way, and they differ from each other.
#[wasm_bindgen_test]
fn nearly_every_broken_page_is_the_same_tree() {
    const COUNT: usize = 1_000;
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or(0) % below
    };
    let pieces: Vec<&str> = PIECES.split('¦').collect();
    let mut differing = Vec::new();
    for _ in 0..COUNT {
        let html: String = (0..3 + random(40)).map(|_| pieces[random(pieces.len())]).collect();
        if parse(&html) != native::parse(&html) {
            differing.push(html);
        }
    }
    assert!(
        differing.len() * 50 < COUNT,
        "{} of {COUNT} differ: {:?}",
        differing.len(),
        differing.first()
    );
}

#[wasm_bindgen_test]
fn a_page_runs_nothing_and_may_be_deep() {
    let deep = "<div>".repeat(100_000) + "<img src=x onerror=\"document.title='ran'\">end";
    let tree = parse(&deep);
    assert!(read(&tree, Extent::Whole).text.ends_with("end"));
    assert_ne!(variorum::browser::page::document().title(), "ran");
    assert_eq!(parse("").len(), 3);
    assert_eq!(prepared("\u{feff}<p>").len(), 3);
}
