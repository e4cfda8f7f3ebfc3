//! Small pages, each for one way in which sites build them, and the text that must come out.

use super::super::*;

/// Returns a page with this body and the title that most of the tests have.
fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Ferry hits pier – Post</title></head><body>{body}</body></html>"
    )
}

/// Three paragraphs that are the article in most of the tests.
const A: &str = "The ferry hit the north pier at seven, the harbour office said, and fourteen people were hurt.";
const B: &str = "“Nobody has touched that gear in ten years,” said a sailor who was on board until the spring.";
const C: &str = "The pier is closed until Monday, and the office says that the inquiry will take some weeks.";
/// Sentences that are none of it.
const X: &str = "Every Friday we send you a letter, it is free, and you can leave it whenever you like, really.";

#[test]
fn an_article_is_found_however_a_site_builds_it() {
    let paragraphs = format!("<p>{A}</p><p>{B}</p><p>{C}</p>");
    let whole = format!("Ferry hits pier\n\n{A}\n\n{B}\n\n{C}");
    let text = format!("{A}\n\n{B}\n\n{C}");
    let h1 = "<h1>Ferry hits pier</h1>";
    let long = [X; 12].map(|x| format!("<p>{x}</p>")).concat();
    let links = "<ul><li><a href=/1>One thing and another</a><li><a href=/2>What is not known yet</a><li><a href=/3>More</a></ul>";
    // What is tested, the body of the page, the text.
    let table: &[(&str, String, &str)] = &[
        ("paragraphs and nothing else", format!("{h1}{paragraphs}"), &whole),
        ("no headline", paragraphs.clone(), &text),
        (
            "a box of its own for each paragraph, with names of machines",
            format!(
                "<div id=app>{h1}<div class=css-1x2><div class=css-53u><p class=css-a1>{A}</p></div></div><div class=css-1x2>\
                 <div class=css-53u><p class=css-a1>{B}</p></div></div><div class=css-1x2><div class=css-53u><p class=css-a1>{C}</p>\
                 </div></div></div>"
            ),
            &whole,
        ),
        (
            "paragraphs in boxes named after advertisements",
            format!("{h1}<div class='ad-wrap'>{A}</div><div class='has-ad'>{B}</div><div class='share-x'>{C}</div>"),
            &whole,
        ),
        (
            "a form around everything",
            format!("<form id=aspnetForm><div><a href=/>Home</a></div>{h1}<div>{paragraphs}</div></form>"),
            &whole,
        ),
        (
            "hidden until its script shows it",
            format!("<div style='visibility: hidden'>{h1}{paragraphs}</div><p>One moment please.</p>"),
            &whole,
        ),
        (
            "a dialog that hides the page from screen readers",
            format!("<div aria-hidden=true>{h1}{paragraphs}</div><div role=dialog><p>{X}</p></div>"),
            &whole,
        ),
        (
            "an article in the names of microdata, and comments longer than it",
            format!(
                "{h1}<div itemprop=articleBody>{paragraphs}</div><div class=replies>{}</div>",
                &long[..long.len() / 2]
            ),
            &whole,
        ),
        (
            "comments longer than the article, by their name",
            format!("{h1}<div>{paragraphs}</div><div id=comments>{long}</div>"),
            &whole,
        ),
        (
            "the next article below the first",
            format!("<main><article>{h1}{paragraphs}</article><article><h1>Bees return</h1>{long}</article></main>"),
            &whole,
        ),
        (
            "the next article below the first, both with a named text",
            format!(
                "<main><article>{h1}<div class=story-body>{paragraphs}</div></article>\
                 <article><h1>Bees return</h1><div class=story-body>{long}</div></article></main>"
            ),
            &whole,
        ),
        (
            "the text in two pieces with a box between",
            format!(
                "<article>{h1}<div class=article-body><p>{A}</p></div><div><h3>Also</h3>{links}</div>\
                 <div class=article-body><p>{B}</p><p>{C}</p></div></article>"
            ),
            &whole,
        ),
        (
            "lines that end in breaks",
            format!(
                "<table><tr><td>{links}</td><td><b>Ferry hits pier</b><br><br>{A}<br><br>{B}<br><br>{C}</td></tr></table>"
            ),
            &whole,
        ),
        (
            "the headline and a lead outside of the article",
            format!(
                "<div class=top>{h1}<div><p>{A}</p></div></div><div class=below><article><p>{B}</p><p>{C}</p>{links}</article></div>"
            ),
            &whole,
        ),
        (
            "a letter between the paragraphs",
            format!("<article>{h1}<p>{A}</p><div class=newsletter><p>{X}</p></div><p>{B}</p><p>{C}</p></article>"),
            &whole,
        ),
        (
            "an aside, a footer, a menu and buttons in the article",
            format!(
                "<article>{h1}<p>{A}</p><aside><p>{X}</p></aside><p>{B}</p><button>Share</button><nav>{links}</nav><p>{C}</p>\
                 <footer><p>{X}</p></footer></article>"
            ),
            &whole,
        ),
        (
            "words in a sentence that are marked by odd names",
            format!(
                "<article>{h1}<p>{}</p><p>{B}</p><p>{C}</p></article>",
                A.replace(
                    "harbour office",
                    "<span class=ad-link>harbour</span> <button>office</button>"
                )
            ),
            &whole,
        ),
        (
            "a page that a browser's reading view has made",
            format!("<div id=readability-page-1 class=page>{h1}{paragraphs}</div>"),
            &whole,
        ),
        (
            "teasers beside it, each with a sentence",
            format!(
                "<article>{h1}{paragraphs}</article><h2>Also</h2><div>{}</div>",
                [1, 2, 3]
                    .map(|n| format!("<div><h3><a href=/{n}>Another thing</a></h3><p>{X}</p></div>"))
                    .concat()
            ),
            &whole,
        ),
        (
            "teasers in it, longer than it",
            format!(
                "{h1}{paragraphs}<h2>Also</h2><div>{}</div>",
                [1, 2, 3, 4]
                    .map(|n| format!("<div><a href=/{n}><h3>Another thing</h3></a><p>{X}</p></div>"))
                    .concat()
            ),
            &whole,
        ),
        (
            "what only screen readers say",
            format!(
                "<article>{h1}<p>{A}<span class=sr-only>Opens in a new window</span></p><p>{B}</p><p>{C}</p></article>"
            ),
            &whole,
        ),
    ];
    for (name, body, expected) in table {
        let read = read(&parse_natively(&page(body)), Extent::Article);
        assert_eq!(
            (read.text.as_str(), read.extent),
            (*expected, Extent::Article),
            "{name}"
        );
    }
}

#[test]
fn what_the_page_carries_as_data_leads_to_the_text() {
    let body = [A, B, C].join(" ");
    let data = |body: &str| {
        format!("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script>")
    };
    let long = [X; 3].map(|x| format!("<p>{x}</p>")).concat();
    let html = format!(
        "{}<div><div><div>{A}</div><div>{B}</div><div>{C}</div></div><div>{long}</div></div>",
        data(&body)
    );
    let found = read(&parse_natively(&page(&html)), Extent::Article);
    assert_eq!((found.text, found.doubts), ([A, B, C].join("\n\n"), vec![]));

    // Most of it is behind a wall.
    let more = [X; 9].join(" ");
    let html = format!(
        "{}<article><h1>Ferry hits pier</h1><p>{A}</p><p>{B}</p><p>{C}</p></article>",
        data(&[&body, more.as_str()].join(" "))
    );
    let cut = read(&parse_natively(&page(&html)), Extent::Article);
    assert_eq!((cut.extent, cut.doubts), (Extent::Article, vec!["less-than-its-data"]));
}

#[test]
fn where_there_is_no_article_everything_is_taken_and_it_is_said() {
    let table = [
        ("", ""),
        ("<p>Too short.</p>", "Too short."),
        (
            "<p>Seen</p><p hidden>Not seen</p><p style='DISPLAY : none'>Nor this</p><dialog>Nor that</dialog>",
            "Seen",
        ),
        ("<select><option>A</select><textarea>B</textarea><label>C</label>", "C"),
    ];
    for (body, expected) in table {
        let page = read(&parse_natively(&page(body)), Extent::Article);
        assert_eq!((page.text.as_str(), page.extent), (expected, Extent::Whole), "{body}");
        assert_eq!(page.doubts, ["no-article"], "{body}");
    }
    assert_eq!(read(&Tree::default(), Extent::Article).text, "");
    assert_eq!(read(&parse_natively("a < b & c"), Extent::Whole).text, "a < b & c");
}

#[test]
fn white_space_is_as_a_browser_shows_it() {
    let table = [
        ("a  b\n\tc", "a b c"),
        ("<p>a</p>\n<p>b</p>", "a\n\nb"),
        ("a<br>b<br><br><br>c", "a\nb\n\nc"),
        ("<b>a</b> <i>b</i><i>c</i>", "a bc"),
        ("<ul><li>a<li> b <ul><li>c</ul></ul>d", "a\nb\nc\n\nd"),
        ("<p>&nbsp;</p><p>a&nbsp; b</p><p> &nbsp;</p><p>c</p>", "a\u{a0} b\n\nc"),
        ("a<div>b<div>c</div></div>d", "a\n\nb\n\nc\n\nd"),
        ("<pre>\na\n\n  b\tc\n</pre>d", "a\n\n  b\tc\n\nd"),
        ("<table><tr><th>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
        ("<table><tr><td><p>a</p><td>b</table>", "a\n\nb"),
        ("so\u{ad}ft ze\u{200b}ro", "so\u{ad}ft ze\u{200b}ro"),
        ("\u{feff}a\u{feff}b", "a\u{feff}b"),
        ("a&#13;&#10;b", "a b"),
        (
            "in 2015<sup>3</sup>, 10<sup>-6</sup>, m<sup>2</sup>, 1<sup>er</sup>, <sup>4</sup>",
            "in 2015³, 10-⁶, m², 1er, 4",
        ),
        ("<q>a <q>b</q></q>", "“a ‘b’”"),
        (
            "<div><span>By Jane Doe</span><span>31 July</span><span>Sport</span></div>",
            "By Jane Doe\n31 July\nSport",
        ),
        ("<div><span>T</span><span>he mayor</span></div>", "The mayor"),
        ("<p><span>Mc</span><span>Donald</span></p>", "McDonald"),
        ("<a href=/1>One</a><a href=/2>Two</a>", "One\nTwo"),
        ("<h2>a</h2>b<hr>c", "a\n\nb\n\nc"),
    ];
    for (body, expected) in table {
        let page = read(&parse_natively(&page(body)), Extent::Whole);
        assert_eq!(page.text, expected, "{body}");
    }
}

#[test]
fn parts_that_were_taken_back_leave_the_others_where_they_are() {
    let html = page(
        "<h2><a href='https://a.example/'>&nbsp;</a></h2><blockquote>&nbsp;<h3>é Head</h3></blockquote><p>End <a href=/x>link</a>.</p>",
    );
    let page = read(&parse_natively(&html), Extent::Whole);
    let parts: Vec<String> = page
        .parts
        .iter()
        .map(|part| format!("{} {}", part.kind.word(), &page.text[part.span.range()]))
        .collect();
    assert_eq!(parts, ["heading é Head", "block-quote é Head", "link link"]);
}

#[test]
fn xhtml_is_read_as_what_it_means() {
    let html = "<?xml version=\"1.0\"?><html xmlns='x'><head><title/><script src=\"a\"/></head><body><p title='a>b'/>c<br/>d<!-- <p/> --><i/>'</body>";
    assert_eq!(
        prepared(html),
        "<?xml version=\"1.0\"?><html xmlns='x'><head><title></title><script src=\"a\"></script></head><body><p title='a>b'></p>c<br/>d\
         <!-- <p/> --><i></i>'</body>"
    );
    for same in ["<p/>", "", "<?xml?>", "<?xml version=\"1.0\"?><p>a < b > c"] {
        assert_eq!(prepared(same), same);
    }
    assert_eq!(prepared("\u{feff}a"), "a");
}

#[test]
fn where_a_page_was_saved_from_is_known_from_the_comment_of_the_browser() {
    for comment in [
        "<!-- saved from url=(0034)https://post.example/2025/ferry-hits -->",
        "<!--\n Page saved with SingleFile \n url: https://post.example/2025/ferry-hits \n saved date: Thu -->",
    ] {
        let html = comment.to_owned() + &page("<a href=/more>More</a>");
        let page = read(&parse_natively(&html), Extent::Whole);
        let address = page
            .fields
            .iter()
            .find(|field| field.name == "address")
            .map(|field| (field.value.as_str(), field.from));
        assert_eq!(
            address,
            Some(("https://post.example/2025/ferry-hits", "saved-from")),
            "{comment}"
        );
        assert_eq!(page.parts[0].address, "https://post.example/more");
    }
}
