//! Mails and web archives: which of their parts is the article, and what their headers say of it.
//!
//! The day on which a page was saved is not the day on which it was published, so it fills no date. It loads nothing that a mail only
//! names.

use super::super::problem::ProblemKind;
use super::archive::{is_article, is_besides, open_member};
use super::ascii::{is_among, trimmed};
use super::form::{Form, form_of, refusal};
use super::mime::{self, Head, Leaf, Message};
use super::words::{add_field, is_language, is_web, known_label};
use super::{Body, Field, Opening, Piece, day};
use crate::core::text::Decode;
use crate::core::text::lower_case;

/// What programs put before the subject of a mail that is answered or sent on, in small letters.
const SENT_ON: &str = "re aw fw fwd wg tr rv vs i r rif отв ha sv vl antw";

/// Opens a web archive: the page itself, without its frames and pictures.
pub(super) fn open_page(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let message = read(opening, name, bytes);
    let decode = opening.decode;
    let location = |head: &Head<'_>, name: &str| head.words(name, decode);
    let snapshot = location(&message.head, "Snapshot-Content-Location");
    let kind = message.head.value("Content-Type");
    let start = kind.param("start").map(|id| trimmed(id, b"<>").as_bytes());
    // The part that is named as the page, else the one from the address of the page, else the first page, else the first text.
    let mut best = (0, None);
    for leaf in &message.leaves {
        let id = leaf.head.raw("Content-ID").map(<[u8]>::trim_ascii).unwrap_or_default();
        let id = id.strip_prefix(b"<").unwrap_or(id);
        let rank = match leaf.kind().as_str() {
            "text/plain" => 1,
            kind if !is_page(kind) => 0,
            _ if start.is_some_and(|start| start == id.strip_suffix(b">").unwrap_or(id)) => 4,
            _ if snapshot.is_some() && location(&leaf.head, "Content-Location") == snapshot => 3,
            _ => 2,
        };
        if rank > best.0 {
            best = (rank, Some(leaf));
        }
    }
    let (rank, page) = best;
    let Some(page) = page else {
        return opening.report(name, ProblemKind::Empty);
    };
    let mut fields = Vec::new();
    let address = [
        snapshot.clone(),
        location(&page.head, "Content-Location"),
        location(&message.head, "Content-Location"),
    ]
    .into_iter()
    .flatten()
    .find(|address| is_web(address));
    add_field(&mut fields, "address", &address.unwrap_or_default(), "saved-page");
    let saved = message.head.words("Date", decode).and_then(|date| day::day_of(&date));
    add_field(&mut fields, "saved", &saved.unwrap_or_default(), "saved-page");
    let form = if rank > 1 { Form::Html } else { Form::Text };
    // A page says its title itself, and better than the browser that saved it.
    if let (Form::Text, Some(title)) = (form, message.head.words("Subject", decode)) {
        add_field(&mut fields, "title", &title, "saved-page");
    }
    add_leaf(opening, name, page, form, fields);
}

/// Tells whether a part of this type is a web page.
fn is_page(kind: &str) -> bool {
    is_among(kind, "text/html application/xhtml+xml")
}

/// Opens a mail that stands `depth` containers deep: its text, and what hangs on it where that is an article itself.
pub(super) fn open_mail(opening: &mut Opening<'_>, name: &str, bytes: &[u8], depth: usize) {
    let message = read(opening, name, bytes);
    let before = (opening.pieces.len(), opening.problems.len());
    if let Some((leaf, form)) = main_text(&message, opening.decode) {
        let fields = mail_fields(&message.head, opening.decode);
        add_leaf(opening, name, leaf, form, fields);
    }
    for (n, leaf) in message.leaves.iter().enumerate() {
        if opening.is_full {
            break;
        }
        let kind = leaf.kind();
        let file_name = leaf.file_name(opening.decode);
        let is_mail = kind == "message/rfc822";
        if !(leaf.is_attached() || file_name.is_some() || is_mail) {
            continue;
        }
        let file_name = match (file_name, is_mail) {
            (Some(file_name), false) => file_name,
            (file_name, _) => [file_name.as_deref().unwrap_or_default(), &(n + 1).to_string(), ".eml"].concat(),
        };
        let path = [name, "/", &file_name].concat();
        let bytes = leaf.bytes();
        if is_mail || is_article(&file_name, &bytes) {
            let first = opening.pieces.len();
            open_member(opening, &path, &bytes, depth + 1);
            // Of a plain file the mail says the encoding.
            if let Some([piece]) = opening.pieces.get_mut(first..)
                && let Body::Bytes { charset, .. } = &mut piece.body
            {
                *charset = charset.take().or_else(|| charset_of(leaf, opening.decode));
            }
        } else if !is_besides(&file_name) && !bytes.is_empty() && !kind.starts_with("image/") {
            opening.report(&path, refusal(form_of(&file_name, &bytes), &bytes));
        }
    }
    if (opening.pieces.len(), opening.problems.len()) == before {
        opening.report(name, ProblemKind::Empty);
    }
}

fn read<'a>(opening: &mut Opening<'_>, name: &str, bytes: &'a [u8]) -> Message<'a> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let message = mime::read(bytes, opening.limits.members);
    if message.is_cut {
        opening.report(name, ProblemKind::CutOff);
    }
    if message.count > message.leaves.len() {
        opening.report(
            name,
            ProblemKind::TooManyItems {
                found: message.count,
                limit: opening.limits.members,
            },
        );
    }
    message
}

/// Returns the label of the encoding that a part names, where it is known.
fn charset_of(leaf: &Leaf<'_>, decode: Decode) -> Option<String> {
    let kind = leaf.head.value("Content-Type");
    kind.param("charset").and_then(|label| known_label(label, decode))
}

/// Adds a part as a piece of bytes.
fn add_leaf(opening: &mut Opening<'_>, name: &str, leaf: &Leaf<'_>, form: Form, fields: Vec<Field>) {
    let kind = leaf.head.value("Content-Type");
    let charset = charset_of(leaf, opening.decode);
    let mut bytes = leaf.bytes();
    let is_wide = charset.as_ref().is_some_and(|label| label.starts_with("utf-16"));
    if form == Form::Text && !is_wide && kind.param("format").is_some_and(|f| f.eq_ignore_ascii_case("flowed")) {
        let drops_space = kind.param("delsp").is_some_and(|d| d.eq_ignore_ascii_case("yes"));
        bytes = mime::unflowed(&bytes, drops_space);
    }
    opening.add(Piece {
        name: name.to_owned(),
        form,
        body: Body::Bytes { bytes, charset },
        fields,
        encoding: None,
    });
}

/// Returns the part of a mail that holds its text: the page, unless the plain text says clearly more. Plain text has its lines broken
/// and addresses among its words, so a page with as much in it reads better.
fn main_text<'a>(message: &'a Message<'a>, decode: Decode) -> Option<(&'a Leaf<'a>, Form)> {
    let mut best: [Option<(&Leaf<'_>, usize)>; 2] = [None, None];
    for leaf in &message.leaves {
        let (at, weigh): (usize, fn(&[u8]) -> usize) = match leaf.kind().as_str() {
            "text/plain" => (1, weight_of_text),
            kind if is_page(kind) => (0, weight_of_page),
            _ => continue,
        };
        if leaf.is_attached() || leaf.file_name(decode).is_some() {
            continue;
        }
        let weight = weigh(&leaf.bytes());
        if weight > best[at].map_or(0, |(_, weight)| weight) {
            best[at] = Some((leaf, weight));
        }
    }
    match best {
        [Some((page, on_page)), Some((_, in_text))] if on_page.saturating_mul(10) >= in_text.saturating_mul(9) => {
            Some((page, Form::Html))
        }
        [_, Some((text, _))] => Some((text, Form::Text)),
        [Some((page, _)), None] => Some((page, Form::Html)),
        [None, None] => None,
    }
}

/// Returns how many letters and digits a plain text has, addresses aside.
fn weight_of_text(bytes: &[u8]) -> usize {
    bytes
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.windows(3).any(|three| three == b"://"))
        .map(|word| word.iter().filter(|b| counts(**b)).count())
        .sum()
}

fn counts(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// Returns how many letters and digits a page shows, roughly: what stands in no tag, no script and no style.
pub(super) fn weight_of_page(bytes: &[u8]) -> usize {
    let mut weight = 0;
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == b'<') {
        weight += rest[..at].iter().filter(|b| counts(**b)).count();
        rest = &rest[at + 1..];
        let name: Vec<u8> = rest
            .iter()
            .take(10)
            .take_while(|b| b.is_ascii_alphanumeric())
            .map(u8::to_ascii_lowercase)
            .collect();
        let end: &[u8] = match name.as_slice() {
            b"script" => b"</script",
            b"style" => b"</style",
            b"title" => b"</title",
            _ if rest.starts_with(b"!--") => b"-->",
            _ => b">",
        };
        let close = rest
            .windows(end.len())
            .position(|window| window.eq_ignore_ascii_case(end))
            .unwrap_or(rest.len());
        rest = rest.get(close + end.len()..).unwrap_or_default();
        if end.starts_with(b"</") {
            let close = rest.iter().position(|b| *b == b'>').map_or(rest.len(), |at| at + 1);
            rest = &rest[close..];
        }
    }
    weight + rest.iter().filter(|b| counts(**b)).count()
}

/// Returns what the headers of a mail say.
fn mail_fields(head: &Head<'_>, decode: Decode) -> Vec<Field> {
    let mut fields = Vec::new();
    let words = |name: &str| head.words(name, decode).unwrap_or_default();
    add_field(&mut fields, "title", subject(&words("Subject")), "mail-header");
    // What comes by a list was written by an outlet, what comes from a person perhaps by that person.
    let is_list = ["List-Unsubscribe", "List-Id", "List-Post"]
        .iter()
        .any(|name| head.raw(name).is_some());
    let sender = sender(&words("From"));
    add_field(
        &mut fields,
        if is_list { "outlet" } else { "author" },
        &sender,
        "mail-header",
    );
    let date = day::day_of(&words("Date")).unwrap_or_default();
    add_field(&mut fields, "date", &date, "mail-header");
    let address = ["Archived-At", "Content-Location", "Content-Base"]
        .iter()
        .map(|name| words(name))
        .map(|address| trimmed(&address, b"<>").to_owned())
        .find(|address| is_web(address))
        .unwrap_or_default();
    add_field(&mut fields, "address", &address, "mail-header");
    let language = words("Content-Language");
    if is_language(&language) {
        add_field(&mut fields, "language", &language, "mail-header");
    }
    fields
}

/// Returns a subject without `Fwd:` and the like.
fn subject(words: &str) -> &str {
    let mut rest = words.trim();
    // Nobody sends a mail on more often.
    for _ in 0..20 {
        let Some((first, after)) = rest.split_once(':') else {
            break;
        };
        let first = lower_case(first.trim());
        if after.trim().is_empty() || !is_among(&first, SENT_ON) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// Returns the name of the first sender, without the address; nothing where there is only an address.
fn sender(words: &str) -> String {
    let name = match words.find('<') {
        Some(at) => &words[..at],
        // The old form: `ada@brook.example (Ada Lind)`.
        None => words
            .split_once('(')
            .and_then(|(_, name)| name.split_once(')'))
            .map_or("", |(name, _)| name),
    };
    let name = trimmed(name.trim(), b"\"'").trim();
    if name.contains('@') {
        String::new()
    } else {
        name.replace('\\', "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_weighed_by_what_they_show() {
        let table: &[(&[u8], usize)] = &[
            (b"<p>abc def</p>", 6),
            (b"<title>no</title><style>no</style><SCRIPT>no < no</SCRIPT >ab", 2),
            (b"<!-- no > no -->ab<br>c", 3),
            (b"<script>never closed", 0),
            ("<p>ä".as_bytes(), 2),
            (b"<", 0),
            (b"a < b", 1),
        ];
        for (page, weight) in table {
            assert_eq!(weight_of_page(page), *weight, "{}", String::from_utf8_lossy(page));
        }
        assert_eq!(weight_of_text(b"ab <https://brook.example/xyz> c"), 3);
        for hostile in ["<", "<script>", "<!--", "<title"] {
            weight_of_page(hostile.repeat(1_000_000).as_bytes());
        }
    }

    #[test]
    fn headers_are_read() {
        let table = [
            ("Fwd: Re: The quay", "The quay"),
            ("WG: AW: Die Brücke", "Die Brücke"),
            ("Mayor: the quay is closed", "Mayor: the quay is closed"),
            ("Re:", "Re:"),
            ("", ""),
        ];
        for (words, expected) in table {
            assert_eq!(subject(words), expected);
        }
        let table = [
            ("\"The Brook Courier\" <news@brook.example>", "The Brook Courier"),
            ("Ada Lind <ada@brook.example>, Omar <o@brook.example>", "Ada Lind"),
            ("ada@brook.example (Ada Lind)", "Ada Lind"),
            ("ada@brook.example", ""),
            ("\"ada@brook.example\" <ada@brook.example>", ""),
        ];
        for (words, expected) in table {
            assert_eq!(sender(words), expected);
        }
    }
}
