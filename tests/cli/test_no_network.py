"""Nothing leaves the machine: commands run where no socket can be made."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminals import home_environment

FORBIDDEN = """
import socket, sys
def refuse(*_args, **_kwargs):
    raise SystemExit("a connection was opened")
socket.socket.connect = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
class NoSocket(socket.socket):
    def __init__(self, *args, **kwargs):
        refuse()
socket.socket = NoSocket
def forbid(event, args):
    if event.startswith("socket.") or event in ("urllib.Request", "ftplib.connect", "http.client.connect"):
        refuse()
sys.addaudithook(forbid)
from her2quiz.cli.main import main
sys.argv[0] = "her2quiz"
main()
"""


def offline(home: Path, *words: str, code: str = FORBIDDEN) -> subprocess.CompletedProcess[str]:
    """Run a command without a network; each question gets an answer."""
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        env={**home_environment(home), "PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=home,
        input="1\n" * 20,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home folder of somebody who has studied."""
    home = tmp_path_factory.mktemp("studied")
    offline(home, "study", "mixed", "--plain")
    return home


def test_a_connection_would_be_noticed(tmp_path: Path) -> None:
    """Without this, the other tests could not fail."""
    code = FORBIDDEN.replace("from her2quiz", "socket.socket()\nfrom her2quiz")
    assert "a connection was opened" in offline(tmp_path, "decks", code=code).stderr


@pytest.mark.parametrize(
    "words",
    [
        ("study", "mixed", "--plain"),
        ("check", "own"),
        ("decks",),
        ("stats",),
        ("plan",),
        ("progress", "backup"),
        ("progress", "sync", "shared"),
        ("progress", "export", "log.jsonl"),
        ("progress", "verify"),
        ("results", "export", "-o", "r.jsonl", "--class-key", "spring", "--yes"),
    ],
)
def test_a_command_opens_no_connection(studied: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    """Also a sync, which only writes into a folder."""
    home = tmp_path / "home"
    shutil.copytree(studied, home)
    (home / "shared").mkdir()
    result = offline(home, *words)
    assert (result.returncode, "connection" in result.stderr) == (0, False), result.stderr
