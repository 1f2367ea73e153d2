"""The answers of a question in Moodle XML as those of an item, type by type."""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from attrs import evolve

from her2quiz.domain.choices.option_order import is_ordered
from her2quiz.exchange.items import (
    Choice,
    InOrder,
    Option,
    Pairs,
    Recalled,
    Truth,
    Typed,
    Wrong,
)
from her2quiz.exchange.moodle.stars import read_stars
from her2quiz.exchange.moodle_xml.reading.answer import (
    FULL,
    Answered,
    NoItemError,
    RawAnswer,
    answers_of,
    flag,
)
from her2quiz.exchange.moodle_xml.reading.quantities import number_answered
from her2quiz.exchange.moodle_xml.reading.texts import TextReader, raw_text

_FEWEST = 2


def answered(question: Element, texts: TextReader) -> Answered:
    """Return how a question is answered.

    Args:
        question: its element.
        texts: reads its texts.

    Raises:
        NoItemError: if it becomes no item.
    """
    kind = question.get("type", "")
    if kind not in _READERS:
        raise NoItemError(_REASONS.get(kind, f"a question of type '{kind[:40]}', which has no form here"))
    return _READERS[kind](question, texts)


def _choice(question: Element, texts: TextReader) -> Answered:
    is_single = question.get("type") == "multichoice" and flag(question, "single", default=True)
    each = [(_option(answer, texts), answer.worth) for answer in answers_of(question, texts)]
    each = [(option, worth) for option, worth in each if option.text or option.image]
    if len(each) < _FEWEST:
        raise NoItemError("with only one option")
    options = _single(each) if is_single else _several(each, texts)
    keeps = not flag(question, "shuffleanswers", default=True) and not is_ordered([o.text for o in options])
    return Answered(Choice(options, is_several=not is_single, keeps_order=keeps))


def _single(each: list[tuple[Option, float]]) -> tuple[Option, ...]:
    best = max(worth for _, worth in each)
    right = [place for place, (_, worth) in enumerate(each) if worth == best and worth > 0]
    if not right:
        raise NoItemError("without a right option")
    if len(right) > 1:
        raise NoItemError("several options of which each is right alone")
    return tuple(
        evolve(option, is_right=place == right[0], credit=_credit(worth, best))
        for place, (option, worth) in enumerate(each)
    )


def _credit(worth: float, best: float) -> float:
    return round(worth / best, 5) if 0 < worth < best else 0.0


def _several(each: list[tuple[Option, float]], texts: TextReader) -> tuple[Option, ...]:
    worths = {round(worth) for _, worth in each if worth > 0}
    if not worths:
        raise NoItemError("without a right option")
    if len(worths) > 1:
        texts.changed.append("right options are worth the same")
    return tuple(evolve(option, is_right=worth > 0) for option, worth in each)


def _option(answer: RawAnswer, texts: TextReader) -> Option:
    shown = texts.read(answer.element)
    image = shown.images[0] if shown.images else None
    if len(shown.images) > 1:
        texts.changed.append("without all but one of the images of an option")
    name, alt = (image.name, image.alt) if image else ("", "")
    return Option(shown.text, feedback=answer.feedback, image=name, alt=alt)


def _truth(question: Element, texts: TextReader) -> Answered:
    """Read true or false; old files have other words for them, true first."""
    answers = answers_of(question, texts)
    said = [raw_text(each.element).casefold() for each in answers]
    right = [place for place, each in enumerate(answers) if each.worth == FULL]
    if not right:
        raise NoItemError("without a right answer")
    word = said[right[0]]
    is_true = word == "true" or (word != "false" and right[0] == 0)
    return Answered(Truth(is_true), tuple(each.feedback for each in answers))


def _words(question: Element, texts: TextReader) -> Answered:
    each = [(_typed(answer.element, texts), answer) for answer in answers_of(question, texts)]
    each = [(text, answer) for text, answer in each if text]
    right = tuple(dict.fromkeys(text for text, answer in each if answer.worth == FULL))
    if not right:
        raise NoItemError("without a right answer")
    wrong = tuple(
        Wrong(text, answer.feedback) for text, answer in each if answer.worth < FULL and text not in right
    )
    if any(0 < answer.worth < FULL for _, answer in each):
        texts.changed.append("an answer that is worth a part of the credit counts as wrong")
    why = tuple(answer.feedback for _, answer in each if answer.worth == FULL)
    return Answered(Typed(right, wrong, is_exact=flag(question, "usecase", default=False)), why)


def _typed(element: Element, texts: TextReader) -> str:
    """Return an answer to type; empty if any words are right."""
    starred = read_stars(raw_text(element))
    if starred.lost:
        texts.changed.append(starred.lost)
    return texts.words(element, starred.text)


def _pairs(question: Element, texts: TextReader) -> Answered:
    sides = [
        (
            texts.text(each, "a line"),
            texts.plain(answer) if (answer := each.find("answer")) is not None else "",
        )
        for each in question.findall("subquestion")
    ]
    pairs = tuple((left, right) for left, right in sides if left and right)
    extra = tuple(dict.fromkeys(right for left, right in sides if right and not left))
    if len(pairs) < _FEWEST:
        raise NoItemError("fewer than two pairs")
    keeps = not flag(question, "shuffleanswers", default=True) and not is_ordered(
        [right for _, right in pairs]
    )
    return Answered(Pairs(pairs, extra, keeps_order=keeps))


def _in_order(question: Element, texts: TextReader) -> Answered:
    each = sorted(answers_of(question, texts), key=lambda answer: answer.worth)
    lines = tuple(filter(None, (texts.text(answer.element, "a line") for answer in each)))
    if len(lines) < _FEWEST:
        raise NoItemError("fewer than two lines")
    return Answered(InOrder(lines))


def _essay(question: Element, texts: TextReader) -> Answered:
    """Read a question whose answer nobody marks: what graders are told is the answer, or else what all are told."""
    model = texts.text(question.find("graderinfo"), "its answer")
    general = texts.text(question.find("generalfeedback"), "its answer") if not model else ""
    if not (model or general):
        raise NoItemError("an essay")
    return Answered(Recalled(model or general))


_READERS: Mapping[str, Callable[[Element, TextReader], Answered]] = {
    "multichoice": _choice,
    "multichoiceset": _choice,
    "oumultiresponse": _choice,
    "truefalse": _truth,
    "shortanswer": _words,
    "numerical": number_answered,
    "matching": _pairs,
    "match": _pairs,
    "ddmatch": _pairs,
    "ordering": _in_order,
    "essay": _essay,
}

_REASONS = {
    "description": "a text without a question",
    "calculated": "a calculated question",
    "calculatedsimple": "a calculated question",
    "calculatedmulti": "a calculated question",
    "random": "a place for a random question",
    "randomsamatch": "a place for random questions",
}
