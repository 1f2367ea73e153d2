"""Reads a quiz into items. Several categories become tags; if there is only one, it is the title of the deck."""

from xml.etree.ElementTree import Element

from her2quiz.exchange.formats import Imported, LeftOut, Tell
from her2quiz.exchange.items import Choice, Item
from her2quiz.exchange.moodle.categories import categorised, last_part
from her2quiz.exchange.moodle_xml.reading.pictures import Pictures
from her2quiz.exchange.moodle_xml.reading.questions import QuestionReader
from her2quiz.exchange.moodle_xml.reading.quiz_file import questions_of
from her2quiz.exchange.moodle_xml.reading.texts import raw_text
from her2quiz.exchange.source_file import SourceFile

_PORTION = 200


def read_quiz(source: SourceFile, tell: Tell) -> Imported:
    """Read a quiz; raises CannotImportError if it cannot be read."""
    items, left_out, changed = list[tuple[Item, str]](), list[LeftOut](), list[LeftOut]()
    pictures, categories, category = Pictures(), list[str](), ""
    found, number = questions_of(source), 0
    for count, question in enumerate(found):
        if not count % _PORTION:
            tell(count / len(found))
        if question.get("type") == "category":
            category = _category(question)
            continue
        number += 1
        reader = QuestionReader(question, number, pictures)
        made = reader.item()
        categories.append(category)
        if isinstance(made, LeftOut):
            left_out.append(made)
            continue
        items.append((made, category))
        changed += [LeftOut(reader.name, each) for each in reader.changed]
    tagged, title = categorised(items, categories)
    named = {name for item in tagged for name in _images(item)}
    shown = tuple(picture for name, picture in pictures.found.items() if name in named)
    return Imported(tagged, tuple(left_out), tuple(changed), pictures=shown, title=title)


def _category(question: Element) -> str:
    element = question.find("category")
    return last_part(raw_text(element)) if element is not None else ""


def _images(item: Item) -> tuple[str, ...]:
    options = item.answer.options if isinstance(item.answer, Choice) else ()
    return (item.image, item.why_image, *(option.image for option in options))
