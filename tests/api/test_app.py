"""Starting the application with wrong settings."""

import logging

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.dependencies import Services
from api.settings.errors import ConfigurationError


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"chat_model": "nobody:none"}, "nobody:none"), ({"zalo_bot_secret": SecretStr("12345678")}, "ZALO_BOT_TOKEN")],
)
def test_a_wrong_setting_is_logged_and_the_server_does_not_start(
    services: Services, caplog: pytest.LogCaptureFixture, wrong: dict[str, object], message: str
) -> None:
    settings = services.settings.model_copy(update=wrong)
    with pytest.raises(ConfigurationError, match=message), TestClient(create_app(settings)):
        pytest.fail("it started")
    assert [message in record.getMessage() for record in caplog.records if record.levelno == logging.CRITICAL] == [True]
