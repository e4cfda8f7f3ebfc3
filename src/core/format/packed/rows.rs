//! Tables (RFC 4180, and what spreadsheets make of it) and JSON lines with one article a row.
//!
//! It refuses a table without a column of texts, and guesses no column by what stands in it: the names of the columns decide.

use super::super::problem::ProblemKind;
use super::ascii::{begins, end_of};
use super::draft::{Draft, Paragraph};
use super::words::{add_field, is_language, is_web};
use super::{Body, Field, Form, Opening, Piece, day};
use crate::core::text::Decided;
use crate::core::text::lower;
use serde_json::Value;

/// The longest list of column names in a message, in bytes.
const SHOWN: usize = 300;

/// Columns of a row that are read.
const COLUMNS: usize = 1_000;

/// What the columns may be called, the likeliest first; in small letters, without spaces and marks.
const NAMES: &[(&str, &str)] = &[
    (
        "text",
        "text fulltext articletext articlebody body bodytext content articlecontent maintext plaintext article inhalt volltext artikeltext \
         artikel texte contenu corps texto contenido cuerpo testo текст содержание النص المحتوى",
    ),
    (
        "title",
        "title headline articletitle heading titel überschrift schlagzeile titre titulo título titular titolo заголовок название العنوان",
    ),
    (
        "outlet",
        "outlet source publisher publication newspaper medium media sourcename site sitename website domain quelle zeitung medientitel \
         journal média fuente medio fonte testata источник издание сми المصدر",
    ),
    (
        "date",
        "date published publisheddate datepublished publicationdate publishdate pubdate publishedat publishedon publishdatetime datetime \
         datum veröffentlicht erschienen datepublication fecha data дата التاريخ",
    ),
    (
        "author",
        "author authors byline writer journalist creator autor autoren verfasser auteur auteurs autores autore автор авторы الكاتب المؤلف",
    ),
    (
        "address",
        "url link address articleurl articlelink weburl permalink href uri canonicalurl adresse lien enlace dirección ссылка адрес الرابط",
    ),
    (
        "language",
        "language lang locale languagecode sprache langue idioma lingua язык اللغة",
    ),
];

/// Opens a table.
pub(super) fn open_table(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let Some(decoded) = opening.decoded(name, bytes) else {
        return;
    };
    let text = decoded.text.as_str();
    // Some spreadsheets say in a first line what stands between the cells.
    let first = text.lines().next().unwrap_or_default();
    let said = first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="));
    let said = said.and_then(|_| first.as_bytes().get(4).copied()).filter(u8::is_ascii);
    let (text, skipped) = match said {
        Some(_) => (text.get(first.len() + 1..).unwrap_or_default(), 1),
        None => (text, 0),
    };
    let mark = said.unwrap_or_else(|| mark_of(text));
    let mut table = Table {
        rest: text,
        mark,
        number: skipped,
    };
    let Some(head) = table.next_row() else {
        return opening.report(name, ProblemKind::Empty);
    };
    let columns = Columns::of(&head.cells);
    if columns.place("text").is_none() {
        return opening.report(
            name,
            ProblemKind::NoTextColumn {
                columns: shown(&head.cells),
            },
        );
    }
    while let Some(row) = table.next_row() {
        if opening.is_full {
            break;
        }
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let place = ["row ", &row.number.to_string()].concat();
        if row.is_open {
            // What follows the mark may be the rest of the table, so this is no article.
            opening.report_at(name, place, ProblemKind::OpenQuotation);
            break;
        }
        let values = columns.values(&row.cells);
        add_row(opening, name, Form::Csv, place, values, decoded.encoding);
    }
}

/// Opens JSON lines, or a list of objects.
pub(super) fn open_lines(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let Some(decoded) = opening.decoded(name, bytes) else {
        return;
    };
    let text = decoded.text.trim();
    if text.starts_with('[') {
        match serde_json::from_str::<Value>(text) {
            Ok(Value::Array(items)) => {
                for (n, item) in items.iter().enumerate() {
                    if opening.is_full {
                        break;
                    }
                    let place = ["item ", &(n + 1).to_string()].concat();
                    add_object(opening, name, place, item, decoded.encoding);
                }
            }
            Ok(_) => opening.report(name, ProblemKind::OtherForm),
            Err(error) => opening.report(
                name,
                ProblemKind::Json {
                    message: error.to_string(),
                },
            ),
        }
        return;
    }
    for (n, line) in decoded.text.lines().enumerate() {
        if opening.is_full {
            break;
        }
        if line.trim().is_empty() {
            continue;
        }
        let place = ["line ", &(n + 1).to_string()].concat();
        match serde_json::from_str::<Value>(line) {
            Ok(item) => add_object(opening, name, place, &item, decoded.encoding),
            Err(error) => {
                let message = error.to_string();
                opening.report_at(name, place, ProblemKind::Json { message });
            }
        }
    }
}

type Values = [String; NAMES.len()];

fn add_object(opening: &mut Opening<'_>, name: &str, place: String, item: &Value, encoding: (&'static str, Decided)) {
    let Value::Object(object) = item else {
        let member = String::new();
        let expected = "object";
        return opening.report_at(name, place, ProblemKind::WrongType { member, expected });
    };
    let keys: Vec<String> = object.keys().take(COLUMNS).cloned().collect();
    let columns = Columns::of(&keys);
    if columns.place("text").is_none() {
        let member = "text".to_owned();
        return opening.report_at(name, place, ProblemKind::Missing { member });
    }
    let cells: Vec<String> = object.values().take(COLUMNS).map(words_of).collect();
    add_row(opening, name, Form::Jsonl, place, columns.values(&cells), encoding);
}

/// Returns what a JSON value says: a word, a list of words, or the name of something.
fn words_of(value: &Value) -> String {
    let simple = |value: &Value| match value {
        Value::String(words) => words.clone(),
        // A number is not written by `Number` itself: its fractions would bring their tables.
        Value::Number(number) => number.as_u64().map(|number| number.to_string()).unwrap_or_default(),
        Value::Object(object) => ["name", "title", "value"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str())
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    };
    match value {
        Value::Array(items) => items
            .iter()
            .take(100)
            .map(simple)
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        value => simple(value),
    }
}

/// Adds the article of a row.
fn add_row(
    opening: &mut Opening<'_>,
    name: &str,
    form: Form,
    place: String,
    values: Values,
    encoding: (&'static str, Decided),
) {
    let [text, title, outlet, date, author, address, language] = values;
    if text.trim().is_empty() {
        return opening.report_at(name, place, ProblemKind::Empty);
    }
    let mut fields: Vec<Field> = Vec::new();
    let mut add = |name, value: &str| add_field(&mut fields, name, value, "row");
    add("title", &title);
    add("outlet", &outlet);
    add("date", &day::day_of(&date).unwrap_or_default());
    add("author", &author);
    if is_web(address.trim()) {
        add("address", &address);
    }
    let language = language.trim().replace('_', "-");
    if is_language(&language) {
        add("language", &language);
    }
    let name = [name, ", ", &place].concat();
    if is_markup(&text) {
        let bytes = text.into_bytes();
        let charset = Some("utf-8".to_owned());
        opening.add(Piece {
            name,
            form: Form::Html,
            body: Body::Bytes { bytes, charset },
            fields,
            encoding: Some(encoding),
        });
        return;
    }
    let mut draft = Draft::default();
    let mut paragraph = Paragraph::default();
    // Its own line ends stay; those of Windows are written in many ways inside of cells.
    paragraph.push_str(&text.replace("\r\n", "\n").replace('\r', "\n"));
    draft.add(paragraph);
    opening.add_words(&name, form, draft, fields, Some(encoding));
}

/// Tells whether a cell holds HTML: a block of it that is opened or closed.
fn is_markup(text: &str) -> bool {
    let start = text.trim_start();
    let has = |mark: &str| text.contains(mark);
    (start.starts_with('<') && (has("</p>") || has("</div>") || has("</html>") || has("</body>")))
        || (has("<p>") && has("</p>"))
        || has("<br>")
        || has("<br/>")
        || has("<br />")
}

/// Which column stands for what.
struct Columns(Vec<(&'static str, usize)>);

impl Columns {
    fn of(names: &[String]) -> Self {
        let names: Vec<String> = names.iter().take(COLUMNS).map(|name| plain(name)).collect();
        let mut columns = Vec::new();
        for (field, known) in NAMES {
            // The likeliest name first, not the leftmost column.
            let place = known
                .split_ascii_whitespace()
                .find_map(|word| names.iter().position(|name| name == word));
            columns.extend(place.map(|place| (*field, place)));
        }
        Self(columns)
    }

    fn place(&self, field: &str) -> Option<usize> {
        self.0
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, place)| *place)
    }

    /// Returns the values of a row, in the order of the fields.
    fn values(&self, cells: &[String]) -> Values {
        std::array::from_fn(|n| {
            let place = NAMES.get(n).and_then(|(field, _)| self.place(field));
            place.and_then(|place| cells.get(place)).cloned().unwrap_or_default()
        })
    }
}

/// Returns the name of a column in small letters, without spaces and marks.
fn plain(name: &str) -> String {
    name.chars()
        .take(60)
        .filter(|c| c.is_alphanumeric())
        .map(lower)
        .collect()
}

fn shown(cells: &[String]) -> String {
    let mut shown = String::new();
    for cell in cells {
        let name: String = cell.trim().chars().filter(|c| !c.is_control()).take(40).collect();
        if shown.len() + name.len() > SHOWN {
            shown.push_str(", …");
            break;
        }
        if !shown.is_empty() {
            shown.push_str(", ");
        }
        shown.push('“');
        shown.push_str(&name);
        shown.push('”');
    }
    shown
}

/// Returns what stands between the cells: the mark under which a column of texts appears, else the one that makes most columns.
fn mark_of(text: &str) -> u8 {
    let mut best = (b',', 0);
    for mark in *b",;\t|" {
        let mut table = Table {
            rest: text,
            mark,
            number: 0,
        };
        let cells = table.next_row().map(|row| row.cells).unwrap_or_default();
        let has_text = Columns::of(&cells).place("text").is_some();
        let score = cells.len().min(COLUMNS) + if has_text { COLUMNS } else { 0 };
        if score > best.1 {
            best = (mark, score);
        }
    }
    best.0
}

/// A table that is being read.
struct Table<'a> {
    rest: &'a str,
    mark: u8,
    number: usize,
}

/// One row.
struct Row {
    cells: Vec<String>,
    /// Its number, with the names of the columns as row 1.
    number: usize,
    /// Whether a quotation mark is never closed.
    is_open: bool,
}

impl Table<'_> {
    fn next_row(&mut self) -> Option<Row> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let mut cells = Vec::new();
        let mut is_open = false;
        loop {
            let (cell, ended) = self.cell(&mut is_open);
            if cells.len() < COLUMNS {
                cells.push(cell);
            }
            if ended {
                let number = self.number;
                return Some(Row { cells, number, is_open });
            }
        }
    }

    /// Reads a cell; tells whether it is the last of its row.
    fn cell(&mut self, is_open: &mut bool) -> (String, bool) {
        let mut cell = String::new();
        let start = self.rest.trim_start_matches(' ');
        if let Some(mut rest) = start.strip_prefix('"') {
            loop {
                let Some((words, after)) = rest.split_once('"') else {
                    cell.push_str(rest);
                    *is_open = true;
                    self.rest = "";
                    return (cell, true);
                };
                cell.push_str(words);
                rest = after;
                let Some(after) = rest.strip_prefix('"') else {
                    break;
                };
                cell.push('"');
                rest = after;
            }
            self.rest = rest;
        }
        // A quotation mark in the middle of words is one.
        let end = end_of(self.rest, &[self.mark, b'\n']);
        let (words, after) = self.rest.split_at_checked(end).unwrap_or_default();
        cell.push_str(if cell.is_empty() { words } else { words.trim_end() });
        let is_last = !begins(after, &[self.mark]);
        self.rest = after.get(1..).unwrap_or_default();
        (cell, is_last)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Limits, Problem, unpack};
    use super::*;
    use crate::core::text::decode_natively;

    fn opened(name: &str, text: &str) -> (Vec<Piece>, Vec<Problem>) {
        unpack(name, text.as_bytes(), None, decode_natively, Limits::default())
    }

    fn words(piece: &Piece) -> String {
        match &piece.body {
            Body::Text { text, .. } => text.clone(),
            Body::Bytes { bytes, .. } => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    fn value<'a>(piece: &'a Piece, name: &str) -> &'a str {
        let field = piece.fields.iter().find(|field| field.name == name);
        field.map_or("", |field| field.value.as_str())
    }

    #[test]
    fn tables_are_read() {
        // name, text, (name, words, title, date) of each article, problems
        type Article = (&'static str, &'static str, &'static str, &'static str);
        let table: &[(&str, &str, &[Article], &[&str])] = &[
            (
                "a.csv",
                "Headline,Source,Published,URL,Body\r\nThe quay,The Courier,2025-10-14,https://c.example/1,\"It, \"\"they\"\" say,\nis closed.\"\r\n,,07/08/2025,,Open.\r\n\r\nEmpty,,,,\r\n",
                &[
                    (
                        "a.csv, row 2",
                        "It, \"they\" say,\nis closed.",
                        "The quay",
                        "2025-10-14",
                    ),
                    ("a.csv, row 3", "Open.", "", ""),
                ],
                &["a.csv: row 5: it holds no text"],
            ),
            (
                "b.csv",
                "sep=;\nTitel;Text\nDie Brücke, neu;Sie ist, sagt er, zu.\n",
                &[("b.csv, row 3", "Sie ist, sagt er, zu.", "Die Brücke, neu", "")],
                &[],
            ),
            (
                "c.tsv",
                "text\ttitle\none \"two\" three\tx\n",
                &[("c.tsv, row 2", "one \"two\" three", "x", "")],
                &[],
            ),
            (
                "d.csv",
                "a,b\n1,2\n",
                &[],
                &["d.csv: none of its columns is called “text”; they are called “a”, “b”"],
            ),
            (
                "e.csv",
                "title,text\na,\"never closed\nb,c\n",
                &[],
                &["e.csv: row 2: a quotation mark that opens in this row is never closed"],
            ),
            ("f.csv", "title;text\na;b", &[("f.csv, row 2", "b", "a", "")], &[]),
            ("g.csv", "", &[], &["g.csv: it holds no text"]),
        ];
        for (name, text, articles, problems) in table {
            let (pieces, found) = opened(name, text);
            let seen: Vec<(&str, String, &str, &str)> = pieces
                .iter()
                .map(|piece| {
                    (
                        piece.name.as_str(),
                        words(piece),
                        value(piece, "title"),
                        value(piece, "date"),
                    )
                })
                .collect();
            let expected: Vec<(&str, String, &str, &str)> = articles
                .iter()
                .map(|(n, w, t, d)| (*n, (*w).to_owned(), *t, *d))
                .collect();
            assert_eq!(seen, expected, "{name}");
            assert_eq!(
                found.iter().map(ToString::to_string).collect::<Vec<_>>(),
                *problems,
                "{name}"
            );
        }
    }

    #[test]
    fn json_lines_are_read() {
        let (pieces, problems) = opened(
            "a.jsonl",
            "{\"title\":\"The quay\",\"source\":{\"id\":1,\"name\":\"The Courier\"},\"authors\":[\"Ada\",{\"name\":\"Omar\"}],\"publishedAt\":\"2025-10-14T10:00:00Z\",\"content\":\"It is closed.\",\"lang\":\"en_GB\"}\n\nnot json\n[1]\n{\"title\":\"x\"}\n{\"text\":\"<p>It is</p><p>open.</p>\"}\n",
        );
        let piece = &pieces[0];
        let values = ["title", "outlet", "author", "date", "language"].map(|name| value(piece, name));
        assert_eq!(values, ["The quay", "The Courier", "Ada, Omar", "2025-10-14", "en-GB"]);
        assert_eq!(
            (piece.name.as_str(), words(piece).as_str()),
            ("a.jsonl, line 1", "It is closed.")
        );
        assert_eq!((pieces.len(), pieces[1].form), (2, Form::Html));
        let places: Vec<&str> = problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["line 3", "line 4", "line 5"]);
        let (pieces, problems) = opened("b.jsonl", "[{\"text\":\"one\"},{\"text\":\"two\"}]");
        assert_eq!(
            (pieces.len(), pieces[1].name.as_str(), problems.len()),
            (2, "b.jsonl, item 2", 0)
        );
    }

    #[test]
    fn hostile_tables_take_no_longer_than_their_length() {
        let table = [
            format!("text\n{}", "\"".repeat(4_000_000)),
            format!("text\n{}", ",".repeat(4_000_000)),
            ";".repeat(4_000_000),
            format!("text\n{}", "\"a\n".repeat(1_000_000)),
            format!("text\n{}", "a\n".repeat(1_000_000)),
        ];
        for text in table {
            let (pieces, problems) = opened("a.csv", &text);
            assert!(pieces.len() + problems.len() > 0);
        }
        let deep = ["[".repeat(1_000_000), "{\"a\":".repeat(500_000)];
        for text in deep {
            assert_eq!(opened("a.jsonl", &text).0.len(), 0);
        }
    }
}
