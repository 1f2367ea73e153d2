"""Fields that a card draws."""

import re
from fractions import Fraction
from random import Random

from her2quiz.domain.deck.card import Card
from her2quiz.domain.image import DRAWN
from her2quiz.domain.kinds.drawn.finding import GROUPS, Finding
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer_key import AnswerKey
from her2quiz.domain.planning.expected_score import chance_of_guessing
from her2quiz.her2.ish import dual_group

BOTH = DrawnField("Which IHC score?", ("1+", "2+"))


def test_a_field_is_drawn_anew_each_time_and_the_same_from_the_same_seed() -> None:
    """With a score among those that are asked for, and all four as options, in their order."""
    cards = [Card("deck/score", BOTH).drawn(Random(seed)) for seed in range(40)]
    assert len({card.image.file for card in cards if card.image}) == 40
    assert {card.kind.right_answer for card in cards} == {"1+", "2+"}
    assert cards[3] == Card("deck/score", BOTH).drawn(Random(3))
    for card in cards:
        assert isinstance(card.kind, SingleBest)
        posed = card.kind.pose(Random(1))
        assert [option.text for option in posed.options] == ["0", "1+", "2+", "3+"]


def test_the_field_is_said_in_words_and_the_clause_comes_first() -> None:
    """The words do not say the score; the author's own reason follows the clause."""
    card = Card("deck/score", BOTH, why="Look at the ring.").drawn(Random(2))
    assert card.image is not None
    assert card.image.folder == DRAWN
    assert "tumour cells" in card.image.alt
    assert card.kind.right_answer not in card.image.alt
    clause, _, own = card.why.partition("\n\n")
    assert "figure 1" in clause
    assert own == "Look at the ring."


def test_other_scores_are_another_skill() -> None:
    """Whatever field is drawn, what an answer is measured by stays."""
    assert BOTH.answer_key == DrawnField("Score it.", ("1+", "2+")).answer_key
    assert BOTH.answer_key != DrawnField("Which IHC score?").answer_key


def test_a_guess_is_right_one_time_in_four() -> None:
    """All scores are options."""
    assert chance_of_guessing(BOTH) == 0.25


def test_lists_show_an_example() -> None:
    """Always the same field."""
    card = Card("deck/score", BOTH)
    assert card.example() == card.example()
    assert isinstance(card.example().kind, SingleBest)


def drawn(finding: Finding, labels: tuple[str, ...], count: int = 60) -> list[Card]:
    """Return a card as it is drawn many times."""
    card = Card("deck/skill", DrawnField("Which is it?", labels, finding))
    return [card.drawn(Random(seed)) for seed in range(count)]


def test_a_field_of_signals_has_its_count_and_how_the_group_comes_out_of_it() -> None:
    """The picture shows one view, and is said in words; the count is of all of them."""
    for card in drawn(Finding.FISH_FIELD, ("Group 2", "Group 4")):
        kind = card.kind
        assert isinstance(kind, SingleBest)
        assert [option.text for option in kind.options] == [*GROUPS]
        assert kind.right_answer in {"Group 2", "Group 4"}
        her2, cep17 = map(
            int, re.findall(r"(\d+) (?:HER2|CEP17 signals in 20)", kind.prompt.replace("and ", ""))
        )
        group = dual_group(Fraction(her2, cep17), Fraction(her2, 20))
        assert kind.right_answer == f"Group {group.value}"
        assert kind.prompt.endswith("\n\nWhich is it?")
        assert card.image is not None
        assert card.image.alt.startswith("View 1 of 4. Nucleus 1: HER2 ")
        assert "copies per cell" in card.why
        assert card.why.endswith(f"group {group.value} (figure 3).")


def test_records_drill_the_cut_offs() -> None:
    """9, 10 and 11 %, ratio 2.0, 4.0 and 6.0 copies, in words and without a picture."""
    ihc, ish = drawn(Finding.IHC_RECORD, ("2+", "3+")), drawn(Finding.ISH_RECORD, GROUPS)
    assert {card.kind.right_answer for card in ihc} == {"2+", "3+"}
    assert {card.kind.right_answer for card in ish} == {*GROUPS}
    assert all(card.image is None for card in (*ihc, *ish))
    told = " ".join(card.kind.prompt for card in (*ihc, *ish))
    for wanted in (" 9 %", " 10 %", " 11 %", "ratio 2.0,", " 4.0 HER2", " 6.0 HER2"):
        assert wanted in told


def test_a_record_has_the_score_that_the_rules_give_it() -> None:
    """Read from its own words: complete and intense in 10 % is no 3+, and in 11 % it is."""
    for card in drawn(Finding.IHC_RECORD, ("2+", "3+")):
        found = re.search(r"records complete, intense membrane staining in (\d+) %", card.kind.prompt)
        is_three = found is not None and int(found[1]) > 10
        assert card.kind.right_answer == ("3+" if is_three else "2+")


def test_each_finding_is_a_skill_of_its_own() -> None:
    """And what has been learned of IHC fields so far is kept."""
    keys = {DrawnField("?", finding.labels, finding).answer_key.text for finding in Finding}
    assert len(keys) == len(Finding)
    assert DrawnField("?").answer_key == AnswerKey("ihc: 0, 1+, 2+, 3+")
    assert chance_of_guessing(DrawnField("?", GROUPS, Finding.ISH_RECORD)) == 0.2
