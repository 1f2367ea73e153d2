"""Where decks, progress, settings and the cache are on this machine."""

import os
from pathlib import Path

import platformdirs

PROGRESS_VARIABLE = "HER2QUIZ_PROGRESS"
DECKS_VARIABLE = "HER2QUIZ_DECKS"

_PACKAGE = Path(__file__).parent


def shipped_decks() -> Path:
    """Return the folder of the decks that come with the program, installed or in a checkout."""
    installed = _PACKAGE / "_decks"
    return installed if installed.is_dir() else _PACKAGE.parent / "decks"


def named_decks() -> Path | None:
    """Return the folder of decks that the environment variable names; None if it is not set."""
    named = os.environ.get(DECKS_VARIABLE)
    return Path(named) if named else None


def own_decks() -> Path:
    """Return the folder of the learner's own decks."""
    return named_decks() or platformdirs.user_data_path("her2quiz") / "decks"


def progress_file() -> Path:
    """Return the progress file."""
    named = os.environ.get(PROGRESS_VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("her2quiz") / "progress.sqlite"


def machine_file() -> Path:
    """Return the file with the random id of this machine, by which it names its own file in a synced folder."""
    return platformdirs.user_data_path("her2quiz") / "machine-id"


def settings_file() -> Path:
    """Return the file of the learner's settings."""
    return platformdirs.user_config_path("her2quiz") / "settings.toml"


def from_home(file: Path) -> str:
    """Return a path as people write it: with a tilde for their home folder."""
    try:
        return str(Path("~") / file.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # it is elsewhere, or there is no home
        return str(file)


def index_file() -> Path:
    """Return the file of the deck index, a cache of what was read from the decks; it may be deleted at any time."""
    return platformdirs.user_cache_path("her2quiz") / "decks.sqlite"
