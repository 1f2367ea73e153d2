"""A right option that is named in a line of its own, by its letter, number or words, instead of by a star."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from her2quiz.deckfile.fields.common_names import LISTS_OF_OPTIONS, RIGHT_NAMES, WRONG_NAMES
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines, raw_line, written_otherwise
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_lines import RemovedEntry
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey, ReplacedValue
from her2quiz.domain.marking.text_match import normalised

_LETTER = re.compile(r"(?i:option|answer|antwort|choice)?\s*\(?([A-Za-z]|\d\d?)[.):]?")
_LETTERED = re.compile(r"\(?([A-Za-z]|\d\d?)[.):]\s+(\S.*)")
_BARE = re.compile(r"\(?(?:[A-Za-z]|\d\d?)[.):]\s+")


def may_be_named(table: Table) -> bool:
    """Whether a card has any key under which a right option may be named, and one under which options may be listed."""
    keys = tuple(table.data)
    return bool(_naming(keys)) and ("options" in keys or bool(_listing(keys)))


def named_answer(table: Table) -> str:
    """Return the key that names the right option of a card with a list of options; empty if there is none."""
    name, listed = _naming(tuple(table.data)), _listed_on_card(table)
    return name if listed and listed.lower() not in WRONG_NAMES else ""


def _listed_on_card(table: Table) -> str:
    return listed_under(table) if table.path[:1] != ("table",) and _naming(tuple(table.data)) else ""


@lru_cache(maxsize=1 << 10)  # the cards of a deck have few different sets of keys
def _naming(keys: Sequence[str]) -> str:
    if "a" in keys:
        return "a"
    return next((key for key in keys if key.lower() in RIGHT_NAMES), "")


@lru_cache(maxsize=1 << 10)
def _listing(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key.lower() in LISTS_OF_OPTIONS | WRONG_NAMES)


def listed_under(table: Table) -> str:
    """Return the key under which the options of a card are listed; empty if there is none."""
    if table.has("options"):
        return "options"
    return next((key for key in _listing(tuple(table.data)) if _is_list(table.data[key])), "")


def right_beside_wrong(table: Table) -> str:
    """Return the key of the right answer of a card that lists its wrong ones alone; empty if it does not."""
    return _naming(tuple(table.data)) if _listed_on_card(table).lower() in WRONG_NAMES else ""


def report_wrong_alone(table: Table, key: str) -> None:
    """Report wrong answers under a key of their own, with all options as they should be written."""
    listed = listed_under(table)
    right, wrong = table.data[key], table.data[listed]
    texts = [line.strip() for line in wrong.strip().split("\n")] if isinstance(wrong, str) else wrong
    fixes = tuple[Fix, ...]()
    if isinstance(right, str) and not any(
        sign in text for text in (right, *texts) for sign in ("\n", "\\", "'" * 3)
    ):
        lines = "\n".join((f"* {right.strip()}", *(f"- {text}" for text in texts)))
        path = (*table.path, listed)
        options = ReplacedValue(path, f"'''\n{lines}\n'''")
        fixes = (RenamedKey(path, "options"), options, RemovedEntry((*table.path, key)))
    message = f"'{listed}' lists wrong options apart from the right one"
    help_ = 'write all of them under options = """, each on a line of its own: * before the right one, - before the others'
    table.report("D112", message, help_, table.at_key(listed), fixes=fixes)


def report_named_answer(table: Table, key: str) -> None:
    """Report a right option that is named in a line of its own, at that line, with where its star belongs."""
    listed = listed_under(table)
    lines = option_lines(Table({"options": table.data[listed]}, table.path))
    named, starred = _named(table.data[key], lines), [line for line in lines if line.is_right]
    fixes: tuple[Fix, ...] = (RemovedEntry((*table.path, key)), *_renamed(table, listed))
    if starred and starred == named:
        help_ = "remove this line: the * says it already"
    elif starred:
        help_, fixes = "remove this line, or move the * if it is before the wrong option", ()
    elif named:
        told = " and ".join(f"* {line.text}" for line in named)
        help_ = f"remove this line, and put * and a space before the right option instead: {told}"
        fixes = (*fixes, *_stars(table, listed, lines, named))
    else:
        help_, fixes = "remove this line, and put * and a space before the right option instead", ()
    table.report(
        "D112", f"'{key}' beside options does not mark the right one", help_, table.at_key(key), fixes=fixes
    )


def _is_list(value: Any) -> bool:
    is_texts = isinstance(value, list) and len(value) > 1 and all(isinstance(each, str) for each in value)
    return is_texts or (isinstance(value, str) and "\n" in value.strip())


def _renamed(table: Table, listed: str) -> tuple[Fix, ...]:
    return () if listed == "options" else (RenamedKey((*table.path, listed), "options"),)


def _named(value: Any, lines: Sequence[OptionLine]) -> list[OptionLine]:
    """Return the options that a value names; nothing if one of them is in doubt."""
    values = value if isinstance(value, list) else [value]
    if (
        len(values) == 1
        and isinstance(values[0], str)
        and re.fullmatch(r"[A-Ha-h](?:\s*[,;+&]\s*[A-Ha-h])+", values[0])
    ):
        values = re.split(r"\s*[,;+&]\s*", values[0])
    if len(values) > len(lines):
        return []
    written = [normalised(line.text) for line in lines]
    bare = [normalised(_BARE.sub("", line.text, count=1)) for line in lines]
    found = [_one(each, lines, written, bare) for each in values]
    return [line for line in lines if line in found] if None not in found else []


def _one(
    value: Any, lines: Sequence[OptionLine], written: Sequence[str], bare: Sequence[str]
) -> OptionLine | None:
    """Return the option that a value names; None if that is in doubt.

    Args:
        value: the value.
        lines: the options.
        written: their texts, normalised.
        bare: their texts without a letter before them, normalised.
    """
    if not isinstance(value, str):
        return None
    said = value.strip()
    lettered = _LETTERED.fullmatch(said)
    for texts, words in ((written, said), (bare, lettered[2] if lettered else said)):
        wanted = normalised(words)
        same = [line for line, text in zip(lines, texts, strict=True) if text == wanted]
        if len(same) == 1:
            return same[0]
    letter = _LETTER.fullmatch(said)
    return _at(letter[1], lines) if letter else None


def _at(letter: str, lines: Sequence[OptionLine]) -> OptionLine | None:
    place = int(letter) - 1 if letter.isdigit() else ord(letter.lower()) - ord("a")
    return lines[place] if 0 <= place < len(lines) else None


def _stars(
    table: Table, listed: str, lines: Sequence[OptionLine], named: Sequence[OptionLine]
) -> Iterator[Fix]:
    """Put a star before the options that are named, and a hyphen before the others where none has a bullet."""
    if not any(line.text for line in lines):
        return
    for line in lines:
        raw = raw_line(table, listed, line.number)
        words = raw.strip()
        if line in named and line.has_bullet:
            mark = words.split()[0]
            new = "[x]" if mark.startswith("[") else "*"
            yield written_otherwise(table, listed, line.number, words, new + words[len(mark) :])
        elif not line.has_bullet:
            bullet = "*" if line in named else "-"
            yield written_otherwise(table, listed, line.number, words, f"{bullet} {words}")
