"""Times one answer below the screen, and one undo, beside the backend of Anki, in turn.

python -m tests.benchmarks.beside_anki [ANSWERS [CARDS]]

It needs the package `anki`, which the project does not: install it anywhere, and name that place in PYTHONPATH.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from tests.benchmarks.history import flip_deck
from tests.factories import HandClock, services

CARDS = 1_000


def _collection(folder: Path, cards: int) -> Any:
    """Make a collection of new notes, with FSRS on and no limit for a day."""
    collection = import_module("anki.collection").Collection(str(folder / "collection.anki2"))
    collection.set_config("fsrs", True)
    deck = collection.decks.id("Flip")
    conf = collection.decks.config_dict_for_deck_id(deck)
    conf["new"]["perDay"] = conf["rev"]["perDay"] = 9999
    collection.decks.update_config(conf)
    kind = collection.models.by_name("Basic")
    for number in range(cards):
        note = collection.new_note(kind)
        note.fields = [f"Card-{number:05d}", f"Back-{number:05d}"]
        collection.add_note(note, deck)
    collection.decks.select(deck)
    return collection


def _anki_answers(collection: Any) -> None:
    again = import_module("anki.scheduler_pb2").CardAnswer.AGAIN
    queued = collection.sched.get_queued_cards().cards[0]
    card = import_module("anki.cards").Card(collection, backend_card=queued.card)
    card.start_timer()
    collection.sched.answer_card(collection.sched.build_answer(card=card, states=queued.states, rating=again))


def _ours_answers(session: StudySession) -> None:
    session.answer(GaveUp())
    session.rate(Rating.AGAIN)
    session.go_on()


def _timed(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def main(answers: int, cards: int) -> None:
    """Answer in turn, then answer and undo in turn, and print medians, p99 and ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opened = services(flip_deck(folder, cards), clock=HandClock(), progress=folder / "progress.sqlite")
        session = StudySession(opened, opened.library.find(["flip"]), cards)
        collection = _collection(folder, cards)
        times: dict[str, list[float]] = {"answer": [], "answer, Anki": [], "undo": [], "undo, Anki": []}
        for number in range(answers):
            times["answer"].append(_timed(lambda: _ours_answers(session)))
            times["answer, Anki"].append(_timed(lambda: _anki_answers(collection)))
            if number % 4 == 3:
                times["undo"].append(_timed(session.undo))
                times["undo, Anki"].append(_timed(collection.undo))
        collection.close()
        opened.close()
    for what in ("answer", "undo"):
        for whose in (what, f"{what}, Anki"):
            told = sorted(times[whose])
            median, tail = statistics.median(told) * 1e6, told[int(len(told) * 0.99)] * 1e6
            print(f"{whose:<14} median {median:7.0f} us   p99 {tail:7.0f} us")
        print(f"  {statistics.median(times[what]) / statistics.median(times[f'{what}, Anki']):.2f} x Anki")


if __name__ == "__main__":
    if find_spec("anki") is None:
        print("not measured: the package anki is not installed")
    else:
        main(*(int(given) for given in (sys.argv[1:] + ["400", str(CARDS)][len(sys.argv) - 1 :])))
