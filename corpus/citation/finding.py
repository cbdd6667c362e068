"""The provision of a document that a locator, typed or read in a text, stands for."""

from corpus.document import LegalDocument, Locator, Provision


def find_provision(document: LegalDocument, locator: Locator) -> Provision | None:
    """Find a typed locator: exactly, or as the shallowest provision whose path holds all its steps in order.

    "khoản 2 Điều 5" is so found although the full path begins with a chapter.
    """
    found = [p for p in document.walk() if p.locator.steps and p.locator.steps[-1:] == locator.steps[-1:]]
    fitting = [p for p in found if holds(p.locator, locator)]
    return min(fitting, key=lambda p: len(p.locator.steps), default=None)


def holds(path: Locator, typed: Locator) -> bool:
    """Tell whether `path` contains the steps of `typed` in their order."""
    steps = iter(path.steps)
    return all(step in steps for step in typed.steps)
