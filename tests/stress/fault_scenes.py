"""What is done while a call fails, and what must hold afterwards."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from her2quiz.cli.commands.progress.group import progress as progress_commands
from her2quiz.cli.main import main
from her2quiz.session.services.preferences import Preferences, load_preferences, save_preferences
from tests.factories import services
from tests.session.sessions import give_up, study
from tests.stress.program import Outcome, run
from tests.stress.stages import Stage
from tests.stress.transcript import NOTHING, Kept, Transcript, kept, missing

ANSWERS = 12
"""Answers in the progress file before most scenes."""

CARDS = 40
"""Cards of the deck."""

_TYPED = "t\nf\nundo\nt\nt\nhard\nt\nflag odd\nt\n"


@cache
def _made(*runs: int) -> tuple[bytes, Kept]:
    """Answer so many cards, then again so many; returns the file after an orderly end, and what it holds."""
    with TemporaryDirectory() as folder:
        stage = Stage(Path(folder), CARDS)
        for seed, count in enumerate(runs):
            opened = services(stage.deck, progress=stage.progress, seed=seed)
            session = study(opened, new_limit=count)
            for _ in range(count):
                give_up(session)
            opened.close()
        return stage.progress.read_bytes(), kept(stage.progress, stage.deck)


def _answered(stage: Stage) -> None:
    stage.progress.parent.mkdir(exist_ok=True)
    stage.progress.write_bytes(_made(ANSWERS)[0])


@frozen
class Scene:
    """One thing that a learner does."""

    name: str
    """Its name."""

    words: Callable[[Stage], Sequence[str]]
    """The command line."""

    violation: Callable[[Stage, Outcome], str]
    """Says what does not hold after it; empty if all does."""

    typed: str = ""
    """What is typed."""

    prepare: Callable[[Stage], None] = _answered
    """Sets the stage."""

    folder: Callable[[Stage], Path] = lambda stage: stage.progress.parent
    """Where calls fail."""

    code: Callable[[Stage], Callable[[], None]] = lambda _stage: main
    """What runs instead of the program."""


def _no_file(stage: Stage) -> None:
    stage.progress.parent.mkdir(exist_ok=True)


def _words(*words: str) -> Callable[[Stage], Sequence[str]]:
    return lambda stage: ["--progress", str(stage.progress), *words]


def _study(stage: Stage) -> Sequence[str]:
    return stage.study()[3:]


def _before(_stage: Stage) -> Kept:
    return _made(ANSWERS)[1]


def _nothing_lost_from(before: Callable[[Stage], Kept]) -> Callable[[Stage, Outcome], str]:
    def violation(stage: Stage, outcome: Outcome) -> str:
        shown = Transcript()
        shown.read(outcome.out)
        return missing(shown, before(stage), kept(stage.progress, stage.deck), saw_all=True)

    return violation


_unchanged = _nothing_lost_from(_before)


def _target(stage: Stage) -> Path:
    return stage.progress.parent / "copies" / "copy.sqlite"


def _with_copies(stage: Stage) -> None:
    _answered(stage)
    _target(stage).parent.mkdir()


def _backup_violation(stage: Stage, outcome: Outcome) -> str:
    target = _target(stage)
    is_said = "Backup written" in outcome.told
    if is_said and kept(target, stage.deck) != _before(stage):
        return "the backup is called written, and is not what was copied"
    if not is_said and (outcome.status == 0 or target.exists()):
        return "the backup is not called written, and is there"
    return _unchanged(stage, outcome)


def _two_states(stage: Stage) -> None:
    """Put a file in place, and an older one beside it."""
    stage.progress.parent.mkdir()
    stage.progress.write_bytes(_made(ANSWERS, ANSWERS + 5)[0])
    (stage.folder / "old.sqlite").write_bytes(_made(ANSWERS)[0])


def _restore_violation(stage: Stage, outcome: Outcome) -> str:
    held, before = kept(stage.progress, stage.deck), _before(stage)
    if held.wrong:
        return held.wrong
    is_old, is_new = held.reviews == before.reviews, held.reviews.total() > before.reviews.total()
    if not is_old and not is_new:
        return f"the file is neither as before nor as restored: {held}"
    if outcome.status == 0 and not is_old:
        return "the backup is called restored, and is not"
    if outcome.status != 0 and is_old:
        return f"the backup is restored, and this is not said: {outcome.told}"
    return ""


def _settings_file(stage: Stage) -> Path:
    return stage.folder / "home" / "her2quiz" / "settings.toml"


def _with_settings(stage: Stage) -> None:
    _settings_file(stage).parent.mkdir(parents=True)
    save_preferences(_settings_file(stage), Preferences(theme="old"))


def _save_settings(stage: Stage) -> Callable[[], None]:
    def save() -> None:
        import sys

        from her2quiz.cli import output
        from her2quiz.domain.errors import Her2QuizError

        try:
            save_preferences(_settings_file(stage), Preferences(theme="new"))
        except Her2QuizError as error:
            output.tell(f"her2quiz: {error}")
            sys.exit(output.COULD_NOT)

    return save


def _settings_violation(stage: Stage, outcome: Outcome) -> str:
    theme = load_preferences(_settings_file(stage)).theme
    wanted = "new" if outcome.status == 0 else "old"
    return "" if theme == wanted else f"exit status {outcome.status}, and the settings are the {theme} ones"


def _index_violation(stage: Stage, outcome: Outcome) -> str:
    """An index that cannot be read or written only costs time."""
    if outcome.status != 0:
        return f"exit status {outcome.status}: {outcome.told}"
    decks = json.loads(outcome.out)
    if not any(deck["id"] == "many" for deck in decks):
        return "the deck is not listed"
    return _unchanged(stage, outcome)


@cache
def _index_of_shipped_decks() -> bytes:
    with TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        run(stage.folder, _words("decks")(stage), environment=stage.environment())
        return _index(stage).read_bytes()


def _index(stage: Stage) -> Path:
    return stage.folder / "home" / "her2quiz" / "decks.sqlite"


def _with_new_deck(stage: Stage) -> None:
    """Write a deck that the index does not know yet, among others that it knows."""
    _answered(stage)
    assert stage.deck.exists()
    _index(stage).parent.mkdir(parents=True)
    _index(stage).write_bytes(_index_of_shipped_decks())


def _exported(stage: Stage) -> Path:
    return stage.progress.parent / "copies" / "log.jsonl"


def _export_violation(stage: Stage, outcome: Outcome) -> str:
    if outcome.status != 0 and _exported(stage).exists():
        return "the export is called not written, and is there"
    return _unchanged(stage, outcome)


def _other(stage: Stage) -> Path:
    """Return a file to merge, with answers of another machine."""
    return stage.folder / "other.sqlite"


def _with_other(stage: Stage) -> None:
    from tests.stress.others import answered_elsewhere

    _answered(stage)
    answered_elsewhere(stage.deck, _other(stage), answers=7)


def _merge_violation(stage: Stage, outcome: Outcome) -> str:
    held, before, other = kept(stage.progress, stage.deck), _before(stage), kept(_other(stage), stage.deck)
    if held.wrong:
        return held.wrong
    merged = before.reviews + other.reviews
    if held.reviews not in (before.reviews, merged):
        return f"the file is neither as before nor merged: {held}"
    is_merged = held.reviews == merged
    return "" if is_merged == (outcome.status == 0) else f"exit status {outcome.status}, merged: {is_merged}"


_EVERY = (
    Scene("study a new file", _study, _nothing_lost_from(lambda _: NOTHING), _TYPED, _no_file),
    Scene("study", _study, _unchanged, _TYPED),
    Scene("status", _words("progress", "status"), _unchanged),
    Scene("backup", lambda stage: _words("progress", "backup", str(_target(stage)))(stage), _backup_violation,
          prepare=_with_copies),
    Scene("restore", lambda stage: _words("progress", "restore", "--yes", str(stage.folder / "old.sqlite"))(stage),
          _restore_violation, prepare=_two_states),
    Scene("export", lambda stage: _words("progress", "export", str(_exported(stage)))(stage), _export_violation,
          prepare=_with_copies),
    Scene("merge", lambda stage: _words("progress", "merge", str(_other(stage)))(stage), _merge_violation,
          prepare=_with_other),
    Scene("settings", _words(), _settings_violation, prepare=_with_settings,
          folder=lambda stage: _settings_file(stage).parent, code=_save_settings),
    Scene("deck index", lambda stage: _words("--decks", str(stage.folder), "decks", "--json")(stage),
          _index_violation, prepare=_with_new_deck, folder=lambda stage: stage.folder / "home"),
)  # fmt: skip

SCENES = tuple(
    scene
    for scene in _EVERY
    if scene.name not in ("export", "merge") or scene.name in progress_commands.commands
)
"""All scenes; those of commands that the program does not have yet are left out."""
