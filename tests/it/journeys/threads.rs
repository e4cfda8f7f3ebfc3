//! Comments in threads across files, and the history of what was said.

use super::*;
use variorum::app::past::{Deed, of_record};

#[test]
fn threads_mentions_and_histories_travel() {
    let (mut ada, sources) = ready("Ada");
    let claim = ada.tag(sources[0], "The pier closed", "F");
    let other = ada.tag(sources[1], "Four people", "N");
    ada.act(Action::AddComment(
        claim.clone(),
        " Who says so? ".into(),
        vec![other.clone()],
    ));
    let mut ben = Person::new("Ben");
    ben.receive("ada.variorum.json", &ada.file());
    let thread = ben.open().casebook.comments(&claim);
    let (root, said) = (thread[0].0.clone(), thread[0].1.clone());
    assert_eq!((said.text.as_str(), &said.mentions), ("Who says so?", &vec![other]));
    ben.act(Action::AddComment(
        root.clone(),
        "The harbour office".into(),
        Vec::new(),
    ))
    .act(Action::ResolveThread(root.clone(), true));
    assert_eq!(ben.state.open.as_ref().expect("open").undo.len(), 2);
    ada.receive("ben.variorum.json", &ben.file()).act(Action::MergeWaiting);
    assert!(ada.open().casebook.comments(&claim)[0].1.resolved);
    assert_eq!(ada.open().casebook.comments(&root)[0].1.text, "The harbour office");
    let record = ada.open().casebook.record(&root).expect("it is there");
    let told: Vec<_> = of_record(record)
        .into_iter()
        .map(|v| (v.deed, v.revision.author.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (Deed::Changed, ben.state.me.id.clone()),
            (Deed::Made, ada.state.me.id.clone())
        ],
        "who resolved it, and who began it"
    );
    // An earlier version can be brought back, as a version of its own.
    let first = of_record(record)[1].id;
    ada.act(Action::BringBack(root.clone(), first));
    assert!(!ada.open().casebook.comments(&claim)[0].1.resolved);
    ada.act(Action::Undo);
    assert!(ada.open().casebook.comments(&claim)[0].1.resolved);
    // A removed claim is brought back from its history.
    ada.act(Action::DeleteClaim(claim.clone()));
    assert_eq!(ada.open().casebook.claim(&claim), None);
    let record = ada.open().casebook.record(&claim).expect("it is there");
    let made = of_record(record)[1].id;
    ada.act(Action::BringBack(claim.clone(), made));
    assert!(ada.open().casebook.claim(&claim).is_some());
}
