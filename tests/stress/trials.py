"""What all scripts share: the command line, a progress bar, violations with the seed that repeats them, the last line."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from random import Random

_STEPS = 30
_SHOWN = 20


class Trials:
    """A row of trials, each with a seed of its own."""

    def __init__(
        self, script: str, *, count: int, summary: str, options: argparse.ArgumentParser | None = None
    ) -> None:
        """Read the command line.

        Args:
            script: the name of the script.
            count: how many trials there are unless another number is asked for.
            summary: what the script proves.
            options: a parser with further options of the script.
        """
        parser = options or argparse.ArgumentParser()
        parser.prog, parser.description = f"python -m tests.stress.{script}", summary
        parser.add_argument("--count", type=int, default=count, help=f"how many trials (default: {count:,})")
        parser.add_argument("--seed", type=int, default=1, help="seed of the first trial (default: 1)")
        self.options = parser.parse_args()
        self.script, self.count, self.seed = script, int(self.options.count), int(self.options.seed)
        self.counted: Counter[str] = Counter()
        """What happened how often; printed at the end."""
        self.repeat = 1
        """The count that repeats one trial."""
        self._violations: list[str] = []

    def each(self, count: int | None = None) -> Iterator[tuple[int, Random]]:
        """Return each trial's seed and a source of chance made of it, and show how far the row has come.

        Args:
            count: the number of trials, if it is another one than was asked for.
        """
        total = self.count if count is None else count
        for done in range(total):
            self.show(done, total)
            yield self.seed + done, Random(self.seed + done)
        self.show(total, total)

    def show(self, done: int, total: int) -> None:
        """Show how far the row has come, on one line of a terminal, or now and then in a log."""
        is_terminal = sys.stderr.isatty()
        if not is_terminal and done % max(1, total // 20):
            return
        filled = _STEPS * done // max(1, total)
        line = f"{'#' * filled}{'.' * (_STEPS - filled)} {done:,} of {total:,}, {len(self._violations)} violations"
        print(line, end="\r" if is_terminal else "\n", file=sys.stderr, flush=True)

    def violated(self, seed: int, what: str) -> None:
        """Note that something does not hold in the trial with a seed."""
        repeat = f"python -m tests.stress.{self.script} --seed {seed} --count {self.repeat}"
        self._violations.append(f"{what}\n    to repeat it: {repeat}")
        print(f"\n  violated: {self._violations[-1]}", file=sys.stderr, flush=True)

    def end(self) -> int:
        """Print the violations and the last line; returns the exit status."""
        if sys.stderr.isatty():
            print(file=sys.stderr)
        for each in self._violations[:_SHOWN]:
            print(f"  violated: {each}")
        if len(self._violations) > _SHOWN:
            print(f"  and {len(self._violations) - _SHOWN} more")
        counted = ", ".join(f"{number:,} {what}" for what, number in self.counted.items())
        print(f"{self.script}: {counted or 'nothing counted'}; {len(self._violations)} violations")
        return 1 if self._violations else 0
