"""An answer in words, as it is shown before anybody says whether it is right."""

from collections.abc import Iterable

from her2quiz.domain.characters import one_line
from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.text.words import shown_words
from her2quiz.session.wording import LEFT_BLANK

NONE_TICKED, NOT_KNOWN, OPEN = "none of them", "I don't know", "–"


def given_words(question: AnyQuestion, answer: Answer | None) -> str:
    """Return an answer on one line; empty for none.

    Args:
        question: as it was posed.
        answer: the answer, which fits the question.
    """
    match answer:
        case None | Revealed():
            return ""
        case GaveUp():
            return NOT_KNOWN
        case Said(value):
            return "True" if value else "False"
        case Entered(text):
            return one_line(text)
        case Filled(texts) | Named(texts):
            return "; ".join(one_line(text) or LEFT_BLANK for text in texts)
        case _:
            return "; ".join(_chosen(question, answer)) or NONE_TICKED


def _chosen(question: AnyQuestion, answer: Answer) -> Iterable[str]:
    match question, answer:
        case (SingleBest() | SelectAll(), Picked(index)):
            return [_words(question.options[index].text)]
        case (SelectAll(), Ticked(indices)):
            return [_words(question.options[place].text) for place in sorted(indices)]
        case (Ordering(), Ordered(order)):
            return [" → ".join(_words(question.posed_lines[place].text) for place in order)]
        case (Pairs(), Paired(choices)):
            pairs = zip(question.items, choices, strict=True)
            return [f"{_words(item.text)} → {_choice(question, choice)}" for item, choice in pairs]
        case _:
            raise ValueError(f"{answer} is no answer to {type(question).__name__}")


def _choice(question: Pairs, choice: int | None) -> str:
    return OPEN if choice is None else _words(question.choices[choice])


def _words(text: str) -> str:
    return one_line(shown_words(text))
