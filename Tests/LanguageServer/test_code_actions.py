"""Fixes of findings, retours, and one's own page."""

import json
import subprocess

from changes import applied, carry_out, place
from conftest import DAY, PROGRAM
from editor import Document
from lsprotocol import types


async def actions(client, document, wanted, plus=0, only=None):
    position = place(document.text, wanted, plus)
    return await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=document.identifier,
            range=types.Range(start=position, end=position),
            context=types.CodeActionContext(diagnostics=[], only=only),
        )
    )


async def test_a_fix_is_the_one_that_check_offers(client, group):
    path = group / "seances/2026-06-11-S8.md"
    path.write_text(path.read_text("utf-8").replace("presents: [", "presents: [alcie, "), "utf-8")
    document = Document(client, path)
    await document.open()
    (fix,) = await actions(client, document, "alcie", 2, only=[types.CodeActionKind.QuickFix])
    run = subprocess.run(
        [PROGRAM, "check", "--format", "json", "--today", DAY, "-C", str(group)], capture_output=True, check=False
    )
    findings = json.loads(run.stdout)["diagnostics"]
    (offered,) = [fix for finding in findings if finding["code"] == "unknown-member" for fix in finding["fixes"]]
    assert fix.title == offered["title"]
    assert fix.kind == types.CodeActionKind.QuickFix
    assert fix.diagnostics[0].code == "unknown-member"
    (change,) = fix.edit.document_changes
    assert applied(document.text, change.edits) == document.text.replace("alcie", "alice")


async def test_all_that_is_safe_at_once(client, group):
    path = group / "seances/2026-06-11-S8.md"
    text = path.read_text("utf-8").replace("presents: [", "presents: [dominiqe, ").replace("## 1. Exposé", "## 1. Exposee")
    document = Document(client, path, text)
    await document.open()
    assert not [offer for offer in await actions(client, document, "dominiqe") if offer.kind == "source.fixAll"]
    (offer,) = await actions(client, document, "dominiqe", only=["source"])
    assert offer.title == "Corriger tout ce qui est sûr"
    (change,) = offer.edit.document_changes
    fixed = applied(text, change.edits)
    assert "dominiqe" not in fixed and "Exposee" not in fixed
    path.write_text(text, "utf-8")
    subprocess.run(
        [PROGRAM, "check", "--fix", "--today", DAY, "-C", str(group)], capture_output=True, check=False
    )
    assert fixed == path.read_text("utf-8")


async def test_nothing_where_all_is_well(client, group):
    document = Document(client, group / "seances/2026-06-11-S8.md")
    await document.open()
    assert not await actions(client, document, "# ", 2, only=[types.CodeActionKind.QuickFix])


NEXT = "---\nseance: S9\ndate: 2026-12-10\n---\n\n## Retours\n\n## 1. Exposé\n"


async def test_a_retour_for_an_action(client, group):
    session = group / "seances/2026-12-10-S9.md"
    session.write_text(NEXT, "utf-8")
    await Document(client, session).open()
    run = subprocess.run(
        [PROGRAM, "actions", "--format", "json", "--today", DAY, "-C", str(group)], capture_output=True, check=False
    )
    action = next(
        action for action in json.loads(run.stdout)["actions"] if action["state"] not in ("done", "abandoned")
    )
    document = Document(client, group / action["file"])
    await document.open()
    offered = await actions(client, document, action["id"] + " ", 1, only=["refactor"])
    titles = [offer.title for offer in offered]
    assert titles == [f"Retour en S9 : {action['id']} {state}" for state in STATES]
    carry_out(offered[1].edit)
    assert f"## Retours\n\n- [x] {action['id']}\n" in session.read_text("utf-8")


STATES = ["en cours", "faite", "adaptée", "reportée", "abandonnée"]


async def test_no_retour_for_what_is_closed(client, group):
    await Document(client, group / "seances/2026-12-10-S9.md", NEXT).open()
    document = Document(client, group / "seances/2025-11-13-S2.md")
    await document.open()
    offered = await actions(client, document, "S2-A1 ", 1, only=["refactor.rewrite"])
    assert [offer.title for offer in offered if "S2-A1" in offer.title] == []


async def test_my_page_for_this_seance(author, group):
    session = Document(author, group / "seances/2026-12-10-S9.md", NEXT)
    await session.open()
    (offer,) = await actions(author, session, "S9\n", 1, only=["refactor"])
    assert offer.title == "Create my logbook page for S9"
    carry_out(offer.edit)
    page = group / "carnets/alice/S9.md"
    text = page.read_text("utf-8")
    assert "seance: S9\n" in text and "membre: alice\n" in text
    # Once it is there, nobody offers it again.
    await Document(author, page).open()
    assert not await actions(author, session, "S9\n", 1, only=["refactor"])


async def test_nobodys_page_is_offered_to_somebody_unknown(client, group):
    session = Document(client, group / "seances/2026-12-10-S9.md", NEXT)
    await session.open()
    assert not await actions(client, session, "S9\n", 1, only=["refactor"])
