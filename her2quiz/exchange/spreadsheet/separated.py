"""Reads tables whose cells are separated by commas, semicolons, tabs or bars; with the headers of Anki, if they have them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from her2quiz.domain.limits import LONGEST_TEXT
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.spreadsheet.lines_below import with_lines_below
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet, row_of

SEPARATORS = {"\t": "tabs", ";": "semicolons", ",": "commas", "|": "bars"}
"""What cells may be separated by, with its name; the surest first."""

DASHES = (" – ", " — ", " - ")
"""What may part a word from its meaning on every line, if nothing else separates cells."""

_NAMES = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":"}
_BRIGHTSPACE = "NewQuestion"
_LOOKED_AT = 60
_FEWEST_LINES = 2
_FEWEST_COLUMNS = 3
_BULLET = re.compile(r"^\s*[-*•–]\s+")
_WORD = re.compile(r"\S[^\t]*\t[^\t]*")
_MOST_LINES = 40
_RULE = re.compile(r"(?::?-+:?)?")
_ANKI = ("#separator:", "#html:", "#tags", "#guid column:", "#notetype", "#deck", "#columns:", "#if matches:")
_COLUMNS = {
    "#guid column:": "id",
    "#tags column:": "tags",
    "#notetype column:": "skip",
    "#deck column:": "skip",
}


def read_separated(text: str, encoding: str = "utf-8") -> Sheet:
    """Read a table from a text.

    Raises:
        CannotImportError: if it is no table.
    """
    headers, rest, skipped = _anki_headers(_one_below_the_other(text))
    separator = headers.get("#separator:", "")
    separator = _NAMES.get(separator.casefold(), separator[:1]) or _named_by_excel(rest)
    separator = separator or separator_of(rest) or separator_below_header(rest) or "\t"
    if rest.casefold().startswith("sep="):
        first, _, rest = rest.partition("\n")
        skipped += 1 if first else 0
    rows = tuple(_rows(rest, separator, skipped))
    rows, joined = (rows, ()) if headers or separator != "\t" else with_lines_below(rows)
    columns = tuple(
        (name, int(headers[key]) - 1) for key, name in _COLUMNS.items() if headers.get(key, "").isdecimal()
    )
    names = headers.get("#columns:", "")
    return Sheet(
        rows,
        columns,
        tuple(names.split(separator)) if names else (),
        notes=(*_notes(separator, encoding), *joined),
    )


def separator_of(text: str) -> str:
    """Return what most evenly separates the cells of the first lines, or a dash that all have; empty if nothing does."""
    lines = text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    if named := next(filter(None, map(_named_by_brightspace, lines)), ""):
        return named
    best, best_share = "", 0.5
    for separator in SEPARATORS:
        bare = [line.count(separator) + 1 for line in lines if line.strip()]
        share = max(_evenness(_widths(lines, separator)), _evenness(bare))
        if share > best_share:
            best, best_share = separator, share
    written = [line for line in lines if line.strip()]
    return best or _dash_of(written) or _tab_of(written)


def separator_below_header(text: str) -> str:
    """Return what separates cells where rows leave out the last ones of their header; empty if nothing does."""
    lines = text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    return next((each for each in SEPARATORS if _is_below_header(_widths(lines, each))), "")


def _named_by_brightspace(line: str) -> str:
    """Return what is behind the first word of a question for Brightspace, whose rows have as many cells as they need."""
    bare = line.lstrip('"')
    behind = bare.removeprefix(_BRIGHTSPACE).lstrip('"')[:1] if bare.startswith(_BRIGHTSPACE) else ""
    return behind if behind in SEPARATORS else ""


def _is_below_header(widths: list[int]) -> bool:
    return len(widths) >= _FEWEST_LINES and _FEWEST_COLUMNS <= widths[0] == max(widths) and min(widths) > 1


def _tab_of(lines: list[str]) -> str:
    """Return a tab if it parts words from meanings of which some go on in lines below; empty if it does not."""
    tabbed = [line for line in lines if "\t" in line]
    is_sure = len(tabbed) >= _FEWEST_LINES and lines[0] is tabbed[0] and all(map(_WORD.match, tabbed))
    return "\t" if is_sure else ""


def _dash_of(lines: list[str]) -> str:
    """Return a dash that parts a word from its meaning on each of several lines; empty if there is none."""
    if len(lines) < _FEWEST_LINES:
        return ""
    return next((dash for dash in DASHES if all(dash in line.strip() for line in lines)), "")


def _one_below_the_other(text: str) -> str:
    """Return cards that stand on one line between semicolons, as Quizlet may write them, each on a line of its own."""
    cards = [*filter(str.strip, text.split(";"))] if "\n" not in text.strip() else []
    if len(cards) < _FEWEST_LINES or not any(all(sign in card for card in cards) for sign in ("\t", *DASHES)):
        return text
    return "\n".join(card.strip() for card in cards)


def _widths(lines: list[str], separator: str) -> list[int]:
    """Return how many cells each row has; none if its quotes make no sense."""
    try:
        rows = csv.reader(io.StringIO("\n".join(lines), newline=""), delimiter=separator)
        return [len(row) for row in rows if any(row)]
    except csv.Error:
        return []


def _evenness(widths: list[int]) -> float:
    """Return the share of rows that have the usual number of cells, if they have several."""
    usual, times = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return times / len(widths) if usual > 1 else 0.0


def _notes(separator: str, encoding: str) -> tuple[str, ...]:
    name = SEPARATORS.get(separator, f"'{separator}'")
    how = f"Cells are separated by {name}"
    return (f"{how}; the text is in {encoding}.",) if encoding != "utf-8" else (f"{how}.",)


def _named_by_excel(text: str) -> str:
    return text[4:5] if text[:4].casefold() == "sep=" else ""


def _anki_headers(text: str) -> tuple[dict[str, str], str, int]:
    """Return the header lines of Anki by their names, the rest of the text, and how many lines they are."""
    headers = dict[str, str]()
    count = 0
    while text.startswith("#"):
        line, _, rest = text.partition("\n")
        name, colon, value = line.partition(":")
        if not line.lower().startswith(_ANKI):
            break
        headers[f"{name.strip().lower()}{colon}"] = value.strip() if name != "#columns" else value
        text, count = rest, count + 1
    return headers, text, count


def _rows(text: str, separator: str, skipped: int) -> Iterator[Row]:
    """Read the rows; where a quote is never closed, and beside a dash, quotes mean nothing."""
    try:
        rows = list(_quoted(text, separator, skipped)) if len(separator) == 1 else None
    except csv.Error as error:
        if "\0" in text:
            raise CannotImportError("This is not a text.") from error
        rows = None
    if rows is None or ('"' in text and any(_is_swallowed(cell) for row in rows for cell in row.cells)):
        lines = enumerate(text.split("\n"), skipped + 1)
        rows = [row_of([*_bare(_parted(line, separator))], place) for place, line in lines]
    if separator == "|":
        rows = [Row(row.cells[1:], row.place, row.dates) if row.cells[:1] == ("",) else row for row in rows]
    return (row for row in rows if any(row.cells) and not all(map(_RULE.fullmatch, row.cells)))


def _parted(line: str, separator: str) -> list[str]:
    """Return the cells of a line; a dash parts only two, and a bullet before them is none."""
    return _BULLET.sub("", line).split(separator, 1) if separator in DASHES else line.split(separator)


def _is_swallowed(cell: str) -> bool:
    """Whether a cell is what follows a quote that is never closed."""
    return len(cell) > LONGEST_TEXT or cell.count("\n") > _MOST_LINES


def _quoted(text: str, separator: str, skipped: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    place = skipped + 1
    for cells in reader:
        if any(cells):
            yield row_of(cells, place)
        place = skipped + reader.line_num + 1


def _bare(cells: list[str]) -> Iterator[str]:
    return (cell.strip().strip('"') for cell in cells)
