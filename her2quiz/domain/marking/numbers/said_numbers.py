"""Numbers as people say them: a quarter of an hour, two and a half, one hundred and fifty, 3 (three), 1h30.

They are written in figures before they are read as any number is. Ordinals are left: the third is no 3, and no third.
"""

import re

from her2quiz.domain.limits import LONGEST_NUMBER
from her2quiz.domain.marking.words.number_words import CARDINAL, LARGE, SMALL, cardinal, value_of
from her2quiz.domain.marking.words.unit_names import SAME_UNITS

_NONE = frozenset({"nil", "nought", "naught"})
_SHARES = {
    name: under
    for under, names in (
        (2, "half halves"),
        (3, "third thirds"),
        (4, "quarter quarters fourth fourths"),
        *((5, "fifth fifths"), (6, "sixth sixths"), (7, "seventh sevenths"), (8, "eighth eighths")),
        *(
            (9, "ninth ninths"),
            (10, "tenth tenths"),
            (100, "hundredth hundredths"),
            (1000, "thousandth thousandths"),
        ),
    )
    for name in names.split()
}
_SHARE = re.compile(
    rf"(?:(an?|one|\d+)[ -]|(?=half\b|quarter\b))({'|'.join(sorted(_SHARES, reverse=True))})(?:(?:(?: of)? an?| of)?(?![-\w])|-(?=hour))(.*)"
)

_WORD = rf"(?:{'|'.join(sorted({*CARDINAL, *LARGE}, key=len, reverse=True))})"
_RUN = re.compile(rf"(?:an? (?=(?:{'|'.join(LARGE)})\b))?({_WORD}(?:(?: and |[ -]){_WORD})*)\b")
_POINT = re.compile(rf" point((?:[ ](?:{'|'.join([*CARDINAL][:10])}))+)$")

_LETTERS = re.compile("[a-z]+")
_CHANGING = frozenset(
    {*["point", "in", "or", "and", "to", "of", "not", "half", "quarter"], *SMALL, *LARGE} - {"second"}
)
"""Words that make something else of a number before them; a text with such a rest is left as it is."""

_ONE = re.compile(r"an? (?=([a-z]{3,})\b)")
_SAID_TWICE = re.compile(r"([^()]+?) ?\(([^()]+)\)(.*)")
_HALF_BEHIND = re.compile(r"(\d+) ([a-z]+) and (?:a|one) half")
_AND_A_HALF = re.compile(rf"and a half(?: (?:{'|'.join(LARGE)})\b)?")
_AND_ONE_HALF = re.compile(r"\band one half\b")
_CLOCK = re.compile(r"(\d{1,2})(?::([0-5]\d) ?(?:h|hrs?|hours?)| ?(?:h|hrs?|hours?) ?([0-5]\d))")


def in_figures(text: str) -> str:
    """Write a number that is said at the beginning of a text in figures; any other text as it is."""
    if len(text) > LONGEST_NUMBER:
        return text
    said = " ".join(text.lower().split())
    found = _said_once(said)
    rest = _LETTERS.findall(_AND_A_HALF.sub("", found))
    return text if found == said or not _CHANGING.isdisjoint(rest) else found


def _said_once(said: str) -> str:
    if said in _NONE:
        return "0"
    twice = _SAID_TWICE.fullmatch(said)
    if twice and (first := _figures(twice[1])) == _figures(twice[2]) and first[-1:].isdigit():
        return f"{first}{twice[3]}"
    return _figures(said)


def _figures(said: str) -> str:
    """Write the number words at the beginning in figures, then shares and halves, then hours with their minutes."""
    said = _with_one(_with_value(_AND_ONE_HALF.sub("and a half", said)))
    said = _HALF_BEHIND.sub(r"\1 and a half \2", said)
    share, clock = _SHARE.fullmatch(said), _CLOCK.fullmatch(said)
    if clock:
        return f"{clock[1]} h {clock[2] or clock[3]} min"
    over = share[1] if share and share[1] and share[1].isdigit() else "1"
    if share is None or (share[2] == "half" and over != "1"):  # 3 half lives are no 3/2
        return said
    return f"{over}/{_SHARES[share[2]]}{share[3]}"


def _with_value(said: str) -> str:
    run = _RUN.match(said)
    if run is None:
        return said
    point = _POINT.fullmatch(said, run.end())
    value = cardinal(run[1].replace("-", " ").split()) if point else value_of(run[1])
    if value is None:
        return said
    decimals = "".join(str(CARDINAL[word]) for word in point[1].split()) if point else ""
    return f"{value}.{decimals}" if point else f"{value}{said[run.end() :]}"


def _with_one(said: str) -> str:
    """Write a dozen as 1 dozen, and an hour as 1 hour; anything else with an article as it is."""
    one = _ONE.match(said)
    if said.startswith(("dozen", "a dozen")):
        return f"1 {said.removeprefix('a ')}"
    is_unit = one is not None and {one[1], one[1].removesuffix("s")} & SAME_UNITS.keys()
    return f"1 {said[one.end() :]}" if one and is_unit else said
