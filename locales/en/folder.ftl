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

folder-heading = Shared folder
folder-what = Choose a folder that you share with others, through whatever you already use. From then on your work is saved there every few seconds, in a file of your own, and what the others save there is merged here by itself: each file as one step, which you can undo. Nobody writes into anybody else’s file.
folder-watch = Watch a folder…
folder-watching = Watching
folder-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
folder-last = last change { $time }
folder-last-none = no change yet
folder-mine = Your file there:
folder-mine-at = Your file there, saved { $time }:
folder-stop = Stop watching
folder-before = was watched before.
folder-resume = Go on watching
folder-other = Another folder…
folder-forget = Forget it
folder-by-hand = This browser cannot watch a folder. You can do the same by hand: save your file into the folder that you share, and read the folder when you want to have what the others saved. It has to be picked each time. What is in it is merged at once, each file as one step, which you can undo.
folder-by-hand-read = was read.
folder-read = Read a folder…
folder-read-again = Read the folder again…
folder-save-mine = Save my file

folder-trouble-permission = The browser’s permission for this folder is over. Nothing is read or saved there until you go on watching.
folder-trouble-gone = The folder is not there at the moment. It is looked for again every few seconds; your work is safe in this browser.
folder-trouble-full = There is no room left for your file in this folder. It is tried again every few seconds; your work is safe in this browser.
folder-trouble-other = Something is wrong with this folder, and it is tried again every few seconds. The browser says: { $message }
folder-unwritten = Your file could not be saved there, and it is tried again every few seconds. The browser says: { $message }
folder-unwritten-plain = Your file could not be saved there. It is tried again every few seconds; your work is safe in this browser.

folder-file-half = Not all there yet: it is read when the rest arrives
folder-file-broken = Incomplete for more than a minute: whoever saved it should save it again
folder-file-other = Another casebook: not merged by itself
folder-file-no-book = Not a Variorum file
folder-file-left-out = Left out until it changes, because you undid it
folder-file-unread = Cannot be read just now. { $message }
folder-file-in-your-name = { $count ->
    [one] It brought 1 version in your name that this computer had not seen: your work from another computer, or somebody else’s
   *[other] It brought { $count } versions in your name that this computer had not seen: your work from another computer, or somebody else’s
}
folder-look = Look at it
folder-arrived = { $count ->
    [0] history only
    [one] 1 change
   *[other] { $count } changes
}

# Finishing on this computer
finish-open = Finish and clear this computer…
finish-title = Finish: { $title }
finish-what = The file is saved first. Then everything of this casebook is taken out of this browser for good, and cannot be brought back here:
finish-goes-work = its sources, claims, comparisons and comments, with their whole history, in all windows
finish-goes-places = what this browser remembers of its file and of a shared folder
finish-goes-name = your name, if no other casebook is kept here
finish-stays = Files on the disk stay: the one that you save now, and your file in a shared folder. Other casebooks stay too.
finish-save = Save the file and clear
finish-saving = The file is being saved. If you closed the window that asked where, save again.
finish-save-again = Save again
finish-confirm = The file was given to this browser’s downloads, and the browser does not tell whether it got there. Look for it, and move it to where you keep it. Is it there?
finish-clear = It is there: clear
finish-clearing = This browser is being cleared…
finish-failed = It could not be taken out of this browser. The browser says: { $message }
finish-gone-revisions = { $count ->
    [one] 1 entry taken out
   *[other] { $count } entries taken out
}
finish-gone-texts = { $count ->
    [0] No text taken out
    [one] 1 text taken out
   *[other] { $count } texts taken out
}
finish-gone-shared = { $count ->
    [one] 1 text stays, because another casebook here has it
   *[other] { $count } texts stay, because another casebook here has them
}
finish-gone-places = The shared folder forgotten
finish-gone-name = Your name forgotten
finish-left-none = It is gone: a look into the store of this browser found 0 entries of it.
finish-left = { $count ->
    [one] 1 entry of it is still in this browser.
   *[other] { $count } entries of it are still in this browser.
}
finish-file = The file:
finish-others = { $count ->
    [one] 1 other casebook stays here.
   *[other] { $count } other casebooks stay here.
}
