"""Calendars as the icalendar package reads them."""

import datetime
import json

import icalendar


def calendar(carnet, sample, *arguments):
    output = carnet("actions", "-C", sample, "--today", "2026-06-15", "--format", "ics", *arguments)
    assert output.endswith(b"END:VCALENDAR\r\n")
    for line in output.split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line and b"\r" not in line
        line.decode("utf-8")  # no character is cut in two
    return icalendar.Calendar.from_ical(output)


def test_calendar(carnet, sample):
    parsed = calendar(carnet, sample)
    assert parsed["VERSION"] == "2.0"
    assert not parsed.errors
    components = parsed.walk("VEVENT") + parsed.walk("VTODO")
    identifiers = [str(component["UID"]) for component in components]
    assert components and len(set(identifiers)) == len(identifiers)
    for component in components:
        assert not component.errors
        assert component["DTSTAMP"].dt == datetime.datetime(2026, 6, 15, tzinfo=datetime.timezone.utc)
    for event in parsed.walk("VEVENT"):
        assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1)


def test_actions_survive(carnet, sample):
    """Titles, dates and states come back as the JSON form tells them."""
    status = {
        "planned": "NEEDS-ACTION", "postponed": "NEEDS-ACTION", "in-progress": "IN-PROCESS", "adapted": "IN-PROCESS",
        "done": "COMPLETED", "abandoned": "CANCELLED",
    }
    output = carnet("actions", "-C", sample, "--today", "2026-06-15", "--format", "json")
    actions = json.loads(output)["actions"]
    todos = calendar(carnet, sample).walk("VTODO")
    assert len(todos) == len(actions)
    for todo, action in zip(todos, actions):
        assert str(todo["SUMMARY"]) == f"{action['title']} ({action['id']})"
        assert str(todo["STATUS"]) == status[action["state"]]
        assert (todo["DUE"].dt.isoformat() if "DUE" in todo else None) == action["due"]


def test_identifiers_stay(carnet, sample):
    """A later day gives the same identifiers."""
    names = lambda parsed: [str(todo["UID"]) for todo in parsed.walk("VTODO")]
    early = names(calendar(carnet, sample, "--on", "2026-03-01"))
    assert names(calendar(carnet, sample))[: len(early)] == early
