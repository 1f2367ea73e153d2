"""Elements of Moodle XML: texts in HTML or plain, answers, and images in base64."""

import base64
from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from attrs import Factory, define

from her2quiz.domain.characters import without_controls
from her2quiz.domain.image import Image
from her2quiz.exchange.formats import ImageData
from her2quiz.exchange.image_form import image_form
from her2quiz.exchange.markup.to_html import html_of

PLUGIN_FILE = "@@PLUGINFILE@@"
"""What stands in a text for the place where Moodle keeps the files of it."""


@define
class Images:
    """Puts the images of a card into its texts."""

    data: ImageData
    """Where they come from."""

    changed: list[str] = Factory(list)
    """What is missing, in a few words."""

    def put(self, element: Element, image: Image | None) -> None:
        """Put an image behind the text of an element; what a drawn one shows is not said, for it is asked."""
        data = self.data(image) if image is not None else None
        form = image_form(data) if data else ""
        if image is None:
            return
        if data is None or not form:
            self.changed.append("without an image that cannot be read")
            return
        name = f"field.{form}" if image.is_drawn else PurePosixPath(image.file).name
        alt = "" if image.is_drawn else escape(without_controls(image.alt))
        text = element[0]
        text.text = f'{text.text or ""}<p><img src="{PLUGIN_FILE}/{quote(name)}" alt="{alt}"></p>'
        file = SubElement(element, "file", {"name": name, "path": "/", "encoding": "base64"})
        file.text = base64.b64encode(data).decode()


def said(tag: str, text: str) -> Element:
    """Return an element with a text of the deck language, in paragraphs."""
    return with_html(tag, paragraphs(text))


def with_html(tag: str, html: str) -> Element:
    """Return an element with a text in HTML."""
    element = Element(tag, {"format": "html"})
    SubElement(element, "text").text = html
    return element


def paragraphs(text: str) -> str:
    """Return a text of the deck language as HTML, a single paragraph with its element, too."""
    html = html_of(text.strip())
    return (
        html if not html or html.startswith(("<p>", "<ul>", "<ol>", "<table>", "<pre>")) else f"<p>{html}</p>"
    )


def plain(tag: str, text: str) -> Element:
    """Return an element with a text that is no HTML."""
    element = Element(tag)
    SubElement(element, "text").text = without_controls(text)
    return element


def value(tag: str, text: str) -> Element:
    """Return an element with a value."""
    element = Element(tag)
    element.text = without_controls(text)
    return element


def option(fraction: str, text: str, feedback: str) -> Element:
    """Return an answer that is chosen.

    Args:
        fraction: what it is worth, per cent.
        text: what it says, in the deck language.
        feedback: what is said of it, in the deck language.
    """
    answer = with_html("answer", html_of(text))
    answer.set("fraction", fraction)
    answer.append(said("feedback", feedback))
    return answer


def typed(fraction: str, words: str, feedback: str = "") -> Element:
    """Return an answer that is typed, plain as it is compared; its feedback is in the deck language."""
    answer = plain("answer", words)
    answer.attrib |= {"fraction": fraction, "format": "plain_text"}
    answer.append(said("feedback", feedback))
    return answer
