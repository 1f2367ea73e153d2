"""The entry point. The app alone needs no command-line parser, so it starts without loading one."""

import gc
import io
import os
import sys

from her2quiz.cli import output
from her2quiz.cli.places import Places
from her2quiz.cli.signals import EndedBySignal, signals_end_the_program
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError, reason_of

ASKED_BY_SHELL = "_HER2QUIZ_COMPLETE"
"""The environment variable by which a shell asks how to complete what was typed: see `cli/completion.py`."""


def main() -> None:
    """Run the program. An error that a person can fix is one sentence, never a traceback.

    However it ends, the files are closed; the exit status says how: see `cli/output.py`.
    """
    output.survive_any_terminal()
    places = Places()
    with signals_end_the_program():
        try:
            sys.exit(_run(places))
        except Her2QuizError as error:
            output.tell(one_line(f"her2quiz: {error}"))
            sys.exit(output.COULD_NOT)
        except output.NoReaderError:
            output.write_no_more()
            sys.exit(output.NO_READER)
        except OSError as error:
            if error.filename is None:
                raise
            output.tell(one_line(f"her2quiz: {error.filename} cannot be used: {reason_of(error)}."))
            sys.exit(output.COULD_NOT)
        except KeyboardInterrupt:
            sys.exit(output.INTERRUPTED)
        except EndedBySignal as ended:
            output.write_no_more()
            sys.exit(ended.exit_status)
        finally:
            places.close()


def _run(places: Places) -> int:
    if len(sys.argv) > 1 or ASKED_BY_SHELL in os.environ:
        return _run_command(places)
    from her2quiz.cli.commands.home import home

    home(places)
    return output.DONE


def _run_command(places: Places) -> int:
    """Run the command on the command line and give its exit code. Messages of click are printed by `output`, too."""
    import click

    from her2quiz.cli.command_group import her2quiz

    gc.enable()
    try:
        left = her2quiz.main(prog_name="her2quiz", standalone_mode=False, obj=places)
    except click.Abort:
        return output.INTERRUPTED
    except SystemExit:
        output.flush()  # click leaves what it could not print
        raise
    except click.ClickException as error:
        message = io.StringIO()
        error.show(file=message)
        output.tell(message.getvalue().rstrip())
        return error.exit_code
    return left if isinstance(left, int) else output.DONE
