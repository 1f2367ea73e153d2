"""The names that a deck uses: every text that is an answer somewhere, so that none is taken for a typo of another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import split_feedback
from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.limits import LONGEST_NAME
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.text.protected import parted
from her2quiz.domain.text.words import words_of
from her2quiz.shared_work import in_blocks

if TYPE_CHECKING:  # loaded when names are compared
    from her2quiz.domain.marking.typos.near_names import NearNames

_KEYS = (*(key for key in ANSWER_FIELDS if key != "cloze"), "accept", "reject")  # of a cloze only the blanks
_BULLET = re.compile(r"^(?:\*|-|\[[xX ]\])\s+")
_BULLETS = ("*", "-", "[")
_BETWEEN = re.compile(r"\s\|\s|->|:\s|,\s")
_ANY_SIGN = re.compile(r"[|>:,*`$\\^_~]|--|\]\(")
"""What is in every line that holds several names, a name and its feedback, or styled words."""

_BLANK = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)

SHARED = 2_000
"""The fewest cards of a deck whose names are compared in shares, where that is allowed."""


class DeckNames:
    """All that a deck calls something, looked through once."""

    def __init__(
        self, cards: Iterable[Sequence[str]], typed: Iterable[str], synonyms: Synonyms, *, count: int
    ) -> None:
        """Gather the names.

        Args:
            cards: the names that each card uses; they are not looked at if nothing is typed.
            typed: the right answers that are typed.
            synonyms: the deck's groups of names that mean the same.
            count: how many cards there are.
        """
        self._synonyms = synonyms
        self._groups: dict[str, list[int]] = {}
        for place, group in enumerate(synonyms):
            for text in {skeleton(name) for name in group}:
                self._groups.setdefault(text, []).append(place)
        self._typed = {name: None for each in typed for name in self._with_synonyms([each])}
        known = chain(chain.from_iterable(cards), chain.from_iterable(synonyms)) if self._typed else ()
        self._known = dict.fromkeys(known)
        self._most = None if count >= SHARED else 1

    def around(self, right: Sequence[str], rejected: Sequence[str] = ()) -> dict[str, Any]:
        """Return what a card with these right answers needs from its deck.

        Args:
            right: its right answers.
            rejected: wrong answers that it names.

        Returns:
            `synonyms`: the groups that a right answer belongs to. `rejected`: those that a wrong one does, and
            no right one. `others`: the names so near to a right one that a typo could be taken for them; `is_crowded`:
            whether they are so many that none is listed.
        """
        places = self._groups_of(right)
        wrong = [place for place in self._groups_of(rejected) if place not in places]
        meant = [*self._with_synonyms(right)]
        is_crowded = self._compared.is_crowded(meant)
        return {
            "synonyms": [list(self._synonyms[place]) for place in places],
            "rejected": [list(self._synonyms[place]) for place in wrong],
            "others": [] if is_crowded else list(self._compared.of(meant)),
            "is_crowded": is_crowded,
        }

    @property
    def nearness(self) -> tuple[int, int]:
        """How many edits away a name is near a typed answer at most, and how many names may change; see `NearNames`."""
        return self._compared.edits, self._compared.room

    @cached_property
    def _compared(self) -> NearNames:
        from her2quiz.domain.marking.typos.near_names import NearNames

        return NearNames(self._known, self._typed, partial(in_blocks, most=self._most))

    def _with_synonyms(self, names: Sequence[str]) -> Iterable[str]:
        more = (name for place in self._groups_of(names) for name in self._synonyms[place])
        return dict.fromkeys((*names, *more))

    def _groups_of(self, names: Iterable[str]) -> list[int]:
        if not self._groups:
            return []
        return sorted({place for name in names for place in self._groups.get(skeleton(name), ())})


def names_used(cards: Iterable[Table]) -> Iterator[tuple[EntryPath, list[str]]]:
    """Return for each table of a deck the names that are an answer, an option or a rejected answer of its cards."""
    once = {id(card.data): card for card in cards}.values()  # several blanks are cards of one table
    for card in once:
        names = (name for text in _texts(card) for name in _names(text))
        yield card.path, [*dict.fromkeys(name for name in names if name and len(name) <= LONGEST_NAME)]


def rejected_names(card: Table) -> tuple[str, ...]:
    """Return the wrong answers that a card names, without their feedback."""
    reject: Any = card.get("reject")
    if reject is None:
        return ()
    texts = reject if isinstance(reject, list) else [reject]
    return tuple(words_of(split_feedback(text)[0]) for text in texts if isinstance(text, str))


def _texts(card: Table) -> Iterator[str]:
    for key in _holding_names(tuple(card.data)):
        value = card.get(key)
        for text in (value,) if isinstance(value, str) else value if isinstance(value, list) else ():
            yield from text.split("\n") if isinstance(text, str) else ()
    options = card.get("option")
    for option in options if isinstance(options, list) else ():
        yield str(option.get("text", "")) if isinstance(option, dict) else ""
    cloze = card.get("cloze")
    yield from _BLANK.findall(cloze) if isinstance(cloze, str) else ()


@lru_cache(maxsize=1 << 10)  # the cards of a deck have few different sets of keys
def _holding_names(keys: Collection[str]) -> tuple[str, ...]:
    table = Table(dict.fromkeys(keys), ())
    return tuple(key for key in _KEYS if table.has(key))


def _names(line: str) -> list[str]:
    line = line.strip()
    bare = _BULLET.sub("", line) if line.startswith(_BULLETS) else line
    if _ANY_SIGN.search(bare) is None:
        return [bare]
    said = split_feedback(bare)[0]
    if _ANY_SIGN.search(said) is None:
        return [said]
    return [words_of(name.strip()) for name in parted(said, _BETWEEN, brackets=True)]
