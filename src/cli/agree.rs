//! `variorum agree`: how far the people of casebooks agree. It writes no file, and says of no one that they are right.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::Outcome;
use super::files::{Ended, FileError, is_refusal, read_casebook, say};
use crate::app::agreement::{Agreed, DRAWS, agreed, annotators, why};
use crate::app::view::Derived;
use crate::core::agreement::{Agreement, Figure};
use crate::core::model::{Casebook, RecordId};
use crate::t;

pub(super) fn agree(files: &[PathBuf], as_json: bool) -> Ended {
    let mut book = Casebook::default();
    let mut refused = false;
    let mut any = false;
    for path in files {
        let (parsed, problems) = read_casebook(path, &book)?;
        refused |= problems.iter().any(is_refusal);
        say(&problems);
        if let Some(parsed) = parsed {
            any = true;
            book.merge(&parsed.casebook);
        }
    }
    if !any {
        return Err(FileError::Nothing("none of the files could be read".into()));
    }
    let derived = Derived::of(&book, None);
    let found = agreed(&book, &derived, &annotators(&book), DRAWS);
    let report = Report {
        names: names(&book, &found.people),
        tags: tags(&book, &found.tags),
        found: &found,
    };
    let whole = report.whole();
    if as_json {
        println!("{whole:#}");
    } else {
        print(&whole);
    }
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}

/// Returns the names of people; the id where there is none, and beside it where two have the same.
fn names(book: &Casebook, people: &[RecordId]) -> Vec<String> {
    let name = |id: &RecordId| book.annotator(id).unwrap_or_default().to_owned();
    let alike = |wanted: &str| people.iter().filter(|id| name(id) == wanted).count() > 1;
    let named = people.iter().map(|id| match name(id) {
        name if name.is_empty() => id.to_string(),
        name if alike(&name) => format!("{name} ({id})"),
        name => name,
    });
    named.collect()
}

/// Returns what tags are called: their letter, else their name, else their id, whichever no other tag has.
fn tags(book: &Casebook, ids: &[RecordId]) -> Vec<String> {
    let word = |id: &RecordId, of: usize| {
        let tag = book.tag(id);
        let word = tag.map(|tag| if of == 0 { &tag.letter } else { &tag.name });
        word.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty())
    };
    let own = |id: &RecordId| {
        (0..2).find_map(|of| {
            let found = word(id, of)?;
            let others = ids.iter().filter(|other| *other != id);
            let mut others = others.flat_map(|other| (0..2).filter_map(|of| word(other, of)));
            (!others.any(|other| other == found)).then_some(found)
        })
    };
    ids.iter().map(|id| own(id).unwrap_or_else(|| id.to_string())).collect()
}

/// What is printed.
struct Report<'a> {
    names: Vec<String>,
    tags: Vec<String>,
    found: &'a Agreed,
}

/// Figures of one object of the document: a figure that there is not is null, and `why` beside it says why.
#[derive(Default)]
struct Figures {
    values: Map<String, Value>,
    intervals: Map<String, Value>,
    whys: Map<String, Value>,
}

impl Figures {
    fn put(&mut self, name: &str, figure: &Figure) {
        let value = figure.value.map_or(Value::Null, Value::from);
        self.values.insert(name.to_owned(), value);
        if let Some((low, high)) = figure.interval {
            self.intervals.insert(name.to_owned(), json!([low, high]));
        }
        if let Err(reason) = figure.value {
            self.whys.insert(name.to_owned(), why(reason).into());
        }
    }

    fn put_all(&mut self, name: &str, rows: Self) {
        self.values.insert(name.to_owned(), rows.values.into());
        if !rows.intervals.is_empty() {
            self.intervals.insert(name.to_owned(), rows.intervals.into());
        }
        if !rows.whys.is_empty() {
            self.whys.insert(name.to_owned(), rows.whys.into());
        }
    }

    fn note(&mut self, name: &str, value: impl Into<Value>) {
        self.values.insert(name.to_owned(), value.into());
    }

    fn value(mut self) -> Value {
        if !self.intervals.is_empty() {
            self.values.insert("interval".to_owned(), self.intervals.into());
        }
        if !self.whys.is_empty() {
            self.values.insert("why".to_owned(), self.whys.into());
        }
        self.values.into()
    }
}

impl Report<'_> {
    fn whole(&self) -> Value {
        let found = self.found;
        let all = &found.all;
        let by_source: Map<String, Value> = found
            .sources
            .iter()
            .zip(&found.by_source)
            .map(|((id, _), one)| (id.to_string(), self.source(one)))
            .collect();
        let by_pair: Vec<Value> = all.pairs.iter().map(|pair| self.pair(pair)).collect();
        json!({
            "annotators": self.names,
            "counts": {
                "annotators": all.counts.people,
                "sources": all.counts.texts,
                "characters": all.counts.length,
                "sentences": all.counts.units,
                "marks": all.counts.marks,
                "by_tag": self.by_tag(&all.counts.marks_by_tag, |count| json!(count)),
                "by_annotator": all.counts.marks_by_person,
                "lost": found.lost,
            },
            "unitizing": self.unitizing(all),
            "nominal_alpha": self.nominal(all),
            "span_f1": self.span_f1(all),
            "comparisons": self.comparisons(),
            "by_source": by_source,
            "by_pair": by_pair,
        })
    }

    /// Returns a row for each tag that somebody used.
    fn by_tag<T>(&self, rows: &[T], value: impl Fn(&T) -> Value) -> Value {
        let used = self.used();
        let rows = self.tags.iter().zip(rows).zip(used).filter(|(_, used)| *used);
        let rows: Map<String, Value> = rows.map(|((tag, row), _)| (tag.clone(), value(row))).collect();
        rows.into()
    }

    fn used(&self) -> Vec<bool> {
        let marks = &self.found.all.counts.marks_by_tag;
        (0..self.tags.len())
            .map(|n| marks.get(n).is_some_and(|marks| *marks > 0))
            .collect()
    }

    fn figures_by_tag(&self, rows: &[Figure]) -> Figures {
        let mut figures = Figures::default();
        for ((tag, figure), used) in self.tags.iter().zip(rows).zip(self.used()) {
            if used {
                figures.put(tag, figure);
            }
        }
        figures
    }

    fn unitizing(&self, all: &Agreement) -> Value {
        let family = &all.unitizing;
        let mut figures = Figures::default();
        figures.put("u_alpha", &family.whole);
        figures.put("bar_u_alpha", &family.marked);
        figures.put("cu_alpha", &family.coding);
        figures.put_all("by_tag", self.figures_by_tag(&family.by_tag));
        figures.put_all("by_layer", self.figures_by_tag(&family.layers));
        figures.note("layered", family.is_layered);
        if family.is_layered {
            figures.note("note", t!("agree-layered"));
        } else {
            figures.note("coverage", family.coverage);
            figures.note(
                "coverage_by_tag",
                self.by_tag(&family.coverage_by_tag, |share| json!(share)),
            );
        }
        figures.value()
    }

    fn nominal(&self, all: &Agreement) -> Value {
        let mut figures = Figures::default();
        figures.put("sentence", &all.nominal);
        figures.put_all("by_tag", self.figures_by_tag(&all.nominal_by_tag));
        figures.value()
    }

    fn span_f1(&self, all: &Agreement) -> Value {
        let mut figures = Figures::default();
        figures.put("exact", &all.exact);
        figures.put("overlap", &all.overlap);
        figures.put_all("by_tag", self.figures_by_tag(&all.overlap_by_tag));
        figures.note("pairs", all.pairs.len());
        figures.value()
    }

    fn comparisons(&self) -> Value {
        let compared = &self.found.compared;
        let mut figures = Figures::default();
        figures.put("pairs_alpha", &compared.cells);
        figures.put("link_f1", &compared.links);
        figures.note("annotators", compared.people);
        figures.note("cells", compared.shared_cells);
        figures.note("links", compared.link_count);
        figures.value()
    }

    fn source(&self, one: &Agreement) -> Value {
        let mut figures = Figures::default();
        figures.put("u_alpha", &one.unitizing.whole);
        figures.put("bar_u_alpha", &one.unitizing.marked);
        figures.put("cu_alpha", &one.unitizing.coding);
        figures.put("nominal_alpha", &one.nominal);
        figures.put("exact", &one.exact);
        figures.put("overlap", &one.overlap);
        figures.note("annotators", one.counts.people);
        figures.note("marks", one.counts.marks);
        figures.value()
    }

    fn pair(&self, pair: &crate::core::agreement::Pair) -> Value {
        let name = |n: usize| self.names.get(n).cloned().unwrap_or_default();
        let mut figures = Figures::default();
        figures.note("annotators", vec![name(pair.people.0), name(pair.people.1)]);
        figures.note("sources", pair.texts);
        figures.note("marks", vec![pair.marks.0, pair.marks.1]);
        figures.put("exact", &pair.exact);
        figures.put("overlap", &pair.overlap);
        figures.put("u_alpha", &pair.whole);
        figures.put("nominal_alpha", &pair.nominal);
        figures.value()
    }
}

/// Prints the figures for people: two digits, with the interval, and why there is none.
fn print(whole: &Value) {
    let counts = &whole["counts"];
    println!(
        "{} annotators, {} sources, {} marks ({} pieces lost)",
        counts["annotators"], counts["sources"], counts["marks"], counts["lost"]
    );
    for part in ["unitizing", "nominal_alpha", "span_f1", "comparisons"] {
        println!("{part}:");
        rows(&whole[part], &whole[part]["interval"], &whole[part]["why"], 1);
    }
    for part in ["by_source", "by_pair"] {
        println!("{part}:");
        let one = |name: String, row: &Value| {
            println!("  {name}");
            rows(row, &Value::Null, &row["why"], 2);
        };
        match &whole[part] {
            Value::Object(sources) => sources.iter().for_each(|(id, row)| one(id.clone(), row)),
            Value::Array(pairs) => {
                for row in pairs {
                    let name = |n: usize| row["annotators"][n].as_str().unwrap_or_default();
                    one(format!("{} / {}", name(0), name(1)), row);
                }
            }
            _ => {}
        }
    }
}

fn rows(values: &Value, intervals: &Value, whys: &Value, depth: usize) {
    let pad = "  ".repeat(depth);
    let Value::Object(values) = values else { return };
    for (name, value) in values
        .iter()
        .filter(|(name, _)| !["why", "interval"].contains(&name.as_str()))
    {
        match value {
            Value::Null => println!("{pad}{name}: none ({})", whys[name].as_str().unwrap_or_default()),
            Value::Number(number) if number.is_f64() => {
                let figure = number.as_f64().unwrap_or_default();
                let ends = |n: usize| intervals[name][n].as_f64();
                match (ends(0), ends(1)) {
                    (Some(low), Some(high)) => println!("{pad}{name}: {figure:.2} ({low:.2} to {high:.2})"),
                    _ => println!("{pad}{name}: {figure:.2}"),
                }
            }
            Value::Number(number) => println!("{pad}{name}: {number}"),
            Value::String(text) => println!("{pad}{name}: {text}"),
            Value::Object(_) => {
                println!("{pad}{name}:");
                rows(value, &intervals[name], &whys[name], depth + 1);
            }
            _ => {}
        }
    }
}
