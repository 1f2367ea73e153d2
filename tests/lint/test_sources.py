"""Family S: sources, dates, licences, and private data."""

import pytest

from tests.lint.looking import TOP, card, codes, marked


@pytest.mark.parametrize(
    ("as_of", "more", "is_old"),
    [
        ("2024-12-01", "", False),
        ("2024-10-01", "", True),
        ("2024-10-01", "stale_after = 36\n", False),
        ("2026-10-01", "stale_after = 1\n", True),
    ],
)
def test_facts_get_old(as_of: str, more: str, is_old: bool) -> None:
    """A fact is old after 2 years, or as the deck says."""
    top = TOP.replace("2026-11-01", as_of) + more
    assert ("S502" in codes(card("Which gene?"), top)) is is_old


@pytest.mark.parametrize(
    "text",
    [
        "A woman of 52, seen in 2023, has IHC 2+.",
        "In NCT02131064 the drug was compared with trastuzumab.",
        "Paget described it in 1874; Mr in front of nobody.",
        "The ratio is 2.0 with 4.0 signals, 20 cells counted twice.",
    ],
)
def test_a_case_without_names_is_left_alone(text: str) -> None:
    """Years, ages and study numbers identify nobody."""
    assert "S507" not in codes(card(f"{text} Which test comes next?"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mrs Smith has IHC 2+.", "Mrs Smith"),
        ("She was born 3.4.1961 and has IHC 2+.", "born 3.4.1961"),
        ("Patient number: 1234567 has IHC 2+.", "Patient number: 1234567"),
        ("Write to a.b@clinic.org about it.", "a.b@clinic.org"),
        ("Call +44 20 7946 0958 for it.", "+44 20 7946 0958"),
    ],
)
def test_what_identifies_somebody_is_marked(text: str, words: str) -> None:
    """The diagnostic points at exactly those words."""
    assert marked(card(f"{text} Which test comes next?"), "S507") == [words]


@pytest.mark.parametrize(("licence", "found"), [("CC-BY-4.0", []), ("CC BY 4.0", ["S504"]), ("", ["S503"])])
def test_licences(licence: str, found: list[str]) -> None:
    """Licences are known by their SPDX identifiers."""
    top = TOP.replace("CC-BY-4.0", licence)
    assert [code for code in codes(card("Which gene?"), top) if code in ("S503", "S504")] == found


def test_the_source_of_a_case_counts_for_its_questions() -> None:
    """The questions of a case need not repeat its source."""
    case = (
        '[[card]]\nid = "k"\ncase = "A woman weighs 70 kg."\nsource = "US label, 2026"\n'
        '[[card.ask]]\nquestion = "Which loading dose of trastuzumab is given?"\nanswer = "560 mg"\n'
    )
    assert "S508" not in codes(case)
    assert "S508" in codes(case.replace('source = "US label, 2026"\n', ""))


def test_what_all_cards_lack_is_reported_once() -> None:
    """It is reported at the top, where one line fixes it; if only some cards lack it, on those cards."""
    bare = 'title = "T"\nlicense = "CC-BY-4.0"\n'
    two = card("Which gene?") + card("Which chromosome?").replace('id = "c"', 'id = "d"')
    wanted = ("S501", "S502")
    assert [code for code in codes(two, bare) if code in wanted] == ["S501", "S502"]
    told = (
        two
        + card("Which arm?").replace('id = "c"', 'id = "e"')
        + 'source = "A guideline, 2018"\nas_of = 2026-01-01\n'
    )
    assert sorted(code for code in codes(told, bare) if code in wanted) == ["S501", "S501", "S502", "S502"]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("The loading dose is 8 mg/kg", True),
        ("Treatment lasts 12 months", True),
        ("A 62 years old woman", False),
        ("A woman of 62 years", False),
        ("A child aged 6 months", False),
        ("A cough for the past 3 weeks", False),
        ("It began 2 days ago", False),
        ("She has had fever for 2 hours. The next step", False),
        ("If she is given 8 mg/kg for 2 hours", False),
        ("Taking 15% of 80", False),
        ("A cut-off of 15% of cells", True),
    ],
)
def test_which_numbers_need_a_source_of_their_own(text: str, is_found: bool) -> None:
    """Doses and durations of treatment do; ages and how long somebody has been ill do not."""
    assert ("S508" in codes(card(f"{text}: what is it?"))) is is_found


@pytest.mark.parametrize(
    ("dates", "is_found"),
    [
        ("as_of = 2026-11-25", False),
        ("as_of = 2026-11-26", False),  # a study day ends after midnight
        ("as_of = 2026-11-27", True),
        ("as_of = 2026-11-01\nreview_by = 2026-11-01", True),
        ("as_of = 2026-11-01\nreview_by = 2026-10-01", True),
        ("as_of = 2026-11-01\nreview_by = 2026-11-02", False),
        ("review_by = 2020-11-02", True),  # before the as_of of the deck
    ],
)
def test_dates_that_cannot_be_right(dates: str, is_found: bool) -> None:
    """The day of the check is given, and one day more is allowed."""
    text = card("Which gene?", f'answer = "An answer of no interest"\n{dates}')
    assert ("S512" in codes(text)) is is_found


def test_a_wrong_date_of_the_deck_is_told_once() -> None:
    """At the top, where it is written."""
    text = card("Which gene?", id_="a") + card("On which chromosome?", id_="b")
    top = TOP.replace("2026-11-01", "2062-11-01")
    assert marked(text, "S512", top) == ["2062-11-01"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("TODO", ["TODO"]),
        ("TBD by the lab", ["TBD"]),
        ("[insert the answer]", ["[insert the answer]"]),
        ("???", ["???"]),
        ("Wrong answer", ["Wrong answer"]),
        ("Your answer here", ["Your answer here"]),
        ("`TODO`", []),
        ("Todo el mundo", []),
        ("The wrong answer of the two", []),
        ("What …?", []),
    ],
)
def test_what_is_still_to_be_written(answer: str, words: list[str]) -> None:
    """A placeholder is a word in capitals or the whole of a line, and not code."""
    assert marked(card("Which gene?", f'answer = "{answer}"'), "F315") == words


def test_cards_that_are_not_marked() -> None:
    """Each is told, or the deck once if it has no others."""
    rated = card("Which gene?", id_="a") + card("On which chromosome?", id_="b")
    assert codes(rated).count("S511") == 1
    marked_too = rated + card("Is it on chromosome 17?", "answer = true", "c")
    assert codes(marked_too).count("S511") == 2
