//! What must be the same before words that are only like a quote may be taken for it: numbers, negations and names; and any other word
//! but for a slip in it, since one word for another can turn a statement around as well. It judges no meaning; where it cannot tell a
//! name from another word, every difference counts.

use super::approximate::distance;

/// Letters that a slip may change in one word, and no more than one in three of it.
const SLIP: usize = 2;

/// Words that turn a statement around, in English, German, French, Spanish, Russian and Arabic. Words that end in *n't* do too.
const NEGATIONS: &str = " no not never none neither nor nobody nothing nowhere without cannot cant wont dont didnt isnt wasnt hardly barely \
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder \
    ne n pas jamais aucun aucune rien personne sans ni \
    nunca jamás jamas nada nadie ningún ningun ninguna ninguno sin tampoco \
    не ни нет без никогда никто ничего нельзя никакой \
    لا لم لن ليس ليست ما غير دون بدون ";

/// Number words, beside digits: what they count must be the same.
const NUMBERS: &str = " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion \
    billions dozen dozens half third quarter twice first second several many few most all some both \
    null ein eine eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend hunderte \
    tausende million millionen milliarde milliarden dutzend dutzende halb hälfte \
    zéro un une deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent cents mille \
    millions milliard milliards dizaine dizaines centaine centaines moitié \
    cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien cientos mil millón \
    millones docena docenas mitad \
    ноль один одна одно два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят \
    сто двести сотни тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиардов десятки половина \
    صفر واحد واحدة اثنان اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرين ثلاثين أربعين خمسين مئة مائة ألف آلاف مليون ملايين \
    مليار عشرات مئات نصف ";

/// Common words that have a capital only because a sentence begins with them.
const OPENERS: &str = " the a an this that these those he she it they we you i his her its their our my in on at by for from to of with and but or \
    as if when while after before since until though although however there here what who which how why where yes no not some all many \
    most several about around nearly more than earlier later meanwhile today yesterday tomorrow \
    der die das ein eine er sie es wir ihr ich in im am an auf bei von zu mit und aber oder als wenn nach vor seit bis doch auch dort \
    le la les l un une il elle ils elles nous on ce cette ces dans en au aux à par pour de du des et mais ou quand après avant depuis \
    el la los las un una él ella ellos en al por para de del y pero o cuando tras antes desde según \
    в во на по из за от до с со и но или а он она оно они мы это этот эта когда после перед как ";

/// What of some words has to be the same, in order.
#[derive(Debug, PartialEq, Eq)]
enum Fixed {
    Number(String),
    Negation(String),
    Name(String),
}

/// Says whether two stretches of text say the same as far as numbers, negations and names go, and differ in slips only.
pub(super) fn agree(quote: &str, found: &str) -> bool {
    fixed(quote) == fixed(found) && only_slips(quote, found) && (!is_caseless(quote) || plain(quote) == plain(found))
}

/// Tells whether two texts have the same words, but for a letter or two inside of some.
fn only_slips(quote: &str, found: &str) -> bool {
    let words = |text: &str| -> Vec<Vec<char>> {
        text.split(|c: char| !c.is_alphabetic() && !is_mark(c))
            .filter(|word| !word.is_empty())
            .map(|word| {
                word.chars()
                    .filter(|c| !is_mark(*c))
                    .flat_map(char::to_lowercase)
                    .collect()
            })
            .collect()
    };
    let (first, second) = (words(quote), words(found));
    let is_slip = |(a, b): (&Vec<char>, &Vec<char>)| {
        // Slips are rare in the first letter, and “un-” and “im-” begin there.
        let most = if are_swapped(a, b) { SLIP } else { SLIP.min(a.len() / 3) };
        a == b || (a.first() == b.first() && distance(a, b, most).is_some())
    };
    first.len() == second.len() && first.iter().zip(&second).all(is_slip)
}

fn holds(list: &str, word: &str) -> bool {
    !word.is_empty() && word.len() < 40 && list.contains(&[" ", word, " "].concat())
}

fn fixed(text: &str) -> Vec<Fixed> {
    let mut all = Vec::new();
    let mut rest = text;
    let mut opens = true;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_numeric() {
            let (number, length) = number(rest);
            all.push(Fixed::Number(number));
            length
        } else if c.is_alphabetic() {
            let word = word(rest);
            all.extend(of_word(word, opens));
            word.len()
        } else {
            // A sign or a unit belongs to the number: −5 and 5 are two, 5 % and 5 too.
            if matches!(c, '%' | '‰' | '°' | '$' | '€' | '£' | '¥' | '−') || is_minus(c, rest, text) {
                all.push(Fixed::Number(c.to_string()));
            }
            c.len_utf8()
        };
        opens = match c {
            '.' | '!' | '?' | '…' | ':' | '\n' | '؟' => true,
            c if c.is_alphanumeric() => false,
            _ => opens,
        };
        rest = &rest[length..];
    }
    all
}

/// Tells whether a hyphen is a minus: before a digit and behind no letter or digit.
fn is_minus(c: char, rest: &str, text: &str) -> bool {
    let before = text[..text.len() - rest.len()].chars().next_back();
    matches!(c, '-' | '–')
        && rest[c.len_utf8()..].starts_with(char::is_numeric)
        && !before.is_some_and(char::is_alphanumeric)
}

/// Returns a number from its first digit on, without the marks between its digits, and how many bytes it takes.
fn number(text: &str) -> (String, usize) {
    let mut digits = String::new();
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_numeric() {
            digits.push(
                c.to_digit(10)
                    .and_then(|digit| char::from_digit(digit, 10))
                    .or_else(|| eastern(c))
                    .unwrap_or(c),
            );
            end = at + c.len_utf8();
            continue;
        }
        let joins = matches!(
            c,
            '.' | ',' | ':' | '/' | '\'' | '’' | '٫' | '٬' | '\u{a0}' | '\u{202f}' | '\u{2009}'
        );
        if !joins || !chars.peek().is_some_and(|(_, next)| next.is_numeric()) {
            break;
        }
        // 1.5 is not 15, and 18:40 is not 1840; a thousands mark may go, by which it is told apart: three digits behind it.
        let behind = text[at + c.len_utf8()..].chars().take_while(|c| c.is_numeric()).count();
        if behind != 3 || matches!(c, ':' | '/') {
            digits.push(if c == ',' { '.' } else { c });
        }
    }
    (digits, end)
}

/// Returns the ASCII digit of an Arabic-Indic one.
fn eastern(c: char) -> Option<char> {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// Returns the word at the start of a text, with apostrophes between its letters.
fn word(text: &str) -> &str {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_link = matches!(c, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !c.is_alphabetic() && !is_mark(c) && !is_link {
            break;
        }
        end = at + c.len_utf8();
    }
    &text[..end]
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{ad}')
}

/// Returns what of a word has to be the same; `opens` where a sentence begins with it.
fn of_word(word: &str, opens: bool) -> Option<Fixed> {
    let lower = word.to_lowercase();
    let bare: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let is_contracted = ["n't", "n’t"].iter().any(|end| lower.ends_with(end));
    if is_contracted {
        return Some(Fixed::Negation("not".to_owned()));
    }
    if holds(NEGATIONS, &lower) || holds(NEGATIONS, &bare) || lower.starts_with("n'") || lower.starts_with("n’") {
        return Some(Fixed::Negation(bare));
    }
    if holds(NUMBERS, &lower) {
        return Some(Fixed::Number(lower));
    }
    let is_capital = word.chars().next().is_some_and(char::is_uppercase);
    // A common word at the start of a sentence is no name; any other may be one.
    let is_name = is_capital && !((opens || word.chars().count() == 1) && holds(OPENERS, &lower));
    is_name.then(|| {
        let owner = ["'s", "’s"].iter().find_map(|end| word.strip_suffix(end));
        Fixed::Name(owner.unwrap_or(word).to_lowercase())
    })
}

/// Tells whether a text is mostly in a script without capitals, in which a name looks like any other word.
fn is_caseless(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (with, all) = letters.fold((0_usize, 0_usize), |(with, all), c| {
        (with + usize::from(c.is_lowercase() || c.is_uppercase()), all + 1)
    });
    all > 0 && with * 2 < all
}

/// Returns the letters of a text: its digits are compared as numbers.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Tells whether two words have the same letters, but for two neighbours that changed places.
fn are_swapped(a: &[char], b: &[char]) -> bool {
    let differ: Vec<usize> = (0..a.len().min(b.len())).filter(|n| a[*n] != b[*n]).collect();
    match differ[..] {
        [first, second] => a.len() == b.len() && second == first + 1 && a[first] == b[second] && a[second] == b[first],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matters_must_agree() {
        // quote, found, agree
        let table = [
            ("12 people were killed", "15 people were killed", false),
            ("12 people were killed", "12 persons were killed", false),
            ("12 people were killed", "12 poeple were killed", true),
            ("the mayor rejected the plan", "the mayor accepted the plan", false),
            ("it was possible to go", "it was impossible to go", false),
            ("it was legal there", "it was illegal there", false),
            ("it will increase soon", "it will decrease soon", false),
            ("it was confirmed there", "it was there", false),
            ("About 1,200 came", "About 1 200 came", false),
            ("About 1,200 came", "About 1200 came", true),
            ("About 1,200 came", "About 1\u{a0}200 came", true),
            ("It rose 1.5 per cent", "It rose 15 per cent", false),
            ("It rose 1.5 per cent", "It rose 1,5 per cent", true),
            ("at 18:40 sharp", "at 1840 sharp", false),
            ("a drop of 5 %", "a drop of 5", false),
            ("It was −5 there", "It was 5 there", false),
            ("twelve people came", "twenty people came", false),
            ("It was confirmed", "It was not confirmed", false),
            ("They can come", "They can't come", false),
            ("They didn't come", "They didn’t come", true),
            ("Mr Holt said so", "Mr Bolt said so", false),
            ("the Holt report said so", "the Holt reports said so", true),
            ("The council denied it", "On Monday the council denied it", false),
            ("The council denied it", "the council denied it", true),
            ("Holt’s plan was good", "Holt plan was good", false),
            ("Die Brücke wurde nicht gesperrt", "Die Brücke wurde gesperrt", false),
            ("Il n’a pas dit cela", "Il a dit cela", false),
            ("No dijo nada más", "Dijo más", false),
            ("Он не сказал этого", "Он сказал этого", false),
            ("Пять человек погибли", "Семь человек погибли", false),
            ("٣٥ شخصا هناك", "35 شخصا هناك", true),
            ("٣٥ شخصا هناك", "٣٦ شخصا هناك", false),
            ("قال الوزير ذلك", "قال الرئيس ذلك", false),
            ("", "", true),
        ];
        for (quote, found, expected) in table {
            assert_eq!(agree(quote, found), expected, "{quote} / {found}");
            assert_eq!(agree(found, quote), expected, "{found} / {quote}");
        }
    }
}
