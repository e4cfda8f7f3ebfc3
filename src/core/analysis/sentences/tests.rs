//! Tables of invented sentences, one for each language, with `¦` at each border, and laws over junk.

use super::*;
use proptest::prelude::*;

/// Cuts a text and puts `¦` between its sentences.
fn cut(text: &str, language: Language, struck: &[Span]) -> String {
    let found = sentences(text, language, struck);
    let words: Vec<&str> = found.iter().map(|sentence| &text[sentence.span.range()]).collect();
    words.join("¦")
}

fn check(language: Language, table: &[&str]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|marked| {
            let expected: Vec<&str> = marked.split('¦').map(str::trim).collect();
            (expected.join("¦"), cut(&marked.replace('¦', ""), language, &[]))
        })
        .filter(|(expected, found)| expected != found)
        .map(|(expected, found)| format!("expected {expected}\n   found {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn english_abbreviations() {
    let table = [
        "The council met. ¦It voted. ¦Nobody left early!",
        "Mr. Hale met Dr. Oduya at St. Mary's Hospital. ¦They spoke for an hour.",
        "Gen. Moss, Sen. Ada Pike (R-Ohio) and Lt. Col. Brandt arrived. ¦Then it rained.",
        "He flew to the U.S. on Monday. ¦She stayed in the U.K. to work.",
        "He flew to the U.S. She stayed behind.",
        "It was built in the U.S. ¦The price was low.",
        "A U.S. Army base and a U.S. Senate office. ¦Both were shut.",
        "Fruit, e.g. Bramley apples, i.e. cooking apples, was cheap. ¦People bought it.",
        "It opened on Jan. 5 and closed on Sept. 30. ¦It reopened in Dec. ¦The owner was glad.",
        "See No. 5, pp. 12-14, Art. 7 and Fig. 3. ¦The answer was no. ¦They left.",
        "Was the answer yes or no. ¦Nobody knew.",
        "Acme Inc. Chief Executive Lena Voss resigned. ¦The board of Acme Inc. ¦She had led it since May.",
        "She works for Acme Inc. and Brill & Co. in Boston, Mass. ¦The firm is small.",
        "It began at 5 p.m. Monday and ended at 7 a.m. on Tuesday. ¦It resumed at 9 a.m. ¦Police were there.",
        "At 6 p.m. ET the vote closed. ¦At 7 p.m. Moscow time it was over.",
        "Martin Luther King Jr. Day is in January. ¦It was the idea of John Smith Jr. ¦He died.",
        "She holds a Ph.D. in physics. ¦He has an M.A. ¦They met in Washington, D.C. ¦It was cold.",
        "J. K. Rowling and J.R.R. Tolkien never met. ¦George W. Bush read both.",
        "The pot, the pan, etc. were sold. ¦Cups, plates, etc. ¦Everything went.",
        "They had a plan B. ¦Nobody used it. ¦She took vitamin C. ¦Doctors agreed.",
        "It was approx. 20 metres. ¦20 people died. ¦In 2015 5,000 came.",
        "About 5 km. ¦The road was closed.",
        "He lives in Fla. and is ill. ¦Police came.",
        "The case Brown v. Board was cited. ¦So was Roe vs. Wade.",
    ];
    check(
        Language::English,
        &table
            .map(|row| row.replace("She stayed behind", "¦She stayed behind"))
            .each_ref()
            .map(String::as_str),
    );
}

#[test]
fn english_numbers_and_names() {
    check(
        Language::English,
        &[
            "It rose by 3.5 per cent to 12.75. ¦Analysts were surprised.",
            "It fell 50%. ¦Some 1.2 million people left. ¦Version 2.10.3 is out.",
            "1. Open the door. ¦Walk in.",
            "a. Open the door. ¦Go.",
            "IV. The end of it",
            "The site example.com and the file report.pdf are gone. ¦Write to j.doe@example.org today.",
            "It uses Node.js and ASP.NET. ¦See https://example.org/a.b.C/d.Html?x=Y.Z for more.",
            "Yahoo! and Jeopardy! are brands. ¦So is .NET here.",
            "The group (HTS). ¦Nobody else (they said so) came.",
            "It was over. ¦iPhone users rejoiced. ¦al-Haddad left. ¦He met Gen. al-Masri there.",
            "The G20. ¦The leaders came after COVID-19. ¦Nobody wore masks.",
            "It was 10 °C. ¦The wind blew. ¦It cost $5. ¦$6 was too much.",
        ],
    );
}

#[test]
fn english_quotations() {
    check(
        Language::English,
        &[
            "“We will go. ¦We will stay,” she said. ¦“And we will win.” ¦Nobody laughed.",
            "\"We will go. ¦We will stay,\" she said. ¦\"And we will win.\" ¦Nobody laughed.",
            "“Is it over?” he asked. ¦“No!” she said. ¦“Yes.” ¦He left.",
            "“Is it over?” Minister Ada Pike asked. ¦“Why?” Mr. al-Masri wondered aloud. ¦“Who?!” J. D. Moss cried. ¦“Who?” ¦Pike left.",
            "“Is it over?” ¦The minister said nothing. ¦He said: “It is over.” ¦Then he left.",
            "He called it “the end.” ¦The others did not.",
            "He said 'It is over.' ¦Then he left. ¦‘So be it.’ ¦They went.",
            "“He said ‘Go.’” ¦They went. ¦“Go”. ¦They went.",
            "“It is over,” he said, “and done. ¦“We go.”",
            "(He left early.) ¦Then it rained. ¦He left (it rained). ¦It was late.",
            "The firm (“Acme Ltd.”) Director was ill. ¦He left (it was late. ¦It rained.) ¦Nobody came.",
            "[Nobody saw it.] ¦“[They] came.” ¦It “[was] over.” ¦Fine.",
            "In the “U.S.” people care. ¦They moved to the “U.S.” ¦It was far.",
            "He came … and left. ¦He came ... and left. ¦He came... ¦Then he left. ¦He came … ¦Then he left.",
            "“... And then he came […] Friday [...] Then,” he said. ¦“…We left.”",
            "What?! ¦Nobody knew... ¦Really?? ¦Yes. . . ¦Perhaps.",
            "It ended.[1] ¦The next began.[12] ¦Then it ended.",
            "Great! ¦🎉 We won.🎉 ¦They lost.",
            "He won. – The others lost.",
            "LONDON, Jan. 5. — The minister left. ¦It rained.",
        ],
    );
}

#[test]
fn english_glued() {
    check(
        Language::English,
        &[
            "They ended the visit.¦The next one is in May.¦“We are glad,” he said.¦“So are we.”¦“Then go.”¦They went.",
            "It was \"over\".¦The end came. ¦It was “over“.¦The rest (sic!) stayed (?) there. ¦Fine.",
            "They ended the visit.¦\"We are glad,\" he said.¦\"So are we.\"¦Then they went.",
            "It was “over”.¦The end came in 2015.¦Nobody saw it (or so).¦It fell 5%.¦Why?¦Nobody knew!¦Well...¦Perhaps.",
            "He met NATO.¦The talks failed.¦US officials left.¦A man stayed.¦I left.",
            "Mr.Hale met Dr.Oduya in St.Louis at 5 p.m.¦The U.S.-led talks began. ¦J.Smith left the U.S.Army base.",
            "The e.g.Bramley apple and the Ph.D.student. ¦Booking.Com and README.TXT and System.out.print are names.",
            "Write to jo@example.com.¦The answer comes. ¦See https://example.com/a.Bad for it. ¦See example.com/x.¦It is there.",
            "Call window.Open(this) or lib.Net.http for it.¹ ¦See Bad.Py here.",
            "Visit example.com.¦Nobody does. ¦Play it?¦Yes. ¦But watch?V=Abc is no word.",
            "No space.here is a slip. ¦The v1.2.Beta was out.",
        ],
    );
}

#[test]
fn lines_are_sentences() {
    let text = "Council Votes In U.S. And Leaves\n\n21 hours ago\nBy Ada Pike\r\nThe council met. It voted\u{2028}* * *\n- First point\n- Second.Third\nEnd:";
    let found: Vec<(&str, &str)> = sentences(text, Language::English, &[])
        .iter()
        .map(|sentence| (&text[sentence.span.range()], sentence.reason))
        .collect();
    assert_eq!(
        found,
        [
            ("Council Votes In U.S. And Leaves", "line"),
            ("21 hours ago", "line"),
            ("By Ada Pike", "line"),
            ("The council met.", "mark"),
            ("It voted", "line"),
            ("- First point", "line"),
            ("- Second.", "glued"),
            ("Third", "line"),
            ("End:", "line"),
        ]
    );
}

#[test]
fn german() {
    check(
        Language::German,
        &[
            "Der Rat tagte. ¦Er stimmte ab. ¦Niemand ging!",
            "Dr. Vogt traf Prof. Dr. Lind am 3. Mai in St. Gallen. ¦Danach ging er.",
            "Am 20. Juli und im 19. Jahrhundert war es anders. ¦Der 1. FC Neustadt verlor.",
            "Er wurde 90. ¦Die Stadt feierte. ¦Es war im Jahr 2015. ¦Niemand kam.",
            "Obst, z. B. Äpfel, d. h. z.B. Boskop, kostet 5 Mio. Euro. ¦Es kostet 5 Mrd. ¦Das ist viel.",
            "Äpfel, Birnen usw. wurden verkauft. ¦Tische, Stühle usw. ¦Alles ging weg.",
            "Laut Art. 5 Abs. 2 GG, vgl. Nr. 7, gilt das. ¦Kaiser Wilhelm II. König von Preußen ging. ¦Es war Ludwig XIV. ¦Er blieb.",
            "„Wir gehen. ¦Wir bleiben“, sagte sie. ¦„Und wir siegen.“ ¦Niemand lachte.",
            "„Ist es vorbei?“, fragte er. ¦„Nein!“ rief sie. ¦„Ja.“ ¦Er ging. ¦»Gut.« ¦Sie blieb. ¦„Gut.“¦„Nein.“",
            "Er kam … und ging. ¦Er kam ... ¦Dann ging er.",
            "Sie beendeten den Besuch.¦Der nächste ist im Mai.¦„Gut“, sagte er.¦„Na dann.“¦Sie gingen.",
            "Es geschah am 3.Mai und am 31.12.2015. ¦Es waren 3,50. ¦Polizisten kamen.",
            "Sein Sohn heißt Max. ¦Er kam mit max. 5 Leuten. ¦Es kamen Dr. med. Vogt, Dr. rer. nat. Lind mit mind. 5 Leuten. ¦Bundeskanzler a. D. Lind ging.",
            "Frau B. Lehmann u. a. Zeugen sagten aus. ¦Die Polizei bzw. Feuerwehr kam gegen 5 Uhr. ¦Der Brand war am 4. ¦Er endete.",
            "Im Jahr 30 v. Chr. Geburt war das so. ¦Es war 30 n. Chr. ¦Die Römer kamen.",
        ],
    );
}

#[test]
fn french() {
    check(
        Language::French,
        &[
            "Le conseil s'est réuni. ¦Il a voté. ¦Personne n'est parti !",
            "M. Le Goff et Mme. Roy ont vu le Dr. Petit et MM. Blanc et Noir. ¦Ils ont parlé.",
            "« Nous partons. ¦Nous restons », a-t-elle dit. ¦« Et nous gagnons. » ¦Personne n'a ri.",
            "« C'est fini ? » demande-t-il. ¦« Non ! » ¦Elle part. ¦«Oui.» ¦Il reste. ¦« Oui. »¦« Non. »",
            "«\u{a0}Quoi\u{a0}?\u{a0}» ¦Il se tait.\u{a0}¦Elle part.",
            "Mon ex. ¦Elle est prof. ¦Il passe le col. ¦La route est longue. ¦Le Prof. Roux arrive.",
            "Voir p. 5, art. 7 et chap. 3, etc. ¦La suite vient. ¦C'était en janv. 2015.",
            "J.-M. Roux et J. Le Goff sont partis. ¦Il est né en 30 av. J.-C. à Rome. ¦L’été vient.",
            "La visite est finie.¦La suite est en mai.¦« Bien », dit-il.¦« Alors ? »¦Ils partent.¦À midi, tout est fini.",
            "Il vient… et part. ¦Il vient… ¦Puis il part. ¦Il vient [...] Lundi.",
            "Il est 5 h. ¦La nuit vient. ¦Il lit no. V et X.",
            "Le prix est de 3,5 M€. ¦L'O.N.U. est d'accord. ¦Il est à l'O.N.U. ¦Le vote est fini.",
        ],
    );
}

#[test]
fn spanish() {
    check(
        Language::Spanish,
        &[
            "El consejo se reunió. ¦Votó. ¦¡Nadie se fue!",
            "El Sr. Vega y la Dra. Luz Peña viajaron a EE. UU. con D. Juan Soto. ¦Volvieron.",
            "Fue a EE. UU. ¦El viaje fue largo. ¦Fue a EE.UU. ¦Los demás no.",
            "¿Se acabó? ¦¡No! ¦¿Por qué? ¦Nadie lo sabe. ¦Nadie.¦¿Quién? ¦Vino.¦¡Bien!",
            "«Nos vamos. ¦Nos quedamos», dijo. ¦«Y ganamos». ¦Nadie rio. ¦“¿Se acabó?”, preguntó. ¦“No.” ¦Se fue.",
            "—Sí —dijo—. ¦Nos vamos. ¦¡Basta! —dijo.",
            "Véase la pág. 5, el art. 7 y el núm. 3. ¦Fruta, p. ej. Manzanas, etc. ¦Todo se vendió.",
            "Empezó a las 5 p. m. y acabó a las 7 a.m. ¦Llovía. ¦Fue el 3 de ene. 2015.",
            "La visita acabó.¦La otra es en mayo.¦“Bien”, dijo.¦“Sí.”¦Se fueron.",
            "La empresa Brisa S. A. Director general es él. ¦Trabaja en Brisa S.A. ¦Los demás no.",
            "Vino... y se fue. ¦Vino… ¦Luego se fue.",
        ],
    );
}

#[test]
fn russian() {
    check(
        Language::Russian,
        &[
            "Совет собрался. ¦Он проголосовал. ¦Никто не ушёл!",
            "А. С. Пушкин и В.В. Лебедев жили на ул. Садовой в г. Твери, д. 5. ¦Они спорили.",
            "Это было в 2015 г. ¦Президент приехал. ¦Это было в 2015 г. в мае. ¦В XIX в. было иначе.",
            "Цена 5 тыс. руб. ¦Людей было 3 млн. ¦Хлеб, соль и т. д. ¦Всё купили. ¦Соль и т.п. ¦Никто не видел.",
            "Он, т. е. Иванов, ушёл. ¦Проф. Белова и акад. Чернов, им. Ленина завод, см. рис. 5.",
            "«Мы уйдём. ¦Мы останемся», — сказала она. ¦«И мы победим». ¦Никто не смеялся.",
            "«Это всё?» — спросил он. ¦«Нет!» — сказала она. ¦— Да! — сказал он. ¦— Мы идём. ¦«Да.» ¦Он ушёл.",
            "«Мы уйдём, — сказал он. ¦— Мы вернёмся».",
            "Визит окончен.¦Следующий в мае.¦«Хорошо», — сказал он.¦«Да.»¦«Нет.»¦В Москве тихо.¦Я ушёл.",
            "Он пришёл… и ушёл. ¦Он пришёл... ¦Потом ушёл. ¦31.07.2025 был дождь в 3,5 км.",
            "В 1990-х гг. ¦Россия росла на 5 млрд. долл. США в год. ¦В т. ч. Москва.",
            "Это помогло им. ¦Он ушёл. ¦Рост 5 см. ¦Полиция нашла 5 тел. ¦Никто не знал. ¦Парк им. С. М. Кирова рядом.",
            "Указ от 5 мая 2015 г. № 105 и приказ от 2015 г. 7-го. ¦Село с. Ивановка рядом.",
            "Живёт в г.Москва на ул.Ленина у В.Иванова. ¦К. И. Чуковский писал. ¦В 30 г. до н. э. Рим жил.",
        ],
    );
}

#[test]
fn arabic_and_others() {
    check(
        Language::Arabic,
        &[
            "اجتمع المجلس. ¦وصوت الأعضاء. ¦لم يغادر أحد!",
            "هل انتهى الأمر؟ ¦لا؛ لم ينته، وسيعود. ¦قال ذلك.",
            "«هل انتهى؟» قال الوزير. ¦«لا.» ¦وغادر المكان.",
            "قال د. سامي حداد و أ.د. ليلى منصور ذلك. ¦ثم غادرا.",
            "انتهت الزيارة.¦بدأت الأخرى.¦هل عاد؟¦نعم عاد. ¦وصل 3.5 مليون في 2015 م. ¦وعاد الوفد.",
            "یہ ختم ہوا۔ ¦وہ گیا۔",
        ],
    );
    check(
        Language::Other,
        &[
            "会议结束了。¦他走了。¦“好。”¦他说。",
            "「行く。¦帰る。」と言った。¦終わり！¦はい。",
            "यह खत्म हुआ। ¦वह गया।",
            "Zasedání skončilo. ¦Všichni odešli.",
            "ეს დასრულდა. ¦ის წავიდა.",
        ],
    );
}

/// Takes a text apart whose struck stretches stand between `⟦` and `⟧`.
fn struck(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut from) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '⟦' => from = text.len(),
            '⟧' => spans.push(Span::new(from, text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

#[test]
fn struck_text_is_not_seen() {
    let table = [
        ("He came. ⟦Read more: Rain⟧ He left.", "He came.¦He left."),
        (
            "He came ⟦Read more. Rain.⟧ and left.",
            "He came Read more. Rain. and left.",
        ),
        ("“We came.⟦Read more⟧Then we left.”", "“We came.¦Then we left.”"),
        ("⟦Skip⟧He came.⟦Share⟧", "He came."),
        ("He came\n⟦Advertisement⟧\nand left.", "He came¦and left."),
        ("He came⟦\nAdvertisement\n⟧and left.", "He came¦and left."),
        ("He came⟦\n Advertisement⟧ and left.", "He came¦and left."),
        ("He came ⟦Read\nmore⟧ and left.", "He came Read\nmore and left."),
        ("⟦All of it. Nothing stays.⟧", ""),
        ("He ⟦a⟧ came ⟦b⟧. ⟦c⟧ He ⟦d⟧ left⟦e⟧", "He a came b.¦He d left"),
    ];
    for (marked, expected) in table {
        let (text, spans) = struck(marked);
        assert_eq!(cut(&text, Language::English, &spans), expected, "{marked}");
    }
}

/// The laws that hold for the sentences of any text.
fn check_laws(text: &str, language: Language, struck: &[Span]) {
    let mut end = 0;
    for sentence in sentences(text, language, struck) {
        let span = sentence.span.range();
        let words = &text[span.clone()];
        assert!(
            end <= span.start && words.trim() == words && !words.is_empty(),
            "{words}"
        );
        assert!(
            !struck
                .iter()
                .any(|struck| struck.range().contains(&span.start) || struck.range().contains(&(span.end - 1)))
        );
        assert!(["mark", "glued", "line"].contains(&sentence.reason));
        end = span.end;
    }
}

proptest! {
    #[test]
    fn any_junk_is_cut(text in "(\\PC|[.!?…\"“”„«»()\\[\\]A-Ca-c1 \n-]){0,80}", language in 0..Language::ALL.len(),
        places in prop::collection::vec(0..90usize, 0..6)) {
        let mut places: Vec<usize> = places.iter().map(|at| text.floor_char_boundary(*at)).collect();
        places.sort_unstable();
        places.dedup();
        let struck: Vec<Span> = places.chunks_exact(2).map(|pair| Span::new(pair[0], pair[1])).collect();
        check_laws(&text, Language::ALL[language], &struck);
    }
}

/// Words and marks for which no language has rules of its own.
fn plain_words() -> impl Strategy<Value = String> {
    let words = ["garden", "Garden", "water", "(Water)", "Water,", "“Stone", "stone”"]
        .map(str::to_owned)
        .to_vec();
    let ends = [" ", " ", " ", ". ", ".” ", "! ", "?” ", "... "].to_vec();
    let pair = (prop::sample::select(words), prop::sample::select(ends));
    prop::collection::vec(pair, 1..30).prop_map(|pairs| {
        pairs
            .into_iter()
            .flat_map(|(word, end)| [word, end.to_owned()])
            .collect()
    })
}

proptest! {
    /// The crate's sentence borders serve as an oracle only: its search is quadratic on hostile input, and its table weighs 29 kB.
    #[test]
    fn borders_of_plain_words_are_those_of_unicode(text in plain_words()) {
        use unicode_segmentation::UnicodeSegmentation;
        // Unlike there, no sentence of ours begins with a small letter.
        let mut theirs = String::new();
        for piece in text.split_sentence_bounds() {
            let is_new = !piece.trim_start_matches(['“', '(']).starts_with(char::is_lowercase);
            let end = theirs.trim_end().len();
            if is_new && end > 0 {
                theirs.truncate(end);
                theirs.push('¦');
            }
            theirs.push_str(piece);
        }
        prop_assert_eq!(cut(&text, Language::Other, &[]), theirs.trim());
    }
}

#[test]
fn hostile_texts_are_cut_in_linear_time() {
    let blank = " ".repeat(200_000);
    let _ = sentences(
        &format!("{blank}{}", "ab. Cd.\u{a0}E. ".repeat(20_000)),
        Language::French,
        &[],
    );
    for part in [
        "a", ".", ". ", "a.", "A. ", "a. b. ", "\"", ".\"", ".)", "(", "« ", " ", ".\u{301}", ".T", "1. ", "?! ", "。",
        "z. B. ", "http://", "@.A",
    ] {
        let text = part.repeat(100_000 / part.len());
        for language in [Language::English, Language::German] {
            let _ = sentences(&text, language, &[]);
            let _ = sentences(&format!(".{text}"), language, &[]);
        }
    }
    let text = "Ab. ".repeat(20_000);
    let struck: Vec<Span> = (0..20_000).map(|at| Span::new(at * 4 + 1, at * 4 + 2)).collect();
    assert_eq!(sentences(&text, Language::English, &struck).len(), 20_000);
}
