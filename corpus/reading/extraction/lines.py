"""What every extractor returns: the document's own words, one paragraph, heading or table row on a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The clean text of one official document.

    It is NFC, without mark-up except Markdown tables (each row on one line that starts with "|"), without running headers and page
    numbers, and without what a portal put around the document. A paragraph is one line that ends in a newline.
    """

    text: str
    properties: tuple[
        tuple[str, str], ...
    ] = ()  # what the portal says about the document, ("Số hiệu", "61/2018/NĐ-CP")
    warnings: tuple[str, ...] = ()  # Vietnamese sentences for the operator

    def property_of(self, *names: str) -> str:
        """Return the first stated property among `names` (compared in lower case), "" when there is none."""
        stated = {name.lower(): value for name, value in reversed(self.properties)}
        return next((stated[name.lower()] for name in names if stated.get(name.lower())), "")
