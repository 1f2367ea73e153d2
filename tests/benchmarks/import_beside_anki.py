"""Times the import of a table beside Anki's own, in turn: from the file until all of it is on disk.

python -m tests.benchmarks.import_beside_anki [ROWS [ROUNDS]]

What is measured of ours ends where Anki's import ends; our check of the deck comes after it and is measured apart. The
package `anki` is needed, which the project does not need: install it anywhere, and name that place in PYTHONPATH.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from her2quiz.session.authoring.exchange.check_import import check_import
from her2quiz.session.authoring.exchange.import_deck import Wanted, import_deck
from her2quiz.session.services.clock import system_clock


def _table(folder: Path, rows: int) -> Path:
    """Write a table of questions and answers in words that nobody knows."""
    draw = random.Random(1)

    def words(count: int) -> str:
        return " ".join("".join(draw.choices("bcdfglmnpr", k=6)) for _ in range(count))

    file = folder / "table.csv"
    file.write_text("".join(f"{words(8)}?,{words(3)}\n" for _ in range(rows)), encoding="utf-8")
    return file


def _silent(_name: str, _share: float) -> None:
    """Show no progress."""


def _anki(collection: Any, file: Path) -> None:
    request = import_module("anki.collection").ImportCsvRequest
    metadata = collection.get_csv_metadata(str(file), None)
    done = collection.import_csv(request(path=str(file), metadata=metadata))
    if not done.log.new:
        raise SystemExit("Anki imported nothing.")


def _timed(step: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that a step takes, and those of work in it."""
    wall, work = time.perf_counter(), time.process_time()
    step()
    return time.perf_counter() - wall, time.process_time() - work


def main(rows: int, rounds: int) -> None:
    """Import in turn, then check once, and print the medians and the least of wall time and of work."""
    times: dict[str, list[tuple[float, float]]] = {"ours": [], "Anki": [], "our check": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, deck = _table(folder, rows), folder / "table-of-words.toml"
        for number in range(rounds):
            deck.unlink(missing_ok=True)
            times["ours"].append(_timed(partial(import_deck, Wanted(file, deck), _silent)))
            collection = import_module("anki.collection").Collection(str(folder / f"{number}.anki2"))
            times["Anki"].append(_timed(partial(_anki, collection, file)))
            collection.close()
        again = import_deck(Wanted(file, deck), _silent)
        times["our check"].append(_timed(partial(check_import, again, system_clock()().day, _silent)))
    for what, told in times.items():
        walls, works = zip(*told, strict=True)
        middle, least = statistics.median(walls), min(walls)
        print(
            f"{what:<10} wall: median {middle:.2f} s, least {least:.2f} s; work: median {statistics.median(works):.2f} s"
        )


if __name__ == "__main__":
    if find_spec("anki") is None:
        print("not measured: the package anki is not installed")
    else:
        main(*(int(given) for given in (sys.argv[1:] + ["10000", "5"][len(sys.argv) - 1 :])))
