## Read: the texts side by side, the codebook, the claims

read-title = Read
read-text-of = Text of { $name }
read-empty = There is nothing to read yet.
read-empty-how = Add two or more articles on one event. Then you can lay them side by side here.
read-empty-sources = Add sources
read-empty-paste = Paste text

## The bar

read-columns = Columns
read-together = Scroll together
read-marks = Marks
read-marks-tint = Tint
read-marks-lines = Lines
read-marks-off = Off
read-step = Go from claim to claim
read-step-back = Previous claim
read-step-on = Next claim

## The codebook

read-codebook = Codebook
read-fold = Fold the codebook
read-unfold = Unfold the codebook
read-show-all-tags = Show all tags
# What appears when the mouse rests on a tag.
read-tag-title = { $name }: { $definition }
read-who = Who says so
read-speaker-next = Go to the next claim of this speaker
read-outlet-itself = The outlet itself
read-nobody-named = Nobody named

## A column

read-other-source = Show another source here
read-struck = { $count ->
    [one] 1 line struck
   *[other] { $count } lines struck
}
read-silent-on = { $name } is silent on
read-not-checked = { $count ->
    [one] Not checked yet: comparison { $numbers }
   *[other] Not checked yet: comparisons { $numbers }
}
read-lost = { $count ->
    [one] 1 claim could not be placed
   *[other] { $count } claims could not be placed
}
read-call = Comparison { $number }, { $verdict }
read-no-verdict = no verdict yet
read-more-claims = { $count ->
    [one] 1 more claim here
   *[other] { $count } more claims here
}

## The toolbar at a selection

read-tag-selection = Tag the selection
read-all-tags = All tags…
read-add-this-piece = Add to the claim
read-compare = Compare…
read-strike = Strike out
read-strike-help = Not part of the story: strike it out. The text itself does not change.

## The claims of a place

read-passage = This passage
read-claims = Claims
read-claims-here = Claims here
read-place = { $siglum } ¶ { $number }
read-claim-count = { $count ->
    [one] 1 claim
   *[other] { $count } claims
}
read-no-claims = No claims here yet.
read-no-claims-how = Select some words in the text and press the number of a tag.
read-more-in-list = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
read-in-comparison = In comparison

## The card of a claim

read-tag = Tag
read-role = Role
read-worth = Worth checking
read-note = Note
read-was = Was
read-lost-how = These words are not in the text any more. Select the right words and set the claim to them, or remove it.
read-conflict = { $count ->
    [one] There is one version of this claim.
   *[other] There are { $count } versions of this claim.
}
read-conflict-settle = Choose one
read-ends = Ends
read-start = Start
read-start-back = Move the start one word back
read-start-on = Move the start one word on
read-end = End
read-end-back = Move the end one word back
read-end-on = Move the end one word on
read-pin = Pin
read-unpin = Unpin
read-pinned = { $count ->
    [one] Pinned claim
   *[other] { $count } pinned claims
}
read-unpin-all = { $count ->
    [one] Unpin
   *[other] Unpin all
}
read-from-compare = Where you came from
read-back-to-compare = Back to Compare
read-add-piece = Add a piece
read-extend-how = Select more words of the same source, then press Shift+Enter.
read-to-selection = Set to the selection
read-remove = Remove
read-compare-pinned = { $count ->
    [one] Compare with the selection
   *[other] Compare these { $count }
}
read-you = You
read-somebody = Somebody
read-signed = { $who }, { $when }
read-signed-twice = { $who }, { $when }; changed by { $other }, { $later }

## The keys below the texts

read-key-tags = 1–9, 0
read-key-escape = Esc
read-key-end = Shift ←→
read-key-start = Ctrl Shift ←→
read-key-delete = Del
read-key-piece = Shift Enter
read-key-select = Shift ←→
read-hint-tag = tag
read-hint-all-tags = all tags
read-hint-compare = compare
read-hint-let-go = let go
read-hint-piece = add as a piece
read-hint-overlap = next one here
read-hint-end = move the end
read-hint-start = move the start
read-hint-note = note
read-hint-pin = pin
read-hint-remove = remove
read-hint-select = select words
read-hint-step = previous, next claim
read-hint-search = search
read-hint-help = all keys
