"""Fixes of single lines that are not TOML; what is in doubt is left to the author."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.broken.syntax_fixes import fix_syntax

MENDED = [
    ("question = “HER2”", 'question = "HER2"'),
    ("question = “HER2”,", 'question = "HER2"'),
    ("question = „HER2“", 'question = "HER2"'),
    ("question = ‘HER2’  # a gene", 'question = "HER2"  # a gene'),
    ('question = "HER2”', 'question = "HER2"'),
    ("question = “the “gold” one”", 'question = "the “gold” one"'),
    ('question = “the "gold" one”', r'question = "the \"gold\" one"'),
    ("accept = [“a”, 'b “c”', “d”]", 'accept = ["a", \'b “c”\', "d"]'),
    ("question = “““\nHER2\n”””", 'question = """\nHER2\n"""'),
    ('question = """\nHER2\n”””', 'question = """\nHER2\n"""'),
    ("question: “HER2”", 'question = "HER2"'),
    ("question   == 'HER2'", "question = 'HER2'"),
    ("question = What is HER2?", 'question = "What is HER2?"'),
    ("answer = ERBB2, on 17q", 'answer = "ERBB2, on 17q"'),
    ('question = "The "gold" standard"', r'question = "The \"gold\" standard"'),
    ('question = "5\\mg and \\u00b5g"', 'question = "5\\\\mg and \\u00b5g"'),
    ('question = "HER2', 'question = "HER2"'),
    ('accept = "a", "b"', 'accept = ["a", "b"]'),
    ('accept = "a, b" , "c",  # both', 'accept = ["a, b" , "c"]  # both'),
    ("accept = “a”, “b”", 'accept = ["a", "b"]'),
    ('accept = ["a" "b"]', 'accept = ["a", "b"]'),
    ('accept = [\n  "a"\n  "b"\n]', 'accept = [\n  "a",\n  "b"\n]'),
    ('accept = ["a", "b",', 'accept = ["a", "b"]'),
    ("answer = TRUE", "answer = true"),
    ("typed = Yes # please", "typed = true # please"),
    ("answer = 06", "answer = 6"),
    ("as_of = 2025/1/5", "as_of = 2025-01-05"),
    ("as_of = 15.1.2025", "as_of = 2025-01-15"),
    ("\u00a0answer\u00a0=\u00a0“HER2”\u00a0", ' answer = "HER2" '),
    ("\u200banswer = 'HER2'", "answer = 'HER2'"),
    ("// a remark", "# a remark"),
    ("; a remark", "# a remark"),
    ("question='Patient's gene?'", 'question="Patient\'s gene?"'),
    ("why = 'It isn't hers.' # no", 'why = "It isn\'t hers." # no'),
    ("[[card]\nanswer = true", "[[card]]\nanswer = true"),
    ("[card]\nq = 'a'\n[card]\nq = 'b'", "[[card]]\nq = 'a'\n[[card]]\nq = 'b'"),
    ("[[Cards]\nanswer = True", "[[card]]\nanswer = true"),
]

LEFT_ALONE = [
    "answer = yes",
    "answer = 8 mg/kg",
    "answer = 10%",
    "answer = 17q",
    "answer = 4,5",
    "as_of = 01/02/2025",
    "as_of = 01.02.2025",
    "as_of = 2025-02-30",
    "question = ",
    'question = "HER2 # and more',
    "question = 'a', 'b'",
    "question = 'a'b\\c'",
    "question = 'The patients' gene'",
    'question = "HER2\nand HER3"',
    'answer = "a", "b"',
    'why = "a", "b"',
    'question = """\nHER2\n',
    "A line of text",
    "Note: “HER2”",
    "question = 'a'\nquestion = 'b'",
    "question = “a\\b”",
    f"question = a{' ' * 101}b",
]


@pytest.mark.parametrize(("written", "meant"), MENDED)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_is_fixed(written: str, meant: str, end: str) -> None:
    """The text is TOML then, and keeps its line ends."""
    around = f'title = "T"{end}{{}}{end}[[card]]{end}id = "a"{end}'
    fixed = fix_syntax(around.format(written.replace("\n", end)))
    assert fixed.text == around.format(meant.replace("\n", end))
    assert fixed.count >= 1
    tomllib.loads(fixed.text)


@pytest.mark.parametrize("written", LEFT_ALONE)
def test_a_line_in_doubt_is_not_changed(written: str) -> None:
    """Nothing is guessed."""
    text = f'title = "T"\n{written}\n[[card]]\nid = "a"\n'
    assert fix_syntax(text).text == text


def test_a_card_that_cannot_be_fixed_does_not_stop_the_others() -> None:
    """The cards before and after it are fixed."""
    text = "[[card]]\nanswer = 10%\nwhy = “a”\n[[card]]\nwhy = “b”\n"
    assert fix_syntax(text).text == '[[card]]\nanswer = 10%\nwhy = “a”\n[[card]]\nwhy = "b"\n'


@given(st.text(st.sampled_from("ab=\"'“”[]\n \\#:;,.0-\u00a0\r"), max_size=40))
def test_any_text(text: str) -> None:
    """A text that is TOML does not change, and fixing a text twice gives the same as fixing it once."""
    once = fix_syntax(text)
    assert fix_syntax(once.text).text == once.text
    assert (once.text == text) or once.count
    try:
        tomllib.loads(text)
    except ValueError:
        return
    assert once.text == text
