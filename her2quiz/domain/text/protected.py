"""Code, formulas and escaped signs: where the deck language's own signs mean nothing but themselves."""

import re

CODE = re.compile(r"(?<!(?<!\\)`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
"""Code between backticks; one that has a backslash before it is none of them."""

FORMULA = re.compile(
    r"\$\$(?P<double>[^$\n]{1,500})\$\$"
    r"|(?<![\w$\\])\$(?=[^\s$])(?P<single>[^$\n]{1,500})(?<=[^\s\\])\$(?![\d$])"
    r"|\\\((?P<round>[^\n]{1,500}?)\\\)"
)
"""A formula between dollars, as Pandoc reads them ("$5 and $10" is none), or between \\( and \\)."""


def formula_source(found: re.Match[str]) -> str:
    """Return what a match of `FORMULA` has between its signs."""
    return next(part for part in found.group("double", "single", "round") if part is not None)


ESCAPE = re.compile(r"\\(?P<sign>[*`~^_$|{}-]|\[(?=[^\[\]\n]{1,300}\]\())")
"""A sign of the subset with a backslash before it, which stands for itself."""

_ANY = re.compile(f"(?:{CODE.pattern})|(?:{FORMULA.pattern})|(?:{ESCAPE.pattern})", re.DOTALL)
CODE_OR_ESCAPE = re.compile(f"(?:{CODE.pattern})|(?:{ESCAPE.pattern})", re.DOTALL)
"""Code between backticks, or a sign with a backslash before it, whichever comes first."""
_OPENING, _CLOSING = "([{", ")]}"
FILL = "\0"
"""In place of each protected character; no text of a deck has it."""


def masked(text: str, *, formulas: bool = True) -> str:
    """Return a text of the same length in which code, formulas and escaped signs cannot be taken for anything.

    Args:
        text: the text.
        formulas: whether formulas are masked, too.
    """
    if not ("`" in text or "\\" in text or "$" in text):
        return text
    pattern = _ANY if formulas else CODE_OR_ESCAPE
    return pattern.sub(lambda found: FILL * len(found[0]), text)


def masked_brackets(text: str) -> str:
    """Return a masked text in which what stands in brackets is masked, too; a bracket without its pair is a sign."""
    text = masked(text)
    pieces, end = [], 0
    for start, stop in _outermost(text):
        pieces += [text[end:start], FILL * (stop - start)]
        end = stop
    return "".join([*pieces, text[end:]])


def _outermost(text: str) -> list[tuple[int, int]]:
    """Return where brackets that are in no others begin and end."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign in _OPENING:
            opened.append(place)
        elif sign in _CLOSING and opened and text[opened[-1]] == _OPENING[_CLOSING.index(sign)]:
            start = opened.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, place + 1))
    return found


def without_protection(text: str) -> str:
    """Return a text without the backticks of its code and the backslashes of its escaped signs."""
    return CODE_OR_ESCAPE.sub(lambda found: found["sign"] or found["code"], text)


def parted(text: str, sign: str | re.Pattern[str], *, brackets: bool = False) -> list[str]:
    """Split a text at a sign, where it is not protected.

    Args:
        text: the text.
        sign: what parts it, as it is or as a pattern.
        brackets: whether brackets protect, too.
    """
    if isinstance(sign, str) and sign not in text:
        return [text]
    pattern = re.compile(re.escape(sign)) if isinstance(sign, str) else sign
    if pattern.search(text) is None:
        return [text]
    parts, start = [], 0
    for found in pattern.finditer(masked_brackets(text) if brackets else masked(text)):
        parts.append(text[start : found.start()])
        start = found.end()
    return [*parts, text[start:]]
