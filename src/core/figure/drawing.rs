//! A picture as plain shapes, in pixels of a card that is 372 wide, and where words go in it so that none stands on another. It has no
//! colours: each shape has a class, and the style sheet says what that looks like on a screen, on paper, in forced colours.

/// How wide every figure is.
pub const WIDTH: i32 = 372;
/// Where the part with the scale begins; before it stand the letters of the sources.
pub const LEFT: i32 = 84;
/// Where the scale ends.
pub const RIGHT: i32 = 356;
/// How high a line of words is.
pub const LINE: i32 = 15;
/// How far words keep from each other and from what they name.
const GAP: i32 = 6;

/// A picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawing {
    /// How high it is.
    pub height: i32,
    /// What is in it; what comes later is painted above what comes before.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// Returns what is wrong with the places of its words: they leave the picture, or some stand on others. It is what every layout
    /// promises; tests ask.
    #[must_use]
    pub fn fault(&self) -> Option<String> {
        let words = |shape| match shape {
            Shape::Words(words) => Some(words),
            _ => None,
        };
        let all: Vec<Words> = self.shapes.iter().cloned().filter_map(words).collect();
        for (n, a) in all.iter().enumerate() {
            let (from, to) = a.reach();
            if from < 0 || to > WIDTH || a.y > self.height {
                return Some(["“", &a.words, "” leaves the picture"].concat());
            }
            for b in all.iter().take(n) {
                let other = b.reach();
                if to > other.0 && other.1 > from && (a.y - b.y).abs() < 12 {
                    return Some(["“", &a.words, "” stands on “", &b.words, "”"].concat());
                }
            }
        }
        None
    }
}

/// A part of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Words on one line.
    Words(Words),
    /// A line, as the `d` of a path.
    Path {
        /// Its class.
        class: &'static str,
        /// How it runs.
        d: String,
    },
    /// A circle.
    Circle {
        /// Its class.
        class: &'static str,
        /// Its centre.
        x: i32,
        /// Its centre.
        y: i32,
        /// Its radius.
        r: i32,
    },
    /// A box with round ends.
    Bar {
        /// Its class.
        class: &'static str,
        /// Its left end.
        x: i32,
        /// Its top.
        y: i32,
        /// How wide it is.
        width: i32,
    },
}

/// How high a bar is.
pub const BAR: i32 = 10;

/// Words on one line of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Their class.
    pub class: &'static str,
    /// Where they begin, have their middle, or end.
    pub x: i32,
    /// The line that they stand on.
    pub y: i32,
    /// Which of these `x` is, as SVG says it: `start`, `middle`, `end`.
    pub anchor: &'static str,
    /// The words.
    pub words: String,
}

impl Words {
    /// Returns where they begin and end.
    #[must_use]
    pub fn reach(&self) -> (i32, i32) {
        let width = width(&self.words);
        let from = match self.anchor {
            "middle" => self.x - width / 2,
            "end" => self.x - width,
            _ => self.x,
        };
        (from, from + width)
    }
}

/// Returns how wide words are at most, in the usual sans-serif and serif faces at 11 pixels.
#[must_use]
pub fn width(words: &str) -> i32 {
    let mut tenths = 0;
    for c in words.chars() {
        tenths += match c {
            'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '(' | ')' | '|' | '!' => {
                48
            }
            ' ' | '\u{202f}' | '\u{a0}' => 36,
            'm' | 'w' | 'M' | 'W' | '—' | '…' | '→' | '@' | '%' => 108,
            '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' => 0,
            '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffff}' | '\u{1f000}'.. => 120,
            c if c.is_uppercase() => 90,
            _ => 68,
        };
    }
    tenths / 10 + 1
}

/// Returns as many of the words as have room, with an ellipsis where something was cut, in their own direction.
#[must_use]
pub fn fitted(words: &str, room: i32) -> String {
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        // Enough to be cut below; the rest of a long text is not even looked at.
        if width(&line) > room {
            break;
        }
    }
    if width(&line) > room {
        while width(&line) > room - width("…") && line.pop().is_some() {}
        line.truncate(line.trim_end().len());
        line.push('…');
    }
    if line.is_ascii() {
        return line;
    }
    // The first strong letter decides, and what stands around it is left alone (Unicode Standard Annex 9, FSI and PDI).
    ["\u{2068}", &line, "\u{2069}"].concat()
}

/// Returns what a number of at least four digits looks like: `1 200 000`, the same in every language (ISO 80000-1, 7.3).
#[must_use]
pub fn grouped(number: &str) -> String {
    let start = usize::from(number.starts_with('-'));
    let end = number.find('.').unwrap_or(number.len());
    let mut shown = String::new();
    for (at, c) in number.char_indices() {
        if at > start && at < end && (end - at).is_multiple_of(3) && end - start > 4 {
            shown.push('\u{202f}');
        }
        shown.push(c);
    }
    shown
}

/// Returns a place of the scale.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "a place between 0 and 1 stays in the picture"
)]
pub fn across(place: f64) -> i32 {
    LEFT + (f64::from(RIGHT - LEFT) * place.clamp(0.0, 1.0)).round() as i32
}

/// Returns the `d` of a path: letters and numbers in turn.
#[must_use]
pub fn path(parts: &[(&str, i32, i32)]) -> String {
    let mut d = String::new();
    for (letter, x, y) in parts {
        d.push_str(letter);
        d.push_str(&x.to_string());
        d.push(' ');
        d.push_str(&y.to_string());
    }
    d
}

impl Drawing {
    /// Adds words.
    pub fn words(&mut self, class: &'static str, x: i32, y: i32, anchor: &'static str, words: String) {
        self.shapes.push(Shape::Words(Words {
            class,
            x,
            y,
            anchor,
            words,
        }));
    }

    /// Adds a path.
    pub fn path(&mut self, class: &'static str, parts: &[(&str, i32, i32)]) {
        let d = path(parts);
        self.shapes.push(Shape::Path { class, d });
    }

    /// Adds a circle.
    pub fn circle(&mut self, class: &'static str, x: i32, y: i32, r: i32) {
        self.shapes.push(Shape::Circle { class, x, y, r });
    }

    /// Adds a bar around a line of words.
    pub fn bar(&mut self, class: &'static str, from: i32, to: i32, y: i32) {
        self.shapes.push(Shape::Bar {
            class,
            x: from,
            y: y - BAR / 2,
            width: (to - from).max(BAR),
        });
    }

    /// Adds the letters of sources before the scale, as many in a line as have room, and returns how many lines they take.
    pub fn sigla(&mut self, sigla: &[&str], y: i32) -> i32 {
        let room = LEFT - 12;
        let (mut lines, mut line) = (0, String::new());
        for siglum in sigla {
            let longer = [line.as_str(), siglum].join(" ");
            if !line.is_empty() && width(longer.trim()) > room {
                self.words("sigt", 0, y + LINE * lines, "start", std::mem::take(&mut line));
                lines += 1;
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&fitted(siglum, room));
        }
        self.words("sigt", 0, y + LINE * lines, "start", line);
        lines + 1
    }

    /// Adds ticks with as many of their labels as have room, the line of the axis, and what it is an axis of. The first and the last
    /// label are there in any case, unless they have no room beside each other.
    pub fn axis(&mut self, y: i32, ticks: &[(f64, String)], gap: Option<f64>, about: &str) {
        let mut grid = String::new();
        for (place, _) in ticks {
            let x = across(*place);
            grid.push_str(&path(&[("M", x, 6), ("L", x, y)]));
        }
        let mut taken: Vec<(i32, i32)> = Vec::new();
        let mut labels = Vec::new();
        let last = ticks.len().saturating_sub(1);
        let order = [0, last].into_iter().chain(1..last);
        for at in order {
            let Some((place, label)) = ticks.get(at) else { continue };
            let half = width(label) / 2 + 1;
            let x = across(*place).min(WIDTH - half).max(half);
            let reach = (x - half, x + half);
            if taken
                .iter()
                .all(|other| reach.1 + GAP <= other.0 || other.1 + GAP <= reach.0)
            {
                taken.push(reach);
                labels.push((x, label.clone()));
            }
        }
        self.shapes.insert(0, Shape::Path { class: "grid", d: grid });
        match gap {
            None => self.path("ax", &[("M", LEFT, y), ("L", RIGHT, y)]),
            Some(gap) => {
                let x = across(gap).max(LEFT + 8);
                self.path(
                    "ax",
                    &[("M", LEFT, y), ("L", x - 3, y), ("M", x + 4, y), ("L", RIGHT, y)],
                );
                self.path(
                    "ax",
                    &[("M", x - 5, y + 5), ("l", 4, -10), ("M", x + 2, y + 5), ("l", 4, -10)],
                );
            }
        }
        for (x, label) in labels {
            self.words("tick", x, y + LINE + 1, "middle", label);
        }
        self.height = y + LINE + 7;
        if !about.is_empty() {
            self.words("about", RIGHT, y + 2 * LINE + 2, "end", fitted(about, WIDTH - 20));
            self.height += LINE;
        }
    }
}

/// Returns where the words for something on the scale go so that they do not stand on it: behind it, before it, or on a line of their
/// own above it. `None` is that line; the place is then for words that begin there.
#[must_use]
pub fn beside(from: i32, to: i32, words: i32) -> (i32, &'static str, bool) {
    if to + GAP + words <= WIDTH {
        (to + GAP, "start", false)
    } else if from - GAP - words >= LEFT {
        (from - GAP, "end", false)
    } else {
        (from.min(WIDTH - words).max(LEFT), "start", true)
    }
}

/// Puts stretches on as few lines as they need so that none meets another on its line; the stretches are to be in order of their
/// beginnings, or the lines are more than they need to be.
#[must_use]
pub fn lanes(stretches: &[(i32, i32)]) -> Vec<usize> {
    let mut ends: Vec<i32> = Vec::new();
    let mut lanes = Vec::with_capacity(stretches.len());
    for (from, to) in stretches {
        let free = ends.iter().position(|end| end + GAP <= *from);
        let lane = free.unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(end) => *end = *to,
            None => ends.push(*to),
        }
        lanes.push(lane);
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_grouped_in_threes() {
        for (number, shown) in [
            ("1000", "1000"),
            ("12000", "12 000"),
            ("-1234567.12345", "-1 234 567.12345"),
            ("", ""),
        ] {
            assert_eq!(grouped(number).replace('\u{202f}', " "), shown);
        }
    }

    #[test]
    fn what_has_no_room_is_cut() {
        assert_eq!(fitted("a  b\nc", 100), "a b c");
        assert_eq!(fitted("عند الساعة", 100), "\u{2068}عند الساعة\u{2069}");
        assert!(fitted("one two three four", 60).ends_with("…\u{2069}"));
        assert_eq!(fitted("", 10), "");
    }

    proptest! {
        #[test]
        fn cut_words_fit(words in ".{0,60}", room in 20..300) {
            prop_assert!(width(&fitted(&words, room)) <= room);
        }

        #[test]
        fn what_is_on_one_line_never_meets(mut stretches in prop::collection::vec((0..300, 0..80), 0..40)) {
            for stretch in &mut stretches {
                stretch.1 += stretch.0;
            }
            let lanes = lanes(&stretches);
            for a in 0..lanes.len() {
                for b in 0..a {
                    prop_assert!(lanes[a] != lanes[b] || stretches[b].1 < stretches[a].0 || stretches[a].1 < stretches[b].0);
                }
            }
        }

        #[test]
        fn words_beside_something_are_not_on_it(from in LEFT..=RIGHT, length in 0..200_i32, words in 0..(WIDTH - LEFT)) {
            let to = (from + length).min(RIGHT);
            let (x, anchor, above) = beside(from, to, words);
            let reach = if anchor == "end" { (x - words, x) } else { (x, x + words) };
            prop_assert!(LEFT <= reach.0 && reach.1 <= WIDTH);
            prop_assert!(above || reach.1 < from || to < reach.0);
        }
    }
}
