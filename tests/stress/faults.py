"""Makes each call on the progress file and on what lies beside it fail, one by one.

Every write, sync, truncate, rename, unlink, link, chmod, mkdir and open below a folder is counted; then the same is
done again and again with the first, the second, the third of them failing, once or from then on, for want of room,
of permission or of a sound disk. Without a C compiler nothing is done, and the reason is printed.

python -m tests.stress.faults [--count N] [--seed S]      without --count each call fails once
"""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import frozen

from tests.stress.fault_scenes import SCENES
from tests.stress.program import Outcome, run
from tests.stress.scene import CARDS, Scene
from tests.stress.stages import Stage
from tests.stress.trials import Trials

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
_SHIM = "STRESS_SHIM"


@frozen
class Fault:
    """One way in which one call fails."""

    scene: Scene
    """What is done meanwhile."""

    nth: int
    """Which call fails, from 1."""

    error: int
    """With which error."""

    goes_on: bool
    """Whether later calls of the same name fail, too."""

    def __str__(self) -> str:
        """Return it in words."""
        return (
            f"{self.scene.name}, call {self.nth}, {errno.errorcode[self.error]}{', on and on' * self.goes_on}"
        )


def every_fault(calls: dict[str, int]) -> list[Fault]:
    """Return all faults: each call once, then each in another way, and so on.

    Args:
        calls: how many calls each scene makes.
    """
    return [
        Fault(scene, nth, ERRORS[(nth + way) % 4], goes_on=(nth // 4 + way // 4) % 2 == 1)
        for way in range(8)
        for scene in SCENES
        for nth in range(1, calls.get(scene.name, 0) + 1)
    ]


def _play(folder: Path, scene: Scene, environment: dict[str, str]) -> tuple[Stage, Outcome, list[str]]:
    """Do what a scene is about, with some calls failing; returns the calls that counted, too."""
    stage, report = Stage(folder, CARDS), folder / "report"
    scene.prepare(stage)
    shim = {"STRESS_FOLDER": str(scene.folder(stage)), "STRESS_REPORT": str(report), **environment}
    more = stage.environment(**shim)
    outcome = run(folder, scene.words(stage), typed=scene.typed, environment=more, code=scene.code(stage))
    calls = report.read_text().splitlines() if report.exists() else []
    return stage, outcome, calls


def _count_calls() -> dict[str, int]:
    calls = {}
    for scene in SCENES:
        with tempfile.TemporaryDirectory(prefix="her2quiz-faults-") as folder:
            stage, outcome, found = _play(Path(folder), scene, {})
            what = outcome.fault() or scene.violation(stage, outcome)
            assert outcome.status == 0, outcome
            assert not what, (scene.name, what)
            calls[scene.name] = len(found)
    return calls


def _try(fault: Fault, seed: int, trials: Trials) -> None:
    environment = {
        "STRESS_NTH": str(fault.nth),
        "STRESS_ERRNO": str(fault.error),
        "STRESS_ON": str(int(fault.goes_on)),
    }
    with tempfile.TemporaryDirectory(prefix="her2quiz-faults-") as folder:
        stage, outcome, calls = _play(Path(folder), fault.scene, environment)
        failed = [call for call in calls if call.endswith(" failed")]
        trials.counted["faults" if failed else "not reached"] += 1
        trials.counted[f"of {fault.scene.name}"] += bool(failed)
        what = outcome.fault() or fault.scene.violation(stage, outcome)
        if what:
            trials.violated(seed, f"{fault} ({failed[0] if failed else 'no call failed'}): {what}")


def _with_shim() -> None:
    """Start this script again with the library that makes calls fail."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        print("faults: not done, for there is no C compiler, or this is not Linux")
        sys.exit(0)
    with tempfile.TemporaryDirectory(prefix="her2quiz-faults-") as folder:
        library, source = Path(folder) / "failing_calls.so", Path(__file__).with_name("failing_calls.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        again = [sys.executable, "-m", "tests.stress.faults", *sys.argv[1:]]
        sys.exit(
            subprocess.run(
                again, env={**os.environ, "LD_PRELOAD": str(library), _SHIM: "1"}, check=False
            ).returncode
        )


def main() -> int:
    """Let one call after another fail."""
    if _SHIM not in os.environ:
        _with_shim()
    trials = Trials("faults", count=0, summary=__doc__ or "")
    calls = _count_calls()
    print(", ".join(f"{name}: {number} calls" for name, number in calls.items()), flush=True)
    faults = every_fault(calls)
    for seed, _ in trials.each(trials.count or sum(calls.values())):
        _try(faults[(seed - 1) % len(faults)], seed, trials)
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
