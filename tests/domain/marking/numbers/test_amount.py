"""Amounts within typed texts."""

from decimal import Decimal

import pytest
from hypothesis import given

from her2quiz.domain.kinds.number import Number
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.numbers.amount import same_amount
from her2quiz.domain.marking.numbers.unit import Unit
from tests.domain.strategies import nasty_texts


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(("4-6 h", "between 4 and 6 hours"), ("4-6 h", "from 4 to 6 hrs"), ("4-6 h", "4.0 – 6.0 hours")),
        *(
            ("135-145 mmol/L", "135 to 145 millimoles per litre"),
            ("7-8", "between 7 and 8"),
            ("7-8", "7.0-8.0"),
        ),
        *(("39 °C", "39 degrees Celsius"), ("39 °C", "39 C"), ("80 mmHg", "80 millimeters of mercury")),
        *(
            ("60 bpm", "60 beats per minute"),
            ("12 g/dL", "12 grams per decilitre"),
            ("< 5 min", "under 5.0 minutes"),
        ),
        *(("4 × 10⁹/L", "4 x 10^9/l"), ("2.5 mg", "2,5 milligrammes"), ("≥ 20 %", "at least 20 percent")),
    ],
)
def test_an_amount_may_be_written_in_many_ways(answer: str, typed: str) -> None:
    """Both ways round."""
    assert AcceptedAnswer((answer,)).mark(typed).is_right
    assert AcceptedAnswer((typed,)).mark(answer).is_right


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(("5 mm", "0.5 cm"), ("24 hours", "1 day"), ("2 years", "24 months"), ("10 mL", "0.01 L")),
        *(("2-3 weeks", "14-21 days"), ("< 5 mm", "less than 0.5 cm"), ("250 ng/mL", "250 µg/L")),
        *(("amoxicillin 500 mg", "500 mg amoxicillin"), ("amoxicillin 500 mg", "Amoxicilin 0.5 g")),
        *(("500 mg of amoxicillin", "amoxicillin, 500mg"), ("aspirin 75 mg", "75mg aspirin")),
    ],
)
def test_an_amount_may_be_counted_in_another_unit_and_a_dose_stand_before_its_drug(
    answer: str, typed: str
) -> None:
    """As a number that is asked for may be."""
    assert AcceptedAnswer((answer,)).mark(typed).is_right


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(
            ("5 mm", "0.5 mm"),
            ("5 mm", "5 cm"),
            ("24 hours", "24 days"),
            ("24 hours", "2 days"),
            ("10 mL", "10 L"),
        ),
        *(("2-3 weeks", "2-3 days"), ("2-3 weeks", "14-20 days"), ("< 5 mm", "< 5 cm"), ("< 5 mm", "0.5 cm")),
        *(("1 month", "30 days"), ("1 month", "4 weeks"), ("5 mg", "5 mL"), ("5 mg/kg", "0.005 g")),
        *(("amoxicillin 500 mg", "50 mg amoxicillin"), ("amoxicillin 500 mg", "5 g amoxicillin")),
        *(("amoxicillin 500 mg", "500 mg ampicillin"), ("amoxicillin 500 mg", "500 mg")),
        *(("amoxicillin 500 mg", "amoxicillin"), ("aspirin 75 mg", "75 mg aspirin, 75 mg clopidogrel")),
    ],
)
def test_another_amount_or_drug_is_wrong(answer: str, typed: str) -> None:
    """Also by a factor of ten."""
    assert not AcceptedAnswer((answer,)).mark(typed).is_right


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(
            ("4-6 h", "4-6 min"),
            ("4-6 h", "4-7 h"),
            ("4-6 h", "4 and 6 h"),
            ("4 and 6", "4-6"),
            ("4-6 h", "4 or 6 h"),
        ),
        *(
            ("39 °C", "39 °F"),
            ("39 °C", "93 °C"),
            ("80 mmHg", "80 mm"),
            ("12 g/dL", "12 g/L"),
            ("< 5 min", "> 5 min"),
        ),
        *(
            ("< 5 min", "5 min"),
            ("4 × 10⁹/L", "4 × 10⁶/L"),
            ("17q12", "017q12"),
            ("17q12", "17.0q12"),
            ("7-8", "7"),
        ),
        *(("5 HT", "5.0 HT"), ("60 bpm", "60 breaths per minute"), ("2.5 mg", "25 mg"), ("4-6", "6-4")),
    ],
)
def test_another_amount_is_wrong(answer: str, typed: str) -> None:
    """Both ways round; so are names that begin with a figure."""
    assert not AcceptedAnswer((answer,)).mark(typed).is_right
    assert not AcceptedAnswer((typed,)).mark(answer).is_right


@given(nasty_texts, nasty_texts)
def test_the_same_amount_is_mutual(first: str, second: str) -> None:
    """Whatever is typed."""
    assert same_amount(first, second) is same_amount(second, first)


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        *(
            ("7 %", True),
            ("7%", True),
            ("7 percent", True),
            ("seven per cent", True),
            ("53 mmol per mol", True),
        ),
        *(
            ("53 millimoles per mole", True),
            ("53", True),
            ("53 %", False),
            ("7", False),
            ("7 mmol/mol", False),
        ),
    ],
)
def test_an_accepted_number_may_be_spaced_otherwise(typed: str, *, is_right: bool) -> None:
    """A bare number counts as in the asked unit, and the key in no other."""
    question = Number("HbA1c?", Decimal(53), (Unit("mmol/mol"),), accept=("7%",))
    assert question.mark_answer(Entered(typed)).is_right is is_right
