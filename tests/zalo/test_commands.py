"""The commands of the command line, and incomplete settings."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from typer.testing import CliRunner

from api.cli import zalo as cli_zalo
from api.cli.main import app
from api.settings.settings import Settings
from api.settings.zalo import ZaloSettings
from api.zalo.config import ZaloConfig, ZaloConfigError
from tests.zalo.fake_zalo import challenge_of
from tests.zalo.harness import Harness

run = CliRunner().invoke
KEY = Fernet.generate_key().decode()
OA = {"zalo_app_id": "1", "zalo_app_secret": "a", "zalo_oa_secret": "b", "zalo_store_key": KEY}


def settings(**given: object) -> Settings:
    return Settings(_env_file=None, **given)  # type: ignore[call-arg, arg-type]


def test_no_settings_mean_no_channel() -> None:
    assert ZaloConfig.of(settings()) is None
    assert ZaloConfig.of(settings(zalo_store_key=KEY, zalo_workers=3)) is None


def test_each_channel_works_alone() -> None:
    config = ZaloConfig.of(settings(**OA, public_url="https://hoidap.example.vn/"))
    assert config
    assert config.oa
    assert config.bot is None
    assert config.public_url == "https://hoidap.example.vn"
    config = ZaloConfig.of(settings(zalo_bot_token="1:a", zalo_store_key=KEY))
    assert config
    assert config.bot
    assert config.oa is None


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({**OA, "zalo_oa_secret": ""}, "HOIDAP_ZALO_OA_SECRET"),
        ({**OA, "zalo_store_key": ""}, "hoidap zalo key"),
        ({**OA, "zalo_store_key": "abc"}, "hoidap zalo key"),
        ({**OA, "zalo_store_key": "", "zalo_store_key_file": "/nowhere"}, "HOIDAP_ZALO_STORE_KEY_FILE"),
        ({"zalo_bot_secret": "12345678", "zalo_store_key": KEY}, "HOIDAP_ZALO_BOT_TOKEN"),
        ({"zalo_bot_token": "1:a", "zalo_bot_secret": "1234567", "zalo_store_key": KEY}, "ít nhất 8 ký tự"),
    ],
)
def test_half_a_configuration_is_told(given: dict[str, str], message: str) -> None:
    with pytest.raises(ZaloConfigError, match=message):
        ZaloConfig.of(settings(**given))


def test_keys_may_lie_in_a_file(tmp_path: Path) -> None:
    other = Fernet.generate_key().decode()
    (tmp_path / "key").write_text(f"{KEY}\n{other}\n", "utf-8")
    config = ZaloConfig.of(settings(**{**OA, "zalo_store_key": "", "zalo_store_key_file": tmp_path / "key"}))
    assert config
    assert config.keys == (KEY, other)


def test_no_setting_of_ours_shows_a_secret() -> None:
    shown = repr(settings(**OA, zalo_bot_token="1:abcdef", zalo_bot_secret="verysecret"))
    assert not any(secret in shown for secret in (KEY, "1:abcdef", "verysecret"))
    assert {"zalo_app_secret", "zalo_oa_secret", "zalo_bot_token", "zalo_bot_secret", "zalo_store_key"} == {
        name for name, field in ZaloSettings.model_fields.items() if "SecretStr" in str(field.annotation)
    }


def test_a_key_can_be_made() -> None:
    made = run(app, ["zalo", "key"])
    assert made.exit_code == 0
    Fernet(made.output.strip())


@pytest.fixture
def configured(harness: Harness, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    assert harness.zalo.config.oa
    made = settings(
        data_dir=tmp_path / "data",
        public_url="https://hoidap.example.vn",
        zalo_app_id=harness.fake.app_id,
        zalo_app_secret=harness.fake.app_secret,
        zalo_oa_secret=harness.fake.oa_secret,
        zalo_bot_token=harness.fake.bot_token,
        zalo_bot_secret=harness.fake.bot_secret,
        zalo_store_key=KEY,
        zalo_api_url=harness.zalo.config.oa.api_url,
        zalo_oauth_url=harness.zalo.config.oa.oauth_url,
        zalo_bot_url=harness.zalo.config.oa.api_url,
    )
    monkeypatch.setattr(cli_zalo, "read_settings", lambda: made)
    return made


def test_an_account_is_connected_by_consent(
    configured: Settings, harness: Harness, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "chưa kết nối" in run(app, ["zalo", "status"]).output
    monkeypatch.setattr("secrets.token_urlsafe", lambda length: "v" * length)
    code = harness.fake.consent(challenge_of("v" * 43))
    callback = ["zalo", "connect", "--callback", "https://hoidap.example.vn/"]
    message = run(app, callback, input=f"https://hoidap.example.vn/?code={code}&oa_id=1&state={'v' * 16}\n")
    assert message.exit_code == 0, message.output
    assert "code_challenge=" + challenge_of("v" * 43) in message.output
    status = run(app, ["zalo", "status"]).output
    assert "mã truy cập tốt" in status
    refused = run(app, callback, input=f"https://hoidap.example.vn/?code={code}\n")
    assert (refused.exit_code, "không nhận mã" in refused.output) == (1, True)
    assert run(app, callback, input="https://hoidap.example.vn/\n").exit_code == 1
    assert run(app, callback, input=f"https://hoidap.example.vn/?code={code}&state=other\n").exit_code == 1


def test_the_webhook_of_a_bot_is_set_and_taken_back(configured: Settings, harness: Harness) -> None:
    message = run(app, ["zalo", "webhook"])
    assert message.exit_code == 0, message.output
    assert harness.fake.webhook == ("https://hoidap.example.vn/zalo/bot/webhook", harness.fake.bot_secret)
    assert run(app, ["zalo", "webhook", "--off"]).exit_code == 0
    assert harness.fake.webhook is None


def test_talking_on_the_terminal(configured: Settings, services: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_zalo, "_services", lambda: services)
    message = run(
        app, ["zalo", "simulate", "QĐ 942 còn hiệu lực không?", "3", "1", ":image", "dừng", "còn đó không"]
    ).output
    for words in (
        "trợ lý tự động",
        "2629/QĐ-TTg",
        "Cảm ơn bạn đã đánh giá",
        "hình ảnh",
        "bắt đầu",
        "không có tin trả lời",
    ):
        assert words in message


def test_without_settings_the_commands_say_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cli_zalo, "read_settings", lambda: settings(data_dir=tmp_path))
    for command in (["status"], ["poll"], ["webhook"], ["connect", "--callback", "https://x.vn"]):
        message = run(app, ["zalo", *command])
        assert message.exit_code == 1
        assert "Chưa cấu hình Zalo" in message.output
