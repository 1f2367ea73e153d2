"""What the view of every kind of question has."""

from typing import Any, NamedTuple, Protocol, runtime_checkable

from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block


class ViewKey(NamedTuple):
    """Keys of a view, as the key line shows them."""

    key: str
    """The keys, as printed on the keyboard."""

    label: str
    """What they do now, in one or two words."""

    press: str = "enter"
    """The key that a click on them presses."""


ANSWER = ViewKey("enter", "Answer")
"""The key that gives the answer."""


@runtime_checkable
class Folding(Protocol):
    """A view that, where there is little room, shows the choices below the current item."""

    is_folded: bool
    """Whether there is little room; the screen sets it."""


class View(Protocol):
    """One question on the screen. It says what the learner did, never whether it was right."""

    takes_text: bool
    """Whether the answer is typed into a field."""

    shows_answer: bool
    """Whether the blocks after an answer show the right answer, so that the verdict need not repeat it."""

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The keys that answer, the most important first."""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return what is shown below the question, before the answer or with its mark."""

    def press(self, key: str) -> Answer | None:
        """Handle a key; return the answer if the key gave one."""

    def choose(self, choice: int) -> Answer | None:
        """Handle a click on a block; return the answer if the click gave one."""

    def read(self, text: str) -> Answer | None:
        """Read a typed text; return the answer if it is complete."""


@runtime_checkable
class Filling(View, Protocol):
    """A view in which the answer is filled in part by part: line by line, name by name, tick by tick."""

    note: str
    """A note on the parts, such as that one is still open; empty if there is none."""

    @property
    def is_begun(self) -> bool:
        """Whether any part is filled in."""

    def take_back(self) -> bool:
        """Take back the part that was filled in last; return False if there is none."""


@runtime_checkable
class Drafting(View, Protocol):
    """A view that asks again for a text that was wrong only in its form."""

    draft: str
    """The text that stays in the field after it was refused."""


@runtime_checkable
class Listing(Drafting, Protocol):
    """A view that takes several texts from one line of the field."""

    between_lines: str
    """What joins the lines of a pasted text."""


@runtime_checkable
class Refilling(View, Protocol):
    """A view that can show an answer that was given before as it was filled in."""

    def refill(self, answer: Any) -> None:
        """Fill an answer in; it is one to this question."""


@runtime_checkable
class PickedByName(View, Protocol):
    """A view whose options are picked by digits or letters."""

    first_keys: frozenset[str]
    """The keys with which names of options begin, so that they can mean nothing else."""
