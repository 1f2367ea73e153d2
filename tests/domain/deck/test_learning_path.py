"""Which decks are on a path, and in which order."""

from her2quiz.domain.deck.learning_path import PATHS, PathStep, on_path, paths_of

STEPS = {
    "basics": [PathStep("nurse", 1), PathStep("fellow", 2, "Fellows")],
    "names": [PathStep("nurse"), PathStep("fellow", 1, "Another title")],
    "safety": [PathStep("nurse", 2)],
    "more": [PathStep("nurse"), PathStep("student")],
    "alone": [],
}


def test_decks_come_by_their_places() -> None:
    """Those without a place come last, in the order in which all decks come."""
    assert on_path([*STEPS], STEPS, "nurse") == ["basics", "safety", "names", "more"]
    assert on_path([*STEPS], STEPS, "fellow") == ["names", "basics"]
    assert on_path([*STEPS], STEPS, "pathology") == []


def test_paths_are_offered_if_a_deck_is_on_them() -> None:
    """The well-known ones come first, in their own order; of two titles the first is kept."""
    found = paths_of(step for steps in STEPS.values() for step in steps)
    assert [(path.name, path.title) for path in found] == [
        ("student", "Student"),
        ("nurse", "Nurse"),
        ("fellow", "Fellows"),
    ]
    assert all(path.title and path.description for path in PATHS)
