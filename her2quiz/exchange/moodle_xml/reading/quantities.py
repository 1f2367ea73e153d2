"""Numbers as answers: with how far off they may be, and their units."""

from fractions import Fraction
from xml.etree.ElementTree import Element

from her2quiz.exchange.items import Quantity, Wrong
from her2quiz.exchange.moodle.numbers import read_number
from her2quiz.exchange.moodle_xml.reading.answer import FULL, Answered, NoItemError, answers_of
from her2quiz.exchange.moodle_xml.reading.texts import TextReader, raw_text


def number_answered(question: Element, texts: TextReader) -> Answered:
    """Return how a question for a number is answered; raises NoItemError if it becomes no item."""
    each = [(_read_number(answer.element), answer) for answer in answers_of(question, texts)]
    right = [(number, answer) for number, answer in each if number and answer.worth == FULL]
    if not right:
        is_number = any(number for number, _ in each)
        raise NoItemError("without a right answer" if is_number else "without a number that can be read")
    (number, tolerance), best = right[0]
    if len(right) > 1 or any(0 < answer.worth < FULL for _, answer in each):
        texts.changed.append("only the first right number is right")
    wrong = tuple(Wrong(read[0], answer.feedback) for read, answer in each if read and answer.worth <= 0)
    unit, others = _units(question)
    wrong = tuple(each for each in wrong if each.text != number)
    return Answered(Quantity(number, tolerance, unit, wrong, other_units=others), (best.feedback,))


def _read_number(element: Element) -> tuple[str, str] | None:
    tolerance = (element.findtext("tolerance") or "").strip()
    text = raw_text(element)
    read = read_number(f"{text}:{tolerance}" if tolerance else text) or read_number(text)
    return (read[0], _short(read[1])) if read else None


def _short(tolerance: str) -> str:
    """Return a tolerance without zeros at its end."""
    return (
        tolerance.rstrip("0").rstrip(".") if "." in tolerance and "e" not in tolerance.lower() else tolerance
    )


def _units(question: Element) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the unit whose multiplier is 1, and the others with how many of it make one of each."""
    named = [
        (_said(each, "unit_name"), _said(each, "multiplier")) for each in question.iterfind("units/unit")
    ]
    units = [(name, read_number(multiplier)) for name, multiplier in named if name]
    times = [(name, Fraction(read[0])) for name, read in units if read and float(read[0]) > 0]
    asked = next((name for name, many in times if many == 1), "")
    others = ((name, _decimal(1 / many)) for name, many in times if name != asked) if asked else ()
    return asked, tuple((name, factor) for name, factor in others if factor)


def _decimal(many: Fraction) -> str:
    """Return a number with at most twelve places; one that is so close to a whole number was meant as such."""
    if abs(many - round(many)) < many / 10**6:
        return str(round(many))
    return f"{float(many):.12f}".rstrip("0")


def _said(element: Element, name: str) -> str:
    return (element.findtext(name) or "").strip()
