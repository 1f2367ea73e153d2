"""The images of an import, as files beside the deck."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from attrs import evolve

from her2quiz.deckfile.fields.images import ENDINGS, may_be_shown
from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LARGEST_IMAGE
from her2quiz.exchange.formats import CannotImportError, Imported, LeftOut, Picture
from her2quiz.exchange.items import Choice, Item, Option
from her2quiz.write_file import replace_file

_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_WEBP = (b"RIFF", b"WEBP")


class PictureFiles:
    """Writes images into a folder beside a deck; takes them back if the deck is not written."""

    def __init__(self, deck: Path, pictures: Iterable[Picture]) -> None:
        """Write nothing yet.

        Args:
            deck: the file of the deck.
            pictures: the images.
        """
        self._folder = deck.with_name(f"{deck.stem}-images")
        self._pictures = tuple(pictures)
        self._names = set[str]()
        self._new: list[Path] = []
        self._is_kept = False

    def __enter__(self) -> "PictureFiles":
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was written, unless it is kept."""
        if not self._is_kept:
            for file in self._new:
                file.unlink(missing_ok=True)
            if self._new and self._folder.is_dir() and not any(self._folder.iterdir()):
                self._folder.rmdir()

    def keep(self) -> None:
        """Keep what was written."""
        self._is_kept = True

    def taken(self, imported: Imported) -> Imported:
        """Write the images, and return the items with their files; those that cannot be shown are left out of them."""
        files, refused = dict[str, str](), list[LeftOut]()
        for picture in self._pictures:
            written = self._write(picture)
            if isinstance(written, LeftOut):
                refused.append(written)
            else:
                files[picture.name] = written
        items = tuple(_with_files(item, files) for item in imported.items)
        return evolve(imported, items=items, changed=(*imported.changed, *refused))

    def _write(self, picture: Picture) -> str | LeftOut:
        name = Path(picture.name.replace("\\", "/")).name
        ending = Path(name).suffix.lower()
        file = self._folder / self._free(proposed_id(Path(name).stem), ending)
        if ending not in ENDINGS or not may_be_shown(f"{self._folder.name}/{file.name}"):
            return LeftOut(name, "not an image that can be shown (PNG, JPEG, GIF, WebP)")
        data = picture.read()
        if len(data) > LARGEST_IMAGE:
            return LeftOut(name, "an image that is too large")
        if not (data.startswith(_BEGINNINGS) or (data[:4], data[8:12]) == _WEBP):
            return LeftOut(name, "not an image, whatever its name says")
        self._put(file, data)
        return f"{self._folder.name}/{file.name}"

    def _free(self, stem: str, ending: str) -> str:
        """Return a name that no other image of this import has; the same import gives the same names."""
        number, name = 2, f"{stem}{ending}"
        while name in self._names:
            number, name = number + 1, f"{stem}-{number}{ending}"
        self._names.add(name)
        return name

    def _put(self, file: Path, data: bytes) -> None:
        try:
            self._folder.mkdir(exist_ok=True)
            if file.is_file() and file.read_bytes() == data:
                return
            if not file.exists():
                self._new.append(file)
            replace_file(file, data)
        except OSError as error:
            raise CannotImportError(f"{file} cannot be written: {reason_of(error)}.") from error


def _with_files(item: Item, files: Mapping[str, str]) -> Item:
    if item.image or item.why_image:
        item = evolve(item, image=files.get(item.image, ""), why_image=files.get(item.why_image, ""))
    if isinstance(item.answer, Choice) and any(option.image for option in item.answer.options):
        options = tuple(_option(option, files) for option in item.answer.options)
        return evolve(item, answer=evolve(item.answer, options=options))
    return item


def _option(option: Option, files: Mapping[str, str]) -> Option:
    return evolve(option, image=files.get(option.image, ""))
