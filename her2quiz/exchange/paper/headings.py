"""What stands at the top of each version of a paper."""

from collections.abc import Iterator

from her2quiz.exchange.paper.sheet import Paper, Part, Sheet


def heading(paper: Paper, part: str, sheet: Sheet) -> str:
    """Return the title of a part."""
    titles = {Part.EXAM: "", Part.KEY: paper.words.key, Part.REASONS: paper.words.reasons}
    title = ": ".join(filter(None, (paper.title, titles[part])))
    return f"{title}, {paper.words.version.format(letter=sheet.letter)}" if sheet.letter else title


def notes(paper: Paper, part: str, sheet: Sheet) -> Iterator[str]:
    """Say how many questions there are and what is to be kept in mind; keys also say how the same paper is made again."""
    words, count = paper.words, len(sheet.questions)
    asked = words.one_question if count == 1 else words.questions.format(count=count)
    yield asked if part == Part.EXAM else f"{asked} {words.made.format(seed=paper.seed)}"
    yield from paper.notes
