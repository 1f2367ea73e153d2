"""Messages in lines of their own above the keys, so that they cover nothing."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from textual.content import Content

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.lines.painted import Painted

_SHARE = 0.4
"""The largest share of the screen's lines that messages take; what does not fit is cut."""

_STYLES = {"information": "", "warning": "$text-warning", "error": "$text-error"}
_NO_LEAD, _SIGN = Content(""), Content("! ")


class Notice(NamedTuple):
    """A message."""

    text: str
    """What it says."""

    severity: str = "information"
    """information, warning or error."""


class NoticeLine(Painted):
    """The messages since the last key. It takes no room while there are none."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.notices: tuple[Notice, ...] = ()
        """The messages, the oldest first."""
        self.lines = 0
        """How many lines they take."""
        self.add_class("-empty")

    @property
    def full_height(self) -> int:
        """How many lines it takes now."""
        return self.lines

    def show(self, notices: Sequence[Notice]) -> None:
        """Show messages in place of those before."""
        self.notices = tuple(notices)
        self.lines = len(self._wrapped(self.size.width or self.screen.size.width - 2))
        self.set_class(not self.notices, "-empty")
        if self.notices:
            self.styles.height = self.lines
        self.refresh()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        if self.notices and len(self._wrapped(self.size.width)) != self.lines:
            self.show(self.notices)

    def state(self) -> Hashable:
        """Return the messages."""
        return self.notices

    def content(self) -> Content:
        """Return the messages, wrapped; where there is no room for all, the latest."""
        return Content("\n").join(self._wrapped(self.size.width))

    def _wrapped(self, width: int) -> list[Content]:
        """Return as many lines as there is room for: the latest message, and those before it that fit whole."""
        most = max(1, round(self.screen.size.height * _SHARE))
        lines: list[Content] = []
        for notice in reversed(self.notices):
            more = _block(notice).wrapped(max(8, width))
            if not lines and len(more) > most:
                more = [*more[: most - 1], more[most - 1].truncate(width - 1) + Content("…")]
            if len(more) + len(lines) > most:
                break
            lines = [*more, *lines]
        return lines


def _block(notice: Notice) -> Block:
    """Return a message; a sign tells a warning or an error without colour."""
    lead = _NO_LEAD if notice.severity == "information" else _SIGN
    style = _STYLES[notice.severity]
    return Block(Content.styled(notice.text, style), lead.stylize(style))
