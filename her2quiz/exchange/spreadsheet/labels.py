"""Tables in which each question takes several rows, with a label in the first column: Question, A, B, Correct."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from her2quiz.exchange.spreadsheet.columns.names import bare_header
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.roles import roles_by_header
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet

_WIDTH, _FEWEST, _MOST = 2, 2, 40
"""Columns, questions, and rows among which at least every second label must be one that was there before."""
_NUMBER = re.compile(r"\s*\d+$")


def with_labels_as_header(sheet: Sheet) -> Sheet:
    """Return a table with a row for each question and its labels as header; any other table as it is."""
    if sheet.header or sheet.width != _WIDTH:
        return sheet
    labels = _labels(sheet.rows)
    names = tuple(dict.fromkeys(labels))
    are_labels = sum(map(len, roles_by_header(names).values())) == len(names) >= _WIDTH
    if not are_labels or labels.count(names[0]) < _FEWEST:
        return sheet
    rows = tuple(_record(part, names) for part in _parts(sheet.rows, labels))
    return evolve(sheet, rows=rows, header=names)


def _labels(rows: Sequence[Row]) -> list[str]:
    """Return the labels of rows; none if the first is not that of a question, or there are too many."""
    if not rows or not _is_question(_label(rows[0])):
        return []
    labels: list[str] = []
    for row in rows:
        labels.append(_label(row))
        if len(labels) == _MOST and len({*labels}) > _MOST / _FEWEST:
            return []
    return labels


def _label(row: Row) -> str:
    """Return the label of a row; the number of a question is none of it."""
    label = bare_header(row.cell(0)).casefold()
    bare = _NUMBER.sub("", label)
    return bare if _is_question(bare) else label


@lru_cache
def _is_question(label: str) -> bool:
    return Role.QUESTION in roles_by_header([label])


def _parts(rows: Sequence[Row], labels: Sequence[str]) -> list[list[tuple[str, Row]]]:
    parts: list[list[tuple[str, Row]]] = []
    for label, row in zip(labels, rows, strict=True):
        if label == labels[0]:
            parts.append([])
        parts[-1].append((label, row))
    return parts


def _record(part: Sequence[tuple[str, Row]], names: Sequence[str]) -> Row:
    said = {name: "\n".join(row.cell(1) for label, row in part if label == name) for name in names}
    return Row(tuple(said.values()), part[0][1].place)
