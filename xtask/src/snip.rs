//! Takes out of a WebAssembly what nobody can read in a page. What could only tell of a panic becomes a trap, for a panic stops the
//! program in any case. What writes values down for programmers ([`std::fmt::Debug`]) writes nothing, as with `-Zfmt-debug=none` of
//! rustc. wasm-opt then drops what led to them. No other function changes.

use anyhow::{Context, Result, bail};

/// How the names of the functions begin (or what stands in them, behind `::`) that only ever tell of a panic.
const TELLERS: &[&str] = &[
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "core::cell::panic_already_",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "alloc::alloc::handle_alloc_error",
    "std::panicking::",
    "std::alloc::rust_oom",
    "rust_begin_unwind",
    "__rustc::rust_begin_unwind",
    "__rustc::__rust_start_panic",
    "__rustc::rust_panic",
    "__rust_start_panic",
    "rust_panic",
];

/// No locals, `unreachable`, `end`.
const TRAP: [u8; 4] = [3, 0, 0x00, 0x0b];

/// How the names of the functions end (without hashes) that write a value down for programmers: no code of the page asks for `{:?}`,
/// and serde's word for a value that it did not expect stands in no message of ours.
const WRITERS: [&str; 2] = [
    "as core::fmt::Debug>::fmt",
    "serde_core::de::Unexpected as core::fmt::Display>::fmt",
];

/// No locals, `i32.const 0`, `end`: `Ok(())`.
const NOTHING: [u8; 5] = [4, 0, 0x41, 0x00, 0x0b];

/// Returns the module with a trap in place of every function that would tell of a panic, and nothing in place of those that write values
/// down for programmers, and how many functions that were.
pub fn snip(wasm: &[u8]) -> Result<(Vec<u8>, usize)> {
    let sections = sections(wasm)?;
    let body = |id: u8| sections.iter().find(|(own, _)| *own == id).map(|(_, body)| *body);
    let imported = imported_functions(body(2).unwrap_or_default())?;
    let names = sections
        .iter()
        .filter(|(id, _)| *id == 0)
        .find_map(|(_, body)| names(body));
    let names = names.context("the WebAssembly has no names: `strip` must leave them until here")?;
    let tells = |name: &str| {
        let plain = without_hashes(name);
        TELLERS.iter().any(|teller| plain.starts_with(teller))
    };
    let numbers = |is_meant: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let meant = names.iter().filter(|(_, name)| is_meant(name));
        meant.filter_map(|(n, _)| n.checked_sub(imported)).collect()
    };
    let tellers = numbers(&tells);
    let writers = numbers(&writes);
    let answers = answers(body(1).unwrap_or_default(), body(3).unwrap_or_default())?;
    let mut out = wasm[..8].to_vec();
    let mut count = 0;
    for (id, body) in &sections {
        match id {
            10 => {
                let mut code = Reader(body);
                let functions = code.number()?;
                let mut made = Vec::with_capacity(body.len());
                number(&mut made, functions);
                for n in 0..functions {
                    let size = code.number()?;
                    let own = code.take(size)?;
                    let instead: Option<&[u8]> = if tellers.binary_search(&n).is_ok() {
                        Some(&TRAP)
                    } else if writers.binary_search(&n).is_ok() && answers.get(n) == Some(&true) {
                        Some(&NOTHING)
                    } else {
                        None
                    };
                    if let Some(instead) = instead {
                        made.extend(instead);
                        count += 1;
                    } else {
                        number(&mut made, size);
                        made.extend(own);
                    }
                }
                section(&mut out, 10, &made);
            }
            _ => section(&mut out, *id, body),
        }
    }
    Ok((out, count))
}

fn writes(name: &str) -> bool {
    let plain = without_hashes(name);
    // The compiler's own hash stands behind the name, or does not.
    let plain = plain
        .rsplit_once("::h")
        .filter(|(_, hash)| hash.len() == 16)
        .map_or(plain.as_str(), |(name, _)| name);
    WRITERS.iter().any(|writer| plain.ends_with(writer))
}

/// Says of each function whether one `i32` is all that it returns (WebAssembly 2.0, sections 5.5.4 and 5.5.6).
fn answers(types: &[u8], functions: &[u8]) -> Result<Vec<bool>> {
    let mut reader = Reader(types);
    let mut is_number = Vec::new();
    for _ in 0..reader.number()? {
        if reader.take(1)? != [0x60] {
            bail!("a type that is not that of a function");
        }
        let parameters = reader.number()?;
        reader.take(parameters)?;
        let results = reader.number()?;
        is_number.push(reader.take(results)? == [0x7f]);
    }
    let mut reader = Reader(functions);
    (0..reader.number()?)
        .map(|_| Ok(is_number.get(reader.number()?).copied().unwrap_or(false)))
        .collect()
}

/// Blanks what says where in which source file a panic would have come from: nobody asks for it any more. In the data of a module these are
/// four numbers, the place and length of the file's name, a line and a column (`core::panic::Location`).
pub fn blank_places(wasm: &[u8]) -> Result<(Vec<u8>, usize)> {
    let sections = sections(wasm)?;
    let Some((_, body)) = sections.iter().find(|(id, _)| *id == 11) else {
        return Ok((wasm.to_vec(), 0));
    };
    let mut blank = body.to_vec();
    let mut count = 0;
    for (offset, range) in active_segments(body)? {
        let data = &body[range.clone()];
        let number = |at: usize| Some(u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?) as usize);
        for at in (0..data.len().saturating_sub(15)).step_by(4) {
            let [Some(place), Some(length), Some(line), Some(column)] = [0, 4, 8, 12].map(|n| number(at + n)) else {
                continue;
            };
            let name = place
                .checked_sub(offset)
                .and_then(|from| Some((from, data.get(from..from.checked_add(length)?)?)));
            let is_file = |name: &[u8]| name.ends_with(b".rs") || name.ends_with(b".rs\0");
            let Some((from, name)) = name.filter(|(_, name)| is_file(name)) else {
                continue;
            };
            if (5..200).contains(&length) && (1..20_000).contains(&line) && (1..400).contains(&column) {
                let (from, length) = (range.start + from, name.len());
                blank[from..from + length].fill(0);
                blank[range.start + at..range.start + at + 16].fill(0);
                count += 1;
            }
        }
    }
    let mut out = wasm[..8].to_vec();
    for (id, body) in &sections {
        section(&mut out, *id, if *id == 11 { &blank } else { body });
    }
    Ok((out, count))
}

/// Returns where each data segment goes in the memory, and where it stands in the section (section 5.5.14).
fn active_segments(body: &[u8]) -> Result<Vec<(usize, std::ops::Range<usize>)>> {
    let mut reader = Reader(body);
    let mut segments = Vec::new();
    for _ in 0..reader.number()? {
        if reader.number()? != 0 || reader.take(1)? != [0x41] {
            bail!("a data segment of a sort that Rust does not make");
        }
        let offset = reader.number()?;
        reader.take(1)?;
        let length = reader.number()?;
        let start = body.len() - reader.0.len();
        reader.take(length)?;
        segments.push((offset, start..start + length));
    }
    Ok(segments)
}

/// Returns a name without what tells one crate of a name from another: `core[c5930c85a12de822]::num` is `core::num`.
fn without_hashes(name: &str) -> String {
    let name = name.trim_start_matches('<');
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let (hash, after) = after.split_once(']').unwrap_or(("", after));
        if hash.len() != 16 {
            plain.push('[');
            plain.push_str(hash);
            plain.push(']');
        }
        rest = after;
    }
    plain.push_str(rest);
    plain
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> Result<usize> {
        let (mut value, mut shift) = (0_usize, 0);
        loop {
            let [byte, rest @ ..] = self.0 else {
                bail!("the WebAssembly breaks off")
            };
            self.0 = rest;
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if *byte < 0x80 {
                return Ok(value);
            }
        }
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("the WebAssembly breaks off")?;
        self.0 = rest;
        Ok(taken)
    }
}

fn number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn section(out: &mut Vec<u8>, id: u8, body: &[u8]) {
    out.push(id);
    number(out, body.len());
    out.extend(body);
}

fn sections(wasm: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut reader = Reader(wasm);
    reader.take(8)?;
    let mut all = Vec::new();
    while let [id, rest @ ..] = reader.0 {
        reader.0 = rest;
        let size = reader.number()?;
        all.push((*id, reader.take(size)?));
    }
    Ok(all)
}

/// Returns how many functions a module imports (WebAssembly 2.0, section 5.5.5).
fn imported_functions(body: &[u8]) -> Result<usize> {
    let mut reader = Reader(body);
    if body.is_empty() {
        return Ok(0);
    }
    let mut functions = 0;
    for _ in 0..reader.number()? {
        for _ in 0..2 {
            let length = reader.number()?;
            reader.take(length)?;
        }
        match reader.take(1)? {
            [0] => {
                functions += 1;
                reader.number()?;
            }
            [1] => {
                reader.take(1)?;
                limits(&mut reader)?;
            }
            [2] => limits(&mut reader)?,
            [3] => drop(reader.take(2)?),
            other => bail!("an import of the unknown sort {other:?}"),
        }
    }
    Ok(functions)
}

fn limits(reader: &mut Reader<'_>) -> Result<()> {
    let has_most = reader.take(1)? == [1];
    reader.number()?;
    if has_most {
        reader.number()?;
    }
    Ok(())
}

/// Returns the functions' names, in order of their numbers, if this is the section that has them (section 7.4.1).
fn names(body: &[u8]) -> Option<Vec<(usize, String)>> {
    let mut reader = Reader(body);
    let length = reader.number().ok()?;
    if reader.take(length).ok()? != b"name" {
        return None;
    }
    while let [id, rest @ ..] = reader.0 {
        reader.0 = rest;
        let size = reader.number().ok()?;
        let mut part = Reader(reader.take(size).ok()?);
        if *id != 1 {
            continue;
        }
        let mut names = Vec::new();
        for _ in 0..part.number().ok()? {
            let function = part.number().ok()?;
            let length = part.number().ok()?;
            names.push((function, String::from_utf8_lossy(part.take(length).ok()?).into_owned()));
        }
        return Some(names);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of two functions, the second of which tells of a panic.
    fn module() -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        section(&mut wasm, 1, &[1, 0x60, 0, 0]);
        section(&mut wasm, 3, &[2, 0, 0]);
        section(&mut wasm, 10, &[2, 2, 0, 0x0b, 3, 0, 0x01, 0x0b]);
        let name = b"core[0123456789abcdef]::panicking::panic";
        let mut part = vec![2, 0, 1, b'a', 1, name.len() as u8];
        part.extend(name);
        let mut body = vec![4];
        body.extend(b"name");
        section(&mut body, 1, &part);
        section(&mut wasm, 0, &body);
        wasm
    }

    #[test]
    fn only_what_tells_of_a_panic_becomes_a_trap() {
        let (snipped, count) = snip(&module()).unwrap();
        assert_eq!(count, 1);
        let code = sections(&snipped)
            .unwrap()
            .into_iter()
            .find(|(id, _)| *id == 10)
            .unwrap()
            .1;
        assert_eq!(code, [2, 2, 0, 0x0b, 3, 0, 0x00, 0x0b]);
        assert!(snip(&module()[..24]).is_err());
    }

    #[test]
    fn what_writes_for_programmers_writes_nothing() {
        let names = [
            "<idb[0123456789abcdef]::Error as core[0123456789abcdef]::fmt::Debug>::fmt::h0123456789abcdef",
            "<serde_core::de::Unexpected as core::fmt::Display>::fmt::h0123456789abcdef",
        ];
        assert!(names.into_iter().all(writes));
        assert!(!writes("<serde_json::Error as core::fmt::Display>::fmt"));
        // Two types, of which only the first returns one number; three functions.
        let types = [2, 0x60, 2, 0x7f, 0x7f, 1, 0x7f, 0x60, 1, 0x7f, 0];
        assert_eq!(answers(&types, &[3, 1, 0, 1]).unwrap(), [false, true, false]);
    }

    #[test]
    fn places_of_panics_are_blanked_and_nothing_else() {
        let mut data = b"src/a.rs/b/c.rs\0".to_vec();
        for (from, length, line, column) in [(1000_u32, 8_u32, 7_u32, 3_u32), (1000, 6, 7, 3), (1008, 7, 0, 3)] {
            data.extend([from, length, line, column].into_iter().flat_map(u32::to_le_bytes));
        }
        let mut body = vec![1, 0, 0x41];
        number(&mut body, 1000);
        body.push(0x0b);
        number(&mut body, data.len());
        body.extend(&data);
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        section(&mut wasm, 11, &body);
        let (blank, count) = blank_places(&wasm).unwrap();
        let kept = &blank[blank.len() - data.len()..];
        assert_eq!(count, 1);
        assert_eq!((&kept[..8], &kept[8..16]), (&[0; 8][..], &data[8..16]));
        assert_eq!((&kept[16..32], &kept[32..]), (&[0; 16][..], &data[32..]));
    }

    #[test]
    fn names_lose_their_hashes() {
        assert_eq!(without_hashes("core[c5930c85a12de822]::num"), "core::num");
        assert_eq!(
            without_hashes("<[u8] as a[c5930c85a12de822]::B>::c"),
            "[u8] as a::B>::c"
        );
    }
}
