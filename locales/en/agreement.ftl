# How far people agree who marked the same texts. A figure that does not exist says why.

agree-why-alone = fewer than two people took part in the same text
agree-why-no-marks = nobody marked anything there
agree-why-one-value = everything has one value, so nothing could have differed
agree-why-nothing-meets = no marks of two people overlap there
agree-why-layers = each tag is a layer of its own, because marks of one person with different tags overlap; in a layer no two tags meet
agree-why-no-comparisons = fewer than two people made comparisons
agree-why-no-common-cells = no two people judge the same two sources on one question
agree-why-too-many = too many people or tags to lay side by side

agree-layered = Marks of one person with different tags overlap, so every tag is a layer of its own: uα and |uα are those of the layers together, cuα does not exist, and the figure of a tag is uα of its layer.

# The view on Collate
collate-view-agreement = Agreement
agree-heading = Agreement
agree-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
agree-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
agree-table = { $of }: table
agree-working = Working out how far people agree…
agree-truth = Agreement is consistency, not truth: it means that people marked the same thing, not that they are right.
agree-none = none: { $why }
agree-interval = { $low } to { $high }

# The one sentence
agree-lead-none = There is nothing to lay side by side: { $why }.
agree-lead-few = There are too few marks to say how far people agree.
agree-lead-firm = { $who ->
    [you] You see the same claims.
   *[they] They see the same claims.
}
agree-lead-firm-odd = { $who ->
    [you] You see the same claims, and differ on “{ $tag }”.
   *[they] They see the same claims, and differ on “{ $tag }”.
}
agree-lead-usable = { $who ->
    [you] You mostly see the same claims.
   *[they] They mostly see the same claims.
}
agree-lead-usable-odd = { $who ->
    [you] You mostly see the same claims, and differ on “{ $tag }”.
   *[they] They mostly see the same claims, and differ on “{ $tag }”.
}
agree-lead-weak = { $who ->
    [you] You often see different claims.
   *[they] They often see different claims.
}
agree-lead-weak-odd = { $who ->
    [you] You often see different claims, most of all on “{ $tag }”.
   *[they] They often see different claims, most of all on “{ $tag }”.
}

# Words for values
agree-word = Word
agree-word-firm = firm
agree-word-usable = usable
agree-word-weak = weak
agree-word-few = too few marks to say

# By tag
agree-by-tag = By tag
agree-by-tag-help = In the same sentences? Krippendorff’s α over sentences and tags.
agree-tag = Tag
agree-marks = marks
agree-alpha = α
agree-range = from, to
agree-all-tags = All tags
agree-unknown-tag = A tag that is not in the codebook

# The figures
agree-figures = The same stretches?
agree-figure = Figure
agree-value = Value
agree-u = The same stretches with the same tags (unitizing α, 2016).
agree-bar = The same stretches, whatever the tags.
agree-cu = The same tags where marks meet: on { $share } of the text.
agree-overlap = Marks of two people that share at least half, on average over all pairs.
agree-exact = Marks of two people that are the same stretch, on average over all pairs.
agree-counts = { $people } people, { $sources } sources, { $marks } marks, { $sentences } sentences.
agree-lost = { $count ->
    [one] 1 piece of a claim has no certain place and is left out.
   *[other] { $count } pieces of claims have no certain place and are left out.
}

# Pair by pair
agree-pairs = Pair by pair
agree-pairs-help = F1 of marks that share at least half: 1.00 is all of them, .00 is none.
agree-with-all = with all
agree-pair = { $a } and { $b } marks
agree-pair-apart = They marked no source in common.
agree-pairs-more = The first { $shown } of { $count } people. The list of people says who comes first, and who is left out.

# By source
agree-by-source = By source
agree-by-source-help = Only people who marked something in a source count there.
agree-source = Source
agree-people-short = people
agree-source-beside = A source that is only in a file beside the casebook
agree-strip = Where people part, from beginning to end
agree-strip-words = People part in { $count } of { $of } sentences

# Where people part
agree-parted = Where people part most
agree-parted-help = The share of all pairs of people who see the sentence differently.
agree-parted-count = { $count } of { $of } marked something:

# Comparisons
agree-compared = Comparisons
agree-compared-help = { $count ->
    [one] 1 person made comparisons.
   *[other] { $count } people made comparisons.
}
agree-cells = Do two sources differ?
agree-cells-help = α over questions and pairs of sources; { $count } of them were compared by two people or more.
agree-links = What is brought together?
agree-links-help = F1 of the links between sentences of two sources, on average over all pairs of people; { $count } links in all.

# What the values mean
agree-means = What the values mean
agree-value-means = What it means
agree-firm-means = The marks hardly depend on who made them: conclusions can rest on them.
agree-usable-means = Good enough for tentative conclusions.
agree-weak-means = The marks depend on who made them. Talk about the passages below and about what the tag is for.
agree-few-means = Fewer than five marks, or nothing that could have differed.
agree-means-chance = α is 1 where everybody agrees and 0 where people agree no more than by chance; below 0 they agree less than that. F1 takes nothing off for chance. The borders are conventions: what is good enough depends on what a wrong conclusion would cost.
agree-means-interval = “From, to” is where the value lies in 95 of 100 draws of the same sentences. Few sentences make it wide.
agree-means-missing = Who marked nothing in a source is missing there and does not count as somebody who saw nothing. Overlapping marks of one person with the same tag count as one.
