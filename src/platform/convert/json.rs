//! JSON as a flat list of tokens, which becomes a text or, in JavaScript, a value. It must not know what is written.

/// What stands in JSON, one after another. Commas and colons follow from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    OpenObject,
    OpenArray,
    /// The name of the member whose value comes next.
    Key(&'static str),
    Text(String),
    Number(u32),
    True,
    False,
    /// Ends the object or array that was opened last.
    Close,
}

/// Gathers values one after another.
#[derive(Debug, Default)]
pub(crate) struct Json {
    tokens: Vec<Token>,
}

/// A place to go back to, before a value or a key.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub(super) struct Mark(usize);

impl Json {
    /// What was written.
    #[cfg(all(feature = "api", target_arch = "wasm32", target_os = "unknown"))]
    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The text, two spaces for each level, as `JSON.stringify(value, null, 2)` writes it; it ends like a line.
    pub(super) fn into_string(self) -> String {
        let mut out = String::new();
        let mut open = Vec::new();
        let mut before: Option<&Token> = None;
        for token in &self.tokens {
            let bare = matches!(before, Some(Token::OpenObject | Token::OpenArray));
            let after_key = matches!(before, Some(Token::Key(_)));
            if *token == Token::Close {
                let bracket = open.pop().unwrap_or('}');
                if !bare {
                    line(&mut out, open.len());
                }
                out.push(bracket);
            } else {
                if !after_key && !open.is_empty() {
                    if !bare {
                        out.push(',');
                    }
                    line(&mut out, open.len());
                }
                write(&mut out, token, &mut open);
            }
            before = Some(token);
        }
        out.push('\n');
        out
    }

    pub(super) fn mark(&self) -> Mark {
        Mark(self.tokens.len())
    }

    /// Forgets all that was written since.
    pub(super) fn take_back(&mut self, mark: Mark) {
        self.tokens.truncate(mark.0);
    }

    /// Whether nothing stands yet in the object or array that was opened last.
    pub(super) fn is_bare(&self) -> bool {
        matches!(self.tokens.last(), Some(Token::OpenObject | Token::OpenArray))
    }

    /// Begins an object.
    pub(super) fn object(&mut self) {
        self.tokens.push(Token::OpenObject);
    }

    /// Begins an array.
    pub(super) fn array(&mut self) {
        self.tokens.push(Token::OpenArray);
    }

    /// Ends an object or array.
    pub(super) fn close(&mut self) {
        self.tokens.push(Token::Close);
    }

    /// Comes before the value of each member of an object.
    pub(super) fn key(&mut self, name: &'static str) {
        self.tokens.push(Token::Key(name));
    }

    pub(super) fn number(&mut self, number: u32) {
        self.tokens.push(Token::Number(number));
    }

    /// The value `true`.
    pub(super) fn yes(&mut self) {
        self.tokens.push(Token::True);
    }

    /// The value `false`.
    pub(super) fn no(&mut self) {
        self.tokens.push(Token::False);
    }

    pub(super) fn text(&mut self, text: impl Iterator<Item = char>) {
        self.tokens.push(Token::Text(text.collect()));
    }
}

/// Adds what a token is written as, and remembers how what it opens will end.
fn write(out: &mut String, token: &Token, open: &mut Vec<char>) {
    match token {
        Token::OpenObject => {
            out.push('{');
            open.push('}');
        }
        Token::OpenArray => {
            out.push('[');
            open.push(']');
        }
        Token::Key(name) => {
            string(out, name);
            out.push_str(": ");
        }
        Token::Text(text) => string(out, text),
        Token::Number(number) => digits(out, *number),
        Token::True => out.push_str("true"),
        Token::False => out.push_str("false"),
        // Written with what it ends.
        Token::Close => {}
    }
}

fn digits(out: &mut String, number: u32) {
    if number > 9 {
        digits(out, number / 10);
    }
    out.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

/// Adds a string (RFC 8259, section 7).
fn string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                for digit in [u32::from(character) >> 4, u32::from(character) & 15] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}
