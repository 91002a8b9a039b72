"""The command line of the assistant: `python run_bot.py --help`. Not for what the commands do (bot/commands)."""

import os
import sys


def main() -> None:
    # Read once by numpy's OpenBLAS: a question is too small for a second thread, which only spins.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.version_info < (3, 11):  # noqa: UP036 — what an older Python must be able to say
        raise SystemExit("Python 3.11 or newer is needed. `make run` uses PYTHON=python3.11.")
    try:
        from bot.commands.line import run  # after the check: the rooms are written for 3.11
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in {"bot", "conversations", "knowledge"}:
            raise
        raise SystemExit(
            f"The package {error.name} is not installed. `make run` installs what is missing, "
            "or run: pip install -r requirements.txt"
        ) from error
    run()


if __name__ == "__main__":
    main()
