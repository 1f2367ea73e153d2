"""Images that are drawn, and in no file."""

import pytest

from her2quiz.domain.image import DRAWN, Image
from her2quiz.session.services.images.image_file import ImageError
from her2quiz.session.services.images.pixels import dots

FIELD = Image("ihc:2+:17", "A field.", DRAWN)


def test_a_field_is_drawn_as_large_as_it_fits() -> None:
    """In its own proportions, the same each time."""
    wide, high = dots(FIELD, 80, 100), dots(FIELD, 200, 40)
    assert (len(wide[0]), len(wide)) == (80, 46)
    assert (len(high[0]), len(high)) == (70, 40)
    assert dots(FIELD, 80, 100) == wide


def test_where_it_could_not_be_told_apart_it_is_not_drawn() -> None:
    """So that it is described instead."""
    with pytest.raises(ImageError, match="too little room"):
        dots(FIELD, 40, 20)
