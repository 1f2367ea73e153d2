"""A deck that changed since it was last studied: what is told of it, and the cards that come back soon."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.cli.commands.home import due_lines
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.progress.overview import News, Overview
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.turn.why_now import why_now
from her2quiz.session.wording import news
from tests.factories import HandClock, reopened, services, write_deck
from tests.plain.scripts import play
from tests.session.sessions import answer_rightly, finish, key, study
from tests.thoroughness import some

TOP = 'title = "T"\nid = "t"\n'
CARD = '[[card]]\nid = "{0}"\nquestion = "{1}?"\nanswer = "{2}"\n'


def card(id_: str, answer: str = "17q") -> str:
    """Write a flip card whose question reads like no other."""
    return CARD.format(id_, id_ * 20, answer)


def changed(made: Services, folder: Path, *cards: str) -> Services:
    """Open the same progress with the deck as it is now."""
    return reopened(made, write_deck(folder, TOP + "".join(cards)))


def told(made: Services) -> News:
    """Return what is new in the deck."""
    return Overview(made).news["t"]


@pytest.fixture
def learner(tmp_path: Path) -> Services:
    """Two cards, both known for long."""
    made = services(write_deck(tmp_path, TOP + card("a") + card("b")))
    assert finish(study(made), Rating.EASY) == ["t/a", "t/b"]
    return made


def test_a_changed_answer_brings_its_card_back(learner: Services, tmp_path: Path) -> None:
    """Today, with a badge; once it is answered it is as any other."""
    assert study(learner).turn is None
    new = changed(learner, tmp_path, card("a", "17p"), card("b"))
    view = Overview(new)
    assert (view.news["t"], view.counts["t"].due) == (News(0, 1), 1)
    assert view.progress(view.decks[0]).forecast[0] == 1
    session = study(new)
    assert session.turn is not None
    assert (session.turn.card.key, session.turn.answer_changed) == ("t/a", True)
    assert session.turn.entry.reason is Reason.DUE
    assert (
        why_now(session.turn, new.clock())
        == "The correct answer has changed since you last answered (today)."
    )
    assert finish(session, Rating.EASY) == ["t/a"]
    assert (told(new), Overview(new).counts["t"].due) == (News(0, 0), 0)
    assert study(new).turn is None


def test_a_card_in_its_steps_is_badged_once(learner: Services, tmp_path: Path) -> None:
    """It comes again within the session, and then the answer is no news."""
    new = changed(learner, tmp_path, card("a", "17p"), card("b"))
    session, badges = study(new), []
    for _ in range(2):
        assert session.turn is not None
        badges.append(session.turn.answer_changed)
        answer_rightly(session, Rating.AGAIN)
    assert badges == [True, False]


def test_undo_brings_the_badge_back(learner: Services, tmp_path: Path) -> None:
    """It follows from the log, and is kept nowhere."""
    new = changed(learner, tmp_path, card("a", "17p"), card("b"))
    session = study(new)
    answer_rightly(session, Rating.EASY)
    session.undo()
    assert session.turn is not None
    assert session.turn.answer_changed
    assert told(new) == News(0, 1)
    assert session.due_on(1) == 1
    assert progress_status(new).is_intact


def test_an_answer_that_is_changed_back_is_no_news(learner: Services, tmp_path: Path) -> None:
    """The learner has seen that one."""
    assert told(changed(learner, tmp_path, card("a", "17p"), card("b"))) == News(0, 1)
    assert told(changed(learner, tmp_path, card("a"), card("b"))) == News(0, 0)


def test_other_words_are_no_news(learner: Services, tmp_path: Path) -> None:
    """Nor is an answer that is written otherwise."""
    reworded = card("a", "17Q.").replace("aaa", "xxx") + 'why = "So."\n'
    new = changed(learner, tmp_path, card("b"), reworded)
    assert told(new) == News(0, 0)
    assert study(new).turn is None


def test_what_is_suspended_is_not_told(learner: Services, tmp_path: Path) -> None:
    """It would not be asked."""
    new = changed(learner, tmp_path, card("a", "17p"), card("b"))
    study(new).suspend()
    assert told(new) == News(0, 0)
    assert study(new).turn is None
    session = study(new)
    session.undo()
    assert key(session) == "t/a"


def test_new_cards_are_told_until_the_deck_is_studied(learner: Services, tmp_path: Path) -> None:
    """One answer in the deck is enough; those that were always waiting are not told."""
    new = changed(learner, tmp_path, card("n"), card("a"), card("b"), card("m"))
    assert told(new) == News(2, 0)
    session = study(new)
    assert told(new) == News(2, 0)
    answer_rightly(session)
    assert told(new) == News(0, 0)
    assert Overview(new).counts["t"].new == 1


def test_nothing_is_new_in_a_deck_that_was_never_studied(tmp_path: Path) -> None:
    """All its cards are."""
    made = services(write_deck(tmp_path, TOP + card("a")))
    assert told(changed(made, tmp_path, card("a"), card("b"))) == News(0, 0)


def test_a_renamed_card_is_no_new_one(tmp_path: Path) -> None:
    """Not even if it was never answered; its changed answer is told all the same."""
    made = services(write_deck(tmp_path, TOP + card("a") + card("b")))
    answer_rightly(study(made), Rating.EASY)
    new = changed(made, tmp_path, card("x", "17p") + 'was = "a"\n', card("y") + 'was = "b"\n')
    assert told(new) == News(0, 1)


def test_progress_of_before_has_no_news(learner: Services, tmp_path: Path) -> None:
    """What an answer was measured by was not kept then, so nothing can be said of it."""
    learner.progress.connection.execute("UPDATE memory SET standard = ''")
    learner.progress.connection.execute("DELETE FROM known")
    new = changed(learner, tmp_path, card("a", "17p"), card("b"), card("c"))
    assert told(new) == News(0, 0)
    answer_rightly(study(new))


def test_a_calculation_is_the_same_whatever_was_drawn(tmp_path: Path) -> None:
    """Fresh numbers are no other answer; another formula is."""
    text = (
        '[[card]]\nid = "d"\nquestion = "For {{kg}} kg?"\nanswer = "= {0} * kg"\nvars.kg = [40, 50, 60, 70]\n'
    )
    made = services(write_deck(tmp_path, TOP + text.format(6)))
    session = study(made)
    for _ in range(3):
        assert session.turn is not None
        assert not session.turn.answer_changed
        session.answer(_right(session))
        session.rate(Rating.AGAIN)
        session.go_on()
    assert told(made) == News(0, 0)
    assert told(changed(made, tmp_path, text.format(8))) == News(0, 1)


def _right(session: StudySession):  # type: ignore[no-untyped-def]
    from her2quiz.domain.marking.answer import Entered

    assert session.turn is not None
    return Entered(session.turn.question.right_answer)


def test_an_editor_may_change_an_answer_during_a_session(tmp_path: Path) -> None:
    """The card that is open gets its badge when the deck is read again."""
    made = services(write_deck(tmp_path, TOP + card("a")))
    session = study(made)
    answer_rightly(session, Rating.AGAIN)
    write_deck(tmp_path, TOP + card("a", "17p"))
    session.reload()
    assert session.turn is not None
    assert session.turn.answer_changed


CALCULATED = """
[[card]]
id = "dose"
question = "{} for {{kg}} kg?"
answer = "= 6 * kg"
vars.kg = [{}]
why = "It is 6 mg for each of {{kg}} kg."
"""


def test_an_answered_calculation_keeps_the_numbers_it_was_answered_for(tmp_path: Path) -> None:
    """Its other texts may change; with other numbers to draw, a right answer would be shown as a wrong one."""
    made = services(write_deck(tmp_path, TOP + CALCULATED.format("Dose", "50, 60, 70")))
    session = study(made)
    given = session.answer(_right(session))
    write_deck(tmp_path, TOP + CALCULATED.format("The dose", "50, 60, 70"))
    session.reload()
    assert session.answered is not None
    assert session.answered.question.prompt == f"The {given.question.prompt.lower()}"
    write_deck(tmp_path, TOP + CALCULATED.format("A dose", "51, 61, 71"))
    session.reload()
    assert session.answered.mark.is_right
    assert session.answered.question.prompt == f"The {given.question.prompt.lower()}"
    assert session.answered.card.why == given.card.why


def test_a_session_after_a_reload_asks_what_has_changed(learner: Services, tmp_path: Path) -> None:
    """The deck is read again while the program runs, as after an edit."""
    write_deck(tmp_path, TOP + card("a", "17p") + card("b"))
    learner.reload_decks()
    assert (told(learner), key(study(learner))) == (News(0, 1), "t/a")


def test_plain_mode_says_so(learner: Services, tmp_path: Path) -> None:
    """In the line above the question, once; the list of decks has a line too."""
    new = changed(learner, tmp_path, card("a", "17p"), card("b"), card("n"))
    assert "  since you last studied it: 1 new card, 1 answer changed" in due_lines(Overview(new))
    lines = play(new, "", "easy", "stop")
    assert sum("due, answer changed since last time" in line for line in lines) == 1
    assert not any("since you last" in line for line in due_lines(Overview(new)))


@pytest.mark.parametrize(
    ("added", "altered", "said"),
    [
        (0, 0, ""),
        (1, 0, "1 new card"),
        (3, 1, "3 new cards, 1 answer changed"),
        (0, 2, "2 answers changed"),
    ],
)
def test_news_is_one_line(added: int, altered: int, said: str) -> None:
    """New cards first."""
    assert news(added, altered) == said


def test_what_cannot_be_kept_spoils_no_answer(learner: Services, tmp_path: Path) -> None:
    """That the deck was studied is then kept another time."""
    new = changed(learner, tmp_path, card("a"), card("b"), card("n"))
    new.progress.connection.execute(
        "CREATE TRIGGER no_room BEFORE INSERT ON known BEGIN SELECT RAISE(ABORT, 'disk full'); END"
    )
    answer_rightly(study(new))
    assert new.log.memory("t/n") is not None


def test_the_log_says_what_an_answer_was_measured_by(learner: Services) -> None:
    """In the answer as it is kept; the memory that follows has it too."""
    (review, _), *_ = learner.log.reviews_of("t/a")
    answer_key = learner.library.card("t/a").kind.answer_key.brief
    assert json.loads(review.answer) == {"revealed": True, "standard": answer_key}
    memory = learner.log.memory("t/a")
    assert memory is not None
    assert review.answer_key == memory.answer_key == answer_key


ANSWERS = st.sampled_from(["17q", "17p", "17Q"])


@settings(max_examples=some(300), deadline=None)
@given(st.lists(st.tuples(ANSWERS, st.booleans(), st.sampled_from(Rating)), min_size=1, max_size=8))
def test_a_badge_is_shown_just_when_the_last_seen_answer_is_another(
    tmp_path_factory: pytest.TempPathFactory, versions: list[tuple[str, bool, Rating]]
) -> None:
    """However often the deck changes, and whether or not it is studied between."""
    folder = tmp_path_factory.mktemp("deck")
    made = services(write_deck(folder, TOP + card("a")), clock=HandClock())
    answer_rightly(study(made), Rating.EASY)
    seen = "17q"
    for answer, is_studied, rating in versions:
        now = changed(made, folder, card("a", answer))
        is_other = answer.casefold() != seen
        assert told(now).changed == is_other
        session = study(now)
        if is_other:
            assert session.turn is not None
        if session.turn is not None:
            assert session.turn.answer_changed is is_other
            if is_studied:
                answer_rightly(session, rating)
                seen = answer.casefold()
        assert progress_status(now).is_intact
