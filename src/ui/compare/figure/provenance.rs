//! Who says so, on the screen: everybody who is told to have said it with the sources that tell it, and who shares words with whom.

use crate::core::figure::provenance::{Credit, Provenance, Who};
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::parts::siglum;

/// Returns who says so, closed until it is wanted: its line says how many sources and origins there are.
pub fn figure(provenance: &Provenance, sigla: &[String]) -> El {
    let letters = |source: &usize| sigla.get(*source).map_or("", String::as_str);
    let credit = |credit: &Credit| {
        let kind = t!(match credit.who {
            Who::Outlet => "figure-who-outlet",
            Who::Agency => "figure-who-agency",
            Who::Office => "figure-who-office",
            Who::Named => "figure-who-named",
            Who::Unnamed => "figure-who-unnamed",
        });
        let name =
            (!credit.name.is_empty()).then(|| el("span").class("said").attr("dir", "auto").child(credit.name.clone()));
        el("li")
            .child(name)
            .child(" ")
            .child(el("span").class("meta").child(kind))
            .child(" ")
            .children(credit.sources.iter().map(|source| siglum(letters(source))))
    };
    let copy = |copy: &crate::core::figure::provenance::Copied| {
        let all: Vec<&str> = copy.sources.iter().map(letters).collect();
        el("li").child(t!("figure-copied", sigla = all.join(", "), count = copy.words))
    };
    let count = if provenance.origins < provenance.sources {
        t!(
            "figure-origins",
            sources = provenance.sources,
            count = provenance.origins
        )
    } else {
        t!("figure-sources", count = provenance.sources)
    };
    el("figure").class("fig").child(
        el("details")
            .class("fig__data")
            .child(
                el("summary")
                    .child(el("b").child(t!("figure-provenance")))
                    .child(" ")
                    .child(count),
            )
            .child(
                el("ul")
                    .class("fig__who")
                    .children(provenance.credits.iter().map(credit))
                    .children(provenance.copies.iter().map(copy)),
            ),
    )
}
