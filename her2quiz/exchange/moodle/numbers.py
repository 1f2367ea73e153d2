"""Numbers as Moodle writes them: 2.5, 2,5 and 2.5e-3, each with how far off an answer may be."""

import re

NUMBER = r"[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d+)?"
"""The pattern of a number."""

_WITH_TOLERANCE = re.compile(rf"(?P<number>{NUMBER})\s*(?::\s*(?P<tolerance>{NUMBER}))?")
_RANGE = re.compile(rf"(?P<low>{NUMBER})\s*\.\.\s*(?P<high>{NUMBER})")


def read_number(text: str) -> tuple[str, str] | None:
    """Return a number or a range, and the tolerance of the number; None if it is none."""
    text = text.replace(" ", "")
    if found := _RANGE.fullmatch(text):
        low, high = (_point(found[side]) for side in ("low", "high"))
        return f"{low}{' to ' if '-' in low + high else '-'}{high}", ""
    found = _WITH_TOLERANCE.fullmatch(text)
    if found is None:
        return None
    tolerance = _point(found["tolerance"] or "")
    return _point(found["number"]), tolerance if tolerance and float(tolerance) > 0 else ""


def _point(number: str) -> str:
    return number.replace(",", ".").removeprefix("+").rstrip(".")
