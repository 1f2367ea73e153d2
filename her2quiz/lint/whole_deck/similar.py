"""Cards that ask the same, that read alike, or that answer one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from weakref import WeakKeyDictionary

from attrs import field, frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.limits import MOST_CARDS
from her2quiz.domain.marking.text_match import normalised
from her2quiz.domain.scheduling.day.look_alikes import are_look_alikes, look_alikes
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet, DeckSheet
from her2quiz.lint.words import LONG, SMALL_WORDS, prose, telling_words, words

_Pair = tuple[CardSheet, CardSheet, float]

SAME = 92
"""Likeness in percent from which two questions with the same answer are the same card."""

MOST_COMPARED = 60
"""The most cards that share a meaningful word and are compared with one card."""

MOST_ALIKE = 1_000
"""The most questions in a deck that are reported because they read like another."""

_BEGINNING = 5
"""The letters that forms of one word share."""

LONGEST_HINGE = 3
"""The fewest words of an answer that is worth reporting if it appears in another question."""


def same_card_again(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A card asks and answers the same as another."""
    for first, second, _ in _similar(deck).same:
        yield check.found(
            f"this asks the same as '{_named(first)}'", "remove one of them", second.at("question")
        )


def _asks_the_same(first: CardSheet, second: CardSheet) -> bool:
    """Whether 2 questions of like spelling differ in small words only, or in forms of a word; no number, no name."""
    if _numbers(first) != _numbers(second):
        return False  # one of several that both have, such as the value that is asked for in a set of values
    mine, other = ({*filter(_tells, words(card.stem))} for card in (first, second))
    apart = [sorted(mine - other), sorted(other - mine)]
    return all(any(_is_form(word, each) for each in apart[1]) for word in apart[0]) and all(
        any(_is_form(word, each) for each in apart[0]) for word in apart[1]
    )


def _numbers(card: CardSheet) -> list[str]:
    """Return the words with digits in a question, each as often as it is there."""
    return sorted(word for word in words(card.stem) if any(map(str.isdigit, word)))


def _tells(word: str) -> bool:
    return word not in SMALL_WORDS and (len(word) >= LONG or any(map(str.isdigit, word)))


def _is_form(one: str, other: str) -> bool:
    """Whether 2 words are forms of one, such as score and scored."""
    return not any(map(str.isdigit, one + other)) and one[:_BEGINNING] == other[:_BEGINNING]


def interference(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Two questions read alike but have different answers."""
    for first, second, _ in _similar(deck).alike.values():
        help_ = "put what tells them apart early in the question; they are asked on different days"
        yield check.found(f"this reads like '{_named(first)}'", help_, second.at("question"))


def _differ_in_code(first: CardSheet, second: CardSheet) -> bool:
    """Whether two questions ask the same of different code."""
    return "```" in first.stem and prose(first.stem).split() == prose(second.stem).split()


def hinged(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """An answer appears in another question."""
    asked = [(card, _hinge(card.right_answer)) for card in deck.cards if not card.options]
    asked = [(card, telling) for card, telling in asked if telling]
    wanted = {word for _, telling in asked for word in telling}
    by_word: dict[str, list[CardSheet]] = defaultdict(list)
    for card in deck.cards if wanted else ():
        for word in card.telling & wanted:
            by_word[word].append(card)
    for card, telling in asked:
        rarest = min(telling, key=lambda word: len(by_word[word]))
        others = [each for each in by_word[rarest][:MOST_COMPARED] if each is not card]
        said = _in_words(card.right_answer) if others else ""
        other = next((each for each in others if said in _in_words(each.stem)), None)
        if other is not None:
            help_ = "reword that question, or keep it: it may teach as much as it gives away"
            yield check.found(f"the answer is in the question '{other.stem[:60]}'", help_, card.at("answer"))


def _hinge(answer: str) -> frozenset[str]:
    """Return the words of an answer by which it is found in other questions; none if it is too short to be reported."""
    is_one_word = answer.isalpha() or len(answer) < 2 * LONGEST_HINGE - 1
    return telling_words(answer) if not is_one_word and len(words(answer)) >= LONGEST_HINGE else frozenset()


def _in_words(text: str) -> str:
    return f" {' '.join(words(text))} "


@frozen
class _Similar:
    """The pairs of a deck that are reported, and no others: of some decks, all pairs would not fit in memory."""

    same: list[_Pair] = field(factory=list)
    """Those that ask and answer the same, each second card once for each that it may be told of."""

    alike: dict[int, _Pair] = field(factory=dict)
    """The first of those that read alike, but have different answers: for each second card the nearest, by `id`."""


def _similar(deck: DeckSheet) -> _Similar:
    """Return the pairs of a deck, which two checks need, as long as anybody has the deck."""
    if deck not in _known:
        _known[deck] = _found(deck)
    return _known[deck]


_known = WeakKeyDictionary[DeckSheet, _Similar]()


def _found(deck: DeckSheet) -> _Similar:
    similar, told = _Similar(), set[tuple[int, str]]()
    for first, second, likeness in _pairs(deck):
        if _answer(first) != _answer(second):
            _note(similar.alike, first, second, likeness)
        elif likeness >= SAME and len(told) < MOST_CARDS and _asks_the_same(first, second):
            said = (id(second), _named(first))
            if said not in told:
                told.add(said)
                similar.same.append((first, second, likeness))
    return similar


def _note(alike: dict[int, _Pair], first: CardSheet, second: CardSheet, likeness: float) -> None:
    """Note a pair if it is nearer than what was noted of its second card, or if there is still room."""
    before = alike.get(id(second))
    has_room = len(alike) < MOST_ALIKE if before is None else likeness > before[2]
    if has_room and not _differ_in_code(first, second):
        alike[id(second)] = (first, second, likeness)


def _named(card: CardSheet) -> str:
    return card.stem[:60]


def _pairs(deck: DeckSheet) -> Iterator[_Pair]:
    """Yield pairs of cards whose questions read alike, except those made from one question of a table."""
    by_word: dict[str, list[int]] = defaultdict(list)
    stems = [card.stem for card in deck.cards]
    for place, card in enumerate(deck.cards):
        index_words = _index_words(card.telling)
        sharing = [by_word[word] for word in index_words if word in by_word]
        near = [*dict.fromkeys(chain.from_iterable(each[: -MOST_COMPARED - 1 : -1] for each in sharing))]
        found_alike = look_alikes(stems[place], [stems[other] for other in near]) if near else []
        for found, alike in found_alike:
            other = deck.cards[near[found]]
            is_apart = other.table.path != card.table.path  # neither blanks of one text nor rows of one table
            if is_apart and _are_of_like_stories(other, card):
                yield other, card, alike
        for word in index_words:
            by_word[word].append(place)


def _are_of_like_stories(first: CardSheet, second: CardSheet) -> bool:
    """Whether no story tells two questions apart: they have none, the same, or such as read alike."""
    stories = (first.card.story, second.card.story)
    return stories[0] == stories[1] or are_look_alikes(*stories)


def _index_words(telling: Iterable[str]) -> Sequence[str]:
    """Return the longest meaningful words of a question: questions that read alike share most of them."""
    return sorted(sorted(telling), key=len, reverse=True)[:4]


def _answer(card: CardSheet) -> str:
    return normalised(card.right_answer)
