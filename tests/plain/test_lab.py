"""The HER2 lab as plain lines."""

import re

import pytest

from her2quiz.plain.lab import PlainLab
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import AmountStep, ChoiceStep
from tests.plain.scripts import Script


def play(kind: LabKind | None, *lines: str, seed: int = 1) -> str:
    """Play a run by a script; return all that was written."""
    script = Script(lines)
    PlainLab(LabRun(kind, seed, counts=False), script.read, script.seen.append).run()
    return "\n".join(script.seen)


def right_lines(kind: LabKind, items: int, seed: int = 1) -> list[str]:
    """Return what to type to answer some items rightly."""
    run, typed = LabRun(kind, seed, counts=False), list[str]()
    while run.number <= items:
        step = run.step
        if isinstance(step, ChoiceStep):
            typed.append(str(step.right + step.first_number))
            run.choose(step.right)
        else:
            assert isinstance(step, AmountStep)
            typed.append(f"{float(step.exact):.1f}")
            run.give(step.exact)
        run.go_on()
    return typed


@pytest.mark.parametrize("kind", LabKind, ids=str)
def test_a_run_is_played_through(kind: LabKind) -> None:
    """With the disclaimer first, everything right, and the tally at the end."""
    lines = right_lines(kind, 3)
    said = play(kind, *lines, "stop")
    assert said.startswith("The lab's fields are schematic drawings")
    assert "interprets nobody's results" in said.splitlines()[0]
    assert said.count("Right: ") == len(lines)
    assert said.endswith(f"{len(lines)} of {len(lines)} decisions right.")


def test_a_field_is_described_and_never_its_score() -> None:
    """In words, as it is drawn; a wrong answer is told the right one and why."""
    field = LabRun(LabKind.IHC, 1).step
    assert isinstance(field, ChoiceStep)
    wrong = next(option for option in field.options if option != field.options[field.right])
    said = play(LabKind.IHC, wrong, "stop")
    before, after = said.split("> Type 0, 1, 2 or 3: ")[:2]
    assert "tumour cells" in before
    assert not re.search(r"\d\+", before)
    assert f"Wrong: it is {field.options[field.right]}." in after
    assert "(figure 1)" in after or "note to figure 1" in after
    assert "Counted: " in after
    assert f"called {wrong}: 1 of 1." in said


def test_signals_are_read_out_nucleus_by_nucleus() -> None:
    """Twenty of them, before the average is asked for; it may have a comma."""
    run = LabRun(LabKind.FISH, 1, counts=False)
    assert isinstance(run.step, AmountStep)
    said = play(LabKind.FISH, f"{float(run.step.exact):.1f}".replace(".", ","))
    assert said.count("Nucleus ") == 20
    assert "Right: " in said


def test_words_work_at_every_question() -> None:
    """help, repeat, tally and a question mark; what is no answer is told what could be one."""
    said = play(LabKind.IHC, "help", "repeat", "yes", "7", "?", "tally", "stop")
    assert "tally says how many were right" in said
    assert said.count("IHC field 1\n") == 2
    assert said.count("A question mark if you don't know, or stop.") == 2
    assert "The answer: it is " in said
    assert "0 of 1 decision right." in said


def test_the_tally_says_what_was_called_what() -> None:
    """In sentences, with the numbers."""
    lines = right_lines(LabKind.IHC, 6)
    said = play(LabKind.IHC, *lines, "tally")
    assert re.search(r"IHC \d\+?, asked \d times, was called: \d\+? \d\.", said)


def test_the_end_of_input_ends_the_run() -> None:
    """Before anything was answered, too."""
    assert play(None).endswith("Nothing was answered.")
