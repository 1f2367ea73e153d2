"""Points, commas and blanks within a number: which of them part thousands, and which could be a decimal point as well."""

import re

_EITHER = re.compile(r"([1-9][0-9]{0,2})[.,]([0-9]{3})", re.ASCII)
_PARTED = re.compile(
    r"[1-9][0-9]{0,2}(?:(?P<sign>[ '\u2019\u00a0\u2009\u202f_])[0-9]{3})(?:(?P=sign)[0-9]{3})*"
    r"|[1-9][0-9]{0,2}(?P<point>[.,])[0-9]{3}(?:(?P=point)[0-9]{3})+"
    r"|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}",  # as in India: 1,00,000
    re.ASCII,
)
_NUMBERS = re.compile(r"[0-9][0-9.,]*", re.ASCII)


def without_separators(text: str) -> str:
    """Return the figures of 5 000, 5'000, 1.234.567 or 1,00,000; empty if nothing parts its thousands for certain."""
    return re.sub(r"\D", "", text) if _PARTED.fullmatch(text) else ""


def two_ways(text: str) -> tuple[str, str] | None:
    """Return 5,000 and 5.000 as 5000 and as 5.000; None for a number that can be read in one way only."""
    found = _EITHER.fullmatch(text)
    return (f"{found[1]}{found[2]}", f"{found[1]}.{found[2]}") if found else None


def may_part_thousands(text: str) -> bool:
    """Whether a number with a point reads as thousands to many people: three figures behind it, the last one idle.

    A specific gravity of 1.010 and the like is none.
    """
    return two_ways(text) is not None and text.endswith("0") and not text.startswith("1.0")


def numbers_in(text: str) -> list[str]:
    """Return the numbers in a text, as they are written."""
    return [number.rstrip(".,") for number in _NUMBERS.findall(text)]
