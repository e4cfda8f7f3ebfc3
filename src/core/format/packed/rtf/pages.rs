//! Code pages of rich text: which one a font is written in, and bytes to characters.
//!
//! It has no tables of its own: the decoder that is lent knows them.

use super::super::ascii::meaning_of;
use crate::core::text::Decode;

/// The code pages of a document.
pub(super) struct Pages {
    decode: Decode,
    /// The one of the document.
    document: &'static str,
    /// Those of the fonts, by their numbers.
    fonts: Vec<Page>,
    /// What the upper half of the bytes means in each page that was needed, where one byte is one character.
    tables: Vec<(&'static str, Vec<char>)>,
    /// Bytes of a page in which several can be one character.
    run: Vec<u8>,
    run_page: &'static str,
    /// Whether the last of them waits for another.
    is_open: bool,
}

/// The code page of a font.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Page {
    /// That of the document.
    #[default]
    Document,
    Named(&'static str),
    /// Signs instead of letters.
    Symbols,
}

impl Pages {
    pub(super) fn new(decode: Decode) -> Self {
        Self {
            decode,
            document: "windows-1252",
            fonts: Vec::new(),
            tables: Vec::new(),
            run: Vec::new(),
            run_page: "",
            is_open: false,
        }
    }

    /// Sets the page of the document by its Windows number.
    pub(super) fn set_document(&mut self, number: i64) {
        self.document = page_of(number).unwrap_or("windows-1252");
    }

    /// Sets the page of a font by its character set.
    pub(super) fn set_font(&mut self, font: u16, charset: i64) {
        if charset == 2 {
            self.set(font, Page::Symbols);
        } else if let Some(number) = meaning_of(&charset.to_string(), CHARSETS) {
            self.set_font_page(font, number.parse().unwrap_or_default());
        }
    }

    /// Sets the page of a font by its Windows number.
    pub(super) fn set_font_page(&mut self, font: u16, number: i64) {
        if let Some(page) = page_of(number) {
            self.set(font, Page::Named(page));
        }
    }

    fn set(&mut self, font: u16, page: Page) {
        let at = usize::from(font);
        if self.fonts.len() <= at {
            self.fonts.resize(at + 1, Page::Document);
        }
        if let Some(slot) = self.fonts.get_mut(at) {
            *slot = page;
        }
    }

    /// Reads a byte in the page of a font: the character, unless it waits for others or means nothing.
    pub(super) fn read(&mut self, byte: u8, font: u16) -> Option<char> {
        let page = self.fonts.get(usize::from(font)).copied().unwrap_or_default();
        let name = match page {
            Page::Symbols if byte == 0xb7 => return Some('•'),
            Page::Symbols => return Some(char::from(byte)).filter(char::is_ascii),
            Page::Document => self.document,
            Page::Named(name) => name,
        };
        if byte.is_ascii() && !self.is_open {
            return Some(char::from(byte));
        }
        let is_wide = matches!(name, "Shift_JIS" | "GBK" | "EUC-KR" | "Big5" | "UTF-8");
        if is_wide {
            let is_second = self.is_open && name == self.run_page;
            self.run_page = name;
            self.run.push(byte);
            // In Shift_JIS half-width letters stand alone.
            let is_alone = name == "UTF-8" || (name == "Shift_JIS" && (0xa1..=0xdf).contains(&byte));
            self.is_open = !is_second && !is_alone;
            return None;
        }
        self.is_open = false;
        self.table(name).get(usize::from(byte & 127)).copied()
    }

    /// Returns the characters of the bytes that were kept back.
    pub(super) fn flush(&mut self) -> Option<String> {
        if self.run.is_empty() {
            return None;
        }
        self.is_open = false;
        let words = (self.decode)(&self.run, self.run_page);
        self.run.clear();
        Some(words.unwrap_or_else(|| '\u{fffd}'.to_string()))
    }

    fn table(&mut self, name: &'static str) -> &[char] {
        let at = self.tables.iter().position(|(known, _)| *known == name);
        let at = at.unwrap_or_else(|| {
            let upper: Vec<u8> = (128..=255).collect();
            let words = (self.decode)(&upper, name).unwrap_or_default();
            // What means nothing in a page comes out as a control character in some.
            let mut table: Vec<char> = words
                .chars()
                .map(|c| if c.is_control() { '\u{fffd}' } else { c })
                .collect();
            table.resize(128, '\u{fffd}');
            self.tables.push((name, table));
            self.tables.len() - 1
        });
        self.tables.get(at).map_or(&[], |(_, table)| table)
    }
}

/// Returns the WHATWG name of a Windows code page.
fn page_of(number: i64) -> Option<&'static str> {
    meaning_of(&number.to_string(), PAGES)
}

/// Windows code pages and their WHATWG names in turn.
const PAGES: &str = "0 windows-1252 1250 windows-1250 1251 windows-1251 1252 windows-1252 1253 windows-1253 1254 windows-1254 \
                     1255 windows-1255 1256 windows-1256 1257 windows-1257 1258 windows-1258 866 IBM866 874 windows-874 932 Shift_JIS \
                     936 GBK 949 EUC-KR 950 Big5 10000 macintosh 10007 x-mac-cyrillic 65001 UTF-8";

/// Character sets of fonts and their Windows code pages in turn.
const CHARSETS: &str = "77 10000 128 932 129 949 130 949 134 936 136 950 161 1253 162 1254 163 1258 177 1255 178 1256 179 1256 180 1256 \
                        181 1255 186 1257 204 1251 222 874 238 1250";
