"""Modules of Python that are loaded only once something of them is used: others import them, and few starts use them."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType

LATE = frozenset(
    {
        "asyncio.sslproto",
        "asyncio.staggered",
        "bz2",
        "ipaddress",
        "locale",
        "lzma",
        "mimetypes",
        "textwrap",
    }
)
"""Modules that one other module imports whole. Importing one a second time counts as using it."""


class _LateFinder:
    """Finds these modules, and leaves loading them to their first use."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find one of these modules; None for any other, which Python finds as usual."""
        spec = PathFinder.find_spec(name, path, target) if name in LATE else None
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def load_late() -> None:
    """Load these modules late from now on."""
    sys.meta_path.insert(0, _LateFinder)
