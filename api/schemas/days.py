"""Days in requests."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator


def _require_iso_date(value: object) -> object:
    """Allow only YYYY-MM-DD; pydantic would also read a number as seconds since 1970."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII)):
        return value
    raise ValueError("not YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(_require_iso_date)]
