//! The program: in a browser it mounts the app, in a worker of the page it does what the page asks, on a command line it runs a verb.

#[cfg(target_arch = "wasm32")]
fn main() {
    if variorum::browser::worker::is_worker() {
        return variorum::browser::worker::serve();
    }
    use variorum::browser::page;
    variorum::app::words::choose(&page::languages(), page::plural);
    yew::Renderer::<variorum::ui::root::Root>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    variorum::cli::run()
}
