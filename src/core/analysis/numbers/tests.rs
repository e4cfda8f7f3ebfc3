//! What is a number in six languages, and what only looks like one.

use super::*;
use crate::core::analysis::dates::dates;

/// Shows numbers as `quote = low..high~ kind unit`, one after another.
fn shown(language: &str, text: &str) -> String {
    let reading = Reading::new(text, language, "2025-07-31", &[]);
    let dates = dates(&reading);
    let decimal = |number: Option<Decimal>| number.map_or_else(String::new, |number| number.to_string());
    let found = numbers(&reading, &dates).into_iter().map(|number| {
        let quote = reading.slice(number.span);
        let value = if number.low == number.high {
            decimal(number.low)
        } else {
            format!("{}..{}", decimal(number.low), decimal(number.high))
        };
        let rough = if number.approximate { "~" } else { "" };
        format!("{quote} = {value}{rough} {} {}", number.kind.word(), number.unit)
            .trim_end()
            .to_owned()
    });
    found.collect::<Vec<_>>().join("; ")
}

fn check(language: &str, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let found = shown(language, text);
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

#[test]
fn english() {
    check(
        "en",
        &[
            // Digits, words, magnitudes.
            ("The ferry carried 1,200 passengers.", "1,200 = 1200 count passengers"),
            (
                "Some 2.5 million people live there.",
                "Some 2.5 million = 2500000~ count people",
            ),
            ("Twenty-three goats were sold.", "Twenty-three = 23 count goats"),
            (
                "Two hundred and five jurors sat.",
                "Two hundred and five = 205 count jurors",
            ),
            (
                "A hundred boats and a dozen rafts left.",
                "A hundred = 100 count boats; a dozen = 12 count rafts",
            ),
            (
                "Half a million voters stayed home.",
                "Half a million = 500000 count voters",
            ),
            ("About 1.1m households pay.", "About 1.1m = 1100000~ count households"),
            ("He sold 12,000 of them.", "12,000 = 12000 count"),
            ("The 1'200 seats were full.", "1'200 = 1200 count seats"),
            (
                "They need two and a half million doses.",
                "two and a half million = 2500000 count doses",
            ),
            // Bounds.
            ("At least five sailors drowned.", "At least five = 5.. count sailors"),
            ("More than 250 houses burned.", "More than 250 = 250.. count houses"),
            (
                "Fewer than 3,000 homes remain dark.",
                "Fewer than 3,000 = ..3000 count homes",
            ),
            (
                "Up to a dozen villages may trade.",
                "Up to a dozen = ..12 count villages",
            ),
            ("As many as 40 boats sank.", "As many as 40 = ..40 count boats"),
            ("Nearly 40 trees fell.", "Nearly 40 = 40~ count trees"),
            (
                "An estimated 7,000 birds came.",
                "An estimated 7,000 = 7000~ count birds",
            ),
            (
                "At least another five bakers quit.",
                "At least another five = 5.. count bakers",
            ),
            ("Over 12,000 patients wait.", "Over 12,000 = 12000.. count patients"),
            ("500+ guests came.", "500+ = 500.. count guests"),
            ("Some 40-odd farms closed.", "Some 40-odd = 40~ count farms"),
            // Vague.
            ("Hundreds of pilgrims waited.", "Hundreds = 100..~ count pilgrims"),
            (
                "Tens of thousands of bees died.",
                "Tens of thousands = 10000..~ count bees killed",
            ),
            (
                "Several bridges and a few mills stand.",
                "Several = 3..~ count bridges; a few = 3..~ count mills",
            ),
            (
                "It cost billions of dollars.",
                "billions of dollars = 1000000000..~ money dollars",
            ),
            // Ranges.
            (
                "Take 3 to 5 apples or 10–12 pears.",
                "3 to 5 = 3..5 count apples; 10–12 = 10..12 count pears",
            ),
            (
                "Between 200 and 250 observers came.",
                "Between 200 and 250 = 200..250 count observers",
            ),
            (
                "Between 2 and 3 million birds fly.",
                "Between 2 and 3 million = 2000000..3000000 count birds",
            ),
            ("Three or four wolves howled.", "Three or four = 3..4 count wolves"),
            ("Growth of 1.5–2% is expected.", "1.5–2% = 1.5..2 percent %"),
            // Percent.
            (
                "It fell to 48 percent, then 3.5 per cent.",
                "48 percent = 48 percent %; 3.5 per cent = 3.5 percent %",
            ),
            (
                "It lost two percentage points.",
                "two percentage points = 2 percent percentage points",
            ),
            (
                "The rate rose from 3 percent to 5 percent.",
                "3 percent = 3 percent %; 5 percent = 5 percent %",
            ),
            ("The gap was minus 4.4 per cent.", "minus 4.4 per cent = -4.4 percent %"),
            // Money.
            ("The dam cost $1.2 billion.", "$1.2 billion = 1200000000 money dollars"),
            (
                "A fine of 240,000 euros, or €3m.",
                "240,000 euros = 240000 money EUR; €3m = 3000000 money EUR",
            ),
            (
                "It sold for £5bn and US$20.",
                "£5bn = 5000000000 money GBP; US$20 = 20 money USD",
            ),
            (
                "They paid 2 million Syrian pounds.",
                "2 million Syrian pounds = 2000000 money SYP",
            ),
            (
                "Repairs cost $85 million to $110 million.",
                "$85 million to $110 million = 85000000..110000000 money dollars",
            ),
            (
                "No less than €140 million, or roughly €17.",
                "No less than €140 million = 140000000.. money EUR; roughly €17 = 17~ money EUR",
            ),
            // Measures.
            (
                "It rained for 14 days, 15km off.",
                "14 = 14 measure days; 15km = 15 measure km",
            ),
            (
                "A 14-year war and nine years of peace.",
                "14-year = 14 measure years; nine = 9 measure years",
            ),
            (
                "It was 36.4 °C after half an hour.",
                "36.4 °C = 36.4 measure °C; half an hour = 0.5 measure hours",
            ),
            ("She waited for over nine years.", "over nine = 9.. measure years"),
            ("It happened over nine years of drought.", "nine = 9 measure years"),
            ("More than a decade passed.", "More than a decade = 1.. measure decades"),
            // Fractions.
            (
                "A third of the wheat and half the barley rotted.",
                "A third = 0.333333..0.333334 fraction wheat; half = 0.5 fraction barley",
            ),
            (
                "Two-thirds of voters and three quarters of mayors agreed.",
                "Two-thirds = 0.666666..0.666667 fraction voters; three quarters = 0.75 fraction mayors",
            ),
            ("One in ten had no view.", "One in ten = 0.1 fraction"),
            // Ordinals.
            (
                "It was the first visit since the 31st parade.",
                "first = 1 ordinal visit; 31st = 31 ordinal parade",
            ),
            (
                "Kestria’s third cut and a second stroke.",
                "third = 3 ordinal cut; second = 2 ordinal stroke",
            ),
            // Ages.
            (
                "A 14-year-old and her aunt, aged 54.",
                "14-year-old = 14 age years; aged 54 = 54 age years",
            ),
            (
                "Ruth Amsel, 52, and Ben Oss (41) sang.",
                "52 = 52 age years; 41 = 41 age years",
            ),
            (
                "Pupils aged between 14 and 17.",
                "aged between 14 and 17 = 14..17 age years",
            ),
            ("He is 9 years old.", "9 years old = 9 age years"),
            // What befell people.
            (
                "The raid killed 12 and wounded 40.",
                "12 = 12 count people killed; 40 = 40 count people wounded",
            ),
            (
                "The quake left more than 250 people dead.",
                "more than 250 = 250.. count people killed",
            ),
            (
                "Hundreds of weavers were killed there.",
                "Hundreds = 100..~ count weavers killed",
            ),
            (
                "A blast killed two women and three children.",
                "two = 2 count women killed; three = 3 count children killed",
            ),
            (
                "Two women and three children were hurt.",
                "Two = 2 count women wounded; three = 3 count children wounded",
            ),
            (
                "Three guards killed two wolves.",
                "Three = 3 count guards; two = 2 count wolves killed",
            ),
            (
                "War killed over 300,000 and displaced 9 million.",
                "over 300,000 = 300000.. count people killed; 9 million = 9000000 count people displaced",
            ),
            ("At least nine dead in blast", "At least nine = 9.. count people killed"),
            ("17 of the wounded were children.", "17 = 17 count people wounded"),
            ("The death toll rose to 61.", "61 = 61 count people killed"),
            ("Two voted for it and one against.", "Two = 2 count; one = 1 count"),
            (
                "They cut 10 to 15 per cent of an 8,000-strong staff.",
                "10 to 15 per cent = 10..15 percent %; 8,000 = 8000 count staff",
            ),
            (
                "Nearly a quarter of a million homes and over a dozen towns",
                "Nearly a quarter of a million = 250000~ count homes; over a dozen = 12.. count towns",
            ),
            (
                "One in every six bridges, 200 nautical miles, five working days",
                "One in every six = 0.166666..0.166667 fraction bridges; 200 = 200 measure nautical miles; five = 5 measure days",
            ),
            ("The suspect, 29, was held.", "29 = 29 age years"),
            ("One man was arrested.", "One = 1 count man arrested"),
        ],
    );
}

#[test]
fn english_traps() {
    check(
        "en",
        &[
            ("No one helped one another; one of the boys left.", ""),
            ("First of all, he said, it was one thing.", ""),
            ("The First Lady met the Second World War veteran.", ""),
            ("Article 5 and Resolution 2254 were read on Channel Six.", ""),
            ("An F-16, an A320 and COVID-19 made news on page 12.", ""),
            ("It ended 2-1 at 18:40 or 6.40 pm in room 7.", ""),
            ("Call +49 30 123456 or 030 998877.", ""),
            ("Version 1.2.3 of https://a.example/5/6?x=7 is out.", ""),
            ("1. Wash the pot", ""),
            ("See note [5] and (6).", ""),
            ("Since day one they lied.", ""),
            ("No. 0412877", ""),
            ("In half an instant it was gone again, in halves.", ""),
            ("They argued over two treaties.", "two = 2 count treaties"),
            ("The uprising of 2011 spread.", ""),
            ("13", ""),
            ("They rose at six for a five-star, two-way, top 10 show.", ""),
            ("A day, a year and a kilometre later.", ""),
            ("Boeing 737 and Apollo 11 landed.", ""),
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            (
                "Mindestens 14 weitere Personen wurden verletzt.",
                "Mindestens 14 = 14.. count menschen verletzt",
            ),
            ("Rund 1.200 Tonnen Schotter fehlen.", "Rund 1.200 = 1200~ measure t"),
            (
                "Ein 54-Jähriger und seine neunjährige Tochter.",
                "54-Jähriger = 54 age jahre; neunjährige = 9 age jahre",
            ),
            (
                "Dreiundzwanzig Schafe, 12,5 Prozent der Herde.",
                "Dreiundzwanzig = 23 count schafe; 12,5 Prozent = 12.5 percent %",
            ),
            (
                "Es fehlen mehr als 1,2 Milliarden Euro.",
                "mehr als 1,2 Milliarden Euro = 1200000000.. money EUR",
            ),
            (
                "Zwischen 8 und 10 Millionen Euro.",
                "Zwischen 8 und 10 Millionen Euro = 8000000..10000000 money EUR",
            ),
            (
                "Das kostet 64 Mio. € und 3 Mrd. US-Dollar.",
                "64 Mio. € = 64000000 money EUR; 3 Mrd. US-Dollar = 3000000000 money USD",
            ),
            (
                "Anderthalb Jahre und eine halbe Million Bäume.",
                "Anderthalb = 1.5 measure jahre; eine halbe Million = 500000 count bäume",
            ),
            (
                "Hunderte kamen, Zehntausende Vögel zogen.",
                "Hunderte = 100..~ count; Zehntausende = 10000..~ count vögel",
            ),
            (
                "Höchstens neun Bäcker, bis zu 40 Gäste.",
                "Höchstens neun = ..9 count bäcker; bis zu 40 = ..40 count gäste",
            ),
            (
                "Bei dem Unglück starben zwei Menschen.",
                "zwei = 2 count menschen getötet",
            ),
            (
                "Zwei Tote und drei Verletzte",
                "Zwei = 2 count menschen getötet; drei = 3 count menschen verletzt",
            ),
            (
                "Am Montag kamen zwei Menschen ums Leben.",
                "zwei = 2 count menschen getötet",
            ),
            (
                "Ein Drittel der Ernte, zwei Drittel des Weins.",
                "Ein Drittel = 0.333333..0.333334 fraction ernte; zwei Drittel = 0.666666..0.666667 fraction weins",
            ),
            (
                "Von 3 bis 5 Metern, 3–5 Wochen.",
                "Von 3 bis 5 = 3..5 measure m; 3–5 = 3..5 measure wochen",
            ),
            (
                "Karl Thiel, 68, und Mira Sand (29).",
                "68 = 68 age jahre; 29 = 29 age jahre",
            ),
            (
                "Knapp 44 Prozent, gut 60 Prozent.",
                "Knapp 44 Prozent = 44~ percent %; gut 60 Prozent = 60.. percent %",
            ),
            (
                "Die 2. Runde war der dritte Versuch.",
                "2. = 2 ordinal runde; dritte = 3 ordinal versuch",
            ),
            ("Der 14-jährige Krieg.", "14-jährige = 14 measure jahre"),
            ("Der Zug fuhr um 21.40 Uhr von Gleis 3 ab.", ""),
            ("Er wohnt in einem Viertel, gab Acht und war erst kurz da.", ""),
            ("Ein Mann und eine Frau gingen unter einer Brücke hindurch.", ""),
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        &[
            (
                "Au moins 1 200 personnes ont été évacuées.",
                "Au moins 1 200 = 1200.. count évacués",
            ),
            (
                "Soixante-dix chevaux et quatre-vingt-dix-neuf ânes.",
                "Soixante-dix = 70 count chevaux; quatre-vingt-dix-neuf = 99 count ânes",
            ),
            (
                "Trois millions d’euros et 3,5 milliards de dollars.",
                "Trois millions d’euros = 3000000 money EUR; 3,5 milliards de dollars = 3500000000 money dollars",
            ),
            (
                "Une trentaine de bateaux, des centaines de marins.",
                "Une trentaine = 30~ count bateaux; centaines = 100..~ count marins",
            ),
            (
                "Plus de 40 % des votants, près de deux tiers.",
                "Plus de 40 % = 40.. percent %; près de deux tiers = 0.666666..0.666667~ fraction",
            ),
            (
                "Une fille âgée de 14 ans et un homme de 54 ans.",
                "âgée de 14 ans = 14 age ans; 54 ans = 54 age ans",
            ),
            (
                "Le feu a tué 12 personnes et blessé 40 pompiers.",
                "12 = 12 count tués; 40 = 40 count pompiers blessés",
            ),
            (
                "Le séisme a fait 12 morts et 40 blessés.",
                "12 = 12 count tués; 40 = 40 count blessés",
            ),
            (
                "De 3 à 5 jours, entre 200 et 250 élèves.",
                "De 3 à 5 = 3..5 measure jours; entre 200 et 250 = 200..250 count élèves",
            ),
            (
                "Le 1er étage et la deuxième visite.",
                "1er = 1 ordinal étage; deuxième = 2 ordinal visite",
            ),
            (
                "Dix-sept hauts responsables, vingt et un maires.",
                "Dix-sept = 17 count hauts responsables; vingt et un = 21 count maires",
            ),
            ("Deux cent mille abeilles.", "Deux cent mille = 200000 count abeilles"),
            ("Paul Ruel, 45 ans, et une personne sur 10.", "45 ans = 45 age ans"),
            ("Un immeuble neuf, à 18h40, à 18 heures, l’article 5.", ""),
            ("Le Premier ministre est l’un d’eux.", ""),
        ],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        &[
            (
                "Al menos 1.200 personas murieron.",
                "Al menos 1.200 = 1200.. count muertos",
            ),
            (
                "Treinta y tres mineros, veintitrés cabras.",
                "Treinta y tres = 33 count mineros; veintitrés = 23 count cabras",
            ),
            (
                "Dos mil millones de euros y 3,5 millones de dólares.",
                "Dos mil millones de euros = 2000000000 money EUR; 3,5 millones de dólares = 3500000 money dollars",
            ),
            (
                "Medio millón de votantes, la mitad de los barcos.",
                "Medio millón = 500000 count votantes; mitad = 0.5 fraction barcos",
            ),
            (
                "Decenas de miles de aves y un centenar de gatos.",
                "Decenas de miles = 10000..~ count aves; un centenar = 100~ count gatos",
            ),
            (
                "Unos 40 pescadores, más de 12 por ciento.",
                "Unos 40 = 40~ count pescadores; más de 12 por ciento = 12.. percent %",
            ),
            (
                "Entre 3 y 5 días; de 3 a 5 horas.",
                "Entre 3 y 5 = 3..5 measure días; de 3 a 5 = 3..5 measure horas",
            ),
            (
                "Una niña de 14 años y Ana Ruiz, 52, cantaron.",
                "14 años = 14 age años; 52 = 52 age años",
            ),
            (
                "El ataque mató a 12 soldados; hay 40 heridos.",
                "12 = 12 count soldados muertos; 40 = 40 count heridos",
            ),
            (
                "La primera visita y el tercer intento.",
                "primera = 1 ordinal visita; tercer = 3 ordinal intento",
            ),
            ("Quinientas doce casas.", "Quinientas doce = 512 count casas"),
            ("El artículo 5, a las 6 horas, el primer ministro.", ""),
        ],
    );
}

#[test]
fn russian() {
    check(
        "ru",
        &[
            (
                "Погибли не менее 12 человек, 40 ранены.",
                "не менее 12 = 12.. count погибших; 40 = 40 count раненых",
            ),
            (
                "Около 1,5 млн рублей и 200 тыс. долларов США.",
                "Около 1,5 млн рублей = 1500000~ money RUB; 200 тыс. долларов США = 200000 money USD",
            ),
            (
                "Двадцать три коровы и сто пять овец.",
                "Двадцать три = 23 count коровы; сто пять = 105 count овец",
            ),
            (
                "Десятки тысяч птиц, сотни домов, тысячи людей.",
                "Десятки тысяч = 10000..~ count птиц; сотни = 100..~ count домов; тысячи = 1000..~ count человек",
            ),
            (
                "Более 40 процентов, почти половина урожая.",
                "Более 40 процентов = 40.. percent %; почти половина = 0.5~ fraction урожая",
            ),
            (
                "От 3 до 5 дней, 3–5 недель.",
                "От 3 до 5 = 3..5 measure дней; 3–5 = 3..5 measure недель",
            ),
            (
                "14-летний мальчик и 14-летняя война.",
                "14-летний = 14 age лет; 14-летняя = 14 measure лет",
            ),
            ("Женщина в возрасте 54 лет.", "в возрасте 54 лет = 54 age лет"),
            (
                "Пять сирийских солдат и двое детей.",
                "Пять = 5 count сирийских солдат; двое = 2 count детей",
            ),
            (
                "3-й этаж и третья попытка.",
                "3-й = 3 ordinal этаж; третья = 3 ordinal попытка",
            ),
            (
                "Полтора миллиона тонн, 1 200 вагонов.",
                "Полтора миллиона = 1500000 measure т; 1 200 = 1200 count вагонов",
            ),
            ("1 млн 200 тыс. рублей.", "1 млн 200 тыс. рублей = 1200000 money RUB"),
            (
                "До 40 гостей; цена упала до 40 рублей.",
                "До 40 = ..40 count гостей; 40 рублей = 40 money RUB",
            ),
            ("Один из них, статья 5, в 6 часов.", ""),
        ],
    );
}

#[test]
fn arabic() {
    check(
        "ar",
        &[
            ("قال إن ٣٬٥٠٠ كتاب غرقت.", "٣٬٥٠٠ = 3500 count كتاب"),
            ("مقتل 12 شخصا وإصابة 40.", "12 = 12 count قتلى; 40 = 40 count جرحى"),
            (
                "ما لا يقل عن خمسة وعشرين جنديا.",
                "ما لا يقل عن خمسة وعشرين = 25.. count جنديا",
            ),
            (
                "أكثر من 3 ملايين دولار.",
                "أكثر من 3 ملايين دولار = 3000000.. money dollars",
            ),
            (
                "نحو ألفي كتاب وعشرات الآلاف من الطيور.",
                "نحو ألفي = 2000~ count كتاب; عشرات الآلاف = 10000..~ count الطيور",
            ),
            ("بين 3 و5 أيام.", "بين 3 و5 = 3..5 measure أيام"),
            (
                "ثلاثة عشر ألف شجرة، 40 في المئة.",
                "ثلاثة عشر ألف = 13000 count شجرة; 40 في المئة = 40 percent %",
            ),
            (
                "مئات الصيادين ونصف مليون طائر.",
                "مئات = 100..~ count الصيادين; نصف مليون = 500000 count طائر",
            ),
            (
                "أول زيارة، أول من وصل، هدى (45 عاما).",
                "أول = 1 ordinal زيارة; 45 عاما = 45 age سنوات",
            ),
            ("للمرة الثالثة، الملك عبد الله الثاني.", "الثالثة = 3 ordinal"),
            ("المادة 5 والقرار 2254.", ""),
        ],
    );
}
