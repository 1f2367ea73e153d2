"""The images of a package: each under a name of its own, since Anki keeps those of all decks in one folder."""

from hashlib import sha256
from html import escape
from pathlib import PurePosixPath

from attrs import define, field

from her2quiz.deckfile.fields.slugs import slug
from her2quiz.domain.image import Image
from her2quiz.exchange.formats import ImageData
from her2quiz.exchange.image_form import image_form


@define
class Media:
    """Gathers the images that notes show."""

    data: ImageData
    """Where they come from."""

    files: dict[str, bytes] = field(factory=dict)
    """Those that were shown so far, by their names."""

    def shown(self, image: Image | None) -> str:
        """Return an image as HTML; empty if there is none that can be read."""
        data = self.data(image) if image is not None else None
        form = image_form(data) if data else ""
        if image is None or data is None or not form:
            return ""
        stem = "field" if image.is_drawn else slug(PurePosixPath(image.file).stem)
        name = f"{stem}-{sha256(data).hexdigest()[:10]}.{form}"
        self.files[name] = data
        alt = "" if image.is_drawn else f' alt="{escape(image.alt)}"'
        return f'<img src="{name}"{alt}>'
