"""Run web/tests in Chromium against a real server: `make test-browser`; arguments go to Playwright.

The server has a data folder of its own with the shipped digests, the invented documents of the tests and an index of both. Vectors of
an earlier run, or of the Python tests, are reused. Chromium is installed with apt if there is none.
"""

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "web"
HOIDAP = ROOT / ".venv" / "bin" / "hoidap"
DOCUMENTS = [WEB / "tests" / "documents", ROOT / "tests" / "questions" / "invented"]
KEPT = WEB / "node_modules" / ".cache" / "hoidap"  # library and index of the last run
EMBEDDED = ROOT / ".pytest_cache" / "d" / "shipped"  # those of the Python tests, without the invented documents
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOG_SHOWN = 4000  # characters of the server's log when it does not start
STARTS_WITHIN = 300  # seconds; the first start embeds all documents


class CannotTestError(Exception):
    """The tests cannot run; the message is one Vietnamese sentence for the developer."""


def main() -> int:
    """Run the tests and return the exit status of Playwright."""
    chromium = _chromium()
    _packages()
    with tempfile.TemporaryDirectory(prefix="hoidap-browser-") as folder:
        data = Path(folder) / "data"
        with tempfile.TemporaryFile() as log, _server(_library(data), log) as address:
            # HOIDAP and the data folder let a scenario run commands of an operator, such as adding a site.
            env = {**_environment(data), "CHROMIUM": chromium, "HOIDAP_URL": address, "HOIDAP": str(HOIDAP)}
            return subprocess.run(
                ["npx", "playwright", "test", *sys.argv[1:]], cwd=WEB, env=env, check=False
            ).returncode


def _chromium() -> str:
    named = os.environ.get("CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    apt = shutil.which("apt-get")
    rights = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not apt or (rights and not shutil.which("sudo")):
        raise CannotTestError("Chưa có Chromium. Hãy cài Chromium hoặc đặt CHROMIUM là đường dẫn của nó.")
    print("Cài Chromium…", flush=True)
    quiet = ["-qq", "-o=Dpkg::Use-Pty=0"]
    subprocess.run([*rights, apt, "update", *quiet], check=False, stdout=subprocess.DEVNULL)
    install = [*rights, apt, "install", "--yes", "--no-install-recommends", *quiet, "chromium"]
    done = subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if done.returncode or not found:
        raise CannotTestError("Không cài được Chromium. Hãy tự cài, hoặc đặt CHROMIUM là đường dẫn của nó.")
    return found


def _packages() -> None:
    """Install the packages of the lock file, unless they are installed."""
    if not shutil.which("npm"):
        raise CannotTestError("Cần Node.js từ 20.19 trở lên.")
    lock, stamp = WEB / "package-lock.json", WEB / "node_modules" / ".package-lock.json"
    if not (WEB / "node_modules" / "@playwright").exists() or stamp.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=WEB, check=True)


def _library(data: Path) -> Path:
    """Add the documents to a new data folder, and keep a copy for the next run."""
    stamp = KEPT / "documents.sha256"
    now = _digest()
    kept = stamp.exists() and stamp.read_text() == now  # otherwise it may hold documents that were deleted
    source = KEPT if kept else EMBEDDED
    if (source / "library.sqlite3").exists():
        shutil.copytree(source, data)
    added = [str(path) for path in DOCUMENTS]
    done = subprocess.run(
        [HOIDAP, "add", *added], env=_environment(data), check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise CannotTestError(f"Không đưa được văn bản thử vào thư viện.\n{done.stdout}{done.stderr}")
    shutil.rmtree(KEPT, ignore_errors=True)
    shutil.copytree(data, KEPT)
    stamp.write_text(now)
    return data


def _digest() -> str:
    files = sorted(path for folder in DOCUMENTS for path in folder.iterdir() if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _environment(data: Path) -> dict[str, str]:
    """Return the environment without settings of this machine, which must not change the result."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("HOIDAP_")}
    # No rate limit: all tests are one visitor.
    return {**own, "HOIDAP_DATA_DIR": str(data), "HOIDAP_ASKS_PER_MINUTE": "0", "PYTHONUTF8": "1"}


@contextmanager
def _server(data: Path, log: IO[bytes]) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [str(HOIDAP), "serve", "--port", str(port)]
    # Run in the temporary folder, so that no .env of this checkout is read.
    process = subprocess.Popen(command, cwd=data.parent, env=_environment(data), stdout=log, stderr=log)
    try:
        _wait(process, address)
        yield address
    except CannotTestError:
        log.seek(0)
        sys.stderr.write(log.read().decode("utf-8", "replace")[-LOG_SHOWN:])
        raise
    finally:
        process.terminate()
        process.wait(30)


def _wait(process: "subprocess.Popen[bytes]", address: str) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5):
                return
        except urllib.error.HTTPError as error:
            if error.code != 503:  # 503: the index is still being built
                break
        except OSError:
            pass
        time.sleep(0.2)
    raise CannotTestError("Máy chủ để thử không chạy được.")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CannotTestError as error:
        sys.exit(str(error))
