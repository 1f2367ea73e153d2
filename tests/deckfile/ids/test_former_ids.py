"""A `was` that cannot lead to any progress is an error, wherever it is written."""

import pytest

from tests.deckfile.reading import read

CARD = '[[card]]\nid = "antidote"\n{}question = "Which?"\nanswer = "K"\n'
CASE = '[[card]]\nid = "{}"\n{}case = "A man comes."\n'
ASK = '[[card.ask]]\nid = "{}"\n{}question = "What of {}?"\nanswer = "PCC"\n'
TABLE = (
    '[[table]]\n{}columns = ["drug", "effect"]\nrows = """\namiodarone | higher\nrifampicin | lower\n"""\n'
)
ROW_ASK = '[[table.ask]]\nid = "effect"\n{}question = "What of {{drug}}?"\nanswer = "{{effect}}"\n'
CASES = (
    CASE.format("bleed", "")
    + ASK.format("first", "", "a")
    + CASE.format("gi", "{}")
    + ASK.format("{}", "{}", "b")
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            CASE.format("bleed", 'was = "bleed"\n') + ASK.format("first", "", "a"),
            "'bleed' is still the id of this card",
        ),
        (CASES.format('was = "bleed"\n', "first", ""), "'bleed' is still the id of a card"),
        (CASES.format("", "second", 'was = "bleed/first"\n'), "'bleed/first' is still the id of a card"),
        (CASES.format('was = "bleed -> gi"\n', "second", ""), "'bleed -> gi' cannot be an id"),
        (CARD.format('was = "Antidote"\n'), "'Antidote' cannot be an id"),
        (CARD.format('was = "a/b -> c"\n'), "this card has no blank 'c'"),
        (TABLE.format('was = "drug"\n') + ROW_ASK.format(""), "'drug' is still the id of a card"),
        (TABLE.format('was = "x -> aspirin"\n') + ROW_ASK.format(""), "this table has no row 'aspirin'"),
        (
            TABLE.format('was = "rifampicin -> amiodarone"\n') + ROW_ASK.format(""),
            "'rifampicin' is still the id of a card",
        ),
        (TABLE.format("") + ROW_ASK.format('was = "effect"\n'), "'effect' is still the id of this card"),
        (
            TABLE.format("") + ROW_ASK.format('was = "drug-aspirin/effect"\n'),
            "no row of this table matches 'drug-aspirin/effect'",
        ),
        (
            TABLE.format("") + ROW_ASK.format('was = "drug-rifampicin/effect"\n'),
            "'drug-rifampicin/effect' is still the id of a card",
        ),
        (TABLE.format("") + ROW_ASK.format('was = "drug-x/effect -> y"\n'), "this table has no row 'y'"),
        (TABLE.format("") + ROW_ASK.format('was = "x -> amiodarone"\n'), "'x -> amiodarone' cannot be an id"),
        (TABLE.format("was = 5\n") + ROW_ASK.format(""), "'was' must be a list of texts"),
    ],
)
def test_a_former_name_that_cannot_work_is_an_error(text: str, message: str) -> None:
    """It is told once, where it is written, also on a case, a table or a question of a table."""
    (found,) = read(text).diagnostics
    assert found.message == message
    assert "was" in found.position.source


@pytest.mark.parametrize(
    ("was", "help_"),
    [
        ('was = "factors/VII"', 'write was = "factors/vii", with'),
        ('was = "factors/VII -> 7"', 'write was = "factors/vii -> 7", with'),
    ],
)
def test_words_as_they_were_shown_are_turned_into_a_name(was: str, help_: str) -> None:
    """The help says how the name of the blank is written."""
    (found,) = read(f'[[card]]\nid = "factors"\n{was}\ncloze = "Lowers {{{{7}}}} and {{{{C}}}}."').diagnostics
    assert found.help.startswith(help_)


def test_two_lost_blanks_are_not_proposed_for_one() -> None:
    """What both messages say can be written at once."""
    was = 'was = ["factors/vii", "factors/x"]'
    found = read(
        f'[[card]]\nid = "factors"\n{was}\ncloze = "Lowers {{{{7}}}}, {{{{10}}}} and {{{{C}}}}."'
    ).diagnostics
    assert [each.help.partition(" = ")[2] for each in found] == ['"factors/vii -> 7"', '"factors/x -> 10"']
