"""What is done while a call fails, and what must hold afterwards."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from her2quiz.session.settings.preferences import Preferences
from tests.kept_settings import load_preferences, save_preferences
from tests.stress.program import Outcome
from tests.stress.scene import ANSWERS, Scene, answered, before, made, with_index, words
from tests.stress.stages import Stage
from tests.stress.transcript import NOTHING, Kept, Transcript, kept, missing
from tests.stress.upkeep_scenes import UPKEEP

_TYPED = "t\nf\nundo\nt\nt\nhard\nt\nflag odd\nt\n"


def _no_file(stage: Stage) -> None:
    stage.progress.parent.mkdir(exist_ok=True)


def _study(stage: Stage) -> Sequence[str]:
    return stage.study()[3:]


def _nothing_lost_from(before: Callable[[Stage], Kept]) -> Callable[[Stage, Outcome], str]:
    def violation(stage: Stage, outcome: Outcome) -> str:
        shown = Transcript()
        shown.read(outcome.out)
        return missing(shown, before(stage), kept(stage.progress, stage.deck), saw_all=True)

    return violation


_unchanged = _nothing_lost_from(before)


def _target(stage: Stage) -> Path:
    return stage.progress.parent / "copies" / "copy.sqlite"


def _with_copies(stage: Stage) -> None:
    answered(stage)
    _target(stage).parent.mkdir()


def _backup_violation(stage: Stage, outcome: Outcome) -> str:
    target = _target(stage)
    is_said = "Backup written" in outcome.told
    if is_said and kept(target, stage.deck) != before(stage):
        return "the backup is called written, and is not what was copied"
    if not is_said and (outcome.status == 0 or target.exists()):
        return "the backup is not called written, and is there"
    return _unchanged(stage, outcome)


def _two_states(stage: Stage) -> None:
    """Put a file in place, and an older one beside it."""
    stage.progress.parent.mkdir()
    stage.progress.write_bytes(made(ANSWERS, ANSWERS + 5)[0])
    (stage.folder / "old.sqlite").write_bytes(made(ANSWERS)[0])


def _restore_violation(stage: Stage, outcome: Outcome) -> str:
    held, old = kept(stage.progress, stage.deck), before(stage)
    if held.wrong:
        return held.wrong
    is_old, is_new = held.reviews == old.reviews, held.reviews.total() > old.reviews.total()
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


def _with_new_deck(stage: Stage) -> None:
    """Write a deck that the index does not know yet, among others that it knows."""
    answered(stage)
    assert stage.deck.exists()
    with_index(stage)


def _exported(stage: Stage) -> Path:
    return stage.progress.parent / "copies" / "log.jsonl"


def _export_violation(stage: Stage, outcome: Outcome) -> str:
    if outcome.status != 0 and _exported(stage).exists():
        return "the export is called not written, and is there"
    return _unchanged(stage, outcome)


SCENES = (
    Scene("study a new file", _study, _nothing_lost_from(lambda _: NOTHING), _TYPED, _no_file),
    Scene("study", _study, _unchanged, _TYPED),
    Scene("status", words("progress", "status"), _unchanged),
    Scene("backup", lambda stage: words("progress", "backup", str(_target(stage)))(stage), _backup_violation,
          prepare=_with_copies),
    Scene("restore", lambda stage: words("progress", "restore", "--yes", str(stage.folder / "old.sqlite"))(stage),
          _restore_violation, prepare=_two_states),
    Scene("export", lambda stage: words("progress", "export", str(_exported(stage)))(stage), _export_violation,
          prepare=_with_copies),
    Scene("settings", words(), _settings_violation, prepare=_with_settings,
          folder=lambda stage: _settings_file(stage).parent, code=_save_settings),
    Scene("deck index", lambda stage: words("--decks", str(stage.folder), "decks", "--json")(stage),
          _index_violation, prepare=_with_new_deck, folder=lambda stage: stage.folder / "home"),
    *UPKEEP,
)  # fmt: skip
"""All scenes."""
