"""The report on a class on the screen: card by card, saved by one key."""

from itertools import count
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from her2quiz.paths import from_home
from her2quiz.session.class_results import report_words as words
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.class_results.save import FORMS, save_report
from her2quiz.session.wording import plural
from her2quiz.tui.drawing.block import Block, lines_of
from her2quiz.tui.screens.class_results.sections import blocks
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page

_WIDEST = 120


class ClassResultsScreen(RoomyScreen):
    """Shows what a class's results say."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("class_results.tcss")]
    AUTO_FOCUS = "Page"
    BINDINGS: ClassVar = [
        Binding("n,right", "card(1)", "Next card", tooltip="To the next card"),
        Binding("p,left", "card(-1)", "Previous", tooltip="To the previous card"),
        Binding(
            "s",
            "save",
            "Save",
            tooltip="Save the report as HTML and JSON in the folder in which you started her2quiz",
        ),
        Binding("escape,q", "leave", "Quit", tooltip="Leave; nothing is kept but what you saved"),
        KEYS,
    ]

    def __init__(self, report: ClassReport) -> None:
        """Show a report."""
        super().__init__()
        self._report = report
        self._blocks: list[Block] = []

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield Page()

    def on_mount(self) -> None:
        """Say what it is."""
        files = plural(self._report.files, "file")
        self.query_one(StatusLine).show(Content.styled(words.TITLE, "bold"), Content(files))
        self.query_one(KeyLine).show(self.keys_now())

    def on_resize(self) -> None:
        """Show the report at the new width."""
        self._blocks = [*blocks(self._report, min(self.size.width, _WIDEST))]
        self.query_one(Page).show(self._blocks, from_top=False)

    def action_card(self, step: int) -> None:
        """Go to the next card, or to the one before."""
        page = self.query_one(Page)
        firsts = [place for place, block in enumerate(self._blocks) if block.choice is not None]
        tops = [lines_of(self._blocks[:place], page.text_width) for place in firsts]
        now = page.scroll_offset.y
        there = [top for top in tops if (top > now if step > 0 else top < now)]
        if there:
            page.scroll_to(y=there[0] if step > 0 else there[-1], animate=False, force=True)

    def action_save(self) -> None:
        """Save the report in each form, beside each other."""
        folder = Path.cwd()
        names = (f"class-results{'' if number == 1 else f'-{number}'}" for number in count(1))
        stem = next(name for name in names if not any((folder / f"{name}.{form}").exists() for form in FORMS))
        files = {form: folder / f"{stem}.{form}" for form in FORMS}
        if all(self._is_saved(form, file) for form, file in files.items()):
            self.notify(f"Saved in {from_home(folder)}: {', '.join(file.name for file in files.values())}")

    def _is_saved(self, form: str, file: Path) -> bool:
        """Save the report in one form; return whether that could be done, and say so if not."""
        return self.tried(lambda: save_report(self._report, form, file))

    async def action_leave(self) -> None:
        """Quit: there is no other screen."""
        await self.app.action_quit()
