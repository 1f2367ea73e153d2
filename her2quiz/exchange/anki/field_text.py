"""What a field or a side says in the deck language, and the images, sounds and videos in it."""

import re
from collections.abc import Collection
from urllib.parse import unquote

from attrs import frozen

from her2quiz.exchange.markup.html import ImageName, from_html
from her2quiz.exchange.markup.marks import literal

_SOUND = re.compile(r"\[(?:sound|anki:play):([^\[\]]{1,300})\]")
_VIDEO = re.compile(r"\.(?:mp4|m4v|webm|mkv|mov|avi|ogv|mpe?g|flv|wmv)$", re.IGNORECASE)
_PLAIN = re.compile(r"[^<>&\\\[\n\r\t\xa0]*")
_AUDIO_TAG, _VIDEO_TAG = "sound", "video"
_ABSENT = "an image that is not in the package"
_MORE_IMAGES = "without all but one of its images"


@frozen
class FieldText:
    """A text of the deck language, and what it shows."""

    text: str
    """The text."""

    images: tuple[ImageName, ...] = ()
    """The images in it that the package has, by the names they have there."""

    lost: tuple[str, ...] = ()
    """What had no place in it, such as its sound."""

    only: str = ""
    """What it has instead of words and images: audio, video, an image that is not there; empty if it has any, or nothing."""


def text_of(html: str, images: Collection[str]) -> FieldText:
    """Read HTML as Anki writes it.

    Args:
        html: the HTML.
        images: names of the images in the package.
    """
    if _PLAIN.fullmatch(html):
        return FieldText(literal(" ".join(html.split())))
    sounds = _SOUND.findall(html)
    read = from_html(_SOUND.sub(" ", html) if sounds else html)
    kinds = {"video" if _VIDEO.search(name) else "sound" for name in sounds} | {*read.lost}
    shown = [_named(image, images) for image in read.images]
    there = tuple(image for image in shown if image is not None)
    absent = [_ABSENT] if None in shown else []
    lost = [
        *(
            f"without its {kind}" if kind in (_AUDIO_TAG, _VIDEO_TAG) else f"without {kind}"
            for kind in sorted(kinds)
        )
    ]
    lost += [f"without {each}" for each in absent]
    lost += [_MORE_IMAGES] if len({image.name for image in there}) > 1 else []
    return FieldText(read.text, there, tuple(lost), "" if read.text or there else _only(kinds, absent))


def _named(image: ImageName, images: Collection[str]) -> ImageName | None:
    """Return an image by its name in the package; None if it is not there."""
    names = (image.name, unquote(image.name))
    name = next((each for each in names if each in images), None)
    return ImageName(name, image.alt) if name else None


def _only(kinds: Collection[str], absent: list[str]) -> str:
    if _VIDEO_TAG in kinds:
        return "video"
    if _AUDIO_TAG in kinds:
        return "audio"
    return next(iter((*absent, *kinds)), "")
