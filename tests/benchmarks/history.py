"""Makes decks and logs of a given size."""

import sqlite3
from datetime import timedelta
from pathlib import Path
from random import Random

from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store import rows
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append
from tests.factories import MONDAY, HandClock

REVIEWS = 100_000
CARDS = 2_000


def flip_deck(folder: Path, cards: int = 900) -> Path:
    """Write a deck of flip cards whose texts can be told apart."""
    file = folder / "flip.toml"
    card = '[[card]]\nid = "c{0:05d}"\nquestion = "Card-{0:05d} {1}"\nanswer = "Back-{0:05d}"\nwhy = "It is {0}."\n\n'
    rng = Random(1)
    words = [
        " ".join(
            rng.choices(
                ["amplified", "membrane", "nucleus", "ratio", "copies", "stain", "biopsy", "tumor"], k=9
            )
        )
        for _ in range(cards)
    ]
    file.write_text(
        'title = "Flip"\n\n' + "".join(card.format(number, words[number]) for number in range(cards))
    )
    return file


def write_history_deck(folder: Path) -> Path:
    """Write the deck to which the log of `fill_log` belongs."""
    file = folder / "history.toml"
    card = '[[card]]\nid = "h{0:05d}"\nquestion = "Question {0}?"\nanswer = "Answer {0}"\n\n'
    file.write_text('title = "History"\n\n' + "".join(card.format(number) for number in range(CARDS)))
    return file


def fill_log(path: Path, reviews: int = REVIEWS) -> int:
    """Write a log of many reviews, through the scheduler, as years of study would."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ProgressFile(path).close()
    rng, settings = Random(1), SchedulerSettings()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    append(connection, "scheduler", 1, "made", "1", rows.settings_text(settings))
    remember = (
        f"REPLACE INTO memory ({rows.MEMORY_COLUMNS}) VALUES ({rows.placeholders(rows.MEMORY_COLUMNS)})"  # noqa: S608
    )
    memories: dict[str, Memory] = {}
    per_day = reviews // 700
    clock = HandClock(MONDAY - timedelta(days=700))
    for number in range(reviews):
        if number % per_day == 0:
            clock.local = MONDAY - timedelta(days=700 - number // per_day)
        card = f"history/h{rng.randrange(CARDS):05d}"
        now = clock()
        rating = rng.choices(list(Rating), (15, 10, 60, 15))[0]
        memories[card] = outcomes(card, memories.get(card), now, settings).after(rating)
        review = Review(
            review_id(now.at, rng.randbytes(10)),
            now,
            card,
            rating,
            rating,
            1.0,
            '{"picked": "x"}',
            number,
            8.0,
        )
        id_, at, offset, day, _, *given, place = rows.review_row(review)
        append(connection, "log", "review", id_, at, offset, day, card, None, *given, 1, place)
    connection.executemany(remember, [rows.memory_row(card, memory) for card, memory in memories.items()])
    connection.execute("INSERT INTO day SELECT day, count(*) FROM review GROUP BY day")
    connection.execute("COMMIT")
    connection.close()
    return reviews
