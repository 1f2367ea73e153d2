"""Blanks inside a formula."""

import pytest

from her2quiz.deckfile.grammar.cloze_text import blanks_of, hidden, parse_cloze
from her2quiz.domain.text.words import shown_words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"It is $x_{{10}}$ in {{y}}.", ["It is x_([…]) in y.", "It is x₁₀ in […]."]),
        (r"$\frac{{a}}{2} + b$", ["([…])/2 + b"]),
        (r"$\frac{2}{{a}}$", ["2/([…])"]),
        (r"$\sqrt {{10}}$", ["√([…])"]),
        (r"$E = {{mc^2}}$", ["E = […]"]),
        (r"C_{{max}} and \frac{{a}}{{b}}", ["C_[…] and a/b", "C_max and ([…])/b", "C_max and a/([…])"]),
        (r"C:\new{{x}}", [r"C:\new[…]"]),
    ],
)
def test_a_sign_is_about_all_of_a_blank(text: str, shown: list[str]) -> None:
    """As it would be about words in braces; outside a formula only fractions and roots are read."""
    parts = parse_cloze(text)
    assert [shown_words(hidden(parts, [blank])) for blank in blanks_of(parts)] == shown
