"""`her2quiz study`: a study session, in the app or in plain lines."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files, paths
from her2quiz.cli.options import with_places, with_plain
from her2quiz.cli.places import Places, announce_new_file, ids_of, split_names

if TYPE_CHECKING:
    from her2quiz.session.services.services import Services
    from her2quiz.session.study.study_session import StudySession


@click.command(epilog="Example: her2quiz study ihc-scoring my-deck.toml --new 5")
@click.argument("names", nargs=-1, metavar="[DECK|FILE]...", shell_complete=decks_or_files)
@with_plain
@click.option(
    "--new",
    "new_limit",
    type=click.IntRange(0, 9999),
    default=None,
    metavar="N",
    help="Ask at most N new cards today, over all decks (default: your setting, or 5).",
)
@click.option(
    "--minutes",
    type=click.IntRange(1, 600),
    default=None,
    metavar="N",
    help="Stop after N minutes, at the end of a card (default: your setting, or when all is done).",
)
@click.option(
    "--path",
    "path",
    default=None,
    metavar="PATH",
    shell_complete=paths,
    help="Put the decks of this path first, now and later: student, nurse, ...; everything for none.",
)
@with_places
@click.pass_context
def study(
    context: click.Context,
    names: tuple[str, ...],
    *,
    plain: bool,
    new_limit: int | None,
    minutes: int | None,
    path: str | None,
) -> None:
    """Study what is due, then new cards, of some decks or of all."""
    from her2quiz.session.maintenance.backup_watch import BackupWatch

    named, files = split_names(names)
    services = context.ensure_object(Places).open(files, waits=True)
    if path is not None:
        follow_path(services, path)
    ids = ids_of(services, named, files)
    minutes = minutes or services.preferences.minutes_per_day or None
    BackupWatch(services, output.tell).start()
    announce_new_file(services)
    if plain or not output.is_terminal():
        from her2quiz.session.study.study_session import StudySession

        notice_dated_ahead(services)
        session = StudySession(services, services.library.find(ids), new_limit, minutes=minutes)
        _plain(services, session, shlex.join(("her2quiz", "study", *names)))
    else:
        from her2quiz.tui.start import run_app

        run_app(services, output.tell, study=ids, new_limit=new_limit, minutes=minutes)


def follow_path(services: Services, name: str) -> None:
    """Put the decks of a path first from now on; if that cannot be kept, say so and do it for this time."""
    from her2quiz.session.day.path_choice import path_called
    from her2quiz.session.settings.preferences import PreferencesError

    choice = path_called(services, name)
    try:
        services.follow_path(choice.name)
    except PreferencesError as error:
        output.tell(str(error))


def notice_dated_ahead(services: Services) -> None:
    """Say that cards are asked because a clock was wrong."""
    from her2quiz.domain.moment import CLOCKS_DIFFER
    from her2quiz.session import wording

    cards = services.progress.cards_dated_after(
        services.clock().at + CLOCKS_DIFFER, services.progress.growth()[1]
    )
    at_hand = sum(services.library.has(card) for card in cards)
    if at_hand:
        output.tell(wording.dated_ahead(at_hand))


def _what_else(services: Services, session: StudySession, again: str) -> str:
    """Say what can be studied although nothing is due, or when a card is: never what was just done in vain."""
    from her2quiz.plain.signs import spoken
    from her2quiz.session import wording
    from her2quiz.session.day.what_next import what_next

    ahead = what_next(services, session.decks)
    if ahead.all_seen and ahead.next_day is not None:
        return spoken(wording.every_card_seen(ahead.next_day, ahead.next_due, services.clock().day))
    more = session.limit_with_more()
    return f"To study more new cards today, run {again} --new {more}." if more is not None else ""


def _say_nothing_is_due(session: StudySession, what_else: str) -> None:
    from her2quiz.session import wording

    output.say(f"Nothing is due. {what_else}".rstrip())
    if session.waiting():
        output.say(wording.waiting(session.waiting(), session.today().days_to_clear))
    if session.postponed:
        output.say(wording.postponed(session.postponed))


def _plain(services: Services, session: StudySession, again: str) -> None:
    """Study in plain lines.

    Args:
        services: decks, log and clock.
        session: the session.
        again: the command that begins another one with the same decks.
    """
    from her2quiz.plain.study import PlainStudy

    if session.turn is None:
        _say_nothing_is_due(session, _what_else(services, session, again))
    play = PlainStudy(session, services, output.read_line, output.say)
    status = output.DONE
    if session.turn is not None:
        play.introduce()
    try:
        play.run()
    except KeyboardInterrupt:
        output.say()
        status = output.INTERRUPTED
    if session.tally.count:
        play.summary()
    services.close()
    sys.exit(status)
