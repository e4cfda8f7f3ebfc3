# What is known of a file before anything changes, and claims on another save of an article.

step-reanchor = move claims onto another text of “{ $what }”
step-leave-on = leave claims on their text of “{ $what }”
toast-reanchored = { $count ->
    [0] No claim was moved to “{ $what }”.
    [one] 1 claim was moved to “{ $what }”.
   *[other] { $count } claims were moved to “{ $what }”.
}

# Whose a file is, and of which sources it speaks
preview-who = Who and when
preview-last = Last change in it: { $who }, { $when }
preview-made = What it brings was made between { $first } and { $last }
preview-made-at = What it brings was made { $when }
preview-brings = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
preview-holds = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
preview-somebody = Somebody
preview-sources = Sources it speaks of
preview-source-same = The same text is here
preview-source-near = Another save of { $siglum }: { $percent } % of the words are the same
preview-source-new = New: the text comes with the file
preview-source-with = The text comes with { $file }
preview-source-missing = Nobody has brought the text yet
preview-near-note = The percentage counts words of the shorter text. Merging moves no claim: afterwards you can look where the claims on the other save would stand in yours, and decide.
preview-missing-note = Claims without their text are kept. They find their place as soon as the text comes.

preview-kind-claim = { $count ->
    [0] no claims
    [one] 1 claim
   *[other] { $count } claims
}
preview-kind-comparison = { $count ->
    [one] 1 comparison
   *[other] { $count } comparisons
}
preview-kind-comment = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
preview-kind-source = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
preview-kind-tag = { $count ->
    [one] 1 tag
   *[other] { $count } tags
}
preview-kind-alias = { $count ->
    [one] spellings of 1 name
   *[other] spellings of { $count } names
}
preview-kind-decision = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
preview-kind-annotator = { $count ->
    [one] 1 name of a person
   *[other] { $count } names of people
}
preview-kind-casebook = { $count ->
    [one] 1 title
   *[other] { $count } titles
}
preview-show-all = Show all { $count }

# Work that is told of somebody else elsewhere
preview-copied-file = This file holds exactly what { $file } holds.
preview-copied-made = Most of this file’s claims were made by { $who }: { $count } of { $of }.
preview-copied-same = { $count } claims in it are the same as { $who }’s: the same words with the same tags.
preview-copied-twins = { $count ->
    [one] 1 claim in it is { $who }’s here, and stands under another name in the file.
   *[other] { $count } claims in it are { $who }’s here, and stand under another name in the file.
}
preview-short-file = Same as { $file }
preview-short-made = Most claims are { $who }’s
preview-short-same = Same claims as { $who }’s
preview-short-twins = { $who }’s claims under another name

# Claims on another save of an article
saves-heading = Two saves of one article
saves-help = Nothing moves by itself. You see first where each claim would stand, and what has no certain place stays where it is.
saves-claims = { $count ->
    [one] 1 claim by { $who } stands on another save of { $name }.
   *[other] { $count } claims by { $who } stand on another save of { $name }.
}
saves-percent = { $percent } % of the words of the shorter text are in both
saves-look = See where they would stand…
saves-other-way = The other way round…
saves-leave = Leave them there

# The dialog in which that is looked at
saves-title = Another save of { $name }
saves-dialog-help = Nothing changes before you press “Move the claims”. A claim without a place in this text stays on its own, which is kept.
saves-use = Move the claims
saves-try = See where its claims would stand…
saves-try-help = The file is not merged yet, so this only shows where its claims would stand. Merge it first; then you can move them.
saves-report = In the same place: { $placed } · found elsewhere: { $moved } · to confirm: { $changed } · to choose: { $ambiguous } · not there: { $lost }
saves-onto = beside
