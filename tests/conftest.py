"""What all tests share: one screener for each policy, and the folder of real data where it is present."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from exportscreen.policy import LawPolicy, Policy
from exportscreen.screening import Screener

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh` rewrites golden output instead of comparing with it."""
    parser.addoption("--refresh", action="store_true", help="rewrite golden output; read the difference like code")


@pytest.fixture(scope="session")
def refresh(request: pytest.FixtureRequest) -> bool:
    """Whether golden output is to be rewritten."""
    return bool(request.config.getoption("--refresh"))


@cache
def _screener(position: str) -> Screener:
    return Screener(policy=Policy(law=LawPolicy(positions={"snapback-2025": position})))


@pytest.fixture(scope="session")
def screener() -> Screener:
    """The bundled content under the default policy, in which the snapback took effect."""
    return _screener("took_effect")


@pytest.fixture(scope="session")
def no_snapback() -> Screener:
    """The same under the position that the snapback had no effect."""
    return _screener("no_effect")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real lists and labelled cases beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real lists and labelled cases is not beside the project")
    return SHARED
