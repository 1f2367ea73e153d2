"""A file that is to be imported: its name, its bytes, its text. Nothing in it is run, and no more is read than is allowed."""

import codecs
from functools import cached_property
from pathlib import Path

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.domain.limits import LARGEST_IMPORTED_TEXT

HEAD = 64 * 1024
"""Bytes by which a format is recognised."""

_MIB = 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_ZEROS = 0.3
"""Share of zero bytes at every other place above which a file is UTF-16 without its mark."""


class UnreadableSourceError(Her2QuizError):
    """A file cannot be opened, is too large, or is no text."""


@frozen(slots=False, eq=False)
class SourceFile:
    """A file in another format."""

    path: Path
    """Where it is."""

    @property
    def name(self) -> str:
        """Its name."""
        return self.path.name

    @property
    def suffix(self) -> str:
        """The end of its name, in lower case: .csv."""
        return self.path.suffix.lower()

    @cached_property
    def size(self) -> int:
        """Its bytes, counted; raises UnreadableSourceError for what is no file."""
        try:
            if not self.path.is_file():
                what = "is a folder" if self.path.is_dir() else "does not exist"
                raise UnreadableSourceError(f"{self.path} {what}. Name the file to import.")
            return self.path.stat().st_size
        except (OSError, ValueError) as error:
            raise self._unreadable(error) from error

    @cached_property
    def head(self) -> bytes:
        """Its first bytes."""
        return self._read(HEAD)

    @cached_property
    def head_text(self) -> str:
        """The text of its first bytes, whatever they are."""
        return self._decoded(self.head, is_whole=self.size <= HEAD)[0]

    def data(self, most: int) -> bytes:
        """Return all its bytes; raises UnreadableSourceError if there are more."""
        if self.size > most:
            raise UnreadableSourceError(
                f"{self.path} is too large: {self.size / _MIB:.0f} MiB; at most {most // _MIB} MiB are read."
            )
        return self._read(most)

    @cached_property
    def text(self) -> str:
        """Its text with line ends as here, without a byte order mark."""
        return self._whole[0]

    @property
    def encoding(self) -> str:
        """The encoding that its text is in, such as utf-8 or cp1252."""
        return self._whole[1]

    @cached_property
    def _whole(self) -> tuple[str, str]:
        data = self.data(LARGEST_IMPORTED_TEXT)
        text, encoding = self._decoded(data, is_whole=True)
        if "\0" in text:
            raise UnreadableSourceError(f"{self.path} is not a text.")
        return text.replace("\r\n", "\n").replace("\r", "\n"), encoding

    @staticmethod
    def _decoded(data: bytes, *, is_whole: bool) -> tuple[str, str]:
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return data[len(mark) :].decode(encoding, "replace"), encoding
        if encoding := _without_mark(data[:HEAD]):
            return data.decode(encoding, "replace"), encoding
        try:
            return codecs.getincrementaldecoder("utf-8")().decode(data, is_whole), "utf-8"
        except UnicodeDecodeError:
            return data.decode("cp1252", "ignore"), "cp1252"  # five of its bytes mean nothing

    def _read(self, most: int) -> bytes:
        _ = self.size
        try:
            with self.path.open("rb") as file:
                return file.read(most)
        except OSError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> UnreadableSourceError:
        return UnreadableSourceError(f"{self.path} cannot be read: {reason_of(error)}.")


def _without_mark(data: bytes) -> str:
    """Return the kind of UTF-16 that bytes are in without saying so; empty if they are not."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if odd > _MOST_ZEROS * len(data) / 2 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > _MOST_ZEROS * len(data) / 2 and not odd else ""
