"""Family T: what a terminal cannot show as intended."""

import pytest

from tests.lint.looking import card, codes, marked


@pytest.mark.parametrize(
    "question",
    [
        "Is a ratio < 2.0 or > 4.0 equivocal?",
        "Which drug costs $5 here and $7 there?",
        "Is a<b and c>d here?",
        "Which R&D unit made it?",
    ],
)
def test_characters_that_are_not_markup(question: str) -> None:
    """Comparisons, prices and names are not markup."""
    assert "T606" not in codes(card(question))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Is it <b>HER2</b>?", "<b>"),
        ("Is it 5&nbsp;mg?", "&nbsp;"),
        ("Is $x \\\\geq 2$ so?", "$x \\\\geq 2$"),
    ],
)
def test_markup_is_marked(question: str, words: str) -> None:
    """HTML and LaTeX are."""
    assert marked(card(question), "T606") == [words]


@pytest.mark.parametrize(
    ("picture", "found"), [("╭──╮\n│R │\n╰──╯", []), ("( é )", []), ("( 🔴 )", ["T602"]), ("( ● )", ["T602"])]
)
def test_box_drawing_lines_are_narrow_everywhere(picture: str, found: list[str]) -> None:
    """Emoji and characters of ambiguous width are not."""
    rest = f'answer = "A nucleus"\nalt = "A nucleus."\npicture = """\n{picture}\n"""'
    assert [code for code in codes(card("What is shown here?", rest)) if code == "T602"] == found
