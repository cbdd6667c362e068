"""Days as callers write them."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator


def _written(value: object) -> object:
    """Let only YYYY-MM-DD through: by itself pydantic also takes seconds since 1970."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII)):
        return value
    raise ValueError("not YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(_written)]
