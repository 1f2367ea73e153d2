"""One look at the progress file, on which `status` and `verify` report."""

from pathlib import Path

import pytest
from attrs import asdict, fields

from her2quiz.session.maintenance.examination import Examined, examine
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.maintenance.verify import verify
from her2quiz.session.services.services import Services
from tests.factories import services
from tests.session.sessions import give_up, statements, study


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """Twelve answers, one of them undone."""
    opened = services(statements(tmp_path, 20), progress=tmp_path / "p.sqlite")
    session = study(opened)
    for _ in range(12):
        give_up(session)
    session.undo()
    return opened


def _silent(_name: str, _share: float) -> None:
    """Show nothing."""


@pytest.mark.parametrize(
    ("spoil", "is_damaged"),
    [
        ("UPDATE memory SET stability = 99", False),
        ("DELETE FROM day", False),
        ("DELETE FROM memory WHERE card > 'many/c3'", False),
        ("DELETE FROM log WHERE id = (SELECT max(id) FROM log)", True),
        ("UPDATE log SET score = 0.25 WHERE kind = 'review'", True),
    ],
)
def test_status_and_verify_tell_the_same(opened: Services, spoil: str, *, is_damaged: bool) -> None:
    """Whatever is wrong with the file: the same counts, and the same words for what does not match the log."""
    connection = opened.progress.connection
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(spoil)
    status, verified = progress_status(opened), verify(opened, _silent)
    found = asdict(examine(opened, _silent))
    for field in fields(Examined):
        assert getattr(status, field.name) == getattr(verified, field.name) == found[field.name]
    assert (status.is_intact, verified.is_intact) == (False, False)
    assert (status.is_damaged, verified.is_damaged) == (is_damaged, is_damaged)
    assert {*status.computed_wrongly()} <= {*status.lines()} & {*verified.lines()}
