"""The statistics as a program reads them: the same numbers as on the screen."""

from typing import Any

from her2quiz.domain.measures.habits import minutes_by_week
from her2quiz.domain.measures.recall import Share
from her2quiz.domain.moment import days_after
from her2quiz.session.planning.load import Load
from her2quiz.session.progress.statistics.statistics import PERIODS, Statistics

WEEKS = 12
"""Weeks of which the minutes are shown."""


def measured(found: Statistics) -> dict[str, Any]:
    """Return the statistics for JSON; shares are from 0 to 1, and None where there was no answer."""
    return {
        "calendar": {
            each.day.isoformat(): {"answers": each.answers, "minutes": round(each.seconds / 60, 1)}
            for each in found.days
        },
        "minutes_by_week": [round(each, 1) for each in minutes_by_week(found.days, found.today, WEEKS)],
        "hours": [{"hour": each.hour, "answers": each.answers, "remembered": each.remembered} for each in found.hours],
        "due_by_day": {
            days_after(found.today, ahead).isoformat(): count for ahead, count in enumerate(found.due)
        },
        "expected_by_day": _load(found.load),
        "wanted_recall": found.wanted,
        "true_recall": [_period(found, days) for days in PERIODS],
        "calibration": _calibration(found),
        "recall_by_deck": [_share(name, of) for name, of in found.decks],
        "recall_by_tag": [_share(name, of) for name, of in found.tags],
        "hardest": [
            {"card": each.card, "question": each.asks, "difficulty": round(each.difficulty, 2), "lapses": each.lapses}
            for each in found.hardest
        ],
        "mixed_up": [
            {
                "card": each.mix_up.card,
                "question": each.asks,
                "right": each.right,
                "given": each.mix_up.given,
                "times": each.mix_up.times,
            }
            for each in found.confusions
        ],
    }  # fmt: skip


def _load(load: Load | None) -> list[dict[str, Any]]:
    """Return what each of the next days probably asks; nothing if nothing is known of the learner."""
    if load is None:
        return []
    return [
        {
            "day": day.day.isoformat(),
            "reviews": round(day.due, 1),
            "new": round(day.new, 1),
            "minutes": round(day.minutes, 1),
            "reviews_without_new": round(without.due, 1),
        }
        for day, without in zip(load.with_new, load.without_new, strict=True)
    ]


def _period(found: Statistics, days: int | None) -> dict[str, Any]:
    of = found.remembered[days]
    return {"days": days, "young": _share("", of.young), "mature": _share("", of.mature)}


def _calibration(found: Statistics) -> dict[str, Any]:
    of = found.calibration
    return {
        "answers": len(found.recalls),
        "log_loss": round(of.log_loss, 4) if of else None,
        "rmse_bins": round(of.rmse_in_bins, 4) if of else None,
        "bars": [
            {
                "from": bar.low,
                "to": bar.high,
                "answers": bar.answers,
                "expected": round(bar.expected, 4),
                "remembered": round(bar.remembered, 4),
            }
            for bar in (of.bars if of else ())
        ],
    }


def _share(name: str, of: Share) -> dict[str, Any]:
    named = {"name": name} if name else {}
    value = None if of.value is None else round(of.value, 4)
    return {**named, "remembered": of.remembered, "answers": of.answers, "share": value}
