"""Units: when two of them are the same, and how one is counted in another."""

import re
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from her2quiz.domain.characters import compatible, stream_safe
from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.units_elsewhere import DEGREES, in_short
from her2quiz.domain.marking.words.unit_names import SAME_UNITS, SAY_UNITS, UNITS

_POWER = re.compile(r"\s*[x×·*]?\s*(10\s*(?:\^|\*\*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]))", re.IGNORECASE)
_MULTIPLIER = re.compile(r"\s*(?:dozen|hundred|thousand|million|billion)\b", re.IGNORECASE)
_WORD = re.compile(r"per cent|[^\W\d_]+")
_SHORTEST_PLURAL = 4
_PLURALS_OF_SHORT = {
    f"{name}s" for name in ("kg", "mg", "ug", "lb", "ml", "mm", "cm", "mcg", "oz", "wk", "mo", "iu")
}
_PREFIXES = {"p": -12, "n": -9, "u": -6, "m": -3, "c": -2, "d": -1, "": 0, "k": 3}
_SCALES = ("c", "f")
_SECONDS = {"s": 1, "min": 60, "h": 3_600, "d": 86_400, "wk": 604_800}
_MONTHS = {"mo": 1, "y": 12}
_SHARES = {"‰": 1, "%": 10}
_LARGE = {"mbq": (6, "bq"), "gbq": (9, "bq"), "mhz": (6, "hz"), "ghz": (9, "hz")}
"""Units whose M is no milli, unless the author writes it so: learners write mbq for MBq."""

_MILLI = frozenset({"mBq", "mHz"})

_RAISED, _CUBE = re.compile(r"([numcdk]?)m([23])"), 3
_METRIC = ("g", "l", "m", "mol", "s", "gy", "sv", "bq", "eq", "osm", "j", "v", "w", "hz", "pa", "kat")


@frozen
class Unit:
    """A unit in which a number may be given."""

    name: str
    """As the author writes it."""

    factor: Fraction = Fraction(1)
    """How many of the asked unit make one of this."""


@lru_cache(maxsize=1 << 10)
def folded(unit: str) -> str:
    """Fold away what carries no meaning in a unit: capitals, blanks, plurals, names written out.

    This is stored with answers, and stays as it is; `meaning` goes further.
    """
    text = compatible(stream_safe(unit)).casefold().replace("μ", "u")
    text = f" {text} "
    for pattern, by in SAY_UNITS:
        text = pattern.sub(by, text)
    text = _WORD.sub(lambda word: _same_word(word[0]), text)
    return re.sub(r"[\s^.]", "", text)


@lru_cache(maxsize=1 << 10)
def meaning(unit: str) -> str:
    """Fold away what `folded` does, and names in other languages: Milligramm, and mL min-1 for mL/min."""
    parts = folded(in_short(unit)).split("/")
    return "/".join(f"{part[:-2]}y" if part.endswith("ie") else part for part in parts)


def is_unit(name: str) -> bool:
    """Whether something is a unit that is known again, such as mg/kg."""
    return all(part in UNITS for part in folded(name).split("/"))


def matching(units: tuple[Unit, ...], name: str) -> Unit | None:
    """Find the unit that was meant; the letter-true one first, so that mg and Mg may stand side by side."""
    exact = (unit for unit in units if unit.name == name)
    return next(exact, None) or next((unit for unit in units if _are_same(unit.name, name)), None)


def _are_same(unit: str, given: str) -> bool:
    if folded(unit) == folded(given) or (folded(unit) == "wk" and given.casefold() == "w"):
        return True
    meant, said = meaning(unit), meaning(given)
    return meant == said or (meant in _SCALES and said in DEGREES)


def metric_factor(given: str, asked: str) -> Fraction | None:
    """Return how many of the asked unit make one of the given one, by their prefixes, and minutes as hours; None if they measure other things."""
    if asked in _MILLI:
        factor = metric_factor(given, asked[1:])
        return None if factor is None else 1000 * factor
    given, asked = meaning(given), meaning(asked)
    ones, others = given.split("/"), asked.replace("bpm", "beat/min").split("/")
    if len(ones) != len(others):
        return None
    if not ones[0] and others[0] not in UNITS:  # 60/min for 60 beats/min
        ones[0] = others[0]
    powers = [_powers_apart(one, other) for one, other in zip(ones, others, strict=True)]
    if any(power is None for power in powers):
        return _time_factor(given, asked)
    above, *below = (power or 0 for power in powers)
    return Fraction(10) ** (above - sum(below))


def _time_factor(given: str, asked: str) -> Fraction | None:
    """Return how many hours, say, make one day; a month has no certain number of them. So with per cent and per mille."""
    known = next((units for units in (_SECONDS, _MONTHS, _SHARES) if given in units and asked in units), None)
    return Fraction(known[given], known[asked]) if known else None


def _powers_apart(one: str, other: str) -> int | None:
    if one == other:
        return 0
    first, second = _metric(one), _metric(other)
    return first[0] - second[0] if first and second and first[1] == second[1] else None


def _metric(name: str) -> tuple[int, str] | None:
    """Split a unit into the power of ten of its prefix and the rest; None if it is not metric. A cubic decimetre is a litre."""
    if name in _METRIC:
        return 0, name
    raised = _RAISED.fullmatch(name)
    if name in _LARGE or raised:
        return _of_space(_PREFIXES[raised[1]], int(raised[2])) if raised else _LARGE[name]
    power = _PREFIXES.get(name[:1])
    return (power, name[1:]) if power is not None and name[1:] in _METRIC else None


def _of_space(power: int, exponent: int) -> tuple[int, str]:
    """Return an area in square metres, or a volume in litres."""
    return (exponent * power, "m2") if exponent < _CUBE else (exponent * power + _CUBE, "l")


def split_power(unit: str) -> tuple[Fraction, str]:
    """Split a unit such as `x 10^9/L` or `million units` into its factor and the rest; most units have none, and so 1."""
    power, multiplier = _POWER.match(unit), _MULTIPLIER.match(unit)
    counted = read_quantity(unit[power.start(1) :]) if power else None
    counted = read_quantity(f"1 {unit}") if multiplier else counted
    return (counted.value, counted.unit) if counted else (Fraction(1), unit)


def _same_word(word: str) -> str:
    is_plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and word not in SAME_UNITS
    if is_plural or word in _PLURALS_OF_SHORT:
        word = word[:-1]
    return SAME_UNITS.get(word, word)
