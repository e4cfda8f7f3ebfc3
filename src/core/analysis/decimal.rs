//! Decimal numbers, exact: what a text says is a number of digits, never a binary fraction.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number: `units` divided by ten to the power of `places`, with no zero at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i64,
    places: u8,
}

impl Decimal {
    /// Returns a whole number.
    #[must_use]
    pub const fn whole(units: i64) -> Self {
        Self { units, places: 0 }
    }

    /// Returns `units` divided by ten to the power of `places`; `None` beyond 18 places.
    #[must_use]
    pub fn new(units: i64, places: u8) -> Option<Self> {
        let (mut units, mut places) = (units, places);
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        (places <= 18).then_some(Self { units, places })
    }

    /// Returns the product with a whole number; `None` where it does not fit.
    #[must_use]
    pub fn times(self, factor: i64) -> Option<Self> {
        let units = i128::from(self.units) * i128::from(factor);
        let (mut units, mut places) = (units, self.places);
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        Some(Self {
            units: i64::try_from(units).ok()?,
            places,
        })
    }

    /// Returns the sum; `None` where it does not fit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let sum = self.at(places)?.checked_add(other.at(places)?)?;
        Self::new(i64::try_from(sum).ok()?, places)
    }

    /// Returns the number with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self {
            units: self.units.saturating_neg(),
            places: self.places,
        }
    }

    /// Returns it as a whole number, where it is one.
    #[must_use]
    pub fn as_whole(self) -> Option<i64> {
        (self.places == 0).then_some(self.units)
    }

    /// Returns it as a fraction in binary, near enough to draw it and no nearer.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "it is for drawing")]
    pub fn rough(self) -> f64 {
        self.units as f64 / 10_f64.powi(i32::from(self.places))
    }

    fn at(self, places: u8) -> Option<i128> {
        let factor = 10_i128.checked_pow(u32::from(places.checked_sub(self.places)?))?;
        i128::from(self.units).checked_mul(factor)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        // 64 bits times 10^18 fit into 128.
        self.at(places).cmp(&other.at(places))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    /// Writes it as JSON and most of the world do: `-1.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!(
            "{:0>width$}",
            self.units.unsigned_abs(),
            width = usize::from(self.places) + 1
        );
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.places));
        if self.units < 0 {
            f.write_str("-")?;
        }
        f.write_str(whole)?;
        if self.places > 0 {
            f.write_str(".")?;
            f.write_str(fraction)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let d = |units, places| Decimal::new(units, places).unwrap();
        assert_eq!(d(120, 2), d(12, 1));
        assert_eq!(d(12, 1).times(1_000_000_000), Some(Decimal::whole(1_200_000_000)));
        assert_eq!(d(5, 1).plus(d(25, 2)), Some(d(75, 2)));
        assert!(d(199, 2) < Decimal::whole(2) && Decimal::whole(2) < d(201, 2));
        assert!(Decimal::whole(i64::MAX) > d(i64::MAX, 18));
        for (number, shown) in [
            (d(-5, 1), "-0.5"),
            (d(12, 1), "1.2"),
            (d(5, 3), "0.005"),
            (d(40, 0), "40"),
        ] {
            assert_eq!(number.to_string(), shown);
        }
        assert_eq!(Decimal::whole(i64::MAX).times(10), None);
        assert_eq!(Decimal::new(1, 19), None);
    }
}
