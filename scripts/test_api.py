"""Send generated requests to a real server, from its OpenAPI description: `make test-api`; arguments go to schemathesis.

The server has a data folder of its own and a free port; vectors of an earlier test run are reused. Administration answers 401 to every
request: it has tests of its own, and generated requests would close the service.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from api.app import create_app  # noqa: E402 - found only now
from api.dependencies import open_services  # noqa: E402
from api.settings.settings import Settings  # noqa: E402
from tests.serving import served  # noqa: E402

EMBEDDED = ROOT / ".pytest_cache" / "d" / "shipped"
CONFIG = ROOT / "tests" / "api" / "schemathesis.toml"
SCHEMATHESIS = ROOT / ".venv" / "bin" / "schemathesis"


def main() -> int:
    """Run schemathesis and return its exit status."""
    for name in [name for name in os.environ if name.startswith("HOIDAP_")]:
        del os.environ[name]  # settings of this machine must not change the result
    with tempfile.TemporaryDirectory(prefix="hoidap-api-", ignore_cleanup_errors=True) as folder:
        data = Path(folder) / "data"
        if (EMBEDDED / "library.sqlite3").exists():
            shutil.copytree(EMBEDDED, data)
        # No rate limits: all requests come from one visitor.
        settings = Settings(data_dir=data, asks_per_minute=0, asks_per_day=0)
        with served(create_app(settings, open_services(settings))) as address:
            command = [str(SCHEMATHESIS), "--config-file", str(CONFIG), "run", f"{address}/api/v1/openapi.json"]
            return subprocess.run([*command, *sys.argv[1:]], cwd=folder, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
