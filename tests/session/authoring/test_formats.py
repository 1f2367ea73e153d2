"""How problems are told to editors, scripts and code hosts."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.fixes.fix_lines import RemovedEntry
from her2quiz.deckfile.toml.where import Position
from her2quiz.session.authoring.check.choices import FORMATS
from her2quiz.session.authoring.formats.pretty import FIRST_SHOWN, MOST_SHOWN
from her2quiz.session.authoring.formats.registry import formatted

TEXTS = st.text(max_size=30)
PROBLEMS = st.lists(
    st.builds(
        Diagnostic,
        st.sampled_from(["D001", "M203"]),
        TEXTS,
        TEXTS,
        severity=st.sampled_from(list(Severity)),
        note=TEXTS,
        file=TEXTS.map(lambda name: Path(f"d{name}".replace("\0", ""))),
        position=st.builds(
            Position,
            st.integers(1, 99),
            st.integers(1, 99),
            st.integers(1, 9),
            TEXTS.map(lambda text: text.replace("\n", " ")),
        ),
    ),
    max_size=4,
)
ONE = Diagnostic(
    "M203",
    "it is long",
    "shorten it",
    severity=Severity.WARNING,
    note="NBME",
    fixes=(RemovedEntry(("card", 0, "why")),),
    file=Path("a deck.toml"),
    position=Position(3, 5, 4, "- abc"),
    fixable=True,
)


def shown(diagnostics: Sequence[Diagnostic], name: str) -> list[str]:
    """Return the lines of a format without their styles."""
    return [line.text for line in formatted(diagnostics, name)]


@given(PROBLEMS, st.sampled_from(sorted(FORMATS)))
def test_nothing_in_a_deck_steers_a_terminal_or_breaks_a_format(
    diagnostics: list[Diagnostic], name: str
) -> None:
    """Whatever names, messages and lines contain."""
    text = "\n".join(shown(diagnostics, name))
    assert all(character.isprintable() or character == "\n" for character in text)
    if name in ("json", "sarif"):
        assert json.loads(text)["runs"] if name == "sarif" else len(json.loads(text)) == len(diagnostics)
    if name in ("short", "github"):
        assert len(text.split("\n")) == max(1, len(diagnostics))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("short", "a deck.toml:3:5: warning[M203] it is long (shorten it)"),
        (
            "github",
            "::warning file=a deck.toml,line=3,col=5,endColumn=9,title=her2quiz (M203)::it is long: shorten it",
        ),
    ],
)
def test_one_line_for_each(name: str, line: str) -> None:
    """In the form that editors and code hosts read."""
    assert shown([ONE], name) == [line]


def test_json_has_every_field() -> None:
    """And says whether --fix fixes it."""
    (entry,) = json.loads("\n".join(shown([ONE], "json")))
    assert entry == {
        "file": "a deck.toml",
        "line": 3,
        "column": 5,
        "width": 4,
        "severity": "warning",
        "code": "M203",
        "message": "it is long",
        "help": "shorten it",
        "note": "NBME",
        "fixable": True,
    }


def test_sarif_counts_columns_in_characters() -> None:
    """It also lists each rule once."""
    (run,) = json.loads("\n".join(shown([ONE, ONE], "sarif")))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["M203"]
    region = run["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5, "endColumn": 9}


SARIF = Draft4Validator(
    json.loads((Path(__file__).parent / "sarif/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
)
"""What a SARIF log must be like."""


@settings(max_examples=40)
@given(PROBLEMS)
def test_sarif_fits_its_published_schema(diagnostics: list[Diagnostic]) -> None:
    """Whatever names, messages and lines contain."""
    SARIF.validate(json.loads("\n".join(shown(diagnostics, "sarif"))))


def test_the_schema_would_notice() -> None:
    """A log without the name of its tool does not fit."""
    log = json.loads("\n".join(shown([ONE], "sarif")))
    del log["runs"][0]["tool"]["driver"]["name"]
    assert not SARIF.is_valid(log)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("decks/a deck.toml", "decks/a%20deck.toml"),
        ("Brustdrüse.toml", "Brustdr%C3%BCse.toml"),
        ("50% #1?.toml", "50%25%20%231%3F.toml"),
        ("a:b.toml", "a%3Ab.toml"),
        ("/home/me/a deck.toml", "file:///home/me/a%20deck.toml"),
        (os.fsdecode(b"a\xff.toml"), "a%FF.toml"),
    ],
)
def test_sarif_encodes_the_names_of_files(name: str, uri: str) -> None:
    """As percent-encoded URIs, so that a space, an umlaut, # or % does not change the address."""
    (run,) = json.loads("\n".join(shown([evolve(ONE, file=Path(name))], "sarif")))["runs"]
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri}


def test_github_escapes_what_would_end_a_command() -> None:
    """Colons and commas in a file's name, line ends in a message."""
    odd = Diagnostic("D001", "50%\nlost", "fix", file=Path("a:b,c.toml"))
    (line,) = shown([odd], "github")
    assert "file=a%3Ab%2Cc.toml" in line
    assert line.endswith("::50%25%0Alost: fix")


def test_only_the_pretty_format_marks_what_fix_fixes() -> None:
    """Below the help; formats for editors and scripts do not."""
    lines = shown([ONE], "pretty")
    assert lines[-2:] == ["  = fix: --fix does this", ""]
    assert not any("--fix" in line for name in ("short", "github") for line in shown([ONE], name))
    assert not any("--fix" in line for line in shown([evolve(ONE, fixable=False)], "pretty"))


def test_of_very_many_diagnostics_the_first_of_each_kind_are_shown_and_the_others_counted() -> None:
    """Nobody reads thousands of them; the formats for scripts have them all."""
    many = [ONE] * MOST_SHOWN + [evolve(ONE, code="D999")]
    lines = shown(many, "pretty")
    assert sum(f"[{ONE.code}]" in line for line in lines) == FIRST_SHOWN
    assert sum("[D999]" in line for line in lines) == 1
    assert f"{ONE.code}: {MOST_SHOWN - FIRST_SHOWN} more" in lines
    assert sum(f"[{ONE.code}]" in line for line in shown(many, "short")) == MOST_SHOWN


def test_a_thousand_diagnostics_are_all_shown() -> None:
    """It is a day's work, and somebody may do it."""
    assert sum(f"[{ONE.code}]" in line for line in shown([ONE] * MOST_SHOWN, "pretty")) == MOST_SHOWN
