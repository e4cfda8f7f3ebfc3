//! The words of numbers in six languages, as [`Lexicon`](super::lexicon::Lexicon) reads them: folded, without accents.
//! What is not here is not a number word; rare inflections are left out where they are also other words.

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

const SHARED: &str = "
percent % ٪ ％
money $=dollars €=EUR £=GBP ¥=JPY ₽=RUB ₴=UAH ₺=TRY ₪=ILS ₹=INR ₩=KRW ₦=NGN ₸=KZT ₾=GEL usd=USD eur=EUR gbp=GBP
money chf=CHF rub=RUB uah=UAH jpy=JPY cny=CNY inr=INR ils=ILS aed=AED egp=EGP pln=PLN cad=CAD aud=AUD
measure km=km m=m cm=cm mm=mm kg=kg ha=ha t=t °_c=°C °_f=°F °=° km_/_h=km/h kph=km/h mw=MW gw=GW kwh=kWh
suffix bn=1000000000 tn=1000000000000 k=1000
to - – — ‑ −
label § № #
";

const ENGLISH: &str = "
unit one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
unit fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
tens twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
hundred/100 hundred
magnitude dozen=12 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 mln=1000000
magnitudes tens_of=10 dozens=12 scores_of=20 hundreds=100 thousands=1000 millions=1000000 billions=1000000000
magnitudes trillions=1000000000000
suffix m=1000000 mn=1000000 b=1000000000 bn=1000000000 tn=1000000000000 k=1000
vague several=3 a_few=3 a_handful_of=3
round a_couple_of=2
half half
fraction quarter=4 quarters=4 thirds=3 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10
ordinal first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
ordinal thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
ordinal thirtieth=30 fortieth=40 fiftieth=50 hundredth=100
article a an
determiner the this that its his her their our my your these those every each
and and
or or
to to
between between
from from
of of
bound/least at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum_of
bound/more more_than greater_than in_excess_of upwards_of upward_of well_over just_over exceeding
bound/most up_to at_most no_more_than not_more_than as_many_as as_much_as a_maximum_of maximum_of
bound/less less_than fewer_than well_under
bound/about about around roughly approximately circa an_estimated estimated some an_average_of in_the_region_of
bound/about in_the_order_of
bound/nearly nearly almost close_to just_under just_short_of almost_exactly
weak/more over above
weak/less under below
after/least or_more
after/most or_fewer or_less
after/about or_so odd
minus minus
percent percent per_cent pct
points percentage_points percentage_point
money/dollars dollar dollars
money euro=EUR euros=EUR pound=pounds pounds=pounds pounds_sterling=GBP sterling=GBP ruble=RUB rubles=RUB rouble=RUB
money roubles=RUB yen=JPY yuan=CNY renminbi=CNY rupee=rupees rupees=rupees lira=lira liras=lira lire=lira shekel=ILS
money shekels=ILS hryvnia=UAH hryvnias=UAH riyal=riyals riyals=riyals rial=riyals rials=riyals dinar=dinars
money dinars=dinars dirham=dirhams dirhams=dirhams franc=francs francs=francs peso=pesos pesos=pesos zloty=PLN
money zlotys=PLN krone=kroner kroner=kroner krona=kronor kronor=kronor reais=BRL rand=ZAR naira=NGN cent=cents
money cents=cents pence=pence
nation us=US u_._s_.=US american=US canadian=CA australian=AU singapore=SG syrian=SY egyptian=EG lebanese=LB
nation sudanese=SD turkish=TR iraqi=IQ kuwaiti=KW jordanian=JO libyan=LY tunisian=TN algerian=DZ bahraini=BH serbian=RS
nation saudi=SA qatari=QA omani=OM yemeni=YE iranian=IR emirati=AE uae=AE moroccan=MA swiss=CH indian=IN pakistani=PK
nation mexican=MX argentine=AR colombian=CO chilean=CL philippine=PH british=GB swedish=SE norwegian=NO danish=DK
measure/years year years yr yrs
measure/months month months
measure/weeks week weeks
measure/days day days
measure/hours hour hours hr hrs h
measure/minutes minute minutes min mins
measure/seconds seconds sec secs
measure/decades decade decades
measure/km kilometre kilometres kilometer kilometers
measure/m metre metres meter meters
measure/mm millimetre millimetres millimeter millimeters
measure/nautical_miles nautical_mile nautical_miles
measure c=°C f=°F
measure/cm centimetre centimetres centimeter centimeters
measure/kg kilogram kilograms kilo kilos kilogramme kilogrammes
measure/square_km square_kilometre square_kilometres square_kilometer square_kilometers square_km sq_km
measure/square_m square_metre square_metres square_meter square_meters
measure centuries=centuries nights=nights mile=miles miles=miles square_mile=square_miles square_miles=square_miles
measure foot=feet feet=feet ft=feet inch=inches inches=inches yards=yards acre=acres acres=acres hectare=ha hectares=ha
measure gram=g grams=g ton=tons tons=tons tonne=t tonnes=t litre=litres litres=litres liter=litres liters=litres
measure gallon=gallons gallons=gallons barrel=barrels barrels=barrels degree=degrees degrees=degrees mph=mph
measure magnitude=magnitude megawatt=MW megawatts=MW gigawatt=GW gigawatts=GW times=times basis_point=basis_points
measure basis_points=basis_points
person/people people persons person
person men women man woman child children boys girls boy girl civilians soldiers police
harm/killed killed
harm/wounded wounded injured hurt
harm arrested=arrested detained=arrested displaced=displaced abducted=abducted kidnapped=abducted rescued=rescued
harm evacuated=evacuated infected=infected
harming/killed kills killing claimed claiming
harming/wounded wounds wounding injures injuring hurting
harming arresting=arrested detaining=arrested displacing=displaced abducting=abducted kidnapping=abducted
harming rescuing=rescued evacuating=evacuated
harmed dead=killed died=killed dying=killed die=killed perished=killed missing=missing homeless=homeless
harmed unaccounted=missing
victims deaths=killed fatalities=killed injuries=wounded arrests=arrested
be were was are is been being be
have have has had also reportedly later then already still all since confirmed
aged aged age
old years_old year_old years_of_age months_old=months
more more other others further additional another extra
label top no no_. number nr resolution article section chapter page paragraph phase channel route highway flight room gate
label pier platform grade level version volume issue episode season stage group type tier category block zone
label sector terminal reactor apartment suite building figure table step act case class model mark formula area
label decree directive rule clause amendment
clock am pm a_._m_. p_._m_. a_._m p_._m o'clock gmt utc
change rose rise rises risen rising increased increase increases increasing grew grow grown growing fell fall fallen
change falling falls dropped drop drops dropping declined decline cut cuts cutting reduced raise raised raising jumped
change climbed slipped slid went moved shifted changed lowered lowering narrowed widened up down
stop in on at by for with without within into onto upon off out through throughout during before after against among amid
stop along across behind beyond despite except like near per than though toward towards until unless via versus
stop while when where which who whom whose what why how if because so as but nor not yet
stop said says say told tells tell according added adds called
stop did do does done will would shall should can could may might must ought
stop i you he she it we they me him them himself herself itself themselves
stop there here now ago earlier today yesterday tomorrow
stop only just even both either neither too very much many most less few such same own
stop took take takes made make makes got get gets came come comes gave give gives left leave leaves leaving
stop remain remained remains became become voted backed opposed ended began begun started held met won lost hit
stop about_to no_one
";

const GERMAN: &str = "
unit eins=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14
unit funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19
tens zwanzig=20 dreißig=30 dreissig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
hundred/100 hundert
magnitude tausend=1000 million=1000000 mio=1000000 mio_.=1000000 milliarde=1000000000 mrd=1000000000 mrd_.=1000000000
magnitude billion=1000000000000 dutzend=12
magnitudes/1000000 millionen
magnitudes milliarden=1000000000 billionen=1000000000000 tausende=1000 tausenden=1000 tausender=1000 hunderte=100
magnitudes hunderten=100 hunderter=100 dutzende=12 dutzenden=12 dutzender=12 zehntausende=10000 zehntausenden=10000
magnitudes zehntausender=10000 hunderttausende=100000 hunderttausenden=100000 hunderttausender=100000
tenths anderthalb=15 eineinhalb=15 zweieinhalb=25 dreieinhalb=35 viereinhalb=45
vague mehrere=3 mehrerer=3 mehreren=3 einige=3 einigen=3 einiger=3 ein_paar=3 eine_handvoll=3
half/noun halfte
half halbe halben halber halbes
fraction drittel=3 viertel=4 funftel=5 sechstel=6 achtel=8 zehntel=10
ordinal erste=1 ersten=1 erster=1 erstes=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 drittes=3
ordinal vierte=4 vierten=4 vierter=4 funfte=5 funften=5 funfter=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8
ordinal achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10 elfte=11 elften=11 zwolfte=12 zwolften=12 zwanzigste=20
ordinal zwanzigsten=20
article ein eine einen einem einer eines
determiner der die das den dem des im zum zur am vom beim ins seine seinen seiner seinem ihre ihren ihrer ihrem diese
determiner dieser dieses diesem diesen jede jeder jedes jedem jeden unsere unseren unserer seines ihres unseres
and und
or oder
to bis
between zwischen
from von
bound/least mindestens wenigstens nicht_weniger_als zumindest
bound/more mehr_als gut
weak/more uber
weak/less unter
bound/most hochstens bis_zu maximal nicht_mehr_als
bound/less weniger_als
bound/about etwa rund ungefahr circa ca ca_. an_die schatzungsweise um_die
bound/nearly fast knapp beinahe nahezu annahernd kaum
after/least oder_mehr und_mehr
after/most oder_weniger
minus minus
percent prozent
points prozentpunkte prozentpunkten prozentpunkt
money dollar=dollars us_-_dollar=USD euro=EUR euros=EUR pfund=pounds rubel=RUB yen=JPY yuan=CNY rupien=rupees lira=lira
money schekel=ILS hrywnja=UAH griwna=UAH rial=riyals riyal=riyals dinar=dinars dirham=dirhams franken=francs peso=pesos
money pesos=pesos zloty=PLN kronen=kroner cent=cents
nation amerikanisch*=US kanadisch*=CA australisch*=AU syrisch*=SY agyptisch*=EG libanesisch*=LB turkisch*=TR irakisch*=IQ
nation kuwaitisch*=KW jordanisch*=JO tunesisch*=TN algerisch*=DZ serbisch*=RS iranisch*=IR marokkanisch*=MA schweizer=CH
nation indisch*=IN pakistanisch*=PK mexikanisch*=MX argentinisch*=AR britisch*=GB schwedisch*=SE norwegisch*=NO
nation danisch*=DK
measure/jahre jahr jahre jahren jahres
measure/monate monat monate monaten
measure/wochen woche wochen
measure/tage tag tage tagen
measure/stunden stunde stunden std
measure/minuten minute minuten min min_.
measure/sekunden sekunde sekunden
measure/jahrzehnte jahrzehnt jahrzehnte jahrzehnten
measure/km kilometer kilometern
measure/m meter metern
measure/kg kilogramm kilo
measure/t tonne tonnen
measure jahrhunderte=jahrhunderte zentimeter=cm millimeter=mm quadratkilometer=quadratkilometer
measure quadratmeter=quadratmeter hektar=ha liter=liter gramm=g barrel=barrel grad=grad meilen=meilen mal=mal
measure megawatt=MW gigawatt=GW magnitude=magnitude starke=magnitude
person/menschen menschen personen person leute
person frauen manner frau mann kinder kindern kind mannern
harm/getötet getotet getotete getoteten ermordet
harm/verletzt verletzt
harm festgenommen=festgenommen verhaftet=festgenommen vertrieben=vertrieben vermisst=vermisst evakuiert=evakuiert
harm gerettet=gerettet entfuhrt=entführt
harming/getötet totete toteten totet
harmed/getötet starben starb gestorben tot ums_leben umgekommen
victims/getötet tote todesopfer toten toter
victims/verletzt verletzte verletzten verletzter
victims/vermisst vermisste vermissten
victims/vertrieben vertriebene vertriebenen
victims/festgenommen festgenommene festgenommenen
be wurden wurde worden sind waren war werden wird sein seien
have haben hat hatten hatte auch noch bereits offenbar dabei mehr
aged im_alter_von
old jahre_alt jahre_alte jahre_alter jahre_altes jahre_alten jahren_alt
more weitere weiteren weiterer andere anderen anderer zusatzliche zusatzlichen
label nr nr_. nummer artikel kapitel absatz paragraf paragraph seite resolution phase kanal gleis raum zimmer stufe klasse
label kategorie version band folge staffel note platz linie flug zone block tor
clock uhr
change stieg steigt stiegen gestiegen steigen fiel fielen gefallen sank sanken gesunken sinken erhoht erhohte gesenkt
change senkte wuchs gewachsen kletterte
stop in an auf aus bei mit nach seit fur durch gegen ohne wegen trotz wahrend vor hinter neben ab
stop zu als wie wenn weil dass daß damit denn aber sondern nicht kein keine keinen doch nur schon erst sehr viel viele
stop ich du er sie es wir ihr ihn ihm ihnen uns mich sich man wer was wo wann warum
stop der_den kann konnen konnte konnten soll sollen sollte sollten will wollen wollte wollten muss mussen musste
stop davon darunter dazu daran darauf dort hier heute gestern morgen nun dann da zudem sowie je pro lang zuvor spater
stop sagte sagten sagt teilte mitteilte hieß gab geben gibt kam kamen kommt kommen ging gehen nahm machte liegt lag
";

const FRENCH: &str = "
unit deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15
unit seize=16
tens vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90
hundred/100 cent cents
magnitude mille=1000 million=1000000 milliard=1000000000 mrd=1000000000 mds=1000000000 billion=1000000000000
magnitudes milliers=1000 millions=1000000 milliards=1000000000 centaines=100 dizaines=10 vingtaines=20 douzaines=12
round dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60
round centaine=100 millier=1000
vague plusieurs=3 quelques=3 une_poignee_de=3
half/noun moitie
half demi demie
fraction tiers=3 quart=4 quarts=4 cinquieme=5 cinquiemes=5 dixieme=10 dixiemes=10
ordinal premier=1 premiere=1 premiers=1 premieres=1 deuxieme=2 second=2 seconde=2 troisieme=3 quatrieme=4 sixieme=6
ordinal septieme=7 huitieme=8 neuvieme=9 onzieme=11 douzieme=12 vingtieme=20
article un une
determiner le la les l' au aux du ce cet cette ces son sa ses leur leurs notre nos mon ma mes chaque
and et
or ou
to a
between entre
of de des
bound/least au_moins au_minimum pas_moins_de
bound/more plus_de plus_d'un plus_d'une
bound/most jusqu'a au_plus au_maximum pas_plus_de
bound/less moins_de moins_d'un moins_d'une
bound/about environ quelque autour_de a_peu_pres approximativement une_moyenne_de
bound/nearly pres_de pres_d'un pres_d'une presque quasiment
after/least ou_plus
after/most ou_moins
minus moins
percent pour_cent
points points_de_pourcentage point_de_pourcentage
money dollar=dollars dollars=dollars euro=EUR euros=EUR livre=pounds livres=pounds livres_sterling=GBP rouble=RUB
money roubles=RUB yen=JPY yens=JPY yuan=CNY yuans=CNY roupies=rupees lire=lira lires=lira shekel=ILS shekels=ILS
money hryvnia=UAH hryvnias=UAH riyal=riyals riyals=riyals rials=riyals dinar=dinars dinars=dinars dirham=dirhams
money dirhams=dirhams franc=francs francs=francs peso=pesos pesos=pesos zloty=PLN zlotys=PLN couronnes=kroner
money centimes=cents
nation americain*=US canadien*=CA australien*=AU syrien*=SY egyptien*=EG libanais*=LB turque=TR turques=TR irakien*=IQ
nation koweitien*=KW jordanien*=JO libyen*=LY tunisien*=TN algerien*=DZ saoudien*=SA qatari*=QA iranien*=IR marocain*=MA
nation suisse=CH suisses=CH indienne*=IN pakistanais*=PK mexicain*=MX argentin*=AR britannique*=GB suedois*=SE
nation norvegien*=NO danois*=DK
measure/ans an ans annee annees
measure/mois mois
measure/semaines semaine semaines
measure/jours jour jours journee journees
measure/heures heure heures h
measure/minutes minute minutes min
measure/secondes secondes
measure/décennies decennie decennies
measure/km kilometre kilometres
measure/m metre metres
measure/mm millimetre millimetres
measure/kg kilogramme kilogrammes kilo kilos
measure/t tonne tonnes
measure siecles=siècles centimetre=cm centimetres=cm kilometres_carres=km2 metres_carres=m2 hectare=ha hectares=ha
measure litre=litres litres=litres gramme=g grammes=g baril=barils barils=barils degre=degrés degres=degrés fois=fois
measure megawatts=MW gigawatts=GW nuits=nuits magnitude=magnitude
person/personnes personne personnes gens
person pere mere conducteur conductrice ressortissant suspect agriculteur retraite policier pompier
person homme hommes femme femmes enfant enfants garcon garcons fille filles adolescent adolescente
person adolescents etudiant etudiante jeune jeunes civils
harm/tués tue tues tuee tuees assassines assassinees
harm/blessés blesse blesses blessee blessees
harm arrete=arrêtés arretes=arrêtés arretee=arrêtés arretees=arrêtés interpelle=arrêtés interpelles=arrêtés
harm interpellees=arrêtés deplaces=déplacés deplacees=déplacés evacue=évacués evacues=évacués evacuees=évacués
harm enleves=enlevés enlevees=enlevés
harming tuant=tués tuent=tués blessant=blessés blessent=blessés fait_au_moins=tués
harmed/tués morts mortes mort morte deces decede decedes decedees peri
harmed disparu=disparus disparus=disparus disparues=disparus
be ete sont etaient etait est furent etre
have ont avaient avait aussi egalement encore deja
aged age_de agee_de ages_de agees_de age_d' agee_d'
more autre autres supplementaire supplementaires
adjective haut hauts haute hautes grand grands grande grandes petit petits petite petites nouveau nouveaux nouvelle
adjective nouvelles ancien anciens ancienne anciennes gros grosse grosses bon bons bonne bonnes principaux principales
adjective derniers dernieres prochains prochaines
label no n numero article chapitre page alinea resolution phase chaine quai salle chambre niveau classe categorie version
label saison episode ligne vol zone bloc porte arrondissement
change passe passee passer passant augmente monte grimpe baisse chute recule tombe
stop dans en sur sous par pour avec sans chez vers avant apres pendant depuis contre malgre selon lors jusque
stop que qui quoi dont ou_est quand comme si mais donc car ni ne pas plus tres trop tout tous toute toutes
stop je tu il elle on nous vous ils elles lui eux se y se_sont meme memes aussi_bien
stop dit declare affirme annonce indique precise ajoute explique selon_lui ailleurs hier aujourd'hui demain
stop peut peuvent doit doivent sera seront serait seraient va vont soit alors puis ainsi dans_le ici la-bas
stop avait_ete fait faire font restent reste
";

const SPANISH: &str = "
unit dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15
unit dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19
hundreds veintiun=21 veintiuno=21 veintiuna=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26
hundreds veintisiete=27 veintiocho=28 veintinueve=29
tens veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
hundreds cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400
hundreds cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700
hundreds setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900
magnitude mil=1000 millon=1000000 mil_millones=1000000000 billon=1000000000000
magnitudes miles=1000 millares=1000 millones=1000000 billones=1000000000000 cientos=100 centenares=100 decenas=10
magnitudes docenas=12 miles_de_millones=1000000000
round decena=10 docena=12 veintena=20 treintena=30 cincuentena=50 centenar=100 millar=1000
vague varios=3 varias=3 unos_cuantos=3 unas_cuantas=3 un_punado_de=3
half/noun mitad
half medio media
fraction tercio=3 tercios=3 cuartos=4 quintos=5
ordinal primer=1 primero=1 primera=1 primeros=1 primeras=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarta=4
ordinal quinto=5 quinta=5 sexto=6 sexta=6 septimo=7 septima=7 octavo=8 octava=8 noveno=9 novena=9 decimo=10 decima=10
article un una
determiner el la los las su sus este esta estos estas ese esa nuestro nuestra cada al del
and y e
or o u
to a
between entre
from desde
of de
bound/least al_menos por_lo_menos como_minimo no_menos_de cuando_menos
bound/more mas_de
bound/most hasta como_maximo no_mas_de a_lo_sumo
bound/less menos_de
bound/about unos unas alrededor_de cerca_de aproximadamente en_torno_a
bound/nearly casi
after/least o_mas
after/most o_menos
minus menos
percent por_ciento
points puntos_porcentuales punto_porcentual
money dolar=dollars dolares=dollars euro=EUR euros=EUR libra=pounds libras=pounds libras_esterlinas=GBP rublo=RUB
money rublos=RUB yen=JPY yenes=JPY yuan=CNY yuanes=CNY rupias=rupees lira=lira liras=lira shekel=ILS shekels=ILS
money sequeles=ILS grivnas=UAH riyales=riyals riales=riyals dinares=dinars dirhams=dirhams francos=francs peso=pesos
money pesos=pesos zloty=PLN coronas=kroner soles=PEN reales=BRL centavos=cents centimos=cents bolivares=VES
nation estadounidense*=US americano*=US canadiense*=CA australiano*=AU sirias=SY egipcias=EG libanesas=LB turcas=TR
nation iraquies=IQ kuwaities=KW jordanos=JO argelinos=DZ tunecinos=TN saudies=SA iranies=IR marroquies=MA suizos=CH
nation indias=IN mexicano*=MX argentino*=AR colombiano*=CO chileno*=CL britanica*=GB suecas=SE noruegas=NO danesas=DK
measure/años ano anos
measure/meses mes meses
measure/semanas semana semanas
measure/días dia dias
measure/horas hora horas h
measure/minutos minuto minutos min
measure/segundos segundos
measure/décadas decada decadas
measure/km kilometro kilometros
measure/m metro metros
measure/mm milimetro milimetros
measure/kg kilogramo kilogramos kilo kilos
measure/t tonelada toneladas
measure siglos=siglos centimetros=cm kilometros_cuadrados=km2 metros_cuadrados=m2 hectarea=ha hectareas=ha litro=litros
measure litros=litros gramos=g barril=barriles barriles=barriles grado=grados grados=grados veces=veces vez=veces
measure magnitud=magnitude megavatios=MW gigavatios=GW noches=noches millas=millas
person/personas persona personas gente
person padre madre conductor conductora vecino vecina agente bombero agricultor jubilado ciudadano sospechoso
person hombre hombres mujer mujeres nino ninos nina ninas chico chica joven jovenes adolescente
person adolescentes menor menores estudiante civiles
harm/muertos asesinado asesinados asesinadas asesinada
harm/heridos herido heridos herida heridas lesionados lesionadas
harm detenido=detenidos detenidos=detenidos detenidas=detenidos arrestados=detenidos arrestadas=detenidos
harm desplazados=desplazados desplazadas=desplazados evacuados=evacuados evacuadas=evacuados secuestrados=secuestrados
harm rescatados=rescatados rescatadas=rescatados
harming mato=muertos mataron=muertos matando=muertos hirio=heridos hirieron=heridos hiriendo=heridos causo=muertos
harmed/muertos muertos muertas muerto muerta murieron murio fallecidos fallecidas fallecieron fallecio
harmed desaparecidos=desaparecidos desaparecidas=desaparecidos desaparecido=desaparecidos
victims/muertos muertes
be fueron fue sido son eran estan resultaron quedaron ser
have han ha habian habia tambien aun ya todavia
aged edad_de
old anos_de_edad
more otro otros otra otras adicionales restantes
adjective grandes nuevos nuevas altos altas antiguos antiguas pequenos pequenas principales ultimos ultimas proximos
adjective proximas primeros_ministros
label numero articulo capitulo pagina parrafo resolucion fase canal anden sala nivel clase categoria version temporada
label episodio linea vuelo zona bloque puerta
change paso pasar pasado subio subir aumento bajar cayo caer redujo crecio
stop en por para con sin sobre tras ante bajo contra durante segun mediante excepto como cuando donde mientras
stop que quien quienes cual cuales cuyo cuya si pero sino porque aunque ni no tan muy mas todo todos toda todas
stop yo tu el_se ella ellos ellas nosotros usted ustedes le les lo se nos me te mismo misma aqui alli ahora
stop dijo dijeron dice afirmo declaro informo anadio explico aseguro hoy ayer manana luego entonces despues antes
stop puede pueden debe deben sera seran habra esta_en hay hubo hacer hace hizo quedan queda
";

const RUSSIAN: &str = "
unit один=1 одна=1 одно=1 одного=1 одной=1 одну=1 два=2 две=2 двух=2 двумя=2 двум=2 три=3 трех=3 тремя=3 трем=3
unit четыре=4 четырех=4 четырьмя=4 пять=5 пяти=5 пятью=5 шесть=6 шести=6 шестью=6 семь=7 семи=7 семью=7 восемь=8
unit восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцать=11 одиннадцати=11 двенадцать=12 двенадцати=12
unit тринадцать=13 тринадцати=13 четырнадцать=14 четырнадцати=14 пятнадцать=15 пятнадцати=15 шестнадцать=16
unit шестнадцати=16 семнадцать=17 семнадцати=17 восемнадцать=18 восемнадцати=18 девятнадцать=19 девятнадцати=19
unit двое=2 двоих=2 трое=3 троих=3 четверо=4 четверых=4 пятеро=5 пятерых=5 шестеро=6 шестерых=6 семеро=7 семерых=7
tens двадцать=20 двадцати=20 тридцать=30 тридцати=30 сорок=40 сорока=40 пятьдесят=50 пятидесяти=50 шестьдесят=60
tens шестидесяти=60 семьдесят=70 семидесяти=70 восемьдесят=80 восьмидесяти=80 девяносто=90 девяноста=90
hundreds сто=100 ста=100 двести=200 двухсот=200 триста=300 трехсот=300 четыреста=400 четырехсот=400 пятьсот=500
hundreds пятисот=500 шестьсот=600 шестисот=600 семьсот=700 семисот=700 восемьсот=800 восьмисот=800 девятьсот=900
hundreds девятисот=900
magnitude тысяча=1000 тысячу=1000 тысячей=1000 тыс=1000 тыс_.=1000 миллион=1000000 миллиона=1000000 млн=1000000
magnitude миллиард=1000000000 миллиарда=1000000000 млрд=1000000000 триллион=1000000000000 триллиона=1000000000000
magnitude трлн=1000000000000
magnitudes тысячи=1000 тысяч=1000 тысячам=1000 тысячами=1000 миллионы=1000000 миллионов=1000000 миллионам=1000000
magnitudes миллионами=1000000 миллиарды=1000000000 миллиардов=1000000000 миллиардами=1000000000
magnitudes триллионов=1000000000000 сотни=100 сотен=100 сотням=100 десятки=10 десятков=10 десяткам=10
round десяток=10 десятка=10 сотня=100 сотню=100
tenths полтора=15 полторы=15 полутора=15 полмиллиона=5000000 полмиллиарда=5000000000
vague несколько=3 нескольких=3 нескольким=3
half/noun половина половину половины половиной
fraction треть=3 трети=3 четверть=4 четверти=4 четвертей=4 пятых=5 десятых=10
ordinal первый=1 первая=1 первое=1 первые=1 первого=1 первой=1 первую=1 первом=1 первым=1 первых=1 второй=2 вторая=2
ordinal второе=2 второго=2 вторую=2 втором=2 третий=3 третья=3 третье=3 третьего=3 третьей=3 третью=3 четвертый=4 четвертая=4
ordinal четвертого=4 пятый=5 пятая=5 пятого=5 пятой=5 шестой=6 шестая=6 шестого=6 седьмой=7 седьмая=7 восьмой=8
ordinal восьмая=8 девятый=9 девятая=9 десятый=10 десятая=10
and и
or или
to до по
between между
from от с
bound/least не_менее как_минимум по_меньшей_мере минимум не_меньше
bound/more более более_чем более_чем_на более_чем_в больше свыше выше
bound/most не_более максимум не_больше
bound/less менее меньше ниже менее_чем менее_чем_на
bound/about около примерно примерно_на приблизительно порядка где-то ориентировочно
bound/nearly почти почти_на едва_не
after/least и_более и_больше или_более
after/most и_менее
after/about с_лишним
minus минус
percent процент процента процентов процентами процентам проц
points процентных_пункта процентных_пунктов процентного_пункта процентный_пункт п_._п
money доллар*=dollars долл=dollars долл_.=dollars евро=EUR рубл*=RUB руб=RUB руб_.=RUB гривен=UAH гривны=UAH
money фунтов_стерлингов=GBP фунтов=pounds фунта=pounds иен=JPY иены=JPY юаней=CNY юаня=CNY рупий=rupees лир=lira
money шекел*=ILS риалов=riyals риала=riyals динар*=dinars дирхам*=dirhams франков=francs песо=pesos злотых=PLN
money крон=kroner тенге=KZT копеек=cents центов=cents
nation сша=US американск*=US канадск*=CA австралийск*=AU сирийск*=SY египетск*=EG ливанск*=LB турецк*=TR иракск*=IQ
nation кувейтск*=KW иорданск*=JO ливийск*=LY тунисск*=TN алжирск*=DZ саудовск*=SA катарск*=QA иранск*=IR марокканск*=MA
nation швейцарск*=CH индийск*=IN пакистанск*=PK мексиканск*=MX британск*=GB шведск*=SE норвежск*=NO датск*=DK
measure/лет год года лет годами годам годов
measure/месяцев месяц месяца месяцев месяцам
measure/недель неделя неделю недели недель
measure/дней день дня дней дням днями сутки суток
measure/часов час часа часов часам
measure/минут минута минуту минуты минут мин
measure/секунд секунды секунд секунду
measure/десятилетий десятилетие десятилетия десятилетий
measure/км км километр километра километров
measure/м м метр метра метров
measure/мм мм миллиметр миллиметра
measure/кг кг килограмм килограмма килограммов
measure/т т тонна тонну тонны тонн
measure веков=веков сантиметров=см сантиметра=см миллиметров=мм гектар=га гектара=га гектаров=га га=га литр=литров
measure литра=литров литров=литров граммов=г баррелей=баррелей барреля=баррелей градус=градусов градуса=градусов
measure градусов=градусов раз=раз раза=раз кв_._км=кв._км квадратных_километров=кв._км миль=миль мегаватт=МВт
measure гигаватт=ГВт ночей=ночей магнитудой=magnitude магнитуда=magnitude
person/человек человек человека человеком людей люди людям людьми
person мужчина мужчины мужчин женщина женщины женщин ребенок ребенка детей дети
harm/погибших убит убиты убита убито
harm/раненых ранен ранены ранена ранения травмированы
harm задержан=задержанных задержаны=задержанных эвакуированы=эвакуированных эвакуировали=эвакуированных
harm похищены=похищенных спасены=спасенных арестованы=задержанных
harming унес=погибших унесли=погибших убили=погибших убив=погибших ранили=раненых ранив=раненых гибели=погибших
harming задержали=задержанных гибель=погибших жизни=погибших эвакуировать=эвакуированных
harmed погиб=погибших погибли=погибших погибла=погибших умерли=погибших скончались=погибших пострадали=пострадавших
harmed пострадал=пострадавших пострадала=пострадавших пропали=пропавших пропал=пропавших
victims погибших=погибших погибшими=погибших погибшие=погибших убитых=погибших жертв=погибших жертвы=погибших
victims раненых=раненых раненые=раненых пострадавших=пострадавших пострадавшие=пострадавших пропавших=пропавших
victims задержанных=задержанных
be были был была было
have еще также уже этом получили получил
aged в_возрасте
old лет_от_роду
old-ending летн*
more других другие дополнительных другими
label номер статья статьи статье глава главы пункт пункта страница резолюция резолюции этап канал рейс зона категории
label часть школа школы дом корпус
change вырос выросла выросло выросли снизился снизилась снизилось снизились увеличился увеличилась увеличилось упал
change упала упало поднялся поднялась сократилось сократилась
stop в во на к ко о об обо при через за из у со под над перед без для про после во_время ради сквозь
stop что кто который которая которое которые которых когда где если чтобы как так но а же ли бы не ни нет то это этот
stop эта эти того тому тем я ты он она оно мы вы они его ее их ему ей им нас вас нам вам себя сам сами
stop сказал сказала сказали сообщил сообщила сообщили заявил заявила заявили отметил добавил говорится сегодня вчера
stop завтра потом затем тогда там здесь только даже лишь будет будут может могут должен должны всего назад спустя
stop составил составила составило стали стал получил_и находятся остаются остается
";

const ARABIC: &str = "
unit واحد=1 واحدة=1 احد=1 احدي=1 اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 اثنا=2 اثني=2 اثنتا=2 ثلاثة=3 ثلاث=3 اربعة=4 اربع=4
unit خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 ثمان=8 تسعة=9 تسع=9 عشرة=10 عشر=10
tens عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70
tens ثمانون=80 ثمانين=80 تسعون=90 تسعين=90
hundreds مئة=100 مائة=100 مئتان=200 مئتين=200 مائتان=200 مائتين=200 مئتا=200 مئتي=200 مائتي=200 ثلاثمئة=300
hundreds ثلاثمائة=300 اربعمئة=400 اربعمائة=400 خمسمئة=500 خمسمائة=500 ستمئة=600 ستمائة=600 سبعمئة=700 سبعمائة=700
hundreds ثمانمئة=800 ثمانمائة=800 ثمانيمئة=800 تسعمئة=900 تسعمائة=900
magnitude الف=1000 الفا=1000 مليون=1000000 مليونا=1000000 مليار=1000000000 مليارا=1000000000 بليون=1000000000
magnitude تريليون=1000000000000
magnitudes الاف=1000 الالاف=1000 ملايين=1000000 الملايين=1000000 مليارات=1000000000 المليارات=1000000000 مئات=100
magnitudes المئات=100 عشرات=10 العشرات=10
round الفين=2000 الفان=2000 الفي=2000 مليونين=2000000 مليونان=2000000 مليوني=2000000 مليارين=2000000000
round ملياري=2000000000
vague عدة=3 بضعة=3 بضع=3
half نصف
fraction ثلث=3 ربع=4 خمس_سكان=5
ordinal اول=1 الاول=1 الاولي=1 الثاني=2 الثانية=2 الثالث=3 الثالثة=3 الرابع=4 الرابعة=4 الخامس=5 الخامسة=5 السادس=6
ordinal السادسة=6 السابع=7 السابعة=7 الثامن=8 الثامنة=8 التاسع=9 التاسعة=9 العاشر=10 العاشرة=10
ordinal-noun المرة للمرة الدورة الجولة اليوم المرحلة المركز القرن الزيارة الاجتماع الهجوم العام الشهر الاسبوع القمة
ordinal-noun المرتبة الضحية
and و
or او
to الي
between بين ما_بين
of من
bound/least ما_لا_يقل_عن علي_الاقل لا_يقل_عن نحو_اكثر_من
bound/more اكثر_من ما_يزيد_علي ما_يزيد_عن يزيد_علي يزيد_عن ازيد_من فوق
bound/most حتي ما_يصل_الي لا_يزيد_عن لا_يتجاوز يصل_الي
bound/less اقل_من
bound/about نحو حوالي زهاء قرابة ما_يقرب_من ما_يقارب يقدر_ب
bound/nearly ما_يناهز يناهز
after/least او_اكثر
after/most علي_الاكثر كحد_اقصي
after/about تقريبا
minus ناقص
percent في_المئة في_المائة بالمئة بالمائة
points نقطة_مئوية نقاط_مئوية
money دولار=dollars دولارا=dollars دولارات=dollars يورو=EUR روبل=RUB روبلا=RUB جنيه=pounds جنيها=pounds جنيهات=pounds
money جنيه_استرليني=GBP ليرة=lira ليرات=lira دينار=dinars دينارا=dinars دنانير=dinars ريال=riyals ريالا=riyals
money ريالات=riyals درهم=dirhams درهما=dirhams دراهم=dirhams شيكل=ILS شيقل=ILS فرنك=francs ين=JPY يوان=CNY روبية=rupees
nation اميركي=US امريكي=US اميركيا=US امريكيا=US كندي=CA استرالي=AU سوري=SY سورية=SY مصري=EG مصريا=EG لبناني=LB
nation لبنانية=LB تركي=TR تركية=TR عراقي=IQ كويتي=KW اردني=JO ليبي=LY تونسي=TN جزائري=DZ سعودي=SA قطري=QA يمني=YE
nation ايراني=IR عماني=OM اماراتي=AE مغربي=MA سويسري=CH هندية=IN باكستانية=PK سوداني=SD
measure/سنوات سنة سنوات عام عاما اعوام سنين
measure/أشهر شهر شهرا اشهر شهور
measure/أسابيع اسبوع اسبوعا اسابيع
measure/أيام يوم يوما ايام
measure/ليال ليلة ليال ليالي
measure/ساعات ساعة ساعات
measure/دقائق دقيقة دقائق
measure/ثوان ثانية ثوان
measure/عقود عقد عقدا عقود
measure/كم كيلومتر كيلومترا كيلومترات كلم كم
measure/م متر مترا امتار
measure/كغ كيلوغرام كيلوغراما كيلوغرامات كغ
measure/طن طن طنا اطنان
measure قرون=قرون هكتار=هكتار هكتارا=هكتار هكتارات=هكتار لتر=لتر لترا=لتر برميل=برميل برميلا=برميل درجة=درجة
measure درجات=درجة مرات=مرة مرة=مرة كيلومتر_مربع=كم2 كيلومترا_مربعا=كم2 متر_مربع=م2 ميل=ميل ميلا=ميل اميال=ميل
measure ميغاوات=MW غيغاوات=GW
person/أشخاص شخص شخصا اشخاص الاشخاص
person رجل رجلا رجال امراة نساء طفل طفلا اطفال مدني مدنيا مدنيين فردا افراد
harm/قتلى قتل قتلوا قتلت
harm/جرحى اصيب اصيبوا جرح اصابت
harm اعتقل=معتقلين اعتقلت=معتقلين اعتقال=معتقلين نزح=نازحين نزوح=نازحين تشريد=نازحين اجلاء=تم_إجلاؤهم
harming مقتل=قتلى بمقتل استشهاد=قتلى مصرع=قتلى وفاة=قتلى قتلهم=قتلى اصابة=جرحى باصابة=جرحى اختطاف=مختطفين
harmed توفي=قتلى توفوا=قتلى لقوا_حتفهم=قتلى لقوا=قتلى لقي=قتلى فقد=مفقودين
victims جرحي=جرحى قتيل=قتلى قتيلا=قتلى قتلي=قتلى القتلي=قتلى شهيد=قتلى شهيدا=قتلى شهداء=قتلى وفيات=قتلى ضحية=قتلى جريح=جرحى
victims جريحا=جرحى مصاب=جرحى مصابا=جرحى مصابين=جرحى نازح=نازحين نازحا=نازحين معتقل=معتقلين معتقلا=معتقلين
victims معتقلين=معتقلين مفقود=مفقودين مفقودا=مفقودين مفقودين=مفقودين
have اخرون ايضا
aged يبلغ_من_العمر البالغ_من_العمر البالغة_من_العمر تبلغ_من_العمر عن_عمر عمره عمرها
more اخرين اخر اخري اضافية اضافيا
label رقم المادة مادة القرار قرار الفقرة الصفحة صفحة الفصل القناة قناة الرحلة رحلة البند المنطقة
change ارتفع ارتفعت ارتفاع انخفض انخفضت انخفاض تراجع تراجعت زاد زادت
stop لصالح ضده ضدها في علي عن مع بعد قبل منذ خلال ضد عند لدي تحت حول دون بسبب وفق حسب اثناء
stop التي الذي الذين اللذين ما لا لم لن ان انه انها كان كانت كانوا يكون هو هي هم هذا هذه ذلك تلك كل بعض غير حيث كما
stop لكن بل ثم قال قالت قالوا اعلن اعلنت اضاف اضافت اكد اكدت ذكر ذكرت بينهم بينهن منهم امس غدا فقط
";
