//! Child processes that never outlive a test: drivers, browsers, a display. It ends only what belongs to a given profile
//! folder or descends from a given child, never anything by its name.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A child that dies, with all that it started, when this value is dropped.
pub struct Leash {
    child: Child,
}

impl Leash {
    /// Starts a command with its output going to a log file.
    ///
    /// # Errors
    ///
    /// A sentence that says which program could not be started, and why.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let file = fs::File::create(log).map_err(|error| format!("{}: {error}", log.display()))?;
        let twin = file
            .try_clone()
            .map_err(|error| format!("{}: {error}", log.display()))?;
        command
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(twin)
            .spawn()
            .map(|child| Self { child })
            .map_err(|error| format!("{name} cannot be started: {error}"))
    }

    /// Starts an X server without a screen and returns it with its display, such as `:3`.
    ///
    /// # Errors
    ///
    /// A sentence that says what `Xvfb` did instead of naming its display.
    pub fn display() -> Result<(Self, String), String> {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb cannot be started: {error}"))?;
        let mut number = String::new();
        if let Some(pipe) = child.stdout.as_mut() {
            let mut byte = [0];
            while pipe.read(&mut byte).unwrap_or(0) == 1 && byte != *b"\n" {
                number.push(char::from(byte[0]));
            }
        }
        let leash = Self { child };
        if number.is_empty() {
            Err("Xvfb named no display".into())
        } else {
            Ok((leash, format!(":{number}")))
        }
    }

    /// Returns the process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Returns whether the child has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)) | Err(_))
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        if !self.has_ended() {
            kill(&descendants(&BTreeSet::from([self.id()])));
            self.child.kill().ok();
        }
        self.child.wait().ok();
    }
}

/// Returns a TCP port of the loopback address that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .expect("the loopback address has a free port")
        .port()
}

/// Ends at once (`SIGKILL`) every process that runs on a profile folder, and its descendants, and returns how many
/// there were. Waits, within limits, until all are gone.
pub fn kill_profile(folder: &Path) -> usize {
    let mut killed = BTreeSet::new();
    for _ in 0..500 {
        let alive = descendants(&on_profile(folder));
        if alive.is_empty() {
            break;
        }
        kill(&alive);
        killed.extend(alive);
        std::thread::park_timeout(Duration::from_millis(20));
    }
    killed.len()
}

/// Returns whether a process runs on a profile folder.
pub fn is_in_use(folder: &Path) -> bool {
    !on_profile(folder).is_empty()
}

/// Returns the processes with the folder as an argument, or as the value of one (`--user-data-dir=…`).
fn on_profile(folder: &Path) -> BTreeSet<u32> {
    let folder = folder.to_string_lossy().into_owned();
    assert!(
        folder.len() > 8 && folder.starts_with('/'),
        "“{folder}” is no profile folder"
    );
    let names = |argument: &[u8]| {
        let argument = String::from_utf8_lossy(argument);
        argument == folder.as_str() || argument.ends_with(&format!("={folder}"))
    };
    processes()
        .filter(|pid| {
            fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|line| line.split(|byte| *byte == 0).any(names))
        })
        .collect()
}

/// Returns the given processes and all that they started that is still alive.
fn descendants(roots: &BTreeSet<u32>) -> BTreeSet<u32> {
    let parents: Vec<(u32, u32)> = processes()
        .filter_map(|pid| parent(pid).map(|parent| (pid, parent)))
        .collect();
    let mut all: BTreeSet<u32> = parents
        .iter()
        .map(|(pid, _)| *pid)
        .filter(|pid| roots.contains(pid))
        .collect();
    loop {
        let before = all.len();
        all.extend(
            parents
                .iter()
                .filter(|(_, parent)| all.contains(parent))
                .map(|(pid, _)| *pid)
                .collect::<Vec<_>>(),
        );
        if all.len() == before {
            return all;
        }
    }
}

fn processes() -> impl Iterator<Item = u32> {
    let own = std::process::id();
    fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(move |pid| *pid != own)
}

/// Returns the parent of a process that is alive (not a zombie).
fn parent(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let state = fields.next()?;
    if state == "Z" || state == "X" {
        None
    } else {
        fields.next()?.parse().ok()
    }
}

/// The shell's own `kill` is used because the standard library can signal only direct children.
fn kill(pids: &BTreeSet<u32>) {
    if !pids.is_empty() {
        Command::new("sh")
            .args(["-c", "kill -KILL \"$@\"", "sh"])
            .args(pids.iter().map(u32::to_string))
            .stderr(Stdio::null())
            .status()
            .ok();
    }
}

/// Returns the first of some paths that exists.
pub fn first_there(paths: &[&str]) -> Option<PathBuf> {
    paths.iter().map(PathBuf::from).find(|path| path.exists())
}
