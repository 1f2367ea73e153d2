"""The two sides of a card as Anki shows them, kind by kind, in HTML."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.exchange.anki_package.media import Media
from her2quiz.exchange.anki_package.note import Form
from her2quiz.exchange.anki_package.note_html import field_line, field_of

_LETTERED = '<ol type="A">'


@frozen
class Sides:
    """What a card shows."""

    back: str
    """The answer."""

    below: str = ""
    """What stands below the question."""

    form: Form = Form.BASIC
    """How it is asked."""

    also_right: str = ""
    """Other right answers."""

    changed: tuple[str, ...] = ()
    """What is said otherwise, or not at all."""


def sides_of(kind: Any, media: Media) -> Sides:
    """Return the sides of a question as it is posed."""
    return _WRITERS[type(kind)](kind, media)


def _flip(kind: Flip, _media: Media) -> Sides:
    return Sides(field_of(kind.right_answer))


def _typed(kind: Typed, _media: Media) -> Sides:
    accepted = kind.accepted
    others = [field_line(text) for text in accepted.right[1:]]
    changed = [
        *(["its other right answers are shown on the back, not accepted"] if others else []),
        *(["without its rejected answers"] if accepted.reject else []),
    ]
    return Sides(
        field_line(accepted.shown), form=Form.TYPED, also_right=", ".join(others), changed=tuple(changed)
    )


def _cloze(kind: Cloze, _media: Media) -> Sides:
    return Sides(_list(field_line(blank.shown) for blank in kind.blanks))


def _true_false(kind: TrueFalse, _media: Media) -> Sides:
    return Sides(kind.right_answer, "<p><i>True or false?</i></p>", changed=(_recalled("a statement"),))


def _number(kind: Number, _media: Media) -> Sides:
    tolerance = kind.tolerance
    near = "" if tolerance is None else f" (± {tolerance})"
    unit = f"<p><i>In {field_line(kind.unit)}</i></p>" if kind.unit else ""
    return Sides(field_line(kind.right_answer + near), unit, changed=(_recalled("a number"),))


def _name_all(kind: NameAll, _media: Media) -> Sides:
    below = f"<p><i>{len(kind.members)} answers</i></p>"
    back = _list(field_line(member.shown) for member in kind.members)
    return Sides(back, below, changed=(_recalled("names"),))


def _options(kind: SingleBest | SelectAll, media: Media) -> Sides:
    below = _list((_option(option, media) for option in kind.options), _LETTERED)
    back = "".join(
        _answer(place, option, media) for place, option in enumerate(kind.options) if option.is_right
    )
    others = "".join(
        _answer(place, option, media, is_right=False)
        for place, option in enumerate(kind.options)
        if not option.is_right and option.feedback
    )
    several = _several(kind) if isinstance(kind, SelectAll) else ""
    return Sides(back + others, several + below, changed=(_recalled("options"),))


def _several(kind: SelectAll) -> str:
    return f"<p><i>Pick {kind.pick}</i></p>" if kind.pick else "<p><i>Pick all that are right</i></p>"


def _option(option: Option, media: Media) -> str:
    return " ".join(filter(None, (field_line(option.text), media.shown(option.image))))


def _answer(place: int, option: Option, media: Media, *, is_right: bool = True) -> str:
    """Return an option with its letter and its reason; the key stands out by a tick and bold type, not by colour."""
    text = _option(option, media)
    letter = chr(ord("A") + place)
    said = f"<b>✓ {letter}. {text}</b>" if is_right else f"✗ {letter}. {text}"
    reason = f": {field_line(option.feedback)}" if option.feedback else ""
    return f"<p>{said}{reason}</p>"


def _ordering(kind: Ordering, _media: Media) -> Sides:
    below = _list(field_line(line.text) for line in kind.posed_lines)
    back = _list((_with_reason(line.text, line.feedback) for line in kind.lines), "<ol>")
    return Sides(back, below, changed=(_recalled("lines to order"),))


def _matching(kind: Matching | Grouping, _media: Media) -> Sides:
    choices = _list((field_line(choice) for choice in kind.choices), _LETTERED)
    below = f"{_list(field_line(item.text) for item in kind.items)}{choices}"
    back = _list(_with_reason(f"{item.text} → {item.right}", item.feedback) for item in kind.items)
    what = "pairs to match" if isinstance(kind, Matching) else "groups to sort into"
    return Sides(back, below, changed=(_recalled(what),))


def _with_reason(text: str, reason: str) -> str:
    return f"{field_line(text)}: <i>{field_line(reason)}</i>" if reason else field_line(text)


def _list(items: Iterable[str], begin: str = "<ul>") -> str:
    return f"{begin}{''.join(f'<li>{item}</li>' for item in items)}</{begin[1:3]}>"


def _recalled(what: str) -> str:
    return f"a card with {what} became one to recall"


_WRITERS: Mapping[type, Callable[[Any, Media], Sides]] = {
    Flip: _flip,
    Typed: _typed,
    Cloze: _cloze,
    TrueFalse: _true_false,
    Number: _number,
    NumberSpan: _number,
    NameAll: _name_all,
    SingleBest: _options,
    SelectAll: _options,
    Ordering: _ordering,
    Matching: _matching,
    Grouping: _matching,
}
