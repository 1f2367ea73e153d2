"""Splits GIFT into questions: blocks of lines with what the comments and headings above them say."""

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from her2quiz.exchange.moodle.categories import last_part

_NOTE = re.compile(r"\[(?P<name>id|tags?|source)\s*:\s*(?P<value>(?:\\.|[^\]\\])*)\]", re.IGNORECASE)
_CATEGORY = re.compile(r"\$CATEGORY:\s*(?P<path>.*)", re.IGNORECASE)
_TITLE = re.compile(r"::(?P<title>(?:\\.|[^:\\]|:(?!:))*)::", re.DOTALL)
_FORMAT = re.compile(r"\[(?P<name>html|moodle|plain|markdown)\]", re.IGNORECASE)


@frozen
class Block:
    """A question as it stands in the file."""

    text: str
    """The question with its answers; signs that are meant have a backslash still."""

    title: str
    """What stands between colons before it."""

    format: str
    """The format of its texts: html, moodle, plain or markdown."""

    id: str
    """The id in a comment above it."""

    tags: tuple[str, ...]
    """The tags in comments above it."""

    category: str
    """The last part of its category, if that says something."""

    source: str
    """The source in a comment above it."""

    place: int
    """The line on which it begins."""


@define
class _Notes:
    id: str = ""
    tags: list[str] = field(factory=list)
    source: str = ""

    def take(self, comment: str) -> None:
        for found in _NOTE.finditer(comment):
            name, value = found["name"].casefold(), re.sub(r"\\(.)", r"\1", found["value"]).strip()
            if name == "id":
                self.id = value
            elif name == "source":
                self.source = value
            elif value:
                self.tags.append(value)


def blocks(text: str) -> Iterator[Block]:
    """Return the questions of a file; an empty line ends one, or what can only stand above the next, unless braces are open."""
    lines, notes, category, first = list[str](), _Notes(), "", 0
    for place, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip()
        if lines and _is_above_another(bare, lines):
            yield _block("\n".join(lines), notes, category, first)
            lines, notes = [], _Notes()
        if bare.startswith("//"):
            notes.take(bare)
        elif found := _CATEGORY.match(bare):
            category = last_part(found["path"])
        elif bare:
            first = place if not lines else first
            lines.append(line)
        elif lines and not _is_open(lines):
            yield _block("\n".join(lines), notes, category, first)
            lines, notes = [], _Notes()
    if lines:
        yield _block("\n".join(lines), notes, category, first)


def _is_above_another(line: str, lines: list[str]) -> bool:
    """Whether a line begins another question, or says something of it: a title, a comment or a category behind braces."""
    if not line.startswith(("::", "//", "$")) or _is_open(lines):
        return False
    if line.startswith("::"):
        return _TITLE.match(line) is not None
    has_answers = any("}" in each for each in lines)
    return has_answers and (line.startswith("//") or _CATEGORY.match(line) is not None)


def _is_open(lines: list[str]) -> bool:
    """Whether the braces of a question are still open; of a text without an end that is asked only so often."""
    if len(lines) > _MOST_LINES:
        return False
    bare = re.sub(r"\\.", "", "\n".join(lines))
    return "{" in bare and "}" not in bare


_MOST_LINES = 100


def _block(text: str, notes: _Notes, category: str, place: int) -> Block:
    text = text.strip()
    title = _TITLE.match(text)
    text = text[title.end() :].lstrip() if title else text
    form = _FORMAT.match(text)
    text = text[form.end() :].lstrip() if form else text
    tags = tuple(dict.fromkeys(notes.tags))
    name = unescaped(" ".join(title["title"].split())) if title else ""
    return Block(
        text, name, form["name"].lower() if form else "moodle", notes.id, tags, category, notes.source, place
    )


def unescaped(text: str) -> str:
    """Return a text without the backslashes before its signs; a written-out line end becomes one."""
    return re.sub(r"\\([~=#{}:\\n])", lambda found: "\n" if found[1] == "n" else found[1], text)


def escaped(text: str) -> str:
    r"""Return a text with backslashes before its signs, on one line: an empty line would end the question."""
    return re.sub(r"[~=#{}:\\]", r"\\\g<0>", text).replace("\n", "\\n")


def parts(text: str, signs: str) -> list[tuple[str, str]]:
    """Split a text before signs that have no backslash: each part with its sign, the first with none."""
    found = [("", "")]
    for piece in re.findall(r"\\.|[^\\]|\\$", text, re.DOTALL):
        if piece in signs:
            found.append((piece, ""))
        else:
            found[-1] = (found[-1][0], found[-1][1] + piece)
    return found
