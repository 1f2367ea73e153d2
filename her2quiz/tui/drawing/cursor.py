"""A cursor in a list, moved by the arrow keys."""

from attrs import define


@define
class Cursor:
    """A cursor that wraps around at both ends of a list."""

    count: int
    """How many lines the list has."""

    at: int | None = None
    """The line it is on, from 0; None until an arrow key is pressed."""

    def press(self, key: str) -> bool:
        """Move by an arrow key, or by j or k; return False for any other key."""
        if key not in ("up", "k", "down", "j") or not self.count:
            return False
        step = -1 if key in ("up", "k") else 1
        self.at = (self.count - 1 if step < 0 else 0) if self.at is None else (self.at + step) % self.count
        return True
