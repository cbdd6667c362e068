"""What goes wrong with settings."""


class ConfigurationError(Exception):
    """Settings that the service cannot start with; the message is one Vietnamese sentence for the operator.

    The command line prints it and ends with exit code 1 (`api/cli/console.py`); the server logs it (`api/app.py`).
    """
