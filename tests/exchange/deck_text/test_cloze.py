"""A text with blanks that is written into a deck has the same blanks when it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.grammar import cloze_text as grammar
from her2quiz.domain.text.words import words_of
from her2quiz.exchange.deck_text.cloze import cloze_text
from her2quiz.exchange.items import Blank, Blanks

SIGNS = ("a", "B", " ", "2", "{", "}", ":", "::", "`", "|", "*", "\\", "~", "^", "-", "(", ")")
LINES = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=7).map(
    lambda signs: " ".join(f"w{''.join(signs)}".split())
)


def read(blanks: Blanks) -> list[str | tuple[str, str, str]]:
    """Return the pieces of a text that was written, and words, hint and number of its blanks."""
    parts = grammar.parse_cloze(cloze_text(blanks))
    return [
        part if isinstance(part, str) else (words_of(part.words[0]), part.hint, part.number) for part in parts
    ]


@given(
    before=LINES, words=LINES, hint=st.just("") | LINES, number=st.sampled_from(["", "1", "12"]), after=LINES
)
def test_blanks_are_what_they_were(before: str, words: str, hint: str, number: str, after: str) -> None:
    """Whatever signs stand in them, before them and behind them."""
    first, blank, last = read(Blanks((before, Blank((words,), hint, number), after)))
    assert isinstance(first, str)
    assert isinstance(last, str)
    assert [words_of(first).strip(), words_of(last).strip()] == [words_of(before), words_of(after)]
    assert isinstance(blank, tuple)
    said, asked, named = blank
    assert said.replace(": ", ":") == words_of(words).replace(": ", ":")
    assert words_of(asked) == words_of(hint)
    assert named in (number, number or "1")


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        (("A ", Blank(("{a}",)), "."), "A {{\\{a\\}}}."),
        ((Blank((r"\frac{1}{2}",)), " of it"), r"{{\frac{1}{2}}} of it"),
        ((Blank(("f(x) { }",)), " is"), "{{f(x) { }}} is"),
        ((Blank(("{",)), " opens"), r"{{\{}} opens"),
        ((Blank(("std::vector",), "a::b"), " grows"), "{{`std::vector`::a::b}} grows"),
        ((Blank(("**a**::b",)), " c"), "{{**a**: :b}} c"),
        (("$E = ", Blank(("mc^2",)), "$ is"), "$E = {{mc^2}}$ is"),
        ((r"$\frac{", Blank(("1",)), "}{2}$"), r"$\frac{ {{1}} }{2}$"),
        ((r"$\frac{{a}}{b}$ ", Blank(("c",))), r"$\frac{ {a} }{b}$ {{c}}"),
        (("cost $", Blank(("a",)), "x"), r"cost \${{a}}x"),
        (("`a ", Blank(("b",)), " c`"), r"\`a {{b}} c\`"),
    ],
)
def test_how_blanks_are_written(parts: tuple[str | Blank, ...], written: str) -> None:
    """As an author writes them, with a backslash only where a sign would mean something else."""
    assert cloze_text(Blanks(parts)) == written
