//! The languages: their common words and their letters. Only data; what a text shows of it is for [`super`] to weigh.

/// A language: its BCP 47 tag, words that are common in it, and its letters beyond those that its script always has.
pub type Known = (&'static str, &'static str, &'static str);

/// The languages of one script.
pub struct Family {
    /// Letters that tell nothing, ASCII always among them; `None`: no letter does.
    pub shared: Option<&'static str>,
    /// Each with its signs.
    pub known: &'static [Known],
}

/// Languages in Latin letters.
pub const LATIN: Family = Family {
    shared: Some(""),
    known: &[
        (
            "en",
            "the of and to in a is was that for on with as by at from it be are were has have had this an not but his he \
             they which who said its will would been after their more new about also when one than into there out up or \
             how why what if we you our over says could",
            "",
        ),
        (
            "de",
            "der die das und in den von zu mit im ist nicht des auf für dem ein eine als auch es an wurde sich am nach bei \
             einer aus sei werden wie einem einen hat er dass sie war wird noch über zum vor zur haben sind oder um nur \
             kann gegen durch unter seit sagte mehr will",
            "äöüß",
        ),
        (
            "fr",
            "le la les de des du et en à un une dans est que qui pour sur au par avec il a pas plus se ce son sont aux ont \
             été cette ne ou mais d l qu elle ses après comme deux entre selon nous leur ils fait être s n contre",
            "àâæçéèêëîïôœùûüÿ",
        ),
        (
            "es",
            "el la los las de del y en que a un una por con para es se su no al lo como más fue ha sus este entre pero o \
             también desde sobre esta según dijo hasta han dos son ser está hay tras muy sin contra",
            "áéíóúñü",
        ),
        (
            "it",
            "il di che e la in un per del è con una non i le da si della dei al sono alla ha più nel lo gli delle anche come \
             dal nella ma ed su stato degli se dalla hanno l essere o dopo questo tra ai era suo",
            "àèéìòù",
        ),
        (
            "pt",
            "o a de que e do da em um para com não uma os no se na por mais as dos como foi ao das é à pelo pela são ele \
             entre sua seu ou também já nos até ser tem após segundo disse mas este foram está",
            "áâãàçéêíóôõú",
        ),
        (
            "nl",
            "de het een van en in is dat op te voor met niet zijn die er aan ook als door bij naar maar om werd uit wordt \
             over nog ze hij heeft tot worden dan of hebben was tegen zei meer na deze geen",
            "éëïóöèü",
        ),
        (
            "af",
            "die en van het is nie in wat vir met te dat n hy op om sy hulle was ook deur maar kan oor aan gesê word as sal \
             daar by tot uit is na",
            "êëïôûé",
        ),
        (
            "pl",
            "i w na z do nie się że jest to o po za od przez jak dla oraz który która które a był było są ale co ze tym jego \
             został czy tego także już pod przed być może będzie lub ich przy roku",
            "ąćęłńóśźż",
        ),
        (
            "tr",
            "ve bir bu için ile da de olarak olan daha çok sonra gibi kadar değil ancak ise en o ne her etti oldu dedi var \
             ki göre yeni iki ya olduğunu ama tarafından büyük devam",
            "çğıöşüâî\u{307}",
        ),
        (
            "az",
            "və bu bir ilə üçün olan da də ki edib olub görə sonra daha isə bildirib çox deyib həm ki",
            "əçğıöşü\u{307}",
        ),
        (
            "sv",
            "och att det i en som är av för på den med till inte ett om har de han var sig från vi så kan men man efter \
             eller hade säger under vid också ska blir nu mot när över vara där mellan",
            "åäöé",
        ),
        (
            "da",
            "og at det i en er af til på som for med den de ikke der et har fra om han ved var sig blev efter også men skal \
             kan over være eller siger under mod vil hvor nu når mellem år",
            "æøåé",
        ),
        (
            "no",
            "og i det at en er av til på som for med den de ikke et har fra om han ved var seg ble etter også men skal kan \
             over være eller sier under mot vil hvor nå når mellom år",
            "æøåéò",
        ),
        (
            "is",
            "og að í á er sem um til við ekki hann var með en fyrir það af þessi hefur voru eftir frá þar segir verið verður \
             hún þá",
            "áéíóúýðþæö",
        ),
        (
            "fi",
            "ja on ei se että oli ovat hän myös mutta joka kun kuin sen niin mukaan mitä jotka jo voi vain sekä tai ole hänen \
             eivät kanssa olla vuonna jälkeen sanoo olivat ollut nyt tämä tämän siitä",
            "äöå",
        ),
        (
            "et",
            "ja on ei et see oli kui ka mis ning aga või oma ta kes pärast ütles veel seda juba mida ole kuid enne üle nende \
             selle aasta",
            "äõöüšž",
        ),
        (
            "lv",
            "un ir no ar par ka kas uz pie arī bet pēc tika līdz vai lai tas to nav bija gada viņš kā savu tiek kuru pret \
             tikai",
            "āčēģīķļņšūž",
        ),
        (
            "lt",
            "ir į kad yra iš su o tai bei apie buvo taip bet kaip jau nuo po ar ne dėl už jis savo pagal tik metų prie iki \
             per jo kuris sakė",
            "ąčęėįšųūž",
        ),
        (
            "cs",
            "a se na v je že s z do o i to k za ve po pro ale jako by si které který která od podle jsou byl bylo bude není \
             při až už nebo také jeho řekl před mezi má ze kde",
            "áčďéěíňóřšťúůýž",
        ),
        (
            "sk",
            "a sa na v je že s z do o i to k za vo po pre ale ako by si ktoré ktorý ktorá od podľa sú bol bolo bude nie pri \
             až už alebo tiež jeho povedal pred medzi má zo kde aj",
            "áäčďéíĺľňóôŕšťúýž",
        ),
        (
            "hr",
            "je i u na se da za od su s o kako koji koja koje ne što će bi iz nije sa a ali do po kao ili bio više još biti \
             bila tako samo te nakon prije rekao tijekom gdje zbog između",
            "čćđšž",
        ),
        (
            "sr",
            "je i u na se da za od su s o kako koji koja koje ne šta će bi iz nije sa a ali do po kao ili bio više još biti \
             bila tako samo nakon pre rekao tokom gde zbog između posle ovde",
            "čćđšž",
        ),
        (
            "sl",
            "je in v na se da za so ki z s po ne bi kot pa tudi od do iz pri bil bilo bo če še že ali o k ter ga ni sta več \
             med kar letih zaradi pred lahko",
            "čšž",
        ),
        (
            "ro",
            "de și şi în a la cu pe din o un care nu este că pentru să mai au fost ce sunt prin după al ale dar lui se ca \
             sau printre către fi acest această între fără am",
            "ăâîșțşţ",
        ),
        (
            "hu",
            "a az és hogy nem is egy volt ez meg de van csak ha el már még mint azt után szerint vagy között lesz ki fel ezt \
             két amely lehet kell majd miatt pedig",
            "áéíóöőúüű",
        ),
        (
            "sq",
            "dhe të në e i me për një që nga është së ka si u nuk më do tha janë ishte por kjo ky pas kanë",
            "ëç",
        ),
        (
            "ca",
            "el la els les de del i a en que per amb un una és al dels va ha no més es com també seva són han ser aquest \
             aquesta entre però fins segons ell sobre des molt anys d l",
            "àçèéíïòóúü",
        ),
        (
            "gl",
            "o a os as de do da dos das e en que un unha por con para é se non no na ao máis foi como tamén pero este esta \
             segundo dixo ata son ser está hai tras sobre moi súa seu",
            "áéíóúñü",
        ),
        (
            "eu",
            "eta da ez du bat dira zen izan ere baina dute dela egin esan duen den hori izango ditu baino gabe arte hau",
            "ñü",
        ),
        (
            "cy",
            "y yn a i r o ar mae yr ei am wedi bod ac gan ond fod eu oedd hyn bydd ni na dros cael",
            "âêîôûŵŷáëï",
        ),
        (
            "ga",
            "an na ar is go agus a le i do sé níl bhí tá ag ó den leis dúirt ach gur sin faoi mar",
            "áéíóú",
        ),
        (
            "mt",
            "il li ta u f fil tal ma biex minn kien hija huwa dan għal mill din qal ġie dwar wara l se",
            "ċġħżàèìòù",
        ),
        (
            "uz",
            "va bu bilan uchun bir da deb ham esa bo o edi qilgan haqida keyin u lekin so gan g deya",
            "",
        ),
        (
            "so",
            "oo iyo ka ku ee ayaa u waxaa in la waa uu soo ay si ah aan sheegay lagu waxay inuu laga kale",
            "",
        ),
        (
            "ku",
            "û di de ji bo li ku ya yên jî wê ev hat kir dike ew got ne da hatin bi ser",
            "çêîşû",
        ),
        (
            "eo",
            "la de kaj en estas al ke por ne li ĝi estis kun el pri sed tiu oni ili dum post diris ĉiu ĝis",
            "ĉĝĥĵŝŭ",
        ),
        (
            "id",
            "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh juga ke adalah telah sebagai mereka bisa ada \
             karena lebih para tersebut kata saat dia",
            "",
        ),
        (
            "tl",
            "ang ng sa na at mga ay si ni para ito hindi kay kanyang niya may nang isang mula siya din rin",
            "ñ",
        ),
        (
            "sw",
            "na ya wa kwa ni katika la za kuwa hii cha kutoka baada watu alisema huo hiyo vya kama pia lakini",
            "",
        ),
        (
            "vi",
            "và của là các có trong cho một được không đã với người những này khi tại từ đến ông để về ra vào năm theo sau",
            "ăâđêôơưáàãéèíìĩóòõúùũýỳ",
        ),
    ],
};

/// Languages in Cyrillic letters.
pub const CYRILLIC: Family = Family {
    shared: Some("абвгдежзклмнопрстуфхцчш"),
    known: &[
        (
            "ru",
            "и в не на что с по как он для от из это к за был также его но до о у же сообщил или после при года будет мы они \
             все если только во было была сказал со",
            "иёйщъыьэюя",
        ),
        (
            "uk",
            "і в не на що з та у за до про як для від це був його але також із або після під час року буде ми вони які й зі \
             повідомив було була сказав є її",
            "иґєіїйщьюя",
        ),
        (
            "be",
            "і ў не на што з да як для ад гэта быў яго але таксама па пра каб або пасля у за паведаміў было была ён яны",
            "ёійўыьэюя",
        ),
        (
            "bg",
            "и в на да се от за е че с не по са като към ще си при до това го беше но след които както който бе още има той \
             каза във със",
            "ийщъьюя",
        ),
        (
            "mk",
            "и на во се да од за е не со дека ќе што по ги како но до при тоа беше кои исто уште изјави рече бил",
            "иѓќѕјљњџ",
        ),
        (
            "sr",
            "и у на да се је за са од су не ће што као о који која које а из до али би није по након рекао био после",
            "иђјљњћџ",
        ),
        (
            "ky",
            "жана менен үчүн бул деп болгон эле бир да кийин айтты ал болуп",
            "иёңөүйщъыьэюя",
        ),
        (
            "mn",
            "нь байна гэж болон энэ юм бол хэлэв юу ба билээ тус хийж",
            "иёөүйщъыьэюя",
        ),
        (
            "kk",
            "және мен бен бұл деп үшін да де бар еді кейін туралы болды ол бір",
            "иёәіңғүұқөһйщъыьэюя",
        ),
    ],
};

/// Languages in Arabic letters.
pub const ARABIC: Family = Family {
    shared: Some("ابتثجحخدذرزسشصضطظعغفقلمنهو"),
    known: &[
        (
            "ar",
            "في من على إلى أن التي الذي هذا هذه عن مع بعد كان قال ما لا كما وقد خلال بين ذلك إن لم أو أمام",
            "أإآةىكيئؤء",
        ),
        (
            "fa",
            "در از به که كه را با برای این اين است آن شد می بود خود تا بر یک هم گفت شده و کرد",
            "پچژگکیآئ",
        ),
        (
            "ur",
            "کے کی میں ہے اور سے کا کو نے پر یہ اس کہ ہیں تھا نہیں بھی گیا کیا",
            "ٹڈڑںھہےکیگچپآئۂ",
        ),
        ("ps", "د په چې او له کې ته هم شوي دي دی یې وي کړي", "ټډړږښڼۍېګپچیکۀئ"),
        ("ckb", "لە و بە بۆ کە ئەو لەگەڵ ئەم کرد هەیە دەکات", "ەێۆڕڵڤپچگکیئژ"),
    ],
};

/// Languages in Hebrew letters.
pub const HEBREW: Family = Family {
    shared: None,
    known: &[
        ("he", "של את על לא הוא כי עם זה היא גם או אל", ""),
        ("yi", "און איז די פון צו דער דאס מיט האט נישט אין", ""),
    ],
};

/// Languages in Devanagari.
pub const DEVANAGARI: Family = Family {
    shared: None,
    known: &[
        ("hi", "है के में की का से ने और को यह पर भी इस हैं कि नहीं था एक", ""),
        ("mr", "आहे आणि या हे तो होते नाही केले की असे झाला आहेत ही", ""),
        ("ne", "छ को मा र भएको गरेको पनि छन यो हो थियो ले लाई", ""),
    ],
};

/// Scripts that one language writes in, as far as the news goes: first and last letter.
pub const ALONE: &[(char, char, &str)] = &[
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{1f00}', '\u{1fff}', "el"),
    ('\u{531}', '\u{58f}', "hy"),
    ('\u{980}', '\u{9ff}', "bn"),
    ('\u{a00}', '\u{a7f}', "pa"),
    ('\u{a80}', '\u{aff}', "gu"),
    ('\u{b00}', '\u{b7f}', "or"),
    ('\u{b80}', '\u{bff}', "ta"),
    ('\u{c00}', '\u{c7f}', "te"),
    ('\u{c80}', '\u{cff}', "kn"),
    ('\u{d00}', '\u{d7f}', "ml"),
    ('\u{d80}', '\u{dff}', "si"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{e80}', '\u{eff}', "lo"),
    ('\u{1000}', '\u{109f}', "my"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{1100}', '\u{11ff}', "ko"),
    ('\u{ac00}', '\u{d7a3}', "ko"),
    ('\u{1200}', '\u{137f}', "am"),
    ('\u{1780}', '\u{17ff}', "km"),
];
