"""What is said of one setting: what it does, its range, how it is changed, and what was just done."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.session.settings.lines import SettingLine
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.widgets.page import Page

_LEAD = Content(" ")
_DIM = "$foreground-muted"


class SettingPanel(Page, can_focus=False):
    """Explains a setting."""

    def show_line(self, line: SettingLine, done: str = "", wrong: str = "") -> None:
        """Explain a setting.

        Args:
            line: the setting.
            done: what was just done.
            wrong: why what was typed cannot be taken.
        """
        self.show([*_blocks(line, done, wrong)])

    def read_on(self) -> None:
        """Scroll to what is below, or from the end back to the top."""
        height = self.scrollable_content_region.height
        is_end = self.scroll_offset.y + height >= len(self.lines)
        self.scroll_to(
            y=0 if is_end else self.scroll_offset.y + max(1, height - 1), animate=False, force=True
        )


def _blocks(line: SettingLine, done: str, wrong: str) -> Iterator[Block]:
    setting = line.setting
    if wrong or done:
        said = verbatim(f"! {wrong}", "$text-error") if wrong else verbatim(done, "$text-success")
        yield from (Block(said, _LEAD), BLANK)
    yield Block(verbatim(line.title, "bold"), _LEAD)
    yield Block(verbatim(f"{setting.range.capitalize()}. Default: {line.said(line.default)}."), _LEAD)
    yield BLANK
    yield Block(verbatim(f"{line.meaning}."), _LEAD)
    yield BLANK
    yield Block(verbatim(_how(line), _DIM), _LEAD)
    yield Block(verbatim(f"{line.dotted} in settings.toml", _DIM), _LEAD)


def _how(line: SettingLine) -> str:
    """Say which keys change it."""
    if line.setting.name == "keys":
        return "Enter, then the new key."
    if line.setting.type is bool or line.setting.choices:
        return "Left, right or enter changes it."
    if line.setting.reads is not None:
        return "Enter, then type it."
    if line.setting.type is str:
        return "Left and right go through the names."
    return "Left and right change it; or type a number, then press enter."
