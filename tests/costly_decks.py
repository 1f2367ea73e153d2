"""Small decks that would take gigabytes or minutes if the program did all that they ask for."""

from collections.abc import Callable, Iterable, Mapping

from tests.thoroughness import some

TOP = 'title = "T"\nid = "t"\nlicense = "CC0-1.0"\nsource = "s"\n'
TYPED = "typed = true"
_LETTERS = str.maketrans("01", "ak")


def card(body: str, number: int = 0) -> str:
    """Return one card."""
    return f'\n[[card]]\nid = "c{number}"\n{body}\n'


def asked(answer: str, more: str = "", number: int = 0) -> str:
    """Return one card with an answer."""
    return card(f'question = "Q{number} x?"\nanswer = {answer}\n{more}', number)


def text(*parts: str) -> str:
    """Return a text as TOML has it."""
    return '"' + "".join(parts) + '"'


def lines(parts: list[str]) -> str:
    """Return a text of several lines as TOML has it."""
    return '"""\n' + "\n".join(parts) + '\n"""'


DECKS: Mapping[str, Callable[[], str]] = {
    "a dotted key": lambda: ".".join("a" * some(60_000)) + " = 1\n" + asked('"y"'),
    "a dotted heading": lambda: f"[{'.'.join('a' * 60_000)}]\n",
    "a dotted key in quotes": lambda: '."b".'.join("a" * 30_000) + " = 1\n",
    "a dotted key inside": lambda: "x = {" + ".".join("a" * 60_000) + " = 1}\n",
    "many dotted keys": lambda: "".join(".".join(f"k{n}" + "a" * 18) + " = 1\n" for n in range(10_000)),
    "nested lists": lambda: "x = " + "[" * 100_000 + "]" * 100_000,
    "nested tables": lambda: "x = " + "{a = " * 50_000 + "1" + "}" * 50_000,
    "many lists": lambda: "x = [" + "[]," * 900_000 + "]",
    "many headings": lambda: "[[card]]\n" * 400_000,
    "many numbers": lambda: "x = [" + "1," * 2_000_000 + "]",
    "a long number": lambda: asked("1" * 100_000),
    "a long number in hexadecimal": lambda: asked("0x" + "f" * 100_000),
    "a long decimal": lambda: asked("0." + "1" * 100_000),
    "a large power": lambda: asked("1e999999999") + asked("1e300", "tol = 1e300", 1),
    "a ligature": lambda: asked(text("\ufdfa" * some(49_000)), TYPED),
    "a letter": lambda: "".join(asked(text("a" * 48_000, str(n)), TYPED, n) for n in range(some(20))),
    "two letters": lambda: "".join(asked(text("ao" * 24_000, str(n)), TYPED, n) for n in range(some(20))),
    "blanks": lambda: asked(text("her2", " " * 49_000, "x"), TYPED),
    "commas": lambda: asked(text("her2", "," * 49_000, "x"), TYPED),
    "blanks at the end": lambda: asked(
        text("her2", " " * 49_000), 'accept = "' + "a, " * 16_000 + '"\n' + TYPED
    ),
    "dashes": lambda: asked(text("HER2", "-" * 49_000, "1"), TYPED),
    "accents": lambda: asked(text("a", "\u0301\u0316" * 24_000), TYPED),
    "accents in an id": lambda: card('question = "a?"\nanswer = "b"').replace(
        "c0", "a" + "\u0316\u0301" * 24_000
    ),
    "blanks of a text": lambda: "".join(
        card('cloze = "' + " ".join(f"x {{{{w{n}v{k}}}}}" for k in range(90)) + '"', n)
        for n in range(some(300, 40))
    ),
    "misspelt keys": lambda: "".join(asked('"y"', 'anwser = "z"', n) for n in range(some(10_000, 40))),
    "unknown keys": lambda: asked('"y"', "".join(f"k{n} = 1\n" for n in range(some(100_000)))),
    "codes": lambda: (
        "[lint]\nignore = [" + ", ".join(f'"X{n}"' for n in range(some(20_000))) + "]\n" + asked('"y"')
    ),
    "codes of a card": lambda: asked('"y"', "nolint = [" + ", ".join(f'"X{n}"' for n in range(20_000)) + "]"),
    "codes of many cards": lambda: "".join(asked('"y"', 'nolint = "M203"', n) for n in range(some(6_000))),
    "cards of one id": lambda: "".join(asked('"y"') for _ in range(some(8_000))),
    "accepted answers": lambda: asked(
        '"y"', "accept = [" + ", ".join(f'"a{n}"' for n in range(some(60_000))) + "]"
    ),
    "names": lambda: asked("[" + ", ".join(f'"name {n}"' for n in range(500)) + "]"),
    "options": lambda: card(
        'question = "Which?"\noptions = ' + lines(["* a", *(f"- b{n}" + " " * 9_000 + "c" for n in range(5))])
    ),
    "many options": lambda: card(
        'question = "Which?"\noptions = ' + lines([f"- b{n}" for n in range(9_000)])
    ),
    "stars": lambda: card('question = "Which?"\noptions = ' + lines(["* a", "- b" + " *" * 20_000])),
    "lines in order": lambda: card('question = "Which?"\norder = ' + lines([f"b{n}" for n in range(9_000)])),
    "pairs": lambda: card('question = "Which?"\nmatch = ' + lines([f"a{n} -> b{n}" for n in range(5_000)])),
    "a power of powers": lambda: calculated("9 ** 9 ** 9 ** 9 * x") + calculated("9 ^ 9 ^ 9 ^ 9 * x", 1),
    "nested brackets": lambda: calculated("(" * 20_000 + "x" + ")" * 20_000),
    "a long sum": lambda: calculated("x" + " + 1" * 12_000),
    "many signs": lambda: calculated("-" * 40_000 + "x"),
    "a wide range": lambda: calculated(
        "x + y", values='x = "1 to 1e300 step 1e-300"\ny = "0 to 1 step 1e-18"'
    ),
    "many variables": lambda: calculated(
        "x", values="".join(f'x{n} = "1 to 1000"\n' for n in range(400)) + "x = 1"
    ),
    "a table": lambda: table(some(20_000), 40),
    "a table of equal cells": lambda: table(20_000, 2, cell="same"),
    "many tables": lambda: "".join(table(3, 1, number=n) for n in range(some(1_600))),
    "one synonym of many": lambda: (
        "[synonyms]\n" + "".join(f'"n{n}" = ["s"]\n' for n in range(some(5_000))) + typed_cards(300)
    ),
    "names near each other": lambda: "".join(
        asked(text(f"abcdefgh{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}"), TYPED, n)
        for n in range(some(3_500))
    ),
    "open quotes": lambda: 'question = "' + '"a' * 100_000,
    "open brackets": lambda: "x = [" * 50_000,
    "curly quotes": lambda: "question = “" + "“a” " * 30_000 + "\n",
    "control characters": lambda: (
        asked(text("\u202e" * 40_000)) + asked(text("y", "\\u0007" * 8_000), number=1)
    ),
    "backslashes": lambda: (
        asked(text("\\\\" * some(24_000)), TYPED) + asked(text("\\q" * some(24_000)), number=1)
    ),
    "carriage returns": lambda: "\r" * some(1_000_000) + asked('"y"'),
    "comments": lambda: "#\n" * 500_000 + asked('"y"'),
    "a long comment": lambda: "# " + " " * 1_000_000 + "x\n" + asked('"y"'),
    "tags": lambda: "".join(
        asked('"y"', f"tags = [{', '.join(f'{chr(34)}t{k}{chr(34)}' for k in range(400))}]", n)
        for n in range(60)
    ),
    "a story of many parts": lambda: (
        '[[case]]\nid = "a"\ntext = "s"\n'
        + "".join(
            f'[[case.ask]]\nid = "q{n}"\nthen = "{"x" * 300}"\nquestion = "Q{n}?"\nanswer = "y"\n'
            for n in range(some(2_000))
        )
    ),
    "many synonyms beside typed answers": lambda: (
        "[synonyms]\n" + "".join(f'"n{n}" = ["s{n}"]\n' for n in range(some(9_000))) + typed_cards(400)
    ),
    "broken cards": lambda: "[[card]]\nnot TOML\n" * some(8_000),
    "cards with open quotes": lambda: '[[card]]\nquestion = "a\nanswer = b"\n' * some(8_000, 40),
    "broken headings": lambda: '[card]\nquestion: "a"\nanswer = "b"\n' * some(20_000, 40),
    "a broken card of many lines": lambda: "[[card]]\nid = 'x'\n" + "not TOML\n" * some(150_000),
    "blank lines": lambda: "\n" * 7_000_000 + asked('"y"'),
    "a line without an end": lambda: "a" * 7_000_000,
    "quotes without an end": lambda: '"' * 7_000_000,
    "backslashes without an end": lambda: 'x = "' + "\\" * 7_000_000,
    "a text of many lines": lambda: 'x = """' + "a\n" * 3_500_000 + '"""\n',
    "a text of many lines, left open": lambda: 'x = """' + "a\n" * 3_500_000,
    "empty cards": lambda: "[[card]]\n" * 900_000,
    "many texts beside cards": lambda: "x = [" + '"a",\n' * 1_300_000 + "]\n" + "[[card]]\n" * 100_000,
    "many tables in braces": lambda: "x = [\n" + ("{a=1}," * 4 + "\n") * 100_000 + "]\n",
    "a text of many backslashes": lambda: (
        asked('"y"') + 'why = """' + ("\\\\" * 18 + "\n") * some(190_000) + '"""\n'
    ),
    "only carriage returns": lambda: asked('"y"').replace("\n", "\r") * some(9_000),
    "wrong numbers": lambda: asked("5", f"reject = [{listed(f'{n}.5 -- no' for n in range(499))}]"),
    "wrong numbers of many cards": lambda: "".join(
        asked("5", f"reject = [{listed(f'{n}.{k}5 -- no' for k in range(1, 120))}]", n)
        for n in range(some(400))
    ),
    "wrong answers of many cards": lambda: "".join(
        asked(
            text(f"y{n}"), f"reject = [{listed(f'a very wrong answer {n} {k} -- no' for k in range(120))}]", n
        )
        for n in range(some(400, 40))
    ),
    "many typed answers": lambda: "".join(
        asked(text(f"{n:b}".translate(_LETTERS) * 2), TYPED, n) for n in range(some(2_500))
    ),
    "an address that never comes": lambda: asked('"y"', f"why = {text('x', '_.' * 24_000)}"),
    "former blanks": lambda: "".join(
        card(
            'cloze = "' + " ".join(f"x {{{{w{n}v{k}}}}}" for k in range(12)) + '"\n'
            f"was = [{listed(f'c{n}/w{n}y{k}' for k in range(400))}]",
            n,
        )
        for n in range(some(100))
    ),
    "tags of all cards": lambda: (
        f"[defaults]\ntags = [{listed(f't{n}' for n in range(490))}]\n"
        + "".join(asked('"y"', number=n) for n in range(some(10_000)))
    ),
    "codes that switch nothing off": lambda: "".join(
        asked('"y"', f"nolint = [{listed(f'M{k}' for k in range(490))}]", n) for n in range(some(300, 40))
    ),
    "cases that go on": lambda: "".join(
        f'[[card]]\nid = "s{n}"\ncase = "x"\n'
        + "".join(
            f'[[card.ask]]\nid = "q{k}"\nthen = "{"long " * 1_000}"\nquestion = "Q?"\nanswer = "y"\n'
            for k in range(48)
        )
        for n in range(some(20))
    ),
    "ligatures that are accepted": lambda: asked(
        '"y"', f"accept = [{listed(chr(0xFDFA) * 400 + str(n) for n in range(some(490)))}]"
    ),
    "options under other names": lambda: "".join(
        card(
            'question = "Which?"\n'
            + "".join(
                f'[[card.option]]\ntext = "a{k}"\ncorrect = {str(not k).lower()}\n' for k in range(400)
            ),
            n,
        )
        for n in range(some(10))
    ),
    "many options of many cards": lambda: "".join(
        card(
            'question = "Which?"\noptions = '
            + lines([f"{'-' if k else '*'} option {k} of card {n}" for k in range(490)]),
            n,
        )
        for n in range(some(40))
    ),
    "headings with numbers": lambda: "".join(
        f'[q{n}]\nquestion = "What?"\nanswer = "a"\n' for n in range(some(2_400))
    ),
    "a fence of blanks": lambda: "```" + " " * 40_000 + "!\n" + asked('"y"'),
    "a synonym of blanks": lambda: f"[synonyms]\nHER2 = [{text('a', ' ' * 20_000, 'b')}]\n" + asked('"y"'),
    "a row of hyphens": lambda: table(3, 1, cell="b").replace("a1 | b", "-" * 40_000 + " | b"),
    "a rule as the last row": lambda: table(some(30_000), 1, last="--- | ---"),
    "an abbreviation in one word": lambda: card(
        f'question = "What is ABABAC in this text?"\nanswer = {text("ab" * 400)}'
    ),
    "negatives behind conditions": lambda: card(
        f"question = {text('why ', 'if ' * some(800), '; ', 'not ' * some(800), '?')}\noptions = "
        + lines(["* a", "- b", "- c"])
    ),
    "questions in a description": lambda: asked('"y"').replace("Q0 x?", "It" + ", what" * 8_000),
    "a long short question": lambda: card(
        f"question = {text('what', ' ' * 300, 'a' * 300)}\noptions = " + lines(["* a", "- b", "- c"])
    ),
    "a question for a range": lambda: card(
        f"question = {text('normal ' * 7_000, '?')}\noptions = " + lines(["* 1 to 2", "- 2 to 3", "- 3 to 4"])
    ),
    "question marks and blanks": lambda: asked('"y"', f"why = {text('??', ' ' * 40_000, '!')}"),
    "questions that read alike": lambda: "".join(
        card(f'question = "What is the name of antibody {n} in the list of antibodies?"\nanswer = "y{n}"', n)
        for n in range(some(3_000))
    ),
}


def listed(texts: Iterable[str]) -> str:
    """Return texts as the items of a list in TOML."""
    return ", ".join(map(text, texts))


def calculated(formula: str, number: int = 0, values: str = 'x = "1 to 9"') -> str:
    """Return a card whose answer is calculated."""
    return card(f'question = "What is {{x}}?"\nanswer = "= {formula}"\n[card.vars]\n{values}', number)


def table(rows: int, asks: int, *, cell: str = "", number: int = 0, last: str = "") -> str:
    """Return a table with questions for each row, perhaps with another last row."""
    cells = [f"a{n} | {cell or f'b{n}'}" for n in range(rows)]
    body = "\n".join([*cells[:-1], last] if last else cells)
    questions = "".join(
        f'[[table.ask]]\nid = "q{n}"\nquestion = "What {n} is {{x}}?"\nanswer = "{{y}}"\n'
        for n in range(asks)
    )
    return f'\n[[table]]\nid = "t{number}"\ncolumns = ["x", "y"]\nrows = """\n{body}\n"""\n{questions}'


def typed_cards(count: int) -> str:
    """Return cards whose answers are typed."""
    return "".join(asked(text(f"answer {n}"), TYPED, n) for n in range(count))
