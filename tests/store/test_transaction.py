"""All of what is written, or nothing of it."""

import sqlite3

import pytest

from her2quiz.store.transaction import transaction


@pytest.mark.parametrize(
    "interruption", [KeyboardInterrupt, SystemExit, GeneratorExit, ValueError, sqlite3.Error]
)
def test_whatever_interrupts_a_transaction_rolls_it_back(interruption: type[BaseException]) -> None:
    """Ctrl+c, an exit and an error leave nothing behind, and the next transaction can begin."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE answer (text TEXT)")

    def interrupted() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO answer VALUES ('lost')")
            raise interruption

    with pytest.raises(interruption):
        interrupted()
    assert not connection.in_transaction
    with transaction(connection):
        connection.execute("INSERT INTO answer VALUES ('kept')")
    assert connection.execute("SELECT text FROM answer").fetchall() == [("kept",)]
    connection.close()
