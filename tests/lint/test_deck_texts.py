"""The texts of a deck, found without looking at each."""

from typing import Any

from her2quiz.lint.deck_texts import DeckTexts, written_in


def test_texts_are_found_where_they_may_be() -> None:
    """Those of a card of which none may have what is looked for are passed over; all others keep their order."""
    data: dict[str, Any] = {
        "title": "T",
        "card": [{"id": "a", "q": "plain"}, {"q": "x!", "accept": ["y"], "ask": [{"q": "z"}]}, "odd"],
        "table": [{"ask": [{"q": "deep!"}]}],
    }
    assert written_in(data["card"][1]) == "x!\ny\nz"
    assert [*DeckTexts(data).where(lambda text: "!" in text)] == [
        (("title",), "T"),
        (("card", 1, "q"), "x!"),
        (("card", 1, "accept", 0), "y"),
        (("card", 1, "ask", 0, "q"), "z"),
        (("card", 2), "odd"),
        (("table", 0, "ask", 0, "q"), "deep!"),
    ]
