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

link-title = Compare these two
link-title-one = Put this into a comparison
link-paragraph = ¶ { $number }
link-same = They say the same
link-new = A new comparison
link-question = Which question do they answer?
link-question-example = How many people were hurt?
link-question-missing = Write the question first.
link-add = Add the comparison
link-old = Or one that is there
link-search = Find a comparison
link-none = No comparison fits.
