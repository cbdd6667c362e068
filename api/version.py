"""The version of this program, as installed."""

from functools import cache
from importlib.metadata import version


@cache
def package_version() -> str:
    """Return the version of the installed package, "0.2.0"."""
    return version("hoidap")
