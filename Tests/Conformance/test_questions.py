"""`carnet init` asks its questions as a person at a terminal meets them."""

import pexpect
import pytest

from conftest import PROGRAM


@pytest.fixture
def ask(tmp_path):
    def start(*arguments, locale="fr_FR.UTF-8"):
        return pexpect.spawn(
            PROGRAM, ["init", *arguments], cwd=str(tmp_path), env={"LC_ALL": locale, "TERM": "xterm"},
            encoding="utf-8", timeout=20,
        )

    return start


def test_questions_in_french(ask, tmp_path):
    child = ask("atelier")
    child.expect_exact("Comment s'appelle le groupe ? [atelier] ")
    child.sendline("Atelier du jeudi")
    child.expect_exact("fr ou en ? [fr] ")
    child.sendline("klingon")
    child.expect_exact("Répondez fr ou en.")
    child.expect_exact("fr ou en ? [fr] ")
    child.sendline("")
    child.expect_exact("Qui l'anime ?")
    child.sendline("Claire Vasseur")
    child.expect_exact("Qui en est membre ?")
    child.sendline("Alice Martin, Élodie Keller, Bruno Roux, Chloé Petit")
    child.expect_exact("Quelles séances sont déjà prévues ?")
    child.sendline("30 février 2026")
    child.expect_exact("Une de ces dates m'échappe")
    child.expect_exact("Quelles séances sont déjà prévues ?")
    child.sendline("2026-01-15, 12 février 2026")
    child.expect_exact("a son dossier")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    text = (tmp_path / "atelier" / "groupe.md").read_text("utf-8")
    assert "nom: Atelier du jeudi\n" in text
    assert "  elodie: Élodie Keller\n" in text
    assert "seances: [2026-01-15, 2026-02-12]" in text


def test_only_what_is_open_is_asked(ask, tmp_path):
    child = ask(
        "circle", "--name", "Circle", "--facilitator", "Claire", "--members", "Ann, Ben", "--dates", "2026-01-15",
        locale="C.UTF-8",
    )
    child.expect_exact("Which language does it write in, fr or en? [en] ")
    child.sendline("EN")
    child.expect_exact("has its folder")
    child.expect(pexpect.EOF)
    assert (tmp_path / "circle" / "group.md").exists()


def test_end_of_input_takes_the_defaults(ask, tmp_path):
    child = ask("atelier")
    child.expect_exact("Comment s'appelle le groupe ?")
    for _ in range(5):
        child.sendeof()
    child.expect_exact("a son dossier")
    child.expect(pexpect.EOF)
    assert "nom: atelier\n" in (tmp_path / "atelier" / "groupe.md").read_text("utf-8")


def test_interrupted_nothing_is_written(ask, tmp_path):
    child = ask("atelier")
    child.expect_exact("Comment s'appelle le groupe ?")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.signalstatus == 2
    assert not (tmp_path / "atelier").exists()


@pytest.mark.parametrize("arguments, word", [([], "a son dossier"), (["--dry-run"], "+nom: atelier")])
def test_yes_asks_nothing(ask, arguments, word):
    child = ask("atelier", "--yes", *arguments)
    child.expect(pexpect.EOF)
    assert word in child.before
    assert "Comment s'appelle" not in child.before
