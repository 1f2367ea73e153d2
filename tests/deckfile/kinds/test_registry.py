"""Each kind of question has one reader, under its own name."""

import tomllib
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from her2quiz.deckfile import kinds
from her2quiz.deckfile.cards.choose_reader import reader_of
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds import drawn_field, single_best
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.domain.kinds.question import AnyKind
from tests.deckfile.reading import card

EXAMPLES = {
    "flip": 'answer = "ERBB2"',
    "typed": 'answer = "ERBB2"\naccept = ["neu"]',
    "true_false": "answer = true",
    "number": "answer = 10",
    "calculated": 'answer = "= 6 * kg"\nvars.kg = [48, 55, 62, 70]',
    "drawn_field": 'field = "ihc"\nscores = ["1+", "2+"]',
    "name_all": 'answer = ["HER2", "HER3"]',
    "cloze": 'cloze = "{{ERBB2}} is on {{17q}}."\nblanks = "together"',
    "single_best": 'options = ["* one", "- two"]',
    "select_all": 'options = ["* one", "* two", "- three"]',
    "ordering": 'order = ["one", "two", "three"]',
    "matching": 'match = ["a -> b", "c -> d"]',
    "grouping": 'groups = ["A: a, b", "B: c"]',
}
"""A card of each kind, by the name of the kind."""

KINDS = {kind.__module__.rpartition(".")[2]: kind for kind in get_args(AnyKind)}
"""Every kind of question that the domain knows, by its name there."""


def test_every_kind_has_an_example() -> None:
    """A new kind needs one above, and so a reader."""
    assert {*EXAMPLES} == {*KINDS}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_kind_is_made_by_its_reader(name: str) -> None:
    """By the reader in the module of the same name."""
    data = tomllib.loads(EXAMPLES[name])
    assert reader_of(Table(data, ())) is _reader_in(name)
    assert type(card(EXAMPLES[name], question='question = "Which gene, at {kg} kg?"').kind) is KINDS[name]


def test_every_module_of_a_reader_is_named_as_its_kind() -> None:
    """Nothing else is in the folder but what a reader is, and the list of them."""
    modules = {file.stem for file in Path(kinds.__path__[0]).glob("*.py")}
    assert modules - {"__init__", "reader", "registry"} == {*KINDS}


def test_every_reader_is_listed_once() -> None:
    """Each module's own, that of questions on shared options, and that of drawn fields that have a group."""
    assert len(READERS) == len({*READERS})
    assert {*READERS} == {*map(_reader_in, KINDS), single_best.SHARED_OPTIONS, drawn_field.GROUPED}


def _reader_in(name: str) -> Reader:
    reader = import_module(f"her2quiz.deckfile.kinds.{name}").READER
    assert isinstance(reader, Reader)
    return reader
