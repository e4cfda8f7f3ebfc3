//! Time, randomness and decoding, and how a time is written for a person. The one place that mints a [`Stamp`].

use crate::app::Stamp;
use crate::core::format::article::Lent;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Returns milliseconds since 1970-01-01 UTC.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a wall clock is a positive whole number far below 2^53"
)]
#[expect(clippy::disallowed_methods, reason = "the one place that asks for the time")]
pub fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// Mints the time and randomness of one action.
#[must_use]
pub fn stamp() -> Stamp {
    let mut bytes = [0_u8; 16];
    if let Some(crypto) = web_sys::window().and_then(|w| w.crypto().ok()) {
        // It fails only for buffers above 65,536 bytes.
        crypto.get_random_values_with_u8_array(&mut bytes).ok();
    }
    Stamp {
        now_ms: now_ms(),
        seed: u128::from_le_bytes(bytes),
        lent: Lent {
            decode,
            html: super::html::parse,
        },
    }
}

/// Decodes with the browser's own decoder (WHATWG Encoding Standard), so that no tables are shipped.
#[must_use]
pub fn decode(bytes: &[u8], name: &'static str) -> Option<String> {
    web_sys::TextDecoder::new_with_label(name)
        .ok()?
        .decode_with_u8_array(bytes)
        .ok()
}

/// Returns a time of day as the person's language writes it, hours and minutes.
#[must_use]
pub fn time_of_day(ms: u64) -> String {
    format(ms, &["hour", "minute"])
}

/// Returns date and time as the person's language writes them.
#[must_use]
pub fn date_and_time(ms: u64) -> String {
    format(ms, &["day", "month", "hour", "minute"])
}

/// Returns a date as the person's language writes it.
#[must_use]
pub fn date(ms: u64) -> String {
    format(ms, &["day", "month", "year"])
}

/// Returns these parts (`day`, `month`, `year`) of a day of the calendar as the person's language writes them, wherever the person is.
#[must_use]
pub fn of_calendar(day: time::Date, parts: &[&str]) -> String {
    let days = day.to_julian_day() - time::Date::from_ordinal_date(1970, 1).map_or(0, time::Date::to_julian_day);
    write(f64::from(days) * 86_400_000.0, &[parts, &["timeZone"]].concat())
}

#[expect(clippy::cast_precision_loss, reason = "a wall clock is far below 2^53")]
fn format(ms: u64, parts: &[&str]) -> String {
    write(ms as f64, parts)
}

fn write(ms: f64, parts: &[&str]) -> String {
    thread_local! {
        /// What writes times, by language and parts: making one takes a hundred times as long as using it.
        static WRITERS: RefCell<Vec<(String, js_sys::Function)>> = const { RefCell::new(Vec::new()) };
    }
    let language = crate::app::words::spoken().0;
    let date = js_sys::Date::new(&JsValue::from_f64(ms));
    // What writes times keeps the time zone that it was made in.
    let zone = date.get_timezone_offset().to_string();
    let key = [&[language, &zone], parts].concat().join(" ");
    let known = WRITERS.with_borrow(|all| all.iter().find(|(of, _)| *of == key).map(|(_, writer)| writer.clone()));
    let writer = known.unwrap_or_else(|| {
        let writer = writer(language, parts);
        WRITERS.with_borrow_mut(|all| all.push((key, writer.clone())));
        writer
    });
    let written = writer.call1(&JsValue::UNDEFINED, &date);
    written.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn writer(language: &str, parts: &[&str]) -> js_sys::Function {
    let options = js_sys::Object::new();
    for part in parts {
        let style = match *part {
            "timeZone" => "UTC",
            "month" => "short",
            "minute" => "2-digit",
            _ => "numeric",
        };
        // Setting a property of a fresh object cannot fail.
        js_sys::Reflect::set(&options, &JsValue::from_str(part), &JsValue::from_str(style)).ok();
    }
    js_sys::Intl::DateTimeFormat::new(&js_sys::Array::of1(&language.into()), &options).format()
}
