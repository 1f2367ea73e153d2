"""The app for a report on a class, with the same themes and command palette."""

from textual.screen import Screen

from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.class_results.screen import ClassResultsScreen


class ClassResultsApp(Her2QuizApp):
    """Shows one report."""

    CSS_PATH = ClassResultsScreen.CSS_PATH

    def __init__(self, report: ClassReport, services: Services) -> None:
        """Show a report, with services of which only the settings are used."""
        super().__init__(services)
        self._report = report

    def get_default_screen(self) -> Screen[None]:
        """Return the report, the only screen."""
        return ClassResultsScreen(self._report)
