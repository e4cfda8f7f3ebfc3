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
today today=0 tonight=0 yesterday=-1 last_night=-1 tomorrow=1 the_day_before_yesterday=-2
span day*=day week*=week weekend=weekend month*=month year*=year decade*=decade hour*=hour
article a an one
last last past
this this
next next coming
ago ago
part/1 early the_beginning_of the_start_of beginning_of
part/3 late the_end_of end_of
part mid=2 the_middle_of=2
so-far earlier=-1 earlier_in=-1 later=1 later_in=1
season spring=3 summer=6 autumn=9 fall=9 winter=12
since since
until until till
by by
between between
from from
to to through
and and
in in during on
of of
determiner the
at at around about
clock o'clock
half-day/0 am a_._m_. a_._m in_the_morning
half-day/12 pm p_._m_. p_._m in_the_afternoon in_the_evening
noon noon=12 midnight=0
coming will shall scheduled upcoming planned plan due expected would
said said says announced reported added which who that after when
total total group number force population average maximum minimum distance than over under nearly almost some least most \
    roughly
counted people soldiers men women children troops civilians refugees dead wounded families homes houses fighters
";

const GERMAN: &str = "
month januar=1 februar=2 marz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 dezember=12
month-short jan=1 feb=2 mrz=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dez=12
weekday montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonntag=7
today heute=0 gestern=-1 vorgestern=-2 ubermorgen=2 morgen=1
span tag*=day woch*=week wochenende=weekend monat*=month jahr*=year jahrzehnt*=decade
article ein*
last vergangen* letzt*
this dies*
next kommend* nachst*
ago-before vor
part/1 anfang zu_beginn beginn
part mitte=2 ende=3
season fruhjahr=3 fruhling=3 sommer=6 herbst=9 winter=12
since seit
until bis bis_zum
between zwischen
from vom von ab
and und
in im in am wahrend
of des der
determiner den dem die das
at um gegen
clock uhr
noon mitternacht=0 mittag=12
coming soll* wird werden geplant vorgesehen
said sagt* teilte erklarte berichtete hieß dass daß
total rund etwa uber mehr als mindestens fast knapp insgesamt
counted menschen soldaten personen tote verletzte
";

const FRENCH: &str = "
month janvier=1 fevrier=2 avril=4 mai=5 juin=6 juillet=7 aout=8 septembre=9 octobre=10 novembre=11 decembre=12
month-or-word/3 mars
month-short janv=1 fevr=2 avr=4 juil=7 sept=9 oct=10 nov=11 dec=12
weekday lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7
today aujourd'hui=0 hier=-1 demain=1 avant_-_hier=-2 apres_-_demain=2
span/year annee* an ans
span jour*=day semain*=week week_-_end=weekend mois=month decenni*=decade heur*=hour
article un une
last dernier* passe*
this ce cet cette
next prochain*
ago-before il_y_a
part debut=1 mi=2 fin=3
so-far/-1 plus_tot
season printemps=3 ete=6 automne=9 hiver=12
since depuis depuis_le
until jusqu'a jusqu'au jusqu'en
by d'ici d'ici_le d'ici_a d'ici_la
between entre
from du de des
to au a
and et
in en
of d'
determiner le la les l'
at vers
clock h
noon midi=12 minuit=0
coming prevu* doit doivent sera seront aura
said dit declare annonce que qui
total environ plus_de moins_de total nombre quelque
counted personnes soldats hommes morts blesses
";

const SPANISH: &str = "
month enero=1 febrero=2 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 octubre=10 noviembre=11 diciembre=12
month-or-word/3 marzo
month-short ene=1 feb=2 mar=3 abr=4 jun=6 jul=7 ago=8 sept=9 sep=9 oct=10 nov=11 dic=12
weekday lunes=1 martes=2 miercoles=3 jueves=4 viernes=5 sabado=6 domingo=7
today hoy=0 ayer=-1 anoche=-1 manana=1 pasado_manana=2
span dia*=day seman*=week fin_de_semana=weekend mes=month meses=month ano*=year decad*=decade hor*=hour
article un una
last pasad* ultim*
this este esta
next proxim* que_viene
ago-before hace
part principios_de=1 mediados_de=2 finales_de=3 fines_de=3
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
at a_l*
half-day de_la_madrugada=0 de_la_manana=0 de_la_tarde=12 de_la_noche=12
noon mediodia=12 medianoche=0
coming previst* preve sera seran tendra debera
said dijo declaro que
total unos mas_de menos_de total
counted personas soldados muertos heridos
decade decada_de
";

const RUSSIAN: &str = "
month/8 августа августе августу
month январ*=1 феврал*=2 марте=3 апрел*=4 мае=5 июн*=6 июл*=7 сентябр*=9 октябр*=10 ноябр*=11 декабр*=12
month-or-word март=3 марта=3 май=5 мая=5 август=8
weekday понедельник*=1 вторник*=2 четверг*=4 пятниц*=5 суббот*=6 воскресень*=7
weekday-or-word/3 среду среды
today сегодня=0 вчера=-1 завтра=1
span/day день дня дней дни сутки суток
span/year год* лет г гг
span недел*=week выходные=weekend месяц*=month час*=hour десятилети*=decade
last прошл* минувш* последн* последнюю
this нынешн* текущ* этот эта эту этого этой этом этим
next следующ* ближайш* будущем
ago назад
part начал*=1 середин*=2 конц*=3 конец=3
so-far ранее_в=-1 позднее_в=1
season весн*=3 летом=6 осен*=9 зим*=12
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
coming запланирован* предстоящ* начнется начнутся откроется планируется ожидается собирается будет будут состоится пройдет \
    запланировано планирует должен должны
said котор* сообщил* сказал* заявил* отметил что
total более менее примерно почти
counted человек людей солдат жителей
decade е х ые
";

const ARABIC: &str = "
month يناير=1 كانون_الثاني=1 فبراير=2 شباط=2 اذار=3 ابريل=4 نيسان=4 مايو=5 ايار=5 يونيو=6 حزيران=6 يوليو=7 تموز=7 اغسطس=8 \
    سبتمبر=9 ايلول=9 اكتوبر=10 تشرين_الاول=10 نوفمبر=11 تشرين_الثاني=11 ديسمبر=12 كانون_الاول=12
month-or-word مارس=3 اب=8
weekday الاثنين=1 الاحد=7 الثلاثاء=2 الاربعاء=3 الخميس=4 الجمعة=5 السبت=6
today اليوم=0 امس=-1 الليلة_الماضية=-1 غدا=1 اول_امس=-2 بعد_غد=2
span/day يوم يوما ايام اليوم_الماضي
span/week الاسبوع اسبوع اسابيع
span/month الشهر شهر اشهر
span/year العام عام عاما اعوام السنة سنة سنوات
span ساع*=hour عقد=decade عقود=decade
two-spans يومين=day اسبوعين=week شهرين=month عامين=year سنتين=year ساعتين=hour عقدين=decade
last الماضي*
this الجاري* الحالي* هذا هذه
next المقبل* القادم*
ago-before قبل
part/1 مطلع اوائل بداية
part منتصف=2 اواخر=3 نهاية=3
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
noon/0 منتصف_الليل
coming سوف المقرر
said قال قالت اعلن اعلنت اكد اكدت ان
total نحو حوالي اكثر_من قرار القرار
counted شخص اشخاص جندي
";
