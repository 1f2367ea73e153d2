"""An exam that is sat: each answer is on disk at once, and nothing is told of it before the exam is handed in."""

from datetime import timedelta

from attrs import evolve

from her2quiz.domain.exam.sitting import Sitting
from her2quiz.domain.exam.sitting_record import record_of
from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.text.words import shown_words
from her2quiz.session.exam.answer_words import given_words
from her2quiz.session.exam.posing import turn_of
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, flag_note
from her2quiz.session.turn.turn import Turn
from her2quiz.store.exam_file import ExamFile


class Exam:
    """The exam before the learner."""

    def __init__(self, services: Services, sitting: Sitting, file: ExamFile) -> None:
        """Show its present question.

        Args:
            services: decks, clock and chance.
            sitting: the exam so far.
            file: where it is kept; it has been read or begun.
        """
        self._services, self._file = services, file
        self.sitting = sitting
        """The exam so far."""
        self.turn: Turn | None = None
        """The question before the learner, always open; None once it is handed in."""
        self._pose()

    @property
    def answered(self) -> None:
        """Nothing: no answer is marked before the exam is handed in."""

    @property
    def is_over(self) -> bool:
        """Whether it is handed in."""
        return self.sitting.handed_in is not None

    @property
    def place(self) -> int:
        """The question before the learner, from 0."""
        return self.sitting.place

    @property
    def count(self) -> int:
        """How many questions there are."""
        return len(self.sitting.items)

    @property
    def given(self) -> str:
        """The answer to the present question in words; empty if there is none."""
        return self.given_at(self.place)

    def given_at(self, place: int) -> str:
        """Return the answer to a question in words; empty if there is none."""
        item = self.sitting.items[place]
        if item.answer is None:
            return ""
        turn = self.turn if place == self.place and self.turn is not None else turn_of(self._services, item)
        return given_words(turn.question, item.answer)

    @property
    def is_marked(self) -> bool:
        """Whether the present question is to be looked at again."""
        return self.sitting.items[self.place].is_marked

    def asks(self, place: int) -> str:
        """Return what a question asks, with the first words of its case, and with the numbers that were drawn for it."""
        item = self.sitting.items[place]
        stem = self._services.library.stem(item.key)
        if "{" not in stem:
            return stem  # posing every question would take long
        return shown_words(turn_of(self._services, item).question.prompt)

    @property
    def time_left(self) -> timedelta | None:
        """How much time is left; None without a limit."""
        return self.sitting.time_left(self._services.clock().at)

    def answer(self, answer: Answer) -> bool:
        """Keep an answer in place of an earlier one; return False if its time was up, so that it was handed in.

        Raises:
            NotAnAnswerError: if the answer is of another kind.
            LookupError: if it is handed in.
            ProgressError: if it cannot be written; the answer is then not taken.
        """
        if self.turn is None:
            raise LookupError("the exam is handed in")
        if self.look_at_the_clock():
            return False
        marking.mark(self.turn.question, answer)  # refuses one that does not fit
        self._keep(self.sitting.with_answer(answer, self._services.clock().at))
        self._pose()
        return True

    def turn_mark(self) -> None:
        """Mark the present question to be looked at again, or take the mark away. Raises ProgressError."""
        if not self.is_over:
            self._keep(self.sitting.with_mark_turned(self._services.clock().at))

    def go_to(self, place: int) -> None:
        """Go to a question; beyond the ends, to the nearest one. Raises ProgressError."""
        if not self.is_over:
            self._keep(self.sitting.at(place))
            self._pose()

    def look_at_the_clock(self) -> bool:
        """Hand it in if its time is up; return whether it is. Raises ProgressError."""
        is_up = not self.is_over and self.sitting.is_time_up(self._services.clock().at)
        if is_up:
            self.hand_in()
        return is_up

    def hand_in(self) -> None:
        """End it; nothing can be changed from now on. Raises ProgressError."""
        if not self.is_over:
            self._keep(self.sitting.handed(self._services.clock().at))
            self.turn = None

    def hint(self) -> None:
        """Give no hint."""

    def flag(self, note: str) -> CardAction:
        """Note that something is wrong with the present card; raises ProgressError."""
        return act(self._services, ActionKind.FLAG, self.sitting.items[self.place].key, note)

    @property
    def flag_note(self) -> str:
        """The note of the present card's latest flag; empty if there is none."""
        return flag_note(self._services, self.sitting.items[self.place].key)

    def _keep(self, sitting: Sitting) -> None:
        self._file.write(record_of(sitting))
        self.sitting = sitting

    def _pose(self) -> None:
        """Pose the present question, as another one than before even if it is the same, so that nothing is filled in."""
        if self.is_over:
            self.turn = None
            return
        turn = turn_of(self._services, self.sitting.items[self.place])
        self.turn = evolve(turn, question=evolve(turn.question))
