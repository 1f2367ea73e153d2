"""An answer as a line of a file of results has it, and back."""

import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from her2quiz.domain.class_results.answer import WHERE, ClassAnswer

_KEY = re.compile(r"[^\s/]{1,200}(?:/[^\s/]{1,200}){1,2}")
_DIGEST = re.compile("[0-9a-f]{16}")
_MOST_CHOSEN, _LONGEST_TEXT, _LARGEST_PLACE, _LARGEST_SEED = 500, 500, 1_000_000, 2**63


@frozen
class WrittenAnswer:
    """An answer as it is written."""

    answer: ClassAnswer
    """The answer."""

    typed: tuple[str, ...] = ()
    """What was typed; empty unless the learner agreed to write it."""


def answer_record(written: WrittenAnswer) -> dict[str, Any]:
    """Return the record of an answer, without what is empty."""
    answer = written.answer
    record = {
        "card": answer.card,
        "card_version": answer.version,
        "where": answer.where,
        "sitting": answer.sitting,
        "place": answer.place,
        "day": answer.day,
        "score": answer.score,
        "chosen": [*answer.chosen],
        "gave_up": answer.gave_up,
        "typed": [*written.typed],
        "seed": answer.seed,
    }
    return {name: value for name, value in record.items() if value or name in ("score", "seed")}


def answer_from(record: Mapping[str, Any], learner: str, exported: str) -> ClassAnswer:
    """Return the answer in a record. What a learner typed is not read.

    Args:
        record: the record.
        learner: the learner's pseudonym.
        exported: the day of the export.

    Raises:
        ValueError: if it is none; the message says why.
    """
    where = record.get("where")
    if where not in WHERE:
        raise ValueError("it does not say where the answer was given")
    return ClassAnswer(
        learner=learner,
        where=where,
        card=_matching(_KEY, record.get("card"), "card"),
        place=_whole(record.get("place"), "place", 1, _LARGEST_PLACE),
        day=day_from(record.get("day")),
        exported=exported,
        version=digest_from(record.get("card_version"), "card_version"),
        sitting=digest_from(record["sitting"], "sitting") if "sitting" in record else "",
        score=_score(record.get("score")),
        chosen=_texts(record.get("chosen", [])),
        gave_up=record.get("gave_up") is True,
        seed=_whole(record.get("seed"), "seed", 0, _LARGEST_SEED),
    )


def day_from(value: Any) -> str:
    """Return a day; raises ValueError if it is none."""
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError) as error:
        raise ValueError("its day is not a date") from error


def digest_from(value: Any, name: str) -> str:
    """Return a digest; raises ValueError if it is none."""
    return _matching(_DIGEST, value, name)


def _matching(pattern: re.Pattern[str], value: Any, name: str) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError(f"its {name} cannot be read")
    return value


def _whole(value: Any, name: str, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(f"its {name} is not a whole number from {least}")
    return value


def _score(value: Any) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if not is_number or not 0 <= value <= 1:
        raise ValueError("its score is not a number from 0 to 1")
    return float(value)


def _texts(value: Any) -> tuple[str, ...]:
    is_list = isinstance(value, list) and len(value) <= _MOST_CHOSEN
    if not is_list or not all(isinstance(each, str) and len(each) <= _LONGEST_TEXT for each in value):
        raise ValueError("what was chosen cannot be read")
    return tuple(value)
