"""What the words do that can be typed in place of an answer."""

from collections.abc import Callable, Iterable

from attrs import evolve

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.history.action import CardAction
from her2quiz.domain.history.review import Review
from her2quiz.plain import how_to, report
from her2quiz.plain.manner import manner_of
from her2quiz.plain.paths import choose_path
from her2quiz.plain.signs import spoken
from her2quiz.plain.told import RATINGS, about_answer, about_card
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import PreferencesError
from her2quiz.session.study import undo_words
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.turn.turn import AnsweredTurn, Turn
from her2quiz.session.turn.why_now import why_now


class Commands:
    """Runs the words of one session."""

    def __init__(
        self, session: StudySession, services: Services, say: Callable[[Iterable[str]], None]
    ) -> None:
        """Prepare to run them.

        Args:
            session: the session.
            services: decks, log, clock and settings.
            say: writes lines.
        """
        self._session, self._services, self._say = session, services, say
        self._asked_undo = ""
        self.manner = manner_of(services.preferences)
        """How much is said."""
        self.last: AnsweredTurn | None = None
        """The last answer, of which more can be said on request."""

    def run(self, text: str, turn: Turn | None) -> bool:
        """Run a command; return False if the text is not one.

        Args:
            text: what was typed.
            turn: the question before the learner; None after the last.
        """
        word = text.casefold()
        command = self._words.get(word)
        if word in RATINGS:
            self._overrule(word)
        elif word == "path" or word.startswith("path "):
            self._say(choose_path(self._services, self._session, text.partition(" ")[2]))
        elif command is not None:
            command()
        else:
            return turn is not None and self._run_on(turn, text)
        return True

    @property
    def _words(self) -> dict[str, Callable[[], None]]:
        """The words that need no question."""
        return {
            "undo": self._undo,
            "redo": self._redo,
            "right": self._was_right,
            "source": lambda: self._say(about_answer("source", self.last)),
            "details": lambda: self._say(about_answer("details", self.last)),
            "brief": self._change_manner,
        }

    def _run_on(self, turn: Turn, text: str) -> bool:
        """Run a command on the present card; return False if the text is not one."""
        word, _, rest = text.partition(" ")
        match word.casefold(), rest:
            case ("help" | "hint" | "picture" | "repeat") as asked, "":
                hint = self._session.hint
                words_help = how_to.with_ratings(how_to.CARD_HELP, self._services.preferences.ratings)
                self._say(about_card(asked, turn, hint=hint, words_help=words_help))
            case "why", "":
                self._say([spoken(why_now(turn, self._services.clock()))])
            case "bury", "":
                self._session.bury()
                self._say(["Buried until tomorrow. Type undo to bring it back."])
            case "suspend", "":
                self._session.suspend()
                self._say(["Suspended. Type undo to bring it back, or run her2quiz unsuspend later."])
            case "edit", "":
                self._say(self._where(turn))
            case "flag", note:
                before = self._session.flag_note
                self._session.flag(note)
                self._say([f"The note of its last flag was: {before}"] if before else [])
                self._say([how_to.FLAGGED])
            case _:
                return False
        return True

    def _where(self, turn: Turn) -> list[str]:
        """Return where the present card can be edited; a deck that came with the program is copied for that."""
        deck = self._services.library.to_edit(turn.key)
        try:
            is_new = self._services.copy_to_edit(deck)
        except Her2QuizError as error:
            return [str(error)]
        self._services.library.use_copy(deck)
        return [
            f"This card is in {deck.file}, line {deck.line}.",
            *([wording.OWN_COPY_WINS] if deck.shipped else []),
            *(["If you have not changed it when you leave, it is removed."] if is_new else []),
        ]

    def _change_manner(self) -> None:
        """Say less from now on, in later sessions too, or all again."""
        self.manner = evolve(self.manner, brief=not self.manner.brief)
        self._say([how_to.BRIEF if self.manner.brief else how_to.NOT_BRIEF])
        try:
            self._services.prefer(brief=self.manner.brief)
        except PreferencesError as error:
            self._say([str(error)])

    def _overrule(self, word: str) -> None:
        offered = self._services.preferences.ratings
        if RATINGS[word] not in offered:
            self._say([how_to.not_offered(offered)])
            return
        given = self._session.overrule(RATINGS[word])
        nothing = "There is no answer to change yet."
        self._say([f"Changed to {report.rated_line(given, RATINGS[word])}" if given else nothing])

    def _was_right(self) -> None:
        turn = self._session.was_right()
        if turn is None or turn.rating is None:
            self._say(["Only a typed answer that was marked wrong can be counted as right."])
        else:
            self._say([f"Counted as right, and noted for the author. {report.rated_line(turn, turn.rating)}"])

    def _undo(self) -> None:
        done, library = self._session.next_undo(), self._services.library
        if done is None:
            self._say(["There is nothing to undo."])
        elif not self._session.is_of_this_session(done) and done.id != self._asked_undo:
            self._asked_undo = done.id
            said = undo_words.earlier(done, library, self._services.clock())
            self._say([f"{spoken(said)} Type undo again to undo it."])
        else:
            self._session.undo()
            self._say([f"{spoken(undo_words.undone(done, library))}{self._what_is_asked(done)}"])

    def _what_is_asked(self, undone: Review | CardAction) -> str:
        """Say whether the card of an undone answer is asked again."""
        turn = self._session.turn
        if isinstance(undone, CardAction):
            return ""
        is_asked = turn is not None and turn.key == undone.card
        return " Here it is again." if is_asked else " That card is no longer in its deck."

    def _redo(self) -> None:
        done = self._session.redo()
        said = undo_words.redone(done, self._services.library) if done else "There is nothing to redo."
        self._say([spoken(said)])
