"""What the columns of a table hold by what is in them: numbers, labels, sentences, names of files."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import pairwise

from her2quiz.exchange.spreadsheet.sheet import Row

_LOOKED_AT = 1000
_MOST = 0.9
"""Share of the cells of a column that say what it holds."""
_FILLED = 0.1
"""Share of the rows in which a column must have something."""
_FEW, _ENOUGH = 0.2, 20
"""Share of different cells at or below which they are labels, and rows from which that can be said."""
_LONG = 25
"""Characters of a cell on average from which it is a sentence, if it has words."""
_FEWEST_ROWS = 3


class Kind(StrEnum):
    """What a column holds."""

    EMPTY = "empty"
    NUMBERS = "numbers"
    """Numbers and dates."""
    FILES = "files"
    """Names of files, and addresses."""
    BLANKS = "blanks"
    """Texts with blanks as Anki writes them."""
    READINGS = "readings"
    """How the words before it are spoken."""
    LABELS = "labels"
    """The same few words again and again."""
    SENTENCES = "sentences"
    TEXTS = "texts"


_FORMS = {
    Kind.NUMBERS: re.compile(r"[-+]?\d[\d.,:/\-\s]*%?|\d{4}-\d\d-\d\d[T ][\d:.]+(?:[+-][\d:]+|Z)?"),
    Kind.FILES: re.compile(
        r"https?://\S+|\[sound:[^\]]+\]|<img [^>]+>|\S*\.(?:mp3|ogg|wav|m4a|png|jpe?g|gif|svg|webp)",
        re.IGNORECASE,
    ),
    Kind.BLANKS: re.compile(r".*\{\{c\d+::.+", re.DOTALL),
}
_TONES = re.compile(
    r"[a-z'’ ,.·-]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'’ ,.·-]*", re.IGNORECASE
)
_KANA = re.compile(r"[\u3040-\u30ff\u3100-\u312f～〜・ー()（）\sˊˇˋ˙]+")
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]")


def is_of_kind(cell: str, kind: Kind) -> bool:
    """Whether a cell has the form of numbers, files or blanks."""
    return _FORMS[kind].fullmatch(cell) is not None


def kinds_of(rows: Sequence[Row], width: int) -> list[Kind]:
    """Return what each column of a table holds, by up to a thousand of its rows."""
    looked_at = rows[:: max(1, len(rows) // _LOOKED_AT)]
    columns = [[row.cell(place) for row in looked_at] for place in range(width)]
    kinds = [_kind(cells) for cells in columns]
    are_ideographs = [_share(_IDEOGRAPHS.search, cells) > _FEW for cells in columns]
    return [
        Kind.READINGS if _is_reading(columns[place], are_ideographs, place) else kind
        for place, kind in enumerate(kinds)
    ]


def are_running(rows: Sequence[Row], column: int) -> bool:
    """Whether a column numbers the rows."""
    cells = [row.cell(column) for row in rows[:_LOOKED_AT]]
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < _LONG]
    is_rising = all(one < next_one for one, next_one in pairwise(numbers))
    return len(numbers) == len(cells) >= _FEWEST_ROWS and is_rising


def is_mostly_filled(rows: Sequence[Row], column: int) -> bool:
    """Whether at least every second row has something in a column."""
    looked_at = rows[:_LOOKED_AT]
    return sum(bool(row.cell(column)) for row in looked_at) >= len(looked_at) / 2


def is_distinct(rows: Sequence[Row], column: int) -> bool:
    """Whether most cells of a column are there once."""
    cells = [cell for row in rows[:_LOOKED_AT] if (cell := row.cell(column))]
    return len({*cells}) > len(cells) / 2


def _kind(cells: Sequence[str]) -> Kind:
    filled = [*filter(None, cells)]
    if len(filled) <= _FILLED * len(cells):
        return Kind.EMPTY
    for kind, form in _FORMS.items():
        if _share(form.fullmatch, filled) >= _MOST:
            return kind
    if len(filled) >= _ENOUGH and len({*filled}) <= _FEW * len(filled):
        return Kind.LABELS
    has_words = sum(" " in cell for cell in filled) >= len(filled) / 2
    return Kind.SENTENCES if has_words and sum(map(len, filled)) > _LONG * len(filled) else Kind.TEXTS


def _is_reading(cells: Sequence[str], are_ideographs: Sequence[bool], place: int) -> bool:
    """Whether cells behind words in Chinese or Japanese say how these are spoken."""
    if are_ideographs[place] or not any(are_ideographs):
        return False
    return _share(_KANA.fullmatch, cells) >= _MOST or _share(_TONES.fullmatch, cells) >= _MOST - _FEW


def _share(found: Callable[[str], re.Match[str] | None], cells: Sequence[str]) -> float:
    filled = [*filter(None, cells)]
    return sum(found(cell) is not None for cell in filled) / len(filled) if filled else 0.0
