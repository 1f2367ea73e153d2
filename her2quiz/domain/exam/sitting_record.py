"""A sitting as JSON has it, and back."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from her2quiz.domain.exam.answers import answer_from, kept_answer
from her2quiz.domain.exam.blueprint import MOST_QUESTIONS
from her2quiz.domain.exam.sitting import ExamItem, Sitting
from her2quiz.domain.moment import Moment

VERSION = 1
"""Of the record; another one is not read."""

_FORMAT = "her2quiz exam"


def record_of(sitting: Sitting) -> dict[str, Any]:
    """Return a sitting as a record of texts, numbers and lists."""
    return {
        _FORMAT: VERSION,
        "title": sitting.title,
        "seed": sitting.seed,
        "begun": _instant_text(sitting.begun.at),
        "offset": sitting.begun.offset.total_seconds(),
        "day": sitting.begun.day.isoformat(),
        "minutes": sitting.minutes,
        "command": sitting.command,
        "place": sitting.place,
        "latest": _instant_text(sitting.latest),
        "handed_in": _instant_text(sitting.handed_in),
        "timed_out": sitting.is_timed_out,
        "questions": [_item_record(item) for item in sitting.items],
        "aside": [_item_record(item) for item in sitting.aside],
    }


def sitting_from(record: Any) -> Sitting:
    """Return the sitting of a record.

    Raises:
        ValueError: if it is none, or one of another version.
    """
    try:
        if record[_FORMAT] != VERSION:
            raise ValueError("another version of her2quiz wrote it")
        return _sitting(record)
    except (KeyError, TypeError, IndexError, AttributeError, OverflowError) as error:
        raise ValueError("it is not an exam of her2quiz") from error


def _sitting(record: Mapping[str, Any]) -> Sitting:
    items = tuple(map(_item, record["questions"]))
    if len(items) > MOST_QUESTIONS:
        raise ValueError("it has too many questions")
    begun = Moment(
        datetime.fromisoformat(record["begun"]).astimezone(UTC),
        timedelta(seconds=float(record["offset"])),
        date.fromisoformat(record["day"]),
    )
    minutes = record["minutes"]
    return Sitting(
        title=str(record["title"]),
        seed=int(record["seed"]),
        items=items,
        begun=begun,
        minutes=None if minutes is None else int(minutes),
        command=str(record.get("command", "")),
        place=max(0, min(len(items) - 1, int(record["place"]))),
        latest=_instant(record["latest"]),
        handed_in=_instant(record["handed_in"]),
        is_timed_out=bool(record["timed_out"]),
        aside=tuple(map(_item, record["aside"])),
    )


def _item_record(item: ExamItem) -> dict[str, Any]:
    return {
        "card": item.key,
        "topic": item.topic,
        "seed": item.seed,
        "trace": item.trace,
        "answer": None if item.answer is None else kept_answer(item.answer),
        "marked": item.is_marked,
    }


def _item(record: Mapping[str, Any]) -> ExamItem:
    answer = record["answer"]
    return ExamItem(
        key=str(record["card"]),
        topic=str(record["topic"]),
        seed=int(record["seed"]),
        trace=str(record["trace"]),
        answer=None if answer is None else answer_from(answer),
        is_marked=bool(record["marked"]),
    )


def _instant_text(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)
