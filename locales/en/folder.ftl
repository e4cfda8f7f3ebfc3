# Bringing files together: folders, progress, and a folder that is watched.

folder-too-many = There are more than { $count } files in there. The first { $count } were taken.

collate-add-folder = Add a folder…
collate-reading = { $done } of { $count ->
    [one] 1 file
   *[other] { $count } files
} read
collate-merging = { $done } of { $count ->
    [one] 1 file
   *[other] { $count } files
} put together
collate-stop = Stop
