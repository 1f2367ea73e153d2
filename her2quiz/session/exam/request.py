"""What somebody asks of an exam, before anything is drawn."""

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.blueprint import TopicWish

USUAL = 20
"""Questions of an exam if nobody says how many."""

LONGEST = 600
"""Minutes of the longest exam."""


class ExamError(Her2QuizError):
    """An exam that cannot be had; the message says why, and what can."""


@frozen
class ExamRequest:
    """What is asked of an exam."""

    search: str = ""
    """What its cards are found by, as in the browser; empty for all."""

    decks: tuple[str, ...] = ()
    """The ids of its decks; empty for those that the search finds."""

    topics: tuple[TopicWish, ...] = ()
    """Its blueprint; empty for the decks in proportion to their questions."""

    count: int | None = None
    """How many questions; None for as many as are usual."""

    minutes: int | None = None
    """How long it may take; None for no limit."""

    seed: int | None = None
    """From which it is drawn; None for one that is drawn itself."""

    are_files: bool = False
    """Whether its decks were named by their files, which are perhaps not among the learner's decks at other times."""
