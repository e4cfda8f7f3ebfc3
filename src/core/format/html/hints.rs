//! What the names that a site gives its elements (`class` and `id`) say about them. Names are hints: nothing is decided by one alone.

use super::tree::{Attribute, Tag, Tree};
use crate::core::order::sort_by_key;

/// What belongs to the page around the article, wherever it stands and however long it is.
pub(super) const STRONG: u16 = 1;
/// What usually does.
pub(super) const NEGATIVE: u16 = 1 << 1;
/// What usually does, unless there are sentences in it.
pub(super) const WEAK: u16 = 1 << 10;
/// The text of an article.
pub(super) const BODY: u16 = 1 << 2;
/// Who wrote it.
pub(super) const BYLINE: u16 = 1 << 3;
/// When it was published.
pub(super) const DATE: u16 = 1 << 4;
/// What stands between headline and text.
pub(super) const STANDFIRST: u16 = 1 << 5;
/// What is written under a picture.
pub(super) const CAPTION: u16 = 1 << 6;
/// The headline.
pub(super) const HEADLINE: u16 = 1 << 7;
/// Something from elsewhere that belongs to the text all the same.
pub(super) const EMBEDDED: u16 = 1 << 8;
/// What only a screen reader says.
pub(super) const SPOKEN: u16 = 1 << 9;

/// Words, and two words that follow each other written as one (`articlebody` for `article-body`, `articleBody` and `article__body`).
const WORDS: &[(u16, &str)] = &[
    (
        STRONG | NEGATIVE,
        "comments commentlist commentsection disqus cookie cookies cookiebanner cookienotice consent gdpr onetrust didomi usercentrics \
         taboola outbrain",
    ),
    (
        NEGATIVE,
        "sponsor sponsored sponsors promo promos promotion newsletter newsletters signup subscribe subscription related relatedposts \
         relatedarticles relatednews readmore readnext readalso alsoread alsoin seealso morestories morefrom moreon morenews mostread \
         mostpopular mostviewed recommended recommendation recommendations recirc recirculation sidebar comment popup modal donate \
         donation authorbio authorbox aboutauthor sitefooter pagefooter mainfooter globalfooter copyright crosssell nextarticle prevarticle",
    ),
    (
        WEAK,
        "ad ads adv advert adverts advertisement advertising adslot adsbygoogle dfp login signin register popular trending share sharing \
         sharebar sharebuttons shares addtoany sharethis social socials follow followus breadcrumb breadcrumbs rail menu menus nav navbar \
         navigation topbar masthead pagination pager tagcloud taglist tags topics respond skip skiplink skiplinks skipto toolbar overlay \
         lightbox toast snackbar audioplayer membership noprint cta survey feedback ticker",
    ),
    (
        BODY,
        "articlebody articletext articlecontent storybody storytext storycontent entrycontent postcontent postbody posttext newstext \
         newsbody newscontent bodytext bodycopy maintext fulltext",
    ),
    (
        BYLINE,
        "byline bylines author authors authorname contributor contributors reporter autor autoren auteur auteurs",
    ),
    (
        DATE,
        "date datetime pubdate published publishdate publishedon publicationdate timestamp time dateline posted postedon updated datum fecha",
    ),
    (
        STANDFIRST,
        "standfirst subtitle subheadline subhead dek deck lead lede leadtext leadin teaser intro introtext summary excerpt chapo chapeau \
         untertitel unterzeile vorspann entradilla bajada sommario sumario sottotitolo strapline articledescription shortdescription",
    ),
    (
        CAPTION,
        "caption captions captiontext imagecaption photocaption mediacaption imgcaption cutline bildunterschrift figcaption",
    ),
    (
        HEADLINE,
        "headline title articletitle entrytitle posttitle pagetitle storytitle newstitle hed",
    ),
    (
        EMBEDDED,
        "embed embeds embedded tweet twitter instagram quote pullquote blockquote",
    ),
    (
        SPOKEN,
        "sronly visuallyhidden visuallyhide screenreader screenreadertext screenreaderonly visualhide offscreen assistivetext sfhidden",
    ),
];

/// The hints of every node.
#[derive(Debug)]
pub(super) struct Hints(Vec<u16>);

impl Hints {
    /// Reads the names of all elements.
    #[must_use]
    pub(super) fn of_tree(tree: &Tree) -> Self {
        let mut known: Vec<(&str, u16)> = Vec::new();
        for (hint, words) in WORDS {
            known.extend(words.split_whitespace().map(|word| (word, *hint)));
        }
        sort_by_key(&mut known, |(word, _)| *word);
        let mut reader = Reader {
            known,
            word: String::new(),
            pair: String::new(),
            hints: 0,
        };
        let hints = (0..tree.len()).map(|at| {
            reader.hints = 0;
            if tree.tag(at) != Tag::Text {
                for name in [Attribute::Class, Attribute::Id] {
                    if let Some(names) = tree.attribute(at, name) {
                        reader.read(names);
                    }
                }
            }
            reader.hints
        });
        Self(hints.collect())
    }

    /// Returns the hints of one node.
    #[must_use]
    pub(super) fn of(&self, at: usize) -> u16 {
        self.0.get(at).copied().unwrap_or(0)
    }
}

/// Takes names apart into words.
struct Reader<'a> {
    known: Vec<(&'a str, u16)>,
    word: String,
    /// The word before and this one.
    pair: String,
    hints: u16,
}

impl Reader<'_> {
    fn read(&mut self, names: &str) {
        for name in names.split_ascii_whitespace().take(40) {
            self.pair.clear();
            self.word.clear();
            let mut was_small = false;
            for c in name.chars() {
                // A capital behind a small letter begins a word: `articleBody`.
                if !c.is_ascii_alphanumeric() || (was_small && c.is_ascii_uppercase()) {
                    self.end_word();
                }
                if c.is_ascii_alphanumeric() {
                    self.word.push(c.to_ascii_lowercase());
                }
                was_small = c.is_ascii_lowercase();
            }
            self.end_word();
        }
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        self.pair.push_str(&self.word);
        self.hints |= self.hint(&self.word) | self.hint(&self.pair);
        self.pair.clear();
        self.pair.push_str(&self.word);
        self.word.clear();
    }

    fn hint(&self, word: &str) -> u16 {
        let at = self.known.partition_point(|(known, _)| *known < word);
        self.known
            .get(at)
            .filter(|(known, _)| *known == word)
            .map_or(0, |(_, hint)| *hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::format::html::parse_natively;

    #[test]
    fn names_are_taken_apart() {
        let table = [
            ("articleBody", BODY),
            ("c-article__body u-mb2", BODY),
            ("Share-Bar", WEAK),
            ("addthis_share", WEAK),
            ("newsletterBox", NEGATIVE),
            ("shareholders", 0),
            ("headlines", 0),
            ("ad", WEAK),
            ("shadow header adapted", 0),
            ("sr-only", SPOKEN),
            ("article-date", DATE),
            ("byline author", BYLINE),
            ("ünïcode-intro", STANDFIRST),
            ("", 0),
        ];
        for (class, expected) in table {
            let tree = parse_natively(&["<p class=\"", class, "\">"].concat());
            assert_eq!(Hints::of_tree(&tree).of(tree.len() - 1), expected, "{class}");
        }
    }

    #[test]
    fn every_word_stands_once() {
        let words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split_whitespace()).collect();
        let set = crate::core::order::set_of(words.iter().copied());
        assert_eq!(words.len(), set.len());
    }
}
