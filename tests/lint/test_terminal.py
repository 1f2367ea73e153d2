"""Family T: what a terminal cannot show as intended."""

from pathlib import Path

import pytest

from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.fix_decks import fix
from tests.lint.looking import TODAY, TOP, card, codes, marked


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
        ("Is $x \\\\geqq 2$ so?", "$x \\\\geqq 2$"),
    ],
)
def test_markup_is_marked(question: str, words: str) -> None:
    """HTML and LaTeX are."""
    assert marked(card(question), "T606") == [words]


@pytest.mark.parametrize(
    ("letter", "shown"),
    [
        pytest.param("\u200b", "", id="zero-width space"),
        pytest.param("\u2060", "", id="word joiner"),
        pytest.param("\ufeff", "", id="byte order mark"),
        pytest.param("\u00ad", "", id="soft hyphen"),
        pytest.param("\u200f", "", id="right-to-left mark"),
        pytest.param("\u061c", "", id="Arabic letter mark"),
        pytest.param("\U000e0041", "", id="tag"),
        pytest.param("\u2028", " ", id="line separator"),
        pytest.param("\r", None, id="carriage return"),
        pytest.param("\ue000", None, id="private use"),
        pytest.param("\u3164", None, id="filler"),
        pytest.param("\u2800", None, id="empty braille"),
    ],
)
def test_what_cannot_be_seen_is_told_once_and_left_out(letter: str, shown: str | None) -> None:
    """In whatever text, be it a unit, and however it is written; what only a person can mend stays."""
    escaped = f"\\U{ord(letter):08X}"
    raw = letter if letter != "\r" else escaped
    text = card(f"How much {raw}trastuzumab{escaped} is it?", f'answer = 6\nunit = "m{escaped}g"')
    assert codes(text).count("T607") == 1
    clean = text if shown is None else text.replace(raw, shown).replace(escaped, shown)
    assert _fixed(text) == clean


def test_letters_that_some_languages_need_are_no_mistake() -> None:
    """Joiners, and what chooses the shape of a sign."""
    assert "T607" not in codes(card("Is می\u200cخواهم or क्\u200dष or ❤\ufe0f said?"))


def test_a_row_keeps_what_its_id_comes_from() -> None:
    """An author removes it there, with the id that the card had."""
    rows = 'columns = ["Drug", "Target"]\nrows = """\ntras\u200btuzumab | HER2\nlapatinib | EGFR\nsotorasib | KRAS\n"""'
    ask = '[[table.ask]]\nid = "q"\nquestion = "What does {Drug} target?"\nanswer = "{Target}"\n'
    text = f'[[table]]\nid = "t"\n{rows}\n{ask}'
    assert "T607" in codes(text)
    assert _fixed(text) == text


def _fixed(text: str) -> str:
    """Return the cards of a deck after `check --fix --select T607`."""
    top = f'id = "t"\n{TOP}'
    fixed = fix(f"{top}\n{text}", Path("deck.toml"), TODAY, Selection(select=("T607",)))
    return fixed.after.removeprefix(f"{top}\n")


@pytest.mark.parametrize(
    ("picture", "found"), [("╭──╮\n│R │\n╰──╯", []), ("( é )", []), ("( 🔴 )", ["T602"]), ("( ● )", ["T602"])]
)
def test_box_drawing_lines_are_narrow_everywhere(picture: str, found: list[str]) -> None:
    """Emoji and characters of ambiguous width are not."""
    rest = f'answer = "A nucleus"\nalt = "A nucleus."\npicture = """\n{picture}\n"""'
    assert [code for code in codes(card("What is shown here?", rest)) if code == "T602"] == found
