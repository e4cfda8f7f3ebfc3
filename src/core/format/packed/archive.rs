//! An archive of articles: which of its members are articles, and what is left out without a word.
//!
//! It opens no archive deeper than two, and reports by name whatever somebody may have meant to be read.

use super::super::problem::ProblemKind;
use super::ascii::{Names, is_among};
use super::form::extension_of;
use super::zip::Package;
use super::{DEPTH, Opening, form_of};

/// Extensions of what stands beside articles and is none.
const BESIDES: &str = " jpg jpeg png gif webp avif bmp tif tiff ico svg svgz heic css scss js mjs map woff woff2 ttf otf eot mp3 mp4 m4a \
                       m4v mov avi webm ogg wav flac swf db lnk url webloc download part crdownload tmp ics vcf asc p7s ";

/// What browsers call the folder beside a saved page, behind the name of the page.
const FOLDERS: &str = "_files _file -files .files _dateien -dateien _fichiers -fichiers _archivos -archivos _ficheiros _arquivos \
                       _bestanden _filer _pliki _soubory _tiedostot _elemei _dosyalar _datoteke _файлы _файли _αρχεία";

/// Opens every article of an archive that itself stands `depth` archives deep.
pub(super) fn open(opening: &mut Opening<'_>, name: &str, bytes: &[u8], depth: usize) {
    let package = match Package::open(bytes, opening.limits.members) {
        Ok(package) => package,
        Err(what) => return opening.report(name, what),
    };
    if package.is_cut {
        opening.report(name, ProblemKind::CutOff);
    }
    if package.count > package.entries().len() {
        opening.report(
            name,
            ProblemKind::TooManyItems {
                found: package.count,
                limit: opening.limits.members,
            },
        );
    }
    let names: Vec<&str> = package.entries().iter().map(|entry| entry.name.as_str()).collect();
    let beside = beside_page(&names);
    let before = (opening.pieces.len(), opening.problems.len());
    for (entry, is_beside) in package.entries().iter().zip(beside) {
        if opening.is_full {
            break;
        }
        if entry.is_folder || is_beside || is_besides(&entry.name) {
            continue;
        }
        let path = [name, "/", &entry.name].concat();
        if opening.left == 0 {
            let limit = opening.limits.total;
            opening.report(&path, ProblemKind::Bomb { limit });
            break;
        }
        match package.read(entry, &opening.limits, &mut opening.left) {
            Ok(member) => open_member(opening, &path, &member, depth + 1),
            Err(what) => {
                opening.report(&path, what);
                if opening.left == 0 {
                    break;
                }
            }
        }
    }
    if (opening.pieces.len(), opening.problems.len()) == before {
        opening.report(name, ProblemKind::Empty);
    }
}

/// Opens what stands in an archive or hangs on a mail, `depth` containers deep.
pub(super) fn open_member(opening: &mut Opening<'_>, path: &str, bytes: &[u8], depth: usize) {
    if depth <= DEPTH {
        opening.open(path, bytes, depth);
    } else {
        opening.report(path, ProblemKind::TooDeep);
    }
}

/// Tells whether a member is no article by its place or name alone.
pub(super) fn is_besides(path: &str) -> bool {
    let is_hidden = path
        .split('/')
        .any(|part| part == "__MACOSX" || (part.starts_with('.') && part != "." && part != ".."));
    let last = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let extension = extension_of(path);
    is_hidden || matches!(last.as_str(), "thumbs.db" | "desktop.ini") || is_among(&extension, BESIDES)
}

/// Tells of each path whether it lies in the folder that a browser put beside a saved page that is there as well: what is in it are the
/// frames and pictures of that page.
#[must_use]
pub fn beside_page(paths: &[&str]) -> Vec<bool> {
    let mut stems = Vec::new();
    for path in paths {
        if let (true, Some((stem, _))) = (
            is_among(&extension_of(path), "html htm xhtml shtml"),
            path.rsplit_once('.'),
        ) {
            stems.push(stem.to_owned());
        }
    }
    let stems = Names::of(stems);
    let mut beside = Vec::new();
    for path in paths {
        let mut is_beside = false;
        let mut rest = *path;
        while let Some((folder, _)) = rest.rsplit_once('/') {
            rest = folder;
            is_beside |= FOLDERS.split_ascii_whitespace().any(|ending| {
                let cut = folder.len().checked_sub(ending.len());
                cut.and_then(|cut| folder.split_at_checked(cut))
                    .is_some_and(|(stem, end)| end.eq_ignore_ascii_case(ending) && stems.has(stem))
            });
        }
        beside.push(is_beside);
    }
    beside
}

/// Tells of each path of a folder whether it is left out: hidden, no article by its name, or beside a saved page.
#[must_use]
pub fn is_left_out(paths: &[&str]) -> Vec<bool> {
    let mut left_out = beside_page(paths);
    for (path, out) in paths.iter().zip(&mut left_out) {
        *out |= is_besides(path);
    }
    left_out
}

/// Tells whether the bytes under this name would be opened as an article, and not only refused by name.
pub(super) fn is_article(name: &str, bytes: &[u8]) -> bool {
    use super::Form;
    !is_besides(name)
        && !matches!(
            form_of(name, bytes),
            Form::Pdf | Form::Doc | Form::Spreadsheet | Form::Other
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_beside_a_page_is_left_out() {
        let paths = [
            "page.html",
            "page_files/frame.html",
            "page_files/deep/frame.html",
            "other_files/frame.html",
            "in/Brücke.htm",
            "in/Brücke-Dateien/a.html",
            "Brücke-Dateien/a.html",
            "page/notes.txt",
            "page_files.txt",
        ];
        let beside: Vec<&str> = paths
            .iter()
            .zip(beside_page(&paths))
            .filter_map(|(path, is)| is.then_some(*path))
            .collect();
        assert_eq!(
            beside,
            [
                "page_files/frame.html",
                "page_files/deep/frame.html",
                "in/Brücke-Dateien/a.html"
            ]
        );
    }

    #[test]
    fn what_is_no_article_goes_without_a_word() {
        for path in [
            "__MACOSX/a.txt",
            ".DS_Store",
            "a/.hidden/b.txt",
            "a/b.JPG",
            "style.css",
            "Thumbs.db",
        ] {
            assert!(is_besides(path), "{path}");
        }
        for path in ["a.txt", "../a.txt", "a/b.pdf", "noextension", "a.b/c", "table.csv"] {
            assert!(!is_besides(path), "{path}");
        }
    }
}
