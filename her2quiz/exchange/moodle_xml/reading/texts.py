"""The texts of a question, each in the format that it names, in the deck language; with the images that they show."""

import re
from html import escape
from textwrap import dedent
from urllib.parse import unquote
from xml.etree.ElementTree import Element, tostring

from attrs import Factory, define, frozen

from her2quiz.exchange.markup.html import ImageName, from_html, is_html
from her2quiz.exchange.markup.marks import literal, typed_literal, with_kept_ends
from her2quiz.exchange.moodle_xml.reading.pictures import PLUGIN_FILE, Pictures, apart, files_of

_HAS_LINES = re.compile(r"<(?:p|br|div|li|table|pre)\b", re.IGNORECASE)
_PLAIN = re.compile(r"[^<>&\\\[\n\xa0$\ue000]*")
_ON_THE_WEB = ("http://", "https://", "//")


@frozen
class Shown:
    """A text and the images in it."""

    text: str
    """In the deck language."""

    images: tuple[ImageName, ...] = ()
    """Its images, by the names that items give them."""


@define
class TextReader:
    """Reads the texts of one question; what is lost on the way is gathered."""

    pictures: Pictures
    """Takes the images."""

    owner: str
    """The name of the question."""

    form: str = "html"
    """The format of texts that name none."""

    changed: list[str] = Factory(list)
    """What the item lacks of the question, each in a few words."""

    def read(self, element: Element | None) -> Shown:
        """Read an element with a text in it; nothing if there is none."""
        if element is None:
            return Shown("")
        return self.shown(raw_text(element), element.get("format") or self.form, files_of(element))

    def text(self, element: Element | None, what: str) -> str:
        """Read a text that can have no image here.

        Args:
            element: the element.
            what: what it is, such as "its feedback".
        """
        shown = self.read(element)
        if shown.images:
            self.changed.append(f"without an image in {what}")
        return shown.text

    def plain(self, element: Element) -> str:
        """Read an answer that is chosen by its words; some programs write HTML there."""
        return self.words(element, raw_text(element))

    def words(self, element: Element, text: str) -> str:
        """Return an answer in the deck language.

        Args:
            element: the answer.
            text: as it stands in it.
        """
        is_plain = element.get("format") == "plain_text" or not is_html(text)
        return typed_literal(text) if is_plain else self.shown(text, "html", {}).text

    def shown(self, text: str, form: str, files: dict[str, str]) -> Shown:
        """Return a text in the deck language, and its images.

        Args:
            text: as it stands in the file.
            form: its format.
            files: those that belong to it in base64, by their names.
        """
        if form == "plain_text":
            return Shown(with_kept_ends(literal(text)))
        if form == "markdown":
            return Shown(dedent(text).strip())
        if _PLAIN.fullmatch(text):
            return Shown(literal(" ".join(text.split())))
        if form != "html":
            text = _with_lines(text)
        read = from_html(apart(text, lambda kind, data: self._inside(kind, data, files)), decodes_twice=False)
        self.changed += [
            f"without its {each}" if " " not in each else f"without {each}" for each in read.lost
        ]
        images = [self._image(each, files) for each in read.images]
        return Shown(read.text, tuple(each for each in images if each is not None))

    def _inside(self, kind: str, data: str, files: dict[str, str]) -> str:
        name = f"image-{len(files) + 1}.{kind}"
        files[name] = data
        return name

    def _image(self, image: ImageName, files: dict[str, str]) -> ImageName | None:
        """Return an image by the name that it has from now on; None if it is not in the file."""
        name = unquote(image.name.removeprefix(PLUGIN_FILE).partition("?")[0]).rpartition("/")[2]
        if name in files:
            return ImageName(self.pictures.add(name, files[name], self.owner), image.alt)
        is_on_web = image.name.startswith(_ON_THE_WEB)
        self.changed.append(
            "without an image on the web" if is_on_web else "without an image that is not in the file"
        )
        return None


def raw_text(element: Element) -> str:
    """Return what stands in the `text` of an element; tags that are not set apart as data are part of it."""
    text = element.find("text")
    if text is None:
        return (element.text or "").strip()
    inside = "".join(tostring(each, encoding="unicode") for each in text)
    own = text.text or ""
    return (f"{escape(own, quote=False)}{inside}" if inside else own).strip()


def _with_lines(text: str) -> str:
    """Return a text in Moodle's own format as HTML: its line ends count unless it has elements that end lines."""
    return text if _HAS_LINES.search(text) else text.replace("\n", "<br>")
