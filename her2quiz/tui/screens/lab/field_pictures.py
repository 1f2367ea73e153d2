"""The field of an item as a picture, with one of another score beside it; or in words, where it cannot be shown."""

from collections.abc import Iterator
from os import environ

from attrs import frozen
from textual.app import ComposeResult
from textual.containers import Horizontal

from her2quiz.her2.fields.fish import FishField
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.in_words import ihc_words, nucleus_words, view_words
from her2quiz.session.lab.counting import Cursor
from her2quiz.tui.drawing.image_block import can_show
from her2quiz.tui.screens.lab import drawings
from her2quiz.tui.widgets.picture import Picture

TOO_SMALL = "This terminal is too small for the picture: make it larger to see the field. In words:"


@frozen
class Shown:
    """What is to be seen of an item."""

    field: IhcField | FishField | None
    """Its field; None for a case."""

    beside: IhcField | None = None
    """A field of another score, to be shown beside it."""

    cursor: Cursor | None = None
    """Which nucleus is counted."""

    has_contrast: bool = False
    """Whether it is drawn in black and grey on white."""

    is_counted: bool = False
    """Whether its stained cells are ringed."""

    is_open: bool = False
    """Whether its signals are being counted."""

    def has_picture(self, width: int, rows: int) -> bool:
        """Whether there is something to draw, and room enough to tell it apart."""
        is_there = self.field is not None and can_show(environ) and rows > 0
        return is_there and self.field is not None and drawings.is_fine(self.field, (width, 2 * rows))

    def words(self) -> Iterator[str]:
        """Describe the field, where it cannot be shown."""
        if self.field is not None and can_show(environ) and (self.cursor is None or self.is_open):
            yield TOO_SMALL
        if isinstance(self.field, IhcField):
            yield from ihc_words(self.field)
        elif isinstance(self.field, FishField) and self.cursor is not None and self.is_open:
            yield f"This nucleus has {nucleus_words(self.field.nuclei[self.cursor.nucleus])}."
        elif isinstance(self.field, FishField) and self.cursor is None:
            for view in range(len(self.field.views)):
                yield " ".join(view_words(self.field, view))


class FieldPictures(Horizontal):
    """Shows a field, alone or beside another."""

    def compose(self) -> ComposeResult:
        """Add both pictures."""
        yield Picture(id="field")
        yield Picture(id="beside")

    def draw(self, shown: Shown) -> None:
        """Draw what is to be seen."""
        left, right = (self.query_one(f"#{id_}", Picture) for id_ in ("field", "beside"))
        field, contrast = shown.field, shown.has_contrast
        right.display = shown.beside is not None
        if isinstance(field, IhcField) and shown.beside is not None:
            left.show(drawings.PartOfField(field, contrast))
            right.show(drawings.PartOfField(shown.beside, contrast))
        elif isinstance(field, IhcField):
            left.show(drawings.WholeField(field, contrast, shown.is_counted))
        elif field is not None and shown.cursor is not None:
            cursor = shown.cursor
            left.show(
                drawings.CountedNuclei(field.views[cursor.view], field.nuclei[cursor.nucleus], contrast)
            )
