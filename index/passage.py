"""The unit of search: a passage."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is embedded and searched as one."""

    slug: str
    number: str
    provision_ids: tuple[str, ...]  # of the provisions whose words it holds, in reading order
    context: str  # kind, number, beginning of the title and heading path: searched and embedded before the text
    text: str  # the words of those provisions

    @property
    def digest(self) -> str:
        """SHA-256 of all fields that the index depends on."""
        parts = (self.slug, *self.provision_ids, self.context, self.text)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()

    @property
    def id(self) -> str:
        """First provision and digest, `…#dieu-5@3f2a…`: a passage that did not change keeps its id and is not embedded again."""
        return f"{self.provision_ids[0]}@{self.digest[:16]}"

    @property
    def article(self) -> str:
        """Id of the Điều in which it begins; where there is none, its first two steps, `…#muc-ii.khoan-3`."""
        slug, _, path = self.provision_ids[0].partition("#")
        steps = path.split(".")
        depth = next((at for at, step in enumerate(steps, 1) if step.startswith("dieu-")), min(2, len(steps)))
        return f"{slug}#{'.'.join(steps[:depth])}"

    @property
    def searchable(self) -> str:
        """The text that is embedded and searched."""
        return f"{self.context}\n{self.text}"
