"""A path puts its decks first, on every floor alike, and hides none."""

from hashlib import sha256
from pathlib import Path

from her2quiz.domain.keys import deck_of
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.report import deck_report
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import finish, study

OWN = '[paths]\nfellows = "Fellows"\n'


def deck(folder: Path, name: str, top: str, cards: int = 3) -> Path:
    """Write a deck of flip cards."""
    text = "".join(
        f'[[card]]\nid = "c{number}"\nquestion = "{_unlike_others(name, number)}?"\nanswer = "{number}"\n'
        for number in range(cards)
    )
    return write_deck(folder, f'title = "{name}"\nid = "{name}"\n{top}\n{text}', f"{name}.toml")


def _unlike_others(name: str, number: int) -> str:
    """Return a text that reads like no other card's."""
    return sha256(f"{name}{number}".encode()).hexdigest()


def made(folder: Path, clock: HandClock | None = None) -> Services:
    """Three decks, two of them on the nurse's path, in another order than that of the shelf."""
    return services(
        deck(folder, "a", "path = { nurse = 2 }"),
        deck(folder, "b", ""),
        deck(folder, "c", f"path = {{ nurse = 1, fellows = 1 }}\n{OWN}"),
        clock=clock,
    )


def decks_of_new_cards(at_hand: Services) -> list[str]:
    """Return the deck of each new card of a session of all decks."""
    keys = study(at_hand).to_come()
    return [deck_of(key) for key in keys]


def test_the_decks_of_the_path_come_first(tmp_path: Path) -> None:
    """In its order; the others follow, and nothing is left out."""
    at_hand = made(tmp_path)
    assert "".join(decks_of_new_cards(at_hand)) == "aaabbbccc"
    at_hand.follow_path("nurse")
    assert "".join(decks_of_new_cards(at_hand)) == "cccaaabbb"
    assert [each.is_on_path for each in at_hand.library.decks] == [True, True, False]
    at_hand.follow_path("everything")
    assert "".join(decks_of_new_cards(at_hand)) == "aaabbbccc"
    assert all(each.is_on_path for each in at_hand.library.decks)


def test_new_cards_of_other_decks_come_once_the_path_is_done(tmp_path: Path) -> None:
    """The limit is the same, and the first screen counts what a session asks."""
    at_hand = made(tmp_path)
    at_hand.follow_path("fellows")
    view = Overview(at_hand)
    before = study(at_hand, new_limit=4)
    assert [deck_of(key) for key in before.to_come()] == ["c", "c", "c", "a"]
    assert view.new_in_all == len(decks_of_new_cards(at_hand)) == 9
    finish(before, Rating.EASY)
    assert "".join(decks_of_new_cards(at_hand)) == "aabbb"
    assert Overview(at_hand).new_in_all == 5


def test_a_path_that_no_deck_is_on_changes_nothing(tmp_path: Path) -> None:
    """Its decks may be on a disk that is not there; the setting is kept."""
    at_hand = made(tmp_path)
    at_hand.follow_path("pathology")
    assert "".join(decks_of_new_cards(at_hand)) == "aaabbbccc"
    assert at_hand.library.path is None
    assert at_hand.preferences.path == "pathology"


def test_a_deck_that_joins_the_path_while_the_program_runs(tmp_path: Path) -> None:
    """It takes its place when the decks are read again."""
    at_hand = made(tmp_path)
    at_hand.follow_path("nurse")
    assert [each.header.id for each in at_hand.library.decks] == ["c", "a", "b"]
    deck(tmp_path, "b", "path = { nurse = 1 }", 4)
    at_hand.reload_decks()
    assert [each.header.id for each in at_hand.library.decks] == ["b", "c", "a"]


def test_programs_read_the_paths(tmp_path: Path) -> None:
    """Those that each deck is on, and whether it is on the learner's."""
    at_hand = made(tmp_path)
    at_hand.follow_path("fellows")
    rows = {row["id"]: (row["paths"], row["on_path"]) for row in deck_report(Overview(at_hand))}
    assert rows == {"c": (["nurse", "fellows"], True), "a": (["nurse"], False), "b": ([], False)}
    assert [(path.name, path.title) for path in at_hand.library.paths] == [
        ("nurse", "Nurse"),
        ("fellows", "Fellows"),
    ]


def test_a_long_deck_takes_turns_with_the_next(tmp_path: Path) -> None:
    """Sixty names do not come in a row, and a day begins where the last one ended."""
    at_hand = services(deck(tmp_path, "a", "", 60), deck(tmp_path, "b", "", 12))
    session = study(at_hand, new_limit=10)
    assert "".join(map(deck_of, session.to_come())) == "ababababab"
    finish(session, Rating.EASY)
    assert "".join(map(deck_of, study(at_hand, new_limit=16).to_come())) == "ababab"


def test_another_path_during_a_session_changes_new_cards_only(tmp_path: Path) -> None:
    """What is due keeps its place, an open due card stays, and as many new cards come as before."""
    clock = HandClock()
    at_hand = made(tmp_path, clock)
    finish(study(at_hand, "a"), Rating.EASY)
    clock.advance(days=30)
    session = study(at_hand, new_limit=5)
    before = session.to_come()
    at_hand.follow_path("nurse")
    session.choose_new_again()
    assert "".join(map(deck_of, before)) == "aaabbbcc"
    assert session.to_come()[:3] == before[:3]
    assert "".join(map(deck_of, session.to_come())) == "aaacccbb"
