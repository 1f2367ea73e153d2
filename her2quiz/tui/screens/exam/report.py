"""The report of an exam on the screen: saved by one key, and what was not right practised by another."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.exam.report import ExamReport, whole_percent
from her2quiz.domain.exam.sitting import Sitting
from her2quiz.paths import from_home
from her2quiz.session.exam.formats.registry import FORMS, free_name, save_report
from her2quiz.session.exam.reporting import report_of
from her2quiz.session.services.services import Services
from her2quiz.tui.screens.exam.report_page import report_blocks
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page


class ExamReportScreen(RoomyScreen):
    """Shows how an exam went."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("exam.tcss")]
    BINDINGS: ClassVar = [
        Binding("enter", "home", "Home", tooltip="Back to the decks"),
        Binding("escape,q", "home", "Home", show=False),
        Binding(
            "p",
            "practise",
            "Practise",
            tooltip="Go over what was not right until you know each",
        ),
        Binding(
            "s",
            "save",
            "Save",
            tooltip=f"Save the report as {', '.join(FORMS)} in the folder in which you started her2quiz",
        ),
        KEYS,
    ]

    def __init__(self, sitting: Sitting, services: Services, file: Path | None = None) -> None:
        """Show how an exam went that was handed in.

        Args:
            sitting: the exam.
            services: decks and settings.
            file: where the report is saved at once; None for nowhere.
        """
        super().__init__()
        self._report: ExamReport = report_of(services, sitting)
        self._file = file

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield Page()

    def on_mount(self) -> None:
        """Show the report, and save it if that was asked for."""
        report = self._report
        score = f"{whole_percent(report)}%   {'passed' if report.is_passed else 'not passed'}"
        title = Content.styled(f"Exam: {one_line(report.title)}", "bold")
        self.query_one(StatusLine).show(title, Content(score), Content(f"{whole_percent(report)}%"))
        self.query_one(Page).focus()
        if self._file is not None and self._is_saved(self._file):
            self.notify(f"Saved in {from_home(self._file)}")

    def on_resize(self) -> None:
        """Show the report at the new width."""
        self.query_one(Page).show([*report_blocks(self._report, self.size.width)], from_top=False)

    def on_screen_resume(self) -> None:
        """Show the keys that work now."""
        super().on_screen_resume()
        self.query_one(KeyLine).show(self.keys_now())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense now."""
        return bool(self._report.wrong) if action == "practise" else True

    def action_home(self) -> None:
        """Go back to the decks."""
        self.dismiss()

    def action_practise(self) -> None:
        """Go over what was not right."""
        self.practise(self._report.wrong)

    def action_save(self) -> None:
        """Save the report in each form, beside each other."""
        folder = Path.cwd()
        files = [free_name(folder, self._report, ending) for ending in FORMS]
        if all(self._is_saved(file) for file in files):
            self.notify(f"Saved in {from_home(folder)}: {', '.join(file.name for file in files)}")

    def _is_saved(self, file: Path) -> bool:
        """Save the report; return whether that could be done, and say so if not."""
        return self.tried(lambda: save_report(self._report, file))
