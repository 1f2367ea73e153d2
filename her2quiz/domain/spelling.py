"""Names that are spelled like another word: what somebody probably meant. The only module that looks for them."""

from collections.abc import Iterable, Sequence


def nearest(word: str, names: Iterable[str], *, most: int = 1, likeness: float = 0.6) -> list[str]:
    """Return the names that are spelled most like a word, the nearest first.

    Args:
        word: as it was written; capitals count.
        names: those that it may have been meant for.
        most: how many names to give at most.
        likeness: the share of letters in common, from 0 to 1, from which a name is near.
    """
    from difflib import get_close_matches  # loaded when something is misspelt

    return get_close_matches(word, list(names), n=most, cutoff=likeness)


def did_you_mean(near: Sequence[str], *, is_sentence: bool = False) -> str:
    """Ask whether one of some names was meant, each as it should be shown; empty if there is none."""
    if not near:
        return ""
    return f"{'Did' if is_sentence else 'did'} you mean {' or '.join(near)}?"
