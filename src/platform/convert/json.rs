//! JSON text, two spaces for each level, as `JSON.stringify(value, null, 2)` writes it. It must not know what is written.

/// Writes values one after another; what a container needs between them it adds itself.
#[derive(Debug, Default)]
pub(super) struct Json {
    out: String,
    depth: usize,
}

/// A place to go back to, before a value or a key.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub(super) struct Mark(usize, usize);

impl Json {
    /// The text, which ends like a line.
    pub(super) fn into_string(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    pub(super) fn mark(&self) -> Mark {
        Mark(self.out.len(), self.depth)
    }

    /// Forgets all that was written since.
    pub(super) fn take_back(&mut self, mark: Mark) {
        self.out.truncate(mark.0);
        self.depth = mark.1;
    }

    /// Whether nothing stands yet in the container that was opened last.
    pub(super) fn is_bare(&self) -> bool {
        self.out.ends_with(['{', '['])
    }

    /// Begins an object or array.
    pub(super) fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
    }

    /// Ends an object or array.
    pub(super) fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.is_bare() {
            self.line();
        }
        self.out.push(bracket);
    }

    /// Comes before each item of an array.
    pub(super) fn item(&mut self) {
        if !self.is_bare() {
            self.out.push(',');
        }
        self.line();
    }

    /// Comes before the value of each member of an object.
    pub(super) fn key(&mut self, name: &str) {
        self.item();
        self.text(name.chars());
        self.out.push_str(": ");
    }

    /// A value that is written as that word: a number, `true` or `false`.
    pub(super) fn word(&mut self, word: &str) {
        self.out.push_str(word);
    }

    /// A string (RFC 8259, section 7).
    pub(super) fn text(&mut self, text: impl Iterator<Item = char>) {
        self.out.push('"');
        for character in text {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\0'..='\u{1f}' => {
                    self.out.push_str("\\u00");
                    for digit in [u32::from(character) >> 4, u32::from(character) & 15] {
                        self.out.push(char::from_digit(digit, 16).unwrap_or('0'));
                    }
                }
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
    }

    fn line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }
}
