"""The words of a report on a class, which all its forms share. Pure; knows no screen."""

from collections.abc import Iterator

from her2quiz.domain.characters import one_line
from her2quiz.domain.class_results.analysis import PlaceFigures
from her2quiz.domain.class_results.answer import EXAM
from her2quiz.domain.class_results.card_figures import (
    Bound,
    CardFigures,
    Finding,
    FoundInCard,
    OptionFigures,
    Share,
)
from her2quiz.domain.class_results.findings import DIFFICULT, EASY, ENOUGH, UNUSED, WEAK
from her2quiz.domain.class_results.reliability import Reliability
from her2quiz.domain.class_results.suppression import FEWEST, Rules
from her2quiz.domain.text.words import shown_words
from her2quiz.session.class_results.class_report import CardPlace, ClassReport, DeckSeen
from her2quiz.session.wording import plural

TITLE = "Class results"

STUDY_NOTE = (
    "Study is no exam: learners chose what to study and when, could take hints, and may have looked answers up. Only the "
    "first answer to each card counts. Compare cards with each other; do not grade anybody by it."
)
EXAM_NOTE = "Exams: each learner's first answer to each card. Who could look answers up is not known."

NOT_SHOWN, UNANSWERED = "not shown", "Chose none, or did not know"

_NO_DECK = "Its deck was not found: name its file with --deck, to see questions, options and lines."
_OTHER_VERSION = "Another version of the card than the deck has: its options are not shown."


def place_title(place: PlaceFigures) -> str:
    """Return the heading of what is known from one place."""
    return "Exams" if place.where == EXAM else "Study: first answers"


def place_note(place: PlaceFigures) -> str:
    """Say what such figures are worth."""
    return EXAM_NOTE if place.where == EXAM else STUDY_NOTE


def place_facts(place: PlaceFigures, rules: Rules) -> Iterator[str]:
    """Say who answered, how well, and how reliably."""
    if place.learners is None:
        yield f"Fewer than {rules.fewest} learners: nothing is shown."
        return
    yield f"{plural(place.learners, 'learner')}. Mean score {percent(place.mean or 0.0)}."
    yield from map(reliability_line, place.reliabilities)
    few = sum(card.learners is None for card in place.cards)
    if few:
        yield f"{plural(few, 'card')} with fewer than {rules.fewest} learners: not shown."
    unjudged = sum(card.learners is not None and card.learners < ENOUGH for card in place.cards)
    if unjudged:
        yield f"{plural(unjudged, 'card')} with fewer than {ENOUGH} learners: too few to say whether a card is good."


def reliability_line(found: Reliability) -> str:
    """Say how reliable the score of some cards is."""
    name = "KR-20" if found.is_kr20 else "Cronbach's alpha"
    if found.learners < ENOUGH:
        who = f"the {plural(found.learners, 'learner')} who answered the same {plural(found.cards, 'card')}"
        return f"Reliability ({name}): {who} are too few to say; mean {percent(found.mean)}."
    value = "unknown, all have the same score" if found.value is None else figure(found.value)
    who = f"{plural(found.cards, 'card')} that the same {plural(found.learners, 'learner')} answered"
    return f"Reliability ({name}) {value}, of {who}; mean {percent(found.mean)}. 0.70 is usual for a course exam."


def privacy(rules: Rules) -> str:
    """Say what is not shown, and to whom the report may be shown."""
    if rules.is_private:
        return f"For you alone: small counts are shown. Only cards with fewer than {FEWEST} learners are not."
    return (
        f"Not shown: cards with fewer than {rules.fewest} learners, counts of fewer than {FEWEST}, and others by which these "
        "could be computed. --private shows more, for you alone."
    )


def seen_facts(report: ClassReport) -> Iterator[str]:
    """Say what was read, and which versions of decks were answered."""
    yield f"{plural(report.files, 'file')} read."
    if report.later:
        yield f"{plural(report.later, 'later answer')} to the same cards left out."
    for deck in report.decks:
        yield from _versions(deck)


def _versions(deck: DeckSeen) -> Iterator[str]:
    if deck.file is None:
        yield f"{deck.id}: {_NO_DECK}"
    elif {*deck.versions} - {deck.version}:
        count = plural(len({*deck.versions} - {deck.version}), "other version")
        yield f"{deck.id}: learners also had {count} of it. Cards that differ are told apart."


def shown_cards(place: PlaceFigures, report: ClassReport) -> list[CardFigures]:
    """Return the cards that are shown: what an author should look at first, then in the order of their decks."""
    known = [card for card in place.cards if card.learners is not None]
    return sorted(known, key=lambda card: (_urgency(card), *_order(card, report.cards.get(card.card))))


def _urgency(card: CardFigures) -> int:
    return min(([*Finding].index(each.finding) for each in card.found), default=len(Finding))


def _order(card: CardFigures, place: CardPlace | None) -> tuple[str, int, str, str]:
    file, line = ("", 0) if place is None else (str(place.file), place.line)
    return file, line, card.card, card.version


def where(card: CardFigures, report: ClassReport) -> str:
    """Return the file and the line of a card, or nothing where its deck is not known."""
    place = report.cards.get(card.card)
    return f"{one_line(str(place.file))}:{place.line}" if place else ""


def asks(card: CardFigures, report: ClassReport) -> str:
    """Return what a card asks; of another version than the deck has, that it is one."""
    place = report.cards.get(card.card)
    if place is None:
        return ""
    return place.asks if place.version == card.version else _OTHER_VERSION


def card_facts(card: CardFigures) -> Iterator[str]:
    """Say how difficult a card is, and how well it tells learners apart."""
    yield plural(card.learners or 0, "learner")
    yield f"mean score {share_text(card.difficulty)}"
    found = card.discrimination
    if found is not None:
        yield f"discrimination {figure(found.value)} ({figure(found.low)} to {figure(found.high)})"
    if card.upper_less_lower is not None:
        yield f"upper less lower {figure(card.upper_less_lower)}"


def found_line(found: FoundInCard) -> str:
    """Say what an author should look at."""
    return _FOUND[found.finding].format(option=option_words(found.option))


_FOUND = {
    Finding.KEY_MAY_BE_WRONG: ('Is the key right? The best learners choose "{option}" more often.'),
    Finding.SEPARATES_WRONGLY: (
        "Those who do worse elsewhere do better here: check the key, and whether the question can be misread."
    ),
    Finding.SEPARATES_LITTLE: (f"It hardly tells stronger from weaker learners (below {WEAK:.2f})."),
    Finding.DIFFICULT: f"Difficult: fewer than {DIFFICULT:.0%} are right. Is it taught, and is it clear?",
    Finding.EASY: f"Easy: more than {EASY:.0%} are right. Good for what everybody must know.",
    Finding.UNUSED_OPTION: f'Fewer than {UNUSED:.0%} choose "{{option}}".',
}


def option_line(option: OptionFigures) -> tuple[str, str, str]:
    """Return whether an option is right, how often it was chosen, and its words."""
    groups = ""
    if option.upper is not None and option.lower is not None:
        groups = f"  (best {percent(option.upper)}, weakest {percent(option.lower)})"
    return (
        "key" if option.is_right else "",
        share_text(option.chosen),
        f"{option_words(option.text)}{groups}",
    )


def option_words(text: str) -> str:
    """Return an option as it is shown."""
    return one_line(shown_words(text))


def share_text(share: Share) -> str:
    """Return a share in percent, as exactly as it is shown."""
    if share.value is None:
        return NOT_SHOWN
    said = percent(share.value)
    return said if share.bound is Bound.EXACT else f"{share.bound.value} {said}"


def percent(share: float) -> str:
    """Return a share in whole percent."""
    return f"{share:.0%}"


def figure(value: float) -> str:
    """Return a figure between -1 and 1 with two decimals; one that rounds to nothing without a sign."""
    return f"{round(value, 2) + 0.0:.2f}"
