"""The LaTeX that has a form in Unicode, and the rest, which stands as it is written."""

import pytest

from her2quiz.domain.text.parse import parsed_line
from tests.domain.text.samples import shown


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (r"$\alpha$-blocker", "α-blocker"),
        (r"a \beta blocker", "a β blocker"),
        (r"\frac{1}{2} of it", "½ of it"),
        (r"\frac12 of it", "½ of it"),
        (r"$t_{1/2} = \frac{\ln 2}{k}$", "t½ = (ln 2)/k"),
        (r"$10 \times 3$ and 10 \times 3", "10 × 3 and 10 × 3"),
        (r"$a\leq b\geq c$", "a ≤ b ≥ c"),
        (r"A \rightarrow B", "A → B"),
        (r"$H_2O$ and $10^9$", "H₂O and 10⁹"),
        (r"$x^{2n}$, $x_{ij}$ and $e^{-kt}$", "x²ⁿ, xᵢⱼ and e⁻ᵏᵗ"),
        (r"$C_{ss}$, $C_{min}$ and $EC_{50}$", "Cₛₛ, Cₘᵢₙ and EC₅₀"),
        (r"$38\,^\circ$C", "38 °C"),
        (r"$5\,\mu g$ and $5\ \text{mg}$", "5 μg and 5 mg"),
        (r"$\sqrt{x+1}$, $\sqrt 2$, $\bar{x}$", "√(x+1), √2, x̄"),
        (r"$\textbf{bold} \geq 5\%$", "<B:bold> ≥ 5%"),
        (r"\(x^2\) and $$y_1$$", "x² and y₁"),
        (r"$\left( a \right)$", "( a )"),
    ],
)
def test_a_formula_is_shown_in_unicode(text: str, drawn: str) -> None:
    """Between dollars, between round brackets, and bare."""
    assert shown(parsed_line(text)) == drawn


@pytest.mark.parametrize(
    "text",
    [
        r"$\begin{matrix}$",
        r"$\frac{1}$",
        r"$\unknown$",
        r"$x^$",
        r"${x$",
        r"$\bar{xyz}$",
        r"$a & b$",
        "$" + "{" * 40 + "$",
    ],
)
def test_a_formula_with_anything_else_stands_as_it_is_written(text: str) -> None:
    """Half of it is never shown."""
    assert shown(parsed_line(text)) == text


def test_deep_formulas_are_bounded() -> None:
    """Braces and commands inside one another do not exhaust the stack."""
    for deep in ("{" * 200 + "x" + "}" * 200, r"\sqrt" * 90 + "x", "^" * 300):
        assert shown(parsed_line(f"${deep}$")) == f"${deep}$"
