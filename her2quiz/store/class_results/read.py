"""Reads files of results. A line that cannot be read costs nothing but itself; sizes are limited."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from attrs import define, field, frozen

from her2quiz.domain.class_results.answer import ClassAnswer
from her2quiz.domain.class_results.pseudonym import PSEUDONYM
from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.domain.limits import LARGEST_RESULTS, LONGEST_RESULTS_LINE
from her2quiz.store.class_results.lines import FORMAT, VERSION
from her2quiz.store.class_results.records import answer_from, day_from, digest_from

_MOST_DECKS = 1_000


class NoResultsError(Her2QuizError):
    """A file is no file of results, or cannot be read."""


@frozen
class BadLine:
    """A line that could not be read."""

    number: int
    """Which line, from 1."""

    why: str
    """Why."""


@define
class ResultsRead:
    """What was read of one file."""

    file: Path
    """The file."""

    learner: str
    """The learner's pseudonym."""

    exported: str
    """The day of the export."""

    decks: dict[str, str]
    """The version of each deck, by its id."""

    answers: list[ClassAnswer] = field(factory=list)
    """The answers that could be read."""

    bad: list[BadLine] = field(factory=list)
    """The lines that could not be."""

    is_cut_off: bool = True
    """Whether the last line is missing."""


def read_results(file: Path) -> ResultsRead:
    """Read a file of results.

    Raises:
        NoResultsError: if it is none, cannot be read, is too large, or was written by a newer version.
    """
    try:
        if not file.is_file():
            raise NoResultsError(f"There is no file {file}.")
        if file.stat().st_size > LARGEST_RESULTS:
            raise NoResultsError(
                f"{file} is larger than {LARGEST_RESULTS // 1024**2} MiB, so it is not read."
            )
        with file.open("rb") as opened:
            return _read(file, opened)
    except (OSError, ValueError) as error:
        raise NoResultsError(f"{file} cannot be read: {reason_of(error)}.") from error


def _read(file: Path, opened: BinaryIO) -> ResultsRead:
    numbered = enumerate(_lines(opened), 1)
    read = _begun(file, next(numbered, (1, b""))[1])
    for number, line in numbered:
        try:
            _take(read, _parsed(line))
        except ValueError as error:
            read.bad.append(BadLine(number, str(error)))
    return read


def _take(read: ResultsRead, record: Mapping[str, Any]) -> None:
    if record.keys() == {"answers"}:
        read.is_cut_off = False
    else:
        read.answers.append(answer_from(record, read.learner, read.exported))


def _begun(file: Path, line: bytes) -> ResultsRead:
    """Return what the first line says; raises NoResultsError."""
    try:
        first = _parsed(line)
        if first.get("format") != FORMAT:
            raise ValueError("it says that it is something else")
        if not isinstance(first.get("version"), int) or first["version"] > VERSION:
            raise NoResultsError(
                f"{file} was written by a newer version of her2quiz. Update her2quiz to read it."
            )
        return ResultsRead(file, _learner(first), day_from(first.get("exported")), _decks(first.get("decks")))
    except ValueError as error:
        raise NoResultsError(
            f"{file} is not a file of results: learners write one with her2quiz results export."
        ) from error


def _learner(first: Mapping[str, Any]) -> str:
    learner = first.get("learner")
    if not isinstance(learner, str) or not PSEUDONYM.fullmatch(learner):
        raise ValueError("it has no pseudonym")
    return learner


def _decks(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or len(value) > _MOST_DECKS:
        raise ValueError("it has no decks")
    return {str(id_): digest_from(version, "deck version") for id_, version in value.items()}


def _lines(opened: BinaryIO) -> Iterator[bytes]:
    """Return each line; of one that is too long only the beginning, which cannot be read."""
    while line := opened.readline(LONGEST_RESULTS_LINE + 1):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = opened.readline(LONGEST_RESULTS_LINE)
        yield line


def _parsed(line: bytes) -> dict[str, Any]:
    """Return what a line says; raises ValueError with the reason if it says nothing."""
    if len(line) > LONGEST_RESULTS_LINE:
        raise ValueError(f"it is longer than {LONGEST_RESULTS_LINE:,} bytes")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is not JSON") from error
    if not isinstance(found, dict):
        raise ValueError("it is not an answer")
    return found
