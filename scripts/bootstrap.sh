#!/bin/sh
# Create .venv with a Python that is new enough, and install one requirements file into it.
# Usage: sh scripts/bootstrap.sh requirements.txt
set -eu

venv=.venv

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if new_enough "$name"; then
            echo "$name"
            return
        fi
    done
    echo "需要 Python 3.11 或更新的版本：请从 https://www.python.org/downloads/ 安装，或用 PYTHON=/路径/python3 make run 指定。" >&2
    echo "Python 3.11 or newer is needed: install it, or name one with PYTHON=/path/to/python3 make run." >&2
    exit 1
}

if ! new_enough "$venv/bin/python"; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        echo "这个 Python 缺少 venv：Debian、Ubuntu 上请运行 sudo apt install python3-venv，再来一次。" >&2
        echo "This Python has no venv: on Debian or Ubuntu run sudo apt install python3-venv, then try again." >&2
        exit 1
    fi
    echo "Creating $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

exec "$venv/bin/python" scripts/install_requirements.py "$1"
