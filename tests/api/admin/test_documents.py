"""Documents in the administration API: uploaded, confirmed, replaced, removed; confirmations of validity."""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from api.admin.sign_in.authorization import COOKIE
from api.admin.uploads.routes import file_name
from api.dependencies import Services
from tests.api.admin.browser import ADMIN, Admin, ask, browser, signed_in
from tests.security.apps import code

DECISION = """BỘ THỬ NGHIỆM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 4477/QĐ-BTN
Hà Nội, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch nuôi cá cảnh trong ao công vụ

BỘ TRƯỞNG BỘ THỬ NGHIỆM

Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch nuôi cá cảnh trong ao công vụ.

Điều 2. Vụ Thủy sinh thả tối thiểu {count} con cá cảnh vào ao công vụ trước ngày 30/6/2024.

Điều 3. Quyết định này có hiệu lực từ ngày 10 tháng 3 năm 2024.

BỘ TRƯỞNG
Nguyễn Văn Thử
"""
SLUG_NUMBER = "4477/QĐ-BTN"


@pytest.fixture
def admin(services: Services) -> Iterator[Admin]:
    with signed_in(services) as admin:
        yield admin
        for document in admin.get("documents", q=SLUG_NUMBER)["documents"]:
            if document["number"] == SLUG_NUMBER:
                admin.call("DELETE", f"documents/{document['slug']}")


def send(admin: Admin, data: bytes, name: str = "ke-hoach.txt") -> dict[str, Any]:
    reply = admin.call("POST", "uploads", files={"file": (name, data)})
    assert reply.status_code == 202, reply.text
    return followed(admin, reply.json()["id"])


def followed(admin: Admin, id_: str) -> dict[str, Any]:
    """Read the event stream of an upload to its end; returns the last state, with the earlier ones under `states`."""
    text = admin.call("GET", f"uploads/{id_}/events").text
    events = [part.split("\ndata: ") for part in text.removeprefix("event: ").strip().split("\n\nevent: ")]
    found: dict[str, Any] = json.loads(events[-1][1])
    assert events[-1][0] == "done"
    return {**found, "states": [json.loads(data)["state"] for name, data in events if name == "progress"]}


def take_in(admin: Admin, count: int) -> dict[str, Any]:
    sent = send(admin, DECISION.format(count=count).encode())
    assert sent["state"] == "waiting", sent
    assert admin.call("POST", f"uploads/{sent['id']}/confirm").status_code == 202
    return followed(admin, sent["id"])


def slug(admin: Admin) -> str:
    (found,) = [one for one in admin.get("documents", q=SLUG_NUMBER)["documents"] if one["number"] == SLUG_NUMBER]
    return str(found["slug"])


def test_upload_is_shown_before_it_is_stored_and_answers_after(services: Services, admin: Admin) -> None:
    sent = send(admin, DECISION.format(count=35).encode())
    assert sent["state"] == "waiting"
    (file,) = sent["report"]["files"]
    assert (file["document"]["number"], file["present"], file["code"]) == (SLUG_NUMBER, None, "")
    assert file["document"]["counts"]["dieu"] == 3
    assert SLUG_NUMBER not in [one.number for one in services.library.documents()]
    admin.call("POST", f"uploads/{sent['id']}/confirm")
    done = followed(admin, sent["id"])
    assert done["state"] == "done"
    assert [one["number"] for one in done["result"]["added"]] == [SLUG_NUMBER]
    answer = ask(admin, "Vụ Thủy sinh thả tối thiểu bao nhiêu con cá cảnh vào ao công vụ?")
    assert "35 con" in answer["answer"]
    assert not list((services.settings.data_dir / "uploads").glob(f"{sent['id']}/*"))
    assert services.audit.acts(1)[0].act == "document.add"


def test_new_text_of_the_same_number_replaces_the_old_one_which_stays_in_the_history(admin: Admin) -> None:
    take_in(admin, 35)
    sent = send(admin, DECISION.format(count=48).encode())
    present = sent["report"]["files"][0]["present"]
    assert (present["number"], present["same_text"], present["text_kind"]) == (SLUG_NUMBER, False, "verbatim")
    admin.call("POST", f"uploads/{sent['id']}/confirm")
    assert followed(admin, sent["id"])["result"]["added"][0]["replaced"]
    assert "48 con" in ask(admin, "Vụ Thủy sinh thả bao nhiêu con cá cảnh vào ao công vụ?")["answer"]
    history = admin.get(f"documents/{slug(admin)}")["history"]
    assert [one["retired_at"] is None for one in history][:2] == [True, False]
    again = send(admin, DECISION.format(count=48).encode())
    assert again["report"]["files"][0]["present"]["same_text"]
    assert admin.call("DELETE", f"uploads/{again['id']}").status_code == 204
    assert code(admin.call("GET", f"uploads/{again['id']}")) == (404, "upload_not_found")


def test_removed_document_answers_no_more(admin: Admin) -> None:
    take_in(admin, 35)
    reply = admin.call("DELETE", f"documents/{slug(admin)}")
    assert reply.json() == {"removed": True, "digest_returns": False}
    assert ask(admin, "Vụ Thủy sinh thả bao nhiêu con cá cảnh vào ao công vụ?")["status"] == "not_found"


def test_digest_that_ships_cannot_be_removed(admin: Admin) -> None:
    assert code(admin.call("DELETE", "documents/942-qd-ttg-2021")) == (409, "digest_only")


def test_what_cannot_be_read_is_refused_with_a_sentence(admin: Admin) -> None:
    sent = send(admin, b"\x00\x01\x02 no text \xff" * 20, "anh.bin")
    assert sent["state"] == "refused"
    assert sent["report"]["files"][0]["message"]
    assert code(admin.call("POST", f"uploads/{sent['id']}/confirm")) == (409, "upload_not_ready")


def test_archive_is_reported_file_by_file(admin: Admin) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mot.txt", DECISION.format(count=35))
        archive.writestr("trong.txt", " ")
    sent = send(admin, packed.getvalue(), "goi.zip")
    assert sent["state"] == "waiting"
    assert sorted(bool(file["document"]) for file in sent["report"]["files"]) == [False, True]
    admin.call("DELETE", f"uploads/{sent['id']}")


def test_upload_is_bounded_and_only_for_administrators(services: Services) -> None:
    with browser(services) as client:
        assert code(client.post(f"{ADMIN}/uploads", files={"file": ("a.txt", b"x")})) == (401, "sign_in_required")
    with signed_in(services, max_file_mb=1) as admin:
        assert admin.call("POST", "uploads", files={"file": ("a.txt", b"x" * 2_100_000)}).status_code == 413
        assert code(admin.call("POST", "uploads", files={"file": ("a.txt", b"")})) == (422, "invalid_request")
        assert code(admin.call("POST", "uploads", json={"file": "a"})) == (415, "unsupported_media_type")
        reply = admin.client.post(f"{ADMIN}/uploads", files={"file": ("a.txt", b"x")})
        assert code(reply) == (403, "csrf")
        assert COOKIE in admin.client.cookies


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\van ban\\Quyết định.docx", "Quyết định.docx"),
        ("..", "tep"),
        ("", "tep"),
        ("a\x00b\n.pdf", "ab.pdf"),
    ],
)
def test_file_lies_in_its_own_folder_whatever_it_is_called(given: str, kept: str) -> None:
    assert file_name(given) == kept
    assert len(file_name("x" * 500 + ".docx")) <= 120
    assert file_name("x" * 500 + ".docx").endswith(".docx")


def test_words_on_validity_reach_readers_and_go_again(services: Services, admin: Admin) -> None:
    place = "documents/942-qd-ttg-2021/validity"
    body = {"status": "in_force", "reason": "Bộ đã có văn bản cho áp dụng tiếp."}
    made = admin.call("POST", place, json=body)
    assert made.status_code == 201, made.text
    try:
        answer = ask(admin, "QĐ 942 còn hiệu lực không?")
        document = answer["citations"][0]["document"]
        assert document["status"] == "in_force"
        assert document["status_label"].endswith("(theo xác nhận)")
        assert "lý do: Bộ đã có văn bản cho áp dụng tiếp" in document["confirmation"]
        assert "validity_confirmed" in [warning["code"] for warning in answer["warnings"]]
        assert "còn hiệu lực vào ngày được hỏi" in answer["answer"]
        assert admin.get("documents/942-qd-ttg-2021")["confirmed"]["by"] == "lan"
    finally:
        gone = admin.call("DELETE", f"{place}/{made.json()['id']}", params={"reason": "Nhầm."})
    assert gone.json()["withdrawn_reason"] == "Nhầm."
    assert ask(admin, "QĐ 942 còn hiệu lực không?")["citations"][0]["document"]["status"] == "expired"
    assert [act.act for act in services.audit.acts(2)] == ["validity.withdraw", "validity.confirm"]


@pytest.mark.parametrize(
    "body",
    [
        {"status": "expired"},
        {"status": "not_yet"},
        {"status": "not_yet", "effective_from": "2020-01-01"},
        {"status": "partly"},
        {"status": "expired", "effective_from": "2022-01-01", "effective_to": "2021-01-01"},
    ],
)
def test_word_on_validity_that_says_nothing_certain_is_refused(admin: Admin, body: dict[str, str]) -> None:
    reply = admin.call("POST", "documents/942-qd-ttg-2021/validity", json={**body, "reason": "Lý do đủ dài."})
    assert code(reply) == (422, "invalid_validity")
    missing = {"status": "in_force", "reason": "Lý do đủ dài.", "locator": "dieu-99"}
    assert admin.call("POST", "documents/942-qd-ttg-2021/validity", json=missing).status_code == 404


def test_list_tells_kind_of_text_and_pages(admin: Admin) -> None:
    first = admin.get("documents", size=5)
    assert len(first["documents"]) == 5
    second = admin.get("documents", size=5, page=2)
    assert {one["slug"] for one in first["documents"]}.isdisjoint(one["slug"] for one in second["documents"])
    assert admin.get("documents", text_kind="digest")["total"] <= first["total"]
    assert all(one["status"] == "expired" for one in admin.get("documents", status="expired")["documents"])
