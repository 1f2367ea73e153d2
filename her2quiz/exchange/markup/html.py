"""HTML as text of the deck language. Nothing is loaded and nothing is run; what has no form here is named."""

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser

from attrs import frozen

from her2quiz.exchange.markup.elements import (
    APART,
    BLOCKS,
    LOST,
    TAG,
    UNSEEN,
    VOID,
    faces_of,
    with_signs,
    without_comments,
)
from her2quiz.exchange.markup.formulas import DOLLAR, KEPT_DOLLAR, with_dollars, with_kept_dollars
from her2quiz.exchange.markup.marks import Face, Run, marked, with_kept_ends

_OPENING, _CLOSING = {"q": "“", "rt": " ("}, {"q": "”", "rt": ")"}
"""Signs around quotations, and around the reading of Japanese or Chinese signs."""

_BRACKETS = re.compile(r"<rp>[^<]{0,9}(?:</rp>)?")
"""Brackets that are only seen where the reading of a sign cannot be put above it."""

_LONGEST = 200_000
"""Characters of HTML that are read; the text of a card is far shorter."""


@frozen
class ImageName:
    """An image that a text shows."""

    name: str
    """Its file or address, as it is written."""

    alt: str
    """What it shows, as far as the text says so."""


@frozen
class Text:
    """A text of the deck language, and what had no place in it."""

    text: str
    """The text."""

    images: tuple[ImageName, ...] = ()
    """The images in it, in their order."""

    lost: tuple[str, ...] = ()
    """What it had besides, such as sound, each once."""


def is_html(text: str) -> bool:
    """Whether a text has a tag or an entity of HTML."""
    return ("<" in text or "&" in text) and TAG.search(text) is not None


def from_html(source: str, *, decodes_twice: bool = True) -> Text:
    """Read HTML. It never fails: what is no HTML is text.

    Args:
        source: the HTML.
        decodes_twice: whether entities that were written out twice are signs, as some programs write them.
    """
    reader = _Reader(decodes_twice=decodes_twice)
    if len(source) > _LONGEST:
        reader.lost.append("the rest of a very long text")
    source = without_comments(with_dollars(_ready(source[:_LONGEST])))
    reader.feed(with_signs(source))
    reader.close()
    return Text(reader.text(), tuple(reader.images), tuple(dict.fromkeys(reader.lost)))


def _ready(source: str) -> str:
    """Return HTML in which a dollar that is no formula is known again."""
    source = _BRACKETS.sub("", source) if "<rp" in source else source
    return source.replace("\0", "").replace(KEPT_DOLLAR, "").replace(DOLLAR, KEPT_DOLLAR)


def plain_or_html(text: str) -> str:
    """Return a text from a file that may have HTML in it, as some programs write it; anything else stays as it is."""
    return from_html(text).text if is_html(text) else text


class _Reader(HTMLParser):
    def __init__(self, *, decodes_twice: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._decodes_twice = decodes_twice
        self.images: list[ImageName] = []
        self.lost: list[str] = []
        self._lines: list[str] = []
        self._runs: list[Run] = []
        self._lead = ""
        self._open: list[tuple[str, frozenset[Face]]] = []
        self._counts = Counter[str]()
        self._lists: list[int | None] = []
        self._unseen = 0
        self._code: list[str] | None = None
        self._rows: list[list[str]] | None = None
        self._link = ""

    def text(self) -> str:
        """Return what was read."""
        self._end_code()
        if self._rows is not None:
            self._end_table()
        self._end_line()
        text = "\n".join(self._lines).strip("\n")
        return with_kept_dollars(with_kept_ends(re.sub(r"\n{3,}", "\n\n", text)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = {name: value or "" for name, value in attrs}
        if tag in LOST:
            self.lost.append(LOST[tag])
        if tag in UNSEEN:
            self._unseen += 1
        if self._unseen:
            return
        if tag not in VOID:
            self._counts[tag] += 1
            self._open.append((tag, self._faces | faces_of(tag, given.get("style", ""))))
        if tag in APART or tag in BLOCKS:
            self._end_line(apart=tag in APART)
        self._begin(tag, given)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        match tag:
            case "br":
                self._end_line(keeps=True)
            case "img":
                self.images.append(
                    ImageName(given.get("src", ""), given.get("alt") or given.get("title", ""))
                )
            case "ul" | "ol":
                self._lists.append(1 if tag == "ol" else None)
            case "li":
                self._begin_item()
            case "table" | "tr" | "td" | "th":
                self._begin_table(tag)
            case _:
                self._begin_words(tag, given)

    def _begin_words(self, tag: str, given: dict[str, str]) -> None:
        if tag == "pre":
            self._code = []
        elif tag == "a":
            self._link = given.get("href", "")
        elif tag in _OPENING:
            self._add(_OPENING[tag])

    def handle_endtag(self, tag: str) -> None:
        """End an element, and those inside it that were left open."""
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
            return
        if self._unseen or not self._counts[tag]:
            return
        self._end(tag)
        name = ""
        while name != tag:
            name, _ = self._open.pop()
            self._counts[name] -= 1
        if tag in APART or tag in BLOCKS or tag == "li":
            self._end_line(apart=tag in APART)

    def _end(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._end_line()
            self._lists.pop()
            self._lead = ""
        elif tag == "pre":
            self._end_code()
        elif tag in ("td", "th") and self._rows:
            self._end_cell()
        elif tag == "table":
            self._end_table()
        elif tag == "a" and self._link:
            link, self._link = self._link, ""
            if link.startswith(("http://", "https://")) and link not in "".join(
                run.text for run in self._runs
            ):
                self._add(f" ({link})")
        elif tag in _CLOSING:
            self._add(_CLOSING[tag])

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._unseen:
            return
        if self._code is not None:
            self._code.append(data.replace(KEPT_DOLLAR, "$"))
            return
        if self._decodes_twice and "&" in data:
            data = unescape(data)
        if Face.CODE in self._faces:
            data = data.replace(KEPT_DOLLAR, "$")
        self._add(re.sub(r"\s+", " ", data.replace("\xa0", " ")))

    @property
    def _faces(self) -> frozenset[Face]:
        return self._open[-1][1] if self._open else frozenset()

    def _add(self, text: str) -> None:
        if not self._runs or self._runs[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            self._runs.append(Run(text, self._faces))

    def _taken(self) -> str:
        """Return the line that was begun, and begin another."""
        line, self._runs = marked(self._runs).strip(), []
        return line

    def _end_line(self, *, apart: bool = False, keeps: bool = False) -> None:
        """End a line; what stands apart has an empty line around it, and an empty line that was meant is kept."""
        if self._rows is not None:
            self._add(" ")
            return
        line = self._taken()
        if line or (keeps and self._lines and not self._lead):
            self._lines.append(f"{self._lead}{line}")
            self._lead = " " * len(self._lead) if self._lists else ""
        if apart and self._lines and self._lines[-1] and not self._lists:
            self._lines.append("")

    def _begin_item(self) -> None:
        self._end_line()
        number = self._lists[-1] if self._lists else None
        mark = "-" if number is None else f"{number}."
        if self._lists and number is not None:
            self._lists[-1] = number + 1
        self._lead = f"{'  ' * (max(1, len(self._lists)) - 1)}{mark} "

    def _end_code(self) -> None:
        code, self._code = "".join(self._code or []).strip("\n"), None
        self._lines += ["```", *code.split("\n"), "```"] if code.strip() else []

    def _begin_table(self, tag: str) -> None:
        if tag == "table" and self._rows is None:
            self._rows = []
        elif self._rows is not None:
            self._end_cell()
            if tag == "tr" or not self._rows:
                self._rows.append([])

    def _end_cell(self) -> None:
        cell = self._taken().replace("|", r"\|")
        if cell and self._rows is not None:
            if not self._rows:
                self._rows.append([])
            self._rows[-1].append(cell)

    def _end_table(self) -> None:
        self._end_cell()
        rows, self._rows = [row for row in self._rows or [] if any(row)], None
        width = max(map(len, rows), default=0)
        if width <= 1 or len(rows) == 1:
            self._lines += [", ".join(filter(None, row)) for row in rows]
            return
        full = [[*row, *([""] * (width - len(row)))] for row in rows]
        lines = [f"| {' | '.join(row)} |" for row in full]
        self._lines += [lines[0], f"|{' --- |' * width}", *lines[1:]]
