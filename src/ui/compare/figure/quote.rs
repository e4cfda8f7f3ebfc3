//! A quotation as each source prints it, on the screen: the words against the longest, and who is told to have said them.

use crate::app::figure::Figures;
use crate::core::figure::quote::{Against, Piece, Quotes, Sort, Version, count};
use crate::t;
use crate::ui::element::{El, el, row};

use super::{cell, framed, source};

/// Returns the figure of a quotation.
pub fn figure(quotes: &Quotes, figures: &Figures) -> El {
    let whole = quotes.versions.first().map_or(0, |version| words(&version.pieces));
    let (mut shown, mut rows) = (Vec::new(), Vec::new());
    for version in &quotes.versions {
        let sigla = letters(version, figures);
        let (speakers, told) = (speakers(version), judged(version, &sigla, whole));
        let mut words = String::new();
        for piece in version.pieces.iter().filter(|piece| piece.sort != Sort::Missing) {
            words.push_str(&piece.words);
        }
        rows.push(
            el("tr")
                .child(source(&sigla))
                .child(cell(words))
                .child(cell(speakers.clone()))
                .child(cell(told.clone())),
        );
        let said = el("p")
            .class("said")
            .attr("dir", "auto")
            .attr("lang", language(version, figures))
            .children(pieces(version));
        let by = (!speakers.is_empty()).then(|| {
            let words = t!("figure-speaker", names = speakers);
            el("p").class("meta").attr("dir", "auto").child(words)
        });
        let beside = el("div").child(said).child(by).child(el("p").class("meta").child(told));
        shown.push(
            el("div")
                .class("qdiff")
                .child(el("b").class("qdiff__sig").child(sigla))
                .child(beside),
        );
    }
    let mut about = vec![t!("figure-quote-about")];
    if quotes.more > 0 {
        about.push(t!("figure-more", count = quotes.more));
    }
    let heads = [
        t!("figure-source"),
        t!("figure-prints"),
        t!("figure-said-by"),
        t!("figure-against"),
    ];
    framed(t!("figure-quote"), &about, shown, &heads, rows)
}

/// Returns the letters of the sources that print it so, each once.
fn letters(version: &Version, figures: &Figures) -> String {
    let mut sigla: Vec<&str> = Vec::new();
    for (source, _) in &version.sources {
        let siglum = figures.sigla.get(*source).map_or("", String::as_str);
        if !sigla.contains(&siglum) {
            sigla.push(siglum);
        }
    }
    sigla.join(" ")
}

fn language(version: &Version, figures: &Figures) -> Option<String> {
    let language = figures.languages.get(version.sources.first()?.0)?;
    (!language.is_empty()).then(|| language.clone())
}

fn words(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| count(&piece.words)).sum()
}

/// Returns the words of a version, each piece marked by more than colour, and by words for those who hear them.
fn pieces(version: &Version) -> Vec<El> {
    let mut all = Vec::new();
    let mut before = Sort::Plain;
    for piece in &version.pieces {
        let marked = |tag: &'static str, name: String| {
            el(tag)
                .child(el("span").class("vh").child(name).child(" "))
                .child(piece.words.clone())
        };
        // What stands in the place of other words is set off from them.
        if before == Sort::Missing && piece.sort == Sort::Added {
            all.push(row().child(" "));
        }
        all.push(match piece.sort {
            Sort::Plain => row().child(piece.words.clone()),
            Sort::Contested => el("u").child(piece.words.clone()),
            Sort::Missing => marked("del", t!("figure-missing-words")),
            Sort::Added => marked("ins", t!("figure-added-words")),
        });
        before = piece.sort;
    }
    all
}

/// Names who is told to have said it, each once.
fn speakers(version: &Version) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (_, speaker) in &version.sources {
        if let Some(name) = speaker.as_deref().filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// Says how a version differs from the longest.
fn judged(version: &Version, sigla: &str, whole: usize) -> String {
    match version.against {
        Against::Longest => t!("figure-longest"),
        Against::Translated => t!("figure-translated"),
        Against::Other => t!("figure-other-words"),
        Against::Same => {
            let mut all: Vec<String> = Vec::new();
            if version.missing > 0 {
                all.push(t!(
                    "figure-missing",
                    sigla = sigla,
                    count = version.missing,
                    whole = whole
                ));
                all.push(t!(if version.dotted {
                    "figure-dots"
                } else {
                    "figure-no-dots"
                }));
            }
            if version.added > 0 {
                all.push(t!("figure-added", count = version.added));
            }
            if all.is_empty() {
                all.push(t!("figure-same-words"));
            }
            all.join(" ")
        }
    }
}
