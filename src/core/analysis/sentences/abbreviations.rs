//! What is known of single languages: their abbreviations, and the words that begin sentences. Decides nothing about a place in a text.

use crate::core::analysis::Language;
use crate::core::text::lower_case;

/// What a full stop after an abbreviation means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// It ends no sentence: `Mr.`
    Never,
    /// It ends one unless a number follows: `No.`
    Number,
    /// It ends one where a word follows that begins sentences: `U.S.`
    Weak,
    /// It ends one unless a day, a month or a time zone follows: `p.m.`
    Time,
    /// It ends one behind a number, and else none: `2025 г.`
    AfterNumber,
}

/// Abbreviations by class, without their last full stop and the blanks inside. Those in lower case stand for every case, the others for
/// themselves only.
struct Words {
    never: &'static str,
    number: &'static str,
    weak: &'static str,
    time: &'static str,
    after_number: &'static str,
    /// In lower case: words that begin sentences and are no part of a name.
    starters: &'static str,
}

const ENGLISH: Words = Words {
    never: "mr mrs ms messrs mx dr prof Rev Hon Gen Lt Col Maj Sgt Cpl Capt Cmdr Brig Adm Gov Sen Sens Rep Reps Pres Supt Det Insp Amb Fr Pvt \
        Ald Atty e.g i.e viz vs cf incl excl lt.col lt.gen maj.gen brig.gen",
    number: "no nos vol ch sec art para pp fig approx ca circa Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ext ext Rm Apt",
    weak: "inc ltd co corp bros plc llc jr sr esq ph.d m.d b.a m.a b.sc m.sc d.c st ste ave blvd rd hwy ft mt dept univ assn al u.s u.k u.n u.a.e \
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt \
        Wash Wis Wyo",
    time: "a.m p.m am pm",
    after_number: "",
    starters: "the a an this that these those there here it its he his she her they their we our you your i my in on at by for from with as after \
        before since during despite although though while when where if what who why how some many no not but and or yet however meanwhile \
        moreover then also earlier later according among between until once asked only even such to",
};

const GERMAN: Words = Words {
    never: "dr prof hr fr frl dipl ing Mag hl z.b d.h u.a v.a i.d.r z.t z.zt u.u o.g s.o s.u sog bzw ca evtl ggf gegr vgl inkl exkl zzgl einschl \
        dr.med dr.phil dr.jur dr.rer rer.nat dr.rer.nat tel geb gest verh allg bes betr bsp d.j d.i m.e n.n st gebr ehem abzgl",
    number: "nr max mind abs art kap bd ziff anm abb seite jan feb mrz apr jun jul aug sep sept okt nov dez mo di mi do sa",
    weak: "mio mrd tsd std str pl v.chr n.chr jh jhd jr sen jun co inc ltd corp a.d e.v",
    time: "",
    after_number: "",
    starters: "der die das ein eine einen einem er sie es wir ich ihr in im am an auf bei beim mit nach vor seit aber und doch denn dabei damit dann \
        danach dort hier auch als wenn weil während nun so zudem laut wie was wer wo warum diese dieser dieses dies ihre ihren sein seine zum zur \
        zu um für gegen über unter wegen trotz aus von nur noch man alle viele mehr kein keine ob dass derzeit bisher inzwischen zuvor später \
        außerdem jedoch",
};

const FRENCH: Words = Words {
    never: "M MM mme mmes mlle mlles Me dr drs pr Prof mgr Ste cf p.ex env av c.-à-d c.à.d Gal Col Cdt",
    number: "art al vol chap no nos pp fig janv févr fév avr juil sept oct nov déc tél",
    weak: "bd st inc ltd co cie jr",
    time: "",
    after_number: "",
    starters: "le la les un une l d il elle ils elles on ce cet cette ces c cela en dans au aux à pour par mais et or selon après avant depuis lors \
        leur leurs son sa ses nous vous je j notre votre que qui quand si sur sous avec sans plus pas ainsi puis alors aussi cependant pourtant \
        enfin ensuite hier aujourd",
};

const SPANISH: Words = Words {
    never: "sr sra sres sras srta srtas dr dra dres d D dª Prof profa lic ing arq gral cnel cap tte sto sta p.ej ej EE FF RR AA JJ OO ud uds vd vds mons \
        excmo excma ilmo fdo hnos dña dto av avda",
    number: "núm núms nº pág págs pp art arts vol fig tel tfno aprox ene feb abr ago sep sept oct nov dic",
    weak: "ee.uu eeuu rr.hh ff.aa cía inc ltd co s.a jr",
    time: "a.m p.m",
    after_number: "",
    starters: "el la los las un una unos él ella ellos ellas en por para con según pero y e o a al desde tras cuando como este esta estos estas esto ese \
        esa su sus no si sin también además hay lo le se qué quién ya nos nosotros yo entre sobre durante mientras aunque luego después antes \
        así sin hoy ayer",
};

const RUSSIAN: Words = Words {
    never: "т.е т.к т.н т.о т.ч г-н г-жа",
    number: "ст стр пп рис тел табл янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек т.д т.п",
    weak: "ул им просп пер бул пл наб кв корп обл пос дер ср напр проф акад доц ген полк подп гл св оз тов зам нач ок прим ред изд кн гр мр \
        р-н пр-т б-р долл",
    time: "",
    after_number: "г гг в вв руб коп тыс млн млрд трлн чел кг км см ч мин сек",
    starters: "в на он она они оно это но и а мы я по с к у из для при как что также однако после во со об о от до если когда его её их так там здесь \
        уже ещё за кто все всё под над между этот эта эти тем теперь вчера сегодня ранее позже не ни",
};

const NONE: Words = Words {
    never: "",
    number: "",
    weak: "",
    time: "",
    after_number: "",
    starters: "",
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::English | Language::Other => &ENGLISH,
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
        Language::Russian => &RUSSIAN,
        Language::Arabic => &NONE,
    }
}

/// Days, months and time zones: what follows on `p.m.` in one sentence.
const AFTER_TIME: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun et est edt ct cst cdt mt pt pst pdt \
    gmt utc bst cet cest eet msk eastern central pacific mountain moscow london local greenwich";

/// Verbs with which what somebody said is told.
const SAID: &str = "said says asked asks told replied answered added wrote tweeted exclaimed shouted demanded wondered responded declared cried insisted pleaded joked";

/// The same in Arabic, without the letter that begins a new sentence.
const SAID_FIRST: &str = "قال قالت يقول تقول تساءل تساءلت سأل سألت أضاف أضافت صرح هتف";

/// Words after which a single capital is no initial: `plan B.`
const BEFORE_LETTER: &str =
    "plan vitamin hepatitis grade group type class part appendix category phase influenza option stage";

/// The last parts of names of sites and files that are also written with capitals.
const ENDINGS: &str = "com org net gov edu io tv js ts py rs txt pdf doc docx html htm xml json jpg jpeg png gif mp3 mp4 exe zip php asp \
    csv xls xlsx ppt";

/// Tells whether a list has a word.
fn has(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|known| known == word)
}

/// Returns what is known of a word before a full stop, or of several with full stops and without blanks between them.
#[must_use]
pub fn class(language: Language, word: &str) -> Option<Class> {
    // A single capital is an initial rather than the abbreviation that its small letter is.
    let is_single = word.chars().nth(1).is_none();
    let lower = if is_single { word.to_owned() } else { lower_case(word) };
    let words = words(language);
    let lists = [
        (words.never, Class::Never),
        (words.number, Class::Number),
        (words.weak, Class::Weak),
        (words.time, Class::Time),
        (words.after_number, Class::AfterNumber),
    ];
    let has = |list: &str| list.split(' ').any(|known| known == word || known == lower);
    let known = lists.iter().find(|(list, _)| !word.is_empty() && has(list));
    known.map(|(_, class)| *class)
}

/// Tells whether a word begins sentences, so that no name goes on with it.
#[must_use]
pub fn is_starter(language: Language, word: &str) -> bool {
    has(words(language).starters, &lower_case(word))
}

/// Tells whether a word goes on after `p.m.` in one sentence.
#[must_use]
pub fn is_after_time(word: &str) -> bool {
    has(AFTER_TIME, &lower_case(word))
}

/// Tells whether a word tells that somebody said something.
#[must_use]
pub fn is_said(word: &str) -> bool {
    has(SAID, word)
}

/// Tells whether a word that begins a clause tells that somebody said what stands before it.
#[must_use]
pub fn is_said_first(word: &str) -> bool {
    has(SAID_FIRST, word)
}

/// Tells whether a capital after this word is no initial.
#[must_use]
pub fn is_before_letter(word: &str) -> bool {
    has(BEFORE_LETTER, &lower_case(word))
}

/// Tells whether a word is the last part of the name of a site or a file.
#[must_use]
pub fn is_ending(word: &str) -> bool {
    has(ENDINGS, &lower_case(word))
}
