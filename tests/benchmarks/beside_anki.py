"""Times one answer below the screen, and one undo, beside the backend of Anki, in turn.

python -m tests.benchmarks.beside_anki [ANSWERS [CARDS]]

It needs the package `anki`, which the project does not: install it anywhere, and name that place in PYTHONPATH.
"""

import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.memory import settle
from tests.benchmarks.history import flip_deck
from tests.factories import HandClock, services

CARDS = 1_000


def _collection(folder: Path, cards: int) -> Any:
    """Make a collection of new notes, with FSRS on and no limit for a day."""
    folder.mkdir()
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


def _anki_answers(collection: Any, *, renders: bool) -> None:
    again = import_module("anki.scheduler_pb2").CardAnswer.AGAIN
    queued = collection.sched.get_queued_cards().cards[0]
    card = import_module("anki.cards").Card(collection, backend_card=queued.card)
    if renders:
        card.render_output()
    card.start_timer()
    collection.sched.answer_card(collection.sched.build_answer(card=card, states=queued.states, rating=again))


def _ours_answers(session: StudySession) -> None:
    session.answer(GaveUp())
    session.rate(Rating.AGAIN)
    session.go_on()


class _Times:
    """How long something took, by the clock and of the processor, in microseconds."""

    def __init__(self) -> None:
        self._elapsed: list[float] = []
        self._worked: list[float] = []

    def time(self, step: Callable[[], object]) -> None:
        """Do something once."""
        start, worked = time.perf_counter(), time.thread_time()
        step()
        self._worked.append((time.thread_time() - worked) * 1e6)
        self._elapsed.append((time.perf_counter() - start) * 1e6)

    def figures(self) -> tuple[float, float, float]:
        """Return the median and the 99th percentile by the clock, and the median of the processor."""
        ordered = sorted(self._elapsed)
        return statistics.median(ordered), ordered[int(len(ordered) * 0.99)], statistics.median(self._worked)


def _report(times: Mapping[str, _Times]) -> None:
    for ours, theirs in (
        ("answer", "answer, Anki"),
        ("answer", "answer, Anki, with text"),
        ("undo", "undo, Anki"),
    ):
        found = [times[ours].figures(), times[theirs].figures()]
        for name, (median, tail, worked) in zip((ours, theirs), found, strict=True):
            print(f"{name:<24} median {median:7.0f} us   p99 {tail:7.0f} us   processor {worked:7.0f} us")
        ratios = [own / other for own, other in zip(*found, strict=True)]
        print("  {:.2f} x Anki, p99 {:.2f} x, processor {:.2f} x".format(*ratios))


def main(answers: int, cards: int) -> None:
    """Answer in turn, and now and then undo in turn, and print medians, p99 and ratios.

    What Anki gives of the next card has no text, and ours has; so Anki also answers with the text of each card.
    """
    times = defaultdict[str, _Times](_Times)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opened = services(flip_deck(folder, cards), clock=HandClock(), progress=folder / "progress.sqlite")
        session = StudySession(opened, opened.library.find(["flip"]), cards)
        plain, texts = (_collection(folder / each, cards) for each in ("plain", "texts"))
        settle()
        for number in range(answers):
            times["answer"].time(lambda: _ours_answers(session))
            times["answer, Anki"].time(lambda: _anki_answers(plain, renders=False))
            times["answer, Anki, with text"].time(lambda: _anki_answers(texts, renders=True))
            if number % 4 == 3:
                times["undo"].time(session.undo)
                times["undo, Anki"].time(plain.undo)
        plain.close()
        texts.close()
        opened.close()
    _report(times)


if __name__ == "__main__":
    if find_spec("anki") is None:
        print("not measured: the package anki is not installed")
    else:
        main(*(int(given) for given in (sys.argv[1:] + ["400", str(CARDS)][len(sys.argv) - 1 :])))
