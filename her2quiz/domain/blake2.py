"""The hash function BLAKE2b, as `hashlib` has it.

It comes from where `hashlib` takes it. Importing `hashlib` would load OpenSSL, which takes more than 3 MiB of memory, and
nothing else of it is needed where cards are asked.
"""

try:
    from _blake2 import blake2b
except ImportError:  # a Python that has it elsewhere
    from hashlib import blake2b  # noqa: TID251 - as said above

__all__ = ["blake2b"]
