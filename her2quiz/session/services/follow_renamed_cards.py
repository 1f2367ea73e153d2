"""Progress goes over to the ids that cards have now."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.review import review_id
from her2quiz.session.services.clock import Clock
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.renamings import Renamings


def follow(
    progress: ProgressFile, former_keys: Mapping[str, str], clock: Clock, entropy: Callable[[int], bytes]
) -> None:
    """Let what is known of cards under former keys go over to their present ones.

    A progress file that cannot be written now is left as it is: what was not followed today is another time.

    Args:
        progress: the progress file.
        former_keys: the former keys, each with the card's key of today.
        clock: gives the present moment.
        entropy: gives random bytes.
    """
    renamings = Renamings(progress)
    with suppress(ProgressError):
        for former in renamings.keys_to_move(former_keys):
            now = clock()
            renamings.rename(former, former_keys[former], review_id(now.at, entropy(10)), now)
