//! Web addresses: which may leave a page, and where a relative one leads. It follows RFC 3986, 5.2, as far as links in articles need it.
//!
//! It lets nothing through but `http`, `https` and `mailto`, and no address that a browser would read as another scheme.

/// The longest address that is kept, in bytes.
const LONGEST: usize = 2_000;

/// Returns where a link leads, seen from `base` (an absolute address, or empty where that is not known: then a relative one stays as
/// it is). `None` for a place in the same page, for every other scheme, and for what is no address.
#[must_use]
pub(super) fn resolved(link: &str, base: &str) -> Option<String> {
    // As browsers do: spaces at the ends and line ends anywhere do not count, so that they cannot hide a scheme.
    let link: String = link
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    if link.is_empty() || link.len() > LONGEST || link.starts_with('#') || link.contains(char::is_control) {
        return None;
    }
    if let Some((scheme, rest)) = scheme_of(&link) {
        let scheme = scheme.to_ascii_lowercase();
        let is_allowed = match scheme.as_str() {
            "http" | "https" => rest.starts_with("//") && rest.len() > 2,
            "mailto" => rest.contains('@'),
            _ => false,
        };
        return is_allowed.then(|| [&scheme, ":", rest].concat());
    }
    let Some((scheme, rest)) = scheme_of(base) else {
        return Some(link);
    };
    let host_end = rest.get(2..)?.find(['/', '?', '#']).map_or(rest.len(), |end| end + 2);
    let (host, base_path) = rest.split_at(host_end);
    let base_path = &base_path[..base_path.find(['?', '#']).unwrap_or(base_path.len())];
    if link.starts_with("//") {
        return Some([scheme, ":", &link].concat());
    }
    let path_end = link.find(['?', '#']).unwrap_or(link.len());
    let (path, query) = link.split_at(path_end);
    let path = if path.starts_with('/') {
        without_dots(path)
    } else if path.is_empty() {
        base_path.to_owned()
    } else {
        let folder = base_path.rfind('/').map_or("/", |end| &base_path[..=end]);
        without_dots(&[folder, path].concat())
    };
    Some([scheme, ":", host, &path, query].concat())
}

/// Returns an address that is absolute and may leave the page.
#[must_use]
pub(super) fn absolute(address: &str) -> Option<String> {
    let address = resolved(address, "")?;
    address
        .starts_with("http")
        .then_some(address)
        .filter(|address| scheme_of(address).is_some())
}

/// Splits off a scheme.
fn scheme_of(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then_some((scheme, rest))
}

/// Resolves `.` and `..` in a path.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let is_last = parts.peek().is_none();
        match part {
            // The first part is the empty one before the first slash.
            ".." if kept.len() > 1 => {
                kept.pop();
            }
            "." | ".." => {}
            _ => kept.push(part),
        }
        if is_last && matches!(part, "." | "..") {
            kept.push("");
        }
    }
    kept.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_where_a_browser_would_go() {
        let base = "https://harbour.example/news/2025/bridge.html?x=/y#z";
        let table = [
            ("http://a.example/b", Some("http://a.example/b")),
            ("HTTPS://a.example", Some("https://a.example")),
            ("//a.example/b", Some("https://a.example/b")),
            ("/b?c#d", Some("https://harbour.example/b?c#d")),
            ("b.html", Some("https://harbour.example/news/2025/b.html")),
            ("../b", Some("https://harbour.example/news/b")),
            ("../../../../b/./c/..", Some("https://harbour.example/b/")),
            (".", Some("https://harbour.example/news/2025/")),
            ("?page=2", Some("https://harbour.example/news/2025/bridge.html?page=2")),
            (" \n/b\t/c ", Some("https://harbour.example/b/c")),
            ("mailto:desk@a.example", Some("mailto:desk@a.example")),
            ("a/b:c", Some("https://harbour.example/news/2025/a/b:c")),
            ("#top", None),
            ("", None),
            ("javascript:alert(1)", None),
            ("JaVa\nScript:alert(1)", None),
            ("\u{1}javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("file:///etc/passwd", None),
            ("http:", None),
            ("https:a.example", None),
            ("tel:+123", None),
            ("b\u{0}c", None),
        ];
        for (link, expected) in table {
            assert_eq!(resolved(link, base).as_deref(), expected, "{link:?}");
        }
        assert_eq!(resolved("b.html", "").as_deref(), Some("b.html"));
        assert_eq!(
            resolved("b", "https://a.example").as_deref(),
            Some("https://a.example/b")
        );
        assert_eq!(absolute("b.html"), None);
        assert_eq!(absolute("httpx"), None);
        assert_eq!(absolute("mailto:a@b"), None);
        assert_eq!(absolute(" https://a.example/ ").as_deref(), Some("https://a.example/"));
        assert_eq!(resolved(&"a/".repeat(2_000), base), None);
    }
}
