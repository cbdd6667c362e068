"""Keyword search: tantivy over the terms of passages (see index/terms.py), ranked by BM25."""

import json
import math
from pathlib import Path

import tantivy

from index.terms import terms

_WRITER_HEAP = 64_000_000
_REMEMBERED = 100_000  # terms whose rarity is kept


class Keywords:
    """Passage ids and their terms."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_text_field("slug", tokenizer_name="raw")
        # "freq": positions are not needed, the pairs stand for them.
        schema.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        self._schema = schema.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._noted = folder / "documents.json"
        self._rarities: dict[str, float] = {}

    def update(self, add: list[tuple[str, str, str]], delete: list[str]) -> None:
        """Add (id, slug, text) triples and forget ids, in one commit."""
        self._write(add, "id", [*delete, *(id_ for id_, _, _ in add)])

    def _write(self, add: list[tuple[str, str, str]], field: str, delete: list[str]) -> None:
        writer = self._index.writer(_WRITER_HEAP, 1)
        for value in delete:
            writer.delete_documents_by_term(field, value)
        for id_, slug, text in add:
            writer.add_document(tantivy.Document(id=id_, slug=slug, terms=" ".join(terms(text))))
        writer.commit()
        writer.wait_merging_threads()
        self.reload()

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> fingerprint of the documents whose passages are here."""
        if not self._noted.exists():
            return {}
        found: dict[str, str] = json.loads(self._noted.read_text("utf-8"))
        return found

    def replace(self, slug: str, passages: list[tuple[str, str]]) -> None:
        """Make these (id, text) pairs the passages of a document, in one commit."""
        self._write([(id_, slug, text) for id_, text in passages], "slug", [slug])

    def note(self, slug: str, fingerprint: str | None) -> None:
        """Write down what was indexed of a document, after it was; None: it is gone."""
        noted = self.fingerprints() | {slug: fingerprint or ""}
        draft = self._noted.with_suffix(".draft")
        draft.write_text(json.dumps({slug: value for slug, value in noted.items() if value}), "utf-8")
        draft.replace(self._noted)

    def forget(self) -> None:
        """Write down that nothing is here."""
        self._noted.unlink(missing_ok=True)

    def reload(self) -> None:
        """See what another process committed."""
        before = self._index.searcher().num_docs
        self._index.reload()
        if self._index.searcher().num_docs != before:
            self._rarities = {}

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
        known = self._rarities
        if term not in known:
            if len(known) > _REMEMBERED:
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
