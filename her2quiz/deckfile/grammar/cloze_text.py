"""The text of a cloze: `{{words}}` hides words, `{{words::hint}}` hints at them, `{{1:words}}` numbers a blank."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve, frozen

from her2quiz.deckfile.fields.slugs import slug
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Where, Words
from her2quiz.domain.text.protected import FILL, FORMULA, masked, parted

_MARK = re.compile(r"\{\{|\}\}")
_BRACE = re.compile(r"\{\{|[{}]")
_THIRD = re.compile(r"\{\{\{[^\W\d_][\w '’-]+\}\}\}")
_SINGLE = re.compile(r"(?<![_^\\}\w])\{[^\W_][^{}]*\}")
_FRACTION_OR_ROOT = r"\\(?:[dt]?frac(?:\{[^{}]*\})?|sqrt)"
_ABOUT_NEXT = re.compile(rf"{_FRACTION_OR_ROOT}\s*$")
_ABOUT_NEXT_IN_FORMULA = re.compile(rf"(?:[_^]|\\[A-Za-z]+|{_FRACTION_OR_ROOT})\s*$")
_SIGN_IN_BLANK = re.compile("[:|{]")
_NUMBER = re.compile(r"^\s*c?(\d{1,3}):{1,2}(?=\S)")
_SIGNS = (
    ("≥", "ge"),
    (">=", "ge"),
    ("≤", "le"),
    ("<=", "le"),
    (">", "gt"),
    ("<", "lt"),
    ("+", "plus"),
    ("%", "percent"),
)

_HELP = {
    "D131": "put {{ before the words to hide and }} after them",
    "D132": "put {{ before the hidden words and }} after them",
    "D133": "write the hidden words between {{ and }}",
    "D134": "close the first blank with }} before the next {{",
}


@frozen
class Blank:
    """Hidden words."""

    words: tuple[str, ...]
    """The words as they are shown, then others that are right too."""

    hint: str = ""
    """Shown in the blank."""

    number: str = ""
    """The number that the author gave, to ask several blanks together or to keep the blank's name."""


Part = str | Blank
"""What a cloze consists of."""


def parse_cloze(text: str) -> tuple[Part, ...]:
    """Read the text of a cloze; nothing if something is wrong with it."""
    marks = [*_marks(text)]
    if any(_mistakes(text, marks)):
        return ()
    ends = [0, *chain.from_iterable(marks), len(text)]
    pieces = [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    parts = tuple(_blank(piece) if place % 2 else piece for place, piece in enumerate(pieces))
    return tuple(part for part in parts if part)


def cloze_diagnostics(text: str, where: Where) -> Iterator[Diagnostic]:
    """Report what is wrong with the text of a cloze."""
    for code, message, start, end in _mistakes(text, _marks(text)):
        words = Words(start, text[start:end])
        yield Diagnostic(code, message, _HELP[code], evolve(where, words=words))


def groups(parts: Collection[Part]) -> dict[str, tuple[Blank, ...]]:
    """Return the blanks that are asked together, by a name that stays when other blanks are added."""
    named: dict[str, tuple[Blank, ...]] = {}
    for blank in blanks_of(parts):
        name = blank.number or _free_name(_name(blank), named)
        named[name] = (*named.get(name, ()), blank)
    return named


def blanks_of(parts: Collection[Part]) -> tuple[Blank, ...]:
    """Return the blanks in order."""
    return tuple(part for part in parts if isinstance(part, Blank))


def hidden(parts: Collection[Part], asked: Collection[Blank]) -> str:
    """Return the text with a placeholder for each blank that is asked, and the words of the others."""
    shown = [
        part if isinstance(part, str) else _sign(part) if _is_in(part, asked) else part.words[0]
        for part in parts
    ]
    has_signs = any("\\" in each or each.endswith(("_", "^")) for each in shown)
    return (_in_braces(shown, parts) if has_signs else "".join(shown)).strip()


def _in_braces(shown: Sequence[str], parts: Collection[Part]) -> str:
    r"""Put braces around a blank that a sign of LaTeX is about, so that it is about all of it: $x_{10}$, \sqrt{[…]}."""
    mask, place, text = _formulas_masked("".join(shown)), 0, ""
    for part, said in zip(parts, shown, strict=True):
        is_inside = mask[max(0, place - 1) : place + len(said) + 1].strip(FILL) == ""
        about = _ABOUT_NEXT_IN_FORMULA if is_inside else _ABOUT_NEXT
        text += f"{{{said}}}" if not isinstance(part, str) and about.search(text) else said
        place += len(said)
    return text


def _formulas_masked(text: str) -> str:
    return FORMULA.sub(lambda found: FILL * len(found[0]), masked(text, formulas=False))


def _is_in(blank: Blank, asked: Collection[Blank]) -> bool:
    return any(blank is each for each in asked)


def _sign(blank: Blank) -> str:
    """Return the hint and an ellipsis in brackets: without the ellipsis, they would read as words of the text."""
    return f"[{blank.hint}…]"


def _mistakes(text: str, marks: Iterable[tuple[int, int]]) -> Iterator[tuple[str, str, int, int]]:
    """Return code and message of each mistake, and where its words begin and end."""
    opened: int | None = None
    count = 0
    for start, end in marks:
        is_opening = text[start:end] == "{{"
        if is_opening and opened is not None:
            yield "D134", "a blank is inside another blank", start, end
            return  # the rest is ambiguous
        elif not is_opening and opened is None:
            yield "D132", "this }} has no {{ before it", start, end
        elif not is_opening and opened is not None and not _blank(text[opened + 2 : start]).words[0]:
            yield "D133", "this blank is empty", opened, end
        opened = start if is_opening else None
        count += 1
    if opened is not None:
        yield "D132", "this {{ has no }} after it", opened, opened + 2
    if not count:
        yield "D131", "no words are hidden", 0, len(text)


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Return where each {{ and }} is, those in code excepted; a blank may hold braces that have their pair."""
    mask, place = masked(text, formulas=False), 0
    while found := _MARK.search(mask, place):
        yield found.span()
        place = found.end()
        closing = _closing(mask, place) if found[0] == "{{" else -1
        if closing >= 0:
            place = closing + 2
            yield closing, place


def _closing(mask: str, place: int) -> int:
    """Return where the }} of a blank is behind the braces in it; -1 if there is none before the next {{."""
    depth = 0
    for brace in _BRACE.finditer(mask, place):
        start = brace.start()
        if brace[0] == "{{":
            return -1
        if brace[0] == "{":
            depth += 1
        elif depth:
            depth -= 1
        elif mask.startswith("}}", start):
            return start
    return -1


def _blank(inside: str) -> Blank:
    if _SIGN_IN_BLANK.search(inside) is None:  # as most have none
        return Blank((" ".join(inside.split()),))
    number = _NUMBER.match(inside)
    said, *hint = parted(inside[number.end() :] if number else inside, "::")
    words = tuple(" ".join(word.split()) for word in parted(_bare(said), "|", brackets=True))
    return Blank(
        tuple(word for word in words if word) or ("",),
        " ".join("::".join(hint).split()),
        number[1] if number else "",
    )


def blanks_in_single_braces(text: str) -> list[tuple[int, str]]:
    """Return words in single braces, with where they begin, in a text without blanks; those of LaTeX are none."""
    mask = masked(text)
    return [] if _MARK.search(mask) else [(found.start(), found[0]) for found in _SINGLE.finditer(mask)]


def third_braces(text: str) -> Iterator[tuple[int, str]]:
    """Return each blank in 3 braces instead of 2, with where it begins; braces around signs, as of a set, are meant."""
    return ((found.start(), found[0]) for found in _THIRD.finditer(masked(text)))


def _bare(inside: str) -> str:
    """Return the words of a blank without a third pair of braces."""
    return inside[1:-1] if _THIRD.fullmatch(f"{{{{{inside}}}}}") else inside


def _name(blank: Blank) -> str:
    text = blank.words[0]
    for sign, word in _SIGNS:
        text = text.replace(sign, f" {word} ")
    return slug(text)


def _free_name(name: str, taken: Collection[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
