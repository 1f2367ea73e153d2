"""Numbers as people write them, followed by a unit: how they are read, and how they are shown."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from her2quiz.domain.limits import LARGEST_POWER, LONGEST_NUMBER
from her2quiz.domain.marking.numbers.plain_signs import in_plain_signs
from her2quiz.domain.marking.words.number_words import CARDINAL

_BY_BLANKS = r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?"
_BY_COMMAS = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
_BY_POINTS = r"[1-9]\d{0,2}(?:\.\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,}"
_BY_BLANKS_AFTER = r"\d+\.\d{3}(?: \d{3})*(?: \d{1,3})"
_PLAIN = r"\d+[.,]?\d*|[.,]\d+"
_PART = r"(?P<whole>\d+ )?(?P<over>\d+)/(?P<under>[1-9]\d{0,2}(?:[ ,'’]\d{3})+|\d+)"
_FIGURES = rf"(?P<figures>{_BY_BLANKS_AFTER}|{_BY_BLANKS}|{_BY_COMMAS}|{_BY_POINTS}|{_PLAIN})"
_NUMBER = re.compile(
    rf"(?:= ?)?(?P<sign>[+-])? ?(?:{_PART}|{_FIGURES})(?!\d|[.,'’]\d| \d)(?P<powers>(?: ?e[+-]?\d+| ?x ?10 ?\^ ?[+-]?\d+){{0,4}})",
    re.ASCII | re.IGNORECASE,
)
_NO_FIGURE = re.compile("[ -)+-/:-~]+")
_LETTERS = re.compile("[a-z]+")

_MULTIPLIERS = {
    name: factor
    for factor, names in (
        (12, "dozen dozens dutzend"),
        (10**2, "hundred hundreds hundert"),
        (10**3, "thousand thousands tausend mille mil"),
        (10**5, "lakh lakhs"),
        (10**6, "million millions mio mln millionen millones"),
        (10**7, "crore crores"),
        (10**9, "billion billions bn mrd milliarden"),
        (10**12, "trillion trillions"),
    )
    for name in names.split()
}
_MULTIPLIER = re.compile(rf"({'|'.join(sorted(_MULTIPLIERS, reverse=True))}|and a half)\b\.?")
_WORD_AND_UNIT = re.compile(
    r"([a-z]+)(?: (?!(?:in|or|and|to|of|not|point|half|hundred|thousand|million|billion|dozen)\b)"
    rf"(?!(?:{'|'.join(CARDINAL)})\b)[^\s\d]+(?: per \S+)?)?"
)
_HEDGED = re.compile(
    r"^(?:(?:about|approximately|approx\.?|around|roughly|circa|ca\.?) |[~≈∼] ?)", re.IGNORECASE
)
_SIGN_IN_WORDS = re.compile(r"^(?:(minus|negative)|plus) (?=\S)", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]*)\)")

_EXPONENT = re.compile(r"[e^] ?([+-]?\d+)", re.ASCII | re.IGNORECASE)
_UNIT = re.compile(r"(?:/ ?)?[^\W\d_]|[%‰°$€£]")
"""How a unit begins."""

_WRITTEN_OUT_FROM, _WRITTEN_OUT_TO = -6, 14
"""Powers of ten between which people write all the figures."""

_FIGURES_SHOWN = 6
_CERTAIN_FIGURES = 14  # of the 16 or 17 of a binary number


@frozen
class Quantity:
    """A number, and what follows it."""

    value: Fraction
    """The number, exactly as written."""

    unit: str = ""
    """What follows it, as typed; empty if nothing does."""


def read_quantity(text: str) -> Quantity | None:
    """Read a number with its unit; None if it is no number, or one that could be read in two ways.

    A comma before exactly three figures parts thousands, as in 1,234; any other single comma is a decimal comma.
    """
    text = text[: LONGEST_NUMBER + 1]
    return None if _names_no_number(text) else _read(text)


def _names_no_number(text: str) -> bool:
    """Whether a text has neither a figure nor a number in words, as most options; nothing else is ever a number."""
    return _NO_FIGURE.fullmatch(text) is not None and CARDINAL.keys().isdisjoint(
        _LETTERS.findall(text.lower())
    )


@lru_cache(maxsize=1 << 10)
def _read(text: str) -> Quantity | None:
    text = _HEDGED.sub("", in_plain_signs(text))
    said = _SIGN_IN_WORDS.match(text)
    text = _without_words(text[said.end() :] if said else text)
    text = f"-{text}" if said and said[1] else text
    found = _NUMBER.match(text)
    if found is None or len(text) > LONGEST_NUMBER:
        return None
    unit = text[found.end() :].strip()
    if unit and not _UNIT.match(unit):
        return None
    value = _value(found.groupdict())
    return None if value is None else _multiplied(value, unit)


def _without_words(text: str) -> str:
    """Write a number in words, alone or before a unit, in figures; (10) is 10."""
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed:
        return bracketed[1]
    found = _WORD_AND_UNIT.fullmatch(text.lower())
    return f"{CARDINAL[found[1]]}{text[found.end(1) :]}" if found and found[1] in CARDINAL else text


def _multiplied(value: Fraction, unit: str) -> Quantity:
    """Count in what multiplies a number, such as million, or adds to it."""
    found = _MULTIPLIER.match(unit.lower())
    if found is None:
        return Quantity(value, unit)
    value = value + Fraction(1, 2) if found[1] == "and a half" else value * _MULTIPLIERS[found[1]]
    return _multiplied(value, unit[found.end() :].strip())


def shown(value: Decimal) -> str:
    """Write a number as a person does: all its figures, or a power of ten if it is very large or very small."""
    if not value or _WRITTEN_OUT_FROM <= value.adjusted() <= _WRITTEN_OUT_TO:
        return f"{value:f}"
    power = value.adjusted()
    sign, figures, _ = value.as_tuple()
    mantissa = Decimal((sign, figures, 1 - len(figures)))
    return f"{_trimmed(mantissa):f} × 10^{power}"


def rounded(value: float) -> Decimal:
    """Round the result of a calculation to six figures, those before the point all kept, without idle zeros."""
    exact = without_dust(value)
    places = max(0, _FIGURES_SHOWN - 1 - exact.adjusted()) if exact else 0
    return _trimmed(Decimal(f"{exact:.{places}f}"))


def without_dust(value: float) -> Decimal:
    """Return the result of a calculation without what the binary system adds: 28.499999999999996 is 28.5."""
    return Decimal(repr(value)) if value.is_integer() else Decimal(f"{value:.{_CERTAIN_FIGURES}g}")


def near(value: Decimal, within: Fraction) -> Decimal:
    """Round a number to as few decimals as still tell it from one so far away."""
    if not within:
        return value
    places = max(0, -(Decimal(within.numerator) / Decimal(within.denominator)).adjusted())
    if places >= -int(value.as_tuple().exponent):
        return value
    return _trimmed(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def written(value: float) -> Decimal:
    """Return a number of a deck with the figures that its author wrote."""
    return Decimal(value) if isinstance(value, int) else Decimal(float.__repr__(value))


def _trimmed(value: Decimal) -> Decimal:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Decimal("0" if text == "-0" else text)


def _value(parts: dict[str, str | None]) -> Fraction | None:
    figures = parts["figures"]
    value = _of_figures(figures) if figures else _of_part(parts)
    power = sum(int(exponent) for exponent in _EXPONENT.findall(parts["powers"] or ""))
    if value is None or abs(power) > LARGEST_POWER:
        return None
    value = -value if parts["sign"] == "-" else value
    return value * Fraction(10) ** power if power else value


def _of_figures(text: str) -> Fraction:
    if text.isdecimal():
        return Fraction(int(text))
    text = re.sub(r"[ '’]", "", text)
    if re.fullmatch(_BY_COMMAS, text, re.ASCII):
        text = text.replace(",", "")
    elif re.fullmatch(_BY_POINTS, text, re.ASCII):
        text = text.replace(".", "")
    return Fraction(f"0{text.replace(',', '.')}0" if re.search("[.,]", text) else text)


def _of_part(parts: dict[str, str | None]) -> Fraction | None:
    """Read 1/2 or 1 1/2; after an integer only a proper fraction is read."""
    over, under = int(parts["over"] or 0), int(re.sub(r"\D", "", parts["under"] or "0"))
    if under == 0 or (parts["whole"] and over >= under):
        return None
    return Fraction(over, under) + int(parts["whole"] or 0)
