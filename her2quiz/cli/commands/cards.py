"""`her2quiz cards` and `her2quiz unsuspend`: lists of flagged, suspended and other cards, and how to ask them again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files, suspended
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places
from her2quiz.cli.search_words import SearchCommand, files_among, search_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from her2quiz.session.progress.cards.card_lists import ListedCard
    from her2quiz.session.services.services import Services


@click.command(
    cls=SearchCommand,
    short_help="List cards that a search finds, or that you flagged or missed.",
    epilog="Example: her2quiz cards --flagged",
)
@click.argument("search", nargs=-1, metavar="[DECK|FILE|SEARCH]...", shell_complete=decks_or_files)
@click.option("--flagged", is_flag=True, help="List cards you flagged, with your notes.")
@click.option("--suspended", is_flag=True, help="List cards you suspended.")
@click.option(
    "--right", is_flag=True, help='List answers you marked "I was right", for the author to accept.'
)
@click.option("--leeches", is_flag=True, help="List cards you missed on 8 days or more (your setting).")
@click.option(
    "--to-confirm", is_flag=True, help="List cards of all decks that a clinician has yet to confirm."
)
@click.option(
    "--to-look-up", is_flag=True, help="List cards of all decks whose facts are past their review date."
)
@click.option("--saved", is_flag=True, help="List your saved searches, which a search can name: saved:NAME.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of cards as JSON.")
@with_places
@click.pass_context
def cards(
    context: click.Context, /, search: tuple[str, ...], as_json: bool, saved: bool, **asked: bool
) -> None:
    """List cards you flagged, suspended or marked "I was right" (default: all three), or what a search finds.

    With both, list those of a kind that the search finds: her2quiz cards ihc-scoring --flagged.

    A search has words that the card contains, and terms as in Anki: deck:ihc-scoring tag:fish is:due is:leech
    rated:7:1 prop:s<21, with - for not, or, and brackets.
    """
    services = context.ensure_object(Places).look(files_among(search))
    if saved:
        _list_saved(services.searches.all(), as_json=as_json)
        return
    found = _found(services, search, asked)
    services.close()
    if as_json:
        output.say_json([each.as_dict() for each in found])
        return
    for each in found:
        output.say(each.line())
    if not found:
        output.tell("No cards.")


def _found(services: Services, search: tuple[str, ...], asked: Mapping[str, bool]) -> Sequence[ListedCard]:
    """Return the cards that are listed: what a search finds, those of the lists that were asked for, or what is in both."""
    from her2quiz.session.progress.cards.card_lists import (
        cards_to_confirm,
        cards_to_look_up,
        counted_right,
        flagged_cards,
        leeches,
        suspended_cards,
    )
    from her2quiz.session.progress.cards.card_search import found_cards

    own = {"flagged": flagged_cards, "suspended": suspended_cards, "right": counted_right}
    lists = own | {"leeches": leeches, "to_confirm": cards_to_confirm, "to_look_up": cards_to_look_up}
    wanted = [each for name, each in lists.items() if asked[name]] or [*own.values()]
    found = found_cards(services, search_of(services, search)) if search else []
    if not search or any(asked.values()):
        keys = {each.card for each in found}
        return [card for each in wanted for card in each(services) if not search or card.card in keys]
    return found


def _list_saved(saved: Mapping[str, str], *, as_json: bool) -> None:
    """List the saved searches."""
    if as_json:
        output.say_json(dict(saved))
        return
    for name, text in saved.items():
        output.say(f"{name}  {text}")
    if not saved:
        output.tell("No search is saved. To save one, press F2 in the list of cards of the app.")


@click.command(epilog="Example: her2quiz unsuspend ihc-scoring/ihc-3-definition")
@click.argument("names", metavar="CARD...", nargs=-1, required=True, shell_complete=suspended)
@with_places
@click.pass_context
def unsuspend(context: click.Context, names: tuple[str, ...]) -> None:
    """Ask suspended cards again. CARD is the name that her2quiz cards --suspended shows."""
    from her2quiz.session.progress.cards.card_lists import unsuspend as ask_again

    services = context.ensure_object(Places).open()
    not_suspended = [name for name in names if not ask_again(services, name)]
    services.close()
    for name in not_suspended:
        output.tell(f"'{name}' is not suspended. To list suspended cards, run her2quiz cards --suspended.")
    sys.exit(output.HAS_PROBLEMS if not_suspended else output.DONE)
