"""`image` and `alt`: the image of a card, of an option or of a reason. The file itself is not looked at here."""

import re
from pathlib import PurePosixPath

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey
from her2quiz.domain.characters import one_line
from her2quiz.domain.image import Image

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""The ends of the names of images that are shown."""

LONGEST_FILE_NAME = 200
"""Characters of the name of an image."""

IMAGE_KEYS = {"image": "alt", "why_image": "why_alt"}
"""Each key that names an image, with the key of its description."""

_HELP = 'write the name of a PNG, JPEG, GIF or WebP file beside the deck: image = "ecg.png"'
_FILE_NAME = re.compile(r"\S.{0,199}\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic|pdf)", re.IGNORECASE)


def read_image(table: Table, key: str = "image") -> Image | None:
    """Read an image and its description; None if there is none, or if it has an error, which is then reported."""
    if table.get(key) is None:
        return None
    alt_key = IMAGE_KEYS[key]
    name = table.text(key)
    if not isinstance(table.get(key), str):
        return None
    if not may_be_shown(name):
        message = f"'{one_line(name)[:LONGEST_FILE_NAME]}' cannot be the image of a card"
        table.report("D221", message, _HELP, table.at(key))
        return None
    alt = table.text(alt_key)
    if not alt:
        help_ = f'write {alt_key} = "…": it is read aloud, and shown where the image cannot be'
        table.report("D222", "this image has no description", help_, table.at(key))
        return None
    return Image(name, alt)


def may_be_shown(name: str) -> bool:
    """Whether a name is that of an image below the folder of its deck, on any system."""
    parts = PurePosixPath(name).parts
    is_below = bool(parts) and not name.startswith("/") and not {"..", "."} & {*name.split("/")}
    is_plain = not set(name) & set('\\:*?"<>|') and len(name) <= LONGEST_FILE_NAME
    return (
        is_below and is_plain and name.lower().endswith(ENDINGS) and not any(p.startswith(".") for p in parts)
    )


def report_file_in_picture(table: Table) -> None:
    """Report the name of a file where a drawing made of characters belongs."""
    drawn = table.get("picture")
    if isinstance(drawn, str) and _FILE_NAME.fullmatch(drawn.strip()):
        message = f"'picture' is a drawing made of characters, and '{one_line(drawn)}' is the name of a file"
        name, is_elsewhere = re.split(r"[\\/]", drawn.strip())[-1], "://" in drawn or "\\" in drawn
        is_free = not table.has("image") and not is_elsewhere
        fixes = (RenamedKey(table.path_of("picture"), "image"),) if is_free else ()
        first = "put the file beside the deck, and " if is_elsewhere else ""
        help_ = f'{first}write image = "{one_line(name if is_elsewhere else drawn)}"'
        table.report("D223", message, help_, table.at("picture"), fixes=fixes)
