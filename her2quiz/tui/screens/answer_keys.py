"""The keys that answer, and how keys that do the same are shown once."""

from collections.abc import Iterable, Iterator

from her2quiz.tui.faces.face import Face
from her2quiz.tui.widgets.key_line import Key


def answering(face: Face) -> Iterator[Key]:
    """Give the keys of a face; the one that gives the answer has its place, as the way out has."""
    for key, label, press in face.keys:
        yield Key(key, label, f"press('{press}')", stays=key == "enter")


def each_once(keys: Iterable[Key]) -> Iterator[Key]:
    """Give of keys that lead out the first alone: q, or in the field, where letters are text, esc."""
    seen: set[str] = set()
    for key in keys:
        does = "leave" if key.action == "stop" else key.action
        if does not in seen:
            yield key
        seen.add(does)
