"""Questions with gaps in their text, as items."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from her2quiz.exchange.items import Blank, Blanks, Choice, Option, Quantity, Typed, Wrong
from her2quiz.exchange.moodle.numbers import read_number
from her2quiz.exchange.moodle_xml.reading.answer import FULL, Answered, NoItemError
from her2quiz.exchange.moodle_xml.reading.embedded import embedded
from her2quiz.exchange.moodle_xml.reading.gaps import Gap, Gaps, without_signs
from her2quiz.exchange.moodle_xml.reading.marked_words import filled, numbered
from her2quiz.exchange.moodle_xml.reading.pictures import files_of
from her2quiz.exchange.moodle_xml.reading.texts import TextReader, raw_text

TYPES = frozenset({"cloze", "multianswer", "gapselect", "ddwtos", "gapfill"})
"""Types of questions that have gaps."""

_LINE = "_____"


def gaps_answered(question: Element, texts: TextReader) -> Answered:
    """Return how a question with gaps is answered; raises NoItemError if it becomes no item."""
    element = question.find("questiontext")
    gaps = Gaps()
    if element is None:
        raise NoItemError("without a gap")
    text = _without_gaps(question, without_signs(raw_text(element)), texts, gaps)
    if not gaps.found:
        raise NoItemError("without a gap")
    shown = texts.shown(text, element.get("format") or texts.form, files_of(element))
    pieces = gaps.pieces(shown.text)
    return _only(pieces, gaps.found[0], texts) if len(gaps.found) == 1 else Answered(_blanks(pieces, texts))


def _without_gaps(question: Element, text: str, texts: TextReader, gaps: Gaps) -> str:
    match question.get("type"):
        case "cloze" | "multianswer":
            return embedded(text, gaps)
        case "gapfill":
            return filled(text, question, gaps)
    return numbered(text, question, texts, gaps)


def _only(pieces: Sequence[str | Gap], gap: Gap, texts: TextReader) -> Answered:
    """Return how a text with one gap is answered: in the way of the gap."""
    question = "".join(piece if isinstance(piece, str) else _LINE for piece in pieces)
    why = tuple(each.feedback for each in gap.right)
    if gap.kind == "MULTICHOICE" and len(gap.answers) > 1:
        return Answered(_choice(gap), (), question)
    if gap.kind == "NUMERICAL":
        return Answered(_quantity(gap), why, question)
    wrong = tuple(
        Wrong(each.text, each.feedback) for each in gap.answers if each.worth < FULL and each.text != "*"
    )
    if wrong or gap.is_exact:
        right = tuple(each.text for each in gap.right)
        return Answered(Typed(right, wrong, is_exact=gap.is_exact), why, question)
    return Answered(_blanks(pieces, texts), why)


def _choice(gap: Gap) -> Choice:
    if len(gap.right) > 1:
        raise NoItemError("several options of which each is right alone")
    options = (
        Option(
            each.text,
            each.worth == FULL,
            each.feedback,
            credit=each.worth / FULL if 0 < each.worth < FULL else 0.0,
        )
        for each in gap.answers
    )
    return Choice(tuple(options))


def _quantity(gap: Gap) -> Quantity:
    number, tolerance = read_number(gap.right[0].text) or ("", "")
    each = ((read_number(answer.text), answer.feedback) for answer in gap.answers if answer.worth <= 0)
    wrong = (Wrong(read[0], feedback) for read, feedback in each if read and read[0] != number)
    return Quantity(number, tolerance, wrong=tuple(wrong))


def _blanks(pieces: Sequence[str | Gap], texts: TextReader) -> Blanks:
    """Return a text with blanks; what a gap offers besides what is right has no place in them."""
    gaps = [piece for piece in pieces if isinstance(piece, Gap)]
    if any(gap.kind == "MULTICHOICE" for gap in gaps):
        texts.changed.append("words to choose from became blanks to fill in")
    elif any(each.worth < FULL and each.feedback for gap in gaps for each in gap.answers):
        texts.changed.append("without what is said of wrong words")
    parts = tuple(piece if isinstance(piece, str) else _blank(piece) for piece in pieces)
    return Blanks(parts, is_together=len(gaps) > 1)


def _blank(gap: Gap) -> Blank:
    words = [each.text for each in gap.right]
    if gap.kind == "NUMERICAL":
        words = [read[0] if (read := read_number(word)) else word for word in words]
    return Blank(tuple(dict.fromkeys(words)))
