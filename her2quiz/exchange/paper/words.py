"""What stands on paper beside the texts of a deck."""

from collections.abc import Iterator

from her2quiz.exchange.paper.sheet import Paper, Part, Sheet

NAME_LINE = ("Name", "Date", "Points")
"""What a learner fills in."""

_TITLES = {Part.EXAM: "", Part.KEY: "answer key", Part.REASONS: "answers and reasons"}


def heading(paper: Paper, part: str, sheet: Sheet) -> str:
    """Return the title of a part."""
    title = ": ".join(filter(None, (paper.title, _TITLES[part])))
    return f"{title}, version {sheet.letter}" if sheet.letter else title


def notes(paper: Paper, part: str, sheet: Sheet) -> Iterator[str]:
    """Say how many questions there are and what is to be kept in mind; keys also say how the same paper is made again."""
    count = len(sheet.questions)
    asked = f"{count:,} question{'' if count == 1 else 's'}."
    yield asked if part == Part.EXAM else f"{asked} Made by her2quiz with seed {paper.seed}."
    yield from paper.notes
