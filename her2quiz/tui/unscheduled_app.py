"""What the app does outside the schedule: practice, exams and the HER2 lab."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.services.services import Services
from her2quiz.tui.noticed_app import NoticedApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.roomy import RoomyScreen
from her2quiz.tui.widgets.deck_list import DeckList

if TYPE_CHECKING:  # loaded when they are shown
    from her2quiz.session.exam.exam import Exam
    from her2quiz.session.lab.run import LabRun
    from her2quiz.tui.screens.lab.menu import Chosen


class UnscheduledApp(NoticedApp):
    """Opens practice, exams and the lab over the screen that is shown."""

    _services: Services
    """Decks, log, clock and chance."""

    first_exam: "tuple[Exam, Path | None] | None" = None
    """The exam that is shown first, and where its report is saved."""

    first_lab: "LabRun | None" = None
    """The run of the lab that is shown first."""

    def practise(self, keys: Sequence[str]) -> None:
        """Ask some cards until each is known."""
        from her2quiz.session.study.practice import Practice
        from her2quiz.tui.screens.practice import PracticeScreen

        self.push_screen(PracticeScreen(Practice(self._services, keys), self._services))

    def sit(self, exam: "Exam", report: Path | None = None) -> None:
        """Go on with an exam.

        Args:
            exam: the exam.
            report: where its report is saved; None for nowhere.
        """
        from her2quiz.tui.screens.exam.screen import exam_screen

        self.push_screen(exam_screen(exam, self._services, report))

    def on_mount(self) -> None:
        """Go on with the exam, or the run of the lab, that was asked for, if one was."""
        if self.first_exam is not None:
            self.sit(*self.first_exam)
        if self.first_lab is not None:
            self.play(self.first_lab)

    def action_lab(self) -> None:
        """Ask what to practise in the lab; from another screen than the first, do nothing."""
        from her2quiz.tui.screens.lab.menu import LabMenu

        if isinstance(self.screen, HomeScreen):
            self.push_screen(LabMenu(), self._begin_lab)

    def _begin_lab(self, chosen: "Chosen | None") -> None:
        from her2quiz.session.lab.run import LabRun
        from her2quiz.tui.screens.lab.screen import has_pictures

        if chosen is not None:
            seed = self._services.rng.getrandbits(32)
            self.play(LabRun(chosen[0], seed, counts=has_pictures()))

    def play(self, run: "LabRun") -> None:
        """Play a run of the lab."""
        from her2quiz.tui.screens.lab.screen import LabScreen

        self.push_screen(LabScreen(run))

    def action_exam(self) -> None:
        """Offer an exam of the deck under the cursor; from another screen than the first, do nothing."""
        if isinstance(self.screen, HomeScreen):
            current = self.screen.query_one(DeckList).current
            self._offer_exam((current.id,) if current is not None else ())

    def _offer_exam(self, decks: tuple[str, ...]) -> None:
        """Offer to go on with the exam in progress, or else what an exam can be.

        Args:
            decks: the ids of the decks that are ticked first.
        """
        from her2quiz.session.exam.begin import kept_exam
        from her2quiz.tui.screens.exam.resume import ExamResumeScreen
        from her2quiz.tui.screens.exam.setup import ExamSetupScreen

        try:
            kept = kept_exam(self._services)
        except Her2QuizError as error:
            self.notify(one_line(str(error)), severity="error")
            return
        if kept is not None and kept.handed_in is None:
            self.push_screen(ExamResumeScreen(self._services, kept))
        else:
            self.push_screen(ExamSetupScreen(self._services, decks))

    def on_roomy_screen_practised(self, event: RoomyScreen.Practised) -> None:
        """Practise some cards, unless a second key of the same burst comes after practice has opened."""
        if self.screen is event.screen:
            self.practise(event.keys)
