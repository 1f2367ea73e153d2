"""The format of an image, by its first bytes."""

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)


def image_form(data: bytes) -> str:
    """Return png, jpeg, gif or webp; empty if an image is none of these."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((form for start, form in _STARTS if data.startswith(start)), "")
