"""A run of the lab, line by line."""

from collections.abc import Callable, Iterable, Iterator

from her2quiz.domain.characters import printable
from her2quiz.her2.fields.fish import FishField
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.in_words import fish_words, ihc_count, ihc_words
from her2quiz.plain import how_to
from her2quiz.plain.prompts.prompt import gives_up
from her2quiz.session.lab.lab_words import DISCLAIMER, NAMES, score_line, table_words, tally_lines
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import AmountStep, ChoiceStep, LabItem, Skill, Step, Verdict, amount_of

_INTRODUCTION = (
    DISCLAIMER,
    "Without end, until you type stop. No date moves. help lists the words.",
)

_HELP = (
    "Type the number of an option or its words: 2 or 2+ for a score, 4 for group 4.",
    "An average or a ratio may be rounded to one decimal, such as 4.9.",
    "A question mark shows the answer. repeat says the field and the question again.",
    "tally says how many were right, and what you took for what.",
    "stop finishes.",
)


class PlainLab:
    """Asks one decision after the other, until the input ends or the learner stops."""

    def __init__(self, run: LabRun, read: Callable[[str], str | None], write: Callable[[str], None]) -> None:
        """Prepare to ask.

        Args:
            run: the run; one that asks for no counts, since they are read out.
            read: asks for a line; None at the end of input.
            write: writes a line.
        """
        self._run, self._read, self._write = run, read, write
        self._item: LabItem | None = None

    def run(self) -> None:
        """Ask until the input ends, or the learner stops; then say how it went."""
        self._say(_INTRODUCTION)
        self._ask()
        while (line := self._read(f"{_wanted(self._run.step)}: ")) is not None:
            word = line.strip().casefold()
            if word in how_to.STOPS:
                break
            if word in ("help", "repeat", "tally"):
                self._tell(word)
            else:
                self._take(word)
        self._say(["", *tally_lines(self._run.tally)])

    def _ask(self) -> None:
        run = self._run
        if run.item is not self._item:
            self._item = run.item
            self._say(["", f"{NAMES[run.item.kind]} {run.number}", *_described(run.item)])
        self._say([*run.step.told, run.step.ask, *_options(run.step)])

    def _tell(self, word: str) -> None:
        """Say what a word asks for."""
        if word == "help":
            self._say(_HELP)
        elif word == "tally":
            self._say([*tally_lines(self._run.tally), *table_words(self._run.tally)])
        else:
            self._item = None
            self._ask()

    def _take(self, word: str) -> None:
        """Take a line as an answer, or say what could be one."""
        verdict = self._answer(word)
        if verdict is None:
            self._say([f"{_wanted(self._run.step)}. A question mark if you don't know, or stop."])
            return
        self._say(_marked(verdict))
        if self._run.is_last_step:
            self._say(_afterwards(self._run))
        self._run.go_on()
        self._ask()

    def _answer(self, word: str) -> Verdict | None:
        run, step = self._run, self._run.step
        if isinstance(step, ChoiceStep):
            place = step.option_of(word)
            return run.choose(place) if place is not None or gives_up(word) else None
        amount = amount_of(word)
        return run.give(amount) if amount is not None or gives_up(word) else None

    def _say(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(printable(line))


def _described(item: LabItem) -> Iterator[str]:
    match item.field:
        case IhcField() as field:
            yield from ihc_words(field)
        case FishField() as field:
            yield from fish_words(field)


def _options(step: Step) -> Iterator[str]:
    if isinstance(step, ChoiceStep) and step.skill not in (Skill.SCORE, Skill.GROUP):
        yield from (f"{number}. {option}" for number, option in enumerate(step.options, step.first_number))


def _wanted(step: Step) -> str:
    match step:
        case ChoiceStep(skill=Skill.SCORE):
            return "Type 0, 1, 2 or 3"
        case ChoiceStep():
            return f"Type a number from 1 to {len(step.options)}"
        case AmountStep():
            return "Type a number, such as 4.9"
        case _:
            return "Type a question mark"


def _marked(verdict: Verdict) -> Iterator[str]:
    if verdict.is_right:
        yield f"Right: {verdict.right}."
    else:
        yield f"{'Wrong' if verdict.said else 'The answer'}: it is {verdict.right}."
    yield verdict.because


def _afterwards(run: LabRun) -> Iterator[str]:
    if isinstance(run.item.field, IhcField):
        yield ihc_count(run.item.field)
    yield f"{score_line(run.tally)}."
