"""Plays runs of the lab."""

from collections.abc import Callable

from her2quiz.session.lab.counting import Sheet
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import AmountStep, ChoiceStep, CountStep, LabItem, Step, Verdict

Choose = Callable[[ChoiceStep], int | None]


def right(step: ChoiceStep) -> int:
    """Choose the right option."""
    return step.right


def answer(run: LabRun, choose: Choose = right) -> Verdict:
    """Answer the present decision; counts and amounts rightly."""
    step = run.step
    match step:
        case ChoiceStep():
            return run.choose(choose(step))
        case AmountStep():
            return run.give(step.exact)
        case CountStep():
            return run.count(Sheet(step.field).filled_in(range(len(step.field.nuclei))))


def play(run: LabRun, items: int, choose: Choose = right) -> list[tuple[LabItem, Step, Verdict]]:
    """Play some items; return each decision with its item and its verdict."""
    played = []
    last = run.number + items
    while run.number < last:
        item, step = run.item, run.step
        played.append((item, step, answer(run, choose)))
        run.go_on()
    return played


def mistaking(was: str, said: str) -> Choose:
    """Take one option for another, wherever both are there; all else is right."""

    def choose(step: ChoiceStep) -> int:
        both = {was, said} <= {*step.options}
        return step.options.index(said) if both and step.options[step.right] == was else step.right

    return choose
