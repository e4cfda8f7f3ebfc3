//! Two small listeners on the loopback address: one serves a folder (for the web app), one stands where a proxy would
//! and writes down who was called (for showing that nobody was). Neither ever reaches another machine.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Accepts connections on a thread of its own until it is stopped or dropped.
struct Listener {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    fn start(answer: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback address has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let stopping = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stopping);
        let answer = Arc::new(answer);
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if flag.load(Ordering::SeqCst) {
                    break;
                }
                // Browsers open connections ahead of need and leave them silent, so each has a thread and a time limit.
                if let Ok(stream) = stream
                    && stream.set_read_timeout(Some(Duration::from_secs(10))).is_ok()
                {
                    let answer = Arc::clone(&answer);
                    thread::spawn(move || answer(stream));
                }
            }
        });
        Self {
            address,
            stopping,
            thread: Some(thread),
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // A connection of our own wakes the thread out of `accept`.
        TcpStream::connect(self.address).ok();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Serves the files of a folder, by GET only. When it is dropped or stopped, its port is closed.
pub struct Server {
    listener: Listener,
    paths: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts to serve a folder on a free port.
    pub fn start(folder: &Path) -> Self {
        let folder = folder.to_path_buf();
        let paths = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&paths);
        let listener = Listener::start(move |mut stream| {
            if let Some((method, target)) = request_line(&stream) {
                log.lock()
                    .expect("no thread panics while it holds this lock")
                    .push(target.clone());
                respond(&mut stream, &folder, &method, &target).ok();
            }
        });
        Self { listener, paths }
    }

    /// Returns the origin, such as `http://127.0.0.1:41234`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.listener.address)
    }

    /// Returns the paths asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.paths
            .lock()
            .expect("no thread panics while it holds this lock")
            .clone()
    }

    /// Closes the port, as a network that goes away would.
    pub fn stop(self) {
        drop(self);
    }
}

/// Stands in for a proxy: refuses everything and remembers the host of each request.
pub struct Trap {
    listener: Listener,
    hosts: Arc<Mutex<BTreeSet<String>>>,
}

impl Trap {
    /// Starts the trap on a free port.
    pub fn start() -> Self {
        let hosts = Arc::new(Mutex::new(BTreeSet::new()));
        let log = Arc::clone(&hosts);
        let listener = Listener::start(move |mut stream| {
            if let Some((_, target)) = request_line(&stream) {
                log.lock()
                    .expect("no thread panics while it holds this lock")
                    .insert(target);
                stream
                    .write_all(b"HTTP/1.1 502 Offline\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .ok();
            }
        });
        Self { listener, hosts }
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.listener.address.port()
    }

    /// Returns the addresses that somebody tried to reach.
    pub fn caught(&self) -> BTreeSet<String> {
        self.hosts
            .lock()
            .expect("no thread panics while it holds this lock")
            .clone()
    }
}

/// Reads one request to the end of its head, and returns its method and target.
fn request_line(stream: &TcpStream) -> Option<(String, String)> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    for line in lines {
        if line.ok()?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    Some((words.next()?.to_owned(), words.next()?.to_owned()))
}

fn respond(stream: &mut TcpStream, folder: &Path, method: &str, target: &str) -> std::io::Result<()> {
    let path = target
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_start_matches('/');
    let mut file: PathBuf = folder.join(path);
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    let plain = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let (status, body) = if method != "GET" {
        ("405 Method Not Allowed", Vec::new())
    } else if let (true, Ok(bytes)) = (plain, fs::read(&file)) {
        ("200 OK", bytes)
    } else {
        ("404 Not Found", Vec::new())
    };
    let kind = media_type(&file);
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// Returns the media type that a file's ending stands for.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    }
}

#[test]
fn the_server_serves_its_folder_and_nothing_above_it() {
    let outer = tempfile::tempdir().expect("a temporary folder");
    let folder = outer.path().join("web");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("index.html"), "inside").expect("a file");
    fs::write(outer.path().join("secret.txt"), "outside").expect("a file");
    let server = Server::start(&folder);
    let ask = |line: &str| {
        let mut stream = TcpStream::connect(server.listener.address).expect("a connection");
        write!(stream, "{line} HTTP/1.1\r\n\r\n").expect("a request");
        std::io::read_to_string(stream).expect("an answer")
    };
    assert!(ask("GET /?v=1").ends_with("inside"));
    assert!(ask("GET /../secret.txt").starts_with("HTTP/1.1 404"));
    assert!(ask("GET //etc/hostname").starts_with("HTTP/1.1 404"));
    assert!(ask("POST /").starts_with("HTTP/1.1 405"));
    let address = server.listener.address;
    server.stop();
    assert!(TcpStream::connect(address).is_err(), "the port is closed");
}
