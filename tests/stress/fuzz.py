"""Draws very many decks, typed answers, formulas and pairs of logs; nothing may raise, and each is done in bounded time.

python -m tests.stress.fuzz [--count N] [--seed S] [--only NAME]      N examples of each
"""

import argparse
import os
import sys
import time
import traceback
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import frozen
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.database import InMemoryExampleDatabase

from her2quiz.domain.formulas.formula import FUNCTIONS, FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import filled_text
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from her2quiz.domain.marking.numbers.quantity import read_quantity
from tests.domain.strategies import nasty_texts
from tests.questions import KINDS, answered
from tests.stress.fuzz_decks import any_deck, read_any
from tests.stress.fuzz_merge import machines, merge_machines, merge_spoiled, spoiled_rows
from tests.stress.trials import Trials

SLOWEST = 3.0
"""Seconds of this process's own time that one example may take."""


@frozen
class Target:
    """What is tried."""

    name: str
    """Its name."""

    examples: st.SearchStrategy[Any]
    """What it is tried with."""

    holds: Callable[[Any], None]
    """Tries one example; raises if something does not hold."""


_NAMES = st.one_of(
    nasty_texts, st.text(max_size=40), st.sampled_from(["trastuzumab", "HER2-positive", "T-DM1", "2+"])
)
_LONG = st.builds(lambda piece, times: piece * times, nasty_texts, st.sampled_from([1, 20, 200]))


def _match(drawn: tuple[list[str], list[str], list[str], str]) -> None:
    right, reject, others, typed = drawn
    accepted = AcceptedAnswer(tuple(right), tuple(Rejection(text, "No.") for text in reject), tuple(others))
    assert accepted.mark(typed) == accepted.mark(typed)
    read_quantity(typed)


def _mark(drawn: tuple[Any, Any]) -> None:
    mark = marking.mark(*drawn)
    assert mark.score is None or 0 <= mark.score <= 1


_TOKENS = [*"0123456789.,()+-*/^", " ", "e", "kg", "x_1", "größe", "=", "{", "}", "×", "÷", "1e308", "9" * 60, *(f"{name}(" for name in FUNCTIONS)]  # fmt: skip
_FORMULAS = st.one_of(
    st.lists(st.sampled_from(_TOKENS), max_size=40).map("".join),
    st.text(max_size=60),
    st.builds(lambda token, times: token * times, st.sampled_from(_TOKENS), st.integers(0, 300)),
)
_VALUES = {"kg": Decimal(70), "größe": Decimal("1.5"), "x_1": Decimal(-2)}


def _compute(text: str) -> None:
    filled_text(f"{{{text}}} and {text}", _VALUES)
    try:
        value = read_formula(text).value(_VALUES)
    except FormulaError:
        return
    assert value == value, "not a number"  # noqa: PLR0124 - only "not a number" differs from itself


def targets() -> list[Target]:
    """Return all that is tried."""
    texts = st.lists(_NAMES, max_size=4)
    typed = st.tuples(st.lists(_NAMES, min_size=1, max_size=4), texts, texts, st.one_of(_NAMES, _LONG))
    return [
        Target("deck reader", any_deck(), read_any),
        Target("matcher", typed, _match),
        Target("marking", st.sampled_from(KINDS).flatmap(answered), _mark),
        Target("formulas", _FORMULAS, _compute),
        Target("merge", machines(), merge_machines),
        Target("merge of spoiled rows", spoiled_rows(), merge_spoiled),
    ]


def _try(target: Target, trials: Trials) -> None:
    done, slowest = 0, 0.0

    def holds(example: Any) -> None:
        nonlocal done, slowest
        trials.show(min(done, trials.count), trials.count)
        done += 1
        start = time.process_time()
        target.holds(example)
        slowest = max(slowest, time.process_time() - start)
        assert slowest < SLOWEST, f"one example took {slowest:.1f} s"

    drawn = settings(
        max_examples=trials.count,
        deadline=None,
        database=InMemoryExampleDatabase(),
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[*HealthCheck],
        print_blob=False,
    )
    try:
        drawn(seed(trials.seed)(given(target.examples)(holds)))()
    except Exception:  # noqa: BLE001 - whatever it raises is what was looked for
        trials.violated(trials.seed, f"{target.name}: {traceback.format_exc()[-1500:]}")
    trials.counted[f"of the {target.name} (slowest {slowest * 1000:.0f} ms)"] = done


def main() -> int:
    """Try each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", help="only this one: " + ", ".join(target.name for target in targets()))
    trials = Trials("fuzz", count=100_000, summary=__doc__ or "", options=parser)
    trials.repeat = trials.count
    for target in targets():
        if trials.options.only in (None, target.name):
            print(target.name, file=sys.stderr)
            _try(target, trials)
    return trials.end()


if __name__ == "__main__":
    os.environ.pop("CI", None)  # in which hypothesis would draw the same examples each time
    sys.exit(main())
