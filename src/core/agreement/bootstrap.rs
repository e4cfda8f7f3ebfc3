//! Intervals by drawing the units again, with a generator and a seed of its own, so that the same data always give the same interval.
//!
//! What is drawn is the observed disagreement; what chance would give stays as it is in the data, as in Krippendorff's own procedure.

use crate::core::order::sort_by_key;

/// What one figure is made of: it is 1 less `factor` times the sum of the first over the sum of the second.
#[derive(Debug, Clone, Default)]
pub(super) struct Series {
    /// For each unit, what differs and what could have.
    pub units: Vec<(f64, f64)>,
    /// What turns the share that differs into disagreement beyond chance.
    pub factor: f64,
}

/// The least number of units that an interval is drawn from.
const LEAST: usize = 5;
/// The most that is drawn in all.
const MOST: usize = 1_000_000;
/// The least number of draws.
const LEAST_DRAWS: usize = 200;

/// Returns the intervals of figures over the same units.
pub(super) fn intervals(series: &[Series], draws: usize) -> Vec<Option<(f64, f64)>> {
    let count = series.first().map_or(0, |first| first.units.len());
    if draws == 0 || count < LEAST {
        return vec![None; series.len()];
    }
    let draws = draws.min((MOST / count).max(LEAST_DRAWS));
    let mut chance = SplitMix(0x05ee_d0fa_61ee);
    let mut drawn: Vec<Vec<f64>> = vec![Vec::new(); series.len()];
    let mut times = vec![0.0_f64; count];
    for _ in 0..draws {
        times.fill(0.0);
        for _ in 0..count {
            if let Some(time) = times.get_mut(chance.below(count)) {
                *time += 1.0;
            }
        }
        for (one, values) in series.iter().zip(&mut drawn) {
            let (mut differs, mut could) = (0.0, 0.0);
            for ((a, b), time) in one.units.iter().zip(&times) {
                differs += a * time;
                could += b * time;
            }
            if could > 0.0 {
                values.push(1.0 - one.factor * differs / could);
            }
        }
    }
    drawn.into_iter().map(|values| middle(values, draws)).collect()
}

/// Returns the ends of the middle nineteen twentieths; `None` where too many draws had no value.
fn middle(mut values: Vec<f64>, draws: usize) -> Option<(f64, f64)> {
    if values.len() < draws / 2 {
        return None;
    }
    sort_by_key(&mut values, |value| in_order(*value));
    let tail = values.len() / 40;
    let low = values.get(tail)?;
    let high = values.get(values.len().checked_sub(1 + tail)?)?;
    (low.is_finite() && high.is_finite()).then_some((*low, *high))
}

/// Returns a number that orders as the value does.
fn in_order(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// Steele, Lea and Flood's generator (2014): one addition and a mixing of bits.
pub(super) struct SplitMix(pub u64);

impl SplitMix {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Returns a number below a count that is not 0: the high half of a product, even enough for counts far below 2^32.
    pub fn below(&mut self, count: usize) -> usize {
        let product = (self.next() >> 32) * count as u64;
        usize::try_from(product >> 32).unwrap_or_default()
    }
}
