"""Decks that come after each other in a circle: none of them can be the first."""

from collections.abc import Iterator, Mapping, Sequence


def circles(after: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Return each circle once, from the deck of it that was given first; a deck after itself is one.

    Args:
        after: by the id of each deck those that it comes after; ids of other decks are ignored.
    """
    done: set[str] = set()
    for start in after:
        path, deck = list[str](), start
        walk = [(start, iter(after[start]))]
        path.append(start)
        while walk:
            deck, others = walk[-1]
            other = next(others, None)
            if other is None:
                done.add(deck)
                walk.pop()
                path.pop()
            elif other in path:
                circle = path[path.index(other) :]
                if not done & {*circle}:
                    yield tuple(circle)
                    done.update(circle)
            elif other in after and other not in done:
                walk.append((other, iter(after[other])))
                path.append(other)
