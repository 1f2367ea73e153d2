"""Puts the keys that a learner chose in place of the usual ones, also while the app runs."""

from collections.abc import Mapping

from her2quiz.tui.noticed_app import NoticedApp

_PALETTE = "command_palette"


def choose_keys(app: NoticedApp, keys: Mapping[str, str]) -> None:
    """Use the keys of the settings; a command without one of its own has its usual key.

    Args:
        app: the app.
        keys: by command, as they are in the settings.
    """
    from her2quiz.session.settings.command_keys import chosen_keys

    chosen = chosen_keys(dict(keys))
    app.set_keymap(chosen)
    app.dismissing = {"escape", *(key for key in chosen.get("stop", "").split(",") if key)}
    _choose_palette_key(app, chosen.get("palette", app.COMMAND_PALETTE_BINDING))


def _choose_palette_key(app: NoticedApp, key: str) -> None:
    """Textual's own binding has no name by which it could be found."""
    bindings = app._bindings.key_to_bindings  # noqa: SLF001 - Textual has no other way to take a binding away
    taken = [each for each, bound in bindings.items() if any(one.action == _PALETTE for one in bound)]
    if taken != key.split(","):
        for each in taken:
            del bindings[each]
        app.bind(key, _PALETTE, description="palette", show=False)
