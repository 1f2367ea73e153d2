"""Finds out what the columns of a table hold: by their headers, by what is in them, or as a person says it."""

import re
from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.spreadsheet.columns.guess import Guess, guess, guess_question
from her2quiz.exchange.spreadsheet.columns.header import header_of
from her2quiz.exchange.spreadsheet.columns.names import bare_header, folded
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.roles import roles_by_header
from her2quiz.exchange.spreadsheet.columns.word_lists import (
    Roles,
    with_pair_of_sentences,
    without_single_labels,
)
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet

_FEWEST = 2
_LONGEST = 30
_MOST_LISTED = 10
_ANSWERING = {Role.ANSWER, Role.OPTION, Role.WRONG, Role.KEY}
_OVERRULED = "--columns says otherwise."
_GUESSED = "This is a guess. If it is wrong, say which columns hold what: --columns question=A,answer=B"
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

    is_guess: bool = False
    """Whether questions and answers were found by what is in the columns only."""

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
        return f"Columns: {', '.join(said)}.{unused} {_GUESSED if self.is_guess else _OVERRULED}"

    def listed(self, sheet: Sheet) -> str:
        """Name the columns, each with its header or with what is in it first."""
        row = sheet.rows[self.first] if self.first < len(sheet.rows) else Row((), 0)
        firsts = (one_line(row.cell(column))[:_LONGEST] for column in range(_MOST_LISTED))
        listed = [
            self._name(column) if self.names else f"{letter_of(column)} ({first})"
            for column, first in zip(range(sheet.width), firsts, strict=False)
        ]
        return ", ".join(listed) + (" and more" if sheet.width > _MOST_LISTED else "")

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
        CannotImportError: if a column that was asked for is not there, or it is not known which hold questions and answers.
    """
    first, names = header_of(sheet, [where.casefold() for _, where in asked])
    roles, guessed = _roles(sheet, first, names, says_sides=_says_sides(asked))
    for name, column in sheet.columns:
        roles = _moved(roles, Role(name), [column])
    for name, where in asked:
        roles = _moved(
            roles, _role(name), _places(where, names, sheet), adds=name in (Role.OPTION, Role.WRONG)
        )
    is_guess = guessed is not None and (sheet.width > _FEWEST or guessed.is_poor)
    found = Columns({role: tuple(places) for role, places in roles.items()}, first, names, is_guess=is_guess)
    _check(sheet, found, is_poor=is_guess and guessed is not None and guessed.is_poor)
    return found


def _roles(sheet: Sheet, first: int, names: Sequence[str], *, says_sides: bool) -> tuple[Roles, Guess | None]:
    """Return what columns hold by their headers, or else what is guessed from what is in them."""
    said = roles_by_header(names) if names else {}
    if Role.QUESTION in said:
        rows, bare = sheet.rows[first:], [*map(folded, names)]
        return without_single_labels(with_pair_of_sentences(said, bare, rows), bare, rows), None
    if says_sides:
        return said, None
    taken = {column for _, column in sheet.columns} | {place for places in said.values() for place in places}
    rows = sheet.rows[first:]
    if Role.ANSWER in said:
        guessed = guess_question(rows, sheet.width, taken)
    else:
        guessed = guess(rows, sheet.width, taken, has_header=bool(names))
    return {**said, **guessed.roles}, guessed


def _says_sides(asked: Sequence[tuple[str, str]]) -> bool:
    """Whether a person says where questions and answers are."""
    roles = {_role(name) for name, _ in asked}
    return Role.QUESTION in roles and bool(roles & _ANSWERING)


def _check(sheet: Sheet, found: Columns, *, is_poor: bool) -> None:
    """Refuse a table of which it is not known what it holds: wrong cards are worse than none."""
    if not found.has(Role.QUESTION):
        raise CannotImportError(
            "No column holds a question. Say which with --columns question=A,answer=B; A is the first column."
        )
    if is_poor:
        raise CannotImportError(
            f"Which columns hold questions and answers cannot be known: {found.listed(sheet)}. Say which, such as "
            "--columns question=A,answer=B; A is the first column."
        )
    if found.names and sheet.width > _FEWEST and not found.roles.keys() & _ANSWERING:
        raise CannotImportError(
            f"No column is known to hold the answers. {found.told(sheet.width).removesuffix(_OVERRULED)}"
            "Say which do, such as --columns question=B,option=C-F,right=G or --columns question=A,answer=B."
        )


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
