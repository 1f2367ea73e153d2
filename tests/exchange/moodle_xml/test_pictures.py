"""Images in Moodle XML: beside a text, inside it, and those that are not there."""

import base64
from pathlib import Path

from her2quiz.exchange.items import Choice
from tests.exchange.moodle_xml.quizzes import answer, imported, question, quiz

PNG = b"\x89PNG\r\n\x1a\none"
OTHER = b"\x89PNG\r\n\x1a\ntwo"


def file(name: str, data: bytes) -> str:
    """Return an image as Moodle writes it."""
    return f'<file name="{name}" path="/" encoding="base64">{base64.b64encode(data).decode()}</file>'


def shows(*images: str, files: str = "", id_: str = "") -> str:
    """Return a question that shows images."""
    shown = "".join(f'<img src="{image}" alt="An image">' for image in images)
    whole = question("truefalse", f"<idnumber>{id_}</idnumber>" + answer(100, "true"), f"What? {shown}")
    return whole.replace("]]></text></questiontext>", f"]]></text>{files}</questiontext>")


def test_an_image_beside_the_text_and_one_inside_it(tmp_path: Path) -> None:
    """Both come along with their descriptions."""
    inside = f"data:image/png;base64,{base64.b64encode(OTHER).decode()}"
    read = imported(
        tmp_path, quiz(shows("@@PLUGINFILE@@/a%20b.png", files=file("a b.png", PNG)), shows(inside))
    )
    assert [(item.image, item.alt) for item in read.items] == [
        ("a b.png", "An image"),
        ("image-1.png", "An image"),
    ]
    assert [picture.read() for picture in read.pictures] == [PNG, OTHER]


def test_two_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """By the question; the same image under the same name is one."""
    each = [
        shows("@@PLUGINFILE@@/a.png", files=file("a.png", data), id_=id_)
        for data, id_ in ((PNG, "x"), (OTHER, "y"), (PNG, "z"))
    ]
    read = imported(tmp_path, quiz(*each))
    assert [item.image for item in read.items] == ["a.png", "y-a.png", "a.png"]
    assert {picture.name: picture.read() for picture in read.pictures} == {"a.png": PNG, "y-a.png": OTHER}


def test_images_of_options_and_of_the_explanation(tmp_path: Path) -> None:
    """Each has a place."""
    img = '<img src="@@PLUGINFILE@@/a.png" alt="A">'
    option = f'<answer fraction="100"><text><![CDATA[a {img}]]></text>{file("a.png", PNG)}</answer>'
    general = f"<generalfeedback><text><![CDATA[So. {img}]]></text>{file('a.png', OTHER)}</generalfeedback>"
    read = imported(tmp_path, quiz(question("multichoice", option + answer(0, "b") + general)))
    (item,) = read.items
    assert isinstance(item.answer, Choice)
    assert (item.answer.options[0].image, item.answer.options[0].alt) == ("a.png", "A")
    assert (item.why_image, item.why_alt) == ("question-1-a.png", "A")


def test_images_that_do_not_come_along_are_told(tmp_path: Path) -> None:
    """On the web, nowhere, or more than one."""
    questions = (
        shows("https://example.org/a.png"),
        shows("@@PLUGINFILE@@/gone.png"),
        shows(
            "@@PLUGINFILE@@/a.png", "@@PLUGINFILE@@/b.png", files=file("a.png", PNG) + file("b.png", OTHER)
        ),
    )
    read = imported(tmp_path, quiz(*questions))
    assert [each.reason for each in read.changed] == [
        "without an image on the web",
        "without an image that is not in the file",
        "without all but one of its images",
    ]
    assert [picture.name for picture in read.pictures] == ["a.png"]


def test_the_image_of_a_very_old_question(tmp_path: Path) -> None:
    """It stands beside the text."""
    data = base64.b64encode(PNG).decode()
    inside = f"<image>a.png</image><image_base64>\n{data}\n</image_base64>{answer(100, 'true')}"
    read = imported(tmp_path, quiz(question("truefalse", inside)))
    assert (read.items[0].image, read.pictures[0].read()) == ("a.png", PNG)


def test_data_that_is_no_image_is_nothing(tmp_path: Path) -> None:
    """It is refused where images are written."""
    broken = file("a.png", PNG).replace(">iV", ">%%%i")
    read = imported(tmp_path, quiz(shows("@@PLUGINFILE@@/a.png", files=broken)))
    assert read.pictures[0].read() != PNG
