# `make` runs every check, `make NAME` one of them; .ci/check says what each does. `make fix` changes files.

checks = format lint types imports decks test coverage
.PHONY: check fix $(checks)

check: .venv
	@bash .ci/check format lint types imports decks coverage

$(checks): .venv
	@bash .ci/check $@

fix: .venv
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

.venv: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install -q -e ".[dev]"
	@touch .venv
