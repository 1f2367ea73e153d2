"""Progress follows a card to its new id, whatever was done with it and however often it was renamed."""

import json
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.cli.command_group import her2quiz
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.progress.cards.card_lists import flagged_cards, suspended_cards, unsuspend
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services, open_services
from her2quiz.session.study.study_session import StudySession
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock, reopened, services, write_deck
from tests.homes import use_home
from tests.session.sessions import answer_rightly, finish, give_up, key, study
from tests.thoroughness import some

CARD = '[[card]]\nid = "{0}"\n{1}question = "{2}?"\nanswer = "17q"\n'


def deck(*cards: tuple[str, str]) -> str:
    """Write a deck of flip cards, each with its id and, if it had another, its former ids in TOML."""
    texts = [
        CARD.format(id_, f"was = {was}\n" if was else "", "abcdefgh"[n] * 20)
        for n, (id_, was) in enumerate(cards)
    ]
    return 'title = "T"\nid = "t"\n' + "\n".join(texts)


def renamed(made: Services, folder: Path, text: str) -> Services:
    """Open the same progress with the deck as it is now."""
    return reopened(made, write_deck(folder, text))


@pytest.fixture
def old(tmp_path: Path) -> Services:
    """A card that was answered, and another one."""
    made = services(write_deck(tmp_path, deck(("old", ""), ("other", ""))))
    answer_rightly(study(made), Rating.EASY)
    return made


def test_a_renamed_card_is_not_new(old: Services, tmp_path: Path) -> None:
    """The first screen counts it as known, and a session asks the other one alone."""
    before = old.log.memory("t/old")
    new = renamed(old, tmp_path, deck(("new", '"old"'), ("other", "")))
    assert Overview(new).counts["t"].new == 1
    assert new.log.memory("t/new") == before
    assert finish(study(new), Rating.EASY) == ["t/other"]
    assert progress_status(new).is_intact
    assert progress_status(new).orphans == 0


def test_an_answer_of_before_can_be_undone(old: Services, tmp_path: Path) -> None:
    """The card is asked again under its new id, as if it were new."""
    new = renamed(old, tmp_path, deck(("new", '["older", "old"]')))
    session = study(new)
    undone = session.undo()
    assert undone is not None
    assert (undone.card, key(session)) == ("t/new", "t/new")
    assert new.log.memories() == {}
    assert progress_status(new).is_intact


def test_what_was_put_aside_stays_so(old: Services, tmp_path: Path) -> None:
    """Flags with their notes, and a suspended card that was never answered; it can be taken back."""
    session = study(old)
    assert key(session) == "t/other"
    session.flag("odd")
    session.suspend()
    new = renamed(old, tmp_path, deck(("old", ""), ("new", '"other"')))
    assert [(each.card, each.note) for each in flagged_cards(new)] == [("t/new", "odd")]
    assert [(each.card, each.question) for each in suspended_cards(new)] == [("t/new", "b" * 20 + "?")]
    assert study(new).turn is None
    assert unsuspend(new, "t/new")
    assert not unsuspend(new, "t/new")
    assert key(study(new)) == "t/new"


def test_suspending_can_be_undone_under_the_new_id(old: Services, tmp_path: Path) -> None:
    """And the card stands before the learner again."""
    study(old).suspend()
    new = renamed(old, tmp_path, deck(("old", ""), ("new", '"other"')))
    session = study(new)
    undone = session.undo()
    assert undone is not None
    assert (undone.card, key(session)) == ("t/new", "t/new")


def test_a_card_renamed_during_a_session_keeps_its_progress(tmp_path: Path) -> None:
    """An editor may have done that; the answer can be undone too."""
    file = write_deck(tmp_path, deck(("old", ""), ("other", "")))
    made = services(file)
    session = study(made)
    answer_rightly(session, Rating.EASY)
    write_deck(tmp_path, deck(("newer-id", '"old"'), ("other", "")))
    session.reload()
    assert made.log.memory("t/newer-id") is not None
    assert session.unseen() == 1
    undone = session.undo()
    assert undone is not None
    assert (undone.card, key(session)) == ("t/newer-id", "t/newer-id")
    assert made.log.memories() == {}


def test_questions_of_a_case_and_blanks_follow(tmp_path: Path) -> None:
    """Each part keeps what is known of it."""
    text = 'title = "T"\nid = "t"\n[[card]]\nid = "{0}"\n{1}cloze = "{{{{HER2}}}} sits on {{{{17q}}}}."\n'
    case = '[[card]]\nid = "{0}-case"\n{2}case = "A story."\n[[card.ask]]\nid = "ask"\nquestion = "So?"\nanswer = "x"\n'
    made = services(write_deck(tmp_path, (text + case).format("old", "", "")))
    finish(study(made), Rating.EASY)
    made.clock.advance(days=1)  # type: ignore[attr-defined]
    finish(study(made), Rating.EASY)
    before = made.log.memories()
    assert {*before} == {"t/old/her2", "t/old/17q", "t/old-case/ask"}
    new = renamed(made, tmp_path, (text + case).format("new", 'was = "old"\n', 'was = "old-case"\n'))
    assert new.log.memories() == {each.replace("old", "new"): memory for each, memory in before.items()}


def test_progress_that_cannot_be_written_is_read_all_the_same(old: Services, tmp_path: Path) -> None:
    """The card counts as new then, and nothing is lost."""
    old.progress.connection.execute("PRAGMA query_only = ON")
    new = renamed(old, tmp_path, deck(("new", '"old"')))
    assert Overview(new).counts["t"].new == 1
    old.progress.connection.execute("PRAGMA query_only = OFF")
    again = renamed(old, tmp_path, deck(("new", '"old"')))
    assert Overview(again).counts["t"].new == 0


def test_the_commands_follow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`cards`, `unsuspend` and `stats` know the card by its new id."""
    use_home(monkeypatch, tmp_path)
    (tmp_path / "own").mkdir()
    monkeypatch.setenv("HER2QUIZ_DECKS", str(tmp_path / "own"))
    monkeypatch.setenv("HER2QUIZ_PROGRESS", str(tmp_path / "p.sqlite"))
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")

    def run(*words: str, stdin: str = "") -> str:
        return CliRunner().invoke(her2quiz, words, input=stdin, catch_exceptions=False).stdout

    write_deck(tmp_path / "own", deck(("old", ""), ("other", "")))
    run("study", "t", "--plain", stdin="\neasy\nsuspend\n")
    write_deck(tmp_path / "own", deck(("renamed", '"old"'), ("other-id", '"other"')))
    assert [row["card"] for row in json.loads(run("cards", "--json"))] == ["t/other-id"]
    counted = json.loads(run("stats", "t", "--json"))["decks"][0]
    assert (counted["reviews"], counted["learned"], counted["new"]) == (1, 1, 0)
    assert run("unsuspend", "t/other-id") == ""
    assert json.loads(run("cards", "--json")) == []


STEPS = st.lists(
    st.one_of(
        st.sampled_from(Rating),
        st.sampled_from(["rename", "rename", "flag", "suspend", "unsuspend", "undo", "give up"]),
        st.sampled_from([0.1, 20.0, 3000.0]),
    ),
    max_size=12,
)


class Learner:
    """Someone who studies a deck of one card."""

    def __init__(self, folder: Path) -> None:
        """Begin with the card's first id."""
        self.folder, self.clock, self.ids = folder, HandClock(), ["a"]
        self.services = services(write_deck(folder, deck(("a", ""))), clock=self.clock)

    def do(self, step: object, *, renames: bool) -> None:
        """Do one thing."""
        if isinstance(step, float):
            self.clock.advance(hours=step)
        elif step == "rename" and renames:
            id_ = "abc"[("abc".index(self.ids[-1]) + 1) % 3]
            was = json.dumps(self.ids[-1])
            self.ids.append(id_)
            self.services = renamed(self.services, self.folder, deck((id_, was)))
        elif step != "rename":
            self._study(step)

    def _study(self, step: object) -> None:
        made = self.services
        session = StudySession(made, made.library.decks)
        card = made.library.decks[0].keys[0]
        if step == "undo":
            session.undo()
        elif step == "unsuspend":
            unsuspend(made, card)
        elif session.turn is None:
            return
        elif isinstance(step, Rating):
            answer_rightly(session, step)
        elif step == "give up":
            give_up(session)
        elif step == "flag":
            session.flag("odd")
        else:
            session.suspend()

    def known(self) -> tuple[Memory | None, bool, int, int]:
        """Return what is known of the card, but for the day it is due, which hangs on its key."""
        made = self.services
        card = made.library.decks[0].keys[0]
        memory = made.log.memory(card)
        same_day = memory._replace(due_day=memory.day) if memory else None
        return same_day, card in made.actions.suspended(), len(made.actions.flags()), made.log.size()[0]


@settings(max_examples=some(300), deadline=None)
@given(STEPS)
def test_a_renamed_card_is_the_same_card(steps: list[object]) -> None:
    """Whatever is done, and whenever it is renamed, all is known of it that would be known without a new id."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        constant, moving = Learner(Path(one)), Learner(Path(other))
        for step in steps:
            if isinstance(step, Rating):  # by then it is due, under whichever id
                constant.clock.advance(days=400)
                moving.clock.advance(days=400)
            constant.do(step, renames=False)
            moving.do(step, renames=True)
            moving.clock.local = constant.clock.local
            assert moving.known() == constant.known()
            assert progress_status(moving.services).is_intact


def test_a_deck_without_renamings_costs_nothing(tmp_path: Path) -> None:
    """No statement is run for it, and what only renamings need is not loaded."""
    made = services(write_deck(tmp_path, deck(("a", ""))))
    said: list[str] = []
    made.progress.connection.set_trace_callback(said.append)
    made.follow_renamed_cards()
    assert said == []


def test_only_the_explicit_step_writes(old: Services, tmp_path: Path) -> None:
    """Reading the progress, the logs and the home counts moves nothing; following the renamed cards does."""
    file = write_deck(tmp_path, deck(("new", '"old"'), ("other", "")))
    library = Library(DeckIndex(MEMORY), (file,))
    new = Services(library, old.progress, old.clock, rng=old.rng, entropy=old.entropy)
    said: list[str] = []
    old.progress.connection.set_trace_callback(said.append)
    assert isinstance(new.progress, ProgressFile)
    assert new.log.memory("t/new") is None
    assert new.actions.flags() == []
    assert Overview(new).counts["t"].new == 2
    assert [each for each in said if not each.lstrip().startswith("SELECT")] == []
    new.follow_renamed_cards()
    assert new.log.memory("t/new") is not None


def test_opening_the_services_follows(old: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command and both faces open them this way."""
    use_home(monkeypatch, tmp_path)
    progress, folder = tmp_path / "p.sqlite", tmp_path / "own"
    folder.mkdir()
    first = services(write_deck(folder, deck(("old", ""))), progress=progress)
    answer_rightly(study(first), Rating.EASY)
    first.close()
    write_deck(folder, deck(("new", '"old"')))
    opened = open_services(progress, folder)
    assert opened.log.memory("t/new") is not None
    opened.close()


def test_a_blank_with_a_typo_mended_is_not_new(tmp_path: Path) -> None:
    """What was known of it by its old words is known of it now."""
    text = 'title = "T"\nid = "t"\n[[card]]\nid = "c"\ncloze = "It is done by {{immunohistochemsitry}} at first."\n'
    made = services(write_deck(tmp_path, text))
    answer_rightly(study(made), Rating.EASY)
    before = made.log.memory("t/c/immunohistochemsitry")
    fixed = text.replace("chemsitry", "chemistry") + 'was = "c/immunohistochemsitry"\n'
    new = renamed(made, tmp_path, fixed)
    assert Overview(new).counts["t"].new == 0
    assert new.log.memory("t/c/immunohistochemistry") == before
