//! Sorts a WebAssembly module into streams in which Brotli finds more than in the module: what surrounds the function bodies, which
//! instructions follow each other, and what they carry, by sort. Nothing is lost: `join.rs` joins the streams to the very bytes, and
//! [`packed`] refuses a module with which that would not work. The format is that of the WebAssembly Core Specification, chapter 5
//! (binary format); the numbers of its sections stand at the functions.
//!
//! The one who joins knows no instruction. A form says how one instruction (or a pair from [`PAIRS`]) is written: in steps of a byte
//! each, which is given or taken from a stream. The order says which form follows which.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use crate::join::{BLOCK, BODY, ENDS, FORMS, GIVEN, LAST, MORE, MORE_FORMS, SEPARATOR, TURNED, join};
use crate::page;
use crate::size;

/// Instructions that stand together in one form, so that what they carry has streams of its own. They are found in this order, and
/// one that was found may be part of the next. A load or store stands for all of them.
const PAIRS: [(&[u8], &[u8]); 7] = [
    (&[I32_CONST], &[I32_ADD]),
    (&[I32_CONST], &[I32_CONST]),
    (&[LOCAL_GET], &[LOAD]),
    (&[LOCAL_GET], &[I32_CONST, I32_ADD]),
    (&[I32_CONST], &[I32_SUB]),
    (&[BR], &[END]),
    (&[I32_CONST], &[CALL]),
];
const END: u8 = 0x0b;
const BR: u8 = 0x0c;
const BR_IF: u8 = 0x0d;
const CALL: u8 = 0x10;
const LOCAL_GET: u8 = 0x20;
const LOAD: u8 = 0x28;
const STORE: u8 = 0x36;
const I32_CONST: u8 = 0x41;
const I32_ADD: u8 = 0x6a;
const I32_SUB: u8 = 0x6b;

/// How wide a row of the tables in a block may be, in bytes; one leaves the block as it is.
const WIDTHS: [usize; 3] = [1, 4, 8];
/// A module, sorted.
#[derive(Debug)]
struct Streams {
    /// Everything before the first body: the sections before the code, that section's head and the number of the bodies.
    before: Vec<u8>,
    /// The sections after the code.
    after: Vec<u8>,
    forms: Vec<Form>,
    /// Places in `forms`.
    order: Vec<usize>,
    streams: Vec<Vec<u8>>,
}

type Form = Vec<Step>;

/// What comes next in the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// This byte.
    Given(u8),
    /// The next byte of a stream.
    Last(u8),
    /// The next byte of a stream with the highest bit set: there is more of a LEB128 number (5.2.2).
    More(u8),
    /// The size of a body, which then begins.
    Body,
}

impl Step {
    fn bytes(self) -> [u8; 2] {
        match self {
            Self::Given(byte) => [GIVEN, byte],
            Self::Last(stream) => [LAST, stream],
            Self::More(stream) => [MORE, stream],
            Self::Body => [BODY, 0],
        }
    }
}

/// What an instruction carries that is not written in its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Locals,
    Local,
    Function,
    Label,
    Index,
    Offset,
    I32,
    I64,
    Float,
}

/// A part of a body.
#[derive(Debug, Clone, Copy)]
enum Part<'a> {
    Body,
    /// Belongs into the form.
    Given(&'a [u8]),
    /// One LEB128 number.
    Number(Sort, &'a [u8]),
    /// Bytes that are no LEB128 number.
    Bytes(Sort, &'a [u8]),
}

/// One instruction, or several that share a form.
struct Piece<'a> {
    /// Its opcodes, as [`PAIRS`] has them; none for the declaration of locals.
    name: Vec<u8>,
    parts: Vec<Part<'a>>,
}

/// Returns a module as ASCII text that Brotli packs well and [`join`] turns back. Its parts, between [`SEPARATOR`]s: in
/// decimal the size of the module in bytes, the number of those before the bodies and the width of each block's columns; what
/// surrounds the bodies; the forms; the order; the streams.
pub fn packed(wasm: &[u8]) -> Result<String> {
    let Streams {
        before,
        after,
        forms,
        order,
        streams,
    } = sort(wasm)?;
    ensure!(
        forms.len() <= FORMS,
        "{} forms are more than the page has room for",
        forms.len()
    );
    let mut numbers = vec![wasm.len(), before.len()];
    let mut outside = Vec::new();
    for block in [before, after].concat().chunks(BLOCK) {
        let (width, columns) = best_columns(block)?;
        numbers.push(width);
        outside.extend(columns);
    }
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let mut text = numbers.join(",");
    let mut add = |bytes: Vec<u8>, turned: u8| {
        let bytes: Vec<u8> = bytes.iter().map(|byte| byte ^ turned).collect();
        text.push(SEPARATOR.into());
        text.push_str(&page::as_text(&bytes));
    };
    add(outside, 0);
    let forms = forms.iter().flat_map(|form| {
        let steps = form.iter().flat_map(|step| step.bytes());
        steps.chain([ENDS, 0])
    });
    add(forms.collect(), TURNED);
    let mut places = Vec::new();
    for mut place in order {
        while place >= MORE_FORMS {
            places.push(255);
            place -= MORE_FORMS;
        }
        places.push(u8::try_from(place)?);
    }
    add(places, TURNED);
    for stream in streams {
        add(stream, TURNED);
    }
    let mut again = vec![0; wasm.len()];
    let comes_back = join(&mut text.clone().into_bytes(), &mut again).is_some();
    ensure!(
        comes_back && again == wasm,
        "the WebAssembly does not come back from its streams"
    );
    Ok(text)
}

fn sort(wasm: &[u8]) -> Result<Streams> {
    let mut pieces = Vec::new();
    let mut reader = Reader { wasm, at: 0 };
    let mut code = wasm.len()..wasm.len();
    ensure!(reader.take(8)? == b"\0asm\x01\0\0\0", "this is no WebAssembly module");
    while reader.at < wasm.len() {
        // 5.5.2
        let id = reader.byte()?;
        let size = reader.length()?;
        if id == 10 {
            let end = reader.at + size;
            let bodies = reader.length()?;
            code = reader.at..end;
            for _ in 0..bodies {
                pieces.extend(paired(reader.body()?));
            }
            ensure!(reader.at == end, "the code section does not end at byte {end}");
        } else {
            reader.take(size)?;
        }
    }
    let mut known = BTreeMap::new();
    let mut streams = Vec::new();
    let mut uses: BTreeMap<Form, usize> = BTreeMap::new();
    let mut order = Vec::new();
    for piece in &pieces {
        let form = form(piece, &mut known, &mut streams)?;
        *uses.entry(form.clone()).or_default() += 1;
        order.push(form);
    }
    // The most frequent first, so that one character is enough for it.
    let mut forms: Vec<(Form, usize)> = uses.into_iter().collect();
    forms.sort_by(|(_, one), (_, other)| other.cmp(one));
    let forms: Vec<Form> = forms.into_iter().map(|(form, _)| form).collect();
    let places: BTreeMap<&Form, usize> = forms.iter().zip(0..).collect();
    let order = order.iter().filter_map(|form| places.get(form).copied()).collect();
    Ok(Streams {
        before: wasm[..code.start].to_vec(),
        after: wasm[code.end..].to_vec(),
        order,
        forms,
        streams,
    })
}

/// What has a stream of its own: the opcodes of the form where it has several, the sort, and how many bytes a number has (four stands
/// for more).
type Key = (Vec<u8>, Sort, usize);

/// Returns how a piece is written, and adds what it carries to the streams.
fn form(piece: &Piece, known: &mut BTreeMap<Key, u8>, streams: &mut Vec<Vec<u8>>) -> Result<Form> {
    let mut form = Form::new();
    for part in &piece.parts {
        let (sort, bytes, is_number) = match part {
            Part::Body => {
                form.push(Step::Body);
                continue;
            }
            Part::Given(bytes) => {
                form.extend(bytes.iter().copied().map(Step::Given));
                continue;
            }
            Part::Number(sort, bytes) => (*sort, *bytes, true),
            Part::Bytes(sort, bytes) => (*sort, *bytes, false),
        };
        // What leaves a block has labels of its own, apart from those of tables.
        let name = match piece.name.as_slice() {
            name @ ([_, _, ..] | [BR | BR_IF]) => name,
            _ => &[],
        };
        let key = (name.to_vec(), sort, if is_number { bytes.len().min(4) } else { 0 });
        let stream = match known.get(&key) {
            Some(stream) => *stream,
            None => {
                let stream = u8::try_from(streams.len()).context("more streams than a form can name")?;
                streams.push(Vec::new());
                known.insert(key, stream);
                stream
            }
        };
        for (place, byte) in bytes.iter().enumerate() {
            let is_more = is_number && place + 1 < bytes.len();
            form.push(if is_more {
                Step::More(stream)
            } else {
                Step::Last(stream)
            });
            streams[usize::from(stream)].push(if is_more { byte & 0x7f } else { *byte });
        }
    }
    Ok(form)
}

/// Returns the pieces of one body with [`PAIRS`] put together.
fn paired(mut pieces: Vec<Piece>) -> Vec<Piece> {
    for (first, second) in PAIRS {
        let mut together: Vec<Piece> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match together.last_mut() {
                Some(last) if last.name == first && piece.name == second => {
                    last.name.extend(piece.name);
                    last.parts.extend(piece.parts);
                }
                _ => together.push(piece),
            }
        }
        pieces = together;
    }
    pieces
}

/// Returns the width with which a block becomes smallest, and its columns.
fn best_columns(block: &[u8]) -> Result<(usize, Vec<u8>)> {
    let mut best: Option<(usize, usize, Vec<u8>)> = None;
    for width in WIDTHS {
        if !block.len().is_multiple_of(width) {
            continue;
        }
        let columns: Vec<u8> = (0..width)
            .flat_map(|column| block.iter().skip(column).step_by(width).copied())
            .collect();
        // Away from its neighbours a block is not quite what it is among them, so a small gain is none.
        let size = size::brotli(page::as_text(&columns).as_bytes())? + if width > 1 { 16 } else { 0 };
        if best.as_ref().is_none_or(|(least, ..)| size < *least) {
            best = Some((size, width, columns));
        }
    }
    let (_, width, columns) = best.context("a block has no columns")?;
    Ok((width, columns))
}

/// Reads a module; every step over its end is an error.
struct Reader<'a> {
    wasm: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let taken = self.wasm.get(self.at..).and_then(|rest| rest.get(..count));
        let taken =
            taken.with_context(|| format!("the WebAssembly ends in the {count} bytes from byte {}", self.at))?;
        self.at += count;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// The bytes of a LEB128 number, which has at most ten (5.2.2).
    fn number(&mut self) -> Result<&'a [u8]> {
        let rest = self.wasm.get(self.at..).unwrap_or_default();
        let width = rest.iter().take(10).position(|byte| byte & 0x80 == 0);
        let width = width.with_context(|| format!("the number at byte {} does not end", self.at))?;
        self.take(width + 1)
    }

    /// A LEB128 number of 32 bits.
    fn length(&mut self) -> Result<usize> {
        let at = self.at;
        let number = self.number()?;
        ensure!(number.len() <= 5, "the number at byte {at} is too long");
        let number = number
            .iter()
            .rev()
            .fold(0u64, |number, byte| (number << 7) | u64::from(byte & 0x7f));
        usize::try_from(number).with_context(|| format!("the number at byte {at} is too large"))
    }

    /// One function's body (5.4.13).
    fn body(&mut self) -> Result<Vec<Piece<'a>>> {
        let size = self.length()?;
        let begin = self.at;
        let end = begin.saturating_add(size);
        for _ in 0..self.length()? {
            self.number()?;
            self.value_type()?;
        }
        let mut pieces = vec![Piece {
            name: Vec::new(),
            parts: vec![Part::Body, Part::Bytes(Sort::Locals, &self.wasm[begin..self.at])],
        }];
        while self.at < end {
            pieces.push(self.instruction()?);
        }
        ensure!(self.at == end, "the body at byte {begin} does not end at byte {end}");
        Ok(pieces)
    }

    /// A value type (5.3.5) or a block type (5.4.1), which begins with the same bytes or is a number: a type that names another has
    /// two parts.
    fn value_type(&mut self) -> Result<()> {
        if matches!(self.wasm.get(self.at), Some(0x63 | 0x64)) {
            self.byte()?;
        }
        self.number().map(drop)
    }

    fn carried(&mut self, sort: Sort) -> Result<Part<'a>> {
        Ok(Part::Number(sort, self.number()?))
    }

    /// One instruction (5.4). What is nearly always the same for its opcode, or decides how the instruction goes on, is written in the
    /// form; the rest is carried.
    fn instruction(&mut self) -> Result<Piece<'a>> {
        let begin = self.at;
        let opcode = self.byte()?;
        let mut carried = Vec::new();
        let mut given = self.at;
        match opcode {
            // unreachable, nop, else, throw_ref, end, return, drop, select; numeric; ref.is_null, ref.eq, ref.as_non_null
            0x00 | 0x01 | 0x05 | 0x0a | END | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 | 0xd3 | 0xd4 => {}
            // block, loop, if
            0x02..=0x04 => self.value_type()?,
            // throw, call_ref, return_call_ref, global.get and .set, table.get and .set, memory.size and .grow, ref.null
            0x08 | 0x14 | 0x15 | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 => drop(self.number()?),
            // br, br_if, br_on_null, br_on_non_null
            BR | BR_IF | 0xd5 | 0xd6 => carried.push(self.carried(Sort::Label)?),
            // br_table
            0x0e => {
                let labels = self.length()?;
                given = self.at;
                for _ in 0..=labels {
                    carried.push(self.carried(Sort::Label)?);
                }
            }
            // call, return_call, ref.func
            CALL | 0x12 | 0xd2 => carried.push(self.carried(Sort::Function)?),
            // call_indirect, return_call_indirect: a type and a table
            0x11 | 0x13 => {
                let kind = self.carried(Sort::Index)?;
                carried.extend([kind, Part::Given(self.number()?)]);
            }
            // select with its types
            0x1c => {
                for _ in 0..self.length()? {
                    self.value_type()?;
                }
            }
            // try_table: where it goes, with or without a tag
            0x1f => {
                self.value_type()?;
                for _ in 0..self.length()? {
                    if self.byte()? < 2 {
                        self.number()?;
                    }
                    self.number()?;
                }
            }
            // local.get, local.set, local.tee
            LOCAL_GET..=0x22 => carried.push(self.carried(Sort::Local)?),
            // loads and stores: the alignment, a memory where the alignment says so, the offset
            LOAD..=0x3e => {
                if self.length()? & 0x40 != 0 {
                    self.number()?;
                }
                given = self.at;
                carried.push(self.carried(Sort::Offset)?);
            }
            I32_CONST => carried.push(self.carried(Sort::I32)?),
            0x42 => carried.push(self.carried(Sort::I64)?),
            0x43 => carried.push(Part::Bytes(Sort::Float, self.take(4)?)),
            0x44 => carried.push(Part::Bytes(Sort::Float, self.take(8)?)),
            0xfc => {
                let second = self.length()?;
                given = self.at;
                match second {
                    // number from a float, without a trap
                    0..=7 => {}
                    // memory.init and table.init: a segment, and where to
                    8 | 12 => {
                        let segment = self.carried(Sort::Index)?;
                        carried.extend([segment, Part::Given(self.number()?)]);
                    }
                    // data.drop, elem.drop
                    9 | 13 => carried.push(self.carried(Sort::Index)?),
                    // memory.copy, table.copy
                    10 | 14 => carried.extend([Part::Given(self.number()?), Part::Given(self.number()?)]),
                    // memory.fill, table.grow, table.size, table.fill
                    11 | 15..=17 => carried.push(Part::Given(self.number()?)),
                    _ => bail!("the opcode 0xfc {second} at byte {begin} is not known"),
                }
            }
            _ => bail!("the opcode {opcode:#04x} at byte {begin} is not known"),
        }
        // Where nothing is carried, all that was read is given.
        let given = if carried.is_empty() { self.at } else { given };
        let mut parts = vec![Part::Given(&self.wasm[begin..given])];
        parts.extend(carried);
        let name = match opcode {
            LOAD..STORE => LOAD,
            STORE..=0x3e => STORE,
            _ => opcode,
        };
        Ok(Piece {
            name: vec![name],
            parts,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of function bodies, with a section before and what is given after them.
    fn module(bodies: &[Vec<u8>], after: &[u8]) -> Vec<u8> {
        let mut code = leb128(bodies.len());
        for body in bodies {
            code.extend(leb128(body.len()));
            code.extend(body);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x0a".to_vec();
        wasm.extend(leb128(code.len()));
        wasm.extend(code);
        wasm.extend(after);
        wasm
    }

    /// One of each kind of instruction. That they make sense together is not asked.
    const EACH: [&[u8]; 44] = [
        &[0x00],
        &[0x02, 0x40],
        &[0x03, 0x80, 0x01],
        &[0x04, 0x63, 0x81, 0x00],
        &[0x05],
        &[0x08, 0x00],
        &[0x0a],
        &[0x0b],
        &[0x0c, 0x00, 0x0b],
        &[0x0d, 0x81, 0x01],
        &[0x0e, 0x02, 0x00, 0x01, 0x02],
        &[0x0f],
        &[0x10, 0x85, 0x23],
        &[0x11, 0x03, 0x00],
        &[0x12, 0x07],
        &[0x13, 0x83, 0x01, 0x00],
        &[0x14, 0x01],
        &[0x1a],
        &[0x1c, 0x02, 0x7f, 0x64, 0x70],
        &[0x1f, 0x40, 0x03, 0x00, 0x01, 0x02, 0x01, 0x80, 0x00, 0x00, 0x02, 0x01],
        &[0x20, 0x00, 0x28, 0x02, 0x08],
        &[0x20, 0x90, 0x01, 0x41, 0x80, 0x01, 0x6a],
        &[0x21, 0x3c],
        &[0x24, 0x00],
        &[0x25, 0x00],
        &[0x2d, 0x00, 0x88, 0x80, 0x04],
        &[0x37, 0x43, 0x01, 0x10],
        &[0x40, 0x00],
        &[0x41, 0x80, 0x80, 0x80, 0x80, 0x78, 0x41, 0xe4, 0x00, 0x10, 0x00],
        &[0x42, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00],
        &[0x43, 0x00, 0x00, 0x80, 0xbf],
        &[0x44, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x3c, 0xad, 0xff],
        &[0x45],
        &[0xc4],
        &[0xd0, 0x70],
        &[0xd1],
        &[0xd2, 0x01],
        &[0xd5, 0x00],
        &[0xfc, 0x07],
        &[0xfc, 0x08, 0x01, 0x00],
        &[0xfc, 0x0a, 0x00, 0x00],
        &[0xfc, 0x0b, 0x00],
        &[0xfc, 0x0e, 0x01, 0x02],
        &[0xfc, 0x90, 0x00, 0x01],
    ];

    fn each() -> Vec<u8> {
        let mut body = vec![2, 0x80, 0x01, 0x7f, 1, 0x63, 0x05];
        body.extend(EACH.concat());
        let others = [vec![0, 0x0b], vec![0, 0x41, 0x01, 0x41, 0x02, 0x6b, 0x0b]];
        module(&[&others[..], &[body]].concat(), &[11, 1, 0])
    }

    /// Returns a LEB128 number of as few bytes as it needs (5.2.2).
    fn leb128(mut number: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number > 0x7f {
            bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    }

    fn unpacked(text: &str, size: usize) -> Option<Vec<u8>> {
        let mut wasm = vec![0; size];
        join(&mut text.to_owned().into_bytes(), &mut wasm).map(|()| wasm)
    }

    #[test]
    fn a_module_comes_back_from_its_streams() {
        let bare = b"\0asm\x01\0\0\0".to_vec();
        for wasm in [each(), module(&[], &[]), bare] {
            assert_eq!(unpacked(&packed(&wasm).unwrap(), wasm.len()).unwrap(), wasm);
        }
    }

    #[test]
    fn a_module_with_many_forms_and_a_table_comes_back() {
        // Jumps with as many targets make as many forms.
        let body = |targets: u16| {
            let mut body = vec![0, 0x0e];
            body.extend(leb128(targets.into()));
            body.resize(body.len() + usize::from(targets) + 1, 3);
            body
        };
        let bodies: Vec<Vec<u8>> = (0..600).map(body).collect();
        let rows = (0..4000u32).flat_map(|row| [row, row * row]).flat_map(u32::to_le_bytes);
        let mut custom = vec![0, 0x81, 0xfa, 0x01, 0];
        custom.extend(rows);
        let wasm = module(&bodies, &custom);
        let text = packed(&wasm).unwrap();
        assert!(text.contains(",8,8,"));
        assert_eq!(unpacked(&text, wasm.len()).unwrap(), wasm);
    }

    #[test]
    fn an_unknown_opcode_is_refused_by_name() {
        for (body, name) in [
            (vec![0, 0x01, 0xfd, 0x0c], "0xfd at byte 20"),
            (vec![0, 0xfc, 0x12], "0xfc 18 at byte 19"),
            (vec![0, 0x06, 0x40], "0x06 at byte 19"),
        ] {
            let error = packed(&module(&[body], &[])).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
    }

    #[test]
    fn a_truncated_module_is_refused() {
        let wasm = each();
        // A module may end after any section.
        let whole = [8, 14, wasm.len() - 3, wasm.len()];
        for end in 0..=wasm.len() {
            assert_eq!(packed(&wasm[..end]).is_ok(), whole.contains(&end), "{end} bytes");
        }
    }

    #[test]
    fn a_size_with_more_bytes_than_it_needs_is_refused() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([10, 5, 1, 0x82, 0, 0, 0x0b]);
        assert!(packed(&wasm).unwrap_err().to_string().contains("does not come back"));
    }

    #[test]
    fn a_damaged_text_is_refused_and_nothing_is_read_beyond_it() {
        let wasm = each();
        let text = packed(&wasm).unwrap();
        assert!(unpacked(&text, wasm.len() + 1).is_none(), "another size");
        for end in 0..text.len() {
            assert_ne!(unpacked(&text[..end], wasm.len()).as_ref(), Some(&wasm), "{end}");
        }
        // Each character once as each of the signs that the text has: what comes of it is no panic.
        for place in 0..text.len() {
            for sign in [SEPARATOR, 29, 30, 31, b'a', b'~', b'9'] {
                let mut damaged = text.clone().into_bytes();
                damaged[place] = sign;
                let mut out = vec![0; wasm.len()];
                let _ = join(&mut damaged, &mut out);
            }
        }
    }
}
