"""Line ends that are kept when a text is read: none is lost, and no text is refused."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.text.words import all_words
from her2quiz.exchange.markup.marks import with_kept_ends


@given(st.text("ab 1.-|:\n\t", max_size=30))
def test_any_text_keeps_its_words(text: str) -> None:
    """Lines of spaces included: they part paragraphs as empty ones do."""
    kept = with_kept_ends(text)
    assert kept.replace("\\", "").split() == text.split()


def test_lines_that_would_be_joined_get_a_backslash() -> None:
    """A reader sees two lines."""
    kept = with_kept_ends("It is the receptor called HER2 \nor HER2/neu, which is the same")
    assert kept == "It is the receptor called HER2 \\\nor HER2/neu, which is the same"
    assert all_words(kept).count("\n") == 1
