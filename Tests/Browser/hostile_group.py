"""Groups whose every text is an attack.

Each payload has a consultation and a carnet entry of its own, and stands in every place that a report may show. Beside
it stands a marker: a test that looks for the marker knows that the place was reached.
"""

import json
import pathlib
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DAY = date(2026, 1, 1)
CONSULTATIONS = 6
# More members than consultations: no one is client twice in a séance, nor writes two entries about it.
MEMBERS = CONSULTATIONS + 1

# The places of a payload, by the reports that show them.
PLACES = {
    "cycle": ["topic", "theme", "contract", "synthesis", "title", "first", "note", "learned", "learning", "heading",
              "link", "raw", "feeling", "progress"],
    "session": ["topic", "theme", "contract", "synthesis", "title", "first", "learning", "heading", "link", "raw",
                "harvest", "feeling", "progress", "shared"],
    "member": ["harvest", "feeling", "progress", "own", "commitment", "title", "topic"],
}


@dataclass
class HostileGroup:
    folder: pathlib.Path
    payloads: list[str]

    @property
    def sessions(self) -> range:
        return range((len(self.payloads) + CONSULTATIONS - 1) // CONSULTATIONS)

    @property
    def members(self) -> range:
        return range(MEMBERS)

    def consultations(self, session: int) -> list[int]:
        """The payloads of a séance, by number."""
        return [number for number in range(len(self.payloads)) if number // CONSULTATIONS == session]

    def entries(self, member: int) -> list[int]:
        """The payloads of a member, by number."""
        return [number for number in range(len(self.payloads)) if number % MEMBERS == member]

    def member_id(self, member: int) -> str:
        """One of the member's payloads, where an id may look like that."""
        payloads = [self.payloads[number] for number in self.entries(member)]
        # The number keeps apart what differs in case alone.
        return next((f"{payload} {member}" for payload in payloads if _is_legal_id(payload)), f"m{member}")


def marker(number: int, place: str) -> str:
    return f"zq{number}{place}zq"


def write_group(folder: pathlib.Path, payloads: list[str]) -> HostileGroup:
    group = HostileGroup(folder, payloads)
    _write(folder / "groupe.md", _group_file(group))
    for session in group.sessions:
        name = f"{_day(session)}-S{session + 1}{_file_name(payloads[group.consultations(session)[0]])}.md"
        _write(folder / "seances" / name, _session_file(group, session))
    for member in group.members:
        for number in group.entries(member):
            name = f"S{number // CONSULTATIONS + 1}{_file_name(payloads[number])}.md"
            _write(folder / "carnets" / group.member_id(member) / name, _entry_file(group, number))
    return group


def _group_file(group: HostileGroup) -> str:
    everything = _yaml(" ".join(group.payloads))
    members = "\n".join(
        f"  {_yaml(group.member_id(member))}: {{ nom: {_yaml(_name(group, member))}, "
        f"alias: [c{member}, {_yaml(_name(group, member) + ' alias')}] }}"
        for member in group.members
    )
    return f"""---
nom: {everything}
langue: fr
animateur: {everything}
membres:
{members}
cycles:
  C1: {{ titre: {everything}, debut: 2026-01-01, fin: 2026-12-31 }}
charte: 2026-01-01
---
# Charte

{_items(group.payloads)}
"""


def _name(group: HostileGroup, member: int) -> str:
    return " ".join(group.payloads[number] for number in group.entries(member)) or f"M{member}"


def _session_file(group: HostileGroup, session: int) -> str:
    numbers = group.consultations(session)
    before = group.consultations(session - 1)
    consultations = "\n".join(
        f"  - {{ client: c{number % MEMBERS}, sujet: {_yaml(_marked(group, number, 'topic'))}, nature: problème, "
        f"themes: [{_yaml(_marked(group, number, 'theme'))}] }}"
        for number in numbers
    )
    present = ", ".join(f"c{member}" for member in group.members)
    follow_ups = "\n".join(_follow_up(group, number) for number in before)
    return f"""---
seance: S{session + 1}
date: {_day(session)}
duree: 2 h
statut: close
animateur: {_yaml(" ".join(group.payloads[number] for number in numbers))}
consultations:
{consultations}
presents: [{present}]
satisfaction: [5, 4, 5, 4, 5]
---
## Retours

{follow_ups}

{"".join(_consultation(group, number) for number in numbers)}"""


def _action(number: int) -> str:
    return f"S{number // CONSULTATIONS + 1}-A{number % CONSULTATIONS + 1}"


def _follow_up(group: HostileGroup, number: int) -> str:
    payload = group.payloads[number]
    return f"""- [x] {_action(number)} — {marker(number, "note")} {_line(payload)}
  - Appris : {marker(number, "learned")} {_line(payload)}"""


def _consultation(group: HostileGroup, number: int) -> str:
    payload = group.payloads[number]
    line = _line(payload)
    return f"""# c{number % MEMBERS} — {line}

## 1. Exposé

{_quoted(payload)}

## 3. Contrat

> {marker(number, "contract")}
>
{_quoted(payload)}

## 5. Synthèse et plan d'action

> {marker(number, "synthesis")}
>
{_quoted(payload)}

- [ ] {_action(number)} {marker(number, "title")} {line}
  - Premier pas : {marker(number, "first")} {line}
  - Obstacle : {line}
  - Signe de réussite : {line}

## 6. Apprentissages et feedback

{marker(number, "learning")}

### {marker(number, "heading")} {line}

{marker(number, "link")} [x]({line}) [x](<{line}>) ![x]({line}) [{line}](https://example.org "{line}")
<{line}> [r][r{number}] ![r][r{number}] `{line}` [x](https://example.org/{line})

[r{number}]: {line}

- {marker(number, "raw")}

{_indented(payload)}

"""


def _entry_file(group: HostileGroup, number: int) -> str:
    payload = group.payloads[number]
    line = _line(payload)
    return f"""---
seance: S{number // CONSULTATIONS + 1}
membre: c{number % MEMBERS}
---
# {line}

## Enseignements (groupe)

- {marker(number, "harvest")}

{_indented(payload)}

## Ressentis (bilan)

> {marker(number, "feeling")}
>
{_quoted(payload)}

## Ressentis

- {marker(number, "own")}

{_indented(payload)}

## Engagements

- [ ] {marker(number, "commitment")} {line}

## Engagements (groupe)

- [ ] {marker(number, "shared")} {line}

## Progrès (bilan)

{marker(number, "progress")}

{_readable(payload)}
"""


def _write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(days=number)


def _marked(group: HostileGroup, number: int, place: str) -> str:
    return f"{group.payloads[number]} {marker(number, place)}"


def _yaml(text: str) -> str:
    """A double-quoted scalar. JSON's escapes are YAML's; what YAML forbids in a file is escaped too.

    So are the signs that carnet refuses before it parses, for they may announce an alias bomb.
    """
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() and c not in "&*[{" else f"\\U{ord(c):08x}" for c in quoted)


def _readable(payload: str) -> str:
    # A file with a NUL is no text, and is refused whole; its entity reaches libcmark all the same.
    return payload.replace("\0", "&#0;")


def _line(payload: str) -> str:
    return " ".join(_readable(payload).replace("\r", "\n").split("\n"))


def _lines(payload: str) -> list[str]:
    return _readable(payload).replace("\r", "\n").split("\n")


def _quoted(payload: str) -> str:
    return "\n".join(f"> {line}" for line in _lines(payload))


def _indented(payload: str) -> str:
    return "\n".join(f"  {line}" for line in _lines(payload))


def _items(payloads: list[str]) -> str:
    return "\n".join("- " + "\n  ".join(_lines(payload)) for payload in payloads)


def _is_legal_id(text: str) -> bool:
    return text.isprintable() and len(text) < 100 and "/" not in text and text[0] not in "-.~#" and text == text.strip()


def _file_name(payload: str) -> str:
    """The payload as the end of a file's name: without what would lead out of the folder, and not too long."""
    kept = payload.replace("/", "").replace("\0", "").encode("utf-8")[:120].decode("utf-8", "ignore")
    # « copie », « ~ » and the like at a name's end mean another kind of file.
    return f" {kept} x"
