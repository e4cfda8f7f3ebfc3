//! What is a date in six languages, and what only looks like one. The day of publication is Thursday, 31 July 2025.

use super::*;

/// Shows dates as `quote = from..to at 18:40~ *`, one after another: `~` where it is rough, `*` where it depends on the day of
/// publication.
fn shown(language: &str, published: &str, text: &str) -> String {
    let reading = Reading::new(text, language, published, &[]);
    let found = dates(&reading).into_iter().map(|when| {
        let days = if when.from == when.to {
            when.from.to_string()
        } else {
            format!("{}..{}", when.from, when.to)
        };
        let time = when
            .time
            .map_or_else(String::new, |(hour, minute)| format!(" at {hour}:{minute:02}"));
        let (rough, relative) = (
            if when.approximate { "~" } else { "" },
            if when.relative { " *" } else { "" },
        );
        format!("{} = {days}{time}{rough}{relative}", reading.slice(when.span))
    });
    found.collect::<Vec<_>>().join("; ")
}

fn check(language: &str, published: &str, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let found = shown(language, published, text);
            (found != *expected).then(|| format!("{text}\n  is  {found}\n  not {expected}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} wrong\n{}",
        wrong.len(),
        table.len(),
        wrong.join("\n")
    );
}

const THURSDAY: &str = "2025-07-31";

#[test]
fn english_calendar() {
    check(
        "en",
        THURSDAY,
        &[
            ("It sank on 31 July 2025.", "31 July 2025 = 2025-07-31"),
            ("It sank on July 31, 2025, at night.", "July 31, 2025 = 2025-07-31"),
            ("Moscow, 31 July, 2025 (wire)", "31 July, 2025 = 2025-07-31"),
            ("Posted on 3 Jul 2025", "3 Jul 2025 = 2025-07-03"),
            (
                "Seen 2025-07-13 and 31.07.2025 and 25/12/2024.",
                "2025-07-13 = 2025-07-13; 31.07.2025 = 2025-07-31; 25/12/2024 = 2024-12-25",
            ),
            ("The 31st of July 2024 was warm.", "31st of July 2024 = 2024-07-31"),
            (
                "On Thursday, 31 July 2025, it rained.",
                "Thursday, 31 July 2025 = 2025-07-31",
            ),
            (
                "A May 15 meeting, an October 15 summit.",
                "May 15 = 2025-05-15 *; October 15 = 2025-10-15 *",
            ),
            (
                "TAL MARSA, Aug 12 (Wire) and Dec. 8",
                "Aug 12 = 2025-08-12 *; Dec. 8 = 2025-12-08 *",
            ),
            (
                "It fell in December 2024 and by March 2026.",
                "December 2024 = 2024-12-01..2024-12-31; March 2026 = 2026-03-01..2026-03-31",
            ),
            ("It fell in December.", "December = 2024-12-01..2024-12-31 *"),
            (
                "It fell in July, and in May.",
                "July = 2025-07-01..2025-07-31 *; May = 2025-05-01..2025-05-31 *",
            ),
            (
                "A plan died in December last year.",
                "December last year = 2024-12-01..2024-12-31 *",
            ),
            (
                "Last December and next June it was dry.",
                "Last December = 2024-12-01..2024-12-31 *; next June = 2026-06-01..2026-06-30 *",
            ),
            (
                "The upcoming summit in October matters.",
                "October = 2025-10-01..2025-10-31 *",
            ),
            (
                "The 2011 uprising came; Moscow’s 2015 raid followed.",
                "2011 = 2011-01-01..2011-12-31; 2015 = 2015-01-01..2015-12-31",
            ),
            (
                "In 2019 and 2020 it grew; after 1967 it shrank (1982).",
                "2019 = 2019-01-01..2019-12-31; 2020 = 2020-01-01..2020-12-31; 1967 = 1967-01-01..1967-12-31; 1982 = 1982-01-01..1982-12-31",
            ),
            (
                "In the 1970s and the late 1990s",
                "1970s = 1970-01-01..1979-12-31; late 1990s = 1997-01-01..1999-12-31~",
            ),
            (
                "Early 2024, mid-November and late last year",
                "Early 2024 = 2024-01-01..2024-04-30~; mid-November = 2024-11-10..2024-11-20~ *; late last year = 2024-09-01..2024-12-31~ *",
            ),
            (
                "It was shut in the summer of 2024.",
                "summer of 2024 = 2024-06-01..2024-08-31~",
            ),
        ],
    );
}

#[test]
fn english_relative() {
    check(
        "en",
        THURSDAY,
        &[
            (
                "He came on Thursday and left today.",
                "Thursday = 2025-07-31 *; today = 2025-07-31 *",
            ),
            (
                "On Friday and last Thursday",
                "Friday = 2025-07-25 *; last Thursday = 2025-07-24 *",
            ),
            (
                "Next Monday; they will meet on Monday.",
                "Next Monday = 2025-08-04~ *; Monday = 2025-08-04 *",
            ),
            (
                "Yesterday’s step, tomorrow's vote, last night.",
                "Yesterday = 2025-07-30 *; tomorrow = 2025-08-01 *; last night = 2025-07-30 *",
            ),
            (
                "Last year’s fall, next month, this week",
                "Last year = 2024-01-01..2024-12-31 *; next month = 2025-08-01..2025-08-31 *; this week = 2025-07-28..2025-08-03 *",
            ),
            (
                "Earlier this month; later this year",
                "Earlier this month = 2025-07-01..2025-07-31 *; later this year = 2025-07-31..2025-12-31 *",
            ),
            (
                "Two days ago, three weeks ago, five years ago",
                "Two days ago = 2025-07-29 *; three weeks ago = 2025-07-07..2025-07-13~ *; five years ago = 2020-01-01..2020-12-31~ *",
            ),
            (
                "More than a decade ago; 17 hours ago 20",
                "a decade ago = 2015-01-01..2015-12-31~ *; 17 hours ago = 2025-07-30..2025-07-31~ *",
            ),
            (
                "In the past two weeks and over the last year",
                "past two weeks = 2025-07-17..2025-07-31~ *; last year = 2024-07-31..2025-07-31~ *",
            ),
            (
                "On Thursday of last week, on Monday last week",
                "Thursday of last week = 2025-07-24 *; Monday last week = 2025-07-21 *",
            ),
            ("Last summer was wet.", "Last summer = 2024-06-01..2024-08-31~ *"),
        ],
    );
}

#[test]
fn english_periods_and_times() {
    check(
        "en",
        THURSDAY,
        &[
            (
                "From 3 to 5 May it snowed.",
                "From 3 to 5 May = 2025-05-03..2025-05-05 *",
            ),
            (
                "Open 3-5 May 2024 and June 3–5.",
                "3-5 May 2024 = 2024-05-03..2024-05-05; June 3–5 = 2025-06-03..2025-06-05 *",
            ),
            (
                "Asked from October 3 to 7 of them.",
                "from October 3 to 7 = 2025-10-03..2025-10-07 *",
            ),
            (
                "Between March and May it froze.",
                "Between March and May = 2025-03-01..2025-05-31 *",
            ),
            (
                "From November to March 2024",
                "From November to March 2024 = 2023-11-01..2024-03-31",
            ),
            (
                "From 30 April to 2 May they sang.",
                "From 30 April to 2 May = 2025-04-30..2025-05-02 *",
            ),
            (
                "He ruled from 2009 to 2019 and 2021–23.",
                "from 2009 to 2019 = 2009-01-01..2019-12-31",
            ),
            (
                "The 2011-2015 war (2015–16)",
                "2011-2015 = 2011-01-01..2015-12-31; 2015–16 = 2015-01-01..2016-12-31",
            ),
            (
                "On 12 and 13 May, the first of June",
                "12 and 13 May = 2025-05-12..2025-05-13 *; first of June = 2025-06-01 *",
            ),
            (
                "June 2024 to May 2025; by Friday, until Friday",
                "June 2024 to May 2025 = 2024-06-01..2025-05-31; Friday = 2025-08-01 *",
            ),
            (
                "From Monday to Wednesday",
                "From Monday to Wednesday = 2025-07-28..2025-07-30 *",
            ),
            (
                "Since 2011 and since March",
                "Since 2011 = 2011-01-01..2025-07-31~ *; since March = 2025-03-01..2025-07-31~ *",
            ),
            ("Shut until March 2026.", "March 2026 = 2026-03-01..2026-03-31"),
            (
                "On 14 October at 18:40 it began.",
                "14 October at 18:40 = 2025-10-14 at 18:40 *",
            ),
            (
                "At 6.40 pm on Tuesday it ended.",
                "6.40 pm on Tuesday = 2025-07-29 at 18:40 *",
            ),
            (
                "It began on Tuesday in the port at about 6:40 a.m. and grew.",
                "Tuesday = 2025-07-29 *; 6:40 a.m. = 2025-07-29 at 6:40 *",
            ),
            ("It began at 18:40.", ""),
            (
                "2025-07-30T14:02:00 was the stamp.",
                "2025-07-30T14:02:00 = 2025-07-30 at 14:02",
            ),
            (
                "At noon on Monday, or at seven in the evening",
                "noon on Monday = 2025-07-28 at 12:00 *; seven in the evening = 2025-07-28 at 19:00 *",
            ),
        ],
    );
}

#[test]
fn english_traps() {
    check(
        "en",
        THURSDAY,
        &[
            (
                "They may march; in May they did march in step.",
                "May = 2025-05-01..2025-05-31 *",
            ),
            ("Theresa May and April Jones met May.", ""),
            ("Black Friday and the Sunday Times", ""),
            ("Three weeks later, the next day, the following month", ""),
            ("He counted 2015 of them, 1,950 others and 2000 people.", ""),
            ("A group of 2000 left; resolution 1973 passed.", ""),
            ("The Arab Spring of 2011", "2011 = 2011-01-01..2011-12-31"),
            ("Version 1.2.2025 and 3/4/2025 and 12-11", "1.2.2025 = 2025-02-01"),
            ("In March 12 soldiers left.", "March = 2025-03-01..2025-03-31 *"),
            ("Every Monday the autumn leaves fall.", ""),
            ("It cost $2015 and weighed 1999 tonnes.", ""),
        ],
    );
    check(
        "en",
        "",
        &[(
            "On Thursday, in March, on 3 May, two days ago, since 2011.",
            "2011 = 2011-01-01..2011-12-31",
        )],
    );
}

#[test]
fn german() {
    check(
        "de",
        THURSDAY,
        &[
            (
                "Am 31. Juli 2025 und am 1. November",
                "31. Juli 2025 = 2025-07-31; 1. November = 2025-11-01 *",
            ),
            (
                "Stand: 17.06.2025, 14.20 Uhr",
                "17.06.2025, 14.20 Uhr = 2025-06-17 at 14:20",
            ),
            (
                "Am 31.7. und im Oktober 2024",
                "31.7. = 2025-07-31 *; Oktober 2024 = 2024-10-01..2024-10-31",
            ),
            (
                "Am Montagabend, heute und gestern",
                "Montagabend = 2025-07-28 *; heute = 2025-07-31 *; gestern = 2025-07-30 *",
            ),
            (
                "Am vergangenen Freitag, ab kommendem Montag",
                "vergangenen Freitag = 2025-07-25 *; kommendem Montag = 2025-08-04~ *",
            ),
            (
                "Im Dezember, Mitte März, Ende 2024",
                "Dezember = 2024-12-01..2024-12-31 *; Mitte März = 2025-03-10..2025-03-20~ *; Ende 2024 = 2024-09-01..2024-12-31~",
            ),
            (
                "Die 1911 gebaute Brücke, der 2015 gestürzte Fürst",
                "1911 = 1911-01-01..1911-12-31; 2015 = 2015-01-01..2015-12-31",
            ),
            (
                "Von 2022 bis 2024, zwischen März und Mai",
                "Von 2022 bis 2024 = 2022-01-01..2024-12-31; zwischen März und Mai = 2025-03-01..2025-05-31 *",
            ),
            (
                "Vor zwei Tagen, vor drei Jahren",
                "Vor zwei Tagen = 2025-07-29 *; vor drei Jahren = 2022-01-01..2022-12-31~ *",
            ),
            ("Vom 3. bis 5. Mai", "Vom 3. bis 5. Mai = 2025-05-03..2025-05-05 *"),
            (
                "Im vergangenen Jahr, in dieser Woche, nächsten Monat",
                "vergangenen Jahr = 2024-01-01..2024-12-31 *; dieser Woche = 2025-07-28..2025-08-03 *; nächsten Monat = 2025-08-01..2025-08-31 *",
            ),
            (
                "In den letzten zwei Wochen, in den 1970er Jahren",
                "letzten zwei Wochen = 2025-07-17..2025-07-31~ *; 1970er Jahren = 1970-01-01..1979-12-31",
            ),
            (
                "Am Dienstag um 21.40 Uhr, am Mittwoch gegen 18 Uhr",
                "Dienstag um 21.40 Uhr = 2025-07-29 at 21:40 *; Mittwoch gegen 18 Uhr = 2025-07-30 at 18:00 *",
            ),
            (
                "Seit 2011, im Sommer 2024",
                "Seit 2011 = 2011-01-01..2025-07-31~ *; Sommer 2024 = 2024-06-01..2024-08-31~",
            ),
            (
                "Guten Morgen! Er kam am Morgen, wir sehen uns morgen.",
                "morgen = 2025-08-01 *",
            ),
            (
                "Rund 2000 Menschen, 2015 rote Schafe, im Jahr 2015",
                "Jahr 2015 = 2015-01-01..2015-12-31",
            ),
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        THURSDAY,
        &[
            (
                "Le 31 juillet 2025, le 1er août, jeudi 3 juillet",
                "31 juillet 2025 = 2025-07-31; 1er août = 2025-08-01 *; jeudi 3 juillet = 2025-07-03 *",
            ),
            (
                "En décembre 2024, en mars, fin 2024, début juin",
                "décembre 2024 = 2024-12-01..2024-12-31; mars = 2025-03-01..2025-03-31 *; fin 2024 = 2024-09-01..2024-12-31~; début juin = 2025-06-01..2025-06-10~ *",
            ),
            (
                "Jeudi, mardi dernier, lundi prochain, hier mercredi",
                "Jeudi = 2025-07-31 *; mardi dernier = 2025-07-29 *; lundi prochain = 2025-08-04~ *; hier mercredi = 2025-07-30 *",
            ),
            (
                "La semaine dernière, l’an dernier, ce mois-ci",
                "semaine dernière = 2025-07-21..2025-07-27 *; an dernier = 2024-01-01..2024-12-31 *; ce mois-ci = 2025-07-01..2025-07-31 *",
            ),
            (
                "Il y a deux jours, il y a plus de dix ans",
                "Il y a deux jours = 2025-07-29 *; il y a plus de dix ans = 2015-01-01..2015-12-31~ *",
            ),
            (
                "Du 3 au 5 mai, de 2011 à 2015, entre mars et mai",
                "Du 3 au 5 mai = 2025-05-03..2025-05-05 *; de 2011 à 2015 = 2011-01-01..2015-12-31; entre mars et mai = 2025-03-01..2025-05-31 *",
            ),
            (
                "Depuis 2011, dans les années 1970, à l’été 2024",
                "Depuis 2011 = 2011-01-01..2025-07-31~ *; années 1970 = 1970-01-01..1979-12-31; été 2024 = 2024-06-01..2024-08-31~",
            ),
            (
                "Mardi à 18h40, aujourd’hui, demain",
                "Mardi à 18h40 = 2025-07-29 at 18:40 *; aujourd’hui = 2025-07-31 *; demain = 2025-08-01 *",
            ),
            (
                "À la mi-décembre, l’offensive de 2015",
                "mi-décembre = 2024-12-10..2024-12-20~ *; 2015 = 2015-01-01..2015-12-31",
            ),
            (
                "Le premier mai, les années soixante, d’ici à 2030",
                "premier mai = 2025-05-01 *; années soixante = 1960-01-01..1969-12-31; 2030 = 2030-01-01..2030-12-31",
            ),
            (
                "La planète Mars, chaque lundi, un total de 2015 voix, ils ont été 12",
                "",
            ),
        ],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        THURSDAY,
        &[
            (
                "El 31 de julio de 2025 y el 8 de diciembre",
                "31 de julio de 2025 = 2025-07-31; 8 de diciembre = 2025-12-08 *",
            ),
            (
                "En diciembre de 2024, en marzo, a finales de 2024",
                "diciembre de 2024 = 2024-12-01..2024-12-31; marzo = 2025-03-01..2025-03-31 *; finales de 2024 = 2024-09-01..2024-12-31~",
            ),
            (
                "El jueves, el pasado martes, el lunes pasado, ayer",
                "jueves = 2025-07-31 *; pasado martes = 2025-07-29 *; lunes pasado = 2025-07-28 *; ayer = 2025-07-30 *",
            ),
            (
                "La semana pasada, el próximo año, este mes",
                "semana pasada = 2025-07-21..2025-07-27 *; próximo año = 2026-01-01..2026-12-31 *; este mes = 2025-07-01..2025-07-31 *",
            ),
            (
                "Hace dos días, hace cinco años",
                "Hace dos días = 2025-07-29 *; hace cinco años = 2020-01-01..2020-12-31~ *",
            ),
            (
                "Del 3 al 5 de mayo, entre marzo y mayo, desde 2011",
                "Del 3 al 5 de mayo = 2025-05-03..2025-05-05 *; entre marzo y mayo = 2025-03-01..2025-05-31 *; desde 2011 = 2011-01-01..2025-07-31~ *",
            ),
            (
                "En la década de 1970, en las últimas dos semanas",
                "década de 1970 = 1970-01-01..1979-12-31; últimas dos semanas = 2025-07-17..2025-07-31~ *",
            ),
            (
                "El martes a las 18:40, mañana",
                "martes a las 18:40 = 2025-07-29 at 18:40 *; mañana = 2025-08-01 *",
            ),
            ("Todos los lunes por la mañana, la Plaza de Mayo y Domingo Ruiz", ""),
        ],
    );
}

#[test]
fn russian() {
    check(
        "ru",
        THURSDAY,
        &[
            (
                "31 июля 2025 года, 8 декабря",
                "31 июля 2025 года = 2025-07-31; 8 декабря = 2025-12-08 *",
            ),
            (
                "В декабре 2024 г., в марте, в начале 2024 года",
                "декабре 2024 г. = 2024-12-01..2024-12-31; марте = 2025-03-01..2025-03-31 *; начале 2024 года = 2024-01-01..2024-04-30~",
            ),
            (
                "В четверг, в среду, в минувший вторник, вчера",
                "четверг = 2025-07-31 *; среду = 2025-07-30 *; минувший вторник = 2025-07-29 *; вчера = 2025-07-30 *",
            ),
            (
                "На прошлой неделе, в прошлом году, в этом месяце",
                "прошлой неделе = 2025-07-21..2025-07-27 *; прошлом году = 2024-01-01..2024-12-31 *; этом месяце = 2025-07-01..2025-07-31 *",
            ),
            (
                "Два дня назад, год назад, за последние две недели",
                "Два дня назад = 2025-07-29 *; год назад = 2024-01-01..2024-12-31~ *; последние две недели = 2025-07-17..2025-07-31~ *",
            ),
            (
                "С 3 по 5 мая, с 2011 по 2015 год, в 2015 году",
                "С 3 по 5 мая = 2025-05-03..2025-05-05 *; с 2011 по 2015 год = 2011-01-01..2015-12-31; 2015 году = 2015-01-01..2015-12-31",
            ),
            (
                "С 2011 года, в 1970-х годах, летом 2024 года",
                "С 2011 года = 2011-01-01..2025-07-31~ *; 1970-х годах = 1970-01-01..1979-12-31; летом 2024 года = 2024-06-01..2024-08-31~",
            ),
            (
                "В четверг в 18:40; 31.07.2025",
                "четверг в 18:40 = 2025-07-31 at 18:40 *; 31.07.2025 = 2025-07-31",
            ),
            ("Окружающая среда, Мая Петрова, 2000 человек", ""),
        ],
    );
}

#[test]
fn arabic() {
    check(
        "ar",
        THURSDAY,
        &[
            (
                "في 31 يوليو 2025 و٨ ديسمبر",
                "31 يوليو 2025 = 2025-07-31; ٨ ديسمبر = 2025-12-08 *",
            ),
            (
                "في 31 تموز/يوليو 2025، في كانون الأول (ديسمبر) 2024",
                "31 تموز/يوليو 2025 = 2025-07-31; كانون الأول (ديسمبر) 2024 = 2024-12-01..2024-12-31",
            ),
            (
                "يوم الخميس، أمس الأربعاء، الثلاثاء الماضي",
                "الخميس = 2025-07-31 *; أمس الأربعاء = 2025-07-30 *; الثلاثاء الماضي = 2025-07-29 *",
            ),
            (
                "الأسبوع الماضي، العام الماضي، هذا الشهر",
                "الأسبوع الماضي = 2025-07-21..2025-07-27 *; العام الماضي = 2024-01-01..2024-12-31 *; هذا الشهر = 2025-07-01..2025-07-31 *",
            ),
            (
                "قبل يومين، قبل 3 أيام، قبل أسبوع",
                "قبل يومين = 2025-07-29 *; قبل 3 أيام = 2025-07-28 *; قبل أسبوع = 2025-07-21..2025-07-27~ *",
            ),
            (
                "في الأول من مايو، قال الاثنين إنه",
                "الأول من مايو = 2025-05-01 *; الاثنين = 2025-07-28 *",
            ),
            (
                "عام 2015، منذ عام 2011، في مارس",
                "عام 2015 = 2015-01-01..2015-12-31; منذ عام 2011 = 2011-01-01..2025-07-31~ *; مارس = 2025-03-01..2025-03-31 *",
            ),
            ("بين مارس ومايو", "بين مارس ومايو = 2025-03-01..2025-05-31 *"),
            ("مارس الرياضة في ذلك اليوم", ""),
        ],
    );
}
