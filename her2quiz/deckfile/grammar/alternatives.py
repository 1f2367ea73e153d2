"""Several right answers that an author wrote as one text: parted by |, or by signs that may mean something else."""

import re

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.text.protected import masked, parted

_BETWEEN = re.compile(
    r"\s/\s|,?\s(?:or|oder|ou|bzw\.|aka|a\.k\.a\.|also (?:called|known as)|i\.e\.)\s(?:else\s)?|\s=\s|;\s",
    re.IGNORECASE,
)
_EITHER = re.compile(r"^(?:either|entweder|soit)\s", re.IGNORECASE)
_ALSO = re.compile(r"^(?:also(?: called| known as)?\b|aka\b|a\.k\.a\.|or\b|=)[\s:,]*", re.IGNORECASE)
_SIGNS = {",": "the comma", ";": "the semicolon", "/": "the slash", "|": "the |"}
_BRACKETS = re.compile(r"(?P<name>.*\w.*?)\s+\((?P<other>[^()]*[^\W\d_]{3}[^()]*)\)")
_BRACKETS_AHEAD = re.compile(r"\((?P<more>[^()]*[^\W\d_]{3}[^()]*)\)\s+(?P<name>\w[^()]*)")
_WITH_BRACKETS = "this counts as one answer, including the brackets"
_MOST_WORDS, _LONGEST = 4, 200
"""Words of one of several answers, and characters of all of them; a longer text is one answer."""

_LIST = re.compile(r"\s*(?:[,;|]|\s/|\sor)\s+")


def alternatives(table: Table) -> tuple[str, ...]:
    """Return the right answers of a typed card that are parted by |, outside brackets and code; mostly one."""
    answer = table.text("answer")
    parts = [part.strip() for part in parted(answer, " | ", brackets=True)]
    return tuple(part for part in parts if part) if len(parts) > 1 and any(parts) else (answer,)


def report_alternatives(table: Table, answer: str) -> None:
    """Report a typed answer that seems to be several: learners would have to type all of it, the signs too."""
    if table.path[:1] == ("table",) or len(answer) > _LONGEST or len(answer.split()) == 1:
        return
    if read_span(answer) is not None:
        return
    text = masked(answer)
    between = _BETWEEN.search(text)
    brackets, ahead = (
        form.fullmatch(answer) if text == answer and "(" in text else None
        for form in (_BRACKETS, _BRACKETS_AHEAD)
    )
    if between and all(1 <= len(part.split()) <= _MOST_WORDS for part in _BETWEEN.split(text)):
        parts = [part.strip() for part in _BETWEEN.split(_EITHER.sub("", answer))]
        _report(table, f"this counts as one answer, including '{between[0].strip(' ,')}'", parts)
    elif brackets:
        _report(table, _WITH_BRACKETS, [brackets["name"], _ALSO.sub("", brackets["other"])])
    elif ahead:
        _report(table, _WITH_BRACKETS, [ahead["name"], f"{ahead['more']} {ahead['name']}"])


def report_listed_synonyms(table: Table, thing: str) -> None:
    """Report several synonyms in one text: they would count as one name, including the comma."""
    value = table.get(thing)
    items = (
        [(None, value)] if isinstance(value, str) else [*enumerate(value)] if isinstance(value, list) else []
    )
    for place, text in items:
        parts = (
            [part for part in _LIST.split(" ".join(text.split())) if part] if isinstance(text, str) else []
        )
        if len(parts) > 1 and " and " not in text:  # the parts of one thing, as of a combination
            sign = (_LIST.search(" ".join(text.split())) or [""])[0].strip()
            told = ", ".join(f'"{part}"' for part in parts)
            message, help_ = (
                f"this counts as one name, including {_SIGNS.get(sign, repr(sign))}",
                f"put each name in its own quotes: [{told}]",
            )
            where = table.at(thing) if place is None else table.at(thing, place)
            table.report("D198", message, help_, where, severity=Severity.WARNING)


def _report(table: Table, message: str, parts: list[str]) -> None:
    others = ", ".join(f'"{part}"' for part in parts[1:])
    help_ = f'write answer = "{parts[0]}" and accept = [{others}]'
    table.report("D198", message, help_, table.at("answer"), severity=Severity.WARNING)
