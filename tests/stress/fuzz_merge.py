"""Draws logs to merge: those of machines that went their own ways, and lines that no version ever wrote."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.rating import Rating
from her2quiz.store.maintenance.log_file import LinesRead, lines, read_rows
from her2quiz.store.maintenance.log_stream import stream
from her2quiz.store.maintenance.merge import Added, Merge
from tests.factories import MONDAY
from tests.store.maintenance.machines import CARDS, Machine

Steps = list[tuple[Any, ...]]

_ALL_KINDS: Steps = [
    ("known", "d/a d/b"),
    ("answer", "d/a", Rating.GOOD, 3),
    ("answer", "d/b", Rating.AGAIN, 9),
    ("undo", "d/b"),
    ("flag", "d/a"),
    ("reset", "d/a"),
    ("rename", "d/a", "d/c"),
    ("fit", True),
    ("answer", "d/c", Rating.EASY, 5000),
]
"""Steps that write a row of every table."""

_POSSIBLE: Steps = [
    *(
        ("answer", card, rating, minutes)
        for card in CARDS
        for rating in Rating
        for minutes in (0, 1, 90, 5000)
    ),
    *(("undo", card) for card in CARDS * 4),
    *(("flag", card) for card in CARDS),
    *(("rename", former, card) for former in CARDS for card in CARDS if former != card),
    *(("known", cards) for cards in ("d/a d/b", "d/b d/a", "d/c")),
    *(("retention", retention) for retention in (0.8, 0.9)),
    *(("reset", card) for card in CARDS * 2),
    *(("take_back_reset", card) for card in CARDS),
    *(("fit", moves_dates) for moves_dates in (False, True)),
    ("take_back_fit",),
]
"""The steps that machines do, each as often as it is to be drawn."""

_STEPS, _MORE = (
    st.binary(max_size=longest).map(lambda drawn: [_POSSIBLE[byte % len(_POSSIBLE)] for byte in drawn])
    for longest in (4, 3)
)
"""Few steps, drawn by one byte each, so that an example takes little time; there are very many examples."""

_ANY = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(
        ["9999-12-31", "0001-01-01", "d/a", "review", "undo", 253402300799999999, -62135596800000000, "{}"]
    ),
    st.lists(st.none(), max_size=1),
)


def machines() -> st.SearchStrategy[tuple[Steps, Steps, Steps, bool]]:
    """Return what three machines do: the first before the second copies its file, then the first, and the other two.

    Whether two of them are merged at once is drawn, too.
    """
    return st.tuples(_STEPS, _MORE, _MORE, st.booleans())


def merge_machines(drawn: tuple[Steps, Steps, Steps, bool]) -> None:
    """Three machines that begin with one file merge in any order and grouping, to what the log says."""
    base, left, right, at_once = drawn
    first = Machine().do(base)
    second, third = first.copy().do(right), Machine().do(left)
    first.do(left)
    rows = [machine.rows() for machine in (first, second, third)]
    for each in rows[1:]:
        first.take(each)
    if at_once:
        second.take(rows[2], rows[0])
    else:
        third.take(rows[0])
        second.take(third.rows())
    assert second.content() == first.content()
    assert not first.take(*rows), "what was merged is new again"
    first.assert_replayed()


@cache
def _written() -> tuple[str, ...]:
    return tuple(lines(stream(Machine().do(_ALL_KINDS).file)))


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="her2quiz-fuzz-")  # which is gone when the program ends


@st.composite
def spoiled_rows(draw: st.DrawFn) -> str:
    """Take the lines of an exported log; change values, take out seals, cut, double and swap lines."""
    spoiled = []
    for line in draw(st.permutations(_written()[1:])) if draw(st.booleans()) else _written()[1:]:
        row = json.loads(line)
        if draw(st.booleans()):
            row.pop("seal", None)  # as in the log of an older version
        for name in draw(st.lists(st.sampled_from(sorted(row)), max_size=2)):
            row[name] = draw(_ANY)
        text = json.dumps(row)
        cut = draw(st.sampled_from([None, None, None, 5, 40]))
        spoiled += [text[:cut]] * draw(st.sampled_from([1, 1, 1, 0, 2]))
    return "\n".join([_written()[0], *spoiled])


def merge_spoiled(text: str) -> None:
    """What can be read is merged, what cannot is counted, and the file is sound and readable afterwards."""
    file = Path(_folder().name) / "spoiled.jsonl"
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    machine, added, read = Machine().do(_ALL_KINDS[:3]), Added(), LinesRead()
    merge = Merge(machine.file, MONDAY)
    try:
        merge.collect(read_rows(file, read), added)
    except ProgressError:
        return
    assert read.rows + read.bad + text.count('{"rows"') >= text.count("\n"), "a line was passed over"
    if merge.has_news:
        merge.write()
    merge.close()
    machine.assert_replayed()
    assert machine.log.check() == "ok"
    assert [*machine.log.histories()]
