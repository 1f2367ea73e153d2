"""The house itself: what is loaded when, how long the files are, what the documents say."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

TOP = Path(__file__).parents[1]
LONGEST_FILE = 300
FULLEST_FOLDER = 15
HEAVY = (
    "fsrs",
    "rapidfuzz",
    "tomllib",
    "tomli",
    "tomli_w",
    "click",
    "PIL",
    "pygments",
    "her2quiz.domain.text.parse",
    "her2quiz.store.file.steps",
    "her2quiz.store.log.review_log",
    "tomlkit",
    "her2quiz.deckfile.deck.read",
)

READS_DECKS = """
from pathlib import Path
from her2quiz.session.services.services import open_services
open_services(Path("progress.sqlite")).library.decks
"""

SHOWS_HOME = """
import asyncio, sys
from pathlib import Path
import her2quiz.cli.commands.home, her2quiz.cli.main, her2quiz.cli.places
from her2quiz.session.services.services import open_services
from her2quiz.tui.app import Her2QuizApp
async def show():
    app = Her2QuizApp(open_services(Path("progress.sqlite")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "IHC scoring" in app.screen_stack[0].query_one("DeckList").text  # paths are offered over it
asyncio.run(show())
print("\\n".join(sys.modules))
"""


def run_python(code: str, folder: Path) -> str:
    """Run code in a process of its own, with an empty home folder; gives what it printed."""
    environment = {"HOME": str(folder), "PYTHONPATH": str(TOP), "PATH": ""}
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def python_files() -> list[Path]:
    """Return every Python file of the project."""
    return [*(TOP / "her2quiz").rglob("*.py"), *(TOP / "tests").rglob("*.py")]


def test_home_loads_nothing_heavy(tmp_path: Path) -> None:
    """With the decks known from the index, the first screen is shown without what only later screens need."""
    run_python(READS_DECKS, tmp_path)
    loaded = set(run_python(SHOWS_HOME, tmp_path).split())
    assert "textual.app" in loaded
    assert loaded & set(HEAVY) == set()


def test_a_check_loads_no_fixes(tmp_path: Path) -> None:
    """Of a deck in which nothing can be fixed, without --fix."""
    (tmp_path / "deck.toml").write_text('[[card]]\nid = "one"\nquestion = "What is 1 + 1?"\nanswer = 2\n')
    code = "import sys; from her2quiz.cli.main import main; sys.argv = ['her2quiz', 'check', 'deck.toml']; main()"
    ends = f"import atexit, sys; atexit.register(lambda: print(*sys.modules)); {code}"
    loaded = set(run_python(ends, tmp_path).split())
    assert "her2quiz.lint.run_checks" in loaded
    assert not any(name.endswith(("fix_decks", "syntax_fixes", "foreign.report")) for name in loaded)


def test_the_program_starts_without_a_parser_of_words() -> None:
    """The bare command loads no click."""
    code = "import sys, her2quiz.cli.main, her2quiz.cli.commands.home; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=True
    ).stdout
    assert "click" not in loaded.split()


def test_commands_are_named_without_loading_what_they_do() -> None:
    """Each command loads only its own part, once it is called: none pays for exams, the log or the reading of decks."""
    code = "import sys, her2quiz.cli.command_group; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = (
        "her2quiz.store",
        "her2quiz.deckfile",
        "her2quiz.exchange",
        "her2quiz.tui",
        "her2quiz.domain.kinds",
    )
    assert not [module for module in loaded if module.startswith((*heavy, "her2quiz.session.services"))]


def test_no_file_is_a_wall() -> None:
    """No file is longer than 300 lines, and each begins with what it is."""
    texts = {str(file.relative_to(TOP)): file.read_text(encoding="utf-8") for file in python_files()}
    lengths = {name: len(text.splitlines()) for name, text in texts.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}
    assert [name for name, text in texts.items() if not text.startswith('"""')] == []


def test_no_folder_is_a_heap() -> None:
    """What there is can be read at a glance; a folder that is fuller has a subject in it that wants a room of its own."""
    folders = Counter(file.parent for file in (TOP / "her2quiz").rglob("*.py") if file.name != "__init__.py")
    assert {folder: modules for folder, modules in folders.items() if modules > FULLEST_FOLDER} == {}


def test_a_package_only_says_what_it_is_for() -> None:
    """Who imports a module runs nothing of its neighbours. Only families of checks are gathered in theirs."""
    packages = [
        file
        for file in (TOP / "her2quiz").glob("*/**/__init__.py")
        if "lint" not in file.relative_to(TOP).parts
    ]
    assert len(packages) > 1
    bodies = {file: ast.parse(file.read_text(encoding="utf-8")).body for file in packages}
    assert [file for file, body in bodies.items() if len(body) > 1] == []


def test_the_contract_of_domain_names_every_other_dependency() -> None:
    """A library that the project takes on is forbidden there until somebody allows it."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    forbidden = next(each for each in contracts if each["name"].startswith("domain "))
    names = {re.split(r"[<>=!~]", each)[0].replace("-", "_") for each in project["project"]["dependencies"]}
    names = {{"pillow": "PIL"}.get(name, name) for name in names}
    assert names - {"attrs", "fsrs", "rapidfuzz", "markdown_it_py"} <= {*forbidden["forbidden_modules"]}


def test_ci_runs_the_readmes_own_command() -> None:
    """The README has one line each that starts studying and that runs the tests."""
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    for name, end in (("main", "her2quiz"), ("test", "pytest -n auto")):
        block = re.search(rf"<!-- {name} command -->\n```sh\n(.*)\n```", readme)
        assert block is not None
        assert block[1].startswith("python3 -m venv ")
        assert block[1].endswith(end)
    assert "<!-- test command -->" in (TOP / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readme_has_two_lines_for_each_system() -> None:
    """One to set it up and one for every day; together they are the main command, on systems that have it."""
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (Windows|macOS|Linux) \| (.*) \|$", readme, re.MULTILINE))
    assert [*rows] == ["Windows", "macOS", "Linux"]
    for system, row in rows.items():
        first, daily = (cell.strip("`") for cell in row.split(" | "))
        assert daily.endswith("her2quiz")
        assert "pip install -q ." in first
        if system != "Windows":
            assert f"\n{first} && {daily}\n" in readme


def test_disclaimer_stands_in_the_readme() -> None:
    """The README says what this is not."""
    assert "not medical advice" in (TOP / "README.md").read_text(encoding="utf-8")
