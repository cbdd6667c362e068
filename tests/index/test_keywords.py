from pathlib import Path

from index.keywords import Keywords
from index.terms import terms

ENTRIES = [
    ("a", "sen", "Diện tích trồng hoa sen trên hồ"),
    ("b", "sung", "Diện tích trồng hoa súng"),
    ("c", "khac", "Công khai thủ tục hành chính"),
]


def weights(text: str) -> dict[str, float]:
    return dict.fromkeys(terms(text), 1.0)


def test_search_ignores_marks(tmp_path: Path) -> None:
    keywords = Keywords(tmp_path)
    keywords.update(ENTRIES, [])
    assert keywords.search(weights("hoa sen"), 5) == keywords.search(weights("HOA SEN"), 5)
    assert list(keywords.search(weights("thu tuc hanh chinh"), 5)) == ["c"]


def test_filter_by_document_keeps_scores(tmp_path: Path) -> None:
    keywords = Keywords(tmp_path)
    keywords.update(ENTRIES, [])
    everywhere, inside = keywords.search(weights("hoa"), 5), keywords.search(weights("hoa"), 5, ["sung"])
    assert list(inside) == ["b"]
    assert abs(inside["b"] - everywhere["b"]) < 1e-6


def test_update_replaces_and_forgets(tmp_path: Path) -> None:
    keywords = Keywords(tmp_path)
    keywords.update(ENTRIES, [])
    keywords.update([("a", "sen", "Nuôi cá chép")], ["b"])
    assert keywords.search(weights("hoa"), 5) == {}
    assert list(keywords.search(weights("cá chép"), 5)) == ["a"]


def test_a_second_process_sees_commits(tmp_path: Path) -> None:
    writer, reader = Keywords(tmp_path), Keywords(tmp_path)
    writer.update(ENTRIES, [])
    reader.reload()
    assert list(reader.search(weights("hành chính"), 5)) == ["c"]


def test_rare_terms_weigh_more(tmp_path: Path) -> None:
    keywords = Keywords(tmp_path)
    keywords.update(ENTRIES, [])
    assert keywords.rarity("khongco") > keywords.rarity("sen") > keywords.rarity("hoa") > 0


def test_odd_terms_are_harmless(tmp_path: Path) -> None:
    keywords = Keywords(tmp_path)
    keywords.update(ENTRIES, [])
    assert keywords.search({}, 5) == {}
    assert keywords.search({'"(+-AND': 1.0}, 5) == {}
