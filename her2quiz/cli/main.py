"""Where the program begins. The app alone needs no parser of words, so it starts without one."""

import gc
import io
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
            sys.exit(_run_command())
    except Her2QuizError as error:
        output.tell(f"her2quiz: {error}")
        sys.exit(output.COULD_NOT)
    except BrokenPipeError:  # nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(output.DONE)
    except KeyboardInterrupt:
        sys.exit(output.INTERRUPTED)


def _run_command() -> int:
    """Run the command that was named; gives the exit code. What click has to say leaves by our own way out."""
    import click

    from her2quiz.cli.command_group import her2quiz

    try:
        left = her2quiz.main(prog_name="her2quiz", standalone_mode=False)
    except click.Abort:
        return output.INTERRUPTED
    except click.ClickException as error:
        message = io.StringIO()
        error.show(file=message)
        output.tell(message.getvalue().rstrip())
        return error.exit_code
    return left if isinstance(left, int) else output.DONE
