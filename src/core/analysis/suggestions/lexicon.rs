//! Words that mean about the same in the news, in six languages; words that say nothing; words of doubt. And the stems of words, by one
//! rough rule for all languages: it cuts endings, and never knows a word.

use super::gathered::sort;

/// The group of words for people, whoever they are.
pub(super) const PEOPLE: u16 = 1;

/// The group of words for places, whichever they are.
pub(super) const PLACES: u16 = 2;

/// Words between `|` mean about the same; of forms that [`cut()`] makes one, one stands here. `_` joins two that stand at most one
/// word apart. A `*` before a group: its words make other pictures of one thing. A `+`: they tell what somebody did. A `!`: they tell
/// what befell people. An `@`: they name who acts.
const GROUPS: &str = "people person man men woman women passenger traveller customer family families visitor civilian leute menschen \
passagiere reisende gens personnes voyageurs personas pasajeros viajeros люди человек людей пассажиров أشخاص شخص راكب\
|place places point spot site sites location ort orte stelle stellen lieu lieux sitio место местах\
|child children kid kinder enfants niños дети детей أطفال\
|!hurt injured injury injuries wounded verletzt verletzte blessé herido ранены раненых пострадали جريح جرحى أصيب إصابة\
|!dead died dies killed death toll lives tote toten getötet starben mort tué muertos murieron погибли убиты погибших قتلى قتل مقتل\
|*!stranded stuck maroon affected gestrandet betroffen bloqués varados afectados застряли\
|!displaced homeless evacuees vertriebene déplacés desplazados беженцы нازحون\
|!+arrested detained held_custody festgenommen verhaftet arrêté detenido задержаны задержали اعتقال اعتقلت\
|*sagged sags sank collapsed collapse gave_way caved buckled incident accident eingestürzt einsturz abgesackt zwischenfall effondré effondrement \
affaissé derrumbó desplomó рухнул обрушился инцидент انهار انهيار حادث\
|*fled flee flees flight flown_out evacuated took_out taken_out escaped asylum exile floh geflohen flucht ausgeflogen asyl fui exil évacué asile \
huyó asilo exilio бежал эвакуирован убежище هرب لجوء إجلاء\
|*rebel insurgents militants fighters gunmen terrorists islamists coalition rebellen kämpfer combattants rebeldes terroristas повстанцы боевики \
террористы متمردون مسلحون إرهابيون\
|*protesters demonstrators rioters mob crowd demonstranten randalierer manifestants émeutiers foule протестующие متظاهرون\
|*+demanded requested asked urged invited invitation forderte bat verlangte demandé exigé pidió exigió потребовал попросил طالب طلب\
|*strike strikes strikers walkout walked_out stopped_work downed_tools industrial_action stoppage streik grève huelga забастовка إضراب\
|*apology apologised apologized sorry regret entschuldigung excuses disculpas извинения اعتذار\
|*review examine examined looked_at overhaul revise überprüfen examiner revisar\
|*+fired dismissed sacked resigned stepped_down quit ousted toppled overthrown overthrew removed entlassen zurückgetreten démissionné dimitió \
уволен отставку أقيل استقال\
|*+denied rejected refused dismissed_claim bestritt leugnete nié rejeté negó rechazó отверг отрицал نفى رفض\
|+closed shut closure reopen reopens sealed gesperrt geschlossen sperrung fermé fermeture cerrado cierre закрыт закрыли أغلق إغلاق\
|repair cost bill price reparatur kosten réparation coût reparación coste ремонт стоимость إصلاح تكلفة\
|cause caused blame blamed ursache verursacht causé causa causó причина причиной سبب\
|rain rainfall regen pluie pluies lluvia дождь дожди مطر أمطار\
|bridge footbridge crossing brücke steg pont passerelle puente pasarela мост جسر\
|@police officers policeman polizei beamte policiers policía agentes полиция полицейские شرطة\
|@council councillors stadtrat gemeinderat conseil ayuntamiento совет مجلس\
|+surrender extradition extradite hand_over auslieferung extrader extradición выдачи تسليم\
|raid airstrike airstrikes bombed luftangriffe frappes bombardeos удары غارات\
|clash fighting fought kämpfe gefechte combats enfrentamientos столкновения бои اشتباكات\
|+cancelled cancel cancellation axed scrapped dropped abgesagt annulé cancelado отменены إلغاء\
|discussed discuss discussion raised came_up come_up agenda besprochen erörtert discuté discutido обсудили بحث\
|+praised praise thanked lobte dankte loué remercié elogió agradeció похвалил أشاد\
|prison jail behind_bars custody haft gefängnis cárcel prisión тюрьмы тюрьма سجن\
|meeting meetings met talks treffen gespräche rencontre réunion reunión встреча переговоры لقاء اجتماع";

/// Words that say nothing of what a sentence is about.
const COMMON: &str = "time times first last next new day week weeks month months year years today yesterday tomorrow three four five six seven eight nine ten come \
came back make made take took get got give gave see saw go went still even the and but for not with from that this which who whom whose what \
when where why how has have had was were are been being will would could should shall may might must can did does than then there their they \
them his her him she its our your you all any some more most many much few other another also only just very into over under after before \
about above below between during since until while because per cent percent prozent said says say told tells added according one two on at \
by to of in is it be as an or we he if so no do up out der die das den dem des ein eine einen einem einer und oder aber nicht mit von für \
auf aus bei nach vor über unter zum zur ist sind war waren wird werden wurde wurden hat haben hatte sich auch nur noch wie als dass sie wir \
ihr sein ihre sagte les une est sont était ont pas par pour sur dans avec plus que qui son ses leur leurs aux cette ces mais été être avoir \
fait los las del una unos por con para como más pero sus este esta fue han había ser dijo что как это его она они был была были было для при \
или так под над уже все также только из за на по не он но от до الذي التي هذا هذه على من إلى في عن مع أن كان كانت بعد قبل قال";

/// Words of doubt, and words that give a claim to somebody without a name.
const DOUBT: &str = "may might could whether reportedly allegedly alleged apparently perhaps possibly probably likely unclear unconfirmed claimed claims \
suspected rumoured understood insiders appeared appears seemed angeblich offenbar wohl möglicherweise vermutlich soll sollen mutmaßlich \
könnte unklar apparemment probablement pourrait aurait auraient peut présumé supuestamente presuntamente podría habría quizás якобы вероятно \
возможно предположительно может يزعم ربما يحتمل يبدو";

/// Words that deny.
const DENIAL: &str = "not no never denies denied deny neither nor nobody none without nicht kein keine niemand nie weder ohne ne pas jamais aucun aucune sans ni \
nunca ningún sin не нет никто никогда без لا لم لن ليس دون";

/// The number of a stem, in groups and among all words.
#[must_use]
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Returns a word in small letters, without what most languages put before and behind.
#[must_use]
pub fn cut(lower: &str) -> &str {
    let mut rest = lower;
    for end in ["'s", "’s"] {
        rest = rest.strip_suffix(end).unwrap_or(rest);
    }
    for article in ["l'", "l’", "d'", "d’", "وال", "بال", "ال"] {
        let left = rest.strip_prefix(article).filter(|left| left.chars().nth(2).is_some());
        rest = left.unwrap_or(rest);
    }
    for end in ["ing", "ed", "es", "en", "s"] {
        if let Some(left) = rest.strip_suffix(end).filter(|left| left.chars().nth(2).is_some()) {
            return left;
        }
    }
    rest
}

/// Returns the number of the stem of a word in small letters: five letters at most.
#[must_use]
pub(super) fn stem(lower: &str) -> u64 {
    let cut = cut(lower);
    let end = cut.char_indices().nth(5).map_or(cut.len(), |(at, _)| at);
    let mut stem = &cut[..end];
    if stem.chars().nth(3).is_some() {
        stem = stem.strip_suffix(|c| "aeiouyаеиоуыюяйьéèó".contains(c)).unwrap_or(stem);
    }
    let mut back = stem.char_indices().rev();
    if let (Some((at, last)), Some((_, before))) = (back.next(), back.next())
        && last == before
        && stem.chars().nth(3).is_some()
    {
        stem = &stem[..at];
    }
    hash(stem)
}

/// What is known of a group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    /// Its words are told as different pictures.
    pub is_picture: bool,
    /// They tell what somebody did.
    pub is_act: bool,
    /// They tell what befell people.
    pub is_harm: bool,
    /// They name who acts.
    pub is_actor: bool,
}

/// The lists, ready to be looked into.
pub struct Lexicon {
    /// The numbers of words without their endings, or of two, with the number of their group; in order.
    words: Vec<(u64, usize)>,
    /// The groups; the first stands for none.
    groups: Vec<Group>,
    /// The numbers of whole words that say nothing (0), doubt (1) and deny (2); in order.
    exact: Vec<(u64, usize)>,
}

impl Lexicon {
    /// Makes the lists ready.
    #[must_use]
    pub fn ready() -> Self {
        let (mut words, mut groups) = (Vec::new(), vec![Group::default()]);
        for (number, list) in (1..).zip(GROUPS.split('|')) {
            let marks = list.trim_start_matches(['*', '+', '!', '@']);
            let has = |mark| list[..list.len() - marks.len()].contains(mark);
            groups.push(Group {
                is_picture: has('*'),
                is_act: has('+'),
                is_harm: has('!'),
                is_actor: has('@'),
            });
            for word in marks.split(' ') {
                words.push((of(word), number));
            }
        }
        sort(&mut words);
        let mut exact = Vec::new();
        for (number, list) in [COMMON, DOUBT, DENIAL].iter().enumerate() {
            for word in list.split(' ') {
                exact.push((hash(word), number));
            }
        }
        sort(&mut exact);
        Self { words, groups, exact }
    }

    /// Returns the number of the words that mean about the same as this one in small letters; `None` where it has no such words, or
    /// where they are for people, whoever they are.
    #[must_use]
    pub fn meaning(&self, lower: &str) -> Option<u16> {
        Some(self.group(hash(cut(lower)))).filter(|group| *group > PEOPLE)
    }

    /// Returns the group of a word without its endings, or of two; 0 where it has none.
    pub(super) fn group(&self, cut: u64) -> u16 {
        let at = self.words.partition_point(|(hash, _)| *hash < cut);
        self.words
            .get(at)
            .filter(|(hash, _)| *hash == cut)
            .map_or(0, |(_, group)| u16::try_from(*group).unwrap_or_default())
    }

    /// Returns what is known of a group.
    pub(super) fn about(&self, group: u16) -> Group {
        self.groups.get(usize::from(group)).copied().unwrap_or_default()
    }

    /// Tells whether a word in small letters says nothing.
    #[must_use]
    pub fn is_common(&self, lower: &str) -> bool {
        self.is_in(lower, 0)
    }

    /// Tells whether a word in small letters is one of doubt.
    pub(super) fn is_doubt(&self, lower: &str) -> bool {
        self.is_in(lower, 1)
    }

    /// Tells whether a word in small letters denies.
    pub(super) fn is_denial(&self, lower: &str) -> bool {
        self.is_in(lower, 2)
    }

    fn is_in(&self, lower: &str, list: usize) -> bool {
        self.exact.binary_search(&(hash(lower), list)).is_ok()
    }
}

/// Returns the number of a word of a list, or of two.
fn of(word: &str) -> u64 {
    match word.split_once('_') {
        Some((one, other)) => pair(hash(cut(one)), hash(cut(other))),
        None => hash(cut(word)),
    }
}

/// Returns the number of two words beside each other.
pub(super) fn pair(one: u64, other: u64) -> u64 {
    one.rotate_left(7) ^ other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let table = [
            &["repair", "repairs", "repaired", "repairing"][..],
            &["inspection", "inspected", "inspector"],
            &["bridge", "bridges", "bridge’s"],
            &["talk", "talks", "talked", "talking"],
            &["ferry", "ferries"],
            &["valle", "valles"],
            &["école", "l’école", "écoles"],
        ];
        for words in table {
            for word in words {
                assert_eq!(stem(word), stem(words[0]), "{word}");
            }
        }
        for (one, other) in [
            ("hospital", "hostage"),
            ("police", "pole"),
            ("march", "mayor"),
            ("ma", "mo"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} / {other}");
        }
    }

    #[test]
    fn words_stand_in_their_groups() {
        let lexicon = Lexicon::ready();
        let group = |word: &str| lexicon.group(of(word));
        for (one, other) in [
            ("hurt", "verletzt"),
            ("sagged", "gave_way"),
            ("strike", "downed_tools"),
            ("police", "شرطة"),
        ] {
            assert_eq!(group(one), group(other), "{one} / {other}");
            assert_ne!(group(one), 0, "{one}");
        }
        assert_eq!(group("people"), PEOPLE);
        for none in ["straight", "walk", "stop", "president", "reporter"] {
            assert_eq!(group(none), 0, "{none}");
        }
        assert!(lexicon.is_doubt("reportedly") && !lexicon.is_doubt("reporter"));
        assert!(lexicon.is_denial("nobody") && lexicon.is_common("the") && !lexicon.is_common("bridge"));
        let about = |word: &str| lexicon.about(group(word));
        assert!(
            about("dead").is_harm
                && about("collapsed").is_picture
                && about("closed").is_act
                && about("council").is_actor
        );
        assert!(!about("rain").is_picture);
    }
}
