# Passing messages. $what is what they speak of, $count how many.

toast-claim-deleted = Claim removed: “{ $what }”
toast-piece-elsewhere = A second piece must stand in the same source as the first.
toast-nothing-to-compare = Click a claim or select words first, then compare.
toast-select-to-compare = A claim is pinned. Select words, or click another claim, then compare.
toast-compared = Recorded in “{ $what }”
toast-comparison-deleted = Comparison deleted: “{ $what }”
toast-comment-deleted = Comment deleted

toast-sources-added = { $count ->
    [one] Added “{ $what }”
   *[other] { $count } sources added
}
toast-source-removed = Removed “{ $what }” with its claims

toast-casebook-deleted = Deleted “{ $what }” from this computer
toast-rows-unreadable = { $count ->
    [one] 1 entry of this casebook could not be read. The rest is here.
   *[other] { $count } entries of this casebook could not be read. The rest is here.
}

toast-file-saved = Saved as { $what }
toast-file-downloaded = Given to this browser’s downloads as { $what }
toast-file-not-saved = The file was not saved. { $what }
toast-merged = { $count ->
    [one] Merged { $what }: 1 change
   *[other] Merged { $what }: { $count } changes
}
toast-settled = { $count ->
    [one] The majority settled 1 difference
   *[other] The majority settled { $count } differences
}
toast-joined-same = { $count ->
    [one] 1 set of equal claims is one claim now
   *[other] { $count } sets of equal claims are one claim each now
}
toast-merged-nothing = { $what } brought nothing new
toast-save-first = Save the file first: this browser is not keeping your work.
toast-not-undone = { $count ->
    [one] One thing was changed again meanwhile and stays as it is.
   *[other] { $count } things were changed again meanwhile and stay as they are.
}
toast-new-version = { $count ->
    [0] “{ $what }” has a new version. No claim was moved to it.
    [one] “{ $what }” has a new version. 1 claim was moved to it.
   *[other] “{ $what }” has a new version. { $count } claims were moved to it.
}
toast-reading-stopped = { $count ->
    [one] Stopped: 1 file was not read. What was read is here.
   *[other] Stopped: { $count } files were not read. What was read is here.
}
toast-merging-stopped = Stopped. Nothing was merged.
toast-cleared-elsewhere = This casebook was finished in another window, and is no longer in this browser.
