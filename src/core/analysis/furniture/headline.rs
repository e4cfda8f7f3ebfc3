//! Where the headline of a link ends, when the next sentence of the story is glued to it. It answers only where the border can be told.

use super::Language;
use crate::core::text::lower_case;

/// Words of a headline that are read.
const MOST: usize = 26;

/// Characters behind a border in which a sentence has to come to its end.
const FAR: usize = 800;

/// Words that lead to another: no headline ends in one, and no sentence begins behind one.
const CONNECTORS: &str = "of in on at to for with from by as and or but if the a an after before over under against amid into onto than that \
    his her its their our your my not no is are was were be been will would could can may says said tells told asks via near off up out who \
    which while during without between about towards toward since until where when how why what vs mr mrs ms dr saint st de du des del della \
    und oder der die das den dem ein eine einen einem einer im am auf aus bei mit nach von vom zu zum zur fur für gegen über unter vor \
    hinter neben zwischen ohne um wegen trotz als wie dass le la les l d un une et ou à au aux en dans sur sous par pour avec sans contre \
    entre chez vers que qui el los las una y e o al con sin por para sobre su sus desde hasta и или в во на с со к ко о об от до из у за \
    при без про над под между перед через не что как";

/// Words that begin a sentence and stand before another small word.
const OPENERS: [(Language, &str); 5] = [
    (
        Language::English,
        "he she they it we this these those that there the a an his her their its some many most both neither all several another one",
    ),
    (
        Language::German,
        "er sie es wir der die das dieser diese dieses ein eine sein seine ihr ihre man viele beide mehrere",
    ),
    (
        Language::French,
        "il elle ils elles on nous le la les l un une ce cet cette ces c son sa ses leur leurs plusieurs",
    ),
    (
        Language::Spanish,
        "él ella ellos ellas el la los las un una unos unas este esta estos estas su sus se no lo ambos varios",
    ),
    (
        Language::Russian,
        "он она они мы это этот эта эти его её ее их все оба многие",
    ),
];

/// Words that begin a sentence, whatever stands behind them.
const LEADERS: [(Language, &str); 5] = [
    (
        Language::English,
        "in on at since after during earlier meanwhile however but and despite while without last according speaking asked until although \
         when for from with under among as later also yet still then so before if",
    ),
    (
        Language::German,
        "in im am an auf nach bei seit doch aber und zuvor auch laut während trotz zudem außerdem dagegen später mit für als wenn nun \
         bislang bisher zugleich dabei damit",
    ),
    (
        Language::French,
        "dans en selon mais et après depuis pendant avant malgré pour à au lors toutefois cependant avec d si",
    ),
    (
        Language::Spanish,
        "en según pero tras desde durante antes después sin por para con además aunque cuando mientras a al y también",
    ),
    (
        Language::Russian,
        "в во на по но и а как после ранее также с со при до из у для однако кроме если когда тем",
    ),
];

/// Verbs that make a sentence of the name before them.
const VERBS: &str = "has have had is are was were will would said says told can could did does hat haben hatte ist sind wird werden wurde \
    wurden sagte erklärte a ont est sont était avait avaient sera ha han es son fue fueron era había será está están dijo";

struct Word<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    is_upper: bool,
}

/// Finds where the next sentence begins behind the headline that `rest` begins with, in bytes; quotation marks before it included.
pub fn border(rest: &str, language: Language) -> Option<usize> {
    let words = words(rest);
    // A capital where a new sentence could begin, but need not.
    let mut is_doubtful = false;
    for (place, pair) in words.windows(2).enumerate() {
        let [before, word] = pair else { continue };
        let (place, gap) = (place + 1, rest.get(before.end..word.start)?);
        if gap.contains(['?', '!', '؟']) {
            return (place >= 3 && word.is_upper && !is_doubtful).then(|| word.start - opening_mark(gap));
        }
        if gap.contains(['.', '…', '。']) && before.end - before.start > 1 {
            return None;
        }
        if place < 3 || !word.is_upper || is_in(CONNECTORS, before.text) {
            continue;
        }
        let next = words.get(place + 1);
        let next_is_small = next.is_some_and(|next| {
            !next.is_upper
                && rest
                    .get(word.end..next.start)
                    .is_some_and(|gap| gap.trim().is_empty() || gap == "’" || gap == "'")
        });
        let case = Case::of(&words[..place], language);
        let goes_on = ends_later(rest, word.start) && words.len() > place + 3;
        if gap.trim().is_empty() {
            let is_opener = listed(&OPENERS, language, word.text);
            // Behind a name such a word may be a part of it: Doctors Without Borders.
            let two_before = place.checked_sub(2).and_then(|at| words.get(at));
            let is_led = !before.is_upper || two_before.is_some_and(|word| is_in(CONNECTORS, word.text));
            let next_is_full = next.is_some_and(|next| !is_in(CONNECTORS, next.text));
            let is_border = match case {
                Case::Sentence => {
                    is_opener && next_is_small
                        || !is_doubtful && is_led && listed(&LEADERS, language, word.text)
                        || !is_doubtful
                            && next_is_small
                            && !before.is_upper
                            && next.is_some_and(|next| is_in(VERBS, next.text))
                }
                Case::Title => is_opener && next_is_small && next_is_full,
                Case::Unclear => false,
            };
            if is_border && goes_on {
                return Some(word.start);
            }
            is_doubtful |= next_is_small && next_is_full && !before.is_upper;
        } else if matches!(gap.trim(), "“" | "„" | "«" | "\"")
            && next_is_small
            && goes_on
            && !is_doubtful
            && case == Case::Sentence
        {
            return Some(word.start - opening_mark(gap));
        }
    }
    None
}

/// Tells whether words are one headline with nothing glued to it, as far as capitals show.
pub fn is_one(rest: &str) -> bool {
    let words = words(rest);
    words.len() < MOST
        && !words.windows(3).any(|three| {
            let [before, word, next] = three else { return false };
            !before.is_upper && word.is_upper && !next.is_upper && !is_in(CONNECTORS, before.text)
        })
        && !rest.trim_end_matches(['.', '!', '?']).contains(['.', '!', '?'])
}

/// Tells whether a word begins sentences in a language.
pub fn is_opener(word: &str, language: Language) -> bool {
    listed(&OPENERS, language, word) || listed(&LEADERS, language, word)
}

/// How a headline writes its words.
#[derive(PartialEq, Eq)]
enum Case {
    /// Small, but for names.
    Sentence,
    /// With a capital each.
    Title,
    Unclear,
}

impl Case {
    fn of(words: &[Word<'_>], language: Language) -> Self {
        let (mut upper, mut lower) = (0, 0);
        for word in words.iter().skip(1).filter(|word| word.text.chars().count() >= 4) {
            if word.is_upper {
                upper += 1;
            } else {
                lower += 1;
            }
        }
        if language == Language::German || lower >= 2 || lower >= 1 && lower >= upper {
            Self::Sentence
        } else if lower == 0 && upper >= 2 {
            Self::Title
        } else {
            Self::Unclear
        }
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_inner = matches!(c, '-' | '’' | '\'') && text[end..].chars().next().is_some_and(char::is_alphanumeric);
        if c.is_alphanumeric() || open && is_inner {
            if let Some(word) = words.last_mut().filter(|_| open) {
                word.end = end;
                word.text = &text[word.start..end];
            } else if words.len() == MOST {
                break;
            } else {
                words.push(Word {
                    text: &text[at..end],
                    start: at,
                    end,
                    is_upper: c.is_uppercase() || c.is_numeric(),
                });
            }
            open = true;
        } else {
            open = false;
        }
    }
    words
}

/// Returns the length of the quotation mark that a gap ends with.
fn opening_mark(gap: &str) -> usize {
    let mark = gap
        .chars()
        .next_back()
        .filter(|c| matches!(c, '“' | '„' | '«' | '"' | '‘' | '\''));
    mark.map_or(0, char::len_utf8)
}

/// Tells whether the sentence that begins there comes to an end.
fn ends_later(rest: &str, start: usize) -> bool {
    rest.get(start..).is_some_and(|rest| {
        rest.chars()
            .take(FAR)
            .any(|c| matches!(c, '.' | '!' | '?' | '…' | '؟' | '。'))
    })
}

fn listed(lists: &[(Language, &str)], language: Language, word: &str) -> bool {
    let known = lists.iter().any(|(of, _)| *of == language);
    lists
        .iter()
        .any(|(of, list)| (*of == language || !known && *of == Language::English) && is_in(list, word))
}

/// Tells whether a word is in a list, whatever its case; of `l'armée` the part before the apostrophe counts.
fn is_in(list: &str, word: &str) -> bool {
    let head = word.split(['’', '\'']).next().unwrap_or(word);
    if head.len() > 24 {
        return false;
    }
    let lower = lower_case(head);
    list.split(' ').any(|known| known == lower)
}
