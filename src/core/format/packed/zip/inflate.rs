//! DEFLATE (RFC 1951) and the checksum of zip archives: what was packed becomes bytes again, as far as a limit goes.
//!
//! Own code, since what there is brings tables that no compression makes smaller, and the page carries them. Bits are read one by one,
//! as Mark Adler's `puff` does it: slower than tables, and fast enough for what a person saved. It checks no more of a code than it has
//! to; the checksum finds the rest.

/// The longest code of a symbol, in bits.
const LONGEST: usize = 15;

/// The order in which the lengths of the codes for lengths are written.
const ORDER: &[u8; 19] = &[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// There would be more than the limit allows.
    TooMuch,
    /// It breaks off, or means nothing.
    Damaged,
}

/// Inflates at most so many bytes; `out` holds what came out, also where there is trouble.
pub(super) fn inflate(packed: &[u8], most: usize, out: &mut Vec<u8>) -> Result<(), Trouble> {
    let mut bits = Bits {
        rest: packed,
        held: 0,
        count: 0,
    };
    let mut lengths = vec![8; 144];
    for (length, count) in [(9, 112), (7, 24), (8, 8), (5, 30)] {
        lengths.resize(lengths.len() + count, length);
    }
    let fixed = codes(&lengths, 288)?;
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => copy(&mut bits, most, out)?,
            1 => block(&mut bits, &fixed, most, out)?,
            2 => {
                let own = own_codes(&mut bits)?;
                block(&mut bits, &own, most, out)?;
            }
            _ => return Err(Trouble::Damaged),
        }
        if is_last {
            return Ok(());
        }
    }
}

/// Copies a block that was not packed.
fn copy(bits: &mut Bits<'_>, most: usize, out: &mut Vec<u8>) -> Result<(), Trouble> {
    (bits.held, bits.count) = (0, 0);
    let (length, check) = (bits.take(16)?, bits.take(16)?);
    if length ^ check != 0xffff {
        return Err(Trouble::Damaged);
    }
    let (bytes, rest) = bits.rest.split_at_checked(length).ok_or(Trouble::Damaged)?;
    bits.rest = rest;
    let room = most.saturating_sub(out.len());
    out.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
    if length > room { Err(Trouble::TooMuch) } else { Ok(()) }
}

/// The codes of a block: for bytes and lengths, and for distances.
type Codes = (Code, Code);

fn codes(lengths: &[u8], literals: usize) -> Result<Codes, Trouble> {
    let (literals, distances) = lengths.split_at_checked(literals).ok_or(Trouble::Damaged)?;
    Ok((Code::of(literals), Code::of(distances)))
}

/// Reads the codes that a block has for itself.
fn own_codes(bits: &mut Bits<'_>) -> Result<Codes, Trouble> {
    let literals = bits.take(5)? + 257;
    let all = literals + bits.take(5)? + 1;
    let mut first = [0; 19];
    let count = bits.take(4)? + 4;
    for place in ORDER.iter().take(count) {
        let length = bits.take(3)?;
        if let Some(slot) = first.get_mut(usize::from(*place)) {
            *slot = low(length);
        }
    }
    let code = Code::of(&first);
    let mut lengths: Vec<u8> = Vec::new();
    while lengths.len() < all {
        let (length, times) = match code.symbol(bits)? {
            16 => (lengths.last().copied().ok_or(Trouble::Damaged)?, bits.take(2)? + 3),
            17 => (0, bits.take(3)? + 3),
            18 => (0, bits.take(7)? + 11),
            length => (low(length), 1),
        };
        lengths.resize(lengths.len() + times, length);
    }
    if lengths.len() > all {
        return Err(Trouble::Damaged);
    }
    codes(&lengths, literals)
}

/// Inflates a block.
fn block(bits: &mut Bits<'_>, (literals, distances): &Codes, most: usize, out: &mut Vec<u8>) -> Result<(), Trouble> {
    loop {
        let symbol = literals.symbol(bits)?;
        if symbol == 256 {
            return Ok(());
        }
        let (mut length, mut back) = (1, 0);
        if let Some(longer) = symbol.checked_sub(257) {
            length = match longer {
                28 => 258,
                longer if longer < 28 => bits.scaled(longer, 2)? + 3,
                _ => return Err(Trouble::Damaged),
            };
            back = match distances.symbol(bits)? {
                symbol if symbol < 30 => bits.scaled(symbol, 1)? + 1,
                _ => return Err(Trouble::Damaged),
            };
        }
        for _ in 0..length {
            if out.len() >= most {
                return Err(Trouble::TooMuch);
            }
            let byte = if back == 0 {
                low(symbol)
            } else {
                let before = out.len().checked_sub(back).and_then(|at| out.get(at));
                *before.ok_or(Trouble::Damaged)?
            };
            out.push(byte);
        }
    }
}

/// Returns the lowest byte of a number.
fn low(number: usize) -> u8 {
    number.to_le_bytes()[0]
}

/// What is packed, bit by bit.
struct Bits<'a> {
    rest: &'a [u8],
    /// Bits of bytes that were begun, and how many.
    held: usize,
    count: usize,
}

impl Bits<'_> {
    /// Reads a number of at most 16 bits.
    fn take(&mut self, count: usize) -> Result<usize, Trouble> {
        while self.count < count {
            let (byte, rest) = self.rest.split_first().ok_or(Trouble::Damaged)?;
            self.rest = rest;
            self.held |= usize::from(*byte) << self.count;
            self.count += 8;
        }
        let number = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        Ok(number)
    }

    /// Reads the rest of a length or distance, of which a symbol gives so many bits behind the leading one, and the number of the others.
    fn scaled(&mut self, symbol: usize, given: usize) -> Result<usize, Trouble> {
        let Some(more) = (symbol >> given).checked_sub(1) else {
            return Ok(symbol);
        };
        let leading = (1 << given) + (symbol & ((1 << given) - 1));
        Ok((leading << more) + self.take(more)?)
    }
}

/// A Huffman code: how many symbols there are of each length, and the symbols in the order of their codes.
struct Code {
    counts: [usize; LONGEST + 1],
    symbols: Vec<usize>,
}

impl Code {
    /// Makes the code whose symbols have these lengths, of which 0 means that a symbol does not occur.
    fn of(lengths: &[u8]) -> Self {
        let mut counts = [0; LONGEST + 1];
        for length in lengths {
            counts[usize::from(*length) & LONGEST] += 1;
        }
        counts[0] = 0;
        let mut places = [0; LONGEST + 1];
        let mut next = 0;
        for (place, count) in places.iter_mut().zip(&counts) {
            *place = next;
            next += count;
        }
        let mut symbols = vec![0; next];
        for (symbol, length) in lengths.iter().enumerate().filter(|(_, length)| **length > 0) {
            let place = &mut places[usize::from(*length) & LONGEST];
            if let Some(slot) = symbols.get_mut(*place) {
                *slot = symbol;
            }
            *place += 1;
        }
        Self { counts, symbols }
    }

    /// Reads the next symbol.
    fn symbol(&self, bits: &mut Bits<'_>) -> Result<usize, Trouble> {
        // The code so far, and how much its first symbol of this length stands behind its place among the symbols.
        let (mut code, mut first, mut place) = (0, 0, 0);
        for count in &self.counts[1..] {
            code |= bits.take(1)?;
            if code < first + count {
                let at = (place + code).checked_sub(first);
                return at.and_then(|at| self.symbols.get(at)).copied().ok_or(Trouble::Damaged);
            }
            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        Err(Trouble::Damaged)
    }
}

/// Returns the checksum of some bytes as zip archives have it (CRC-32 of ISO 3309).
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, four: u8| STEPS[usize::from((sum.to_le_bytes()[0] ^ four) & 15)] ^ sum >> 4;
    !bytes.iter().fold(!0, |sum, byte| step(step(sum, *byte), byte >> 4))
}

/// What four bits change in a checksum.
const STEPS: [u32; 16] = {
    let mut steps = [0; 16];
    let mut four = 0;
    while four < 16 {
        let mut sum = four;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        steps[four as usize] = sum;
        four += 1;
    }
    steps
};

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
    use proptest::prelude::*;

    fn inflated(packed: &[u8], most: usize) -> (Result<(), Trouble>, Vec<u8>) {
        let mut out = Vec::new();
        let result = inflate(packed, most, &mut out);
        (result, out)
    }

    #[test]
    fn what_was_packed_comes_out() {
        let words = "The brook is a brook. ".repeat(4_000);
        let noise: Vec<u8> = (0_u32..200_000)
            .map(|n| n.wrapping_mul(n).wrapping_mul(2_654_435_761).to_le_bytes()[3])
            .collect();
        for bytes in [&b""[..], b"a", words.as_bytes(), &noise, &[0; 100_000]] {
            for level in [0, 1, 6, 9] {
                let packed = compress_to_vec(bytes, level);
                assert!(inflated(&packed, bytes.len()) == (Ok(()), bytes.to_vec()));
                let cut = packed.get(..packed.len() - 1).unwrap_or_default();
                assert!(inflated(cut, bytes.len()).0.is_err());
                if let Some(less) = bytes.len().checked_sub(1) {
                    let (result, out) = inflated(&packed, less);
                    assert_eq!((result, out.len()), (Err(Trouble::TooMuch), less));
                }
            }
            assert_eq!(checksum(bytes), rawzip::crc32(bytes));
        }
    }

    #[test]
    fn what_means_nothing_is_damaged() {
        for packed in [&b""[..], b"\x07", b"\x01\x01\0\0\0a", b"\x03", b"\x03\x02\0"] {
            assert_eq!(inflated(packed, 1_000).0, Err(Trouble::Damaged), "{packed:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_out_as_they_went_in(
            bytes in prop::collection::vec(0_u8..8, 0..4_000),
            level in 0_u8..10,
            broken in prop::option::of((0_usize..4_000, any::<u8>())),
        ) {
            let mut packed = compress_to_vec(&bytes, level);
            let at = broken.map(|(at, byte)| (at % packed.len(), byte));
            if let Some((at, byte)) = at {
                packed[at] = byte;
            }
            let (result, out) = inflated(&packed, 2_000);
            match decompress_to_vec_with_limit(&packed, 2_000) {
                Ok(theirs) => prop_assert_eq!((result, &out), (Ok(()), &theirs)),
                // Ours takes some codes for sound that nobody should write.
                Err(_) if broken.is_some() => {}
                Err(theirs) => {
                    prop_assert_eq!(theirs.status, TINFLStatus::HasMoreOutput);
                    prop_assert_eq!((result, &out), (Err(Trouble::TooMuch), &theirs.output));
                }
            }
        }

        #[test]
        fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(inflated(&bytes, 5_000).1.len() <= 5_000);
        }
    }
}
