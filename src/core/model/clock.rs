//! The hybrid logical clock that orders concurrent revisions for display. It never decides anything alone, and a clock that lies
//! about the future is neither followed nor believed.
//!
//! Source: Kulkarni, Demirbas, Madappa, Avva, Leone, "Logical Physical Clocks" (OPODIS 2014), the send rule.

use crate::core::json::json_object;

/// A reading: milliseconds since 1970-01-01 UTC, and a counter for events within one millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Clock {
    /// Milliseconds since 1970-01-01 UTC.
    pub ms: u64,
    /// Orders readings of the same millisecond.
    pub counter: u32,
}

json_object!(Clock { ms, counter });

impl Clock {
    /// The latest reading that is believed: 2100-01-01. Later ones count as this.
    pub const LATEST: Self = Self {
        ms: 4_102_444_800_000,
        counter: 0,
    };
    /// How far ahead of the own wall clock another one may be before it is reported, in milliseconds (one day).
    pub const DRIFT_MS: u64 = 86_400_000;

    /// Returns the reading that counts when revisions are ordered.
    #[must_use]
    pub fn clamped(self) -> Self {
        self.min(Self::LATEST)
    }

    /// Returns the next reading after `self`, at the wall clock's `now_ms`.
    #[must_use]
    pub fn next(self, now_ms: u64) -> Self {
        if now_ms > self.ms {
            Self { ms: now_ms, counter: 0 }
        } else if let Some(counter) = self.counter.checked_add(1) {
            Self { ms: self.ms, counter }
        } else {
            Self {
                ms: self.ms + 1,
                counter: 0,
            }
        }
    }

    /// Returns `self` moved forward to `other`, unless that is more than [`Clock::DRIFT_MS`] ahead of `now_ms`.
    #[must_use]
    pub fn witness(self, other: Self, now_ms: u64) -> Self {
        if other.is_ahead_of(now_ms) {
            self
        } else {
            self.max(other)
        }
    }

    /// Says whether this reading is too far in the future to be honest.
    #[must_use]
    pub fn is_ahead_of(self, now_ms: u64) -> bool {
        self.ms > now_ms.saturating_add(Self::DRIFT_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_only_grow() {
        let mut clock = Clock::default();
        for now in [10, 10, 9, 12, 11] {
            let next = clock.next(now);
            assert!(next > clock);
            clock = next;
        }
        assert_eq!(clock, Clock { ms: 12, counter: 1 });
    }

    #[test]
    fn a_clock_from_the_future_is_not_followed() {
        let own = Clock { ms: 1_000, counter: 0 };
        let honest = Clock { ms: 2_000, counter: 3 };
        let liar = Clock {
            ms: 1_000 + Clock::DRIFT_MS + 1,
            counter: 0,
        };
        assert_eq!(own.witness(honest, 1_000), honest);
        assert_eq!(own.witness(liar, 1_000), own);
        assert_eq!(
            Clock {
                ms: u64::MAX,
                counter: 9
            }
            .clamped(),
            Clock::LATEST
        );
    }
}
