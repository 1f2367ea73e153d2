"""Finds the few among very many names that may be two edits away from a text, without comparing it with each.

Two edits leave one of three thirds as it is, and move it by no more than the letters that were added or lost before it
(as in Li, Deng, Wang and Feng, Pass-Join, PVLDB 5, 2011).
"""

from collections.abc import Iterable, Iterator

EDITS = 2
"""Edits between two texts; two letters that changed places count as two where they lie in two thirds."""


class Thirds:
    """Names by their length and by each third of their letters."""

    def __init__(self, names: Iterable[str]) -> None:
        """Sort names, each of which is given once."""
        self._by_length: dict[int, tuple[dict[str, list[str]], ...]] = {}
        for name in names:
            first, second = _cuts(len(name))
            parts = self._by_length.setdefault(len(name), ({}, {}, {}))
            for part, letters in zip(parts, (name[:first], name[first:second], name[second:]), strict=True):
                part.setdefault(letters, []).append(name)

    def like(self, text: str, longer: int = EDITS) -> set[str]:
        """Return the names with a third in common, among them all that are two edits away.

        Args:
            text: the text.
            longer: by how many letters a name may be longer or shorter; others are not looked for.
        """
        found: set[str] = set()
        for length in range(len(text) - longer, len(text) + longer + 1):
            found.update(*self._sharing(text, length))
        return found

    def _sharing(self, text: str, length: int) -> Iterator[list[str]]:
        """Yield the names of one length that share a third; the middle one may have moved by as much as was lost."""
        parts = self._by_length.get(length)
        if parts is None:
            return
        (first, second), more = _cuts(length), len(text) - length
        yield parts[0].get(text[:first], [])
        yield parts[2].get(text[second + more :], [])
        for start in range(first + max(-1, more - 1), first + min(1, more + 1) + 1):
            yield parts[1].get(text[start : start + second - first], [])


def _cuts(length: int) -> tuple[int, int]:
    return length // 3, 2 * length // 3
