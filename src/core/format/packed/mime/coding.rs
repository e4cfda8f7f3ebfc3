//! The codings that mails go through on their way: quoted-printable, base64, flowed lines (RFC 2045, 3676).
//!
//! What is not written rightly stays as it is, or is passed over; nothing is refused.

use super::line_at;

pub(super) fn hex(byte: Option<&u8>) -> Option<u8> {
    let digit = char::from(*byte?).to_digit(16)?;
    u8::try_from(digit).ok()
}

/// Undoes quoted-printable; what is not written rightly stays as it is.
pub(in super::super) fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let (line, next) = line_at(bytes, at);
        let has_end = bytes.get(next.saturating_sub(1)) == Some(&b'\n') && next > at;
        let line = line.trim_ascii_end();
        let (line, is_soft) = line.strip_suffix(b"=").map_or((line, false), |line| (line, true));
        let mut here = 0;
        while let Some(byte) = line.get(here) {
            match (byte, hex(line.get(here + 1)), hex(line.get(here + 2))) {
                (b'=', Some(high), Some(low)) => {
                    out.push(high << 4 | low);
                    here += 3;
                }
                _ => {
                    out.push(*byte);
                    here += 1;
                }
            }
        }
        if has_end && !is_soft {
            out.push(b'\n');
        }
        at = next;
    }
    out
}

/// Undoes base64; what does not belong to it is passed over.
pub(in super::super) fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for byte in bytes {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                // What follows is a piece of its own.
                count = 0;
                continue;
            }
            _ => continue,
        };
        bits = (bits << 6 | u32::from(six)) & 0xff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.extend(u8::try_from((bits >> count) & 0xff));
        }
    }
    out
}

/// Undoes the flowed lines of RFC 3676: a line that ends in a space goes on in the next.
pub(in super::super) fn unflowed(bytes: &[u8], drops_space: bool) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    // The depth of quotation of the line that is open.
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < bytes.len() {
        let (line, next) = line_at(bytes, at);
        at = next;
        let depth = line.iter().take_while(|b| **b == b'>').count();
        let words = &line[depth..];
        let words = words.strip_prefix(b" ").unwrap_or(words);
        if open.is_some_and(|before| before != depth || words == b"-- ") {
            out.push(b'\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            out.extend(std::iter::repeat_n(b'>', depth));
            out.push(b' ');
        }
        let flows = words.ends_with(b" ") && words != b"-- ";
        out.extend(if flows && drops_space {
            &words[..words.len() - 1]
        } else {
            words
        });
        open = flows.then_some(depth);
        if !flows {
            out.push(b'\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codings_of_the_transfer_are_undone() {
        let table: &[(&str, &str)] = &[
            ("Br=C3=BCcke", "Brücke"),
            ("one =\r\ntwo", "one two"),
            ("one=\ntwo  \nthree", "onetwo\nthree"),
            ("a=3D1 b=zz c=", "a=1 b=zz c"),
            ("", ""),
            ("=\r\n", ""),
        ];
        for (coded, plain) in table {
            assert_eq!(String::from_utf8(quoted_printable(coded.as_bytes())).unwrap(), *plain);
        }
        let table: &[(&str, &[u8])] = &[
            ("QnLDvGNrZQ==", "Brücke".as_bytes()),
            ("QnLD\r\nvGNr ZQ", "Brücke".as_bytes()),
            ("QQ==QQ==", b"AA"),
            ("!!!", b""),
            ("Q", b""),
        ];
        for (coded, plain) in table {
            assert_eq!(base64(coded.as_bytes()), *plain, "{coded}");
        }
    }

    #[test]
    fn flowing_lines_are_joined() {
        let flowed = "The quay was \nclosed today.\n\n> A quote that \n> goes on\n  indented\n-- \nme";
        assert_eq!(
            String::from_utf8(unflowed(flowed.as_bytes(), false)).unwrap(),
            "The quay was closed today.\n\n> A quote that goes on\n indented\n-- \nme\n"
        );
        assert_eq!(unflowed(b"Ki \nka", true), b"Kika\n");
    }
}
