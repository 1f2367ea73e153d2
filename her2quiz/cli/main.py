"""The entry point. The app alone needs no command-line parser, so it starts without loading one."""

import gc
import io
import os
import sys

from her2quiz.cli import output
from her2quiz.domain.errors import Her2QuizError


def main() -> None:
    """Run the program. An error that a person can fix is one sentence, never a traceback."""
    output.survive_any_terminal()
    try:
        if len(sys.argv) == 1:
            gc.disable()  # nothing loaded now is freed again; the app turns collection back on
            from her2quiz.cli.commands.home import home
            from her2quiz.cli.places import Places

            home(Places())
        else:
            sys.exit(_run_command())
    except Her2QuizError as error:
        output.tell(f"her2quiz: {error}")
        sys.exit(output.COULD_NOT)
    except BrokenPipeError:  # the reader is gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(output.DONE)
    except KeyboardInterrupt:
        sys.exit(output.INTERRUPTED)


def _run_command() -> int:
    """Run the command on the command line and give its exit code. Messages of click are printed by `output`, too."""
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
