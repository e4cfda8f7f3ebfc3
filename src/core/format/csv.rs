//! Tables of claims and of comparisons (RFC 4180: CRLF, quotation marks doubled), in UTF-8 with a byte order mark so that spreadsheets
//! read them rightly. A cell that a spreadsheet would run as a formula gets an apostrophe before it, and characters that nobody sees are
//! named. Written only, never read.

use crate::core::model::{Casebook, Claim, Comparison, ComparisonKind, Confidence, Role, Verdict, WorthChecking};
use crate::core::text::inert;

/// Returns the claims as a table, one row each, in the order of the sources and of the text. Offsets are code points.
#[must_use]
pub fn claims(casebook: &Casebook) -> Vec<u8> {
    let mut table = Table::new(&[
        "id",
        "source",
        "outlet",
        "title",
        "date",
        "start",
        "end",
        "quote",
        "tag",
        "speaker",
        "role",
        "worth_checking",
        "note",
        "annotator",
        "conflict",
    ]);
    let sources = casebook.sources();
    let place = |c: &Claim| sources.iter().position(|(id, _)| *id == c.source).unwrap_or(usize::MAX);
    let mut rows: Vec<_> = casebook.claims().collect();
    crate::core::order::sort_by_key(&mut rows, |(id, c)| {
        (place(c), c.pieces.first().map(|p| (p.start, p.end)), (*id).clone())
    });
    for (id, claim) in rows {
        let card = casebook.source(claim.source);
        let record = casebook.record(id);
        let author = record.and_then(|r| r.shown()).map(|r| r.author.clone());
        let name = author
            .as_ref()
            .map(|a| casebook.annotator(a).map_or_else(|| a.to_string(), str::to_owned));
        for piece in &claim.pieces {
            table.row(&[
                id.to_string(),
                claim.source.to_string(),
                card.map(|c| c.outlet.clone()).unwrap_or_default(),
                card.map(|c| c.title.clone()).unwrap_or_default(),
                card.map(|c| c.date.clone()).unwrap_or_default(),
                piece.start.get().to_string(),
                piece.end.get().to_string(),
                piece.exact.clone(),
                casebook
                    .tag(&claim.tag)
                    .map_or_else(|| claim.tag.to_string(), |t| t.name.clone()),
                claim.speaker.clone(),
                word(claim.role, Role::word),
                word(claim.worth_checking, WorthChecking::word),
                claim.note.clone(),
                name.clone().unwrap_or_default(),
                if record.is_some_and(|r| r.is_conflict()) {
                    "yes".into()
                } else {
                    String::new()
                },
            ]);
        }
    }
    table.bytes
}

/// Returns the comparisons as a table, one row for each comparison and source: what the source says, or that it is silent, or that
/// it was not checked.
#[must_use]
pub fn comparisons(casebook: &Casebook) -> Vec<u8> {
    let mut table = Table::new(&[
        "number",
        "id",
        "question",
        "kinds",
        "verdict",
        "severity",
        "confidence",
        "status",
        "why",
        "settle",
        "source",
        "outlet",
        "cell",
        "position",
        "quote",
        "searched",
    ]);
    for (n, (id, comparison)) in casebook.comparisons().into_iter().enumerate() {
        for (source, card) in casebook.sources() {
            for (cell, position, quote, searched) in cells(casebook, comparison, source) {
                table.row(&[
                    (n + 1).to_string(),
                    id.to_string(),
                    comparison.question.clone(),
                    comparison
                        .kinds
                        .iter()
                        .copied()
                        .map(ComparisonKind::word)
                        .collect::<Vec<_>>()
                        .join(" "),
                    word(comparison.verdict, Verdict::word),
                    if comparison.severity == 0 {
                        String::new()
                    } else {
                        comparison.severity.to_string()
                    },
                    word(comparison.confidence, Confidence::word),
                    comparison.status.word().to_owned(),
                    comparison.why.clone(),
                    comparison.settle.clone(),
                    source.to_string(),
                    card.outlet.clone(),
                    cell.to_owned(),
                    position,
                    quote,
                    searched,
                ]);
            }
        }
    }
    table.bytes
}

type CellRow = (&'static str, String, String, String);

fn cells(casebook: &Casebook, comparison: &Comparison, source: crate::core::text::TextId) -> Vec<CellRow> {
    let mut rows: Vec<CellRow> = Vec::new();
    for position in &comparison.positions {
        let evidence = position
            .evidence
            .iter()
            .filter_map(|id| casebook.claim(id))
            .filter(|c| c.source == source);
        for claim in evidence {
            let quote = claim
                .pieces
                .iter()
                .map(|p| p.exact.as_str())
                .collect::<Vec<_>>()
                .join(" … ");
            rows.push(("says", position.label.clone(), quote, String::new()));
        }
    }
    if rows.is_empty() {
        rows.push(match comparison.checked(source) {
            Some(silence) => ("silent", String::new(), String::new(), silence.searched.clone()),
            None => ("not checked", String::new(), String::new(), String::new()),
        });
    }
    rows
}

/// Returns the word that stands for a value in the file; empty where there is none.
fn word<T>(value: Option<T>, word: fn(T) -> &'static str) -> String {
    value.map(word).unwrap_or_default().to_owned()
}

struct Table {
    bytes: Vec<u8>,
}

impl Table {
    fn new<const N: usize>(heads: &[&str; N]) -> Self {
        let mut table = Self {
            bytes: "\u{feff}".into(),
        };
        table.row(&heads.map(str::to_owned));
        table
    }

    fn row<const N: usize>(&mut self, cells: &[String; N]) {
        for (n, cell) in cells.iter().enumerate() {
            if n > 0 {
                self.bytes.push(b',');
            }
            self.bytes.extend_from_slice(escape(cell).as_bytes());
        }
        self.bytes.extend_from_slice(b"\r\n");
    }
}

fn escape(cell: &str) -> String {
    let shown = inert(cell);
    // What a spreadsheet takes for a formula starts with one of these (OWASP, "CSV Injection").
    let inert = if shown.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{shown}")
    } else {
        shown.into_owned()
    };
    if inert.contains([',', '"', '\n', '\r', ';', '\t']) {
        format!("\"{}\"", inert.replace('"', "\"\""))
    } else {
        inert
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn cells_are_quoted_and_inert() {
        for (cell, written) in [
            ("plain", "plain"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2", "'-2"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("\t=1", "\"'\t=1\""),
        ] {
            assert_eq!(escape(cell), written);
        }
    }
}
