"""Proofs by numbers: what must hold however often it is tried. Apart from the tests, because they take minutes.

Each script is started as `python -m tests.stress.NAME [--count N] [--seed S]`, and exits with 1 if anything was
violated. `tests/test_stress_scripts.py` starts each with a small count, so that none of them rots.
"""
