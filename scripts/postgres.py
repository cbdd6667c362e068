"""A throw-away PostgreSQL server on loopback: a folder and a port of its own, removed when the block ends."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "postgresql"
_OTHER_USERS = ("postgres", "nobody")  # the server refuses to run as root


class NoServerError(Exception):
    """PostgreSQL is not installed and cannot be installed; the message is one Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that can be killed and started again."""

    bin: Path
    folder: Path
    port: int

    @property
    def url(self) -> str:
        """The URL of the database that each server has."""
        return f"postgresql+psycopg://hoidap@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start, and wait until it accepts connections."""
        # fsync=off: the data are thrown away, and it makes the tests faster.
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        _run(self.bin / "pg_ctl", "-D", self.folder / "data", "-o", options, "-l", self.folder / "log", "-w", "start")

    def stop(self) -> None:
        """Disconnect all clients and shut down."""
        _run(self.bin / "pg_ctl", "-D", self.folder / "data", "-m", "fast", "-w", "stop")

    def kill(self) -> None:
        """Kill the server and its processes with SIGKILL, as the system does when memory runs out."""
        leader = int((self.folder / "data" / "postmaster.pid").read_text("utf-8").split()[0])
        workers = subprocess.run(
            ["pgrep", "-P", str(leader)], capture_output=True, text=True, check=False
        ).stdout.split()
        for pid in (leader, *map(int, workers)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


@contextlib.contextmanager
def running() -> Iterator[Server]:
    """Run a new server, installing PostgreSQL first where that is possible; raises NoServerError."""
    folder = Path(tempfile.mkdtemp(prefix="hoidap-postgres-"))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Server(_bin(), folder, port)
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _other_user())
        _run(
            server.bin / "initdb",
            "-D",
            folder / "data",
            "-U",
            "hoidap",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
        )
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _bin() -> Path:
    """Return the folder of the newest installed server; installs Debian's package if there is none and apt may be used."""
    for _ in range(2):
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
        if found:
            return found[-1].parent
        on_path = shutil.which("initdb")
        if on_path:
            return Path(on_path).resolve().parent
        if os.geteuid() or not shutil.which("apt-get"):
            break
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", PACKAGE]):
            subprocess.run(
                ["apt-get", "--quiet", "--quiet", *arguments],
                stdout=sys.stderr,
                check=False,
                env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            )
    raise NoServerError(f"Máy này chưa có máy chủ PostgreSQL và không tự cài được; hãy cài gói {PACKAGE}.")


def _other_user() -> str:
    for name in _OTHER_USERS:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name).pw_name
    raise NoServerError("PostgreSQL không chạy bằng quyền root, và máy này không có người dùng nào khác.")


def _run(program: Path, *arguments: str | Path) -> None:
    other = _other_user() if os.geteuid() == 0 else None
    subprocess.run(
        [program, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        user=other,
        group=pwd.getpwnam(other).pw_gid if other else None,
        extra_groups=[] if other else None,
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
    )
