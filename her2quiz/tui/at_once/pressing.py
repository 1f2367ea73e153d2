"""Finds what a key is bound to, without a copy of every binding."""

from collections.abc import Iterator

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode


def bound_to(app: App[None], key: str) -> Iterator[tuple[DOMNode, Binding]]:
    """Return what a key is bound to, with whose binding it is: first of what has the focus, last of the app.

    Args:
        app: the app; its screen is not modal, and no text is typed in what has the focus.
        key: the key, as Textual calls it.
    """
    if app._keymap:  # noqa: SLF001 - the learner's own keys, which Textual puts into copies
        chain = app.screen._modal_binding_chain  # noqa: SLF001
    else:
        nodes = (app.focused or app.screen).ancestors_with_self
        chain = [(node, node._bindings) for node in nodes]  # noqa: SLF001
    for node, bindings in chain:
        for binding in bindings.key_to_bindings.get(key, ()):
            yield node, binding
