"""What every kind of question offers to the screen."""

from typing import Protocol

from her2quiz.domain.answer import Answer
from her2quiz.session.posed import Given
from her2quiz.tui.faces.block import Block


class Face(Protocol):
    """One question on the screen. It says what the learner did, never whether it was right."""

    takes_text: bool
    """Whether the answer is typed into a field."""

    @property
    def keys(self) -> tuple[str, str]:
        """The keys that answer, as they are written, and what they do now."""

    def blocks(self, given: Given | None) -> list[Block]:
        """Give what stands below the question, before the answer or after it."""

    def press(self, key: str) -> Answer | None:
        """Take a key; gives an answer if the key made one."""

    def choose(self, choice: int) -> Answer | None:
        """Take a click on a block; gives an answer if the click made one."""

    def read(self, text: str) -> Answer | None:
        """Take a typed text; gives an answer if it is one."""
