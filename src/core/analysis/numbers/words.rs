//! The words of numbers in six languages, as [`Lexicon`](super::lexicon::Lexicon) reads them: folded, without accents.
//! What is not here is not a number word; rare inflections are left out where they are also other words. A star stands for the
//! endings that [`endings`] has for the language, `e6` for a million; a word that stands for itself counts before a stem.

use crate::core::analysis::Language;

/// Every list.
#[cfg(test)]
pub const ALL: &[&str] = &[SHARED, ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, ARABIC];

/// Returns the lists for a language, its own first.
pub fn lists(language: Language) -> [&'static str; 2] {
    let own = match language {
        Language::English => ENGLISH,
        Language::German => GERMAN,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Russian => RUSSIAN,
        Language::Arabic => ARABIC,
        Language::Other => "",
    };
    [own, SHARED]
}

/// Returns the endings that a stem with a star may have in a language. A stem stands by itself, too.
pub fn endings(language: Language) -> &'static str {
    match language {
        Language::English => "s",
        Language::German => "e en er es em n s",
        Language::French => "e s es",
        Language::Spanish => "a o as os s es",
        Language::Russian => {
            "а у ы и е ь ю я й ой ом ем ам ами ах ов ев ей ям ый ая ое ые ого ому ым ых ую ий его ему им их яя ее ие ью ою \
             ся ась ось ись"
        }
        Language::Arabic => "ا ات ين ان ون ة",
        Language::Other => "",
    }
}

const SHARED: &str = "
percent %
money $=dollars €=EUR eur=EUR £=GBP gbp=GBP ¥=JPY jpy=JPY ₽=RUB rub=RUB ₴=UAH uah=UAH ₺=TRY ₪=ILS ₹=INR usd=USD chf=CHF \
    cny=CNY
measure km=km m=m cm=cm mm=mm kg=kg t=t °_c=°C °_f=°F °=° km_/_h=km/h mw=MW gw=GW kwh=kWh
suffix bn=e9 tn=e12
to - – — ‑ −
label § № #
";

const ENGLISH: &str = "
unit one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 \
    fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
tens twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
hundred/100 hundred
magnitude dozen=12 thousand=e3 million=e6 billion=e9 trillion=e12
magnitudes tens_of=10 dozens=12 hundreds=100 thousands=e3 millions=e6 billions=e9 trillions=e12
suffix m=e6 mn=e6 b=e9 bn=e9 k=e3
vague/3 several a_few a_handful_of
round/2 a_couple_of
half half
fraction quarter*=4 thirds=3 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10
ordinal first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 \
    thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
article a an
determiner the this that its his her their our my your these those every each
and and
or or
to to
between between
from from
of of
bound/least at_least no_fewer_than no_less_than not_less_than a_minimum_of
bound/more more_than in_excess_of upwards_of well_over just_over exceeding
bound/most up_to at_most no_more_than not_more_than as_many_as as_much_as a_maximum_of
bound/about about around roughly approximately an_estimated estimated some an_average_of
bound/nearly nearly almost close_to just_under just_short_of
bound less_than=less fewer_than=less
weak over=more above=more under=less below=less
after or_more=least or_fewer=most or_less=most or_so=about odd=about
minus minus
percent percent per_cent pct
points percentage_point*
money dollar*=dollars euro*=EUR pound*=pounds pounds_sterling=GBP rouble*=RUB ruble*=RUB yen=JPY yuan=CNY rupee*=rupees \
    lira=lira shekel*=ILS hryvnia=UAH riyal*=riyals dinar*=dinars dirham*=dirhams franc*=francs peso*=pesos krone=kroner \
    kroner=kroner cent*=cents pence=pence
nation/US us u_._s_. american
nation canadian=CA australian=AU syrian=SY egyptian=EG lebanese=LB turkish=TR saudi=SA swiss=CH indian=IN british=GB
measure/square_km square_kilometre* square_kilometer* square_km
measure/feet foot feet ft
measure year*=years month*=months week*=weeks day*=days hour*=hours h=hours minute*=minutes min=minutes sec*=seconds \
    seconds=seconds decade*=decades kilometre*=km kilometer*=km metre*=m meter*=m millimetre*=mm \
    nautical_mile*=nautical_miles c=°C f=°F centimetre*=cm centimeter*=cm kilogram*=kg kilo*=kg centuries=centuries \
    nights=nights mile*=miles square_mile*=square_miles inch=inches inches=inches hectare*=ha ton*=tons tonne*=t \
    litre*=litres liter*=litres barrel*=barrels degree*=degrees mph=mph magnitude=magnitude megawatt*=MW gigawatt*=GW \
    times=times basis_point*=basis_points
person girl* boy* men women man woman child children civilians soldiers police
person person*=people people=people
harm/wounded wounded injured hurt
harm killed=killed arrested=arrested detained=arrested displaced=displaced abducted=abducted kidnapped=abducted \
    rescued=rescued evacuated=evacuated
harming/killed kills killing claimed claiming
harming/wounded wounds wounding injures injuring
harming arresting=arrested displacing=displaced abducting=abducted rescuing=rescued evacuating=evacuated
harmed/killed dead died dying die perished
harmed missing=missing unaccounted=missing homeless=homeless
victims deaths=killed fatalities=killed injuries=wounded
be were was are is been being be
have have has had also reportedly later then already still all since confirmed
aged aged age
old years_old year_old years_of_age
old months_old=months
more other* more further additional another extra
label top no no_. number nr resolution article section chapter page paragraph phase channel route highway flight room gate \
    pier platform grade level version volume episode season stage category block zone sector terminal reactor apartment \
    building step case class area decree rule amendment
clock am pm a_._m_. p_._m_. a_._m p_._m o'clock gmt utc
change increase* rise* fall* drop* cut* rose risen rising increased increasing grew grow grown growing fell fallen falling \
    dropped dropping declined decline cutting reduced raise raised raising jumped climbed slipped went moved shifted \
    changed up down
stop in on at by for with without within into onto upon off out through throughout during before after against among amid \
    along across behind beyond despite like near per than though towards until while when where which who whom what why \
    how if because so as but nor not yet said says say told tells tell according added adds called did do does done will \
    would shall should can could may might must i you he she it we they me him them there here now ago earlier today \
    yesterday tomorrow only just even both either neither too very much many most less few such same own took take takes \
    made make makes got get gets came come comes gave give gives left leave leaves leaving remain remained remains became \
    become voted backed opposed ended began begun started held met won lost hit about_to no_one
";

const GERMAN: &str = "
unit eins=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14 \
    funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19
tens zwanzig=20 dreißig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
hundred/100 hundert
magnitude/e6 million mio mio_.
magnitude/e9 milliarde mrd mrd_.
magnitude tausend=e3 dutzend=12
magnitudes millionen=e6 milliarden=e9 tausende*=e3 hunderte*=100 dutzende*=12 zehntausend*=e4 hunderttausend*=e5
tenths/15 anderthalb eineinhalb
vague/3 mehrer* einig* ein_paar eine_handvoll
half halb*
half halfte=noun
fraction drittel=3 viertel=4 funftel=5 sechstel=6 achtel=8 zehntel=10
ordinal erst*=1 zweit*=2 dritt*=3 viert*=4 funft*=5 sechst*=6 siebt*=7 achte*=8 neunt*=9 zehnt*=10 elft*=11 zwolft*=12 \
    zwanzigst*=20
article eine* ein einem einer
determiner dies* ihr* jed* unser* seine* der die das den dem des im zum zur am vom beim ins seiner seinem
and und
or oder
to bis
between zwischen
from von
bound/least mindestens wenigstens nicht_weniger_als
bound/most hochstens bis_zu maximal nicht_mehr_als
bound/about etwa rund ungefahr circa ca ca_. an_die
bound/nearly fast knapp beinahe nahezu annahernd kaum
bound mehr_als=more gut=more weniger_als=less
weak uber=more unter=less
after oder_mehr=least und_mehr=least oder_weniger=most
minus minus
percent prozent
points prozentpunkt*
money dollar=dollars us_-_dollar=USD euro*=EUR pfund=pounds rubel=RUB yen=JPY yuan=CNY hrywnja=UAH riyal=riyals \
    dinar=dinars franken=francs kronen=kroner cent=cents
nation amerikanisch*=US kanadisch*=CA australisch*=AU syrisch*=SY agyptisch*=EG libanesisch*=LB schweizer=CH britisch*=GB
measure jahr*=jahre monat*=monate woch*=wochen tag*=tage stund*=stunden minut*=minuten min=minuten jahrzehnt*=jahrzehnte \
    kilometer*=km meter*=m kilogramm=kg kilo=kg tonn*=t quadratkilometer=quadratkilometer quadratmeter=quadratmeter \
    hektar=ha liter=liter grad=grad mal=mal magnitude=magnitude starke=magnitude
person/menschen person* menschen leute
person manner* kinder* frau* mann kind
harm getotet*=getötet verletzt=verletzt festgenommen=festgenommen verhaftet=festgenommen vertrieben=vertrieben \
    vermisst=vermisst evakuiert=evakuiert gerettet=gerettet
harming/getötet totet*
harmed/getötet starb* gestorben tot ums_leben umgekommen
victims/getötet tote* todesopfer toter
victims verletzte*=verletzt verletzter=verletzt vermisste*=vermisst vertriebene*=vertrieben festgenommene*=festgenommen
be wurd* sei* war* worden sind werden wird
have hatt* haben hat auch noch bereits offenbar dabei mehr
aged im_alter_von
old jahre_alt* jahren_alt
more weiter* ander* zusatzlich*
label nr nr_. nummer artikel kapitel absatz seite resolution phase kanal gleis klasse platz linie flug zone block tor
clock uhr
change stieg* erhoht* fiel* sank* steigt gestiegen steigen gefallen gesunken sinken gesenkt senkte wuchs gewachsen \
    kletterte
stop ohne wahrend hinter neben wenn aber sondern kein keine keinen viele er es wir ihnen wer wann der_den konnen konnten \
    sollen wollen wollten mussen darunter dort heute gestern morgen je zuvor spater
";

const FRENCH: &str = "
unit deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 \
    seize=16
tens vingt*=20 trente=30 quarante=40 cinquante=50 soixante=60
hundred/100 cent*
magnitude mille=e3 million=e6 milliard=e9 mrd=e9 billion=e12
magnitudes milliers=e3 millions=e6 milliards=e9 centaines=100 dizaines=10
round dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 \
    centaine=100 millier=e3
vague/3 plusieurs quelques
half demi*
half moitie=noun
fraction tiers=3 quart*=4
ordinal/2 deuxieme second seconde
ordinal premier*=1 troisieme=3 quatrieme=4 sixieme=6 septieme=7 neuvieme=9
article un une
determiner leur* le la les l' au aux du ce cet cette ces son sa ses notre nos mon ma mes chaque
and et
or ou
to a
between entre
of de des
bound/least au_moins au_minimum pas_moins_de
bound/most jusqu'a au_plus pas_plus_de
bound/about environ quelque autour_de
bound/nearly pres_d'un* pres_de presque
bound plus_d'un*=more plus_de=more moins_d'un*=less moins_de=less
after ou_plus=least ou_moins=most
minus moins
percent pour_cent
points points_de_pourcentage point_de_pourcentage
money dollar*=dollars euro*=EUR livr*=pounds roubl*=RUB shekel*=ILS riyal*=riyals dinar*=dinars dirham*=dirhams \
    franc*=francs centimes=cents
nation americain*=US canadien*=CA australien*=AU syrien*=SY egyptien*=EG libanais*=LB turqu*=TR suiss*=CH britannique*=GB
measure/ans annee* an ans
measure mois=mois semain*=semaines journe*=jours jour*=jours heur*=heures h=heures minut*=minutes min=minutes \
    secondes=secondes kilometr*=km metr*=m millimetr*=mm kilogramm*=kg kilo*=kg tonn*=t centimetres=cm \
    kilometres_carres=km2 metres_carres=m2 hectar*=ha litr*=litres barils=barils degr*=degrés fois=fois nuits=nuits \
    magnitude=magnitude
person homm* femm* enfant* garcon* fill* jeun* pere mere suspect policier pompier civils
person personn*=personnes gens=personnes
harm tue*=tués blesse*=blessés arrete*=arrêtés interpelle*=arrêtés deplace*=déplacés evacue*=évacués enleve*=enlevés
harming/tués tuant tuent fait_au_moins
harming blessant=blessés blessent=blessés
harmed/tués mort* decede* deces peri
harmed disparu*=disparus
be ete sont etaient etait est furent etre
have ont avaient avait aussi egalement encore deja
aged age_de agee_de ages_de agees_de age_d' agee_d'
more supplementair* autr*
adjective grand* petit* haut* prochain* nouvell* dernier* gross* bonn* bon* nouveau nouveaux gros principaux principales
label no n numero article chapitre page resolution phase chaine niveau saison ligne vol zone bloc arrondissement
change passe* passer passant augmente monte grimpe baisse chute recule tombe
stop dans sous par pour avec sans vers apres depuis selon que qui dont ou_est si ne pas plus tres trop tous toute toutes \
    nous vous ils elles se memes aussi_bien puis ainsi ici fait
";

const SPANISH: &str = "
unit dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 \
    dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19
hundreds veintiun*=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 \
    veintinueve=29 cien=100 ciento=100 doscient*=200 trescient*=300 cuatrocient*=400 quinient*=500 seiscient*=600 \
    setecient*=700 ochocient*=800 novecient*=900
tens veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
magnitude mil=e3 millon=e6 mil_millones=e9 billon=e12
magnitudes miles=e3 millares=e3 millones=e6 billones=e12 cientos=100 centenares=100 decenas=10 docenas=12 \
    miles_de_millones=e9
round decena=10 docena=12 veintena=20 treintena=30 cincuentena=50 centenar=100 millar=e3
vague/3 vari* unos_cuantos unas_cuantas
half medio media
half mitad=noun
fraction terci*=3 cuartos=4 quintos=5
ordinal primer*=1 segundo=2 segunda=2 tercer*=3 cuarta=4 quinto=5 quinta=5 sext*=6 septim*=7 octav*=8 noven*=9 decim*=10
article un una
determiner nuestr* esta* el la los las su sus este estos ese esa cada al del
and y e
or o u
to a
between entre
from desde
of de
bound/least al_menos por_lo_menos como_minimo no_menos_de cuando_menos
bound/most hasta como_maximo no_mas_de a_lo_sumo
bound/about unos unas alrededor_de cerca_de aproximadamente en_torno_a
bound mas_de=more menos_de=less casi=nearly
after o_mas=least o_menos=most
minus menos
percent por_ciento
points puntos_porcentuales punto_porcentual
money dolar*=dollars eur*=EUR libr*=pounds rubl*=RUB yen*=JPY yuan*=CNY rupias=rupees lir*=lira riyales=riyals \
    dinares=dinars dirhams=dirhams francos=francs peso*=pesos centavos=cents
nation estadounidense*=US americano*=US canadiense*=CA australiano*=AU egipcias=EG libanesas=LB turcas=TR iraquies=IQ
measure ano*=años mes=meses meses=meses seman*=semanas dia*=días hor*=horas h=horas minut*=minutos min=minutos \
    segundos=segundos kilometr*=km metr*=m kilogram*=kg kilo*=kg tonelad*=t kilometros_cuadrados=km2 hectare*=ha \
    litros=litros barriles=barriles grados=grados veces=veces vez=veces magnitud=magnitude noches=noches
person nin* adolescente* vecin* hombre* mujer* joven* menor* chic* padre madre ciudadano sospechoso estudiante civiles
person person*=personas gente=personas
harm asesinad*=muertos herid*=heridos lesionad*=heridos detenid*=detenidos arrestad*=detenidos desplazad*=desplazados \
    evacuad*=evacuados secuestrados=secuestrados rescatad*=rescatados
harming/muertos mato mataron matando causo
harming/heridos hirio hirieron hiriendo
harmed/muertos fallecid* muerto* muerta* murieron murio fallecieron fallecio
harmed desaparecid*=desaparecidos
victims/muertos muertes
be fueron fue sido son eran estan resultaron quedaron ser
have han ha habian habia tambien aun ya todavia
aged edad_de
old anos_de_edad
more otr* adicionales restantes
adjective antigu* pequen* proxim* ultim* nuev* alt* grandes principales primeros_ministros
label numero articulo pagina sala linea vuelo zona puerta
change paso pasar pasado subio subir aumento bajar cayo caer redujo crecio
stop en tras que quienes cuales mas todos todas ellos ellas nosotros ustedes les nos despues antes
";

const RUSSIAN: &str = "
unit/1 одн* один одно
unit/2 двум* два две двух двое двоих
unit/3 трем* три трех трое троих
unit/4 четыре четырех четырьмя четверо четверых
unit/5 пять* пяти пятеро
unit/7 семь семи семью
unit шесть*=6 шести=6 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцат*=11 двенадцат*=12 тринадцат*=13 \
    четырнадцат*=14 пятнадцат*=15 шестнадцат*=16 семнадцат*=17 восемнадцат*=18 девятнадцат*=19
tens двадцат*=20 тридцат*=30 сорок*=40 пятьдесят=50 пятидесяти=50 шестьдесят=60 шестидесяти=60 семьдесят=70 семидесяти=70 \
    восемьдесят=80 восьмидесяти=80 девяносто=90 девяноста=90
hundreds сто=100 ста=100 двести=200 двухсот=200 триста=300 трехсот=300 четыреста=400 четырехсот=400 пятьсот=500 \
    пятисот=500 шестьсот=600 шестисот=600 семьсот=700 семисот=700 восемьсот=800 восьмисот=800 девятьсот=900 девятисот=900
magnitude/e3 тысяча тысячу тысячей тыс тыс_.
magnitude/e6 миллион миллиона млн
magnitude/e9 миллиард миллиарда млрд
magnitudes/e3 тысячам* тысячи тысяч
magnitudes/e6 миллионам* миллионы миллионов
magnitudes/e9 миллиарды миллиардов миллиардами
magnitudes/100 сотни сотен сотням
magnitudes/10 десятки десятков десяткам
round десяток=10 десятка=10 сотня=100 сотню=100
tenths полтор*=15 полутора=15 полмиллиона=5000000 полмиллиарда=5000000000
vague/3 нескольк* несколько
half/noun половин*
fraction/4 четверть четверти четвертей
fraction треть=3 трети=3 пятых=5 десятых=10
ordinal/3 третье* третий третья третьего третью
ordinal/4 четвертый четвертая четвертого
ordinal/5 пятый пятая пятого пятой
ordinal/6 шестой шестая шестого
ordinal перв*=1 втор*=2 седьм*=7 восьмой=8 восьмая=8 девятый=9 девятая=9 десятый=10 десятая=10
and и
or или
to до по
between между
from от с
bound/least не_менее как_минимум по_меньшей_мере минимум не_меньше
bound/more более более_чем более_чем_на более_чем_в больше свыше выше
bound/most не_более максимум не_больше
bound/less менее меньше ниже менее_чем менее_чем_на
bound/about около примерно примерно_на приблизительно где-то
bound почти=nearly почти_на=nearly
after/least и_более и_больше или_более
after и_менее=most с_лишним=about
minus минус
percent процент* проц
points процентных_пункт* процентного_пункта процентный_пункт п_._п
money/dollars доллар* долл долл_.
money/RUB рубл* руб руб_.
money евро=EUR гривен=UAH фунт*=pounds иен*=JPY юан*=CNY рупий=rupees лир=lira шекел*=ILS риала=riyals крон=kroner \
    центов=cents
nation сша=US американск*=US канадск*=CA австралийск*=AU сирийск*=SY египетск*=EG ливанск*=LB британск*=GB
measure/дней дням* день дня дней сутки суток
measure год*=лет лет=лет месяц*=месяцев недел*=недель час*=часов минут*=минут мин=минут секунд*=секунд километр*=км км=км \
    метр*=м м=м мм=мм килограмм*=кг кг=кг тонн*=т т=т литр*=литров градус*=градусов раз*=раз кв_._км=кв._км \
    квадратных_километров=кв._км магнитуда=magnitude
person/человек человек* люд* людьми
person мужчин* женщин* дет* ребенок ребенка
harm/погибших убит убиты убита убито
harm/раненых ранен ранены ранена ранения
harm задержан*=задержанных арестованы=задержанных эвакуированы=эвакуированных эвакуировали=эвакуированных \
    спасены=спасенных
harming/погибших гибел* унес унесли убили убив жизни
harming ранили=раненых ранив=раненых задержали=задержанных эвакуировать=эвакуированных
harmed/погибших погибл* погиб умерли скончались
harmed пострадал*=пострадавших пропал*=пропавших
victims/погибших погибш* жертв* погибшими убитых
victims раненых=раненых раненые=раненых пострадавш*=пострадавших пропавших=пропавших задержанных=задержанных
be был* было
have получил* еще также уже этом
aged в_возрасте
old лет_от_роду
old-ending летн*
more других другие дополнительных другими
label резолюци* глав* пункт* номер статья статьи статье страница рейс часть
change упал* вырос выросла выросло упало
stop в во на к ко о об обо при через за из у со под над перед без для про после во_время что кто который которая которое \
    которые которых когда где если чтобы как так но а же ли бы не ни нет то это этот эта эти того тому тем я ты он она оно \
    мы вы они его ее их ему нас вас сказал сказала сказали сообщил сообщила сообщили заявил заявила заявили отметил \
    добавил сегодня вчера завтра потом здесь только даже будет будут может всего назад спустя составил
change снизил* увеличил* поднял* сократил*
";

const ARABIC: &str = "
unit/1 واحد* احد احدي
unit/2 اثن* اثنت* اثني
unit ثلاثة=3 ثلاث=3 اربعة=4 اربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثماني*=8 ثمان=8 تسعة=9 تسع=9 عشرة=10 عشر=10
tens عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 \
    ثمانون=80 ثمانين=80 تسعون=90 تسعين=90
hundreds مئة=100 مائة=100 مائت*=200 مئت*=200 ثلاثمئة=300 اربعمئة=400 خمسمئة=500 ستمئة=600 سبعمئة=700 ثمانمئة=800 \
    تسعمئة=900
magnitude الف=e3 الفا=e3 مليون=e6 مليونا=e6 مليار=e9 مليارا=e9
magnitudes الاف=e3 الالاف=e3 ملايين=e6 الملايين=e6 مليارات=e9 المليارات=e9 مئات=100 المئات=100 عشرات=10 العشرات=10
round/2000 الفين الفان الفي
round/2000000 مليونين مليونان مليوني
round مليارين=2000000000 ملياري=2000000000
vague/3 بضع* عدة
half نصف
fraction ثلث=3 ربع=4 خمس_سكان=5
ordinal/1 اول الاول الاولي
ordinal الثاني*=2 الثالث*=3 الرابع*=4 الخامس*=5 السادس*=6 السابع*=7 الثامن*=8 التاسع*=9 العاشر*=10
ordinal-noun المرة للمرة الدورة الجولة اليوم المرحلة المركز القرن الزيارة الاجتماع الهجوم العام الشهر الاسبوع القمة \
    المرتبة الضحية
and و
or او
to الي
between بين ما_بين
of من
bound/least ما_لا_يقل_عن علي_الاقل لا_يقل_عن نحو_اكثر_من
bound/more اكثر_من ما_يزيد_علي ما_يزيد_عن يزيد_علي يزيد_عن فوق
bound/most حتي ما_يصل_الي لا_يزيد_عن لا_يتجاوز يصل_الي
bound/about نحو حوالي قرابة ما_يقرب_من ما_يقارب
bound اقل_من=less
after او_اكثر=least تقريبا=about
minus ناقص
percent في_المئة في_المائة بالمئة بالمائة
points نقاط_مئوية
money دولار*=dollars يورو=EUR روبل=RUB جنيه*=pounds جنيه_استرليني=GBP لير*=lira دينار*=dinars دنانير=dinars ريال*=riyals \
    درهم*=dirhams دراهم=dirhams شيكل=ILS
nation اميركي*=US امريكي*=US سوري*=SY مصري*=EG لبناني*=LB تركي*=TR سعودي=SA
measure/سنوات سنة سنوات عام عاما اعوام سنين
measure/أشهر شهر* اشهر شهور
measure/ليال ليلة ليال ليالي
measure/كم كيلومتر* كلم كم
measure/طن طن طنا اطنان
measure اسبوع*=أسابيع اسابيع=أسابيع يوم*=أيام ايام=أيام ساع*=ساعات دقيقة=دقائق دقائق=دقائق ثانية=ثوان ثوان=ثوان عقد*=عقود \
    عقود=عقود متر*=م امتار=م كيلوغرام*=كغ كغ=كغ درج*=درجة مرات=مرة مرة=مرة
person/أشخاص شخص* اشخاص الاشخاص
person مدني* رجل* طفل* رجال امراة نساء اطفال فردا افراد
harm/قتلى قتل قتلوا قتلت
harm/جرحى اصيب اصيبوا جرح اصابت
harm/معتقلين اعتقل اعتقلت اعتقال
harm نزح=نازحين نزوح=نازحين اجلاء=تم_إجلاؤهم
harming/قتلى مقتل مصرع وفاة قتلهم
harming بمقتل
harming اصابة=جرحى باصابة=جرحى
harmed/قتلى توفي توفوا لقوا_حتفهم لقوا لقي
harmed فقد=مفقودين
victims/جرحى مصاب* جريح* جرحي
victims/قتلى قتيل* شهيد* قتلي القتلي شهداء وفيات ضحية
victims نازح*=نازحين معتقل*=معتقلين مفقود*=مفقودين
have اخرون ايضا
aged عمره* يبلغ_من_العمر البالغ_من_العمر البالغة_من_العمر تبلغ_من_العمر عن_عمر
more اضافي* اخرين اخر اخري
label رقم المادة مادة القرار قرار الفقرة الصفحة صفحة الفصل القناة قناة الرحلة رحلة البند المنطقة
change ارتفع ارتفعت ارتفاع انخفض انخفضت انخفاض تراجع تراجعت زاد زادت
stop لصالح ضده ضدها في علي عن مع بعد قبل منذ خلال ضد عند لدي تحت حول دون بسبب وفق حسب اثناء التي الذي الذين اللذين ما لا \
    لم لن ان انه انها كان كانت كانوا يكون هو هي هم هذا هذه ذلك تلك كل بعض غير حيث كما لكن بل ثم قال قالت قالوا اعلن اعلنت \
    اضاف اضافت اكد اكدت ذكر ذكرت بينهم بينهن منهم امس غدا فقط
";
