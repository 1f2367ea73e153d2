"""The entry point: shows the first screen as it was left, then loads the program."""

import gc
import sys

from her2quiz import first_frame


def main() -> None:
    """Run the program; however it ends, the terminal is given back.

    Nothing that is loaded is freed again, so no garbage is collected meanwhile; the app and the commands turn it on.
    At the end nothing is looked through for garbage, since the system takes back all that the program had.
    """
    gc.disable()
    if len(sys.argv) == 1:
        first_frame.show()
    try:
        from her2quiz.cli.main import main as run

        run()
    finally:
        first_frame.give_back()
        gc.freeze()
