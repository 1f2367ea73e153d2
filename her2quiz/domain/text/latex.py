"""Reads the LaTeX that has a form in Unicode: Greek letters, signs, fractions, roots, raised and lowered signs."""

import re
from collections.abc import Iterator

from her2quiz.domain.text.blocks import Line, Span, Style, plain_line
from her2quiz.domain.text.signs import (
    BEFORE_LETTER,
    BETWEEN,
    BOLD,
    ESCAPED,
    ESCAPED_OUTSIDE,
    ITALIC,
    LETTERS,
    NAMES,
    SPACES,
    UPRIGHT,
    fraction,
    lowered,
    raised,
)

LONGEST = 500
"""Characters of a formula; a longer one stands as it is written."""

DEEPEST = 12
"""Braces of a formula inside one another."""

COMMAND = re.compile(r"\\([A-Za-z]+)")
_SIGN = re.compile(r"\\(.)", re.DOTALL)
_ONE_WORD = re.compile(r"[\w.,∞½]*[^\W_]?")
_FRACTIONS, _ROOT = ("frac", "dfrac", "tfrac"), "sqrt"

KNOWN = frozenset((*LETTERS, *BETWEEN, *UPRIGHT, *BEFORE_LETTER, *_FRACTIONS, _ROOT))
"""The commands that are read outside a formula, too."""


class _UnreadableError(Exception):
    """The formula has something that has no form here."""


def formula(source: str) -> Line | None:
    """Return a formula as it is shown, what stands between its dollars; None if part of it has no form here."""
    if len(source) > LONGEST:
        return None
    try:
        spans, end = _Reader(source).group(0, 0, "")
    except _UnreadableError:
        return None
    return _joined(spans) if end == len(source) else None


def command_at(source: str, place: int) -> tuple[Line, int] | None:
    """Return a command that stands outside a formula, with what belongs to it, and where it ends; None if unknown."""
    reader = _Reader(source[place : place + LONGEST], ESCAPED_OUTSIDE)
    try:
        spans, end = reader.command(0, 0, is_between_spaced=False)
    except _UnreadableError:
        return None
    return _joined(spans), place + end


def argument_at(source: str, place: int) -> tuple[str, int] | None:
    """Return what stands in the braces that open at a place, in words, and where they end; None if it has no form."""
    reader = _Reader(source[place : place + LONGEST], ESCAPED_OUTSIDE)
    try:
        spans, end = reader.argument(0, 0)
    except _UnreadableError:
        return None
    return plain_line(tuple(spans)), place + end


class _Reader:
    """Reads one formula; each method returns what it read and where that ends."""

    def __init__(self, source: str, escaped: frozenset[str] = ESCAPED) -> None:
        self._source = source
        self._escaped = escaped

    def group(self, at: int, depth: int, closing: str) -> tuple[list[Span], int]:
        """Read up to a closing brace, or to the end."""
        if depth > DEEPEST:
            raise _UnreadableError
        spans: list[Span] = []
        while at < len(self._source):
            if self._source[at] == closing:
                return spans, at + 1
            more, at = self._one(at, depth)
            spans += more
        if closing:
            raise _UnreadableError
        return spans, at

    def _one(self, at: int, depth: int) -> tuple[list[Span], int]:
        sign = self._source[at]
        match sign:
            case "\\":
                return self.command(at, depth, is_between_spaced=True)
            case "{":
                return self.group(at + 1, depth + 1, "}")
            case "^" | "_":
                spans, end = self.argument(at + 1, depth)
                small = raised if sign == "^" else lowered
                return [small(plain_line(tuple(spans)).replace(" ", ""))], end
            case "}" | "&" | "#":
                raise _UnreadableError
            case "~":
                return [Span(" ")], at + 1
            case _:
                return [Span(sign)], at + 1

    def argument(self, at: int, depth: int) -> tuple[list[Span], int]:
        """Read what belongs to a command: braces, a command, or one sign."""
        while self._source[at : at + 1] == " ":
            at += 1
        if depth > DEEPEST or at >= len(self._source) or self._source[at] in "^_}":
            raise _UnreadableError
        return self._one(at, depth + 1)

    def command(self, at: int, depth: int, *, is_between_spaced: bool) -> tuple[list[Span], int]:
        """Read a command with all that belongs to it."""
        found = COMMAND.match(self._source, at) or _SIGN.match(self._source, at)
        if found is None:
            raise _UnreadableError
        name, end = found[1], found.end()
        if name in _FRACTIONS:
            return self._fraction(end, depth)
        if name == _ROOT:
            return self._root(end, depth)
        if name in UPRIGHT:
            return self._upright(name, end, depth)
        if name in BEFORE_LETTER:
            return self._letter_below(name, end, depth)
        if is_between_spaced:
            return self._sign(name, end)
        return [self._sign_alone(name)], end

    def _sign(self, name: str, end: int) -> tuple[list[Span], int]:
        """Read a sign inside a formula, where the space behind a command only ends it."""
        while name.isalpha() and self._source[end : end + 1] == " ":
            end += 1
        if name in BETWEEN:
            return [Span(f" {BETWEEN[name]} ")], end
        if name in NAMES:
            follows = self._source[end : end + 1]
            return [Span(f"{name} " if follows.isalnum() or follows == "\\" else name)], end
        if name in SPACES or name in self._escaped:
            return [Span(SPACES.get(name, name))], end
        return [self._sign_alone(name)], end

    def _sign_alone(self, name: str) -> Span:
        sign = LETTERS.get(name) or BETWEEN.get(name)
        if sign is None:
            raise _UnreadableError
        return Span(sign)

    def _fraction(self, at: int, depth: int) -> tuple[list[Span], int]:
        above, at = self.argument(at, depth)
        below, at = self.argument(at, depth)
        typed = f"{_whole(_typed(above))}/{_whole(_typed(below))}"
        sign = fraction(_shown(above), _shown(below))
        return [Span(sign or f"{_whole(_shown(above))}/{_whole(_shown(below))}", typed=typed)], at

    def _root(self, at: int, depth: int) -> tuple[list[Span], int]:
        inner, at = self.argument(at, depth)
        return [Span(f"√{_whole(_shown(inner))}", typed=f"√{_whole(_typed(inner))}")], at

    def _upright(self, name: str, at: int, depth: int) -> tuple[list[Span], int]:
        """Read words that are written in other letters; text in braces keeps its spaces."""
        inner, at = self.argument(at, depth)
        styles = {Style.BOLD} if name in BOLD else {Style.ITALIC} if name in ITALIC else set()
        return [Span(span.text, span.styles | styles, span.typed) for span in inner], at

    def _letter_below(self, name: str, at: int, depth: int) -> tuple[list[Span], int]:
        inner, at = self.argument(at, depth)
        if len(_shown(inner)) != 1:
            raise _UnreadableError
        return [Span(_shown(inner) + BEFORE_LETTER[name])], at


def _shown(spans: list[Span]) -> str:
    return " ".join("".join(span.text for span in spans).split())


def _typed(spans: list[Span]) -> str:
    return " ".join(plain_line(tuple(spans)).split())


def _whole(text: str) -> str:
    """Put brackets around a text that is more than one word."""
    return text if _ONE_WORD.fullmatch(text) else f"({text})"


def _joined(spans: list[Span]) -> Line:
    """Join spans that look alike, with single spaces between words and none at the ends."""
    return tuple(_with_single_spaces(_merged(spans)))


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last is not None and last.styles == span.styles:
            typed = f"{last.plain}{span.plain}"
            text = f"{last.text}{span.text}"
            merged[-1] = Span(text, span.styles, "" if typed == text else typed)
        else:
            merged.append(span)
    return merged


def _with_single_spaces(spans: list[Span]) -> Iterator[Span]:
    for place, span in enumerate(spans):
        text, typed = (re.sub(r"\s+", " ", each) for each in (span.text, span.typed))
        if place == 0:
            text, typed = text.lstrip(), typed.lstrip()
        if place == len(spans) - 1:
            text, typed = text.rstrip(), typed.rstrip()
        if text:
            yield Span(text, span.styles, typed)
