# The dialogs in front of the screens.

help-title = Keys
help-mark = Mark
help-tag = Tag the selected words
help-tags = All tags, with search
help-note = Write a note
help-end = Move the end of the claim
help-start = Move its start
help-piece = Add a second piece to the claim
help-remove = Remove the claim
help-compare = Compare
help-pin = Pin this claim
help-link = Compare it with the selection
help-table = In the table of comparisons
help-cells = Next, previous cell
help-open-card = Open the card; on a head, the menu of the column
help-passage = Go to the passage of the cell
help-back = Go back to that cell
help-column = Move the column, on its head
help-move = Move
help-claim = Next, previous claim
help-overlap = Next of the claims that overlap here
help-source = Next, previous source
help-search = Search all sources
help-work = Work
help-undo = Undo
help-redo = Redo
help-save = Save the file
help-open = Open files
help-list = This list
help-let-go = Let go, close
help-where = Single letters and digits work only while a text or the card of a claim has the focus. On a Mac, use ⌘ for Ctrl.
help-caret = You can select words without a mouse: click a text or step into it with Tab, move with the arrow keys, and hold Shift to select.
help-key-ctrl = Ctrl
help-key-shift = Shift
help-key-alt = Alt
help-key-enter = Enter
help-key-delete = Delete
help-key-esc = Esc
help-key-open = Ctrl O
help-key-save = Ctrl S

settings-title = Settings
settings-name = Who am I
settings-name-example = Your name or seat code
settings-name-why = It stands beside what you mark, also in the files that you save. It is not an account.
settings-id = Your id, made by chance:
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-marks = Marks
settings-marks-tint = Tint
settings-marks-lines = Lines
settings-marks-off = Off

shelf-title = On this computer
shelf-empty = There is no casebook on this computer yet.
shelf-new = New casebook
shelf-meta = { $sources ->
    [one] 1 source
   *[other] { $sources } sources
} · { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
} · { $time }
shelf-rename = Rename { $title }
shelf-duplicate = Duplicate { $title }
shelf-delete = Delete { $title }
shelf-new-title = New title
shelf-copy-of = Copy of { $title }

paste-title = Paste text
paste-label = Text of the article
paste-hint = Start with the headline on a line of its own. You can fill in the rest of the card afterwards.
paste-missing = Paste or type the text of an article first.
paste-add = Add as a source

tags-title = All tags
tags-search = Find a tag
tags-none = No tag fits.

overlap-title = { $count ->
    [one] 1 claim here
   *[other] { $count } claims here
}

search-title = Search all sources
search-placeholder = Find words
search-none = Not found in any source
search-many = The first { $count }
search-count = { $count ->
    [one] Once
   *[other] { $count } times
} in { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}

link-title = { $count ->
    [one] Put this into a comparison
    [2] Compare these two
   *[other] Compare these { $count }
}
link-paragraph = ¶ { $number }
link-headline = headline
link-same = They say the same
link-answers = Those with the same answer go into one position.
link-answer = What “{ $words }” answers
link-answer-number = answer { $number }
link-new = A new comparison
link-question = Which question do they answer?
link-question-example = How many people were hurt?
link-question-missing = Write the question first.
link-add = Add the comparison
link-old = Or one that is there
link-search = Find a comparison
link-none = No comparison fits.

# A new version of a source
version-title = New version of { $name }
version-looking = { $count ->
    [one] Looking for 1 claim in the new text…
   *[other] Looking for { $count } claims in the new text…
}
version-help = Nothing changes before you press “Use the new version”. A claim without a place in it stays on the earlier version, which is kept.
version-claims = Claims on this source
version-no-claims = No claim stands on this source, so nothing has to move.
version-text = What changed in the text
version-same-words = The words are the same.
version-gap = { " " }[…]{ " " }
version-placed = Same place
version-moved = Found elsewhere
version-changed = Words changed: please decide
version-ambiguous = More than one place: please choose
version-chosen = You chose this place
version-lost = Not in the new text: stays on the earlier version
version-stays = You left it on the earlier version
version-was = As it was
version-is = { $count ->
    [0] In the new text
    [one] In the new text
   *[other] In the new text: { $count } places
}
version-nowhere = These words are no longer there, and nothing is near enough.
version-take = Move it here
version-taken = Moves here
version-none = Leave it on the earlier version
version-sum = { $moves ->
    [one] 1 claim moves
   *[other] { $moves } claims move
} · { $stays ->
    [one] 1 stays on the earlier version
   *[other] { $stays } stay on the earlier version
}{ $waits ->
    [0] { "" }
    [one] { " · " }1 not decided
   *[other] { " · " }{ $waits } not decided
}
version-leave = Leave it as it is
version-use = Use the new version

# Names and their spellings
names-title = Names and their spellings
names-help = What the program takes for one name stands together. Confirm what is right. Tick spellings to join or split them. Search finds a confirmed name in every spelling.
names-find = Find a name
names-none = No name was found.
names-more = { $count ->
    [one] And 1 more: find it by its letters.
   *[other] And { $count } more: find them by their letters.
}
names-ticked = { $count ->
    [0] Nothing ticked
    [one] 1 spelling ticked
   *[other] { $count } spellings ticked
}
names-join = Join
names-join-help = The ticked names are one: all their spellings go together.
names-split = Split off
names-split-help = The ticked spellings of a name are another one’s: they get a name of their own.
names-confirm = Confirm
names-confirmed = Confirmed
names-forget = Forget

# History
history = History
history-title = History
history-whole = History of the whole casebook
history-none = Nothing has been done here yet.
history-more = Show more ({ $count } left)
history-now = as it is now
history-made = made it
history-changed = { $count ->
    [one] changed it
   *[other] changed it in { $count } steps
}
history-confirmed = said the same again
history-settled = settled a conflict
history-removed = removed it
history-brought-back = brought it back
history-later = said this (what was before is not known here)
history-bring-back = Bring this version back
