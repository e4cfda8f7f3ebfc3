//! Writes what was counted into `docs/analysis.md`, between its markers. Changes nothing outside of them.

use super::gold::{Article, Mark, Marked};
use super::score::{Note, Score, Tally, percent};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The languages, in the order of the tables.
const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("ru", "Russian"),
    ("ar", "Arabic"),
];

/// Puts the blocks into the document, each between its markers; the problem is the name of a block that has no markers.
pub fn placed(document: &str, blocks: &[(&str, String)]) -> Result<String, String> {
    let mut placed = document.to_owned();
    for (name, block) in blocks {
        let (open, close) = (format!("<!-- measured: {name} -->"), format!("<!-- end: {name} -->"));
        let start = placed.find(&open).ok_or_else(|| open.clone())? + open.len();
        let end = placed[start..].find(&close).ok_or_else(|| close.clone())? + start;
        placed.replace_range(start..end, &format!("\n\n{}\n\n", block.trim()));
    }
    Ok(placed)
}

/// Returns the table of what the texts hold.
pub fn texts(articles: &[Article]) -> String {
    let mut out = String::from(
        "| language | texts | sentences | numbers | dates | quotations | names | pieces of furniture | shared passages |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut rows: Vec<(&str, Vec<&Article>)> = Vec::new();
    for (tag, name) in LANGUAGES {
        rows.push((
            name,
            articles.iter().filter(|article| article.language == *tag).collect(),
        ));
    }
    rows.push(("all", articles.iter().collect()));
    for (name, texts) in rows {
        let count = |keep: &dyn Fn(&Marked) -> bool| -> usize {
            let marked = |article: &&Article| article.marked.iter().filter(|m| keep(m)).count();
            texts.iter().map(marked).sum()
        };
        let of = |mark: Mark| count(&|m: &Marked| m.mark == mark && !m.is_open());
        let sentences: usize = texts.iter().map(|article| article.sentences.len()).sum();
        let _ = writeln!(
            out,
            "| {name} | {} | {sentences} | {} | {} | {} | {} | {} | {} |",
            texts.len(),
            of(Mark::Number),
            of(Mark::Date),
            of(Mark::Quotation),
            count(&Marked::is_name),
            of(Mark::Furniture),
            of(Mark::Wire),
        );
    }
    out
}

fn shown(percent: Option<usize>) -> String {
    percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"))
}

/// Returns the table of a finder, with what it missed and got wrong.
pub fn block(score: &Score) -> String {
    let head = match score.finder {
        "furniture" => {
            "| language | pieces marked | found | characters struck | of them furniture | precision | recall |\n"
        }
        _ => "| language | marked | found of them | results | right of them | precision | recall |\n",
    };
    let mut out = String::from(head);
    out.push_str("|---|--:|--:|--:|--:|--:|--:|\n");
    let mut row = |name: &str, tally: Tally| {
        let (precision, recall) = (shown(tally.precision()), shown(tally.recall()));
        let Tally {
            found,
            right,
            gold,
            got,
        } = tally;
        let _ = writeln!(
            out,
            "| {name} | {gold} | {got} | {found} | {right} | {precision} | {recall} |"
        );
    };
    for (tag, name) in LANGUAGES {
        if let Some(tally) = score.tallies.get(*tag) {
            row(name, *tally);
        }
    }
    row("all", score.all());
    if !score.asides.is_empty() {
        out.push_str("\nOf the right results:\n\n");
        for (what, yes, of) in &score.asides {
            let _ = writeln!(out, "- {what}: {} ({yes} of {of})", shown(percent(*yes, *of)));
        }
    }
    list(&mut out, "Missed", &score.missed);
    list(&mut out, "Wrong", &score.wrong);
    out
}

/// Writes a list, folded, with one line for each text.
fn list(out: &mut String, title: &str, notes: &[Note]) {
    if notes.is_empty() {
        let _ = writeln!(out, "\n{title}: none.");
        return;
    }
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for note in notes {
        let remark = match note.remark.as_str() {
            "" => String::new(),
            remark => format!(" ({remark})"),
        };
        let words = note.words.replace('`', "'");
        texts.entry(&note.id).or_default().push(format!("`{words}`{remark}"));
    }
    let _ = writeln!(out, "\n<details><summary>{title}: {}</summary>\n", notes.len());
    for (id, notes) in texts {
        let _ = writeln!(out, "- {id}: {}", notes.join("; "));
    }
    out.push_str("\n</details>\n");
}
