"""Checks decks and says what is wrong in them, as compilers do."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import combining, east_asian_width

from attrs import frozen

from her2quiz.deckfile.files import deck_files
from her2quiz.deckfile.problem import Problem, Severity
from her2quiz.deckfile.read import read_deck
from her2quiz.session.wording import one_line, plural, printable


@frozen
class Checked:
    """What checking some decks gave."""

    decks: int
    """How many files were looked at."""

    cards: int
    """How many cards can be asked."""

    problems: tuple[Problem, ...]
    """What is wrong, file by file, the worst first."""

    unreadable: int
    """How many files could not be read at all."""

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with `strict` a warning; what is said only on request never fails."""
        worst = Severity.WARNING if strict else Severity.ERROR
        return any(problem.severity <= worst for problem in self.problems)

    def told(self, *, everything: bool) -> tuple[Problem, ...]:
        """Give the problems to tell: errors and warnings, or `everything`."""
        return tuple(
            problem for problem in self.problems if everything or problem.severity is not Severity.INFO
        )

    def last_line(self) -> str:
        """Count what was found."""
        errors, warnings, notes = (
            sum(problem.severity is severity for problem in self.problems) for severity in Severity
        )
        looked_at = f"{plural(self.decks, 'deck')}, {plural(self.cards, 'card')} that can be asked"
        more = f", {plural(notes, 'note')} (--all shows them)" if notes else ""
        return f"{looked_at}: {plural(errors, 'error')}, {plural(warnings, 'warning')}{more}"


def check_decks(places: Iterable[Path]) -> Checked:
    """Read deck files, and those in folders, and gather all problems."""
    decks, cards, unreadable = 0, 0, 0
    problems: list[Problem] = []
    ids: dict[str, Path] = {}
    for file in deck_files(places):
        reading = read_deck(file)
        decks += 1
        problems += reading.problems
        if reading.deck is None:
            unreadable += any(problem.code == "D000" for problem in reading.problems)
            continue
        cards += len(reading.deck.cards)
        first = ids.setdefault(reading.deck.header.id, file)
        if first != file:
            problems.append(_same_id(file, reading.deck.header.id, first))
    return Checked(decks, cards, tuple(problems), unreadable)


def problem_lines(problem: Problem) -> Iterator[str]:
    """Say a problem with its line, and carets under the very words."""
    span = problem.span
    name = problem.severity.name.lower()
    yield f"{name}[{problem.code}]: {one_line(problem.message)}"
    margin = " " * len(str(span.line))
    yield f"{margin}--> {printable(str(problem.file))}:{span.line}:{span.column}"
    if problem.source.strip():
        start = span.column - 1
        before, marked = problem.source[:start], problem.source[start : start + span.width]
        yield f"{margin} |"
        yield f"{span.line} | {printable(problem.source)}"
        yield f"{margin} | {' ' * _cells(before)}{'^' * max(1, _cells(marked))}"
    yield f"{margin} = help: {one_line(problem.help)}"


def _cells(text: str) -> int:
    """Count the cells of a terminal that a text takes: two for a Chinese letter, none for an accent on its own."""
    shown = [character for character in printable(text) if not combining(character)]
    return len(shown) + sum(east_asian_width(character) in "WF" for character in shown)


def _same_id(file: Path, id_: str, first: Path) -> Problem:
    from her2quiz.deckfile.syntax import file_problem

    return file_problem(
        file, "D171", f"the deck {first} has the id '{id_}' too", 'write another id = "…" at the top'
    )
