//! Measures what is suggested on texts with planted disagreements, and keeps `docs/suggestions.md` true.

mod planted;

#[test]
fn look() {
    let only = std::env::var("SET").unwrap_or_default();
    for set in planted::sets() {
        if !only.is_empty() && !set.id.contains(&only) || set.id.starts_with("heldout") {
            continue;
        }
        let outcome = planted::outcome(&set);
        println!("==== {}: {} suggestions", set.id, outcome.suggestions.len());
        for (n, s) in outcome.suggestions.iter().enumerate() {
            println!(
                "{:>2} {} {:?} [{}] {} | silent {:?} {}",
                n + 1,
                s.kind.word(),
                s.reason,
                s.score,
                s.subject,
                s.silent,
                outcome.matches[n].join(",")
            );
            for p in &s.positions {
                println!("      - {:?}", p.label);
                for x in &p.passages {
                    let text = &set.sources[x.source].text;
                    println!(
                        "          {}: «{}» in {}",
                        set.sources[x.source].key,
                        &text[x.span.range()],
                        &text[x.sentence.range()].replace('\n', " ")
                    );
                }
            }
        }
        for p in &outcome.planted {
            println!("  {:?} {} {}: {:?}", p.rank, p.kind, p.id, p.note);
        }
        println!(
            "  planted {} found in 20: {}  false: {:?}",
            outcome.planted.len(),
            outcome
                .planted
                .iter()
                .filter(|p| p.rank.is_some_and(|r| r <= 20))
                .count(),
            outcome.false_alarms
        );
    }
}

#[test]
fn dump() {
    use variorum::core::analysis::*;
    let only = std::env::var("SET").unwrap_or_default();
    let set = planted::sets()
        .into_iter()
        .find(|s| s.id.contains(&only) && !s.id.starts_with("heldout"))
        .unwrap();
    let r: Vec<_> = set
        .sources
        .iter()
        .map(|s| Reading::new(&s.text, &s.language, &s.date, &s.struck))
        .collect();
    let m: Vec<_> = r.iter().map(names::mentions).collect();
    let me: Vec<_> = r
        .iter()
        .zip(&m)
        .map(|(reading, mentions)| names::Mentioned { reading, mentions })
        .collect();
    let e = names::entities(&me, &[]);
    for (n, r) in r.iter().enumerate() {
        println!("== {}", set.sources[n].key);
        let d = dates::dates(r);
        for x in &d {
            println!(
                "D {:?} {}..{} {:?} {} {}",
                r.slice(x.span),
                x.from,
                x.to,
                x.time,
                x.relative,
                x.reason
            );
        }
        for x in numbers::numbers(r, &d) {
            println!(
                "N {:?} {:?} {:?} {:?}",
                r.slice(x.span),
                x.low.map(|d| d.to_string()),
                x.kind,
                x.unit
            );
        }
        for x in quotations::quotations(r) {
            println!(
                "Q {:?} {:?} {} {:?}",
                r.slice(x.inner),
                x.speaker.map(|s| (s.name, s.how)),
                x.partial,
                x.continues
            );
        }
    }
    for x in &e.entities {
        println!(
            "E {:?} {} {:?} {:?}",
            x.kind,
            x.label,
            x.variants,
            x.mentions.iter().map(|m| m.0).collect::<Vec<_>>()
        );
    }
}

#[test]
fn time() {
    let all: Vec<_> = planted::sets();
    for count in [5, 10, 30, 100] {
        let texts: Vec<_> = all.iter().flat_map(|s| &s.sources).cycle().take(count).collect();
        use variorum::core::analysis::*;
        let t = std::time::Instant::now();
        let articles: Vec<_> = texts
            .iter()
            .map(|s| {
                suggestions::Article::new(
                    variorum::core::text::TextId::of(&s.text),
                    Reading::new(&s.text, &s.language, &s.date, &s.struck),
                )
            })
            .collect();
        let a = t.elapsed();
        let names = suggestions::joined(&articles, &[]);
        let b = t.elapsed();
        let f = suggestions::suggestions(&articles, &names, &mut |_, _| true).unwrap();
        let m: Vec<_> = articles.iter().map(|a| dates::dates(&a.reading).len()).collect();
        println!(
            "TIME {count}: finders {a:?} names {:?} suggest {:?} found {} {}",
            b - a,
            t.elapsed() - b,
            f.len(),
            m.len()
        );
    }
}
