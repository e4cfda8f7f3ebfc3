//! What must be the same before words that are only like a quote may be taken for it: numbers, negations, names, and every other word but
//! for a slip of the pen in it, since one word for another can turn a statement around as well. It judges no meaning, and knows no
//! dictionary; where it cannot tell, a person is asked.

use super::approximate::is_within;
use super::edges::is_invisible;
use super::fold::fold;
use crate::core::text::lower;

/// Letters of a word below which no letter may differ: too many short words are one letter from another one.
const LONG: usize = 5;

/// Letters of a word from which on two may differ.
const VERY_LONG: usize = 8;

/// Letters of a word of more than which none may differ: no language writes them.
const ENDLESS: usize = 64;

/// Words that turn a statement around, in English, German, French, Spanish, Russian and Arabic. Words that end in *n't* and ones that
/// begin in *n'* do too.
const NEGATIONS: &str = " no not never none neither nor nobody nothing nowhere without cannot hardly barely scarcely \
    nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden nirgends ohne weder \
    ne non pas jamais aucun aucune rien personne sans ni guère \
    nunca jamás jamas nada nadie ningún ninguna ninguno sin tampoco \
    не ни нет без никогда никто никого ничего ничто нигде нельзя \
    لا لم لن ليس ليست ليسوا ما غير دون بدون بلا ";

/// Number words of the same languages: what they count must be the same. The articles *a*, *ein*, *un* are none.
const NUMBERS: &str = " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion \
    billions trillion dozen dozens half third quarter once twice double triple first second fourth fifth sixth seventh eighth ninth tenth \
    both several few many most all \
    null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf sechzehn siebzehn zwanzig dreißig vierzig fünfzig sechzig \
    siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend dutzende halb hälfte beide \
    zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante \
    soixante cent cents mille milliard milliards dizaine dizaines centaine centaines millier milliers moitié \
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta \
    sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones docena docenas mitad \
    ноль один одна одно одного одной два две двух три трёх трех четыре пять шесть семь восемь девять десять одиннадцать двенадцать \
    пятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста сотни тысяча тысячи тысяч \
    миллион миллиона миллионов миллиард миллиардов десятки половина \
    صفر واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين \
    أربعون أربعين خمسون خمسين مئة مائة مئات ألف آلاف مليون ملايين مليار مليارات عشرات نصف ";

/// What German number words are made of.
const PARTS: &str = "zehn zwanzig dreißig dreissig sechzig siebzig hundert tausend million elf zwölf ein zwei drei vier fünf sechs sieben \
    sech sieb acht neun zig und ter tes ten tem te";

/// What differs between two stretches of text in a way that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// A number, in digits or words, its sign or its unit.
    Number,
    /// A word that turns a statement around.
    Negation,
    /// A word with a capital that does not merely begin a sentence, or any word of a script without capitals.
    Name,
    /// Another word, or a sign: more than a slip of the pen.
    Word,
}

/// Some words, and what stands before them as far as it is told.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    pub(super) before: &'a str,
    pub(super) words: &'a str,
}

/// A part of a passage that has to be told.
enum Token {
    /// Its digits and the marks between them.
    Number(String),
    /// A character that is neither a letter, a digit nor a mark of punctuation.
    Sign(char),
    Word(Word),
}

struct Word {
    /// In small letters, without invisible characters.
    letters: Vec<char>,
    is_capital: bool,
    opens: bool,
}

impl Word {
    /// Tells what it is that differs where it does.
    fn kind(&self) -> Difference {
        let lower: String = self.letters.iter().collect();
        let has_case = self.is_capital || self.letters.iter().any(|c| c.is_lowercase());
        if is_negation(&lower) {
            Difference::Negation
        } else if holds(NUMBERS, &lower) || is_german_number(&lower) {
            Difference::Number
        } else if !has_case || self.is_capital {
            Difference::Name
        } else {
            Difference::Word
        }
    }
}

/// Says what differs between a quote and words that are like it; `None` where nothing does, or no more than slips.
///
/// A slip changes one letter of a word of five letters or more, or two of one of eight or more, or lets two neighbours change places;
/// never its first letter (in which slips are rare: K. Kukich, "Techniques for automatically correcting words in text", ACM Computing
/// Surveys 24(4), 1992), never in a word with a capital, a number word or a negation, and never where `are_words` says
/// that both spellings are in use. Punctuation and white space may differ.
pub(super) fn difference(
    quote: Passage<'_>,
    found: Passage<'_>,
    are_words: &dyn Fn(&str, &str) -> bool,
) -> Option<Difference> {
    let (first, second) = (tokens(quote), tokens(found));
    let mut at = 0;
    loop {
        match (first.get(at), second.get(at)) {
            (None, None) => return None,
            (Some(a), Some(b)) => {
                if let Some(difference) = between(a, b, are_words) {
                    // A word put in or left out moves all that follows: what it is tells more than what stands there now.
                    let is_pushed = first.len() != second.len();
                    let longer = if first.len() > second.len() { a } else { b };
                    return Some(if is_pushed { kind(longer) } else { difference });
                }
            }
            (Some(only), None) | (None, Some(only)) => return Some(kind(only)),
        }
        at += 1;
    }
}

fn kind(token: &Token) -> Difference {
    match token {
        Token::Number(_) => Difference::Number,
        Token::Sign(sign) if is_of_number(*sign) => Difference::Number,
        Token::Sign(_) => Difference::Word,
        Token::Word(word) => word.kind(),
    }
}

fn between(a: &Token, b: &Token, are_words: &dyn Fn(&str, &str) -> bool) -> Option<Difference> {
    let graver = || {
        let kinds = [kind(a), kind(b)];
        [Difference::Number, Difference::Negation, Difference::Name]
            .into_iter()
            .find(|kind| kinds.contains(kind))
            .unwrap_or(Difference::Word)
    };
    let is_fine = match (a, b) {
        (Token::Number(a), Token::Number(b)) => a == b,
        (Token::Sign(a), Token::Sign(b)) => a == b,
        (Token::Word(a), Token::Word(b)) if a.letters == b.letters => {
            a.is_capital == b.is_capital || (if a.is_capital { a.opens } else { b.opens })
        }
        (Token::Word(a), Token::Word(b)) => {
            is_slip(a, b) && {
                let [a, b] = [a, b].map(|word| word.letters.iter().collect::<String>());
                !are_words(&a, &b)
            }
        }
        _ => false,
    };
    (!is_fine).then(graver)
}

fn is_slip(a: &Word, b: &Word) -> bool {
    let is_plain = |word: &Word| !word.is_capital && word.letters.len() <= ENDLESS && word.kind() == Difference::Word;
    let (letters, others) = (&a.letters, &b.letters);
    let shorter = letters.len().min(others.len());
    let most = usize::from(shorter >= LONG) + usize::from(shorter >= VERY_LONG);
    letters.first() == others.first()
        && is_plain(a)
        && is_plain(b)
        && !letters.contains(&'\'')
        && !others.contains(&'\'')
        && (are_swapped(letters, others) || (most > 0 && is_within(letters, others, most)))
}

/// Tells whether two words have the same letters, but for two neighbours that changed places.
fn are_swapped(a: &[char], b: &[char]) -> bool {
    let Some(at) = a.iter().zip(b).position(|(a, b)| a != b) else {
        return false;
    };
    a.len() == b.len() && at + 1 < a.len() && a[at] == b[at + 1] && a[at + 1] == b[at] && a[at + 2..] == b[at + 2..]
}

fn tokens(passage: Passage<'_>) -> Vec<Token> {
    let mut all = Vec::new();
    let mut opens = opens_behind(passage.before);
    let mut before = passage.before.chars().next_back();
    let mut rest = passage.words;
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        if is_digit(c) {
            let (number, end) = number(rest);
            all.push(Token::Number(number));
            (length, opens) = (end, false);
        } else if c.is_alphabetic() {
            let word = word(rest);
            length = word.len();
            all.push(Token::Word(told(word, opens)));
            opens = false;
        } else if is_sign(c) || is_minus(c, before, &rest[length..]) {
            all.push(Token::Sign(fold(c)));
            opens = opens_with(c).unwrap_or(false);
        } else {
            opens = opens_with(c).unwrap_or(opens);
        }
        before = rest[..length].chars().next_back();
        rest = &rest[length..];
    }
    all
}

/// Tells whether a sentence begins behind some text; behind none, it may.
fn opens_behind(text: &str) -> bool {
    text.chars()
        .rev()
        .find_map(|c| {
            if c.is_alphanumeric() {
                Some(false)
            } else {
                opens_with(c).filter(|opens| *opens)
            }
        })
        .unwrap_or(true)
}

/// Tells whether a sentence begins behind a mark; `None` for white space, quotation marks and brackets, which change nothing.
fn opens_with(c: char) -> Option<bool> {
    match c {
        '.' | '!' | '?' | '…' | ':' | '\n' | '؟' | '。' | '•' | '*' => Some(true),
        ',' | ';' | '،' => Some(false),
        _ => None,
    }
}

/// Tells whether a character says something, though it is no letter and no digit. Punctuation does not, but for a question mark.
fn is_sign(c: char) -> bool {
    let is_punctuation = matches!(
        fold(c),
        ',' | ';'
            | ':'
            | '.'
            | '…'
            | '!'
            | '\''
            | '"'
            | '('
            | ')'
            | '['
            | ']'
            | '-'
            | '·'
            | '•'
            | '*'
            | '،'
            | '؛'
            | '۔'
            | '、'
            | '。'
            | '，'
            | '；'
            | '：'
            | '！'
            | '「'
            | '」'
            | '¡'
            | '_'
    );
    !c.is_whitespace() && !is_invisible(c) && !is_mark(c) && !is_punctuation
}

fn is_of_number(sign: char) -> bool {
    matches!(
        sign,
        '%' | '‰' | '٪' | '°' | '$' | '€' | '£' | '¥' | '₽' | '-' | '+' | '<' | '>' | '±' | '~' | '≈'
    )
}

/// Tells whether a hyphen or dash is a minus: before a digit, and behind no letter or digit.
fn is_minus(c: char, before: Option<char>, rest: &str) -> bool {
    fold(c) == '-' && rest.starts_with(is_digit) && !before.is_some_and(char::is_alphanumeric)
}

fn is_digit(c: char) -> bool {
    c.is_numeric() || "〇零一二三四五六七八九十百千万萬億亿兆".contains(c)
}

/// Returns a number from its first digit on, as it is written but for the kind of its digits, of white space and of apostrophes, and how
/// many bytes it takes.
///
/// 1,200 and 1.200 are not the same: which of them is a fraction only the language says.
fn number(text: &str) -> (String, usize) {
    let (mut digits, mut end) = (String::new(), 0);
    let mut chars = text.char_indices().filter(|(_, c)| !is_invisible(*c)).peekable();
    while let Some((at, c)) = chars.next() {
        if is_digit(c) {
            digits.push(ascii(c));
            end = at + c.len_utf8();
            continue;
        }
        // A line end parts two numbers, and so does a space that is not before three digits and no more.
        let is_space = c.is_whitespace();
        let is_passed = |c: char| is_invisible(c) || (is_space && c.is_whitespace() && c != '\n');
        let rest = text[at + c.len_utf8()..].trim_start_matches(is_passed);
        let joins = if is_space {
            c != '\n' && rest.chars().take(4).take_while(|c| is_digit(*c)).count() == 3
        } else {
            matches!(c, '.' | ',' | ':' | '/' | '٫' | '٬' | '‚') || fold(c) == '\''
        };
        if !joins || !rest.starts_with(is_digit) {
            break;
        }
        let mark = if c == '‚' { ',' } else { fold(c) };
        if mark != ' ' || !digits.ends_with(' ') {
            digits.push(mark);
        }
        while chars.next_if(|(_, next)| is_space && next.is_whitespace()).is_some() {}
    }
    (digits, end)
}

/// Returns the ASCII digit for one of another script.
fn ascii(c: char) -> char {
    let zeros = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];
    let value = zeros
        .into_iter()
        .find_map(|zero| u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// Returns the word at the start of a text, with apostrophes between its letters.
fn word(text: &str) -> &str {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_link = fold(c) == '\'' && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let is_letter = c.is_alphabetic() && !is_digit(c);
        if !(is_letter || is_mark(c) || is_invisible(c) || is_link || end == 0) {
            break;
        }
        end = at + c.len_utf8();
    }
    &text[..end]
}

/// Tells whether a character is a mark on the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}')
}

/// Reads a word; `opens` where a sentence begins with it.
fn told(word: &str, opens: bool) -> Word {
    let visible = word.chars().filter(|c| !is_invisible(*c));
    Word {
        letters: visible.map(lower).map(fold).collect(),
        is_capital: word.chars().next().is_some_and(char::is_uppercase),
        opens,
    }
}

fn is_negation(lower: &str) -> bool {
    // Arabic writes "and" and "so" as part of the next word.
    let bare = lower.strip_prefix(['و', 'ف']).unwrap_or(lower);
    lower.ends_with("n't") || lower.starts_with("n'") || holds(NEGATIONS, lower) || holds(NEGATIONS, bare)
}

fn holds(list: &str, word: &str) -> bool {
    !word.is_empty() && word.len() < 40 && list.contains(&[" ", word, " "].concat())
}

/// Tells whether a word is made of the parts of German number words, two at least: *dreiundzwanzig*, *zweihundert*.
fn is_german_number(lower: &str) -> bool {
    // Endings alone count nothing.
    if lower.starts_with("te") || lower.starts_with("und") {
        return false;
    }
    let (mut rest, mut parts) = (lower, 0);
    while !rest.is_empty() && lower.len() < 100 {
        let Some(part) = PARTS.split_whitespace().find(|part| rest.starts_with(part)) else {
            return false;
        };
        rest = &rest[part.len()..];
        parts += 1;
    }
    parts > 1 && rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(quote: &str, found: &str) -> Option<Difference> {
        let passage = |words| Passage { before: "x ", words };
        let in_use = |a: &str, b: &str| [a, b].iter().all(|word| ["denied", "defied"].contains(word));
        difference(passage(quote), passage(found), &in_use)
    }

    #[test]
    fn what_matters_must_agree() {
        use Difference::{Name, Negation, Number, Word};
        // quote, found, what differs
        let table = [
            ("", "", None),
            // Numbers.
            ("12 people were killed", "15 people were killed", Some(Number)),
            ("12 people were killed", "people were killed", Some(Number)),
            ("about 1,200 came", "about 1 200 came", Some(Number)),
            ("about 1,200 came", "about 1.200 came", Some(Number)),
            ("about 1 200 came", "about 1\u{a0}200 came", None),
            ("about 1 200 came", "about 1\n200 came", Some(Number)),
            ("in 1990 200 people", "in 1990\u{202f}200 people", None),
            ("about 1'200 came", "about 1’200 came", None),
            ("about 1‚2 came", "about 1'2 came", Some(Number)),
            ("about 1\u{200b}2 came", "about 12 came", None),
            ("it rose 1.5 per cent", "it rose 15 per cent", Some(Number)),
            ("at 18:40 sharp", "at 18.40 sharp", Some(Number)),
            ("a drop of 5 %", "a drop of 5", Some(Number)),
            ("a drop of 5 %", "a drop of 5%", None),
            ("some $5 there", "some €5 there", Some(Number)),
            ("it was −5 there", "it was 5 there", Some(Number)),
            ("it was −5 there", "it was -5 there", None),
            ("some 3–5 boats", "some 3-5 boats", None),
            ("the 31st day", "the 21st day", Some(Number)),
            ("twelve people came", "twenty people came", Some(Number)),
            ("a million came", "a billion came", Some(Number)),
            ("a million came", "a millions came", Some(Number)),
            ("rund dreiundzwanzig Boote", "rund dreiundvierzig Boote", Some(Number)),
            ("rund sechzig Boote", "rund siebzig Boote", Some(Number)),
            ("пять человек погибли", "семь человек погибли", Some(Number)),
            ("٣٥ شخصا هناك", "35 شخصا هناك", None),
            ("٣٥ شخصا هناك", "٣٦ شخصا هناك", Some(Number)),
            ("共有十二人", "共有十三人", Some(Number)),
            // Negations.
            ("it was confirmed", "it was not confirmed", Some(Negation)),
            ("it was never confirmed", "it was ever confirmed", Some(Negation)),
            ("they can come", "they can't come", Some(Negation)),
            ("they didn't come", "they didn’t come", None),
            ("they couldn't come", "they could come", Some(Negation)),
            (
                "die Brücke wurde nicht gesperrt",
                "die Brücke wurde gesperrt",
                Some(Negation),
            ),
            ("es gab keine Toten", "es gab eine Toten", Some(Negation)),
            ("il n’a pas dit cela", "il a pas dit cela", Some(Negation)),
            ("il a dit cela", "il n'a jamais dit cela", Some(Negation)),
            ("se fue sin decir nada", "se fue con decir nada", Some(Negation)),
            ("он не сказал этого", "он сказал этого", Some(Negation)),
            ("ولم يقل ذلك", "وقد يقل ذلك", Some(Negation)),
            // Names.
            ("so said Mr Holt", "so said Mr Bolt", Some(Name)),
            ("so said Holt", "so said Holtz", Some(Name)),
            ("the Holt report said so", "the Holt reports said so", None),
            ("the reading was low", "the Reading was low", Some(Name)),
            ("denied it. The council left", "denied it, the council left", None),
            ("the council of Lindmere", "the council", Some(Word)),
            ("near Lindmere it rained", "near it rained", Some(Name)),
            ("قال الوزير ذلك", "قال الرئيس ذلك", Some(Name)),
            ("die Brücken wurden gesperrt", "die Brücke wurden gesperrt", Some(Name)),
            // Any other word.
            ("12 people were killed", "12 persons were killed", Some(Word)),
            ("12 people were killed", "12 poeple were killed", None),
            ("12 people were killed", "12 people were kissed", Some(Word)),
            ("he was hired there", "he was fired there", Some(Word)),
            ("the man was there", "the men was there", Some(Word)),
            ("they live there", "they love there", Some(Word)),
            ("they denied it", "they defied it", Some(Word)),
            ("they denied it", "they denide it", None),
            ("the mayor rejected the plan", "the mayor accepted the plan", Some(Word)),
            ("it was possible to go", "it was impossible to go", Some(Word)),
            ("the goverment said so", "the government said so", None),
            ("an attempted attack", "an alleged attack", Some(Word)),
            ("it was, he said, over", "it was he said over", None),
            ("it was over", "it was over?", Some(Word)),
            ("it was (over)", "it was “over”", None),
            ("re\u{ad}gime change", "regime change", None),
        ];
        for (quote, found, expected) in table {
            assert_eq!(differ(quote, found), expected, "{quote} / {found}");
            assert_eq!(differ(found, quote).is_some(), expected.is_some(), "{found} / {quote}");
        }
    }

    #[test]
    fn a_capital_may_merely_begin_a_sentence() {
        // before the quote, quote, before the words, words, the same
        let table = [
            ("It rained. ", "The council left", "and ", "the council left", true),
            ("", "The council left", "and ", "the council left", true),
            ("said: “", "Reading is fun", "that ", "reading is fun", true),
            ("they like ", "Reading a lot", "they like ", "reading a lot", false),
            ("so, ", "The Hague left", "so, ", "the Hague left", false),
        ];
        for (before, words, other_before, other, expected) in table {
            let found = difference(
                Passage { before, words },
                Passage {
                    before: other_before,
                    words: other,
                },
                &|_, _| false,
            );
            assert_eq!(found.is_none(), expected, "{words} / {other}");
        }
    }
}
