"""The commands that the palette lists: each once, with its key and what it does."""

from collections.abc import Awaitable, Callable, Iterable, Iterator

from textual.app import App, SystemCommand
from textual.screen import Screen

from her2quiz.tui.screens.roomy import QUIT, written

TEXTUALS_OWN = ("Keys", "Maximize", "Minimize", "Quit")
"""Commands of Textual that the app replaces or does not need."""


def palette_commands(
    app: App[None], screen: Screen[object], textuals: Iterable[SystemCommand], leaves: str
) -> Iterator[SystemCommand]:
    """Return the commands for a screen; of keys that do the same, the first.

    Args:
        app: the app.
        screen: the screen that is shown below the palette.
        textuals: the commands that Textual has for every app.
        leaves: what the key that leaves the app does.
    """
    yield from (each for each in textuals if each.title not in TEXTUALS_OWN)
    for title, action in getattr(screen, "choices_now", tuple)():
        yield SystemCommand(title, "", _runner(screen, action))
    listed = set[str]()
    for _, binding, enabled, tooltip in screen.active_bindings.values():
        is_command = enabled and binding.description and (binding.show or binding.id)
        if is_command and binding.action not in listed:
            listed.add(binding.action)
            does = f"{written(binding)}: {tooltip or binding.tooltip}".removesuffix(": ")
            yield SystemCommand(binding.description, does, _runner(screen, binding.action))
    if "app.quit" not in listed:
        yield SystemCommand("Quit", f"{QUIT}: {leaves}", app.action_quit)


def _runner(screen: Screen[object], action: str) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        await screen.run_action(action)

    return run
