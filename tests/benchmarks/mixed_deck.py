"""Makes a deck of plain cards of many kinds, of any size; no two cards ask the same.

Run it with a size and a file: `python -m tests.benchmarks.mixed_deck 10000 mixed.toml`, then check the file.
"""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

_HEADER = 'title = "Mixed"\nid = "mixed"\nlicense = "CC0-1.0"\nsource = "Made up, 2026"\nas_of = 2026-01-01\n'
_ONSETS, _VOWELS, _CODAS = (
    ["b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"],
    "aeiou",
    ["", "n", "r", "s", "l", "x"],
)
_KINDS = ("single_best", "typed", "true_false", "cloze", "number", "matching")


def mixed_deck(cards: int) -> str:
    """Return a deck of so many cards; a sixth of them each is of one kind."""
    rng = Random(cards)
    return _HEADER + "".join(_card(number, rng) for number in range(cards))


def _card(number: int, rng: Random) -> str:
    kind = _KINDS[number % len(_KINDS)]
    body = _BODIES[kind](_words(rng))
    return f'\n[[card]]\nid = "c{number:06d}"\n{body}\n'


def _words(rng: Random) -> Iterator[str]:
    """Yield words without end, such as drugs have: three or four syllables."""
    while True:
        yield "".join(
            rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(rng.randint(3, 4))
        )


def _sentence(words: Iterator[str], count: int = 7) -> str:
    return " ".join(islice(words, count))


def _single_best(words: Iterator[str]) -> str:
    right, *wrong = islice(words, 4)
    options = "\n".join(
        [f"* {right}", *(f"- {name} -- That is the {_sentence(words, 4)}." for name in wrong)]
    )
    return f'question = "Which {_sentence(words)}?"\noptions = """\n{options}\n"""\nwhy = "It is {_sentence(words)}."'


def _typed(words: Iterator[str]) -> str:
    right, other = islice(words, 2)
    return f'question = "Which {_sentence(words)}?"\nanswer = "{right}"\naccept = ["{other}"]'


def _true_false(words: Iterator[str]) -> str:
    value = str(next(words) < "m").lower()
    return f'question = "The {_sentence(words)} is {next(words)}."\nanswer = {value}\nwhy = "{_sentence(words)}."'


def _cloze(words: Iterator[str]) -> str:
    return f'cloze = "The {_sentence(words)} of {{{{{next(words)}}}}} is {next(words)}."'


def _number(words: Iterator[str]) -> str:
    size = sum(map(ord, next(words)))
    return f'question = "How many {_sentence(words)}?"\nanswer = {size}\nunit = "mg"\ntol = 1'


def _matching(words: Iterator[str]) -> str:
    pairs = "\n".join(f"{one} -> {_sentence(words, 2)}" for one in islice(words, 3))
    return f'question = "Match {_sentence(words)}."\nmatch = """\n{pairs}\n"""'


_BODIES = {
    "single_best": _single_best,
    "typed": _typed,
    "true_false": _true_false,
    "cloze": _cloze,
    "number": _number,
    "matching": _matching,
}


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(mixed_deck(int(sys.argv[1])), encoding="utf-8")
