"""A package whose database is open, unpacked into a folder that is gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from her2quiz.exchange.anki.collection import Collection, opened
from her2quiz.exchange.anki.package import Package, open_package
from her2quiz.exchange.source_file import SourceFile


@contextmanager
def unpacked(source: SourceFile) -> Iterator[tuple[Package, Collection]]:
    """Open a package and its database; raises CannotImportError if it is none, or broken."""
    package = open_package(source)
    with tempfile.TemporaryDirectory(prefix="her2quiz-") as folder:
        file = Path(folder) / "collection.db"
        package.write_collection(file)
        with opened(file, str(source.path)) as collection:
            yield package, collection
