"""Keyword search: tantivy over the terms of passages (index/terms.py), scored by BM25."""

import json
import math
from pathlib import Path

import tantivy

from index.terms import terms

WRITER_HEAP_BYTES = 64_000_000  # tantivy refuses less than 15 MB a thread; chosen by hand
CACHED_RARITIES = 100_000  # terms; chosen by hand


class Keywords:
    """A tantivy index of the terms of passages, in a folder of this host."""

    def __init__(self, folder: Path) -> None:
        """Open the index in a folder; both are made when missing."""
        folder.mkdir(parents=True, exist_ok=True)
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_text_field("slug", tokenizer_name="raw")
        # "freq": positions are not needed, the pairs stand for them.
        schema.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        self._schema = schema.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._fingerprints_file = folder / "documents.json"
        self._rarity_cache: dict[str, float] = {}

    def update(self, add: list[tuple[str, str, str]], delete: list[str]) -> None:
        """Add passages, given as (id, slug, text), and delete passages by id, in one commit."""
        self._write(add, "id", [*delete, *(id_ for id_, _, _ in add)])

    def _write(self, add: list[tuple[str, str, str]], field: str, delete: list[str]) -> None:
        """Delete every passage that has one of the values `delete` in `field`, then add; one commit."""
        writer = self._index.writer(WRITER_HEAP_BYTES, 1)
        for value in delete:
            writer.delete_documents_by_term(field, value)
        for id_, slug, text in add:
            writer.add_document(tantivy.Document(id=id_, slug=slug, terms=" ".join(terms(text))))
        writer.commit()
        writer.wait_merging_threads()
        self.reload()

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> fingerprint of the documents whose passages are in this index."""
        if not self._fingerprints_file.exists():
            return {}
        found: dict[str, str] = json.loads(self._fingerprints_file.read_text("utf-8"))
        return found

    def replace(self, slug: str, passages: list[tuple[str, str]]) -> None:
        """Replace the passages of a document by these, given as (id, text), in one commit."""
        self._write([(id_, slug, text) for id_, text in passages], "slug", [slug])

    def set_fingerprint(self, slug: str, fingerprint: str | None) -> None:
        """Record the state in which a document was indexed, once its passages are committed; None: the document is gone."""
        fingerprints = self.fingerprints() | {slug: fingerprint or ""}
        draft = self._fingerprints_file.with_suffix(".draft")
        draft.write_text(json.dumps({slug: value for slug, value in fingerprints.items() if value}), "utf-8")
        draft.replace(self._fingerprints_file)

    def clear_fingerprints(self) -> None:
        """Record that no document is indexed."""
        self._fingerprints_file.unlink(missing_ok=True)

    def reload(self) -> None:
        """Read what another process committed; rarities are computed again when the number of passages changed."""
        before = self._index.searcher().num_docs
        self._index.reload()
        if self._index.searcher().num_docs != before:
            self._rarity_cache = {}

    def search(self, weights: dict[str, float], count: int, slugs: list[str] | None = None) -> dict[str, float]:
        """Return the ids of the `count` best passages with their BM25 score.

        `weights` are the terms of the query (see `index.terms.terms`), each with the factor by which its score counts; `slugs`
        narrows the search to some documents.
        """
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
        """Return the inverse document frequency of a term: ln((N + 1) / (n + 0.5)) for n of N passages that hold it."""
        known = self._rarity_cache
        if term not in known:
            if len(known) > CACHED_RARITIES:
                known.clear()
            searcher = self._index.searcher()
            known[term] = math.log((searcher.num_docs + 1) / (searcher.doc_freq("terms", term) + 0.5))
        return known[term]

    def count(self) -> int:
        """Return the number of passages."""
        return self._index.searcher().num_docs

    def ids(self) -> set[str]:
        """Return all stored ids."""
        searcher = self._index.searcher()
        hits = searcher.search(tantivy.Query.all_query(), max(1, searcher.num_docs)).hits
        return {searcher.doc(address)["id"][0] for _, address in hits}
