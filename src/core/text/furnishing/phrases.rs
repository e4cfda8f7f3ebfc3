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
        "direkt zur navigation|direkt zum inhalt direkt zur navigation|skip to content skip to footer|skip to main content|skip to content|skip to main|skip to navigation|skip navigation|skip to footer|skip to search|\
         skip to article|skip links|skip next section|jump to content|jump to main content|jump to navigation|accessibility links|\
         accessibility help|zum inhalt springen|zum hauptinhalt springen|zum hauptinhalt|direkt zum inhalt|\
         zur navigation springen|zur suche springen|aller au contenu|aller au contenu principal|aller au menu|\
         passer au contenu|acceder au contenu|saltar al contenido|saltar al contenido principal|ir al contenido|\
         ir al contenido principal|vai al contenuto|pular para o conteudo|ga naar de inhoud|перейти к содержанию|\
         перейти к основному содержанию|перейти к контенту|перейти к содержимому|انتقل الى المحتوى|انتقل الى المحتوى الرئيسي|\
         تخطي الى المحتوى|تخطى الى المحتوى|الانتقال الى المحتوى",
    ),
    group(
        "menu",
        Line,
        "sign in|log in|login|sign in or register|sign in register|log in or register|sign out|log out|my account|main menu|\
         open menu|close menu|show menu|toggle menu|toggle navigation|main navigation|site navigation|back to top|scroll to top|\
         go to top|back to home|back to homepage|open search|close search|toggle search|search this site|all sections|\
         more sections|see all|see all topics|show all|view all|show more|show less|load more|view more|see more|learn more|\
         find out more|previous article|next article|previous post|next post|previous story|next story|change edition|\
         choose edition|switch edition|international edition|us edition|uk edition|skip to next article|einloggen|anmelden|\
         hauptmenu|menu offnen|menu schliessen|menu schließen|suche offnen|zur startseite|nach oben|mehr anzeigen|weniger anzeigen|\
         alle anzeigen|se connecter|mon compte|ouvrir le menu|fermer le menu|menu principal|retour en haut|haut de page|\
         retour a l'accueil|voir plus|voir tout|afficher plus|iniciar sesion|mi cuenta|abrir menu|cerrar menu|\
         volver arriba|ver mas|ver todo|ver todos|mostrar mas|cargar mas|войти|личный кабинет|главное меню|наверх|показать еще|\
         загрузить еще|все новости|на главную|تسجيل الدخول|القائمة الرئيسية|عرض المزيد|العودة الى الاعلى|الصفحة الرئيسية",
    ),
    group(
        "menu",
        Edge,
        "live tv|watch live tv|live stream|livestream|ticker|e zeitung|\
         home|menu|search|search for|search results|close|back|next|previous|more|live|live now|register|subscribe|subscriptions|\
         subscribe now|edition|expand|collapse|startseite|suche|suchen|schließen|abo|im abo|e paper|rechercher|accueil|fermer|\
         s'abonner|abonnements|en direct|inicio|portada|buscar|cerrar|suscribete|suscribirse|en vivo|главная|поиск|меню|\
         закрыть|еще|прямой эфир|онлайн|الرئيسية|بحث|ابحث|القائمة|المزيد|مباشر|البث المباشر|عاجل",
    ),
    group(
        "menu",
        Section,
        "nacional|nacionales|regionales|region|regions|lokales|lokal|annonces|anuncios clasificados|kleinanzeigen|stellenmarkt|obituaries|classifieds|letters|columns|magazine|brexit|royals|история|авто|недвижимость|деньги|регионы|محليات|عربي|دولي|دوليات|اقليمي|مجتمع|تعليم|سياحة|\
         news|world|world news|local|local news|latest|latest news|breaking|breaking news|top stories|sport|sports|business|\
         economy|finance|money|markets|politics|opinions|comment is free|culture|arts|style|life|lifestyle|travel|tech|\
         technology|science|health|climate|environment|education|entertainment|video|videos|audio|podcast|podcasts|\
         gallery|galleries|features|analysis|investigations|explainers|europe|asia|asia pacific|africa|americas|latin america|\
         middle east|us|uk|usa|us canada|china|india|australia|international|national|weather|games|puzzles|crossword|crosswords|\
         jobs|cars|property|food|fashion|football|cricket|tennis|tv|radio|shop|store|sections|trending|explore|about|about us|\
         contact|contact us|careers|help|faq|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|\
         cookie policy|cookies|accessibility|sitemap|site map|advertise|advertise with us|donate|support us|\
         english|francais|deutsch|espanol|русский|العربية|turkce|中文|nachrichten|politik|wirtschaft|kultur|wissen|panorama|\
         gesellschaft|ausland|inland|meinung|regional|reise|auto|digital|netzwelt|wetter|mediathek|impressum|datenschutz|\
         kontakt|agb|actualite|actualites|monde|politique|economie|societe|planete|sante|sciences|idees|debats|meteo|rubriques|\
         mentions legales|noticias|ultimas noticias|mundo|internacional|politica|economia|sociedad|cultura|deportes|\
         ciencia|tecnologia|salud|opinion|secciones|aviso legal|contacto|новости|политика|экономика|общество|мир|в мире|россия|\
         культура|спорт|наука|технологии|мнения|происшествия|видео|разделы|контакты|о нас|о проекте|اخبار|الاخبار|سياسة|\
         اقتصاد|رياضة|ثقافة|تكنولوجيا|صحة|منوعات|مقالات|فيديو|صور|العالم|اتصل بنا|من نحن|سياسة الخصوصية",
    ),
    group(
        "read-more",
        Link,
        "по теме|\
         read more|read also|also read|read more here|read more on this|read more on this story|read more on this topic|read next|\
         read this next|see also|more on this|more on this story|more on this topic|related story|related article|related coverage|\
         don't miss|you may also like|you might also like|lesen sie auch|lesen sie mehr|lesen sie hierzu|lesen sie dazu|\
         mehr zum thema|mehr dazu|lesetipp|siehe auch|auch interessant|lire aussi|a lire aussi|a lire egalement|lire egalement|\
         a voir aussi|voir aussi|sur le meme sujet|lea tambien|lee tambien|leer tambien|lea mas|le puede interesar|te puede interesar|\
         puede interesarle|vea tambien|ver tambien|mira tambien|mas informacion|читайте также|читать также|читайте еще|\
         читайте по теме|смотрите также|см также|материал по теме|материалы по теме|اقرا ايضا|اقرا كذلك|طالع ايضا|شاهد ايضا|\
         انظر ايضا|قد يهمك ايضا|اقرا المزيد|اقرؤوا ايضا|leggi anche|leia tambem|leia mais|lees ook|ayrica oku|lue myos|las ocksa|\
         les ogsa|czytaj takze|czytaj tez",
    ),
    group(
        "read-more",
        Line,
        "read the full story|read the full article|read full story|read full article|read entire article|read the entire article|\
         read whole article|read the whole story|read the original article|read original article|continue reading|\
         continue reading the main story|keep reading|click here to read more|click to read more|click here for more|\
         click here to read the full article|read full report|tap to read more|weiterlesen|mehr lesen|hier weiterlesen|zum artikel|\
         zum ganzen artikel|lire la suite|lire l'article|lire plus|lire l'article complet|en savoir plus|leer mas|seguir leyendo|\
         sigue leyendo|leer completo|leer la noticia completa|читать далее|читать полностью|читать дальше|подробнее|\
         подробнее здесь|للمزيد|لقراءة المزيد|المزيد من التفاصيل|تابع القراءة|continua a leggere|devamini oku|lees meer|lees verder",
    ),
    group("read-more", Edge, "full story|more details|read on|details|далее"),
    group(
        "read-more",
        Colon,
        "read|read this|watch|watch also|listen|related|recommended|must read|explore more|\
         more here|lesen|zum nachlesen|lire|a lire|regarder|en video|читайте|смотрите|اقرا|شاهد",
    ),
    group(
        "related",
        Line,
        "entradas relacionadas|notas relacionadas|сегодня в сми|новости сми|lesen sie mehr zum thema|mehr zum artikel|digest more|recent posts|recent articles|letzte meldungen|ahnliche beitrage|related articles|related stories|related news|related content|related posts|related links|\
         related internet links|recommended stories|recommended articles|recommended for you|recommended reading|\
         you may also be interested in|more like this|more from this section|more top stories|\
         more stories|most read|most popular|most viewed|most watched|most commented|most shared|popular now|popular stories|\
         trending now|trending stories|trending topics|editor's picks|editors picks|elsewhere on the web|\
         around the web|from the web|from around the web|promoted stories|promoted links|list of # items|list # of #|end of list|\
         explore more on these topics|latest stories|meistgelesen|meistgelesene artikel|am meisten gelesen|\
         meistgeklickt|das konnte sie auch interessieren|empfohlene artikel|weitere artikel|weitere meldungen|ahnliche artikel|\
         verwandte artikel|les plus lus|articles les plus lus|dans la meme rubrique|nos articles|articles associes|articles lies|\
         recommande pour vous|vous aimerez aussi|lo mas leido|lo mas visto|noticias relacionadas|articulos relacionados|mas noticias|\
         самое читаемое|самое популярное|сейчас читают|похожие новости|похожие материалы|новости по теме|другие новости|\
         новости партнеров|читаемое|الاكثر قراءة|الاكثر مشاهدة|اخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|مواضيع ذات صلة|\
         موضوعات متعلقة|مواضيع متعلقة|اخبار متعلقة",
    ),
    group(
        "related",
        Edge,
        "in other news|popular|editor s choice|empfohlen|beliebt|populaires|populares|recomendados|популярное|\
         рекомендуем|главное за день|اخترنا لك",
    ),
    group(
        "share",
        Line,
        "короткая ссылка|تم نسخ الرابط|прямая ссылка|share this|share this article|share this story|share this story with a friend|share this post|share this page|\
         share this video|share this content|share this with|share via email|share by email|share with friends|share full article|\
         share article|share story|share link|share on|share this on|click here to share on social media|share on social media|\
         email this article|email this story|email this|print this article|print this page|print article|print page|print story|\
         copy link|copy url|copy this link|copy link to clipboard|link copied|link copied to clipboard|tweet this|save article|\
         save for later|save story|save this story|save this article|bookmark this|add to bookmarks|add to favourites|\
         add to favorites|add to reading list|gift this article|gift article|give this article|artikel teilen|\
         diesen artikel teilen|beitrag teilen|artikel drucken|seite drucken|link kopieren|artikel merken|artikel versenden|\
         zur merkliste hinzufugen|zur merkliste|per e mail teilen|partager l'article|partager cet article|partager sur|\
         partager par e mail|copier le lien|imprimer l'article|envoyer par e mail|envoyer a un ami|lire plus tard|\
         ajouter a vos favoris|ajouter a vos selections|offrir cet article|compartir articulo|compartir esta noticia|\
         compartir noticia|comparte esta noticia|compartir en|copiar enlace|copiar link|enviar por correo|enviar por email|\
         guardar articulo|imprimir articulo|поделиться|поделиться новостью|поделиться в|поделиться статьей|\
         скопировать ссылку|версия для печати|شارك المقال|شارك الخبر|شارك هذا المقال|شارك هذا الخبر|مشاركة المقال|شارك على|\
         نسخ الرابط|نسخ رابط|حفظ المقال",
    ),
    group(
        "share",
        Edge,
        "share|tweet|email|e mail|mail|print|save|like|pin it|follow|bookmark|send|x|facebook|twitter|whatsapp|telegram|\
         linkedin|reddit|pinterest|instagram|youtube|tiktok|messenger|flipboard|threads|bluesky|mastodon|viber|вконтакте|\
         одноклассники|teilen|drucken|merken|versenden|partager|imprimer|enregistrer|compartir|imprimir|guardar|распечатать|\
         отправить|мне нравится|مشاركة|شارك|انشر|طباعة|ارسال|حفظ|فيسبوك|تويتر|واتساب",
    ),
    group(
        "comments",
        Line,
        "свежие комментарии|recent comments|neueste kommentare|derniers commentaires|leave a comment|leave a reply|post a comment|add a comment|write a comment|view comments|view # comments|show comments|\
         hide comments|see comments|see all comments|load comments|read comments|read the comments|# comments|# comment|comments #|\
         comments are closed|comments closed|comment on this story|join the conversation|\
         join the discussion|be the first to comment|start the conversation|kommentare anzeigen|kommentare lesen|\
         kommentar schreiben|kommentar verfassen|# kommentare|# kommentar|kommentare #|laisser un commentaire|# commentaires|\
         # commentaire|commentaires #|voir les commentaires|lire les commentaires|ajouter un commentaire|dejar un comentario|\
         deja un comentario|# comentarios|comentarios #|ver comentarios|ir a los comentarios|escribe un comentario|\
         оставить комментарий|добавить комментарий|# комментариев|# комментария|# комментарий|комментарии #|комментировать|\
         اضف تعليق|اضف تعليقا|اترك تعليقا|اترك تعليق|# تعليق|# تعليقات|لا تعليقات|لا توجد تعليقات",
    ),
    group(
        "comments",
        Edge,
        "no comments|no comments yet|comments|comment|kommentare|commentaires|comentarios|комментарии|обсудить|تعليقات|التعليقات|reagir",
    ),
    group(
        "counter",
        Line,
        "просмотров # #|# # просмотров|# # просмотра|# # vues|# # views|\
         просмотров сегодня #|this news has been read # times in total|read # times|# times read|leido # veces|gelesen #|vu # fois|# shares|# share|# views|# view|# likes|# reads|# followers|# following|# retweets|# reactions|shares #|views #|likes #|\
         # aufrufe|# mal geteilt|# vues|# partages|# vistas|# visitas|# просмотров|# просмотра|# просмотр|просмотров #|\
         # مشاهدة|# مشاهدات|# قراءة|# people reading this|# people are reading this",
    ),
    group(
        "reading-time",
        Line,
        "# min read|# mins read|# minute read|# minutes read|# min reading time|# minutes to read|# minute to read|min read|\
         reading time # min|reading time # mins|reading time # minutes|reading time # minute|read time # min|read time # mins|\
         read time # minutes|read time # minute|time to read # min|time to read # minutes|estimated reading time # minutes|\
         estimated read time # minutes|less than # min read|less than a minute read|lesezeit # min|lesezeit # minuten|\
         lesezeit # minute|lesedauer # min|lesedauer # minuten|lesedauer ca # minuten|# min lesezeit|# minuten lesezeit|# min lesen|\
         temps de lecture # min|temps de lecture # minutes|temps de lecture # mn|lecture # min|lecture # minutes|\
         # min de lecture|# minutes de lecture|# mn de lecture|tiempo de lectura # min|tiempo de lectura # minutos|lectura # min|\
         # min de lectura|# minutos de lectura|# minuto de lectura|время чтения # мин|время чтения # минут|время чтения # минуты|\
         время чтения # минута|# минут чтения|# минуты чтения|# мин чтения|чтение # мин|читать # мин|время на чтение # мин|\
         مدة القراءة # دقيقة|مدة القراءة # دقائق|وقت القراءة # دقيقة|وقت القراءة # دقائق|# دقائق قراءة|# دقيقة قراءة|\
         # دقائق للقراءة|tempo di lettura # minuti|tempo de leitura # min|tempo de leitura # minutos|leestijd # minuten",
    ),
    group(
        "reading-time",
        Edge,
        "# min|# mins|# minutes|# minuten|# мин|# минуты|# دقائق|# دقيقة",
    ),
    group(
        "player",
        Line,
        "player loading # #|loading # #|player loading|\
         wait # sec|wait # seconds|please wait # seconds|play video|watch video|watch the video|watch the video below|video duration #|\
         video duration # minutes # seconds|video duration # minutes # seconds #|video player|audio player|media player|\
         listen to this article|listen to this story|listen to article|listen to the article|listen to the story|listen # min|\
         listen to this article # min|listen to this article # min learn more|listen to this article # minutes|\
         this video can not be played|this video cannot be played|to play this video you need to enable javascript in your browser|\
         your browser does not support the video tag|your browser does not support the audio element|\
         your browser does not support the video element|your browser does not support the audio tag|media error|loading player|\
         loading video|loaded #|current time #|duration #|duration time #|remaining time #|stream type live|playback rate|\
         picture in picture|view image in fullscreen|open image modal|click to play|click to expand|click to enlarge|tap to unmute|\
         click to unmute|toggle fullscreen|enter fullscreen|exit fullscreen|artikel anhoren|beitrag anhoren|artikel zum horen|\
         artikel zum horen # min|video abspielen|bild vergroßern|bild in groß anzeigen|ecouter l'article|ecouter cet article|\
         lire la video|lecture video|agrandir l'image|escuchar articulo|escuchar el articulo|escuchar noticia|reproducir video|\
         ver video|ampliar imagen|слушать статью|прослушать новость|слушать новость|смотреть видео|воспроизвести видео|\
         استمع الى المقال|استمع للمقال|شاهد الفيديو|تشغيل الفيديو|مشغل الفيديو",
    ),
    group(
        "player",
        Edge,
        "play|pause|mute|unmute|loading|fullscreen|full screen|watch live|watch now|listen now|# #|anhoren|ecouter|escuchar|\
         слушать|استمع",
    ),
    group(
        "advertisement",
        Line,
        "advertisement|advertisements|advertisement advertisement|advertisement #|ad feedback|video ad feedback|skip advertisement|\
         skip ad|advertisement scroll to continue|scroll to continue|advertisement continue reading below|\
         advertisement article continues below|story continues below advertisement|story continues below this ad|\
         story continues below this advertisement|story continues below|article continues below|\
         article continues below advertisement|article continues below this ad|article continues after ad|\
         article continues after advertisement|continue reading below|continues below advertisement|sponsored|sponsored content|\
         sponsored post|paid post|paid content|paid partner content|paid for by|promoted content|partner content|remove ads|\
         report this ad|why this ad|report ad|after newsletter promotion|skip past newsletter promotion|advertiser content|\
         anzeige|werbung|anzeigen|nach der anzeige geht es weiter|nach der werbung weiterlesen|weiter nach der anzeige|\
         weiter nach der werbung|hier weiterlesen nach der anzeige|publicite|la suite apres cette publicite|\
         la suite apres la publicite|apres la publicite|publicidad|continua despues de la publicidad|contenido patrocinado|реклама|\
         на правах рекламы|продолжение после рекламы|материал партнера|اعلان|اعلانات|اعلان ممول|محتوى ممول|pubblicita|publicidade|\
         advertentie|reklama",
    ),
    group(
        "advertisement",
        Edge,
        "ad|ads|advertising|promoted|supported by|anuncio|anuncios|annonce|reklam",
    ),
    group(
        "cookies",
        Line,
        "данный сайт использует файлы cookies|этот сайт использует файлы cookie|cookies on this site|we care about your privacy|your privacy matters|accept all|accept all cookies|accept cookies|reject all|reject all cookies|reject cookies|decline cookies|manage cookies|\
         manage preferences|manage my preferences|manage settings|cookie settings|cookie preferences|cookies settings|cookie notice|\
         cookie consent|manage consent|privacy settings|your privacy choices|do not sell my personal information|\
         do not sell or share my personal information|we value your privacy|we use cookies|this website uses cookies|\
         this site uses cookies|alle akzeptieren|alle cookies akzeptieren|cookies akzeptieren|cookie einstellungen|alle ablehnen|\
         wir verwenden cookies|tout accepter|tout refuser|accepter tout|accepter les cookies|refuser les cookies|\
         parametrer les cookies|gerer les cookies|nous utilisons des cookies|aceptar todo|aceptar todas|aceptar cookies|\
         aceptar todas las cookies|rechazar todo|rechazar cookies|configurar cookies|configuracion de cookies|utilizamos cookies|\
         принять все|принять cookies|настройки cookie|настройки cookies|قبول الكل|قبول جميع ملفات تعريف الارتباط|\
         اعدادات ملفات تعريف الارتباط",
    ),
    group(
        "cookies",
        Edge,
        "подтвердить|bestatigen|confirmer|confirmar|accept|i accept|i agree|agree|got it|akzeptieren|accepter|aceptar|принять|موافق|اوافق",
    ),
    group(
        "newsletter",
        Line,
        "jetzt anmelden|jetzt kostenlos anmelden|sign up for free|sign up for the newsletter|\
         newsletter sign up|newsletter signup|newsletter subscription|sign up for our newsletter|sign up to our newsletter|\
         subscribe to our newsletter|subscribe to our newsletters|sign up for newsletters|sign up here|email address|\
         your email address|enter your email|enter your email address|thank you for subscribing|thanks for subscribing|\
         thanks for signing up|get our newsletter|get the newsletter|join our newsletter|newsletter abonnieren|\
         newsletter anmeldung|zum newsletter|zum newsletter anmelden|zur newsletter anmeldung|jetzt newsletter abonnieren|\
         s'inscrire a la newsletter|inscrivez vous a la newsletter|inscription a la newsletter|\
         inscrivez vous a notre newsletter|je m'inscris|votre adresse e mail|votre adresse email|s'abonner a la newsletter|\
         suscribete a nuestra newsletter|suscribete a la newsletter|suscribete al boletin|suscribete a nuestro boletin|\
         suscribirse al boletin|recibe nuestro boletin|recibe la newsletter|tu correo electronico|подписаться на рассылку|\
         подпишитесь на рассылку|подпишитесь на нашу рассылку|подписка на рассылку|ваш e mail|اشترك في النشرة|\
         اشترك في النشرة البريدية|اشترك في نشرتنا البريدية|اشترك في نشرتنا|النشرة البريدية|البريد الالكتروني",
    ),
    group(
        "newsletter",
        Edge,
        "newsletter|newsletters|sign up|sign up now|sign me up|подписаться|اشترك|اشترك الان|s'inscrire",
    ),
    group(
        "subscription",
        Line,
        "subscribe to continue|subscribe to continue reading|subscribe to read|subscribe to read more|\
         subscribe to read the full story|subscribe to unlock|already a subscriber|already a subscriber log in|\
         already a subscriber sign in|already a member|already have an account|already have an account log in|log in to continue|\
         log in to continue reading|sign in to continue|sign in to continue reading|register to continue reading|\
         this article is for subscribers|this article is for subscribers only|for subscribers only|subscriber only|\
         subscribers only|subscriber exclusive|create a free account|create account|start your free trial|unlock this article|\
         become a subscriber|subscribe today|subscribe for #|nur fur abonnenten|artikel nur fur abonnenten|\
         jetzt weiterlesen|jetzt abonnieren|bereits abonnent|sie sind bereits abonnent|reserve aux abonnes|\
         article reserve aux abonnes|article reserve a nos abonnes|deja abonne|deja abonne connectez vous|abonnez vous|\
         la suite est reservee aux abonnes|solo para suscriptores|contenido exclusivo para suscriptores|\
         exclusivo para suscriptores|ya eres suscriptor|suscribete para seguir leyendo|registrate para seguir leyendo|\
         registrate gratis para seguir leyendo|только для подписчиков|للمشتركين فقط",
    ),
    group(
        "promotion",
        Line,
        "you can share this story on social media|you can share this article on social media|\
         follow us|follow us on|follow us on social media|follow us on google news|find us on|like us on facebook|connect with us|\
         download our app|download the app|get the app|get our app|available on the app store|download on the app store|\
         get it on google play|app store|google play|support our journalism|support our work|support independent journalism|\
         support quality journalism|donate now|make a donation|become a member|become a supporter|join our telegram channel|\
         join our whatsapp channel|join us on telegram|join us on whatsapp|join our channel|add us on google|\
         add us as a preferred source on google|advertise here|got a tip|send us a tip|have a news tip|folgen sie uns|\
         folgen sie uns auf|folgt uns|app herunterladen|jetzt app herunterladen|suivez nous|suivez nous sur|retrouvez nous sur|\
         telecharger l'application|telechargez l'application|faire un don|siguenos|siguenos en|siguenos en redes|\
         descarga nuestra app|descarga la app|подписывайтесь|подписывайтесь на нас|подписывайтесь на наш канал|\
         подписывайтесь на наш телеграм канал|подпишитесь на нас|читайте нас|читайте нас в|мы в соцсетях|мы в соцсети|\
         читать в telegram|تابعنا|تابعونا|تابعونا على|تابعنا على|حمل التطبيق|حمل تطبيقنا|انضم الى قناتنا",
    ),
    group(
        "page-tools",
        Line,
        "нашли ошибку выделите текст и нажмите ctrl enter|нашли ошибку выделите ее и нажмите ctrl enter|нашли опечатку выделите текст и нажмите ctrl enter|нашли опечатку выделите ее и нажмите ctrl enter|заметили ошибку выделите текст и нажмите ctrl enter|\
         text size|font size|increase text size|decrease text size|increase font size|decrease font size|text to speech|\
         translate this page|select language|choose language|report a typo|report an error|report a correction|report this article|\
         suggest a correction|schriftgroße|schrift vergroßern|fehler melden|taille du texte|signaler une erreur|signaler un contenu|\
         tamano de letra|tamano del texto|размер шрифта|нашли ошибку|нашли опечатку|сообщить об ошибке|حجم الخط|ابلاغ عن خطا",
    ),
    group(
        "script",
        Line,
        "please enable javascript|javascript is disabled|javascript is not available|javascript is required|enable javascript|\
         please turn on javascript|you need to enable javascript to run this app|\
         the content you requested does not exist or is not available anymore|\
         checking your browser|bitte aktivieren sie javascript|veuillez activer javascript|\
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
        "all rights reserved|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|все права защищены|\
         جميع الحقوق محفوظة|our standards the thomson reuters trust principles|purchase licensing rights|reuse this content|\
         request permission|request permissions|reprints and permissions|order reprints|licensing and reprints|opens new tab|\
         opens in new tab|opens in a new tab|opens in new window",
    ),
    group(
        "tags",
        Tags,
        "tags|tag|topics|topics in this article|related topics|filed under|in this article|categories|category|keywords|\
         suggested topics|more about|schlagworte|schlagworter|stichworte|themen|mots cles|sujets|thematiques|etiquetas|temas|\
         archivado en|теги|темы|тема|метки|ключевые слова|рубрика|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية",
    ),
    group(
        "image-credit",
        Credit,
        "photo|photos|photo credit|photo by|photo courtesy|image|image credit|image source|image courtesy|picture|pictures|\
         picture credit|photograph|photography|file photo|credit|foto|fotos|bild|bildquelle|bildrechte|quelle bild|credit photo|\
         photographie|imagen|fotografia|foto de|фото|фотография|صورة|الصورة|تصوير",
    ),
    group(
        "menu",
        Tags,
        "you are here|sie sind hier|vous etes ici|estas aqui|estas en|вы здесь|انت هنا",
    ),
    group(
        "contact",
        Tags,
        "enquiries|inquiries|media contact|media contacts|media enquiries|media inquiries|press contact|press office|pressekontakt|\
         contact presse|contacto de prensa|контакты для прессы|للتواصل الصحفي",
    ),
    group(
        "image-credit",
        Line,
        "getty images|afp via getty images|getty images via afp",
    ),
];

/// Words of a line of buttons that share a page: names of services, then the others.
pub const SERVICES: &str = "facebook twitter x whatsapp telegram linkedin reddit pinterest instagram youtube tiktok messenger flipboard \
    threads bluesky mastodon viber vk skype tumblr wechat xing вконтакте одноклассники телеграм فيسبوك تويتر واتساب تلغرام";
/// Those others.
pub const BUTTONS: &str = "line pocket share tweet email e mail print save copy link url follow us on via by sms icon com more # with this article story \
    comments teilen sie auf drucken kopieren partager sur imprimer copier le lien compartir en imprimir copiar enlace \
    поделиться в شارك مشاركة على عبر";

/// Words before a relative time.
pub const SINCE: &str = "last updated|updated|published|posted|modified|edited|zuletzt aktualisiert|aktualisiert|veroffentlicht|publie|\
    mis a jour|modifie|publicado|actualizado|обновлено|опубликовано|نشر|تم النشر|اخر تحديث|تحديث";
/// Short units of time.
pub const SHORT_UNITS: &str = "s sec secs second seconds m min mins minute minutes h hr hrs hour hours sekunde sekunden minuten stunde \
    stunden std seconde secondes heure heures mn segundo segundos minuto minutos hora horas секунд секунды секунду минут минуты \
    минуту мин час часа часов ч ثانية ثوان ثواني دقيقة دقائق دقيقتين ساعة ساعات ساعتين";
/// Long ones.
pub const LONG_UNITS: &str = "d day days w week weeks month months y year years tag tage tagen woche wochen monat monate monaten jahr \
    jahre jahren jour jours j semaine semaines mois an ans dia dias semana semanas mes meses ano anos день дня дней неделю недели \
    недель месяц месяца месяцев год года лет يوم ايام يومين اسبوع اسابيع شهر اشهر";
/// Numbers before a unit.
pub const COUNTS: &str = "# a an one einer einem un une una один одну";
