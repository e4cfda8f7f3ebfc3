//! The words of dates in six languages, as the [`Lexicon`](crate::core::analysis::numbers::lexicon::Lexicon) reads them: folded,
//! without accents. Numbers are not here: they have their own lists.

use crate::core::analysis::Language;

/// Every list.
#[cfg(test)]
pub const ALL: &[&str] = &[ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, ARABIC];

/// Returns the list for a language.
pub fn list(language: Language) -> &'static str {
    match language {
        Language::English => ENGLISH,
        Language::German => GERMAN,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Russian => RUSSIAN,
        Language::Arabic => ARABIC,
        Language::Other => "",
    }
}

const ENGLISH: &str = "
month january=1 february=2 april=4 june=6 july=7 august=8 september=9 october=10 november=11 december=12
month-or-word march=3 may=5
month-short jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
weekday monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7
today today=0 yesterday=-1 tomorrow=1 tonight=0 last_night=-1 the_day_before_yesterday=-2 the_day_after_tomorrow=2
span day=day days=day week=week weeks=week weekend=weekend month=month months=month year=year years=year
span decade=decade decades=decade hour=hour hours=hour
article a an one
last last past
this this
next next coming
ago ago
part early=1 mid=2 late=3 the_beginning_of=1 the_start_of=1 the_middle_of=2 the_end_of=3 beginning_of=1 end_of=3
so-far earlier=-1 later=1 earlier_in=-1 later_in=1
season spring=3 summer=6 autumn=9 fall=9 winter=12
since since ever_since
until until till
by by
between between
from from
to to through
and and
in in during on throughout
of of
determiner the
at at around about shortly_before shortly_after just_after just_before
clock o'clock
half-day am=0 pm=12 a_._m_.=0 p_._m_.=12 a_._m=0 p_._m=12 in_the_morning=0 in_the_afternoon=12 in_the_evening=12
noon noon=12 midday=12 midnight=0
coming will shall scheduled upcoming planned plans plan due expected expects set_to hopes would
said said says told tells announced reported added wrote which who that after when
total total group number force population crowd audience average maximum minimum distance altitude height than
total over under nearly almost some least most roughly
counted people soldiers men women children troops civilians refugees dead wounded families homes houses fighters
";

const GERMAN: &str = "
month januar=1 janner=1 februar=2 feber=2 marz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11
month dezember=12
month-short jan=1 feb=2 mrz=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dez=12
weekday montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7
today heute=0 gestern=-1 vorgestern=-2 ubermorgen=2 morgen=1
span tag=day tage=day tagen=day tages=day woche=week wochen=week wochenende=weekend monat=month monate=month
span monaten=month monats=month jahr=year jahre=year jahren=year jahres=year jahrzehnt=decade jahrzehnte=decade
span jahrzehnten=decade stunde=hour stunden=hour
article ein eine einem einer eines einen
last letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen
last voriger
this dieser diese diesen dieses diesem laufenden
next nachste nachsten nachster nachstes nachstem kommende kommenden kommender kommendes kommendem
ago-before vor
part anfang=1 mitte=2 ende=3 zu_beginn=1 beginn=1
season fruhjahr=3 fruhling=3 sommer=6 herbst=9 winter=12
since seit
until bis bis_zum
by bis_ende
between zwischen
from vom von ab
and und
in im in am wahrend
of des der
determiner den dem die das
at um gegen
clock uhr
noon mitternacht=0 mittag=12
coming wird werden soll sollen geplant vorgesehen anstehenden bevorstehenden
said sagte sagt teilte mitteilte erklarte berichtete hieß dass daß
total rund etwa uber mehr als mindestens fast knapp insgesamt resolution
counted menschen soldaten personen tote verletzte
";

const FRENCH: &str = "
month janvier=1 fevrier=2 avril=4 mai=5 juin=6 juillet=7 aout=8 septembre=9 octobre=10 novembre=11 decembre=12
month-or-word mars=3
month-short janv=1 fevr=2 avr=4 juil=7 sept=9 oct=10 nov=11 dec=12
weekday lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7
today aujourd'hui=0 hier=-1 demain=1 avant_-_hier=-2 apres_-_demain=2 la_nuit_derniere=-1
span jour=day jours=day semaine=week semaines=week week_-_end=weekend mois=month an=year ans=year annee=year annees=year
span decennie=decade decennies=decade heure=hour heures=hour
article un une
last dernier derniere derniers dernieres passe passee
this ce cet cette
next prochain prochaine prochains prochaines
ago-before il_y_a
part debut=1 mi=2 fin=3
so-far plus_tot=-1
season printemps=3 ete=6 automne=9 hiver=12
since depuis depuis_le
until jusqu'a jusqu'au jusqu'en
by d'ici d'ici_le d'ici_a d'ici_la
between entre
from du de des
to au a
and et
in en durant
of d'
determiner le la les l'
at vers
clock h
noon midi=12 minuit=0
coming prevu prevue prevus prevues doit doivent sera seront aura devrait
said dit declare affirme annonce indique que qui
total environ plus_de moins_de total nombre quelque
counted personnes soldats hommes morts blesses
";

const SPANISH: &str = "
month enero=1 febrero=2 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 noviembre=11
month diciembre=12
month-or-word marzo=3
month-short ene=1 feb=2 mar=3 abr=4 jun=6 jul=7 ago=8 sept=9 sep=9 oct=10 nov=11 dic=12
weekday lunes=1 martes=2 miercoles=3 jueves=4 viernes=5 sabado=6 domingo=7
today hoy=0 ayer=-1 anteayer=-2 manana=1 anoche=-1 pasado_manana=2
span dia=day dias=day semana=week semanas=week fin_de_semana=weekend mes=month meses=month ano=year anos=year
span decada=decade decadas=decade hora=hour horas=hour
article un una
last pasado pasada pasados pasadas ultimo ultima ultimos ultimas
this este esta
next proximo proxima proximos proximas que_viene
ago-before hace
part principios_de=1 comienzos_de=1 inicios_de=1 mediados_de=2 finales_de=3 fines_de=3 principios_del=1 mediados_del=2
part finales_del=3
season primavera=3 verano=6 otono=9 invierno=12
since desde desde_el
until hasta hasta_el
by para
between entre
from del de
to al a
and y
in en durante
determiner el la los las
at a_las a_la
half-day de_la_madrugada=0 de_la_manana=0 de_la_tarde=12 de_la_noche=12
noon mediodia=12 medianoche=0
coming previsto prevista previstos preve sera seran tendra planea debera
said dijo declaro afirmo anuncio informo que
total unos mas_de menos_de total
counted personas soldados muertos heridos
decade decada_de
";

const RUSSIAN: &str = "
month января=1 январь=1 январе=1 январю=1 февраля=2 февраль=2 феврале=2 февралю=2 марте=3 марту=3 апреля=4 апрель=4
month апреле=4 апрелю=4 мае=5 маю=5 июня=6 июнь=6 июне=6 июню=6 июля=7 июль=7 июле=7 июлю=7 августа=8 августе=8 августу=8
month сентября=9 сентябрь=9 сентябре=9 сентябрю=9 октября=10 октябрь=10 октябре=10 октябрю=10 ноября=11 ноябрь=11
month ноябре=11 ноябрю=11 декабря=12 декабрь=12 декабре=12 декабрю=12
month-or-word март=3 марта=3 май=5 мая=5 август=8
month-short янв=1 фев=2 апр=4 авг=8 сен=9 окт=10 ноя=11 дек=12
weekday понедельник=1 понедельника=1 вторник=2 вторника=2 четверг=4 четверга=4 пятницу=5 пятницы=5 субботу=6
weekday субботы=6 воскресенье=7 воскресенья=7
weekday-or-word среду=3 среды=3
today сегодня=0 вчера=-1 завтра=1 позавчера=-2 послезавтра=2
span день=day дня=day дней=day дни=day сутки=day суток=day неделя=week неделю=week недели=week недель=week неделе=week
span выходные=weekend месяц=month месяца=month месяцев=month месяце=month год=year года=year году=year лет=year годы=year
span годах=year годов=year г=year гг=year час=hour часа=hour часов=hour десятилетие=decade десятилетия=decade
last прошлый прошлая прошлое прошлые прошлого прошлой прошлую прошлом прошлых минувший минувшего минувшей минувшую
last минувшем минувшие последние последний последних последнюю
this этот эта эту этого этой этом этим текущего текущем нынешнего нынешнем нынешний
next следующий следующая следующую следующего следующей следующем следующие ближайшие ближайший будущий будущего
next будущей будущем
ago назад тому_назад
part начале=1 начала=1 началу=1 середине=2 середины=2 конце=3 конца=3 концу=3 конец=3
so-far ранее_в=-1 позднее_в=1
season весной=3 весны=3 весна=3 летом=6 осенью=9 осени=9 осень=9 зимой=12 зимы=12
since с со
until до
by к
between между
from от
to по
and и
in в во на за
at около
half-day утра=0 вечера=12
noon полдень=12 полночь=0
coming начнется начнутся откроется завершится появится вступит заработает планируется ожидается намерены собирается
coming будет будут состоится пройдет запланирован запланирована запланировано планирует намерен должен должны
coming предстоящий предстоящей
said сказал сказала сообщил сообщила заявил заявила отметил что который которая
total более менее примерно свыше почти
counted человек людей солдат жителей
decade е х ые
";

const ARABIC: &str = "
month يناير=1 كانون_الثاني=1 جانفي=1 فبراير=2 شباط=2 فيفري=2 اذار=3 ابريل=4 نيسان=4 افريل=4 مايو=5 ايار=5 يونيو=6
month حزيران=6 يوليو=7 تموز=7 يوليوز=7 جويلية=7 اغسطس=8 غشت=8 سبتمبر=9 ايلول=9 شتنبر=9 اكتوبر=10 تشرين_الاول=10
month نوفمبر=11 تشرين_الثاني=11 نونبر=11 ديسمبر=12 كانون_الاول=12 دجنبر=12
month-or-word مارس=3 ماي=5 جوان=6 اوت=8 اب=8
weekday الاثنين=1 الاحد=7 الثلاثاء=2 الاربعاء=3 الخميس=4 الجمعة=5 السبت=6
today اليوم=0 امس=-1 غدا=1 البارحة=-1 اول_امس=-2 بعد_غد=2 الليلة_الماضية=-1
span يوم=day يوما=day ايام=day اليوم_الماضي=day الاسبوع=week اسبوع=week اسابيع=week الشهر=month شهر=month اشهر=month
span العام=year عام=year عاما=year اعوام=year السنة=year سنة=year سنوات=year ساعة=hour ساعات=hour عقد=decade عقود=decade
two-spans يومين=day اسبوعين=week شهرين=month عامين=year سنتين=year ساعتين=hour عقدين=decade
last الماضي الماضية المنصرم المنصرمة الفائت الفائتة
this هذا هذه الجاري الجارية الحالي الحالية
next المقبل المقبلة القادم القادمة
ago-before قبل
part مطلع=1 اوائل=1 بداية=1 منتصف=2 اواخر=3 نهاية=3
season ربيع=3 صيف=6 خريف=9 شتاء=12
since منذ
until حتي
by بحلول
between بين
from من
to الي
and و
in في خلال
at الساعة عند عند_الساعة
half-day صباحا=0 مساء=12 ظهرا=12
noon منتصف_الليل=0
coming سوف المقرر المرتقب المزمع
said قال قالت اعلن اعلنت اكد اكدت ان
total نحو حوالي اكثر_من قرار القرار
counted شخص اشخاص جندي
twenties العشرينيات=20 عشرينيات=20 الثلاثينيات=30 ثلاثينيات=30 الاربعينيات=40 اربعينيات=40 الخمسينيات=50
twenties خمسينيات=50 الستينيات=60 ستينيات=60 السبعينيات=70 سبعينيات=70 الثمانينيات=80 ثمانينيات=80 التسعينيات=90
twenties تسعينيات=90
";
