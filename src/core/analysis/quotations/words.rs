//! Words by which a speaker is known, in English, German, French, Spanish, Russian and Arabic together: no word of one language means
//! something else in another that would matter here.

/// Verbs of saying, as they stand beside a quotation.
const SAYING: &str = " said says say told tells added adds stated states asked asks warned warns wrote writes replied replies answered \
    declared declares announced announces explained explains insisted insists noted notes admitted admits claimed claims denied denies \
    argued argues remarked recalled recalls tweeted posted shouted whispered joked concluded continued commented confirmed suggested \
    testified tweeted urged urges called calls described describes praised praises criticised criticized accused blamed promised vowed \
    pledged demanded demands thanked condemned hailed stressed emphasised emphasized reiterated read reads reported acknowledged \
    cautioned lamented complained maintained observed predicted protested quipped responded retorted \
    sagte sagt erklärte erklärt betonte betont meinte meint teilte warnte warnt schrieb schreibt fragte antwortete ergänzte kündigte \
    forderte nannte berichtete bestätigte versicherte räumte kritisierte lobte behauptete \
    dit déclaré déclare affirmé affirme assuré assure expliqué explique ajouté ajoute estimé estime précisé précise indiqué indique \
    souligné souligne répondu répond averti avertit écrit demandé reconnu raconté raconte confié lancé dénoncé annoncé martelé \
    dijo dice afirmó afirma declaró declara aseguró asegura explicó explica añadió añade señaló señala advirtió advierte manifestó \
    respondió preguntó escribió comentó reconoció subrayó sostuvo contó denunció pidió anunció indicó agregó \
    сказал сказала сказали заявил заявила заявили отметил отметила отметили добавил добавила подчеркнул подчеркнула сообщил сообщила \
    сообщили рассказал рассказала рассказали ответил ответила спросил спросила написал написала предупредил предупредила объяснил \
    объяснила уточнил уточнила признал признала считает говорит пояснил пояснила призвал призвала \
    قال قالت أضاف أضافت أكد أكدت أعلن أعلنت أوضح أوضحت صرح صرحت ذكر ذكرت أشار أشارت كتب كتبت وصف وصفت تابع تابعت حذر حذرت \
    وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت ";

/// Words after which the speaker follows: *according to X*.
const SOURCES: &str = " according laut zufolge selon d’après d'après según словам мнению بحسب وفقا وفقاً حسب ";

/// What stands between such a word and the speaker.
const SOURCE_LINKS: &str = " to a لـ ل ";

/// Words for somebody named before.
const PRONOUNS: &str = " he she they er sie il elle ils elles él ella ellos ellas он она они ";

/// Words that begin a description: *the mayor*, *ein Sprecher*.
const DETERMINERS: &str = " the a an one another his her its their our my this that two three several some many \
    der die das ein eine einer den dem des ihr ihre sein seine \
    le la les l un une des son sa ses leur leurs ce cette \
    el los las unos unas su sus este esta ";

/// Words that tie one description to another: *a spokesman for the ministry*.
const LINKS: &str = " of for at from in with on to by von vom für der des im am aus du de la au pour del al en para ";

/// Words between subject and verb that say nothing of either.
const BETWEEN: &str = " has have had also later then then also again earlier simply only just has told reporters on since immediately \
    repeatedly publicly quickly afterwards yesterday today hat habe auch dann später zudem gestern heute \
    a ont avait également aussi ensuite ha han había también después luego también \
    также затем позже потом уже тоже ";

/// Abbreviations before a name, whose full stop ends no sentence.
const SHORT: &str =
    " mr mrs ms dr prof gen col lt capt sgt gov sen rep rev st sr jr sra hr fr mme mlle m inc ltd u.s u.k no vs г ";

fn holds(list: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    !word.is_empty() && !word.contains(' ') && list.contains(&[" ", &word, " "].concat())
}

pub(super) fn is_saying(word: &str) -> bool {
    holds(SAYING, word)
}

pub(super) fn is_source(word: &str) -> bool {
    holds(SOURCES, word)
}

pub(super) fn is_source_link(word: &str) -> bool {
    holds(SOURCE_LINKS, word)
}

pub(super) fn is_pronoun(word: &str) -> bool {
    holds(PRONOUNS, word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    // French elides: l’association.
    let elided = ["l’", "l'", "L’", "L'"].iter().any(|article| word.starts_with(article));
    elided || holds(DETERMINERS, word)
}

pub(super) fn is_link(word: &str) -> bool {
    holds(LINKS, word)
}

pub(super) fn is_between(word: &str) -> bool {
    holds(BETWEEN, word)
}

pub(super) fn is_short(word: &str) -> bool {
    holds(SHORT, word) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase))
}
