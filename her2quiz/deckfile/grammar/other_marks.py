"""Marks by which other programs, and authors in haste, say which option is right: = and ~, +, bold, a letter with a star, words."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from her2quiz.domain.late_pattern import late_pattern

_SAYS = (
    r"(?:(?:this is |the )?(?:correct|right|true|wrong|incorrect|false|richtig|falsch|korrekt)"
    r"(?: (?:answer|one|option|antwort))?|(?:richtige|falsche) antwort|(?:bonne|mauvaise) réponse|vrai|faux"
    r"|(?:respuesta )?(?:in)?correct[ao]|verdader[ao]|fals[ao])"
)
CLAIM = late_pattern(
    rf"\s*(?:[#✓✔✅❌✗✘]+\s*{_SAYS}?|//\s*{_SAYS}|(?P<bold>\*\*)?[(\[]\s*(?:{_SAYS}|\*)\s*[)\]](?(bold)\*\*)"
    rf"|(?:<-+|<=+|←|⇐)\s*(?:{_SAYS}|this(?: one| is it)?|the answer|answer))\s*[.!]*$",
    re.IGNORECASE,
)
"""What an author wrote at the end of an option about whether it is right."""

_SIGN_OF_CLAIM = re.compile(r"[#✓✔✅❌✗✘/(\[<←⇐]")
"""One of these is in any such claim; most options have none."""

LONGEST_CLAIM = 60
"""Characters at the end of an option among which that stands."""

_FORMS = (
    ("= marks it in GIFT", re.compile(r"(?:(?P<right>=)|~)\s*(?P<text>\S.*)")),
    ("+ does not mark it", re.compile(r"(?:(?P<right>\+)|-)\s+(?P<text>\S.*)")),
    (
        "there is no space after the *",
        re.compile(r"(?P<right>\*)?\(?(?P<letter>[A-Za-z]|\d{1,2})[.)]\s+(?P<text>\S.*)"),
    ),
    (
        "a box or a circle does not mark it",
        re.compile(r"(?:[-•]\s+)?(?:(?P<right>[☑☒✅✔✓●◉🔘])|[☐□❌✗✘○◯])\ufe0f?\s*(?P<text>\S.*)"),
    ),
    ("(x) does not mark it", re.compile(r"(?:(?P<right>\([xX]\))|\(\s*\))\s*(?P<text>\S.*)")),
    ("bold does not mark it", re.compile(r"(?:-\s+)?(?P<right>\*\*(?=.*\*\*$))?(?P<text>\S.*)")),
)
_RIGHT_WORDS = late_pattern(
    r"(?<!in)correct|\bright|\btrue|richtig|korrekt|bonne|\bvrai|verdader|[✓✔✅]|[(\[]\s*\*", re.IGNORECASE
)


@frozen
class Marked:
    """Options whose right ones are marked otherwise."""

    how: str
    """By what, as the end of a message."""

    options: tuple[tuple[bool, str], ...]
    """Whether each is right, and its text without the mark."""

    def lines(self) -> Iterator[str]:
        """Return them as they should be written."""
        return (f"{'*' if is_right else '-'} {text}" for is_right, text in self.options)


def marked_otherwise(lines: Sequence[str]) -> Marked | None:
    """Return options some of which are marked as right by another sign; None if they are not.

    Args:
        lines: the options as they are written, without the spaces around them.
    """
    for how, form in _FORMS:
        found = [form.fullmatch(line) for line in lines]
        if all(found):
            marked = Marked(how, tuple(_option(each) for each in found if each))
            if 0 < sum(is_right for is_right, _ in marked.options) < len(lines):
                return marked
    said = tuple((says_right(line), without_claim(line).removeprefix("- ").strip()) for line in lines)
    is_told = 0 < sum(is_right for is_right, _ in said) < len(lines)
    return Marked("what it says of itself does not mark it", said) if is_told else None


def says_right(text: str) -> bool:
    """Whether an option says of itself that it is right."""
    found = claim(text)
    return found is not None and _RIGHT_WORDS.search(found[0]) is not None


def claim(text: str) -> re.Match[str] | None:
    """Find what an author wrote into an option about whether it is right."""
    end = text[-LONGEST_CLAIM:]
    return CLAIM.search(end) if _SIGN_OF_CLAIM.search(end) else None


def without_claim(text: str) -> str:
    """Return an option without what its author wrote into it about whether it is right."""
    found = claim(text)
    return text[: len(text) - len(found[0])] if found else text


def _option(found: re.Match[str]) -> tuple[bool, str]:
    is_right = found["right"] is not None
    return is_right, found["text"].removesuffix("**") if is_right and found["right"] == "**" else found[
        "text"
    ]
