"""Whatever a file holds, it gives a deck or problems, and nothing else."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import Reading, read_deck, read_text
from her2quiz.deckfile.toml.decode import with_line_ends
from tests.thoroughness import some

FILE = Path("any.toml")
PIECES = st.sampled_from(
    [
        *(
            "[[card]]\n",
            "[[card.ask]]\n",
            "[[card.option]]\n",
            "[[table]]\n",
            "[[table.ask]]\n",
            "[defaults]\n",
        ),
        *(
            'question = "Q {x}"\n',
            'answer = "A"\n',
            "answer = 4\n",
            "answer = true\n",
            'answer = ["a | b"]\n',
        ),
        *(
            'options = """\n* a -- b\n- c\n"""\n',
            'cloze = "a {{b}} c"\n',
            'match = "a -> b"\n',
            "typed = true\n",
        ),
        *(
            'groups = "a: b, c"\n',
            'order = "a"\n',
            'columns = ["x", "y"]\n',
            'rows = "1 | 2"\n',
            "pick = 1\n",
        ),
        *(
            "vars.x = [1, 2]\n",
            'answer = "= 9^9^9"\n',
            'case = "C"\n',
            'unit = ["%"]\n',
            'id = "i"\n',
            "tol = 1\n",
        ),
        *(
            'title = "T"\n',
            "as_of = 2025-01-01\n",
            "\ufeff",
            "\x00",
            '"',
            "\\",
            "[",
            "]",
            "=",
            "#",
            "\n",
            "乳",
            "\x1b[31m",
        ),
    ]
)


def check(reading: Reading, text: str) -> None:
    """Every diagnostic has a position in the file, and a file that is no deck has a diagnostic."""
    lines = with_line_ends(text).split("\n")
    assert reading.deck is not None or reading.diagnostics
    for diagnostic in reading.diagnostics:
        assert 1 <= diagnostic.position.line <= len(lines)
        assert 1 <= diagnostic.position.column <= len(lines[diagnostic.position.line - 1]) + 1
        assert diagnostic.message
        assert diagnostic.help


@given(st.text(max_size=200))
@example("title = ")
@example("[[card]]\nquestion = 1979-13-01")
def test_any_text(text: str) -> None:
    """The same text gives the same diagnostics again."""
    reading = read_text(text, FILE)
    check(reading, text)
    assert read_text(text, FILE).diagnostics == reading.diagnostics


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=some(600))
def test_any_lines_of_a_deck(text: str) -> None:
    """In any order, repeated and broken."""
    check(read_text(text, FILE), text)


@given(st.binary(max_size=120))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    """A file that is not text has a diagnostic too."""
    file = tmp_path / "any.toml"
    file.write_bytes(content)
    reading = read_deck(file)
    assert reading.deck is not None or reading.diagnostics
