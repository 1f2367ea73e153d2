"""Markdown of notes as text of the deck language, and the images, sounds and links in it."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from attrs import Factory, define, evolve, frozen

from her2quiz.domain.text.protected import masked
from her2quiz.exchange.formats import Picture
from her2quiz.exchange.image_form import image_form
from her2quiz.exchange.notes.note_files import Note, NoteFiles

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,300})\]\((?P<path><[^<>\n]{1,300}>|[^()\s]{1,300})(?:\s+\"[^\"\n]{0,200}\")?\)"
    r"|!\[\[(?P<wiki>[^\[\]|\n]{1,300})(?:\|[^\[\]\n]{0,100})?\]\]"
)
_WIKI = re.compile(r"\[\[(?P<page>[^\[\]|\n]{1,300})(?:\|(?P<said>[^\[\]\n]{1,300}))?\]\]")
_DISPLAY = re.compile(r"\$\$\s*(?P<said>[^$]{1,500}?)\s*\$\$")
_UNDERSCORES = re.compile(
    r"(?<![\w\\])(?P<run>__?)(?=[^\s_])(?P<said>[^_\n]{1,300}?)(?<=[^\s_])(?P=run)(?!\w)"
)
_HEADING = re.compile(r"^#{1,6}\s+(?P<said>\S.*)$", re.MULTILINE)
_HIGHLIGHT = re.compile(r"==(?=[^\s=])(?P<said>[^=\n]{1,500}?)(?<=[^\s=])==")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SOUND = re.compile(r"\.(?:mp3|ogg|wav|m4a|flac|opus|3gp|webm|mp4|mov|mkv|pdf)$", re.IGNORECASE)

_WEB = re.compile(r"https?://", re.IGNORECASE)

SOUND = "without its sound or video"
"""What a text lacks that has one."""

OF_THE_WEB = "without an image of the web, which is not fetched"
"""What a text lacks whose image is an address."""

NOT_BESIDE = "without an image that is not beside the note"
"""What a text lacks whose image cannot be found, or is in a format that is not shown."""


@frozen
class Shown:
    """A text, and the first image in it."""

    text: str
    """In the deck language."""

    image: str = ""
    """The name of the image; empty if there is none."""

    alt: str = ""
    """What it shows."""

    lacks: tuple[str, ...] = ()
    """What it lacks, each in a few words."""


@define
class TextReader:
    """Reads the texts of notes; what is lost on the way is gathered."""

    files: NoteFiles
    """The notes, with the images beside them."""

    pictures: dict[str, Picture] = Factory(dict)
    """The images so far, by their names."""

    changed: list[str] = Factory(list)
    """What the text that was read last lacks, each in a few words."""

    def read(self, text: str, note: Note) -> Shown:
        """Return a text in the deck language."""
        images, before = list[tuple[str, str]](), len(self.changed)
        text = _IMAGE.sub(lambda found: self._taken(found, note, images), without_comments(text))
        if len(images) > 1:
            self.changed.append("without all but one of its images")
        name, alt = images[0] if images else ("", "")
        return Shown(_plain(text), name, alt, tuple(self.changed[before:]))

    def piece(self, text: str, note: Note) -> Shown:
        """Return a part of a text; spaces at its ends stay."""
        before, behind = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        shown = self.read(text, note)
        return evolve(shown, text=f"{before}{shown.text}{behind}" if text.strip() else text)

    def _taken(self, found: re.Match[str], note: Note, images: list[tuple[str, str]]) -> str:
        path = unquote((found["wiki"] or found["path"]).strip("<>").strip())
        data = self.files.image(path, note)
        if data is not None and image_form(data):
            name = path.replace("\\", "/").rpartition("/")[2]
            images.append((self._kept(name, data), found["alt"] or ""))
        elif _SOUND.search(path):
            self.changed.append(SOUND)
        else:
            self.changed.append(OF_THE_WEB if _WEB.match(path) else NOT_BESIDE)
        return ""

    def _kept(self, name: str, data: bytes) -> str:
        """Keep an image, and return its name; another of the same name gets a number."""
        free, number = name, 2
        while free in self.pictures and self.pictures[free].read() != data:
            free, number = f"{number}-{name}", number + 1
        self.pictures.setdefault(free, Picture(free, lambda: data))
        return free


def without_comments(text: str) -> str:
    """Return a text without comments, in which a plugin keeps when a card is due."""
    return _COMMENT.sub("", text) if "<!--" in text else text


def _plain(text: str) -> str:
    """Return Markdown as the deck language has it: italics between stars, formulas on one line, links as their words."""
    text = _DISPLAY.sub(lambda found: f"$${' '.join(found['said'].split())}$$", text)
    for form, write in _FORMS:
        pieces, behind = list[str](), 0
        for start, end in [found.span() for found in form.finditer(masked(text))]:
            found = form.fullmatch(text[start:end])
            if found is not None:
                pieces += [text[behind:start], write(found)]
                behind = end
        text = "".join((*pieces, text[behind:]))
    return text.strip()


def _page(found: re.Match[str]) -> str:
    return str(found["said"] or found["page"].rpartition("/")[2])


def _italic(found: re.Match[str]) -> str:
    return f"{'*' * len(found['run'])}{found['said']}{'*' * len(found['run'])}"


def _bold(found: re.Match[str]) -> str:
    return f"**{found['said']}**"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_WIKI, _page),
    (_BREAK, lambda _found: "\n"),
    (_UNDERSCORES, _italic),
    (_HIGHLIGHT, _bold),
    (_HEADING, _bold),
)
"""What is written otherwise in the deck language, outside code and formulas."""
