"""Loads the program before it is used, for tests that should not wait for it each time."""

from importlib import import_module
from pkgutil import walk_packages


def load_all_but_tui() -> None:
    """Load each module of the program, but no screen: the command line, plain mode and all below them."""
    import her2quiz

    for module in walk_packages(her2quiz.__path__, "her2quiz."):
        if not module.name.endswith("__main__") and not module.name.startswith("her2quiz.tui"):
            import_module(module.name)
