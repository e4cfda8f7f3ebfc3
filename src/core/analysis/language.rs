//! The languages whose sentences, numbers, dates and quotation marks are known. Any other text is read by what all share.

/// A language that the finders know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Russian.
    Russian,
    /// Arabic.
    Arabic,
    /// Any other, or not known.
    #[default]
    Other,
}

impl Language {
    /// Every language that is known.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Russian,
        Self::Arabic,
    ];

    /// Returns the language that a BCP 47 tag begins with.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        match tag
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "en" => Self::English,
            "de" => Self::German,
            "fr" => Self::French,
            "es" => Self::Spanish,
            "ru" => Self::Russian,
            "ar" => Self::Arabic,
            _ => Self::Other,
        }
    }
}
