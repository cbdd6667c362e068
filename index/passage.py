"""What is indexed: the Passage."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A searchable piece of a document.

    `provision_ids` are the provisions whose words it holds, in reading order; `text` is those words; `context`
    is what stands in front of them when they are embedded or searched (number, title, heading path).
    """

    slug: str
    number: str
    provision_ids: tuple[str, ...]
    context: str
    text: str

    @property
    def digest(self) -> str:
        """SHA-256 over everything the index depends on."""
        parts = (self.slug, *self.provision_ids, self.context, self.text)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()

    @property
    def id(self) -> str:
        """Id by content: a passage that did not change keeps its id and is never embedded twice."""
        return f"{self.provision_ids[0]}@{self.digest[:16]}"

    @property
    def article(self) -> str:
        """Id of the Điều it stands in; without one, of the second level ("muc-ii.khoan-3")."""
        slug, _, path = self.provision_ids[0].partition("#")
        steps = path.split(".")
        depth = next((at for at, step in enumerate(steps, 1) if step.startswith("dieu-")), min(2, len(steps)))
        return f"{slug}#{'.'.join(steps[:depth])}"

    @property
    def searchable(self) -> str:
        """The text that is embedded and searched."""
        return f"{self.context}\n{self.text}"
