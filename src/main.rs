//! The program: in a browser it mounts the app, on a command line it runs a verb.

#[cfg(target_arch = "wasm32")]
fn main() {
    variorum::app::words::choose(&variorum::browser::page::languages());
    yew::Renderer::<variorum::ui::root::Root>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    variorum::cli::run()
}
