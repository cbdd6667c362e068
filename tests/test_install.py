"""One lock holds what every set needs, and the installer takes no more of it than is asked for."""

import re
import tomllib

import pytest

from scripts import install

LOCK = install.LOCK.read_text("utf-8")


def packages(part: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", part, re.MULTILINE))


def chosen(*sets: str) -> set[str]:
    return packages(install.part_of_lock(install.asked_for(set(sets))))


def test_the_installer_knows_every_extra_and_group() -> None:
    written = tomllib.loads(install.PROJECT.read_text("utf-8"))
    extras, groups = written["project"]["optional-dependencies"], written["dependency-groups"]
    assert sorted([*install.SETS, *install.SETUP]) == sorted([*extras, *groups])


@pytest.mark.parametrize("name", ["", *install.SETS])
def test_all_that_is_asked_for_is_locked(name: str) -> None:
    sets = {name} - {""}
    assert install.asked_for(sets) <= chosen(*sets)


def test_nothing_is_locked_that_no_set_needs() -> None:
    assert chosen(*install.SETS) == packages(LOCK)


def test_users_do_not_get_what_only_others_need() -> None:
    assert {"fastapi", "uv", "hatchling", "sympy"} <= chosen()
    assert not chosen() & {"pytest", "fastmcp", "langchain", "psycopg-binary", "xllamacpp", "matplotlib"}
    assert {"psycopg", "psycopg-binary"} <= chosen("postgres") - chosen()


def test_what_a_needed_package_needs_comes_along() -> None:
    assert "fastmcp-slim" in chosen("mcp")  # through fastmcp
    assert "griffelib" in packages(install.part_of_lock({"fastmcp"}))  # two steps away
    assert packages(install.part_of_lock({"uv"})) == {"uv"}


def test_every_version_of_a_package_is_taken() -> None:
    versions = re.compile(r"^numpy==.*", re.MULTILINE)
    assert len(versions.findall(LOCK)) > 1  # an older one for an older Python
    assert versions.findall(install.part_of_lock({"numpy"})) == versions.findall(LOCK)


def test_every_entry_has_hashes() -> None:
    entries = re.findall(r"^[\w.-]+==.*\n(?: .*\n)*", LOCK, re.MULTILINE)
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


def test_no_cuda_and_no_registry_is_named() -> None:
    assert not [name for name in packages(LOCK) if name.startswith(("nvidia", "cuda", "triton")) or name == "torch"]
    assert "://" not in LOCK
