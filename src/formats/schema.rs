//! What the schema of our own format finds in an article, for strict reading: values of the wrong type, unknown names, and
//! missing members that the reader can do without. It knows the keywords of JSON Schema 2020-12 that our schema uses, and nothing
//! of what they are about.

use super::hints;
use crate::json::{self, Kind, Name, Place, Tape};
use crate::model::href::{Href, Use};
use crate::model::language::Language;
use crate::model::text::{self, Arena, Unit, push_str};
use crate::model::time::Timestamp;
use crate::warning::WarningKind;
use std::collections::{BTreeMap, BTreeSet};

const SCHEMA: &str = include_str!("../../www/article-1.schema.json");

/// Warns of all that the schema does not allow, of fields that it does not have, and of blocks with the id of another one.
pub(super) fn check(article: &Tape<'_>) {
    let (mut units, arena) = (Vec::new(), Arena::default());
    push_str(&mut units, SCHEMA);
    let Ok((rules, None)) = json::parse(&units, &arena) else { return };
    let (fields, free) = (BTreeMap::new(), BTreeSet::new());
    let mut checker = Checker { rules: &rules, article, named: &[], ids: Vec::new(), fields, free, decided: false };
    checker.check(Place::ROOT, article.root(), true);
    checker.check_fields();
    checker.check_types();
}

struct Checker<'s, 'r> {
    rules: &'r Tape<'s>,
    article: &'r Tape<'r>,
    /// The definition that is gone through.
    named: &'s [Unit],
    /// Ids of blocks, each where it stands first.
    ids: Vec<(Vec<Unit>, Place)>,
    /// The `properties` of all rules that an object was held to.
    fields: BTreeMap<Place, Vec<Place>>,
    /// Blocks of unknown types: nothing is known of their fields.
    free: BTreeSet<Place>,
    /// Whether a condition has held of the block that is looked at.
    decided: bool,
}

impl Checker<'_, '_> {
    /// The keyword of a rule; absent where it has none.
    fn keyword(&self, rule: Place, name: &str) -> Place {
        member(self.rules, rule, |key| text::is(key, name))
    }

    /// Whether a value is as a rule says, with a warning for each part of it that is not.
    fn check(&mut self, rule: Place, value: Place, warns: bool) -> bool {
        let (around, mut right) = (self.named, true);
        let reference = self.keyword(rule, "$ref");
        if reference.is_present() {
            let path = self.rules.raw(reference);
            self.named = text::slice(path, "#/$defs/".len(), path.len());
            let name = self.named;
            let target = member(self.rules, self.keyword(Place::ROOT, "$defs"), |key| key == name);
            right = self.check(target, value, warns);
            self.named = around;
        }
        let kind = self.keyword(rule, "type");
        if kind.is_present() && !self.is_of(value, kind) {
            return self.fail(value, warns, expected(self.rules.raw(kind)));
        }
        right &= self.value(rule, value, warns);
        right &= self.list(rule, value, warns);
        right &= self.object(rule, value, warns);
        right & self.branches(rule, value, warns)
    }

    /// What a rule says of strings and numbers.
    fn value(&self, rule: Place, value: Place, warns: bool) -> bool {
        let is = |allowed: Place| {
            if is_text(self.rules, allowed) {
                is_text(self.article, value) && self.rules.text(allowed).chars().eq(self.article.text(value).chars())
            } else {
                self.rules.kind(allowed) == self.article.kind(value)
            }
        };
        let (constant, listed) = (self.keyword(rule, "const"), self.keyword(rule, "enum"));
        let mut allowed = !listed.is_present();
        self.rules.values(listed, |one| allowed |= is(one));
        if !allowed || constant.is_present() && !is(constant) {
            let direction = text::is(self.named, "direction");
            let kind = if direction { WarningKind::BadDirection } else { WarningKind::UnknownValue };
            if warns {
                let mut known = Vec::new();
                self.rules.values(listed, |one| known.push(self.rules.text(one).chars().collect()));
                self.ask(value, kind, &self.article.text(value).chars().collect::<String>(), known.iter());
            }
            return self.fail(value, warns, kind);
        }
        let number = |place| text::parse_unsigned(self.rules.raw(place));
        let (least, most) = (self.keyword(rule, "minimum"), self.keyword(rule, "maximum"));
        if let Some(found) = text::parse_unsigned(self.article.raw(value)).filter(|_| least.is_present())
            && (Some(found) < number(least) || number(most).is_some_and(|most| found > most))
        {
            let side = text::is(self.named, "side");
            return self.fail(value, warns, if side { WarningKind::BadSize } else { WarningKind::UnknownValue });
        }
        if self.keyword(rule, "pattern").is_present() && is_text(self.article, value) && !self.is_well_formed(value) {
            return self.fail(value, warns, self.malformed());
        }
        true
    }

    /// What the patterns say, as the reader does.
    fn is_well_formed(&self, value: Place) -> bool {
        let arena = Arena::default();
        let text = self.article.text(value);
        let is = |name: &str| text::is(self.named, name);
        if text.is_blank() {
            // Which says nothing.
            true
        } else if is("moment") {
            Timestamp::parse(text).is_some()
        } else if is("language") {
            Language::parse(text).is_some()
        } else if is("url") || is("image-url") || is("media-url") {
            let purpose = if is("url") { Use::Link } else { Use::Image };
            Href::parse(text, purpose, &arena).is_some()
        } else {
            true
        }
    }

    fn malformed(&self) -> WarningKind {
        if text::is(self.named, "moment") {
            WarningKind::BadDate
        } else if text::is(self.named, "language") {
            WarningKind::BadLanguage
        } else {
            WarningKind::UnsafeUrl
        }
    }

    fn list(&mut self, rule: Place, value: Place, warns: bool) -> bool {
        if self.article.kind(value) != Kind::Array {
            return true;
        }
        let least = text::parse_unsigned(self.rules.raw(self.keyword(rule, "minItems"))).unwrap_or(0);
        if self.article.count(value) < least {
            return self.fail(value, warns, WarningKind::NotInSchema);
        }
        let (items, contains) = (self.keyword(rule, "items"), self.keyword(rule, "contains"));
        let mut all = Vec::new();
        self.article.values(value, |item| all.push(item));
        let (mut right, mut found) = (true, !contains.is_present());
        for item in all {
            right &= !items.is_present() || self.check(items, item, warns);
            found = found || self.check(contains, item, false);
        }
        right && (found || self.fail(value, warns, WarningKind::NotInSchema))
    }

    fn object(&mut self, rule: Place, value: Place, warns: bool) -> bool {
        if !self.article.is_object(value) {
            return true;
        }
        if text::is(self.named, "block") && self.keyword(rule, "allOf").is_present() {
            self.id(self.article.get(value, Name::ID));
        }
        let mut right = true;
        let mut wanted = Vec::new();
        self.rules.values(self.keyword(rule, "required"), |name| wanted.push(self.rules.raw(name)));
        // The headline may be wanting, or have the name that it has elsewhere: the reader says what it needs.
        wanted.retain(|name| !self.own(value, name).is_present() && value != self.article.root());
        if !wanted.is_empty() {
            right = self.fail(value, warns, WarningKind::MissingField);
            self.name_missing(value, &wanted, "and", warns);
        }
        let (mut properties, names) = (Vec::new(), self.keyword(rule, "properties"));
        if names.is_present() {
            self.fields.entry(value).or_default().push(names);
        }
        self.rules.members(names, |key, rule| properties.push((self.rules.raw(key), rule)));
        for (name, rule) in properties {
            let own = self.own(value, name);
            right &= !own.is_present() || self.check(rule, own, warns);
        }
        right
    }

    /// Other rules that have to hold: all, any, or one where another one does.
    fn branches(&mut self, rule: Place, value: Place, warns: bool) -> bool {
        let mut right = true;
        let around = std::mem::replace(&mut self.decided, false);
        let kinds = self.listed(rule, "allOf");
        for all in &kinds {
            right &= self.check(*all, value, warns);
        }
        if !kinds.is_empty() && !self.decided {
            self.free.insert(value);
        }
        self.decided = around;
        let any = self.listed(rule, "anyOf");
        let mut fits = any.is_empty();
        for one in &any {
            // All of them, for the fields that they have.
            fits |= self.check(*one, value, false);
        }
        if !fits {
            right = false;
            // What is wrong is told by the one that is meant for such a value.
            let meant = any.iter().find(|one| self.is_meant(**one, value)).or(any.first());
            if any.iter().all(|one| self.keyword(*one, "required").is_present()) {
                let mut names = Vec::new();
                for one in &any {
                    self.rules.values(self.keyword(*one, "required"), |name| names.push(self.rules.raw(name)));
                }
                self.fail(value, warns, WarningKind::NotInSchema);
                self.name_missing(value, &names, "or", warns);
            } else if let Some(meant) = meant.filter(|_| warns) {
                self.check(*meant, value, true);
            }
        }
        let (condition, then) = (self.keyword(rule, "if"), self.keyword(rule, "then"));
        if condition.is_present() && self.check(condition, value, false) {
            right &= self.check(then, value, warns);
            self.decided = true;
        }
        right
    }

    fn listed(&self, rule: Place, name: &str) -> Vec<Place> {
        let mut rules = Vec::new();
        self.rules.values(self.keyword(rule, name), |rule| rules.push(rule));
        rules
    }

    /// Whether a rule is for values of that type.
    fn is_meant(&self, rule: Place, value: Place) -> bool {
        let path = self.rules.raw(self.keyword(rule, "$ref"));
        let name = text::slice(path, "#/$defs/".len(), path.len());
        let target = member(self.rules, self.keyword(Place::ROOT, "$defs"), |key| key == name);
        let rule = if path.is_empty() { rule } else { target };
        let kind = self.keyword(rule, "type");
        kind.is_present() && self.is_of(value, kind)
    }

    fn is_of(&self, value: Place, kind: Place) -> bool {
        let is = |name: &str| text::is(self.rules.raw(kind), name);
        match self.article.kind(value) {
            Kind::Object => is("object"),
            Kind::Array => is("array"),
            Kind::String | Kind::Escaped => is("string"),
            Kind::Number => is("integer") && text::parse_unsigned(self.article.raw(value)).is_some(),
            Kind::True | Kind::False => is("boolean"),
            Kind::Null | Kind::Absent => false,
        }
    }

    /// A member of an object of the article.
    fn own(&self, object: Place, name: &[Unit]) -> Place {
        member(self.article, object, |key| key == name)
    }

    /// Remembers the id of a block, of which there is one.
    fn id(&mut self, id: Place) {
        let units = text::trim(self.article.raw(id)).to_vec();
        if !is_text(self.article, id) || units.is_empty() {
            return;
        }
        // It is gone through more than once.
        match self.ids.iter().find(|(known, _)| *known == units) {
            Some((_, first)) if *first != id => self.article.warn(id, WarningKind::DuplicateId),
            Some(_) => {}
            None => self.ids.push((units, id)),
        }
    }

    /// Says which fields a value lacks: all of them, or one of several.
    fn name_missing(&self, value: Place, names: &[&[Unit]], and: &str, warns: bool) {
        let names: Vec<String> = names.iter().map(|name| text::chars(name).collect()).collect();
        if let Some((last, others)) = names.split_last().filter(|_| warns) {
            let others = if others.is_empty() { String::new() } else { format!("{} {and} ", others.join(", ")) };
            self.article.hint(value, WarningKind::MissingField, format!(": {others}{last}"));
        }
    }

    /// Warns of the fields that no rule has for their object. Names that begin with `x-` are the author's own, and `$schema` is
    /// for editors.
    fn check_fields(&self) {
        for (object, rules) in &self.fields {
            let mut known: Vec<String> = Vec::new();
            for rule in rules {
                self.rules.members(*rule, |key, _| known.push(text::chars(self.rules.raw(key)).collect()));
            }
            let mut given = Vec::new();
            self.article
                .members(*object, |key, value| given.push((self.article.text(key).chars().collect::<String>(), value)));
            let present: Vec<&str> = given.iter().map(|(name, _)| name.as_str()).collect();
            for (name, value) in &given {
                let own = name.starts_with("x-") || name == "$schema" && *object == self.article.root();
                if own || self.free.contains(object) || known.contains(name) {
                    continue;
                }
                self.article.warn(*value, WarningKind::NoField);
                let absent = known.iter().filter(|known| !present.contains(&known.as_str()));
                self.ask(*value, WarningKind::NoField, name, absent);
            }
        }
    }

    /// Asks for blocks of unknown types whether the known type was meant that is most like theirs.
    fn check_types(&self) {
        let block = member(self.rules, self.keyword(Place::ROOT, "$defs"), |key| text::is(key, "block"));
        let mut known: Vec<String> = Vec::new();
        for one in self.listed(block, "allOf") {
            let condition = self.keyword(self.keyword(one, "if"), "properties");
            let kind = self.keyword(condition, "type");
            let mut add = |name| known.push(self.rules.text(name).chars().collect());
            self.rules.values(self.keyword(kind, "enum"), &mut add);
            let constant = self.keyword(kind, "const");
            if constant.is_present() {
                add(constant);
            }
        }
        for block in &self.free {
            let kind = self.article.get(*block, Name::TYPE);
            if is_text(self.article, kind) {
                let name: String = self.article.text(kind).chars().collect();
                self.ask(kind, WarningKind::UnknownBlock, &name, known.iter());
            }
        }
    }

    /// Adds to a warning the name that may be meant by an unknown one, if there is such.
    fn ask<'k>(&self, value: Place, kind: WarningKind, name: &str, known: impl Iterator<Item = &'k String>) {
        if let Some(meant) = hints::meant(name, known) {
            self.article.hint(value, kind, format!(": did you mean {meant}?"));
        }
    }

    fn fail(&self, value: Place, warns: bool, kind: WarningKind) -> bool {
        // Null counts as absent, and the reader's own warning about a value is more precise than the schema's.
        let told = kind == WarningKind::NotInSchema && self.article.is_warned(value);
        if warns && !told && self.article.kind(value) != Kind::Null {
            self.article.warn(value, kind);
        }
        false
    }
}

/// The last member of an object whose name is as it should be.
fn member(tape: &Tape<'_>, object: Place, is: impl Fn(&[Unit]) -> bool) -> Place {
    let mut found = Place::ABSENT;
    tape.members(object, |key, value| {
        if is(tape.raw(key)) {
            found = value;
        }
    });
    found
}

fn is_text(tape: &Tape<'_>, place: Place) -> bool {
    matches!(tape.kind(place), Kind::String | Kind::Escaped)
}

fn expected(kind: &[Unit]) -> WarningKind {
    match kind.first().map(|unit| u32::from(*unit)) {
        Some(0x6f) => WarningKind::ExpectedObject,
        Some(0x61) => WarningKind::ExpectedList,
        Some(0x69) => WarningKind::ExpectedNumber,
        Some(0x62) => WarningKind::ExpectedBoolean,
        _ => WarningKind::ExpectedText,
    }
}
