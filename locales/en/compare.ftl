# Compare: the table of comparisons and the card of one of them. Also the apparatus line, which other screens show.

compare-title = Compare
compare-count = { $count ->
    [one] { $count } comparison
   *[other] { $count } comparisons
}
compare-count-contradictions = { $count ->
    [one] { $count } contradiction
   *[other] { $count } contradictions
}
compare-count-tensions = { $count ->
    [one] { $count } tension
   *[other] { $count } tensions
}
compare-count-wording = { $count } wording only
compare-count-unchecked = { $count ->
    [0] every cell checked
    [one] { $count } cell not checked
   *[other] { $count } cells not checked
}
compare-add = Add a comparison

# How the table is arranged
compare-arrange = How the table is arranged
compare-filter = Filter
compare-any-source = Any source
compare-people = Made or changed by
compare-pick-no-kind = no kind
compare-pick-disagreement = Any disagreement
compare-pick-no-severity = severity not said
compare-pick-severity = severity { $value }
compare-pick-unchecked = with cells not checked
compare-pick-says = says something
compare-pick-silent = is silent
compare-pick-not-checked = not checked
compare-shown = { $shown } of { $count ->
    [one] { $count } comparison
   *[other] { $count } comparisons
}
compare-unpick = Take back: { $what }
compare-show-all = Show all
compare-sort = Sort by
compare-sort-number = By number
compare-sort-question = By question
compare-sort-verdict = By verdict
compare-sort-severity = By severity
compare-sort-status = By status
compare-sort-answers = By how many differ
compare-sort-changed = By last change
compare-reverse = The other way round
compare-group = Group by
compare-group-none = No groups
compare-group-kind = Grouped by kind
compare-group-verdict = Grouped by verdict
compare-group-status = Grouped by status
compare-cells = Cells show
compare-cells-words = Words
compare-cells-values = Values
compare-coverage = Coverage
compare-coverage-caption = { $count ->
    [one] What each source has on { $count } question. A number leads to its rows.
   *[other] What each source has on { $count } questions. A number leads to its rows.
}
compare-coverage-source = Source
compare-coverage-says = Answers
compare-coverage-silent = Silent
compare-coverage-unchecked = Not checked
compare-coverage-alone = Alone
compare-coverage-alone-what = Alone: no other source answers. With a question mark: so far, because some are not checked.
compare-coverage-show = { $siglum }, { $what }: { $count }
compare-coverage-one = { $number }: { $question }
compare-coverage-one-open = { $number }, so far: { $question }
compare-columns = Columns
compare-columns-reset = As they were
compare-move-before = Move { $siglum } one column earlier
compare-move-behind = Move { $siglum } one column later

# The table
compare-table = Comparisons by source
compare-caption = Each cell gives what the source says, or that it was read and is silent, or that nobody has checked it.
compare-column-comparison = Comparison
compare-column-verdict = Verdict
compare-column-of = Column of { $siglum }
compare-move-left = Move left
compare-move-right = Move right
compare-change-width = Change the width
compare-width-of = Width of the column of { $siglum }
compare-width-questions = Width of the column of questions
compare-width-verdicts = Width of the column of verdicts
compare-only-says = Only where it says something
compare-only-silent = Only where it is silent
compare-only-not-checked = Only where nobody checked
compare-no-question = No question yet
compare-silent = silent
compare-not-checked = Not checked
compare-go-passage = Go to the passage in { $siglum }
compare-mark-silent = You read it and it says nothing? Mark it as silent
compare-cell-also = also { $letter }: { $words }
compare-legend-position = same letter, same position
compare-legend-silent = checked and silent
compare-legend-unchecked = not checked
compare-legend-cell = cell
compare-legend-open = open
compare-legend-passage = go to the passage
compare-key-enter = Enter

# Nothing to show
compare-empty-head = No comparisons yet
compare-empty = A comparison is one question, such as “How many were hurt?”, and what each source answers. On Read, pin a claim with P, select the answer in another source, and press L. Or begin with the question here, and find the answers among the claims.
compare-filtered-head = Nothing here
compare-filtered = No comparison fits this choice.
compare-show-all-comparisons = Show all comparisons
compare-none-head = What do they disagree on?
compare-none = Ask the first question with “Add a comparison”, or start from two claims on Read.
compare-go-read = Go to Read
compare-choose-head = Choose a comparison
compare-choose = Click a row of the table, or go to it with the arrow keys and press Enter.

# The card
compare-card = Comparison
compare-card-of = Comparison { $number }
compare-question = Question
compare-question-example = How many people were hurt?
compare-kinds = Kinds of question
compare-severity = Severity
compare-delete = Delete this comparison
compare-conflict = Two people changed this comparison, and the versions differ.
compare-conflict-go = See both on Collate
compare-made = Made by { $who }, { $when }.
compare-changed = Last changed by { $who }, { $when }.
compare-you = you
compare-someone = someone without a name

# Positions and evidence
compare-positions = Positions
compare-position-label = Position { $letter }
compare-position-example = The answer in a few words
compare-position-empty = No evidence yet. Move evidence here, or pick a claim of a source that is not checked.
compare-remove-position = Remove the empty position { $letter }
compare-position-up = Move position { $letter } up (Alt+↑ in its field)
compare-add-position = Add a position
compare-new-position = a new position
compare-odds = at odds with itself
compare-also = also in { $letters }
compare-quote = “{ $words }”
compare-says = says { $speaker }
compare-move = Move to…
compare-remove = Remove
compare-remove-evidence = Take out { $words }
compare-evidence-gone = This claim was deleted.
compare-place = { $siglum } ¶{ $number }
compare-place-headline = { $siglum } headline
compare-place-lost = { $siglum }, words not found

# Silent and not checked
compare-unheard = The program found nothing for: { $words }
compare-unheard-any = The program found nothing on it.
compare-unheard-short = the program found nothing
compare-checked-silent = Checked, silent
compare-not-silent = Not silent
compare-not-silent-of = Not silent after all: { $siglum }
compare-searched = What did you search for in { $siglum }?
compare-searched-example = hurt, injur*, hospital
compare-read-it = Read { $siglum } for this
compare-it-is-silent = Mark as silent
compare-it-is-silent-of = Mark as silent: { $siglum }
compare-no-claims = To use it as evidence, tag a claim in it on Read.
compare-add-evidence = Add evidence…
compare-checked-by = Checked by { $who }, { $when }.
compare-search = Search this source
compare-search-of = Search this source: { $siglum }
compare-search-in = Search in { $siglum }
compare-search-for = Search for { $what }, too
compare-search-drop = Do not search for { $what }
compare-search-own = Your own words for { $siglum }
compare-search-own-short = Your own words
compare-search-add = Search for it
compare-search-count = { $count ->
    [0] Nothing found.
    [one] { $count } sentence.
   *[other] { $count } sentences.
}
compare-search-how = Forms of a word, numbers in digits or in words, and other spellings of a name are found as well.
compare-search-more = { $count } more
compare-search-use = Use as evidence…
compare-search-go = Go to the passage
compare-search-none = Nothing here: mark as silent
compare-search-none-of = Nothing here: mark { $siglum } as silent
compare-add-evidence-of = Add evidence… { $siglum }
compare-add-to = It goes to
compare-find = Find a claim
compare-find-none = No claim fits. Tag one on Read, or press L there.
compare-find-more = { $count ->
    [one] 1 more: search for it.
   *[other] { $count } more: search for them.
}

# The judgement
compare-verdict = Verdict
compare-means-none = Lay the positions side by side, then say what follows.
compare-why = Why
compare-why-missing = Say in a sentence why they disagree.
compare-settle = What would settle it?
compare-confidence = Confidence
compare-status = Status

# Comments
compare-comments = { $count ->
    [0] Comments
   *[other] Comments ({ $count })
}
compare-resolve = Resolve
compare-resolve-name = Resolve the thread that { $who } began
compare-reopen = Open again
compare-resolved = Resolved by { $who }
compare-resolved-count = { $count ->
    [one] 1 resolved thread
   *[other] { $count } resolved threads
}
compare-mention = Mention a claim
compare-mention-find = Find a claim to mention
compare-mention-none = No claim has these words.
compare-mention-drop = Do not mention { $words }
compare-mentions = Speaks of
compare-mention-gone = a claim that is not here
compare-comment-field = Add a comment
compare-reply-field = Your reply
compare-send = Add
compare-reply = Reply
compare-reply-to = Reply to { $who }
compare-delete-comment = Delete the comment by { $who }

# The apparatus line
compare-entry-silent = silent
compare-entry-empty = nothing recorded yet

# Figures: what stands under the positions for people who would rather look than read
figure-table = Show as a table
figure-number-line = Number line.
figure-log = Each step of the scale multiplies, so that small and large values can both be seen.
figure-axis-log = logarithmic scale
figure-broken = The scale does not begin at zero.
figure-says = { $siglum }: { $words }.
figure-only = Only { $siglum } (“{ $words }”) could stand on the scale.
figure-more = { $count ->
    [one] One more value is not shown.
   *[other] { $count } more values are not shown.
}
figure-source = Source
figure-words = Its words
figure-value = Means
figure-scope = For when, where
figure-place = In the figure
figure-on-scale = on the scale
figure-apart = Cannot be compared with these
figure-apart-sort = another sort of number
figure-apart-unit = another unit
figure-apart-counted = counts something else
figure-apart-period = for another period
figure-apart-place = for another place
figure-timeline = Timeline.
figure-numbered = The numbers are the order in which each source tells it.
figure-tells = { $siglum }, { $number }: “{ $words }”, { $when }.
figure-resolved = { $words } → { $day }
figure-by-sentence = { $day }, by its sentence
figure-by-others = { $day }, on the day that the other sources speak of
figure-no-place = Not on this scale
figure-order-only = Too few days are said for a scale. In the order of each source:
figure-nth = told as no. { $number }
figure-apart-day = no day said, or none that can be worked out
figure-apart-time = no time of day (“{ $words }”)
figure-order = No.
figure-when-words = Says when
figure-when = When
figure-quote = Word by word.
figure-quote-about = Each version against the longest. Underlined: not in every version. Struck: left out here. Doubly underlined: only here.
figure-prints = Prints
figure-said-by = Said by
figure-against = Against the longest
figure-speaker = Said by { $names }
figure-longest = The longest version.
figure-translated = In another language: a translation, or what was translated.
figure-other-words = Other words: too little is the same to hold them against each other.
figure-same-words = The same words.
figure-missing = { $count ->
    [one] { $count } of { $whole } words is missing from { $sigla }.
   *[other] { $count } of { $whole } words are missing from { $sigla }.
}
figure-dots = Dots show a cut.
figure-no-dots = No dots show it.
figure-added = { $count ->
    [one] { $count } word is only here.
   *[other] { $count } words are only here.
}
figure-missing-words = (left out:)
figure-added-words = (only here:)
figure-terms = Words for it:
figure-terms-about = how often each text has them.
figure-terms-head = Words
figure-provenance = Who says so:
figure-sources = { $count ->
    [one] { $count } source.
   *[other] { $count } sources.
}
figure-origins = { $count ->
    [one] { $sources } sources, { $count } origin.
   *[other] { $sources } sources, { $count } origins.
}
figure-who-outlet = the sources themselves
figure-who-agency = an agency
figure-who-office = an office
figure-who-named = a person
figure-who-unnamed = without a name
figure-copied = { $sigla } share { $count } words in a row. They may be one source.
