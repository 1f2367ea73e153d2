"""Which face shows which kind of question. A new kind is added to this table."""

from collections.abc import Callable, Mapping
from typing import Any

from her2quiz.domain.kinds.cloze import FillIn
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.pairing import Pairing
from her2quiz.domain.kinds.question import Question
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import OneBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.tui.kinds.flip import FlipFace
from her2quiz.tui.kinds.number import NumberFace
from her2quiz.tui.kinds.ordering import OrderingFace
from her2quiz.tui.kinds.pairing import PairingFace
from her2quiz.tui.kinds.select_all import SelectAllFace
from her2quiz.tui.kinds.several import FillInFace, NameAllFace
from her2quiz.tui.kinds.single_best import OneBestFace
from her2quiz.tui.kinds.true_false import TrueFalseFace
from her2quiz.tui.kinds.typed import TypedFace
from her2quiz.tui.kinds.view import Face

_FACES: Mapping[type, Callable[[Any], Face]] = {
    Flip: FlipFace,
    Number: NumberFace,
    OneBest: OneBestFace,
    FillIn: FillInFace,
    NameAll: NameAllFace,
    Ordering: OrderingFace,
    Pairing: PairingFace,
    SelectAll: SelectAllFace,
    TrueFalse: TrueFalseFace,
    TypedAnswer: TypedFace,
}


def face_of(question: Question) -> Face:
    """Give a face for a question."""
    return _FACES[type(question)](question)
