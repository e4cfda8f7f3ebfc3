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
