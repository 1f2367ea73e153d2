"""Reads typed values from a TOML table, and reports values that are not as they should be."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from attrs import define, evolve, field

from her2quiz.deckfile.fields.common_names import NO_MEANING
from her2quiz.deckfile.fields.key_guesses import has_no_meaning, is_certain, meant
from her2quiz.deckfile.fields.value_fixes import to_day, to_flag, to_text, to_texts
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_lines import MovedEntry
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey
from her2quiz.deckfile.toml.where import EntryPath, Where, words_on_line
from her2quiz.domain.limits import MOST_ENTRIES
from her2quiz.domain.spelling import did_you_mean

SHORT_FORMS = {"question": "q", "answer": "a"}
"""Keys that may be written short."""

LONG_FORMS = {short: long for long, short in SHORT_FORMS.items()}
"""The keys that are meant by short ones."""


@define
class Table:
    """A TOML table being read."""

    data: Mapping[str, Any]
    """Its entries."""

    path: EntryPath
    """Where it is in the file."""

    diagnostics: list[Diagnostic] = field(factory=list)
    """What was reported so far; shared by all tables of a file."""

    context: Mapping[str, Any] = field(factory=dict)
    """What a card has from around it, such as the story of its case; it lasts in the index as JSON."""

    def has(self, key: str) -> bool:
        """Whether the key is there, in its full or its short form."""
        return key in self.data or (key in SHORT_FORMS and SHORT_FORMS[key] in self.data)

    def name(self, key: str) -> str:
        """Return the form of the key that the author used."""
        if key in self.data or key not in SHORT_FORMS:
            return key
        return SHORT_FORMS[key] if SHORT_FORMS[key] in self.data else key

    def path_of(self, key: str) -> EntryPath:
        """Return where the entry with this key is in the file."""
        return (*self.path, self.name(key))

    def get(self, key: str) -> Any:
        """Return the value as TOML has it, or None."""
        if key in self.data:
            return self.data[key]
        return self.data.get(SHORT_FORMS[key]) if key in SHORT_FORMS else None

    def text(self, key: str, default: str = "", *, keep_blanks: bool = False) -> str:
        """Read a text without the spaces around it, or only without the empty lines around it."""
        value = self.get(key)
        if value is None:
            return default
        if isinstance(value, str):
            return _without_empty_ends(value) if keep_blanks else value.strip()
        name, fixes = self.name(key), to_text(value, self.path_of(key))
        self.report("D103", f"'{name}' must be a text", f'write {name} = "…"', self.at(key), fixes=fixes)
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; a single text counts as a list of one."""
        value = self.get(key)
        if value is None:
            return ()
        items = (value,) if isinstance(value, str) else value
        if isinstance(items, (list, tuple)) and all(isinstance(item, str) for item in items):
            return () if self.is_too_long(key, len(items)) else tuple(item.strip() for item in items)
        name = key if key.isidentifier() else f'"{key}"'
        message, fixes = f"'{key}' must be a list of texts", to_texts(value, self.path_of(key))
        self.report("D103", message, f'write {name} = ["…", "…"]', self.at(key), fixes=fixes)
        return ()

    def is_too_long(self, key: str, count: int, most: int = MOST_ENTRIES) -> bool:
        """Report a list that is longer than anybody can use, which is then not looked into."""
        if count <= most:
            return False
        message = f"'{self.name(key)}' has too many entries: {count:,}"
        self.report("D196", message, f"keep at most {most}", self.at_key(key))
        return True

    def day(self, key: str) -> date | None:
        """Take a date."""
        value = self.data.get(key)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        help_, fixes = f"write {key} = 2025-01-31, without quotes", to_day(value, self.path_of(key))
        self.report("D103", f"'{key}' must be a date", help_, self.at(key), fixes=fixes)
        return None

    def flag(self, key: str) -> bool:
        """Take true or false."""
        value = self.data.get(key, False)
        if isinstance(value, bool):
            return value
        help_, fixes = f"write {key} = true, without quotes", to_flag(value, self.path_of(key))
        self.report("D103", f"'{key}' must be true or false", help_, self.at(key), fixes=fixes)
        return False

    @property
    def here(self) -> Where:
        """Where the table itself is."""
        return Where(self.path)

    def at(self, key: str, item: int | None = None, *, line: int | None = None) -> Where:
        """Return where the value of an entry is; or one item of it, or one line; both are counted from 0."""
        path = self.path_of(key)
        return Where(path if item is None else (*path, item), line=line)

    def at_key(self, key: str) -> Where:
        """Return where the key of an entry is."""
        return Where(self.path_of(key), at_key=True)

    def at_line(self, key: str, number: int, words: str = "", *, last: bool = False) -> Where:
        """Return where a line of a text is, or an item of a list: all of it, or the first or last of some words in it."""
        value = self.get(key)
        if isinstance(value, str):
            return evolve(self.at(key, line=number), words=words_on_line(value, number, words, last=last))
        return evolve(self.at(key, number), words=words_on_line(value[number], 0, words, last=last))

    def report(
        self,
        code: str,
        message: str,
        help_: str,
        where: Where,
        *,
        severity: Severity = Severity.ERROR,
        fixes: tuple[Fix, ...] = (),
    ) -> None:
        """Add a diagnostic to those of the file."""
        self.diagnostics.append(Diagnostic(code, message, help_, where, severity, fixes=fixes))

    def has_errors(self, since: int) -> bool:
        """Whether an error was reported, by any of the tables that share the list, after so many diagnostics."""
        return len(self.diagnostics) > since and any(
            diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics[since:]
        )

    def inner(self, key: str) -> "Table":
        """Take a table inside this one; an empty one if there is none."""
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            self.report(
                "D103",
                f"'{key}' is a heading, not a key",
                f"write [{key}] on a line of its own, and its keys on the lines below",
                self.at_key(key),
            )
            value = {}
        return Table(value, (*self.path, key), self.diagnostics)

    def reject_unknown(
        self,
        known: Collection[str],
        misplaced: Mapping[str, str],
        where: str,
        at_top: Collection[str] = (),
        fixes: Mapping[str, tuple[Fix, ...]] | None = None,
    ) -> None:
        """Report every key that means nothing here.

        Args:
            known: the keys that mean something.
            misplaced: keys that mean something elsewhere, with what to do.
            where: what this table is, as in "in this card".
            at_top: those of them that mean the same at the top of the file.
            fixes: keys whose fix is known, such as one that is wrong in several tables.
        """
        unknown = [key for key in self.data if LONG_FORMS.get(key, key) not in known]
        if not unknown:
            return
        if len(unknown) > MOST_ENTRIES:
            message = f"{len(unknown):,} keys {where} are unknown"
            self.report(
                "D196", message, "remove them, or check that this file is a deck", self.at_key(unknown[0])
            )
            return
        pool = {*known, *misplaced}
        without_meaning = [key for key in unknown if has_no_meaning(key, known)]
        if without_meaning:
            without_meaning = [key for key in unknown if key in without_meaning or key == _TITLE]
            self._report_without_meaning(without_meaning, where)
        for key in unknown:
            if key in without_meaning:
                continue
            name = LONG_FORMS.get(key, key)
            name = name if name in misplaced else meant(key, pool)
            help_ = misplaced.get(name) or (did_you_mean([f"'{name}'"]) if name else _TAKE_IT_OUT)
            found = fixes.get(key, ()) if fixes else ()
            if found:
                pass
            elif key == name or (name and is_certain(key, name, pool, self.data[key])):
                found = self._put_right(key, name, is_known=name not in misplaced, is_at_top=name in at_top)
            self.report("D102", f"unknown key '{key}' {where}", help_, self.at_key(key), fixes=found)

    def _report_without_meaning(self, keys: Sequence[str], where: str) -> None:
        """Report all keys for what a deck does not have, at the first of them."""
        names = [f"'{key}'" for key in keys]
        listed = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
        message = f"unknown key{'s' if len(keys) > 1 else ''} {listed} {where}"
        why = "; ".join(dict.fromkeys(NO_MEANING.get(key.lower(), _OF_THE_DECK) for key in keys))
        self.report(
            "D102", message, f"remove {'them' if len(keys) > 1 else 'it'}: {why}", self.at_key(keys[0])
        )

    def _put_right(self, key: str, name: str, *, is_known: bool, is_at_top: bool) -> tuple[Fix, ...]:
        if is_at_top:
            return (MovedEntry(self.path_of(key), (), name),)
        is_free = SHORT_FORMS.get(name, name) not in self.data or name not in SHORT_FORMS
        return (RenamedKey(self.path_of(key), name),) if is_known and is_free else ()


_TITLE, _OF_THE_DECK = "title", "the title is that of the deck"
_TAKE_IT_OUT = "remove it, or see the list of keys in decks/README.md"


def _without_empty_ends(text: str) -> str:
    lines = [line.rstrip() for line in text.split("\n")]
    said = [place for place, line in enumerate(lines) if line]
    return "\n".join(lines[said[0] : said[-1] + 1]) if said else ""
