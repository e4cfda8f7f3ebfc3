//! Word lists of the names: each is one string, sorted, with spaces between. They tell what a word may be, never that it is.

/// Tells whether a sorted list has a word.
#[must_use]
pub(super) fn has(list: &str, word: &str) -> bool {
    let after = from(list, word).strip_prefix(word.as_bytes());
    !word.is_empty() && after.is_some_and(|after| after.first().is_none_or(|next| *next == b' '))
}

/// Tells whether a sorted list has a word that begins with this one.
#[must_use]
pub(super) fn begins(list: &str, word: &str) -> bool {
    from(list, word).starts_with(word.as_bytes())
}

/// Returns what stands after the sign behind a word of a sorted list of pairs.
#[must_use]
pub(super) fn listed(list: &'static str, word: &str) -> Option<&'static str> {
    let after = from(list, word).strip_prefix(word.as_bytes())?.strip_prefix(b"=")?;
    let end = after.iter().position(|byte| *byte == b' ').unwrap_or(after.len());
    str::from_utf8(&after[..end]).ok()
}

/// Returns the given name that a spelling of it stands for: `ahmad` for `ahmed`. Both folded.
#[must_use]
pub(super) fn spelled(word: &str) -> Option<&'static str> {
    listed(SPELLINGS, word)
}

/// Tells whether a word, in small letters, is one for a people or a faith, or for several of them.
#[must_use]
pub(super) fn is_people(lower: &str) -> bool {
    has(PEOPLES, lower) || lower.strip_suffix('s').is_some_and(|one| has(PEOPLES, one))
}

/// Tells whether a word is one in small letters that makes the name after it a person's. Some titles are too common in small letters.
#[must_use]
pub(super) fn is_role(word: &str) -> bool {
    has(ROLES, word) || has(TITLES, word) && !has("fm frau gen justice king lord major may miss pm", word)
}

/// Tells whether a word, in small letters, makes the name beside it a place's.
#[must_use]
pub(super) fn is_place_kind(word: &str) -> bool {
    has(PLACE_KINDS, word) || has(PLACE_HEADS, word)
}

/// Returns the part of a sorted list from the first word on that is not before this one.
fn from<'l>(list: &'l str, word: &str) -> &'l [u8] {
    // A space is never part of a longer character: bytes are enough.
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let (mut start, mut end) = (low + (high - low) / 2, low + (high - low) / 2);
        while start > low && list[start - 1] != b' ' {
            start -= 1;
        }
        while end < high && list[end] != b' ' {
            end += 1;
        }
        if list[start..end] < *word {
            low = (end + 1).min(high);
        } else {
            high = start.saturating_sub(1).max(low);
        }
    }
    // At the end of the part that is before, or at the space after it.
    list[low..].strip_prefix(b" ").unwrap_or(&list[low..])
}

/// English words that begin sentences and are never a name.
pub(super) const STARTS_EN: &str = "\
    a about above across after again against ahead all almost along already also although always am amid among an \
    and another any anyway are around as at be because been before behind being below beside besides between beyond \
    both but by can could despite did do does doing down during each earlier eight else elsewhere ever every \
    everyone except few finally first five for formerly four from furthermore given had half has have having he \
    hence her here hers him his how however i if in indeed inside instead into is it its just last later least like \
    many may maybe me meanwhile might more moreover much my near neither never nevertheless next nine no nor not \
    nothing now of off on once one only onto or other others otherwise our out over overall past per perhaps rather \
    second seven several she should since six so some someone something sometimes soon still such ten that the their \
    them then there thereafter therefore these they third this those though three through throughout thus to today \
    together tomorrow tonight towards twice two under unless unlike until up upon us versus via was we well were \
    what when where wherever whether which while who whose why will with without would yesterday yet you your";

/// The same in German.
pub(super) const STARTS_DE: &str = "\
    aber als am auch auf aus bei beim bereits dabei daher damit danach dann das dass dem den denn der des die dies \
    diese dieser dieses doch dort du durch ein eine einem einen einer eines er es für gegen gestern heute hier ihr \
    ihre im ins jedoch jetzt kein keine laut mein mit morgen nach nicht noch nur ob oder ohne schließlich schon sein \
    seine seit sie sondern trotz um und unser unter vom von vor was wegen weil wenn wer wie wir wo während zu zudem \
    zugleich zum zunächst zur zwischen über";

/// The same in French.
pub(super) const STARTS_FR: &str = "\
    a ainsi alors après au aussi aux avait avant avec avoir car ce cependant ces cet cette chaque chez comment \
    contre côté d dans de depuis des donc dont du dès déjà elle elles en encore enfin ensuite entre est et fait hier \
    il ils je l la le les leur leurs lors ma mais malgré mes mon même ni notre nous on or ou outre où par pendant \
    plus plusieurs pour pourtant puis quand que sa sans selon ses si son sont sous sur tous tout toute toutefois \
    très tu un une vers vous y à était être";

/// The same in Spanish.
pub(super) const STARTS_ES: &str = "\
    además ahora al ante antes así aunque ayer aún cada como con contra cuando del desde después donde durante e el \
    ella ellos entonces entre era es esa ese esta estas este estos está están finalmente fue había hacia hasta hay \
    hoy las le les lo los luego mañana me mediante mientras más ni no nos o otra otro para pero por porque pues \
    quien se según si sin sino sobre son su sus también tampoco te toda todas todo todos tras u una unas unos ya él";

/// The same in Russian.
pub(super) const STARTS_RU: &str = "\
    а без будет будут был было в вместо во все всё вчера вы где для до его ее если еще её за затем здесь и из или их \
    к как когда кроме кто ли между мне мы на над накануне не нет ни но о об однако он она они от перед по под позже \
    пока после потом поэтому при про против ранее с сам сегодня сейчас со среди так также там теперь то тогда только \
    у уже хотя через что чтобы это этот я";

/// Nouns, verbs and adjectives that begin English sentences, and units of German.
pub(super) const COMMON: &str = "\
    according add additional advertisement advertising agreement ai aid air airstrikes amnesty analysts anonymous \
    archive army article articles ask asked attack attacks author authorities bank bodies border borders bound \
    breaking bridge briefing business by called camp ceasefire central ceo cet cfo chapter charter children citizens \
    city civilians click coalition comment comments committee companies company conflict constitution contact cookie \
    cookies copyright council country court covid crisis critics culture currently day days dead deal death deaths \
    deep defence defense democracy details diy dna doctors driven due east eastern edition editor editorial edt \
    education election elections email emergency energy english est euro event evidence experts explained facts \
    families family faq feature features fire follow food footage forces form four free friends fuel full gdp gender \
    gmt god good government governments gps great green ground group groups guards health hear help high history hit \
    holiday home hospital hospitals hour hours house html http https human id image images important independent \
    industry inflation info information international internet investigators it's jahr jahre join justice key killed \
    kilometer large latest law lawyers leaders learn led left legal letter letters library life links list listen \
    liter live living local logistics long look looters lower made main major management map market markets mass \
    media medical medics meet members men menu meter migrants militants military milliarde milliarden million \
    millionen min minister ministers minor minority minute minuten minutes monat monate money month months more \
    morning mr's national neighbours new news newsletter night north northern number numbers of officers officials \
    ok old online open operation opinion opposition page parents part parties party passengers peace people photo \
    photos pib pictures plan plans please pm police policy politics poll post power prayers presidency press prices \
    privacy private prize program protesters protests prozent public published quarter quotes radio read reading \
    ready rebels record records reform refugees related relations rescue rescuers research residents resolution rest \
    review right rights river road rss safety sailors sanctions school scientists search season sec seconds security \
    see senior service services settlement seventy share shares shops show sign sixty skip small smoke sms social \
    society soldiers source sources south southern spectators sport sports staff stand start state statement states \
    storm story strike strikes strong students subject subscribe summary support survivors tag tage talks tausend \
    tax teachers team teams television terms text thank thanks things tip title tonnen top topics tour trade traffic \
    train training transcript translation travel trending troops tv twenty uhr union unions update updated updates \
    url usb use used utc vat vehicles victims video videos violence visit volunteers vote voters war watch water way \
    weapons weather website week weeks welcome west western what's when's where's wind winds witnesses woche wochen \
    women words work workers world written www year years young";

/// Given names that are written in ways that [`SOUNDS`](super::folding) does not tell, and the spelling that stands for all, both folded.
/// Names that differ by more than a script's transcription are not here.
pub(super) const SPELLINGS: &str = "\
    achmad=ahmad achmed=ahmad ahmed=ahmad aleksandr=alexander alexandr=alexander bachar=bashar chaled=haled \
    dmitrij=dmitri halid=haled hosin=husin husien=husin jevgeni=evgeni jevgenij=evgeni michil=mihil mohamad=mohamed \
    mohamd=mohamed mostafa=mustafa muhamad=mohamed muhamed=mohamed nasir=naser sergui=sergi tarik=tarek umar=omar \
    usama=osama valed=valid yevgeni=evgeni yusef=yusuf yusif=yusuf";

/// Months, days of the week and feasts.
pub(super) const CALENDAR: &str = "\
    adha apr april aug august christmas dec december dezember dienstag donnerstag easter eid feb februar february \
    freitag friday halloween jan januar january jul juli july jun june juni mai mar march mars may mittwoch monday \
    montag märz nov november oct october oktober ostern passover ramadan samstag saturday sep sept september sonntag \
    sunday thursday tuesday wednesday weihnachten";

/// Nationalities, peoples, faiths and the adjectives from places, without the ending of several: they name no place and no person.
pub(super) const PEOPLES: &str = "\
    afghan african alaouite alawite allemand american amerikaner américain anglais anglican arab arabe asian \
    atlantic australian austrian azeri bangladeshi basque bedouin belgian berber bosnian brazilian britannique \
    briten british briton buddhist bulgarian canadian catalan catholic caucasian chechen chinese chinois christian \
    colombian communist conservative copt coptic croat croatian cuban czech dane danish democrat democratic deutsche \
    druze dutch egyptian emirati english englishman espagnol ethiopian european européen filipino finn finnish \
    français french frenchman gazan georgian german greek green hebrew hindu hispanic houthi hungarian indian \
    indigenous indonesian iraner iranian iranien iraqi irish islamic islamist israeli israélien italian italien \
    japanese jew jewish jihadist jordanian kazakh kenyan korean kurd kurde kurden kurdish kuwaiti labour latin \
    latino lebanese liberal libyan mexican moroccan muslim nazi nepali nigerian norwegian omani orthodox ottoman \
    pakistani palestinian palestinien persian pole polish portuguese protestant qatari republican rohingya roma \
    romanian russe russen russian saudi saxon scot scottish serb serbian shia shiite sikh slav slavic slovak slovene \
    somali soviet spaniard spanish sudanese sufi sunni swede swedish swiss syrer syrian syrien taiwanese tajik tamil \
    tatar thai tibetan tunisian turc turk turkic turkish turque uighur ukrainer ukrainian ukrainien uyghur uzbek \
    vietnamese welsh western yazidi yemeni zionist";

/// Countries, capitals and other much named places; `_` for a space. In plain form, as [`plain`](super::folding::plain) has it.
pub(super) const PLACES: &str = "\
    afghanistan africa albania alemania aleppo algeria america amman amsterdam angola ankara arctic argentina \
    armenia asia athens atlantic australia austria azerbaijan baghdad bahrain baku balkans bangkok bangladesh \
    barcelona basra bavaria beijing beirut belarus belgium belgrade berlin bolivia bosnia boston brazil britain \
    brussels bruxelles bucharest budapest bulgaria burma cairo cambodia camp_david canada canberra catalonia \
    caucasus central_asia chad chechnya chicago chile china colombia congo copenhagen crimea croatia cuba cyprus \
    czechia damasco damascus daraa darfur deir_ezzor delhi denmark deutschland doha donbas donetsk dubai dublin \
    ecuador edinburgh egypt egypte england erbil eritrea estados_unidos estonia etats_unis ethiopia europa europe \
    far_east finland france frankfurt frankreich gaza gaza_strip geneva geneve georgia germany ghana golan greece \
    greenland haifa haiti hama hamburg havana helsinki hmeimim homs hong_kong hungary iceland idlib india indonesia \
    iran iraq ireland israel istanbul italia italie italien italy jamaica japan jeddah jerusalem jordan kabul \
    kashmir kazakhstan kenya khan_younis kharkiv khartoum kherson khmeimim kiev kiew kosovo kurdistan kuwait kyiv \
    kyrgyzstan latakia latin_america latvia lebanon libya lisbon lithuania london los_angeles luxembourg lviv madrid \
    malaysia maldives mali malta mariupol mediterranean mexico middle_east minsk moldova montenegro morocco moscou \
    moscow moskau mosul munich myanmar nepal netherlands new_delhi new_york new_zealand nicaragua niger nigeria \
    north_africa north_america north_korea northern_ireland norway odessa oman oslo osterreich ottawa pacific \
    pakistan palestine palmyra paris peru philippines poland polen portugal prague pyongyang qatar quneitra rafah \
    ramallah raqqa riyadh rom romania rome russia russland rwanda san_francisco sanaa saudi_arabia schweiz scotland \
    senegal seoul serbia shanghai siberia singapore slovakia slovenia somalia south_africa south_america south_korea \
    south_sudan soviet_union spain spanien sri_lanka stockholm sudan suisse suwayda sweden sweida switzerland syria \
    syrie syrien taipei taiwan tanzania tartous tartus tehran tel_aviv thailand tibet tigray tokyo tripoli tunisia \
    turkei turkey turkiye turquie uganda ukraine united_arab_emirates united_kingdom united_states uzbekistan \
    vatican venezuela vereinigten_staaten vienna vietnam wales warsaw washington west_bank wien yemen zimbabwe \
    zurich беларус берлин вашингтон герман дамаск европ египет израил иордан ирак иран киев кит латак ливан лондон \
    минск москв париж росс сир сша тартус турц украин франц хмейм";

/// Organisations and companies that are often named without a word that says what they are; `_` for a space. In plain form.
pub(super) const BODIES: &str = "\
    african_union air_force_one airbus amazon amnesty_international arab_league aramco asean associated_press bbc \
    bloomberg boeing bundesrat bundestag bundeswehr cnn daesh downing_street duma european_commission european_union \
    europol facebook fatah financial_times frontex gazprom general_electric general_motors google greenpeace hamas \
    hezbollah hizbollah human_rights_watch instagram interfax interpol isis islamic_state jazeera knesset kremlin \
    mercosur microsoft middle_east_eye mossad nato new_york_times opec oxfam pentagon qaeda qaida red_army \
    red_crescent red_cross reuters rosneft shabaab taliban tass telegram tiktok twitter unesco unicef united_nations \
    wagner washington_post whatsapp white_house whitehall youtube госдум кремл нат";

/// Last words that make a run of capitals an organisation.
pub(super) const BODY_HEADS: &str = "\
    academy administration agence agencia agency airline airlines airways alliance army armée asamblea asociación \
    assembly assemblée association authority banco bank banque battalion behörde bloc board brigade brigades \
    broadcasting brotherhood bundesamt bureau cabinet center centre chamber charity church club coalition college \
    comité command commission committee company confederation conference congress conseil consejo consortium corp \
    corporation corps corte council cour courier court department directorate division ejército exchange federación \
    federation fighters force forces foundation front fund fundación fédération gazette gericht gesellschaft \
    gobierno government group guard guardian guards headquarters herald holdings hospital house inc industries \
    initiative institute institution insurance intelligence international investments journal laboratories \
    laboratory league ledger ltd media militia ministerio ministerium ministry ministère mission motors movement \
    museum nations navy network news newspaper observatory office orchestra organisation organización organization \
    parliament partei parti partido partners partnership party police post press railway railways regiment school \
    secretariat senate service services society staff studios systems technologies telegraph television theater \
    theatre times trade tribunal tribune trust union united universidad university universität université unión \
    verband watch агентств банк дума комитет министерств партия совет союз университет";

/// Last words that make a run of capitals a place.
pub(super) const PLACE_HEADS: &str = "\
    airbase airfield airport alley avenue bay bridge canal cape castle channel city coast county creek crossing \
    desert district emirate emirates footbridge forest gate governorate gulf harbor harbour heights highway hill \
    hills island islands isle isles kingdom lake lane marsh mountain mountains ocean palace park peninsula plain \
    plateau port prefecture prison province quarter quay ranges republic river road sea square states station strait \
    straits street strip territories territory town township valley village volcano";

/// First words that make a run of capitals a place.
pub(super) const PLACE_FIRST: &str = "\
    cape city emirate fort governorate gulf isle kingdom lake mount port province republic river san sankt santa \
    strait";

/// Words besides [`PLACE_HEADS`] that stand in small letters beside a name and say that it is a place; see [`is_place_kind`].
pub(super) const PLACE_KINDS: &str = "\
    border coastline countryside enclave municipality neighborhood neighbourhood region suburb";

/// Words before a name that make it a person's and are no part of it, in capitals or small letters.
pub(super) const TITLES: &str = "\
    admiral alcalde alcaldesa alderman ambassador archbishop ayatollah baron baroness bischof bishop brig brigadier \
    brother bürgermeister bürgermeisterin canciller capt captain cardinal ch chair chairman chairperson chairwoman \
    chancelier chancellor chief cmdr coach col colonel commander commissioner congressman congressperson \
    congresswoman constable corporal councillor councilman councilwoman countess cpl czar dame det detective \
    director doktor dr dra duchess emir emperor empress envoy father fm frau gen general generalsekretär \
    generalsekretärin gov governor général herr imam insp inspector judge justice kanzler kanzlerin king könig \
    königin lady lieutenant lord lt madame maj major marshal mayor mep messrs minister ministerin ministers ministra \
    ministre ministro miss mlle mme monsieur mp mr mrs ms mullah mx papst pastor patriarch pm pope premier president \
    presidenta presidente presidents prince princess princesse prinz prinzessin prof professor professorin präsident \
    präsidenten präsidentin président présidente queen rabbi rep representative rev reverend secretary sen senator \
    sergeant señor señora sgt shaikh sheik sheikh sheriff sir sister speaker sprecher sprecherin sr sra srta sultan \
    superintendent tsar г-жа г-н генерал господин госпожа губернатор депутат канцлер королева король министр \
    министра министром министру мэр папа полковник посол президент президента президенте президентом президенту \
    премьер принц دكتور رئيس سيد شيخ ملك وزير";

/// Titles that nothing but a person has, whatever the last word of the name.
pub(super) const COURTESY: &str = "\
    ambassador archbishop bishop constable councillor detective dr gov imam inspector judge mayor mep miss mp mr mrs \
    ms mx president prof professor rabbi rep rev reverend sen senator sergeant sgt sir";

/// Other words in small letters before a name that make it a person's; see [`is_role`].
pub(super) const ROLES: &str = "\
    activist actor actress analyst attorney aunt author barrister boyfriend chef colleague correspondent counterpart \
    cousin daughter dictator diplomat dirigeant driver economist engineer farmer ferryman fisherman footballer \
    founder friend girlfriend grandfather grandmother historian husband journalist lawmaker lawyer leader líder \
    manager mediator mother negotiator nephew niece nurse owner photographer politician portavoz porte-parole \
    predecessor prosecutor reporter researcher resident rey roi ruler scientist singer skipper son spokesman \
    spokesperson spokeswoman strongman successor surgeon teacher uncle widow wife writer глава главе главой главы \
    журналист короля лидер лидера лидером политик";

/// Words between or before titles that are no part of a name either.
pub(super) const MODIFIERS: &str = "\
    acting affairs agriculture assistant attorney caretaker chief co crown culture defence defense deputy economy \
    education energy environment ex executive finance first foreign former grand health home housing industry \
    information intelligence interim interior joint junior justice labour late lieutenant lord major minister \
    national new oil permanent press prime private rear regional secretary security senior shadow special staff \
    state technology then tourism trade transitional transport treasury under vice";

/// Words besides [`MODIFIERS`] that go on with a title after `of` or `for`: Secretary of State.
pub(super) const PORTFOLIOS: &str = "\
    art commerce communities development employment external homeland labor planning religious social the \
    transportation war water works";

/// Titles that are family names too.
pub(super) const TITLE_NAMES: &str = "\
    abbot baron bishop chancellor count dean duke earl emir judge justice king lord major marshal page pope priest \
    prince saint sheikh sultan";

/// Given names that tell a person's name from others, in plain form.
pub(super) const GIVEN: &str = "\
    abdullah abigail abraham abu ada adam adnan adrian ahmad aisha alan albert alejandro alessandro alex alexander \
    alexandra alexei alexis alfred ali alice amanda amir amy anastasia andre andrea andreas andrei andrew angela \
    angelika ann anna anne annette anthony antoine anton antonio anwar arthur asaad assaad ayse barack barbara \
    bashar ben benjamin bernard bernd boris brian carl carla carlos caroline catherine charles charlotte christian \
    christina christine christopher claire clara claudia damian daniel daniela david diana diego dieter dmitri \
    donald edward elena elias elizabeth emily emma emmanuel eric erik ernst eva evgeny fabian faisal fatima fernando \
    florian francesco francis francisco francois frank friedrich gabriel georg george gerald gerhard gillian gunter \
    hafez hanna hannah hans hasan hassan heidi heinrich helen helena helga helmut henri henry herbert hussein ian \
    ibrahim igor ines ingrid irina isabel ivan jack jacob jacques james jan jane jason javier jean jens jessica joan \
    joe johann johannes john jonas jonathan jorge jose josef joseph juan julia julian jurgen justin karen karim \
    karin karl kate katharina katherine kerstin kevin khaled khalid klaus konstantin kurt lars laura laurent leila \
    lena leo lisa louis lucy luis luke mahmoud manuel marc marco marcos marcus maren margaret maria mariam marie \
    marina mario marion mark markus martha martin mary matthew matthias maurice max maximilian maya michael michel \
    michelle miguel mikhail mira mohamed mohammed mustafa nancy nasser natalia natalie nicholas nicolas nicole \
    nikolai nina oleg olga oliver olivia olivier omar osama pablo patricia patrick paul paula pavel pedro peter \
    petra philip philippe pierre rachel rafael ralf raul rebecca richard robert roberto roman ruth ryan sabine \
    salman samir samuel sara sarah scott sean sebastian sergei sergi sergio simon sofia sophia sophie stefan stephan \
    stephanie stephen steve steven susan susanne sven tariq thomas tim timothy tobias tom tony ulrich ulrike ursula \
    usama vera veronica victor victoria viktor vincent vivian vladimir volker volodymyr walid walter werner william \
    wolfgang yousef yuri yusuf zainab алекс александр андр анн асад ахмед башар борис виктор владимир дмитр евген \
    елен иван игор константин макс мар михаил мухаммед натал никол олег ольг павел петр пётр роман серг хафез юри";

/// Verbs after the name of one who says.
pub(super) const SAYING: &str = "\
    acknowledged added adds admitted affirmé afirmó announced argued aseguró asked añadió betonte claimed declaró \
    denied dijo dit déclaré erklärte explained insisted recalled replied sagte said says stated states tells told \
    tweeted warned warns warnte wrote добавил добавила заявил заявила отметил отметила подчеркнул сказал сказала \
    сообщил сообщила";

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 23] = [
        STARTS_EN,
        STARTS_DE,
        STARTS_FR,
        STARTS_ES,
        STARTS_RU,
        COMMON,
        SPELLINGS,
        CALENDAR,
        PEOPLES,
        PLACES,
        BODIES,
        BODY_HEADS,
        PLACE_HEADS,
        PLACE_FIRST,
        PLACE_KINDS,
        TITLES,
        COURTESY,
        ROLES,
        MODIFIERS,
        PORTFOLIOS,
        TITLE_NAMES,
        GIVEN,
        SAYING,
    ];

    #[test]
    fn lists_are_sorted_and_every_word_is_found() {
        for list in ALL {
            let words: Vec<&str> = list.split(' ').collect();
            assert!(words.is_sorted_by(|a, b| a < b), "{list}");
            assert!(words.iter().all(|word| has(list, word)), "{list}");
            for none in ["", " ", "a b", "zzz", "0", "я я"] {
                assert!(!has(list, none), "{none}");
            }
        }
        assert!(!has("", "a"));
        assert!(
            begins("ab abc b", "a")
                && begins("ab abc b", "abc")
                && !begins("ab abc b", "c")
                && !begins("ab abc b", "aa")
        );
    }
}
