"""A class for tests: a deck of six questions, and a file of results of each learner."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from her2quiz.domain.class_results.answer import STUDY, ClassAnswer
from her2quiz.session.class_results.analyse import Asked, analyse_class, decks_named
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.services.library import Library
from her2quiz.store.class_results.lines import Results, lines
from her2quiz.store.class_results.records import WrittenAnswer
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY

DECK = 'title = "Class"\nid = "class"\n' + "".join(
    f'\n[[card]]\nid = "q{number}"\nquestion = "Question {number}?"\noptions = """\n* Right <b>\n- Near\n- Far\n- Never\n"""\n'
    for number in range(6)
)
"""A deck whose first card begins on line 4, each further one 10 lines below."""

RIGHT, NEAR, FAR = "Right <b>", "Near", "Far"


def write_deck(folder: Path, text: str = DECK) -> Path:
    """Write the deck."""
    file = folder / "class.toml"
    file.write_text(text, encoding="utf-8")
    return file


def class_files(folder: Path, chosen: Sequence[Sequence[str]], where: str = STUDY) -> list[Path]:
    """Write a file for each learner.

    Args:
        folder: where the deck is, and the files will be.
        chosen: for each learner the option chosen for each card; empty for "I don't know".
        where: where the answers were given.
    """
    (found,) = decks_named([write_deck(folder)]).values()
    versions = dict(found.facts.keys())
    files = []
    for learner, row in enumerate(chosen):
        name = f"{learner:032x}"
        answers = tuple(
            ClassAnswer(name, where, f"class/q{card}", 1, "2026-11-23", "2026-11-30", versions[f"class/q{card}"],
                        "" if where == STUDY else "e" * 16, float(each == RIGHT), (each,) if each else (), not each)
            for card, each in enumerate(row)
        )  # fmt: skip
        results = Results(name, "2026-11-30", {"class": found.version}, tuple(map(WrittenAnswer, answers)))
        files.append(folder / f"r{learner:02}.jsonl")
        files[-1].write_text("\n".join(lines(results)) + "\n", encoding="ascii")
    return files


def report_on(files: Iterable[Path], *decks: Path, **others: object) -> ClassReport:
    """Analyse files, with no other decks at hand."""
    asked = Asked(tuple(files), decks, **others)  # type: ignore[arg-type]
    return analyse_class(asked, Library(DeckIndex(MEMORY), ()))


def usual_class(learners: int = 12) -> list[list[str]]:
    """Return what a class chose: the stronger learners more often right, the first card nearly always."""
    return [
        [RIGHT if learner > card * 2 - 2 else (NEAR, FAR)[(learner + card) % 2] for card in range(6)]
        for learner in range(learners)
    ]
