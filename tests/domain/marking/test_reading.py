"""Which texts say the same, and which only look like it."""

import pytest

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.reading import means_same


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *(("Enhertu®", "Enhertu"), ("Perjeta™", "perjeta"), ("KEYTRUDA ®", "Keytruda")),
        *(
            ("3 plus", "3+"),
            ("three plus", "3+"),
            ("6 h", "6 hours"),
            ("6h", "six hours"),
            ("< 1 h", "under 1 hour"),
        ),
        *(("max 1 hour", "1 hour at most"), ("maximum of 3 doses", "≤ 3 doses"), ("2 or higher", "≥ 2")),
        *(
            ("1 out of every 8", "1 in 8"),
            ("pos", "positive"),
            ("-ve", "negative"),
            ("triple neg", "triple-negative"),
        ),
        *(
            ("not amplified", "non-amplified"),
            ("noninvasive", "not invasive"),
            ("with no pain", "without pain"),
        ),
        *(("on an empty stomach", "on empty stomach"), ("end of the femur", "end of femur"), ("a half", "½")),
        *(("twice a week", "2x weekly"), ("three times daily", "3 × daily"), ("once a month", "1x monthly")),
        *(("4 July 1776", "July 4th, 1776"), ("4. Jul 1776", "July 4, 1776"), ("22 Feb", "February 22")),
        *(("Ca++", "Ca²⁺"), ("Fe3+", "Fe+++"), ("TKIs", "TKI"), ("• aspirin", "aspirin"), ("PPIs", "ppi")),
    ],
)
def test_two_ways_to_write_one_thing(first: str, second: str) -> None:
    """Both ways round."""
    assert means_same(first, second)
    assert means_same(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *(("3-", "3"), ("IHC 3-", "IHC 3"), ("1 -", "1"), ("3-", "3+"), ("pos", "neg"), ("+ve", "-ve")),
        *(("max 1 hour", "1 hour"), ("minimum 1 hour", "maximum 1 hour"), ("2 or lower", "2 or higher")),
        *(
            ("1 out of every 8", "1 in 80"),
            ("two-thirds", "two"),
            ("a quarter", "3/4"),
            ("®", "™"),
            ("6 h", "6"),
            ("2 plus 3", "2+3"),
        ),
        *(("not amplified", "amplified"), ("not only HER2", "only HER2"), ("without pain", "with pain")),
        *(("vitamin A deficiency", "vitamin deficiency"), ("hepatitis A virus", "hepatitis virus")),
        *(("one and a half", "half"), ("half", "2"), ("half-life", "life"), ("half", "a quarter")),
        *(("twice a week", "twice a day"), ("once weekly", "twice weekly"), ("twice", "once")),
        *(("4 July 1776", "4 June 1776"), ("4 July 1776", "14 July 1776"), ("July 4", "July 1776")),
        *(("Ca++", "Ca+"), ("Fe2+", "Fe+++"), ("not more than 10", "more than 10"), ("the", "an")),
    ],
)
def test_a_sign_or_a_limit_changes_the_meaning(first: str, second: str) -> None:
    """Both ways round."""
    assert not means_same(first, second)
    assert not means_same(second, first)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("biopsy", "biopsies"),
        ("needle biopsy", "needle biopsies"),
        ("metastasis", "metastases"),
        ("differential diagnosis", "differential diagnoses"),
        ("abscess", "abscesses"),
        ("virus", "viruses"),
    ],
)
def test_a_plural_counts_as_the_singular(one: str, many: str) -> None:
    """Both ways round, and the spelling is shown."""
    assert AcceptedAnswer((one,)).mark(many).spelling == one
    assert AcceptedAnswer((many,)).mark(one).spelling == many


@pytest.mark.parametrize(
    ("one", "other"),
    [("assay", "assaies"), ("gene", "genees"), ("fly", "flies"), ("bus", "buses"), ("AID", "AIDS")],
)
def test_not_every_ending_is_a_plural(one: str, other: str) -> None:
    """Nor is a short word sure to be one."""
    assert not AcceptedAnswer((one,)).mark(other).is_right
