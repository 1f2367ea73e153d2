"""What the first screen says of all decks together, each in full and in shorter forms for where there is less room."""

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.progress.overview import Overview


def today(overview: Overview) -> tuple[str, ...]:
    """Say what is asked today over all decks, of a backlog when it is cleared, the day, and the streak."""
    day = wording.long_day(overview.now.day)
    streak = f"   streak {wording.plural(overview.streak, 'day')}" if overview.streak else ""
    said, briefly = _asked(overview) if overview.decks else ("", "")
    return f"{said}   {day}{streak}".strip(), f"{said}   {day}".strip(), said, briefly


def _asked(overview: Overview) -> tuple[str, str]:
    asked, waiting = overview.due_in_all, overview.waiting
    if not overview.today.share.is_backlog:
        why = overview.today.why_no_new if overview.new else ""
        return wording.today(asked, overview.new_in_all, why), wording.today(asked, overview.new_in_all)
    days = overview.today.days_to_clear
    return wording.backlog(waiting, asked, days), wording.backlog(waiting, asked, None)


def shared(overview: Overview) -> str:
    """Say how many new cards come in all, where the decks share fewer than the list would add up to."""
    in_list = sum(overview.new_today(deck.header.id) for deck in overview.decks)
    return wording.new_in_all(overview.new_in_all) if in_list > overview.new_in_all else ""


def wrong(overview: Overview) -> tuple[str, ...]:
    """Say that a clock was wrong, which deck has errors, or that there is none; nothing if all is well."""
    if overview.dated_ahead:
        return "! The clock was ahead, or is behind now: her2quiz progress status", "! clock wrong"
    if overview.diagnostics:
        name = one_line(overview.diagnostics[0].file.name)
        return f"! {name} has errors: her2quiz check {name}", f"! {name} has errors", "! deck errors"
    return () if overview.decks else ("No decks found.",)
