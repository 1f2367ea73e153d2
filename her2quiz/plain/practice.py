"""Practice as plain lines: some cards once more, outside the schedule."""

from collections.abc import Callable, Iterable

from her2quiz.domain.characters import printable
from her2quiz.domain.marking.answer import Answer
from her2quiz.plain import how_to, report
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.manner import Manner
from her2quiz.plain.prompts.prompt import answer_of, literal
from her2quiz.plain.signs import spoken
from her2quiz.plain.told import RATINGS, about_answer, about_card
from her2quiz.session.study.practice import Practice
from her2quiz.session.turn.turn import AnsweredTurn, Turn

_INTRODUCTION = "Once more, until you know each. {0}. Type stop to finish."
_ASK_KNEW = "Did you know it? Press Enter for yes, or type no: "
_KNEW = {"": True, "y": True, "yes": True, "n": False, "no": False}

_NOT_HERE = {*RATINGS} | {"why", "undo", "redo", "right", "bury", "suspend", "edit", "brief", "missed"}
"""Words of a session that are no answers here either."""


class PlainPractice:
    """Goes over some cards line by line."""

    def __init__(
        self,
        practice: Practice,
        manner: Manner,
        read: Callable[[str], str | None],
        write: Callable[[str], None],
    ) -> None:
        """Prepare to ask.

        Args:
            practice: the cards.
            manner: how much is said.
            read: asks for a line; None at the end of input.
            write: writes a line.
        """
        self._practice, self._manner, self._read, self._write = practice, manner, read, write
        self._last: AnsweredTurn | None = None

    def run(self) -> None:
        """Ask the cards, and say what it does to dates, before and after."""
        rule = self._practice.rule
        self._say([_INTRODUCTION.format(rule[:1].upper() + rule[1:])])
        self._ask_all()
        told = self._practice.told()
        self._say([told] if told else [])

    def _ask_all(self) -> None:
        """Ask until each card was known, the input ends, or the learner stops."""
        while (turn := self._practice.turn) is not None:
            self._say(["", f"{self._practice.left} of {self._practice.total} left"])
            self._say(report.question_lines(turn))
            answer = self._answer_to(turn)
            if answer is None or not self._mark(self._practice.answer(answer)):
                return
        self._say(["That was all of them."])

    def _answer_to(self, turn: Turn) -> Answer | None:
        """Read lines until one is an answer; None to stop."""
        prompt = prompt_of(turn.question)
        while True:
            line = self._read(f"{self._manner.ask(prompt)}: ")
            if line is None or line.strip().casefold() in how_to.STOPS:
                return None
            text = line.strip()
            told = self._told(text, turn)
            answer = None if told else answer_of(prompt, text)
            if answer is not None:
                return answer
            if told:
                self._say(told)
                continue
            why_not = prompt.why_not(literal(prompt, text))
            self._say(
                [
                    *([spoken(why_not)] if why_not else []),
                    f"{self._manner.ask(prompt)}. A question mark if you don't know, or stop.",
                ]
            )

    def _told(self, text: str, turn: Turn) -> list[str]:
        """Return what a word asks about the card, or about the last answer; nothing for an answer."""
        word, _, note = text.partition(" ")
        if word.casefold() == "flag":
            self._practice.flag(note)
            return [how_to.FLAGGED]
        return self._told_about(text.casefold(), turn)

    def _told_about(self, word: str, turn: Turn) -> list[str]:
        told = about_card(word, turn, hint=self._practice.hint, words_help=how_to.PRACTICE_HELP)
        return told or about_answer(word, self._last) or ([how_to.NOT_HERE] if word in _NOT_HERE else [])

    def _mark(self, turn: AnsweredTurn) -> bool:
        """Say the mark and go on; return False to stop."""
        self._last = turn
        self._say(report.mark_lines(turn, self._manner))
        knew = turn.mark.is_right if turn.mark.score is not None else self._ask_whether_known()
        if knew is None:
            return False
        self._practice.go_on(knew=knew)
        return True

    def _ask_whether_known(self) -> bool | None:
        """Read lines until one says whether the card was known; None to stop."""
        while True:
            line = self._read(_ASK_KNEW)
            word = "stop" if line is None else line.strip().casefold()
            if word in how_to.STOPS:
                return None
            if word in _KNEW:
                return _KNEW[word]
            self._say([how_to.KNEW_HELP])

    def _say(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(printable(line))
