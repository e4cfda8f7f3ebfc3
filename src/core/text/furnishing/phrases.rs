//! The words of the page around an article, in English, German, French, Spanish, Russian and Arabic, and the most usual of a few more.
//! Only data: folded as [`super::Words`] does it (lower case, no accents, a number is `#`), phrases apart by `|`.

use super::Place::{self, Colon, Credit, Edge, Line, Link, Section, Tags};

/// Phrases of one reason and one place.
pub struct Group {
    /// The word for why they are furniture.
    pub reason: &'static str,
    /// Where they are.
    pub place: Place,
    /// The phrases.
    pub phrases: &'static str,
}

const fn group(reason: &'static str, place: Place, phrases: &'static str) -> Group {
    Group { reason, place, phrases }
}

/// All of them.
pub const GROUPS: &[Group] = &[
    group(
        "skip-link",
        Line,
        "skip to main content|skip to content|skip to main|skip to navigation|skip navigation|skip to footer|\
         skip links|jump to content|jump to main content|direkt zum inhalt|direkt zur navigation|zum inhalt springen|\
         zum hauptinhalt springen|zur navigation springen|aller au contenu|aller au contenu principal|aller au menu|\
         passer au contenu|saltar al contenido|saltar al contenido principal|ir al contenido|перейти к содержанию|\
         перейти к основному содержанию|انتقل الي المحتوي|تخطي الي المحتوي",
    ),
    group(
        "menu",
        Line,
        "sign in|log in|login|sign out|my account|main menu|open menu|close menu|toggle navigation|back to top|\
         scroll to top|open search|close search|see all|show all|view all|show more|load more|view more|see more|\
         learn more|find out more|previous article|next article|us edition|einloggen|anmelden|hauptmenu|\
         zur startseite|nach oben|mehr anzeigen|alle anzeigen|se connecter|mon compte|menu principal|retour en haut|\
         haut de page|voir plus|voir tout|iniciar sesion|mi cuenta|abrir menu|volver arriba|ver mas|ver todo|\
         cargar mas|войти|личный кабинет|наверх|показать еще|загрузить еще|все новости|на главную|تسجيل الدخول|\
         القائمة الرئيسية|عرض المزيد|الصفحة الرئيسية",
    ),
    group(
        "menu",
        Edge,
        "live tv|live stream|ticker|e zeitung|home|menu|search|close|back|next|previous|more|live|register|subscribe|\
         subscriptions|subscribe now|edition|startseite|suche|schließen|abo|im abo|e paper|rechercher|accueil|fermer|\
         s'abonner|en direct|inicio|portada|buscar|cerrar|suscribete|en vivo|главная|поиск|меню|закрыть|еще|онлайн|\
         الرئيسية|بحث|القائمة|المزيد|مباشر|البث المباشر|عاجل",
    ),
    group(
        "menu",
        Section,
        "regional|regionales|lokales|annonces|kleinanzeigen|obituaries|classifieds|letters|magazine|история|регионы|\
         محليات|دولي|مجتمع|news|world|world news|local|local news|latest|latest news|breaking news|top stories|sport|\
         sports|business|economy|finance|money|markets|politics|culture|arts|style|life|lifestyle|travel|tech|\
         technology|science|health|climate|environment|education|entertainment|video|videos|audio|podcast|podcasts|\
         analysis|europe|asia|africa|americas|middle east|us|uk|china|india|international|national|weather|games|\
         puzzles|jobs|food|fashion|football|tv|radio|shop|about|about us|contact|contact us|help|faq|privacy|\
         privacy policy|terms|terms of use|terms of service|terms and conditions|cookie policy|cookies|accessibility|\
         sitemap|advertise|donate|english|francais|deutsch|espanol|русский|العربية|nachrichten|politik|wirtschaft|\
         kultur|wissen|panorama|gesellschaft|ausland|inland|meinung|reise|digital|wetter|mediathek|impressum|\
         datenschutz|kontakt|agb|actualite|monde|politique|economie|societe|sante|sciences|meteo|mentions legales|\
         noticias|mundo|internacional|politica|economia|sociedad|cultura|deportes|ciencia|tecnologia|salud|opinion|\
         aviso legal|contacto|новости|политика|экономика|общество|мир|в мире|россия|культура|спорт|наука|технологии|\
         мнения|видео|контакты|о нас|اخبار|الاخبار|سياسة|اقتصاد|رياضة|ثقافة|تكنولوجيا|صحة|منوعات|مقالات|فيديو|صور|\
         العالم|اتصل بنا|من نحن|سياسة الخصوصية",
    ),
    group(
        "read-more",
        Link,
        "по теме|read more|read also|also read|read more here|read more on this|read next|see also|more on this|\
         more on this story|related story|related article|related coverage|don't miss|you may also like|\
         you might also like|lesen sie auch|lesen sie mehr|lesen sie dazu|mehr zum thema|mehr dazu|siehe auch|\
         lire aussi|a lire aussi|a lire egalement|voir aussi|sur le meme sujet|lea tambien|lee tambien|leer tambien|\
         lea mas|te puede interesar|le puede interesar|vea tambien|ver tambien|mas informacion|читайте также|\
         читать также|смотрите также|см также|материалы по теме|اقرا ايضا|اقرا كذلك|شاهد ايضا|قد يهمك ايضا|\
         اقرا المزيد|leggi anche|leia tambem|lees ook",
    ),
    group(
        "read-more",
        Line,
        "read the full story|read the full article|read full story|read full article|read entire article|\
         read the original article|continue reading|keep reading|click here to read more|click to read more|\
         click here for more|weiterlesen|mehr lesen|hier weiterlesen|zum artikel|lire la suite|lire l'article|\
         en savoir plus|leer mas|seguir leyendo|sigue leyendo|читать далее|читать полностью|читать дальше|подробнее|\
         للمزيد|لقراءة المزيد|تابع القراءة",
    ),
    group("read-more", Edge, "full story|more details|details|далее"),
    group(
        "read-more",
        Colon,
        "read|read this|watch|listen|related|recommended|must read|more here|lesen|lire|a lire|en video|читайте|\
         смотрите|اقرا|شاهد",
    ),
    group(
        "related",
        Line,
        "lesen sie mehr zum thema|mehr zum artikel|digest more|recent posts|letzte meldungen|related articles|\
         related stories|related news|related content|related posts|related links|recommended stories|\
         recommended for you|more like this|more from this section|more stories|most read|most popular|most viewed|\
         popular stories|trending now|editor's picks|editors picks|around the web|from the web|list of # items|\
         list # of #|end of list|latest stories|meistgelesen|am meisten gelesen|das konnte sie auch interessieren|\
         weitere artikel|weitere meldungen|ahnliche artikel|les plus lus|articles les plus lus|dans la meme rubrique|\
         articles lies|lo mas leido|lo mas visto|noticias relacionadas|notas relacionadas|entradas relacionadas|\
         articulos relacionados|mas noticias|самое читаемое|сейчас читают|похожие новости|новости по теме|новости сми|\
         сегодня в сми|другие новости|новости партнеров|الاكثر قراءة|اخبار ذات صلة|مقالات ذات صلة|مواضيع ذات صلة|\
         اخبار متعلقة",
    ),
    group(
        "related",
        Edge,
        "in other news|popular|empfohlen|популярное|рекомендуем",
    ),
    group(
        "share",
        Line,
        "короткая ссылка|تم نسخ الرابط|прямая ссылка|share this|share this article|share this story|share this post|\
         share this page|share this video|share via email|share with friends|share full article|share article|\
         share story|share link|share on|share on social media|click here to share on social media|email this|\
         print this article|print this page|print article|copy link|copy url|link copied|save article|save for later|\
         bookmark this|add to favorites|gift this article|artikel teilen|beitrag teilen|artikel drucken|link kopieren|\
         artikel merken|partager l'article|partager cet article|partager sur|copier le lien|envoyer par e mail|\
         envoyer a un ami|lire plus tard|offrir cet article|compartir articulo|compartir esta noticia|\
         compartir noticia|compartir en|copiar enlace|поделиться|поделиться новостью|поделиться в|скопировать ссылку|\
         версия для печати|شارك المقال|شارك الخبر|شارك هذا المقال|شارك علي|نسخ الرابط",
    ),
    group(
        "share",
        Edge,
        "share|tweet|email|e mail|mail|print|save|like|follow|bookmark|send|x|facebook|twitter|whatsapp|telegram|\
         linkedin|reddit|pinterest|instagram|youtube|tiktok|messenger|bluesky|вконтакте|одноклассники|teilen|drucken|\
         merken|partager|imprimer|enregistrer|compartir|imprimir|guardar|отправить|مشاركة|شارك|طباعة|حفظ|فيسبوك|تويتر|\
         واتساب",
    ),
    group(
        "comments",
        Line,
        "recent comments|leave a comment|leave a reply|post a comment|add a comment|write a comment|view comments|\
         show comments|see comments|read comments|load comments|# comments|# comment|comments #|comments are closed|\
         join the conversation|be the first to comment|kommentare lesen|kommentar schreiben|# kommentare|# kommentar|\
         kommentare #|laisser un commentaire|# commentaires|# commentaire|commentaires #|voir les commentaires|\
         deja un comentario|dejar un comentario|# comentarios|comentarios #|ver comentarios|оставить комментарий|\
         добавить комментарий|# комментариев|# комментария|# комментарий|комментарии #|комментировать|اضف تعليق|\
         اترك تعليقا|# تعليق|# تعليقات|لا توجد تعليقات",
    ),
    group(
        "comments",
        Edge,
        "no comments|comments|comment|kommentare|commentaires|comentarios|комментарии|تعليقات|التعليقات|reagir",
    ),
    group(
        "counter",
        Line,
        "просмотров # #|# # просмотров|# # vues|# # views|просмотров сегодня #|# times read|read # times|# shares|\
         # share|# views|# view|# likes|# reads|# followers|# reactions|views #|likes #|# aufrufe|# vues|# partages|\
         # vistas|# visitas|# просмотров|# просмотра|# просмотр|просмотров #|# مشاهدة|# مشاهدات|# قراءة",
    ),
    group(
        "reading-time",
        Line,
        "# min read|# mins read|# minute read|# minutes read|# minutes to read|min read|reading time # min|\
         reading time # mins|reading time # minutes|reading time # minute|read time # min|read time # minutes|\
         estimated reading time # minutes|lesezeit # min|lesezeit # minuten|lesezeit # minute|lesedauer # minuten|\
         # min lesezeit|# minuten lesezeit|temps de lecture # min|temps de lecture # minutes|lecture # min|\
         # min de lecture|# minutes de lecture|tiempo de lectura # min|tiempo de lectura # minutos|# min de lectura|\
         # minutos de lectura|время чтения # мин|время чтения # минут|время чтения # минуты|# минут чтения|\
         # минуты чтения|# мин чтения|مدة القراءة # دقيقة|مدة القراءة # دقائق|# دقائق قراءة|# دقيقة قراءة",
    ),
    group(
        "reading-time",
        Edge,
        "# min|# mins|# minutes|# minuten|# мин|# минуты|# دقائق|# دقيقة",
    ),
    group(
        "player",
        Line,
        "player loading # #|loading # #|player loading|wait # sec|wait # seconds|please wait # seconds|play video|\
         watch video|watch the video|video duration #|video duration # minutes # seconds|\
         video duration # minutes # seconds #|video player|audio player|listen to this article|listen to this story|\
         listen to article|listen # min|listen to this article # min|listen to this article # minutes|\
         this video can not be played|this video cannot be played|your browser does not support the video tag|\
         your browser does not support the audio element|your browser does not support the video element|media error|\
         loading video|current time #|duration #|remaining time #|picture in picture|view image in fullscreen|\
         open image modal|click to expand|click to enlarge|artikel anhoren|beitrag anhoren|video abspielen|\
         ecouter l'article|ecouter cet article|lire la video|escuchar articulo|escuchar noticia|reproducir video|\
         ver video|слушать статью|слушать новость|смотреть видео|استمع الي المقال|شاهد الفيديو|تشغيل الفيديو",
    ),
    group(
        "player",
        Edge,
        "play|pause|mute|unmute|loading|fullscreen|full screen|watch live|watch now|listen now|# #|anhoren|ecouter|\
         escuchar|слушать|استمع",
    ),
    group(
        "advertisement",
        Line,
        "advertisement|advertisements|advertisement advertisement|advertisement #|ad feedback|skip advertisement|\
         skip ad|advertisement scroll to continue|scroll to continue|advertisement continue reading below|\
         advertisement article continues below|story continues below advertisement|story continues below this ad|\
         story continues below|article continues below|article continues below advertisement|\
         article continues after advertisement|continue reading below|continues below advertisement|sponsored|\
         sponsored content|sponsored post|paid post|paid content|promoted content|partner content|report this ad|\
         report ad|after newsletter promotion|skip past newsletter promotion|anzeige|anzeigen|werbung|\
         nach der anzeige geht es weiter|nach der werbung weiterlesen|weiter nach der anzeige|weiter nach der werbung|\
         publicite|la suite apres cette publicite|la suite apres la publicite|apres la publicite|publicidad|\
         continua despues de la publicidad|contenido patrocinado|реклама|на правах рекламы|продолжение после рекламы|\
         материал партнера|اعلان|اعلانات|اعلان ممول|محتوي ممول",
    ),
    group(
        "advertisement",
        Edge,
        "ad|ads|advertising|promoted|supported by|anuncio|anuncios|annonce",
    ),
    group(
        "cookies",
        Line,
        "cookies on this site|accept all|accept all cookies|accept cookies|reject all|reject all cookies|\
         reject cookies|manage cookies|manage preferences|cookie settings|cookie preferences|cookie notice|\
         cookie consent|manage consent|privacy settings|your privacy choices|do not sell my personal information|\
         do not sell or share my personal information|we value your privacy|we use cookies|this website uses cookies|\
         this site uses cookies|alle akzeptieren|cookies akzeptieren|cookie einstellungen|alle ablehnen|\
         wir verwenden cookies|tout accepter|tout refuser|accepter les cookies|gerer les cookies|\
         nous utilisons des cookies|aceptar todo|aceptar cookies|aceptar todas las cookies|rechazar todo|\
         configurar cookies|utilizamos cookies|принять все|настройки cookie|данный сайт использует файлы cookies|\
         этот сайт использует файлы cookie|قبول الكل",
    ),
    group(
        "cookies",
        Edge,
        "подтвердить|bestatigen|confirmer|confirmar|accept|i accept|i agree|agree|got it|akzeptieren|accepter|aceptar|\
         принять|موافق",
    ),
    group(
        "newsletter",
        Line,
        "jetzt anmelden|jetzt kostenlos anmelden|sign up for free|newsletter sign up|newsletter signup|\
         sign up for our newsletter|sign up to our newsletter|subscribe to our newsletter|sign up here|email address|\
         your email address|enter your email|enter your email address|thanks for subscribing|thanks for signing up|\
         get our newsletter|join our newsletter|newsletter abonnieren|newsletter anmeldung|zum newsletter|\
         s'inscrire a la newsletter|inscrivez vous a la newsletter|inscrivez vous a notre newsletter|je m'inscris|\
         votre adresse e mail|votre adresse email|suscribete a nuestra newsletter|suscribete a la newsletter|\
         suscribete al boletin|tu correo electronico|подписаться на рассылку|подпишитесь на рассылку|\
         подписка на рассылку|اشترك في النشرة|اشترك في نشرتنا|النشرة البريدية|البريد الالكتروني",
    ),
    group(
        "newsletter",
        Edge,
        "newsletter|newsletters|sign up|sign up now|подписаться|اشترك|اشترك الان|s'inscrire",
    ),
    group(
        "subscription",
        Line,
        "subscribe to continue|subscribe to continue reading|subscribe to read|subscribe to read more|\
         already a subscriber|already a subscriber log in|already a subscriber sign in|already have an account|\
         already have an account log in|log in to continue|log in to continue reading|sign in to continue|\
         this article is for subscribers|this article is for subscribers only|for subscribers only|subscriber only|\
         subscribers only|create a free account|create account|start your free trial|subscribe today|subscribe for #|\
         nur fur abonnenten|jetzt weiterlesen|jetzt abonnieren|bereits abonnent|reserve aux abonnes|\
         article reserve aux abonnes|article reserve a nos abonnes|deja abonne|deja abonne connectez vous|\
         abonnez vous|la suite est reservee aux abonnes|solo para suscriptores|contenido exclusivo para suscriptores|\
         exclusivo para suscriptores|ya eres suscriptor|suscribete para seguir leyendo|registrate para seguir leyendo|\
         только для подписчиков|للمشتركين فقط",
    ),
    group(
        "promotion",
        Line,
        "you can share this story on social media|you can share this article on social media|follow us|follow us on|\
         follow us on social media|find us on|like us on facebook|connect with us|download our app|download the app|\
         get the app|get our app|app store|google play|support our journalism|support independent journalism|\
         donate now|make a donation|become a member|join our telegram channel|join our whatsapp channel|\
         join our channel|add us on google|got a tip|send us a tip|folgen sie uns|folgen sie uns auf|folgt uns|\
         app herunterladen|suivez nous|suivez nous sur|retrouvez nous sur|telecharger l'application|faire un don|\
         siguenos|siguenos en|descarga nuestra app|descarga la app|подписывайтесь|подписывайтесь на нас|\
         подписывайтесь на наш канал|подписывайтесь на наш телеграм канал|читайте нас в|мы в соцсетях|\
         читать в telegram|تابعنا|تابعونا|تابعونا علي|تابعنا علي|حمل التطبيق",
    ),
    group(
        "page-tools",
        Line,
        "нашли ошибку выделите текст и нажмите ctrl enter|нашли опечатку выделите текст и нажмите ctrl enter|\
         заметили ошибку выделите текст и нажмите ctrl enter|text size|font size|translate this page|select language|\
         report a typo|report an error|report a correction|schriftgroße|fehler melden|taille du texte|\
         signaler une erreur|tamano de letra|tamano del texto|размер шрифта|нашли ошибку|сообщить об ошибке|حجم الخط",
    ),
    group(
        "script",
        Line,
        "please enable javascript|javascript is disabled|javascript is not available|javascript is required|\
         enable javascript|checking your browser|bitte aktivieren sie javascript|veuillez activer javascript|\
         por favor activa javascript|включите javascript",
    ),
    group(
        "script",
        Edge,
        "something went wrong|an error occurred|please try again later|this content is not available",
    ),
    group(
        "footer",
        Line,
        "all rights reserved|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|\
         все права защищены|جميع الحقوق محفوظة|our standards the thomson reuters trust principles|\
         purchase licensing rights|reuse this content|request permission|reprints and permissions|order reprints|\
         opens new tab|opens in new tab|opens in a new tab",
    ),
    group(
        "tags",
        Tags,
        "tags|tag|topics|topics in this article|related topics|filed under|in this article|categories|category|\
         keywords|more about|schlagworte|stichworte|themen|mots cles|sujets|etiquetas|temas|archivado en|теги|темы|\
         тема|метки|ключевые слова|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية",
    ),
    group(
        "image-credit",
        Credit,
        "photo|photos|photo credit|photo by|image|image credit|image source|picture|pictures|photograph|file photo|\
         credit|foto|fotos|bild|bildquelle|credit photo|imagen|fotografia|foto de|фото|صورة|الصورة|تصوير",
    ),
    group(
        "menu",
        Tags,
        "you are here|sie sind hier|vous etes ici|estas aqui|вы здесь|انت هنا",
    ),
    group(
        "contact",
        Tags,
        "enquiries|inquiries|media contact|media contacts|media enquiries|press contact|press office|pressekontakt|\
         contact presse|contacto de prensa|контакты для прессы|للتواصل الصحفي",
    ),
    group("image-credit", Line, "getty images|afp via getty images"),
];

/// Words of a line of buttons that share a page: names of services, then the others.
pub const SERVICES: &str = "facebook twitter x whatsapp telegram linkedin reddit pinterest instagram youtube tiktok messenger threads bluesky \
    vk xing вконтакте одноклассники فيسبوك تويتر واتساب";
/// Those others.
pub const BUTTONS: &str = "line pocket share tweet email e mail print save copy link url follow us on via by more # with this article story \
    teilen sie auf drucken kopieren partager sur imprimer copier le lien compartir en imprimir copiar enlace поделиться в شارك مشاركة علي عبر";

/// Words before a relative time.
pub const SINCE: &str = "last updated|updated|published|posted|modified|zuletzt aktualisiert|aktualisiert|veroffentlicht|publie|mis a jour|\
    publicado|actualizado|обновлено|опубликовано|نشر|اخر تحديث|تحديث";
/// Short units of time.
pub const SHORT_UNITS: &str = "s sec secs second seconds m min mins minute minutes h hr hrs hour hours minuten stunde stunden heure heures \
    minuto minutos hora horas минут минуты минуту мин час часа часов دقيقة دقائق ساعة ساعات ساعتين";
/// Long ones.
pub const LONG_UNITS: &str = "d day days w week weeks month months y year years tag tage tagen woche wochen monat monaten jahr jahren jour jours \
    semaine semaines mois an ans dia dias semana semanas mes meses ano anos день дня дней неделю недели месяц месяца месяцев год года лет \
    يوم ايام يومين اسبوع اسابيع شهر";
/// Numbers before a unit.
pub const COUNTS: &str = "# a an one einer einem un une una";
