//! Words that mean about the same in the news, in six languages; words that say nothing; words of doubt. And the stems of words, by one
//! rough rule for all languages: it cuts endings, and never knows a word.

use crate::core::order::sort_by_key;

/// A group of words that mean about the same.
pub(super) const PEOPLE: u16 = 1;

/// Words between `|` mean about the same; `_` joins two that stand at most one word apart. The words of a group that begins with `*` make
/// another picture of one thing, and are told as such.
const GROUPS: &str = "people person persons men women menschen leute personen gens personnes personas gente люди человек людей شخص أشخاص\
|hurt injured injury injuries wounded wounds verletzt verletzte blessés heridos ранены раненых пострадали جريح جرحى أصيب إصابة\
|dead died dies killed kills death deaths tote toten getötet starben morts tués mort muertos murieron погибли убиты погибших قتلى قتل مقتل\
|*sagged sags sank collapsed collapse gave_way caved buckled incident accident einsturz eingestürzt abgesackt zwischenfall effondré \
affaissé derrumbó desplomó рухнул обрушился инцидент انهار انهيار حادث\
|*fled flee flight flown_out evacuated took_out taken_out escaped asylum floh geflohen flucht ausgeflogen asyl fui exilé évacué huyó asilo \
evacuado бежал эвакуирован убежище هرب لجوء إجلاء\
|*rebels rebel insurgents militants fighters gunmen terrorists islamists coalition rebellen kämpfer terroristen rebelles combattants \
terroristes rebeldes terroristas повстанцы боевики террористы متمردون مسلحون إرهابيون\
|*protesters demonstrators rioters mob demonstranten randalierer manifestants émeutiers manifestantes протестующие демонстранты متظاهرون\
|*demanded requested asked urged forderte bat demandé exigé pidió exigió потребовал попросил طالب طلب\
|*stranded stuck marooned delayed inconvenienced gestrandet\
|*strike strikes walkout stoppage streik grève huelga забастовка إضراب\
|closed shut closure reopen reopened sealed back_use gesperrt geschlossen sperrung fermé fermeture cerrado cierre закрыт закрыли أغلق إغلاق\
|repair repairs cost costs bill reparatur kosten réparation réparations coût reparación coste ремонт إصلاح تكلفة\
|cause caused causes blame blamed ursache verursacht causé causa causó причина причиной سبب\
|rain rainfall rains regen pluie pluies lluvia lluvias дождь дожди مطر أمطار\
|bridge footbridge crossing brücke steg pont passerelle puente pasarela мост جسر\
|police officers polizei beamte policiers policía agentes полиция полицейские شرطة\
|council councillors stadtrat gemeinderat conseil ayuntamiento совет مجلس\
|surrender surrendered extradition extradite hand_over handed_over auslieferung extrader extradición выдачи تسليم\
|raids raid airstrikes airstrike bombed bombing luftangriffe frappes bombardeos удары غارات\
|clashes clash fighting fought kämpfe gefechte combats enfrentamientos combates столкновения бои اشتباكات\
|cancelled cancel cancellation cancellations scrapped abgesagt annulé cancelado отменены إلغاء\
|arrested detained arrests festgenommen verhaftet arrêtés detenidos задержаны اعتقال\
|meeting met meet talks talked treffen gespräche rencontre réunion reunión встреча переговоры لقاء اجتماع";

/// Words that say nothing of what a sentence is about.
const COMMON: &str = "the and but for not with from that this which who whom whose what when where why how has have had was were are been being \
will would could should shall may might must can did does than then there their they them his her him she its our your you all any some more \
most many much few other another also only just very into over under after before about above below between during since until while because \
said says say told tells added according one two on at by to of in is it be as an or we he if so no do up out der die das den dem des ein eine \
einen einem einer und oder aber nicht mit von für auf aus bei nach vor über unter zum zur ist sind war waren wird werden wurde wurden hat \
haben hatte sich auch nur noch wie als dass sie wir ihr sein ihre sagte les des une est sont était ont pas par pour sur dans avec plus que \
qui son ses leur leurs aux cette ces mais été être avoir fait los las del una unos por con para como más pero sus este esta que fue han \
había ser dijo что как это его она они был была были было для при или так под над уже все также только из за на по не он но от до \
الذي التي هذا هذه على من إلى في عن مع أن كان كانت بعد قبل قال";

/// Words of doubt, and words that give a claim to somebody without a name; `_` as above.
const DOUBT: &str = "may might could reportedly allegedly apparently perhaps possibly probably likely unclear unconfirmed claimed claims alleged \
suspected rumoured not_known seems seemed angeblich offenbar wohl möglicherweise vermutlich soll sollen mutmaßlich könnte unklar \
apparemment probablement pourrait aurait auraient peut-être présumé supuestamente presuntamente podría habría quizás якобы вероятно \
возможно предположительно может يزعم ربما يحتمل يبدو";

/// The number of a stem, in groups and among all words.
#[must_use]
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Returns the stem of a word: in small letters, without what most languages put behind, five letters at most.
#[must_use]
pub(super) fn stem(word: &str) -> String {
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    let mut rest = lower.as_str();
    for end in ["'s", "’s"] {
        rest = rest.strip_suffix(end).unwrap_or(rest);
    }
    for article in ["l'", "l’", "d'", "d’", "وال", "بال", "ال"] {
        rest = rest
            .strip_prefix(article)
            .filter(|left| left.chars().count() > 2)
            .unwrap_or(rest);
    }
    for end in ["ing", "ed", "es", "en", "er", "s"] {
        if let Some(left) = rest.strip_suffix(end).filter(|left| left.chars().count() > 2) {
            rest = left;
            break;
        }
    }
    let mut stem: Vec<char> = rest.chars().take(5).collect();
    while stem.len() > 3 && stem.last().is_some_and(|c| "aeiouyаеиоуыюяйьéèó".contains(*c)) {
        stem.pop();
    }
    if stem.len() > 3 && stem.last() == stem.get(stem.len() - 2) {
        stem.pop();
    }
    stem.into_iter().collect()
}

/// The lists, ready to be looked into.
pub(super) struct Lexicon {
    /// The numbers of stems, or of two, with the number of their group; in order.
    groups: Vec<(u64, u16)>,
    /// Whether the words of a group are told as different pictures; the first stands for none.
    is_picture: Vec<bool>,
    common: Vec<u64>,
    doubt: Vec<u64>,
}

impl Lexicon {
    pub fn new() -> Self {
        let (mut groups, mut is_picture) = (Vec::new(), vec![false]);
        for (number, group) in (1..).zip(GROUPS.split('|')) {
            is_picture.push(group.starts_with('*'));
            for word in group.trim_start_matches('*').split_whitespace() {
                groups.push((of(word), number));
            }
        }
        sort_by_key(&mut groups, |(hash, _)| *hash);
        let list = |words: &str, hash: fn(&str) -> u64| {
            let mut list: Vec<u64> = words.split_whitespace().map(hash).collect();
            sort_by_key(&mut list, |hash| *hash);
            list
        };
        Self {
            groups,
            is_picture,
            common: list(COMMON, hash),
            doubt: list(DOUBT, of),
        }
    }

    /// Returns the group of a stem, or of two; 0 where it has none.
    pub fn group(&self, stem: u64) -> u16 {
        let at = self.groups.binary_search_by(|(hash, _)| hash.cmp(&stem));
        at.ok()
            .and_then(|at| self.groups.get(at))
            .map_or(0, |(_, group)| *group)
    }

    /// Tells whether the words of a group make different pictures.
    pub fn is_picture(&self, group: u16) -> bool {
        self.is_picture.get(usize::from(group)).copied().unwrap_or_default()
    }

    /// Tells whether a word in small letters says nothing.
    pub fn is_common(&self, lower: &str) -> bool {
        self.common.binary_search(&hash(lower)).is_ok()
    }

    /// Tells whether a stem, or two, is a word of doubt.
    pub fn is_doubt(&self, stem: u64) -> bool {
        self.doubt.binary_search(&stem).is_ok()
    }
}

/// Returns the number of a word of a list, or of two.
fn of(word: &str) -> u64 {
    match word.split_once('_') {
        Some((one, other)) => pair(&stem(one), &stem(other)),
        None => hash(&stem(word)),
    }
}

/// Returns the number of two stems beside each other.
pub(super) fn pair(one: &str, other: &str) -> u64 {
    hash(one).rotate_left(7) ^ hash(other)
}
