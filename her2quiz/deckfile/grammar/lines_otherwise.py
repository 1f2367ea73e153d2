"""Lists that are written in another way than line by line: as tables and lists of TOML, on one line, or below headings."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.domain.text.protected import masked

_PAIR = 2
_FEWEST = 2
_FEWEST_STEPS = 3
_BETWEEN_PAIRS = (" = ", "=", ": ", "\t", "|", ":")
_BEFORE_MEMBERS = (" = ", " - ", " – ", " — ", "|", "\t")
_ROW, _RULE = re.compile(r"\|.*\|"), re.compile(r"\|[\s|:-]+\|")
_BETWEEN_STEPS = (r"\s*(?:-+>|[→⇒➔]|=>)\s*", r"\s+>\s+", r"\s*;\s*", r",\s+")
_ARROW = re.compile(r"\s*(?:-+>|[→⇒➔]|=>)\s*")
_ANY_ARROW = re.compile(r"-+>|[→⟶➔➜➝➞⇒⟹\uf0e0]|[–—=]>")
_BULLET = re.compile(r"(?:[-*+•]|\(?\d{1,2}[.)])\s+")
_HEADING = re.compile(r"(?:#+\s*)?(?:\*\*)?([^:*#]*[^:*#\s])(?:\*\*)?\s*:?\s*(?:\*\*)?")
_OPTION = re.compile(r"[,;]\s*(?=[*-]\s?[^\W_])")

Lines = Sequence[str]
"""A list as it should be written, line by line."""


def read_in_lines(table: Table, key: str, code: str) -> Table:
    """Return a card whose list is written line by line; one that is written otherwise is reported, with how to write it.

    Args:
        table: the card.
        key: of the list: match, groups, order or options.
        code: of the diagnostic.
    """
    lines = _READERS[key](table.get(key))
    if not lines:
        return table
    text = "\n".join(lines)
    plain = not any(sign in text for sign in ("\\", '"""'))
    fixes = (ReplacedValue(table.path_of(key), f'"""\n{text}\n"""'),) if plain else ()
    help_ = f'write {key} = """ and one on each line, such as: {lines[0]}'
    table.report(
        code, f"'{key}' is written in another way than decks have it", help_, table.at_key(key), fixes=fixes
    )
    return Table({**table.data, key: text}, table.path)


def _pairs(value: Any) -> Lines:
    """Read pairs from a table, from lists of two, or from lines with another sign between the two."""
    if isinstance(value, dict):
        return [f"{left} -> {right}" for left, right in value.items() if isinstance(right, str)]
    if _are_pairs(value):
        return [" -> ".join(pair) for pair in value]
    lines = _without_edges(_lines_of(value))
    if len(lines) < _FEWEST or any(_ANY_ARROW.search(masked(line)) for line in lines):
        return []
    for sign in _BETWEEN_PAIRS:
        pairs = [[side.strip() for side in _bare(line).split(sign)] for line in lines]
        if all(len(pair) == _PAIR and all(pair) for pair in pairs):
            return [" -> ".join(pair) for pair in pairs]
    return []


def _without_edges(lines: Lines) -> Lines:
    """Return the rows of a table of Markdown without the bars around them, and without its line of hyphens."""
    if not all(_ROW.fullmatch(line) for line in lines):
        return lines
    return [line.strip("|").strip() for line in lines if not _RULE.fullmatch(line)]


def _groups(value: Any) -> Lines:
    """Read groups from a table, from lines with another sign after the name, or from members on lines below the name of their group."""
    if isinstance(value, dict):
        lists = {name: [members] if isinstance(members, str) else members for name, members in value.items()}
        are_texts = all(
            isinstance(each, list) and all(isinstance(one, str) for one in each) for each in lists.values()
        )
        return [*_written(lists)] if are_texts else []
    lines = _lines_of(value)
    if len(lines) < _FEWEST:
        return []
    if all(":" not in line and len(_ARROW.split(line)) == _PAIR for line in lines):
        return [": ".join(side.strip() for side in _ARROW.split(line)) for line in lines]
    for sign in _BEFORE_MEMBERS:
        parts = [line.split(sign) for line in lines]
        if all(len(part) == _PAIR and ":" not in line for part, line in zip(parts, lines, strict=True)):
            return [": ".join(side.strip() for side in part) for part in parts]
    return _below_names(lines)


def _below_names(lines: Lines) -> Lines:
    groups, name = dict[str, list[str]](), ""
    for line in lines:
        heading = (
            _HEADING.fullmatch(line) if not _BULLET.match(line) and line.strip("* ").endswith(":") else None
        )
        if heading:
            name = heading[1].strip()
            groups[name] = []
        elif not name or ":" in line:
            return []
        else:
            groups[name].append(_bare(line))
    return [*_written(groups)] if len(groups) >= _FEWEST and all(groups.values()) else []


def _written(groups: Mapping[str, Lines]) -> Iterator[str]:
    """Write groups with commas between their members, or with semicolons if any member has a comma."""
    have_commas = any("," in member for members in groups.values() for member in members)
    for name, members in groups.items():
        yield (
            f"{name}: {'; '.join(members)}{';' * (len(members) == 1)}"
            if have_commas
            else f"{name}: {', '.join(members)}"
        )


def _steps(value: Any) -> Lines:
    """Read steps that are on one line, with arrows, semicolons or commas between them."""
    for sign in _BETWEEN_STEPS if _is_one_line(value) else ():
        steps = [_bare(step) for step in re.split(sign, value.strip())]
        if len(steps) >= _FEWEST_STEPS and all(steps):
            return steps
    return []


def _options(value: Any) -> Lines:
    """Read options that are on one line, each with its star or hyphen."""
    options = _OPTION.split(value.strip()) if _is_one_line(value) else []
    are_all = len(options) >= _FEWEST and all(each[:1] in ("*", "-") for each in options)
    return [f"{each[0]} {each[1:].strip()}" for each in options] if are_all else []


def _are_pairs(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == _PAIR and all(isinstance(side, str) for side in pair)
        for pair in value
    )


def _lines_of(value: Any) -> list[str]:
    return [*filter(None, map(str.strip, value.split("\n")))] if isinstance(value, str) else []


def _is_one_line(value: Any) -> bool:
    """Whether a value is a text of one line, empty lines around it aside."""
    text = value.strip() if isinstance(value, str) else ""
    return bool(text) and "\n" not in text


def _bare(line: str) -> str:
    return _BULLET.sub("", line.strip(), count=1)


_READERS: Mapping[str, Callable[[Any], Lines]] = {
    "match": _pairs,
    "groups": _groups,
    "order": _steps,
    "options": _options,
}
