"""The first picture of the app: it shows the decks, and little is loaded and looked up before it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.terminals import choose_everything
from tests.test_architecture import READS_DECKS, TOP, run_python

MOST_MODULES = 85
"""Modules of her2quiz that are loaded before it. Raise it only for what the first picture cannot do without.

The packages that they are in are not counted: nothing is in them but what they are for."""

LIBRARIES_FOR_LATER = {
    "attr",
    "attrs",
    "hashlib",
    "ssl",
    "_ssl",
    "tomllib",
    "textual.types",
    "textual.widgets._tree",
}
"""What takes long to load, and no module that the first picture needs may import."""

STARTS_WITH_OTHER_COMMANDS = """
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder, SourceFileLoader
class NeedingMore(SourceFileLoader):
    def get_data(self, path):
        data = super().get_data(path)
        return data.replace(b"import IgnoreReturnCallbackType", b"import IgnoreReturnCallbackType, CSSPathType")
    def path_stats(self, path):
        raise OSError
class Finder(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        found = PathFinder.find_spec(name, path)
        if name == "textual.command":
            found.loader = NeedingMore(name, found.origin)
        return found
sys.meta_path.insert(0, Finder())
import her2quiz.tui.start
her2quiz.tui.start._prepare()
import her2quiz.tui.app, textual.command, textual.types
print(textual.command.CSSPathType is textual.types.CSSPathType)
"""

MOST_STATEMENTS = 20
"""Statements of SQL before it, besides one for each deck that comes with the program."""

MOST_STYLED = 19
"""How often parts get their styles before it: each once, and again what a change of the focus or the size may touch."""

MOST_PAINTED = 81
"""Lines of parts that are painted for it; behind and between the parts, one line serves for all."""

SHOWS_FIRST_PICTURE = """
import json, sqlite3, sys
from pathlib import Path
statements, styled, painted, found = [], [], [], {}
class Traced(sqlite3.Connection):
    def __init__(self, *words, **named):
        super().__init__(*words, **named)
        self.set_trace_callback(statements.append)
connect = sqlite3.connect
sqlite3.connect = lambda *words, **named: connect(*words, factory=Traced, **named)
import her2quiz.start, her2quiz.cli.main, her2quiz.cli.commands.home, her2quiz.tui.start
her2quiz.tui.start._prepare()
from her2quiz.session.services.services import open_services
from her2quiz.tui.app import Her2QuizApp
from textual.css.stylesheet import Stylesheet
apply = Stylesheet.apply
def counted(sheet, node, **named):
    styled.append(str(node))
    apply(sheet, node, **named)
Stylesheet.apply = counted
from textual._styles_cache import StylesCache
render_line = StylesCache.render_line
def painting(cache, *words):
    painted.append(words[1])
    return render_line(cache, *words)
StylesCache.render_line = painting
class FirstPicture(Her2QuizApp):
    def _display(self, screen, picture):
        if picture is not None and not found:
            own = sorted(
                name
                for name, module in sys.modules.items()
                if name.startswith("her2quiz") and not hasattr(module, "__path__")
            )
            shown = picture.render_segments(self.console)
            found.update(shown=shown, modules=own, loaded=sorted(sys.modules), statements=list(statements), styled=list(styled), painted=len(painted))
        super()._display(screen, picture)
import asyncio
async def show():
    async with FirstPicture(open_services(Path("progress.sqlite"))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
asyncio.run(show())
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def first_picture(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the first picture shows, and what was loaded and looked up before it."""
    home: Path = tmp_path_factory.mktemp("home")
    choose_everything(home / ".config")
    run_python(READS_DECKS, home)
    found: dict[str, Any] = json.loads(run_python(SHOWS_FIRST_PICTURE, home))
    return found


def test_the_first_picture_shows_the_decks(first_picture: dict[str, Any]) -> None:
    """No empty frames are painted first: the list, and what is said of the deck under the cursor, are there."""
    assert "IHC scoring" in first_picture["shown"]
    assert "learned" in first_picture["shown"]


def test_little_is_loaded_before_the_first_picture(first_picture: dict[str, Any]) -> None:
    """Modules that only later pictures need come later."""
    assert len(first_picture["modules"]) <= MOST_MODULES, first_picture["modules"]
    later = ("habit", "path_choice", "days_off", "keyboard", "rows", "study_days")
    assert [name for name in first_picture["modules"] if name.rpartition(".")[2] in later] == []
    assert {*first_picture["loaded"]} & LIBRARIES_FOR_LATER == set()


def test_a_gap_in_the_streak_is_looked_at_without_attrs(tmp_path: Path) -> None:
    """That is done before the first picture, for who has not studied for a day."""
    loaded = run_python("import sys, her2quiz.store.study_days; print(*sys.modules)", tmp_path)
    assert {*loaded.split()} & LIBRARIES_FOR_LATER == set()


def test_days_off_are_looked_at_without_attrs(tmp_path: Path) -> None:
    """That is done before the first picture, for who has set some."""
    loaded = run_python("import sys, her2quiz.domain.scheduling.days_off; print(*sys.modules)", tmp_path)
    assert {*loaded.split()} & LIBRARIES_FOR_LATER == set()


@pytest.mark.parametrize("now", ["01234567:0a,0b,0c", "01234567:0a"])
def test_changed_answers_are_looked_for_without_attrs(tmp_path: Path, now: str) -> None:
    """That is done before the first picture, for cards of which not all is kept, or another answer is right now."""
    code = (
        "import sys; from her2quiz.session.turn.changed_answers import answer_changed;"
        f"print(answer_changed('01234567:0a,0b', '{now}'), *sys.modules)"
    )
    has_changed, *loaded = run_python(code, tmp_path).split()
    assert has_changed == str(now.endswith(":0a"))
    assert {*loaded} & {*LIBRARIES_FOR_LATER, "her2quiz.domain.marking.accepted_answer"} == set()


def test_commands_that_need_more_types_get_them(tmp_path: Path) -> None:
    """Another version of Textual may use more of the module of all types, which is left out while it is loaded."""
    assert run_python(STARTS_WITH_OTHER_COMMANDS, tmp_path) == "True\n"


def test_little_is_looked_up_before_the_first_picture(first_picture: dict[str, Any]) -> None:
    """The number of statements does not grow with the cards or the answers, and each deck is looked up once."""
    of_decks = [each for each in first_picture["statements"] if each.startswith("SELECT * FROM deck WHERE")]
    assert len(of_decks) == len({*of_decks}) == len([*(TOP / "decks").glob("*.toml")])
    assert len(first_picture["statements"]) - len(of_decks) <= MOST_STATEMENTS, first_picture["statements"]


def test_parts_are_styled_only_once_before_the_first_picture(first_picture: dict[str, Any]) -> None:
    """Textual would style them all again when their screen is shown, which is just after they were mounted."""
    assert len(first_picture["styled"]) <= MOST_STYLED, first_picture["styled"]


def test_lines_that_look_alike_are_painted_once(first_picture: dict[str, Any]) -> None:
    """Textual would paint each line of what is only seen behind the decks."""
    assert 24 <= first_picture["painted"] <= MOST_PAINTED
