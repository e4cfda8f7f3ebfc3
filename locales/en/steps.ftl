# The names of steps, as they follow “Undo:” and “Redo:”. $what is what the step speaks of.

step-tag = tag “{ $what }”
step-retag = other tag for “{ $what }”
step-edit-speaker = who says “{ $what }”
step-role = role of “{ $what }”
step-worth = worth checking, “{ $what }”
step-edit-note = note on “{ $what }”
step-edit-ends = move the ends of “{ $what }”
step-add-piece = add a piece to “{ $what }”
step-delete-claim = remove the claim “{ $what }”

step-add-comparison = add the comparison “{ $what }”
step-add-evidence = add evidence to “{ $what }”
step-remove-evidence = take evidence out of “{ $what }”
step-move-evidence = move evidence in “{ $what }”
step-add-position = add a position to “{ $what }”
step-edit-position = change a position of “{ $what }”
step-move-position = change the order of positions in “{ $what }”
step-remove-position = remove a position of “{ $what }”
step-edit-question = change the question “{ $what }”
step-kinds = kind of “{ $what }”
step-verdict = verdict on “{ $what }”
step-severity = severity of “{ $what }”
step-edit-why = reason in “{ $what }”
step-edit-settle = what would settle “{ $what }”
step-confidence = confidence in “{ $what }”
step-status = status of “{ $what }”
step-delete-comparison = delete the comparison “{ $what }”
step-silent = mark { $what } as silent
step-not-silent = mark { $what } as not checked
step-comment = comment “{ $what }”
step-delete-comment = delete a comment
step-resolve = resolve “{ $what }”
step-reopen = open “{ $what }” again
step-bring-back = bring back an earlier version

step-add-source = add “{ $what }”
step-add-sources = add { $what } sources
step-edit-source = change the card of “{ $what }”
step-strike = strike out “{ $what }”
step-keep = take back the strike of “{ $what }”
step-move-source = move { $what }
step-remove-source = remove “{ $what }”
step-reencode = read the file again as { $what }
step-edit-title = title “{ $what }”

step-merge = merge { $what }
step-settle = settle a conflict
step-extent = take another part of the page of “{ $what }”
step-new-version = take a new version of “{ $what }”
step-names = spellings of “{ $what }”
step-names-split = tell “{ $what }” apart
