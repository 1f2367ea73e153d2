"""`her2quiz practice`: some cards at any time, outside the schedule."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files
from her2quiz.cli.options import with_places, with_plain
from her2quiz.cli.places import Places
from her2quiz.cli.search_words import SearchCommand, files_among, search_of

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.services.services import Services

_USUAL, _MOST = 20, 1000


@click.command(
    cls=SearchCommand,
    short_help="Practise cards at any time, those you know least first.",
    epilog="Example: her2quiz practice ihc-scoring -n 10",
)
@click.argument("search", nargs=-1, metavar="[DECK|FILE|SEARCH]...", shell_complete=decks_or_files)
@with_plain
@click.option(
    "-n",
    "count",
    type=click.IntRange(1, _MOST),
    default=_USUAL,
    metavar="N",
    show_default=True,
    help="Ask at most N cards, those you know least first.",
)
@click.option(
    "--look-alikes", is_flag=True, help="Ask cards that read alike one after the other, to tell them apart."
)
@with_places
@click.pass_context
def practice(
    context: click.Context, search: tuple[str, ...], *, plain: bool, count: int, look_alikes: bool
) -> None:
    """Practise cards at any time: those of some decks, or what a search finds.

    No date moves, unless you have set practice_pulls_forward: what you miss then comes back in the next session.

    A search has words that the card contains, and terms as in Anki: deck:ihc-scoring tag:fish is:due is:leech
    rated:7:1 prop:s<21, with - for not, or, and brackets.
    """
    from her2quiz.session.progress.cards.card_search import CardSearch, weakest_first
    from her2quiz.session.progress.cards.practice_choices import side_by_side

    services = context.ensure_object(Places).open(files_among(search), waits=True)
    found = CardSearch(services).find(search_of(services, search))
    keys = side_by_side(services, found, count) if look_alikes else weakest_first(found)[:count]
    if not keys:
        services.close()
        output.tell("No card is found. To see what can be searched for, run her2quiz practice --help.")
        sys.exit(output.HAS_PROBLEMS)
    if plain or not output.is_terminal():
        _plain(services, keys)
    else:
        from her2quiz.tui.start import run_app

        run_app(services, output.tell, practice=tuple(keys))


def _plain(services: Services, keys: list[str]) -> None:
    from her2quiz.plain.manner import manner_of
    from her2quiz.plain.practice import PlainPractice
    from her2quiz.session.study.practice import Practice

    manner = manner_of(services.preferences)
    PlainPractice(Practice(services, keys), manner, output.read_line, output.say).run()
    services.close()
