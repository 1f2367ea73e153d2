"""A report as JSON, for a program; in ASCII, so that nothing in it can steer a terminal."""

import json
from typing import Any

from her2quiz.domain.class_results.analysis import PlaceFigures
from her2quiz.domain.class_results.card_figures import CardFigures, OptionFigures, Share
from her2quiz.domain.class_results.figures import Correlation
from her2quiz.domain.class_results.reliability import Reliability
from her2quiz.session.class_results import report_words as words
from her2quiz.session.class_results.class_report import ClassReport

VERSION = 1
"""Raised when a key changes its meaning or goes."""


def as_json(report: ClassReport) -> str:
    """Return a report as JSON."""
    return json.dumps(data_of(report), indent=2, ensure_ascii=True) + "\n"


def data_of(report: ClassReport) -> dict[str, Any]:
    """Return a report as texts, numbers and lists. What is not shown is null."""
    return {
        "version": VERSION,
        "private": report.rules.is_private,
        "least": report.rules.fewest,
        "files": report.files,
        "later_answers": report.later,
        "decks": [
            {
                "id": deck.id,
                "title": deck.title,
                "file": None if deck.file is None else str(deck.file),
                "version": deck.version,
                "versions": list(deck.versions),
            }
            for deck in report.decks
        ],
        "places": [_place(place, report) for place in report.places],
        "problems": [
            {"file": str(each.file), "line": each.line, "message": each.message} for each in report.problems
        ],
    }


def _place(place: PlaceFigures, report: ClassReport) -> dict[str, Any]:
    return {
        "where": place.where,
        "note": words.place_note(place),
        "learners": place.learners,
        "mean": _rounded(place.mean),
        "reliabilities": [_reliability(each) for each in place.reliabilities],
        "cards": [_card(card, report) for card in place.cards],
    }


def _reliability(found: Reliability) -> dict[str, Any]:
    return {
        "cards": found.cards,
        "learners": found.learners,
        "alpha": _rounded(found.value),
        "is_kr20": found.is_kr20,
        "mean": _rounded(found.mean),
        "spread": _rounded(found.spread),
    }


def _card(card: CardFigures, report: ClassReport) -> dict[str, Any]:
    place = report.cards.get(card.card)
    return {
        "card": card.card,
        "version": card.version,
        "file": None if place is None else str(place.file),
        "line": None if place is None else place.line,
        "is_version_of_deck": place is not None and place.version == card.version,
        "learners": card.learners,
        "difficulty": _share(card.difficulty),
        "discrimination": None if card.discrimination is None else _discrimination(card.discrimination),
        "upper_less_lower": _rounded(card.upper_less_lower),
        "options": [_option(option) for option in card.options],
        "unanswered": _share(card.unanswered),
        "found": [
            {"finding": each.finding.value, "option": each.option or None, "message": words.found_line(each)}
            for each in card.found
        ],
    }


def _discrimination(found: Correlation) -> dict[str, Any]:
    return {
        "value": _rounded(found.value),
        "low": _rounded(found.low),
        "high": _rounded(found.high),
        "learners": found.learners,
    }


def _option(option: OptionFigures) -> dict[str, Any]:
    return {
        "text": option.text,
        "is_right": option.is_right,
        "chosen": _share(option.chosen),
        "upper": _rounded(option.upper),
        "lower": _rounded(option.lower),
    }


def _share(share: Share) -> dict[str, Any]:
    return {"value": _rounded(share.value), "bound": share.bound.value}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
