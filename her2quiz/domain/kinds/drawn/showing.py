"""One showing of a drawn finding: its picture or its words, the question, and the clause that decides."""

from collections.abc import Callable
from random import Random

from attrs import frozen

from her2quiz.domain.choices.options import Option
from her2quiz.domain.image import DRAWN, Image
from her2quiz.domain.kinds.drawn.finding import Finding
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.her2 import in_words
from her2quiz.her2.fields.fish import dual_field
from her2quiz.her2.fields.ihc import ihc_field
from her2quiz.her2.ihc import Score
from her2quiz.her2.ish import Group
from her2quiz.her2.reasons import OF_GROUPS, why_score
from her2quiz.her2.records import dual_words, pattern_words, reported_dual, reported_pattern

_LARGEST_SEED = 2**32


@frozen
class Showing:
    """A drawn finding and its question."""

    question: SingleBest
    """The question; its options are the scores or the groups in their order."""

    image: Image | None
    """The picture, with the field in words; None for what is recorded in words."""

    why: str
    """The clause that decides."""


@frozen
class _Drawn:
    """What was drawn."""

    told: str
    """What is said of it before the question; empty if the picture says it all."""
    image: Image | None
    """Its picture."""
    why: str
    """The clause that decides."""


def showing(prompt: str, finding: Finding, label: str, rng: Random) -> Showing:
    """Draw a finding, and ask what it is.

    Args:
        prompt: what is asked.
        finding: what is drawn.
        label: the score or the group that it has.
        rng: chance.
    """
    drawn = _DRAWN[finding](label, rng)
    options = tuple(Option(each, each == label) for each in finding.labels)
    asked = f"{drawn.told}\n\n{prompt}" if drawn.told else prompt
    return Showing(SingleBest(asked, options, shuffle=False), drawn.image, drawn.why)


def _ihc_field(label: str, rng: Random) -> _Drawn:
    seed = rng.randrange(_LARGEST_SEED)
    field = ihc_field(Score(label), seed)
    image = Image(f"{Finding.IHC_FIELD}:{label}:{seed}", " ".join(in_words.ihc_words(field)), DRAWN)
    return _Drawn("", image, f"{why_score(field.pattern)} {in_words.ihc_count(field)}")


def _fish_field(label: str, rng: Random) -> _Drawn:
    seed, group = rng.randrange(_LARGEST_SEED), _group(label)
    field = dual_field(group, seed)
    her2, cep17, cells = field.her2_signals, field.cep17_signals, len(field.nuclei)
    image = Image(
        f"{Finding.FISH_FIELD}:{group.value}:{seed}", " ".join(in_words.view_words(field, 0)), DRAWN
    )
    views = len(field.views)
    told = (
        f"The picture shows one of {views} views, with HER2 as red discs and CEP17 as green diamonds. The count of all "
        f"{views} views: "
    )
    worked = (in_words.copies_words(her2, cells), in_words.ratio_words(her2, cep17), OF_GROUPS[group])
    return _Drawn(told + in_words.totals_words(her2, cep17, cells), image, " ".join(worked))


def _ihc_record(label: str, rng: Random) -> _Drawn:
    pattern = reported_pattern(rng, Score(label))
    return _Drawn(pattern_words(pattern), None, why_score(pattern))


def _ish_record(label: str, rng: Random) -> _Drawn:
    group = _group(label)
    found = reported_dual(rng, group)
    return _Drawn(f"The laboratory reports: {dual_words(found)}.", None, OF_GROUPS[group])


def _group(label: str) -> Group:
    return Group(int(label.removeprefix("Group ")))


_DRAWN: dict[Finding, Callable[[str, Random], _Drawn]] = {
    Finding.IHC_FIELD: _ihc_field,
    Finding.FISH_FIELD: _fish_field,
    Finding.IHC_RECORD: _ihc_record,
    Finding.ISH_RECORD: _ish_record,
}
