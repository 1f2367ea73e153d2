"""Progress goes over to the ids that cards have now, and back where a deck no longer says that a card was another."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from her2quiz.domain.errors import ProgressError
from her2quiz.session.services.clock import Clock
from her2quiz.session.services.library import Library
from her2quiz.store.log.renamings import Renamings
from her2quiz.store.progress_file import ProgressFile


class FollowRenamedCards:
    """Moves progress within one progress file, or lets it look moved."""

    def __init__(
        self,
        progress: ProgressFile,
        clock: Clock,
        entropy: Callable[[int], bytes],
        *,
        only_in_view: bool = False,
    ) -> None:
        """Move nothing yet.

        Args:
            progress: the progress file.
            clock: gives the present moment.
            entropy: gives random bytes.
            only_in_view: whether nothing is written: what was moved is seen until the file is closed.
        """
        self._progress, self._clock, self._entropy = progress, clock, entropy
        self._renamings, self._only_in_view = Renamings(progress), only_in_view

    def follow(self, library: Library) -> None:
        """Move what is known of cards to the keys they have now, as the decks say.

        A progress file that cannot be written now is left as it is: what was not followed today is another time.
        """
        with suppress(ProgressError):
            former_keys = library.former_keys
            if self._progress.has_renamings:
                for former, card in self._renamings.followed():
                    if self._is_taken_back(former, card, library):
                        self._write(self._renamings.take_back, former, card)
            for former in self._renamings.keys_to_move(former_keys) if former_keys else ():
                self._write(self._renamings.rename, former, former_keys[former])

    def _is_taken_back(self, former: str, card: str, library: Library) -> bool:
        """Whether the decks no longer say that a card had a former key, but that another card has it, or had it.

        Its author may also have given the id to a new card: then what was answered under it was measured by something
        else, and stays where it is.
        """
        claimed = library.former_keys.get(former)
        if claimed is not None:
            return claimed != card
        if not library.has(former):
            return False
        then = self._renamings.last_answer_key(former, card)
        return not then or not _has_changed(then, library.answer_keys[former])

    def _write(self, step: Callable[..., None], former: str, card: str) -> None:
        now = self._clock()
        with self._seen():
            step(former, card, self._progress.new_id(now.at, self._entropy(10)), now)

    @contextmanager
    def _seen(self) -> Iterator[None]:
        if self._only_in_view:
            with self._progress.only_in_view():
                yield
        else:
            yield


def _has_changed(then: str, now: str) -> bool:
    from her2quiz.domain.marking.changed_key import has_changed  # which is rarely needed

    return has_changed(then, now)
