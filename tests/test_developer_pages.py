"""The pages for developers: what they name is there."""

import re
from pathlib import Path
from typing import get_args

import pytest

from her2quiz.domain.kinds.question import AnyQuestion

TOP = Path(__file__).parents[1]
ARCHITECTURE = (TOP / ".github" / "ARCHITECTURE.md").read_text(encoding="utf-8")
CONTRIBUTING = (TOP / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = ("kind of question", "check", "command", "screen", "migration")
KINDS = sorted({kind.__module__.rpartition(".")[2] for kind in get_args(AnyQuestion)})
FLOORS = ("domain", "deckfile", "tui", "plain")
FEWEST_PATHS = 4


def paths(text: str) -> list[str]:
    """Return the paths that a text names: words in backticks with a slash in them."""
    return re.findall(r"`([\w.-]+/[\w./-]*)`", text)


def recipe(name: str) -> str:
    """Return the text of a recipe."""
    _, _, rest = ARCHITECTURE.partition(f"### A new {name}\n")
    return re.split(r"^##", rest, maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("page", [ARCHITECTURE, CONTRIBUTING], ids=["architecture", "contributing"])
def test_every_path_exists(page: str) -> None:
    """Whoever moves a file changes the pages with it."""
    assert [path for path in paths(page) if not (TOP / path).exists()] == []


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_lists_files(name: str) -> None:
    """In steps, from the bottom up, with a test among them."""
    steps = re.findall(r"^\d+\. ", recipe(name), re.MULTILINE)
    assert steps == [f"{number}. " for number in range(1, len(steps) + 1)]
    assert len(paths(recipe(name))) >= FEWEST_PATHS
    assert any(path.startswith("tests/") for path in paths(recipe(name)))


def test_a_new_kind_is_one_file_on_each_floor() -> None:
    """The recipe names all four, and its example is a kind."""
    named = re.findall(r"`her2quiz/(\w+)/kinds/(\w+)\.py`", recipe("kind of question"))
    assert [floor for floor, kind in named if kind == "true_false"] == [*FLOORS]
    assert "true_false" in KINDS


@pytest.mark.parametrize("floor", FLOORS)
def test_every_kind_has_its_file_on_each_floor(floor: str) -> None:
    """Under its one name."""
    assert {*KINDS} <= {file.stem for file in (TOP / "her2quiz" / floor / "kinds").glob("*.py")}


def test_every_command_of_make_is_a_target() -> None:
    """And every target of a check is on the page."""
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")
    checks = re.findall(r"^checks = (.*)$", makefile, re.MULTILINE)[0].split()
    assert {*re.findall(r"^make (\w+)", CONTRIBUTING, re.MULTILINE)} == {*checks, "check", "fix"}


def test_a_check_is_defined_once() -> None:
    """Make, the commit hooks and CI call .ci/check; a check of its own in one of them would drift away."""
    defined = {
        *re.findall(r"^(\w+)\(\) \{", (TOP / ".ci" / "check").read_text(encoding="utf-8"), re.MULTILINE)
    }
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")
    hooks = re.findall(r"entry: (.*)", (TOP / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    run = re.findall(
        r"^bash \.ci/check ([\w ]+\w)", (TOP / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {*re.findall(r"^checks = (.*)$", makefile, re.MULTILINE)[0].split()} == defined - {"report"}
    assert {hook.removeprefix("bash .ci/check ") for hook in hooks} == defined - {
        "report",
        "test",
        "coverage",
    }
    assert sorted(" ".join(run).split()) == sorted(defined - {"test", "coverage"})


def test_the_readme_leads_to_the_pages() -> None:
    """Who wants to work on it finds them."""
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    assert {".github/CONTRIBUTING.md", ".github/ARCHITECTURE.md"} <= {*re.findall(r"\]\(([\w./]+)\)", readme)}
