"""Questions of every kind with answers to them, drawn for tests that hold for all kinds."""

from decimal import Decimal
from random import Random
from typing import assert_never, get_args

from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.choices.pairs import Item, Paired
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Line, Ordered, Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import Partial, SelectAll, Ticked
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from her2quiz.domain.marking.answer import Answer, Entered, Picked, Revealed, Said
from her2quiz.domain.marking.numbers.unit import Unit

KINDS: tuple[type[AnyQuestion], ...] = get_args(AnyQuestion)
"""Every kind of question that is posed."""

_NAMES = ("HER1", "HER2", "HER3", "trastuzumab", "pertuzumab", "positive")
_TYPED = st.sampled_from([*_NAMES, "her-2", "trastuzumb", "EGFR", "nothing", "", " "])
_FEEDBACK = st.sampled_from(["", "Because."])
_ACCEPTED = [
    AcceptedAnswer((name, "EGFR") if name == "HER1" else (name,), (Rejection("nothing", "No."),))
    for name in _NAMES
]
_SEVERAL = st.lists(st.sampled_from(_ACCEPTED), min_size=1, max_size=5, unique=True).map(tuple)
_LINES = st.lists(st.builds(Line, st.sampled_from("abcdefgh"), _FEEDBACK), min_size=2, max_size=6)


def answered(kind: type[AnyQuestion]) -> st.SearchStrategy[tuple[AnyQuestion, Answer]]:
    """Draw a posed question of a kind with an answer to it."""
    return questions(kind).flatmap(lambda question: st.tuples(st.just(question), answers(question)))


def questions(kind: type[AnyQuestion]) -> st.SearchStrategy[AnyQuestion]:
    """Draw a question of a kind, as it is posed."""
    posed = st.integers(0, 2**32 - 1).map(Random)
    return st.builds(lambda question, rng: question.pose(rng), _UNPOSED[kind], posed)


def answers(question: AnyQuestion) -> st.SearchStrategy[Answer]:  # noqa: C901, PLR0911 - one case for each kind
    """Draw an answer to a question, right or wrong."""
    match question:
        case Flip():
            return st.just(Revealed())
        case Typed():
            return st.builds(Entered, _TYPED)
        case TrueFalse():
            return st.builds(Said, st.booleans())
        case Number():
            return st.builds(Entered, st.sampled_from(["3", "3 mg", "0.003 g", "4", "three", "3 km", "?"]))
        case NameAll():
            return st.builds(Named, st.lists(_TYPED, max_size=len(question.members)).map(tuple))
        case Cloze():
            return st.builds(Filled, st.tuples(*(_TYPED for _ in question.blanks)))
        case SingleBest():
            return st.builds(Picked, st.integers(0, len(question.options) - 1))
        case SelectAll():
            return st.builds(Ticked, st.frozensets(st.integers(0, len(question.options) - 1)))
        case Ordering():
            return st.builds(Ordered, st.permutations(range(len(question.lines))).map(tuple))
        case Matching() | Grouping():
            choice = st.none() | st.integers(0, len(question.choices) - 1)
            return st.builds(Paired, st.tuples(*(choice for _ in question.items)))
        case _:
            assert_never(question)


@st.composite
def _options(draw: st.DrawFn) -> tuple[Option, ...]:
    """Draw options of which just one is right; another may be worth something."""
    count = draw(st.integers(2, 6))
    key, credits_ = draw(st.integers(0, count - 1)), st.sampled_from([0.0, 0.5])
    return tuple(
        Option(f"option {place}", place == key, draw(_FEEDBACK), draw(credits_)) for place in range(count)
    )


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """Draw items and their choices; several items may have one, and some choices may be nobody's."""
    choices = tuple(f"choice {number}" for number in range(draw(st.integers(2, 5))))
    rights = draw(st.lists(st.sampled_from(choices), min_size=2, max_size=6))
    return tuple(Item(f"item {n}", right, draw(_FEEDBACK)) for n, right in enumerate(rights)), choices


_TICKS = st.lists(st.builds(Option, st.just("option"), st.booleans(), _FEEDBACK), min_size=2, max_size=6)
_UNPOSED: dict[type[AnyQuestion], st.SearchStrategy[AnyQuestion]] = {
    Flip: st.builds(Flip, st.just("Arm?"), st.just("17q")),
    Typed: st.builds(Typed, st.just("Which?"), st.sampled_from(_ACCEPTED)),
    TrueFalse: st.builds(TrueFalse, st.just("So?"), st.booleans()),
    Number: st.just(Number("How many?", Decimal(3), (Unit("mg"),))),
    NameAll: st.builds(NameAll, st.just("Name them."), _SEVERAL),
    Cloze: st.builds(Cloze, st.just("… and …"), _SEVERAL),
    SingleBest: st.builds(SingleBest, st.just("Which?"), _options()),
    SelectAll: st.builds(SelectAll, st.just("Which?"), _TICKS.map(tuple), st.sampled_from(list(Partial))),
    Ordering: st.builds(Ordering, st.just("In order?"), _LINES.map(tuple)),
    Matching: _pairs().map(lambda both: Matching("Match.", *both)),
    Grouping: _pairs().map(lambda both: Grouping("Sort.", *both)),
}
