"""A learner's results as lines of JSON, in ASCII.

The first line says what the file is: `format`, `version`, the learner's pseudonym, the day of the export, and the version
of each deck by its id. Each further line is one answer; see `records`. The last line has the number of answers, so that
a file that was cut off is noticed.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from her2quiz.store.class_results.records import WrittenAnswer, answer_record

FORMAT = "her2quiz results"
"""What the first line says."""

VERSION = 1
"""The version of these lines. A reader refuses a later one."""


@frozen
class Results:
    """All that a file says."""

    learner: str
    """The learner's pseudonym."""

    exported: str
    """The day of the export."""

    decks: Mapping[str, str] = field(factory=dict)
    """The version of each deck, by its id."""

    answers: tuple[WrittenAnswer, ...] = ()
    """The answers."""


def lines(results: Results) -> Iterator[str]:
    """Return the lines of a file, without line ends."""
    about = {"learner": results.learner, "exported": results.exported, "decks": dict(results.decks)}
    yield _line({"format": FORMAT, "version": VERSION, **about})
    for written in results.answers:
        yield _line(answer_record(written))
    yield _line({"answers": len(results.answers)})


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)
