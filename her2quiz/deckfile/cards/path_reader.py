"""Reads on which paths a deck is, and in which place on each."""

from collections.abc import Callable, Collection, Iterator
from functools import partial

from attrs import frozen

from her2quiz.deckfile.fields.json_schema import NAME, TEXT, Properties
from her2quiz.deckfile.fields.key_guesses import is_certain, meant
from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_lines import MovedEntry
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey, ReplacedValue
from her2quiz.deckfile.toml.where import Where
from her2quiz.domain.deck.learning_path import EVERYTHING, NO_PLACE, PATHS, PathStep
from her2quiz.domain.limits import MOST_ENTRIES
from her2quiz.domain.spelling import did_you_mean

_PLACE = {"type": "integer", "minimum": 1, "maximum": MOST_ENTRIES}

PATH_SCHEMA: Properties = {
    "path": {"type": ["string", "array", "object"], "items": NAME, "additionalProperties": _PLACE},
    "paths": {"type": "object", "additionalProperties": TEXT},
}
"""The keys about paths at the top of a deck."""

_WELL_KNOWN = tuple(path.name for path in PATHS)
_CHOOSE = f"use one of {', '.join(_WELL_KNOWN)}; for a path of your own, "


def read_path(table: Table, others: Collection[str]) -> tuple[PathStep, ...]:
    """Read `path`, a list of names or a table of places, and `[paths]`, the titles of paths of the author's own.

    Args:
        table: the top of the file.
        others: the other keys that may be there.
    """
    own = table.inner("paths")
    titles = {} if table.is_too_long("paths", len(own.data)) else _titles(own, others)
    steps: dict[str, PathStep] = {}
    for each in _named(table):
        if each.name in _WELL_KNOWN or each.name in titles:
            steps.setdefault(each.name, PathStep(each.name, each.place, titles.get(each.name, "")))
        elif each.name not in own.data:  # else what is wrong with its title was reported
            _report_unknown(table, each, {*_WELL_KNOWN, *titles})
    for name in titles.keys() - steps.keys():
        message = f"'{name}' has a title, but this deck is not on that path"
        help_, where = f'write path = ["{name}"], or remove the line', own.at_key(name)
        table.report("D106", message, help_, where, severity=Severity.WARNING)
    return tuple(steps.values())


@frozen
class _Named:
    """A path that a deck names."""

    name: str
    """Its name, as it is written."""

    place: int
    """The deck's place on it."""

    where: Where
    """Where it is named."""

    corrected: Callable[[str], Fix]
    """Makes the fix that puts another name there."""


def _named(table: Table) -> Iterator[_Named]:
    """Return the paths that a deck names, whatever they are."""
    value = table.get("path")
    if isinstance(value, dict):
        inner = table.inner("path")
        for name in () if table.is_too_long("path", len(value)) else value:
            path = inner.path_of(name)
            yield _Named(name, _place(inner, name), inner.at_key(name), partial(RenamedKey, path))
        return
    for item, name in enumerate(table.texts("path")):
        where = table.at("path", None if isinstance(value, str) else item)
        yield _Named(name, NO_PLACE, where, partial(_quoted, where))


def _quoted(where: Where, name: str) -> Fix:
    return ReplacedValue(where.path, f'"{name}"')


def _place(inner: Table, name: str) -> int:
    """Read which place a deck has on a path."""
    value = inner.data[name]
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_ENTRIES:
        return value
    message = f"'{name}' must be the deck's place on that path, a number from 1 to {MOST_ENTRIES}"
    inner.report("D103", message, f"write {name} = 2 for the second place", inner.at(name))
    return NO_PLACE


def _titles(inner: Table, others: Collection[str]) -> dict[str, str]:
    """Read the titles of the author's own paths; those that cannot be used are reported."""
    titles: dict[str, str] = {}
    for name in inner.data:
        if name in others:
            _report_swallowed(inner, name)
            continue
        title = inner.text(name)
        wrong = _wrong_with(name, title) if isinstance(inner.data[name], str) else ("", "")
        if not wrong:
            titles[name] = title
        elif wrong[0]:
            inner.report("D106", *wrong, inner.at_key(name))
    return titles


def _report_swallowed(inner: Table, key: str) -> None:
    """Report a key of the deck that is below [paths], and so would be a path."""
    help_, fixes = (
        "write it at the top of the file, above [paths]",
        (MovedEntry(inner.path_of(key), (), key),),
    )
    message = f"'{key}' belongs to the deck, but is below [paths]"
    inner.report("D105", message, help_, inner.at_key(key), fixes=fixes)


def _wrong_with(name: str, title: str) -> tuple[str, str] | None:
    """Return what is wrong with the name or the title of an author's own path, and what to do."""
    if name == EVERYTHING:
        return f"no path can be called '{name}', which stands for all decks", "choose another name"
    if name in _WELL_KNOWN:
        return f"the path '{name}' has its title already", "remove the line, or choose another name"
    if not is_id(name):
        return (
            f"'{name}' cannot be the name of a path",
            "use lower-case letters, digits and hyphens, as in fellows",
        )
    if not title:
        return f"the path '{name}' has no title", f'write {name} = "…", as learners are to read it'
    return None


def _report_unknown(table: Table, named: _Named, known: Collection[str]) -> None:
    near = meant(named.name, known)
    own = named.name if is_id(named.name) and named.name != EVERYTHING else "my-path"
    help_ = did_you_mean([f"'{near}'"]) if near else f'{_CHOOSE}write {own} = "Its title" below [paths]'
    is_sure = near and is_certain(named.name, near, known, "")
    fixes = (named.corrected(near),) if is_sure else ()
    table.report("D106", f"there is no path '{named.name}'", help_, named.where, fixes=fixes)
