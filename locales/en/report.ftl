# Report: what can be saved, and the dossier on paper.

report-title = Report
report-preview = Preview of the dossier
report-save-as = Save as
report-form = Form
report-to-keep = To keep working
report-for-tables = For a spreadsheet
report-form-casebook = Variorum casebook
report-form-casebook-keeps = Keeps everything
report-form-claims = Table of claims
report-form-claims-loses = Leaves out: texts, comparisons, comments, earlier versions
report-form-comparisons = Table of comparisons
report-form-comparisons-loses = Leaves out: texts, claims that no comparison uses, comments, earlier versions
report-save = Save file
report-print = Print…

report-include = Include in the dossier
report-include-sources = Sources
report-include-disagreements = Disagreements
report-include-others = Other comparisons
report-include-table = Comparison table
report-include-texts = Marked texts
report-include-names = Names of annotators

# The dossier
report-kick = Comparison dossier
report-stand-sources = { $count ->
    [0] No sources yet,
    [one] One source,
   *[other] { $count } sources,
}
report-stand-comparisons = { $count ->
    [0] nothing compared yet.
    [one] compared on one question.
   *[other] compared on { $count } questions.
}
report-stand-none = No disagreement is recorded.
report-stand-judged = Recorded: { $what }.
report-people = Work by { $names }.
report-people-unknown = Nobody who worked on this gave a name.
report-sources = Sources
report-no-sources = There are no sources yet.
report-source = { $outlet }, “{ $title }”
report-disagreements = Where they disagree
report-no-disagreements = No comparison has been judged a disagreement.
report-others = Other comparisons
report-severity = severity { $value } of 3
report-confidence = confidence: { $value }
report-status = status: { $value }
report-settle = Would settle it:
report-silent = { $siglum } is silent.
report-silent-searched = { $siglum } is silent (searched: { $searched }).
report-unchecked = Not checked: { $sigla }.
report-recorded = Recorded by { $who }.
report-table = All comparisons
report-cell-unchecked = not checked
report-texts = The texts
report-no-claims = No claims are marked in this text.
report-claims-of = Claims in { $siglum }
report-column-tag = Tag
report-column-claim = Claim
report-column-speaker = Who says so
report-column-who = Marked by
report-column-place = Place
report-foot = Numbers beside the texts count paragraphs. Letters in the texts are tags. “Silent” means that the source was read and says nothing; “not checked” means that nobody has looked. Made with Variorum.
