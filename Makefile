# make run opens the app; make test proves it. Both prepare everything they need.

SHELL := /bin/sh
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help run test check bench law fonts diagram likeness ready ready-for-work ready-to-compare

help: ## Say what can be done here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: ready ## Install what is needed and open the app
	$(BIN)/streamlit run app.py

test: ready-for-work ## Run every test, the browser included
	$(BIN)/python -m scripts.prepare_tests
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: ready-for-work ## Read the code: lint, format, types, floors, house rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/house

bench: ready-to-compare ## Time a rerun of each page beside a blank one, and the long calculations
	$(BIN)/python -m bench.pages
	$(BIN)/python -m bench.calculations
	$(BIN)/python -m bench.credit_reports
	$(BIN)/python -m bench.joint_plans
	$(BIN)/python -m bench.futures
	$(BIN)/python -m bench.letters

law: ready-for-work ## Say which rules are due for another look (DAY=2027-06-01 for another day)
	$(BIN)/python -m scripts.list_stale_law --day $(or $(DAY),$$(TZ=UTC-8 date +%F))

fonts: ready-for-work ## Rebuild the shipped font
	$(BIN)/python -m scripts.build_fonts

diagram: ready-for-work ## Redraw what the documents take from the code
	$(BIN)/python -m scripts.draw_stages

likeness: ready-for-work ## Learn anew which clauses are like a trap, from the examples
	$(BIN)/python -m scripts.learn_likeness

ready:
	@sh scripts/bootstrap.sh requirements.txt

ready-to-compare:
	@sh scripts/bootstrap.sh requirements-bench.txt

ready-for-work:
	@sh scripts/bootstrap.sh requirements-dev.txt
