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

/// Returns the given name that a spelling of it stands for: `ahmad` for `ahmed`. Both in plain form.
#[must_use]
pub(super) fn spelled(word: &str) -> Option<&'static str> {
    let after = from(SPELLINGS, word)
        .strip_prefix(word.as_bytes())?
        .strip_prefix(b"=")?;
    let end = after.iter().position(|byte| *byte == b' ').unwrap_or(after.len());
    str::from_utf8(&after[..end]).ok()
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

/// Short names and what they are short for, both in plain form. The short ones hold only in capitals.
pub(super) const SHORT: &[(&str, &str)] = &[
    ("eu", "european union"),
    ("uae", "united arab emirates"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("us", "united states"),
    ("usa", "united states"),
    ("ussr", "soviet union"),
];

/// English words that begin sentences and are never a name.
pub(super) const STARTS_EN: &str = "\
    a about above across after again against ahead all almost along already also although altogether always am amid \
    among an and another any anyway apart are around as aside at away back be because been before behind being below \
    beside besides between beyond billion billions both but by can could despite did do does doing done down dozen \
    dozens during each earlier early eight either eleven else elsewhere ever every everybody everyone everything \
    except far few fifth finally first five for formerly forward four fourth from further furthermore generally \
    given had half has have having he hence her here hers him his hopefully how however hundred hundreds i if in \
    indeed inside instead into is it its just last late lately later least less let like many may maybe me meanwhile \
    might million millions mine more moreover most mostly much must my namely near nearby neither never nevertheless \
    next nine no nobody none nonetheless nor not nothing now nowadays of off often on once one only onto or other \
    others otherwise ought our out outside over overall own past per perhaps plus possibly presumably probably \
    quickly quite rarely rather really recently regarding reportedly same second separately seven several shall she \
    shortly should similarly simply since six slowly so some somebody somehow someone something sometimes somewhat \
    soon sooner still such suddenly surprisingly ten that the their them then there thereafter therefore these they \
    third this those though thousand thousands three through throughout thus till to today together tomorrow tonight \
    too toward towards twelve twice two ultimately under unfortunately unless unlike until up upon us usually versus \
    very via was we well were what whatever when whenever where wherever whether which while who whoever whom whose \
    why will with within without would yesterday yet you your";

/// The same in German.
pub(super) const STARTS_DE: &str = "\
    aber allerdings als am auch auf aus bei beim bereits bisher dabei daher damit danach dann darum das dass dazu \
    dein dem den denn der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es \
    euer für gegen gestern heute hier ich ihr ihre im ins jedoch jener jetzt kein keine laut mein mit morgen nach \
    nicht noch nur ob oder ohne schließlich schon sehr sein seine seit sie sondern trotz um und unser unter vom von \
    vor wann warum was wegen weil wenn wer wie wir wo während zu zudem zugleich zum zunächst zur zuvor zwischen über";

/// The same in French.
pub(super) const STARTS_FR: &str = "\
    a afin ainsi alors après au aucun aucune aujourd'hui aura aussi autre autres aux avaient avait avant avec avoir \
    c'est car ce cependant certaines certains ces cet cette chaque chez cinq comment contre côté d dans de demain \
    depuis des deux donc dont du dès début déjà elle elles en encore enfin ensuite entre est et face fait fin fut \
    hier il ils interrogé jamais je jeudi l la le les leur leurs lors ma mais malgré mes moins mon même mêmes n'est \
    ni nos notre nous on ont or ou outre où par pendant plus plusieurs pour pourquoi pourtant puis quand quatre que \
    quelques qui quoi sa sans selon sera seront ses si six son sont sous sur ta tel telle tes ton toujours tous tout \
    toute toutefois toutes trois très tu un une vers vos votre vous y à étaient était être";

/// The same in Spanish.
pub(super) const STARTS_ES: &str = "\
    además ahora al algunas algunos ante antes aquel aquella asimismo así aunque ayer aún bajo cada cinco como con \
    contra cual cuando cuatro cuál cuánto del desde después diez donde dos durante dónde e el ella ellas ellos \
    entonces entre era eran es esa esas ese esos esta estas este estos está están finalmente fue fueron ha había \
    habían hacia han hasta hay hoy las le les lo los luego mañana me mediante menos mi mientras mis mismo muy más ni \
    ninguna ningún no nos nosotros nuestra nuestro nueve o ocho otra otras otro otros para pero por porque pues \
    quien quienes quién qué se según seis será serán si siete sin sino sobre son su sus también tampoco tanto te \
    toda todas todavía todo todos tras tres tu tus tú u una unas unos usted ustedes varias varios y ya yo él";

/// The same in Russian.
pub(super) const STARTS_RU: &str = "\
    а без безо благодаря будет будут бы был была были было в вам вас ваш весь вечером вместо во вокруг восемь \
    впрочем все всем всех вся всё второй вчера вы где да даже два две девять десять для днём до другие другой его ее \
    ей ему если есть еще ещё её же за завтра затем зачем здесь и из изо или им их к как какая какие какой ко когда \
    кого которая которые который кроме кстати кто куда ли либо лишь между многие мои мой моя мы на над надо накануне \
    нам напомним нас наш наша наши не несколько нет ни но новые новый ночью о об обо один одна однако около он она \
    они оно от откуда ото первый перед по по-прежнему под подо позже пока после потом потому почему поэтому при про \
    против пять ради ранее с свои свой своя себя сегодня сейчас семь со согласно среди сто та так также там те тем \
    теперь то тогда того тоже той только тот три тут ты тысяча тысячи у уже утром хотя чей через четыре что чтобы \
    шесть эта эти это этого этой этом этот я";

/// Nouns, verbs and adjectives that begin English sentences, and units of German.
pub(super) const COMMON: &str = "\
    according added adding additional advertisement advertising agreement agreements ai aid air airstrikes am \
    ambulances amnesty amongst analysts anfang angry announced announcement anonymous another anyone anything \
    apparently archive armed army article articles ask asked asking assurances attack attacks author authorities \
    backed bank barely based beginning boats bodies bombs borders both bound breaking bridges briefing buildings \
    built business by called calling camp ceasefire central ceo cet cfo chapter charter children cities citing \
    citizens civilians clashes click closing coalition column coming comment commenting comments committee companies \
    company condolences confirmed conflict considered considering constitution contact contrary contributors cookie \
    cookies copyright council countries country court covid critically critics crowds culture cup currently cuts \
    damage daughters day days dead deadly deal dear death deaths deep deeply defence defense democracy demonstrators \
    denying describing desperate details determined diplomats directly displaced disputes diy dna doctors dollar \
    driven drones due dues earned earth east eastern echoing economists edition editor editorial edt education \
    eighty election elections email emergency emerging employees ende ending energy engineers english entire est \
    euro even event events eventually evidence exactly exclusive experts explained exports facing facts failing \
    failure families family faq fearing feature features ferries fewer fifty fighters fighting files firefighters \
    fishermen five floods follow following food footage footballers force forces forget form formal former forty \
    found four free fresh friends frustrated fuel full funding gdp gender gmt god going good government governments \
    gps grad greater greeted ground group groups guards guests gunmen hailing health hear heavy help high history \
    hit holding holiday holidays home homes hoping hospital hospitals hostages hours house html http https huge \
    human id ids ignoring image images imagine important imports including indeed independent inflation info \
    information injured inside inspectors intelligence international internet invaders investigators islanders it's \
    jahr jahre join joining journalists jurors keeping key kids killed killings kilometer knowing lacking large \
    latest launching law lawmakers lawyers leaders leading learn leave led left legal let letter letters library \
    life links list listen listening liter live living local locals logistics long look looking looters losing lower \
    made major making management marine marines markets mass media mediators medical medics meet meeting members men \
    menu meter migrants militants military milliarde milliarden million millionen min minister ministers minor \
    minorities minute minuten minutes missiles missing mitte monat monate money month months morning mothers moving \
    mr's named national nationals nearly negotiations negotiators neighbors neighbours new news newsletter \
    newsletters newsroom night ninety none north northeast northern northwest noting number numerous nurses \
    observers offering officers official officials ok old online open opening operation opinion opponents opposed \
    opposition organisers organizers page parents part parties party passengers paying pdf peace pending pensioners \
    people photo photos picture pictures pilots planes plans please pm podcast pointing police policy politicians \
    politics poll post power prayers preparing presenting presidency president press pressure previous prices prior \
    prisoners privacy private prize production profits program programme proposals prosecutors protesters protestors \
    protests prozent public publication published putting quotes quoting radio raids rain raising reached reacting \
    reaction read reading ready rebels recalling records referring reform reforms refugees related relations \
    relatives relief remember report reporters reporting reports republished rescue rescuers research researchers \
    residents resolution resolutions responding restrictions returning riots rising rival rivals rna rockets rss \
    running safety said sailors sanctions say saying schools scientists scores search sec seconds section security \
    see seeking seen senior sent serious service services set setting settlers seventy severe share shared shares \
    shells shipping shooting shops short shots show showing sign signs similar sitting six sixteen sixty skip small \
    smoke sms social society soldiers sons source sources south southeast southern southwest speaking spectators \
    spokespeople sport sports staff stand standing starting state statement states stating status stay stocks stop \
    stories storms story strikes strong struck students stunden subject subscribe summary support supported \
    supporters surgeons survivors suv tag tage tags taken taking talking talks tanks tausend taxes teachers team \
    teams television tell telling ten tensions terms text thank thanks things thinking thirty tickets tip title \
    tonnen topic topics total tour tourists trade traders traffic trains transcript translation trapped travellers \
    travelling trending troops trucks trump's truth trying turning turnout tv twenty ufo uhr unable unclear \
    unconfirmed unemployment union unions unknown unrest upcoming update updated updates upper url usb use used \
    using utc various vat vehicles victims video videos villagers violence visit visiting volunteers voters votes \
    wages wait waiting walking wanted wanting war warned warning watch watchdogs water ways weapons weary weather \
    website week weeks welcome west western what's when's where's whereas whereby whichever wholly widely winds \
    winning witnesses woche wochen women words work workers working world worried worse worst wounded writing \
    written www year years yes young";

/// Given names that are written in several ways, and the spelling that stands for all, in plain form. Names that differ by more than
/// a script's transcription are not here.
pub(super) const SPELLINGS: &str = "\
    achmad=ahmad achmed=ahmad ahmad=ahmad ahmed=ahmad aleksandr=alexander alexander=alexander alexandr=alexander \
    asaad=asaad assaad=asaad bachar=bashar baschar=bashar bashar=bashar chaled=khaled dmitri=dmitri dmitrii=dmitri \
    dmitrij=dmitri dmitriy=dmitri dmitry=dmitri evgeni=evgeny evgenii=evgeny evgeny=evgeny faisal=faisal \
    faysal=faisal feisal=faisal hasan=hassan hassan=hassan hossein=hussein husain=hussein hussain=hussein \
    hussein=hussein hussien=hussein jewgeni=evgeny jewgenij=evgeny khaled=khaled khalid=khaled michail=mikhail \
    mihail=mikhail mikhail=mikhail mohamad=mohammed mohamed=mohammed mohammad=mohammed mohammd=mohammed \
    mohammed=mohammed mostafa=mustafa moustafa=mustafa muhammad=mohammed muhammed=mohammed mustafa=mustafa \
    naser=nasser nasir=nasser nasser=nasser nikolai=nikolai nikolaj=nikolai nikolay=nikolai omar=omar osama=osama \
    oussama=osama sergei=sergei serguei=sergei tarek=tariq tareq=tariq tariq=tariq umar=omar usama=osama \
    vladimir=vladimir waleed=walid walid=walid wladimir=vladimir yevgeni=evgeny yevgeny=evgeny yousef=yusuf \
    yousif=yusuf youssef=yusuf yusef=yusuf yusuf=yusuf";

/// Months, days of the week and feasts.
pub(super) const CALENDAR: &str = "\
    abril adha agosto août apr april aug august autumn avril christmas dec december dezember diciembre dienstag \
    dimanche domingo donnerstag décembre easter eid enero feb febrero februar february fitr freitag fri friday \
    février halloween hanukkah jan januar january janvier jeudi jueves juillet juin jul juli julio july jun june \
    juni junio lundi lunes mai mar march mardi mars martes marzo may mayo mercredi mittwoch miércoles mon monday \
    montag märz navidad nov november novembre noviembre noël oct october octobre octubre oktober ostern passover \
    pfingsten pâques ramadan samedi samstag sat saturday sep sept september septembre septiembre sonnabend sonntag \
    spring summer sun sunday sábado thu thur thurs thursday tue tues tuesday vendredi viernes wed wednesday \
    weihnachten winter август августа апрель апреля воскресенье вторник декабрь декабря июль июля июнь июня май март \
    марта мая ноябрь ноября октябрь октября понедельник пятница сентябрь сентября среда суббота февраль февраля \
    четверг январь января";

/// Nationalities, peoples, faiths and the adjectives from places: they name no place and no person.
pub(super) const PEOPLES: &str = "\
    afghan afghans african africans alaouite alaouites alawite alawiten alawites albanian albanians algerian \
    algerians allemand allemande allemandes allemands american americans amerikaner américain américaine américaines \
    américains anglais anglican angolan arab arabe araber arabes arabic arabs argentine argentinian armenian \
    armenians asian asians assyrian assyrians atlantic australian australians austrian austrians azerbaijani azeri \
    azeris bahraini bangladeshi basque bavarian bedouin bedouins belarusian belarusians belgian belgians berber \
    bolivian bosnian bosnians brazilian brazilians britannique britanniques briten british briton britons buddhist \
    buddhists bulgarian bulgarians burmese cambodian cameroonian canadian canadians catalan catalans catholic \
    catholics caucasian chechen chechens chilean chinese chinois christian christians chrétiens colombian colombians \
    communist communists congolese conservative conservatives coptic copts croat croatian croatians croats cuban \
    cubans cypriot cypriots czech czechs dane danes danish darfuri democrat democratic democrats deutsche deutschen \
    deutscher drusen druze druzes dutch ecuadorian egyptian egyptians emirati emiratis english englishman eritrean \
    espagnol espagnols estonian estonians ethiopian ethiopians european europeans europäer européen européenne \
    européens filipino filipinos finn finnish finns flemish franzosen français française françaises french frenchman \
    gambian gazan gazans georgian georgians german germans ghanaian greek greeks green guatemalan haitian haitians \
    hebrew hindu hindus hispanic honduran houthi houthis hungarian hungarians icelandic indian indians indigenous \
    indonesian indonesians iraner iranian iranians iranien iraniens iraqi iraqis irish irishman islamic islamist \
    islamists israeli israelis israelische israelischen israélien israélienne israéliennes israéliens italian \
    italians italien italiens ivorian jamaican japanese jesuit jew jewish jews jihadist jihadists jordanian \
    jordanians kazakh kazakhs kenyan kenyans korean koreans kosovan kurd kurden kurdes kurdish kurds kuwaiti \
    kuwaitis kyrgyz labour latin latino latvian latvians lebanese levantine liberal liberals liberian libyan libyans \
    lithuanian lithuanians macedonian malaysian malaysians maldivian malian maltese maoist maronite marxist \
    mauritanian mexican mexicans moldovan moldovans mongolian montenegrin moroccan moroccans mozambican muslim \
    muslims musulmans namibian nazi nazis nepalese nepali nicaraguan nigerian nigerians nigerien norwegian \
    norwegians omani orthodox ottoman pakistani pakistanis palestinian palestinians palestinien palestiniens \
    panamanian paraguayan persian peruvian peruvians pole poles polish polynesian portuguese protestant protestants \
    prussian qatari qataris republican republicans rohingya roma romanian romanians russe russen russes russian \
    russians russische russischen russischer rwandan salafi salafist saudi saudis saxon scandinavian scot scots \
    scottish senegalese serb serbian serbs shi'a shi'ite shi'ites shia shias shiite shiites sicilian sikh sikhs \
    singaporean slav slavic slovak slovakian slovaks slovene slovenian somali somalian somalis soviet soviets \
    spaniard spaniards spanish sudanese sufi sunni sunnis swede swedes swedish swiss syrer syrian syrians syrien \
    syrienne syriennes syriens syrische syrischen syrischer taiwanese tajik tamil tamils tanzanian tatar tatars thai \
    thais tibetan tibetans tunisian tunisians turc turcs turk turkic turkish turkmen turks turque turques türken \
    ugandan uighur uighurs ukrainer ukrainian ukrainians ukrainien ukrainienne ukrainiens uruguayan uyghur uyghurs \
    uzbek uzbeks venezuelan venezuelans vietnamese welsh western westerners yazidi yazidis yemeni yemenis zambian \
    zimbabwean zionist zionists";

/// Countries, capitals and other much named places; `_` for a space. In plain form, as [`plain`](super::folding::plain) has it.
pub(super) const PLACES: &str = "\
    abuja accra afghanistan africa agypten albania alemania aleppo algeria algiers allemagne america amman amsterdam \
    andorra angleterre angola ankara antalya antarctica arctic argentina armenia asia athens atlantic australia \
    austria azerbaijan bagdad baghdad bahamas bahrain baku balkans baltic baltic_sea bamako bangkok bangladesh \
    barbados barcelona basra bavaria beijing beirut belarus belfast belgium belgrade belize benin berlin berne \
    beyrouth bhutan black_sea bogota bolivia bosnia boston botswana brasilia bratislava brazil britain brunei \
    bruselas brussel brussels bruxelles bucharest budapest bulgaria burkina_faso burma burundi cairo cambodia \
    cameroon camp_david canada canberra cape_verde caracas casablanca catalonia caucasus central_asia chad chechnya \
    chicago chile china colombia congo copenhagen costa_rica crimea croatia cuba cyprus czech_republic czechia dakar \
    damas damasco damascus daraa darfur dead_sea deir_ezzor delhi denmark deutschland dhaka djibouti doha dominica \
    dominican_republic donbas donetsk dubai dublin ecuador edinburgh egipto egypt egypte england erbil eritrea \
    espagne espana estados_unidos estonia eswatini etats_unis ethiopia eurasia europa europe far_east fiji finland \
    france francia frankfurt frankreich gabon gambia gaza gaza_strip geneva geneve georgia germany ghana ginebra \
    glasgow golan golan_heights great_britain greece greenland grenada grossbritannien guatemala guinea guyana hague \
    haifa haiti hama hamburg hanoi harare havana helsinki hmeimim holland homs honduras hong_kong hungary iceland \
    idlib india indonesia irak iran iraq ireland islamabad israel istanbul italia italie italien italy ivory_coast \
    jakarta jamaica japan jeddah jerusalem johannesburg jordan jordania jordanie jordanien kabul kandahar karachi \
    kashmir kazakhstan kenya khan_younis kharkiv khartoum kherson khmeimim kiev kiew kigali kinshasa koln kosovo \
    kuala_lumpur kurdistan kuwait kyiv kyrgyzstan lagos lahore laos latakia latin_america latvia lebanon lesotho \
    liban libano libanon liberia libya liechtenstein lima lisbon lithuania ljubljana london londres los_angeles \
    luhansk luxembourg lviv madagascar madrid malawi malaysia maldives mali malta manila mariupol mauritania \
    mauritius mecca medina mediterranean mediterranean_sea melbourne mexico miami middle_east milan minsk mogadishu \
    moldova monaco mongolia montenegro morocco moscou moscow moscu moskau mosul mozambique mumbai munchen munich \
    muscat myanmar nairobi namibia naples near_east nepal netherlands new_delhi new_york new_zealand nicaragua \
    nicosia niger nigeria north_africa north_america north_korea northern_ireland norway odesa odessa oman oslo \
    osterreich ottawa pacific pakistan palestine palmyra panama paraguay paris pekin peking persian_gulf peru \
    philippines poland polen portugal prague pretoria puerto_rico pyongyang qatar quito quneitra rabat rafah \
    ramallah raqqa red_sea reino_unido riga rio_de_janeiro riyadh rom romania rome royaume_uni rusia russia russie \
    russland rwanda saint_petersburg salvador samoa san_francisco sanaa santiago sao_paulo sarajevo saudi_arabia \
    schweiz scotland senegal seoul serbia sevastopol seychelles shanghai siberia sierra_leone sinai singapore siria \
    skopje slovakia slovenia sofia somalia south_africa south_america south_china_sea south_korea south_sudan \
    southeast_asia soviet_union spain spanien sri_lanka st_petersburg stockholm strasbourg sudan suisse suriname \
    suwayda sweden sweida switzerland sydney syria syrie syrien taipei taiwan tajikistan tallinn tanzania tartous \
    tartus tbilisi teheran tehran tel_aviv thailand tibet tigray togo tokyo tonga toronto tripoli tunis tunisia \
    turkei turkey turkiye turkmenistan turquia turquie ucrania uganda ukraine united_arab_emirates united_kingdom \
    united_states uruguay uzbekistan vanuatu vatican venezuela vereinigten_staaten vienna vietnam vilnius wales \
    wall_street warsaw washington west_bank wien xinjiang yemen yerevan zagreb zambia zimbabwe zurich беларус берлин \
    вашингтон герман дамаск европ египет израил иордан ирак иран киев кит латак ливан лондон минск москв париж росс \
    сир сша тартус турц украин франц хмейм";

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
    laboratory league ltd media militia ministerio ministerium ministry ministère mission motors movement museum \
    nations navy network news newspaper observatory office orchestra organisation organización organization \
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

/// Words in small letters beside a name that say that it is a place.
pub(super) const PLACE_KINDS: &str = "\
    airbase airfield airport bay border bridge city coast coastline countryside county desert district enclave \
    footbridge governorate harbor harbour highway hills island lake mountain municipality neighborhood neighbourhood \
    park peninsula port province region river road square station street suburb territory town valley village";

/// Words before a name that make it a person's and are no part of it, in capitals or small letters.
pub(super) const TITLES: &str = "\
    admiral alcalde alcaldesa alderman ambassador archbishop ayatollah baron baroness bischof bishop brig brigadier \
    brother bürgermeister bürgermeisterin canciller capt captain cardinal chair chairman chairperson chairwoman \
    chancelier chancellor chief cmdr coach col colonel commander commissioner congressman congressperson \
    congresswoman constable corporal councillor councilman councilwoman countess cpl czar dame detective director \
    doktor dr duchess emir emperor empress envoy father fm frau gen general generalsekretär generalsekretärin gov \
    governor général herr imam inspector judge justice kanzler kanzlerin king könig königin lady lieutenant lord lt \
    madame maj major marshal mayor mep messrs minister ministerin ministers ministra ministre ministro miss mlle mme \
    monsieur mp mr mrs ms mullah mx papst pastor patriarch pm pope premier president presidenta presidente \
    presidents prince princess princesse prinz prinzessin prof professor professorin präsident präsidenten \
    präsidentin président présidente queen rabbi rep representative rev reverend secretary sen senator sergeant \
    señor señora sgt shaikh sheik sheikh sir sister speaker sprecher sprecherin sr sra srta sultan superintendent \
    tsar г-жа г-н генерал господин госпожа губернатор канцлер королева король министр министра министром министру \
    мэр папа полковник посол президент президента президенте президентом президенту премьер принц";

/// Titles that nothing but a person has, whatever the last word of the name.
pub(super) const COURTESY: &str = "\
    ambassador archbishop bishop constable councillor detective dr gov imam inspector judge mayor mep miss mp mr mrs \
    ms mx president prof professor rabbi rep rev reverend sen senator sergeant sgt sir";

/// Words in small letters before a name that make it a person's. Some of [`TITLES`] are too common in small letters to be one.
pub(super) const ROLES: &str = "\
    activist actor actress ambassador analyst archbishop attorney aunt author ayatollah bishop boyfriend brother \
    canciller captain cardinal chairman chairwoman chancellor chef colleague colonel commander congressman \
    congresswoman correspondent counterpart cousin daughter dictator diplomat dirigeant driver economist emir \
    engineer envoy farmer father ferryman fisherman footballer founder friend general girlfriend governor \
    grandfather grandmother historian husband imam journalist kanzler king lawmaker lawyer leader líder manager \
    mayor mediator minister ministra ministre ministro mother mp negotiator nephew niece nurse owner photographer \
    politician pope portavoz porte-parole predecessor premier president presidente prince princess professor \
    präsident président queen rabbi reporter researcher resident rey roi ruler scientist secretary senator sheikh \
    singer sister skipper son spokesman spokesperson spokeswoman sprecher strongman successor sultan surgeon teacher \
    tsar uncle widow wife writer генерал глава главе главой главы журналист канцлер короля лидер лидера лидером \
    министр министра министром министру политик посол президент президента президентом президенту премьер";

/// Words between or before titles that are no part of a name either.
pub(super) const MODIFIERS: &str = "\
    acting affairs agriculture assistant attorney caretaker chief co crown culture defence defense deputy economy \
    education energy environment ex executive finance first foreign former grand health home housing industry \
    information intelligence interim interior joint junior justice labour late lieutenant lord major minister \
    national new oil permanent press prime private rear regional secretary security senior shadow special staff \
    state technology then tourism trade transitional transport treasury under vice";

/// Words after `of` or `for` that go on with a title: Secretary of State.
pub(super) const PORTFOLIOS: &str = "\
    affairs agriculture art commerce communities culture defence defense development economy education employment \
    energy environment external finance foreign health home homeland housing industry information interior justice \
    labor labour planning religious security social staff state the tourism trade transport transportation treasury \
    war water works";

/// Titles that are family names too.
pub(super) const TITLE_NAMES: &str = "\
    abbot baron bishop chancellor count dean duke earl emir judge justice king lord major marshal page pope priest \
    prince saint sheikh sultan";

/// Given names that tell a person's name from others, in plain form.
pub(super) const GIVEN: &str = "\
    aaron abbas abdel abdul abdullah abigail abraham abu ada adam adnan adrian ahmad ahmed aisha alan albert \
    alejandro aleksandr alessandro alex alexander alexandra alexei alexis alfred ali alice amal amanda amir amy ana \
    anas anastasia andre andrea andreas andrei andrew angela angelika ann anna anne annette anthony antoine anton \
    antonio anwar arthur asaad asma astrid ayman barack barbara bashar bassam beatrice ben benjamin bernard bernd \
    bill bob boris brian bruno carl carla carlos carmen caroline catherine charles charlotte chris christian \
    christina christine christopher claire clara claudia colin craig cristina dalia daniel daniela david deborah \
    denis dennis diana diego dieter dmitri dmitro dominique donald dorothy douglas edith eduard eduardo edward elena \
    elias elizabeth ella emily emma emmanuel eric erica erik ernst esther eva evgeny fadi faisal farid farouk fatima \
    felipe fernando fiona florian francesco francis francisco francois frank franz frederic friedrich gabriel gareth \
    gary georg george gerald gerhard german giorgia giovanni giulia gloria gordon graham greta guillermo gunter \
    gustav hadi hafez hala hamid hanna hannah hans harold harry hassan heidi heinrich helen helena helga helmut \
    henri henry herbert hillary hisham huda hugo hussein ian ibrahim igor ilya imran ines ingrid irina isabel \
    isabelle ismail ivan ivana jack jacob jacques jake jamal james jan jane janet jason javier jean jeff jennifer \
    jens jeremy jessica jill jim joan joanna joao joe johan johann johannes john jonas jonathan jorge jose josef \
    joseph joshua juan judith jules julia julian juliane julie juliette jurgen justin kamal karen karim karin karl \
    kate katharina katherine kathleen keir keith kemal kenneth kerstin kevin khaled khalid klaus konstantin kurt \
    kylie larry lars laura lauren laurent layla leila lena leo leon leonid leyla lina linda lionel lisa liz louis \
    louise luca lucas lucia lucy luis luiz luke lydia maher mahmoud malcolm manuel marc marcel marco marcos marcus \
    maren margaret maria mariam marie marina mario marion mariusz mark markus martha martin martina mary mateo \
    matteo matthew matthias maurice mauricio max maya megan melanie michael michel michelle miguel mikhail milan \
    mohamad mohamed mohammad mohammed mona monica muhammad murhaf mustafa nabil nadia naim najib nancy narendra \
    nasser natalia natalie nathan nicholas nicola nicolas nicole nigel nikolai nina noah noor norbert nour oksana \
    oleg oleksandr olga oliver olivia olivier omar osama oscar otto pablo pamela paolo patricia patrick paul paula \
    pavel pedro peter petra philip philippe pierre rachel rafael ralf rami ramzi rania rashid raul rebecca recep \
    reza riad ricardo richard rishi rita robert roberto roger roland roman ronald rosa rose roy rudolf ruth ryan \
    saad sabine said salem salim sally salma salman sam samantha samer sami samir samuel sandra sara sarah scott \
    sean sebastian sergei sergio sharon sheila shirley silvia simon sofia sonia sophia sophie stefan stefanie stella \
    stephan stephanie stephen steve steven stuart susan susanne sven svetlana sylvia tamara tamer tarek tariq \
    tatiana teresa theresa thomas tim timothy tobias tom tony ulrich ulrike ursula valentina valery vanessa vera \
    veronica victor victoria viktor vincent vitali vladimir volker volodymyr wael walid walter wassim werner william \
    wolfgang xavier xi yasmin yasser yevgeny yolanda yousef youssef yulia yuri yusuf yves yvonne zahra zainab zeinab \
    ziad алекс александр андр анн асад ахмед башар борис виктор владимир дмитр евген елен иван игор константин макс \
    мар михаил мухаммед натал никол олег ольг павел петр пётр роман серг хафез юри";

/// Verbs after the name of one who says.
pub(super) const SAYING: &str = "\
    acknowledged added adds admitted affirmé afirmó announced argued aseguró asked añadió betonte claimed declaró \
    denied dijo dit déclaré erklärte explained insisted recalled replied sagte said says stated states tells told \
    tweeted warned warns warnte wrote добавил добавила заявил заявила отметил отметила подчеркнул сказал сказала \
    сообщил сообщила";

/// Arabic titles.
pub(super) const ARABIC_TITLES: &str = "\
    أمير الأمير البابا الجنرال الدكتور الدكتورة الرئيس السفير السيد السيدة الشيخ العقيد العميد القائد اللواء المبعوث \
    المستشار المستشارة الملك النائب الوزير رئيس ملك وزير";

/// Arabic given names that tell a person's name from other words.
pub(super) const ARABIC_GIVEN: &str = "\
    أحمد أسعد أنتوني أنطونيو إبراهيم إسماعيل إيمانويل بشار بنيامين جمال جو جورج حافظ حسن حسين خالد دونالد رامي رجب \
    زياد زينب سارة سالم سامي سلمان سليم سمير سيرغي طارق عائشة عثمان علي عمر فاروق فاطمة فلاديمير فيصل كمال ليلى \
    ماركو ماهر محمد محمود مرهف مريم مصطفى ميخائيل ناصر نبيل نور هدى وليد ياسر يوسف";

/// Arabic verbs of saying, before or after who says.
pub(super) const ARABIC_SAYING: &str = "\
    أضاف أضافت أعلن أعلنت أكد أكدت أوضح أوضحت ذكر ذكرت صرح صرحت قال قالت";

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 26] = [
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
        ARABIC_TITLES,
        ARABIC_GIVEN,
        ARABIC_SAYING,
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
