# The frame around every screen, the first screen, and the words that all screens share.

app-name = Variorum
app-title = { $casebook } · { $screen } · Variorum
app-start-page = Variorum start page
app-skip = Skip to the text
app-tabs = Screens
app-tab-sources = Sources
app-tab-read = Read
app-tab-compare = Compare
app-tab-collate = Collate
app-tab-report = Report
app-tools = Tools
app-undo = Undo: { $step }
app-undo-none = Nothing to undo
app-redo = Redo: { $step }
app-redo-none = Nothing to redo
app-search = Search all sources
app-search-tip = Search all sources ( / )
app-help = Keys and help
app-help-tip = Keys and help ( ? )
app-look = Appearance
app-settings = Settings…

app-casebook = Casebook: { $title }
app-casebook-title = Title of this casebook
app-open-files = Open files…
app-open-folder = Open a folder…
app-save-file = Save file
app-all-casebooks = All casebooks…
app-close-casebook = Close this casebook

# Where the work is. The short pieces make one line: Saved in this browser 14:02 · file saved 13:40
app-saved = Saved
app-in-browser = in this browser
app-saving = Saving…
app-unsaved = Not saved
app-file = file
app-file-saved = saved
app-file-changed = · changed since
app-file-never-short = no file yet
app-save-sentence = { $browser } { $file } Save the file now.
app-saved-sentence = Saved in this browser.
app-saved-sentence-at = Saved in this browser at { $time }.
app-unsaved-sentence = Not saved in this browser: your work is only in this window.
app-file-never = No file saved yet.
app-file-fresh = File saved at { $time }.
app-file-behind = File saved at { $time }; it does not have your last changes.

app-trouble-blocked = Nothing is being saved in this browser.
app-trouble-blocked-why = Storage is switched off here. You can go on working, but save a file before you close this window.
app-trouble-full = This browser has no room left.
app-trouble-full-why = Your last changes are only in this window. Save a file, or make room and try again.
app-trouble-other = Something went wrong with saving in this browser.
app-trouble-other-why = Save a file to be safe. The browser says: { $message }
app-retry = Try again
app-toast-undo = Undo

app-drop-add = Drop to add them to this casebook
app-drop-open = Drop to open them
app-drop-stays = Files stay on this computer.

file-too-large = The file is too large. Files of up to { $megabytes } MB can be read.

start-what = Lay several news reports of one event side by side, mark what each of them claims, and keep a record of where they disagree.
start-paste = Paste text
start-drop = You can also drop files anywhere on this page.
start-samples = Try a sample
start-foot = No account and no server. Your work stays in this browser until you save it as a file.
start-specimen = An example: one sentence, and how four other reports differ from it
start-specimen-open = “
start-specimen-number = Three people
start-specimen-fact = were lightly hurt
start-specimen-rest = , and one was kept in hospital overnight.”
start-specimen-five = at least five people
start-specimen-several = several people
start-specimen-silent = silent
start-specimen-caption = Each source is two letters. Each kind of claim has its own line and letter. Each disagreement has a number.

part-close = Close
part-cancel = Cancel
part-done = Done
part-dismiss = Put this message away
part-required = required
part-untitled = Untitled
part-severity = Severity { $value } of 3

word-verdict-contradiction = Contradiction
word-verdict-tension = Tension
word-verdict-wording = Wording only
word-verdict-both-true = Both true
word-verdict-cant-tell = Can’t tell
word-verdict-agree = Agree
word-verdict-none = No verdict yet
word-verdict-contradiction-meaning = Both cannot be accepted as they stand.
word-verdict-tension-meaning = Both hold only if they speak of different places, times or sources.
word-verdict-wording-meaning = They say the same thing in different words.
word-verdict-both-true-meaning = They differ, and both are true. That is a good finding.
word-verdict-cant-tell-meaning = The texts do not say enough to decide.
word-verdict-agree-meaning = They say the same.

word-kind-number = number
word-kind-date = date or time
word-kind-who = who
word-kind-order = order or cause
word-kind-what = what happened
word-kind-quotation = quotation
word-kind-name = name or label
word-kind-certainty = certainty
word-kind-scope = scope
word-kind-missing = missing

word-role-main = Main
word-role-background = Background
word-worth-yes = Yes
word-worth-maybe = Maybe
word-worth-no = No

word-source-report = Report
word-source-wire = News agency
word-source-opinion = Opinion
word-source-statement = Statement
word-source-broadcast = Broadcast
word-source-blog = Blog or post

word-status-open = Open
word-status-agreed = Agreed
word-status-rejected = Rejected
word-confidence-low = Low
word-confidence-medium = Medium
word-confidence-high = High

word-entity-person = Person
word-entity-place = Place
word-entity-organisation = Organisation
word-entity-unknown = Not known
word-outcome-accepted = added
word-outcome-dismissed = dismissed
word-outcome-postponed = put off
word-outcome-open = waiting
word-outcome-kept = both stand
