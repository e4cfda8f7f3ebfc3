//! What sort of text it is, where a label, the headline or the page says that it is no plain report.

use super::agency::dateline;
use super::outlet::host;
use super::{Guess, Lines};
use crate::core::text::furnishing::{Place, Words, lowered};

/// Labels over a text, folded, by kind. They are lines of their own, or stand before the headline with a colon or a bar.
const LABELS: &[(&str, &str)] = &[
    (
        "opinion",
        "opinion|opinions|op ed|oped|commentary|editorial|guest essay|guest column|viewpoint|point of view|letter to the editor|letters|column|\
         kommentar|gastbeitrag|gastkommentar|meinung|leitartikel|kolumne|tribune|point de vue|chronique|billet|editorial|\
         columna|tribuna|articulo de opinion|мнение|мнения|колонка|авторская колонка|راي|مقال راي|مقالات الراي|افتتاحية|وجهة نظر",
    ),
    (
        "statement",
        "press release|media release|news release|for immediate release|press statement|joint statement|official statement|statement|\
         readout|pressemitteilung|presseerklarung|medienmitteilung|pressemeldung|communique de presse|communique|declaration|\
         comunicado de prensa|comunicado|nota de prensa|пресс релиз|сообщение для сми|заявление для прессы|بيان صحفي|بيان رسمي|بيان",
    ),
    (
        "broadcast",
        "transcript|full transcript|rush transcript|interview transcript|unedited transcript|transkript|wortlaut|abschrift|transcription|\
         verbatim|transcripcion|расшифровка|стенограмма|نص المقابلة|النص الكامل|نص الحوار",
    ),
    ("blog", "blog|my blog|weblog|blogpost|blog post|блог|مدونة"),
];
/// Openings of headlines that are those of a statement.
const STATEMENTS: &[&str] = &[
    "statement by ",
    "statement from ",
    "statement of ",
    "joint statement by ",
    "joint statement of ",
    "joint statement on ",
    "press release: ",
    "remarks by ",
    "readout of ",
    "pressemitteilung ",
    "communique de ",
    "communique du ",
    "declaration du porte",
    "declaration conjointe",
    "comunicado de ",
    "comunicado conjunto",
    "заявление мид ",
    "заявление официального представителя",
    "بيان صادر عن ",
    "بيان مشترك",
];
/// What broadcasts begin with.
const GREETINGS: &[&str] = &[
    "good morning, and welcome",
    "good evening, and welcome",
    "good morning and welcome",
    "good evening and welcome",
    "hello and welcome",
    "hello, and welcome",
    "welcome to the programme",
    "welcome to the program",
    "welcome back to",
    "you're listening to",
    "you are listening to",
    "guten abend, meine damen",
    "guten abend und willkommen",
    "guten morgen und willkommen",
    "herzlich willkommen",
    "bonsoir a tous",
    "bonjour a tous",
    "bonsoir et bienvenue",
    "bonjour et bienvenue",
    "buenas noches, bienvenidos",
    "buenas noches y bienvenidos",
    "buenos dias y bienvenidos",
    "добрый вечер, в эфире",
    "добрый день, в эфире",
    "здравствуйте, в эфире",
    "в эфире ",
    "اهلا بكم",
    "السلام عليكم ورحمة",
];
/// Parts of the hosts of blogs.
const BLOGS: &[&str] = &[
    "blogspot.",
    "wordpress.",
    "substack.",
    "medium.com",
    "tumblr.",
    "livejournal.",
    "blog.",
    "typepad.",
];

/// Finds the kind. `title` is the headline.
pub fn kind_guess(lines: &Lines<'_>, title: Option<&str>) -> Option<Guess> {
    of_label(lines)
        .or_else(|| of_title(title?))
        .or_else(|| disclaimed(lines))
        .or_else(|| {
            let first = lines.head.iter().take(4).find(|line| is_greeting(line));
            first.map(|_| Guess::new("broadcast", "greeting"))
        })
        .or_else(|| {
            let wire = lines.head.iter().take(5).find_map(|line| dateline(line)?.agency);
            wire.map(|_| Guess::new("wire", "dateline"))
        })
}

/// Tells whether a line greets as a broadcast does.
pub fn is_greeting(line: &str) -> bool {
    let words = lowered(line, 60);
    GREETINGS.iter().any(|greeting| words.starts_with(greeting))
}

/// Returns the kind that an address is of.
pub fn of_address(address: &str) -> Option<Guess> {
    let host = host(address)?;
    BLOGS
        .iter()
        .any(|blog| host.contains(blog))
        .then(|| Guess::new("blog", "address"))
}

fn kind_of(folded: &str) -> Option<&'static str> {
    LABELS
        .iter()
        .find(|(_, labels)| labels.split('|').any(|label| label == folded))
        .map(|(kind, _)| *kind)
}

/// Tells whether a line is such a label and nothing else.
pub fn is_label(line: &str) -> bool {
    let words = Words::of(line);
    words.is_all() && kind_of(&words.folded).is_some()
}

/// Finds a label among the first lines; one that stands in a menu is none.
fn of_label(lines: &Lines<'_>) -> Option<Guess> {
    let is_menu = |at: Option<usize>| {
        let found = at.and_then(|at| lines.top.get(at)).and_then(|(_, found)| *found);
        found.is_some_and(|found| matches!(found.place, Place::Section | Place::Edge) && found.reason == "menu")
    };
    (0..lines.top.len()).find_map(|at| {
        let (line, _) = lines.top[at];
        let words = Words::of(line);
        let kind = kind_of(&words.folded).filter(|_| words.is_all())?;
        let is_alone = !is_menu(at.checked_sub(1)) && !is_menu(Some(at + 1));
        is_alone.then(|| Guess::new(kind, "label"))
    })
}

fn of_title(title: &str) -> Option<Guess> {
    let lower = lowered(title, 200);
    if STATEMENTS.iter().any(|opening| lower.starts_with(opening)) {
        return Some(Guess::new("statement", "title"));
    }
    // "Opinion: …", "Transcript | …", "… | Opinion"
    let first = title.split([':', '|']).next().filter(|first| first.len() < title.len());
    let last = title.rsplit('|').next().filter(|last| last.len() < title.len());
    let label = [first, last].into_iter().flatten().find_map(|part| {
        let words = Words::of(part);
        kind_of(&words.folded).filter(|_| words.is_all())
    });
    label.map(|kind| Guess::new(kind, "title"))
}

/// Finds the publisher's word that the views are the author's own.
fn disclaimed(lines: &Lines<'_>) -> Option<Guess> {
    const VIEWS: &[&str] = &[
        "the views expressed in this",
        "the opinions expressed in this",
        "views expressed are",
        "opinions expressed are",
        "views expressed here",
        "this is an opinion",
        "this article is an opinion",
        "this is an edited version of an opinion",
        "les opinions exprimees",
        "las opiniones expresadas",
        "мнение автора может",
        "мнение редакции может",
        "الاراء الواردة",
        "المقالات المنشورة",
        "gastbeitrage geben",
    ];
    let found = lines.foot.iter().any(|line| {
        let words = lowered(line, 300);
        VIEWS.iter().any(|views| words.contains(views))
    });
    found.then(|| Guess::new("opinion", "disclaimer"))
}

#[cfg(test)]
mod tests {
    use super::super::card_guess;
    use crate::core::text::FrozenText;

    #[test]
    fn kinds_are_read() {
        let table = [
            (
                "OPINION\nThe bridge must go\nIt was never safe.",
                Some(("opinion", "label")),
            ),
            (
                "Opinion: the bridge must go\nIt was never safe.",
                Some(("opinion", "title")),
            ),
            (
                "Menu\nNews\nOpinion\nSport\nThe bridge is closed\nIt was never safe.",
                None,
            ),
            (
                "The bridge must go\nIt was never safe.\nA\nB\nC\nD\nE\nF\nG\nThe views expressed in this article are the author's own.",
                Some(("opinion", "disclaimer")),
            ),
            (
                "Press release\nOld Mill footbridge closed\nIt is closed.",
                Some(("statement", "label")),
            ),
            (
                "Statement by the mayor on the bridge\nIt is closed.",
                Some(("statement", "title")),
            ),
            (
                "Pressemitteilung\nSteg gesperrt\nEr ist zu.",
                Some(("statement", "label")),
            ),
            ("Пресс-релиз\nМост закрыт\nОн закрыт.", Some(("statement", "label"))),
            ("بيان صحفي\nإغلاق الجسر\nأغلق الجسر.", Some(("statement", "label"))),
            (
                "Transcript: the mayor on the bridge\nIt is closed.",
                Some(("broadcast", "title")),
            ),
            (
                "The bridge\nGood morning, and welcome to the breakfast news.\nIt is closed.",
                Some(("broadcast", "greeting")),
            ),
            (
                "The bridge\nTOLLBROOK, Oct 14 (AFP) - It is closed.",
                Some(("wire", "dateline")),
            ),
            (
                "The bridge\nIt is closed.\nhttps://adalind.blogspot.example/bridge",
                Some(("blog", "address")),
            ),
            ("The bridge\nIt is closed.", None),
            ("Statement on the bridge surprises all\nIt is closed.", None),
        ];
        for (text, expected) in table {
            let guess = card_guess(&FrozenText::new(text.to_owned())).kind;
            let found = guess.as_ref().map(|guess| (guess.value.as_str(), guess.from));
            assert_eq!(found, expected, "{text}");
        }
    }
}
