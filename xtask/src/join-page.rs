//! `join.rs` as a WebAssembly of its own, which the one-file app carries to unpack the app. `xtask` compiles it with `rustc`.

#![no_std]
#![no_main]

#[allow(dead_code, reason = "the other side writes what this one reads")]
mod join;

/// Writes the module for which a text stands, and says whether it could. Places and lengths are in bytes of the memory.
///
/// # Safety
///
/// The two stretches lie in the memory, above `__heap_base`, and apart from each other: the start script has just made room for them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(text: *mut u8, text_length: usize, wasm: *mut u8, wasm_length: usize) -> bool {
    // SAFETY: as above; nothing else runs in this memory.
    let (text, wasm) = unsafe {
        (
            core::slice::from_raw_parts_mut(text, text_length),
            core::slice::from_raw_parts_mut(wasm, wasm_length),
        )
    };
    join::join(text, wasm).is_some()
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
