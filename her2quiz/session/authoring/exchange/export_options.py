"""What is asked for with an export, beside the format."""

from pathlib import Path

from her2quiz.exchange.formats import ExportOptions
from her2quiz.session.services.clock import system_clock


def export_options(
    file: Path | None, *, part: str | None, versions: int | None, seed: int | None, questions: int | None
) -> ExportOptions:
    """Return options with the time of this machine.

    Args:
        file: the file that is written; its ending may choose the form.
        part: of a paper.
        versions: of a paper.
        seed: of a paper.
        questions: of a paper.
    """
    usual = ExportOptions()
    return ExportOptions(
        now=system_clock()().at.timestamp(),
        suffix=file.suffix if file else "",
        stem=file.stem if file else "",
        part=part or usual.part,
        versions=versions or usual.versions,
        seed=usual.seed if seed is None else seed,
        questions=questions,
    )
