"""Where one typed name ends and the next begins."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.typed_names import split_names
from her2quiz.domain.marking.text_match import same_text

RECEPTORS = ("ER", "PR", "HER2")
VITAMINS = ("1,25-dihydroxyvitamin D", "25-hydroxyvitamin D")
DRUGS = ("trastuzumab and hyaluronidase", "pertuzumab, trastuzumab, and hyaluronidase", "lapatinib")
WORKUP = ("nausea & vomiting", "CD4+CD25 cells", "R&D")
TRISOMIES = ("Trisomy 21", "Trisomy 18")


def split(text: str, own_names: tuple[str, ...]) -> tuple[str, ...]:
    """Split a text where the deck knows just these names."""

    def is_known(run: str) -> bool:
        return any(same_text(run, name) for name in own_names)

    def are_names(words: list[str]) -> bool:
        return len(words) <= len(own_names) and all(map(is_known, words))

    return tuple(split_names(text, own_names, is_known, are_names))


@pytest.mark.parametrize(
    ("text", "own_names", "names"),
    [
        pytest.param("ER, PR, HER2", RECEPTORS, ("ER", "PR", "HER2"), id="commas"),
        pytest.param("ER;PR ; HER2", RECEPTORS, ("ER", "PR", "HER2"), id="semicolons"),
        pytest.param("ER, PR and HER2", RECEPTORS, ("ER", "PR", "HER2"), id="and"),
        pytest.param("ER, PR, and HER2", RECEPTORS, ("ER", "PR", "HER2"), id="comma and and"),
        pytest.param("ER & PR + HER2", RECEPTORS, ("ER", "PR", "HER2"), id="signs"),
        pytest.param("ER+PR&HER2", RECEPTORS, ("ER", "PR", "HER2"), id="signs without blanks"),
        pytest.param("ER\nPR\r\n\nHER2\n", RECEPTORS, ("ER", "PR", "HER2"), id="lines"),
        pytest.param("ER+, PR-, HER2+", RECEPTORS, ("ER+", "PR-", "HER2+"), id="markers keep their signs"),
        pytest.param("HER2+ and ER+", RECEPTORS, ("HER2+", "ER+"), id="also before and"),
        pytest.param("ER or PR", RECEPTORS, ("ER or PR",), id="a hedge is one name"),
        pytest.param("(1) ER (2) PR (3) HER2", RECEPTORS, ("ER", "PR", "HER2"), id="numbers in brackets"),
        pytest.param("(a) ER, (b) PR", RECEPTORS, ("ER", "PR"), id="letters in brackets"),
        pytest.param("ER (1), PR (2)", RECEPTORS, ("ER (1)", "PR (2)"), id="a number behind is no list"),
        pytest.param("HER2 (ERBB2, neu), ER", RECEPTORS, ("HER2 (ERBB2, neu)", "ER"), id="brackets"),
        pytest.param("androgen, Anderson", RECEPTORS, ("androgen", "Anderson"), id="words with and in them"),
        pytest.param(
            "1,25-dihydroxyvitamin D, 25-hydroxyvitamin D", VITAMINS, VITAMINS, id="a comma of a name"
        ),
        pytest.param(
            "lapatinib and Trastuzumab and Hyaluronidase",
            DRUGS,
            ("lapatinib", "Trastuzumab and Hyaluronidase"),
            id="an and of a name",
        ),
        pytest.param(
            "pertuzumab, trastuzumab, and hyaluronidase, lapatinib",
            DRUGS,
            ("pertuzumab, trastuzumab, and hyaluronidase", "lapatinib"),
            id="the longest name first",
        ),
        pytest.param("lapatinib and neratinib", DRUGS, ("lapatinib", "neratinib"), id="no name of the deck"),
        pytest.param("CD4+CD25 cells, R&D", WORKUP, ("CD4+CD25 cells", "R&D"), id="signs of names"),
        pytest.param(
            "nausea & vomiting & R&D", WORKUP, ("nausea & vomiting", "R&D"), id="an ampersand of a name"
        ),
        pytest.param("ER/PR / HER2", RECEPTORS, ("ER", "PR", "HER2"), id="slashes between known names"),
        pytest.param("ER PR HER2", RECEPTORS, ("ER", "PR", "HER2"), id="blanks between known names"),
        pytest.param("ER/AR", RECEPTORS, ("ER/AR",), id="a slash before an unknown name"),
        pytest.param("ER ER ER ER", RECEPTORS, ("ER ER ER ER",), id="more names than there are"),
        pytest.param("lapatinib trastuzumab", DRUGS, ("lapatinib trastuzumab",), id="half a name"),
        pytest.param("1. ER 2. PR 3. HER2", RECEPTORS, RECEPTORS, id="numbers"),
        pytest.param("a) ER b) PR, c) HER2", RECEPTORS, RECEPTORS, id="letters"),
        pytest.param("• ER • PR • HER2", RECEPTORS, RECEPTORS, id="bullets"),
        pytest.param("- ER - PR - HER2", RECEPTORS, RECEPTORS, id="hyphens as bullets"),
        pytest.param("ER - and PR -", RECEPTORS, ("ER -", "PR -"), id="a minus is no bullet"),
        pytest.param("ER，PR；HER2", RECEPTORS, RECEPTORS, id="full-width signs"),
        pytest.param("ER、PR|HER2", RECEPTORS, RECEPTORS, id="other signs"),
        pytest.param("ER und PR et HER2", RECEPTORS, RECEPTORS, id="and in German and French"),
        pytest.param("ER plus PR as well as HER2", RECEPTORS, RECEPTORS, id="and in other words"),
        pytest.param("ER, then PR", RECEPTORS, ("ER", "PR"), id="then"),
        pytest.param("2 plus, 3 plus", ("2+", "3+"), ("2 plus", "3 plus"), id="a plus of a score"),
        pytest.param("Trisomy 21.\nTrisomy 18.", TRISOMIES, ("Trisomy 21.", "Trisomy 18."), id="a full stop"),
        pytest.param(
            "Trisomy 21. and Trisomy 18.", TRISOMIES, ("Trisomy 21.", "Trisomy 18."), id="two of them"
        ),
        pytest.param("1. Trisomy 21.\n2. Trisomy 18.", TRISOMIES, ("Trisomy 21.", "Trisomy 18."), id="both"),
        pytest.param(
            "1. Trisomy 21. 2. Trisomy 18.", TRISOMIES, ("Trisomy 21.", "Trisomy 18."), id="both at once"
        ),
        pytest.param("1. law, 2. law", ("1. law", "2. law"), ("1. law", "2. law"), id="a number of the name"),
        pytest.param(
            "1. lapatinib 2. trastuzumab and hyaluronidase",
            DRUGS,
            ("lapatinib", "trastuzumab and hyaluronidase"),
            id="numbers before a name with and",
        ),
        pytest.param(" , ; and &", RECEPTORS, (), id="nothing"),
        pytest.param("", RECEPTORS, (), id="empty"),
    ],
)
def test_split(text: str, own_names: tuple[str, ...], names: tuple[str, ...]) -> None:
    """At what separates names, unless it belongs to one."""
    assert split(text, own_names) == names


@given(st.text(max_size=60))
def test_no_letter_is_lost_or_added(text: str) -> None:
    """Whatever is typed; no name is blank, and none has blanks around it."""
    names = split(text, RECEPTORS)
    assert all(name and name == name.strip() for name in names)
    place = 0
    for name in names:
        place = text.index(name, place) + len(name)


@given(
    st.permutations([*RECEPTORS, *VITAMINS, *DRUGS, *WORKUP]),
    st.sampled_from([", ", "; ", " and ", "\n", " • ", "、", " und "]),
)
def test_every_name_of_the_deck_can_be_typed_beside_others(own_names: list[str], between: str) -> None:
    """In whatever order."""
    assert split(between.join(own_names), tuple(own_names)) == tuple(own_names)


def test_no_more_of_a_long_line_is_read_than_is_taken() -> None:
    """Else ten thousand characters would be compared with all names of a card."""
    asked: list[str] = []

    def is_known(text: str) -> bool:
        asked.append(text)
        return True

    names = split_names(
        "lapatinib neratinib," * 500, DRUGS, is_known, lambda words: all(map(is_known, words))
    )
    assert len([*islice(names, 4)]) == 4
    assert len(asked) < 40
