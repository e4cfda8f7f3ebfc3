//! What sorts of words numbers and dates are made of, by the names that the word lists give them.

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident $name:literal,)*) => {
        /// What a word or phrase is, as far as numbers and dates go.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Class {
            /// Nothing that is known.
            #[default]
            None,
            $($(#[$doc])* $class,)*
        }

        impl Class {
            /// Returns the class that a list names; none where there is no such class.
            pub fn named(name: &str) -> Self {
                const NAMES: &str = concat!("none", $(" ", $name),*);
                const ALL: &[Class] = &[Class::None, $(Class::$class),*];
                let place = NAMES.split(' ').position(|known| known == name);
                place.and_then(|place| ALL.get(place)).copied().unwrap_or_default()
            }
        }
    };
}

classes! {
    /// 1 to 19.
    Unit "unit",
    /// 20 to 90.
    Tens "tens",
    /// A hundred, with the count before it.
    Hundred "hundred",
    /// 200 to 900 in one word.
    Hundreds "hundreds",
    /// A thousand and up, with the count before it; a dozen.
    Magnitude "magnitude",
    /// The same in a plural that by itself says only "many".
    Magnitudes "magnitudes",
    /// The same as a letter behind digits: `m`, `bn`.
    Suffix "suffix",
    /// A number in tenths: one and a half.
    Tenths "tenths",
    /// Some, more than two.
    Vague "vague",
    /// About as many: *une dizaine*, *a couple of*.
    Round "round",
    /// A half.
    Half "half",
    /// What a whole is cut into: quarters.
    Fraction "fraction",
    /// First, second.
    Ordinal "ordinal",
    /// What an ordinal may follow, in Arabic.
    OrdinalNoun "ordinal-noun",
    /// A, an.
    Article "article",
    /// The, his: what may stand before an ordinal.
    Determiner "determiner",
    /// And.
    And "and",
    /// Or.
    Or "or",
    /// To, until: between the ends of a range.
    To "to",
    /// Between.
    Between "between",
    /// From.
    From "from",
    /// Of.
    Of "of",
    /// A bound before a number.
    Bound "bound",
    /// A bound that is more often a preposition: *over*.
    Weak "weak",
    /// A bound after a number.
    After "after",
    /// A word for minus.
    Minus "minus",
    /// Percent.
    Percent "percent",
    /// Percentage points.
    Points "points",
    /// Money, by its code or its plain name.
    Money "money",
    /// Whose money, by the code of the country.
    Nation "nation",
    /// A unit of measurement.
    Measure "measure",
    /// People.
    Person "person",
    /// What befell people, as a participle: *killed*.
    Harm "harm",
    /// The same as a verb with its victims behind it: *killing*.
    Harming "harming",
    /// The same as what they are or did: *dead*, *died*.
    Harmed "harmed",
    /// The same as who they are: *fatalities*.
    Victims "victims",
    /// To be, as an auxiliary.
    Be "be",
    /// To have, and adverbs: what may stand between people and what befell them.
    Have "have",
    /// Aged.
    Aged "aged",
    /// Years old.
    Old "old",
    /// *-jährig*, *-летний*.
    OldEnding "old-ending",
    /// More, other: what may stand between a number and what is counted.
    More "more",
    /// An adjective before its noun, in French and Spanish.
    Adjective "adjective",
    /// Never what is counted.
    Stop "stop",
    /// What numbers are names after: *chapter*, *flight*.
    Label "label",
    /// Rising and falling.
    Change "change",

    /// A month.
    Month "month",
    /// A month's name that is more often another word.
    MonthOrWord "month-or-word",
    /// A month's short form.
    MonthShort "month-short",
    /// A day of the week.
    Weekday "weekday",
    /// A day of the week that is also another word.
    WeekdayOrWord "weekday-or-word",
    /// Today and its neighbours, in days from it.
    Today "today",
    /// Day, week, month, year.
    Span "span",
    /// Two of them in one word.
    TwoSpans "two-spans",
    /// Last.
    Last "last",
    /// This.
    This "this",
    /// Next.
    Next "next",
    /// Ago, behind its number.
    Ago "ago",
    /// Ago, before its number.
    AgoBefore "ago-before",
    /// Early, mid, late.
    Part "part",
    /// Earlier or later in what follows.
    SoFar "so-far",
    /// A season, by its first month.
    Season "season",
    /// Since.
    Since "since",
    /// Until.
    Until "until",
    /// By a day.
    By "by",
    /// In, on, during.
    In "in",
    /// At, before a time of day.
    At "at",
    /// Makes a number a time of day: *Uhr*, *o'clock*.
    Clock "clock",
    /// Before noon, or after it, by the hours to add.
    HalfDay "half-day",
    /// Noon, midnight.
    Noon "noon",
    /// A word for a decade before or behind its number.
    Decade "decade",
    /// What tells that something is still to come.
    Coming "coming",
    /// What ends the reach of such a word.
    Said "said",
    /// What is not counted in years: before a year, it makes the year a number.
    Total "total",
    /// A plural noun that four digits count rather than a year.
    Counted "counted",
}
