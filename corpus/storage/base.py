"""The base of all tables, so that one metadata describes the whole database; migrations make the tables themselves."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    """Base of every row class; lists and dicts of plain values are kept as JSON."""

    type_annotation_map = {  # noqa: RUF012 - the name and form SQLAlchemy asks for
        dict[str, Any]: JSON,
        dict[str, dict[str, str]]: JSON,
        list[str]: JSON,
        list[dict[str, Any]]: JSON,
    }
