"""Cards of the plugin Spaced Repetition of Obsidian: `::`, `:::`, `?`, `??` and ==words that are hidden==."""

import re
from collections.abc import Iterator

from attrs import define, frozen

from her2quiz.domain.text.protected import masked
from her2quiz.exchange.formats import LONGEST_QUESTION
from her2quiz.exchange.items import Blank, Blanks
from her2quiz.exchange.markup.cloze import read_blanks

SIGNS = re.compile(
    r"<!--SR:|^[^\S\n]*#flashcards?\b|^\?\??[ \t]*$|^(?![^\S\n]*(?:[|>]|```|https?:))[^\n:`]*\S[ \t]?:::?[ \t]?\S[^\n]*$|==[^\s=][^=\n]*==",
    re.MULTILINE,
)
"""What a note with cards has somewhere."""

_TAGS = re.compile(r"(?:^|(?<=\s))#(?P<tag>[^\W\d_][\w/-]*)")
_ONLY_TAGS = re.compile(r"(?:\s*#[^\W\d_][\w/-]*)+\s*")
_HEADING = re.compile(r"#{1,6}\s+(?P<first>\S)(?P<rest>.*)")
_LIST = re.compile(r"^\s*(?:[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)")
_SEPARATOR = re.compile(r"(?<!:):::?(?!:)|(?<!;);;;?(?!;)")
_BRACES = re.compile(r"\{\{(?!c\d)(?P<words>[^{}\n]{1,500}?)(?:::(?P<hint>[^{}\n]{1,100}))?\}\}(?P<number>)")
_CLOZE = re.compile(
    r"==(?=[^\s=])(?P<words>[^=\n]{1,500}?)(?<=[^\s=])==(?:\^\[(?P<hint>[^\[\]\n]{1,100})\])?(?:\[\^(?P<number>\d{1,3})\])?"
)
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
_BLOCK_ID = re.compile(r"(?<!\s)\s+\^[\w-]{1,40}$")
_PLUGIN = ("flashcards", "flashcard", "sr", "review")
_LONGEST_TOPIC = 40


@frozen
class RawCard:
    """A card as it stands in the note."""

    line: int
    """The line on which it begins."""

    front: str
    """Its front, or its whole text if words of it are hidden."""

    back: str = ""
    """Its back."""

    is_both_ways: bool = False
    """Whether it is asked from its back, too."""

    tags: tuple[str, ...] = ()
    """Its topics."""


@define
class _Topics:
    """The topics of what follows in a note: its last heading, and the tags of the last line with nothing but tags."""

    heading: str = ""
    tags: tuple[str, ...] = ()

    def take(self, line: str) -> bool:
        """Take a line that is a heading, or has nothing but tags."""
        if found := _HEADING.fullmatch(line):
            said = found["first"] + found["rest"].rstrip("#").rstrip()
            words = " ".join(said.replace("`", "").replace("*", "").split())
            self.heading = words if len(words) <= _LONGEST_TOPIC else ""
            return True
        if _ONLY_TAGS.fullmatch(line):
            self.tags = topics(line)
            return True
        return False

    def all(self) -> tuple[str, ...]:
        """Return them."""
        return tuple(dict.fromkeys(filter(None, (*self.tags, self.heading))))


def cards_of(text: str) -> Iterator[RawCard]:
    """Return the cards of a note."""
    current = _Topics()
    for first, block in _blocks(text.split("\n")):
        start, rest, is_code = first, list[str](), False
        for number, line in enumerate(block, first):
            is_code ^= _FENCE.match(line) is not None
            before = current.all()
            if not is_code and current.take(line):
                yield from _cards_in(start, rest, before)
                start, rest = number + 1, []
            else:
                rest.append(line)
        yield from _cards_in(start, rest, current.all())


def blanks_of(text: str) -> Blanks | None:
    """Return a text whose highlighted words, or those between braces, are hidden; None if it has none."""
    for form in (_CLOZE, _BRACES):
        found = _blanks(text, form)
        if found is not None:
            return found
    return read_blanks(text)


def _blanks(text: str, form: re.Pattern[str]) -> Blanks | None:
    parts, end = list[str | Blank](), 0
    for found in form.finditer(masked(text)):
        whole = form.fullmatch(text[found.start() : found.end()])
        if whole is not None:
            blank = Blank((whole["words"].strip(),), whole["hint"] or "", whole["number"] or "")
            parts += [text[end : found.start()], blank]
            end = found.end()
    parts.append(text[end:])
    has_blank = any(isinstance(part, Blank) for part in parts)
    return Blanks(tuple(part for part in parts if part)) if has_blank else None


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Return lines that belong together, with the number of the first; an empty line ends them, but not inside code."""
    block, is_code, first = list[str](), False, 1
    for number, line in enumerate(lines, 1):
        is_code ^= _FENCE.match(line) is not None
        if line.strip() or is_code:
            first = number if not block else first
            block.append(_BLOCK_ID.sub("", line))
        elif block:
            yield first, block
            block = []
    if block:
        yield first, block


def _cards_in(first: int, lines: list[str], usual: tuple[str, ...]) -> Iterator[RawCard]:
    between = next((place for place, line in enumerate(lines) if line.strip() in ("?", "??")), 0)
    if between:
        front, back = ("\n".join(part).strip() for part in (lines[:between], lines[between + 1 :]))
        front, own = _without_tags(front)
        yield RawCard(first, front, back, lines[between].strip() == "??", own or usual)
        return
    rest, is_code = list[str](), False
    for place, line in enumerate(lines, first):
        is_code ^= _FENCE.match(line) is not None
        found = None if is_code else _separator(line)
        if found is None:
            rest.append(line)
            continue
        front, own = _without_tags(_LIST.sub("", line[: found.start()]))
        back = line[found.end() :].strip()
        yield RawCard(place, front, back, found.end() - found.start() > len("::"), own or usual)
    text, own = _without_tags("\n".join(rest).strip())
    may_hide = "==" in text or "{{" in text
    if may_hide and (len(text) > LONGEST_QUESTION or blanks_of(text) is not None):
        yield RawCard(first, _LIST.sub("", text) if "\n" not in text else text, tags=own or usual)


def _separator(line: str) -> re.Match[str] | None:
    """Find what parts a line into a front and a back; not in a table, in code, or between braces."""
    if line.lstrip().startswith(("|", "```", "~~~")):
        return None
    bare = re.sub(r"\{\{[^{}\n]{0,600}\}\}", lambda braces: "." * len(braces[0]), masked(line))
    found = _SEPARATOR.search(bare)
    return (
        found if found is not None and line[: found.start()].strip() and line[found.end() :].strip() else None
    )


def _without_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the tags at its beginning, and its topics by them."""
    found = re.match(r"(?:#[^\W\d_][\w/-]*\s+)+", text)
    return (text[found.end() :].strip(), topics(found[0])) if found else (text.strip(), ())


def topics(line: str) -> tuple[str, ...]:
    """Return tags as topics: the last part of each; the tag by which the plugin finds cards is none."""
    last = (found["tag"].rstrip("/").rpartition("/")[2] for found in _TAGS.finditer(line))
    return tuple(dict.fromkeys(each for each in last if each.lower() not in _PLUGIN))
