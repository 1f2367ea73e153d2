"""`her2quiz lab`: drawn fields to score and cases to work up, without end."""

import sys
from pathlib import Path
from random import SystemRandom
from typing import NoReturn

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places, with_plain
from her2quiz.cli.places import Places
from her2quiz.session.lab.kind import LARGEST_SEED, LabKind

_USUAL, _MOST = 12, 500


@click.command(
    short_help="Score drawn fields, count signals and work up cases.", epilog="Example: her2quiz lab ihc"
)
@click.argument(
    "kind", required=False, type=click.Choice([each.value for each in LabKind]), metavar="[ihc|fish|case]"
)
@click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=None,
    metavar="N",
    help="Draw what everybody with this number and the same answers gets.",
)
@click.option(
    "--export",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="FOLDER",
    help="Write fields as PNG files into a folder, with their answers, instead of asking.",
)
@click.option(
    "-n",
    "count",
    type=click.IntRange(1, _MOST),
    default=_USUAL,
    metavar="N",
    show_default=True,
    help="Write N fields of each kind.",
)
@with_plain
@with_places
@click.pass_context
def lab(
    context: click.Context,
    kind: str | None,
    *,
    seed: int | None,
    export: Path | None,
    count: int,
    plain: bool,
) -> None:
    """Score drawn fields (ihc), count signals (fish) and work up cases (case), without end. No date moves.

    Without a word, all three are mixed. What you confuse comes more often. The fields are schematic drawings for learning
    criteria, no substitute for slides.
    """
    chosen = LabKind(kind) if kind else None
    seed = SystemRandom().randint(0, LARGEST_SEED) if seed is None else seed
    if export is not None:
        _export(chosen, seed, count, export)
        return
    if plain or not output.is_terminal():
        _plain(chosen, seed)
    from her2quiz.tui.start import run_app

    run_app(context.ensure_object(Places).open(waits=True), output.tell, lab=(chosen, seed))


def _export(kind: LabKind | None, seed: int, count: int, folder: Path) -> None:
    from her2quiz.session import wording
    from her2quiz.session.lab.export import ANSWERS, export_fields, fields_to_export

    exported = fields_to_export(kind, count, seed)
    show, total = output.progress(), sum(len(each.files) for each in exported) + 1
    for number, name in enumerate(export_fields(exported, folder), 1):
        show(name, number / total)
    show("", 1.0)
    output.say(
        f"Wrote {wording.plural(len(exported), 'field')} to {folder}; their answers are in {ANSWERS}. Seed: {seed}."
    )


def _plain(kind: LabKind | None, seed: int) -> NoReturn:
    from her2quiz.plain.lab import PlainLab
    from her2quiz.session.lab.run import LabRun

    status = output.DONE
    try:
        PlainLab(LabRun(kind, seed, counts=False), output.read_line, output.say).run()
    except KeyboardInterrupt:
        output.say()
        status = output.INTERRUPTED
    sys.exit(status)
