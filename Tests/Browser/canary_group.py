"""A group in which every text that only its author may read holds a word that stands nowhere else."""

import pathlib
import random
from dataclasses import dataclass, field

MEMBERS = ["alice", "bruno", "chloe", "david", "emma", "farid"]
_SYLLABLES = ["bra", "ceu", "dof", "gim", "hul", "jax", "kep", "lor", "muz", "niv", "pyk", "quo", "ryx", "tsu", "vaw"]


@dataclass
class CanaryGroup:
    folder: pathlib.Path
    # By author: what her own report shows her, and what only a check for her may quote.
    private: dict[str, list[str]] = field(default_factory=dict)
    unread: dict[str, list[str]] = field(default_factory=dict)
    shared: list[str] = field(default_factory=list)

    def secrets(self) -> list[str]:
        return [word for words in (*self.private.values(), *self.unread.values()) for word in words]


def write_canaries(folder: pathlib.Path, seed: int) -> CanaryGroup:
    chance = random.Random(seed)
    group = CanaryGroup(folder, {name: [] for name in MEMBERS}, {name: [] for name in MEMBERS})
    words = _distinct_words(chance)
    _write(folder / "groupe.md", _GROUP_FILE)
    sessions = chance.randint(2, 5)
    for number in range(1, sessions + 1):
        _write(folder / f"seances/2026-0{number}-12-S{number}.md", _session_file(number, words, group))
        for author in MEMBERS:
            page = _Page(author, number, words, group, chance)
            _write(folder / f"carnets/{author}/{page.file_name}", page.text())
    return group


def _distinct_words(chance: random.Random):
    given: set[str] = set()
    while True:
        # All of one length: none is a part of another.
        word = "zy" + "".join(chance.choice(_SYLLABLES) for _ in range(3))
        if word not in given:
            given.add(word)
            yield word


def _write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


_GROUP_FILE = """---
nom: Groupe des canaris
langue: fr
animateur: Gisèle
membres: { alice: Alice, bruno: Bruno, chloe: Chloé, david: David, emma: Emma, farid: Farid }
cycles: { C1: { titre: Premier, debut: 2026-01-01, fin: 2026-06-30 } }
charte: 2026-01-01
---
# Charte

Rien ne sort d'ici.
"""


def _session_file(number: int, words, group: CanaryGroup) -> str:
    client = MEMBERS[(number - 1) % len(MEMBERS)]
    public = next(words)
    group.shared.append(public)
    follow_up = f"- [x] S{number - 1}-A1 — C'est fait.\n  - Appris : commencer petit.\n" if number > 1 else ""
    return f"""---
seance: S{number}
date: 2026-0{number}-12
statut: close
client: {client}
sujet: Un sujet {public}
nature: problème
themes: [délégation]
presents: [{", ".join(MEMBERS)}]
---
## Retours

{follow_up}
## 1. Exposé

Voici.

## 2. Clarification

- Depuis quand ?

## 3. Contrat

> J'aimerais que vous m'aidiez à choisir.

## 4. Consultation

Trois pistes.

## 5. Synthèse et plan d'action

- [ ] S{number}-A1 Appeler Paul (pour le 2026-0{number + 1}-01)

## 6. Apprentissages et feedback

Merci.
"""


class _Page:
    """One carnet entry: right in its shared parts, private or mistaken in all others."""

    def __init__(self, author: str, number: int, words, group: CanaryGroup, chance: random.Random):
        self.author, self.number, self.words, self.group, self.chance = author, number, words, group, chance
        self.file_name = f"S{number}.md" if chance.random() < 0.8 else f"2026-0{number}-12-S{number}.md"

    def _private(self) -> str:
        """A word that the author's own report must show."""
        word = next(self.words)
        self.group.private[self.author].append(word)
        return word

    def _unread(self) -> str:
        """A word where the tool reads no harvest: nobody's report need show it."""
        word = next(self.words)
        self.group.unread[self.author].append(word)
        return word

    def _shared(self) -> str:
        word = next(self.words)
        self.group.shared.append(word)
        return word

    def text(self) -> str:
        parts = [
            lambda: f"## Enseignements (groupe)\n\n- Partagé : {self._shared()}.\n",
            lambda: f"## Enseignements\n\n- {self._private()}, voir S{self.number}-A1.\n- **{self._private()}**\n",
            lambda: f"## Ressentis (privé)\n\n{self._private()} et [{self._private()}](https://example.org).\n\n"
                    f"> {self._private()}\n\n    {self._private()}\n",
            lambda: f"## Progrès (bilan)\n\n- Depuis : {self._shared()}.\n\n### Détail (privé)\n\n{self._private()}\n",
            lambda: f"## Progrès\n\n1. {self._private()}\n\n| {self._private()} | b |\n|---|---|\n| a | b |\n",
            lambda: f"## 4. Consultation\n\n### Enseignements\n\n{self._private()}\n\n### Ressentis (groupe)\n\n"
                    f"{self._shared()}\n\n### Ressentis\n\n{self._private()}\n",
            lambda: f"## Engagements\n\n- [ ] {self._private()} (pour le 2026-05-09)\n"
                    f"- [x] {self._private()} @bruno\n",
            # From here on mistakes, about which a check has something to say.
            lambda: f"## {self._unread()}\n\n{self._unread()}\n",
            lambda: f"## Ensegnements {self._unread()}\n\n{self._unread()}\n",
            lambda: f"## Ressentis ({self._unread()})\n\n{self._unread()}\n",
            lambda: f"## Engagements\n\n- [?] {self._unread()} (pour le 30 février 2026)\n"
                    f"- [ ] {self._unread()} @{self._unread()} (pour le 09/04/2026)\n",
            lambda: f"## Ressentis\n\n<!-- {self._unread()} -->\n\nVu S77-A7 : {self._unread()}.\n",
            lambda: f"## Progrès\n\n[{self._unread()}]: https://example.org/{self._unread()}\n\n"
                    f"### {self._unread()} (groupe)\n\n{self._unread()}\n",
        ]
        self.chance.shuffle(parts)
        note = f"# {self._unread()}\n\n{self._unread()} [ {self._unread()} ]\n\n"
        return self._head() + note + "\n".join(part() for part in parts)

    def _head(self) -> str:
        return f"""---
seance: S{self.number}
membre: {self.author}
{self._unread()}: {self._unread()}
humeur: [{self._unread()}, {{ {self._unread()}: {self._unread()} }}]
date: 31/02/{self._unread()}
---
"""
