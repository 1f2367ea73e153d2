"""What a terminal answers is found among what is typed, and nothing that is typed is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.tui.graphics.abilities import Abilities, Answers, Protocol

CELL, COLOURS, CAN, CANNOT = "\x1b[6;20;10t", "\x1b[?1;0;64S", "\x1b[?62;4;22c", "\x1b[?64;1;22c"
KITTY, XTERM = "\x1bP>|kitty(0.41.1)\x1b\\", "\x1bP>|XTerm(379)\x1b\\"
TYPED = ["", "a", "HER2", "\x1b", "\x1b[A", "\x1b[6~", "\x1bOP", "\x1b[<0;3;4M", "é", "\x1b[I"]


@pytest.mark.parametrize(
    ("answers", "system", "wanted"),
    [
        (CELL + COLOURS + CAN, (0, 0), Abilities(Protocol.SIXEL, (10, 20), 64)),
        (CELL + CAN, (8, 16), Abilities(Protocol.SIXEL, (10, 20), 256)),
        (CAN, (8, 16), Abilities(Protocol.SIXEL, (8, 16), 256)),
        (XTERM + CAN, (8, 16), Abilities(Protocol.SIXEL, (8, 16), 256)),
        ("\x1b[?1;0;999999S" + CAN, (8, 16), Abilities(Protocol.SIXEL, (8, 16), 256)),
        ("\x1b[?1;3;0S" + CAN, (8, 16), Abilities(Protocol.SIXEL, (8, 16), 256)),
        (CELL + KITTY + CANNOT, (0, 0), Abilities(Protocol.KITTY, (10, 20))),
        (CELL + KITTY.replace("0.41", "0.26") + CANNOT, (0, 0), None),
        (
            CELL + KITTY.replace("kitty(0.41.1)", "ghostty 1.1.3") + CANNOT,
            (0, 0),
            Abilities(Protocol.KITTY, (10, 20)),
        ),
        (CELL + KITTY.replace("kitty(0.41.1)", "tmux 3.3a") + CANNOT, (0, 0), None),
        (CELL + CANNOT, (0, 0), None),
        (CAN, (0, 0), None),
        ("\x1b[6;0;0t" + CAN, (0, 0), None),
        ("\x1b[6;9999;9999t" + CAN, (0, 0), None),
        (CELL, (8, 16), None),
        ("", (8, 16), None),
    ],
)
def test_what_a_terminal_can_draw(answers: str, system: tuple[int, int], wanted: Abilities | None) -> None:
    """By its answers, the size of a cell also by what the system knows; without a size nothing is drawn."""
    collected = Answers()
    assert collected.taken_from(answers) == ""
    assert collected.abilities(system) == wanted


@given(st.lists(st.sampled_from(TYPED)), st.data())
def test_answers_are_taken_out_wherever_they_come(typed: list[str], data: st.DataObject) -> None:
    """Between keys and split anywhere, and all keys are left, in order."""
    stream, keys = "", ""
    for answer in (CELL, COLOURS, XTERM, CAN):
        before = data.draw(st.sampled_from([[], typed]))
        stream, keys = stream + "".join(before) + answer, keys + "".join(before)
    cut = data.draw(st.integers(0, len(stream)))
    collected = Answers()
    left = collected.taken_from(stream[:cut])
    if stream[:cut].endswith(("\x1b", "\x1bP")):  # keys by themselves, as far as anyone can tell
        return
    left += collected.taken_from(stream[cut:])
    assert left == keys
    assert collected.abilities((0, 0)) == Abilities(Protocol.SIXEL, (10, 20), 64)


@given(st.text(max_size=20))
def test_without_an_answer_nothing_is_taken(text: str) -> None:
    """But what may be the beginning of one, until it is known."""
    collected = Answers()
    left = collected.taken_from(text) + collected.taken_from("x")
    assert left == text + "x"
