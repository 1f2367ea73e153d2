"""Answers as an exam keeps them until it is handed in: by place, since the question is posed again as it was."""

from collections.abc import Mapping
from typing import Any

from her2quiz.domain.choices.pairs import Paired
from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.kinds.ordering import Ordered
from her2quiz.domain.kinds.select_all import Ticked
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Said

Kept = dict[str, Any]
"""An answer as JSON has it: the name of its kind, and what was given."""


def kept_answer(answer: Answer) -> Kept:  # noqa: C901, PLR0911 - one case for each kind of answer
    """Return an answer as it is kept.

    Raises:
        ValueError: for an answer that no exam takes, such as a card that was turned over.
    """
    match answer:
        case Picked(index):
            return {"picked": index}
        case Said(value):
            return {"said": value}
        case Entered(text):
            return {"entered": text}
        case Ticked(indices):
            return {"ticked": sorted(indices)}
        case Ordered(order):
            return {"ordered": list(order)}
        case Paired(choices):
            return {"paired": list(choices)}
        case Filled(texts):
            return {"filled": list(texts)}
        case Named(texts):
            return {"named": list(texts)}
        case GaveUp():
            return {"gave_up": True}
        case _:
            raise ValueError(f"an exam takes no {type(answer).__name__}")


def answer_from(kept: Mapping[str, Any]) -> Answer:
    """Return the answer that is kept in a record.

    Raises:
        ValueError: if it is none.
    """
    if len(kept) == 1:
        ((name, given),) = kept.items()
        read = _READ.get(name)
        if read is not None:
            return read(given)
    raise ValueError("this is no answer")


def _picked(given: Any) -> Answer:
    return Picked(_number(given))


def _said(given: Any) -> Answer:
    return Said(_of(bool, given))


def _entered(given: Any) -> Answer:
    return Entered(_of(str, given))


def _ticked(given: Any) -> Answer:
    return Ticked(frozenset(map(_number, _of(list, given))))


def _ordered(given: Any) -> Answer:
    return Ordered(tuple(map(_number, _of(list, given))))


def _paired(given: Any) -> Answer:
    return Paired(tuple(None if each is None else _number(each) for each in _of(list, given)))


def _filled(given: Any) -> Answer:
    return Filled(_texts(given))


def _named(given: Any) -> Answer:
    return Named(_texts(given))


def _gave_up(given: Any) -> Answer:
    _of(bool, given)
    return GaveUp()


def _texts(given: Any) -> tuple[str, ...]:
    return tuple(_of(str, each) for each in _of(list, given))


def _number(given: Any) -> int:
    if isinstance(given, bool) or _of(int, given) < 0:
        raise ValueError("a place is a number from 0")
    return int(given)


def _of(kind: type, given: Any) -> Any:
    if not isinstance(given, kind):
        raise ValueError(f"{kind.__name__} was expected")
    return given


_READ = {
    "picked": _picked,
    "said": _said,
    "entered": _entered,
    "ticked": _ticked,
    "ordered": _ordered,
    "paired": _paired,
    "filled": _filled,
    "named": _named,
    "gave_up": _gave_up,
}
