//! Splits JSON text into the raw members of an object and the raw elements of an array without reading them, so that one broken
//! element, or a file cut off in the middle, spoils no more than itself (RFC 8259). It validates nothing: each piece is read later.

/// The pieces of one object or array, and whether the text ended before it did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Pieces<'a> {
    /// Raw key (with its quotation marks; empty in an array) and raw value, in order.
    pub(crate) members: Vec<(&'a str, &'a str)>,
    /// How many pieces there are, where not all of them are in `members`.
    pub(crate) count: usize,
    /// Byte where the text broke off or stopped being JSON; the last piece may be missing from `members`.
    pub(crate) broken_at: Option<usize>,
    /// The pieces of wanted members that are whole arrays, by the place among the members; only from [`pieces_and_lists`].
    pub(crate) lists: Vec<(usize, Pieces<'a>)>,
}

impl Pieces<'_> {
    /// Says whether a quotation mark stands in a bare word: with it a string may begin that goes beyond the piece.
    fn has_stray_mark(&self) -> bool {
        let is_bare = |raw: &str| !raw.starts_with(['"', '{', '[']);
        self.members.iter().any(|(_, raw)| is_bare(raw) && raw.contains('"'))
    }
}

/// Splits the object or array that the text is, and keeps at most so many pieces; `None` where it is neither.
pub(crate) fn pieces(text: &str, most: usize) -> Option<Pieces<'_>> {
    split(text, 0, most, None).map(|(found, _)| found)
}

/// Splits as [`pieces`] does, and in the same go those members that are arrays and have a wanted key: so many pieces of all of them
/// together at most, and the others not at all.
pub(crate) fn pieces_and_lists(text: &str, most: usize, is_wanted: fn(&str) -> bool) -> Option<Pieces<'_>> {
    split(text, 0, most, Some(is_wanted)).map(|(found, _)| found)
}

/// Splits what begins at a byte, and returns the byte after it too.
fn split(text: &str, start: usize, most: usize, lists: Option<fn(&str) -> bool>) -> Option<(Pieces<'_>, usize)> {
    let bytes = text.as_bytes();
    let mut at = skip_space(bytes, start);
    let is_object = match bytes.get(at) {
        Some(b'{') => true,
        Some(b'[') => false,
        _ => return None,
    };
    let close = if is_object { b'}' } else { b']' };
    let mut found = Pieces::default();
    let mut room = most;
    at = skip_space(bytes, at + 1);
    loop {
        match bytes.get(at) {
            Some(end) if *end == close => return Some((found, at + 1)),
            None => break,
            Some(_) => {}
        }
        let mut key = "";
        if is_object {
            let Some(end) = skip_value(bytes, at) else { break };
            key = text.get(at..end).unwrap_or_default();
            at = skip_space(bytes, end);
            if bytes.get(at) != Some(&b':') {
                break;
            }
            at = skip_space(bytes, at + 1);
        }
        let is_list = lists.is_some_and(|is_wanted| is_object && bytes.get(at) == Some(&b'[') && is_wanted(key));
        let list = is_list.then(|| split(text, at, room, None)).flatten();
        // Where the list itself is broken, the object goes on after it as after any other value.
        let list = list.filter(|(list, _)| list.broken_at.is_none() && list.count <= room && !list.has_stray_mark());
        let Some(end) = list.as_ref().map(|(_, end)| *end).or_else(|| skip_value(bytes, at)) else {
            break;
        };
        found.count += 1;
        if found.members.len() < most {
            room -= list.as_ref().map_or(0, |(list, _)| list.count);
            found.lists.extend(list.map(|(list, _)| (found.members.len(), list)));
            found.members.push((key, text.get(at..end).unwrap_or_default()));
        }
        at = skip_space(bytes, end);
        if bytes.get(at) == Some(&b',') {
            at = skip_space(bytes, at + 1);
        } else if bytes.get(at) != Some(&close) {
            break;
        }
    }
    let end = at.min(bytes.len());
    found.broken_at = Some(end);
    Some((found, end))
}

fn skip_space(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
        at += 1;
    }
    at
}

/// Returns the byte after the value that starts here; `None` where it does not end, or where a bracket closes another than was opened:
/// what follows belongs to something else then. Depth is counted, not recursed into.
fn skip_value(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut open = Vec::new();
    loop {
        match *bytes.get(at)? {
            b'"' => {
                at += 1;
                loop {
                    // No string goes beyond its line: such a one lost its end, and spoils no more than its item.
                    at = next(bytes, at, IN_STRING)?;
                    if bytes.get(at) != Some(&b'\\') {
                        break;
                    }
                    at += 2;
                }
            }
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b'}' | b']' | b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' if open.is_empty() => {
                return (at > start).then_some(at);
            }
            b @ (b'}' | b']') => {
                if open.pop() != Some(b) {
                    return None;
                }
            }
            _ => {
                // A number or a word goes on to the next mark.
                if open.is_empty() {
                    while bytes
                        .get(at + 1)
                        .is_some_and(|b| !matches!(b, b',' | b'}' | b']' | b':' | b' ' | b'\t' | b'\n' | b'\r'))
                    {
                        at += 1;
                    }
                    // A word that the text breaks off in may be half of one.
                    bytes.get(at + 1)?;
                    return Some(at + 1);
                }
                at = next(bytes, at, BETWEEN)?;
                continue;
            }
        }
        at += 1;
        if open.is_empty() {
            return Some(at);
        }
    }
}

/// What ends a string, or goes on in it in another way.
const IN_STRING: u8 = 1;
/// What opens or closes something.
const BETWEEN: u8 = 2;

/// Which bytes are what: all of a file goes through here, and looking a byte up takes a third of the time of asking what it is.
static SORTS: [u8; 256] = {
    let mut sorts = [0; 256];
    sorts[b'"' as usize] = IN_STRING | BETWEEN;
    sorts[b'\\' as usize] = IN_STRING;
    sorts[b'\n' as usize] = IN_STRING;
    sorts[b'\r' as usize] = IN_STRING;
    sorts[b'{' as usize] = BETWEEN;
    sorts[b'}' as usize] = BETWEEN;
    sorts[b'[' as usize] = BETWEEN;
    sorts[b']' as usize] = BETWEEN;
    sorts
};

/// Returns where the next byte of a sort stands, this one included.
fn next(bytes: &[u8], at: usize, sort: u8) -> Option<usize> {
    for (n, byte) in bytes.get(at..)?.iter().enumerate() {
        if SORTS[usize::from(*byte)] & sort != 0 {
            return Some(at + n);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_what_it_can() {
        for (text, members, broken) in [
            ("{}", vec![], None),
            ("[]", vec![], None),
            (
                r#" {"a": 1, "b":[1,{"c":"}"}] } "#,
                vec![("\"a\"", "1"), ("\"b\"", r#"[1,{"c":"}"}]"#)],
                None,
            ),
            (
                r#"[1,"x\"]",null]"#,
                vec![("", "1"), ("", r#""x\"]""#), ("", "null")],
                None,
            ),
            (r#"{"a":1,"b":[1,2"#, vec![("\"a\"", "1")], Some(11)),
            (r#"[{"a":1},{"b""#, vec![("", r#"{"a":1}"#)], Some(9)),
            ("[tru", vec![], Some(1)),
            (r#"{"a" 1}"#, vec![], Some(5)),
            ("[1 2]", vec![("", "1")], Some(3)),
            (
                "[{\"a\":\"b}\n,\"c\":1},2]",
                vec![("", "{\"a\":\"b}\n,\"c\":1}"), ("", "2")],
                None,
            ),
            ("[1,{\"a\":[1}],2]", vec![("", "1")], Some(3)),
            ("[1}", vec![("", "1")], Some(2)),
        ] {
            assert_eq!(
                pieces(text, 9),
                Some(Pieces {
                    count: members.len(),
                    members,
                    broken_at: broken,
                    lists: Vec::new(),
                }),
                "{text}"
            );
        }
        for text in ["", "  ", "7", "\"x\"", "null"] {
            assert_eq!(pieces(text, 9), None, "{text}");
        }
    }

    #[test]
    fn more_than_is_wanted_is_only_counted() {
        let found = pieces("[1,2,3]", 2).expect("a list");
        assert_eq!((found.members.len(), found.count), (2, 3));
    }

    #[test]
    fn the_lists_of_an_object_are_split_as_they_would_be_alone() {
        for (text, most) in [
            (r#"{"a":[1,{"b":[2]}],"c":[],"d":3}"#, 9),
            (r#"{"a":[1 2],"c":[7]}"#, 9),
            (r#"{"a":[1,[2,3]] , "c":[7,"#, 9),
            (r#"{"a":[1,2],"x":[1],"c":[3,4],"c":[5]}"#, 4),
            ("[[1],[2]]", 9),
            (r#"{"a":[abc"]"],"c":[1]}"#, 9),
        ] {
            let is_wanted = |key: &str| key != "\"x\"";
            let both = pieces_and_lists(text, most, is_wanted).expect("an object or a list");
            let alone = pieces(text, most).expect("an object or a list");
            assert_eq!(
                (&both.members, both.broken_at),
                (&alone.members, alone.broken_at),
                "{text}"
            );
            let (mut lists, mut room) = (Vec::new(), most);
            for (place, (key, value)) in both.members.iter().enumerate() {
                let list = pieces(value, most).filter(|_| value.starts_with('[') && is_wanted(key) && !key.is_empty());
                if let Some(list) =
                    list.filter(|list| list.broken_at.is_none() && list.count <= room && !list.has_stray_mark())
                {
                    room -= list.count;
                    lists.push((place, list));
                }
            }
            assert_eq!(both.lists, lists, "{text}");
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        let deep = format!("[{}{},1]", "[".repeat(200_000), "]".repeat(200_000));
        assert_eq!(pieces(&deep, 9).map(|p| p.members.len()), Some(2));
    }
}
