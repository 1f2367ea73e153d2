"""Keys that mean nothing in a card, and what is said about them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.fields.card_keys import COMMON_KEYS
from her2quiz.deckfile.kinds.registry import READERS
from tests.deckfile.reading import read

KEYS = COMMON_KEYS | {"answer"} | {key for reader in READERS for key in reader.keys}
"""What may stand in a card."""


@pytest.mark.parametrize(
    ("key", "help_"),
    [
        ("anwser", "did you mean 'answer'?"),
        ("Question", "did you mean 'question'?"),
        ("optoins", "'options' cannot be used with a flip card: remove it"),
        ("explanation", "did you mean 'why'?"),
        ("hints", "did you mean 'hint'?"),
        ("reference", "did you mean 'source'?"),
        ("alternatives", "did you mean 'accept'?"),
        ("license", "'license' belongs at the top of the file, above the first [[card]]"),
        ("licence", "'license' belongs at the top of the file, above the first [[card]]"),
        ("author", "'authors' belongs at the top of the file, above the first [[card]]"),
        ("name", "'title' belongs at the top of the file, above the first [[card]]"),
        ("zzz", "remove it, or see the list of keys in decks/README.md"),
    ],
)
def test_an_unknown_key_is_reported_with_the_right_one(key: str, help_: str) -> None:
    """A typo, or the name that another program uses, leads to the key that was meant."""
    reading = read(f'[[card]]\nquestion = "Q"\nanswer = "A"\n{key} = "x"\n')
    assert [(diagnostic.code, diagnostic.help) for diagnostic in reading.diagnostics] == [("D102", help_)]


@given(st.sampled_from(sorted(KEYS - {"option"})), st.data())
def test_two_swapped_letters_still_name_the_key(key: str, data: st.DataObject) -> None:
    """Most mistakes in typing are two letters the wrong way round."""
    place = data.draw(st.integers(0, len(key) - 2))
    slip = f"{key[:place]}{key[place + 1]}{key[place]}{key[place + 2 :]}"
    if len(key) > 3 and slip not in KEYS:
        reading = read(f'[[card]]\nquestion = "Q"\nanswer = "A"\n{slip} = "x"\n')
        assert reading.diagnostics[0].code == "D102"
        assert f"'{key}'" in reading.diagnostics[0].help
