"""The keys that pick an option: its number, its letter, or the figure that is its own name."""

import re
from collections.abc import Sequence

from textual.content import Content

from her2quiz.domain.choices.option_names import Naming, OptionNames
from her2quiz.tui.drawing.text.prose import prose

KEY_STYLE = "bold $text-primary"
"""The style of what picks an option."""


class OptionKeys:
    """Takes digits and letters until they are the name of one option and the beginning of no other."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take keys for these options, in the order shown."""
        self.names = OptionNames(tuple(texts))
        self._names = tuple(re.sub(r"[^\da-z]", "", key) for key in self.names.keys)
        self._typed = ""
        self._leads = tuple(map(self.names.lead, range(len(texts))))
        self._drawn: dict[tuple[int, str], Content] = {}
        self.nearest: int | None = None
        """Where the digits typed so far lead, while they pick nothing yet."""

    @property
    def first(self) -> frozenset[str]:
        """The keys with which a name begins."""
        return frozenset(name[:1] for name in self._names)

    @property
    def shown(self) -> str:
        """The keys as they are shown: 1-4, a-d, or 0-3."""
        if self.names.naming is Naming.NUMBERS:
            return f"1-{min(9, len(self._names))}"
        return "-".join(dict.fromkeys(self.names.ends))

    def press(self, key: str) -> int | None:
        """Take a key; return the place of the option that it picks, if any."""
        self.nearest = None
        if len(key) > 1 or not key.isalnum():
            self._typed = ""
            return None
        self._typed = next((t for t in (self._typed + key, key) if self._begun_with(t)), "")
        begun = self._begun_with(self._typed) if self._typed else []
        exact = [place for place in begun if self._names[place] == self._typed]
        if len(exact) == len(begun) == 1 or (exact and not self.names.are_own):
            self._typed = ""
            return exact[0]
        self.nearest = next(iter(exact or begun), None)
        return None

    def lead(self, place: int) -> str:
        """Return what is shown before an option; empty where it is picked by its own name."""
        return self._leads[place]

    def text(self, place: int, style: str = "") -> Content:
        """Return an option as it is drawn; its own name stands out, if it is picked by that."""
        known = self._drawn.get((place, style))
        if known is None:
            known = self._drawn[place, style] = self._text(place, style)
        return known

    def _text(self, place: int, style: str) -> Content:
        content = prose(self.names.texts[place], style)
        if self._leads[place]:
            return content
        label = self.names.labels[place]
        found = re.search(rf"(?<!\w){re.escape(label)}(?!\w)", content.plain)
        start = found.start() if found else content.plain.find(label)
        return content.stylize(KEY_STYLE, start, start + len(label)) if start >= 0 else content

    def _begun_with(self, typed: str) -> list[int]:
        return [place for place, name in enumerate(self._names) if name.startswith(typed)]
