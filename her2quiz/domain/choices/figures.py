"""The figure by which an option is known: a score, grade or stage, a bare number, an amount, a range.

Only the whole text counts. 5-fluorouracil, 12-lead ECG and 2D echo begin with a figure and are names.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache

from attrs import frozen

from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.text.words import words_of

_WORDS = (
    "IHC|IHC score|ISH|ISH group|grade|stage|score|group|level|phase|type|class|category|degree|cohort|arm|ECOG|NYHA|NYHA class|BI-?RADS|Gleason"
    "|Grad|Stufe|Stadium|Gruppe|Klasse|Typ|Kategorie|stade|groupe|classe|niveau|degré|score"
    "|grado|estadio|grupo|clase|nivel|fase|tipo|categoría"
)
_LABEL = late_pattern(
    rf"(?P<word>(?i:{_WORDS})\s*|[ycrp]{{0,2}}[TNMG](?=\d))?"
    r"(?:(?P<number>\d{1,4})|(?P<roman>[IVX]{1,8}))(?P<suffix>(?:[A-Ca-c]\d?)?)(?P<plus>\+{0,3})"
    r"(?:\s*\([^()]*\))?"
)
_LETTER = late_pattern(rf"(?:(?P<word>(?i:{_WORDS}))\s+)?(?P<letter>[A-H])(?:\s*\([^()]*\))?")
_BEFORE = (
    r"<=|>=|[<>≤≥=~≈]|less than|fewer than|more than|greater than|at least|at most|up to|over|under|below|above"
    r"|about|around|approximately|exactly|only|between|from"
)
_AFTER = r"or more|or less|or fewer|or above|or below|or over|or higher|or lower|and over|and above|at least|at most"
_NUMBER = r"[+−-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)"
_GLUED_UNIT = (
    r"(?-i:[%‰]|°[CF]?|-?fold|[kmµμn]?g|mcg|pg|[kcmµμn]?m|[mdµμ]?[lL]|hr?s?|mins?|s|ms|d|wks?|mo|yrs?|y|[mcd]?Gy|I?U"
    r"|[kMG]?Hz|mmHg|[kM]?Pa|[mk]?V|k?cal|k?J|W|x|[mµμn]?mol)(?:/\S+)?(?!\w)"
)
_JOINED = r"(?!(?:or|and|to|at)\b)"
_UNIT = rf"(?:\s*{_GLUED_UNIT}|\s+(?=[^\W\d_])(?:(?:\b{_JOINED}|\B)[^,;:])+?)"
_AMOUNT = late_pattern(
    rf"(?:(?P<before>{_BEFORE})\s*)*(?P<low>{_NUMBER})(?P<unit1>{_UNIT})??"
    rf"(?:\s*(?:-|–|\bto\b|\band\b)\s*(?:[<>≤≥]=?\s*|\bunder\s+|\bless than\s+|\bbelow\s+)?(?P<high>{_NUMBER}))?"
    rf"(?P<unit>{_UNIT})??(?:\s+(?P<after>{_AFTER}))?",
    re.IGNORECASE,
)
_BELOW = {"<", "<=", "≤", "less than", "fewer than", "at most", "up to", "under", "below"}
_BELOW |= {"or less", "or fewer", "or below", "or lower"}
_ABOVE = {">", ">=", "≥", "more than", "greater than", "at least", "over", "above"}
_ABOVE |= {"or more", "or above", "or over", "or higher", "and over", "and above"}
_LONGEST = 80  # characters; anything longer is a sentence
_ANY_FIGURE = re.compile(r"\d|(?<![^\W\d])[A-HIVX]")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_ROMAN = {"I": 1, "V": 5, "X": 10}


class FigureKind(Enum):
    """What a figure is."""

    LABEL = auto()
    """A score, a grade, a group, a stage, a bare whole number or letter: options are called by it."""
    AMOUNT = auto()
    """An amount, with or without a unit; a bound; a range."""


@frozen
class Figure:
    """The figure of one option."""

    kind: FigureKind
    """What it is."""

    text: str
    """The figure itself as it is written: 2+, IIA, 3.6; of a range the lower end."""

    place: tuple[float, ...]
    """Where it belongs in an order, to be compared with others of the same scale."""

    scale: str
    """What it is on: the word before a label or the unit after an amount, folded; empty if there is none."""

    number: str
    """The figure in plain digits: 2 for 2+, for IIA and for < 2; 3.6 for 3.6 mg. Of a letter, the small letter."""

    is_roman: bool = False
    """Whether it is a Roman numeral."""

    is_letter: bool = False
    """Whether it is a letter, such as that of a group or an arm."""

    is_range: bool = False
    """Whether it has two ends."""

    @property
    def is_bare(self) -> bool:
        """Whether the option is nothing but its figure."""
        return self.kind is FigureKind.LABEL and not self.scale


@lru_cache(maxsize=4096)
def figure_of(text: str) -> Figure | None:
    """Return the figure by which an option is known; None for a name, even for one that begins with a figure."""
    text = words_of(text.strip())
    if len(text) > _LONGEST or _ANY_FIGURE.search(text) is None:
        return None
    return _label(text) or _letter(text) or _amount(text)


def are_of_one_scale(figures: Sequence[Figure]) -> bool:
    """Whether figures can be compared; a bare number is on any scale, and 0 needs no unit."""
    labels = [figure for figure in figures if figure.kind is FigureKind.LABEL]
    are_labels = len(labels) == len(figures)
    bare = [figure for figure in labels if not (figure.scale or figure.is_roman)]
    are_alike = len({(figure.is_roman, figure.is_letter) for figure in figures}) < 2  # noqa: PLR2004 - ways to write one
    scales = {figure.scale for figure in figures} - {""}
    return are_alike and len(scales) <= 1 and (are_labels or len(bare) == len(labels))


def _label(text: str) -> Figure | None:
    found = _LABEL.fullmatch(text)
    if found is None:
        return None
    word, suffix, plus = (found["word"] or "").strip(), found["suffix"], found["plus"]
    if suffix and not word and not found["roman"]:
        return None  # 2a alone may be a drug, a virus, a step
    number = int(found["number"]) if found["number"] else _roman_value(found["roman"])
    place = (number, *(float(ord(sign)) for sign in suffix.casefold()))
    written = f"{found['number'] or found['roman']}{suffix}{plus}"
    is_roman = found["roman"] is not None
    return Figure(FigureKind.LABEL, written, place, word.casefold(), str(number), is_roman=is_roman)


def _letter(text: str) -> Figure | None:
    found = _LETTER.fullmatch(text)
    if found is None:
        return None
    letter, scale = found["letter"], (found["word"] or "").casefold()
    return Figure(FigureKind.LABEL, letter, (ord(letter),), scale, letter.casefold(), is_letter=True)


def _amount(text: str) -> Figure | None:
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    signs = {(found[name] or "").casefold() for name in ("before", "after")}
    side = -1 if signs & _BELOW else 1 if signs & _ABOVE else 0
    low = _value(found["low"])
    place = (low, side, _value(found["high"]) if found["high"] else low)
    unit = (found["unit"] or found["unit1"] or "").strip().casefold().removesuffix("s")
    is_range = found["high"] is not None
    return Figure(FigureKind.AMOUNT, found["low"], place, unit, found["low"], is_range=is_range)


def _value(written: str) -> float:
    return float(_THOUSANDS.sub("", written).replace(",", ".").replace("−", "-"))


def _roman_value(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
