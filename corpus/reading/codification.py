"""Topics of the Bộ pháp điển: articles of many documents under one numbering, "Điều 44.5.NĐ.1".

A topic has no number, date or force of its own; each article says below its title which article of which document it
holds.
"""

from collections.abc import Sequence

from corpus.citation.mentions import read_mentions
from corpus.document import Provision, Relation, RelationKind, Unit
from corpus.vietnamese.tokens import tokenize

KIND = "Pháp điển"


def is_codification(provisions: Sequence[Provision]) -> bool:
    """Tell whether most articles bear a number of the codification, which has dots in it."""
    articles = [p for provision in provisions for p in provision.walk() if p.unit is Unit.ARTICLE]
    return bool(articles) and 2 * sum("." in article.label for article in articles) > len(articles)


def consolidated(provisions: Sequence[Provision]) -> tuple[Relation, ...]:
    """Return one relation to each document whose articles are held, stated where it is named first."""
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
                break  # what follows amended the article, it is not what is held
    return tuple(found.values())
