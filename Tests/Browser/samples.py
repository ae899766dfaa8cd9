"""The reports of the sample groups that the tests look at."""

import pathlib

import pytest

from program import REPOSITORY, report

REPORTS = {
    "club-managers-cycle": ("club-managers", "cycle"),
    "club-managers-session": ("club-managers", "session", "S4"),
    "club-managers-member": ("club-managers", "member", "nathalie"),
    "riverside-circle-cycle": ("riverside-circle", "cycle"),
    "riverside-circle-session": ("riverside-circle", "session", "S3"),
    "riverside-circle-member": ("riverside-circle", "member", "wei"),
}


def write_sample_reports(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    return {
        name: report(REPOSITORY / "sample-logbooks" / sample, *request, out=folder / f"{name}.html")
        for name, (sample, *request) in REPORTS.items()
    }


each_report = pytest.mark.parametrize("name", REPORTS)
