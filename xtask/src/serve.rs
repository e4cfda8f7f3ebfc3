//! Serves one folder on this machine only, as it is. It answers GET and HEAD, one thread for each connection, and never leaves the
//! folder. Not a server for anybody else.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::toolbox::{Toolbox, run};

const PORTS: std::ops::Range<u16> = 8080..8180;
/// Bytes of a request's head; a browser's is far below.
const LONGEST_HEAD: u64 = 64 * 1024;

/// Serves a folder on the first free port, says where, opens a browser where there is a display, and goes on until stopped.
pub fn serve(tools: &Toolbox, folder: &Path) -> Result<()> {
    let listener = PORTS
        .map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .find_map(Result::ok)
        .with_context(|| format!("no port from {} to {} is free", PORTS.start, PORTS.end - 1))?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("The web app:      {address}   (Ctrl+C stops it)");
    show(tools, &address);

    for stream in listener.incoming().filter_map(Result::ok) {
        let folder = folder.to_path_buf();
        std::thread::spawn(move || {
            if let Err(error) = respond(stream, &folder) {
                eprintln!("a connection broke off: {error}");
            }
        });
    }
    Ok(())
}

/// Opens the browser. Whoever has no display reads the address instead.
fn show(tools: &Toolbox, address: &str) {
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    let mut opener = if cfg!(target_os = "macos") {
        tools.command("open", &[address])
    } else if cfg!(windows) {
        tools.command("explorer", &[address])
    } else if display && tools.find("xdg-open").is_some() {
        tools.command("xdg-open", &[address])
    } else {
        return;
    };
    if let Err(error) = run(&mut opener) {
        println!("{error:#}; open the address by hand");
    }
}

fn respond(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut head = BufReader::new(stream.try_clone()?.take(LONGEST_HEAD)).lines();
    let Some(request) = head.next().transpose()? else {
        return Ok(());
    };
    // The rest of the head says nothing that matters here, but a browser wants it read before it is answered.
    while head.next().transpose()?.is_some_and(|line| !line.is_empty()) {}

    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match method {
        "GET" | "HEAD" => match inside(folder, target).and_then(|path| Some((kind(&path), fs::read(path).ok()?))) {
            Some((kind, body)) => ("200 OK", kind, body),
            None => (
                "404 Not Found",
                "text/plain; charset=utf-8",
                b"There is no such file.\n".to_vec(),
            ),
        },
        _ => (
            "405 Method Not Allowed",
            "text/plain; charset=utf-8",
            b"Only GET and HEAD.\n".to_vec(),
        ),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// Returns the file that an address names, or nothing where that would be outside the folder.
fn inside(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |part: &str| {
        !part.starts_with('.')
            && part
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
    };
    path.split('/')
        .all(|part| !part.is_empty() && plain(part))
        .then(|| folder.join(path))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_in_its_folder() {
        let folder = Path::new("web");
        assert_eq!(inside(folder, "/"), Some(folder.join("index.html")));
        assert_eq!(inside(folder, "/a-1.js?x#y"), Some(folder.join("a-1.js")));
        for target in ["/../a", "/a/../../b", "//a", "a", "/%2e%2e/a", "/.hidden", "/a\\b", ""] {
            assert_eq!(inside(folder, target), None, "{target}");
        }
    }
}
