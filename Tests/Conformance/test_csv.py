"""Tables as Python's csv module reads them."""

import csv
import io
import json

GROUP = "---\nnom: Groupe\nmembres: {{ alice: Alice }}\n---\n"
SESSION = "---\nseance: S1\ndate: 2026-01-15\nclient: alice\n---\n## 5. Synthèse et plan d'action\n"
DANGEROUS = "=+-@\t\r＝＋－＠|"


def table(carnet, folder):
    output = carnet("actions", "-C", folder, "--today", "2026-06-15", "--format", "csv").decode("utf-8")
    assert "\n" not in output.replace("\r\n", "").replace("\n", "", output.count("\n") - output.count("\r\n"))
    return list(csv.DictReader(io.StringIO(output, newline=""), strict=True))


def test_same_as_json(carnet, sample):
    output = carnet("actions", "-C", sample, "--today", "2026-06-15", "--format", "json")
    actions = json.loads(output)["actions"]
    rows = table(carnet, sample)
    assert [row["id"] for row in rows] == [action["id"] for action in actions]
    for row, action in zip(rows, actions):
        assert row["title"].removeprefix("'") == action["title"]
        assert (row["due"] or None) == action["due"]
        assert row["state"] == action["state"]
        assert int(row["follow_ups"]) == len(action["history"])


def test_no_formula(carnet, tmp_path):
    titles = [
        '=HYPERLINK("http://example.org"; "x")', '+1+1', '-2+3', '@SUM(A1)', '"=1+1"', "'=1+1", '" =1+1', '＝1+1',
        'a, "b"; c', "=cmd|' /C calc'!A0",
    ]
    (tmp_path / "seances").mkdir()
    (tmp_path / "groupe.md").write_text(GROUP.format(), encoding="utf-8")
    plan = "".join(f"- [ ] S1-A{number} {title}\n" for number, title in enumerate(titles, 1))
    (tmp_path / "seances" / "2026-01-15-S1.md").write_text(SESSION + plan, encoding="utf-8")
    rows = table(carnet, tmp_path)
    assert len(rows) == len(titles)
    for row in rows:
        for cell in row.values():
            assert cell.lstrip("\"' \u00a0\u202f")[:1] not in tuple(DANGEROUS) or cell.startswith("'")
