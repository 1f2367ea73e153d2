"""All kinds of question, as closed unions: code that ends a `match` in `assert_never` fails mypy if it misses one."""

from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed

AnyQuestion = (
    Flip
    | Typed
    | TrueFalse
    | Number
    | NameAll
    | Cloze
    | SingleBest
    | SelectAll
    | Ordering
    | Matching
    | Grouping
)
"""A question as it is posed, its options in the order of this showing. Each is `marking.Markable`.

Add a new kind here; then mypy names each floor that does not know it yet.
"""

AnyKind = AnyQuestion | Calculated | DrawnField
"""What a card asks, the same every time; its `pose(rng)` gives the question of one showing.

A calculated card poses a Number, and a drawn field a SingleBest, so no floor above needs to know them.
"""

WITHOUT_CHANCE = (Cloze, Flip, NameAll, Number, TrueFalse, Typed)
"""Kinds that pose themselves, and leave nothing to chance: no numbers need be seeded for them."""
