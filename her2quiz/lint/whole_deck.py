"""Family K: flaws that only a whole deck shows."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.fix_values import ReplacedValue
from her2quiz.domain.kinds.option_order import is_ordered
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.marking.text_match import normalised
from her2quiz.domain.scheduling.look_alikes import ALIKE, likeness
from her2quiz.lint.check import AnyCheck, Check, DeckCheck
from her2quiz.lint.multiple_choice.wording import find_negative
from her2quiz.lint.sheet import CardSheet, DeckSheet
from her2quiz.lint.words import telling_words, words

_Pair = tuple[CardSheet, CardSheet, float]

SAME = 92
"""Likeness in percent from which two questions with the same answer are the same card."""

MOST_COMPARED = 60
"""The most cards that share a meaningful word and are compared with one card."""

FEW_CARDS = 20
"""The fewest cards for a statistical test; with fewer, chance explains any result."""

MOST_NEGATIVE, MOST_TRUE = 0.1, 0.7
"""The largest shares of negative questions and of true statements that a deck should have."""

LONGEST_HINGE = 3
"""The fewest words of an answer that is worth reporting if it appears in another question."""

_CHI_SQUARED = {2: 6.63, 3: 9.21, 4: 11.34, 5: 13.28, 6: 15.09}  # p = 0.01, by the number of options
_RARE = 0.01


def same_card_again(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A card asks and answers the same as another."""
    for first, second, alike in _similar(deck):
        if alike >= SAME and _answer(first) == _answer(second):
            help_ = "remove one of them"
            yield check.found(f"this asks the same as '{first.stem[:60]}'", help_, second.at("question"))


def interference(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Two questions read alike but have different answers."""
    for first, second, alike in _similar(deck):
        if alike >= ALIKE and _answer(first) != _answer(second):
            help_ = "put what tells them apart early in the question; they are asked on different days"
            yield check.found(f"this reads like '{first.stem[:60]}'", help_, second.at("question"))


def key_positions(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """The right option is in one position too often, where options keep the author's order."""
    places: dict[int, Counter[int]] = defaultdict(Counter)
    for card in deck.cards:
        stays = card.table.get("shuffle") is False or is_ordered([option.text for option in card.options])
        if stays and len(card.right) == 1 and len(card.options) in _CHI_SQUARED:
            places[len(card.options)][card.options.index(card.right[0])] += 1
    for count, found in places.items():
        total = found.total()
        expected = total / count
        chi_squared = sum((found[place] - expected) ** 2 / expected for place in range(count))
        if total >= FEW_CARDS and chi_squared > _CHI_SQUARED[count]:
            place, often = found.most_common(1)[0]
            message = f"option {place + 1} is right in {often} of {total} questions with {count} options in fixed order"
            yield check.found(message, "spread the right options more evenly", deck.top.here)


def many_negatives(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Too many questions are negative."""
    asked = [card for card in deck.cards if card.options]
    negative = [card for card in asked if _is_negative(card)]
    if len(asked) >= FEW_CARDS and len(negative) > MOST_NEGATIVE * len(asked):
        message = f"{len(negative)} of {len(asked)} questions with options are negative"
        yield check.found(
            message, "ask for what is right: that is what learners should remember", deck.top.here
        )


def mostly_true(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Too many statements are true."""
    values = [card.card.kind.value for card in deck.cards if isinstance(card.card.kind, TrueFalse)]
    if len(values) >= FEW_CARDS // 2 and sum(values) > MOST_TRUE * len(values):
        message = f"{sum(values)} of {len(values)} statements are true"
        yield check.found(message, "turn some of them into mistakes that people really make", deck.top.here)


def longest_is_right(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """The longest option is right more often than by chance."""
    asked = [card for card in deck.cards if len(card.right) == 1 and card.wrong and not card.is_from_rows]
    longest = sum(_key_is_longest(card) for card in asked)
    chance = sum(1 / len(card.options) for card in asked) / len(asked) if asked else 0
    if len(asked) >= FEW_CARDS and _at_least(longest, len(asked), chance) < _RARE:
        message = f"the longest option is right in {longest} of {len(asked)} questions"
        yield check.found(message, "shorten right options, or make wrong ones equally precise", deck.top.here)


def hinged(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """An answer appears in another question."""
    questions = [(card, f" {' '.join(words(card.stem))} ") for card in deck.cards]
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, (card, _) in enumerate(questions):
        for word in telling_words(card.stem):
            by_word[word].append(place)
    for card in deck.cards:
        answer = words(card.card.kind.right_answer)
        telling = sorted(telling_words(card.card.kind.right_answer), key=lambda word: len(by_word[word]))
        if card.options or len(answer) < LONGEST_HINGE or not telling:
            continue
        said = f" {' '.join(answer)} "
        others = (questions[place] for place in islice(by_word[telling[0]], MOST_COMPARED))
        other = next((each for each, text in others if each is not card and said in text), None)
        if other is not None:
            help_ = "reword that question, or keep it: it may teach as much as it gives away"
            yield check.found(f"the answer is in the question '{other.stem[:60]}'", help_, card.at("answer"))


def similar_tags(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A tag is spelled in several ways."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for card in deck.cards:
        for tag in card.card.tags:
            forms[_folded_tag(tag)][tag] += 1
    usual = {folded: _commonest(found) for folded, found in forms.items()}
    for card in deck.cards:
        own = card.table.data.get("tags")
        for place, tag in enumerate(own if isinstance(own, list) else ()):
            wanted = usual.get(_folded_tag(str(tag)), tag)
            if wanted != tag:
                path = (*card.table.path_of("tags"), place)
                fixes = (ReplacedValue(path, f'"{wanted}"'),)
                help_ = f"write '{wanted}' everywhere"
                yield check.found(
                    f"'{tag}' is spelled '{wanted}' elsewhere", help_, card.at("tags", place), fixes=fixes
                )


def not_asked(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Some cards stay in the file and are not asked."""
    cards = deck.top.get("card")
    aside = (
        [card for card in cards if isinstance(card, dict) and card.get("status", "ready") != "ready"]
        if isinstance(cards, list)
        else []
    )
    if aside:
        message = f"{len(aside)} of {len(cards)} cards are drafts or retired and are not asked"
        yield check.found(message, "no action needed", deck.top.here)


@lru_cache(maxsize=1)  # two checks need the pairs of the same deck
def _similar(deck: DeckSheet) -> tuple[_Pair, ...]:
    return tuple(_pairs(deck))


def _pairs(deck: DeckSheet) -> Iterator[_Pair]:
    """Yield pairs of cards whose questions read alike, except those made from one question of a table."""
    by_word: dict[str, list[CardSheet]] = defaultdict(list)
    for card in deck.cards:
        seen: set[str] = set()
        for other in _candidates(card, by_word):
            is_one_question = other.table.path == card.table.path  # blanks of one text, or rows of one table
            if other.card.key not in seen and not is_one_question:
                seen.add(other.card.key)
                alike = likeness(other.stem, card.stem)
                if alike >= ALIKE:
                    yield other, card, alike
        for word in _index_words(card):
            by_word[word].append(card)


def _candidates(card: CardSheet, by_word: dict[str, list[CardSheet]]) -> Iterator[CardSheet]:
    for word in _index_words(card):
        yield from islice(reversed(by_word.get(word, [])), MOST_COMPARED)


def _index_words(card: CardSheet) -> Sequence[str]:
    """Return the longest meaningful words of a question: questions that read alike share most of them."""
    return sorted(telling_words(card.stem), key=lambda word: (-len(word), word))[:4]


def _answer(card: CardSheet) -> str:
    return normalised(card.card.kind.right_answer)


def _is_negative(card: CardSheet) -> bool:
    """Whether a question asks for what is not so, in lower case or in capitals."""
    return find_negative(card) is not None or "NOT" in card.stem or "EXCEPT" in card.stem


def _key_is_longest(card: CardSheet) -> bool:
    return len(card.right[0].text) > max(len(option.text) for option in card.wrong)


def _at_least(count: int, total: int, chance: float) -> float:
    """Return the chance of at least this many hits: the upper tail of the binomial distribution."""
    if not 0 < chance < 1:
        return 1.0
    return sum(math.exp(_log_likelihood(hits, total, chance)) for hits in range(count, total + 1))


def _log_likelihood(hits: int, total: int, chance: float) -> float:
    ways = math.lgamma(total + 1) - math.lgamma(hits + 1) - math.lgamma(total - hits + 1)
    return ways + hits * math.log(chance) + (total - hits) * math.log(1 - chance)


def _commonest(forms: Counter[str]) -> str:
    return max(sorted(forms), key=forms.__getitem__)


def _folded_tag(tag: str) -> str:
    return normalised(tag).replace("-", "").replace(" ", "").removesuffix("s")


_W, _I = Severity.WARNING, Severity.INFO

CHECKS: tuple[AnyCheck, ...] = (
    DeckCheck("K401", _W, same_card_again, note="asking twice takes twice the time"),
    DeckCheck("K402", _I, interference, note="Wozniak 11: learners confuse what is similar"),
    DeckCheck("K403", _I, key_positions, note="Haladyna 20: vary the position of the right option"),
    DeckCheck("K404", _I, many_negatives, note="NBME; Haladyna 17: negatives are easy to miss"),
    DeckCheck("K405", _I, mostly_true, note="a learner who guesses says true"),
    DeckCheck("K406", _W, longest_is_right, note="NBME; Haladyna 24: the longest option is picked unread"),
    DeckCheck("K407", _I, hinged, note="NBME: one question answers another"),
    DeckCheck("K408", _W, similar_tags),
    DeckCheck("K409", _I, not_asked),
)
