//! Own texts, with the furniture between `[[` and `]]`.

use super::*;
use Language::{Arabic, English, French, German, Other, Russian, Spanish};

/// Takes the marks out of a text and returns where they stood.
fn marked(text: &str) -> (String, Vec<Span>) {
    let (mut plain, mut spans, mut from, mut rest) = (String::new(), Vec::new(), 0, text);
    while let Some(at) = [rest.find("[["), rest.find("]]")].into_iter().flatten().min() {
        plain.push_str(&rest[..at]);
        if rest[at..].starts_with("[[") {
            from = plain.len();
        } else {
            spans.push(Span::new(from, plain.len()));
        }
        rest = &rest[at + 2..];
    }
    plain.push_str(rest);
    (plain, spans)
}

/// Returns the text with what was struck between marks.
fn shown(text: &str, struck: &[Struck]) -> String {
    let (mut shown, mut at) = (String::new(), 0);
    for one in struck {
        shown.push_str(&text[at..one.span.start.get()]);
        shown.push_str("[[");
        shown.push_str(&text[one.span.range()]);
        shown.push_str("]]");
        at = one.span.end.get();
    }
    shown + &text[at..]
}

fn check(language: Language, outlet: &str, title: &str, expected: &str) {
    let (text, _) = marked(expected);
    let page = Page {
        text: &text,
        language,
        outlet,
        title,
    };
    let found = furniture(&[page]);
    assert_eq!(shown(&text, &found[0]), expected);
}

const STORY: &str = "The footbridge was closed on Tuesday evening after its deck sagged.";

#[test]
fn lines_are_struck() {
    let lines = [
        "Skip to main content",
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Read more »",
        "READ MORE: Council debates the repairs",
        "Also Read | Council debates the repairs",
        "Read more Council debates the repairs again",
        "WATCH: Council debates the repairs",
        "Related: Council debates the repairs",
        "Click here to read more",
        "Continue reading",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp E-mail Copy link",
        "12 comments",
        "Leave a comment",
        "1,204 views",
        "3 min read",
        "Reading time: 4 minutes",
        "2 hours ago",
        "Updated 14 minutes ago",
        "21 hours ago 13",
        "Wait 5 sec.",
        "Video Duration 02 minutes 14 seconds 02:14",
        "Your browser does not support the video tag.",
        "Listen to this article",
        "Sign up for our newsletter",
        "Sign up to get the latest updates and more from our reporters",
        "Get the day's top stories in your inbox every morning.",
        "Subscribe to our weekly newsletter and never miss a story again.",
        "Follow us on X and Facebook for more stories from the valley.",
        "Download our app for the news of the valley on the go.",
        "We use cookies to improve your experience on this website.",
        "By continuing to use this site you agree to our use of cookies.",
        "Accept all cookies",
        "Already a subscriber? Log in",
        "To continue reading this story, please subscribe or log in.",
        "Photo: Omar Nasser/AFP via Getty Images",
        "Please enable JavaScript",
        "Most read",
        "Story continues below advertisement",
        "Teilen Merken Drucken",
        "Home News World Business Opinion Sport",
        "You have 3 free articles left this month.",
        "Subscribe for £1 a month",
        "Reach the reporter at 555-0143.",
        "Newsletter: the best of the valley, every morning in your inbox. Sign up for free",
        "Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.",
        "Artikel weiterlesen mit KP+ Jetzt 4 Wochen gratis testen",
        "Просмотров: 3 115",
        // German
        "Zum Inhalt springen",
        "Lesen Sie auch: Rat berät über die Reparatur",
        "Mehr zum Thema",
        "Anzeige",
        "Lesezeit: 3 Minuten",
        "vor 3 Stunden",
        "Artikel teilen",
        "12 Kommentare",
        "Wir verwenden Cookies, um Ihr Erlebnis auf unserer Webseite zu verbessern.",
        "Abonnieren Sie unseren Newsletter und lesen Sie jeden Morgen das Wichtigste.",
        // French
        "Aller au contenu principal",
        "Lire aussi : Le conseil débat des réparations",
        "À LIRE AUSSI",
        "Publicité",
        "Temps de lecture : 3 min",
        "il y a 2 heures",
        "Partager sur Facebook",
        "Article réservé aux abonnés",
        "Inscrivez-vous à notre newsletter pour ne rien manquer de la vallée.",
        "Nous utilisons des cookies pour améliorer votre navigation sur ce site.",
        // Spanish
        "Saltar al contenido",
        "Lea también: El concejo debate las reparaciones",
        "Publicidad",
        "Tiempo de lectura: 3 minutos",
        "hace 2 horas",
        "Compartir en WhatsApp",
        "Suscríbete a nuestra newsletter para recibir las noticias del valle.",
        "Utilizamos cookies para mejorar su experiencia en este sitio.",
        // Russian
        "Читайте также: Совет обсудил ремонт моста",
        "Реклама",
        "Время чтения: 3 минуты",
        "2 часа назад",
        "Поделиться",
        "Подписывайтесь на наш канал в Telegram и читайте новости первыми.",
        "Мы используем файлы cookie, чтобы сайт работал лучше.",
        // Arabic
        "اقرأ أيضا: المجلس يناقش إصلاح الجسر",
        "إعلان",
        "مدة القراءة: ٣ دقائق",
        "منذ ٣ ساعات",
        "نسخ الرابط",
        "اشترك في نشرتنا البريدية ليصلك كل جديد",
        "International | | | |",
        "Home | News | Waste and water | Libraries",
    ];
    for line in lines {
        check(
            Other,
            "",
            "",
            &format!("A bridge sags\n\n{STORY}\n\n[[{line}]]\n\n{STORY}\n"),
        );
    }
}

#[test]
fn story_lines_are_kept() {
    let lines = [
        "Read more books, the minister urged.",
        "Read more, write less.",
        "Read more – and write more",
        "Something went wrong.",
        "Listen to us, the crowd on the bridge shouted into every podcast.",
        "Follow our lead, the crowd shouted on social media.",
        "This video does not support the mayor's story.",
        "You have an account to settle with the council.",
        "In other news",
        "To read this, the council paid £3 for each page.",
        "Il vous reste 200 € pour finir le mois.",
        "Follow him at your peril, said nobody.",
        "Follow her on her way to the bridge.",
        "You have no free articles of faith.",
        "Reach the island at low tide.",
        "Advertisement Standards were not met.",
        "Lee: yes, we saw it",
        "> > > It fell",
        "To read this, he needed an account of the whole affair.",
        "Read more books, the minister urged schools in a letter on Monday",
        "Subscribe to the theory or not, nobody at the town hall could prove it.",
        "The newsletter of the council had warned of the deck in March.",
        "Cookies were handed out to the children who had to wait on the bank.",
        "We use cookies to bribe them, said the teacher, and this site is where they get them.",
        "Advertising for the autumn market had drawn a crowd to the bridge.",
        "Advertisement hoardings were swept into the river.",
        "Live in fear",
        "“Share this”",
        "Follow the money",
        "Follow us, the police told the crowd on the bridge.",
        "Sign up now, the army tells young men",
        "Sign up now for our newsletter, the mayor told the crowd.",
        "Join us on Facebook, the protesters said.",
        "Facebook and Twitter were full of pictures of the sagging deck.",
        "Facebook",
        "Search",
        "Comments",
        "Related",
        "Opinion",
        "Home",
        "Assurances",
        "Israeli attacks",
        "What happened next",
        "Two years ago",
        "10 years ago",
        "By Ada Lind",
        "Ada Lind, Tollbrook",
        "14 October 2025",
        "Published On 14 Oct 2025",
        "Last updated on Tuesday at 18:40",
        "Tollbrook (Northline) —",
        "The mayor, Tomas Wren, on the bridge (Omar Nasser/AFP)",
        "Photo: the bridge on the evening before it sagged",
        "Listen to the river, the fishermen say",
        "Share prices of the bridge builder fell by 3 per cent",
        "Accept that it is lost, an engineer advises",
        "12 comments were sent to the council before the work began.",
        "3 minutes to midnight",
        "Print runs were stopped when the news came in",
        "Sources: police, council",
        "Lesen Sie mehr Bücher, rät der Minister.",
        "Teilen und herrschen",
        "Anzeige gegen den Bürgermeister",
        "Publicité mensongère",
        "Читайте больше, советует министр.",
        "Реклама моста обошлась городу дорого.",
        "إعلان وقف إطلاق النار",
        "Menu prices in the café on the bridge have doubled",
        "Loading docks on the north bank were empty",
        "Update: bridge reopens",
        "Read: a word with two sounds. It is not easy.",
        "Topics such as the bridge were left out.",
    ];
    for line in lines {
        check(
            Other,
            "Tollbrook Courier",
            "",
            &format!("A bridge sags\n\n{STORY}\n\n{line}\n\n{STORY}\n"),
        );
    }
    // As a headline.
    for line in [
        "Watch: mayor explains why the bridge was closed",
        "Sign up now, the army tells young men",
        "Read more books, minister urges",
        "Live in fear",
        "Follow the money",
        "Share this bridge",
    ] {
        for title in ["", line] {
            check(English, "", title, &format!("{line}\n\n{STORY}\n\n{STORY}\n"));
        }
    }
    check(English, "", "Search", &format!("Search\n\n{STORY}\n"));
}

#[test]
fn links_inside_a_paragraph_are_struck_to_their_border() {
    let table = [
        (
            English,
            "He crossed the bridge. [[Read more Council debates repairs]] He added that nobody was hurt there.",
        ),
        (
            English,
            "“We crossed the bridge.” [[READ MORE: Council reveals details of Wren-Adeyo call]] Tollbrook has condemned the delay as a scandal.",
        ),
        (
            English,
            "He crossed. [[Also read: Why does the river rise so early?]] The mayor was not there to see it.",
        ),
        (
            English,
            "He crossed it. [[READ MORE: Five bridges that were saved]] In March, the council was told of the rust.",
        ),
        (
            English,
            "He crossed it. [[Read More: Council Debates Bridge Repairs]] She added that nobody was hurt there.",
        ),
        (
            English,
            "He crossed it. [[Read more Mayor takes the blame for the bridge]] “We are sorry for it,” he said.",
        ),
        (
            English,
            "The talks go on. [[Also Read: Mayor’s 4-Day Tour of Bridges to Strengthen Ties]]",
        ),
        (English, "The talks go on. [[Read more]]"),
        (
            English,
            "“We agreed about a road, [[Advertisement]] a bridge and a timetable,” he said.",
        ),
        (
            English,
            "The talks go on.\n\n[[We use cookies to give you the best experience. Manage preferences Accept all]]",
        ),
        (
            English,
            "The talks go on [[(READ ALSO: Mayor tours the bridges)]] and on.",
        ),
        (English, "The talks go on. [[[ADVERTISEMENT]]] And on they go."),
        (English, "The talks go on. [[ADVERTISEMENT]] The mayor was not there."),
        (
            English,
            "The talks go on. [[Story continues below advertisement]] The mayor was not there.",
        ),
        (
            English,
            "The talks go on. [[Sign up for our daily newsletter and get the news first.]] He added that he was tired.",
        ),
        (
            English,
            "[[Skip to main content]] Bridge in Tollbrook closed after its deck sagged on Tuesday",
        ),
        (
            English,
            "[[3 min read]] At least five people were hurt when the bridge sagged.",
        ),
        // Where the border cannot be told, only what is certain.
        (
            English,
            "He crossed it. [[READ MORE:]] Ten Bridges We No Longer Trust Mayor Tomas Wren admitted the mistake.",
        ),
        (
            English,
            "“The middle went down like a mattress, [[READ MORE:]] Your best photographs of the market and then everybody ran.”",
        ),
        (
            English,
            "He crossed it. [[READ MORE:]] Minister tells Moscow bases must go and the mayor agrees with it.",
        ),
        (
            English,
            "He crossed it. [[READ MORE:]] Town takes credit for repairs Tollbrook expelled Doctors Without Borders on Monday.",
        ),
        (
            English,
            "He crossed it. [[READ MORE:]] Town takes credit for repairs Doctors Without Borders on Monday left the valley.",
        ),
        (
            English,
            "He crossed it. [[READ MORE:]] Town takes credit for repairs Tollbrook asked what was next? The mayor did not answer.",
        ),
        (
            English,
            "He crossed it. Read more Town takes credit for repairs Tollbrook expelled Doctors Without Borders on Monday.",
        ),
        // Sentences of the story.
        (
            English,
            "He was a teacher. Read more Dickens, he told them. The children did.",
        ),
        (
            English,
            "He was a teacher. Read more books, he told them. The children did.",
        ),
        (
            English,
            "He was a teacher. Read More was his son, and Read Less his daughter.",
        ),
        (English, "Continue reading The Courier, he said. It will be worth it."),
        (
            English,
            "He begged them. “Sign up for our newsletter. It is free of charge.” Nobody did.",
        ),
        (
            English,
            "He begged them. Download the app Signal, the ministry told its staff.",
        ),
        (
            English,
            "Nobody knew. Share this article with your friends, the mayor wrote.",
        ),
        (
            English,
            "It was read. More than 300 people came. Listen. To this article nobody objected.",
        ),
        (
            English,
            "She took the minutes. See also the report of March, the council writes.",
        ),
        // Other languages.
        (
            German,
            "Er ging hinüber. [[Lesen Sie auch: Rat enthüllt Details des Gesprächs]] Er sagte, niemand sei verletzt.",
        ),
        (
            German,
            "Er ging hinüber. Lesen Sie auch die Fußnoten, rät der Anwalt. Niemand tut es.",
        ),
        (
            French,
            "Il a traversé. [[Lire aussi : La maire prend la parole sur le pont]] Elle a ajouté que personne n'était blessé.",
        ),
        (
            French,
            "Il a traversé. [[À lire aussi : Le pont de la discorde]] L’armée est arrivée dans la soirée.",
        ),
        (
            Spanish,
            "Cruzó el puente. [[Lea también: El concejo debate las reparaciones]] Según la alcaldesa, nadie resultó herido.",
        ),
        (
            Russian,
            "Он перешёл мост. [[Читайте также: Совет раскрыл подробности разговора]] Он добавил, что никто не пострадал.",
        ),
        (Arabic, "عبر الجسر. [[اقرأ أيضا: المجلس يناقش إصلاح الجسر]]"),
    ];
    for (language, line) in table {
        check(language, "", "", &format!("A bridge sags\n\n{line}\n\n{STORY}\n"));
    }
}

#[test]
fn the_headline_of_another_source_ends_a_link() {
    let (text, _) =
        marked("A bridge sags\nHe crossed it. Read more Ten Bridges We Trust Mayor Wren was there in time.");
    let page = |text, title| Page {
        text,
        language: English,
        outlet: "",
        title,
    };
    let found = furniture(&[
        page(&text, "A bridge sags"),
        page("Ten bridges we trust\nOther.", "Ten bridges we trust"),
    ]);
    assert_eq!(
        shown(&text, &found[0]),
        "A bridge sags\nHe crossed it. [[Read more Ten Bridges We Trust]] Mayor Wren was there in time."
    );
}

#[test]
fn lines_are_struck_by_where_they_stand() {
    let table = [
        // A menu before the story, small print and buttons behind it.
        (
            "Tollbrook Courier",
            "A bridge sags in Tollbrook",
            "[[Menu]]\n[[Home]]\n[[News]]\n[[Politics]]\n[[Sport]]\nA bridge sags in Tollbrook\nBy Ada Lind\n14 October 2025\n[[Share]]\n[[Facebook]]\n[[Today in Tollbrook: 11 °C, showers clearing by noon]]\n\
             The footbridge was closed on Tuesday evening after its deck sagged.\nSearch\nThe divers went on with it through the whole night.\n[[Comments]]\n[[Tags: bridge, Tollbrook, repairs]]\n\
             [[Tollbrook Courier, the voice of your valley since 1902]]\n[[© 2025 Tollbrook Courier. All rights reserved.]]",
        ),
        (
            "Northline Wire",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[Northline Wire. Corrections to the desk. All rights reserved.]]\n\n[[Enquiries: works department, room 4, weekdays 9 to 12]]",
        ),
        // Its company, and the page it asks to follow.
        (
            "Tollbrook Courier",
            "",
            "A bridge sags\n\n[[3 min]]\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[You can share this story on social media:]]\n[[Follow Tollbrook Courier on Telegram]]\n[[Tollbrook Courier Ltd Privacy policy]]",
        ),
        (
            "Ledger & Lamp",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[Ledger & Lamp Ltd, 4 Quay Street. Past performance is no guide to what comes.]]",
        ),
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[© «Вестник долины». Все права защищены. 16+]]",
        ),
        // The small print of the publisher, after the last sentence or glued to it.
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged. [[© 2025 Tollbrook Courier. All rights reserved.]]",
        ),
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[Valley Eye delivers independent coverage of the valley. To learn more about republishing this content, fill out this form. More can be found here.]]",
        ),
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[The views expressed in this article are the author's own and do not necessarily reflect those of the Courier.]]",
        ),
        (
            "",
            "",
            "A bridge sags\n\nThe mayor said that all rights reserved for the town would be defended.\n\nThe figures do not necessarily reflect the whole of the damage.",
        ),
        // A card with the headline of another article over "read more", in a page with blank lines.
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening.\n\nThe middle of it had sagged by a metre in the rain.\n\n[[Why the town needs another bridge]]\n[[Read More »]]\n\nThe mayor has not been seen on the bridge since that evening.\n\nWhat comes next\n\nThe repair will take until May, as the engineers say.",
        ),
        // Without blank lines the headline over it may be a part of the story.
        (
            "",
            "",
            "A bridge sags\nThe footbridge was closed on Tuesday evening.\nWhat comes next\n[[Read more »]]\nThe mayor has not been seen on the bridge since that evening.",
        ),
        // A newsletter's box between two halves of a quotation.
        (
            "",
            "",
            "A bridge sags\n\n“The middle went down like a mattress,” she said.\n\n[[New Courier newsletter: The Valley Dispatch]]\n\n[[Sign up to receive our best reports and analysis, alongside other Courier newsletters]]\n\n“And then everybody ran, and nobody looked back.”",
        ),
        // A list for screen readers.
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening.\n\n[[Recommended Stories]]\n\n[[list of 2 items]]\n\n[[list 1 of 2]]\n\n[[Ten bridges we no longer trust]]\n\n[[list 2 of 2]]\n\n[[The mayor and the river]]\n\n[[end of list]]\n\nThe mayor has not been seen on the bridge since that evening.",
        ),
        // Links under the story.
        (
            "",
            "",
            "A bridge sags\n\nThe footbridge was closed on Tuesday evening after its deck sagged.\n\n[[Related articles]]\n\n[[Ten bridges we no longer trust]]\n\n[[The mayor and the river]]",
        ),
        // A single name of a part of a site before the story may be all there is of a headline.
        (
            "",
            "",
            "World\nA bridge sags\nThe footbridge was closed on Tuesday evening after its deck sagged.",
        ),
    ];
    for (outlet, title, text) in table {
        check(English, outlet, title, text);
    }
}

#[test]
fn repeated_lines_are_struck_where_they_are_no_story() {
    let pages = [
        (
            "Courier",
            "A bridge sags in Tollbrook",
            "Bridge news from the valley\nA bridge sags in Tollbrook\nBy Ada Lind\nThe footbridge was closed on Tuesday evening after its deck sagged.\nBackground of the case\nPolice shut both ends of it at five to seven.\nThe mayor has not been seen there since Tuesday.\nNobody was hurt, but the market was over.\nWritten in the valley for the valley",
        ),
        (
            "Courier",
            "Council debates repairs",
            "Bridge news from the valley\nCouncil debates repairs\nBy Ada Lind\nThe council met on Wednesday to speak about the repairs of the bridge.\nBackground of the case\nPolice shut both ends of it at five to seven.\nThe treasurer spoke for an hour about the reserves.\nHer numbers were met with a long silence there.\nWritten in the valley for the valley",
        ),
    ];
    let pages: Vec<Page<'_>> = pages
        .iter()
        .map(|(outlet, title, text)| Page {
            text,
            language: English,
            outlet,
            title,
        })
        .collect();
    let found = furniture(&pages);
    for (page, struck) in pages.iter().zip(&found) {
        let words: Vec<&str> = struck.iter().map(|one| &page.text[one.span.range()]).collect();
        assert_eq!(
            words,
            ["Bridge news from the valley", "Written in the valley for the valley"]
        );
        assert!(struck.iter().all(|one| one.reason == "repeated"));
    }
    // Two versions of one text are no two sources.
    assert_eq!(furniture(&[pages[0], pages[0]]), [[], []]);
    // Nor do two outlets make a line furniture.
    let other = Page {
        outlet: "Lamp",
        ..pages[1]
    };
    assert_eq!(furniture(&[pages[0], other]), [[], []]);
}

#[test]
fn it_is_total_and_its_spans_are_whole() {
    const PIECES: &[&str] = &[
        "Read more",
        "READ MORE:",
        " ",
        "\n",
        "\n\n",
        "“",
        "”",
        "\"",
        "«",
        "»",
        "(",
        "]",
        "Ещё",
        "é",
        "e\u{301}",
        "اقرأ أيضا:",
        "3 min read",
        ".",
        "?",
        "The mayor said",
        "Sign up for our newsletter",
        "© 2025",
        "All rights reserved.",
        "|",
        "list of 9 items",
        "🌉",
        "\u{200f}",
        "Comments",
        "12",
        "\t",
        "\u{a0}",
        "Also read: A b c d He said that it fell.",
        "’s",
        "Related articles",
    ];
    let mut seed: u32 = 7;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..2_000 {
        let text: String = (0..next(40)).map(|_| PIECES[next(PIECES.len())]).collect();
        let page = Page {
            text: &text,
            language: Language::ALL[next(6)],
            outlet: PIECES[next(PIECES.len())],
            title: PIECES[next(PIECES.len())],
        };
        for struck in furniture(&[page, page, Page { outlet: "B", ..page }]) {
            let mut at = 0;
            for one in struck {
                let words = text.get(one.span.range()).expect("it lies on characters");
                assert!(
                    one.span.start.get() >= at && !words.is_empty() && words.trim() == words,
                    "{text:?} {one:?}"
                );
                at = one.span.end.get();
            }
        }
    }
}
