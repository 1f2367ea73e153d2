"""What every kind of question offers the screen."""

from typing import NamedTuple, Protocol, runtime_checkable

from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block


class ViewKey(NamedTuple):
    """Keys of a view, as they are shown."""

    key: str
    """As they are written on the keyboard."""

    label: str
    """What they do now, in a word or two."""

    press: str = "enter"
    """Which key a click on them presses."""


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
    """Whether the blocks after an answer show all that is right, so that the verdict need not repeat it."""

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The keys that answer, those that matter most first."""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Give what is shown below the question: before the answer, or with its mark."""

    def press(self, key: str) -> Answer | None:
        """Take a key; gives an answer if the key made one."""

    def choose(self, choice: int) -> Answer | None:
        """Take a click on a block; gives an answer if the click made one."""

    def read(self, text: str) -> Answer | None:
        """Take a typed text; gives an answer if it is one."""


@runtime_checkable
class Filling(View, Protocol):
    """A view that is filled in part by part: line by line, name by name, tick by tick."""

    note: str
    """A note on the parts so far, such as that one is still open; empty if there is none."""

    @property
    def is_begun(self) -> bool:
        """Whether any part is filled in."""

    def take_back(self) -> bool:
        """Take back the part that was filled in last; False if nothing is filled in."""


@runtime_checkable
class Listing(View, Protocol):
    """A view that takes several texts from one line of the field."""

    between_lines: str
    """What is put between the lines of a pasted text."""

    draft: str
    """What stays in the field of a text that was refused."""
