//! The languages: their common words and their letters. Only data; what a text shows of it is for [`super`] to weigh.

/// Scripts, by number.
pub const LATIN: usize = 0;
/// Russian and its neighbours.
pub const CYRILLIC: usize = 1;
/// Persian and Urdu write in it too.
pub const ARABIC: usize = 2;
/// Its letters tell nothing, only words do.
pub const DEVANAGARI: usize = 3;
/// One language alone.
pub const HEBREW: usize = 4;
/// One language alone.
pub const GREEK: usize = 5;
/// One language alone.
pub const HANGUL: usize = 6;
/// Chinese, and Japanese between its own.
pub const HAN: usize = 7;
/// Japanese.
pub const KANA: usize = 8;

/// The first and the last letter of a stretch of a script.
pub const SCRIPTS: &[(char, char, usize)] = &[
    ('A', 'z', LATIN),
    ('\u{c0}', '\u{24f}', LATIN),
    ('\u{370}', '\u{3ff}', GREEK),
    ('\u{400}', '\u{52f}', CYRILLIC),
    ('\u{590}', '\u{5ff}', HEBREW),
    ('\u{600}', '\u{77f}', ARABIC),
    ('\u{900}', '\u{97f}', DEVANAGARI),
    ('\u{1e00}', '\u{1eff}', LATIN),
    ('\u{1f00}', '\u{1fff}', GREEK),
    ('\u{3040}', '\u{30ff}', KANA),
    ('\u{3400}', '\u{9fff}', HAN),
    ('\u{ac00}', '\u{d7a3}', HANGUL),
];

/// Letters that tell nothing, for every language of their script has them; ASCII tells nothing either.
pub const SHARED: &str = "абвгдежзклмнопрстуфхцчшابتثجحخدذرزسشصضطظعغفقلمنهو";

/// A language: its script, its BCP 47 tag, words that are common in it, and its letters beyond those that are shared.
pub type Known = (usize, &'static str, &'static str, &'static str);

/// All that are told by their words.
pub const KNOWN: &[Known] = &[
    (
        LATIN,
        "en",
        "the of and to in a is was that for on with as by at it be are were has have said but after",
        "",
    ),
    (
        LATIN,
        "de",
        "der die das und den von zu mit im ist nicht des auf für dem ein eine sich am nach sagte um haben",
        "äöüß",
    ),
    (
        LATIN,
        "fr",
        "le la les de des du et en à un une dans est que qui pour sur au il a été pas mais ont",
        "àâæçéèêëîïôœùûüÿ",
    ),
    (
        LATIN,
        "es",
        "el la los las de del y en que a un una por con se no al fue ha según dijo tras pero",
        "áéíóúñü",
    ),
    (
        LATIN,
        "it",
        "il di che e la in un per del è con una non i della dei sono alla ha nel gli ma",
        "àèéìòù",
    ),
    (
        LATIN,
        "pt",
        "o a de que e do da em um para com não uma os no na foi ao são mas por",
        "áâãàçéêíóôõú",
    ),
    (
        LATIN,
        "nl",
        "de het een van en in is dat op te voor met niet zijn die er werd naar maar om zei",
        "éëïóöèü",
    ),
    (
        LATIN,
        "sv",
        "och att det i en som är av för på den med till inte ett om har men sade",
        "åäöé",
    ),
    (
        LATIN,
        "da",
        "og at det i en er af til på som for med den ikke blev efter mod om har men af",
        "æøåé",
    ),
    (
        LATIN,
        "no",
        "og at det i en er av til på som for med den ikke ble etter mot om har men av sier",
        "æøåéò",
    ),
    (
        LATIN,
        "fi",
        "ja on ei se että oli ovat hän myös mutta joka kun kuin sen mukaan sanoi jälkeen",
        "äöå",
    ),
    (
        LATIN,
        "pl",
        "i w na z do nie się że jest to po za od przez jak dla oraz który ale został co",
        "ąćęłńóśźż",
    ),
    (
        LATIN,
        "cs",
        "a se na v je že s z do o i to k za ve po ale který jsou byl bude není už",
        "áčďéěíňóřšťúůýž",
    ),
    (
        LATIN,
        "ro",
        "de și şi în a la cu pe din un care nu este că pentru să mai au fost după",
        "ăâîșțşţ",
    ),
    (
        LATIN,
        "hu",
        "a az és hogy nem is egy volt ez meg de van csak már szerint miatt azt",
        "áéíóöőúüű",
    ),
    (
        LATIN,
        "tr",
        "ve bir bu için ile da de olarak olan daha çok sonra gibi kadar dedi",
        "çğıöşüâî\u{307}",
    ),
    (
        LATIN,
        "id",
        "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh telah bahwa",
        "",
    ),
    (
        LATIN,
        "vi",
        "và của là các có trong cho một được không đã với người những",
        "ăâđêôơưáàãéèíìĩóòõúùũýỳ",
    ),
    (
        CYRILLIC,
        "ru",
        "и в не на что с по как он для от из это за был но его сказал после при",
        "иёйщъыьэюя",
    ),
    (
        CYRILLIC,
        "uk",
        "і в не на що з та у за до про як для від це був але його після",
        "иґєіїйщьюя",
    ),
    (
        CYRILLIC,
        "bg",
        "и в на да се от за е че с не по са като ще беше но след каза",
        "ийщъьюя",
    ),
    (
        CYRILLIC,
        "sr",
        "и у на да се је за са од су не ће што али није рекао после",
        "иђјљњћџ",
    ),
    (
        ARABIC,
        "ar",
        "في من على إلى أن التي الذي هذا هذه عن مع بعد كان قال لم إن يوم",
        "أإآةىكيئؤء",
    ),
    (
        ARABIC,
        "fa",
        "در از به که را با برای این است آن شد می گفت و کرد",
        "پچژگکیآئ",
    ),
    (
        ARABIC,
        "ur",
        "کے کی میں ہے اور سے کا کو نے پر یہ اس کہ ہیں نہیں",
        "ٹڈڑںھہےکیگچپآئۂ",
    ),
    (DEVANAGARI, "hi", "है के में का से ने और को यह पर भी इस हैं कि नहीं", ""),
];
