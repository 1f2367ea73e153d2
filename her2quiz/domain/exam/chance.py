"""Chance from a seed that is the same on every machine and with every version of Python: digests, not a generator."""

LARGEST_SEED = 999_999_999
"""A seed is short enough to be written on a board."""

_BYTES = 4


def lot(seed: int, what: str, name: str) -> str:
    """Return a lot, by which names are put in an order that looks random and depends on the seed alone.

    Args:
        seed: of the exam.
        what: is drawn; lots for different things are unrelated.
        name: of what gets the lot.
    """
    from hashlib import sha256  # which takes memory where no exam is drawn

    return sha256(f"{seed} {what} {name}".encode("utf-8", "surrogatepass")).hexdigest()


def seed_of(seed: int, key: str) -> int:
    """Return the seed from which a card of an exam is posed: it depends on nothing else that is drawn."""
    return int.from_bytes(bytes.fromhex(lot(seed, "pose", key))[:_BYTES], "big")
