"""What is chosen before an exam begins: how many questions, how long, from which seed and which decks."""

from collections.abc import Iterable
from enum import Enum

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.blueprint import MOST_QUESTIONS
from her2quiz.domain.exam.chance import LARGEST_SEED
from her2quiz.session.exam.begin import SHORT_SEEDS
from her2quiz.session.exam.pool import pool_of
from her2quiz.session.exam.request import LONGEST, USUAL, ExamError, ExamRequest
from her2quiz.session.services.services import Services


class Figure(Enum):
    """A number that is chosen: what it is called, its lowest and highest value, and by how much a key changes it."""

    COUNT = ("Questions", 1, MOST_QUESTIONS, 5)
    MINUTES = ("Minutes", 0, LONGEST, 5)
    SEED = ("Seed", 0, LARGEST_SEED, 1)

    def __init__(self, title: str, lowest: int, highest: int, step: int) -> None:
        """Name the parts."""
        self.title, self.lowest, self.highest, self.step = title, lowest, highest, step


class ExamSetup:
    """The choices, as they are now."""

    def __init__(self, services: Services, decks: Iterable[str] = ()) -> None:
        """Choose what is usual.

        Args:
            services: decks and chance.
            decks: the ids of the decks that are chosen first; all if none is given.
        """
        self._services = services
        self.decks: tuple[tuple[str, str, int], ...] = tuple(
            (deck.header.id, one_line(deck.header.title), len(deck.keys)) for deck in services.library.decks
        )
        """The id, the title and the number of cards of each deck."""
        known = [id_ for id_, _, _ in self.decks]
        self.chosen: frozenset[str] = frozenset(decks).intersection(known) or frozenset(known)
        """The ids of the decks from which it is drawn."""
        self._known: dict[frozenset[str], tuple[int, int]] = {}
        self.figures: dict[Figure, int] = {
            Figure.COUNT: max(1, min(USUAL, self.available[0])),
            Figure.MINUTES: 0,
            Figure.SEED: services.rng.randint(1, SHORT_SEEDS),
        }
        """The numbers that are chosen; no minutes for no limit."""

    @property
    def available(self) -> tuple[int, int]:
        """How many questions of the chosen decks can be drawn, and how many cards only the learner can mark."""
        if self.chosen not in self._known:
            self._known[self.chosen] = self._counted()
        return self._known[self.chosen]

    def turn(self, deck: str) -> None:
        """Choose a deck, or leave it out."""
        self.chosen ^= {deck}

    def turn_all(self) -> None:
        """Choose all decks; if they are chosen, none."""
        every = frozenset(id_ for id_, _, _ in self.decks)
        self.chosen = frozenset() if self.chosen == every else every

    def set(self, figure: Figure, value: int) -> None:
        """Choose a number; beyond its ends, the nearest one."""
        self.figures[figure] = max(figure.lowest, min(figure.highest, value))

    def step(self, figure: Figure, steps: int) -> None:
        """Change a number by some steps, to the next whole one of those."""
        now, step = self.figures[figure], figure.step
        whole = now // step if steps > 0 else -(-now // step)
        self.set(figure, (whole + steps) * step)

    def request(self) -> ExamRequest:
        """Return what is asked for.

        Raises:
            ExamError: if no deck is chosen.
        """
        if not self.chosen:
            raise ExamError("No deck is ticked. Tick one with space, or all with a.")
        chosen = tuple(id_ for id_, _, _ in self.decks if id_ in self.chosen)
        return ExamRequest(
            decks=() if len(chosen) == len(self.decks) else chosen,
            count=self.figures[Figure.COUNT],
            minutes=self.figures[Figure.MINUTES] or None,
            seed=self.figures[Figure.SEED],
        )

    def _counted(self) -> tuple[int, int]:
        if not self.chosen:
            return 0, 0
        try:
            pool = pool_of(self._services, ExamRequest(decks=tuple(self.chosen)))
        except Her2QuizError:
            return 0, sum(count for id_, _, count in self.decks if id_ in self.chosen)
        return len(pool.cards), pool.left_out
