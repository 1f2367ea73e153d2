"""The outcome of each pasted deck, as it is kept in `outcomes.toml` beside the decks of its family."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.decode import contents
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.session.authoring.check.check_decks import DEFAULT
from her2quiz.session.authoring.check.diagnostics import all_diagnostics
from her2quiz.session.authoring.check.fix_decks import fix

FOLDER = Path(__file__).parent
"""Their folder, with a folder for each family."""

TODAY = date(2026, 11, 25)
"""The study day on which they are checked."""

Outcome = Mapping[str, Any]
"""`says`: code, line and words of the errors and warnings. `right`: the right answer of each card that is asked.
`fixed`: the same two after `check --fix`, if it changes the deck.
"""


def families() -> list[Path]:
    """Return the folder of each family."""
    return sorted(file.parent for file in FOLDER.glob("*/outcomes.toml"))


def decks(family: Path) -> list[Path]:
    """Return the decks of a family."""
    return sorted(each for each in family.glob("*.toml") if each.name != "outcomes.toml")


def text_of(deck: Path) -> str:
    """Return the text of a deck."""
    text = contents(deck)
    assert isinstance(text, str)
    return text


def outcome_of(deck: Path) -> Outcome:
    """Check a deck, read it, and fix it."""
    text = text_of(deck)
    after = fix(text, deck, TODAY, DEFAULT).after
    found = _read(text, deck)
    return found if after == text else {**found, "fixed": _read(after, deck)}


def as_toml(outcomes: Mapping[str, Outcome]) -> str:
    """Write the outcomes of a family."""
    return "\n".join("".join(_lines(name, outcome)) for name, outcome in outcomes.items())


def _read(text: str, deck: Path) -> Outcome:
    reading = read_text(text, deck)
    found = all_diagnostics(reading, deck, TODAY, DEFAULT)
    said = [each for each in found if each.severity is not Severity.INFO and _is_about_pasting(each.code)]
    cards = reading.deck.cards if reading.deck else ()
    return {
        "says": [f"{each.code} {each.position.line} {each.message} ({each.help})" for each in said],
        "right": {card.key.partition("/")[2]: card.kind.right_answer for card in cards},
    }


def _is_about_pasting(code: str) -> bool:
    """Whether a code is about what was pasted, not about how well a question is worded."""
    return code[0] in "DT" or code in {"F306", "F315", "K402", "M228", "M229"}


def _lines(name: str, outcome: Outcome) -> Iterator[str]:
    yield f"[{json.dumps(name)}]\n"
    yield from _entries(outcome)
    if "fixed" in outcome:
        yield f"\n[{json.dumps(name)}.fixed]\n"
        yield from _entries(outcome["fixed"])


def _entries(outcome: Outcome) -> Iterator[str]:
    said = "".join(f"  {_quoted(each)},\n" for each in outcome["says"])
    yield f"says = [\n{said}]\n" if said else "says = []\n"
    yield "".join(f"right.{_quoted(key)} = {_quoted(value)}\n" for key, value in outcome["right"].items())
    yield "" if outcome["right"] else "right = {}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
