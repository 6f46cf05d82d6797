//! The native renderer, for the benchmark: `bench_native SECONDS` reads an article on standard input, renders it again and
//! again for so long, and prints how many times it did, and how many seconds that took.

#![allow(clippy::print_stdout, reason = "a program of the command line")]

use maqala::{Options, render_to_string};
use std::hint::black_box;
use std::io::Read;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seconds = std::env::args().nth(1).ok_or("how many seconds?")?.parse()?;
    let mut json = String::new();
    std::io::stdin().read_to_string(&mut json)?;
    let options = Options::default();
    if std::env::args().nth(2).is_some() {
        println!("{}", render_to_string(&json, &options)?.html);
        return Ok(());
    }
    let mut count = 0;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs_f64(seconds) {
        black_box(render_to_string(black_box(&json), &options)?);
        count += 1;
    }
    println!("{count} {}", start.elapsed().as_secs_f64());
    Ok(())
}
