# Two commands on a fresh machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := .cache/peers

.PHONY: demo test check lint types bench gate peers docs lock clean

demo: $(VENV)/installed
	rm -rf demo && mkdir -p demo/onrecord.desk
	cp -r examples/lexicon demo/onrecord.desk/lexicon
	$(BIN)/onrecord read examples/reports --desk demo/onrecord.desk
	$(BIN)/onrecord dossier --all --desk demo/onrecord.desk --output demo/dossier.html

test: $(VENV)/installed-dev
	$(BIN)/pytest

check: lint types test gate  ## what continuous integration runs

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

gate: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.quality

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks

peers: $(PEERS)/installed  ## what benchmarks.peers measures beside us, in an environment of its own

docs: $(VENV)/installed-dev
	$(BIN)/python -m docs.build

lock: $(VENV)/installed-dev
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 -c requirements.lock benchmarks/peers/requirements.in -o benchmarks/peers/requirements.txt

clean:
	rm -rf $(VENV) demo

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Onrecord needs Python 3.11 or later; run: make PYTHON=python3.11 demo" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python requirements.lock pyproject.toml
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

$(PEERS)/installed: benchmarks/peers/requirements.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/pip install -q --disable-pip-version-check --require-hashes -r benchmarks/peers/requirements.txt
	touch $@
