"""Secrets in files, as container platforms mount them: HOIDAP_CHAT_API_KEY_FILE=/run/secrets/key sets HOIDAP_CHAT_API_KEY."""

import os
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource


class SecretFiles(PydanticBaseSettingsSource):
    """Reads each SecretStr of the settings from the file that `…_FILE` names; a missing file raises FileNotFoundError."""

    def __init__(self, settings: type[BaseSettings]) -> None:
        super().__init__(settings)
        self._prefix = str(settings.model_config.get("env_prefix", ""))

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Return the content of the file without the line break at its end; None when no file is named."""
        path = os.environ.get(f"{self._prefix}{field_name}_FILE".upper(), "")
        # zalo_store_key has a setting zalo_store_key_file, which api/zalo/config.py reads.
        own = f"{field_name}_file" in self.settings_cls.model_fields
        if field.annotation is not SecretStr or not path or own:
            return None, field_name, False
        return Path(path).read_text("utf-8").rstrip("\r\n"), field_name, False

    def __call__(self) -> dict[str, Any]:
        """Return all secrets that are set by a file."""
        values: dict[str, Any] = {}
        for name, field in self.settings_cls.model_fields.items():
            value, key, _ = self.get_field_value(field, name)
            if value is not None:
                values[key] = value
        return values
