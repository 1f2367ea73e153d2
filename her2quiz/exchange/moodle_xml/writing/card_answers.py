"""The answers of a card as Moodle XML has them, kind by kind."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from attrs import frozen

from her2quiz.domain.choices.option_order import is_closing, keeps_order
from her2quiz.domain.choices.options import Option
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.text.words import words_of
from her2quiz.exchange.card_by_card import CannotSayError
from her2quiz.exchange.moodle.shares import MOST_RIGHT, is_known, nearest, share
from her2quiz.exchange.moodle.stars import with_written_stars
from her2quiz.exchange.moodle_xml.writing.elements import Images, option, plain, said, typed, value
from her2quiz.exchange.moodle_xml.writing.gaps import embedded, one_line
from her2quiz.exchange.moodle_xml.writing.quantities import number_answers, span_answers


@frozen
class CardAnswers:
    """What of a question follows from how its card is answered."""

    type: str
    """Its type."""

    elements: tuple[Element, ...]
    """The elements besides those that all questions have."""

    question: str | None = None
    """What is asked, in HTML, if that is another text than the card's."""

    changed: tuple[str, ...] = ()
    """What of the card is said otherwise, or not at all."""

    model: str = ""
    """The answer of an essay, which is shown to all afterwards, too."""


def answers_of(card: Card, images: Images) -> CardAnswers:
    """Return the answers of a card; raises CannotSayError."""
    writers: Mapping[type, Callable[[Any], CardAnswers]] = {
        Flip: _flip,
        Typed: _typed,
        TrueFalse: _true_false,
        Number: _number,
        NumberSpan: _span,
        SingleBest: lambda kind: _single_best(kind, images),
        SelectAll: lambda kind: _select_all(kind, images),
        Matching: _matching,
        Grouping: _matching,
        Ordering: _ordering,
        NameAll: _name_all,
        Cloze: _cloze,
    }
    return writers[type(card.kind)](card.kind)


def _flip(kind: Flip) -> CardAnswers:
    return _essay(kind.right_answer, "a card to recall became an essay with its answer as feedback")


def _name_all(kind: NameAll) -> CardAnswers:
    names = "\n".join(f"- {member.shown}" for member in kind.members)
    return _essay(names, "a card to name all became an essay with its answer as feedback")


def _essay(model: str, changed: str) -> CardAnswers:
    values = {
        "responseformat": "editor",
        "responserequired": "1",
        "responsefieldlines": "5",
        "attachments": "0",
    }
    elements = (
        *(value(tag, text) for tag, text in values.items()),
        value("attachmentsrequired", "0"),
        said("graderinfo", model),
        said("responsetemplate", ""),
    )
    return CardAnswers("essay", elements, changed=(changed,), model=model)


def _typed(kind: Typed) -> CardAnswers:
    accepted = kind.accepted
    each = [typed("100", with_written_stars(text)) for text in dict.fromkeys(accepted.right)]
    each += [typed("0", with_written_stars(wrong.text), wrong.feedback) for wrong in accepted.reject]
    usecase = value("usecase", str(int(accepted.exact)))
    return CardAnswers("shortanswer", (usecase, *each), one_line(kind.prompt))


def _true_false(kind: TrueFalse) -> CardAnswers:
    worth = {True: "100", False: "0"}
    return CardAnswers("truefalse", (typed(worth[kind.value], "true"), typed(worth[not kind.value], "false")))


def _number(kind: Number) -> CardAnswers:
    return CardAnswers("numerical", *_split(number_answers(kind)))


def _span(kind: NumberSpan) -> CardAnswers:
    return CardAnswers("numerical", *_split(span_answers(kind)))


def _split(
    both: tuple[tuple[Element, ...], tuple[str, ...]],
) -> tuple[tuple[Element, ...], None, tuple[str, ...]]:
    return both[0], None, both[1]


def _single_best(kind: SingleBest, images: Images) -> CardAnswers:
    each = [_option("100" if o.is_right else nearest(o.credit), o, images) for o in kind.options]
    changed = ("all options are shown",) if kind.choices else ()
    if not all(is_known(o.credit) for o in kind.options):
        changed = (*changed, "a part of the credit became the nearest that Moodle knows")
    shuffles, said_of_it = _shuffles(kind)
    head = (value("single", "true"), *shuffles, value("answernumbering", "abc"))
    return CardAnswers("multichoice", (*head, *each), changed=(*changed, *said_of_it))


def _select_all(kind: SelectAll, images: Images) -> CardAnswers:
    right = len(kind.right)
    wrong = len(kind.options) - right
    if right > MOST_RIGHT:
        raise CannotSayError(f"more than {MOST_RIGHT} right options")
    if not right:
        raise CannotSayError("no option is right")
    shares = {True: share(right), False: f"-{share(min(max(wrong, 1), MOST_RIGHT))}"}
    each = [_option(shares[o.is_right], o, images) for o in kind.options]
    shuffles, changed = _shuffles(kind)
    if kind.pick is not None:
        changed = (*changed, "without how many are to be ticked")
    head = (value("single", "false"), *shuffles, value("answernumbering", "abc"))
    return CardAnswers("multichoice", (*head, *each), changed=changed)


def _option(fraction: str, each: Option, images: Images) -> Element:
    answer = option(fraction, each.text, each.feedback)
    feedback = answer[-1]
    answer.remove(feedback)
    images.put(answer, each.image)
    answer.append(feedback)
    return answer


def _shuffles(kind: SingleBest | SelectAll) -> tuple[tuple[Element, ...], tuple[str, ...]]:
    """Return whether options are shuffled; Moodle shuffles "none of these" with the others."""
    texts = [each.text for each in kind.options]
    movable = [text for text in texts if not is_closing(text)]
    keeps = keeps_order(movable, shuffle=kind.shuffle)
    mixed = len(movable) < len(texts) and not keeps
    changed = ("an option such as none of these is shuffled with the others",) if mixed else ()
    return (value("shuffleanswers", str(not keeps).lower()),), changed


def _matching(kind: Matching | Grouping) -> CardAnswers:
    changed = ("a card to sort into groups became one to match",) if isinstance(kind, Grouping) else ()
    changed = (*changed, *_without_feedback(kind.items))
    used = {item.right for item in kind.items}
    extra = [("", choice) for choice in kind.choices if choice not in used]
    each = [_pair(left, right) for left, right in (*((item.text, item.right) for item in kind.items), *extra)]
    keeps = keeps_order(kind.choices, shuffle=kind.shuffle)
    return CardAnswers("matching", (value("shuffleanswers", str(not keeps).lower()), *each), changed=changed)


def _pair(left: str, right: str) -> Element:
    element = said("subquestion", left)
    answer = SubElement(element, "answer", {"format": "plain_text"})
    answer.append(plain("answer", words_of(right))[0])
    return element


def _ordering(kind: Ordering) -> CardAnswers:
    options = {"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": str(len(kind.lines))}
    options |= {
        "gradingtype": "RELATIVE_ALL_PREVIOUS_AND_NEXT",
        "showgrading": "SHOW",
        "numberingstyle": "none",
        "shownumcorrect": "",  # without it, Moodle makes up hints that it then cannot save
    }
    each = (option(str(place), line.text, "") for place, line in enumerate(kind.lines, 1))
    head = (value(tag, text) for tag, text in options.items())
    return CardAnswers("ordering", (*head, *each), changed=_without_feedback(kind.lines))


def _without_feedback(lines: Iterable[Any]) -> tuple[str, ...]:
    return ("without what is said of its lines",) if any(line.feedback for line in lines) else ()


def _cloze(kind: Cloze) -> CardAnswers:
    question, changed = embedded(kind)
    return CardAnswers("cloze", (), question, changed)
