"""Writes fields as PNG files with their answers, for teaching slides."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TypeVar

from attrs import frozen

from her2quiz import __version__
from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.her2.fields import fish, layout
from her2quiz.her2.fields.fish import SINGLE_RESULTS, FishField, dual_field, single_field
from her2quiz.her2.fields.ihc import IhcField, ihc_field
from her2quiz.her2.ihc import Score
from her2quiz.her2.in_words import ihc_count, totals_words
from her2quiz.her2.ish import Group, IshResult
from her2quiz.session.lab.counting import drawn_sheet
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.lab_words import DISCLAIMER
from her2quiz.session.lab.questions import amount_questions, result_question, score_question
from her2quiz.session.lab.tally import SCORES
from her2quiz.session.named_file import taken
from her2quiz.write_file import write_new_file

LICENCE = "MIT licence, the her2quiz authors"
"""What may be done with the pictures: the same as with the program."""

ANSWERS = "answers.md"
"""The file with all answers, so that the pictures can be shown without them."""

_IHC_DOTS, _FISH_DOTS = 160, 530
"""Dots to a cell, and to a nucleus: about as many as a projector shows."""

_RESULTS: tuple[Group | IshResult, ...] = (*Group, *SINGLE_RESULTS)


_Label = TypeVar("_Label")


class ExportError(Her2QuizError):
    """The fields cannot be written."""


@frozen
class Exported:
    """A field to be written, and what is said of it."""

    name: str
    """What its files are called, before their ending."""
    field: IhcField | FishField
    """The field."""
    answer: str
    """What is right, with its numbers and its reason."""

    @property
    def drawn_from(self) -> str:
        """What draws it again."""
        return f"seed {self.field.seed}, her2quiz {__version__}"

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its pictures."""
        if isinstance(self.field, IhcField):
            return (f"{self.name}.png",)
        return tuple(f"{self.name}-view-{view}.png" for view in range(1, len(self.field.views) + 1))


def fields_to_export(kind: LabKind | None, count: int, seed: int) -> list[Exported]:
    """Draw so many fields of a kind, or of both that have pictures; every score and group comes about as often.

    Raises:
        ExportError: for cases, which have no picture.
    """
    if kind is LabKind.CASE:
        raise ExportError("Cases have no pictures. Export ihc or fish.")
    return [
        each
        for known, drawn in ((LabKind.IHC, _ihc_fields), (LabKind.FISH, _fish_fields))
        if kind in (None, known)
        for each in drawn(count, Random(f"lab export {known} {seed}"))  # noqa: S311 - drawings, no secret
    ]


def _ihc_fields(count: int, rng: Random) -> Iterator[Exported]:
    for number, score in enumerate(_spread(rng, SCORES, count), 1):
        yield _ihc(number, score, rng)


def _fish_fields(count: int, rng: Random) -> Iterator[Exported]:
    for number, result in enumerate(_spread(rng, _RESULTS, count), 1):
        yield _fish(number, result, rng)


def _spread(rng: Random, labels: tuple[_Label, ...], count: int) -> list[_Label]:
    drawn = [label for _ in range(-(-count // len(labels))) for label in rng.sample(labels, len(labels))]
    return drawn[:count]


def _ihc(number: int, score: str, rng: Random) -> Exported:
    field = ihc_field(Score(score), rng.getrandbits(32))
    question = score_question(field.pattern)
    return Exported(f"ihc-{number:02}", field, f"IHC {score}. {ihc_count(field)} {question.because}")


def _fish(number: int, result: Group | IshResult, rng: Random) -> Exported:
    seed = rng.getrandbits(32)
    field = dual_field(result, seed) if isinstance(result, Group) else single_field(result, seed)
    sheet = drawn_sheet(field)
    question = result_question(sheet)
    totals = totals_words(field.her2_signals, field.cep17_signals, len(field.nuclei))
    worked = " ".join(each.because for each in amount_questions(sheet))
    answer = f"{question.options[question.right]}. {totals} {worked} {question.because}"
    return Exported(f"fish-{number:02}", field, answer)


def export_fields(exported: list[Exported], folder: Path) -> Iterator[str]:
    """Write fields and their answers into a folder, which is made if it is not there; yields each name once written.

    Raises:
        ExportError: if a file is there already, before anything is written, or if one cannot be written.
    """
    names = [ANSWERS, *(name for each in exported for name in each.files)]
    there = next((name for name in names if (folder / name).exists()), None)
    if there is not None:
        raise ExportError(taken(folder / there, "Choose another folder."))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each in exported:
            for name, data in zip(each.files, _pictures(each), strict=True):
                write_new_file(folder / name, data)
                yield name
        write_new_file(folder / ANSWERS, answers(exported).encode())
        yield ANSWERS
    except OSError as error:
        raise ExportError(f"The fields cannot be written to {folder}: {reason_of(error)}.") from error


def _pictures(each: Exported) -> Iterator[bytes]:
    from her2quiz.her2.pictures.fish import fish_picture
    from her2quiz.her2.pictures.ihc import ihc_picture

    if isinstance(each.field, IhcField):
        size = (round(layout.WIDTH * _IHC_DOTS), round(layout.HEIGHT * _IHC_DOTS))
        yield ihc_picture(each.field, size).png(_said(each, each.name))
        return
    size = (round(fish.WIDTH * _FISH_DOTS), round(fish.HEIGHT * _FISH_DOTS))
    for view, nuclei in enumerate(each.field.views, 1):
        yield fish_picture(nuclei, size).png(_said(each, f"{each.name}, view {view}"))


def _said(each: Exported, title: str) -> dict[str, str]:
    return {
        "Title": title,
        "Description": each.answer,
        "Comment": f"Drawn from {each.drawn_from}.",
        "Copyright": LICENCE,
        "Disclaimer": DISCLAIMER,
    }


def answers(exported: list[Exported]) -> str:
    """Return the answers as a page in Markdown."""
    lines = [
        "# Answers",
        "",
        DISCLAIMER,
        "",
        f"Licence: {LICENCE}. Rules: ASCO-CAP 2018, affirmed 2023.",
        "",
        "| Picture | Answer | Drawn from |",
        "| --- | --- | --- |",
        *(f"| {each.name} | {each.answer} | {each.drawn_from} |" for each in exported),
    ]
    return "\n".join(lines) + "\n"
