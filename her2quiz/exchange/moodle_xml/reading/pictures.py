"""The images in a file of Moodle XML: in elements of their own, or inside the text that shows them."""

import base64
import binascii
import re
from collections.abc import Callable
from functools import partial
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from attrs import Factory, define

from her2quiz.exchange.formats import Picture

PLUGIN_FILE = "@@PLUGINFILE@@"
"""What stands in a text for the place where Moodle keeps the files of it."""

_INSIDE = re.compile(
    r"data:image/(?P<kind>png|jpe?g|gif|webp)(?:;[\w.=-]{1,50}){0,3};base64,(?P<data>[A-Za-z0-9+/=%\s]*)",
    re.IGNORECASE,
)


@define
class Pictures:
    """All images of a file, each under a name of its own."""

    found: dict[str, Picture] = Factory(dict)
    """The images by the names that items give them."""

    _sources: dict[str, str] = Factory(dict)

    def add(self, name: str, data: str, owner: str) -> str:
        """Keep an image, and return its name; one of another question that is called the same is told apart by it.

        Args:
            name: of its file.
            data: the file in base64.
            owner: the name of the question.
        """
        name = unquote(name).replace("\\", "/").rpartition("/")[2]
        free, number = name, 0
        while self._sources.get(free, data) != data:
            number += 1
            free = f"{owner}-{number}-{name}" if number > 1 else f"{owner}-{name}"
        self._sources[free] = data
        self.found.setdefault(free, Picture(free, partial(_decoded, data)))
        return free


def _decoded(data: str) -> bytes:
    try:
        return base64.b64decode("".join(data.split()))
    except (binascii.Error, ValueError):
        return b""  # what is no image is refused where images are written


def files_of(element: Element) -> dict[str, str]:
    """Return the files in an element in base64, by their names."""
    return {each.get("name", ""): each.text or "" for each in element.findall("file")}


def apart(html: str, take: Callable[[str, str], str]) -> str:
    """Return HTML whose images are no longer inside it, but named.

    Args:
        html: the HTML.
        take: keeps an image by the ending of its file and its data in base64, and returns its name.
    """
    if "base64" not in html:
        return html
    return _INSIDE.sub(
        lambda found: f"{PLUGIN_FILE}/{take(found['kind'].lower(), unquote(found['data']))}", html
    )
