//! The page's own decoder and ours agree, so that a file means the same natively and in the page.

use variorum::core::text::{ENCODINGS, freeze};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_browser_decodes_as_we_do() {
    let mut samples: Vec<Vec<u8>> = (0x20..=0xff_u8).map(|b| vec![b'a', b, b'b', b'c']).collect();
    samples.extend((0x81..=0xfe_u8).step_by(7).flat_map(|a| (0x40..=0xfe_u8).step_by(5).map(move |b| vec![b'a', a, b, b'c', b'd'])));
    let mut compared = 0;
    for label in ENCODINGS {
        let decoder = web_sys::TextDecoder::new_with_label(label).expect("a browser knows every encoding of the standard");
        for bytes in &samples {
            // NUL means binary to us.
            let Ok(frozen) = freeze(bytes, Some(label)) else { continue };
            let theirs = decoder.decode_with_u8_array(bytes).expect("it replaces what it cannot decode");
            let theirs = theirs.replace("\r\n", "\n").replace('\r', "\n");
            assert_eq!(frozen.text.as_str(), theirs, "{label} {bytes:?}");
            compared += 1;
        }
    }
    assert!(compared > 10_000, "{compared}");
    assert!(JsValue::from_f64(f64::from(compared)).is_truthy());
}
