"""One search that stands for many finds exactly what they find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.words.any_of import alternatives, any_of
from her2quiz.domain.marking.words.folds import PHRASES, SIGNS, Fold
from her2quiz.domain.marking.words.spellings import LETTERS

ALL = (SIGNS, PHRASES, LETTERS)
EXAMPLES = [each.casefold() for folds in ALL for fold in folds for each in fold.example]
PIECES = st.sampled_from([*EXAMPLES, "papillary", "x42", "5", "+", " ", "plus", "a", "(", "'s", "per", "day"])


@pytest.mark.parametrize("folds", ALL)
@given(st.lists(PIECES, max_size=5), st.sampled_from(["", " "]))
def test_any_fold_is_found(folds: tuple[Fold, ...], pieces: list[str], between: str) -> None:
    """And nothing else, whatever a text is made of."""
    text, either = between.join(pieces), any_of(fold.pattern.pattern for fold in folds)
    assert bool(either.search(text)) is any(fold.pattern.search(text) for fold in folds)


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        (r"(?:a|b)c|d", ["(?:a|b)c", "d"]),
        (r"a\|b|[|]|[^]|]", [r"a\|b", "[|]", "[^]|]"]),
        (r"[\]|]|\(|b", [r"[\]|]", r"\(", "b"]),
    ],
)
def test_a_pattern_is_split_only_outside_brackets(pattern: str, parts: list[str]) -> None:
    """Of either kind, and at no sign that stands for itself."""
    assert [*alternatives(pattern)] == parts
    assert all(re.compile(part) for part in parts)
