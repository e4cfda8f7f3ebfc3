# What is known of a file before anything changes, and claims on another save of an article.

step-reanchor = move claims onto another text of “{ $what }”
step-leave-on = leave claims on their text of “{ $what }”
toast-reanchored = { $count ->
    [0] No claim was moved to “{ $what }”.
    [one] 1 claim was moved to “{ $what }”.
   *[other] { $count } claims were moved to “{ $what }”.
}
