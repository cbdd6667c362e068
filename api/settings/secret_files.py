"""Secrets out of files: HOIDAP_CHAT_API_KEY_FILE=/run/secrets/key stands for HOIDAP_CHAT_API_KEY."""

import os
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource


class SecretFiles(PydanticBaseSettingsSource):
    """Reads each secret of the settings from the file that the environment names; a missing file is an error."""

    def __init__(self, settings: type[BaseSettings]) -> None:
        super().__init__(settings)
        self._prefix = str(settings.model_config.get("env_prefix", ""))

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Return the contents of the file, without the line break at its end."""
        named = os.environ.get(f"{self._prefix}{field_name}_FILE".upper(), "")
        # What has a setting of its own for its file reads that by itself.
        own = f"{field_name}_file" in self.settings_cls.model_fields
        if field.annotation is not SecretStr or not named or own:
            return None, field_name, False
        return Path(named).read_text("utf-8").rstrip("\r\n"), field_name, False

    def __call__(self) -> dict[str, Any]:
        """Return what is set so."""
        values: dict[str, Any] = {}
        for name, field in self.settings_cls.model_fields.items():
            value, key, _ = self.get_field_value(field, name)
            if value is not None:
                values[key] = value
        return values
