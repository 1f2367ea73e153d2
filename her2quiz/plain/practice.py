"""Practice as plain lines: some cards once more, outside the schedule."""

from collections.abc import Callable, Iterable

from her2quiz.domain.characters import printable
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.plain import report
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.manner import Manner
from her2quiz.plain.signs import spoken
from her2quiz.session.study.practice import Practice
from her2quiz.session.study.turn import AnsweredTurn, Turn

_INTRODUCTION = "Once more, until you know each. No date moves. Type stop to finish."
_KNEW = "Did you know it? Press Enter for yes, or type no: "


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

    def run(self) -> None:
        """Ask until each card was known, the input ends, or the learner stops."""
        self._say([_INTRODUCTION])
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
            if line is None or line.strip().casefold() == "stop":
                return None
            text = line.strip()
            literal = text.removeprefix("=").strip() if prompt.takes_words else text
            answer = GaveUp() if text == "?" else prompt.read(literal)
            if answer is not None:
                return answer
            why_not = prompt.why_not(literal)
            self._say(
                [
                    *([spoken(why_not)] if why_not else []),
                    f"{self._manner.ask(prompt)}. A question mark if you don't know, or stop.",
                ]
            )

    def _mark(self, turn: AnsweredTurn) -> bool:
        """Say the mark and go on; return False to stop."""
        self._say(report.mark_lines(turn, self._manner))
        knew: str | None = ""
        if turn.mark.score is None:
            knew = self._read(_KNEW)
        if knew is None or knew.strip().casefold() == "stop":
            return False
        self._practice.go_on(knew=not knew.strip())
        return True

    def _say(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(printable(line))
