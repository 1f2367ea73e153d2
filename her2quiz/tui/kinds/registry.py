"""Which face shows which kind of question. A new kind is added to this table."""

from collections.abc import Callable, Mapping
from typing import Any

from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.pairing import Pairing
from her2quiz.domain.kinds.question import Question
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.tui.kinds.flip import FlipView
from her2quiz.tui.kinds.number import NumberView
from her2quiz.tui.kinds.ordering import OrderingView
from her2quiz.tui.kinds.pairing import PairingView
from her2quiz.tui.kinds.select_all import SelectAllView
from her2quiz.tui.kinds.several import ClozeView, NameAllView
from her2quiz.tui.kinds.single_best import SingleBestView
from her2quiz.tui.kinds.true_false import TrueFalseView
from her2quiz.tui.kinds.typed import TypedView
from her2quiz.tui.kinds.view import View

_FACES: Mapping[type, Callable[[Any], View]] = {
    Flip: FlipView,
    Number: NumberView,
    SingleBest: SingleBestView,
    Cloze: ClozeView,
    NameAll: NameAllView,
    Ordering: OrderingView,
    Pairing: PairingView,
    SelectAll: SelectAllView,
    TrueFalse: TrueFalseView,
    TypedAnswer: TypedView,
}


def view_of(question: Question) -> View:
    """Give a face for a question."""
    return _FACES[type(question)](question)
