//! Scales that do not mislead: straight ones begin at zero, unless all values lie in a narrow band far from it, and then the axis is
//! marked as broken; where the largest is more than twenty times the smallest, each step multiplies. Knows nothing of what is measured.

use crate::core::analysis::Decimal;

/// An axis for values of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Whether each step multiplies.
    pub log: bool,
    /// Whether what lies between zero and the first tick is left out.
    pub broken: bool,
    /// Round values, with their places between 0 and 1.
    pub ticks: Vec<(f64, Decimal)>,
    low: f64,
    high: f64,
    /// Whether zero has a place of its own before the break of an axis that multiplies.
    zero: bool,
}

/// The values between which one that multiplies is wanted, as a ratio.
const SPREAD: f64 = 20.0;
/// The part of the largest value in which all have to lie for an axis that does not begin at zero.
const BAND: f64 = 0.1;
/// Where an axis that multiplies begins if zero stands before it.
const BEHIND_ZERO: f64 = 0.12;

impl Axis {
    /// Returns the axis for these values. `reach` is the farthest that something without an end starts from: it gets room to go on.
    #[must_use]
    pub fn of(values: &[Decimal], reach: Option<Decimal>) -> Self {
        let (mut least, mut most, mut least_positive) = (f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY);
        for value in values {
            let value = value.rough();
            (least, most) = (least.min(value), most.max(value));
            if value > 0.0 {
                least_positive = least_positive.min(value);
            }
        }
        if least > most {
            (least, most) = (0.0, 1.0);
        }
        let reach = reach.map_or(f64::NEG_INFINITY, Decimal::rough);
        if least >= 0.0 && least_positive < most && most / least_positive > SPREAD {
            let room = if reach * 2.0 > most { reach * 2.0 } else { most };
            return Self::logarithmic(least_positive, room, least <= 0.0);
        }
        let room = if reach >= most {
            (most - least.min(0.0)) * 0.25
        } else {
            0.0
        };
        Self::linear(least, most, room)
    }

    fn linear(least: f64, most: f64, room: f64) -> Self {
        let broken = least > 0.0 && least < most && most - least < most * BAND;
        let (from, room) = if broken {
            (least, room.min(most - least))
        } else {
            (least.min(0.0), room)
        };
        let to = if most + room > from {
            (most + room).max(if broken { from } else { 0.0 })
        } else {
            from + 1.0
        };
        let (mantissa, exponent) = step((to - from) / 5.0);
        let size = value(mantissa, exponent);
        let (mut first, mut last) = ((from / size).floor(), (to / size).ceil());
        if broken && first * size >= least {
            first -= 1.0;
        }
        if last <= first {
            last = first + 1.0;
        }
        let mut axis = Self {
            log: false,
            broken,
            ticks: Vec::new(),
            low: first * size,
            high: last * size,
            zero: false,
        };
        let mut at = first;
        while at <= last && axis.ticks.len() < 16 {
            let tick = whole(at)
                .checked_mul(mantissa)
                .and_then(|units| decimal(units, exponent));
            axis.ticks.extend(tick.map(|tick| (axis.place(tick), tick)));
            at += 1.0;
        }
        axis
    }

    fn logarithmic(least: f64, most: f64, zero: bool) -> Self {
        let (mut steps, exponent) = (Vec::new(), whole(least.log10().floor()));
        'decades: for exponent in exponent..=exponent.saturating_add(40) {
            for mantissa in [1, 2, 5] {
                let at = value(mantissa, exponent);
                if at <= least {
                    steps.clear();
                }
                steps.push((mantissa, exponent));
                if at >= most {
                    break 'decades;
                }
            }
        }
        let end = |step: Option<&(i64, i64)>| step.map_or(1.0, |(mantissa, exponent)| value(*mantissa, *exponent));
        let mut axis = Self {
            log: true,
            broken: false,
            ticks: Vec::new(),
            low: end(steps.first()),
            high: end(steps.last()),
            zero,
        };
        if zero {
            axis.ticks.push((0.0, Decimal::whole(0)));
        }
        let is_long = steps.len() > 8;
        for (mantissa, exponent) in steps {
            if is_long && mantissa != 1 {
                continue;
            }
            let tick = decimal(mantissa, exponent);
            axis.ticks.extend(tick.map(|tick| (axis.place(tick), tick)));
        }
        axis
    }

    /// Returns where a value stands, between 0 and 1.
    #[must_use]
    pub fn place(&self, value: Decimal) -> f64 {
        let value = value.rough();
        let part = if !self.log {
            (value - self.low) / (self.high - self.low)
        } else if value <= 0.0 {
            return 0.0;
        } else {
            let part = (value / self.low).ln() / (self.high / self.low).ln();
            if self.zero {
                BEHIND_ZERO + part * (1.0 - BEHIND_ZERO)
            } else {
                part
            }
        };
        if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Returns where the axis is interrupted, between 0 and 1.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        if self.zero {
            Some(BEHIND_ZERO / 2.0)
        } else {
            self.broken.then_some(0.0)
        }
    }
}

/// Returns the smallest of 1, 2, 5 and their tenfolds that is no less.
fn step(least: f64) -> (i64, i64) {
    let exponent = whole(least.log10().floor());
    for mantissa in [1, 2, 5] {
        if value(mantissa, exponent) >= least {
            return (mantissa, exponent);
        }
    }
    (1, exponent + 1)
}

/// Returns a whole number; what is none, or lies beyond a hundred digits, becomes one that does not.
#[expect(clippy::cast_possible_truncation, reason = "the cast stops at the ends of the range")]
fn whole(value: f64) -> i64 {
    value as i64
}

fn value(mantissa: i64, exponent: i64) -> f64 {
    let exponent = i32::try_from(exponent.clamp(-300, 300)).unwrap_or_default();
    Decimal::whole(mantissa).rough() * 10_f64.powi(exponent)
}

/// Returns `units` times ten to the power of `exponent`, where it fits.
fn decimal(units: i64, exponent: i64) -> Option<Decimal> {
    if exponent >= 0 {
        let tens = 10_i64.checked_pow(u32::try_from(exponent).ok()?)?;
        return units.checked_mul(tens).map(Decimal::whole);
    }
    Decimal::new(units, u8::try_from(-exponent).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(values: &[i64], reach: Option<i64>) -> String {
        let values: Vec<Decimal> = values.iter().map(|value| Decimal::whole(*value)).collect();
        let axis = Axis::of(&values, reach.map(Decimal::whole));
        let ticks: Vec<String> = axis.ticks.iter().map(|(_, tick)| tick.to_string()).collect();
        let sort = if axis.log { "log " } else { "" };
        let broken = if axis.gap().is_some() { "/ " } else { "" };
        format!("{sort}{broken}{}", ticks.join(" "))
    }

    #[test]
    fn axes_are_told_by_the_spread() {
        let table: &[(&[i64], Option<i64>, &str)] = &[
            (&[3, 5], Some(5), "0 2 4 6 8"),
            (&[3], None, "0 1 2 3"),
            (&[], None, "0 0.2 0.4 0.6 0.8 1"),
            (&[0], None, "0 0.2 0.4 0.6 0.8 1"),
            (&[240_000, 2_400_000], None, "0 500000 1000000 1500000 2000000 2500000"),
            // Twenty times as much is still straight, more is not.
            (&[5, 100], None, "0 20 40 60 80 100"),
            (&[5, 101], None, "log 5 10 20 50 100 200"),
            (&[12, 1200], None, "log 10 20 50 100 200 500 1000 2000"),
            (&[1, 1_000_000], None, "log 1 10 100 1000 10000 100000 1000000"),
            (&[0, 2, 90], None, "log / 0 2 5 10 20 50 100"),
            (&[0, 2, 9], None, "0 2 4 6 8 10"),
            // Below zero nothing multiplies.
            (&[-5, 2, 900], None, "-200 0 200 400 600 800 1000"),
            // A narrow band far from zero.
            (&[1987, 1997], None, "/ 1986 1988 1990 1992 1994 1996 1998"),
            (&[91, 100], None, "/ 90 92 94 96 98 100"),
            (&[90, 100], None, "0 20 40 60 80 100"),
        ];
        for (values, reach, expected) in table {
            assert_eq!(shown(values, *reach), *expected, "{values:?}");
        }
    }

    proptest! {
        #[test]
        fn every_value_keeps_its_order(mut values in prop::collection::vec((any::<i64>(), 0_u8..19), 1..20), reach in any::<Option<i64>>()) {
            values.push((0, 0));
            let values: Vec<Decimal> = values.into_iter().filter_map(|(units, places)| Decimal::new(units, places)).collect();
            let axis = Axis::of(&values, reach.map(Decimal::whole));
            for a in &values {
                prop_assert!((0.0..=1.0).contains(&axis.place(*a)));
                for b in &values {
                    prop_assert!(a > b || axis.place(*a) <= axis.place(*b));
                }
            }
            prop_assert!(axis.ticks.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
        }

        #[test]
        fn log_only_where_the_spread_asks_for_it(values in prop::collection::vec(1_i64..5000, 1..8)) {
            let ratio = *values.iter().max().unwrap() as f64 / *values.iter().min().unwrap() as f64;
            let values: Vec<Decimal> = values.into_iter().map(Decimal::whole).collect();
            let axis = Axis::of(&values, None);
            prop_assert_eq!(axis.log, ratio > 20.0);
            prop_assert!(axis.log || axis.broken || axis.ticks[0].1 == Decimal::whole(0));
        }
    }
}
