//! What only a browser can show: the store, the decoder of the page, the selection. Run by `cargo xtask test wasm`.

#![cfg(target_arch = "wasm32")]

mod decoding;
mod html;
mod plurals;
mod selection;
mod store;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
