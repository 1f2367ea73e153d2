"""Writes a learner's results into a file for the instructor of a class."""

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

from her2quiz.domain.class_results.pseudonym import class_key, pseudonym
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.class_results.own_answers import OwnAnswers, Wanted, deck_versions, own_answers
from her2quiz.session.named_file import write_named_file
from her2quiz.session.services.kept_id import kept_id
from her2quiz.session.services.services import Services
from her2quiz.session.wording import plural
from her2quiz.store.class_results.lines import Results, lines
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.file.place import refuse_own_file
from her2quiz.write_file import OWNER_ONLY

CODE_ENDING = ".learner-code"
"""What the name of the file with the learner's code ends in; it is beside the progress file."""


class CannotExportResultsError(Her2QuizError):
    """Results cannot be written; the message says why and what to do."""


@frozen
class ToExport:
    """Results that can be written."""

    wanted: Wanted
    """What was asked for."""

    own: OwnAnswers
    """What was found."""

    decks: dict[str, str]
    """The version of each deck with an answer, by its id."""


def to_export(services: Services, wanted: Wanted) -> ToExport:
    """Gather what would be written.

    Raises:
        Her2QuizError: if there is nothing.
    """
    own = own_answers(services, wanted)
    if not own.answers:
        why = "".join(f" {line}" for line in _left_out(own))
        raise CannotExportResultsError(
            f"There are no answers to export yet: study, or sit an exam, first.{why}"
        )
    ids = {each.answer.card.partition("/")[0] for each in own.answers}
    used = [deck for deck in wanted.decks if deck.header.id in ids]
    return ToExport(wanted, own, deck_versions(services, used))


def described(found: ToExport) -> Iterator[str]:
    """Say in words what the file would hold, and what not."""
    own = found.own
    which = "all your answers" if found.wanted.all_answers else "your first answers"
    yield f"The file holds: {which} in study ({plural(len(own.study), 'answer')})" + _and_exam(own) + "."
    yield "Of each answer: the card, its deck and their versions, the score, the option you chose, the day, and the seed."
    if found.wanted.with_typed:
        yield "Also what you typed, in your own words."
    else:
        yield "Not what you typed, unless you ask for --with-typed."
    yield "No name, no time of day, nothing of your computer. In place of a name: a pseudonym, the same in all your files for this class."
    yield from _left_out(own)


def _and_exam(own: OwnAnswers) -> str:
    return f", and the exam you handed in last ({plural(len(own.exam), 'answer')})" if own.exam else ""


def _left_out(own: OwnAnswers) -> Iterator[str]:
    if own.unmarked:
        yield f"Left out: {plural(own.unmarked, 'answer')} that only you could mark."
    if own.changed:
        yield f"Left out: {plural(own.changed, 'answer')} to cards whose right answer has changed since."


def code_file(services: Services) -> Path:
    """Return the file with the learner's code, from which pseudonyms are made."""
    progress = Path(services.progress.path)
    return progress.with_name(f"{progress.name}{CODE_ENDING}")


def export_results(
    services: Services, found: ToExport, typed_key: str, file: Path, *, overwrites: bool
) -> None:
    """Write results.

    Args:
        services: progress, clock and chance.
        found: what is written.
        typed_key: the key of the class, as it was typed.
        file: the file to write.
        overwrites: whether a file that is there may be replaced.

    Raises:
        Her2QuizError: if it cannot be written.
    """
    refuse_own_file(Path(services.progress.path), file)
    data = "".join(f"{line}\n" for line in lines(_results(services, found, checked_key(typed_key))))
    write_named_file(file, data.encode("ascii"), OWNER_ONLY, overwrites=overwrites)


def checked_key(typed: str) -> str:
    """Return the key of a class as it was typed; raises Her2QuizError if it is none."""
    try:
        return class_key(typed)
    except ValueError as error:
        raise CannotExportResultsError(str(error)) from error


def _results(services: Services, found: ToExport, key: str) -> Results:
    if services.progress.path == MEMORY:
        raise CannotExportResultsError("There is no progress file.")
    learner = pseudonym(kept_id(code_file(services), services.entropy), key)
    today = services.clock().day.isoformat()
    answers = tuple(
        evolve(each, answer=each.answer._replace(learner=learner, exported=today))
        for each in found.own.answers
    )
    return Results(learner, today, found.decks, answers)
