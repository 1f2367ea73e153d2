"""Names that share two quarters of their letters with a text."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.typos.shared_pieces import Quarters

LENGTH = 8
NAMES = st.lists(st.text("ab", min_size=LENGTH, max_size=LENGTH), min_size=1, max_size=20, unique=True)
TEXTS = st.lists(st.text("ab", min_size=LENGTH, max_size=LENGTH), min_size=1, max_size=20, unique=True)


@given(NAMES, TEXTS)
def test_texts_that_are_looked_up_together_find_what_each_finds_alone(
    names: list[str], texts: list[str]
) -> None:
    """However many are allowed for each."""
    quarters = Quarters(LENGTH, names)
    most = {text: place % 5 for place, text in enumerate(texts)}
    together = quarters.like(texts, most)
    assert together == {key: value for text in texts for key, value in quarters.like([text], most).items()}


@given(NAMES)
def test_a_name_is_like_itself(names: list[str]) -> None:
    """And is among what is found where more are allowed than there are names."""
    found = Quarters(LENGTH, names).like(names, dict.fromkeys(names, 6 * len(names)))
    assert all(name in (found[name] or ()) for name in names)


def test_a_text_with_too_many_names_finds_none() -> None:
    """The others find theirs."""
    crowd = [f"abcdef{letter}{letter}" for letter in "ghijk"]
    found = Quarters(LENGTH, [*crowd, "zyxwvuts"]).like(
        ["abcdefgg", "zyxwvuts"], {"abcdefgg": 4, "zyxwvuts": 4}
    )
    assert found == {"abcdefgg": None, "zyxwvuts": {"zyxwvuts"}}
