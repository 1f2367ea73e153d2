"""Exports a deck as Moodle XML."""

from collections.abc import Iterator
from functools import partial
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from her2quiz.domain.characters import one_line, without_controls
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.text.words import all_words
from her2quiz.exchange.card_by_card import Said, card_by_card, fixed
from her2quiz.exchange.formats import Exported, Exporter, ImageData
from her2quiz.exchange.markup.to_html import html_of_line
from her2quiz.exchange.moodle.categories import path_of
from her2quiz.exchange.moodle_xml.writing.card_answers import CardAnswers, answers_of
from her2quiz.exchange.moodle_xml.writing.elements import Images, paragraphs, plain, said, value, with_html

_LONGEST_NAME = 80
_LONGEST_ID = 100
_PENALTY = "0.3333333"


def _write(deck: Deck, images: ImageData) -> Exported:
    quiz = Element("quiz")
    quiz.append(_category(deck.header.title))
    written = card_by_card(deck, partial(_question, images))
    quiz.extend(written.forms)
    indent(quiz)
    data = tostring(quiz, encoding="UTF-8", xml_declaration=True) + b"\n"
    return Exported(data, len(written.forms), written.left_out, written.changed)


def _category(title: str) -> Element:
    question = Element("question", {"type": "category"})
    question.append(plain("category", path_of(one_line(title))))
    return question


def _question(data: ImageData, card: Card) -> Said[Element]:
    """Return a card as a question, and what it lacks of the card."""
    shown, images = card.example(), Images(data)
    answers = answers_of(shown, images)
    question = Element("question", {"type": answers.type})
    question.append(plain("name", _name(shown)))
    question.append(_asked(shown, answers, images))
    question.append(_general(shown, answers, images))
    values = {"defaultgrade": "1", "penalty": _PENALTY, "hidden": "0"}
    question.extend(value(tag, text) for tag, text in values.items())
    question.append(value("idnumber", id_within(card.key)[:_LONGEST_ID]))
    question.extend(answers.elements)
    question.extend(said("hint", hint) for hint in shown.hints)
    question.extend(_tags(card))
    changed = dict.fromkeys((*answers.changed, *images.changed, *_lacks(card), *fixed(card)))
    return Said(question, tuple(changed))


def _name(card: Card) -> str:
    words = " ".join(all_words(card.kind.prompt).split()) or id_within(card.key)
    return words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1].rstrip()}…"


def _asked(card: Card, answers: CardAnswers, images: Images) -> Element:
    """Return the text of a question: the story, what is asked, and what is shown with it."""
    own = paragraphs(card.kind.prompt) if answers.question is None else answers.question
    picture = f"<pre>{escape(without_controls(card.picture), quote=False)}</pre>" if card.picture else ""
    element = with_html("questiontext", f"{paragraphs(card.story)}{own}{picture}")
    images.put(element, card.image)
    return element


def _general(card: Card, answers: CardAnswers, images: Images) -> Element:
    """Return what is said afterwards, whatever was answered; the source is the last of it."""
    element = with_html("generalfeedback", paragraphs(answers.model) + paragraphs(card.why))
    images.put(element, card.why_image)
    if card.source:
        line = f'<p class="source">Source: {html_of_line(card.source)}</p>'
        element[0].text = f"{element[0].text or ''}{line}"
    return element


def _tags(card: Card) -> Iterator[Element]:
    if card.tags:
        tags = Element("tags")
        for tag in card.tags:
            SubElement(tags, "tag").append(plain("tag", tag)[0])
        yield tags


def _lacks(card: Card) -> Iterator[str]:
    """Say what of a card has no place in Moodle, or another."""
    if card.picture:
        yield "its picture became a part of the question"
    if card.all_or_nothing:
        yield "an answer that is right in part gets a part of the credit"


MOODLE_XML = Exporter(name="moodle-xml", title="Moodle XML", suffix=".xml", write=_write)
