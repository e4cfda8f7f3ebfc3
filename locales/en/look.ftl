# Look here: what the program suggests to compare. It never says that something is wrong.

look-title = Look here
look-what = Places where the sources seem to differ, or one of them is alone. The program only points: what it means, you decide.
look-all = { $count ->
    [0] All suggestions
   *[other] All { $count }
}
look-back = Back to the table
look-busy = Looking through the sources…
look-stop = Stop
look-stopped = Stopped. What was found before stays.
look-again = Look again
look-nothing = Nothing stands out in these sources.
look-through = You have been through all suggestions.
look-add = Add
look-postpone = Not now
look-dismiss = Dismiss
look-reopen = Bring back
look-open = Waiting ({ $count })
look-compared = In a comparison already ({ $count })
look-comparison = Comparison { $number }
look-postponed = Put off ({ $count })
look-dismissed = Dismissed ({ $count })
look-silent = The program found nothing in: { $sources }
look-go = { $siglum }: go to the passage in { $source }

# Why it is suggested
look-reason-numbers = Numbers differ
look-reason-dates = Dates differ
look-reason-times = Times differ
look-reason-order = Another order
look-reason-speakers = Somebody else says it
look-reason-actors = Somebody else does it
look-reason-words = Other words in the quotation
look-reason-cut = Quotation cut
look-reason-certainty = Less certain
look-reason-terms = Other terms
look-reason-spellings = Spellings
look-reason-alone = Only one source
look-reason-few = Only some report it
look-reason-headline = Headline and text differ
look-reason-itself = Differs from itself

# A first question for the comparison
look-question-number = How many, or how much: { $what }?
look-question-date = When was it: { $what }?
look-question-order = What came first: { $what }?
look-question-speaker = Who was it: { $what }?
look-question-quotation = Word for word, what did { $what } say?
look-question-certainty = How certain is it: { $what }?
look-question-terms = What is it called: { $what }?
look-question-name = How is the name written: { $what }?
look-question-only = Who reports it: { $what }?
look-question-within = What does this source say: { $what }?

# Steps and messages
step-suggestion-accept = a comparison from a suggestion: “{ $what }”
step-suggestion-open = a suggestion brought back: “{ $what }”
step-suggestion-dismiss = a suggestion dismissed: “{ $what }”
step-suggestion-postpone = a suggestion put off: “{ $what }”
toast-suggestion-dismissed = Dismissed: “{ $what }”
toast-suggestion-postponed = Put off: “{ $what }”
