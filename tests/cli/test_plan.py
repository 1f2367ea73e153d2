"""`her2quiz plan`: what it says, what it keeps, and what it refuses."""

import json
from pathlib import Path

import pytest

from her2quiz.paths import settings_file
from tests.cli.test_commands import home, run, run_main  # noqa: F401 - a fixture

SOON = "2026-12-20"


@pytest.mark.usefixtures("home")
def test_a_plan_is_said_and_nothing_is_kept() -> None:
    """Four cards of a deck that nobody has studied."""
    printed = run("plan", "mixed", "--exam-date", SOON).stdout
    assert printed.startswith("Mixed: exam on Sun 20 Dec 2026, in ")
    assert "You will see all 4 new cards before the exam, with 5 a day." in printed
    assert not settings_file().exists()
    assert "No exam date is kept." in run("plan").stdout


@pytest.mark.usefixtures("home")
def test_a_date_is_kept_and_forgotten() -> None:
    """Then the command needs no date."""
    assert "The date is kept." in run("plan", "mixed", "--exam-date", SOON, "--keep").stderr
    assert 'exam_dates = "mixed 2026-12-20"' in settings_file().read_text()
    assert run("plan").stdout.startswith("Mixed: exam on Sun 20 Dec 2026")
    assert run("plan", "mixed").stdout == run("plan").stdout
    assert "No exam date is kept." in run("plan", "ihc-scoring").stdout
    assert "No such exam date was kept." in run("plan", "ihc-scoring", "--forget").stderr
    assert "The date is forgotten." in run("plan", "mixed", "--forget").stderr
    assert "No exam date is kept." in run("plan").stdout


@pytest.mark.usefixtures("home")
def test_json_has_each_exam() -> None:
    """Also none."""
    assert json.loads(run("plan", "--json").stdout) == {"exams": []}
    (told,) = json.loads(run("plan", "mixed", "--exam-date", SOON, "--json").stdout)["exams"]
    assert (told["exam"], told["cards"], told["exam_date"]) == ("mixed", 4, SOON)
    assert told["score"] is None
    assert told["recalls_needed"] == 20


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--exam-date", "2026-11-01"), "is past"),
        (("--exam-date", "9999-01-01"), "is too far away"),
        (("--exam-date", "12.5.2027"), "is not a day"),
        (("--exam-date", SOON, "mixd"), "Did you mean mixed"),
        (("--keep",), "Name what to keep"),
        (("--forget", "--exam-date", SOON), "one after the other"),
        (("--break", SOON, "--exam-date", SOON), "one after the other"),
        (("--break", SOON, "mixed"), "one after the other"),
        (("--break", "2020-01-01..2020-01-09"), "A break that ended on 2020-01-09 is over."),
        (("--break", "2028-01-01..2028-01-09"), "2028-01-01 is too far away."),
        (("--break", "2026-12-20..2026-12-10"), "ends before it begins"),
        (("--break", "9999-12-30..9999-12-31"), "is too far away"),
        (("--easy-days", "someday"), "'someday' is not a weekday"),
        (("nowhere.toml",), "There is no file nowhere.toml."),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
@pytest.mark.usefixtures("home")
def test_what_cannot_be_planned_is_one_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    """With exit status 2, and nothing on standard output."""
    assert run_main(monkeypatch, "plan", *words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


def test_a_deck_file_can_be_planned_for(home: Path) -> None:  # noqa: F811
    """By its file."""
    printed = run("plan", str(home / "own" / "mixed.toml"), "--exam-date", SOON).stdout
    assert printed.startswith("Mixed: exam on")


@pytest.mark.usefixtures("home")
def test_a_break_and_easy_days_are_kept_and_taken_back() -> None:
    """What they change is said first; JSON has each day."""
    asked = ("plan", "--break", "2026-12-20..2027-01-03")
    printed = run(*asked).stdout
    assert printed.startswith("Break from Sun 20 Dec to Sun 3 Jan (15 days).")
    assert "No card has a date in the break yet." in printed
    assert not settings_file().exists()
    told = json.loads(run(*asked, "--keep", "--json").stdout)
    assert told["breaks"] == "2026-12-20 to 2027-01-03"
    assert all(day["after"]["new"] == 0 for day in told["days"] if "2026-12-20" <= day["day"] <= "2027-01-03")
    assert "Easy days: Saturday, Sunday; break from" in run("plan", "--easy-days", "sat sun", "--keep").stdout
    assert 'easy_days = "saturday, sunday"' in settings_file().read_text()
    run("plan", "--break", "none", "--keep")
    assert "2026" not in settings_file().read_text()
    assert run("plan", "--easy-days", "none", "--keep").stdout.startswith("No easy days and no breaks.")
