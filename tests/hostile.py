"""Decks whose every text would steer a terminal, or be taken for markup, if it were let through."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import strategies as st

from her2quiz.domain import characters

EVERY_KIND = Path(__file__).parent / "example-decks" / "every-kind.toml"

SEQUENCES = (
    *(
        "\x1b[45m",
        "\x1b[2J",
        "\x1b]0 title\x07",
        "\x1b]8 http\x1b\\",
        "\x9b6n",
        "\x9d52\x9c",
        "\x1bc",
        "\x07",
    ),
    *(
        "\b\b",
        "\x00",
        "\x7f",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200f",
        "\ufeff",
        "\ufffe",
        "\ue000",
        "\U000e0041",
    ),
)
"""Escape sequences in 7 and in 8 bits, controls, overrides of the direction, and what is invisible."""

MARKUP = ("[red]", "[/red]", "[@click=app.bell]x[/]", "[link=http]y[/link]", "[bold", "[/]", "\\[b]")
"""What Textual and Rich would take for markup."""

texts = st.lists(st.sampled_from(SEQUENCES + MARKUP), min_size=1, max_size=5).map("".join)
"""Texts to put into a deck."""

file_names = st.lists(
    st.sampled_from([*SEQUENCES[:1], "\x07", "\x9b", "\r", "\n", "\u202e", "[red]", "\udc9b"])
).map(lambda parts: f"hostile{''.join(parts)}.toml")
"""Names of files, bytes that are no text among them."""

_IN_ONE_PIECE = (
    "title",
    "description",
    "source",
    "question",
    "why",
    "hint",
    "case",
    "then",
    "feedback",
    "alt",
    "picture",
)
_LINE_BY_LINE = ("options", "order", "match")


def hostile_deck(text: str) -> str:
    """Return a deck with a card of every kind, and a text in all places where a deck can have one."""
    data = tomllib.loads(EVERY_KIND.read_text(encoding="utf-8"))
    data["description"] = data["title"]
    return tomli_w.dumps(_infected(data, text))


def _infected(value: Any, text: str, key: str = "") -> Any:
    match value:
        case dict():
            return {key: _infected(each, text, key) for key, each in value.items()}
        case list():
            return [_infected(each, text, key) for each in value]
        case str() if key in _IN_ONE_PIECE:
            return value + text
        case str() if key in _LINE_BY_LINE:
            return re.sub(r"(?m)^(.*\w)", lambda line: line[1] + text, value)
        case str() if key == "answer" and value[:1].isalpha():
            return value + text
        case _:
            return value


def let_all_characters_in(patch: pytest.MonkeyPatch) -> None:
    """Let decks be read whatever characters they hold, as if the check for them had a hole."""
    patch.setattr(characters, "_control", lambda: re.compile("(?!)"))


def harmful_in(shown: str, is_ours: Callable[[str], str] = lambda shown: shown) -> list[str]:
    """Return the characters that a terminal would not just show; `is_ours` first takes out what we wrote ourselves."""
    return sorted({repr(each) for each in is_ours(shown) if each != "\n" and not each.isprintable()})
