"""Whatever a learner does, in whatever order: the log is the truth, and everything else follows from it."""

from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from tests.factories import MIXED_DECK, HandClock, write_deck
from tests.session.sessions import bury_or_suspend, right
from tests.thoroughness import some

RATINGS = st.sampled_from(Rating)


class Learner(RuleBasedStateMachine):
    """A learner at one progress file, who now and then starts the program again, and a tally kept by hand."""

    @initialize(seed=st.integers(0, 99))
    def open(self, seed: int) -> None:
        """Begin with two decks and an empty log."""
        import tempfile
        from pathlib import Path

        with tempfile.TemporaryDirectory() as folder:
            other = MIXED_DECK.replace('"mixed"', '"other"')
            files = write_deck(Path(folder)), write_deck(Path(folder), other, "other.toml")
            library = Library(DeckIndex(MEMORY), files)
            for deck in library.decks:
                for key in deck.keys:
                    library.card(key)
        rng, self.clock = Random(seed), HandClock()
        self.services = Services(library, ProgressFile(MEMORY), self.clock, rng=rng, entropy=rng.randbytes)
        self.session = StudySession(self.services, library.decks)
        self.live: list[tuple[str, str]] = []
        """What was done and not undone, in order, each with its card: answers, flags, buried and suspended cards."""

    def _is_open(self) -> bool:
        return self.session.turn is not None and self.session.answered is None

    @precondition(_is_open)
    @rule(knows=st.booleans(), hints=st.integers(0, 3))
    def answer(self, knows: bool, hints: int) -> None:
        """Answer the question."""
        assert self.session.turn is not None
        for _ in range(hints):
            self.session.hint()
        given = self.session.answer(right(self.session.turn.question) if knows else GaveUp())
        if given.review is not None:
            self.live.append(("answer", self.session.turn.card.key))

    @precondition(lambda self: self.session.answered is not None)
    @rule(rating=RATINGS)
    def rate(self, rating: Rating) -> None:
        """Rate the answer, or overrule the rating; it is then what was done last."""
        assert self.session.turn is not None
        assert self.session.answered is not None
        if self.session.answered.review is None:
            self.live.append(("answer", self.session.turn.card.key))
        elif self.session.answered.rating is not rating:
            self._comes_last(self.session.answered.review.id)
        self.session.rate(rating)

    def _comes_last(self, id_: str) -> None:
        """Move the answer with an id to the end of what was done."""
        answers = [place for place, (what, _) in enumerate(self.live) if what == "answer"]
        (back,) = (
            back for back, each in enumerate(reversed(self.session.tally.answers)) if each.review.id == id_
        )
        self.live.append(self.live.pop(answers[-1 - back]))

    @precondition(lambda self: self.session.answered is not None and self.session.answered.rating is not None)
    @rule()
    def go_on(self) -> None:
        """Ask for the next question."""
        self.session.go_on()

    @precondition(lambda self: self.session.answered is None)
    @rule(rating=RATINGS)
    def overrule(self, rating: Rating) -> None:
        """Overrule the answer before, which may have another rating then."""
        before = {each.review.id: each.review for each in self.session.tally.answers}
        given = self.session.overrule(rating)
        if given is not None and given.review is not None and given.review.id not in before:
            self._comes_last(given.review.id)

    @precondition(lambda self: self.session.turn is not None)
    @rule(kind=st.sampled_from([ActionKind.BURY, ActionKind.SUSPEND, ActionKind.FLAG]))
    def handle(self, kind: ActionKind) -> None:
        """Flag, bury or suspend the card, answered or not."""
        assert self.session.turn is not None
        self.live.append((kind, self.session.turn.card.key))
        if kind is ActionKind.FLAG:
            self.session.flag("odd")
        else:
            bury_or_suspend(self.session, kind)

    @rule()
    def undo(self) -> None:
        """Take back what was done last, in this run or an earlier one."""
        undone = self.session.undo()
        what = undone.kind if isinstance(undone, CardAction) else "answer"
        assert ((what, undone.card) if undone else None) == (self.live.pop() if self.live else None)

    @rule(hours=st.sampled_from([0.01, 0.2, 3, 24, 200]))
    def wait(self, hours: float) -> None:
        """Let time pass."""
        self.clock.advance(hours=hours)

    @rule(new_limit=st.integers(0, 8))
    def restart(self, new_limit: int) -> None:
        """Leave, and begin another session."""
        self.session = StudySession(self.services, self.services.library.decks, new_limit)

    @rule(count=st.integers(1, 3))
    def more_new(self, count: int) -> None:
        """Ask for further new cards."""
        self.session.more_new(count)

    @invariant()
    def the_log_is_the_truth(self) -> None:
        """Memory and days are what the log gives."""
        assert progress_status(self.services).is_intact

    @invariant()
    def no_answer_is_lost_or_invented(self) -> None:
        """The live reviews are just the answers that were given and not taken back."""
        cards = [card for card, history in self.services.log.histories() for _ in history]
        assert sorted(cards) == sorted(card for what, card in self.live if what == "answer")
        flags = [("flag", flag.card) for flag in self.services.actions.flags()]
        assert flags == [each for each in self.live if each[0] == "flag"]

    @invariant()
    def buried_and_suspended_cards_are_not_asked(self) -> None:
        """Neither now nor later today; suspended cards on no day."""
        not_asked = self.services.progress.buried_or_suspended(self.services.clock().day)
        assert {card for what, card in self.live if what == "suspend"} <= not_asked
        assert self.session.turn is None or self.session.turn.card.key not in not_asked

    @invariant()
    def every_card_comes_once(self) -> None:
        """No more is to come than there are cards."""
        assert 0 <= self.session.remaining <= 8


TestLearner = Learner.TestCase
TestLearner.settings = settings(max_examples=some(200), stateful_step_count=30)
