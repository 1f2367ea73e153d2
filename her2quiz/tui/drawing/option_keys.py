"""The digits that pick an option: its number, or the figures that are its own name."""

import re
from collections.abc import Sequence

from textual.content import Content

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.tui.drawing.prose import prose

KEY_STYLE = "bold $text-primary"
"""The style of what picks an option."""


class OptionKeys:
    """Takes digits one by one until they are the name of one option and the beginning of no other."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take keys for these options, in the order shown."""
        self.names = OptionNames(tuple(texts))
        self._digits = tuple(re.sub(r"\D", "", digits) for digits in self.names.digits)
        self._typed = ""
        self.nearest: int | None = None
        """Where the digits typed so far lead, while they pick nothing yet."""

    @property
    def takes_zero(self) -> bool:
        """Whether 0 is, or begins, the name of an option."""
        return any(digits.startswith("0") for digits in self._digits)

    @property
    def shown(self) -> str:
        """The keys as they are shown: 1-4, or 0-3."""
        if not self.names.are_own:
            return f"1-{min(9, len(self._digits))}"
        return "-".join(dict.fromkeys(self.names.ends))

    def press(self, key: str) -> int | None:
        """Take a key; return the place of the option that it picks, if any."""
        self.nearest = None
        if not key.isdecimal():
            self._typed = ""
            return None
        self._typed = next((t for t in (self._typed + key, key) if self._begun_with(t)), "")
        begun = self._begun_with(self._typed) if self._typed else []
        exact = [place for place in begun if self._digits[place] == self._typed]
        if len(exact) == len(begun) == 1 or (exact and not self.names.are_own):
            self._typed = ""
            return exact[0]
        self.nearest = next(iter(exact or begun), None)
        return None

    def lead(self, place: int) -> str:
        """Return the number shown before an option; empty where it is picked by its own name."""
        return "" if self.names.are_own else str(place + 1)

    def text(self, place: int, style: str = "") -> Content:
        """Return an option as it is drawn; its own name stands out, if it is picked by that."""
        content = prose(self.names.texts[place], style)
        label = self.names.labels[place]
        start = content.plain.find(label) if self.names.are_own and self._digits[place] else -1
        return content.stylize(KEY_STYLE, start, start + len(label)) if start >= 0 else content

    def _begun_with(self, typed: str) -> list[int]:
        return [place for place, digits in enumerate(self._digits) if digits.startswith(typed)]
