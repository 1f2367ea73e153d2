"""Images as they are printed: upright, on white, no larger than paper can show, and without what their files tell."""

import io
import warnings
from functools import lru_cache

from attrs import define, field

from her2quiz.domain.image import Image
from her2quiz.domain.limits import MOST_PIXELS
from her2quiz.exchange.formats import ImageData
from her2quiz.exchange.paper.sheet import Figure

_MOST_DOTS = 1600
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")


@define
class Figures:
    """Reads images, each once."""

    data: ImageData
    """Where they come from."""

    lost: set[str] = field(factory=set)
    """The names of those that could not be read."""

    def of(self, image: Image | None) -> Figure | None:
        """Return an image; None if there is none that can be read."""
        if image is None:
            return None
        data = self.data(image)
        found = _figure(data, "" if image.is_drawn else image.alt) if data else None
        if found is None:
            self.lost.add(image.file)
        return found


@lru_cache(maxsize=32)
def _figure(data: bytes, alt: str) -> Figure | None:
    from PIL import Image as Pillow
    from PIL import ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Pillow.open(io.BytesIO(data), formats=_FORMATS) as opened:
                if opened.size[0] * opened.size[1] > MOST_PIXELS:
                    return None
                is_photo = opened.format == "JPEG"
                clear = ImageOps.exif_transpose(opened).convert("RGBA")
    except Exception:  # noqa: BLE001 - a broken file may raise anything in Pillow
        return None
    clear.thumbnail((_MOST_DOTS, _MOST_DOTS))
    flat = Pillow.alpha_composite(Pillow.new("RGBA", clear.size, "white"), clear).convert("RGB")
    out = io.BytesIO()
    flat.save(out, "JPEG" if is_photo else "PNG", quality=88)
    return Figure(out.getvalue(), "jpeg" if is_photo else "png", flat.width, flat.height, alt)
