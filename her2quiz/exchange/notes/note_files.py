"""Notes: one file, or all in a folder and those below it, with the images beside them. Nothing outside it is read."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from attrs import frozen

from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LARGEST_IMAGE, LARGEST_IMPORTED_TEXT
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.source_file import SourceFile

NOTES = (".md", ".markdown")
"""How the names of notes end."""

_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_MOST = 20_000
"""Files of a folder that are looked at."""
_MIB = 1024 * 1024


@frozen
class Note:
    """A note."""

    name: str
    """Its file, from the folder on; empty if it is the only one."""

    title: str
    """The name of its file without its ending."""

    text: str
    """Its text."""


@frozen(slots=False, eq=False)
class NoteFiles:
    """The notes that are imported."""

    source: SourceFile
    """The note, or the folder."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.source.path.is_dir()

    def notes(self) -> Iterator[Note]:
        """Return each note; raises CannotImportError if there are none, or they are too large."""
        path = self.source.path
        if not self.is_folder:
            yield Note("", path.stem, self.source.text)
            return
        files = [file for file in self._files if file.suffix.lower() in NOTES]
        if not files:
            raise CannotImportError(f"{path} has no notes whose names end in .md.")
        size = sum(file.stat().st_size for file in files)
        if size > LARGEST_IMPORTED_TEXT:
            most = f"at most {LARGEST_IMPORTED_TEXT // _MIB} MiB are read"
            raise CannotImportError(f"The notes in {path} are too large: {size // _MIB} MiB; {most}.")
        for file in files:
            yield Note(file.relative_to(path).as_posix(), file.stem, SourceFile(file).text)

    def heads(self) -> Iterator[str]:
        """Return the first lines of some notes, by which their format is recognised."""
        if not self.is_folder:
            yield self.source.head_text if self.source.suffix in (*NOTES, ".txt") else ""
            return
        for file in [each for each in self._files if each.suffix.lower() in NOTES][:50]:
            yield SourceFile(file).head_text

    def image(self, name: str, note: Note) -> bytes | None:
        """Return an image that a note shows; None if there is none beside the notes.

        Args:
            name: as the note writes it: its path from the note or from the folder on, or only its name.
            note: the note.
        """
        file = self._image_file(name.removeprefix("@/").lstrip("/"), note)
        try:
            if file is None or file.stat().st_size > LARGEST_IMAGE:
                return None
            return file.read_bytes()
        except OSError:
            return None

    @cached_property
    def _folder(self) -> Path:
        path = self.source.path
        return (path if self.is_folder else path.parent).resolve()

    @cached_property
    def _files(self) -> tuple[Path, ...]:
        """The files of the folder, in order; hidden folders, such as .obsidian and .trash, and links are left alone."""
        found = list[Path]()
        try:
            for place, file in enumerate(self.source.path.rglob("*")):
                if place >= _MOST:
                    raise CannotImportError(
                        f"{self.source.path} has more than {_MOST:,} files. Name a folder inside it."
                    )
                below = file.relative_to(self.source.path)
                if (
                    not any(part.startswith(".") for part in below.parts)
                    and not file.is_symlink()
                    and file.is_file()
                ):
                    found.append(file)
        except OSError as error:
            raise CannotImportError(f"{self.source.path} cannot be read: {reason_of(error)}.") from error
        return tuple(sorted(found))

    @cached_property
    def _by_name(self) -> dict[str, Path]:
        files = self._files if self.is_folder else ()
        return {file.name: file for file in files if file.suffix.lower() in _IMAGES}

    def _image_file(self, name: str, note: Note) -> Path | None:
        if Path(name).suffix.lower() not in _IMAGES or "\0" in name:
            return None
        own = self._folder / Path(note.name).parent
        for file in (own / name, self._folder / name):
            try:
                whole = file.resolve()
                if whole.is_relative_to(self._folder) and whole.is_file():
                    return whole
            except (OSError, ValueError, RuntimeError):
                continue
        return self._by_name.get(Path(name).name)
