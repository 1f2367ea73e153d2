"""Reads a text into its blocks. Each text is read once; one without marks and line ends is not even looked at."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from her2quiz.domain.limits import LONGEST_TEXT, MOST_TEXT_MARKS
from her2quiz.domain.text.bare import is_bare
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Span, Table, Text
from her2quiz.domain.text.line_ends import is_entry, kept_ends, without_mark
from her2quiz.domain.text.protected import parted

_INLINE_MARK = re.compile(r"[*`$\\^_~]|\]\(")
_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})\s*(?P<language>[\w+#.-]*)[^`]*")
_ITEM = re.compile(r"(?P<lead>\s*(?:[-*+•]|\d{1,3}[.)])\s+)(?P<said>\S.*)")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


@lru_cache(maxsize=2048)
def parsed(text: str) -> Text:
    """Return the blocks of a text. A text that is longer than a deck may have is read without its marks."""
    if is_bare(text):
        return (Paragraph(((Span(text),),)),) if text else ()
    if len(text) > LONGEST_TEXT:
        return (Paragraph(tuple((Span(line),) for line in text.split("\n"))),)
    return tuple(_Blocks(text.strip("\n").split("\n")).read())


def has_marks(text: str) -> bool:
    """Whether a text that is drawn as one line has any sign that may be a mark."""
    return _INLINE_MARK.search(text) is not None


def parsed_line(text: str) -> Line:
    """Return the spans of a text that is drawn as one, such as an option; its line ends stay in it."""
    if not has_marks(text) or _is_too_much(text):
        return (Span(text),) if text else ()
    return _inline(text)


def _is_too_much(text: str) -> bool:
    return len(text) > LONGEST_TEXT or sum(1 for _ in _INLINE_MARK.finditer(text)) > MOST_TEXT_MARKS


@lru_cache(maxsize=2048)
def _inline(text: str) -> Line:
    from her2quiz.domain.text.inline import inline

    return inline(text)


class _Blocks:
    """Reads lines one after the other."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._at = 0
        self._is_after_blank = False

    def read(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            if not self._lines[self._at].strip():
                self._at, self._is_after_blank = self._at + 1, True
                continue
            yield self._block()
            self._is_after_blank = False

    def _block(self) -> Block:
        line = self._lines[self._at]
        if fence := _FENCE.fullmatch(line):
            return self._code(fence["fence"], fence["language"])
        if self._is_table():
            return self._table()
        if item := _ITEM.fullmatch(line):
            lines = self._gathered(item["said"], in_item=True)
            return Item(item["lead"].expandtabs(4), lines, self._is_after_blank)
        return Paragraph(self._gathered(line, in_item=False), self._is_after_blank)

    def _code(self, fence: str, language: str) -> Code:
        """Read code up to its closing fence, or to the end."""
        indent = len(self._lines[self._at]) - len(self._lines[self._at].lstrip())
        rest = self._lines[self._at + 1 :]
        ends = (
            place
            for place, line in enumerate(rest)
            if line.strip().startswith(fence) and not line.strip(" `~")
        )
        end = next(ends, len(rest))
        self._at += end + 2
        lines = (line.expandtabs(4) for line in rest[:end])
        return Code(
            tuple(line[min(indent, len(line) - len(line.lstrip())) :] for line in lines),
            language,
            self._is_after_blank,
        )

    def _is_table(self) -> bool:
        if self._at + 1 >= len(self._lines) or "|" not in self._lines[self._at]:
            return False
        header, rule = self._lines[self._at : self._at + 2]
        return _RULE.fullmatch(rule) is not None and "-" in rule and len(_cells(header)) == len(_cells(rule))

    def _table(self) -> Table:
        header = tuple(map(parsed_line, _cells(self._lines[self._at])))
        self._at += 2
        rows = []
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            cells = _cells(self._lines[self._at], len(header))
            rows.append(tuple(map(parsed_line, cells)))
            self._at += 1
        return Table(header, tuple(rows), self._is_after_blank)

    def _gathered(self, first: str, *, in_item: bool) -> tuple[Line, ...]:
        """Read the lines that belong to a paragraph or an item, and join those that were only wrapped."""
        lines = [first]
        self._at += 1
        while self._at < len(self._lines) and self._goes_on(in_item=in_item):
            lines.append(self._lines[self._at])
            self._at += 1
        ends = kept_ends(lines, in_item=in_item)
        wrapped = [
            without_mark(line).strip() + ("\n" if end else " ")
            for line, end in zip(lines, ends, strict=False)
        ]
        return tuple(_split(parsed_line("".join([*wrapped, lines[-1].strip()]))))

    def _goes_on(self, *, in_item: bool) -> bool:
        line = self._lines[self._at]
        if not line.strip() or _FENCE.fullmatch(line) or _ITEM.fullmatch(line) or self._is_table():
            return False
        is_indented = line[:1].isspace()
        return not in_item or is_indented or not is_entry(line)


def _cells(line: str, count: int = 0) -> list[str]:
    """Return the cells of a row; if there should be so many, then so many, the last with all that is left."""
    cells = parted(line.strip().removeprefix("|"), "|")
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    if count:
        cells = [*cells[: count - 1], "|".join(cells[count - 1 :]), *([""] * count)][:count]
    return [cell.strip() for cell in cells]


def _split(line: Line) -> Iterator[Line]:
    """Split spans at their line ends."""
    current: list[Span] = []
    for span in line:
        first, *rest = span.text.split("\n")
        typed = span.typed if not rest else ""
        current += [Span(first, span.styles, typed)] if first else []
        for part in rest:
            yield tuple(current)
            current = [Span(part, span.styles)] if part else []
    yield tuple(current)
