"""Units: when two of them are the same, and how one is counted in another."""

import re
import unicodedata
from fractions import Fraction

from attrs import frozen

from her2quiz.domain.characters import stream_safe
from her2quiz.domain.marking.quantity import read_quantity

_SAME = {
    name: group[0]
    for group in (
        ("%", "percent", "per cent", "pct"),
        ("ug", "mcg", "microgram"),
        ("mg", "milligram"),
        ("g", "gram", "gramme"),
        ("kg", "kilogram"),
        ("ml", "millilitre", "milliliter"),
        ("l", "litre", "liter"),
        ("mm", "millimetre", "millimeter"),
        ("cm", "centimetre", "centimeter"),
        ("s", "sec", "second"),
        ("min", "minute"),
        ("h", "hr", "hrs", "hour"),
        ("d", "day"),
        ("wk", "week"),
        ("mo", "month"),
        ("y", "yr", "yrs", "year"),
    )
    for name in group
}
_UNITS = {
    *("%", "ug", "mg", "g", "kg", "ml", "l", "mm", "cm", "m", "m2", "s", "min", "h", "d", "wk", "mo", "y"),
    *("mmol", "umol", "nmol", "iu", "u", "gy", "mmhg", "bpm", "dose", "cycle", "kb", "nm", "um", "kda"),
}
"""Units that are known again when they stand in a text."""

_POWER = re.compile(r"\s*[x×·*]?\s*(10\s*(?:\^|\*\*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]))", re.IGNORECASE)
_WORD = re.compile(r"per cent|[^\W\d_]+")
_SHORTEST_PLURAL = 4


@frozen
class Unit:
    """A unit in which a number may be given."""

    name: str
    """As the author writes it."""

    factor: Fraction = Fraction(1)
    """How many of the asked unit make one of this."""


def folded(unit: str) -> str:
    """Fold away what carries no meaning in a unit: capitals, blanks, plurals, names written out."""
    text = unicodedata.normalize("NFKC", stream_safe(unit)).casefold().replace("μ", "u")
    text = re.sub(r"\s+per\s+(?!cent)", "/", f" {text} ")
    text = _WORD.sub(lambda word: _same_word(word[0]), text)
    return re.sub(r"[\s^.]", "", text)


def is_unit(name: str) -> bool:
    """Whether something is a unit that is known again, such as mg/kg."""
    return all(part in _UNITS for part in folded(name).split("/"))


def matching(units: tuple[Unit, ...], name: str) -> Unit | None:
    """Find the unit that was meant; the letter-true one first, so that mg and Mg may stand side by side."""
    exact = (unit for unit in units if unit.name == name)
    return next(exact, None) or next((unit for unit in units if folded(unit.name) == folded(name)), None)


def split_power(unit: str) -> tuple[Fraction, str]:
    """Split a unit such as `x 10^9/L` into its power of ten and the rest; most units have none, and so 1."""
    power = _POWER.match(unit)
    counted = read_quantity(unit[power.start(1) :]) if power else None
    return (counted.value, counted.unit) if counted else (Fraction(1), unit)


def _same_word(word: str) -> str:
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and word not in _SAME:
        word = word[:-1]
    return _SAME.get(word, word)
