"""What a learner did in another program: shown, asked for, taken over, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from her2quiz.cli import output
from her2quiz.cli.places import taking_in
from her2quiz.domain.characters import one_line

if TYPE_CHECKING:
    from her2quiz.cli.places import Places
    from her2quiz.session.authoring.exchange.import_deck import Wanted

_QUESTION = "Take this over? [y/N] "


def offer_progress(places: Places, wanted: Wanted, deck: Path, *, is_agreed: bool) -> None:
    """Show what a file says of answers to the cards of a deck, and take it over if the learner agrees.

    Args:
        places: where progress is.
        wanted: the file that was imported.
        deck: the deck that it became.
        is_agreed: whether it is not asked.
    """
    from her2quiz.session.authoring.exchange.import_histories import find_histories
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.past_progress import past_progress, take_over

    histories = find_histories(wanted, deck, output.progress())
    looking = places.open((deck,), only_reads=True)
    found = past_progress(looking, histories.found)
    output.say_lines(found.lines(looking.preferences.retention))
    looking.close()
    if histories.answers_elsewhere:
        output.say(f"Answers to cards that are not in the deck: {histories.answers_elsewhere:,}, left out.")
    if found.is_empty:
        output.say("There is no progress to take over.")
        return
    if not is_agreed and not _agrees():
        output.say("No progress was taken over.")
        return
    with taking_in(places, (deck,)) as services:
        take_over(services, found, backups_at(places.progress), output.progress())
    output.say(f"Taken over. To take it back, run her2quiz import --undo-progress {one_line(str(deck))}")


def take_progress_back(places: Places, deck: Path) -> None:
    """Undo all that was taken over for the cards of a deck."""
    from her2quiz.session.authoring.exchange.import_histories import id_of_deck
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.past_progress import take_back, was_taken_over
    from her2quiz.session.wording import plural

    id_ = id_of_deck(deck)
    looking = places.look((deck,))
    is_there = was_taken_over(looking, id_)
    looking.close()
    if not is_there:
        output.say("There is no progress from another program to take back.")
        return
    with taking_in(places, (deck,)) as services:
        answers, others = take_back(services, id_, backups_at(places.progress), output.progress())
    what = plural(others, "suspended, flagged or reset card")
    output.say(f"Taken back: {plural(answers, 'answer')}, and {what}.")


def _agrees() -> bool:
    """Ask; no answer is a no."""
    return (output.read_line(_QUESTION) or "").strip().lower() in ("y", "yes")
