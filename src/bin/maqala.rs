//! The command line: passes words and files to the library, and prints its answer.

use maqala::platform::command::{self, Fault};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    let words: Vec<String> = given.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let outcome = command::run(&words, |index| given.get(index).map_or(Err(Fault::Missing), read));
    complain(&outcome.errors);
    print(&outcome.output, outcome.status)
}

/// The bytes of a file, or of standard input.
#[allow(clippy::wildcard_enum_match_arm, reason = "the standard library's enum grows")]
fn read(file: &OsString) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read =
        if file == "-" { io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes) } else { std::fs::read(file) };
    read.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Fault::Missing,
        ErrorKind::IsADirectory => Fault::Folder,
        ErrorKind::PermissionDenied => Fault::Forbidden,
        _ => Fault::Other(error.to_string()),
    })
}

/// Writes to standard output. Whoever reads it may stop to do so at any time.
fn print(text: &str, status: u8) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("standard output: {error}\n"));
            ExitCode::from(2)
        }
        Ok(()) | Err(_) => ExitCode::from(status),
    }
}

/// Writes lines to standard error; where that fails there is nobody to tell.
fn complain(lines: &str) {
    let _ = io::stderr().lock().write_all(lines.as_bytes());
}
