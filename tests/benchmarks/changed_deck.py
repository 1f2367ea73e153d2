"""Times reading a deck in which a card has changed, and reading it whole, beside Anki's import of a table, in turn.

python -m tests.benchmarks.changed_deck [CARDS [ROUNDS]]

Each is the time of the processor, in one process. It needs the package `anki`, as `beside_anki` says.
"""

import csv
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from her2quiz import shared_work
from her2quiz.session.services.deck_loading import DeckLoader
from her2quiz.store.deck_index import DeckIndex
from tests.benchmarks.mixed_deck import mixed_deck

_EDITS = {
    "a question": ('\nquestion = "The ', '\nquestion = "Then the '),
    "a name": ("\n- ", "\n- another "),
}
"""What is changed: words that no other card depends on, and a name, which all answers are compared with."""


def _anki(table: Path, folder: Path) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as name:
        module = import_module("anki.collection")
        collection = module.Collection(f"{name}/collection.anki2")
        metadata = collection.get_csv_metadata(str(table), delimiter=None)
        request = module.ImportCsvRequest(path=str(table), metadata=metadata)
        took = _timed(lambda: collection.import_csv(request))
        collection.close()
        return took


def _loaded(deck: Path, index: Path) -> None:
    opened = DeckIndex(index)
    DeckLoader(opened).load([deck])
    opened.close()


def _timed(step: Callable[[], object]) -> float:
    start = time.process_time()
    step()
    return time.process_time() - start


def _changed(text: str, number: int, edit: tuple[str, str]) -> str:
    """Return a text with one change near its middle, somewhere else each time."""
    middle = len(text) // 2 + 1_000 * number
    return text[:middle] + text[middle:].replace(*edit, 1)


def main(cards: int, rounds: int) -> None:
    """Read and import in turn, and print medians and ratios."""
    shared_work.MOST_PROCESSES = 1
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder, text = Path(name), mixed_deck(cards)
        deck, table = folder / "mixed.toml", folder / "table.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                (f"Which is card {row}?", text[row * 60 :][:120]) for row in range(cards)
            )
        deck.write_text(text, encoding="utf-8")
        _loaded(deck, folder / "index.sqlite")
        for number in range(rounds):
            times.setdefault("Anki", []).append(_anki(table, folder))
            whole = folder / f"{number}.sqlite"
            times.setdefault("whole", []).append(_timed(lambda path=whole: _loaded(deck, path)))  # type: ignore[misc]
            for what, edit in _EDITS.items():
                text = _changed(text, number, edit)
                deck.write_text(text, encoding="utf-8")
                times.setdefault(what, []).append(_timed(lambda: _loaded(deck, folder / "index.sqlite")))
    anki = statistics.median(times["Anki"])
    for what, told in times.items():
        median = statistics.median(told)
        print(f"{what:<12} {median * 1e3:7.0f} ms   {median / anki:5.2f} x Anki")


if __name__ == "__main__":
    if find_spec("anki") is None:
        print("not measured: the package anki is not installed")
    else:
        main(*(int(given) for given in (sys.argv[1:] + ["10000", "8"][len(sys.argv) - 1 :])))
