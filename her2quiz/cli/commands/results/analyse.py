"""`her2quiz results analyse`: what a class's results say of each card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places, with_plain
from her2quiz.cli.places import Places
from her2quiz.domain.characters import one_line

if TYPE_CHECKING:
    from her2quiz.session.class_results.class_report import ClassReport

_FILE = click.Path(path_type=Path, readable=False)


@click.command(
    epilog="Example: her2quiz results analyse class/*.jsonl --deck my-deck.toml --html report.html"
)
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@click.option(
    "--deck",
    "decks",
    multiple=True,
    type=_FILE,
    metavar="DECK",
    help="The file of a deck that was answered; may be repeated (default: found by its id).",
)
@click.option(
    "--html", type=_FILE, default=None, metavar="FILE", help="Save the report as a page in a new file."
)
@click.option("--json", "json_", type=_FILE, default=None, metavar="FILE", help="Save it for a program.")
@click.option(
    "--private", is_flag=True, help="Show small counts, and cards with 3 learners or more: for you alone."
)
@click.option(
    "--least",
    type=click.IntRange(3),
    default=10,
    show_default=True,
    metavar="N",
    help="Show no card with fewer learners.",
)
@with_plain
@with_places
@click.pass_context
def analyse(
    context: click.Context,
    *,
    files: tuple[Path, ...],
    decks: tuple[Path, ...],
    html: Path | None,
    json_: Path | None,
    private: bool,
    least: int,
    plain: bool,
) -> None:
    """Analyse the results of a class: how difficult each card is, how well it tells learners apart, which options work.

    A FILE may be a folder: all its files that end in .jsonl are read. Several files of one learner are united, and the
    same answer counts once. Exit status: 1 if part of a file could not be read; 2 if nothing could.
    """
    from her2quiz.domain.class_results.suppression import Rules
    from her2quiz.session.class_results.analyse import Asked, analyse_class
    from her2quiz.session.class_results.save import save_report
    from her2quiz.session.named_file import check_free

    wanted = [(form, file) for form, file in (("html", html), ("json", json_)) if file is not None]
    for _, file in wanted:
        check_free(file)
    services = context.ensure_object(Places).open(only_reads=True)
    asked = Asked(files, decks, Rules(least, is_private=private))
    report = analyse_class(asked, services.library, output.progress())
    _tell_problems(report)
    for form, file in wanted:
        save_report(report, form, file)
        output.tell(f"Saved in {file}.")
    if not wanted and not plain and output.is_terminal():
        from her2quiz.tui.start import run_class_results

        run_class_results(report, services, output.tell)
    if not wanted:
        from her2quiz.session.class_results.formats.plain_lines import plain_lines

        output.say_lines(plain_lines(report))
    context.exit(output.HAS_PROBLEMS if report.problems else output.DONE)


def _tell_problems(report: ClassReport) -> None:
    for each in report.problems:
        place = f"{each.file}:{each.line}: " if each.line is not None else ""
        whole = each.message if str(each.file) in each.message else f"{each.file}: {each.message}"
        output.tell(one_line(f"{place}{each.message}" if place else whole))
