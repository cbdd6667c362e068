"""What every extractor returns: the document's own words, one paragraph, heading or table row on a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """Clean text of one official document.

    `text` is NFC, holds no mark-up except Markdown tables (each row on one line that starts with "|"), no page
    furniture and nothing that a portal wrote around the document; a paragraph is one line ending in a newline.
    `properties` is what the portal wrote about the document, such as ("Số hiệu", "61/2018/NĐ-CP"): never part of the
    body, only held against what the document says of itself. `warnings` are Vietnamese sentences for the operator.
    """

    text: str
    properties: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()

    def property_of(self, *names: str) -> str:
        """Return the first stated property among `names` (compared in lower case), "" when there is none."""
        stated = {name.lower(): value for name, value in reversed(self.properties)}
        return next((stated[name.lower()] for name in names if stated.get(name.lower())), "")
