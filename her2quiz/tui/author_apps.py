"""The apps for authors and instructors: a preview of a deck and a report on a class, with the same themes and palette."""

from textual.screen import Screen

from her2quiz.session.authoring.preview.preview import Preview
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.class_results.screen import ClassResultsScreen
from her2quiz.tui.screens.preview.screen import PreviewScreen

_LEAVES = "Leave"
"""What ctrl+q does here: there is nothing that could be saved."""


class PreviewApp(Her2QuizApp):
    """Shows one deck as a learner sees it."""

    CSS_PATH = PreviewScreen.CSS_PATH
    leaves = _LEAVES

    def __init__(self, preview: Preview, services: Services) -> None:
        """Show a preview, with services that keep nothing."""
        super().__init__(services)
        self._preview = preview

    def get_default_screen(self) -> Screen[None]:
        """Return the preview, the only screen."""
        return PreviewScreen(self._preview)


class ClassResultsApp(Her2QuizApp):
    """Shows one report."""

    CSS_PATH = ClassResultsScreen.CSS_PATH
    leaves = _LEAVES

    def __init__(self, report: ClassReport, services: Services) -> None:
        """Show a report, with services of which only the settings are used."""
        super().__init__(services)
        self._report = report

    def get_default_screen(self) -> Screen[None]:
        """Return the report, the only screen."""
        return ClassResultsScreen(self._report)
