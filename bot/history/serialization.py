"""Frozen values out of the JSON in which a record keeps them."""

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def revive(kind: type[T], kept: Any) -> T:
    """Return the dataclass that was kept as plain JSON.

    A field that an older version did not keep takes its default, one that is no longer known is left out. Raises KeyError
    when a field without a default is missing, ValueError when a value is none of its type.
    """
    return cast(T, _value(kind, kept))


def _value(kind: Any, kept: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if kept is None else _value(next(other for other in arguments if other is not type(None)), kept)
    if origin is tuple:
        return tuple(_value(arguments[0], item) for item in kept)
    if origin is dict:
        return {name: _value(arguments[1], item) for name, item in kept.items()}
    if is_dataclass(kind):
        return cast(Any, kind)(
            **{name: _value(hint, kept[name]) for name, hint in _hints(cast(Any, kind), tuple(kept))}
        )
    if kind is date:
        return date.fromisoformat(kept)
    return kind(kept) if issubclass(kind, Enum) else kept


@cache
def _hints(kind: Any, names: tuple[str, ...]) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a dataclass that were kept, with their types."""
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    missing = [name for name, field in known.items() if name not in names and _is_required(field)]
    if missing:
        raise KeyError(missing[0])
    return tuple((name, hints[name]) for name in known if name in names)


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
