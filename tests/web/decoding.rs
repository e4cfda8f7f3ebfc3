//! The browser's decoder and the native one agree, so that a file means the same in the page and on the command line.

use variorum::browser::clock::decode;
use variorum::core::text::ENCODINGS;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_browser_decodes_as_the_command_line_does() {
    let mut samples: Vec<Vec<u8>> = (0..=0xff_u8).map(|b| vec![b'a', b, b'b', b'c']).collect();
    samples.extend(
        (0x81..=0xfe_u8)
            .step_by(7)
            .flat_map(|a| (0x40..=0xfe_u8).step_by(5).map(move |b| vec![b'a', a, b, b'c', b'd'])),
    );
    let mut compared = 0;
    for name in ENCODINGS {
        let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("the name is one of the standard's");
        for bytes in &samples {
            let ours = encoding.decode_with_bom_removal(bytes).0;
            assert_eq!(decode(bytes, name).as_deref(), Some(&*ours), "{name} {bytes:?}");
            compared += 1;
        }
    }
    assert!(compared > 10_000, "{compared}");
}
