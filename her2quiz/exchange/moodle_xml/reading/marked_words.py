"""Words that are left out of a text to be dragged into it, selected or typed: gapselect, ddwtos, gapfill."""

import re
from html import unescape
from xml.etree.ElementTree import Element

from her2quiz.exchange.markup.marks import typed_literal
from her2quiz.exchange.moodle_xml.reading.answer import FULL, NoItemError, flag
from her2quiz.exchange.moodle_xml.reading.gaps import Gap, GapAnswer, Gaps
from her2quiz.exchange.moodle_xml.reading.texts import TextReader

_PLACE = re.compile(r"\[\[(?P<number>\d{1,3})\]\]")
_DELIMITERS = 2


def numbered(text: str, question: Element, texts: TextReader, gaps: Gaps) -> str:
    """Take the places of words to drag or to select out of a text: [[1]] is the first of them."""
    boxes = question.findall("selectoption") or question.findall("dragbox")
    words = [texts.plain(each) for each in boxes]

    def sign(found: re.Match[str]) -> str:
        place = int(found["number"]) - 1
        if not 0 <= place < len(words) or not words[place]:
            raise NoItemError("a gap without a right answer")
        return gaps.sign(Gap("MULTICHOICE", (GapAnswer(words[place], FULL), *_others(boxes, words, place))))

    return _PLACE.sub(sign, text)


def _others(boxes: list[Element], words: list[str], place: int) -> tuple[GapAnswer, ...]:
    """Return the other words that can stand where one stands: those of its group."""
    group = boxes[place].findtext("group")
    others = (word for word, box in zip(words, boxes, strict=True) if box.findtext("group") == group)
    return tuple(GapAnswer(word, 0.0) for word in dict.fromkeys(others) if word and word != words[place])


def filled(text: str, question: Element, gaps: Gaps) -> str:
    """Take words between delimiters out of a text; the plugin Gapfill has them as [one|or another]."""
    delimiters = (question.findtext("delimitchars") or "[]").strip()
    if len(delimiters) != _DELIMITERS:
        raise NoItemError("gaps whose delimiters are not two signs")
    first, last = map(re.escape, delimiters)
    offers = (question.findtext("answerdisplay") or "gapfill").strip() != "gapfill"
    is_exact = flag(question, "casesensitive", default=False)

    def sign(found: re.Match[str]) -> str:
        words = (_bare(word) for word in found[1].split("|"))
        answers = tuple(GapAnswer(typed_literal(word), FULL) for word in words if word)
        if not answers:
            raise NoItemError("a gap without a right answer")
        return gaps.sign(Gap("MULTICHOICE" if offers else "SHORTANSWER", answers, is_exact))

    return re.sub(rf"{first}([^{first}{last}]{{1,300}}){last}", sign, text)


def _bare(word: str) -> str:
    return " ".join(unescape(re.sub(r"<[^<>]{1,200}>", " ", word)).split())
