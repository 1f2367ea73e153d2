"""Sitting an exam line by line."""

from collections.abc import Callable, Iterable

from her2quiz.domain.characters import printable
from her2quiz.plain import how_to as study_words
from her2quiz.plain import report
from her2quiz.plain.exam import lines
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.manner import Manner
from her2quiz.plain.prompts.prompt import Prompt, answer_of, literal
from her2quiz.plain.signs import spoken
from her2quiz.plain.told import RATINGS, about_card
from her2quiz.session.exam.exam import Exam
from her2quiz.session.turn.turn import Turn

_HAND_IN = ("hand in", "handin", "submit")
_NOT_HERE = (
    {*RATINGS}
    | {"why", "undo", "redo", "right", "bury", "suspend", "edit", "brief", "missed", "hint"}
    | {
        "source",
        "details",
    }
)
"""Words of a session that are no answers here either."""


class PlainExam:
    """Asks the questions of an exam, until it is handed in or left."""

    def __init__(
        self, exam: Exam, manner: Manner, read: Callable[[str], str | None], write: Callable[[str], None]
    ) -> None:
        """Prepare to ask.

        Args:
            exam: the exam.
            manner: how much is said.
            read: asks for a line; None at the end of input.
            write: writes a line.
        """
        self._exam, self._manner, self._read, self._write = exam, manner, read, write
        self._is_at_end = self._confirms = False

    def run(self) -> bool:
        """Ask until the exam is handed in; return False if it was left before that."""
        self._introduce()
        while not self._is_over():
            line = self._asked_at_end() if self._is_at_end else self._asked()
            if line is None or line.casefold() in study_words.STOPS:
                self._say(["", lines.STOPPED])
                return False
            self._take(line)
        return True

    def _introduce(self) -> None:
        exam = self._exam
        if exam.is_over:
            self._say([lines.title_line(exam), lines.TIME_UP])
            return
        timed = [lines.TIMED] if exam.time_left is not None else []
        self._say([lines.title_line(exam), *([] if self._manner.brief else [*lines.INTRODUCTION, *timed])])
        self._show()

    def _is_over(self) -> bool:
        """Whether the exam is over; says so if that is because its time is up."""
        if self._exam.look_at_the_clock():
            self._say(["", lines.TIME_UP])
        return self._exam.is_over

    def _show(self) -> None:
        """Say the present question, and the answer that was given."""
        exam, self._is_at_end = self._exam, False
        if exam.turn is None:
            return
        given = [f"Your answer: {spoken(exam.given)}"] if exam.given else []
        self._say(["", lines.head_line(exam), *report.question_lines(exam.turn), *given])

    def _asked(self) -> str | None:
        turn = self._exam.turn
        ask = self._manner.ask(prompt_of(turn.question)) if turn is not None else ""
        keeps = ", or press Enter to keep your answer" if self._exam.given and not self._manner.brief else ""
        line = self._read(f"{ask}{keeps}: ")
        return None if line is None else line.strip()

    def _asked_at_end(self) -> str | None:
        line = self._read(f"{lines.ASK_AT_END}: ")
        return None if line is None else line.strip()

    def _take(self, line: str) -> None:
        """Do what a line says, or take it as an answer."""
        word, _, rest = line.casefold().partition(" ")
        confirmed, self._confirms = self._confirms, False
        if line.casefold() in _HAND_IN:
            self._hand_in(is_sure=confirmed)
        elif word in ("next", "back", "list", "time", "go", "mark", "flag") and not self._is_answer(
            word, rest
        ):
            self._run(word, line.partition(" ")[2].strip())
        elif self._is_at_end:
            self._take_at_end(line)
        elif not line:
            self._go(self._exam.place + 1)
        else:
            self._answer(line)

    @staticmethod
    def _is_answer(word: str, rest: str) -> bool:
        """Whether a line is more than a command: only go and flag have something behind them."""
        return bool(rest) and (word not in ("go", "flag") or (word == "go" and not rest.strip().isdecimal()))

    def _run(self, word: str, rest: str) -> None:
        exam = self._exam
        match word:
            case "next":
                self._go(exam.place + 1)
            case "back":
                self._go(exam.place - (not self._is_at_end))
            case "go":
                self._go_to_number(rest)
            case "list":
                self._say(lines.list_lines(exam))
            case "time":
                left = lines.time_left(exam)
                self._say([f"{left} left." if left else lines.NO_TIME_LIMIT])
            case "mark":
                exam.turn_mark()
                self._say([lines.MARKED if exam.is_marked else lines.NOT_MARKED])
            case _:
                exam.flag(rest)
                self._say([study_words.FLAGGED])

    def _go(self, place: int) -> None:
        """Go to a question, or behind the last one."""
        if place < self._exam.count:
            self._exam.go_to(place)
            self._show()
            return
        self._is_at_end = True
        said = (lines.open_line(self._exam) or "Every question is answered.", lines.marked_line(self._exam))
        self._say(["", "That was the last question.", *filter(None, said)])

    def _go_to_number(self, number: str) -> None:
        if number.isdecimal() and 1 <= int(number[:6]) <= self._exam.count:
            self._go(int(number) - 1)
        else:
            self._say([f"Type a number from 1 to {self._exam.count}, such as go {self._exam.count}."])

    def _take_at_end(self, line: str) -> None:
        if line.isdecimal():
            self._go_to_number(line)
        else:
            self._say(lines.END_HELP)

    def _hand_in(self, *, is_sure: bool) -> None:
        """Hand in; if questions are open, ask once."""
        is_open = lines.open_line(self._exam)
        if is_open and not is_sure:
            self._confirms = True
            self._say([is_open, "Type hand in again to hand in anyway."])
        else:
            self._exam.hand_in()

    def _answer(self, line: str) -> None:
        """Take a line as an answer and go on; say what can be typed if it is none."""
        turn = self._exam.turn
        if turn is None:
            return
        prompt = prompt_of(turn.question)
        told = self._told(line.casefold(), turn)
        answer = None if told else answer_of(prompt, line)
        if answer is None:
            self._say(told or self._refusal(prompt, line))
        elif self._exam.answer(answer):
            self._go(self._exam.place + 1)
        else:
            self._say([lines.TOO_LATE, lines.TIME_UP])

    def _told(self, word: str, turn: Turn) -> list[str]:
        """Return what a word asks about the question; nothing for an answer."""
        if word in _NOT_HERE:
            return [lines.NOT_HERE]
        return about_card(word, turn, hint=self._exam.hint, words_help=lines.HELP)

    def _refusal(self, prompt: Prompt, line: str) -> list[str]:
        why_not = prompt.why_not(literal(prompt, line))
        ask = f"{self._manner.ask(prompt)}. {study_words.OTHERWISE}"
        return [*([spoken(why_not)] if why_not else []), ask]

    def _say(self, said: Iterable[str]) -> None:
        for line in said:
            self._write(printable(line))
