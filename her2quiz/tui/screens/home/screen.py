"""The home screen: the decks, what is due, one key to study."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.progress import overview_words
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from her2quiz.tui.screens.home.keys import BRIEF_LABELS, HOME_KEYS, name_minutes
from her2quiz.tui.screens.home.path_offer import OffersPaths
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.deck_list import DeckList, row_of
from her2quiz.tui.widgets.deck_panel import DeckPanel
from her2quiz.tui.widgets.habits.week_panel import HIGH_WEEK, LOW_WEEK, WeekPanel
from her2quiz.tui.widgets.habits.year_panel import YearPanel
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.notice_line import NoticeLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TALL, TooSmall

if TYPE_CHECKING:  # looked up once the decks are visible
    from her2quiz.session.progress.habit import Habit

ROOM_FOR_LABELS = 100
"""Columns below which the many keys are close together."""

LOOKED_AGAIN = 5.0
"""Seconds between looks at the clock and the deck files, while this screen is shown."""

_OF_DECKS = ("study", "study_all", "study_briefly", "practise")
"""The actions that need a deck."""

HIGH, BROAD = 40, 66
"""Lines and columns from which the year is shown."""


class Backdrop(Widget):
    """A widget that shows only a background of one colour, and its parts; the last base of a class, for its styles."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint one line in place of all; Textual would paint each, also those behind the parts."""
        return super().render_lines(Region(crop.x, crop.y, crop.width, min(1, crop.height))) * crop.height


class Shelf(Horizontal, Backdrop):
    """The decks, and what is said beside them."""


class Beside(Vertical, Backdrop):
    """What is said of one deck, and of the week."""


class HomeScreen(OffersPaths, Backdrop):
    """Shows the decks."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("home.tcss")]
    TITLE = "her2quiz"
    leaves_time = True
    BINDINGS: ClassVar = [*HOME_KEYS]

    class Study(Message):
        """The learner wants to study some decks."""

        def __init__(self, decks: tuple[str, ...], minutes: int | None = None) -> None:
            """Carry the ids of the decks, where none means all, and after how many minutes to stop."""
            super().__init__()
            self.decks, self.minutes = decks, minutes

    class Settled(Message):
        """All of the screen is shown."""

    def __init__(self, services: Services) -> None:
        """Show the decks of these services."""
        super().__init__(services)
        self.overview: Overview | None = None
        """What is shown; another one each time the decks are looked at."""
        self._habit: Habit | None = None
        self._detailed: tuple[str, Overview] | None = None
        self.studied: tuple[str, ...] = ()
        """The ids of the decks that are studied now, until this screen is shown again."""
        self._say_minutes()

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        yield StatusLine()
        with Shelf():
            yield DeckList()
            with Beside():
                yield DeckPanel()
                yield WeekPanel()
        yield YearPanel()
        yield StatusLine(id="disclaimer")
        yield NoticeLine()
        yield KeyLine(narrow=ROOM_FOR_LABELS)
        yield TooSmall()

    def on_mount(self) -> None:
        """Give the list of decks the focus, and look again now and then."""
        self.query_one(DeckList).border_title = "Decks"
        self.query_one(DeckList).focus()
        self.query_one(KeyLine).show(self.keys_now())
        self._show_or_hide(self.app.size)
        self.set_interval(LOOKED_AGAIN, self.look_again)

    def _say_minutes(self) -> None:
        """Name the minutes of a brief session on its key."""
        name_minutes(self._bindings, self._services.preferences.brief_minutes)

    def look_again(self, *, closely: bool = False) -> None:
        """Show the decks as they are now, if a study day has begun or a deck has changed, without a key.

        Args:
            closely: whether they are shown in any case: another copy may have written answers.
        """
        overview = self.overview
        if self.app.screen is not self or overview is None:
            return
        if self._services.library.has_changed():
            self.tried(self._services.reload_decks)
            self.on_screen_resume()
        elif closely or self._services.clock().day != overview.now.day:
            self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """Show the decks as they are now."""
        self._say_minutes()
        if self.tried(self._look):
            self._show()
            if self.studied:
                self.query_one(DeckList).come_back_from(self.studied)
                self.studied = ()
            if self.has_new_path:
                self.query_one(DeckList).go_to_first()
                self.has_new_path = False
            self.call_after_refresh(self._look_closer)
            self.call_after_refresh(self._show_habit)
            self.invite(is_new=self.overview is not None and self.overview.is_new)

    def _look_closer(self) -> None:
        """Leave postponed cards out of the counts, once the decks are visible."""
        overview = self.overview
        due = overview.due if overview is not None else 0
        if (
            overview is not None
            and self.tried(lambda: overview.leave_out_postponed(self._services))
            and overview.due < due
        ):
            self._show()

    def _look(self) -> None:
        self.overview = Overview(self._services)

    def _show(self) -> None:
        overview = self.overview
        if overview is None:
            return
        title = Content.styled("her2quiz", "bold")
        self.query_one(StatusLine).show(title, *map(Content, overview_words.today(overview)))
        self.query_one(DeckList).show_decks([row_of(deck, overview) for deck in overview.decks])
        path = self._services.library.path
        self.query_one(DeckList).border_title = Content(one_line(path.title) if path else "Decks")
        self.query_one(DeckList).border_subtitle = Content(overview_words.shared(overview))
        self.query_one(KeyLine).show(self.keys_now())
        self._show_below()
        current = self.query_one(DeckList).current
        if current is not None:
            self._show_details(current.id, overview)

    def _show_details(self, id_: str, overview: Overview) -> None:
        """Show the details of a deck."""
        deck = next((deck for deck in overview.decks if deck.header.id == id_), None)
        if deck is not None:
            self._detailed = id_, overview
            self.query_one(DeckPanel).show_deck(deck, overview)

    def _show_habit(self) -> None:
        """Show what was studied and what comes, once the decks are visible."""
        overview = self.overview
        if overview is None or not self.tried(lambda: self._look_back(overview)) or self._habit is None:
            return
        self.query_one(WeekPanel).show_week(self._habit.week, overview.now.day)
        self.query_one(YearPanel).show_year(self._habit.year, overview.now.day)
        self._show_below()
        self.call_after_refresh(self.post_message, self.Settled())

    def _look_back(self, overview: Overview) -> None:
        from her2quiz.session.progress.habit import habit_of

        self._habit = habit_of(self._services, overview)

    def _show_below(self) -> None:
        """Show, beside the disclaimer, what is wrong, or else how today's minutes stand."""
        wrong = overview_words.wrong(self.overview) if self.overview is not None else ()
        said = [Content.styled(each, "$text-warning") for each in wrong]
        if not said and self._habit is not None:
            said = [
                *map(
                    Content,
                    wording.minutes_today(self._habit.minutes, self._services.preferences.brief_minutes),
                )
            ]
        self.query_one("#disclaimer", StatusLine).show(Content(wording.DISCLAIMER), *said)

    def on_resize(self) -> None:
        """Show the year where there is room for it, and as much of the keys as fits."""
        self._show_or_hide(self.size)

    def _show_or_hide(self, size: Size) -> None:
        self.query_one(YearPanel).display = size.height >= HIGH and size.width >= BROAD
        week = self.query_one(WeekPanel)
        week.display = size.height >= TALL
        week.styles.height = HIGH_WEEK if size.height >= HIGH else LOW_WEEK

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now, with shorter labels for where not all would fit."""
        for key in super().keys_now():
            yield key._replace(brief=BRIEF_LABELS.get(key.label, key.label.replace(" minutes", " min")))

    def action_study(self) -> None:
        """Study the deck under the cursor."""
        row = self.query_one(DeckList).current
        if row is not None:
            self.post_message(self.Study((row.id,)))

    def action_study_all(self) -> None:
        """Study all decks."""
        self.post_message(self.Study(()))

    def action_study_briefly(self) -> None:
        """Study all decks for a few minutes."""
        self.post_message(self.Study((), self._services.preferences.brief_minutes))

    def action_practise(self) -> None:
        """Let the learner choose what to practise."""
        self.tried(self._offer_practice)

    def _offer_practice(self) -> None:
        from her2quiz.tui.screens.home.practice_choice import offer_practice

        row = self.query_one(DeckList).current
        offer_practice(self, self._services, row.id if row else "")

    def action_scroll(self, step: int) -> None:
        """Scroll what is said of the deck under the cursor."""
        self.query_one(DeckPanel).scroll_pages(step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Scroll only what is longer than there is room for; study and practise only if there are decks."""
        if action == "scroll":
            return self.query_one(DeckPanel).max_scroll_y > 0
        if action in _OF_DECKS and self.overview is not None and not self.overview.decks:
            return False
        return super().check_action(action, parameters)

    @on(DeckList.Highlighted)
    def _show_deck(self, event: DeckList.Highlighted) -> None:
        overview = self.overview
        if overview is not None and self._detailed != (event.id, overview):
            self._show_details(event.id, overview)

    @on(DeckList.Selected)
    def _study_deck(self, event: DeckList.Selected) -> None:
        self.post_message(self.Study((event.id,)))
