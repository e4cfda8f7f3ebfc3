//! Zip archives: their table of contents, and their members one by one, each only as far as its limit allows.
//!
//! It never writes, follows no path, and trusts no size that an archive states of itself.

use super::super::problem::ProblemKind;
use super::Limits;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

/// A member is not suspected of being a bomb below this size, in bytes.
const SMALL: usize = 1 << 20;

/// What the bytes 128 to 255 mean in the names of old archives (code page 437).
const OLD_NAMES: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// A zip archive that was opened.
pub(super) struct Package<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    /// How many members it says that it has, where only some were looked at.
    pub(super) count: usize,
    /// Whether its table of contents breaks off.
    pub(super) is_cut: bool,
}

/// One member.
pub(super) struct Entry {
    /// Its path with `/` between folders, for finding and showing only.
    pub(super) name: String,
    pub(super) is_folder: bool,
    is_locked: bool,
    method: CompressionMethod,
    crc: u32,
    place: ZipArchiveEntryWayfinder,
}

impl<'a> Package<'a> {
    /// Reads the table of contents, at most `most` members of it.
    pub(super) fn open(bytes: &'a [u8], most: usize) -> Result<Self, ProblemKind> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| ProblemKind::Damaged)?;
        let mut entries = Vec::new();
        let (mut count, mut is_cut) = (0_usize, false);
        let mut records = archive.entries();
        loop {
            match records.next_entry() {
                Ok(None) => break,
                Err(_) => {
                    is_cut = true;
                    break;
                }
                Ok(Some(record)) => {
                    count += 1;
                    if entries.len() >= most {
                        continue;
                    }
                    entries.push(Entry {
                        name: shown_name(record.file_path().as_bytes()),
                        is_folder: record.is_dir(),
                        is_locked: record.flags().is_encrypted(),
                        method: record.compression_method(),
                        crc: record.crc32(),
                        place: record.wayfinder(),
                    });
                }
            }
        }
        if entries.is_empty() && is_cut {
            return Err(ProblemKind::Damaged);
        }
        Ok(Self {
            archive,
            entries,
            count,
            is_cut,
        })
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Finds a member by its path; the case of letters matters only where two differ in nothing else.
    pub(super) fn find(&self, path: &str) -> Option<&Entry> {
        let path = path.trim_start_matches('/');
        let same = |entry: &&Entry| entry.name == path;
        let alike = |entry: &&Entry| entry.name.eq_ignore_ascii_case(path);
        self.entries
            .iter()
            .find(same)
            .or_else(|| self.entries.iter().find(alike))
    }

    /// Unpacks a member. What it costs, read or not, is taken off `left`, the bytes that may still be unpacked.
    pub(super) fn read(&self, entry: &Entry, limits: &Limits, left: &mut usize) -> Result<Vec<u8>, ProblemKind> {
        if entry.is_locked {
            return Err(ProblemKind::Locked);
        }
        let member = self.archive.get_entry(entry.place).map_err(|_| ProblemKind::Damaged)?;
        let packed = member.data();
        let most = limits.member.min(*left);
        let (result, cost) = match entry.method {
            CompressionMethod::STORE if packed.len() > most => (Err(true), most),
            CompressionMethod::STORE => (Ok(packed.to_vec()), packed.len()),
            CompressionMethod::DEFLATE if packed.is_empty() => (Err(false), 0),
            CompressionMethod::DEFLATE => {
                inflate(packed, most.min(packed.len().saturating_mul(limits.ratio).max(SMALL)))
            }
            _ => return Err(ProblemKind::OtherForm),
        };
        let was_short = *left < limits.member;
        // Members may lie over each other in the file, so what goes in counts as well as what comes out.
        *left = left.saturating_sub(cost.max(packed.len()));
        match result {
            Ok(bytes) if rawzip::crc32(&bytes) == entry.crc => Ok(bytes),
            Ok(_) | Err(false) => Err(ProblemKind::Damaged),
            Err(true) if was_short => {
                *left = 0;
                Err(ProblemKind::Bomb { limit: limits.total })
            }
            Err(true) => Err(ProblemKind::Bomb { limit: most }),
        }
    }
}

/// Inflates at most so many bytes: the bytes, or whether there are too many; and how many came out.
fn inflate(packed: &[u8], most: usize) -> (Result<Vec<u8>, bool>, usize) {
    use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
    match decompress_to_vec_with_limit(packed, most) {
        Ok(bytes) => {
            let cost = bytes.len();
            (Ok(bytes), cost)
        }
        Err(error) => (Err(error.status == TINFLStatus::HasMoreOutput), error.output.len()),
    }
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
