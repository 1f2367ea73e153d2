"""What can be practised at any time."""

from pathlib import Path

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.cards.card_search import CardSearch
from her2quiz.session.progress.cards.practice_choices import LOOK_ALIKES, PracticeChoices, side_by_side
from her2quiz.session.services.services import Services
from her2quiz.session.settings.saved_searches import SavedSearches
from her2quiz.session.study.card_actions import act
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, give_up, key, study

DECK = 'title = "T"\nid = "t"\n' + "".join(
    f'[[card]]\nid = "c{number}"\nquestion = "{asks}"\nanswer = "x{number}"\n'
    for number, asks in enumerate(
        (
            "What does an IHC score of 2+ mean?",
            "On which chromosome is ERBB2?",
            "What does an IHC score of 3+ mean?",
            "Who described trastuzumab first, and when?",
        )
    )
)


def made(folder: Path) -> Services:
    """Answer all cards but the last; the second is missed, the first flagged."""
    opened = services(write_deck(folder, DECK), clock=HandClock())
    assert isinstance(opened.clock, HandClock)
    for _ in range(3):
        session = study(opened, new_limit=1)
        (give_up if key(session) == "t/c1" else lambda each: answer_rightly(each, Rating.EASY))(session)
        opened.clock.advance(days=1 if key(session) != "t/c1" else 0)
    act(opened, ActionKind.FLAG, "t/c0", "odd")
    return opened


def test_each_choice_has_its_cards(tmp_path: Path) -> None:
    """The weakest first; a saved search is one of the choices."""
    opened = made(tmp_path)
    opened.searches.save("mine", "chromosome")
    choices = PracticeChoices(opened, opened.library.decks[0])
    by_title = {each.title: each for each in choices.all()}
    assert by_title["Flagged"].described == "1 card"
    assert by_title["Missed again and again"].described == "none"
    assert by_title["… of T"].cards == by_title["The 20 you know least"].cards
    assert choices.keys(by_title["Flagged"].name) == ["t/c0"]
    assert choices.keys(by_title["Your search mine"].name) == ["t/c1"]
    assert by_title["Cards that read alike"].cards is None
    assert {*choices.keys(LOOK_ALIKES)} == {"t/c0", "t/c2"}


def test_before_any_answer_nothing_can_be_practised(tmp_path: Path) -> None:
    """No choice is offered, not even cards that read alike, which are looked for among those that were asked."""
    opened = services(write_deck(tmp_path, DECK))
    choices = PracticeChoices(opened, opened.library.decks[0]).all()
    assert {each.described for each in choices} == {"none"}


def test_what_was_missed_today_is_no_longer_missed_tomorrow(tmp_path: Path) -> None:
    """It is the day on which it was missed that counts."""
    opened = services(write_deck(tmp_path, DECK), clock=HandClock())
    give_up(study(opened))
    name = "rated:1:1 -is:new -is:suspended"
    assert PracticeChoices(opened, None).keys(name) == ["t/c0"]
    assert isinstance(opened.clock, HandClock)
    opened.clock.advance(days=1)
    assert PracticeChoices(opened, None).keys(name) == []


def test_look_alikes_stand_side_by_side(tmp_path: Path) -> None:
    """Also one that was never asked; a card without one is left out."""
    opened = services(write_deck(tmp_path, DECK), clock=HandClock())
    finish(study(opened, new_limit=1), Rating.EASY)
    asked = CardSearch(opened).find("-is:new")
    assert side_by_side(opened, asked) == ["t/c0", "t/c2"]
    assert side_by_side(opened, []) == []


def test_what_was_saved_and_cannot_be_used_is_left_out(tmp_path: Path) -> None:
    """A search that cannot be understood, or a file that cannot be read; all else can be practised."""
    opened = made(tmp_path)
    opened.searches.save("odd", "is:odd")
    titles = [each.title for each in PracticeChoices(opened, None).all()]
    assert titles[-1] == "Cards that read alike"
    broken = tmp_path / "searches.toml"
    broken.write_text("a = ")
    opened.searches = SavedSearches(broken)
    assert [each.title for each in PracticeChoices(opened, None).all()] == titles
