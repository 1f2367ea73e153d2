"""A study session as plain lines: one line in, some lines out, nothing redrawn and nothing coloured."""

from collections.abc import Callable, Iterable

from her2quiz.domain.characters import one_line, printable
from her2quiz.domain.rating import Rating
from her2quiz.plain import how_to, report
from her2quiz.plain.commands import Commands
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.manner import Manner
from her2quiz.plain.paths import invitation
from her2quiz.plain.practice import PlainPractice
from her2quiz.plain.prompts.prompt import Prompt, answer_of, gives_up, literal
from her2quiz.plain.signs import spoken
from her2quiz.plain.told import rating_of
from her2quiz.session import wording
from her2quiz.session.day.what_next import what_next
from her2quiz.session.services.services import Services
from her2quiz.session.study.practice import Practice
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.turn.turn import ScheduledTurn, Turn

ReadLine = Callable[[str], str | None]
"""Shows a prompt and returns the typed line, or None at the end of input."""

Write = Callable[[str], None]
"""Writes a line."""

LAST = "That was the last card. Press Enter to finish"
"""Asks what is still to be done after the last card."""


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
        self._commands = Commands(session, services, self._say)

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
            self._say(invitation(self._services))

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
        if session.turn is None:
            ahead = what_next(self._services, session.decks)
            self._say(report.coming_lines(ahead, self._services.clock().day))
        if session.turn is None and session.resting():
            self._say([wording.resting(session.resting())])
        if session.turn is None and session.waiting():
            self._say([wording.waiting(session.waiting(), session.today().days_to_clear)])
        self._say(map(spoken, session.disclaimers.told))

    def _show(self, turn: Turn) -> None:
        counted, reason = progress_of(self._session).counted, wording.REASON_NAMES[turn.entry.reason]
        head = [one_line(spoken(self._session.title)), *counted, reason]
        badge = [wording.ANSWER_CHANGED] if turn.answer_changed else []
        self._say(["", ", ".join((*([counted[0]] if self._manner.brief else head), *badge))])
        self._say(report.question_lines(turn))

    def _take_line(self, turn: Turn) -> bool:
        """Read lines until the question is answered or replaced by another; return False to stop."""
        while True:
            line = self._read(f"{self._manner.ask(prompt_of(turn.question))}: ")
            if line is None:
                return False
            text = line.strip()
            if text.casefold() in how_to.STOPS:
                return False
            if self._commands.run(text, turn):
                if not turn.is_same_question(self._session.turn):
                    return True
                continue
            if self._answer(turn, text):
                return self._session.answered is None  # otherwise the learner stopped before rating it

    def _answer(self, turn: Turn, text: str) -> bool:
        """Mark what was typed; return False if it is not an answer to this question."""
        prompt = prompt_of(turn.question)
        answer = answer_of(prompt, text)
        if answer is None:
            why_not = prompt.why_not(literal(prompt, text))
            self._say([spoken(why_not)] if why_not else [])
            self._say([self._refusal(prompt)])
            return False
        answered = self._session.answer(answer)
        self._commands.last = answered
        self._say(report.mark_lines(answered, self._manner))
        if answered.leech is not None:
            self._say(map(spoken, answered.leech.lines()))
        if answered.rating is None and not self._rate(answered):
            return True
        self._say_rated()
        self._session.go_on()
        return True

    def _refusal(self, prompt: Prompt) -> str:
        """Say what can be typed; the words besides an answer are left to help, for a list of them is long to hear."""
        ask = self._manner.ask(prompt)
        if self._manner.brief:
            return f"{ask}, a question mark, or help."
        return f"{ask}. {how_to.OTHERWISE}"

    def _rate(self, turn: ScheduledTurn) -> bool:
        """Let the learner rate a card that only they can mark; return False to stop."""
        if not self._manner.brief:
            self._say([f"How well did you know it? {report.rating_choices(turn)}."])
        while True:
            numbers = how_to.numbers_of(turn.ratings)
            line = self._read(
                f"{numbers}: " if self._manner.brief else f"Type {numbers}, or press Enter for Good: "
            )
            word = "stop" if line is None else line.strip().casefold() or "good"
            if word in how_to.STOPS:
                return False
            rating = Rating.AGAIN if gives_up(word) else rating_of(word, turn.ratings)
            if rating is not None:
                self._session.rate(rating)
                return True
            self._say(self._told_while_rating(word))

    def _told_while_rating(self, word: str) -> Iterable[str]:
        """Return what a word asks before a card is rated."""
        last = self._commands.last
        if word == "help":
            return how_to.rating_help(self._services.preferences.ratings)
        return report.source_lines(last) if word == "source" and last else ()

    def _after_the_last(self) -> bool:
        """Offer to undo or re-rate the last answer; return False when the learner is done."""
        missed = "missed, " if self._session.tally.missed() else ""
        (words,) = how_to.with_ratings([how_to.LAST_WORDS], self._services.preferences.ratings)
        others = "" if self._manner.brief else f", or type {missed}{words}"
        line = self._read(f"{LAST}{others}: ")
        word = line.strip().casefold() if line is not None else ""
        if not word or word == "no" or word in how_to.STOPS:
            return False
        if word == "missed":
            self._go_over_missed()
        elif not self._commands.run(word, None):
            self._say(how_to.with_ratings(how_to.LAST_HELP, self._services.preferences.ratings))
        return True

    def _go_over_missed(self) -> None:
        """Ask what was missed until it is known."""
        keys = [card.key for card in self._session.tally.missed()]
        if keys:
            PlainPractice(Practice(self._services, keys), self._manner, self._read, self._write).run()
        else:
            self._say([how_to.NOTHING_MISSED])

    def _say_rated(self) -> None:
        turn = self._session.answered
        if turn is not None and turn.rating is not None and not self._manner.brief:
            self._say([report.rated_line(turn, turn.rating)])

    @property
    def _manner(self) -> Manner:
        return self._commands.manner

    def _say(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(printable(line))
