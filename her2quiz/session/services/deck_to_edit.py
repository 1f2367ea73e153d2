"""The deck file that is opened to edit a card. A deck that came with the program is copied first, and never edited."""

from pathlib import Path

from attrs import frozen

from her2quiz import paths
from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.write_file import make_folder, write_new_file


@frozen
class DeckToEdit:
    """A file to open, and the line on which the card begins."""

    file: Path
    """The file that is opened."""

    line: int
    """The line on which the card begins."""

    shipped: Path | None = None
    """The deck in the installation of which the file is the learner's own copy; None if it is no copy."""

    @property
    def name(self) -> str:
        """The path of the file, from the home folder if it is there."""
        return paths.from_home(self.file)

    def copy(self) -> bool:
        """Copy the deck into the learner's own folder, unless a copy is there; return whether one was made now.

        Raises:
            Her2QuizError: if it cannot be copied; then nothing is left behind.
        """
        if self.shipped is None or self.file.exists():
            return False
        try:
            make_folder(self.file.parent)
            write_new_file(self.file, self.shipped.read_bytes())
        except FileExistsError:
            return False
        except OSError as error:
            raise Her2QuizError(
                f"This deck came with her2quiz, and no copy to edit can be made as {self.file}: {reason_of(error)}. "
                "Use another folder for your own decks with --decks DIR."
            ) from None
        return True

    def drop_unchanged(self) -> bool:
        """Remove the copy if it says what the deck in the installation says; return whether it did."""
        try:
            if self.shipped is None or self.file.read_bytes() != self.shipped.read_bytes():
                return False
            self.file.unlink()
        except OSError:
            return False
        return True
