# The screen of the files that come in: what each would bring, merging them, and settling conflicts.

collate-heading = Collate
collate-pane = What the file would bring, and conflicts
collate-empty = Here you join the work of several people: open the files that they saved, see what each one brings, and merge them.
collate-empty-more = Nothing changes before you merge, and a merge can be undone.
collate-files = Files received
collate-add-files = Add files…
collate-drop = Drop files here
collate-drop-safe = Nothing changes until you merge.
collate-clear = Clear this list
collate-nobody = No name given
collate-people-more = { $names } and { $count } more

# The views, and the people
collate-views = What to look at
collate-view-files = Files
collate-view-settle = { $count ->
    [0] To settle
   *[other] To settle: { $count }
}
people = People
people-anonymous = Hide names
people-pseudonym = Reader { $sign }
people-nameless = No name ({ $sign })
people-marks = { $count ->
    [one] 1 claim
   *[other] { $count } claims
}

# Where a file stands
collate-state-unreadable = Cannot be read
collate-state-left-out = Left out
collate-state-merged = Merged { $time }
collate-state-conflicts = { $count ->
    [one] 1 conflict to settle
   *[other] { $count } conflicts to settle
}
collate-state-held = { $count ->
    [one] 1 item held back
   *[other] { $count } items held back
}
collate-state-same = Nothing new in it
collate-state-waiting = { $count ->
    [one] 1 change waits
   *[other] { $count } changes wait
}

# The bar over the preview
collate-leave-out = Leave out
collate-take-in = Take in again
collate-merge = { $count ->
    [0] Nothing to merge
    [one] Merge 1 file
   *[other] Merge { $count } files
}
collate-unreadable = Nothing in this file could be read, so it cannot be merged. Nothing here has changed.

# What a file would bring
collate-dry = What merging would do
collate-new = New
collate-new-note = will be added
collate-same = Same
collate-same-note = already here
collate-changed = Changed
collate-changed-note = the file has a later version
collate-deleted = Deleted
collate-deleted-note = deleted in the file
collate-conflicts = Conflict
collate-conflicts-note = you decide after merging
collate-held = Held back
collate-held-note = could not be read or placed
collate-brings = What it brings
collate-brought = What it brought
collate-texts = { $count ->
    [one] with 1 new text
   *[other] with { $count } new texts
}
collate-nothing = Everything in this file is here already. Merging it does no harm.
collate-more = and { $count } more

collate-kind-casebook = title of the casebook
collate-kind-source = source
collate-kind-tag = tag
collate-kind-claim = claim
collate-kind-comparison = comparison
collate-kind-comment = comment
collate-kind-annotator = name of a person
collate-kind-alias = spellings of a name
collate-kind-decision = a decision on a suggestion

# Conflicts
collate-version-deleted = Deleted
collate-take-edit = Take this one and edit it
collate-differs = (differs)
collate-says-nothing = nothing
collate-you = You
collate-variorum = Variorum
collate-outlet-itself = The outlet itself
collate-evidence = { $siglum } “{ $words }”

collate-field-title = Title
collate-field-made = Made
collate-field-comment = Comment
collate-field-thread = Thread
collate-resolved = resolved
collate-field-name = Name
collate-field-kind = Kind
collate-field-spellings = Spellings
collate-field-suggestion = Suggestion
collate-field-outcome = What became of it
collate-field-struck = Struck out
collate-field-file = File
collate-field-order = Place in the list
collate-field-letter = Letter
collate-field-key = Key
collate-field-definition = Definition
collate-field-example = Example
collate-field-colour = Colour
collate-field-line = Line
collate-field-words = Words
collate-field-tag = Tag
collate-field-speaker = Who says so
collate-field-role = Role
collate-field-worth = Worth checking
collate-field-note = Note
collate-field-place = Place in the text
collate-field-source = Source
collate-field-question = Question
collate-field-kinds = Kinds
collate-field-position = Position { $letter }
collate-field-silent = Silent
collate-field-unheard = Not checked: the program found nothing
collate-field-searched = Searched for
collate-field-verdict = Verdict
collate-field-severity = Severity
collate-field-why = Why
collate-field-settle = Would settle it
collate-field-confidence = How sure
collate-field-status = Status
collate-line = { $line ->
    [dotted] dots
    [double] two lines
    [wavy] a wave
    [dashed] dashes
    [thick] a heavy line
    [dash-dot] dash and dot
    [hatched] hatching
   *[solid] one line
}

collate-status-twice = Merging the same file twice does no harm.
collate-status-undo = A merge is one step, and can be undone.
