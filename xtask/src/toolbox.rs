//! Finds programs and runs them from the project's root. Programs that this build installed for itself (`target/tools`) come
//! first on the children's `PATH`. It installs nothing: that is `setup`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Where the project is, and where its programs are looked for.
pub struct Toolbox {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    path: OsString,
}

impl Toolbox {
    /// Returns the toolbox of the project that this xtask belongs to.
    pub fn new() -> Result<Self> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&own)
            .parent()
            .context("xtask has no parent folder")?
            .to_path_buf();
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let tools = root.join("target/tools");
        let own = [tools.join("bin"), tools.join("node_modules/.bin")];
        let path = std::env::join_paths(own.into_iter().chain(std::env::split_paths(&inherited)))?;
        Ok(Self { root, path })
    }

    /// Returns the folder in which `setup` installs.
    pub fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// Returns the full path of a program, or nothing where there is none of that name.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let endings: &[&str] = if cfg!(windows) {
            &[".exe", ".cmd", ".bat"]
        } else {
            &[""]
        };
        std::env::split_paths(&self.path)
            .flat_map(|folder| {
                endings
                    .iter()
                    .map(move |ending| folder.join(format!("{program}{ending}")))
            })
            .find(|path| path.is_file())
    }

    /// Returns the first of several programs that exists.
    pub fn find_any(&self, programs: &[&str]) -> Option<PathBuf> {
        programs.iter().find_map(|program| self.find(program))
    }

    /// Returns a command that runs in the project's root, reads no input, and has the project's own tools first on its `PATH`.
    pub fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| program.into()));
        command
            .args(args)
            .current_dir(&self.root)
            .env("PATH", &self.path)
            .stdin(Stdio::null());
        // What cargo tells xtask about xtask's own package would be wrong for any other.
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
                .iter()
                .any(|own| text.starts_with(own))
            {
                command.env_remove(&name);
            }
        }
        command
    }

    /// Returns a cargo command.
    pub fn cargo(&self, args: &[&str]) -> Command {
        self.command("cargo", args)
    }
}

/// Prints a command and runs it. Fails where the program is missing or says that it failed.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    println!("$ {shown}");
    let status = command
        .status()
        .with_context(|| format!("`{shown}` could not be started"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Returns what a command printed, or nothing where it is missing or failed.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
