//! Which language a text is probably in: a guess from scripts, letters and common words, for the source card.
//!
//! It refuses to choose where the signs are few or point two ways, and knows only the languages it lists.

mod known;

use self::known::{ALONE, ARABIC, CYRILLIC, DEVANAGARI, Family, HEBREW, LATIN};
use crate::core::order::sort_by_key;

/// Characters that are looked at; the start of an article is enough.
const LOOKED_AT: usize = 8_000;

/// Letters counted by script.
#[derive(Default)]
struct Letters {
    all: usize,
    latin: usize,
    cyrillic: usize,
    arabic: usize,
    hebrew: usize,
    devanagari: usize,
    han: usize,
    kana: usize,
    alone: [usize; ALONE.len()],
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut seen = Self::default();
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            seen.all += 1;
            match c {
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => seen.latin += 1,
                '\u{400}'..='\u{52f}' => seen.cyrillic += 1,
                '\u{590}'..='\u{5ff}' => seen.hebrew += 1,
                '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => seen.arabic += 1,
                '\u{900}'..='\u{97f}' => seen.devanagari += 1,
                '\u{3040}'..='\u{30ff}' => seen.kana += 1,
                '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => seen.han += 1,
                _ => {
                    if let Some(at) = ALONE.iter().position(|(first, last, _)| (*first..=*last).contains(&c)) {
                        seen.alone[at] += 1;
                    }
                }
            }
        }
        seen
    }
}

/// Guesses the language of a text as a BCP 47 tag, or `None` where it cannot be told.
///
/// Knows `en de fr es it pt nl af pl tr az sv da no is fi et lv lt cs sk hr sr sl ro hu sq ca gl eu cy ga mt uz so ku eo id tl
/// sw vi` in Latin letters, `ru uk be bg mk sr ky mn kk` in Cyrillic, `ar fa ur ps ckb`, `he yi`, `hi mr ne`, `zh ja ko`, and
/// `el hy bn pa gu or ta te kn ml si th lo my ka am km` by their scripts.
#[must_use]
pub fn language_guess(text: &str) -> Option<&'static str> {
    let text = text.char_indices().nth(LOOKED_AT).map_or(text, |(at, _)| &text[..at]);
    let seen = Letters::of(text);
    let mostly = |count: usize| seen.all >= 4 && count * 2 > seen.all;
    if mostly(seen.latin) {
        LATIN.guess(text)
    } else if mostly(seen.cyrillic) {
        CYRILLIC.guess(text)
    } else if mostly(seen.arabic) {
        ARABIC.guess(text)
    } else if mostly(seen.hebrew) {
        // Nothing else is written in it as often.
        HEBREW.guess(text).or(Some("he"))
    } else if mostly(seen.devanagari) {
        DEVANAGARI.guess(text)
    } else if mostly(seen.han + seen.kana) {
        Some(if seen.kana * 10 > seen.han { "ja" } else { "zh" })
    } else {
        let most = (0..ALONE.len()).max_by_key(|at| seen.alone[*at])?;
        mostly(seen.alone[most]).then_some(ALONE[most].2)
    }
}

/// What speaks for a language.
#[derive(Clone, Copy, Default)]
struct Signs {
    /// Words of the text that are common in it.
    hits: i32,
    /// Letters that it has and not every language of the script.
    own: i32,
    /// Letters that it alone of its family has.
    sole: i32,
    /// Letters that it has not.
    foreign: i32,
}

impl Signs {
    fn points(self) -> i32 {
        8 * self.hits + self.own.min(4 * self.hits + 8) - 5 * self.foreign
    }
}

impl Family {
    /// Returns the common words in order, each with a bit for every language that has it.
    fn index(&self) -> Vec<(&'static str, u64)> {
        let mut entries = Vec::new();
        for (place, (_, words, _)) in self.known.iter().enumerate() {
            entries.extend(words.split(' ').map(|word| (word, 1_u64 << place)));
        }
        sort_by_key(&mut entries, |(word, _)| *word);
        let mut index: Vec<(&'static str, u64)> = Vec::with_capacity(entries.len());
        for (word, bit) in entries {
            match index.last_mut() {
                Some((last, bits)) if *last == word => *bits |= bit,
                _ => index.push((word, bit)),
            }
        }
        index
    }

    fn guess(&self, text: &str) -> Option<&'static str> {
        let index = self.index();
        let mut signs = vec![Signs::default(); self.known.len()];
        let (mut words, mut lower) = (0, String::new());
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            words += 1;
            lower.clear();
            // A common word is short: what is longer is not looked up.
            lower.extend(word.chars().flat_map(char::to_lowercase).take(40));
            let bits = index
                .binary_search_by(|(known, _)| (*known).cmp(lower.as_str()))
                .map_or(0, |at| index[at].1);
            for (place, sign) in signs.iter_mut().enumerate() {
                sign.hits += i32::from(bits >> place & 1 == 1);
            }
            let Some(shared) = self.shared else { continue };
            for c in lower.chars().filter(|c| !c.is_ascii() && !shared.contains(*c)) {
                self.weigh(c, &mut signs);
            }
        }
        let mut best: Option<(i32, usize)> = None;
        let mut second = i32::MIN;
        for (place, sign) in signs.iter().enumerate() {
            let points = sign.points();
            match best {
                Some((most, _)) if points <= most => second = second.max(points),
                _ => {
                    second = best.map_or(second, |(most, _)| second.max(most));
                    best = Some((points, place));
                }
            }
        }
        let (points, place) = best?;
        let sign = signs[place];
        let is_short = words <= 60;
        let is_enough = sign.hits >= 3
            || sign.hits >= 2 && words <= 16
            || sign.hits >= 1 && sign.sole >= 1 && words <= 16
            || sign.own >= 3 && is_short && points - second >= 5;
        // In a text of no known language, one word in fifteen looks common by chance.
        let is_much = sign.hits * 11 >= words || sign.own * if is_short { 20 } else { 3 } >= words;
        let is_clear = points > second && points - second >= points / 64 && sign.foreign * 4 <= points;
        (is_enough && is_much && is_clear).then_some(self.known[place].0)
    }

    /// Counts a letter for the languages that have it, and against the others.
    fn weigh(&self, c: char, signs: &mut [Signs]) {
        let (mut having, mut last) = (0, 0);
        for (place, (tag, _, letters)) in self.known.iter().enumerate() {
            // The letters of Vietnamese with a tone: nothing else has them.
            let is_own = letters.contains(c) || *tag == "vi" && ('\u{1ea0}'..='\u{1eff}').contains(&c);
            signs[place].own += i32::from(is_own);
            signs[place].foreign += i32::from(!is_own);
            if is_own {
                (having, last) = (having + 1, place);
            }
        }
        if having == 1 {
            signs[last].sole += 1;
        }
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
            "af",
            "Voetbrug gesluit nadat kraak gevind is\nDie burgemeester het Dinsdag gesê dat die brug tot die lente gesluit sal bly. Niemand is beseer nie, maar twee skole het vir busse gevra.",
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
            "az",
            "Çat tapılandan sonra piyada körpüsü bağlandı\nBələdiyyə sədri bildirib ki, körpü yaza qədər bağlı qalacaq. Heç kim xəsarət almayıb, lakin iki məktəb şagirdlər üçün avtobus istəyib.",
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
            "is",
            "Göngubrú lokað eftir að sprunga fannst\nBæjarstjórinn sagði á þriðjudag að brúin yrði lokuð fram á vor. Enginn slasaðist en tveir skólar hafa beðið um rútur fyrir nemendur.",
        ),
        (
            "fi",
            "Kävelysilta suljettiin halkeaman vuoksi\nPormestari sanoi tiistaina, että silta on suljettu kevääseen asti. Kukaan ei loukkaantunut, mutta kaksi koulua on pyytänyt busseja oppilaille.",
        ),
        (
            "et",
            "Jalakäijate sild suleti pärast prao leidmist\nLinnapea ütles teisipäeval, et sild jääb kevadeni suletuks. Keegi ei saanud viga, aga kaks kooli on palunud busse ja see võib maksta palju.",
        ),
        (
            "lv",
            "Gājēju tilts slēgts pēc plaisas atklāšanas\nMēre otrdien sacīja, ka tilts būs slēgts līdz pavasarim. Neviens nav cietis, bet divas skolas ir lūgušas autobusus un plašāku informāciju.",
        ),
        (
            "lt",
            "Pėsčiųjų tiltas uždarytas radus įtrūkimą\nMerė antradienį sakė, kad tiltas bus uždarytas iki pavasario. Niekas nenukentėjo, bet dvi mokyklos jau paprašė autobusų ir daugiau informacijos.",
        ),
        (
            "cs",
            "Lávka uzavřena po nálezu trhliny\nStarostka v úterý řekla, že lávka zůstane zavřená až do jara. Nikdo nebyl zraněn, ale dvě školy už požádaly o autobusy pro žáky.",
        ),
        (
            "sk",
            "Lávka zatvorená po náleze trhliny\nStarostka v utorok povedala, že lávka ostane zatvorená až do jari. Nikto nebol zranený, ale dve školy už požiadali o autobusy pre žiakov.",
        ),
        (
            "hr",
            "Pješački most zatvoren nakon otkrića pukotine\nGradonačelnica je u utorak rekla da će most biti zatvoren do proljeća. Nitko nije ozlijeđen, ali dvije su škole tijekom dana zatražile autobuse.",
        ),
        (
            "sl",
            "Brv zaprta po odkritju razpoke\nŽupanja je v torek povedala, da bo brv zaprta do pomladi. Nihče ni bil poškodovan, dve šoli pa sta že zaprosili za avtobuse.",
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
            "sq",
            "Ura e këmbësorëve mbyllet pas një çarjeje\nKryetarja e bashkisë tha të martën se ura do të mbetet e mbyllur deri në pranverë. Askush nuk u plagos, por dy shkolla kanë kërkuar autobusë.",
        ),
        (
            "ca",
            "Tanquen la passarel·la després de trobar-hi una esquerda\nL'alcaldessa va dir dimarts que la passarel·la serà tancada fins a la primavera. No hi ha ferits, però dues escoles han demanat autobusos per als alumnes.",
        ),
        (
            "id",
            "Jembatan ditutup setelah retakan ditemukan\nWali kota mengatakan pada hari Selasa bahwa jembatan itu akan tetap ditutup sampai musim semi. Tidak ada yang terluka, tetapi dua sekolah telah meminta bus untuk para siswa.",
        ),
        (
            "tl",
            "Isinara ang tulay matapos makita ang bitak\nSinabi ng alkalde na mananatiling sarado ang tulay hanggang sa tagsibol. Walang nasaktan, pero humingi ng mga bus ang dalawang paaralan para sa mga mag-aaral.",
        ),
        (
            "sw",
            "Daraja lafungwa baada ya ufa kuonekana\nMeya alisema Jumanne kuwa daraja hilo litabaki limefungwa hadi majira ya kuchipua. Hakuna aliyejeruhiwa, lakini shule mbili zimeomba mabasi kwa ajili ya wanafunzi.",
        ),
        (
            "vi",
            "Cầu đi bộ đóng cửa sau khi phát hiện vết nứt\nThị trưởng nói hôm thứ Ba rằng cây cầu sẽ đóng cửa cho đến mùa xuân. Không ai bị thương, nhưng hai trường học đã yêu cầu xe buýt.",
        ),
        (
            "gl",
            "A ponte está pechada tras atopar unha fenda\nA alcaldesa dixo o martes que a ponte seguirá pechada ata a primavera. Non hai feridos, pero dúas escolas pediron autobuses.",
        ),
        (
            "eu",
            "Zubia itxita dago pitzadura bat aurkitu ondoren\nAlkateak esan du zubia udaberrira arte itxita egongo dela. Ez da inor zauritu, baina bi ikastetxek autobusak eskatu dituzte.",
        ),
        (
            "cy",
            "Caewyd y bont ar ôl dod o hyd i grac\nDywedodd y maer y bydd y bont ar gau tan y gwanwyn. Ni chafodd neb ei anafu, ond mae dwy ysgol wedi gofyn am fysiau.",
        ),
        (
            "ga",
            "Dúnadh an droichead tar éis scoilt a fháil\nDúirt an méara go mbeidh an droichead dúnta go dtí an t-earrach. Níor gortaíodh aon duine, ach d'iarr dhá scoil busanna.",
        ),
        (
            "mt",
            "Il-pont ingħalaq wara li nstab xquq\nIs-sindku qal li l-pont se jibqa' magħluq sar-rebbiegħa. Ħadd ma weġġa', iżda żewġ skejjel talbu għal karozzi tal-linja.",
        ),
        (
            "uz",
            "Ko'prik yoriq topilgandan keyin yopildi\nShahar hokimi bu ko'prik bahorgacha yopiq qolishini aytdi va ikki maktab o'quvchilar uchun avtobus so'radi.",
        ),
        (
            "so",
            "Buundada ayaa la xiray ka dib markii la helay dildilaac\nDuqa magaaladu wuxuu sheegay in buundadu ay xirnaan doonto ilaa gu'ga, waxaana laba dugsi ay codsadeen basas.",
        ),
        (
            "ku",
            "Pir piştî ku şikestinek hat dîtin hat girtin\nŞaredar got ku pir dê heta biharê girtî bimîne. Kes birîndar nebû, lê du dibistanan ji bo xwendekaran otobus xwestin.",
        ),
        (
            "eo",
            "La ponto estas fermita post trovo de fendo\nLa urbestro diris, ke la ponto restos fermita ĝis printempo. Neniu estis vundita, sed du lernejoj petis busojn por la lernantoj.",
        ),
        (
            "ky",
            "Көпүрө жаракадан кийин жабылды\nМэр бул көпүрө жазга чейин жабык болорун айтты. Эч ким жабыркаган жок, бирок эки мектеп автобус сурады жана күтүп жатат.",
        ),
        (
            "mn",
            "Гүүр хагарсны дараа хаагдсан\nХотын дарга энэ гүүр хавар хүртэл хаалттай байна гэж хэлэв. Хэн ч бэртээгүй ч хоёр сургууль автобус хүссэн юм.",
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
            "be",
            "Мост закрылі з-за трэшчыны\nМэр паведаміла ў аўторак, што мост будзе закрыты да вясны. Ніхто не пацярпеў, але дзве школы папрасілі аўтобусы.",
        ),
        (
            "bg",
            "Мостът е затворен заради пукнатина\nКметът каза във вторник, че мостът ще остане затворен до пролетта. Няма пострадали, но две училища са поискали автобуси.",
        ),
        (
            "mk",
            "Мостот е затворен поради пукнатина\nГрадоначалничката изјави дека мостот ќе остане затворен до пролет. Никој не е повреден, но две училишта побараа автобуси за учениците.",
        ),
        (
            "sr",
            "Мост затворен због пукотине\nГрадоначелница је рекла у уторак да ће мост бити затворен до пролећа. Нико није повређен, али су две школе тражиле аутобусе.",
        ),
        (
            "kk",
            "Жарықшақтан кейін көпір жабылды\nҚала әкімі көпірдің көктемге дейін жабық болатынын айтты. Ешкім зардап шеккен жоқ, бірақ екі мектеп оқушылар үшін автобус сұрады.",
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
            "ps",
            "پل د درز له موندلو وروسته وتړل شو\nد ښار مشر وویل چې پل به تر پسرلي پورې تړلی وي. هېڅوک ټپي شوي نه دي، خو دوو ښوونځیو د زده کوونکو لپاره بسونه غوښتي دي.",
        ),
        (
            "ckb",
            "دوای دۆزینەوەی درزێک پردەکە داخرا\nسەرۆکی شارەوانی گوتی پردەکە تا بەهار بە داخراوی دەمێنێتەوە. کەس بریندار نەبووە، بەڵام دوو قوتابخانە داوای پاسیان کردووە.",
        ),
        (
            "he",
            "הגשר נסגר לאחר שהתגלה סדק\nראש העיר אמרה ביום שלישי כי הגשר יישאר סגור עד האביב. איש לא נפגע, אבל שני בתי ספר ביקשו אוטובוסים.",
        ),
        (
            "yi",
            "די בריק איז פארמאכט\nדער מעיאר האט געזאגט אז די בריק וועט בלייבן פארמאכט ביזן פרילינג. קיינער איז נישט פארוואונדעט געווארן.",
        ),
        (
            "hi",
            "दरार मिलने के बाद पुल बंद\nमहापौर ने मंगलवार को कहा कि पुल वसंत तक बंद रहेगा। कोई घायल नहीं हुआ, लेकिन दो स्कूलों ने बसों की मांग की है।",
        ),
        (
            "mr",
            "भेग आढळल्यानंतर पूल बंद\nमहापौर म्हणाल्या की पूल वसंत ऋतूपर्यंत बंद राहणार आहे. कोणीही जखमी झाले नाही आणि दोन शाळांनी बसची मागणी केली आहे.",
        ),
        (
            "ne",
            "दरार भेटिएपछि पुल बन्द\nमेयरले मंगलबार भनिन् कि पुल वसन्तसम्म बन्द रहने छ। कोही पनि घाइते भएको छैन तर दुई विद्यालयले बस मागेका छन्।",
        ),
        (
            "el",
            "Έκλεισε η πεζογέφυρα μετά από ρωγμή\nΗ δήμαρχος είπε την Τρίτη ότι η γέφυρα θα μείνει κλειστή μέχρι την άνοιξη.",
        ),
        (
            "hy",
            "Կամուրջը փակվել է ճաքի պատճառով\nՔաղաքապետն ասաց, որ կամուրջը փակ կմնա մինչև գարուն։",
        ),
        (
            "ka",
            "ხიდი დაიკეტა ბზარის გამო\nმერმა თქვა, რომ ხიდი გაზაფხულამდე დაკეტილი იქნება.",
        ),
        (
            "bn",
            "ফাটল পাওয়ার পর সেতু বন্ধ\nমেয়র মঙ্গলবার বলেন, বসন্ত পর্যন্ত সেতুটি বন্ধ থাকবে।",
        ),
        ("ta", "விரிசல் காரணமாக பாலம் மூடப்பட்டது\nமேயர் செவ்வாய்க்கிழமை கூறினார்."),
        (
            "th",
            "ปิดสะพานหลังพบรอยร้าว\nนายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานจะปิดจนถึงฤดูใบไม้ผลิ",
        ),
        ("am", "ድልድዩ ስንጥቅ ከተገኘ በኋላ ተዘጋ\nከንቲባዋ ድልድዩ እስከ ፀደይ ዝግ እንደሚሆን ተናገሩ።"),
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
    fn words_stand_apart_and_languages_fit_their_bits() {
        for family in [LATIN, CYRILLIC, ARABIC, HEBREW, DEVANAGARI] {
            assert!(family.known.len() <= 64);
            for (tag, words, _) in family.known {
                assert!(words.split(' ').all(|word| !word.is_empty()), "{tag}");
            }
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
