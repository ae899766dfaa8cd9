#!/usr/bin/env bash
# Installs what building (`build`), testing (`test`) or measuring (`bench`) needs and is missing, saying what and why.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '• %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        printf 'carnet: "%s" needs root, and there is no sudo here. Run it as root, then try again.\n' "$*" >&2
        exit 2
    fi
}

apt_updated=no
apt_install() {
    if [ "$apt_updated" = no ]; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null
        apt_updated=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

# need WHAT WHY APT BREW: installs one package with the system's own package manager.
need() {
    say "Installing $1: $2."
    if command -v apt-get >/dev/null; then
        apt_install "$3"
    elif command -v brew >/dev/null; then
        brew install --quiet "$4" </dev/null
    else
        printf 'carnet: please install %s (%s); neither apt-get nor brew is here to do it.\n' "$1" "$2" >&2
        exit 2
    fi
}

set_up_build() {
    if ! command -v swift >/dev/null; then
        printf 'carnet: Swift 6.2 or later is needed; https://www.swift.org/install tells how to get it.\n' >&2
        exit 2
    fi
    command -v git >/dev/null || need git "SwiftPM fetches libraries with it" git git
    command -v pkg-config >/dev/null || need pkg-config "it tells Swift where libcmark is" pkg-config pkgconf
    pkg-config --exists editorconfig \
        || need libeditorconfig "carnet fmt keeps to a group's .editorconfig with it" libeditorconfig-dev editorconfig
    pkg-config --exists libcmark || need libcmark "it reads the Markdown of the notes" libcmark-dev cmark
}

set_up_test() {
    command -v python3 >/dev/null || need python3 "a second opinion on calendars, tables and JSON" python3 python
    if ! [ -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        say "Making .venv: the Python packages of the conformance tests stay out of your system."
        rm -rf .venv
        if ! python3 -m venv .venv >/dev/null 2>&1; then
            rm -rf .venv
            need python3-venv "Debian keeps this part of Python apart" python3-venv python
            python3 -m venv .venv
        fi
    fi
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
        || need Chromium "the browser tests open the reports in it" chromium chromium
    command -v nvim >/dev/null || need Neovim "it opens the sample as one of the editors that are served" neovim neovim
    cat Tests/Conformance/requirements.txt Tests/Browser/requirements.txt Tests/LanguageServer/requirements.txt | sort -u >.venv/wanted.txt
    if ! cmp -s .venv/wanted.txt .venv/requirements.txt; then
        say "Installing into .venv: icalendar, jsonschema, check-jsonschema and pytest, which read what carnet writes;" \
            "Playwright, which drives Chromium; axe, which looks for what shuts readers out;" \
            "pytest-lsp, which speaks with the language server."
        .venv/bin/python -m pip install --quiet --disable-pip-version-check -r .venv/wanted.txt </dev/null
        mv .venv/wanted.txt .venv/requirements.txt
    fi
}

set_up_bench() {
    command -v cmark >/dev/null || need cmark "the program itself is one of the limits to measure against" cmark cmark
}

case "${1:-}" in
    build) set_up_build ;;
    test) set_up_test ;;
    bench) set_up_bench ;;
    *)
        printf 'usage: scripts/set-up.sh build|test|bench\n' >&2
        exit 2
        ;;
esac
