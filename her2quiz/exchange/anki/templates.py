"""Templates of cards: HTML in which {{Field}} stands for a field, and {{#Field}}…{{/Field}} is there only if that has words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from her2quiz.exchange.markup.elements import without_comments

_TAG = re.compile(r"\{\{\{?([^{}]{1,200})\}?\}\}")
_OTHER_SIGNS = re.compile(r"<%([^<>%]{1,200})%>")
_ASKS_FOR_OTHER_SIGNS = re.compile(r"\{\{=<% %>=\}\}")
_PROGRAM = re.compile(r"<(script|style)\b", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_ANSWER = re.compile(r"<hr\b[^<>]{0,100}\bid\s?=\s?[\"']?answer\b[^<>]{0,100}>", re.IGNORECASE)
_SIGNS = ("#", "^", "/")
_LONGEST = 100_000
_DEEPEST = 20


@frozen
class Shown:
    """A field that is shown."""

    field: str
    """Its name."""

    ways: tuple[str, ...] = ()
    """How it is shown, the outermost first: type, cloze, hint."""


@frozen
class Section:
    """What is shown only if a field has words, or only if it has none."""

    field: str
    """Its name."""

    is_if_empty: bool
    """Whether it is shown if the field is empty."""

    parts: tuple["Part", ...]
    """What is shown."""


Part = str | Shown | Section
"""A piece of a template: HTML, a field, or a section."""


@lru_cache(maxsize=512)
def front_of(template: str) -> tuple[Part, ...]:
    """Read the template of a front."""
    return _parts(_bare(template))


@lru_cache(maxsize=512)
def back_of(template: str) -> tuple[tuple[Part, ...], bool]:
    """Read the template of a back: what stands behind its line, if it has one, and whether it has one."""
    bare = _bare(template)
    _, *behind = _ANSWER.split(bare)
    return _parts(" ".join(behind) if behind else bare), bool(behind)


@lru_cache(maxsize=512)
def whole_back_of(template: str) -> tuple[Part, ...]:
    """Read the whole template of a back."""
    return _parts(_bare(template))


def has_script(template: str) -> bool:
    """Whether a template has a script, which is not run."""
    return _SCRIPT.search(template) is not None


def fields_in(parts: Sequence[Part]) -> frozenset[str]:
    """Return the names of all fields that parts show."""
    names = set[str]()
    for part in parts:
        if isinstance(part, Shown):
            names.add(part.field)
        elif isinstance(part, Section):
            names |= fields_in(part.parts)
    return frozenset(names)


def _bare(template: str) -> str:
    """Return a template without its scripts, styles and comments."""
    text, kept, first = without_comments(template[:_LONGEST]), list[str](), 0
    lower = text.lower()
    while found := _PROGRAM.search(text, first):
        kept.append(text[first : found.start()])
        end = lower.find(f"</{found[1].lower()}", found.end())
        first = len(text) if end < 0 else _behind(text, end)
    return "".join([*kept, text[first:]])


def _behind(text: str, tag: int) -> int:
    """Return the place behind a tag that begins at a place."""
    end = text.find(">", tag)
    return len(text) if end < 0 else end + 1


def _parts(text: str) -> tuple[Part, ...]:
    signs = _TAG
    if _ASKS_FOR_OTHER_SIGNS.search(text):
        signs, text = _OTHER_SIGNS, _ASKS_FOR_OTHER_SIGNS.sub("", text)
    open_: list[tuple[str, bool, list[Part]]] = [("", False, [])]
    end = 0
    for found in signs.finditer(text):
        open_[-1][2].append(text[end : found.start()])
        end = found.end()
        _take(open_, found[1].strip())
    open_[-1][2].append(text[end:])
    while len(open_) > 1:
        _close(open_)
    return tuple(part for part in open_[0][2] if part != "")


def _take(open_: list[tuple[str, bool, list[Part]]], said: str) -> None:
    """Take what stands between braces; the end of a section that was not begun is nothing."""
    sign = said[:1] if said[:1] in _SIGNS else ""
    name = said.removeprefix(sign).strip()
    if sign == "/":
        if any(each == name for each, _, _ in open_[1:]):
            while open_[-1][0] != name:
                _close(open_)
            _close(open_)
    elif sign and len(open_) <= _DEEPEST:
        open_.append((name, sign == "^", []))
    elif not sign:
        *ways, field = name.split(":")
        open_[-1][2].append(Shown(field.strip(), tuple(way.strip().casefold() for way in ways)))


def _close(open_: list[tuple[str, bool, list[Part]]]) -> None:
    name, is_if_empty, parts = open_.pop()
    open_[-1][2].append(Section(name, is_if_empty, tuple(part for part in parts if part != "")))
