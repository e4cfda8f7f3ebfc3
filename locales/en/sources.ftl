# The screen of the sources: the list, the card of one source, and its text line by line.

sources-heading = Sources
sources-count = { $count ->
    [0] No sources yet
    [one] 1 source
   *[other] { $count } sources
}
sources-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
sources-open-files = Open files…
sources-paste = Paste text
sources-drop = Drop files here
sources-drop-kinds = Saved web pages, text, Word, OpenDocument, e-books, mails, tables of articles, or casebooks that others saved. Nothing leaves this computer.
sources-status-drop = You can drop files anywhere on this page.
sources-status-private = Nothing leaves this computer.

sources-casebook-title = Title of this casebook
sources-casebook-title-hint = What are these articles about?

sources-empty = Bring two or more articles about the same event, and compare what each one says.
sources-try = Or look at a finished example first:
sources-sample = Try the sample “{ $title }”

# The list
sources-column-letters = Letters
sources-column-outlet = Outlet and headline
sources-column-date = Published
sources-column-words = Words
sources-column-language = Language
sources-column-encoding = Encoding
sources-column-struck = Struck out
sources-column-state = State
sources-no-name = Source without a name
sources-add-date = Add date
sources-struck = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
sources-state-conflict = Conflict to settle
sources-state-encoding = Check encoding
sources-state-lost = { $count ->
    [one] 1 claim lost its place
   *[other] { $count } claims lost their place
}
sources-state-earlier = Earlier version
sources-state-earlier-claims = { $count ->
    [one] Earlier version, with 1 claim
   *[other] Earlier version, with { $count } claims
}
sources-state-unread = No claims yet
sources-state-claims = { $count ->
    [one] 1 claim
   *[other] { $count } claims
}

# Dates: short names, as in “Wed 15 Oct”
sources-day = { $weekday ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
} { $day } { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] Jun
    [jul] Jul
    [aug] Aug
    [sep] Sep
    [oct] Oct
    [nov] Nov
   *[dec] Dec
}
sources-month = { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
}

# What is wrong with files
sources-problems-label = What is wrong with the files
sources-problems = { $count ->
    [one] 1 thing to know about the files
   *[other] { $count } things to know about the files
}
sources-problems-times = { $count ->
    [one] (once)
   *[other] ({ $count } times)
}
sources-problems-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
sources-problems-dismiss = Put this list away
sources-problems-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}

# The card
sources-card = Source card
sources-card-of = Card of { $name }
sources-card-choose = Choose a source in the list to see and correct its card.
sources-card-no-sources = The card of each article stands here: who published it, when, and in which language.
sources-read = Read
sources-field-title = Headline
sources-field-outlet = Outlet
sources-field-siglum = Two letters
sources-field-date = Published
sources-field-date-hint = 2025-10-15 17:30
sources-field-author = Author
sources-field-address = Address
sources-field-address-hint = Where it was published, if you know
sources-field-language = Language
sources-field-language-hint = English (en)
sources-field-language-wrong = Write the name of a language, or its short form such as en.
sources-field-kind = Kind
sources-field-encoding = Encoding
sources-field-place = Place in the list: { $place } of { $of }
sources-move-up = Move up
sources-move-down = Move down

sources-encoding-look = Look at the signs in these words. If they look wrong, choose another encoding:
sources-encoding-plain = There are only plain letters in this text, so any encoding reads it right.
sources-encoding-claims = This cannot be changed any more, because claims stand on the text.
sources-encoding-no-file = This can be changed only right after the file was opened.

sources-lines = Text, line by line
sources-lines-struck = { $count } of { $of } struck out
sources-lines-restore = Restore all
sources-lines-help = Strike out adverts and everything else that is not the story. The text itself never changes, so claims keep their place. Press the number of a line, or X on it.
sources-strike = Strike out line { $line }
sources-strike-again = Strike out
sources-keep = Keep
sources-kept = { $reason }, kept

sources-extent = Taken from the page
sources-extent-article = The article
sources-extent-page = The whole page
sources-extent-help = Choose the whole page if words of the story are missing.
sources-origins = Filled in for you:
sources-origin = { $field } ({ $from })
sources-new-version = New version…
sources-names = Names…

seen-title = What the machine sees in it
seen-kinds = What to list
seen-numbers = Numbers
seen-dates = Dates
seen-quotations = Quotations
seen-help = { $sentences ->
    [one] 1 sentence, without what is struck out. A machine can be wrong: press a line to see its place.
   *[other] { $sentences } sentences, without what is struck out. A machine can be wrong: press a line to see its place.
}
seen-none = None was found.
seen-range = { $low } to { $high }
seen-at-least = { $low } or more
seen-at-most = { $high } or fewer
seen-about = about { $value }
seen-ordinal = no. { $value }
seen-no-speaker = Speaker not found

sources-remove = Remove…
sources-remove-title = Remove “{ $name }”?
sources-remove-claims = { $count ->
    [0] It has no claims.
    [one] 1 claim goes with it.
   *[other] { $count } claims go with it.
}
sources-remove-comparisons = { $count ->
    [one] 1 comparison loses what this source says.
   *[other] { $count } comparisons lose what this source says.
}
sources-remove-undo = You can undo this until you close the casebook.
sources-remove-keep = Keep it
sources-remove-do = Remove source

# Languages by their tag
sources-language-name = { $code ->
    [ar] Arabic
    [bg] Bulgarian
    [bn] Bengali
    [cs] Czech
    [da] Danish
    [de] German
    [el] Greek
    [en] English
    [es] Spanish
    [fa] Persian
    [fi] Finnish
    [fr] French
    [he] Hebrew
    [hi] Hindi
    [hr] Croatian
    [hu] Hungarian
    [id] Indonesian
    [it] Italian
    [ja] Japanese
    [ko] Korean
    [nb] Norwegian
    [nl] Dutch
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [sr] Serbian
    [sv] Swedish
    [tr] Turkish
    [uk] Ukrainian
    [ur] Urdu
    [vi] Vietnamese
    [zh] Chinese
   *[other] { $code }
}
