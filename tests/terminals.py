"""The program on a pseudo-terminal, as a person starts it: its keys, what it shows, and how it leaves the terminal."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tests.factories import write_deck
from tests.homes import know_shipped_decks

PROGRAM = str(Path(sys.executable).with_name("her2quiz"))
PATIENCE = 120
"""Seconds after which something that must happen is given up."""

NOT_INHERITED = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM)
"""Signals that a shell lets its background jobs ignore, such as the tests themselves; a terminal's program does not."""

TAKEN_BACK = {
    "the other screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "the hidden cursor": (b"\x1b[?25l", b"\x1b[?25h"),
    "the mouse": (b"\x1b[?1000h", b"\x1b[?1000l"),
    "every move of the mouse": (b"\x1b[?1003h", b"\x1b[?1003l"),
    "the mouse in letters": (b"\x1b[?1006h", b"\x1b[?1006l"),
    "bracketed paste": (b"\x1b[?2004h", b"\x1b[?2004l"),
    "long lines cut": (b"\x1b[?7l", b"\x1b[?7h"),
    "reports of the focus": (b"\x1b[?1004h", b"\x1b[?1004l"),
}
"""What the app asks of a terminal, with the sequences that ask for it and take it back."""


def home_environment(home: Path) -> dict[str, str]:
    """Return the environment of a person whose home is this folder, with one deck."""
    (home / "own").mkdir(exist_ok=True)
    if not (home / "own" / "mixed.toml").exists():
        write_deck(home / "own")
    know_shipped_decks(home / "cache")
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "HER2QUIZ_DECKS": str(home / "own"),
        "HER2QUIZ_PROGRESS": str(home / "progress.sqlite"),
    }


def choose_everything(config_home: Path) -> None:
    """Choose all decks in the settings of a home without any, so that the first screen asks for no path."""
    settings = config_home / "her2quiz" / "settings.toml"
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text('path = "everything"\n', encoding="utf-8")


class Terminal:
    """A program on a terminal of 80 by 24."""

    def __init__(
        self,
        home: Path,
        *words: str,
        environment: Mapping[str, str] | None = None,
        ignores: signal.Signals | None = None,
    ) -> None:
        """Start her2quiz, as somebody who has chosen a path already.

        Args:
            home: the home folder.
            words: the words of its command line.
            environment: further variables.
            ignores: a signal that its parent ignores.
        """
        choose_everything(home / "config")
        self._master, self._slave = pty.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._before = termios.tcgetattr(self._slave)
        self.seen = b""
        """All that was shown."""
        self._process = subprocess.Popen(
            [PROGRAM, *words],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env={**home_environment(home), **(environment or {})},
            cwd=home,
            start_new_session=True,
            preexec_fn=_beginning(ignores),  # noqa: PLW1509 - a process of its own, without threads
        )

    def wait_for(self, *texts: str) -> None:
        """Wait until one of these texts is shown."""
        self._wait_for(texts, 0)

    def wait_for_new(self, *texts: str) -> None:
        """Wait until one of these texts is shown that was not read yet."""
        self._wait_for(texts, len(self.seen))

    def _wait_for(self, texts: Sequence[str], start: int) -> None:
        wanted = [text.encode() for text in texts]
        while not any(text in self.seen[start:] for text in wanted):
            assert select.select([self._master], [], [], PATIENCE)[0], self.seen[-2000:]
            self.seen += os.read(self._master, 65536)

    def type(self, keys: str | bytes) -> None:
        """Press keys."""
        data = keys.encode() if isinstance(keys, str) else keys
        os.write(self._master, data)  # noqa: TID251 - the keyboard of the program under test

    def signal(self, number: int) -> None:
        """Send a signal."""
        self._process.send_signal(number)

    def wait_until_stopped(self) -> None:
        """Wait until the program is stopped, as by ctrl+z, and read what it has shown."""
        os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WNOWAIT)
        self._read()

    def close(self) -> None:
        """Close the terminal window."""
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1

    def exit_status(self) -> int:
        """Wait for the end, and read all that is shown until then."""
        for _ in range(PATIENCE * 50):
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(0.02)
                break
            self._read()
        assert self._process.returncode is not None, self.seen[-2000:]
        self._read()
        return self._process.returncode

    def is_raw(self) -> bool:
        """Whether keys reach the program one by one, and are not shown."""
        return not termios.tcgetattr(self._slave)[3] & (termios.ICANON | termios.ECHO)

    def is_as_before(self) -> bool:
        """Whether the terminal is set as it was before the program started."""
        return termios.tcgetattr(self._slave) == self._before

    def not_taken_back(self) -> list[str]:
        """Return what the program asked of the terminal, and did not take back at its end."""
        return [
            what
            for what, (asked, back) in TAKEN_BACK.items()
            if self.seen.rfind(asked) > self.seen.rfind(back)
        ]

    def asked(self) -> list[str]:
        """Return what the program asked of the terminal."""
        return [what for what, (asked, _) in TAKEN_BACK.items() if asked in self.seen]

    def _read(self) -> None:
        while self._master >= 0 and select.select([self._master], [], [], 0.02)[0]:
            try:
                self.seen += os.read(self._master, 65536)
            except OSError:
                return


def _beginning(ignores: signal.Signals | None) -> Callable[[], None]:
    def begin() -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        for number in NOT_INHERITED:
            signal.signal(number, signal.SIG_DFL)
        if ignores is not None:
            signal.signal(ignores, signal.SIG_IGN)

    return begin


def files_beside(progress: Path) -> list[str]:
    """Return the files of SQLite beside a progress file; none once it was closed."""
    return sorted(each.name for each in progress.parent.glob(f"{progress.name}-*"))
