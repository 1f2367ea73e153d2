"""Which diagnostics are reported, and with which severity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.lint.profile import Profile
from her2quiz.lint.selection import Selection

CODES = st.sampled_from(
    ["D001", "D126", "D172", "M203", "M206", "F302", "K402", "S503", "S507", "T603", "T604", "L001"]
)
FINDINGS = st.lists(
    st.builds(
        lambda code, severity: Diagnostic(code, "m", "h", severity=severity),
        CODES,
        st.sampled_from(list(Severity)),
    )
)
SELECTIONS = st.builds(
    Selection,
    st.lists(st.sampled_from(["M", "D", "S5", "M203"])).map(tuple),
    st.lists(st.sampled_from(["M2", "F", "D001", "S507"])).map(tuple),
    st.sampled_from(list(Profile)),
)


@given(FINDINGS, SELECTIONS)
def test_an_error_is_always_reported(diagnostics: list[Diagnostic], selection: Selection) -> None:
    """Whatever is selected or ignored; and nothing is added."""
    told = selection.of(diagnostics)
    errors = [diagnostic.code for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
    assert all(code in [diagnostic.code for diagnostic in told] for code in errors)
    assert len(told) <= len(diagnostics)


@pytest.mark.parametrize(
    ("selection", "told"),
    [
        (Selection(), ["M203", "F302", "T604"]),
        (Selection(select=("M",)), ["M203"]),
        (Selection(select=("F302", "T6")), ["F302", "T604"]),
        (Selection(ignore=("M203", "T")), ["F302"]),
        (Selection(select=("M",), ignore=("M203",)), []),
        (Selection(profile=Profile.DRAFT), []),
    ],
)
def test_codes_and_their_beginnings(selection: Selection, told: list[str]) -> None:
    """As given on the command line."""
    diagnostics = [Diagnostic(code, "m", "h", severity=Severity.WARNING) for code in ("M203", "F302", "T604")]
    assert [diagnostic.code for diagnostic in selection.of(diagnostics)] == told


@pytest.mark.parametrize(
    ("profile", "severities"),
    [
        (Profile.DEFAULT, [Severity.INFO, Severity.WARNING, Severity.INFO]),
        (Profile.EXAM, [Severity.WARNING, Severity.WARNING, Severity.INFO]),
        (Profile.PUBLISH, [Severity.WARNING, Severity.ERROR, Severity.INFO]),
    ],
)
def test_a_profile_changes_severities(profile: Profile, severities: list[Severity]) -> None:
    """Notes on options become warnings for an exam; private data becomes an error for publishing."""
    bad = {"M206": Severity.INFO, "S507": Severity.WARNING, "F301": Severity.INFO}
    diagnostics = [Diagnostic(code, "m", "h", severity=severity) for code, severity in bad.items()]
    assert [diagnostic.severity for diagnostic in Selection(profile=profile).of(diagnostics)] == severities


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        (Profile.DRAFT, []),
        (Profile.DEFAULT, [("F315", Severity.WARNING)]),
        (Profile.EXAM, [("F315", Severity.ERROR), ("S511", Severity.WARNING)]),
        (Profile.PUBLISH, [("F315", Severity.ERROR)]),
    ],
)
def test_what_an_exam_must_not_have(profile: Profile, told: list[tuple[str, Severity]]) -> None:
    """Only there a card that is not marked is a flaw; nowhere but in drafts may a text be missing."""
    found = (
        Diagnostic("F315", "m", "h", severity=Severity.WARNING),
        Diagnostic("S511", "m", "h", severity=Severity.INFO),
    )
    assert [(each.code, each.severity) for each in Selection(profile=profile).of(found)] == told
