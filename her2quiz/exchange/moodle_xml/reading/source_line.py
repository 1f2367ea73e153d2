"""The source of a question, and the answer of an essay: Moodle has no place for them but what it says of the question."""

import re
from xml.etree.ElementTree import Element

from her2quiz.exchange.items import AnyAnswer, Recalled
from her2quiz.exchange.moodle_xml.reading.pictures import files_of
from her2quiz.exchange.moodle_xml.reading.texts import Shown, TextReader, raw_text

_SOURCE = re.compile(r'\s*<p class="source">Source: (?P<source>(?:[^<]|<(?!/p>)){1,4000})</p>\s*\Z')


def without_source(texts: TextReader, element: Element, answer: AnyAnswer) -> tuple[Shown, str]:
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
