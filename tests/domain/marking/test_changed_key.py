"""Two answer keys of one card, as they are stored."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.changed_key import has_changed

DIGESTS = st.integers(0, 0xFFFFFFFF).map("{:08x}".format)
ALSO = st.lists(DIGESTS, min_size=1, max_size=5)


def key(right: str, also: list[str], measured: str = "") -> str:
    """Return an answer key as it is stored."""
    return f"{right}{measured}:{','.join(also)}"


@given(DIGESTS, ALSO, ALSO, st.sampled_from(["", "=1/2", "=5%"]))
def test_more_at_the_end_is_no_change_and_less_is_one(
    right: str, also: list[str], more: list[str], measured: str
) -> None:
    """The log keeps the first of many accepted answers."""
    brief, full = key(right, also, measured), key(right, also + more, measured)
    assert not has_changed(brief, full)
    assert has_changed(full, brief) is not ({*more} <= {*also})


@given(DIGESTS, ALSO, st.randoms(use_true_random=False))
def test_their_order_is_no_change(right: str, also: list[str], rng: Random) -> None:
    """They are compared as a set where one is not the beginning of the other."""
    other = rng.sample(also, len(also))
    assert not has_changed(key(right, also), key(right, other))


@given(DIGESTS, DIGESTS, ALSO)
def test_a_beginning_within_a_digest_is_another_answer(right: str, cut: str, also: list[str]) -> None:
    """Only whole accepted answers are alike."""
    then, now = key(right, [*also, cut[:-1]]), key(right, [*also, cut])
    assert has_changed(then, now) is (cut[:-1] not in also)
