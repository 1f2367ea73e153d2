"""Where the program begins. The app alone needs no parser of words, so it starts without one."""

import gc
import os
import sys

from her2quiz.cli import output
from her2quiz.domain.errors import Her2QuizError


def main() -> None:
    """Run the program; what a person can mend is one sentence, never a traceback."""
    output.survive_any_terminal()
    try:
        if len(sys.argv) == 1:
            gc.disable()  # nothing that is loaded now will be thrown away; the app turns it on again
            from her2quiz.cli.commands.home import home
            from her2quiz.cli.places import Places

            home(Places())
        else:
            from her2quiz.cli.command_group import her2quiz

            her2quiz()
    except Her2QuizError as error:
        output.tell(f"her2quiz: {error}")
        sys.exit(output.COULD_NOT)
    except BrokenPipeError:  # nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(output.DONE)
    except KeyboardInterrupt:
        sys.exit(output.INTERRUPTED)
