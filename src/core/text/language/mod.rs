//! Which language a text is probably in: a guess from scripts, letters and common words, for the source card.
//!
//! It refuses to choose where the signs are few or point two ways, and knows only the languages it lists.

mod known;

use self::known::{ARABIC, CYRILLIC, DEVANAGARI, GREEK, HAN, HANGUL, HEBREW, KANA, KNOWN, LATIN, SCRIPTS, SHARED};
use crate::core::text::lower;

/// Characters that are looked at; the start of an article is enough.
const LOOKED_AT: usize = 8_000;

/// Guesses the language of a text as a BCP 47 tag, or `None` where it cannot be told.
///
/// Knows `en de fr es it pt nl sv da no fi pl cs hu ro tr id vi` in Latin letters, `ru uk bg sr` in Cyrillic, `ar fa ur`, `hi`,
/// `zh ja ko`, and `el he` by their scripts.
#[must_use]
pub fn language_guess(text: &str) -> Option<&'static str> {
    let text = text.char_indices().nth(LOOKED_AT).map_or(text, |(at, _)| &text[..at]);
    let (mut all, mut counts) = (0, [0_usize; KANA + 1]);
    for c in text.chars() {
        if !c.is_alphabetic() {
            continue;
        }
        all += 1;
        let script = SCRIPTS.iter().find(|(first, last, _)| (*first..=*last).contains(&c));
        if let Some(count) = script.and_then(|(.., script)| counts.get_mut(*script)) {
            *count += 1;
        }
    }
    let kana = counts[KANA];
    counts[HAN] += kana;
    let script = counts.iter().position(|count| *count * 2 > all)?;
    match script {
        _ if all < 4 => None,
        LATIN | CYRILLIC | ARABIC | DEVANAGARI => guess(text, script),
        HEBREW => Some("he"),
        GREEK => Some("el"),
        HANGUL => Some("ko"),
        _ => Some(if kana * 11 > counts[HAN] { "ja" } else { "zh" }),
    }
}

/// What speaks for a language.
#[derive(Clone, Copy, Default)]
struct Signs {
    /// Words of the text that are common in it.
    hits: i32,
    /// Letters that it has and not every language of the script.
    own: i32,
    /// Letters that it alone of its script has.
    sole: i32,
    /// Letters that it has not.
    foreign: i32,
}

/// Weighs the languages of a script.
fn guess(text: &str, script: usize) -> Option<&'static str> {
    let mut signs = [Signs::default(); KNOWN.len()];
    let (mut count, mut word) = (0, String::new());
    // A space behind the last word ends it.
    for c in text.chars().chain([' ']) {
        if c.is_alphabetic() {
            // A common word is short: what is longer is not looked up, but its letters count.
            {
                let c = lower(c);
                if word.len() < 40 {
                    word.push(c);
                }
                if script != DEVANAGARI && !c.is_ascii() && !SHARED.contains(c) {
                    weigh(c, script, &mut signs);
                }
            }
        } else if !word.is_empty() {
            count += 1;
            for (known, sign) in KNOWN.iter().zip(&mut signs) {
                if known.0 == script {
                    sign.hits += i32::from(known.2.split(' ').any(|common| common == word));
                }
            }
            word.clear();
        }
    }
    let (mut best, mut most, mut second) = (None, i32::MIN, i32::MIN);
    for (known, sign) in KNOWN.iter().zip(&signs) {
        if known.0 != script {
            continue;
        }
        let points = 8 * sign.hits + sign.own.min(4 * sign.hits + 8) - 5 * sign.foreign;
        if points > most {
            (best, second, most) = (Some((known.1, sign)), most, points);
        } else {
            second = second.max(points);
        }
    }
    let (tag, sign) = best?;
    let is_short = count <= 60;
    let ahead = most.saturating_sub(second);
    let is_enough = sign.hits >= 3
        || sign.hits >= 2 && count <= 16
        || sign.hits >= 1 && sign.sole >= 1 && count <= 16
        || sign.own >= 3 && is_short && ahead >= 5;
    // In a text of no known language, one word in fifteen looks common by chance.
    let is_much = sign.hits * 11 >= count || sign.own * if is_short { 20 } else { 3 } >= count;
    let is_clear = ahead > 0 && ahead >= most / 64 && sign.foreign * 4 <= most;
    (is_enough && is_much && is_clear).then_some(tag)
}

/// Counts a letter for the languages of a script that have it, and against the others.
fn weigh(c: char, script: usize, signs: &mut [Signs]) {
    let (mut having, mut last) = (0, 0);
    for (place, (known, sign)) in KNOWN.iter().zip(signs.iter_mut()).enumerate() {
        // The letters of Vietnamese with a tone: nothing else has them.
        let is_own = known.3.contains(c) || known.1 == "vi" && ('\u{1ea0}'..='\u{1eff}').contains(&c);
        if known.0 == script && is_own {
            sign.own += 1;
            (having, last) = (having + 1, place);
        } else {
            sign.foreign += 1;
        }
    }
    if let Some(sign) = signs.get_mut(last).filter(|_| having == 1) {
        sign.sole += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Own sentences: a headline, then two or three as they stand in a short report.
    const REPORTS: &[(&str, &str)] = &[
        (
            "en",
            "Footbridge closed after crack is found\nThe mayor said on Tuesday that the bridge would stay shut until spring. Nobody was hurt, but two schools have asked for buses.",
        ),
        (
            "de",
            "Steg nach Riss gesperrt\nDie Bürgermeisterin sagte am Dienstag, der Steg bleibe bis zum Frühjahr geschlossen. Verletzt wurde niemand, doch zwei Schulen haben um Busse gebeten.",
        ),
        (
            "fr",
            "La passerelle fermée après une fissure\nLa maire a annoncé mardi que la passerelle resterait fermée jusqu'au printemps. Personne n'a été blessé, mais deux écoles ont demandé des bus.",
        ),
        (
            "es",
            "Cierran la pasarela tras hallar una grieta\nLa alcaldesa dijo el martes que la pasarela seguirá cerrada hasta la primavera. No hubo heridos, pero dos escuelas han pedido autobuses.",
        ),
        (
            "it",
            "Passerella chiusa dopo la scoperta di una crepa\nLa sindaca ha detto martedì che la passerella resterà chiusa fino a primavera. Nessuno è rimasto ferito, ma due scuole hanno chiesto gli autobus.",
        ),
        (
            "pt",
            "Passarela fechada depois de uma rachadura\nA prefeita disse na terça-feira que a passarela ficará fechada até a primavera. Ninguém se feriu, mas duas escolas pediram ônibus para os alunos.",
        ),
        (
            "nl",
            "Voetbrug dicht na vondst van scheur\nDe burgemeester zei dinsdag dat de brug tot het voorjaar gesloten blijft. Er raakte niemand gewond, maar twee scholen hebben om bussen gevraagd.",
        ),
        (
            "pl",
            "Kładka zamknięta po wykryciu pęknięcia\nBurmistrz powiedziała we wtorek, że kładka będzie zamknięta do wiosny. Nikt nie został ranny, ale dwie szkoły poprosiły o autobusy.",
        ),
        (
            "tr",
            "Çatlak bulunan yaya köprüsü kapatıldı\nBelediye başkanı salı günü köprünün ilkbahara kadar kapalı kalacağını söyledi. Yaralanan olmadı ancak iki okul öğrenciler için otobüs istedi.",
        ),
        (
            "sv",
            "Gångbron stängs efter fynd av spricka\nBorgmästaren sade på tisdagen att bron hålls stängd till våren. Ingen har skadats, men två skolor har bett om bussar för sina elever.",
        ),
        (
            "da",
            "Gangbro lukket efter fund af revne\nBorgmesteren siger, at broen bliver lukket til foråret. Ingen kom til skade, men to skoler har bedt om busser, og flere borgere er vrede over omvejen.",
        ),
        (
            "no",
            "Gangbro stengt etter funn av sprekk\nOrdføreren sier at broen blir stengt til våren. Ingen ble skadet, men to skoler har bedt om busser, og flere innbyggere er sinte på grunn av omveien.",
        ),
        (
            "fi",
            "Kävelysilta suljettiin halkeaman vuoksi\nPormestari sanoi tiistaina, että silta on suljettu kevääseen asti. Kukaan ei loukkaantunut, mutta kaksi koulua on pyytänyt busseja oppilaille.",
        ),
        (
            "cs",
            "Lávka uzavřena po nálezu trhliny\nStarostka v úterý řekla, že lávka zůstane zavřená až do jara. Nikdo nebyl zraněn, ale dvě školy už požádaly o autobusy pro žáky.",
        ),
        (
            "ro",
            "Pasarelă închisă după descoperirea unei fisuri\nPrimărița a spus marți că pasarela va rămâne închisă până în primăvară. Nimeni nu a fost rănit, dar două școli au cerut autobuze.",
        ),
        (
            "hu",
            "Repedés miatt lezárták a gyaloghidat\nA polgármester kedden azt mondta, hogy a híd tavaszig zárva lesz. Senki sem sérült meg, de két iskola már buszokat kért a diákoknak.",
        ),
        (
            "id",
            "Jembatan ditutup setelah retakan ditemukan\nWali kota mengatakan pada hari Selasa bahwa jembatan itu akan tetap ditutup sampai musim semi. Tidak ada yang terluka, tetapi dua sekolah telah meminta bus untuk para siswa.",
        ),
        (
            "vi",
            "Cầu đi bộ đóng cửa sau khi phát hiện vết nứt\nThị trưởng nói hôm thứ Ba rằng cây cầu sẽ đóng cửa cho đến mùa xuân. Không ai bị thương, nhưng hai trường học đã yêu cầu xe buýt.",
        ),
        (
            "ru",
            "Мост закрыли из-за трещины\nМэр сообщила во вторник, что мост останется закрытым до весны. Никто не пострадал, но две школы попросили автобусы для учеников.",
        ),
        (
            "uk",
            "Міст закрили через тріщину\nМіська голова повідомила у вівторок, що міст буде закритий до весни. Ніхто не постраждав, але дві школи попросили автобуси.",
        ),
        (
            "bg",
            "Мостът е затворен заради пукнатина\nКметът каза във вторник, че мостът ще остане затворен до пролетта. Няма пострадали, но две училища са поискали автобуси.",
        ),
        (
            "sr",
            "Мост затворен због пукотине\nГрадоначелница је рекла у уторак да ће мост бити затворен до пролећа. Нико није повређен, али су две школе тражиле аутобусе.",
        ),
        (
            "ar",
            "إغلاق الجسر بعد العثور على شق\nقالت رئيسة البلدية يوم الثلاثاء إن الجسر سيبقى مغلقا حتى الربيع. ولم يصب أحد بأذى، لكن مدرستين طلبتا حافلات.",
        ),
        (
            "fa",
            "بسته شدن پل پس از یافتن ترک\nشهردار روز سه‌شنبه گفت که این پل تا بهار بسته خواهد ماند. کسی آسیب ندیده است اما دو مدرسه برای دانش‌آموزان اتوبوس خواسته‌اند.",
        ),
        (
            "ur",
            "دراڑ ملنے کے بعد پل بند\nمیئر نے منگل کو کہا کہ پل بہار تک بند رہے گا۔ کوئی زخمی نہیں ہوا لیکن دو اسکولوں نے طلبہ کے لیے بسوں کی درخواست کی ہے۔",
        ),
        (
            "he",
            "הגשר נסגר לאחר שהתגלה סדק\nראש העיר אמרה ביום שלישי כי הגשר יישאר סגור עד האביב. איש לא נפגע, אבל שני בתי ספר ביקשו אוטובוסים.",
        ),
        (
            "hi",
            "दरार मिलने के बाद पुल बंद\nमहापौर ने मंगलवार को कहा कि पुल वसंत तक बंद रहेगा। कोई घायल नहीं हुआ, लेकिन दो स्कूलों ने बसों की मांग की है।",
        ),
        (
            "el",
            "Έκλεισε η πεζογέφυρα μετά από ρωγμή\nΗ δήμαρχος είπε την Τρίτη ότι η γέφυρα θα μείνει κλειστή μέχρι την άνοιξη.",
        ),
        (
            "zh",
            "发现裂缝后步行桥关闭\n市长星期二说，这座桥将关闭到春天。没有人受伤，但是两所学校要求派校车。",
        ),
        (
            "ja",
            "亀裂が見つかり歩道橋を閉鎖\n市長は火曜日、橋は春まで閉鎖されると述べた。けが人はいなかった。",
        ),
        (
            "ko",
            "균열 발견 후 보행교 폐쇄\n시장은 화요일에 다리가 봄까지 닫혀 있을 것이라고 말했다. 다친 사람은 없었다.",
        ),
    ];

    #[test]
    fn short_reports_are_recognised() {
        for (language, report) in REPORTS {
            assert_eq!(language_guess(report), Some(*language), "{report}");
        }
    }

    #[test]
    fn a_sentence_is_recognised_or_left_open() {
        let mut open = Vec::new();
        for (language, report) in REPORTS {
            for sentence in report.split(['\n', '.', '।', '۔', '。']) {
                match language_guess(sentence) {
                    None => open.push((*language, sentence)),
                    guessed => assert_eq!(guessed, Some(*language), "{sentence}"),
                }
            }
        }
        let of_body = open.iter().filter(|(_, sentence)| sentence.chars().count() > 50);
        let count = of_body.count();
        assert!(count <= 9, "{count} sentences were left open: {open:#?}");
    }

    #[test]
    fn words_stand_apart() {
        for (_, tag, words, _) in KNOWN {
            assert!(words.split(' ').all(|word| !word.is_empty()), "{tag}");
        }
    }

    #[test]
    fn languages_are_told_apart() {
        let table = [
            ("The bridge was closed and the mayor said that it is safe.", Some("en")),
            (
                "Die Brücke wurde gesperrt, und der Bürgermeister ist nicht im Amt.",
                Some("de"),
            ),
            (
                "Le pont est fermé et les habitants sont dans la rue avec une pancarte.",
                Some("fr"),
            ),
            (
                "El puente fue cerrado por la policía y los vecinos se quejan del alcalde.",
                Some("es"),
            ),
            (
                "Il ponte è stato chiuso e gli abitanti non sono nel centro della città.",
                Some("it"),
            ),
            (
                "A ponte foi fechada e os moradores não são do centro, em uma rua com obras.",
                Some("pt"),
            ),
            (
                "De brug werd gesloten en het verkeer moet van de andere kant op een omweg.",
                Some("nl"),
            ),
            (
                "Most został zamknięty i nie jest bezpieczny, po tym jak się zawalił w nocy.",
                Some("pl"),
            ),
            (
                "Köprü kapatıldı ve bu bir kaza için daha sonra çok geç olarak görüldü.",
                Some("tr"),
            ),
            ("Мост закрыт, это было решение мэра, жители объезжают.", Some("ru")),
            ("Міст закрито, її мешканці їздять навколо, є інший шлях.", Some("uk")),
            ("أغلق الجسر أمام حركة المرور مساء اليوم", Some("ar")),
            ("پل به روی رفت و آمد بسته شد و گروهی ایستادند", Some("fa")),
            ("הגשר נסגר לתנועה בערב", Some("he")),
            ("桥梁已经关闭交通", Some("zh")),
            ("橋は夕方に閉鎖されました", Some("ja")),
            ("다리는 저녁에 폐쇄되었다", Some("ko")),
            // Names of another language in it.
            (
                "Mr Müller and Señora Núñez met the mayor of Łódź on Monday, and they have asked for a new bridge.",
                Some("en"),
            ),
            // Scripts and neighbours that are not known.
            ("ხიდი დაიკეტა ბზარის გამო", None),
            (
                "Көпүрө жаракадан кийин жабылды, мэр бул көпүрө жазга чейин жабык болорун айтты",
                None,
            ),
            ("Bron stängdes", None),
            ("Ada Lind, Omar Nasser, Tomas Wren", None),
            ("12 40 1200", None),
            ("", None),
        ];
        for (text, language) in table {
            assert_eq!(language_guess(text), language, "{text}");
        }
    }
}
