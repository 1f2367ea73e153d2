"""What a note says of itself at its top, between two lines of three hyphens: its name, its tags."""

import re

from attrs import frozen

_WHOLE = re.compile(r"\A---[ \t]*\n(?P<said>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"^name\s*=\s*(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)')", re.MULTILINE)
_TAGS = re.compile(
    r"^tags?:[ \t]*(?P<line>[^\n]*)(?P<items>(?:\n[ \t]*-[^\n]*)*)", re.MULTILINE | re.IGNORECASE
)


@frozen
class FrontMatter:
    """The top of a note, and the rest of it."""

    text: str
    """The note without its top."""

    lines: int
    """How many lines the top has."""

    name: str = ""
    """What the note calls its deck."""

    tags: tuple[str, ...] = ()
    """Its tags."""


def front_matter(text: str) -> FrontMatter:
    """Read the top of a note, if it has one."""
    whole = _WHOLE.match(text)
    if whole is None:
        return FrontMatter(text, 0)
    said = whole["said"]
    name, tags = _NAME.search(said), _TAGS.search(said)
    words = re.findall(r"[^\s,\[\]\"'-][^\s,\[\]\"']*", f"{tags['line']} {tags['items']}") if tags else []
    own = (name["double"] or name["single"] or "").strip() if name else ""
    return FrontMatter(text[whole.end() :], whole[0].count("\n"), own, tuple(words))
