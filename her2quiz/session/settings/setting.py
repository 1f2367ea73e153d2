"""What is known of one setting: its name, the values it takes, and the words in which it is explained."""

from collections.abc import Callable
from dataclasses import field
from typing import Any, NamedTuple

MOST_CARDS = 9999
"""The highest number of cards in any setting."""

GROUPS = (
    "Each day",
    "Memory",
    "Answers and exams",
    "Plain mode",
    "Looks",
    "Backups",
    "New cards of single decks",
    "Keys",
)
"""The groups of settings, in the order in which they are shown."""

DAILY, MEMORY, ANSWERS, PLAIN, LOOKS, BACKUPS, DECKS, KEYS = GROUPS

WIDEST_TITLE = 22
"""Characters that a title has at most."""


class Setting(NamedTuple):
    """One setting."""

    group: str
    """The group under which it is shown."""

    title: str
    """What it is called where people read of it."""

    meaning: str
    """What it does, for the screen and the README: no markup, no full stop at the end."""

    type: type
    """What its value is: a number, a text, true or false; a dict for a heading with a line for each deck or command."""

    lowest: float = 0
    """The lowest number."""

    highest: float = 0
    """The highest number."""

    step: float = 1
    """By how much one key changes it."""

    stops: tuple[int, ...] = ()
    """The numbers that keys go through, in place of steps."""

    unit: str = ""
    """What a number counts."""

    choices: tuple[Any, ...] = ()
    """The only values it takes; empty if it takes all that are of its type and within its range."""

    of_line: str = ""
    """What one line of a table does."""

    unset: str = ""
    """What an empty value, or a number 0, is called where people read of it."""

    reads: Callable[[str], object] | None = None
    """What reads a text with a form of its own, and raises ValueError with what is wrong; None for any text."""

    example: str = ""
    """A text of that form."""

    name: str = ""
    """What it is called in the file."""

    default: Any = None
    """Its value if the file does not set it."""

    @property
    def is_table(self) -> bool:
        """Whether it is a heading with lines of its own."""
        return self.type is dict

    @property
    def range(self) -> str:
        """The values it takes, in words; for a table, those of each line."""
        if self.choices:
            return " or ".join(map(str, self.choices))
        if self.type is bool:
            return "true or false"
        if self.highest:
            return f"{self.lowest:g} to {self.highest:g} {self.unit}".rstrip()
        if self.example:
            return f"such as {self.example}"
        return "a key, such as f2" if self.is_table else "a name"


def setting(group: str, title: str, meaning: str, default: Any, **rest: Any) -> Any:
    """Make the field of a setting in the class of all settings: the one place that names it.

    Args:
        group: under which it is shown.
        title: what it is called where people read of it.
        meaning: what it does.
        default: its value if the file does not set it; its type is that of the setting.
        rest: the other attributes of `Setting`.
    """
    known = Setting(group, title, meaning, type=type(default), default=default, **rest)
    if known.is_table:
        return field(default_factory=dict, metadata={Setting: known})
    return field(default=default, metadata={Setting: known})
