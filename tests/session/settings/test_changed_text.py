"""Changes of single settings in the text of their file: everything else stays as somebody wrote it."""

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.session.settings.changed_text import with_changes

FILE = """\
# Mine.

theme = "nord"  # dark
new_per_day   = 3
"retention" = 0.92 # more sure

[keys] # not ctrl+u
undo = "f2"   # as in my editor

# decks
[new_per_deck]
ihc-scoring = 2
"a deck" = 1
"""


@pytest.mark.parametrize(
    ("name", "value", "before", "after"),
    [
        (("theme",), "dusk", 'theme = "nord"  # dark', 'theme = "dusk"  # dark'),
        (("new_per_day",), 12, "new_per_day   = 3", "new_per_day   = 12"),
        (("retention",), 0.9, '"retention" = 0.92 #', '"retention" = 0.9 #'),
        (("keys", "undo"), "f3, alt+u", '"f2"   #', '"f3, alt+u"   #'),
        (("new_per_deck", "a deck"), 0, '"a deck" = 1', '"a deck" = 0'),
        (("brief",), True, "more sure\n", "more sure\nbrief = true\n"),
        (("keys", "flag"), "f4", "in my editor\n", 'in my editor\nflag = "f4"\n'),
        (("new_per_deck", 'b "x"'), 4, '"a deck" = 1\n', '"a deck" = 1\n"b \\"x\\"" = 4\n'),
        (("new_per_day",), None, "new_per_day   = 3\n", ""),
        (("theme",), None, 'theme = "nord"  # dark', "# dark"),
        (("keys", "undo"), None, 'undo = "f2"   # as', "# as"),
        (("leech_misses",), None, "", ""),
    ],
)
def test_one_line_changes(name: tuple[str, ...], value: Any, before: str, after: str) -> None:
    """In place, or below its like; comments stay."""
    assert FILE.count(before) == 1 or not before
    assert with_changes(FILE, {name: value}) == (FILE.replace(before, after) if before else FILE)


@pytest.mark.parametrize(
    ("text", "name", "value", "after"),
    [
        ("", ("brief",), True, "brief = true\n"),
        ("# only this", ("brief",), True, "# only this\nbrief = true\n"),
        ("", ("keys", "undo"), "f2", '[keys]\nundo = "f2"\n'),
        ("brief = true", ("keys", "undo"), "f2", 'brief = true\n\n[keys]\nundo = "f2"\n'),
        ("brief = true", ("theme",), "x", 'brief = true\ntheme = "x"\n'),
        ("brief = true\r\n", ("theme",), "x", 'brief = true\r\ntheme = "x"\r\n'),
        ('# a\n\n# b\n[keys]\nundo = "f2"\n', ("brief",), True, '# a\n\nbrief = true\n\n# b\n[keys]\nundo = "f2"\n'),
        ("[keys]", ("keys", "undo"), "f2", '[keys]\nundo = "f2"\n'),
        ("keys = {}\n", ("keys", "undo"), "f2", 'keys = {undo = "f2"}\n'),
        ('keys = { undo = "f2" } # k\n', ("keys", "hint"), "f3", 'keys = { undo = "f2", hint = "f3" } # k\n'),
        ('keys = { undo = "f2", hint = "f3" }\n', ("keys", "undo"), None, 'keys = { hint = "f3" }\n'),
        ('keys = { undo = "f2", hint = "f3" }\n', ("keys", "hint"), None, 'keys = { undo = "f2" }\n'),
        ('keys.undo = "f2"\nbrief = true\n', ("keys", "hint"), "f3", 'keys.undo = "f2"\nkeys.hint = "f3"\nbrief = true\n'),
        ('theme = """\nx"""\nbrief = true\n', ("theme",), None, "brief = true\n"),
        ('theme = """\nx""" # y\n', ("theme",), "z", 'theme = "z" # y\n'),
        ("brief = true", ("brief",), None, ""),
        ("brief=true", ("brief",), False, "brief=false"),
        ('[new_per_deck]\na = 1\n[keys]\n', ("theme",), "x", 'theme = "x"\n\n[new_per_deck]\na = 1\n[keys]\n'),
    ],
)  # fmt: skip
def test_every_way_to_write_a_setting(text: str, name: tuple[str, ...], value: Any, after: str) -> None:
    """Headings, braces, dotted names, texts of several lines, any line end."""
    assert with_changes(text, {name: value}) == after


def test_several_settings_at_once() -> None:
    """One after the other."""
    text = with_changes(FILE, {("theme",): None, ("brief",): True, ("keys", "hint"): "f9"})
    assert tomllib.loads(text)["keys"] == {"undo": "f2", "hint": "f9"}
    assert "theme" not in tomllib.loads(text)


_COMMENTS = st.sampled_from(["", "  # why", "# [keys]", " # x = 1"])
_TOP = st.dictionaries(
    st.sampled_from(["theme", "new_per_day", "brief", "retention", "some-thing", '"odd one"']),
    st.sampled_from(['"x"', "3", "true", "0.9", "[ 1,\n 2 ]", "'''a\n[keys]\n'''", "2025-01-01", "{a = 1}"]),
)
_KEYS = st.dictionaries(
    st.sampled_from(["undo", "hint", "'a b'"]), st.sampled_from(['"f2"', '"f3" # c', "1"])
)


@st.composite
def _files(draw: st.DrawFn) -> str:
    """A file as somebody may have written it, with what the program does not know."""
    between = st.sampled_from(["", "\n", "# a comment\n", "  \n#x\n\n"])
    parts = [draw(between)]
    for name, value in draw(_TOP).items():
        parts.append(f"{name} = {value}{draw(_COMMENTS)}\n{draw(between)}")
    for heading in draw(st.sampled_from([(), ("keys",), ("keys", "other"), ("new_per_deck", "keys")])):
        lines = draw(_KEYS).items()
        parts.append(
            f"[{heading}]\n" + "".join(f"{name} = {value}\n" for name, value in lines) + draw(between)
        )
    text = "".join(parts)
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return text.rstrip("\r\n") if draw(st.booleans()) else text


@settings(max_examples=60)
@given(
    text=_files(),
    name=st.sampled_from(
        [("theme",), ("brief",), ("longest_interval",), ("keys", "undo"), ("new_per_deck", "z")]
    ),
    value=st.sampled_from(["dusk", 7, True, 0.85, 'a "quoted" \\ text']),
)
def test_every_other_line_stays_as_it_was(text: str, name: tuple[str, ...], value: Any) -> None:
    """Byte for byte, and the file reads as before but for the one value."""
    before, new = tomllib.loads(text), with_changes(text, {name: value})
    after = tomllib.loads(new)
    table = after if len(name) == 1 else after[name[0]]
    assert table.pop(name[-1]) == value
    old_table = before if len(name) == 1 else before.setdefault(name[0], {})
    was = old_table.pop(name[-1], None)
    assert after == before
    if was is None:
        assert _is_one_piece_more(text, new)
    else:
        assert with_changes(new, {name: was}) == with_changes(text, {name: was})
    assert _is_one_piece_more(with_changes(text, {name: None}), text)


def _is_one_piece_more(less: str, more: str) -> bool:
    """Whether one text is the other with whole lines, or a piece of one, taken out in one place."""
    start = next((at for at, (a, b) in enumerate(zip(less, more, strict=False)) if a != b), len(less))
    rest = less[start:]
    return more.endswith(rest) and len(more) >= len(less)


@pytest.mark.parametrize("text", ["keys = 3\n", '[[keys]]\nundo = "f2"\n', "keys = [\n1 ]"])
def test_what_cannot_be_changed_with_certainty_is_refused(text: str) -> None:
    """A heading that is none."""
    with pytest.raises(ValueError, match="keys is not a heading"):
        with_changes(text, {("keys", "undo"): "f2"})
