//! Joins the streams of `streams.rs` to the module again. It is compiled twice: into this program, which makes sure that every module
//! comes back, and by itself to a small WebAssembly (`join-page.rs`), which does it in the page at full speed from the first byte on.
//! So it needs nothing but the core library, allocates nothing and cannot panic.

/// Stands between the parts of the text.
pub const SEPARATOR: u8 = 28;
/// Stands for the byte 0, which a page cannot hold and WebAssembly is full of.
pub const ZERO: u8 = 31;
/// The next character stands for a byte from 128 on: its number with the bits [`HIGH_BITS`] turned.
pub const HIGH: u8 = 30;
/// See [`HIGH`].
pub const HIGH_BITS: u8 = 0xa0;
/// The next character is a letter, whose place in the alphabet is that of the byte in [`ODD`].
pub const LISTED: u8 = 29;
/// The bytes that have no other way: those above, those that a page would change, and those that could begin an element's end.
pub const ODD: [u8; 10] = [
    b'\r',
    SEPARATOR,
    LISTED,
    HIGH,
    ZERO,
    b'<',
    b'\r' ^ HIGH_BITS,
    SEPARATOR ^ HIGH_BITS,
    b'<' ^ HIGH_BITS,
    HIGH_BITS,
];
/// Bytes of what surrounds the bodies that are laid into columns together.
pub const BLOCK: usize = 4096;
/// Turned in each byte of forms, order and streams: small numbers become letters, which Brotli tells apart in what surrounds them.
pub const TURNED: u8 = 64;
/// In the order, stands for this much, to which the next byte is added.
pub const MORE_FORMS: usize = 255;
/// How many forms there can be.
pub const FORMS: usize = 4096;

/// The kinds of steps, of which a form consists: this byte; the next byte of a stream; the same with the highest bit set; the size of
/// a body, which then begins; the form ends.
pub const GIVEN: u8 = 0;
/// See [`GIVEN`].
pub const LAST: u8 = 1;
/// See [`GIVEN`].
pub const MORE: u8 = 2;
/// See [`GIVEN`].
pub const BODY: u8 = 3;
/// See [`GIVEN`].
pub const ENDS: u8 = 4;

/// How many parts a text can have: numbers, what surrounds the bodies, forms, order, and a stream for each byte.
pub const PARTS: usize = 4 + 256;

/// Writes the module for which an ASCII text stands. The text is used up. `None` where it is no such text or the module has another
/// size, in bytes.
pub fn join(text: &mut [u8], wasm: &mut [u8]) -> Option<()> {
    let (parts, count) = unescape(text)?;
    if count < 4 {
        return None;
    }
    let part = |number: usize| -> Option<&[u8]> { text.get(*parts.get(number)?..*parts.get(number + 1)?) };

    // What surrounds the bodies, out of the columns of its blocks.
    let mut numbers = Numbers(part(0)?);
    let (size, before) = (numbers.next()?, numbers.next()?);
    if size != wasm.len() {
        return None;
    }
    let columns = part(1)?;
    let after = size.checked_sub(columns.len())?;
    let mut start = 0;
    while start < columns.len() {
        let block = columns.get(start..columns.len().min(start + BLOCK))?;
        let width = numbers.next()?;
        let rows = block.len().checked_div(width)?;
        for row in 0..rows {
            for column in 0..width {
                let at = start + row * width + column;
                let to = if at < before { at } else { after + at };
                *wasm.get_mut(to)? = *block.get(column * rows + row)?;
            }
        }
        start += BLOCK;
    }

    let steps = part(2)?;
    let mut forms = [0; FORMS];
    let mut found = 1;
    for (number, step) in steps.chunks_exact(2).enumerate() {
        if step.first() == Some(&ENDS) {
            // The last end begins no form, which nothing asks for.
            *forms.get_mut(found)? = number * 2 + 2;
            found += 1;
        }
    }

    // The bodies, each after its size.
    let mut next = parts;
    let mut end = before;
    let mut body = end;
    let mut order = part(3)?.iter();
    while let Some(place) = order.next() {
        let mut form = usize::from(*place);
        let mut more = *place;
        while usize::from(more) == MORE_FORMS {
            more = *order.next()?;
            form += usize::from(more);
        }
        let mut step = *forms.get(form)?;
        loop {
            let (kind, low) = (*steps.get(step)?, *steps.get(step + 1)?);
            step += 2;
            let byte = match kind {
                GIVEN => low,
                LAST | MORE => {
                    let at = next.get_mut(4 + usize::from(low))?;
                    let byte = *text.get(*at)?;
                    *at += 1;
                    if kind == MORE { byte | 0x80 } else { byte }
                }
                BODY => {
                    end = close(wasm, body, end)?;
                    body = end;
                    continue;
                }
                _ => break,
            };
            *wasm.get_mut(end)? = byte;
            end += 1;
        }
    }
    end = close(wasm, body, end)?;
    (end == after + before).then_some(())
}

/// Turns a text into the bytes for which it stands, in its own place, and returns where its parts begin, where the last one ends, and
/// how many there are.
pub fn unescape(text: &mut [u8]) -> Option<([usize; PARTS + 1], usize)> {
    let mut parts = [0; PARTS + 1];
    let mut count = 1;
    let (mut from, mut to, mut turned) = (0, 0, 0);
    while let Some(character) = text.get(from) {
        let byte = match *character {
            SEPARATOR => {
                *parts.get_mut(count)? = to;
                count += 1;
                // Numbers and what surrounds the bodies stand as they are.
                turned = if count > 2 { TURNED } else { 0 };
                from += 1;
                continue;
            }
            ZERO => 0,
            HIGH => {
                from += 1;
                text.get(from)? ^ HIGH_BITS
            }
            LISTED => {
                from += 1;
                *ODD.get(usize::from(text.get(from)?.checked_sub(b'a')?))?
            }
            byte => byte,
        };
        *text.get_mut(to)? = byte ^ turned;
        from += 1;
        to += 1;
    }
    *parts.get_mut(count)? = to;
    Some((parts, count))
}

/// The numbers of a text like `12,7`.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn next(&mut self) -> Option<usize> {
        let mut number: Option<usize> = None;
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            if *byte == b',' {
                break;
            }
            let digit = usize::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?);
            number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
        }
        number
    }
}

/// Writes the size of a body before it, as a LEB128 number of as few bytes as it needs (5.2.2, 5.4.13), and returns where the body
/// ends. Before the first body there is none, and no body is empty.
fn close(wasm: &mut [u8], body: usize, end: usize) -> Option<usize> {
    let mut size = end.checked_sub(body)?;
    if size == 0 {
        return Some(end);
    }
    let mut width = 1;
    while size >> (7 * width) > 0 {
        width += 1;
    }
    if end + width > wasm.len() {
        return None;
    }
    wasm.get_mut(body..end + width)?.rotate_right(width);
    let mut at = body;
    while size > 0x7f {
        *wasm.get_mut(at)? = (size & 0x7f) as u8 | 0x80;
        size >>= 7;
        at += 1;
    }
    *wasm.get_mut(at)? = size as u8;
    Some(end + width)
}
