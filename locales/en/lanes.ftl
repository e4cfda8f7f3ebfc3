# Lanes: who marked what in one source, sentence by sentence
lanes = Who marked what
lanes-source = Source
lanes-show = Which sentences
lanes-everything = All
lanes-at-least = { $least } or more of { $count }
lanes-differ = They differ
lanes-least = Shade from { $least } of { $count }
lanes-count = { $count ->
    [one] 1 sentence
   *[other] { $count } sentences
}
lanes-page = { $first }–{ $last } of { $count } sentences
lanes-pages = Pages
lanes-back = Earlier sentences
lanes-on = Later sentences
lanes-no-source = There is no source yet.
lanes-nobody = Nobody who is switched on has marked anything in this source.
lanes-none = No sentence is like that. Choose “All” to see every one.
lanes-table = Sentences, and what each reader marked in them
lanes-sentence = Sentence
lanes-tally = { $count } of { $of }
lanes-no-tag = A tag that is not in the codebook
lanes-nothing-here = Marked nothing here.
lanes-speaker = Who says so
lanes-note = Note
lanes-open = Open in Read
lanes-only-beside = Only in a file that stands beside
lanes-beside = Files stand beside: they are shown, and nothing of them is in your casebook.
lanes-lost = { $count ->
    [one] 1 mark has no certain place and is not shown
   *[other] { $count } marks have no certain place and are not shown
}
lanes-key-enter = shows the words; again: opens the claim
lanes-key-escape = closes
lanes-key-arrows = move

# The people beside it
people-all-on = All on
people-all-off = All off
people-none = Nobody has marked anything yet.
people-keys = Alt with ↑ or ↓ moves a person.
people-beside = stands beside
people-up = Move { $name } up
people-down = Move { $name } down
people-files-beside = Beside your casebook
people-files-beside-note = To look at only: none of it is in your casebook.
people-take-away = Take away
people-take-away-of = Take away the work of { $name }
collate-beside = Look at it beside yours
collate-beside-off = No longer beside yours
collate-file-number = File { $number }
collate-view-lanes = Lanes
collate-hidden = hidden
lanes-columns = { $count ->
    [one] Only 1 reader has a column, all are counted
   *[other] Only the first { $count } readers have a column, all are counted
}

# At the edge of the texts on Read
read-lanes = Lanes
read-lanes-what = The marks of the others, at the edge of the text
read-lanes-of = Marks of { $names }
read-lanes-nobody = Nobody else has marked anything here
people-beside-all = { $count ->
    [one] Look at the file that waits
   *[other] Look at all { $count } files that wait
}
people-take-all-away = Take all away
