"""Splits GIFT into questions: blocks of lines with what the comments and headings above them say."""

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from her2quiz.exchange.formats import LONGEST_QUESTION
from her2quiz.exchange.moodle.categories import last_part

_NOTE = re.compile(r"\[(?P<name>id|tags?|source)\s*:\s*(?P<value>(?:\\.|[^\]\\])*)\]", re.IGNORECASE)
_CATEGORY = re.compile(r"\$CATEGORY:\s*(?P<path>.*)", re.IGNORECASE)
_TITLE = re.compile(r"::(?P<title>(?:\\.|[^:\\]|:(?!:)){0,5000})::", re.DOTALL)
_CLOSING = re.compile(r"\\.|\]")
_MOST_LINES = 100
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
        # behind the last bracket that closes, _NOTE would look for one from each that opens
        end = max((each.end() for each in _CLOSING.finditer(comment) if each[0] == "]"), default=0)
        for found in _NOTE.finditer(comment, 0, end):
            name, value = found["name"].casefold(), re.sub(r"\\(.)", r"\1", found["value"]).strip()
            if name == "id":
                self.id = value
            elif name == "source":
                self.source = value
            elif value:
                self.tags.append(value)


@define
class _Open:
    """The question that is being read, as far as its lines were."""

    lines: list[str] = field(factory=list)
    first: int = 0
    has_answers: bool = False

    def take(self, line: str, place: int) -> None:
        """Take the next line."""
        self.first = self.first if self.lines else place
        self.lines.append(line)
        self.has_answers = self.has_answers or "}" in line

    @property
    def is_within_braces(self) -> bool:
        """Whether its braces are still open; of a text without an end that is asked only so often."""
        if len(self.lines) > _MOST_LINES or sum(map(len, self.lines)) > LONGEST_QUESTION:
            return False
        bare = re.sub(r"\\.", "", "\n".join(self.lines))
        return "{" in bare and "}" not in bare

    def ends_before(self, line: str) -> bool:
        """Whether a line begins another question, or says something of it: a title, a comment or a category behind braces."""
        if not line.startswith(("::", "//", "$")) or self.is_within_braces:
            return False
        if line.startswith("::"):
            return _TITLE.match(line) is not None
        return self.has_answers and (line.startswith("//") or _CATEGORY.match(line) is not None)


def blocks(text: str) -> Iterator[Block]:
    """Return the questions of a file; an empty line ends one, or what can only stand above the next, unless braces are open."""
    question, notes, category = _Open(), _Notes(), ""
    for place, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip()
        if question.lines and question.ends_before(bare):
            yield _block(question, notes, category)
            question, notes = _Open(), _Notes()
        if bare.startswith("//"):
            notes.take(bare)
        elif found := _CATEGORY.match(bare):
            category = last_part(found["path"])
        elif bare:
            question.take(line, place)
        elif question.lines and not question.is_within_braces:
            yield _block(question, notes, category)
            question, notes = _Open(), _Notes()
    if question.lines:
        yield _block(question, notes, category)


def _block(question: _Open, notes: _Notes, category: str) -> Block:
    text = "\n".join(question.lines).strip()
    title = _TITLE.match(text)
    text = text[title.end() :].lstrip() if title else text
    form = _FORMAT.match(text)
    text = text[form.end() :].lstrip() if form else text
    tags = tuple(dict.fromkeys(notes.tags))
    name = unescaped(" ".join(title["title"].split())) if title else ""
    return Block(
        text,
        name,
        form["name"].lower() if form else "moodle",
        notes.id,
        tags,
        category,
        notes.source,
        question.first,
    )


def unescaped(text: str) -> str:
    """Return a text without the backslashes before its signs; a written-out line end becomes one."""
    return re.sub(r"\\([~=#{}:\\n])", lambda found: "\n" if found[1] == "n" else found[1], text)


def escaped(text: str) -> str:
    r"""Return a text with backslashes before its signs, on one line: an empty line would end the question."""
    return re.sub(r"[~=#{}:\\]", r"\\\g<0>", text).replace("\n", "\\n")


def parts(text: str, signs: str) -> list[tuple[str, str]]:
    """Split a text before signs that have no backslash: each part with its sign, the first with none."""
    found, sign, start = list[tuple[str, str]](), "", 0
    for each in re.finditer(rf"\\.|[{signs}]", text, re.DOTALL):
        if each[0] in signs:
            found.append((sign, text[start : each.start()]))
            sign, start = each[0], each.end()
    found.append((sign, text[start:]))
    return found
