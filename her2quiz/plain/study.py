"""A study session as plain lines: one line in, some lines out, nothing redrawn and nothing coloured."""

from collections.abc import Callable, Iterable

from her2quiz.domain.characters import one_line, printable
from her2quiz.domain.history.action import CardAction
from her2quiz.domain.history.review import Review
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.plain import how_to, report
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.practice import PlainPractice
from her2quiz.plain.signs import spoken
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from her2quiz.session.study.practice import Practice
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.study.turn import ScheduledTurn, Turn
from her2quiz.session.study.why_now import why_now

ReadLine = Callable[[str], str | None]
"""Shows a prompt and returns the typed line, or None at the end of input."""

Write = Callable[[str], None]
"""Writes a line."""

_RATINGS = {name.casefold(): rating for rating, name in wording.RATING_NAMES.items()}


class PlainStudy:
    """Runs a study session line by line."""

    def __init__(self, session: StudySession, services: Services, read: ReadLine, write: Write) -> None:
        """Prepare to run a session.

        Args:
            session: the session.
            services: decks, log, clock and chance.
            read: asks for a line.
            write: writes a line.
        """
        self._session, self._services = session, services
        self._read, self._write = read, write
        self._asked_undo = ""

    def run(self) -> None:
        """Ask until nothing is left, the input ends, or the learner stops."""
        goes_on = True
        while goes_on:
            turn = self._session.turn
            if turn is None:
                goes_on = self._session.tally.count > 0 and self._after_the_last()
            else:
                self._show(turn)
                goes_on = self._take_line(turn) and not self._is_time_up()

    def introduce(self) -> None:
        """Say how to answer, if there is no progress yet."""
        if self._services.log.size() == (0, 0):
            self._say(how_to.INTRODUCTION)

    def _is_time_up(self) -> bool:
        """Whether the minutes of this session are over; says so."""
        session = self._session
        if not session.forecast.is_time_up or session.turn is None:
            return False
        left = f"{wording.plural(session.remaining, 'card')} left today."
        self._say([wording.time_is_up(session.forecast.minutes, left)])
        return True

    def summary(self) -> None:
        """Write how the session went."""
        session = self._session
        self._say(report.summary_lines(session.tally, session.due_on(1), session.postponed))
        if session.turn is None and session.resting():
            self._say([wording.resting(session.resting())])
        if session.turn is None and session.waiting():
            self._say([wording.waiting(session.waiting(), session.today().days_to_clear)])

    def _show(self, turn: Turn) -> None:
        title = one_line(self._session.title)
        counted = ", ".join(progress_of(self._session).counted)
        reason = wording.REASON_NAMES[turn.entry.reason]
        badge = f", {wording.ANSWER_CHANGED}" if turn.answer_changed else ""
        self._say(["", f"{title}, {counted}, {reason}{badge}"])
        self._say(report.question_lines(turn))

    def _take_line(self, turn: Turn) -> bool:
        """Read lines until the question is answered or replaced by another; return False to stop."""
        prompt = prompt_of(turn.question)
        while True:
            line = self._read(f"{prompt.ask}: ")
            if line is None:
                return False
            text = line.strip()
            if text.casefold() == "stop":
                return False
            if self._command(text, turn):
                if not turn.is_same_question(self._session.turn):
                    return True
                continue
            if self._answer(turn, text):
                return self._session.answered is None  # otherwise the learner stopped before rating it

    def _answer(self, turn: Turn, text: str) -> bool:
        """Mark what was typed; return False if it is not an answer to this question."""
        prompt = prompt_of(turn.question)
        literal = text.removeprefix("=").strip() if prompt.takes_words else text
        answer = GaveUp() if text == "?" else prompt.read(literal)
        if answer is None:
            why_not = prompt.why_not(literal)
            self._say([why_not] if why_not else [])
            self._say([f"{prompt.ask}. A question mark if you don't know. Also: {how_to.WORDS}."])
            return False
        answered = self._session.answer(answer)
        self._say(report.mark_lines(answered))
        if answered.leech is not None:
            self._say(map(spoken, answered.leech.lines()))
        if answered.rating is None and not self._rate(answered):
            return True
        self._say_rated()
        self._session.go_on()
        return True

    def _rate(self, turn: ScheduledTurn) -> bool:
        """Let the learner rate a card that only they can mark; return False to stop."""
        self._say([f"How well did you know it? {report.rating_choices(turn)}."])
        while True:
            line = self._read("Type 1 to 4, or press Enter for Good: ")
            word = "stop" if line is None else line.strip().casefold() or "good"
            if word == "stop":
                return False
            if word == "help":
                self._say(how_to.RATING_HELP)
            rating = _RATINGS.get(word) or next((each for each in Rating if word == str(int(each))), None)
            if rating is not None:
                self._session.rate(rating)
                return True

    def _command(self, text: str, turn: Turn | None) -> bool:
        """Run a command; return False if the text is not one."""
        word = text.casefold()
        if word in _RATINGS:
            given = self._session.overrule(_RATINGS[word])
            nothing = "There is no answer to change yet."
            self._say([f"The last answer: {report.rated_line(given, _RATINGS[word])}" if given else nothing])
        elif word == "undo":
            self._undo()
        elif word == "redo":
            self._redo()
        elif word == "right":
            self._was_right()
        elif turn is not None:
            return self._command_on(turn, text)
        else:
            return False
        return True

    def _command_on(self, turn: Turn, text: str) -> bool:
        """Run a command on the present card; return False if the text is not one."""
        word, _, rest = text.partition(" ")
        match word.casefold(), rest:
            case ("help" | "hint" | "why" | "picture") as asked, "":
                self._say(self._told(asked, turn))
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
                self._say(["Flagged. To list flagged cards: her2quiz cards --flagged"])
            case _:
                return False
        return True

    def _where(self, turn: Turn) -> list[str]:
        """Return where the present card can be edited; a deck that came with the program is copied for that."""
        deck = self._services.library.to_edit(turn.key)
        deck.copy()
        self._services.library.use_copy(deck)
        return [
            f"This card is in {deck.file}, line {deck.line}.",
            *([wording.OWN_COPY_WINS] if deck.shipped else []),
        ]

    def _told(self, asked: str, turn: Turn) -> list[str]:
        """Return what a word asks about the present card, which stays as it is."""
        match asked:
            case "help":
                prompt = prompt_of(turn.question)
                return [f"{prompt.ask}.", *filter(None, [prompt.more]), *how_to.CARD_HELP]
            case "hint":
                return [spoken(self._session.hint() or "There are no more hints.")]
            case "why":
                return [spoken(why_now(turn, self._services.clock()))]
            case _:
                return [turn.card.picture or "This card has no picture."]

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

    def _after_the_last(self) -> bool:
        """Offer to undo or re-rate the last answer; return False when the learner is done."""
        line = self._read(
            "That was the last card. Press Enter to finish, or type undo, right, again, hard, good or easy: "
        )
        word = line.strip().casefold() if line is not None else ""
        if word == "help":
            self._say(how_to.LAST_HELP)
            return True
        if word == "missed":
            missed = [card.key for card in self._session.tally.missed()]
            PlainPractice(Practice(self._services, missed), self._read, self._write).run()
            return True
        return line is not None and self._command(line.strip(), None)

    def _say_rated(self) -> None:
        turn = self._session.answered
        if turn is not None and turn.rating is not None:
            self._say([report.rated_line(turn, turn.rating)])

    def _say(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(printable(line))
