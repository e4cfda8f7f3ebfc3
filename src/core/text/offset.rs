//! Offsets into a text, a type for each unit, so that bytes, UTF-16 units and code points cannot be mixed up.
//!
//! Nothing here converts between units: that needs the text, and is done by the named functions of
//! [`FrozenText`](super::frozen::FrozenText).

use std::ops::Range;

use serde_json::Value;

use crate::core::json::{Json, Misfit};

/// Narrows a count to 32 bits; a text is never so long that this saturates.
pub(super) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

macro_rules! offset {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// Makes an offset of a count in this unit.
            #[must_use]
            pub const fn new(count: u32) -> Self {
                Self(count)
            }

            /// Makes an offset of a count in this unit; a count over `u32::MAX` becomes `u32::MAX`.
            #[must_use]
            pub fn of(count: usize) -> Self {
                Self(narrow(count))
            }

            /// Returns the count as an index.
            #[must_use]
            pub const fn get(self) -> usize {
                self.0 as usize
            }

            /// Returns the count as it is stored.
            #[must_use]
            pub const fn raw(self) -> u32 {
                self.0
            }
        }
    };
}

offset! {
    /// Counts UTF-8 bytes from the start of a frozen text: the unit inside the program.
    ByteOffset
}
offset! {
    /// Counts UTF-16 code units from the start of a frozen text: the unit of the page.
    Utf16Offset
}
offset! {
    /// Counts Unicode code points from the start of a frozen text: the unit of the file.
    CodePointOffset
}

/// A list of two: where it begins and ends, in bytes. For use within the program; files have other units.
impl Json for Span {
    fn to_json(&self) -> Value {
        vec![self.start.get(), self.end.get()].to_json()
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let ends = Vec::<usize>::from_json(value)?;
        let end = |n: usize| ends.get(n).copied().unwrap_or_default();
        Ok(Self::new(end(0), end(1).max(end(0))))
    }
}

impl Json for CodePointOffset {
    fn to_json(&self) -> Value {
        self.0.to_json()
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        u32::from_json(value).map(Self)
    }
}

/// A half-open stretch of a text, in UTF-8 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins.
    pub start: ByteOffset,
    /// Where it ends: the first byte that is not part of it.
    pub end: ByteOffset,
}

impl Span {
    /// Makes the span from `start` up to `end`, in bytes; an end before the start gives an empty span at the start.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: ByteOffset::of(start),
            end: ByteOffset::of(end.max(start)),
        }
    }

    /// Tells whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end.raw() <= self.start.raw()
    }

    /// Returns its length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.get().saturating_sub(self.start.get())
    }

    /// Tells whether `other` lies wholly inside it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Tells whether the two share at least one byte; touching is not overlapping.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.intersect(other).is_some()
    }

    /// Returns the bytes that both have, or `None` where they have none in common.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        let shared = Self {
            start: self.start.max(other.start),
            end: self.end.min(other.end),
        };
        (!shared.is_empty()).then_some(shared)
    }

    /// Returns it as a range of byte indices.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start.get()..self.end.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_relate() {
        // a, b, a contains b, overlap
        let table = [
            ((0, 5), (1, 3), true, Some((1, 3))),
            ((0, 5), (0, 5), true, Some((0, 5))),
            ((0, 5), (3, 8), false, Some((3, 5))),
            ((3, 8), (0, 5), false, Some((3, 5))),
            ((0, 3), (3, 5), false, None),
            ((0, 3), (2, 2), true, None),
            ((4, 6), (0, 1), false, None),
        ];
        for ((a, b), (c, d), contains, shared) in table {
            let (left, right) = (Span::new(a, b), Span::new(c, d));
            assert_eq!(left.contains(right), contains, "{left:?} {right:?}");
            assert_eq!(
                left.intersect(right),
                shared.map(|(s, e)| Span::new(s, e)),
                "{left:?} {right:?}"
            );
            assert_eq!(left.overlaps(right), shared.is_some());
        }
    }

    #[test]
    fn a_span_never_runs_backwards() {
        let span = Span::new(7, 3);
        assert_eq!((span.len(), span.is_empty(), span.range()), (0, true, 7..7));
    }
}
