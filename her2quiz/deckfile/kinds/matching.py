"""`match`: lines `left -> right`, and `-> right` for a choice that matches nothing.

Two lines may have the same right side, as two drugs may have one class. It is then one choice for both.
"""

import re

from her2quiz.deckfile.answers.options import shuffle_of
from her2quiz.deckfile.fields.json_schema import TEXTS, has_any
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.lines_otherwise import read_in_lines
from her2quiz.deckfile.grammar.option_lines import written_otherwise
from her2quiz.deckfile.grammar.text_lines import TextLine, text_lines
from her2quiz.deckfile.grammar.typed_letters import letters_before
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.choices.pairs import Item
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.limits import MOST_MATCHED
from her2quiz.domain.marking.text_match import normalised
from her2quiz.domain.text.protected import masked

_ARROW = re.compile("-{1,2}>")
_OTHER_ARROW = re.compile("[→⟶➔➜➝➞⇒⟹\uf0e0]|[–—=]>")

FEWEST = 2
"""The fewest lines worth matching, and the most that one can match."""


def _claims(table: Table) -> bool:
    return table.has("match")


def _read(table: Table) -> Matching:
    table = read_in_lines(table, "match", "D141")
    before = len(table.diagnostics)
    lines = text_lines(table, "match")
    parts = [(line, _arrow(line.text)) for line in lines]
    pairs = [(line, each[0], each[2]) for line, each in parts if _has_arrow(table, line, each)]
    pairs = _without_letters(table, pairs)
    items = [Item(left, right, line.feedback) for line, left, right in pairs if left]
    if not table.has_errors(before):
        _report_mistakes(table, pairs)
    choices = {normalised(right): right for _, _, right in reversed(pairs)}
    items = [Item(item.text, choices[normalised(item.right)], item.feedback) for item in items]
    shown = tuple(dict.fromkeys(choices[normalised(right)] for _, _, right in pairs))
    return Matching(table.text("question"), tuple(items), shown, shuffle=shuffle_of(table))


def _has_arrow(table: Table, line: TextLine, parts: tuple[str, str, str]) -> bool:
    left, arrow, right = parts
    if arrow and right:
        return True
    others = _OTHER_ARROW.findall(masked(line.text))
    if not arrow and others:
        _report_other_arrow(table, line, others)
        return False
    help_ = "write left -> right; or -> right for a choice that nothing matches"
    message = f"there is nothing after the -> of '{left}'" if arrow else f"there is no -> in '{line.text}'"
    table.report("D141", message, help_, table.at_line("match", line.number))
    return False


def _without_letters(table: Table, pairs: list[tuple[TextLine, str, str]]) -> list[tuple[TextLine, str, str]]:
    """Take off letters or numbers before all choices: these are shown with letters of their own."""
    letters = letters_before([right for _, _, right in pairs])
    bare = [right.removeprefix(letter) for (_, _, right), letter in zip(pairs, letters, strict=False)]
    if not letters or len({*map(normalised, bare)}) < len(pairs):
        return pairs  # without their letters some would be the same, such as 1: 10 and 2: 10
    fixes = tuple(
        written_otherwise(table, "match", line.number, right, text)
        for (line, _, right), text in zip(pairs, bare, strict=True)
    )
    message = f"these choices begin with letters or numbers, such as {letters[0].strip()}, which are left out"
    where = table.at_line("match", pairs[0][0].number, letters[0].strip())
    help_ = "remove them: choices are shown with letters of their own"
    table.report("D128", message, help_, where, severity=Severity.WARNING, fixes=fixes)
    return [(line, left, text) for (line, left, _), text in zip(pairs, bare, strict=True)]


def _report_other_arrow(table: Table, line: TextLine, others: list[str]) -> None:
    """Report an arrow that is not written ->, with a fix if it is the only one of the line."""
    message = f"there is no -> in '{line.text}'"
    help_ = f"write -> (hyphen, greater-than) instead of {others[0]}"
    fixes = (written_otherwise(table, "match", line.number, others[0], "->"),) if len(others) == 1 else ()
    table.report("D141", message, help_, table.at_line("match", line.number, others[0]), fixes=fixes)


def _arrow(text: str) -> tuple[str, str, str]:
    """Return what stands before an arrow, the arrow, and what stands behind it."""
    found = _ARROW.search(masked(text))
    if found is None:
        return text.strip(), "", ""
    return text[: found.start()].strip(), found[0], text[found.end() :].strip()


def _report_mistakes(table: Table, pairs: list[tuple[TextLine, str, str]]) -> None:
    lefts = [left for _, left, _ in pairs if left]
    if not FEWEST <= len(lefts) <= MOST_MATCHED or len({normalised(right) for _, _, right in pairs}) < FEWEST:
        help_ = f"write {FEWEST} to {MOST_MATCHED} lines with an item on the left, and at least 2 choices"
        is_much = len(lefts) > MOST_MATCHED
        message = f"{len(lefts)} lines are too many to match" if is_much else "there is nothing to match"
        table.report("D141", message, help_, table.at_key("match"))
    _report_doubles(table, pairs)


def _report_doubles(table: Table, pairs: list[tuple[TextLine, str, str]]) -> None:
    used = {normalised(right) for _, left, right in pairs if left}
    seen: set[str] = set()
    for line, left, right in pairs:
        if left and normalised(left) in seen:
            message, help_ = f"'{left}' is on the left twice", "remove one of them"
            table.report("D142", message, help_, table.at_line("match", line.number, left))
        if not left and normalised(right) in used:
            message = f"'{right}' is an extra choice, but also the right choice of another line"
            table.report("D143", message, "remove this line", table.at_line("match", line.number, right))
        seen.add(normalised(left))


READER = Reader(
    name="matching card",
    keys={"match": TEXTS},
    claims=_claims,
    claims_with=("match",),
    read=_read,
    shape=has_any("match"),
)
