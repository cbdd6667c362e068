"""Run the tests that store data on a real PostgreSQL server: `python -m scripts.test_postgres [TEST…]`.

Without PostgreSQL it prints why and exits with 0.
"""

import os
import subprocess
import sys

from scripts.postgres import NoServerError, running

STORING = (
    "tests/corpus/test_library.py",
    "tests/corpus/storage/test_engine.py",
    "tests/bot/history/test_records.py",
    "tests/index/test_builder.py",
    "tests/index/test_sharing.py",
    "tests/api/operations/test_backup.py",
    "tests/api/cli/test_feedback.py",
    "tests/api/routes/test_conversations.py",
    "tests/api/middleware/test_rate_limit.py",
    "tests/api/access/test_sites.py",
    "tests/security",
    "tests/zalo",
)
# The driver warns of each connection that is open when the process ends.
_UNCLOSED = ("-W", "ignore::pytest.PytestUnraisableExceptionWarning")


def main() -> int:
    """Start a server, run the tests, stop it; returns the exit status of pytest."""
    try:
        with running() as server:
            tests = sys.argv[1:] or STORING
            environment = os.environ | {"HOIDAP_TEST_POSTGRES": server.url}
            return subprocess.call([sys.executable, "-m", "pytest", *_UNCLOSED, *tests], env=environment)
    except NoServerError as reason:
        print(f"Bỏ qua kiểm thử PostgreSQL: {reason}", file=sys.stderr)
        return 0


if __name__ == "__main__":
    sys.exit(main())
