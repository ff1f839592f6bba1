# run, test, check, bench: one line each. What is already in place is not done again.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data/tomg_dev
FIND_PYTHON = for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done

.PHONY: run test check bench assets tree notebook clean

run: .make/app .make/web            ## the page, on this machine
	$(BIN)/retort

test: .make/test .make/web          ## all tests, two files at a time; what fails then is run once more alone, unhurried
	$(BIN)/python -m pytest -n 2 --dist loadfile || $(BIN)/python -m pytest --last-failed --last-failed-no-failures none

check: .make/dev                    ## style, types, who may know whom
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .make/app                    ## speed, then TOMG-Bench where its rows are (DATA=folder)
	$(BIN)/retort bench speed
	@if [ -d "$(DATA)" ]; then $(BIN)/retort bench tomg $(DATA); else echo "no TOMG-Bench rows in $(DATA)"; fi

assets: .make/web                   ## the page's JavaScript: 3D viewer and sketcher

tree:                               ## write docs/tree.md anew from the first line of every file
	$(BIN)/python docs/tree.py

notebook: .make/test                ## run docs/example.ipynb again and keep its outputs
	$(BIN)/jupyter execute --inplace --NotebookClient.record_timing=False docs/example.ipynb

clean:                              ## everything that make has made
	rm -rf .make $(VENV) ui/web/node_modules ui/web/static

$(BIN)/python:
	$$($(FIND_PYTHON)) -m venv $(VENV) || { echo "Python 3.11 or newer with venv is needed."; exit 1; }

.make/app: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[web,notebook,java]"
	@mkdir -p .make && touch $@

.make/test: .make/app
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[test]"
	@touch $@

.make/dev: .make/app
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[dev]"
	@touch $@

.make/web: ui/web/package.json ui/web/package-lock.json ui/assets.py | .make/app
	cd ui/web && PATH="$(abspath $(BIN)):$$PATH" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	$(BIN)/python -m ui.assets
	@touch $@
