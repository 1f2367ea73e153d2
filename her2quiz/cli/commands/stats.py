"""`her2quiz stats`: statistics on answers and decks."""

from typing import Any

import click

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, ids_of, split_names
from her2quiz.domain.characters import one_line
from her2quiz.session import wording


@click.command(
    short_help="Show what you answered, and how far you are.",
    epilog="Example: her2quiz stats ihc-scoring my-deck.toml",
)
@click.argument("names", nargs=-1, metavar="[DECK|FILE]...", shell_complete=decks_or_files)
@click.option("--json", "as_json", is_flag=True, help="Print the statistics as JSON.")
@with_places
@click.pass_context
def stats(context: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Show what you answered and how far you are, for some decks or for all."""
    from her2quiz.session.progress.overview import Overview
    from her2quiz.session.progress.report import statistics_report
    from her2quiz.session.progress.statistics import words as statistics_words
    from her2quiz.session.progress.statistics.measured import measured
    from her2quiz.session.progress.statistics.statistics import gathered

    names, files = split_names(names)
    services = context.ensure_object(Places).look(files)
    decks = services.library.find(ids_of(services, names, files))
    view = Overview(services)
    found = gathered(services, decks, output.progress(), view)
    report = statistics_report(services, decks, found.tallies, view)
    services.close()
    if as_json:
        output.say_json(report | measured(found))
        return
    output.say_lines(_lines(report, is_all=not names and not files))
    output.say_lines(statistics_words.lines(found))


def _lines(report: dict[str, Any], *, is_all: bool) -> list[str]:
    right = f", {report['right']} of {report['marked']} marked right" if report["marked"] else ""
    lines = [
        f"{wording.plural(report['reviews'], 'answer')}{right}, {report['minutes']} minutes",
        f"today: {wording.plural(report['today']['reviews'], 'answer')}; streak: {wording.plural(report['streak_days'], 'day')}",
    ]
    if is_all and report["elsewhere"]:
        count = wording.plural(report["elsewhere"], "more answer")
        lines.append(f"{count} in decks that were not found. To include them, run her2quiz stats FILE.")
    width = max((len(one_line(deck["title"])) for deck in report["decks"]), default=0)
    for deck in report["decks"]:
        recall, title = wording.percent(deck["expected_recall"]), one_line(deck["title"])
        lines.append(
            f"{title:<{width}}  {deck['cards']:>4} cards  {deck['learned']:>4} learned  "
            f"{deck['due']:>4} due  {deck['new']:>4} new  expected recall {recall}"
        )
    return lines
