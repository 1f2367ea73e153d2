"""The marks inside a line, and what looks like one and is none."""

import pytest

from her2quiz.domain.text.parse import parsed_line
from her2quiz.domain.text.words import words_of
from tests.domain.text.samples import shown


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a **bold** word", "a <B:bold> word"),
        ("an *italic* word", "an <I:italic> word"),
        ("**bold and *both* of it**", "<B:bold and ><BI:both><B: of it>"),
        ("run `git checkout -- file`", "run <C:git checkout -- file>"),
        ("``a ` b``", "<C:a ` b>"),
        ("**`a*b*c`**", "<BC:a*b*c>"),
        ("H~2~O, Na^+^ and C~max~", "H₂O, Na⁺ and Cₘₐₓ"),
        ("the 3^rd^ of 10^9^/L", "the 3ʳᵈ of 10⁹/L"),
        ("H_2O, CO_2 and Ca(OH)_2", "H₂O, CO₂ and Ca(OH)₂"),
        ("42 x 10^9/L at 5 mg/m^2, 10^-3", "42 x 10⁹/L at 5 mg/m², 10⁻³"),
        ("see [the label](https://example.org/a_(b)) now", "see the label (https://example.org/a_(b)) now"),
        (r"\*not italic\* \`nor code\` \$5\$", "*not italic* `nor code` $5$"),
        (r"a \| b \-- c \{\{d\}\}", "a | b -- c {{d}}"),
        (r"H~\`~ and x^a\^b^", "H_(`) and x^(a^b)"),
        (r"m_{a\*} and \frac{\-}{2}", "m_(a*) and (-)/2"),
        (r"[a\*b \-- c](https://example.org/a\_b)", "a*b -- c (https://example.org/a_b)"),
        (r"a \``b`", "a `<C:b>"),
        ("w~`~`", "w~<C:~>"),
        ("10^`x`^", "10ˣ"),
    ],
)
def test_marks_are_read(text: str, drawn: str) -> None:
    """Bold, italic, code, raised and lowered signs, links and escaped signs."""
    assert shown(parsed_line(text)) == drawn


@pytest.mark.parametrize(
    "text",
    [
        "*2 alleles",
        "HER2*",
        "CYP2C19*2 and CYP2C19*17",
        "CYP2C19 *2/*17 or *2 and HER2*",
        "2 * 3 * 4",
        "snake_case, on_drugs, a_b_c, IL_2 and VAR_2",
        "_not italic_ and __not bold__",
        "~10 % to ~20 %, 5~10~15",
        "3^rd of the 4^th",
        "~~struck~~",
        "5-10 or 5--10",
        "$5 and $10, US$100/US$200",
        r"C:\Users\new\table and C:\times",
        r"\unknown{x} and \d+",
        "[2](page 3) and [hint…]",
        "![](x.png) ![a](https://example.org/x.png)",
        "<b>x</b> &ge; 3",
        "[@click=app.bell]x[/]",
        "\\[b] \\(c \\! \\\\server\\share\\",
        "`open",
        "**open",
        r"$\unknown{x}$",
    ],
)
def test_what_is_no_mark_stands_as_it_is_written(text: str) -> None:
    """Stars of alleles, names with underscores, amounts with a tilde, prices, paths, and marks of other languages."""
    assert shown(parsed_line(text)) == text
    assert words_of(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**trastuzumab**", "trastuzumab"),
        ("`git checkout -- file`", "git checkout -- file"),
        ("H~2~O", "H2O"),
        ("10^9^/L", "10^9/L"),
        ("10^9/L", "10^9/L"),
        ("3^rd^", "3rd"),
        (r"$\frac{1}{2}$", "1/2"),
        (r"$\alpha$", "α"),
        ("[the label](https://example.org)", "the label"),
        (r"\*2", "*2"),
    ],
)
def test_words_are_what_a_learner_types(text: str, words: str) -> None:
    """Styling, small signs and addresses are left out of what is marked."""
    assert words_of(text) == words
