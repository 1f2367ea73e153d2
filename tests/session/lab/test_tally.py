"""What a run says of its answers."""

from her2quiz.session.lab.step import Skill, Verdict
from her2quiz.session.lab.tally import SCORES, Learned, Tally


def tallied(*answers: tuple[str, str]) -> Tally:
    """Return a tally of scores, each as what was and what was said."""
    tally = Tally()
    for was, said in answers:
        tally.add(Skill.SCORE, Verdict(was == said, said, was, "Because."))
    return tally


def test_the_table_counts_what_was_called_what() -> None:
    """A row for each score that was, a column for each that was said; what was not known is in none."""
    tally = tallied(("2+", "3+"), ("2+", "2+"), ("0", "0"), ("1+", ""))
    assert tally.table(Skill.SCORE, SCORES) == [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 1], [0, 0, 0, 0]]
    assert (tally.right, tally.total) == (2, 4)


def test_confusions_come_most_often_first() -> None:
    """With how often the score was asked; not known is no confusion."""
    tally = tallied(("1+", "2+"), ("2+", "3+"), ("2+", "3+"), ("2+", "2+"), ("1+", ""))
    found = [(each.was, each.said, each.times, each.of) for each in tally.confusions(Skill.SCORE)]
    assert found == [("2+", "3+", 2, 3), ("1+", "2+", 1, 2)]


def test_what_was_learned_is_said_with_its_numbers() -> None:
    """2+ called 3+ in 7 of 20 at first, and in 1 of 20 since."""
    first = [("2+", "3+")] * 7 + [("2+", "2+")] * 13
    since = [("2+", "3+")] + [("2+", "2+")] * 19
    assert [*tallied(*first, *since).learned(Skill.SCORE)] == [Learned("2+", "3+", (7, 20), (1, 20))]


def test_nothing_is_claimed_with_little_data() -> None:
    """Neither of a few answers, nor of a difference that chance makes, nor of one that has grown."""
    for answers in (
        [("2+", "3+")] * 7 + [("2+", "2+")] * 8,
        [("2+", "3+")] * 3 + [("2+", "2+")] * 17 + [("2+", "3+")] + [("2+", "2+")] * 19,
        [("2+", "2+")] * 20 + [("2+", "3+")] * 20,
    ):
        assert [*tallied(*answers).learned(Skill.SCORE)] == []


def test_what_was_confused_weighs_more_until_it_is_known() -> None:
    """Both labels of a confusion; what was answered long ago no longer counts."""
    weights = tallied(("1+", "2+")).weights(Skill.SCORE, SCORES)
    assert weights[1] == weights[2] > weights[0] == weights[3]
    known = tallied(("1+", "2+"), *[("0", "0")] * 16).weights(Skill.SCORE, SCORES)
    assert len({*known}) == 1
