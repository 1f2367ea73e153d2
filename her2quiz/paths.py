"""Where decks, progress and cache are on this machine."""

import os
from pathlib import Path

import platformdirs

PROGRESS_VARIABLE = "HER2QUIZ_PROGRESS"
DECKS_VARIABLE = "HER2QUIZ_DECKS"

_PACKAGE = Path(__file__).parent


def shipped_decks() -> Path:
    """Give the folder of the decks that come with the program, installed or in a checkout."""
    installed = _PACKAGE / "_decks"
    return installed if installed.is_dir() else _PACKAGE.parent / "decks"


def named_decks() -> Path | None:
    """Give the folder of decks that is named in the environment."""
    named = os.environ.get(DECKS_VARIABLE)
    return Path(named) if named else None


def own_decks() -> Path:
    """Give the folder of the learner's own decks."""
    return named_decks() or platformdirs.user_data_path("her2quiz") / "decks"


def progress_file() -> Path:
    """Give the file in which progress is kept."""
    named = os.environ.get(PROGRESS_VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("her2quiz") / "progress.sqlite"


def settings_file() -> Path:
    """Give the file of the learner's settings."""
    return platformdirs.user_config_path("her2quiz") / "settings.toml"


def index_file() -> Path:
    """Give the file that keeps what was read from the decks; it may be deleted at any time."""
    return platformdirs.user_cache_path("her2quiz") / "decks.sqlite"
