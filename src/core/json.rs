//! Our values to and from JSON values, and JSON values to text. It refuses what does not fit and says where; it parses no text:
//! `serde_json` does. What serde would derive for our types does the same, and is a large part of a download.

use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::core::order::set_of;

/// A value that JSON can stand for.
pub trait Json: Sized {
    /// Returns the value as JSON.
    fn to_json(&self) -> Value;

    /// Returns the value that the JSON stands for.
    ///
    /// # Errors
    ///
    /// What does not fit, and where.
    fn from_json(value: Value) -> Result<Self, Misfit>;

    /// Returns what stands for a member that is not there; `None` where it has to be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
}

/// What of some JSON does not fit, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// Names of members and numbers of elements, from the outside in, joined by dots; empty: the value itself.
    place: String,
    what: String,
}

impl Misfit {
    /// Returns the misfit of a value that stands by itself.
    #[cold]
    #[must_use]
    pub fn new(what: String) -> Self {
        Self {
            place: String::new(),
            what,
        }
    }

    /// Returns the misfit as it is seen from outside of the member with this name, or of the element with this number.
    #[cold]
    #[must_use]
    pub fn within(self, outer: &str) -> Self {
        let mut place = outer.to_owned();
        if !self.place.is_empty() {
            place.push('.');
            place.push_str(&self.place);
        }
        Self { place, ..self }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            f.write_str(&self.place)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.what)
    }
}

impl std::error::Error for Misfit {}

#[cold]
fn wanted(what: &str) -> Misfit {
    Misfit::new([what, " is wanted"].concat())
}

#[cold]
fn number_wanted(most: u64) -> Misfit {
    wanted(&format!("a whole number from 0 to {most}"))
}

#[cold]
fn missing(member: &str) -> Misfit {
    Misfit::new(["`", member, "` is missing"].concat())
}

#[cold]
fn unknown(member: &str) -> Misfit {
    // It may be as long as whoever wrote it liked.
    let name: String = member.chars().take(40).collect();
    Misfit::new(["unknown member `", &name, "`"].concat())
}

/// Returns the misfit of what should be one of these words.
#[cold]
#[must_use]
pub fn none_of(words: &[&str]) -> Misfit {
    wanted(&["one of ", &words.join(", ")].concat())
}

/// Returns what the string that the JSON is reads as.
///
/// # Errors
///
/// That it is no string, or what its reader says.
pub fn parsed<T: FromStr<Err: fmt::Display>>(value: Value) -> Result<T, Misfit> {
    String::from_json(value)?
        .parse::<T>()
        .map_err(|error| Misfit::new(error.to_string()))
}

/// Says whether a value is the default of its type.
#[must_use]
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Returns the JSON object with these members.
#[must_use]
pub fn object(members: Vec<(&str, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

/// Reads a JSON object, member by member.
#[derive(Debug)]
pub struct Object(Map<String, Value>);

impl Object {
    /// Returns the reader of an object; where `only` names members, there may be no others.
    ///
    /// # Errors
    ///
    /// That it is no object, or that it has another member.
    pub fn of(value: Value, only: Option<&[&str]>) -> Result<Self, Misfit> {
        let Value::Object(object) = value else {
            return Err(wanted("an object"));
        };
        let other = |name: &&String| only.is_some_and(|names| !names.contains(&name.as_str()));
        if let Some(name) = object.keys().find(other) {
            return Err(unknown(name));
        }
        Ok(Self(object))
    }

    /// Returns the value of a member, which is null from then on; `None` where there is no such member.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.0.get_mut(name).map(Value::take)
    }

    /// Returns what a member stands for, once.
    ///
    /// # Errors
    ///
    /// That it does not fit, or is not there and has to be.
    pub fn member<T: Json>(&mut self, name: &str) -> Result<T, Misfit> {
        match self.take(name) {
            Some(value) => T::from_json(value).map_err(|misfit| misfit.within(name)),
            None => T::absent().ok_or_else(|| missing(name)),
        }
    }

    /// Returns what a member stands for, once, or the default where it is not there.
    ///
    /// # Errors
    ///
    /// That it does not fit.
    pub fn member_or_default<T: Json + Default>(&mut self, name: &str) -> Result<T, Misfit> {
        match self.take(name) {
            Some(value) => T::from_json(value).map_err(|misfit| misfit.within(name)),
            None => Ok(T::default()),
        }
    }
}

/// Lets a JSON object stand for a struct, member for member: `json_object!(Clock { ms, counter });`. Other members are refused, or
/// with `loose` before the name of the struct left aside. Members after a semicolon are not written where they are the default:
/// what a later version adds leaves the JSON, and so the id, of earlier records as it was.
macro_rules! json_object {
    (loose $name:ident { $($member:ident),+ $(,)? }) => {
        $crate::core::json::json_object!(@ $name [$($member),+] [] None);
    };
    ($name:ident { $($member:ident),+ $(,)? $(; $($more:ident),+ $(,)?)? }) => {
        $crate::core::json::json_object!(
            @ $name [$($member),+] [$($($more),+)?] Some(&[$(stringify!($member)),+ $(, $(stringify!($more)),+)?])
        );
    };
    (@ $name:ident [$($member:ident),+] [$($more:ident),*] $only:expr) => {
        impl $crate::core::json::Json for $name {
            fn to_json(&self) -> ::serde_json::Value {
                #[allow(unused_mut, reason = "only where there are more members")]
                let mut members = vec![
                    $((stringify!($member), $crate::core::json::Json::to_json(&self.$member))),+
                ];
                $(if !$crate::core::json::is_default(&self.$more) {
                    members.push((stringify!($more), $crate::core::json::Json::to_json(&self.$more)));
                })*
                $crate::core::json::object(members)
            }

            fn from_json(value: ::serde_json::Value) -> Result<Self, $crate::core::json::Misfit> {
                let mut object = $crate::core::json::Object::of(value, $only)?;
                Ok(Self {
                    $($member: object.member(stringify!($member))?,)+
                    $($more: object.member_or_default(stringify!($more))?,)*
                })
            }
        }
    };
}
pub(crate) use json_object;

/// Lets a word stand for each variant of an enum: `json_words!(Answer { Yes = "yes", No = "no" });`.
macro_rules! json_words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// Returns the word that stands for it in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// Returns what a word of a file stands for; `None` where it is no such word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                const WORDS: &[(&str, $name)] = &[$(($word, $name::$variant)),+];
                WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
            }
        }

        impl $crate::core::json::Json for $name {
            fn to_json(&self) -> ::serde_json::Value {
                ::serde_json::Value::from(self.word())
            }

            fn from_json(value: ::serde_json::Value) -> Result<Self, $crate::core::json::Misfit> {
                value
                    .as_str()
                    .and_then(Self::from_word)
                    .ok_or_else(|| $crate::core::json::none_of(&[$($word),+]))
            }
        }
    };
}
pub(crate) use json_words;

impl Json for String {
    fn to_json(&self) -> Value {
        Value::String(self.clone())
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::String(text) => Ok(text),
            _ => Err(wanted("a string")),
        }
    }
}

impl Json for bool {
    fn to_json(&self) -> Value {
        Value::Bool(*self)
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        value.as_bool().ok_or_else(|| wanted("true or false"))
    }
}

macro_rules! json_number {
    ($number:ty) => {
        impl Json for $number {
            fn to_json(&self) -> Value {
                Value::from(*self)
            }

            fn from_json(value: Value) -> Result<Self, Misfit> {
                value
                    .as_u64()
                    .and_then(|number| Self::try_from(number).ok())
                    .ok_or_else(|| number_wanted(u64::try_from(Self::MAX).unwrap_or(u64::MAX)))
            }
        }
    };
}
json_number!(u8);
json_number!(u16);
json_number!(u32);
json_number!(usize);

impl Json for u64 {
    fn to_json(&self) -> Value {
        Value::from(*self)
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        value.as_u64().ok_or_else(|| number_wanted(Self::MAX))
    }
}

impl<T: Json> Json for Vec<T> {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(Json::to_json).collect())
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let Value::Array(values) = value else {
            return Err(wanted("a list"));
        };
        let mut read = Self::with_capacity(values.len());
        for (n, value) in values.into_iter().enumerate() {
            read.push(T::from_json(value).map_err(|misfit| misfit.within(&n.to_string()))?);
        }
        Ok(read)
    }
}

impl<T: Json + Ord> Json for BTreeSet<T> {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(Json::to_json).collect())
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        Vec::<T>::from_json(value).map(set_of)
    }
}

/// Null, or no member at all, is `None`.
impl<T: Json> Json for Option<T> {
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, Json::to_json)
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        if value.is_null() {
            Ok(None)
        } else {
            T::from_json(value).map(Some)
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

/// Returns a value as canonical JSON (RFC 8785), as far as its numbers are whole: a fraction, or a number that 64 bits do not hold,
/// is written as null. None of our records holds one.
///
/// `serde_json` keeps the members of an object sorted by the bytes of their names, which for ASCII is the order that the RFC asks
/// for (section 3.2.3).
#[must_use]
pub fn compact(value: &Value) -> String {
    // As long as a record mostly is: it is hashed and let go.
    let mut text = String::with_capacity(1_024);
    write(&mut text, value, None);
    text
}

/// Returns a value as JSON with a line for each member and element, one space before it for each level; the value itself stands on
/// level `depth`. Numbers are written as [`compact`] does.
#[must_use]
pub fn pretty(value: &Value, depth: usize) -> String {
    let mut text = String::new();
    write(&mut text, value, Some(depth));
    text
}

/// Writes a value; without a depth on one line. It recurs no deeper than the parser does, which refuses more than 128 levels.
fn write(text: &mut String, value: &Value, depth: Option<usize>) {
    let inner = depth.map(|depth| depth + 1);
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => text.push_str(&number.to_string()),
            (None, Some(number)) => text.push_str(&number.to_string()),
            (None, None) => text.push_str("null"),
        },
        Value::String(words) => quote(text, words),
        Value::Array(values) => {
            text.push('[');
            for (n, value) in values.iter().enumerate() {
                separate(text, n > 0, inner);
                write(text, value, inner);
            }
            separate(text, false, depth.filter(|_| !values.is_empty()));
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (n, (name, value)) in members.iter().enumerate() {
                separate(text, n > 0, inner);
                quote(text, name);
                text.push_str(if inner.is_some() { ": " } else { ":" });
                write(text, value, inner);
            }
            separate(text, false, depth.filter(|_| !members.is_empty()));
            text.push('}');
        }
    }
}

/// Writes what stands before a member, an element or the closing bracket.
fn separate(text: &mut String, comma: bool, depth: Option<usize>) {
    if comma {
        text.push(',');
    }
    if let Some(depth) = depth {
        text.push('\n');
        for _ in 0..depth {
            text.push(' ');
        }
    }
}

/// Writes a string between quotation marks, with no more escapes than there have to be (RFC 8785, section 3.2.2.2).
fn quote(text: &mut String, words: &str) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.push('"');
    let mut written = 0;
    for (at, byte) in words.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            0x08 => "\\b",
            b'\t' => "\\t",
            b'\n' => "\\n",
            0x0c => "\\f",
            b'\r' => "\\r",
            _ if byte < 0x20 => "\\u00",
            _ => continue,
        };
        // What is escaped is ASCII, so both ends are borders of characters.
        text.push_str(&words[written..at]);
        text.push_str(escape);
        if escape == "\\u00" {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        written = at + 1;
    }
    text.push_str(&words[written..]);
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Answer {
        Yes,
        CantTell,
    }
    json_words!(Answer {
        Yes = "yes",
        CantTell = "cant-tell",
    });

    #[derive(Debug, PartialEq, Eq)]
    struct Inner {
        label: String,
        count: u8,
    }
    json_object!(Inner { label, count });

    #[derive(Debug, PartialEq, Eq)]
    struct Outer {
        inner: Vec<Inner>,
        answer: Option<Answer>,
        order: u32,
        ms: u64,
        open: bool,
        names: BTreeSet<String>,
    }
    json_object!(Outer {
        inner,
        answer,
        order,
        ms,
        open,
        names
    });

    #[derive(Debug, PartialEq, Eq)]
    struct Part {
        label: String,
    }
    json_object!(loose Part { label });

    fn outer() -> Outer {
        Outer {
            inner: vec![
                Inner {
                    label: "a".into(),
                    count: 255,
                },
                Inner {
                    label: String::new(),
                    count: 0,
                },
            ],
            answer: Some(Answer::CantTell),
            order: u32::MAX,
            ms: u64::MAX,
            open: true,
            names: set_of(["b".to_owned(), "a".to_owned()]),
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let json = outer().to_json();
        let expected = json!({
            "inner": [{"label": "a", "count": 255}, {"label": "", "count": 0}],
            "answer": "cant-tell", "order": u32::MAX, "ms": u64::MAX, "open": true, "names": ["a", "b"],
        });
        assert_eq!(json, expected);
        assert_eq!(Outer::from_json(json), Ok(outer()));
        let none = Outer {
            answer: None,
            inner: Vec::new(),
            names: BTreeSet::new(),
            ..outer()
        };
        assert_eq!(none.to_json()["answer"], Value::Null);
        assert_eq!(Outer::from_json(none.to_json()), Ok(none));
        for answer in [Answer::Yes, Answer::CantTell] {
            assert_eq!(Answer::from_word(answer.word()), Some(answer));
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_place() {
        type Damage = fn(&mut Value);
        let table: [(Damage, &str); 16] = [
            (|v| *v = json!([]), "an object is wanted"),
            (|v| *v = Value::Null, "an object is wanted"),
            (|v| v["x"] = json!(1), "unknown member `x`"),
            (
                |v| drop(v.as_object_mut().map(|o| o.remove("order"))),
                "`order` is missing",
            ),
            (|v| v["inner"] = Value::Null, "inner: a list is wanted"),
            (|v| v["inner"][1] = json!("b"), "inner.1: an object is wanted"),
            (
                |v| v["inner"][1]["label"] = json!(7),
                "inner.1.label: a string is wanted",
            ),
            (
                |v| v["inner"][0]["count"] = json!(256),
                "inner.0.count: a whole number from 0 to 255 is wanted",
            ),
            (|v| v["inner"][0]["y"] = json!(0), "inner.0: unknown member `y`"),
            (
                |v| drop(v["inner"][0].as_object_mut().map(|o| o.remove("label"))),
                "inner.0: `label` is missing",
            ),
            (
                |v| v["order"] = json!(-1),
                "order: a whole number from 0 to 4294967295 is wanted",
            ),
            (
                |v| v["ms"] = json!(1.0),
                "ms: a whole number from 0 to 18446744073709551615 is wanted",
            ),
            (|v| v["open"] = json!("yes"), "open: true or false is wanted"),
            (
                |v| v["answer"] = json!("Yes"),
                "answer: one of yes, cant-tell is wanted",
            ),
            (|v| v["answer"] = json!(0), "answer: one of yes, cant-tell is wanted"),
            (|v| v["names"] = json!(["a", null]), "names.1: a string is wanted"),
        ];
        for (damage, message) in table {
            let mut json = outer().to_json();
            damage(&mut json);
            let misfit = Outer::from_json(json).expect_err(message);
            assert_eq!(misfit.to_string(), message);
        }
    }

    #[test]
    fn only_what_may_be_absent_may_be_absent() {
        let mut json = outer().to_json();
        json.as_object_mut().expect("an object").remove("answer");
        assert_eq!(Outer::from_json(json).map(|o| o.answer), Ok(None));
        let loose = Part::from_json(json!({"label": "a", "other": [1]}));
        assert_eq!(loose, Ok(Part { label: "a".into() }));
        assert!(Part::from_json(json!({"other": [1]})).is_err());
    }

    #[test]
    fn strings_read_as_what_parses_them() {
        assert_eq!(parsed::<u8>(json!("7")), Ok(7));
        assert!(parsed::<u8>(json!("x")).is_err());
        assert!(parsed::<u8>(json!(7)).is_err());
    }

    /// Values without fractions.
    fn samples() -> Vec<Value> {
        let controls: String = (0..=0x7f_u8).map(char::from).collect();
        vec![
            Value::Null,
            json!(true),
            json!(false),
            json!(0),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(-1),
            json!(""),
            json!(controls),
            json!("«é» \u{80} \u{2028} 𝄞 \u{fffd} \u{10ffff}"),
            json!("\n"),
            json!("\\\"\u{1f}"),
            json!([]),
            json!({}),
            json!([[]]),
            json!([{}, [], [1, [2, {}]]]),
            json!({"b": [], "a": {}, "\u{1}\"": {"é": [1, "two", null], "": {"x": {"y": [true]}}}, "B": [{"k": 1}, {"k": 2}]}),
        ]
    }

    #[test]
    fn text_is_that_of_serde_json() {
        for value in samples() {
            assert_eq!(compact(&value), serde_json::to_string(&value).expect("memory takes it"));
            // Theirs has two spaces for each level; a line break inside a string is never raw.
            let theirs = serde_json::to_string_pretty(&value).expect("memory takes it");
            let halved: Vec<String> = theirs
                .split('\n')
                .map(|line| {
                    let rest = line.trim_start_matches(' ');
                    format!("{}{rest}", " ".repeat((line.len() - rest.len()) / 2))
                })
                .collect();
            let halved = halved.join("\n");
            assert_eq!(pretty(&value, 0), halved);
            assert_eq!(pretty(&value, 2), halved.replace('\n', "\n  "));
            assert_eq!(
                serde_json::from_str::<Value>(&compact(&value)).ok().as_ref(),
                Some(&value)
            );
        }
    }

    #[test]
    fn fractions_are_not_written() {
        assert_eq!(compact(&json!([0.5, 1e300])), "[null,null]");
    }
}
