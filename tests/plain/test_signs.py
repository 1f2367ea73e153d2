"""Signs in the texts of decks, as they are said."""

import pytest

from her2quiz.plain.signs import spoken, with_blanks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("more than 10% of cells, or 0.5 %", "more than 10 percent of cells, or 0.5 percent"),
        ("a ratio >= 2.0 and ≤ 4", "a ratio at least 2.0 and at most 4"),
        ("< 4.0, >6 or ~5", "below 4.0, above 6 or about 5"),
        ("2 ± 0.5", "2 plus or minus 0.5"),
        ("IHC 2+ → ISH", "IHC 2+ to ISH"),
        ("A -> B <-> C", "A to B to and from C"),
        ("HER2 ↑, ER ↓", "HER2 up, ER down"),
        ("6 mg/kg x 55 kg", "6 mg per kg times 55 kg"),
        ("3 × 2 and 3×2", "3 times 2 and 3 times 2"),
        ("66 / 20 = 3.3", "66 divided by 20 = 3.3"),
        ("4 signals/cell, 75 mg/m²", "4 signals per cell, 75 mg per m squared"),
        ("5–10 of 20-30 cells", "5 to 10 of 20 to 30 cells"),
        ("10⁹/L is 10^9, 10⁻³", "10 to the power of 9 per L is 10 to the power of 9, 10 to the power of -3"),
        ("−5 °C", "minus 5 °C"),
        ("as of 2026-07-02", "as of 2 July 2026"),
        ("due Fri 27 Nov", "due Friday 27 November"),
        ("FDA · as of 2026-01-31", "FDA, as of 31 January 2026"),
        ("**never** the *first* of `HER2`", "never the first of HER2"),
        ("p<0.05; OR >2 (<3)", "p below 0.05; OR above 2 (below 3)"),
        ("ER+/HER2-, HR-.", "ER+/HER2 negative, HR negative."),
        ("All:\n- one\n- two", "All:\none\ntwo"),
        ("| a | b |\n| 1 | 2 |", "a, b\n1, 2"),
        ("P(A | B) and Pr(D|+)", "P(A given B) and Pr(D given +)"),
        ("60/min", "60 per min"),
        ("90 mL/min, 5 L/h, 3 cells/μL", "90 mL per min, 5 L per h, 3 cells per μL"),
        ("one line\nof the same", "one line of the same"),
        ("Three cancers, A and…: Sort", "Three cancers, A and: Sort"),
    ],
)
def test_a_sign_becomes_a_word(text: str, said: str) -> None:
    """A speech synthesiser leaves signs out, or names their shape."""
    assert spoken(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Run `git checkout -- a->b` > 2 times", "Run git checkout -- a->b above 2 times"),
        (
            "```python\nif a >= 2:\n    b -> c\n```\nWhat is > 2?",
            "Code in python:\nif a >= 2:\n    b -> c\nWhat is above 2?",
        ),
        (
            "Labs:\nSodium 130 mmol/L\nPotassium 5.9 mmol/L",
            "Labs:\nSodium 130 mmol per L\nPotassium 5.9 mmol per L",
        ),
        (
            "| Drug | Dose |\n|---|---|\n| **A** | 6 mg/kg |\n| B | >= 2 |",
            "Drug: A; Dose: 6 mg per kg\nDrug: B; Dose: at least 2",
        ),
        (
            r"$\alpha \geq \frac{1}{2}$, H~2~O, H_2O, 10^9^, x^2^",
            "α at least 1/2, H2O, H2O, 10 to the power of 9, x squared",
        ),
        ("see [the label](https://example.org)", "see the label"),
        ("- one\n  - two\n3. three", "one\ntwo\n3. three"),
        (r"\*2 and \`x\`", "*2 and `x`"),
        ("The `[…]` of **[gene…]**", "The blank 1 of blank 2 (gene)"),
    ],
)
def test_a_text_is_said_as_it_was_meant(text: str, said: str) -> None:
    """Without marks, with the line ends that were meant, and with code letter by letter."""
    assert spoken(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "IHC 2+ and 3+",
        "HER2/CEP17",
        "ER-negative, HER2-low, T-DM1",
        "stage II-III",
        "chromosome 17q12-q21",
        "B*57:01",
        "[18F]FDG",
        "COVID-19 in 2020-2021-2022",
        "one\n\ntwo\n1. a\n2. b",
        "a_b c*d",
    ],
)
def test_what_is_read_well_stays(text: str) -> None:
    """Names, scores, paragraphs and lists."""
    assert spoken(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The [gene…] is on 17q.", "The blank (gene) is on 17q."),
        ("[…] and [gene…].", "blank 1 and blank 2 (gene)."),
        ("The [gene] is on 17q.", "The [gene] is on 17q."),
    ],
)
def test_a_blank_is_told_from_brackets(text: str, said: str) -> None:
    """Its hint is said, too."""
    assert with_blanks(text) == said


def test_a_control_character_stands_for_nothing_else() -> None:
    """Not even the one that stands for code while signs become words."""
    assert spoken("a `b > 2` \0 c > 2") == "a b > 2 ␀ c above 2"
