//! Keys by the names that people use for them, turned into WebDriver's key actions. It knows no layout: a character is
//! sent as itself.

use serde_json::{Value, json};

/// Returns the key actions of chords such as `ctrl+shift+z`, several of them separated by spaces.
pub fn chords(keys: &str) -> Vec<Value> {
    let mut actions = Vec::new();
    for chord in keys.split_whitespace() {
        let pressed: Vec<String> = parts(chord).into_iter().map(key).collect();
        actions.extend(pressed.iter().map(|key| json!({ "type": "keyDown", "value": key })));
        actions.extend(pressed.iter().rev().map(|key| json!({ "type": "keyUp", "value": key })));
    }
    actions
}

/// Returns the key actions of one chord pressed `times` times in a row, its modifiers held throughout.
pub fn repeated(chord: &str, times: usize) -> Vec<Value> {
    let mut held: Vec<String> = parts(chord).into_iter().map(key).collect();
    let Some(last) = held.pop() else {
        return Vec::new();
    };
    let mut actions: Vec<Value> = held
        .iter()
        .map(|key| json!({ "type": "keyDown", "value": key }))
        .collect();
    for _ in 0..times {
        actions.push(json!({ "type": "keyDown", "value": last }));
        actions.push(json!({ "type": "keyUp", "value": last }));
    }
    actions.extend(held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key })));
    actions
}

/// Splits at `+`, so that a lone or trailing `+` is itself a key.
fn parts(chord: &str) -> Vec<&str> {
    match chord.strip_suffix('+') {
        Some("") => vec!["+"],
        Some(held) => held.trim_end_matches('+').split('+').chain(["+"]).collect(),
        None => chord.split('+').collect(),
    }
}

/// Returns the code point of a named key (W3C WebDriver, section 17.4.2, "Keyboard actions"), or the character itself.
fn key(name: &str) -> String {
    let code = match name.to_ascii_lowercase().as_str() {
        "backspace" => '\u{e003}',
        "tab" => '\u{e004}',
        "enter" => '\u{e007}',
        "shift" => '\u{e008}',
        "ctrl" => '\u{e009}',
        "alt" => '\u{e00a}',
        "esc" | "escape" => '\u{e00c}',
        "space" => ' ',
        "pageup" => '\u{e00e}',
        "pagedown" => '\u{e00f}',
        "end" => '\u{e010}',
        "home" => '\u{e011}',
        "left" => '\u{e012}',
        "up" => '\u{e013}',
        "right" => '\u{e014}',
        "down" => '\u{e015}',
        "insert" => '\u{e016}',
        "delete" => '\u{e017}',
        "f1" => '\u{e031}',
        "f6" => '\u{e036}',
        "f10" => '\u{e03a}',
        "meta" => '\u{e03d}',
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(only), None) => only,
                _ => panic!("no key is called “{name}”"),
            }
        }
    };
    code.to_string()
}

#[test]
fn chords_hold_modifiers_and_let_go_in_reverse() {
    let typed: Vec<String> = chords("ctrl+shift+z +")
        .iter()
        .map(|action| {
            format!(
                "{}{}",
                if action["type"] == "keyDown" { '↓' } else { '↑' },
                action["value"]
            )
        })
        .collect();
    assert_eq!(
        typed,
        [
            "↓\"\u{e009}\"",
            "↓\"\u{e008}\"",
            "↓\"z\"",
            "↑\"z\"",
            "↑\"\u{e008}\"",
            "↑\"\u{e009}\"",
            "↓\"+\"",
            "↑\"+\""
        ]
    );
}
