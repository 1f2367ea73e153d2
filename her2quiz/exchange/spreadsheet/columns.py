"""What the columns of a table hold: by their headers, by what is in them, or as a person says it."""

import re
from collections.abc import Collection, Mapping, Sequence
from string import ascii_uppercase

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.spreadsheet.roles import Role, bare_header, roles_by_header
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet

_FIRST_ROWS = 15
_FEWEST = 2
_LONGEST = 30
_LETTER = 2
_ANSWERING = {Role.ANSWER, Role.OPTION, Role.WRONG, Role.KEY}
_OVERRULED = "--columns says otherwise."
_RANGE = re.compile(r"([^-–:]+?)\s*(?:-|–|:|\.\.)\s*([^-–:]+)")


@frozen
class Columns:
    """What the columns of a table hold."""

    roles: Mapping[Role, tuple[int, ...]]
    """The columns of each role, from 0, in the order of their options."""

    first: int = 0
    """The first row that is no header."""

    names: tuple[str, ...] = ()
    """The headers; empty if there are none."""

    def has(self, role: Role) -> bool:
        """Whether a column holds this."""
        return bool(self.roles.get(role))

    def cells(self, row: Row, role: Role) -> list[str]:
        """Return the cells of a row that hold this; empty ones as well."""
        columns = self.roles.get(role)
        return [row.cell(column) for column in columns] if columns else []

    def cell(self, row: Row, role: Role) -> str:
        """Return the first cell that holds this and is not empty."""
        columns = self.roles.get(role, ())
        if len(columns) == 1:
            return row.cell(columns[0])
        return next(filter(None, map(row.cell, columns)), "")

    def told(self, width: int) -> str:
        """Say what each column holds, and which are not used."""
        used = {column for columns in self.roles.values() for column in columns}
        in_order = sorted(self.roles.items(), key=lambda each: min(each[1]))
        said = [
            f"{self._names(role, columns)} = {role}" for role, columns in in_order if role is not Role.SKIP
        ]
        free = [self._name(column) for column in range(width) if column not in used]
        unused = f" Not used: {', '.join(free)}." if free else ""
        return f"Columns: {', '.join(said)}.{unused} {_OVERRULED}"

    def _names(self, role: Role, columns: Sequence[int]) -> str:
        """Name the columns of a role: those of options that stand side by side by their first and last letter."""
        is_run = len(columns) > 1 and [*columns] == [*range(columns[0], columns[-1] + 1)]
        if is_run and role in (Role.OPTION, Role.WRONG, Role.FEEDBACK):
            return f"{letter_of(columns[0])}-{letter_of(columns[-1])}"
        return ", ".join(map(self._name, columns))

    def _name(self, column: int) -> str:
        letter = letter_of(column)
        name = one_line(bare_header(self.names[column])) if column < len(self.names) else ""
        return f"{letter} ({name[:_LONGEST]})" if name else letter


def letter_of(column: int) -> str:
    """Return the letters of a column, as spreadsheets have them."""
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def columns_of(sheet: Sheet, asked: Sequence[tuple[str, str]] = ()) -> Columns:
    """Find out what the columns hold.

    Args:
        sheet: the table.
        asked: what a person says of them, which goes before everything else.

    Raises:
        CannotImportError: if a column that was asked for is not there, or none holds a question.
    """
    first, names = _header(sheet, [where.casefold() for _, where in asked])
    roles = roles_by_header(names) if names else _by_content(sheet, {column for _, column in sheet.columns})
    for name, column in sheet.columns:
        roles = _moved(roles, Role(name), [column])
    for name, where in asked:
        roles = _moved(
            roles, _role(name), _places(where, names, sheet), adds=name in (Role.OPTION, Role.WRONG)
        )
    if not roles.get(Role.QUESTION):
        raise CannotImportError(
            "No column holds a question. Say which with --columns question=A,answer=B; A is the first column."
        )
    found = Columns({role: tuple(places) for role, places in roles.items()}, first, names)
    if names and sheet.width > _FEWEST and not roles.keys() & _ANSWERING:
        raise CannotImportError(
            f"No column is known to hold the answers. {found.told(sheet.width).removesuffix(_OVERRULED)}"
            "Say which do, such as --columns question=B,option=C-F,right=G or --columns question=A,answer=B."
        )
    return found


def _header(sheet: Sheet, wanted: Collection[str]) -> tuple[int, tuple[str, ...]]:
    """Return the number of rows up to the header and the headers; those of Kahoot and Blooket have rows above them.

    Args:
        sheet: the table.
        wanted: what a person calls columns; a row in which these are cells is the header.
    """
    if sheet.header:
        return 0, sheet.header
    best, most = int(_begins_like_header(sheet)), 0
    for place, row in enumerate(sheet.rows[:_FIRST_ROWS], 1):
        named = sum(len(cell) > _LETTER and cell.casefold() in wanted for cell in row.cells)
        roles = roles_by_header(row.cells)
        count = sum(map(len, roles.values())) if Role.QUESTION in roles else 0
        if (count >= _FEWEST or named) and count + named > most:
            best, most = place, count + named
    return _with_second(sheet, best) if best else (0, ())


def _with_second(sheet: Sheet, first: int) -> tuple[int, tuple[str, ...]]:
    """Return the number of rows up to the header and the headers, which may go on in a second row, as in Socrative."""
    upper, below = (
        sheet.rows[first - 1 : first + 1] if first < len(sheet.rows) else (sheet.rows[first - 1], None)
    )
    roles = roles_by_header(upper.cells)
    if below is None or sum(map(len, roles_by_header(below.cells).values())) < _FEWEST:
        return first, upper.cells
    if any(map(below.cell, roles.get(Role.QUESTION, ()))):
        return first, upper.cells
    width = max(len(upper.cells), len(below.cells))
    return first + 1, tuple(below.cell(place) or upper.cell(place) for place in range(width))


def _begins_like_header(sheet: Sheet) -> bool:
    """Whether the first row of a table with several columns names one that holds questions, though no other is known."""
    return sheet.width > _FEWEST and Role.QUESTION in roles_by_header(sheet.rows[0].cells)


def _by_content(sheet: Sheet, taken: Collection[int]) -> dict[Role, list[int]]:
    """Guess what columns without headers hold: a question, and behind it its answer, or options and the right one."""
    free = [column for column in range(sheet.width) if column not in taken]
    if len(free) < _FEWEST:
        return {Role.QUESTION: free}
    first, *options, last = free
    keys = [row.cell(last) for row in sheet.rows]
    if len(options) >= _FEWEST and all(re.fullmatch(r"[A-Ha-h1-9]", key) for key in keys if key):
        return {Role.QUESTION: [first], Role.OPTION: options, Role.KEY: [last]}
    return {Role.QUESTION: [first], Role.ANSWER: [free[1]]}


def _role(name: str) -> Role:
    bare = (
        name.casefold().removesuffix("s")
        if name.casefold() in ("options", "answers", "questions")
        else name.casefold()
    )
    if bare not in [*Role]:
        known = ", ".join(Role)
        raise CannotImportError(f"A column cannot hold '{one_line(name)}'. Known: {known}.")
    return Role(bare)


def _moved(
    roles: dict[Role, list[int]], role: Role, places: list[int], *, adds: bool = False
) -> dict[Role, list[int]]:
    """Give columns a role, and take it from others."""
    rest = {each: [place for place in there if place not in places] for each, there in roles.items()}
    before = rest.get(role, []) if adds else []
    return {each: there for each, there in {**rest, role: [*before, *places]}.items() if there}


def _places(where: str, names: Sequence[str], sheet: Sheet) -> list[int]:
    """Return the columns that a text names: a header, a letter, a number, or a range of them."""
    known = [name.casefold() for name in names]
    if where.casefold() in known:
        return [known.index(where.casefold())]
    if found := _RANGE.fullmatch(where):
        first, last = (_place(each.strip(), sheet) for each in found.groups())
        return [*range(first, last + 1)]
    return [_place(where, sheet)]


def _place(where: str, sheet: Sheet) -> int:
    place = int(where) - 1 if where.isdecimal() and len(where) < len("1000") else -1
    if re.fullmatch(r"[A-Za-z]{1,2}", where):
        place = 0
        for letter in where.upper():
            place = place * len(ascii_uppercase) + ascii_uppercase.index(letter) + 1
        place -= 1
    if not 0 <= place < sheet.width:
        raise CannotImportError(
            f"There is no column '{one_line(where)}'. The table has {sheet.width} columns, from A to {letter_of(sheet.width - 1)}."
        )
    return place
