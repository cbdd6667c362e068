"""API keys, sites and the service switch in the administration API."""

from api.dependencies import Services
from tests.api.admin.browser import ANSWERED, Admin, ask
from tests.security.apps import code


def test_keys_are_made_rotated_and_revoked(services: Services, admin: Admin) -> None:
    made = admin.call("POST", "keys", json={"name": "Cổng tỉnh", "scopes": ["search"], "expires_in_days": 3}).json()
    assert services.keys.find(made["secret"])
    assert all(key["secret"] is None for key in admin.get("keys")["keys"])
    new = admin.call("POST", f"keys/{made['id']}/rotate", json={}).json()
    assert services.keys.find(made["secret"]) is None
    assert services.keys.find(new["secret"])
    assert admin.call("DELETE", f"keys/{new['id']}").status_code == 204
    assert services.keys.find(new["secret"]) is None
    assert code(admin.call("DELETE", f"keys/{new['id']}")) == (404, "key_not_found")
    assert "secret" not in str(admin.get("audit", limit=3))
    assert [act["act"] for act in admin.get("audit", limit=3)["acts"]] == ["key.revoke", "key.rotate", "key.add"]


def test_sites_are_added_and_removed(services: Services, admin: Admin) -> None:
    made = admin.call("POST", "sites", json={"name": "Sơn Hải", "hosts": ["https://sonhai.vn/trang"]}).json()
    assert made["hosts"] == ["sonhai.vn"]
    assert made["key"] in [site["key"] for site in admin.get("sites")["sites"]]
    assert code(admin.call("POST", "sites", json={"name": "x", "hosts": ["a b"]})) == (422, "bad_host")
    assert admin.call("DELETE", f"sites/{made['key']}").status_code == 204
    assert services.sites.find(made["key"]) is None


def test_switch_stops_answering_with_a_message(admin: Admin) -> None:
    try:
        closed = admin.call("PUT", "doors", json={"open": False, "message": "Tạm dừng đến 14 giờ."})
        assert closed.json() == {"open": False, "message": "Tạm dừng đến 14 giờ."}
        refused = ask(admin, ANSWERED)
        assert (refused["error"]["code"], refused["error"]["message"]) == ("closed", "Tạm dừng đến 14 giờ.")
        assert admin.get("doors")["message"] == "Tạm dừng đến 14 giờ."
    finally:
        assert admin.call("PUT", "doors", json={"open": True}).json() == {"open": True, "message": ""}
    assert ask(admin, ANSWERED)["status"] == "answered"
