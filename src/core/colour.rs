//! Tag colours from one base colour: lines and letters that stay legible on their tint, in light and dark.
//!
//! It refuses to trust a base colour: whatever it is, a line reaches 3 : 1 and a letter 4.5 : 1 (WCAG 2.2, 1.4.11 and 1.4.3).

use std::fmt;

/// The page that articles stand on, in light.
const LEAF: Rgb = Rgb {
    red: 0xff,
    green: 0xff,
    blue: 0xff,
};
/// The same, in dark.
const DARK_LEAF: Rgb = Rgb {
    red: 0x1a,
    green: 0x1d,
    blue: 0x21,
};
/// The colour of the words, in light.
const INK: Rgb = Rgb {
    red: 0x1a,
    green: 0x1c,
    blue: 0x1f,
};
/// The same, in dark.
const DARK_INK: Rgb = Rgb {
    red: 0xe8,
    green: 0xe6,
    blue: 0xe1,
};

/// The contrast of a line with what it stands on.
const LINE_CONTRAST: f64 = 3.0;
/// The contrast of a letter with what it stands on.
const LETTER_CONTRAST: f64 = 4.5;
/// The contrast of the words with a tint under them (WCAG 2.2, 1.4.6).
const INK_CONTRAST: f64 = 7.0;

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rgb {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

/// The colours that a tag is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TagColours {
    /// The line under the words.
    pub line: Rgb,
    /// The letter beside them.
    pub letter: Rgb,
    /// The band behind them.
    pub tint: Rgb,
    /// The line, in dark.
    pub dark_line: Rgb,
    /// The letter, in dark.
    pub dark_letter: Rgb,
    /// The band, in dark.
    pub dark_tint: Rgb,
}

/// Derives the colours of a tag from its base colour, written `#RRGGBB`; `None` where it is not written so.
#[must_use]
pub fn derive(base: &str) -> Option<TagColours> {
    let base = parse(base)?;
    let own = Lch::of(base);
    let is_grey = own.chroma < 0.02;
    let (strong, soft) = if is_grey {
        (0.0, 0.0)
    } else {
        (own.chroma.max(0.13), 0.12)
    };

    // A pale base needs more of itself to be seen, a dark one less to keep the words legible.
    let share = if own.lightness > 0.88 { 0.45 } else { 0.36 };
    let tint = tint_of(base, share, LEAF, INK);
    let darker = |from: f64, chroma: f64, least: f64| {
        steps(from, -0.01)
            .map(|lightness| {
                Lch {
                    lightness,
                    chroma,
                    hue: own.hue,
                }
                .rgb()
            })
            .find(|colour| reaches(*colour, [tint, LEAF], least))
    };

    let dark_tint = tint_of(base, 0.2, DARK_LEAF, DARK_INK);
    let brighter = |from: f64, chroma: f64, least: f64| {
        steps(from, 0.01)
            .map(|lightness| {
                Lch {
                    lightness,
                    chroma,
                    hue: own.hue,
                }
                .rgb()
            })
            .find(|colour| reaches(*colour, [dark_tint, DARK_LEAF], least))
    };
    let base_reaches = reaches(base, [dark_tint, DARK_LEAF], LINE_CONTRAST);

    Some(TagColours {
        line: darker(0.56, strong, LINE_CONTRAST)?,
        letter: darker(0.44, soft, LETTER_CONTRAST)?,
        tint,
        dark_line: if base_reaches {
            base
        } else {
            brighter(own.lightness, own.chroma, LINE_CONTRAST)?
        },
        dark_letter: brighter(0.87, if is_grey { 0.0 } else { own.chroma.min(0.1) }, LETTER_CONTRAST)?,
        dark_tint,
    })
}

/// Returns the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
#[must_use]
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn parse(written: &str) -> Option<Rgb> {
    let digits = written
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(Rgb { red, green, blue })
}

/// Lightness from a start to black or to white, by steps; both ends are among them.
fn steps(from: f64, step: f64) -> impl Iterator<Item = f64> {
    (0..=100_u8).map(move |count| (from + step * f64::from(count)).clamp(0.0, 1.0))
}

fn reaches(colour: Rgb, grounds: [Rgb; 2], least: f64) -> bool {
    grounds.iter().all(|ground| contrast(colour, *ground) >= least)
}

/// Mixes a share of the base into the page, less where the words on it would not be legible.
fn tint_of(base: Rgb, share: f64, leaf: Rgb, ink: Rgb) -> Rgb {
    (0..=20_u8)
        .map(|less| mix(base, leaf, share * (1.0 - f64::from(less) / 20.0)))
        .find(|tint| contrast(ink, *tint) >= INK_CONTRAST)
        .unwrap_or(leaf)
}

fn mix(over: Rgb, under: Rgb, share: f64) -> Rgb {
    let channel = |a: u8, b: u8| byte((f64::from(a) * share + f64::from(b) * (1.0 - share)) / 255.0);
    Rgb {
        red: channel(over.red, under.red),
        green: channel(over.green, under.green),
        blue: channel(over.blue, under.blue),
    }
}

/// Rounds a share of full light to a channel.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0 to 255 and rounded first"
)]
fn byte(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Takes the sRGB transfer function off (IEC 61966-2-1).
fn linear(colour: Rgb) -> [f64; 3] {
    [colour.red, colour.green, colour.blue].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Puts it on again.
fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    byte(if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    })
}

/// A colour by how we see it: Oklab (B. Ottosson, 2020) in polar form. The hue is a direction and no angle, which needs no sines.
#[derive(Clone, Copy)]
struct Lch {
    lightness: f64,
    chroma: f64,
    hue: [f64; 2],
}

impl Lch {
    fn of(colour: Rgb) -> Self {
        let [red, green, blue] = linear(colour);
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).powf(1.0 / 3.0);
        let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).powf(1.0 / 3.0);
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).powf(1.0 / 3.0);
        let lightness = 0.210_454_255_3 * long + 0.793_617_785 * medium - 0.004_072_046_8 * short;
        let a = 1.977_998_495_1 * long - 2.428_592_205 * medium + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766 * short;
        let chroma = (a * a + b * b).sqrt();
        let hue = if chroma > 0.0 {
            [a / chroma, b / chroma]
        } else {
            [1.0, 0.0]
        };
        Self { lightness, chroma, hue }
    }

    /// Returns the colour, or where the screen has no such colour the nearest less colourful one.
    fn rgb(self) -> Rgb {
        let inside = |light: &f64| (-0.0005..=1.0005).contains(light);
        let [red, green, blue] = (0..=100_u8)
            .map(|less| {
                Self {
                    chroma: self.chroma * (1.0 - f64::from(less) / 100.0),
                    ..self
                }
                .light()
            })
            .find(|light| light.iter().all(inside))
            .unwrap_or([0.0; 3])
            .map(encoded);
        Rgb { red, green, blue }
    }

    fn light(self) -> [f64; 3] {
        let [a, b] = self.hue.map(|share| self.chroma * share);
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let medium = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn legible(base: &str) {
        let colours = derive(base).unwrap();
        let pairs = [
            ("line", colours.line, [colours.tint, LEAF], LINE_CONTRAST),
            ("letter", colours.letter, [colours.tint, LEAF], LETTER_CONTRAST),
            (
                "dark line",
                colours.dark_line,
                [colours.dark_tint, DARK_LEAF],
                LINE_CONTRAST,
            ),
            (
                "dark letter",
                colours.dark_letter,
                [colours.dark_tint, DARK_LEAF],
                LETTER_CONTRAST,
            ),
            ("ink", INK, [colours.tint, LEAF], INK_CONTRAST),
            ("dark ink", DARK_INK, [colours.dark_tint, DARK_LEAF], INK_CONTRAST),
        ];
        for (name, colour, grounds, least) in pairs {
            for ground in grounds {
                assert!(
                    contrast(colour, ground) >= least,
                    "{base}: {name} {colour} on {ground} is {}",
                    contrast(colour, ground)
                );
            }
        }
    }

    #[test]
    fn the_default_codebook_is_legible() {
        for base in [
            "#77AADD", "#99DDFF", "#44BB99", "#EEDD88", "#BBCC33", "#EE8866", "#FFAABB", "#DDDDDD",
        ] {
            legible(base);
        }
    }

    #[test]
    fn any_codebook_is_legible() {
        for base in [
            "#000000", "#ffffff", "#FF0000", "#00ff00", "#0000FF", "#FFFF00", "#1A1D21", "#808080",
        ] {
            legible(base);
        }
        // Two hundred colours without a pattern: a linear congruential sequence (Numerical Recipes, 7.1).
        let mut state = 20_250_731_u32;
        for _ in 0..200 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            legible(&format!("#{:06X}", state >> 8));
        }
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for wrong in [
            "", "#", "77AADD", "#77AAD", "#77AADDE", "#77AADG", "#+7AADD", "red", "#éAADD",
        ] {
            assert_eq!(derive(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let (black, white) = (
            Rgb {
                red: 0,
                green: 0,
                blue: 0,
            },
            Rgb {
                red: 255,
                green: 255,
                blue: 255,
            },
        );
        assert!((contrast(black, white) - 21.0).abs() < 1e-9);
        assert!((contrast(white, white) - 1.0).abs() < 1e-9);
        // #767676 is the lightest grey that reaches 4.5 on white.
        let grey = |level| Rgb {
            red: level,
            green: level,
            blue: level,
        };
        assert!(contrast(grey(0x76), white) >= 4.5 && contrast(grey(0x77), white) < 4.5);
    }

    #[test]
    fn a_colour_survives_the_way_to_lightness_and_back() {
        for base in ["#77AADD", "#000000", "#FFFFFF", "#EE8866"] {
            let colour = parse(base).unwrap();
            assert_eq!(Lch::of(colour).rgb().to_string(), base);
        }
    }
}
