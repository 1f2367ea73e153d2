"""Write the table of settings in README.md from what the program knows of each.

Run from the top of the repository: `python -m tests.settings_table`
"""

import re
from pathlib import Path

from her2quiz.session.settings.preferences import SETTINGS
from her2quiz.session.settings.setting import Setting

README = Path(__file__).parents[1] / "README.md"
"""The page that has the table."""

_TABLE = re.compile(r"^\| Setting \|.*?\n\n", re.MULTILINE | re.DOTALL)


def table() -> str:
    """Return the table, with an empty line at its end."""
    rows = ["| Setting | Values | Default | What it does |", "| --- | --- | --- | --- |"]
    rows += (f"| {' | '.join(_cells(each))} |" for each in SETTINGS.values())
    return "\n".join([*rows, "", ""])


def table_in_readme() -> str:
    """Return the table as it is in the README; empty if there is none."""
    found = _TABLE.search(README.read_text(encoding="utf-8"))
    return found[0] if found else ""


def main() -> None:
    """Write it."""
    text = README.read_text(encoding="utf-8").replace(table_in_readme(), table())
    README.write_text(text, encoding="utf-8", newline="\n")


def _cells(setting: Setting) -> tuple[str, str, str, str]:
    name = f"`[{setting.name}]`" if setting.is_table else f"`{setting.name}`"
    default = str(setting.default).lower() if setting.type is bool else str(setting.default or "")
    if setting.type in (int, float):
        default = f"{setting.default:g}"
    return name, setting.range, "" if setting.is_table else default, setting.meaning


if __name__ == "__main__":
    main()
