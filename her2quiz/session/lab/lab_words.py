"""What both faces say of the lab: what it is not, how a run went, and what was learned."""

from collections.abc import Iterator

from her2quiz.session import wording
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.step import Skill
from her2quiz.session.lab.tally import GROUPS, SCORES, Tally

IN_SHORT = "Schematic drawings, no substitute for slides."
"""Is said on each screen of the lab."""

_SHORTEST = "Schematic, no slide."

DISCLAIMER = (
    "The lab's fields are schematic drawings for learning criteria, no substitute for slides. her2quiz interprets "
    "nobody's results."
)
"""Is said when the lab is opened, and stands in each file that it writes."""

TITLES = {
    None: "All, mixed",
    LabKind.IHC: "IHC fields to score",
    LabKind.FISH: "FISH fields to count and group",
    LabKind.CASE: "Cases to work up",
}
"""What can be practised."""

NAMES = {LabKind.IHC: "IHC field", LabKind.FISH: "FISH field", LabKind.CASE: "Case"}
"""What one item is called."""

_TABLES = ((Skill.SCORE, SCORES), (Skill.GROUP, GROUPS))
_MOST_CONFUSIONS = 5


def score_line(tally: Tally) -> str:
    """Say how many decisions were right."""
    return f"{tally.right} of {wording.plural(tally.total, 'decision')} right"


def standing(tally: Tally) -> tuple[str, ...]:
    """Say how a run stands and what the drawings are not, in ever fewer words: a screen shows the first that fits."""
    said = f"{score_line(tally)}   " if tally.total else ""
    brief = f"{tally.right} of {tally.total}   " if tally.total else ""
    return f"{said}{IN_SHORT}", f"{brief}{IN_SHORT}", f"{brief}{_SHORTEST}", _SHORTEST


def tally_lines(tally: Tally) -> Iterator[str]:
    """Say how a run went: right of how many, what was taken for what, and what was learned."""
    if not tally.total:
        yield "Nothing was answered."
        return
    yield f"{score_line(tally)}."
    for skill in Skill:
        for each in tally.confusions(skill)[:_MOST_CONFUSIONS]:
            if skill not in (Skill.COUNT, Skill.AMOUNT):
                yield f"{_named(skill, each.was)} called {each.said}: {each.times} of {each.of}."
    yield from learned_lines(tally)


def learned_lines(tally: Tally) -> Iterator[str]:
    """Say which confusions have become rarer."""
    for skill in Skill:
        for each in tally.learned(skill):
            (first, of_first), (since, of_since) = each.first, each.since
            yield (
                f"Learned: {_named(skill, each.was)} called {each.said} in {first} of {of_first} at first, "
                f"{since} of the last {of_since}."
            )


def last_words(tally: Tally) -> str:
    """Say how a run went in one line, where it is left."""
    return " ".join((f"The lab: {score_line(tally)}.", *learned_lines(tally)))


def table_lines(tally: Tally) -> Iterator[str]:
    """Draw a table of what was called what, for scores and for groups if there are any."""
    for skill, labels in _TABLES:
        if tally.of(skill):
            yield f"{skill} (rows: what it was; columns: what you said)"
            short = [label.removeprefix("Group ") for label in labels]
            width = max(map(len, short)) + 3
            yield " " * width + "".join(f"{label:>{width}}" for label in short)
            for label, row in zip(short, tally.table(skill, labels), strict=True):
                yield f"{label:>{width}}" + "".join(f"{count or '.':>{width}}" for count in row)


def table_words(tally: Tally) -> Iterator[str]:
    """Say the same tables in sentences, for those who listen."""
    for skill, labels in _TABLES:
        for label, row in zip(labels, tally.table(skill, labels), strict=True):
            said = [f"{name} {count}" for name, count in zip(labels, row, strict=True) if count]
            if said:
                yield f"{_named(skill, label)}, asked {sum(row)} times, was called: {', '.join(said)}."


def _named(skill: Skill, label: str) -> str:
    return f"IHC {label}" if skill is Skill.SCORE else label
