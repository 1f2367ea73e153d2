"""The editor at the card's line, and what an edit does to a session."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services import editor_command
from her2quiz.session.services.editor_command import NoEditorError, command_at, way_out
from her2quiz.session.services.services import Services
from tests.factories import MIXED_DECK, services, write_deck
from tests.session.sessions import answer_rightly, finish, key, study


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """Open the mixed deck."""
    return services(write_deck(tmp_path))


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have editors of many names, that do nothing."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("vim", "nano", "code", "subl", "hx", "own", "emacs"):
        program = folder / name
        program.write_text("#!/bin/sh\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize(
    ("editor", "arguments"),
    [
        ("vim", "+{line} -- {file}"),
        ("nano -l", "-l +{line} -- {file}"),
        ("code", "--wait --goto {file}:{line}"),
        ("subl", "--wait {file}:{line}"),
        ("hx", "{file}:{line}"),
        ("own", "{file}"),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(opened: Services, editor: str, arguments: str) -> None:
    """One that nobody knows gets the file alone."""
    file, line = opened.library.place("mixed/statement")
    command = command_at(file, line, {"EDITOR": editor})
    assert MIXED_DECK.split("\n")[line - 1 : line + 1] == ["[[card]]", 'id = "statement"']
    assert command == [editor.split(maxsplit=1)[0], *arguments.format(line=line, file=file).split()]


KNOWN_EDITORS = sorted(
    {*editor_command._PLUS_LINE, *editor_command._GOTO, *editor_command._COLON, "own", "notepad"}
)


@pytest.mark.parametrize("editor", KNOWN_EDITORS)
@pytest.mark.parametrize("name", ["+!touch X;:q.toml", "-c!touch X.toml", "--cmd=x.toml", "+12.toml"])
def test_the_name_of_a_file_is_never_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: str, name: str
) -> None:
    """An editor gets the absolute path as one word, and only our own words begin with a plus or a dash."""
    only(tmp_path, monkeypatch, editor)
    monkeypatch.chdir(tmp_path)
    words = command_at(Path(name), 3, {"EDITOR": editor})[1:]
    path = str(tmp_path / name)
    assert [word for word in words if name in word] == [word for word in words if word.startswith(path)]
    assert {word for word in words if word[0] in "+-"} <= {"+3", "--", "--wait", "--goto"}
    assert len([word for word in words if path in word]) == 1


@pytest.mark.usefixtures("programs")
def test_visual_comes_before_editor_and_the_usual_ones_last(opened: Services) -> None:
    """As other programs do it."""
    first = command_at(*opened.library.place("mixed/best"), {"VISUAL": "vim", "EDITOR": "nano"})
    none = command_at(*opened.library.place("mixed/best"), {})
    assert (first[0], none[0]) == ("vim", "nano")


def only(folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Have these programs and no others."""
    for name in names:
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


@pytest.mark.parametrize(
    ("names", "opens"),
    [
        (("vi", "nano"), "nano"),
        (("vim", "micro"), "micro"),
        (("vi", "vim", "mcedit"), "mcedit"),
        (("vi",), "vi"),
        (("vim",), "vim"),
    ],
)
def test_an_editor_that_says_how_to_leave_it_is_preferred(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], opens: str
) -> None:
    """Of another one it is said before it opens, unless the learner has named it."""
    only(tmp_path, monkeypatch, *names)
    assert command_at(tmp_path, 1, {})[0] == opens
    assert (":q!" in way_out({})) is opens.startswith("vi")
    assert way_out({"EDITOR": opens}) == ""


def test_there_is_no_way_out_of_no_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That there is none is said when it is opened."""
    only(tmp_path, monkeypatch)
    assert way_out({}) == ""


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize("editor", ["missing", "'unclosed"])
def test_an_editor_that_is_not_there_is_told_of(
    opened: Services, editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to do."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoEditorError, match="Set EDITOR to yours"):
        command_at(*opened.library.place("mixed/best"), {"EDITOR": editor})


def test_an_edit_shows_at_once_on_the_same_card(opened: Services) -> None:
    """The question stands with its new words, in the same order of options."""
    session = study(opened)
    before = session.turn
    assert before is not None
    opened.library.files[0].write_text(
        MIXED_DECK.replace("Which score is", "What score is"), encoding="utf-8"
    )
    session.reload()
    assert session.turn is not None
    assert session.turn.question.prompt == "What score is equivocal?"
    assert session.turn.seed == before.seed


@pytest.mark.parametrize("broken", ["title =", MIXED_DECK.replace("[[card]]", "[[card", 1), "\x00"])
def test_a_broken_file_keeps_the_card_as_it_was_read_last(opened: Services, broken: str) -> None:
    """It is told of, and the session goes on."""
    session = study(opened)
    opened.library.files[0].write_text(broken, encoding="utf-8")
    session.reload()
    assert key(session) == "mixed/best"
    assert len(opened.library.diagnostics) == 1
    assert opened.library.card("mixed/symbol").kind.prompt == "Official gene symbol of HER2?"


def test_a_card_that_was_taken_out_gives_way_to_the_next(opened: Services) -> None:
    """Nothing is lost of it."""
    session = study(opened)
    assert key(session) == "mixed/best"
    first, _, rest = MIXED_DECK.partition("[[card]]")
    opened.library.files[0].write_text(first + "[[card]]" + rest.partition("[[card]]")[2], encoding="utf-8")
    session.reload()
    assert key(session) == "mixed/statement"


def edit(opened: Services, old: str, new: str) -> None:
    """Change a word of the deck."""
    assert old in MIXED_DECK
    opened.library.files[0].write_text(MIXED_DECK.replace(old, new, 1), encoding="utf-8")


def test_a_card_with_a_new_mistake_stays_as_it_was_read_last(opened: Services) -> None:
    """The mistake is told of, other cards are read anew, and once it is mended the card is read anew too."""
    session = study(opened)
    changed = MIXED_DECK.replace("* Two plus", "- Two plus").replace("gene symbol", "symbol")
    opened.library.files[0].write_text(changed, encoding="utf-8")
    session.reload()
    assert session.turn is not None
    assert session.turn.question.prompt == "Which score is equivocal?"
    assert [diagnostic.message.startswith("line 12: ") for diagnostic in opened.library.diagnostics] == [True]
    assert opened.library.card("mixed/symbol").kind.prompt == "Official symbol of HER2?"
    assert opened.library.place("mixed/best")[1] == 12
    edit(opened, "Which score is", "What score is")
    session.reload()
    assert session.turn.question.prompt == "What score is equivocal?"
    assert opened.library.diagnostics == ()


def test_a_mistake_that_was_there_before_brings_no_card_back(tmp_path: Path) -> None:
    """A card that was taken out is gone, also beside one that cannot be read."""
    broken = MIXED_DECK + '\n[[card]]\nid = "odd"\nquestion = "?"\nanswer = 7.5\noptions = "x"\n'
    opened = services(write_deck(tmp_path, broken))
    session = study(opened)
    assert session.decks[0].left_out == 1
    without = broken.replace("[[card]]\n" + broken.split("[[card]]\n")[1], "")
    opened.library.files[0].write_text(without, encoding="utf-8")
    session.reload()
    assert key(session) == "mixed/statement"
    assert not opened.library.has("mixed/best")


def test_cards_that_are_still_to_come_may_be_taken_out(opened: Services) -> None:
    """They are passed over, in the queue and in their steps."""
    session = study(opened)
    answer_rightly(session)
    parts = MIXED_DECK.split("[[card]]")
    opened.library.files[0].write_text(f"{parts[0]}[[card]]{parts[4]}", encoding="utf-8")
    session.reload()
    assert finish(session, Rating.EASY) == ["mixed/recall"]


def test_a_deck_may_get_another_id(opened: Services) -> None:
    """Then its cards are others, and the session ends."""
    session = study(opened)
    edit(opened, 'id = "mixed"', 'id = "other"')
    session.reload()
    assert (session.turn, session.remaining) == (None, 0)
    assert session.undo() is None


def test_hints_that_were_given_still_count(opened: Services) -> None:
    """An edit is no way around them."""
    session = study(opened)
    session.hint()
    edit(opened, "Which score is", "What score is")
    session.reload()
    assert session.turn is not None
    assert session.turn.hints == 1
    answer_rightly(session, Rating.HARD)
    assert session.tally.answers[0].review.proposed is Rating.HARD


def test_an_answered_card_stays_answered(opened: Services) -> None:
    """What was said of it is not said again; the next card has its new words."""
    session = study(opened)
    answer_rightly(session)
    assert session.turn is not None
    edit(opened, "An IHC 2+ result is positive.", "IHC 2+ is positive.")
    session.reload()
    assert session.turn.question.prompt == "IHC 2+ is positive."
    assert session.tally.count == 1
