# What can be wrong with a file. The name of the file and the place in it are shown beside the sentence.

problem-empty = There is no text in this file.
problem-too-large = This file is too large: it has { $bytes } bytes, and at most { $limit } are read.
problem-binary = This is not plain text. Save the article as a text file, or paste its text.
problem-unknown-encoding = No encoding is called “{ $label }”.
problem-undecodable = { $count ->
    [one] 1 place could not be read and shows as �. Another encoding may fit.
   *[other] { $count } places could not be read and show as �. Another encoding may fit.
}
problem-controls = { $count ->
    [one] The text has 1 control character, which cannot be seen.
   *[other] The text has { $count } control characters, which cannot be seen.
}
problem-bidi = { $count ->
    [one] The text has 1 invisible character that changes the direction of reading.
   *[other] The text has { $count } invisible characters that change the direction of reading.
}
problem-long-line = One line is very long. The line ends were probably lost.
problem-not-utf8 = This file is damaged: it is not UTF-8 text.
problem-not-collection = This is not a Variorum file, and not a collection of annotations.
problem-unreadable = The file could not be read: { $message }
problem-cut-off = The file breaks off here. What stands before this place was read.
problem-newer-version = A newer Variorum made this file (version { $found }). What is new in it was left out.
problem-page-elsewhere = The items stand at another address, and Variorum fetches nothing.
problem-too-many-items = There are { $found } items here; only the first { $limit } were read.
problem-json = This item is broken and was held back: { $message }
problem-missing = This item was held back: “{ $member }” is missing.
problem-wrong-type = This item was held back: “{ $member }” is not of the right type ({ $expected }).
problem-too-long = This item was held back: “{ $member }” is longer than { $limit } bytes.
problem-bad-id = This item was held back: “{ $member }” is not a usable identifier.
problem-out-of-range = This item was held back: “{ $member }” is out of range.
problem-several-sources = This item was held back: it speaks of several sources at once.
problem-not-annotation = This item was held back: it is not an annotation.
problem-no-place = This item was held back: it speaks of a whole page and not of words in it.
problem-unknown-source = This item was held back: the text that it speaks of is not here ({ $iri }).
problem-ambiguous-quote = This item was held back: its words stand in { $places } places, and nothing says which is meant.
problem-lost-quote = This item was held back: its words do not stand in the text.
problem-changed-quote = This item was held back: the text has words like its own, but they differ.
problem-too-much-to-search = This item was held back: too many texts would have to be searched to find its place.
problem-wrong-hash = This text is not the one that its name promises ({ $declared }…, found { $found }…). It was kept as a text of its own.
problem-edited-elsewhere = Another program changed this item. The change was kept as a new version.
problem-not-replaced = This earlier version was held back: no later version names it.
problem-made-elsewhere = Another program made this item.
problem-placed-by-quote = The source of this item has another name here. It was placed by its words, which stand in one source only.
problem-future-clock = The clock of this item is more than a day ahead, so it was not followed.
problem-duplicate = The same version stands in the file twice.
problem-in-your-name = { $count ->
    [one] 1 version in this file is said to be yours, and is not known here.
   *[other] { $count } versions in this file are said to be yours, and are not known here.
}
problem-same-text = This text is here already, so it was not added again.
problem-several-articles = { $count ->
    [0] No other article is in it.
   *[other] { $count } articles are in it. Choose a file with one article.
}
problem-pdf = This is a PDF, which cannot be read here. Open it, copy its text and paste that, or save it as text or as a Word document (.docx).
problem-old-word = This is an old Word document (.doc), which cannot be read here. Open it and save it as .docx, .odt or .rtf.
problem-spreadsheet = This is a spreadsheet, which cannot be read here. Save the table as .csv, with one article in each row.
problem-other-form = Files of this sort cannot be read. Save the article as a web page, as .docx, .odt, .rtf or as text.
problem-locked = This file is locked with a password. Save it without one.
problem-damaged = This file is damaged and cannot be opened.
problem-bomb = This would unpack to more than { $limit } bytes, so it was left closed.
problem-too-deep = This is an archive inside an archive inside an archive, so it was left closed. Unpack it first.
problem-no-text-column = No column of this table is called “text”. Its columns are: { $columns }
problem-open-quotation = A quotation mark that opens in this row is never closed.
problem-tracked-changes = { $count ->
    [one] Changes are tracked in this document: 1 deleted stretch was left out; what was inserted stays.
   *[other] Changes are tracked in this document: { $count } deleted stretches were left out; what was inserted stays.
}
problem-no-article = No article could be told from what stands around it, so the whole page was taken. Strike out what is not the story.
problem-page-cut-off = This page is larger or more deeply nested than can be read: its end is missing.
problem-teaser = This page shows less than half of its article, as where one has to pay for the rest.
