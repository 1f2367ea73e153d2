"""The app for a preview, with the same themes and command palette."""

from textual.screen import Screen

from her2quiz.session.authoring.preview.preview import Preview
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.preview.screen import PreviewScreen


class PreviewApp(Her2QuizApp):
    """Shows one deck as a learner sees it."""

    CSS_PATH = PreviewScreen.CSS_PATH

    def __init__(self, preview: Preview, services: Services) -> None:
        """Show a preview, with services that keep nothing."""
        super().__init__(services)
        self._preview = preview

    def get_default_screen(self) -> Screen[None]:
        """Return the preview, the only screen."""
        return PreviewScreen(self._preview)
