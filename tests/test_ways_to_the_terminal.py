"""No module bypasses the two ways to the terminal: `cli/output.py` and the app's filter of control characters.

The linter's list of forbidden names (`banned-api` in pyproject.toml) does most of this; these tests find what it cannot see.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[1] / "her2quiz"
FORBIDDEN_BUILTINS = {"input", "print", "breakpoint"}
MARKUP_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip"}
"""Attributes of widgets whose strings Textual takes for markup."""

MAKERS_OF_CONTENT = {"Content", "prose", "verbatim"}
"""What makes a content of a string without looking for markup."""


def name_called(call: ast.Call) -> str:
    """Return the name that a call begins with: Content for Content.styled(…)."""
    root = call.func
    while isinstance(root, ast.Attribute | ast.Call):
        root = root.value if isinstance(root, ast.Attribute) else root.func
    return root.id if isinstance(root, ast.Name) else ""


def assigned(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Return the attributes that are assigned to, each with its value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = [*zip(target.elts, node.value.elts, strict=True)]
                yield from ((to.attr, value) for to, value in pairs if isinstance(to, ast.Attribute))


def flaws_of(source: str) -> list[str]:
    """Return what bypasses the two ways in a source text."""
    if not any(word in source for word in FORBIDDEN_BUILTINS | MARKUP_ATTRIBUTES):
        return []
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = [call.func.id for call in calls if isinstance(call.func, ast.Name)]
    markup = [
        name
        for name, value in assigned(tree)
        if name in MARKUP_ATTRIBUTES
        and not isinstance(value, ast.Constant)
        and not (isinstance(value, ast.Call) and name_called(value) in MAKERS_OF_CONTENT)
    ]
    return [*(name for name in names if name in FORBIDDEN_BUILTINS), *markup]


def test_no_module_bypasses_them() -> None:
    """Only cli/output.py prints and asks, and no widget's frame takes a text from a deck for markup."""
    found = {
        str(file.relative_to(PROGRAM)): flaws
        for file in PROGRAM.rglob("*.py")
        if (flaws := flaws_of(file.read_text(encoding="utf-8")))
    }
    assert {name: {*flaws} for name, flaws in found.items()} == {"cli/output.py": {"print", "input"}}


@pytest.mark.parametrize(
    ("source", "flaws"),
    [
        ('input("?")', ["input"]),
        ("print(text)", ["print"]),
        ("page.border_title = title", ["border_title"]),
        ('page.border_title, page.tooltip = "Keys", f"{title}"', ["tooltip"]),
        ('page.border_title, page.tooltip = "Keys", "esc closes"', []),
        ('page.border_title = Content.styled(title, "bold")', []),
        ("page.border_title = prose(title).truncate(8)", []),
        ("page.title.input(text)", []),
    ],
)
def test_a_bypass_is_found(source: str, flaws: list[str]) -> None:
    """Strings that are not written out, and calls that print or ask."""
    assert flaws_of(source) == flaws
