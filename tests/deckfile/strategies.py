"""Makes TOML in all its forms, and decks."""

import json
import tomllib

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

LETTERS = "ab\"'#=[]{},. \t-0é乳🧬\u2028\x85"
"""Letters that a careless reader of TOML would stumble over."""

TEXTS = st.text(st.sampled_from(f"{LETTERS}\\\n"), max_size=12)


def _basic(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _escaped(text: str) -> str:
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


def _block(text: str) -> str:
    return '"""' + text.replace("\\", "\\\\").replace('"""', '""\\"') + '"""'


def _joined_block(text: str) -> str:
    return '"""\n' + text.replace("\\", "").replace('"', "").replace("\n", " \\ \n\n  \t") + '\\n"""'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "").replace("\n", "") + "'"


def _literal_block(text: str) -> str:
    return "'''" + text.replace("'''", "''") + "'''"


STRINGS = st.builds(
    lambda write, text: write(text),
    st.sampled_from([_basic, _escaped, _block, _joined_block, _literal, _literal_block]),
    TEXTS,
)
"""Texts in every kind of quotes."""

SCALARS = st.one_of(
    STRINGS,
    st.sampled_from(["true", "false", "0", "-17", "+1_000", "0xdead_BEEF", "0o17", "0b1_0"]),
    st.sampled_from(["1.5", "-0.0", "6e23", "1_0.2_5E-3", "inf", "-inf", "+nan"]),
    st.sampled_from(["2025-01-31", "07:32:00", "07:32:00.25", "2025-01-31T07:32:00", "2025-01-31 07:32:00"]),
    st.sampled_from(["2025-01-31 07:32:00Z", "2025-01-31t07:32:00.999+01:00"]),
)
"""Values that hold no others."""

GAPS = st.sampled_from(["", " ", "\t", "\n", "\n\n  ", ' # a "comment" ], }\n', "#\n "])
"""What may stand between the items of a list."""

KEY_PARTS = st.one_of(
    st.text(st.sampled_from("abc0-_"), min_size=1, max_size=3),
    st.builds(_basic, TEXTS),
    st.builds(_literal, TEXTS),
)
"""A key, or one part of a dotted key."""

KEYS = st.builds(
    lambda parts, dot: dot.join(parts),
    st.lists(KEY_PARTS, min_size=1, max_size=3),
    st.sampled_from([".", " . ", "\t."]),
)


def first_part(key: str) -> str:
    """Return the first name of a dotted key."""
    return next(iter(tomllib.loads(f"{key} = 0")))


@st.composite
def arrays(draw: DrawFn, values: SearchStrategy[str]) -> str:
    """Write a list, over several lines and with comments."""
    items = draw(st.lists(values, max_size=3))
    written = ",".join(f"{draw(GAPS)}{item}{draw(GAPS)}" for item in items)
    is_ended = draw(st.booleans()) and bool(items)
    comma = f",{draw(GAPS)}" if is_ended else draw(GAPS)
    return f"[{written}{comma}]"


@st.composite
def inline_tables(draw: DrawFn, values: SearchStrategy[str]) -> str:
    """Write a table in braces."""
    keys = draw(st.lists(KEYS, max_size=3, unique_by=first_part))
    blank = draw(st.sampled_from(["", " ", "\t "]))
    return (
        f"{{{blank}" + f"{blank},{blank}".join(f"{key}{blank}= {draw(values)}" for key in keys) + f"{blank}}}"
    )


VALUES = st.recursive(SCALARS, lambda inner: st.one_of(arrays(inner), inline_tables(inner)), max_leaves=8)


@st.composite
def entries(draw: DrawFn) -> str:
    """Write the entries of a table, none of which is called sub or subs."""
    keys = draw(
        st.lists(KEYS.filter(lambda key: first_part(key)[:3] != "sub"), max_size=3, unique_by=first_part)
    )
    blank = st.sampled_from(["", " ", "\t"])
    ends = st.sampled_from(["", "  ", " # comment ]]", "\t#"])
    return "".join(
        f"{draw(blank)}{key}{draw(blank)}={draw(blank)}{draw(VALUES)}{draw(ends)}\n" for key in keys
    )


@st.composite
def sections(draw: DrawFn, name: str) -> str:
    """Write a table, or an array of tables, with tables inside."""
    inner = draw(st.permutations([f"[{name}.sub]", f"[[{name}.subs]]", f"[ {name} . 'sub2' ]"]))
    below = "".join(f"{header} # x\n{draw(entries())}\n" for header in inner[: draw(st.integers(0, 3))])
    if draw(st.booleans()):
        table = f"[{name}]\n{draw(entries())}"
        return f"{below}{table}" if draw(st.booleans()) else f"{table}{below}"
    again = f"[[\t{name} ]]\n{draw(entries())}" * draw(st.integers(0, 2))
    return f"[[{name}]]\n{draw(entries())}{below}{again}[[{name}]]\n"


@st.composite
def documents(draw: DrawFn) -> str:
    """Write a TOML file."""
    names = draw(st.lists(KEY_PARTS, max_size=3, unique_by=first_part))
    taken = {first_part(name) for name in names}
    top = "".join(
        f"{key} = {draw(VALUES)}\n"
        for key in draw(st.lists(KEYS, max_size=3, unique_by=first_part))
        if first_part(key) not in taken
    )
    text = draw(st.sampled_from(["", "\n# A deck\n"])) + top + "".join(draw(sections(name)) for name in names)
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


WORDS = st.text(st.sampled_from("abcdeXY 137é乳+/-\n"), min_size=1, max_size=12)
"""What stands in the cards of a made deck."""

ANSWERS = st.one_of(
    st.builds('answer = "{}"'.format, st.sampled_from(["trastuzumab", "HER2", "17q", "3+"])),
    st.sampled_from(["answer = true", "answer = false"]),
    st.builds("answer = {}\ntyped = {}".format, WORDS.map(_basic), st.sampled_from(["true", "false"])),
    st.builds(
        "answer = {}\naccept = {}".format, WORDS.map(_basic), st.lists(WORDS, max_size=2).map(json.dumps)
    ),
    st.builds('answer = "HER2"\nreject = {}'.format, st.lists(WORDS, max_size=2).map(json.dumps)),
    st.builds('options = """\n* {}\n- {} -- {}\n"""'.format, WORDS, WORDS, WORDS),
    st.builds('options = ["[ ] {}", "[x] {}"]'.format, st.just("a"), st.just("b")),
)

EXTRAS = st.lists(
    st.sampled_from(
        [
            *('why = "It is so."', 'hint = ["First.", "Second."]', 'source = "A guideline"', "tags = []"),
            *(
                "as_of = 2025-01-15",
                "review_by = 2027-01-01T10:00:00Z",
                "to_confirm = true",
                'level = "recall"',
            ),
            *("exact = true", 'nolint = ["F302"]', 'status = "draft"', "reviewed = 2025-01-01"),
        ]
    ),
    max_size=4,
    unique_by=lambda line: line.partition(" ")[0],
)
"""Further keys of a card."""


@st.composite
def decks(draw: DrawFn) -> str:
    """Write a deck, most of whose cards can be asked."""
    header = draw(st.sampled_from(["", "as_of = 2024-02-29\n", 'tags = ["a"]\nsource = "B"\n']))
    defaults = draw(st.sampled_from(["", "[defaults]\ntyped = true\n", "[defaults]\nexact = true\n"]))
    synonyms = draw(st.sampled_from(["", '[synonyms]\n"trastuzumab" = ["Herceptin"]\n"HER2" = "neu"\n']))
    cards = [
        f"[[card]]\nid = 'c{number}'\nquestion = 'What?'\n{draw(ANSWERS)}\n" + "\n".join(draw(EXTRAS)) + "\n"
        for number in range(draw(st.integers(0, 4)))
    ]
    return f'title = "Made"\nid = "made"\n{header}{defaults}{synonyms}' + "".join(cards)
