"""A place in a list that the arrow keys move."""

from attrs import define


@define
class Cursor:
    """A place in a list, round and round."""

    count: int
    """How many lines the list has."""

    at: int | None = None
    """Where it is, from 0; None until an arrow key was pressed."""

    def press(self, key: str) -> bool:
        """Move by an arrow key, or by j and k; False for any other key."""
        if key not in ("up", "k", "down", "j") or not self.count:
            return False
        step = -1 if key in ("up", "k") else 1
        self.at = (self.count - 1 if step < 0 else 0) if self.at is None else (self.at + step) % self.count
        return True
