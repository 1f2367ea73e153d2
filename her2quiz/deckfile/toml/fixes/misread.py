"""Texts in double quotes whose backslashes TOML reads as something else, such as those of LaTeX and of paths.

TOML reads some letters behind a backslash as a line end, a tab or a control character, without a word.
"""

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from her2quiz.deckfile.toml.fixes.edits import Edit
from her2quiz.deckfile.toml.positions import Positions
from her2quiz.deckfile.toml.walk import walk
from her2quiz.deckfile.toml.where import EntryPath

_PERHAPS = re.compile(r"\\[bfnrt][A-Za-z]")
_ESCAPE = re.compile(
    r"\\(?P<sign>u(?=[0-9a-fA-F]{4})|U(?=[0-9a-fA-F]{8})|.)(?P<word>(?<=u)[0-9a-fA-F]{4}|(?<=U)[0-9a-fA-F]{8}|[A-Za-z]*)",
    re.DOTALL,
)
_LONGEST_PATH = 200
_PATH = re.compile(r'"+[A-Za-z]:[^\s"]{0,200}')
_FILE = re.compile(r'"*[A-Za-z]:(?:\\[\w-]{1,80}){1,20}\.[A-Za-z]\w{1,4}\b')
"""A text that is nothing but a path so far, and the path of a file. What else begins with C: may be hepatitis C."""

_FOLDER = re.compile(
    r"[A-Za-z]:(?=(?:\\[a-z][\w-]{0,80}){0,20}?\\n)(?=(?:\\[a-z][\w-]{0,80}){0,20}?\\t)(?:\\[A-Za-z][\w-]{1,80}){2,20}(?![\w\\])"
)
"""The path of a folder, both a line end and a tab in which nobody means."""

_UNICODE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_WORDS_WITH_N = frozenset(
    [
        *(
            "nu",
            "neq",
            "nabla",
            "nleq",
            "ngeq",
            "nless",
            "ngtr",
            "notin",
            "nmid",
            "nexists",
            "nearrow",
            "nwarrow",
        ),
        *(
            "newline",
            "newcommand",
            "noindent",
            "nolimits",
            "nonumber",
            "normalsize",
            "nsubseteq",
            "nparallel",
        ),
    ]
)
_WORDS_WITH_T = frozenset(
    [
        *(
            "times",
            "theta",
            "tau",
            "to",
            "top",
            "text",
            "textbf",
            "textit",
            "textrm",
            "texttt",
            "textmu",
            "tan",
        ),
        *(
            "textsuperscript",
            "textsubscript",
            "textdegree",
            "tanh",
            "tilde",
            "tfrac",
            "therefore",
            "thinspace",
        ),
        *("triangle", "tbinom", "tag"),
    ]
)
_PERHAPS_WITH_N = frozenset({"ne", "ni", "num", "natural", "not", "neg"})

_READ_AS = {"n": "a line end", "t": "a tab", "r": "a carriage return"}


class Misread(str):
    """A text with a backslash that was read as something else."""

    __slots__ = ("written",)
    written: str
    """The first such backslash with its letters."""


@frozen
class DoubledBackslashes:
    """Double the backslashes of a text in double quotes: all of them, or none where one may be meant."""

    path: EntryPath
    """The text."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the text as it is written."""
        entry = positions.entries.get(self.path)
        written = positions.text[slice(*entry.value)] if entry is not None else ""
        doubled = doubled_backslashes(written)
        if entry is not None and doubled:
            yield Edit(*entry.value, doubled)


def read_as(written: str) -> str:
    """Say what TOML takes a backslash and a letter for."""
    return _READ_AS.get(written[1:2], "a control character")


def mark_misread(data: dict[str, Any], text: str) -> None:
    """Mark the misread texts in the data of a file; a file without such a backslash is not walked."""
    if not _PERHAPS.search(text):
        return
    for path, entry in walk(text):
        written = text[slice(*entry.value)]
        if written.startswith('"') and (first := misread_in(written)):
            _mark(data, path, first)


def misread_in(written: str) -> str:
    """Return the first backslash of a text in double quotes, with its letters, that is not read as it was meant."""
    found = [each for each in _ESCAPE.finditer(written) if each["sign"] in "bfnrt" and each["word"]]
    in_maths = "$" in written
    sure = [
        each for each in found if each["sign"] not in "nt" or _is_command(written, each, in_maths=in_maths)
    ]
    return sure[0][0] if sure else ""


def doubled_backslashes(written: str) -> str:
    """Return a text in double quotes with all backslashes doubled; empty if one of them may be meant as it is."""
    if re.search(r"\\[ \t]*\r?\n", written):
        return ""
    escapes = list(_ESCAPE.finditer(written))
    single = [each for each in escapes if each["sign"] not in '"\\' and not _UNICODE.match(each[0])]
    in_maths = "$" in written
    if any(
        each["sign"] in "nt" and not (each["word"] and _is_command(written, each, in_maths=in_maths))
        for each in single
    ):
        return ""
    pieces, at = list[str](), 0
    for each in single:
        pieces += [written[at : each.start()], "\\\\"]
        at = each.start() + 1
    return "".join([*pieces, written[at:]])


def _is_command(written: str, found: re.Match[str], *, in_maths: bool) -> bool:
    """Whether an n or t after a backslash begins a command of LaTeX or a name in a path, and is no line end or tab."""
    word = f"{found['sign']}{found['word']}"
    start = max(0, found.start() - _LONGEST_PATH)
    before, after = written[start : found.start()].rpartition(" ")[2], written[found.end() : found.end() + 1]
    begins = found.start() - len(before)
    path = _FILE.match(written, begins) or _FOLDER.match(written, begins)
    is_in_path = _PATH.fullmatch(written, endpos=found.start()) or (
        path is not None and path.end() >= found.end()
    )
    is_tab_alone = found["sign"] == "t" and (not before or before[-1] in "$({")  # nobody types a tab there
    is_sure = word in _WORDS_WITH_N or word in _WORDS_WITH_T or is_tab_alone
    return is_sure or bool(is_in_path) or (word in _PERHAPS_WITH_N and (in_maths or after == "{"))


def _mark(data: Any, path: EntryPath, first: str) -> None:
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    if isinstance(holder[path[-1]], str):
        text = Misread(holder[path[-1]])
        text.written = first
        holder[path[-1]] = text
