//! Sentences that speak to the reader for the page: newsletters, apps, cookies, subscriptions; and the small print of a publisher.
//! What anybody is said to say is never one.

use crate::core::text::furnishing::lowered;

/// Characters of a sentence that are read.
const READ: usize = 600;
/// Characters at its start that tell whether it is worth reading.
const HEAD: usize = 40;
/// Bytes of the shortest.
const SHORTEST: usize = 14;

/// Words that tell of somebody's words: a sentence with one of them belongs to the story.
const SPEECH: &str = "shouted shouts shout cried cries chanted chants wrote writes yelled pleaded ordered orders read reads noted recalled rief riefen schrieb cria ecrit grito escribio крикнул написал كتب كتبت هتف said says say saying told tells tell urged urges urge asked asks added adds announced announces claimed claims argued \
    argues warned warns insisted insists begged begs replied replies explained explains promised demanded demands criticised criticized \
    accused accuses called sagte sagt sagten erklarte forderte fordert mahnte warnte betonte bat dit disent affirme explique demande \
    lance declare dijo dijeron dice pidio pide aseguro afirmo сказал сказала сказали заявил заявила заявили призвал призвала попросил \
    говорит قال قالت قالوا اكد اكدت اضاف اضافت صرح صرحت دعا دعت";

/// What an invitation begins with, what else it has to hold, and a second thing where the first is not enough.
struct Invitation {
    reason: &'static str,
    openings: &'static str,
    marks: &'static str,
    more: &'static str,
}

const INVITATIONS: &[Invitation] = &[
    Invitation {
        reason: "newsletter",
        openings: "newsletter: |newsletter – |sign up |subscribe |register |join |get |receive |stay |start your day|start the day|want |never miss|don't miss|\
            enter your |to get |to receive |be the first |our newsletter|our morning|our daily|our weekly|melden sie sich|\
            abonnieren sie|bleiben sie|erhalten sie|inscrivez-vous|abonnez-vous|recevez |suscribete |suscribase |recibe |reciba |\
            registrate |apuntate |подпишитесь |подписывайтесь |получайте |اشترك|اشتركوا|سجل",
        marks: "newsletter|lettre d'information|lettre quotidienne|postfach|your inbox|email alert|e-mail alert|news alert|our daily email|our weekly email|morning email|mailing list|\
            enter your email|daily briefing|weekly briefing|ihr postfach|ihr mail|infolettre|boite mail|boite de reception|boletin|\
            tu correo|su correo|рассылк|вашу почту|النشرة|نشرتنا|بريدك",
        more: "",
    },
    Invitation {
        reason: "newsletter",
        openings: "sign up to get the latest|sign up for the latest|sign up to receive|sign up to our|sign up for our|sign up for breaking|\
            subscribe for the latest|subscribe to get the latest|get the latest news|get breaking news",
        marks: "insights|analysis| our |alerts|updates|delivered|inbox|newsletter",
        more: "",
    },
    Invitation {
        reason: "newsletter",
        openings: "by signing up|by subscribing|by registering|by entering your email|by submitting your email|mit der anmeldung|\
            mit ihrer anmeldung|en vous inscrivant|en vous abonnant|al suscribir|al registrar|подписываясь|нажимая|بالتسجيل|باشتراكك",
        marks: "terms|privacy|conditions|datenschutz|nutzungsbedingungen|confidentialite|condiciones|privacidad|политик|услови|\
            الخصوصية|شروط",
        more: "agree|accept|consent|stimmen|einverstanden|akzeptier|accept|acept|соглаша|принима|توافق|تقبل",
    },
    Invitation {
        reason: "contact",
        openings: "reach the reporter at|reach this reporter at|contact the reporter at|contact this reporter at|email the reporter at|\
            email the author at|write to the author at|follow her @|follow him @|follow them @|follow her on |follow him on |\
            follow them on ",
        marks: "reporter|author|@| on x.| on twitter| on facebook| on instagram| on bluesky",
        more: "",
    },
    Invitation {
        reason: "promotion",
        openings: "follow us|follow our |join us on|join our |download our |download the |like us on|subscribe to our|watch us on|listen to our |\
            support our |find us on|you can follow us|you can also follow us|you can now follow us|add us |get our |install our |stay connected|\
            connect with us|share your |folgen sie uns|folge uns|folgt uns|abonnieren sie uns|laden sie |suivez-nous|suivez nous|suivez notre|\
            retrouvez-nous|retrouvez nous|retrouvez notre|telechargez |abonnez-vous|rejoignez notre|rejoignez-nous|siganos|siguenos|\
            sigue nuestr|siga nuestr|descarga nuestr|descargue nuestr|unete a nuestr|suscribete a nuestr|подписывайтесь на наш|\
            подписывайтесь на нас|подпишитесь на наш|подпишитесь на нас|читайте нас|следите за нами|присоединяйтесь к нам|\
            присоединяйтесь к наш|скачайте наш|تابعونا|تابعنا|تابعوا صفحتنا|تابعوا قناتنا|حمل تطبيقنا|حملوا تطبيقنا|انضم الى قناتنا|\
            انضموا الى قناتنا|اشترك في قناتنا|اشتركوا في قناتنا",
        marks: " us | us.| us!|our |unser|uns |notre|nos |nous|nuestr|nos |наш|нас |نا | our",
        more: "twitter|facebook|instagram|telegram|whatsapp|youtube|google news|tiktok|linkedin|bluesky|mastodon|threads| app| app.|podcast|\
            our journalism|our channel|our reporting|social media|soziale| kanal|l'application|reseaux sociaux|chaine|aplicacion|\
            redes sociales|canal|телеграм|вконтакте| канал|соцсет|приложени|تيليغرام|تلغرام|تليغرام|فيسبوك|تويتر|واتساب|يوتيوب|\
            قناتنا|تطبيقنا|تطبيق",
    },
    Invitation {
        reason: "cookies",
        openings: "we use cookies|we and our partners|we use essential|this site uses|this website uses|our site uses|our website uses|\
            by continuing|by clicking|by using this|by using our|by accepting|we value your privacy|wir verwenden|wir nutzen|\
            wir und unsere|diese website|diese webseite|diese seite verwendet|mit der nutzung|nous utilisons|ce site utilise|\
            nous et nos|en poursuivant|en continuant|utilizamos cookies|usamos cookies|este sitio|esta web|esta pagina|al continuar|\
            nosotros y nuestros|мы используем|этот сайт|наш сайт|сайт использует|продолжая|оставаясь|نستخدم|يستخدم هذا الموقع|\
            هذا الموقع يستخدم|باستمرارك",
        marks: "cookie|куки|cookies|ملفات تعريف|privacy policy|terms of",
        more: " site| website|brows|experience|agree|accept|privacy|consent|policy|preferences|personali|webseite|datenschutz|nutzung|\
            erlebnis|zustimm|navigation|experience|politique|accept|sitio|pagina|experiencia|politica|сайт|соглас|политик|الموقع|تجرب|\
            سياسة",
    },
    Invitation {
        reason: "subscription",
        openings: "subscribe for |subscribe from |suscribete por |suscribete desde |abonnez-vous a partir|abonnez-vous pour |\
            abonnieren sie ab|jetzt abonnieren ab|подпишитесь за |оформите подписку",
        marks: "€|$|£|euro|₽|руб|month|monat|mois|mes|месяц",
        more: "",
    },
    Invitation {
        reason: "subscription",
        openings: "artikel weiterlesen|weiterlesen mit|il vous reste |ya no tienes |ya has leido |te quedan |you have ",
        marks: "gratis testen|article a lire|articulos gratis|articles gratuits|free articles left|free article left",
        more: "",
    },
    Invitation {
        reason: "subscription",
        openings: "subscribe to continue|subscribe to read|subscribe now|to continue reading|to read the full|to read this|to keep reading|\
            this article is for|this article is available|this content is for|this content is available|this story is for|\
            you've read|you have read|you have reached|already a subscriber|already have an account|log in to continue|log in to read|sign in to continue|sign in to read|\
            register to|create an account|create a free|um weiterzulesen|dieser artikel ist|lesen sie diesen artikel|jetzt testen|\
            il vous reste|cet article est|la suite est|deja abonne|este articulo es|contenido exclusivo|para seguir leyendo|\
            чтобы читать|чтобы продолжить|этот материал|لمتابعة القراءة|هذا المقال",
        marks: "subscriber|subscribe|subscription|free article|free account|your account|abonn|suscri|registr|continue reading|\
            подписчик|подписк|подпишитесь|للمشتركين|الاشتراك",
        more: "",
    },
    Invitation {
        reason: "script",
        openings: "please enable |you need to enable |to view this video|to play this video|your browser |bitte aktivieren|\
            ihr browser |veuillez activer|votre navigateur|su navigador|tu navegador|por favor active|ваш браузер|включите |متصفحك",
        marks: "javascript|html5|html 5|video tag|audio element|not support|nicht unterstutz|ne supporte pas|no soporta|не поддерживает|\
            لا يدعم",
        more: "",
    },
];

/// The small print of publishers: any of these words, and with those of the second list one of the third.
const SMALL_PRINT: &str = "all rights reserved|delivers independent|republishing this content|republish our|fill out this form|\
    may not be published, broadcast|may not be reproduced|without prior written|without the prior written|without express written|\
    thomson reuters trust principles|syndicated feed|not responsible for the content of external|this article was originally published|\
    this story was originally published|this article was first published|this story was first published|this article first appeared|\
    this story first appeared|a version of this article appear|a version of this story appear|is a registered trademark|\
    support our journalism|no part of this article|registered in england|registered office|past performance is no guide|your capital is at risk|alle rechte vorbehalten|redaktionell nicht bearbeitet|nicht von der redaktion bearbeitet|\
    tous droits reserves|reproduction interdite|todos los derechos reservados|prohibida la reproduccion|prohibida su reproduccion|\
    prohibida la reproduccion total|все права защищены|при перепечатке|при использовании материалов|при цитировании|\
    свидетельство о регистрации|جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر محفوظة";
const OPINIONS: &str = "do not necessarily reflect|does not necessarily reflect|do not necessarily represent|does not necessarily represent|\
    do not reflect the|not necessarily those of|nicht notwendigerweise die meinung|nicht unbedingt die meinung|n'engagent que|\
    ne refletent pas|no reflejan necesariamente|no necesariamente reflejan|no necesariamente representan|может не совпадать|\
    не обязательно отража|لا تعبر بالضرورة|لا يعبر بالضرورة|لا تعكس بالضرورة|لا يعكس بالضرورة";
const OPINION_WORDS: &str = "views|opinion|meinung|ansicht|propos|avis|opinione|мнени|точк|الاراء|الراي|المقال|اراء";
/// Small print that needs another such sentence before it.
const AFTERWARDS: &str = "can be found here|click here|learn more about|our privacy policy|our terms|terms of use|read our|contact us|\
    read more about|our editorial|find out more|more information";

/// Tells why a sentence is the page's and not the story's.
pub fn invitation(sentence: &str) -> Option<&'static str> {
    if sentence.len() < SHORTEST {
        return None;
    }
    let any = |list: &str, is: &dyn Fn(&str) -> bool| list.split('|').any(is);
    let head = lowered(sentence, HEAD);
    let opens = |kind: &&Invitation| any(kind.openings, &|opening| head.starts_with(opening));
    INVITATIONS.iter().find(opens)?;
    let lowered = lowered(sentence, READ);
    let words = lowered.trim_start();
    let found = INVITATIONS
        .iter()
        .filter(opens)
        .find(|kind| any(kind.marks, &|mark| words.contains(mark)) && any(kind.more, &|mark| words.contains(mark)))?;
    (!tells_of_speech(words)).then_some(found.reason)
}

/// Tells whether a sentence is small print; `after` another such sentence, less is enough.
pub fn is_small_print(sentence: &str, after: bool) -> bool {
    let lowered = lowered(sentence, READ);
    let words = lowered.trim();
    let holds = |list: &str| list.split('|').any(|mark| words.contains(mark));
    let is_copyright = [
        "©",
        "(c) ",
        "copyright ©",
        "copyright (c)",
        "copyright 2",
        "copyright 1",
        "© ",
    ]
    .iter()
    .any(|mark| words.starts_with(mark));
    let is_copyright = is_copyright || words.starts_with("copyright ") && words.contains(|c: char| c.is_ascii_digit());
    (is_copyright
        || holds(SMALL_PRINT)
        || holds(OPINIONS) && holds(OPINION_WORDS)
        || words.contains("has not been edited by") && words.contains("staff")
        || after && holds(AFTERWARDS))
        && !tells_of_speech(words)
        && (is_copyright || !words.contains(['“', '”', '"', '«', '„']))
}

/// Tells whether a sentence tells of what somebody said.
pub fn tells_of_speech(lowered: &str) -> bool {
    lowered
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() > 2 && SPEECH.split_whitespace().any(|verb| verb == word))
}
