# Everything a person or a machine asks of this project, by name.
.DEFAULT_GOAL := help
.PHONY: help demo test test-browser build release install format lint record bench fuzz clean

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# SwiftPM asks for nothing, but its git might.
export GIT_TERMINAL_PROMPT = 0

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1 — /'

demo: ## set up, build, check the French sample and write its cycle report
	@scripts/set-up.sh build
	@scripts/demo.sh

test: ## set up and run every test
	@scripts/set-up.sh build
	@scripts/set-up.sh test
	@scripts/test.sh

test-browser: build ## look at the reports in Chromium (two minutes)
	@scripts/set-up.sh test
	CARNET_PROGRAM="$$($(SWIFT) build --show-bin-path)/carnet" .venv/bin/python -m pytest -q Tests/Browser

build: ## build for development
	$(SWIFT) build --explicit-target-dependency-import-check error

release: ## build the program that gets installed: one file, the Swift library inside
	$(SWIFT) build -c release --static-swift-stdlib --product carnet

install: release ## put program, completions and manual page under PREFIX
	@scripts/install.sh "$(DESTDIR)$(PREFIX)"

format: ## lay the sources out
	$(SWIFT) format -i -r Package.swift Sources Tests

lint: ## say where the layout differs, and fail
	$(SWIFT) format lint --strict -r Package.swift Sources Tests

record: ## write the goldens anew (the run fails, so that nobody records by accident)
	CARNET_RECORD=1 $(SWIFT) test

bench: ## measure speed and memory beside their limits (BENCH="--large --runs 11")
	@scripts/set-up.sh build
	@scripts/set-up.sh bench
	@scripts/bench.sh $(BENCH)

MINUTES ?= 10
SEED ?= 1
fuzz: ## damaged groups through the whole program (MINUTES=10 SEED=1)
	CARNET_FUZZ_MINUTES=$(MINUTES) CARNET_FUZZ_SEED=$(SEED) $(SWIFT) test --filter PipelineFuzzTests

clean: ## remove what was built
	rm -rf .build .venv
