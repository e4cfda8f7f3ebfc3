# How far people agree who marked the same texts. A figure that does not exist says why.

agree-why-alone = fewer than two people took part in the same text
agree-why-no-marks = nobody marked anything there
agree-why-one-value = everything has one value, so nothing could have differed
agree-why-nothing-meets = no marks of two people overlap there
agree-why-layers = each tag is a layer of its own, because marks of one person with different tags overlap; in a layer no two tags meet
agree-why-no-comparisons = fewer than two people made comparisons
agree-why-no-common-cells = no two people compare the same two sources on one question
agree-why-too-many = too many people or tags to lay side by side

agree-layered = Marks of one person with different tags overlap, so every tag is a layer of its own: uα and |uα are those of the layers together, cuα does not exist, and the figure of a tag is uα of its layer.
