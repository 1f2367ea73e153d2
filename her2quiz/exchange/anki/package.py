"""The archive of a package: which shape it has, its database, and its images. Paths in it are never used."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from attrs import frozen

from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LARGEST_COLLECTION, LARGEST_IMAGE
from her2quiz.exchange.anki.wire import BrokenMessageError, messages, texts
from her2quiz.exchange.archive import BROKEN, names_in
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.source_file import SourceFile

COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""Names of the database, the newest shape first: a newer package has an older one as well, which only says so."""

_PACKED = "collection.anki21b"
_MEDIA = "media"
_ENDINGS = (".apkg", ".colpkg")
_ZIP = b"PK\x03\x04"
_PIECE = 1024 * 1024
_LARGEST_LIST = 16 * _PIECE
"""Bytes of the list of images."""

_LARGEST_WINDOW = 128 * _PIECE
"""Bytes that unpacking may look back at, and holds in memory."""


def is_package(source: SourceFile) -> bool:
    """Whether a file is a package of Anki, be it one that can be read or not."""
    return source.head.startswith(_ZIP) and (source.suffix in _ENDINGS or _has_collection(source))


def _has_collection(source: SourceFile) -> bool:
    return source.head.startswith(_ZIP) and not names_in(source).isdisjoint(COLLECTIONS)


@frozen(slots=False, eq=False)
class Package:
    """A package."""

    path: Path
    """The file."""

    collection: str
    """The name of its database."""

    def write_collection(self, file: Path) -> None:
        """Write its database into a file; raises CannotImportError if it is broken or too large."""
        with self._opened(self.collection) as stream, file.open("wb") as out:
            size = 0
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > LARGEST_COLLECTION:
                    raise CannotImportError(
                        f"{self.path} is too large when unpacked: at most {LARGEST_COLLECTION // _PIECE} MiB are read."
                        " Export a single deck from Anki."
                    )
                out.write(piece)

    @cached_property
    def images(self) -> Mapping[str, str]:
        """What its images are called in the archive, by their names; empty if there is no list of them, or a broken one."""
        try:
            with self._opened(_MEDIA) as stream:
                data = stream.read(_LARGEST_LIST + 1)
            return dict(_listed(data)) if len(data) <= _LARGEST_LIST else {}
        except (CannotImportError, BrokenMessageError, ValueError, RecursionError):
            return {}

    def image(self, name: str) -> bytes:
        """Return the bytes of an image, or no more of them than show that it is too large; empty if it is broken."""
        try:
            with self._opened(self.images[name]) as stream:
                return stream.read(LARGEST_IMAGE + 1)
        except (CannotImportError, KeyError):
            return b""

    @contextmanager
    def _opened(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(name) as stream:
                yield _unpacked(stream) if self.collection == _PACKED else stream
        except BROKEN as error:
            raise self._broken(error) from error
        except Exception as error:
            if type(error).__module__.startswith("zstandard"):
                raise self._broken(error) from error
            raise

    def _broken(self, error: Exception) -> CannotImportError:
        return CannotImportError(f"{self.path} is a broken package of Anki: {reason_of(error)}.")


def open_package(source: SourceFile) -> Package:
    """Return a package; raises CannotImportError if the file is none."""
    if not _has_collection(source):
        raise CannotImportError(
            f"{source.path} is no package of Anki, or a broken one, or one of a version that is not known. Export it again."
        )
    with zipfile.ZipFile(source.path) as archive:
        names = {*archive.namelist()}
    return Package(source.path, next(name for name in COLLECTIONS if name in names))


def _listed(data: bytes) -> Iterator[tuple[str, str]]:
    """Return the name of each image with what it is called in the archive: from JSON, or from the newer list."""
    if data.lstrip()[:1] == b"{":
        said: Any = json.loads(data)
        yield from ((name, place) for place, name in said.items() if isinstance(name, str))
        return
    for place, entry in enumerate(messages(data, 1)):
        yield from ((name, str(place)) for name in texts(entry, 1))


def _unpacked(stream: IO[bytes]) -> IO[bytes]:
    try:
        import zstandard
    except ImportError as error:
        raise CannotImportError(
            'Reading a package of a newer Anki needs one more package: pip install "her2quiz[anki]", or from a folder with'
            ' the source, pip install ".[anki]". Or export from Anki with "Support older Anki versions".'
        ) from error
    return zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW).stream_reader(
        stream, read_across_frames=True
    )
