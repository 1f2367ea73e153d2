"""Searches that a learner has saved, each with a name: in a file beside the settings, which can be edited by hand."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.session.settings.settings_file import text_of
from her2quiz.write_file import OWNER_ONLY, make_folder, replace_file

FILE = "searches.toml"
"""What the file is called."""

LONGEST_NAME = 40
"""Characters of the name of a search."""


class SavedSearchesError(Her2QuizError):
    """The saved searches cannot be read or written."""


class SavedSearches:
    """The saved searches, by name."""

    def __init__(self, file: Path | None) -> None:
        """Keep them in a file; with None, only as long as the program runs."""
        self._file, self._kept = file, ""

    def all(self) -> Mapping[str, str]:
        """Return the searches by name, in the order of the file.

        Raises:
            SavedSearchesError: if the file cannot be read; it says why.
        """
        found = self._data(self._text())
        return {one_line(name): one_line(text) for name, text in found.items() if isinstance(text, str)}

    def save(self, name: str, text: str) -> None:
        """Save a search, in place of one of the same name. A name is one word: others are joined by hyphens.

        Raises:
            SavedSearchesError: if it has no name, or cannot be saved; the file is as it was.
        """
        name = "-".join(re.split(r'[\s"()]+', one_line(name).strip(' "()')))[:LONGEST_NAME]
        if not name:
            raise SavedSearchesError("A search needs a name to be saved.")
        same = next((each for each in self.all() if each.casefold() == name.casefold()), name)
        self._change(same, one_line(text).strip())

    def delete(self, name: str) -> None:
        """Delete a search, if there is one of that name; raises as `save` does."""
        if name in self.all():
            self._change(name, None)

    def _change(self, name: str, text: str | None) -> None:
        from her2quiz.session.settings.changed_text import with_changes

        try:
            self._write(with_changes(self._text(), {(name,): text}))
        except (OSError, ValueError) as error:
            why = reason_of(error) if isinstance(error, OSError) else error
            raise SavedSearchesError(f"The searches cannot be saved in {self._file}: {why}.") from error

    def _write(self, text: str) -> None:
        if self._file is None:
            self._kept = text
            return
        make_folder(self._file.parent)
        replace_file(self._file, text.encode(), OWNER_ONLY)

    def _text(self) -> str:
        """Return the text of the file; empty if there is none."""
        if self._file is None:
            return self._kept
        try:
            return (text_of(self._file) or "").removeprefix("\ufeff")
        except (OSError, ValueError) as error:
            raise self._unreadable(error) from error

    def _data(self, text: str) -> dict[str, Any]:
        import tomllib

        try:
            return tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> SavedSearchesError:
        why = reason_of(error) if isinstance(error, OSError) else error
        return SavedSearchesError(
            f"The saved searches in {self._file} cannot be read: {why}. Fix or delete the file."
        )
