"""Templates of cards: HTML in which {{Field}} stands for a field, and {{#Field}}…{{/Field}} is there only if that has words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

_TAG = re.compile(r"\{\{\{?\s*([#^/]?)\s*([^{}]{1,200}?)\s*\}?\}\}")
_OTHER_SIGNS = re.compile(r"<%\s*([#^/]?)\s*([^<>%]{1,200}?)\s*%>")
_ASKS_FOR_OTHER_SIGNS = re.compile(r"\{\{=<% %>=\}\}")
_PROGRAM = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ANSWER = re.compile(r"<hr\b[^<>]*\bid\s*=\s*[\"']?answer\b[^<>]*>", re.IGNORECASE)
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
    return _PROGRAM.sub("", _COMMENT.sub("", template[:_LONGEST]))


def _parts(text: str) -> tuple[Part, ...]:
    signs = _TAG
    if _ASKS_FOR_OTHER_SIGNS.search(text):
        signs, text = _OTHER_SIGNS, _ASKS_FOR_OTHER_SIGNS.sub("", text)
    open_: list[tuple[str, bool, list[Part]]] = [("", False, [])]
    end = 0
    for found in signs.finditer(text):
        open_[-1][2].append(text[end : found.start()])
        end = found.end()
        _take(open_, found[1], found[2])
    open_[-1][2].append(text[end:])
    while len(open_) > 1:
        _close(open_)
    return tuple(part for part in open_[0][2] if part != "")


def _take(open_: list[tuple[str, bool, list[Part]]], sign: str, name: str) -> None:
    """Take what stands between braces; the end of a section that was not begun is nothing."""
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
