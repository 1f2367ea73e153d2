"""Which fields are written for teaching slides, and what is said of them."""

import pytest

from her2quiz.her2.fields.fish import FishField
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.session.lab.export import answers, fields_to_export
from her2quiz.session.lab.kind import LabKind


def test_every_score_comes_as_often() -> None:
    """Each with its count and the clause that decides; the names do not give the answers away."""
    exported = fields_to_export(LabKind.IHC, 8, 5)
    scores = [str(each.field.scored.score) for each in exported if isinstance(each.field, IhcField)]
    assert sorted(scores) == ["0", "0", "1+", "1+", "2+", "2+", "3+", "3+"]
    assert [each.name for each in exported[:2]] == ["ihc-01", "ihc-02"]
    for each, score in zip(exported, scores, strict=True):
        assert each.answer.startswith(f"IHC {score}. Counted: ")
        assert "figure 1" in each.answer
    assert all(each.answer in answers(exported) for each in exported)


def test_every_group_and_single_probes_come() -> None:
    """With their totals, average and ratio."""
    exported = fields_to_export(LabKind.FISH, 8, 5)
    starts = sorted(each.answer.partition(". ")[0] for each in exported)
    assert starts[:5] == [f"Group {group}" for group in range(1, 6)]
    assert len(starts) == 8
    for each in exported:
        assert isinstance(each.field, FishField)
        assert f"{each.field.her2_signals} HER2" in each.answer
        assert len(each.files) == 4


@pytest.mark.parametrize("kind", [None, LabKind.IHC, LabKind.FISH], ids=str)
def test_the_same_seed_gives_the_same_fields(kind: LabKind | None) -> None:
    """Of one kind, or of both."""
    assert fields_to_export(kind, 3, 1) == fields_to_export(kind, 3, 1)
    assert fields_to_export(kind, 3, 1) != fields_to_export(kind, 3, 2)
