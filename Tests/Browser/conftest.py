import shutil

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser import Watch
from samples import write_sample_reports

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def chromium() -> Browser:
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    assert path, "no Chromium here: scripts/set-up.sh test installs it"
    with sync_playwright() as playwright:
        # No name resolves: should a request leave the page, it still leads nowhere.
        arguments = ["--host-resolver-rules=MAP * ~NOTFOUND"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def watch(chromium: Browser) -> Watch:
    context = chromium.new_context()
    yield Watch(context)
    context.close()


@pytest.fixture(scope="session")
def sample_reports(tmp_path_factory):
    return write_sample_reports(tmp_path_factory.mktemp("samples"))
