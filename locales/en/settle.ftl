# Collate, “To settle”: what people differ in, and what can be done about it

settle-filter = Which differences to show
settle-all = All { $count }
settle-conflicts = Conflicts { $count }
settle-claims = Claims { $count }
settle-comparisons = Comparisons { $count }
settle-standing = Left standing { $count }
settle-heading = To settle
settle-none = There is nothing here to settle.
settle-looking = Looking for what people differ on…
settle-conflict = Conflict: { $number } of { $of }
settle-overlap = Claims: { $number } of { $of }
settle-question = Comparisons: { $number } of { $of }
settle-previous = Previous
settle-next = Next
settle-versions = Versions
settle-passage = The passage; numbers stand where a version begins
settle-chosen = chosen
settle-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
settle-more = { $count ->
    [one] Show one more version
   *[other] Show { $count } more versions
}

# What differs
settle-differs-fields = There are several versions of one { $kind }. What differs is underlined.
settle-differs-deleted = Somebody deleted this { $kind }, somebody else changed it.
settle-differs-tags = { $count } people marked the same words with different tags.
settle-differs-spans = { $count } people marked words that overlap, with the same tag.
settle-differs-both = { $count } people marked words that overlap, with different tags.
settle-differs-question = { $count } people asked the same question.
settle-differs-question-verdicts = { $count } people asked the same question and came to different verdicts.
settle-differs-evidence = { $count } people compared the same passages under different questions.
settle-differs-evidence-verdicts = { $count } people compared the same passages under different questions and came to different verdicts.

# What can be done
settle-do = What to do
settle-choose = Choose a version
settle-take = Take the version of { $who }
settle-keep = { $count ->
    [2] Keep both
   *[other] Keep all
}
settle-join = Make them one
settle-reject = Refuse all
settle-reopen = Open it again
settle-join-claim = Made one, it would be: { $tag }, “{ $words }”
settle-join-comparison = { $count ->
    [one] Made one, it would have 1 position. Verdict: { $verdict }.
   *[other] Made one, it would have { $count } positions. Verdict: { $verdict }.
}
settle-like = { $count ->
    [one] Also the 1 like it
   *[other] Also the { $count } like it
}

# Many at once
settle-bulk = Many at once
settle-majority-least = At least
settle-majority-of = of { $count } people agree
settle-majority-field = How many people have to agree
settle-majority = { $count ->
    [0] Settle none of these
    [one] Settle 1 of these
   *[other] Settle { $count } of these
}
settle-majority-note = Takes the version that so many have, where no other has as many. One step; the rest stays open.
settle-same = { $count ->
    [one] Make 1 set of equal claims one claim
   *[other] Make { $count } sets of equal claims one claim each
}
settle-same-note = They agree, so this settles nothing. Agreement can no longer be measured on them afterwards.

# What was done. $what is the matter in a line, $left how many are open.
settle-said-take = { $count ->
    [one] Took one version of “{ $what }”. Open: { $left }.
   *[other] Settled { $count } alike. Open: { $left }.
}
settle-said-join = { $count ->
    [one] Made one of “{ $what }”. Open: { $left }.
   *[other] Joined { $count } alike. Open: { $left }.
}
settle-said-keep = { $count ->
    [one] All versions of “{ $what }” stand. Open: { $left }.
   *[other] { $count } stand as they are. Open: { $left }.
}
settle-said-reject = { $count ->
    [one] Refused all versions of “{ $what }”. Open: { $left }.
   *[other] Refused { $count } alike. Open: { $left }.
}
settle-said-majority = { $count ->
    [one] The majority settled 1. Open: { $left }.
   *[other] The majority settled { $count }. Open: { $left }.
}
settle-said-reopen = “{ $what }” is open again.
settle-status-keys = choose · ↵ take · B keep both · J make one · Del refuse · ← → go · U undo
