"""What the summary says: how a session went, what comes, what was missed, and what else can be done."""

from collections.abc import Callable, Iterator
from datetime import date

from attrs import frozen
from textual.content import Content

from her2quiz.domain.deck.card import Card
from her2quiz.domain.moment import days_after
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.day.what_next import WhatNext
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import prose


@frozen
class SummaryPage:
    """The page of a session that has ended, or in which nothing was due."""

    session: StudySession
    """The session."""

    ahead: WhatNext | None
    """What comes after it; None while cards of today are left."""

    waiting: int
    """How many due cards wait because of today's limit."""

    today: date
    """The current study day."""

    key_for: Callable[[str], str]
    """Gives the key of a command."""

    rule: str = wording.NO_DATE_MOVES
    """What practice does to dates."""

    def blocks(self) -> Iterator[Block]:
        """Return the page from top to bottom."""
        if self.session.tally.count:
            yield from self._how_it_went()
        else:
            yield Block(Content.styled(self._nothing_to_do(), "bold"))
        yield BLANK
        for line in self._what_is_left() if self.ahead is None else self._what_comes(self.ahead):
            yield Block(Content(line))
        for said in self.session.disclaimers.told:
            yield BLANK
            yield Block(prose(said, "$foreground-muted"))
        missed = self.session.tally.missed()
        if missed:
            yield from self._missed(missed)

    def _how_it_went(self) -> Iterator[Block]:
        tally = self.session.tally
        line = f"{wording.plural(tally.count, 'answer')} in {wording.minutes(tally.seconds)}"
        yield Block(Content.styled(line, "bold"))
        yield BLANK
        widest = max(tally.rated(rating) for rating in Rating)
        for rating in Rating:
            count = tally.rated(rating)
            bar = "█" * -(-20 * count // max(1, widest))
            text = Content.assemble(f"{wording.RATING_NAMES[rating]:<6}{count:>4}  ", (bar, "$text-primary"))
            yield Block(text)

    def _missed(self, missed: tuple[Card, ...]) -> Iterator[Block]:
        yield BLANK
        count = Content.styled(f"Missed: {wording.plural(len(missed), 'card')}", "bold")
        them = "it" if len(missed) == 1 else "them"
        again = f". Press {self.key_for('go_over')} to go over {them} again; {wording.NO_DATE_MOVES}."
        yield Block(count + Content(again))
        for card in missed:
            yield BLANK
            yield Block(prose(wording.asked(card)))
            yield Block(prose(card.kind.right_answer, "$text-success"), Content("  → "))

    def _nothing_to_do(self) -> str:
        return "Nothing was answered." if self.ahead is None else "Nothing is due here."

    def _what_is_left(self) -> Iterator[str]:
        count, forecast = wording.plural(self.session.remaining, "card"), self.session.forecast
        left = f"{count} left today. Press {self.key_for('go_on')} to continue."
        yield wording.time_is_up(forecast.minutes, left) if forecast.is_time_up else left

    def _what_comes(self, ahead: WhatNext) -> Iterator[str]:
        session = self.session
        yield from self._next_days(ahead)
        if session.resting():
            yield wording.resting(session.resting())
        if self.waiting:
            yield wording.waiting(self.waiting, session.today().days_to_clear)
            yield f"Press {self.key_for('more_due')} for more reviews today."
        if session.postponed:
            yield wording.postponed(session.postponed)
        if session.unseen():
            unseen = wording.plural(session.unseen(), "card")
            yield f"{unseen} not seen yet. Press {self.key_for('more_new')} for more today."
        if ahead.weakest and not session.tally.count:
            count = wording.plural(len(ahead.weakest), "card")
            yield f"Press {self.key_for('weakest')} to go over the {count} you know least; {self.rule}."

    def _next_days(self, ahead: WhatNext) -> Iterator[str]:
        """Say what comes tomorrow, or on the next day on which a card is due."""
        tomorrow, due = days_after(self.today, 1), self.session.due_on(1)
        next_day, count = (ahead.next_day, ahead.next_due) if ahead.next_day and not due else (tomorrow, due)
        if ahead.all_seen:
            yield wording.every_card_seen(next_day, count, self.today)
        else:
            yield wording.what_comes(count, ahead.new_tomorrow, next_day, self.today)
