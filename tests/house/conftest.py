"""The shell, for the tests that hold README against it."""

from tests.shell.conftest import tracker as tracker
