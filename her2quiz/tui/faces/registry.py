"""Which face shows which kind of question. A new kind is added to this table."""

from collections.abc import Callable, Mapping
from typing import Any

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.one_best import OneBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.domain.question import Question
from her2quiz.tui.faces.face import Face
from her2quiz.tui.faces.flip import FlipFace
from her2quiz.tui.faces.one_best import OneBestFace
from her2quiz.tui.faces.true_false import TrueFalseFace
from her2quiz.tui.faces.typed import TypedFace

_FACES: Mapping[type, Callable[[Any], Face]] = {
    Flip: FlipFace,
    OneBest: OneBestFace,
    TrueFalse: TrueFalseFace,
    TypedAnswer: TypedFace,
}


def face_of(question: Question) -> Face:
    """Give a face for a question."""
    return _FACES[type(question)](question)
