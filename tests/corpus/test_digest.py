import unicodedata
from pathlib import Path

import pytest

from corpus.digest import DigestError, looks_like_digest, read_digest, shipped_digests
from corpus.document import Locator, TextKind, Unit
from tests.conftest import INVENTED, invented

CORE = {"5894/BNV-VP", "04/NQ-CP", "68/NQ-CP", "131/NQ-CP", "749/QĐ-TTg", "942/QĐ-TTg", "766/QĐ-TTg"}
# The official position of their provisions was never checked, so none may be named.
NO_POSITIONS = {"04/NQ-CP", "131/NQ-CP", "749/QĐ-TTg"}


@pytest.mark.parametrize("path", shipped_digests(), ids=lambda path: path.stem)
def test_shipped_digest(path: Path) -> None:
    text = path.read_text("utf-8")
    document = read_digest(text, path.name)
    assert unicodedata.is_normalized("NFC", text)
    assert document.slug == path.stem
    assert document.text_kind is TextKind.DIGEST
    assert document.source.checked_on
    assert document.validity_note
    for provision in document.walk():
        assert "TTHC" not in provision.text, "abbreviations are written out"
        if document.number in NO_POSITIONS:
            assert not provision.locator_confirmed
            assert provision.locator.steps[0].unit is Unit.GROUP


def test_all_core_documents_ship() -> None:
    numbers = {read_digest(path.read_text("utf-8"), path.name).number for path in shipped_digests()}
    assert numbers >= CORE
    assert len(numbers) >= 21


def test_provisions_nest_by_locator() -> None:
    article, group = invented().provisions
    assert [child.locator.path for child in article.children] == ["dieu-1.khoan-1", "dieu-1.khoan-2"]
    assert article.text == ""
    assert (group.label, group.locator_confirmed) == ("Nguồn giống", False)
    assert group.locator == Locator.parse("nhom-nguon-giong")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("---\nnumber", "number", "front matter"),
        ("2021-03-05\nvalidity", "mùa xuân\nvalidity", "not a date"),
        ("{{dieu-1.khoan-2}}", "", "without its locator"),
        ("{{dieu-1.khoan-2}}", "{{dieu-1.khoan-1}}", "stands twice"),
        ("{{dieu-1.khoan-2}}", "{{dieu-1.khoan-2 unconfirmed}}", "not confirmed"),
        ("Giống sen do Trung tâm Giống cung cấp.", "", "empty"),
        ("issuer: Bộ Thử nghiệm\n", "", "issuer"),
    ],
)
def test_broken_digest_is_refused_with_its_reason(old: str, new: str, reason: str) -> None:
    assert old in INVENTED
    broken = INVENTED.replace(old, new).format(relations="")
    with pytest.raises(DigestError, match=reason):
        read_digest(broken, "broken.md")


def test_official_text_is_not_taken_for_a_digest() -> None:
    assert looks_like_digest(INVENTED)
    assert not looks_like_digest("CHÍNH PHỦ\n---\nchecked_on: no")
