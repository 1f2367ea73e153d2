"""Words that differ by a few letters and mean the opposite."""

from itertools import permutations

_SETS = (
    ("hypo", "hyper", "iso", "normo", ""),
    ("a", "an", "in", "im", "ir", "il", "un", "non", "dis", "de", "re", "mal", ""),
    ("intra", "extra", "inter", "trans", "infra", "supra", "sub", "super", "epi", "endo", "exo", "ecto", ""),
    ("pre", "post", "peri", "para", "per", "pro", "ante", "anti", "ant", "neo", "ad", "ab", "co", ""),
    ("homo", "hetero", "auto", "allo"),
    ("mono", "bi", "di", "tri", "tetra", "poly", "oligo", "multi", "uni", ""),
    ("micro", "macro", "mega", "mini", ""),
    ("ortho", "meta", "para"),
    ("afferent", "efferent"),
    ("positive", "negative"),
)
"""Prefixes that must not be taken for each other; the empty one stands for a word without a prefix."""

_ENDINGS = (
    ("itis", "osis", "oma"),
    ("ase", "ose"),
    ("emia", "uria", "penia"),
    ("tomy", "stomy", "ectomy", "scopy"),
)

_REST = 3
"""Letters that two words must share besides, to be a pair at all."""

_PAIRS = frozenset(pair for names in _SETS for pair in permutations(names, 2))
_ENDING_PAIRS = frozenset(pair for names in _ENDINGS for pair in permutations(names, 2))
_LONGEST = max(len(name) for names in _SETS for name in names)


def are_opposed(first: str, second: str) -> bool:
    """Whether two words are alike but for a beginning, or an ending, that turns the meaning."""
    return any(
        (first[: len(first) - rest], second[: len(second) - rest]) in _PAIRS
        for rest in _shared(first[::-1], second[::-1])
    ) or any((first[rest:], second[rest:]) in _ENDING_PAIRS for rest in _shared(first, second))


def _shared(first: str, second: str) -> range:
    """Give the lengths, from `_REST` up to all, of what both words begin with."""
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return range(min(_REST, length + 1) if length >= _REST else length + 1, length + 1)
