"""The collector of garbage stands still while a deck is read, and runs on afterwards as it did before."""

import gc

import pytest

from her2quiz.deckfile.deck.collector import collector_paused


def test_it_stands_still_within_and_runs_on_afterwards() -> None:
    """Also if one pause is within another."""
    assert gc.isenabled()
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_runs_on_after_an_error() -> None:
    """Whatever went wrong."""
    with pytest.raises(ValueError, match="wrong"), collector_paused():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_one_that_stood_still_before_stays_so() -> None:
    """It was somebody else who stopped it."""
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_kept_of_a_large_deck_is_never_looked_through() -> None:
    """Else the first collection afterwards would go through all of it."""
    gc.collect()
    before = gc.get_freeze_count()
    with collector_paused():
        kept: list[list[int]] = [[] for _ in range(150_000)]
    try:
        assert gc.get_freeze_count() - before >= len(kept)
    finally:
        gc.unfreeze()
        del kept
        gc.collect()
        gc.freeze()  # the collected tests again, as tests/conftest.py did


def test_what_was_kept_of_a_small_deck_is_left_to_the_collector() -> None:
    """Garbage that was there before must still be found."""
    before = gc.get_freeze_count()
    with collector_paused():
        kept: list[list[int]] = [[] for _ in range(1_000)]
    assert gc.get_freeze_count() == before
    assert kept
