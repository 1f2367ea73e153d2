"""Tests of other markup."""
