"""The view of each kind of question."""

from typing import assert_never

from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.tui.kinds.cloze import ClozeView
from her2quiz.tui.kinds.flip import FlipView
from her2quiz.tui.kinds.grouping import GroupingView
from her2quiz.tui.kinds.matching import MatchingView
from her2quiz.tui.kinds.name_all import NameAllView
from her2quiz.tui.kinds.number import NumberView
from her2quiz.tui.kinds.ordering import OrderingView
from her2quiz.tui.kinds.select_all import SelectAllView
from her2quiz.tui.kinds.single_best import SingleBestView
from her2quiz.tui.kinds.true_false import TrueFalseView
from her2quiz.tui.kinds.typed import TypedView
from her2quiz.tui.kinds.view import View


def view_of(question: AnyQuestion) -> View:  # noqa: C901, PLR0911 - one case for each kind
    """Return a new view of a question."""
    match question:
        case Flip():
            return FlipView(question)
        case Typed():
            return TypedView(question)
        case TrueFalse():
            return TrueFalseView(question)
        case Number():
            return NumberView(question)
        case NameAll():
            return NameAllView(question)
        case Cloze():
            return ClozeView(question)
        case SingleBest():
            return SingleBestView(question)
        case SelectAll():
            return SelectAllView(question)
        case Ordering():
            return OrderingView(question)
        case Matching():
            return MatchingView(question)
        case Grouping():
            return GroupingView(question)
        case _:
            assert_never(question)
