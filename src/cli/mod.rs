//! The command line: every verb reads files and writes files or standard output. It asks nothing, and touches no network.

mod agree;
mod analyze;
mod bundle;
mod check;
mod files;
mod merge;
mod new;
mod reanchor;
mod show;
mod suggested;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// How a verb ended (CLI: exit status).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Done.
    Done,
    /// Done, but something was refused, quarantined or failed the check.
    Refused,
    /// The call was wrong.
    Wrong,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Refused => 1,
            Outcome::Wrong => 2,
        })
    }
}

/// Reads several news reports of one event side by side, and keeps a record of where they disagree or stay silent.
#[derive(Parser)]
#[command(name = "variorum", version, disable_help_subcommand = true)]
struct Call {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Makes a casebook of articles
    New {
        /// Articles (.html .mhtml .txt .md .eml .docx .odt .epub .rtf .zip .csv .jsonl)
        #[arg(required = true)]
        articles: Vec<PathBuf>,
        /// The casebook to write
        #[arg(short, long)]
        output: PathBuf,
        /// Its title; else the headline of the first article
        #[arg(short, long)]
        title: Option<String>,
    },
    /// Says everything that is wrong with files
    Check {
        /// Casebooks (.json) and articles
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Counts what is in a casebook
    Show {
        /// The casebook
        file: PathBuf,
        /// Print one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Merges casebooks: the same result in any order, any number of times
    Merge {
        /// Casebooks
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The casebook to write
        #[arg(short, long)]
        output: PathBuf,
        /// Where to write what each file brought, as JSON
        #[arg(long)]
        report: Option<PathBuf>,
    },
    /// Says how far the people of casebooks agree
    Agree {
        /// Casebooks
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Prints what the machine sees: sentences, numbers, dates, quotations, names, furniture, shared passages
    Analyze {
        /// Articles and casebooks (.json)
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Moves the claims of a source to a new text of it
    Reanchor {
        /// The casebook
        file: PathBuf,
        /// The source: its id or the first digits of it, its letters, outlet or headline
        #[arg(long)]
        source: String,
        /// The article as it is now
        #[arg(long, required_unless_present = "onto", conflicts_with = "onto")]
        with: Option<PathBuf>,
        /// Another source of the casebook, which holds the same article
        #[arg(long)]
        onto: Option<String>,
        /// The casebook to write
        #[arg(short, long)]
        output: PathBuf,
        /// Where to write what became of each claim, as JSON
        #[arg(long)]
        report: Option<PathBuf>,
    },
    /// Puts a casebook inside the one-file app
    Bundle {
        /// The casebook
        file: PathBuf,
        /// The page to write
        #[arg(short, long)]
        output: PathBuf,
        /// The one-file app; else variorum.html beside this program or in dist/
        #[arg(long)]
        app: Option<PathBuf>,
    },
}

/// Runs the verb that the command line asks for.
#[must_use]
pub fn run() -> ExitCode {
    let call = match Call::try_parse() {
        Ok(call) => call,
        Err(error) => {
            let wrong = error.use_stderr();
            // There is nowhere to say that saying failed.
            error.print().ok();
            return if wrong { Outcome::Wrong } else { Outcome::Done }.into();
        }
    };
    let ended = match call.verb {
        Verb::New {
            articles,
            output,
            title,
        } => new::new(&articles, &output, title),
        Verb::Check { files, json } => check::check(&files, json),
        Verb::Show { file, json } => show::show(&file, json),
        Verb::Merge { files, output, report } => merge::merge(&files, &output, report.as_deref()),
        Verb::Agree { files, json } => agree::agree(&files, json),
        Verb::Analyze { files, json } => analyze::analyze(&files, json),
        Verb::Reanchor {
            file,
            source,
            with,
            onto,
            output,
            report,
        } => {
            let to = reanchor::To {
                article: with.as_deref(),
                source: onto.as_deref(),
            };
            reanchor::reanchor(&file, &source, to, &output, report.as_deref())
        }
        Verb::Bundle { file, output, app } => bundle::bundle(&file, &output, app.as_deref()),
    };
    match ended {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            eprintln!("{error}");
            Outcome::Wrong.into()
        }
    }
}
