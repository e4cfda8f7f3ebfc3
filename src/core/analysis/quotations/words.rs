//! Words by which a speaker is known, in English, German, French, Spanish, Russian and Arabic together: no word of one language means
//! something else in another that would matter here.

use crate::core::text::lower_case;

/// Verbs of saying, as they stand beside a quotation.
const SAYING: &str = " said says say saying stating adding insisting arguing warning told tells added adds stated states asked asks \
    warned warns wrote writes replied replies answered declared declares announced announces explained explains \
    insisted insists noted notes admitted admits claimed claims denied denies argued argues remarked recalled \
    recalls tweeted posted shouted whispered joked concluded continued commented confirmed suggested testified \
    urged urges called calls described describes praised praises criticised criticized accused accuses blamed \
    blames promised promises vowed vows pledged pledges demanded demands thanked condemned condemns hailed hails \
    stressed emphasised emphasized reiterated acknowledged cautioned lamented complained maintained observed \
    predicted protested quipped responded retorted spoke speaks read reads defended dismissed rejected denounced \
    labelled labeled branded termed found threatened boasted pleaded sagte sagt sagten erklärte erklärt erklärten \
    betonte betont meinte meint teilte warnte warnt schrieb schreibt fragte antwortete ergänzte kündigte forderte \
    fordert nannte nennt berichtete bestätigte versicherte räumte kritisierte kritisiert lobte lobt behauptete \
    sprach spricht warf wirft bezeichnete bezeichnet rief klagte fügte versprach verlangte mahnte äußerte dit \
    déclaré déclare affirmé affirme assuré assure expliqué explique ajouté ajoute estimé estime précisé précise \
    indiqué indique souligné souligne répondu répond averti avertit écrit demandé reconnu raconté raconte confié \
    confie lancé lance dénoncé dénonce annoncé annonce martelé juge jugé parle parlé évoque évoqué qualifie \
    qualifié souffle soufflé regrette regretté insiste insisté rappelle rappelé promet promis prévient prévenu \
    conclut poursuit témoigne témoigné résume soupire dijo dijeron dice dicen decía afirmó afirma declaró declara \
    aseguró asegura explicó explica añadió añade señaló señala advirtió advierte manifestó respondió preguntó \
    escribió comentó reconoció subrayó sostuvo contó cuenta denunció denuncia pidió anunció indicó agregó admitió \
    admite lamentó lamenta recordó recuerda habló habla culpó calificó califica insistió relató prometió criticó \
    acusó concluyó exigió precisó сказал заявил отметил добавил подчеркнул сообщил рассказал ответил спросил \
    написал предупредил объяснил уточнил признал считает говорит пояснил призвал назвал вспоминает вспомнил \
    рассказывает утверждает пообещал напомнил возразил говорил قال أضاف أكد أعلن أوضح صرح ذكر أشار كتب وصف تابع \
    حذر رد ردت تحدث نفى نفت شدد اعتبر قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة ";

/// Verbs whose subject is that of the sentence, wherever it stands.
const PARTICIPLES: &str = " saying adding stating calling describing warning insisting arguing noting telling writing \
    قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة añadiendo diciendo déclarant ajoutant добавив ";

/// Words after which the speaker follows: *according to X*.
const SOURCES: &str = " according laut zufolge selon d’après d'après según словам мнению بحسب وفقا وفقاً حسب ";

/// What stands between such a word and the speaker.
const SOURCE_LINKS: &str = " to a لـ ل ";

/// Words for somebody named before: of men, of women, of either.
const HE: &str = " he er il él он ";
const SHE: &str = " she sie elle ella она ";
const THEY: &str = " they ils elles ellos ellas они i we you it who ich wir man je nous on я мы ";

/// Titles of men and of women.
const MEN: &str = " mr herr m sr father brother son husband ";
const WOMEN: &str = " mrs ms miss frau mme mlle sra mother sister daughter wife ";

/// Words that begin a description: *the mayor*, *ein Sprecher*.
const DETERMINERS: &str = " the a an one another his her its their our my two three several some many \
    der die das ein eine einer den dem des ihr ihre sein seine mein meine \
    le la les l un une des son sa ses leur leurs ce cette mon ma notre \
    el los las unos unas su sus este esta mi ";

/// Words before a noun that looks like a verb of saying: *the claims*.
const BEFORE_NOUNS: &str = " the an his its their our my these those of no to not ";

/// Words by which something is said of, not by, what stands before them.
const PASSIVE: &str =
    " is are was were be been being getting wurde wurden wird werden fue fueron été был была было были ";

/// Words before a name that is only quoted: *the so-called “clause”*.
const NAMING: &str = " called titled entitled dubbed nicknamed named headlined sogenannte sogenannten sogenannter genannt namens intitulé \
    intitulée baptisé baptisée surnommé llamado llamada titulado titulada denominado называемый называемая называемое ";

/// Words that tie one description to another: *a spokesman for the ministry*.
const LINKS: &str = " of for at from in with on to by after before during under despite without alongside beside about against near ohne sans sin без von vom für im am aus du de bei nach zum zur mit \
    da do au aux pour à en dans après avec del al para con tras por ante в на из с от по о для при после ";

/// Words between subject and verb that say nothing of either.
const BETWEEN: &str = " has have had also later then again earlier simply only just on since immediately himself herself themselves him \
    them it us me repeatedly publicly quickly afterwards yesterday today still once never therefore \
    hat habe hatte ihm ihr ihnen mir uns auch dann später zudem gestern heute sich es noch \
    a ont avait également aussi ensuite lui nous se s ha han había después luego también le les lo nos me \
    также затем позже потом уже тоже нам мне ему ей им журналистам ";

/// Words that begin another sentence, or the words that somebody is told to have said.
const BREAKS: &str = " that as when while where because although though if but and or which who whom whose than why how what whether \
    dass als weil während wenn aber und oder wie ob que qui quand mais et ou où dont lorsque alors cuando pero y e o quien donde \
    что когда но и а который которая которые которого \
    أن إن بأن أنه أنها إنه إنها في عن من إلى على التي الذي خلال بعد قبل إنهم لـ ";

/// Words for a time: *“…,” he said the next day*.
const TIMES: &str = " monday tuesday wednesday thursday friday saturday sunday day night morning afternoon evening week month year time \
    montag dienstag mittwoch donnerstag freitag samstag sonntag tag abend morgen woche jahr \
    lundi mardi mercredi jeudi vendredi samedi dimanche jour matin soir semaine année lunes martes miércoles jueves viernes sábado \
    domingo día noche tarde año ayer hoy hier aujourd’hui вчера сегодня وقت يوم أمس اليوم الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت ";

fn holds(list: &str, word: &str) -> bool {
    let word = lower_case(word);
    !word.is_empty() && !word.contains(' ') && list.contains(&[" ", &word, " "].concat())
}

pub(super) fn is_saying(word: &str) -> bool {
    if holds(SAYING, word) {
        return true;
    }
    // Russian: сказала, сказали.
    let plain = word.strip_suffix(['а', 'и']).unwrap_or_default();
    if plain.ends_with('л') {
        return holds(SAYING, plain);
    }
    if !word.starts_with(|c| ('\u{600}'..='\u{6ff}').contains(&c)) {
        return false;
    }
    // Arabic: without the marks of vowels, the ending of women, the *and* before it.
    let plain: String = word.chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).collect();
    let is_verb = |word: &str| holds(SAYING, word) || word.strip_suffix('ت').is_some_and(|verb| holds(SAYING, verb));
    is_verb(&plain) || plain.strip_prefix(['و', 'ف']).is_some_and(is_verb)
}

pub(super) fn is_participle(word: &str) -> bool {
    holds(PARTICIPLES, word)
}

pub(super) fn is_source(word: &str) -> bool {
    holds(SOURCES, word)
}

pub(super) fn is_source_link(word: &str) -> bool {
    holds(SOURCE_LINKS, word)
}

/// Whom a pronoun or a title stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sex {
    He,
    She,
}

/// Returns whom a pronoun stands for, if for one person.
pub(super) fn pronoun(word: &str) -> Option<Sex> {
    let she = holds(SHE, word).then_some(Sex::She);
    if holds(HE, word) { Some(Sex::He) } else { she }
}

/// Returns whom a Russian *his* or *her* stands for.
pub(super) fn owned(word: &str) -> Option<Sex> {
    match word {
        "его" => Some(Sex::He),
        "её" | "ее" => Some(Sex::She),
        _ => None,
    }
}

/// Returns whom a title stands for.
pub(super) fn title(word: &str) -> Option<Sex> {
    let she = holds(WOMEN, word).then_some(Sex::She);
    if holds(MEN, word) { Some(Sex::He) } else { she }
}

/// Tells whether a word stands for somebody, but not for one who was named.
pub(super) fn is_anyone(word: &str) -> bool {
    holds(THEY, word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    // French elides: l’association.
    let elided = ["l’", "l'", "L’", "L'"].iter().any(|article| word.starts_with(article));
    elided || holds(DETERMINERS, word)
}

pub(super) fn is_before_noun(word: &str) -> bool {
    holds(BEFORE_NOUNS, word)
}

pub(super) fn is_passive(word: &str) -> bool {
    holds(PASSIVE, word)
}

pub(super) fn is_naming(word: &str) -> bool {
    holds(NAMING, word)
}

pub(super) fn is_link(word: &str) -> bool {
    let elided = ["d’", "d'"].iter().any(|link| word.starts_with(link));
    elided || holds(LINKS, word)
}

pub(super) fn is_between(word: &str) -> bool {
    holds(BETWEEN, word)
}

pub(super) fn is_break(word: &str) -> bool {
    holds(BREAKS, word)
}

pub(super) fn is_time(word: &str) -> bool {
    holds(TIMES, word)
}
