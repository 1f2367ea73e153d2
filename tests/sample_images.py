"""Images for tests: whole ones in each format, and ones that are damaged, tell too much, or mean harm."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

FORMATS = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP"}
"""The end of the name of each format that is shown."""


def sample(form: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    """Return an image whose left half is red and whose right half is blue."""
    picture = Pillow.new("RGB", size, (200, 0, 0))
    picture.paste((0, 0, 200), (size[0] // 2, 0, size[0], size[1]))
    out = BytesIO()
    picture.save(out, form, **({"lossless": True} if form == "WEBP" else {}))
    return out.getvalue()


def telling(form: str, turn: int = 1) -> bytes:
    """Return an image that tells a place, a name and a serial number, in EXIF and where else its format can."""
    picture, exif = Pillow.open(BytesIO(sample())), Pillow.Exif()
    exif[0x013B], exif[0x8298], exif[0x0112] = "A. Doctor", "Ward 5", turn
    exif.get_ifd(0x8769)[0xA431] = "SN-1"
    exif.get_ifd(0x8825)[1] = "N"
    texts = PngInfo()
    texts.add_text("Author", "A. Doctor")
    out = BytesIO()
    more = {"PNG": {"pnginfo": texts}, "JPEG": {"comment": b"Ward 5"}, "WEBP": {"lossless": True}}
    picture.convert("RGB").save(out, form, exif=exif, **more[form])
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims to have so many dots."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def write(folder: Path, name: str, data: bytes) -> Path:
    """Write an image into a folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file
