"""A question of Moodle XML as an item."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, field

from her2quiz.exchange.formats import LeftOut
from her2quiz.exchange.items import AnyAnswer, Blank, Blanks, Item, Recalled, Typed
from her2quiz.exchange.markup.html import ImageName
from her2quiz.exchange.moodle_xml.reading.answer import Answered, NoItemError, flag
from her2quiz.exchange.moodle_xml.reading.answers import answered
from her2quiz.exchange.moodle_xml.reading.gap_answers import TYPES, gaps_answered
from her2quiz.exchange.moodle_xml.reading.pictures import Pictures, files_of
from her2quiz.exchange.moodle_xml.reading.texts import Shown, TextReader, raw_text

_SOURCE = re.compile(r'\s*<p class="source">Source: (?P<source>(?:[^<]|<(?!/p>)){1,4000})</p>\s*\Z')
_NAME = 60
_FEWEST_WORDS = 8
"""Words from which what is said of right and wrong answers alike is more than praise."""
_LINE = re.compile(r"_{5,}")
_OVERALL = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


@define
class QuestionReader:
    """Reads one question; what is lost on the way is gathered."""

    question: Element
    """Its element."""

    number: int
    """Which question of the file it is."""

    pictures: Pictures
    """Takes the images."""

    texts: TextReader = field(init=False)
    """Reads its texts."""

    def __attrs_post_init__(self) -> None:
        """Read the texts in the format of the question, unless they name another."""
        element = self.question.find("questiontext")
        form = element.get("format", "html") if element is not None else "html"
        self.texts = TextReader(self.pictures, self.id or f"question-{self.number}", form)

    @property
    def id(self) -> str:
        """The id that its author gave it."""
        return (self.question.findtext("idnumber") or "").strip()

    @property
    def name(self) -> str:
        """The words by which a person finds it."""
        return f"question {self.number}: {self._title[:_NAME]}"

    @property
    def changed(self) -> tuple[str, ...]:
        """What the item lacks of the question, each in a few words."""
        return tuple(dict.fromkeys(self.texts.changed))

    def item(self) -> Item | LeftOut:
        """Return the item that the question becomes, or why it becomes none."""
        if flag(self.question, "hidden", default=False):
            return LeftOut(self.name, "hidden in Moodle")
        try:
            return self._item()
        except NoItemError as error:
            return LeftOut(self.name, str(error))

    @property
    def _title(self) -> str:
        element = self.question.find("name")
        return " ".join(raw_text(element).split()) if element is not None else ""

    def _item(self) -> Item:
        has_gaps = self.question.get("type") in TYPES
        asked = self._asked(has_gaps=has_gaps)
        made = gaps_answered(self.question, self.texts) if has_gaps else answered(self.question, self.texts)
        made = _with_blank(made, asked.text)
        question = made.question or ("" if isinstance(made.answer, Blanks) else asked.text)
        general, source = self._general(made)
        return Item(
            question or ("" if isinstance(made.answer, Blanks) else self._title),
            made.answer,
            self.id or self._title,
            self.id,
            "\n\n".join(dict.fromkeys(filter(None, (*made.why, general.text, *self._overall())))),
            tuple(filter(None, (self.texts.text(each, "a hint") for each in self.question.findall("hint")))),
            source,
            tuple(self._tags()),
            **_first(asked, "image", "alt"),
            **_first(general, "why_image", "why_alt"),
        )

    def _asked(self, *, has_gaps: bool) -> Shown:
        """Return what is asked; of a question with gaps only the images, for its text is read without its gaps."""
        shown = self.texts.read(self.question.find("questiontext"))
        if has_gaps:
            self.texts.changed.clear()
        images = (*shown.images, *self._older_image())
        if len(images) > 1:
            self.texts.changed.append("without all but one of its images")
        return Shown("" if has_gaps else shown.text, images)

    def _older_image(self) -> Iterator[ImageName]:
        """Return the image of a question from Moodle 1.9, which has it beside its text."""
        name, data = self.question.findtext("image"), self.question.findtext("image_base64")
        if name and data:
            yield ImageName(self.pictures.add(name.strip(), data, self.texts.owner), "")

    def _general(self, made: Answered) -> tuple[Shown, str]:
        """Return the explanation and the source; the answer of an essay, which it repeats, is not said again."""
        element = self.question.find("generalfeedback")
        if element is None:
            return Shown(""), ""
        return _without_source(self.texts, element, made.answer)

    def _overall(self) -> Iterator[str]:
        """Return what is said of right and wrong answers, where it is more than praise."""
        for name in _OVERALL:
            said = self.texts.text(self.question.find(name), "its feedback")
            if len(said.split()) >= _FEWEST_WORDS:
                yield said

    def _tags(self) -> Iterator[str]:
        yield from dict.fromkeys(filter(None, map(raw_text, self.question.iterfind("tags/tag"))))


def _with_blank(made: Answered, asked: str) -> Answered:
    """Return a short answer that stands where a line is in its question as a blank of it, if nothing else is said of it."""
    lines = _LINE.findall(asked)
    if not isinstance(made.answer, Typed) or made.answer.wrong or made.answer.is_exact or len(lines) != 1:
        return made
    before, behind = _LINE.split(asked)
    if "\n" in asked or not (before.strip() or behind.strip()):
        return made
    return Answered(Blanks((before, Blank(made.answer.right), behind)), made.why)


def _first(shown: Shown, image: str, alt: str) -> dict[str, str]:
    return {image: shown.images[0].name, alt: shown.images[0].alt} if shown.images else {}


def _without_source(texts: TextReader, element: Element, answer: AnyAnswer) -> tuple[Shown, str]:
    """Return what is said of a question, and its source.

    Args:
        texts: reads the texts of the question.
        element: the element with what is said.
        answer: the answer; that of an essay is not said again.
    """
    raw, source = raw_text(element), ""
    form = element.get("format") or texts.form
    if form == "html" and (found := _SOURCE.search(raw)):
        raw, source = raw[: found.start()], texts.shown(found["source"], "html", {}).text
    shown = texts.shown(raw, form, files_of(element))
    if isinstance(answer, Recalled) and shown.text.startswith(answer.answer):
        return Shown(shown.text.removeprefix(answer.answer).strip("\n "), shown.images), source
    return shown, source
