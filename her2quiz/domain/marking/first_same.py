"""The first of several names that means the same as a text."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache

from her2quiz.domain.marking.reading import means_same, shared_by_same

FEW = 8
"""Names up to which each is compared: making an index of them would take longer."""


def first_same(
    text: str, names: tuple[str, ...], is_same: Callable[[str, str], bool] = means_same
) -> str | None:
    """Return the first of several names that means the same as a text; None if none does.

    Args:
        text: the text.
        names: the names.
        is_same: compares two texts; those that do not mean the same are never the same.
    """
    some = names if len(names) <= FEW else _with_something_shared(text, names)
    return next((name for name in some if is_same(text, name)), None)


def _with_something_shared(text: str, names: tuple[str, ...]) -> Sequence[str]:
    index = _index(names)
    places = {place for shared in shared_by_same(text) for place in index.get(shared, ())}
    return [names[place] for place in sorted(places)]


@lru_cache(maxsize=1)  # the names of one card, among which each rejected answer is looked for
def _index(names: tuple[str, ...]) -> Mapping[Hashable, list[int]]:
    index: dict[Hashable, list[int]] = {}
    for place, name in enumerate(names):
        for shared in shared_by_same(name):
            index.setdefault(shared, []).append(place)
    return index
