"""What a file of an image tells besides the picture: the place, names, the device. Takes it out byte by byte."""

from collections.abc import Iterator
from zlib import crc32

from her2quiz.session.services.images.pixels import opened

_NAMES = {
    0x8825: "a place",
    0x013B: "a name (Artist)",
    0x8298: "a name (Copyright)",
    0xA430: "a name (CameraOwnerName)",
    0xA431: "a serial number",
    0xA435: "a serial number",
    0x013C: "a name (HostComputer)",
    0x9C9D: "a name (Author)",
    0x9C9C: "a comment",
    0x9286: "a comment",
}
"""Tags of EXIF, each with what it tells."""

_EXIF_IFD, _ORIENTATION = 0x8769, 0x0112
_TEXTS = {
    "author",
    "artist",
    "creator",
    "comment",
    "copyright",
    "source",
    "xml:com.adobe.xmp",
    "raw profile type exif",
}
_JPEG_START = b"\xff\xd8"
_PNG_START, _PNG_DROPPED = b"\x89PNG\r\n\x1a\n", {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}
_XMP_SIGNS = (b"GPSLatitude", b"dc:creator", b"photoshop:", b"PersonInImage", b"SerialNumber", b"OwnerName")
_APP1, _APP13, _COMMENT, _SCAN = 0xE1, 0xED, 0xFE, 0xDA
_MARK = 0xFF


def told_in(data: bytes, name: str) -> tuple[str, ...]:
    """Return what the file of an image tells about people and places, each once; raises ImageError if it is none."""
    with opened(data, name) as found:
        exif = found.getexif()
        tags = [*exif, *exif.get_ifd(_EXIF_IFD)]
        texts = [str(key).casefold() for key in found.info]
    told = [_NAMES[tag] for tag in tags if tag in _NAMES]
    told += [f"a text ({text})" for text in texts if text in _TEXTS and data.startswith(_PNG_START)]
    told += ["a name or a place (XMP)"] if any(sign in data for sign in _XMP_SIGNS) else []
    return tuple(dict.fromkeys(told))


def without_metadata(data: bytes, name: str) -> bytes:
    """Return the file of an image without what it tells; its picture is the same, bit by bit and the same way up."""
    with opened(data, name) as found:
        turn = int(found.getexif().get(_ORIENTATION, 1))
    way_up = _tiff(turn) if turn != 1 else b""
    if data.startswith(_PNG_START):
        return _PNG_START + b"".join(_png_chunks(data, way_up))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data, way_up)
    if data.startswith(_JPEG_START):
        body = b"Exif\x00\x00" + way_up
        head = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body if way_up else b""
        return _JPEG_START + head + b"".join(_jpeg_parts(data))
    return data


def _png_chunks(data: bytes, way_up: bytes) -> Iterator[bytes]:
    place = len(_PNG_START)
    while place + 8 <= len(data):
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 8] not in _PNG_DROPPED:
            yield data[place:end]
        if data[place + 4 : place + 8] == b"IHDR" and way_up:
            yield (
                len(way_up).to_bytes(4, "big") + b"eXIf" + way_up + crc32(b"eXIf" + way_up).to_bytes(4, "big")
            )
        place = end


def _webp(data: bytes, way_up: bytes) -> bytes:
    kept, place = [], 12
    while place + 8 <= len(data):
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        end, kind = place + 8 + size + size % 2, data[place : place + 4]
        if kind == b"VP8X":
            flags = data[place + 8] & ~0x0C | (0x08 if way_up else 0)  # no XMP, and EXIF only for the way up
            kept.append(data[place : place + 8] + bytes([flags]) + data[place + 9 : end])
        elif kind not in (b"EXIF", b"XMP "):
            kept.append(data[place:end])
        place = end
    exif = b"EXIF" + len(way_up).to_bytes(4, "little") + way_up if way_up else b""
    body = b"WEBP" + b"".join(kept) + exif
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _jpeg_parts(data: bytes) -> Iterator[bytes]:
    """Return the parts of a JPEG behind its start, without EXIF, XMP, IPTC and comments."""
    place = 2
    while place + 4 <= len(data) and data[place] == _MARK and data[place + 1] != _SCAN:
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if data[place + 1] not in (_APP1, _APP13, _COMMENT):
            yield data[place:end]
        place = end
    yield data[place:]


def _tiff(turn: int) -> bytes:
    """Return the EXIF that says only which way up the picture is."""
    entry = _ORIENTATION.to_bytes(2, "big") + (3).to_bytes(2, "big") + (1).to_bytes(4, "big")
    return b"MM\x00\x2a\x00\x00\x00\x08" + (1).to_bytes(2, "big") + entry + turn.to_bytes(2, "big") + bytes(6)
