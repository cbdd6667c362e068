"""Topics of the codification (Bộ pháp điển): articles of many documents under one numbering, "Điều 44.5.NĐ.1".

A topic has no number, date or validity of its own; a line below the title of each article says which article of which document it
reproduces.
"""

from collections.abc import Sequence

from corpus.citation.mentions import read_mentions
from corpus.document import Provision, Relation, RelationKind, Unit
from corpus.vietnamese.tokens import tokenize

KIND = "Pháp điển"


def is_codification(provisions: Sequence[Provision]) -> bool:
    """Tell whether more than half of the articles have a number of the codification: it has dots."""
    articles = [p for provision in provisions for p in provision.walk() if p.unit is Unit.ARTICLE]
    return bool(articles) and 2 * sum("." in article.label for article in articles) > len(articles)


def consolidated(provisions: Sequence[Provision]) -> tuple[Relation, ...]:
    """Return a relation to each document whose articles the topic reproduces; `stated_in` is the first of them."""
    found: dict[str, Relation] = {}
    for article in (p for provision in provisions for p in provision.walk() if p.unit is Unit.ARTICLE):
        note = next((line for line in article.text.split("\n") if line.startswith("(Điều ")), "")
        for mention in read_mentions(tokenize(note), typed=False):
            document = mention.document
            if document and document.number:
                number = str(document.number)
                found.setdefault(
                    number,
                    Relation(
                        RelationKind.CONSOLIDATES,
                        number,
                        target_issued_on=document.issued_on,
                        stated_in=article.locator,
                    ),
                )
                break  # documents named behind it amended the article
    return tuple(found.values())
