//! Zip archives: their table of contents, and their members one by one, each only as far as its limit allows.
//!
//! It never writes, follows no path, and trusts no size that an archive states of itself. The places of the fields are those of the
//! ZIP File Format Specification (APPNOTE), section 4.3; archives in several files are not read.

mod inflate;

use super::super::problem::ProblemKind;
use super::Limits;
use inflate::{Trouble, checksum, inflate};

/// A member is not suspected of being a bomb below this size, in bytes.
const SMALL: usize = 1 << 20;

/// How far from its end an archive is searched for the record that closes it, in bytes; behind it there may be a comment.
const SEARCHED: usize = 1 << 20;

/// What stands in a field of four bytes whose number stands elsewhere, being too large for it.
const ELSEWHERE: usize = 0xffff_ffff;

/// What the bytes 128 to 255 mean in the names of old archives (code page 437).
const OLD_NAMES: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// A zip archive that was opened.
pub(super) struct Package<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// How many members it says that it has, where only some were looked at.
    pub(super) count: usize,
    /// Whether its table of contents breaks off.
    pub(super) is_cut: bool,
}

/// One member.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its path with `/` between folders, for finding and showing only.
    pub(super) name: String,
    pub(super) is_folder: bool,
    is_locked: bool,
    method: usize,
    crc: usize,
    /// Where it begins, and how long it is as it is packed.
    at: usize,
    length: usize,
}

impl<'a> Package<'a> {
    /// Reads the table of contents, at most `most` members of it.
    pub(super) fn open(bytes: &'a [u8], most: usize) -> Result<Self, ProblemKind> {
        let (mut rest, shift) = contents(bytes).ok_or(ProblemKind::Damaged)?;
        let mut package = Self {
            bytes,
            entries: Vec::new(),
            count: 0,
            is_cut: false,
        };
        // Behind the last member there may be a signature.
        while !rest.is_empty() && !rest.starts_with(b"PK\x05\x05") {
            let Some((entry, after)) = Entry::read(rest, shift) else {
                package.is_cut = true;
                break;
            };
            rest = after;
            package.count += 1;
            if package.entries.len() < most {
                package.entries.push(entry);
            }
        }
        if package.entries.is_empty() && package.is_cut {
            return Err(ProblemKind::Damaged);
        }
        Ok(package)
    }

    /// Returns an archive whose table of contents is known already: its members can be read.
    pub(super) fn known(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            entries: Vec::new(),
            count: 0,
            is_cut: false,
        }
    }

    /// Returns the members, and lets go of the archive.
    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Finds a member by its path; the case of letters matters only where two differ in nothing else.
    pub(super) fn find(&self, path: &str) -> Option<&Entry> {
        let path = path.trim_start_matches('/');
        let mut alike = None;
        for entry in &self.entries {
            if entry.name == path {
                return Some(entry);
            }
            if alike.is_none() && entry.name.eq_ignore_ascii_case(path) {
                alike = Some(entry);
            }
        }
        alike
    }

    /// Unpacks a member. What it costs, read or not, is taken off `left`, the bytes that may still be unpacked.
    pub(super) fn read(&self, entry: &Entry, limits: &Limits, left: &mut usize) -> Result<Vec<u8>, ProblemKind> {
        if entry.is_locked {
            return Err(ProblemKind::Locked);
        }
        let packed = self.packed(entry).ok_or(ProblemKind::Damaged)?;
        let most = limits.member.min(*left);
        let mut bytes = Vec::new();
        let result = match entry.method {
            0 if packed.len() > most => Err(Trouble::TooMuch),
            0 => {
                bytes.extend_from_slice(packed);
                Ok(())
            }
            8 => inflate(
                packed,
                most.min(packed.len().saturating_mul(limits.ratio).max(SMALL)),
                &mut bytes,
            ),
            _ => return Err(ProblemKind::OtherForm),
        };
        let was_short = *left < limits.member;
        // Members may lie over each other in the file, so what goes in counts as well as what comes out.
        *left = left.saturating_sub(bytes.len().max(packed.len()));
        match result {
            Ok(()) if usize::try_from(checksum(&bytes)) == Ok(entry.crc) => Ok(bytes),
            Ok(()) | Err(Trouble::Damaged) => Err(ProblemKind::Damaged),
            Err(Trouble::TooMuch) if was_short => {
                *left = 0;
                Err(ProblemKind::Bomb { limit: limits.total })
            }
            Err(Trouble::TooMuch) => Err(ProblemKind::Bomb { limit: most }),
        }
    }

    /// Returns the bytes of a member as they are packed.
    fn packed(&self, entry: &Entry) -> Option<&'a [u8]> {
        let header = self.bytes.get(entry.at..)?.strip_prefix(b"PK\x03\x04")?;
        let (name, extra) = (number(header, 22, 2)?, number(header, 24, 2)?);
        header.get(26 + name + extra..)?.get(..entry.length)
    }
}

/// Returns the table of contents, and how many bytes stand before the archive that it does not count.
fn contents(bytes: &[u8]) -> Option<(&[u8], usize)> {
    let from = bytes.len().saturating_sub(SEARCHED);
    let last = bytes.get(from..)?.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let end = from + last;
    let record = bytes.get(end..)?;
    let (length, at) = (number(record, 12, 4)?, number(record, 16, 4)?);
    record.get(22 + number(record, 20, 2)?..)?;
    if let Some((at, end)) = large(bytes, end, at) {
        return Some((bytes.get(at..end)?, 0));
    }
    let all = bytes.get(at..end)?;
    if Entry::read(all, 0).is_some() {
        return Some((all, 0));
    }
    // Something may have been put before the archive, such as a program that unpacks it.
    let moved = end.saturating_sub(length);
    match bytes.get(moved..end) {
        Some(all) if Entry::read(all, 0).is_some() => Some((all, moved.saturating_sub(at))),
        _ => Some((all, 0)),
    }
}

/// Returns where the table of contents begins and ends in an archive with fields for large numbers, whose other record is at `end`.
fn large(bytes: &[u8], end: usize, at: usize) -> Option<(usize, usize)> {
    let before = end.checked_sub(20)?;
    let locator = bytes.get(before..)?.strip_prefix(b"PK\x06\x07")?;
    let place = number(locator, 4, 8)?;
    let record = bytes.get(place..)?.strip_prefix(b"PK\x06\x06")?;
    let length = number(record, 0, 8)?;
    let start = number(record, 44, 8)?;
    let is_whole = place.checked_add(12)?.checked_add(length)? == before;
    (is_whole && (at == ELSEWHERE || at == start)).then_some((start, place))
}

impl Entry {
    /// Reads a member of the table of contents; returns it and what follows.
    fn read(bytes: &[u8], shift: usize) -> Option<(Self, &[u8])> {
        let record = bytes.strip_prefix(b"PK\x01\x02")?;
        let rest = record.get(42..)?;
        let (raw, rest) = rest.split_at_checked(number(record, 24, 2)?)?;
        let (mut extra, rest) = rest.split_at_checked(number(record, 26, 2)?)?;
        let rest = rest.get(number(record, 28, 2)?..)?;
        let (mut length, whole) = (number(record, 16, 4)?, number(record, 20, 4)?);
        let mut at = number(record, 38, 4)?;
        while let Some(size) = number(extra, 2, 2) {
            let field = extra.get(4..4 + size).unwrap_or_default();
            if extra.starts_with(b"\x01\0") {
                // Only what was too large stands here.
                let mut place = if whole == ELSEWHERE { 8 } else { 0 };
                for known in [&mut length, &mut at] {
                    if *known == ELSEWHERE {
                        *known = number(field, place, 8).unwrap_or(ELSEWHERE);
                        place += 8;
                    }
                }
                break;
            }
            extra = extra.get(4 + size..).unwrap_or_default();
        }
        let entry = Self {
            name: shown_name(raw),
            is_folder: raw.ends_with(b"/"),
            is_locked: number(record, 4, 1)? & 1 == 1,
            method: number(record, 6, 2)?,
            crc: number(record, 12, 4)?,
            at: at.checked_add(shift)?,
            length,
        };
        Some((entry, rest))
    }
}

/// Returns the number that so many bytes at a place stand for, the lowest first.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let digits = bytes.get(at..)?.get(..size)?;
    let number = digits
        .iter()
        .rev()
        .fold(0_u64, |number, digit| number << 8 | u64::from(*digit));
    usize::try_from(number).ok()
}

/// Returns the name of a member as it can be shown: decoded, with `/` between folders, without control characters.
fn shown_name(raw: &[u8]) -> String {
    let raw = raw.get(..1_000).unwrap_or(raw);
    let name: String = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => raw
            .iter()
            .map(|b| match b.checked_sub(128) {
                None => char::from(*b),
                Some(high) => OLD_NAMES.chars().nth(usize::from(high)).unwrap_or('\u{fffd}'),
            })
            .collect(),
    };
    name.chars()
        .filter(|c| !c.is_control())
        .map(|c| if c == '\\' { '/' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_as_they_were_meant() {
        let table: &[(&[u8], &str)] = &[
            (b"folder/page.html", "folder/page.html"),
            (b"folder\\page.html", "folder/page.html"),
            ("Brücke.txt".as_bytes(), "Brücke.txt"),
            (b"Br\x81cke.txt", "Brücke.txt"),
            (b"..\\..\\etc/a\x07b", "../../etc/ab"),
            (b"\xff.txt", "\u{a0}.txt"),
        ];
        for (raw, name) in table {
            assert_eq!(shown_name(raw), *name);
        }
        assert_eq!(OLD_NAMES.chars().count(), 128);
    }
}
