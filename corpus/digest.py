"""Read digests, our own summaries `digests/*.md`: YAML front matter and provisions; digests/README.md describes the format."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from corpus.citation.document_number import slug
from corpus.document import (
    LegalDocument,
    Locator,
    Provision,
    Relation,
    RelationKind,
    Signer,
    Source,
    TextKind,
    Unit,
    Validity,
)
from corpus.vietnamese.text import clean, fold_spaces

_FRONT = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_HEADING = re.compile(
    r"^## (?P<title>.+?)\s*\{(?P<path>[a-z0-9.~-]+)(?P<unconfirmed> unconfirmed)?\}\s*$", re.MULTILINE
)
_NAMED_UNITS = (Unit.GROUP, Unit.PARAGRAPH)


class DigestError(ValueError):
    """A file that breaks the format of digests; the message names the file and the reason."""


def shipped_digests() -> list[Path]:
    """Return the digest files that come with the package, in name order."""
    folder = Path(str(files("corpus"))) / "digests"
    return sorted(path for path in folder.glob("*.md") if path.name != "README.md")


def looks_like_digest(text: str) -> bool:
    """Tell a digest from the text of an official document by its front matter."""
    return text.startswith("---\n") and "\nchecked_on:" in text.partition("\n---\n")[0]


def read_digest(text: str, origin: str) -> LegalDocument:
    """Turn a digest file into a document of kind `digest`; raises DigestError."""
    match = _FRONT.match(clean(text))
    if not match:
        raise DigestError(f"{origin}: no front matter between two '---' lines")
    try:
        front: dict[str, Any] = yaml.safe_load(match[1])
        return _build(front, match[2], origin, hashlib.sha256(text.encode()).hexdigest())
    except DigestError:
        raise
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise DigestError(f"{origin}: {error}") from error


def _build(front: Mapping[str, Any], body: str, origin: str, sha256: str) -> LegalDocument:
    number, issuer, issued_on = front["number"], front["issuer"], _day(front.get("issued_on"))
    signer = front.get("signer")
    validity = front.get("validity") or {}
    return LegalDocument(
        number=number,
        kind=front["kind"],
        issuer=issuer,
        title=fold_spaces(front["title"]),
        issued_on=issued_on,
        slug=slug(number, issued_on, issuer),
        text_kind=TextKind.DIGEST,
        provisions=_provisions(body, origin, front.get("names") or {}),
        signer=Signer(signer["name"], signer.get("role", "")) if signer else None,
        validity=Validity(
            effective_from=_day(validity.get("effective_from")),
            effective_to=_day(validity.get("effective_to")),
            verified_until=_day(validity.get("verified_until")),
        ),
        validity_note=fold_spaces(validity.get("note") or ""),
        relations=tuple(_relation(entry) for entry in front.get("relations") or ()),
        aliases=tuple(front.get("aliases") or ()),
        source=Source(
            origin=origin,
            url=front.get("source_url") or "",
            sha256=sha256,
            checked_on=_day(front["checked_on"]),
            references=tuple(front.get("references") or ()),
            notes=tuple(fold_spaces(note) for note in front.get("notes") or ()),
        ),
    )


def _relation(entry: Mapping[str, Any]) -> Relation:
    def locator(key: str) -> Locator | None:
        return Locator.parse(entry[key]) if entry.get(key) else None

    return Relation(
        kind=RelationKind(entry["kind"]),
        target=entry["target"],
        target_locator=locator("target_locator"),
        from_date=_day(entry.get("from_date")),
        target_issued_on=_day(entry.get("target_issued_on")),
        stated_in=locator("stated_in"),
        reported=bool(entry.get("reported", False)),
    )


def _provisions(body: str, origin: str, names: Mapping[str, str]) -> tuple[Provision, ...]:
    """Return the provisions, one a heading, nested by their locators; `names` are display names of paragraphs by path."""
    headings = list(_HEADING.finditer(body))
    if not headings or body[: headings[0].start()].strip():
        raise DigestError(f"{origin}: text outside a '## title {{locator}}' heading")
    if len(headings) != len(re.findall(r"^#", body, re.MULTILINE)):
        raise DigestError(f"{origin}: a heading without its locator in braces")
    found: dict[Locator, Provision] = {}
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        text = body[heading.end() : following.start() if following else len(body)].strip()
        locator = Locator.parse(heading["path"])
        if not text:
            raise DigestError(f"{origin}: provision {locator.path} is empty")
        if locator in found:
            raise DigestError(f"{origin}: locator {locator.path} stands twice")
        confirmed = heading["unconfirmed"] is None
        if not confirmed and locator.steps[-1].unit not in (*_NAMED_UNITS, Unit.IDEA):
            raise DigestError(f"{origin}: {locator.path} names a position that was not confirmed")
        found[locator] = _provision(locator, heading["title"], text, confirmed, names)
    return _nest(found, Locator(), names)


def _provision(locator: Locator, title: str, text: str, confirmed: bool, names: Mapping[str, str]) -> Provision:
    unit, label = locator.steps[-1].unit, locator.steps[-1].label
    if unit in _NAMED_UNITS:
        label = names.get(locator.path, title)
    return Provision(locator, unit, label=label, heading=title, text=text, locator_confirmed=confirmed)


def _nest(found: Mapping[Locator, Provision], above: Locator, names: Mapping[str, str]) -> tuple[Provision, ...]:
    """Return the provisions directly below `above`, each with what is below it; missing levels are made empty."""
    depth = len(above.steps)
    below = dict.fromkeys(
        Locator(path.steps[: depth + 1])
        for path in found
        if path.steps[:depth] == above.steps and len(path.steps) > depth
    )
    return tuple(
        replace(found.get(path) or _provision(path, "", "", True, names), children=_nest(found, path, names))
        for path in below
    )


def _day(value: object) -> date | None:
    """Return a date that YAML read; raises ValueError for anything else that is not empty."""
    if value is None or isinstance(value, date):
        return value
    raise ValueError(f"not a date (YYYY-MM-DD): {value!r}")
