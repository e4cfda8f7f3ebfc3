//! The browser's decoder and the native one agree, so that a file means the same in the page and on the command line.

use variorum::browser::clock::decode;
use variorum::core::text::ENCODINGS;
use wasm_bindgen_test::wasm_bindgen_test;

/// Encodings of more than one byte for a character.
const WIDE: &[&str] = &["GBK", "gb18030", "Big5", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR"];

fn native(name: &str) -> &'static encoding_rs::Encoding {
    encoding_rs::Encoding::for_label(name.as_bytes()).expect("the name is one of the standard's")
}

#[wasm_bindgen_test]
fn every_byte_means_the_same_in_the_page_as_on_the_command_line() {
    let mut compared = 0;
    for name in ENCODINGS.iter().filter(|name| !WIDE.contains(name)) {
        for byte in 0..=0xff_u8 {
            for bytes in [vec![b'a', byte, b'b', b'c'], vec![byte, byte, 0, byte]] {
                let ours = native(name).decode_with_bom_removal(&bytes).0;
                assert_eq!(decode(&bytes, name).as_deref(), Some(&*ours), "{name} {bytes:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 10_000, "{compared}");
}

/// In the wide encodings browsers differ in a few rare places of the table: what is compared is text.
#[wasm_bindgen_test]
fn texts_in_wide_encodings_mean_the_same() {
    let sentences = [
        "市长星期二说，这座桥将关闭到春天。",
        "市長星期二說，這座橋將關閉到春天。",
        "市長は火曜日、橋は春まで閉鎖されると述べた。",
        "시장은 화요일에 다리가 봄까지 닫혀 있을 것이라고 말했다.",
    ];
    let mut compared = 0;
    for name in WIDE {
        for sentence in sentences {
            let (bytes, _, lossy) = native(name).encode(sentence);
            if !lossy {
                assert_eq!(decode(&bytes, name).as_deref(), Some(sentence), "{name}");
                compared += 1;
            }
        }
    }
    assert!(compared >= WIDE.len(), "{compared}");
}
