PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
KERNEL := $(wildcard src/exportscreen/matching/search/compiled/*.[ch])

.PHONY: screen test check bench clean

## Screen the example transactions (the main job).
screen: $(VENV)/ready
	$(BIN)/exportscreen screen examples/transactions.jsonl || [ $$? -eq 2 ] # 2: the reports name their gaps

## Run all tests.
test: $(VENV)/ready
	$(BIN)/pytest

## What CI runs besides the tests: format, lint, types, content.
check: $(VENV)/ready
	$(BIN)/ruff format --check src tests benchmarks hatch_build.py
	$(BIN)/ruff check src tests benchmarks hatch_build.py
	$(BIN)/mypy
	$(BIN)/exportscreen check
	$(BIN)/exportscreen test --golden tests/golden/limits.jsonl --golden tests/golden/standings.jsonl

## Quality on labelled transactions (needs the labelled cases beside the project, or FILE=…).
bench: $(VENV)/ready
	$(BIN)/python benchmarks/quality.py $(FILE)

$(VENV)/ready: pyproject.toml hatch_build.py $(KERNEL)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

clean:
	rm -rf src/exportscreen/matching/search/compiled/libkernel.so $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
