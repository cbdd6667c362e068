"""Keyword search: tantivy over folded syllables and bigrams of neighbouring syllables.

Folding makes a question typed without marks score exactly as the same question with marks; the bigrams give back the
words that folding and syllables tore apart.
"""

import math
from itertools import pairwise
from pathlib import Path

import tantivy

from corpus.language import syllables

_WRITER_HEAP = 64_000_000


def terms(text: str) -> list[str]:
    """Return the folded syllables of `text` followed by its bigrams, "thu tuc" -> thu, tuc, thu_tuc."""
    words = syllables(text)
    return words + [f"{left}_{right}" for left, right in pairwise(words)]


class Keywords:
    """Passage ids and their terms, ranked by BM25."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_text_field("slug", tokenizer_name="raw")
        # "freq": positions are not needed, the bigrams stand for them.
        schema.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        self._schema = schema.build()
        self._index = tantivy.Index(self._schema, path=str(folder))

    def update(self, add: list[tuple[str, str, str]], delete: list[str]) -> None:
        """Add (id, slug, text) triples and forget ids, in one commit."""
        writer = self._index.writer(_WRITER_HEAP, 1)
        for id_ in [*delete, *(id_ for id_, _, _ in add)]:
            writer.delete_documents_by_term("id", id_)
        for id_, slug, text in add:
            writer.add_document(tantivy.Document(id=id_, slug=slug, terms=" ".join(terms(text))))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def reload(self) -> None:
        """See what another process committed."""
        self._index.reload()

    def search(self, weights: dict[str, float], count: int, slugs: list[str] | None = None) -> dict[str, float]:
        """Return the best ids with their BM25 score; `weights` are terms (see `terms`) with a boost each."""
        if not weights:
            return {}
        query = tantivy.Query.boolean_query(
            [
                (
                    tantivy.Occur.Should,
                    tantivy.Query.boost_query(tantivy.Query.term_query(self._schema, "terms", term), weight),
                )
                for term, weight in weights.items()
            ]
        )
        if slugs:
            only = tantivy.Query.const_score_query(tantivy.Query.term_set_query(self._schema, "slug", slugs), 0.0)
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, only)])
        searcher = self._index.searcher()
        return {searcher.doc(address)["id"][0]: score for score, address in searcher.search(query, count).hits}

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, ln((N + 1) / (n + 0.5)); highest for unknown terms."""
        searcher = self._index.searcher()
        return math.log((searcher.num_docs + 1) / (searcher.doc_freq("terms", term) + 0.5))
