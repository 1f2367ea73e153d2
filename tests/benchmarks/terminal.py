"""Runs a program on a pseudo-terminal and times what it paints."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence


class Terminal:
    """A program on a pseudo-terminal of 80 by 24."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start the program."""
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), {**os.environ, **environment})
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = b""

    def wait_for(self, text: bytes, seconds: float = 20) -> float:
        """Wait until a text is painted; gives the time at which it was."""
        end = time.perf_counter() + seconds
        while text not in self.seen:
            if not select.select([self.fd], [], [], max(0, end - time.perf_counter()))[0]:
                raise TimeoutError(f"{text!r} was not painted; last: {self.seen[-2000:]!r}")
            self.seen += os.read(self.fd, 65536)
        return time.perf_counter()

    def press(self, key: bytes, then: bytes) -> float:
        """Press a key; gives the seconds until a text is painted."""
        self.seen = b""
        start = time.perf_counter()
        os.write(self.fd, key)
        return self.wait_for(then) - start

    def settle(self, seconds: float) -> None:
        """Read what is painted for a while."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self.fd], [], [], left)[0]:
                try:
                    self.seen += os.read(self.fd, 65536)
                except OSError:
                    return

    def leave(self, key: bytes) -> float:
        """Press a key that leaves; gives the seconds until the process is gone."""
        start = time.perf_counter()
        os.write(self.fd, key)
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            self.settle(0.0005)
        elapsed = time.perf_counter() - start
        os.close(self.fd)
        return elapsed

    def kill(self) -> None:
        """End the process at once."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
