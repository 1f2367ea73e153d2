"""The cards of one question that is asked of each row of a table."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.deckfile.rows.former_rows import FormerRows
from her2quiz.deckfile.rows.row import BETWEEN_NAMES, Row, columns_in, filled_in, has_all, texts_in
from her2quiz.deckfile.rows.row_options import MOST_KEPT, MOST_LOOKED_AT, Column
from her2quiz.deckfile.rows.row_questions import (
    FILLED_FOR_ALL,
    OPTIONAL,
    OWN_KEYS,
    answer_column,
    columns_needed,
    what_is_shown,
)


@frozen
class RowQuestion:
    """A question of a table, with what holds for its cards."""

    ask: Table
    """As written."""

    defaults: Mapping[str, Any]
    """What the deck sets for its cards."""

    of_table: Mapping[str, Any]
    """What the table sets for its cards; a source and tags may name columns."""

    id: str
    """The id of its cards, with {row} for the row's."""

    former: FormerRows
    """The names that table, rows and question had before."""

    @property
    def is_typed(self) -> bool:
        """Whether the learner types the answer."""
        typed = self.ask.data.get("typed", {**self.defaults, **self.of_table}.get("typed"))
        return typed is True or self.ask.has("accept") or self.ask.has("reject")

    def handed_down(self, row: Row) -> dict[str, Any]:
        """Return what the deck and the table set for the card of a row."""
        said = {
            key: value
            for key, value in self.of_table.items()
            if has_all(value, row) or key not in FILLED_FOR_ALL
        }
        filled = {key: filled_in(said[key], row) for key in FILLED_FOR_ALL if key in said}
        return {**self.defaults, **said, **filled}

    def feedback(self, other: Row) -> str:
        """Return the feedback on another row's answer, with the cells of that row."""
        template = self.ask.get("feedback")
        fits = isinstance(template, str) and other.has(columns_in(template))
        return other.filled(template) if fits else ""


def cards_of(question: RowQuestion, rows: Sequence[Row], synonyms: Synonyms) -> Iterator[Table | None]:
    """Make the cards of one question; rows without a cell that it needs are skipped, and None is a card that cannot be made."""
    ask, needed = question.ask, columns_needed(question.ask)
    fitting = [row for row in rows if row.has(needed)]
    if not fitting and any(
        each.code == "D210" and each.where.path[:2] == ask.path[:2] for each in ask.diagnostics
    ):
        return  # its cells say that there is no value, which is told
    if not fitting:
        help_ = f"fill the cells under {', '.join(sorted(needed))}, or remove the question"
        ask.report("D208", "no row has a value in every column that this question needs", help_, ask.here)
        return
    answer = answer_column(ask)
    column = Column.of(answer, what_is_shown(ask), fitting, synonyms) if answer else None
    if column is not None and ask.has("choices") and len(column.values) == 1:
        help_ = "add rows with other values in this column, or remove 'choices'"
        ask.report("D208", "this column has no other values to choose from", help_, ask.at("choices"))
        yield None
        return
    for row in fitting:
        if column is None or not column.is_asked_before(row):
            data = {**question.handed_down(row), **_card(question, row, column)}
            context = {"id": question.id.replace("{row}", row.key), **question.former.context(ask, row)}
            yield Table(data, ask.path, ask.diagnostics, context)


def _card(question: RowQuestion, row: Row, column: Column | None) -> dict[str, Any]:
    """Return the data of one card; its options, accepted and rejected answers come from the column of the answer."""
    ask = question.ask
    data, answer = _filled(ask, row), ask.name("answer")
    if column is None:
        return data
    if ask.has("choices"):
        return {key: data[key] for key in data if key != answer} | {"option": _options(question, row, column)}
    if ask.has("unit") or ask.has("tol"):
        return data | {answer: _number(data[answer])}
    if question.is_typed:
        return data | {"typed": True} | _other_answers(question, row, column)
    return data | {answer: f"{BETWEEN_NAMES} ".join(column.right(row))}


def _filled(ask: Table, row: Row) -> dict[str, Any]:
    """Put the cells of a row into all texts of a question; optional texts that name an empty cell are left out."""
    kept = {key: value for key, value in ask.data.items() if key not in OWN_KEYS}
    return {
        key: filled_in(value, row)
        for key, value in kept.items()
        if key not in OPTIONAL or has_all(value, row)
    }


def _options(question: RowQuestion, row: Row, column: Column) -> list[dict[str, Any]]:
    """Return the right option and the options that wrong ones are drawn from, in the order of the rows."""
    options: dict[int, dict[str, Any]] = {
        other.number: {"text": text, "why": question.feedback(other)}
        for text, other in islice(column.wrong(row), MOST_KEPT)
    }
    options[row.number] = {"text": row.cells[column.name][0], "right": True}
    return [options[number] for number in sorted(options)]


def _other_answers(question: RowQuestion, row: Row, column: Column) -> dict[str, Any]:
    """Return the other right answers, and those of other rows as rejected answers with feedback."""
    ask = question.ask
    most = MOST_LOOKED_AT if len(column.values) <= MOST_LOOKED_AT else MOST_KEPT
    wrong = islice(column.wrong(row), most) if ask.has("feedback") else ()
    rejected = [f"{text} -- {question.feedback(other)}" for text, other in wrong]
    accept = [*texts_in(filled_in(ask.get("accept"), row)), *column.right(row)[1:]]
    reject = [*texts_in(filled_in(ask.get("reject"), row)), *rejected]
    return {key: texts for key, texts in (("accept", accept), ("reject", reject)) if texts}


def _number(cell: str) -> float | str:
    """Return the number of a cell; the cell itself if it holds none, which is then reported with the card."""
    for kind in (int, float):
        with suppress(ValueError):
            return kind(cell)
    return cell
