"""Family K: flaws that only a whole deck shows."""

from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.lint.run_checks import deck_sheet
from her2quiz.lint.whole_deck import similar
from her2quiz.lint.whole_deck.balance import _at_least
from tests.lint.looking import TODAY, TOP, card, codes, diagnostics, marked

OPTIONS = 'options = """\n* one thing\n- other thing\n- third thing\n"""'


def test_cards_of_one_table_are_not_compared() -> None:
    """Their questions read alike on purpose."""
    table = (
        '[[table]]\ncolumns = ["drug", "brand"]\nrows = """\ntrastuzumab | Herceptin\npertuzumab | Perjeta\n"""\n'
        '[[table.ask]]\nid = "b"\nquestion = "What is the generic name of the drug {brand}?"\nanswer = "{drug}"\n'
    )
    assert "K402" not in codes(table)
    assert "K401" not in codes(table)


def test_a_pair_is_reported_once_at_the_second_card() -> None:
    """The message quotes the first card."""
    text = card("Which payload does the conjugate T-DM1 carry?", id_="a") + card(
        "Which payload does the conjugate T-DXd carry?", 'answer = "Another answer"', "b"
    )
    (found,) = [diagnostic for diagnostic in diagnostics(text) if diagnostic.code == "K402"]
    assert "T-DM1" in found.message
    assert found.position.line > 8


def test_of_very_many_pairs_only_the_first_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """And only as long as their deck is there: else all pairs of a large deck would stay in memory."""
    monkeypatch.setattr(similar, "MOST_ALIKE", 10)
    payloads = ("one", "two", "six", "ten")
    cards = (
        card(
            f"Which payload does the conjugate number {n} carry?",
            f'answer = "Payload {payloads[n % 4]}"',
            f"c{n}",
        )
        for n in range(40)
    )
    text = "".join(cards) + card(
        "Which payload does a conjugate number 3 carry?", 'answer = "Payload ten"', "c"
    )
    deck = deck_sheet(read_text(f"{TOP}{text}", Path("deck.toml")), TODAY)
    assert deck is not None
    assert len(similar._similar(deck).alike) == 10
    assert [(first.card.key, second.card.key) for first, second, _ in similar._similar(deck).same] == [
        ("deck/c3", "deck/c")
    ]
    known = len(similar._known)
    del deck
    assert len(similar._known) == known - 1


def test_few_questions_prove_nothing() -> None:
    """With fewer than 20 cards, chance explains any share."""
    cards = "".join(card(f"Which of these is {n * 7} times as common?", OPTIONS, f"c{n}") for n in range(19))
    assert not {"K403", "K404", "K406"} & {*codes(cards)}


@pytest.mark.parametrize(
    ("one", "other"), [("look-alike", "look-alikes"), ("HER2", "her2"), ("drug names", "drug-names")]
)
def test_tags_that_differ_only_in_spelling(one: str, other: str) -> None:
    """The fix writes the more common spelling."""
    text = "".join(
        card(f"Which thing number {n * 31} is it?", f'answer = "Answer {n}"\ntags = ["{tag}"]', f"c{n}")
        for n, tag in enumerate((one, one, other))
    )
    (found,) = [diagnostic for diagnostic in diagnostics(text) if diagnostic.code == "K408"]
    assert marked(text, "K408") == [f'"{other}"']
    assert list(found.fixes) == [ReplacedValue(found.where.path, f'"{one}"')]


def test_different_tags_are_left_alone() -> None:
    """Even if they begin with the same letters."""
    text = card("Which?", 'answer = "A thing"\ntags = ["drug", "drug-names", "her2", "her3"]')
    assert "K408" not in codes(text)


@pytest.mark.parametrize("total", [10, 1000, 25_000])
def test_chance_is_computed_for_decks_of_any_size(total: int) -> None:
    """Half of the time is expected by chance; 9 times out of 10 is not."""
    assert _at_least(0, total, 0.25) == pytest.approx(1)
    assert _at_least(total // 4, total, 0.25) > 0.4
    assert _at_least(total * 9 // 10, total, 0.25) < 0.001
