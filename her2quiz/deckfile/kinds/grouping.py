"""`groups`: lines `name: member, member`; the learner sorts the members into the groups."""

import re
from collections.abc import Collection, Iterator

from her2quiz.deckfile.answers.options import shuffle_of
from her2quiz.deckfile.fields.json_schema import TEXTS, has_any
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.lines_otherwise import read_in_lines
from her2quiz.deckfile.grammar.text_lines import TextLine, text_lines
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.choices.pairs import Item
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.limits import MOST_SORTED
from her2quiz.domain.marking.text_match import normalised
from her2quiz.domain.text.protected import masked, parted

_COLON = re.compile(r":(?=\s|$)")
_BARE_COLON = re.compile(r"(?<!\d):|:(?!\d)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_SPACED_COMMA = re.compile(r",\s+")
_WITH_UNIT = re.compile(r"\d,\d+ ?(?:%|[^\W\d_])")
_AND = re.compile(r"[^\W\d_][^\W\d]*(?: [^\W\d]+)? (?:and|und|/|or|oder|&) [^\W\d_][^\W\d]*(?: [^\W\d]+)?")

FEWEST = 2
"""The fewest groups and members worth sorting, and the most members one can sort."""


def _claims(table: Table) -> bool:
    return table.has("groups")


def _read(table: Table) -> Grouping:
    table = read_in_lines(table, "groups", "D145")
    before = len(table.diagnostics)
    lines = text_lines(table, "groups")
    groups = [(line, *_split(line.text)) for line in lines if _is_group(table, line)]
    if not table.has_errors(before):
        _report_mistakes(table, groups)
        _report_commas(table, lines)
        _report_doubtful_commas(table, lines)
    items = tuple(Item(member, name, line.feedback) for line, name, members in groups for member in members)
    names = tuple(dict.fromkeys(name for _, name, _ in groups))
    return Grouping(table.text("question"), items, names, shuffle=shuffle_of(table))


def _is_group(table: Table, line: TextLine) -> bool:
    name, members = _split(line.text)
    if name and members:
        return True
    help_ = "write the group's name, a colon, then its members, separated by commas"
    what = "group has no members" if name and ":" in line.text else "line has no group name"
    table.report("D145", f"this {what}", help_, table.at_line("groups", line.number))
    return False


def _split(text: str) -> tuple[str, tuple[str, ...]]:
    """Split a line into name and members, at semicolons if it has any, otherwise at commas.

    A colon between digits, as in a ratio of 2:1, does not end the name, and a comma between digits does not end a
    member where other commas have a space after them.
    """
    mask = masked(text)
    colon = _COLON.search(mask) or _BARE_COLON.search(mask)
    if colon is None:
        return "", ()
    name, said = text[: colon.start()], text[colon.end() :]
    if _has_decimal_commas(said):
        parts = _SPACED_COMMA.split(said)
    else:
        parts = parted(said, ";" if len(parted(said, ";")) > 1 else ",", brackets=True)
    return name.strip(), tuple(part.strip() for part in parts if part.strip())


def _has_decimal_commas(said: str) -> bool:
    """Whether commas between digits are decimal commas: others have a space after them, or a unit follows."""
    has_comma = _DECIMAL_COMMA.search(said) is not None and ";" not in said
    return has_comma and (_SPACED_COMMA.search(said) is not None or _WITH_UNIT.search(said) is not None)


def _report_doubtful_commas(table: Table, lines: Collection[TextLine]) -> None:
    """Report decimal commas, and a group whose only member seems to be several, once each."""
    for line in lines:
        name, members = _split(line.text)
        decimal = next((member for member in members if _DECIMAL_COMMA.search(member)), "")
        if decimal and _has_decimal_commas(line.text):
            message, help_ = (
                f"'{decimal}' is read as one member",
                "write a decimal point, or ; between the members",
            )
            where = table.at_line("groups", line.number, decimal)
            table.report("D148", message, help_, where, severity=Severity.WARNING)
            return
        if len(members) == 1 and _AND.fullmatch(members[0]) and name:
            message, help_ = f"'{members[0]}' is read as one member", "put a comma between the members"
            where = table.at_line("groups", line.number, members[0])
            table.report("D148", message, help_, where, severity=Severity.WARNING)
            return


def _report_commas(table: Table, lines: Collection[TextLine]) -> None:
    """Report lines that are split at commas where other lines are split at semicolons."""
    has_semicolons = any(";" in line.text for line in lines)
    for line in lines if has_semicolons else ():
        _, members = _split(line.text)
        if ";" not in line.text and len(members) > 1:
            message = f"this line is split at commas into {len(members)} members; other lines use semicolons"
            help_ = "put ; between its members; if it has only one member with a comma, end the line with ;"
            table.report(
                "D147", message, help_, table.at_line("groups", line.number), severity=Severity.WARNING
            )


def _report_mistakes(table: Table, groups: list[tuple[TextLine, str, tuple[str, ...]]]) -> None:
    count = sum(len(members) for _, _, members in groups)
    names = {normalised(name) for _, name, _ in groups}
    if len(names) < FEWEST or not FEWEST <= count <= MOST_SORTED:
        help_ = f"write at least 2 groups, each on its own line, with at most {MOST_SORTED} members in all"
        message = (
            f"{count} members are too many to sort" if count > MOST_SORTED else "there is nothing to sort"
        )
        table.report("D145", message, help_, table.at_key("groups"))
    for line, words, message in _doubles(groups if count <= MOST_SORTED else []):
        is_name = words == _split(line.text)[0]
        help_ = "keep it in one of them"
        table.report("D146", message, help_, table.at_line("groups", line.number, words, last=not is_name))


def _doubles(groups: list[tuple[TextLine, str, tuple[str, ...]]]) -> Iterator[tuple[TextLine, str, str]]:
    names: set[str] = set()
    owner: dict[str, str] = {}
    for line, name, members in groups:
        if normalised(name) in names:
            yield line, name, f"the group '{name}' is listed twice"
        names.add(normalised(name))
        for member in members:
            first = owner.setdefault(normalised(member), name)
            if first != name or members.count(member) > 1:
                where = "is in two groups" if first != name else "is listed twice"
                yield line, member, f"'{member}' {where}"


READER = Reader(
    name="card with groups",
    keys={"groups": TEXTS},
    claims=_claims,
    claims_with=("groups",),
    read=_read,
    shape=has_any("groups"),
)
