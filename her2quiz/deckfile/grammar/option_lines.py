"""The grammar of option lines: a bullet, the text, and feedback after ` -- `."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from her2quiz.deckfile.fields.card_keys import OF_A_CARD, OPTION_KEYS, report_swallowed
from her2quiz.deckfile.fields.common_names import COMMON_NAMES
from her2quiz.deckfile.fields.images import read_image
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.typed_letters import letters_before
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey, ReplacedWords
from her2quiz.deckfile.toml.where import Where
from her2quiz.domain.image import Image
from her2quiz.domain.text.protected import masked

_DASHES = re.compile(r"(?<!\S)--(?!\S)|(?<=[^\s<-])--(?=\s)")
_SEVERAL = 2
_GLUED_DASHES = re.compile(r"\s--(?=[^\W\d_]\S*\s+\S)|(?<=[^\W_])--(?=[^\W\d_]\S*\s+\S)")
BULLET = re.compile(r"^(\*|-|\[[xX ]\])(?:\s+|$)")
_BULLETS = ("*", "-", "[")
_RIGHT = {"*", "[x]", "[X]"}
_PLAIN_KEYS = frozenset({"text", "right", "why"})


@frozen
class OptionLine:
    """One line of a list of options."""

    text: str
    """What can be picked."""

    is_right: bool
    """Whether it starts with a star or a ticked box."""

    feedback: str
    """The feedback after ` -- `."""

    number: int
    """Which line of the value it is, or which item of the list, from 0."""

    credit: float = 0.0
    """What picking it is worth, of 1."""

    has_bullet: bool = True
    """Whether it starts with a star, a dash or a box."""

    letter: str = ""
    """A letter or number that an author typed before each option, with the space after it; it is not shown."""

    is_glued: bool = False
    """Whether the 2 hyphens before its feedback lack a space on one side."""
    image: Image | None = None
    """The image below its heading."""


def option_lines(table: Table) -> tuple[OptionLine, ...]:
    """Read the options of a card, from a text of several lines, a list of texts, or `[[card.option]]` tables."""
    if table.has("option"):
        return tuple(_from_tables(table))
    value = table.get("options")
    if isinstance(value, str):
        texts: Sequence[str] = value.split("\n")
    elif isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        texts = value
    else:
        table.report(
            "D103",
            "'options' must be lines of text",
            'write options = """ and one option on each line',
            table.at("options"),
        )
        return ()
    if table.is_too_long("options", sum(map(bool, map(str.strip, texts)))):
        return ()
    return _without_letters([_line(text.strip(), number) for number, text in _joined(texts)])


def most_right(text: str) -> int:
    """Return how many lines of a text can be marked as right at most, without reading them."""
    return text.count("*") + text.count("[x]") + text.count("[X]")


def _joined(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Join lines without a bullet that are further in than the option above to that option, and leave out empty lines."""
    kept, is_below_option = list[tuple[int, str]](), False
    for number, text in enumerate(lines):
        said = text.strip()
        if not said:
            continue
        is_option = said.startswith(_BULLETS) and BULLET.match(said) is not None
        if is_below_option and not is_option and indent(text) > indent(kept[-1][1]):
            kept[-1] = (kept[-1][0], f"{kept[-1][1].rstrip()} {said}")
        else:
            kept.append((number, text))
            is_below_option = is_option
    return kept


def indent(text: str) -> int:
    """Return how many columns a line is further in than the margin."""
    text = text.expandtabs(4)
    return len(text) - len(text.lstrip())


def _without_letters(lines: list[OptionLine]) -> tuple[OptionLine, ...]:
    """Take off letters and numbers that are before all options, and split feedback after hyphens without a space."""
    lines = _with_glued_feedback(lines)
    letters = letters_before([line.text for line in lines])
    if not letters:
        return tuple(lines)
    both = zip(lines, letters, strict=True)
    return tuple(evolve(line, text=line.text[len(letter) :], letter=letter) for line, letter in both)


def _with_glued_feedback(lines: list[OptionLine]) -> list[OptionLine]:
    """Split feedback after 2 hyphens that lack a space, if words follow and most options have feedback or such hyphens."""
    found = [
        _GLUED_DASHES.search(masked(line.text)) if "--" in line.text and not line.feedback else None
        for line in lines
    ]
    if not any(found):
        return lines
    marked = sum(bool(each) or bool(line.feedback) for line, each in zip(lines, found, strict=True))
    split = list[OptionLine]()
    for line, each in zip(lines, found, strict=True):
        is_sure = each is not None and (each[0][:1].isspace() or marked >= max(_SEVERAL, len(lines) / 2))
        if each is None or not is_sure or not line.text[: each.start()].strip():
            split.append(line)
        else:
            text, feedback = line.text[: each.start()].strip(), line.text[each.end() :].strip()
            split.append(evolve(line, text=text, feedback=feedback, is_glued=True))
    return split


def option_at(table: Table, number: int, words: str = "") -> Where:
    """Return where an option is, or some words of it."""
    return table.at("option", number) if table.has("option") else table.at_line("options", number, words)


def raw_line(table: Table, key: str, number: int) -> str:
    """Return a line of a text or an item of a list, with the spaces around it."""
    value = table.get(key)
    return str(value.split("\n")[number] if isinstance(value, str) else value[number])


def written_otherwise(table: Table, key: str, number: int, words: str, new: str) -> Fix:
    """Write the first of some words in a line of a text or an item of a list otherwise."""
    value = table.get(key)
    above = sum(map(len, value.split("\n")[:number])) + number if isinstance(value, str) else 0
    path = table.path_of(key) if isinstance(value, str) else (*table.path_of(key), number)
    return ReplacedWords(path, above + raw_line(table, key, number).index(words), words, new)


def split_feedback(text: str) -> tuple[str, str]:
    """Split a line into its text and the feedback after 2 hyphens with a space, a tab or another blank after them."""
    found = _DASHES.search(masked(text)) if "--" in text else None
    return (text[: found.start()].strip(), text[found.end() :].strip()) if found else (text.strip(), "")


def _line(text: str, number: int) -> OptionLine:
    bullet = BULLET.match(text)
    bare = text[bullet.end() :] if bullet else text
    said, feedback = split_feedback(bare)
    is_right = bullet is not None and bullet[1] in _RIGHT
    is_glued = bool(said and feedback) and bare.startswith(f"{said}--")
    return OptionLine(said, is_right, feedback, number, has_bullet=bullet is not None, is_glued=is_glued)


def _from_tables(table: Table) -> Iterator[OptionLine]:
    value: Any = table.get("option")
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        table.report(
            "D103",
            "'option' is a heading, not a key",
            "write [[card.option]] on a line of its own above each option",
            table.at_key("option"),
        )
        return
    if table.is_too_long("option", len(value)):
        return
    told, other_names = set[str](), _other_names(table, value)
    for number, item in enumerate(value):
        inner = Table(item, (*table.path, "option", number), table.diagnostics)
        if not item.keys() <= _PLAIN_KEYS:
            own = OPTION_KEYS if "image" in item else OPTION_KEYS - {"alt"}
            report_swallowed(inner, own, "[[card.option]]")
            inner.reject_unknown(_unknown_once(item, told), {}, "in this option", fixes=other_names)
        credit = _credit(inner)
        text, is_right, why = inner.text("text"), inner.flag("right"), inner.text("why")
        yield OptionLine(text, is_right, why, number, credit, image=read_image(inner))


def _credit(option: Table) -> float:
    """Return what picking an option is worth, from 0 on and below 1."""
    credit = option.data.get("credit", 0)
    if isinstance(credit, bool) or not isinstance(credit, int | float) or not 0 <= credit < 1:
        message = "'credit' must be a number of at least 0 and less than 1"
        help_ = "write credit = 0.5, or right = true for the best option"
        option.report("D103", message, help_, option.at("credit"))
        return 0.0
    return float(credit)


def _unknown_once(item: Mapping[str, Any], told: set[str]) -> frozenset[str]:
    """Return the keys that are not reported in an option: those that mean something, or were told in one above."""
    known = frozenset({*OPTION_KEYS, *OF_A_CARD, *told})
    told.update(item.keys() - known)
    return known


def _other_names(table: Table, options: Sequence[Mapping[str, Any]]) -> Mapping[str, tuple[Fix, ...]]:
    """Return for each key that is another name of one of an option how to rename it in all options."""
    path, fixes = (*table.path, "option"), dict[str, list[Fix]]()
    for place, item in enumerate(options):
        for key in item.keys() - OPTION_KEYS:
            if COMMON_NAMES.get(key) in OPTION_KEYS and key not in ("points", "score"):
                fixes.setdefault(key, []).append(RenamedKey((*path, place, key), COMMON_NAMES[key]))
    return {key: tuple(renamed) for key, renamed in fixes.items()}


def is_right_otherwise(table: Table) -> bool:
    """Whether a table of an option has another name for what marks it as right."""
    value: Any = table.get("option")
    return isinstance(value, list) and any(
        COMMON_NAMES.get(key) == "right" for item in value if isinstance(item, dict) for key in item
    )
